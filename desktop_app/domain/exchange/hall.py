"""What the hall's windows ask and are told: numbers, groups, counters, times. Nothing personal exists here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.hall.board_settings import BoardSettings
from desktop_app.domain.hall.states import AppointmentState, CounterMode
from desktop_app.domain.hall.ticket import Estimate, Lane, TakenVia, TicketState
from desktop_app.domain.hall.ticket_slip import TicketSlipContext
from desktop_app.domain.hall.voice_settings import VoiceSettings


@dataclass(frozen=True, slots=True)
class TakeTicket:
    """A number is wanted. ``paper``: the number on a slip from the pad ("A012"), taken at ``at``."""

    group: str
    priority: str = ""
    via: TakenVia = TakenVia.KIOSK
    paper: str = ""
    at: datetime | None = None
    appointment: str = ""
    """Code of a booked appointment of today, instead of a group."""


@dataclass(frozen=True, slots=True)
class TicketTaken:
    """A ticket that is on the disk, with what its slip says."""

    ticket_id: int
    label: str
    group: str
    group_name: str
    priority_name: str
    taken_at: datetime
    waiting_before: int
    estimate: Estimate | None
    token: str
    counters: tuple[str, ...]
    """Names of the open counters that serve the group."""
    slip: TicketSlipContext
    appointment_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class GroupChoice:
    """One field of the ticket machine."""

    key: str
    name: str
    letter: str
    waiting: int
    estimate: Estimate | None
    left_today: int | None
    """Numbers left under the daily limit; None: no limit."""
    no_wait: bool


@dataclass(frozen=True, slots=True)
class TicketMenu:
    """What the ticket machine offers now. ``opens_at``: closed until then; None: open, until ``closes_at``."""

    groups: tuple[GroupChoice, ...]
    appointments: bool
    opens_at: datetime | None
    centre_name: str
    where_to_look: str
    sample: bool
    closes_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A ticket in a list."""

    ticket_id: int
    label: str
    group: str
    group_name: str
    lane: Lane
    priority_name: str
    state: TicketState
    taken_at: datetime
    order_at: datetime
    counter: str
    counter_name: str
    reserved_for: str
    calls: int
    called_at: datetime | None
    last_called_at: datetime | None
    begun_at: datetime | None
    dossiers: tuple[int, ...]
    transfers: int = 0


@dataclass(frozen=True, slots=True)
class CounterNow:
    """A counter as the hall sees it."""

    key: str
    name: str
    state: CounterMode
    officer: str
    officer_name: str
    since: datetime | None
    until: datetime | None
    groups: tuple[str, ...]
    """Group keys it serves; empty: all."""
    current: QueueRow | None
    run: int = 0


@dataclass(frozen=True, slots=True)
class CounterQueue:
    """What one counter's officer sees on F3. ``seq``: the event up to which this is true."""

    seq: int
    counter: CounterNow
    next_id: int
    """The ticket that "next" would call now; 0: nobody."""
    waiting: tuple[QueueRow, ...]
    """In the order of their places, the lines of this counter's groups only."""
    parked: tuple[QueueRow, ...]
    absent: tuple[QueueRow, ...]
    undo_id: int
    """The ticket whose last step Ctrl+Z would take back at this counter; 0: nothing."""
    undo_kind: str
    """Kind of that event; with its number in ``undo_label``."""
    undo_label: str
    forgotten: int
    """Visits closed at night that nobody has answered for yet."""
    target_wait_minutes: int
    calls_before_absent: int
    appointment_early_minutes: int = 0
    """How long before its time an appointment may be called."""


@dataclass(frozen=True, slots=True)
class BoardCall:
    """A call on the board; ``seq`` grows with every call and every repeated one."""

    seq: int
    label: str
    group: str
    counter: str
    counter_name: str
    at: datetime
    state: TicketState
    calls: int


@dataclass(frozen=True, slots=True)
class BoardPromise:
    """A running no-wait promise by the last digits of its code: no name, no matter."""

    code: str
    started_at: datetime
    promise_at: datetime


@dataclass(frozen=True, slots=True)
class BoardCounter:
    """A counter on the board: its number and nobody's name."""

    key: str
    name: str
    state: CounterMode
    until: datetime | None
    """When a paused counter is expected back."""
    label: str
    """The number that is called or served there; empty: none."""


@dataclass(frozen=True, slots=True)
class BoardGroup:
    """How many wait for a group."""

    key: str
    letter: str
    name: str
    waiting: int


@dataclass(frozen=True, slots=True)
class BoardNow:
    """Everything one board shows at one moment; whatever stands here may be read by anybody in the hall."""

    settings: BoardSettings
    voice: VoiceSettings
    """How its calls are spoken; switched off where this board is silent."""
    seq: int
    """The event up to which this is true."""
    at: datetime
    centre_name: str
    calls: tuple[BoardCall, ...]
    """The newest first: the one being called, then the last ones."""
    counters: tuple[BoardCounter, ...]
    waiting: tuple[BoardGroup, ...]
    """The active groups."""
    promises: tuple[BoardPromise, ...]
    """Of today, the nearest first."""
    notice: str
    closing_at: datetime | None
    """When the present session ends; None outside of sessions."""
    opens_at: datetime | None
    sample: bool


@dataclass(frozen=True, slots=True)
class ForgottenTicket:
    """A visit that was closed at night."""

    ticket_id: int
    label: str
    day: str
    group_name: str
    counter_name: str
    taken_at: datetime
    called_at: datetime | None


@dataclass(frozen=True, slots=True)
class AppointmentSlot:
    """Half an hour that can be given away."""

    at: datetime
    left: int


@dataclass(frozen=True, slots=True)
class AppointmentEntry:
    """One appointment."""

    appointment_id: int
    code: str
    group: str
    group_name: str
    at: datetime
    state: AppointmentState
