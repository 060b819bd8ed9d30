"""One ticket and what may happen to it: pure steps from one state to the next.

States as queue machines of one-stop desks have them (chờ gọi, được gọi, hủy, xong), with those a hall needs beside
them: being served, parked, absent, and forgotten at night.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from desktop_app.domain.values import replace
from desktop_app.errors import UserError


class TicketState(StrEnum):
    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    PARKED = "parked"
    """Put aside by a counter: the person fetches a paper, the counter serves somebody else meanwhile."""
    ABSENT = "absent"
    DONE = "done"
    CANCELLED = "cancelled"
    FORGOTTEN = "forgotten"
    """Closed at night by the program: nobody said how it ended."""


OPEN_STATES = (TicketState.WAITING, TicketState.CALLED, TicketState.SERVING, TicketState.PARKED, TicketState.ABSENT)
"""A ticket that may still be served."""
AT_COUNTER = (TicketState.CALLED, TicketState.SERVING)


class Lane(StrEnum):
    """Who waits in which line of the same group."""

    APPOINTMENT = "appointment"
    PRIORITY = "priority"
    ORDINARY = "ordinary"


class TakenVia(StrEnum):
    KIOSK = "kiosk"
    DESK = "desk"
    PAPER = "paper"
    """A number torn off a pad while the machine was down, entered later."""


class Outcome(StrEnum):
    """How a visit ended."""

    DOSSIER = "dossier"
    RETURNED = "returned"
    """A result was handed over."""
    ADVICE = "advice"
    """Information or guidance; no dossier."""
    INCOMPLETE = "incomplete"
    """Papers were missing; guided to complete them."""
    WRONG_PLACE = "wrong_place"
    LEFT = "left"
    """The person went away."""
    OTHER = "other"


class CalledBy(StrEnum):
    """Why this ticket was called: only ``NEXT`` follows the order rule, every other call is out of order and logged."""

    NEXT = "next"
    NUMBER = "number"
    PARKED = "parked"


class Estimate(Struct, frozen=True):
    """What the slip promised, in whole minutes; the range says how far the estimate was off lately."""

    minutes: int
    low: int
    high: int


class Ticket(Struct, frozen=True):
    """All that is known of one ticket. No name, no number of a card."""

    id: int
    day: str
    """ISO, Vietnamese date on which it was taken."""
    series: str
    number: int
    group: str
    lane: Lane
    priority: str
    """Key of the priority group, or empty."""
    via: TakenVia
    taken_at: datetime
    order_at: datetime
    """Its place in line: when it was taken, or the time of its appointment; a transfer keeps it."""
    state: TicketState = TicketState.WAITING
    token: str = ""
    """What the slip's QR holds: finds the ticket, says nothing."""
    waiting_before: int = 0
    estimate: Estimate | None = None
    reserved_for: str = ""
    """Counter it was transferred to: no other calls it."""
    counter: str = ""
    officer: str = ""
    calls: int = 0
    called_by: CalledBy | None = None
    called_at: datetime | None = None
    """The first call of this turn."""
    last_called_at: datetime | None = None
    begun_at: datetime | None = None
    ended_at: datetime | None = None
    outcome: Outcome | None = None
    dossiers: tuple[int, ...] = ()
    absences: int = 0
    transfers: int = 0
    asked: bool = False
    """Forgotten at night, and somebody has said in the morning how it ended."""

    @property
    def label(self) -> str:
        """ "A012"."""
        return ticket_label(self.series, self.number)


TOKEN_DIGITS = 20
"""Length of ``Ticket.token``. Digits only: an input method left switched on turns letters of a scan into others."""


def looks_like_token(text: str) -> bool:
    """Whether a scanned text is the code of a slip."""
    return len(text) == TOKEN_DIGITS and text.isascii() and text.isdecimal()


def ticket_label(series: str, number: int) -> str:
    """Letters and at least three digits."""
    return f"{series}{number:03}"


def read_label(text: str) -> tuple[str, int]:
    """Series and number of a typed label ("a12", "A012"); raises ``UserError("ticket_number_invalid")``."""
    typed = "".join(text.split()).upper()
    series = typed.rstrip("0123456789")
    digits = typed.removeprefix(series)
    if not series or len(series) > 2 or not series.isalpha() or not digits or len(digits) > 5 or int(digits) == 0:
        raise UserError("ticket_number_invalid", field="number")
    return series, int(digits)


