"""The words of a ticket's slip, from the ticket as it was given."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from desktop_app.domain.formatting import date_vi, time_vi, weekday_long
from desktop_app.domain.hall.ticket import Estimate, Ticket
from desktop_app.domain.hall.ticket_slip import TicketSlipContext
from desktop_app.domain.office import Centre

PRIORITY = "ƯU TIÊN"
ABSENT = "Vắng mặt khi được gọi: xin báo cán bộ hướng dẫn."
"""The closing line of every slip."""
_COUNTER = "Quầy "


def slip_of(
    ticket: Ticket,
    centre: Centre,
    *,
    group_name: str,
    counters: Sequence[str],
    where_to_look: str,
    appointment_at: datetime | None = None,
) -> TicketSlipContext:
    """The slip of a ticket as it was just given, the same from the ticket machine and from the desk.

    ``counters``: names of the open ones that serve it; ``appointment_at``: stands in the place of the wait.
    """
    booked = appointment_at is not None
    return TicketSlipContext(
        superior_body=centre.superior_body,
        centre_name=centre.name,
        number=ticket.label,
        group_name=group_name,
        priority=PRIORITY if ticket.priority else "",
        waiting_before="" if booked else waiting_text(ticket.waiting_before),
        estimate=f"Lịch hẹn lúc {time_vi(appointment_at)}" if appointment_at else estimate_text(ticket.estimate),
        taken_at=taken_text(ticket.taken_at),
        counters=counters_text(counters),
        where_to_look=where_to_look,
        notice=ABSENT,
        ticket_qr=ticket.token,
        sample=centre.sample,
    )


def waiting_text(before: int) -> str:
    """How many people come first."""
    return f"Trước Ông/Bà: {before} người" if before > 0 else "Ông/Bà là người tiếp theo"


def estimate_text(expected: Estimate | None) -> str:
    """The wait in whole minutes; empty when nobody can tell."""
    if expected is None:
        return ""
    if expected.high <= 1:
        return "Dự kiến được gọi ngay"
    if expected.low >= expected.high:
        return f"Dự kiến chờ khoảng {expected.high} phút"
    return f"Dự kiến chờ khoảng {max(expected.low, 1)}–{expected.high} phút"


def counters_text(names: Sequence[str]) -> str:
    """ "Quầy phục vụ: 1, 2, 3"; names of another pattern stand as they are. Empty: none is open yet."""
    if not names:
        return ""
    if all(name.startswith(_COUNTER) for name in names):
        names = [name.removeprefix(_COUNTER) for name in names]
    return f"Quầy phục vụ: {', '.join(names)}"


def taken_text(at: datetime) -> str:
    """ "09:40, Thứ Năm 19/11/2026"; ``at`` is aware."""
    return f"{time_vi(at)}, {weekday_long(at)} {date_vi(at)}"
