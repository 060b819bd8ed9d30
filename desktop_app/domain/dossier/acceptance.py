"""The acceptance of a dossier: what the officer hands in, what comes back."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from desktop_app.domain.calendar.limits import TimeLimit
from desktop_app.domain.catalogue.procedure import Channel
from desktop_app.domain.people.person import Person, SubmitterRole

if TYPE_CHECKING:  # of ``DossierAccepted`` alone, which is an answer and never read back: F2 paints without it
    from desktop_app.domain.calendar.deadline import DeadlineStep


class ResultDelivery(StrEnum):
    """Where the applicant wants the result (Mẫu 01, line 13)."""

    COUNTER = "counter"
    POSTAL = "postal"
    ONLINE = "online"


class PaymentMethod(StrEnum):
    CASH = "cash"
    TRANSFER = "transfer"


class ComponentCount(Struct, frozen=True):
    """How many of one paper were handed in."""

    name: str
    required: bool
    originals: int = 0
    certified: int = 0
    copies: int = 0

    @property
    def present(self) -> bool:
        return self.originals + self.certified + self.copies > 0


class EnteredFee(Struct, frozen=True):
    """An amount the officer had to enter because no rule gives one; ``ground`` is never empty."""

    amount: int
    ground: str


class AcceptDossier(Struct, frozen=True):
    """Everything the officer decides on F2. ``received_at`` None means now."""

    procedure_code: str
    submitter: Person
    case_key: str = ""
    owner: Person | None = None
    submitter_role: SubmitterRole = SubmitterRole.SELF
    authority_paper: str = ""
    components: tuple[ComponentCount, ...] | None = None
    """None: all required papers count as handed in (command line)."""
    sets: int = 1
    pages: int = 0
    copies: int = 0
    channel: Channel = Channel.DIRECT
    delivery: ResultDelivery = ResultDelivery.COUNTER
    delivery_address: str = ""
    entered_limit: TimeLimit | None = None
    limit_ground: str = ""
    entered_fee: EnteredFee | None = None
    fee_collected: bool = False
    payment_method: PaymentMethod = PaymentMethod.CASH
    no_wait: bool = False
    agreed_next_session: bool = False
    """The applicant agreed to a promise in the next session (shown before the promise is made)."""
    print_receipt: bool = True
    """False: only the no-wait slip (NĐ 61/2018 Đ17.4); Mẫu 01 on request."""
    matter: str = ""
    """Trích yếu; empty means the procedure's name."""
    national_code: str = ""
    competent_agency: str = ""
    """The agency that decides, when it is another one (không phụ thuộc địa giới): its receipt starts the clock."""
    received_at: datetime | None = None
    """The real time of reception when it is entered afterwards; then ``late_entry_reason`` is needed."""
    late_entry_reason: str = ""
    clock_confirmed: bool = False
    """The officer checked the computer's clock after the program had found it set back."""
    duplicates_seen: tuple[str, ...] = ()
    """Codes of open dossiers of the same person and procedure that the officer was shown."""
    draft_id: str = ""
    ticket_id: int = 0
    """The number of the hall being served; its visit is tied to the dossier in the same transaction."""


class DossierAccepted(Struct, frozen=True):
    """The durable result. ``receipt_context_id`` names the filed print context."""

    dossier_id: int
    code: str
    received_at: datetime
    due_at: datetime
    promise_at: datetime | None
    steps: tuple[DeadlineStep, ...]
    qr_text: str
    receipt_context_id: str
    print_job_ids: tuple[str, ...]
    fee_total: int