# -- steps ------------------------------------------------------------------------------------------------------------
def called(ticket: Ticket, counter: str, officer: str, at: datetime, by: CalledBy) -> Ticket:
    """The person is asked to the counter, for the first time of this turn.

    Who was put aside in mid-service has waited once already: that first call stays the end of the wait.
    """
    _require(ticket, TicketState.WAITING, TicketState.PARKED, TicketState.ABSENT)
    turn = replace(ticket, state=TicketState.CALLED, counter=counter, officer=officer, calls=1, last_called_at=at)
    if ticket.state is TicketState.PARKED and ticket.begun_at is not None:
        return turn
    return replace(turn, called_by=by, called_at=at)


def called_again(ticket: Ticket, at: datetime) -> Ticket:
    _require(ticket, TicketState.CALLED)
    return replace(ticket, calls=ticket.calls + 1, last_called_at=at)


def begun(ticket: Ticket, at: datetime) -> Ticket:
    """The person stands at the counter."""
    _require(ticket, TicketState.CALLED)
    return replace(ticket, state=TicketState.SERVING, begun_at=at, ended_at=None, outcome=None)


def finished(ticket: Ticket, at: datetime, outcome: Outcome) -> Ticket:
    """The visit is over; it may end without having been begun by a key (the service then lasted no time)."""
    _require(ticket, TicketState.CALLED, TicketState.SERVING)
    return replace(ticket, state=TicketState.DONE, begun_at=ticket.begun_at or at, ended_at=at, outcome=outcome)


def absent(ticket: Ticket, at: datetime) -> Ticket:
    _require(ticket, TicketState.CALLED)
    return replace(ticket, state=TicketState.ABSENT, absences=ticket.absences + 1, ended_at=at, counter="", officer="")


def came_back(ticket: Ticket) -> Ticket:
    """An absent or parked person waits again, at the old place."""
    _require(ticket, TicketState.ABSENT, TicketState.PARKED)
    return _waiting(ticket)


def parked(ticket: Ticket) -> Ticket:
    """Put aside; the counter stays its counter."""
    _require(ticket, TicketState.CALLED, TicketState.SERVING)
    return replace(ticket, state=TicketState.PARKED)


def transferred(ticket: Ticket, group: str, counter: str) -> Ticket:
    """To another group or counter, keeping the place."""
    _require(ticket, TicketState.WAITING, *AT_COUNTER, TicketState.PARKED)
    return replace(_waiting(ticket), group=group, reserved_for=counter, transfers=ticket.transfers + 1)


def released(ticket: Ticket) -> Ticket:
    """A counter's computer died, or the officer left: the person goes back to the old place."""
    _require(ticket, *AT_COUNTER)
    return _waiting(ticket)


def cancelled(ticket: Ticket, at: datetime) -> Ticket:
    _require(ticket, TicketState.WAITING, TicketState.PARKED, TicketState.ABSENT)
    return replace(ticket, state=TicketState.CANCELLED, ended_at=at, outcome=Outcome.LEFT)


def forgotten(ticket: Ticket, at: datetime) -> Ticket:
    _require(ticket, *OPEN_STATES)
    return replace(ticket, state=TicketState.FORGOTTEN, ended_at=at)


def answered(ticket: Ticket, outcome: Outcome) -> Ticket:
    """In the morning somebody says how a forgotten visit ended; its times stay unknown and count in no figure."""
    _require(ticket, TicketState.FORGOTTEN)
    if ticket.asked:
        raise UserError("ticket_state_wrong", number=ticket.label)
    return replace(ticket, outcome=outcome, asked=True)


def with_dossier(ticket: Ticket, dossier_id: int) -> Ticket:
    """A dossier was accepted for this person; several may be."""
    return ticket if dossier_id in ticket.dossiers else replace(ticket, dossiers=(*ticket.dossiers, dossier_id))


def without_dossier(ticket: Ticket, dossier_id: int) -> Ticket:
    """That dossier was accepted by mistake."""
    return replace(ticket, dossiers=tuple(one for one in ticket.dossiers if one != dossier_id))


def _waiting(ticket: Ticket) -> Ticket:
    return replace(
        ticket, state=TicketState.WAITING, counter="", officer="", calls=0, called_by=None, called_at=None,
        last_called_at=None, begun_at=None, ended_at=None, outcome=None,
    )  # fmt: skip


def _require(ticket: Ticket, *states: TicketState) -> None:
    """Raise ``UserError("ticket_state_wrong")``: somebody else was quicker, or the key does not fit the moment."""
    if ticket.state not in states:
        raise UserError("ticket_state_wrong", number=ticket.label)
