"""Lists, one dossier, and what is handed over (F5, F6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # they cross with the values; naming them must not load them
    from desktop_app.domain.calendar.deadline import DeadlineStep
    from desktop_app.domain.catalogue.procedure import Procedure
    from desktop_app.domain.dossier.life import Life
    from desktop_app.domain.dossier.texts import DossierTexts, SupplementRequest
    from desktop_app.domain.dossier.transitions import DossierAction
    from desktop_app.domain.events import DossierDetails
    from desktop_app.domain.exchange.hand_overs import InboxScope
    from desktop_app.domain.indicators import Figure, Period
    from desktop_app.domain.people.person import Person


class SavedView(StrEnum):
    """The lists an officer opens by name; each is one condition below."""

    TO_HAND_OVER = "to_hand_over"
    HAND_OVER_LATE = "hand_over_late"
    TO_TAKE_OVER = "to_take_over"
    HANDED_OVER = "handed_over"
    TO_PROCESS = "to_process"
    STEP_LATE = "step_late"
    WAITING_CITIZEN = "waiting_citizen"
    APOLOGY_DUE = "apology_due"
    OPEN = "open"
    MINE = "mine"
    TODAY = "today"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    PAUSED = "paused"
    TO_RETURN = "to_return"
    NO_NATIONAL_CODE = "no_national_code"
    DONE = "done"
    VOID = "void"
    ALL = "all"


INBOX = (
    SavedView.TO_HAND_OVER,
    SavedView.HAND_OVER_LATE,
    SavedView.TO_TAKE_OVER,
    SavedView.HANDED_OVER,
    SavedView.TO_PROCESS,
    SavedView.STEP_LATE,
    SavedView.WAITING_CITIZEN,
    SavedView.DUE_SOON,
    SavedView.OVERDUE,
    SavedView.APOLOGY_DUE,
    SavedView.TO_RETURN,
)
"""What somebody still has to do: the lists that can be narrowed to an officer or a unit."""


MOST_COUNTED = 10_000
"""Lists that grow with the years are counted so far; a longer one is told as more than that."""


NO_UNIT = "-"
"""In a filter: processed by no unit."""


@dataclass(frozen=True, slots=True)
class DossierFilter:
    """Which dossiers; empty fields do not restrict. Days are Vietnamese dates, both ends included."""

    view: SavedView = SavedView.ALL
    scope: InboxScope | None = None
    """Whose inbox, for the views of ``INBOX``; None: the whole centre's."""
    hand_over_before: datetime | None = None
    """For ``HAND_OVER_LATE``: received until then, the time to hand over has passed. The service fills it in."""
    owing_apology: tuple[int, ...] = ()
    """For ``APOLOGY_DUE``: the dossiers that owe one. The service fills it in."""
    text: str = ""
    officer: str = ""
    counter: str = ""
    sector: str = ""
    sectors: tuple[str, ...] = ()
    """Of any of these."""
    procedure_code: str = ""
    statuses: tuple[int, ...] = ()
    received_from: str = ""
    received_to: str = ""
    finished_from: str = ""
    finished_to: str = ""
    due_day: str = ""
    timeliness: str = ""
    no_wait: bool | None = None
    received_hour: int | None = None
    unit: str = ""
    """Where it is processed; ``NO_UNIT``: by none, it ended at the reception."""
    channel: str = ""
    weekday: int | None = None
    """0 is Monday: of the end of processing where ``figure`` counts what is finished, else of receipt."""
    code: str = ""
    dossier_id: int | None = None
    dossier_ids: tuple[int, ...] = ()
    include_void: bool = False
    figure: Figure | None = None
    """The list behind a figure of ``period``: the same condition that counted it."""
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class DossierListRow:
    """One row of a list. Names are personal data and stay on the screen of somebody who may see them."""

    id: int
    code: str
    national_code: str
    status: int
    voided: bool
    owner_name: str
    owner_id_number: str
    procedure_code: str
    matter_short: str
    sector: str
    officer: str
    counter: str
    unit: str
    received_at: datetime
    due_at: datetime
    day_based: bool
    promise_start: datetime | None
    promise_at: datetime | None
    converted: bool
    finished_at: datetime | None
    returned_at: datetime | None
    timeliness: str
    fee_total: int
    fee_collected: int
    outcome: str
    paused_at: datetime | None
    supplements: int
    extensions: int
    already_late: bool
    competent_agency: str
    version: int
    delivery: str
    shelf_place: str
    return_method: str
    result_list: str
    recorded_at: datetime
    """Later than ``received_at`` for what was received on paper and entered afterwards."""
    begins_anew: bool = False
    """It waits for papers; when they have come, its limit counts from the beginning (``SupplementClock.RESTART``)."""


