"""The office's own data: all of it has a page under F9, and every change of it is an event."""

from __future__ import annotations

from datetime import date, time
from enum import StrEnum

from msgspec import Struct

from desktop_app.domain.calendar.limits import TimeLimit
from desktop_app.domain.calendar.table import Session
from desktop_app.domain.dossier.clock import SUPPLEMENT_NOTICE_DAYS, SupplementClock
from desktop_app.domain.dossier.papers import PaperForm
from desktop_app.domain.rights import WORKING_ROLES, OfficerRole


class OrganisationLevel(StrEnum):
    PROVINCE = "province"
    DISTRICT_HISTORIC = "district_historic"
    COMMUNE = "commune"
    POINT = "point"


class IdPrinting(StrEnum):
    MASKED = "masked"
    FULL = "full"


class Centre(Struct, frozen=True):
    """The centre and the header of its papers."""

    name: str
    superior_body: str
    place: str
    """Goes before the date on papers: "Xã Mẫu"."""
    org_code: str
    """QĐ 20/2020/QĐ-TTg, e.g. ``H06.12.34``."""
    level: OrganisationLevel = OrganisationLevel.COMMUNE
    receiving_unit: str = "Bộ phận tiếp nhận và trả kết quả"
    address: str = ""
    phone: str = ""
    hotline: str = ""
    lookup_address: str = ""
    number_pattern: str = "{org}-{yyMMdd}-{seq:04}"
    id_printing: IdPrinting = IdPrinting.MASKED
    receipt_form: PaperForm = PaperForm.RECEIPT_A5
    legal_set: str = ""
    """Name of the legal set its papers follow ("TT 03/2025/TT-VPCP"); empty: the one in force on the paper's day."""
    default_no_wait_minutes: int = 30
    on_time_target_percent: float = 95.0
    no_wait_target_percent: float = 90.0
    signer_titles: str = ""
    """Lines above the head's signature, divided by "/": "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC". Empty: as the legal set says."""
    signer_name: str = ""
    """Who signs apologies and notices; empty leaves the place to a pen."""
    supplement_clock: SupplementClock = SupplementClock.RESTART
    """What a supplement does to the limit of a dossier accepted from now on (NĐ 61/2018 Đ19.4: from the beginning)."""
    supplement_notice_days: int = SUPPLEMENT_NOTICE_DAYS
    """Working days from receipt within which a supplement may be asked for."""
    sample: bool = False
    lock_minutes: int = 10
    """A window nobody uses for so long locks itself; 0: it does not."""


class Officer(Struct, frozen=True):
    key: str
    name: str
    title: str = ""
    unit_key: str = ""
    active: bool = True
    roles: tuple[OfficerRole, ...] = WORKING_ROLES
    """What the officer may do (``domain/rights.py``). Records of the time before roles are read with the default."""


class Unit(Struct, frozen=True):
    """A unit that processes dossiers (bộ phận chuyên môn)."""

    key: str
    name: str
    sectors: tuple[str, ...] = ()
    active: bool = True


class Counter(Struct, frozen=True):
    key: str
    name: str
    sectors: tuple[str, ...] = ()
    active: bool = True
    groups: tuple[str, ...] = ()
    """Service groups of the hall whose numbers it calls; empty: all of them."""


class PrinterKind(StrEnum):
    SYSTEM = "system"
    """A printer of the operating system, by its queue name; empty name means the system's default."""
    FOLDER = "folder"
    """No printer: PDFs are laid into a folder (first start, tests, command line)."""
    ESCPOS = "escpos"
    """A roll printer that is spoken to directly in ESC/POS, past the print dialogue of the operating system."""


class PrinterDevice(Struct, frozen=True):
    key: str
    name: str
    kind: PrinterKind
    target: str = ""
    """Queue name, folder path, or where a roll printer is (``desktop_app.domain.roll_printer``)."""
    forms: tuple[PaperForm, ...] = (PaperForm.RECEIPT_A5, PaperForm.RECEIPT_A4)
    counter_key: str = ""
    """Empty: for every counter."""
    active: bool = True
    roll_mm: int = 80
    """Width of a roll printer's paper: a key of ``ROLLS``."""


class NoWaitProgramme(Struct, frozen=True):
    """ "Ngày thứ năm không chờ" and its kin: all of it is the centre's own decision (docs/domain.md, section 5)."""

    key: str
    name: str
    weekdays: tuple[int, ...] = (3,)
    """0 is Monday; the default is Thursday."""
    procedure_codes: tuple[str, ...] = ()
    target_minutes: int | None = None
    """None: each procedure's own target; 120 is half a session."""
    session_starts: tuple[time, ...] = ()
    """Sessions in which it runs, by their opening time; empty means all."""
    valid_from: date | None = None
    valid_to: date | None = None
    excluded_dates: tuple[date, ...] = ()
    active: bool = True


EVERY_PROCEDURE = "*"
"""Key of the step plan that stands for procedures without one of their own."""


class PlanStep(Struct, frozen=True):
    """One step of a procedure: the unit that takes it (empty: the reception) and how long it may take."""

    unit: str
    limit: TimeLimit


class StepPlan(Struct, frozen=True):
    """The internal time of every step of a procedure (ISO 9001 process); the centre's own decision.

    ``key``: code of the procedure, or ``EVERY_PROCEDURE``. The law's limit and the appointment stand above it.
    """

    key: str
    steps: tuple[PlanStep, ...]
    active: bool = True

    def limit_for(self, unit: str, earlier: int) -> TimeLimit | None:
        """The limit of the unit's step, when it had the dossier ``earlier`` times before; None: none is set.

        A unit that comes back more often than the plan says works under its last limit.
        """
        own = [step.limit for step in self.steps if step.unit == unit]
        return own[min(earlier, len(own) - 1)] if own else None


class LocalFee(Struct, frozen=True):
    """The amount a provincial resolution sets for one procedure (key: code, or code#case)."""

    key: str
    amount: int
    ground: str
    online_amount: int | None = None
    active: bool = True


class CertificationBook(Struct, frozen=True):
    """A book of certification of one year. Numbers run on from book to book; it takes them from ``from_number`` on."""

    key: str
    year: int
    book: str = "01"
    """ "01", "02": its number on the cover."""
    symbol: str = "SCT/BS"
    """What the number of the book ends in: "01/2026-SCT/BS"."""
    from_number: int = 1
    """The first number in it: 813 where the numbers before were given on paper or in the book before."""
    active: bool = True


class CalendarBase(Struct, frozen=True):
    """Which shipped holiday table the centre works with (Tết 2027 has two proposals)."""

    table: str = "vn"


class SampleClock(Struct, frozen=True):
    """How far the sample centre's clock stands from the computer's, in seconds; only a sample centre has one."""

    shift_seconds: int


class WorkingWeek(Struct, frozen=True):
    """The centre's own sessions, Monday first, where they differ from the shipped ones."""

    sessions: tuple[tuple[Session, ...], ...]
