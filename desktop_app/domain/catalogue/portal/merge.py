"""From a reading to the next version of a procedure, beside what a person already wrote into the catalogue.

Only a sure reading becomes a limit or a fee. What the file leaves open keeps the fact the catalogue had, and a fact a
person wrote is never replaced by the portal's "Miễn phí", which stands there also where nobody filled the field.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.calendar.limits import LimitUnit, TimeLimit
from desktop_app.domain.catalogue.cases import DEFAULT_CASE
from desktop_app.domain.catalogue.portal.flags import Certainty, FlagCode, flag, without_repeats
from desktop_app.domain.catalogue.portal.limits import LimitReading, LimitsReading
from desktop_app.domain.catalogue.portal.record import RecordReading
from desktop_app.domain.catalogue.procedure import (
    Channel,
    Confidence,
    FeeKind,
    FeeRule,
    Procedure,
    ProcedureCase,
    ProcedureOrigin,
    ReviewFlag,
)

READ_BY_PROGRAM = "Máy đọc từ tệp danh mục, chưa có người đối chiếu"
CASE_NAME_LENGTH = 160

_CHANNEL_NAMES = {
    Channel.DIRECT: "Nộp trực tiếp",
    Channel.ONLINE: "Nộp trực tuyến",
    Channel.POSTAL: "Nộp qua bưu chính",
}
_CHANNEL_KEYS = {Channel.DIRECT: "truc_tiep", Channel.ONLINE: "truc_tuyen", Channel.POSTAL: "buu_chinh"}
_UNIT_WORDS = {
    LimitUnit.WORKING_DAYS: "{:02d} ngày làm việc",
    LimitUnit.CALENDAR_DAYS: "{:02d} ngày",
    LimitUnit.HOURS: "{:02d} giờ làm việc",
    LimitUnit.MINUTES: "{:02d} phút",
    LimitUnit.SAME_DAY: "Trong ngày (nhận sau 15 giờ: ngày làm việc tiếp theo)",
    LimitUnit.HALF_SESSION: "Nửa buổi",
}


@dataclass(frozen=True, slots=True)
class _Limits:
    limit: TimeLimit | None
    text: str
    cases: tuple[ProcedureCase, ...]
    kept: Procedure | None
    """The version they were kept from; None: they are the file's."""
    flags: tuple[ReviewFlag, ...]


def next_version(reading: RecordReading, base: Procedure | None, before: Procedure | None) -> Procedure:
    """The procedure as the file describes it; what the file is silent about stays as it is known.

    ``base`` is the newest version a person wrote (shipped, or by the centre), ``before`` the newest of all; version and
    dates are those of ``before`` (version 1 and none without it) unless the file names dates.
    """
    limits = _limits(reading, base, before)
    fee, fee_text, fee_flags = _fee(reading, base, before)
    components = reading.components.components
    if known := next((one for one in (base, before) if one and one.components), None):
        components = known.components if known is base or "components" in reading.silent else components
    return Procedure(
        code=reading.code if before is None else before.code,
        version=1 if before is None else before.version,
        name=reading.name,
        short_name=base.short_name if base else "",
        sector=reading.sector or (before.sector if before else ""),
        handling_level=reading.handling_level or (before.handling_level if before else ""),
        authority=reading.authority or (before.authority if before else ""),
        limit=limits.limit,
        limit_text=limits.text,
        fee=fee,
        fee_text=fee_text,
        components=components,
        cases=limits.cases,
        no_wait=base.no_wait if base else False,
        no_wait_target_minutes=base.no_wait_target_minutes if base else None,
        no_wait_condition=base.no_wait_condition if base else "",
        decision_no=reading.decision_no or (before.decision_no if before else ""),
        effective_from=reading.effective_from or (before.effective_from if before else None),
        effective_to=reading.effective_to or (before.effective_to if before else None),
        confidence=limits.kept.confidence if limits.kept else Confidence.PARTLY,
        verified_note=limits.kept.verified_note if limits.kept else READ_BY_PROGRAM,
        source=limits.kept.source if limits.kept else reading.source,
        notes=base.notes if base else "",
        certified_copy=base.certified_copy if base else fee.kind is FeeKind.PER_PAGE,
        counts_copies=base.counts_copies if base else fee.kind in (FeeKind.PER_PAGE, FeeKind.PER_COPY),
        status=reading.status,
        replaced_by=reading.replaced_by,
        origin=ProcedureOrigin.IMPORTED,
        legal_basis=reading.legal.documents or (before.legal_basis if before else ()),
        steps=reading.steps or (before.steps if before else ""),
        requirements=reading.requirements or (before.requirements if before else ""),
        result=reading.result or (before.result if before else ""),
        applicants=reading.applicants or (before.applicants if before else ""),
        flags=_flags(reading, base, before, (*limits.flags, *fee_flags)),
    )


def limit_words(limit: TimeLimit) -> str:
    """A limit as a Vietnamese officer writes it: "05 ngày làm việc"."""
    return _UNIT_WORDS[limit.unit].format(limit.value)


_FLAG_FIELDS = {
    "limit": ("limit", "cases"),
    "fee": ("fee",),
    "components": ("components",),
    "legal_basis": ("legal_basis",),
}
"""Field the file may be silent about → fields of the flags that belong to it."""


