"""The supervisor's day as the window reads it (F7): what is in danger, late and due, and what was told before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop_app.domain.calendar.remaining import Parts
from desktop_app.domain.supervision import Danger


class NextDuty(StrEnum):
    """What somebody has to do next about a dossier of the day."""

    APOLOGISE = "apologise"
    """An apology with a new date is owed."""
    HAND_OVER = "hand_over"
    TAKE_OVER = "take_over"
    """It is on its way; the other side has to confirm."""
    FINISH = "finish"
    WAIT_FOR_CITIZEN = "wait_for_citizen"
    """Its clock stands: papers or a payment are the applicant's turn."""


@dataclass(frozen=True, slots=True)
class Escalation:
    """One thing that was told. Names are those of officers and units; nothing here is of a citizen."""

    thing: str
    danger: Danger
    number: int
    """Id of the dossier or ticket."""
    name: str
    officer: str
    unit: str
    limit_at: datetime
    raised_at: datetime
    running: bool
    """Still in danger now."""
    acknowledged_at: datetime | None = None
    acknowledged_by: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class DayRow:
    """An open dossier that is late or due today, with who answers for it."""

    dossier_id: int
    code: str
    matter_short: str
    officer: str
    place: str
    due_at: datetime
    late: bool
    late_for: Parts
    """Working time since the appointment; nothing while it is not over."""
    duty: NextDuty
    duty_by: datetime | None = None
    """Until when, where the law says so."""


@dataclass(frozen=True, slots=True)
class DayBoard:
    """What a supervisor sees of this day. Lists hold at most ``MOST_ROWS``; the counts are whole."""

    at: datetime
    escalations: tuple[Escalation, ...]
    """In danger now or told today; what nobody has taken note of stands first."""
    unseen: int
    """In danger now, and nobody has taken note."""
    late: tuple[DayRow, ...]
    late_count: int
    due_today: tuple[DayRow, ...]
    due_count: int
    """As the figure ``due_today``; the list leaves out what is late already."""
    promises: int
    """Running no-wait promises …"""
    promises_endangered: int
    """… and those past their share of the time."""
    apologies: int
    """Late dossiers without an apology."""


MOST_ROWS = 200
