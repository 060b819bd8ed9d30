"""A procedure in one version, as the catalogue publishes it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from msgspec import Struct

from desktop_app.domain.calendar.limits import TimeLimit


class Confidence(StrEnum):
    """How far a fact of the catalogue may be trusted; shown wherever it is used."""

    VERIFIED = "verified"
    PARTLY = "partly"
    MEMORY = "memory"


class Channel(StrEnum):
    """How the dossier came in; the digits are the codes of the national reports."""

    DIRECT = "direct"
    ONLINE = "online"
    POSTAL = "postal"


class ProcedureStatus(StrEnum):
    """What a decision of announcement (quyết định công bố) says of this version of the procedure."""

    IN_FORCE = "in_force"
    """The source does not say how the version came about; it holds within its dates."""
    NEW = "new"
    AMENDED = "amended"
    REPLACED = "replaced"
    """From ``effective_from`` on nobody may be received under it; ``replaced_by`` names the one that took its place."""
    ABOLISHED = "abolished"


ENDED_STATUSES = frozenset({ProcedureStatus.REPLACED, ProcedureStatus.ABOLISHED})


class ProcedureOrigin(StrEnum):
    """Who wrote this version into the centre's catalogue."""

    SHIPPED = "shipped"
    IMPORTED = "imported"
    """Read by the program from a file of the national portal; no person has compared it yet."""
    CENTRE = "centre"
    """Edited or confirmed by an officer of the centre: an import never replaces it without being asked."""


class FeeKind(StrEnum):
    FREE = "free"
    """Free by law or by the portal; ``ground`` says which."""
    PER_CASE = "per_case"
    PER_COPY = "per_copy"
    PER_PAGE = "per_page"
    """Certified copies: ``amount`` a page, ``amount_from_third`` from the third page on, ``cap`` a copy."""
    BY_CHANNEL = "by_channel"
    PROVINCIAL = "provincial"
    """Set by the provincial People's Council; the centre enters the amount, never a silent 0."""
    UNKNOWN = "unknown"
    """The sources give none: the officer must enter an amount with its ground, or 0 with its ground."""


class FeeRule(Struct, frozen=True):
    """How the fee follows from the dossier. Amounts are whole đồng."""

    kind: FeeKind
    ground: str
    amount: int | None = None
    amount_from_third: int | None = None
    cap: int | None = None
    online_amount: int | None = None
    unit: str = ""
    """What the amount is counted by, as the circular names it: "bản sao", "trường hợp", "giao dịch", "di chúc"."""


class ComponentSpec(Struct, frozen=True):
    """One paper of the dossier. ``required`` is false for papers asked for only in some cases."""

    name: str
    required: bool = True
    originals: int = 1
    certified: int = 0
    copies: int = 0


class LegalBasis(Struct, frozen=True):
    """One document the procedure rests on, as announced: "123/2015/NĐ-CP", its title, the day it was issued."""

    number: str
    """Empty where the source gives a title without a number."""
    title: str = ""
    issued: date | None = None


class ReviewFlag(Struct, frozen=True):
    """Something a person has to look at. ``text`` is the source's own text, kept as it was found."""

    field: str
    """Name of the field of ``Procedure`` it concerns: ``limit``, ``cases``, ``fee``, ``components`` ..."""
    code: str
    """Why, as a code; the sentence stands where all sentences stand."""
    text: str = ""


class ProcedureCase(Struct, frozen=True):
    """A case (trường hợp) of a procedure whose limit or fee differs from the main one."""

    key: str
    name: str
    limit: TimeLimit | None
    limit_text: str
    source: str
    confidence: Confidence
    no_wait: bool = False
    fee: FeeRule | None = None
    """None: the fee of the procedure itself."""
    channel: Channel | None = None
    """Set when the case exists for one channel only."""


class Procedure(Struct, frozen=True):
    """One version of one procedure. Every fact keeps its source and its confidence."""

    code: str
    version: int
    name: str
    short_name: str
    sector: str
    handling_level: str
    authority: str
    limit: TimeLimit | None
    """None: the officer enters a limit with its ground."""
    limit_text: str
    fee: FeeRule
    fee_text: str
    components: tuple[ComponentSpec, ...]
    cases: tuple[ProcedureCase, ...] = ()
    no_wait: bool = False
    no_wait_target_minutes: int | None = None
    no_wait_condition: str = ""
    decision_no: str = ""
    effective_from: date | None = None
    effective_to: date | None = None
    confidence: Confidence = Confidence.VERIFIED
    verified_note: str = ""
    source: str = ""
    notes: str = ""
    certified_copy: bool = False
    """True where pages × copies are counted (certified copies): the receipt has its own table."""
    counts_copies: bool = False
    """True where the number of copies changes the fee (extracts, certified copies)."""
    status: ProcedureStatus = ProcedureStatus.IN_FORCE
    replaced_by: str = ""
    """Code of the procedure that took its place; empty where none did or nobody knows."""
    origin: ProcedureOrigin = ProcedureOrigin.SHIPPED
    legal_basis: tuple[LegalBasis, ...] = ()
    steps: str = ""
    """Trình tự thực hiện, as announced: paragraphs separated by line ends."""
    requirements: str = ""
    """Yêu cầu, điều kiện thực hiện."""
    result: str = ""
    """Kết quả thực hiện."""
    applicants: str = ""
    """Đối tượng thực hiện."""
    flags: tuple[ReviewFlag, ...] = ()
    """What a person still has to look at; empty once everything was read surely or confirmed."""

    @property
    def label(self) -> str:
        """What it is called where there is little room: its short name, else its name (an import brings none)."""
        return self.short_name or self.name
