"""What stands on the slip of a ticket that was just taken: strings from facts, one place for machine and desk."""

from __future__ import annotations

from desktop_app.domain.exchange.hall import TicketMenu, TicketTaken
from desktop_app.domain.formatting import date_vi, time_vi, weekday_long
from desktop_app.domain.hall.ticket_slip import TicketSlipContext, estimate_text, waiting_text

_WORD = "Quầy "
_ABSENT = "Vắng mặt khi được gọi: xin báo cán bộ hướng dẫn."


def slip_of(taken: TicketTaken, menu: TicketMenu) -> TicketSlipContext:
    """``menu``: what the machine offered when the number was taken (names of the centre and of the no-wait series)."""
    no_wait = any(choice.no_wait for choice in menu.groups if choice.key == taken.group)
    weekday = weekday_long(taken.taken_at)
    told = estimate_text(taken.estimate.low, taken.estimate.high) if taken.estimate is not None else ""
    if taken.appointment_at is not None:
        told = f"Giờ hẹn: {time_vi(taken.appointment_at)}"
    return TicketSlipContext(
        centre_name=menu.centre_name,
        number=taken.label,
        group_name=taken.group_name,
        taken_at=f"{time_vi(taken.taken_at)}, {weekday[0].lower()}{weekday[1:]} {date_vi(taken.taken_at)}",
        priority=_series(taken, no_wait=no_wait),
        waiting_before="" if taken.appointment_at is not None else waiting_text(taken.waiting_before),
        estimate=told,
        counters=counters_text(taken.counters),
        where_to_look=menu.where_to_look,
        notice=_ABSENT,
        ticket_qr=taken.token,
        sample=menu.sample,
    )


def counters_text(names: tuple[str, ...]) -> str:
    """ "Quầy phục vụ: 1, 2, 3"; empty while no counter is open."""
    if not names:
        return ""
    short = [name.removeprefix(_WORD) for name in names]
    return "Quầy phục vụ: " + ", ".join(short)


def _series(taken: TicketTaken, *, no_wait: bool) -> str:
    if taken.appointment_at is not None:
        return "LỊCH HẸN"
    if taken.priority_name:
        return "ƯU TIÊN"
    return "KHÔNG CHỜ" if no_wait else ""
