"""The words of a ticket's slip, from the ticket as it was given."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from desktop_app.domain.exchange.hall import TicketMenu, TicketTaken
from desktop_app.domain.formatting import date_vi, time_vi, weekday_long
from desktop_app.domain.hall.ticket import Estimate
from desktop_app.domain.hall.ticket_slip import TicketSlipContext

PRIORITY = "ƯU TIÊN"
ABSENT = "Vắng mặt khi được gọi: xin báo cán bộ hướng dẫn."
"""The closing line of the ticket machine's slips."""
_COUNTER = "Quầy "


def slip_of(taken: TicketTaken, menu: TicketMenu, *, superior_body: str = "", notice: str = "") -> TicketSlipContext:
    """The slip of a ticket that is on the disk; ``menu`` is what the machine offered when it was taken."""
    if taken.appointment_at is not None:
        estimate = f"Lịch hẹn lúc {time_vi(taken.appointment_at)}"
    else:
        estimate = estimate_text(taken.estimate)
    return TicketSlipContext(
        superior_body=superior_body,
        centre_name=menu.centre_name,
        number=taken.label,
        group_name=taken.group_name,
        priority=PRIORITY if taken.priority_name else "",
        waiting_before="" if taken.appointment_at is not None else waiting_text(taken.waiting_before),
        estimate=estimate,
        taken_at=taken_text(taken.taken_at),
        counters=counters_text(taken.counters),
        where_to_look=menu.where_to_look,
        notice=notice,
        ticket_qr=taken.token,
        sample=menu.sample,
    )


def waiting_text(before: int) -> str:
    """How many people come first."""
    return f"Trước ông/bà: {before} người" if before > 0 else "Ông/bà là người tiếp theo"


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