@dataclass(frozen=True, slots=True)
class DossierPage:
    """One window over a list. ``more`` is true when the list goes on behind it."""

    rows: tuple[DossierListRow, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class TimeLineEntry:
    """One line of a dossier's history: the event kind with who, where, when, and what it was about."""

    kind: str
    at: datetime
    recorded_at: datetime
    officer: str
    counter: str
    detail: str = ""
    number: int = 0
    """The reprint's number of a print, the amount of a fee or a financial duty."""
    seq: int = 0
    paper_number: str = ""
    """Number of the notice that the step gave out."""
    due_at: datetime | None = None
    """The appointment that the step set."""
    until: date | None = None
    """The day by which the applicant is asked to answer."""
    remark: str = ""
    """``restart`` or ``pause`` of a supplement, ``late_notice``, ``already_late``, how a refusal was judged; the kind
    that was undone."""
    undone: bool = False
    """The step was taken back later."""
    superseded: bool = False
    """The printed receipt was replaced by a newer one."""


@dataclass(frozen=True, slots=True)
class FeeLineView:
    name: str
    amount: int
    reason: str
    ground: str


@dataclass(frozen=True, slots=True)
class DossierView:
    """Everything the side panel shows. People are whole; the window masks what it shows."""

    row: DossierListRow
    book_no: str
    line_no: int
    certification_no: str
    secret: str
    procedure: Procedure | None
    submitter: Person
    owner: Person
    texts: DossierTexts
    details: DossierDetails
    fees: tuple[FeeLineView, ...]
    fee_total: int
    fee_collected: int
    payment_method: str
    time_line: tuple[TimeLineEntry, ...]
    actions: tuple[DossierAction, ...]
    life: Life
    prints: tuple[tuple[str, str], ...]
    """(form, state) of every print job, oldest first."""
    channel: str = ""
    delivery: str = ""
    """Values of ``Channel`` and ``ResultDelivery``."""
    due_original: datetime | None = None
    case_key: str = ""
    supplement: SupplementRequest | None = None
    """What the applicant was asked for, while it is waited for."""
    due_steps: tuple[DeadlineStep, ...] = ()
    """How the present appointment was counted; empty when a remainder or an apology set it."""
    newest_papers: tuple[str, ...] = ()
    """Forms that were asked for together last: what "In lại giấy vừa in" prints."""


@dataclass(frozen=True, slots=True)
class ReceiptCheck:
    """What a scanned receipt says against the record; ``row`` None: no dossier has this code."""

    row: DossierListRow | None
    secret_matches: bool = False
    due_matches: bool = False
    """The due time is the present one, or one that an earlier paper of this dossier named."""
    superseded: bool = False
    """The appointment on this paper has been replaced by a later one."""

    @property
    def genuine(self) -> bool:
        return self.row is not None and self.secret_matches and self.due_matches


class CardMatch(StrEnum):
    """Whose card was held to the reader; nothing else about the people is told."""

    SUBMITTER = "submitter"
    OWNER = "owner"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class WaitingResult:
    """A result that is ready and was not collected; ``working_days`` since the day it was finished."""

    row: DossierListRow
    working_days: int


class DutyState(StrEnum):
    """``TODAY``: it must go out before this working day ends; ``MISSED``: it should have been out."""

    TODAY = "today"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class ApologyDuty:
    """One apology that is owed. ``unit``: the unit that holds the dossier, which the draft names as responsible."""

    row: DossierListRow
    by: datetime
    state: DutyState
    unit: str
    missing: tuple[str, ...]
    """What the draft still lacks: "reason" and "new_due" always, "unit" where nobody is named yet."""
