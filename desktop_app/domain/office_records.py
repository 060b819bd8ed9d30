"""The kinds of office records, their keys, and what may stand in one: checked by the window and again when saving."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime

from desktop_app.domain.backup_rules import BackupRules, check_backup_rules
from desktop_app.domain.calendar.table import CalendarDay
from desktop_app.domain.dossier.certification import MOST_NUMBER, book_name, typed_certification
from desktop_app.domain.dossier.numbering import NumberPattern
from desktop_app.domain.dossier.receipt_qr import SECRET_LENGTH, VERSION, ReceiptQr, check_address, encode
from desktop_app.domain.hall.board_settings import BoardSettings, check_board
from desktop_app.domain.hall.records import (
    HallRules,
    PriorityGroup,
    ServiceGroup,
    check_group,
    check_priority,
    check_rules,
)
from desktop_app.domain.hall.voice_settings import VoiceSettings, check_voice
from desktop_app.domain.office import (
    CalendarBase,
    Centre,
    CertificationBook,
    Counter,
    LocalFee,
    NoWaitProgramme,
    Officer,
    PrinterDevice,
    SampleClock,
    StepPlan,
    Unit,
    WorkingWeek,
)
from desktop_app.domain.satisfaction.rules import RatingRules, check_rating_rules
from desktop_app.domain.supervision import DangerRules, check_danger_rules
from desktop_app.domain.text import clean
from desktop_app.errors import UserError

RECORD_KINDS: Mapping[str, type] = {
    "centre": Centre,
    "officer": Officer,
    "unit": Unit,
    "counter": Counter,
    "printer": PrinterDevice,
    "programme": NoWaitProgramme,
    "local_fee": LocalFee,
    "certification_book": CertificationBook,
    "step_plan": StepPlan,
    "service_group": ServiceGroup,
    "priority_group": PriorityGroup,
    "hall_rules": HallRules,
    "board": BoardSettings,
    "rating_rules": RatingRules,
    "danger_rules": DangerRules,
    "backup_rules": BackupRules,
    "calendar_base": CalendarBase,
    "calendar_day": CalendarDay,
    "working_week": WorkingWeek,
    "sample_clock": SampleClock,
    "voice": VoiceSettings,
}
"""Kind of an office record → the dataclass it holds. A new kind of setting is one line here and a page under F9."""

Record = (
    Centre
    | Officer
    | Unit
    | Counter
    | PrinterDevice
    | NoWaitProgramme
    | LocalFee
    | CertificationBook
    | StepPlan
    | ServiceGroup
    | PriorityGroup
    | HallRules
    | BoardSettings
    | RatingRules
    | DangerRules
    | BackupRules
    | CalendarBase
    | CalendarDay
    | WorkingWeek
    | SampleClock
    | VoiceSettings
)
KIND_OF = {cls: kind for kind, cls in RECORD_KINDS.items()}
_SINGLE = {
    "centre": "centre",
    "calendar_base": "base",
    "working_week": "week",
    "sample_clock": "clock",
    "hall_rules": "rules",
    "voice": "voice",
    "rating_rules": "rules",
    "danger_rules": "rules",
    "backup_rules": "rules",
}
NAME_LENGTH = 200
MOST_NOTICE_DAYS = 60
"""Working days; sector laws give more than the three of NĐ 61/2018, none gives a quarter of a year."""
KEY_LENGTH = 48
"""With its kind before it, a key is the subject of an event (64 characters)."""
MOST_STEPS = 20
FIRST_YEAR, LAST_YEAR = 2000, 2100
MOST_STEP_VALUE = 1_000
_LONG_DAY = date(2026, 12, 31)
_LONG_SEQUENCE = 99_999
_LONG_INSTANT = datetime(2026, 12, 31, 23, 59, 59, tzinfo=UTC)


def key_of(record: Record) -> str:
    """The key a record is stored under."""
    if isinstance(record, CalendarDay):
        return record.day.isoformat()
    single = _SINGLE.get(KIND_OF[type(record)])
    return single if single is not None else str(getattr(record, "key", ""))


def check_record(record: Record) -> None:
    """Raise ``UserError`` for the first thing that is wrong with a record."""
    key = key_of(record)
    if not key.strip():
        raise UserError("key_needed", field="key")
    if len(key) > KEY_LENGTH:
        raise UserError("text_too_long", field="key", most=KEY_LENGTH)
    if clean(key) != key:
        raise UserError("name_invalid", field="key")
    name = getattr(record, "name", None)
    if name is not None and not name.strip():
        raise UserError("name_needed", field="name")
    if name is not None and len(name) > NAME_LENGTH:
        raise UserError("text_too_long", field="name", most=NAME_LENGTH)
    if name is not None and clean(name) != " ".join(name.split()):
        raise UserError("name_invalid", field="name")
    if isinstance(record, Centre):
        _check_centre(record)
    elif isinstance(record, Officer):
        if not record.roles:
            raise UserError("roles_needed", field="roles")
    elif isinstance(record, NoWaitProgramme):
        _check_programme(record)
    elif isinstance(record, LocalFee):
        _check_fee(record)
    elif isinstance(record, CertificationBook):
        _check_book(record)
    elif isinstance(record, StepPlan):
        _check_plan(record)
    elif isinstance(record, ServiceGroup):
        check_group(record)
    elif isinstance(record, PriorityGroup):
        check_priority(record)
    elif isinstance(record, HallRules):
        check_rules(record)
    elif isinstance(record, VoiceSettings):
        check_voice(record)
    elif isinstance(record, BoardSettings):
        check_board(record)
    elif isinstance(record, RatingRules):
        check_rating_rules(record)
    elif isinstance(record, DangerRules):
        check_danger_rules(record)
    elif isinstance(record, BackupRules):
        check_backup_rules(record)


def _check_centre(centre: Centre) -> None:
    if not centre.org_code.strip():
        raise UserError("org_code_needed", field="org_code")
    code = NumberPattern(centre.number_pattern).render(centre.org_code, _LONG_DAY, _LONG_SEQUENCE)
    if "#" in centre.lookup_address or any(char.isspace() for char in centre.lookup_address):
        raise UserError("lookup_address_invalid", field="lookup_address")
    check_address(centre.lookup_address)
    try:  # found here, and not by the first citizen at the counter: every receipt carries these in its QR code
        encode(ReceiptQr(centre.lookup_address, VERSION, code, _LONG_INSTANT, "2" * SECRET_LENGTH))
    except UserError as error:
        if error.code != "qr_field_invalid":
            raise
        raise UserError("qr_field_invalid", field="org_code") from error
    for field in ("on_time_target_percent", "no_wait_target_percent"):
        if not 0 <= getattr(centre, field) <= 100:
            raise UserError("percent_out_of_range", field=field)
    if not 1 <= centre.default_no_wait_minutes <= 240:
        raise UserError("minutes_out_of_range", field="default_no_wait_minutes")
    if not 0 <= centre.lock_minutes <= 120:
        raise UserError("lock_minutes_out_of_range", field="lock_minutes")
    if not 1 <= centre.supplement_notice_days <= MOST_NOTICE_DAYS:
        raise UserError("notice_days_out_of_range", field="supplement_notice_days", most=MOST_NOTICE_DAYS)


def _check_programme(programme: NoWaitProgramme) -> None:
    if not programme.weekdays or not set(programme.weekdays) <= set(range(7)):
        raise UserError("weekdays_needed", field="weekdays")
    if programme.target_minutes is not None and not 1 <= programme.target_minutes <= 240:
        raise UserError("minutes_out_of_range", field="target_minutes")
    if programme.valid_from and programme.valid_to and programme.valid_to < programme.valid_from:
        raise UserError("period_reversed", field="valid_to")


def _check_fee(fee: LocalFee) -> None:
    if not 0 <= fee.amount <= 100_000_000 or not 0 <= (fee.online_amount or 0) <= 100_000_000:
        raise UserError("amount_out_of_range", field="amount")
    if not fee.ground.strip():
        raise UserError("ground_needed", field="ground")


def _check_plan(plan: StepPlan) -> None:
    if not plan.steps:
        raise UserError("plan_steps_needed", field="steps")
    if len(plan.steps) > MOST_STEPS:
        raise UserError("plan_steps_too_many", field="steps", most=MOST_STEPS)
    if any(not 1 <= step.limit.value <= MOST_STEP_VALUE for step in plan.steps):
        raise UserError("plan_limit_out_of_range", field="steps", most=MOST_STEP_VALUE)


def _check_book(book: CertificationBook) -> None:
    if not FIRST_YEAR <= book.year <= LAST_YEAR:
        raise UserError("year_out_of_range", field="year")
    if not 1 <= book.from_number <= MOST_NUMBER:
        raise UserError("certification_number_invalid", field="from_number")
    try:
        typed_certification(book_name(book.book, book.year, book.symbol), str(book.from_number))
    except UserError as error:
        raise UserError(error.code, field="book") from error
