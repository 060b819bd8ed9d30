"""A board with made-up numbers, for the preview of F9: the centre's own groups and counters, nobody's calls."""

from __future__ import annotations

from datetime import datetime, timedelta

from desktop_app.domain.exchange.hall import BoardCall, BoardCounter, BoardGroup, BoardNow, BoardPromise
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.hall.board_settings import BoardSettings
from desktop_app.domain.hall.states import CounterMode
from desktop_app.domain.hall.ticket import TicketState, ticket_label
from ui.hall.board.state import Link, Picture

_CALLS = 9
_PROMISES = ((26, 4), (17, 13), (5, 27))
"""(minutes since the promise, minutes left)."""


def demo_picture(board: BoardSettings, office: OfficeSnapshot, now: datetime) -> Picture:
    """What the board would look like in a busy hour, shortly before the session ends where it says so."""
    groups = [one for one in office.service_groups() if board.shows(one.key, "")]
    counters = [one for one in office.hall_counters() if not board.counters or one.key in board.counters]
    calls = []
    for number in range(_CALLS if groups and counters else 0):
        group, counter = groups[number % len(groups)], counters[number % len(counters)]
        state = TicketState.CALLED if number == 0 else TicketState.SERVING
        label = ticket_label(group.letter, 42 - number)
        calls.append(BoardCall(_CALLS - number, label, group.key, counter.key, counter.name, now, state, 1))
    present = {call.counter: call.label for call in reversed(calls)}
    minute = timedelta(minutes=1)
    return Picture(
        BoardNow(
            settings=board,
            voice=office.voice(),
            seq=_CALLS,
            at=now,
            centre_name=office.required_centre().name,
            calls=tuple(calls),
            counters=tuple(
                BoardCounter(one.key, one.name, CounterMode.OPEN, None, present.get(one.key, "")) for one in counters
            ),
            waiting=tuple(BoardGroup(one.key, one.letter, one.name, 3 * at) for at, one in enumerate(groups)),
            promises=tuple(
                BoardPromise(f"{at + 21:04}", now - since * minute, now + left * minute)
                for at, (since, left) in enumerate(_PROMISES)
            ),
            notice=board.notice_text or office.hall_rules().notice,
            closing_at=now + board.closing_minutes * minute if board.closing_minutes else None,
            opens_at=None,
            sample=False,
        ),
        now,
        Link.FRESH,
        big=calls[0] if calls else None,
        turn=True,
    )
