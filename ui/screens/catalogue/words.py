"""Words of F8: the names of fields, states, marks and changes, and a procedure in lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.domain.calendar.limits import LimitUnit
from desktop_app.domain.catalogue.listing import CatalogueRow, Mark, ProcedureHistory, VersionInfo
from desktop_app.domain.catalogue.procedure import (
    Channel,
    ComponentSpec,
    Confidence,
    FeeKind,
    Procedure,
    ProcedureCase,
)
from desktop_app.domain.catalogue.versions import ChangeKind, VersionState
from desktop_app.domain.catalogue.words import (
    channel_words,
    confidence_words,
    count_words,
    fee_words,
    origin_words,
    status_words,
    time_limit_words,
)
from desktop_app.domain.formatting import date_vi
from ui.screens.dossiers.facts import Fact
from ui.widgets.fields import Choice
from ui.widgets.panels import TimeLineItem

FIELDS: Mapping[str, object] = {
    "code": QT_TRANSLATE_NOOP("Catalogue", "Mã thủ tục"),
    "name": QT_TRANSLATE_NOOP("Catalogue", "Tên thủ tục"),
    "short_name": QT_TRANSLATE_NOOP("Catalogue", "Tên ngắn"),
    "sector": QT_TRANSLATE_NOOP("Catalogue", "Lĩnh vực"),
    "handling_level": QT_TRANSLATE_NOOP("Catalogue", "Cấp thực hiện"),
    "authority": QT_TRANSLATE_NOOP("Catalogue", "Cơ quan giải quyết"),
    "status": QT_TRANSLATE_NOOP("Catalogue", "Loại quyết định"),
    "replaced_by": QT_TRANSLATE_NOOP("Catalogue", "Thay bằng"),
    "decision_no": QT_TRANSLATE_NOOP("Catalogue", "Số quyết định"),
    "effective_from": QT_TRANSLATE_NOOP("Catalogue", "Hiệu lực từ"),
    "effective_to": QT_TRANSLATE_NOOP("Catalogue", "Hiệu lực đến"),
    "limit": QT_TRANSLATE_NOOP("Catalogue", "Thời hạn"),
    "limit_text": QT_TRANSLATE_NOOP("Catalogue", "Thời hạn in trên giấy"),
    "fee": QT_TRANSLATE_NOOP("Catalogue", "Cách tính phí"),
    "fee_ground": QT_TRANSLATE_NOOP("Catalogue", "Căn cứ phí"),
    "fee_text": QT_TRANSLATE_NOOP("Catalogue", "Phí in trên giấy"),
    "certified_copy": QT_TRANSLATE_NOOP("Catalogue", "Chứng thực bản sao"),
    "counts_copies": QT_TRANSLATE_NOOP("Catalogue", "Phí theo số bản"),
    "no_wait": QT_TRANSLATE_NOOP("Catalogue", "Không chờ"),
    "no_wait_target_minutes": QT_TRANSLATE_NOOP("Catalogue", "Số phút không chờ"),
    "no_wait_condition": QT_TRANSLATE_NOOP("Catalogue", "Điều kiện không chờ"),
    "legal_basis": QT_TRANSLATE_NOOP("Catalogue", "Căn cứ pháp lý"),
    "steps": QT_TRANSLATE_NOOP("Catalogue", "Trình tự thực hiện"),
    "requirements": QT_TRANSLATE_NOOP("Catalogue", "Yêu cầu, điều kiện"),
    "result": QT_TRANSLATE_NOOP("Catalogue", "Kết quả"),
    "applicants": QT_TRANSLATE_NOOP("Catalogue", "Đối tượng"),
    "source": QT_TRANSLATE_NOOP("Catalogue", "Nguồn"),
    "confidence": QT_TRANSLATE_NOOP("Catalogue", "Mức tin cậy"),
    "verified_note": QT_TRANSLATE_NOOP("Catalogue", "Ghi chú đối chiếu"),
    "notes": QT_TRANSLATE_NOOP("Catalogue", "Ghi chú"),
    "flags": QT_TRANSLATE_NOOP("Catalogue", "Chỗ cần xem lại"),
    "origin": QT_TRANSLATE_NOOP("Catalogue", "Người soạn"),
    "components": QT_TRANSLATE_NOOP("Catalogue", "Giấy tờ"),
    "cases": QT_TRANSLATE_NOOP("Catalogue", "Trường hợp"),
}
STATES: Mapping[VersionState, tuple[object, str]] = {
    VersionState.IN_FORCE: (QT_TRANSLATE_NOOP("Catalogue", "đang hiệu lực"), "ok"),
    VersionState.COMING: (QT_TRANSLATE_NOOP("Catalogue", "sắp hiệu lực"), "attention"),
    VersionState.ENDED: (QT_TRANSLATE_NOOP("Catalogue", "hết hiệu lực"), "calm"),
    VersionState.SUPERSEDED: (QT_TRANSLATE_NOOP("Catalogue", "đã có bản mới"), "calm"),
    VersionState.REPLACED: (QT_TRANSLATE_NOOP("Catalogue", "bị thay thế"), "late"),
    VersionState.ABOLISHED: (QT_TRANSLATE_NOOP("Catalogue", "bị bãi bỏ"), "late"),
}
MARKS: Mapping[Mark, object] = {
    Mark.NO_WAIT: QT_TRANSLATE_NOOP("Catalogue", "không chờ"),
    Mark.LIMIT_MISSING: QT_TRANSLATE_NOOP("Catalogue", "chưa có thời hạn"),
    Mark.FEE_MISSING: QT_TRANSLATE_NOOP("Catalogue", "chưa đặt mức thu"),
    Mark.UNVERIFIED: QT_TRANSLATE_NOOP("Catalogue", "chưa đối chiếu đủ"),
    Mark.REVIEW: QT_TRANSLATE_NOOP("Catalogue", "cần xem lại"),
    Mark.CHANGING: QT_TRANSLATE_NOOP("Catalogue", "sắp thay đổi"),
}
CHANGES: Mapping[ChangeKind, tuple[object, str]] = {
    ChangeKind.BEGINS: (QT_TRANSLATE_NOOP("Catalogue", "bắt đầu"), "ok"),
    ChangeKind.AMENDED: (QT_TRANSLATE_NOOP("Catalogue", "sửa đổi"), "attention"),
    ChangeKind.REPLACED: (QT_TRANSLATE_NOOP("Catalogue", "bị thay thế"), "urgent"),
    ChangeKind.ENDS: (QT_TRANSLATE_NOOP("Catalogue", "chấm dứt"), "late"),
}
UNITS: Mapping[LimitUnit, object] = {
    LimitUnit.SAME_DAY: QT_TRANSLATE_NOOP("Catalogue", "trong ngày"),
    LimitUnit.WORKING_DAYS: QT_TRANSLATE_NOOP("Catalogue", "ngày làm việc"),
    LimitUnit.CALENDAR_DAYS: QT_TRANSLATE_NOOP("Catalogue", "ngày theo lịch"),
    LimitUnit.HOURS: QT_TRANSLATE_NOOP("Catalogue", "giờ làm việc"),
    LimitUnit.MINUTES: QT_TRANSLATE_NOOP("Catalogue", "phút làm việc"),
    LimitUnit.HALF_SESSION: QT_TRANSLATE_NOOP("Catalogue", "nửa buổi"),
}
FEES: Mapping[FeeKind, object] = {
    FeeKind.FREE: QT_TRANSLATE_NOOP("Catalogue", "miễn, không thu"),
    FeeKind.PER_CASE: QT_TRANSLATE_NOOP("Catalogue", "theo trường hợp"),
    FeeKind.PER_COPY: QT_TRANSLATE_NOOP("Catalogue", "theo bản"),
    FeeKind.PER_PAGE: QT_TRANSLATE_NOOP("Catalogue", "theo trang (chứng thực)"),
    FeeKind.BY_CHANNEL: QT_TRANSLATE_NOOP("Catalogue", "theo cách nộp"),
    FeeKind.PROVINCIAL: QT_TRANSLATE_NOOP("Catalogue", "HĐND tỉnh quy định"),
    FeeKind.UNKNOWN: QT_TRANSLATE_NOOP("Catalogue", "nguồn không ghi"),
}
_WARNINGS = (Mark.REVIEW, Mark.FEE_MISSING, Mark.LIMIT_MISSING, Mark.CHANGING, Mark.UNVERIFIED)
"""What the list warns of, the most pressing first."""


def word(text: object) -> str:
    """A text of one of the tables above in the language of the window."""
    return QCoreApplication.translate("Catalogue", str(text))


def language() -> str:
    """``vi`` or ``en``: which words the domain is asked for; the translation of the code says it."""
    return QCoreApplication.translate("Catalogue", "vi")


def field_word(name: str) -> str:
    return word(FIELDS[name]) if name in FIELDS else name


def state_words(state: VersionState) -> tuple[str, str]:
    """The word and its colour role."""
    text, role = STATES[state]
    return word(text), role


def mark_word(mark: Mark) -> str:
    return word(MARKS[mark])


def warning_of(row: CatalogueRow) -> str:
    """The first thing of a row somebody should look at; empty when nothing."""
    return next((mark_word(mark) for mark in _WARNINGS if mark in row.marks), "")


def days_words(first: date | None, last: date | None) -> str:
    """ "từ 01/03/2027", "đến hết 28/02/2027" or both; empty where no date is known."""
    if first is not None and last is not None:
        return word(QT_TRANSLATE_NOOP("Catalogue", "từ {first} đến hết {last}")).format(
            first=date_vi(first), last=date_vi(last)
        )
    if first is not None:
        return word(QT_TRANSLATE_NOOP("Catalogue", "từ {first}")).format(first=date_vi(first))
    if last is not None:
        return word(QT_TRANSLATE_NOOP("Catalogue", "đến hết {last}")).format(last=date_vi(last))
    return ""


# -- choices ----------------------------------------------------------------------------------------------------------
def unit_choices() -> tuple[Choice, ...]:
    open_one = word(QT_TRANSLATE_NOOP("Catalogue", "cán bộ ghi khi nhận"))
    return (*(Choice(unit.value, word(text)) for unit, text in UNITS.items()), Choice("", open_one))


def fee_choices(*, of_case: bool = False) -> tuple[Choice, ...]:
    """Certified copies have no cases, so a case has no fee by the page."""
    same = (Choice("", word(QT_TRANSLATE_NOOP("Catalogue", "như thủ tục"))),) if of_case else ()
    kinds = [kind for kind in FEES if not (of_case and kind is FeeKind.PER_PAGE)]
    return (*same, *(Choice(kind.value, word(FEES[kind])) for kind in kinds))


def channel_choices() -> tuple[Choice, ...]:
    any_way = Choice("", word(QT_TRANSLATE_NOOP("Catalogue", "mọi cách nộp")))
    return (any_way, *(Choice(channel.value, channel_words(channel, language())) for channel in Channel))


def confidence_choices() -> tuple[Choice, ...]:
    return tuple(Choice(one.value, confidence_words(one, language())) for one in Confidence)


def state_choices() -> tuple[Choice, ...]:
    every = Choice("", word(QT_TRANSLATE_NOOP("Catalogue", "Mọi hiệu lực")))
    asked = [state for state in VersionState if state is not VersionState.SUPERSEDED]
    return (every, *(Choice(state.value, state_words(state)[0]) for state in asked))


def mark_choices() -> tuple[Choice, ...]:
    every = Choice("", word(QT_TRANSLATE_NOOP("Catalogue", "Mọi dấu hiệu")))
    return (every, *(Choice(mark.value, mark_word(mark)) for mark in Mark))


# -- one procedure ----------------------------------------------------------------------------------------------------
def procedure_facts(history: ProcedureHistory, procedure: Procedure) -> tuple[Fact, ...]:
    """What the side panel says of one version: limit, fee, cases, papers, flags, source."""
    tongue = language()
    limit = procedure.limit_text or time_limit_words(procedure.limit, tongue)
    if procedure.limit is None and not limit:
        limit = word(QT_TRANSLATE_NOOP("Catalogue", "cán bộ ghi khi nhận"))
    facts = [
        Fact(field_word("sector"), procedure.sector),
        Fact(field_word("authority"), procedure.authority or procedure.handling_level),
        Fact(field_word("limit"), limit),
        Fact(word(QT_TRANSLATE_NOOP("Catalogue", "Phí, lệ phí")), _fee_line(history, procedure)),
    ]
    facts += [Fact(case.name, _case_line(case)) for case in procedure.cases[1:]]
    facts.append(Fact(word(QT_TRANSLATE_NOOP("Catalogue", "Giấy tờ")), str(len(procedure.components)), strong=True))
    facts += [Fact(spec.name, _paper_line(spec, tongue), figures=True) for spec in procedure.components]
    facts += _flag_facts(procedure)
    source = " · ".join(part for part in (procedure.source, procedure.verified_note) if part)
    facts.append(Fact(field_word("source"), source))
    certainty = f"{confidence_words(procedure.confidence, tongue)} · {origin_words(procedure.origin, tongue)}"
    facts.append(Fact(field_word("confidence"), certainty))
    if procedure.notes:
        facts.append(Fact(field_word("notes"), procedure.notes))
    return tuple(fact for fact in facts if fact.value)


def _fee_line(history: ProcedureHistory, procedure: Procedure) -> str:
    if history.local_fee:
        return history.local_fee
    words = procedure.fee_text or fee_words(procedure.fee, language())
    if procedure.fee.kind in (FeeKind.PROVINCIAL, FeeKind.UNKNOWN):
        missing = word(QT_TRANSLATE_NOOP("Catalogue", "chưa đặt mức thu, xem F9"))
        return f"{words} ({missing})"
    return words


def _case_line(case: ProcedureCase) -> str:
    parts = [case.limit_text]
    if case.fee is not None:
        parts.append(fee_words(case.fee, language()))
    if case.channel is not None:
        parts.append(channel_words(case.channel, language()))
    return " · ".join(part for part in parts if part)


def _paper_line(spec: ComponentSpec, tongue: str) -> str:
    some = "" if spec.required else word(QT_TRANSLATE_NOOP("Catalogue", " (khi cần)"))
    return count_words(spec, tongue) + some


def _flag_facts(procedure: Procedure) -> Sequence[Fact]:
    facts = []
    if procedure.no_wait:
        minutes = procedure.no_wait_target_minutes
        told = word(QT_TRANSLATE_NOOP("Catalogue", "có"))
        if minutes is not None:
            told = word(QT_TRANSLATE_NOOP("Catalogue", "{n} phút")).format(n=minutes)
        told = " · ".join(part for part in (told, procedure.no_wait_condition) if part)
        facts.append(Fact(field_word("no_wait"), told))
    if procedure.flags:
        names = ", ".join(dict.fromkeys(field_word(flag.field) for flag in procedure.flags))
        facts.append(Fact(field_word("flags"), names))
    return facts


def version_words(info: VersionInfo) -> str:
    """ "Phiên bản 2 · sắp hiệu lực"."""
    number = word(QT_TRANSLATE_NOOP("Catalogue", "Phiên bản {n}")).format(n=info.span.procedure.version)
    return f"{number} · {state_words(info.state)[0]}"


def version_items(versions: Sequence[VersionInfo]) -> tuple[TimeLineItem, ...]:
    """The time line of versions, the newest first."""
    return tuple(_version_item(info) for info in versions)


def _version_item(info: VersionInfo) -> TimeLineItem:
    procedure, (text, role) = info.span.procedure, state_words(info.state)
    number = word(QT_TRANSLATE_NOOP("Catalogue", "Phiên bản {n}")).format(n=procedure.version)
    what = f"{status_words(procedure.status, language())} · {text}"
    if info.span.empty:
        what = word(QT_TRANSLATE_NOOP("Catalogue", "được sửa trước khi có hiệu lực"))
    days = days_words(info.span.first, info.span.last)
    when = " · ".join(part for part in (number, days) if part and not info.span.empty) or number
    notes = [procedure.decision_no]
    if procedure.replaced_by:
        notes.append(word(QT_TRANSLATE_NOOP("Catalogue", "thay bằng {code}")).format(code=procedure.replaced_by))
    if info.open_dossiers:
        open_ones = word(QT_TRANSLATE_NOOP("Catalogue", "{n} hồ sơ đang giải quyết"))
        notes.append(open_ones.format(n=info.open_dossiers))
    return TimeLineItem(when, what, " · ".join(part for part in notes if part), role)