def _flags(
    reading: RecordReading, base: Procedure | None, before: Procedure | None, kept: tuple[ReviewFlag, ...]
) -> tuple[ReviewFlag, ...]:
    """The file's flags, but for papers the catalogue already lists; then what was kept in spite of the file.

    Of a field the file is silent about, the flags of the version before stay with what they are about.
    """
    own = [one for one in reading.flags if not (base and base.components and one.field == "components")]
    if before is not None:
        silent = {name for field in reading.silent for name in _FLAG_FIELDS[field]}
        own = [one for one in own if one.field not in silent]
        own += [one for one in before.flags if one.field in silent]
    return without_repeats([*own, *kept])


# -- limits -----------------------------------------------------------------------------------------------------------
def _limits(reading: RecordReading, base: Procedure | None, before: Procedure | None) -> _Limits:
    if before is not None and "limit" in reading.silent:
        return _Limits(before.limit, before.limit_text, before.cases, before, ())
    sure = tuple(one for one in reading.limits.readings if one.certainty is Certainty.READ)
    if base is None:
        return _from_file(reading)
    said = {one.limit for one in sure}
    if base.cases:
        known = {case.limit for case in base.cases}
        flags = () if said <= known else (flag("cases", FlagCode.CASES_KEPT, _shown(reading.limits)),)
        return _Limits(base.limit, base.limit_text, base.cases, base, (*flags, *_kept(reading, sure, base)))
    if not sure or said == {base.limit}:
        return _Limits(base.limit, base.limit_text, (), base, _kept(reading, sure, base))
    return _from_file(reading)


def _kept(reading: RecordReading, sure: tuple[LimitReading, ...], base: Procedure) -> tuple[ReviewFlag, ...]:
    if sure or base.limit is None:
        return ()
    return (flag("limit", FlagCode.LIMIT_KEPT, _shown(reading.limits)),)


def _from_file(reading: RecordReading) -> _Limits:
    """Limit and cases as read: the default first, each channel or condition with a limit of its own as a case."""
    readings = reading.limits.readings
    if not any(one.certainty is Certainty.READ for one in readings):
        return _Limits(None, _shown(reading.limits), (), None, ())
    first = next((one for one in readings if one.channel in (None, Channel.DIRECT) and not one.case), readings[0])
    ordered = (first, *(one for one in readings if one is not first))
    text = _words(first)
    if len(ordered) == 1:
        return _Limits(_sure(first), text, (), None, ())
    cases = tuple(_case(reading, one, number) for number, one in enumerate(ordered))
    return _Limits(_sure(first), text, cases, None, ())


def _case(reading: RecordReading, one: LimitReading, number: int) -> ProcedureCase:
    name = one.case or ("Các trường hợp còn lại" if one.channel is None else _CHANNEL_NAMES[one.channel])
    if one.channel is not None and one.case:
        name = f"{one.case} ({_CHANNEL_NAMES[one.channel].lower()})"
    if len(name) > CASE_NAME_LENGTH:
        name = name[: CASE_NAME_LENGTH - 1].rstrip() + "…"
    key = f"truong_hop_{number + 1}" if one.case or one.channel is None else _CHANNEL_KEYS[one.channel]
    return ProcedureCase(
        key=key if number else DEFAULT_CASE,
        name=name,
        limit=_sure(one),
        limit_text=_words(one),
        source=reading.source,
        confidence=Confidence.PARTLY,
        # The default must be there for every channel: it is what an officer who chooses nothing accepts under.
        channel=one.channel if number else None,
    )


def _sure(one: LimitReading) -> TimeLimit | None:
    return one.limit if one.certainty is Certainty.READ else None


def _words(one: LimitReading) -> str:
    limit = _sure(one)
    return limit_words(limit) if limit else one.text


def _shown(limits: LimitsReading) -> str:
    """What the file says, for a person: each channel once."""
    said = dict.fromkeys(
        f"{_CHANNEL_NAMES[one.channel]}: {one.text}" if one.channel else one.text for one in limits.readings
    )
    return "; ".join(said)


# -- fees -------------------------------------------------------------------------------------------------------------
def _fee(
    reading: RecordReading, base: Procedure | None, before: Procedure | None
) -> tuple[FeeRule, str, tuple[ReviewFlag, ...]]:
    """The rule, the words beside it, and what was kept in spite of the file."""
    rule, text = reading.fee.rule, reading.fee.text
    if before is not None and "fee" in reading.silent:
        return before.fee, before.fee_text, ()
    if base is None:
        return rule, text, ()
    kept = base.fee
    if kept.kind is FeeKind.UNKNOWN:
        return (kept, base.fee_text, ()) if rule.kind is FeeKind.UNKNOWN else (rule, text, ())
    same = (rule.amount or None, rule.online_amount) == (kept.amount or None, kept.online_amount)
    if rule.kind is FeeKind.UNKNOWN or (same and (rule.kind is FeeKind.FREE) is (kept.kind is FeeKind.FREE)):
        return kept, base.fee_text, ()  # the same figures: a person's words about them say more
    if rule.kind in (FeeKind.FREE, FeeKind.PROVINCIAL) or kept.kind is FeeKind.PER_PAGE:
        return kept, base.fee_text, (flag("fee", FlagCode.FEE_KEPT, text),)
    return rule, text, ()
