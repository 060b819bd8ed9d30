"""What F8 holds: a procedure as it is typed, and how it becomes the next version. No widgets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop_app.domain.calendar.limits import LimitUnit, TimeLimit
from desktop_app.domain.catalogue.cases import DEFAULT_CASE
from desktop_app.domain.catalogue.procedure import (
    Channel,
    ComponentSpec,
    Confidence,
    FeeKind,
    FeeRule,
    LegalBasis,
    Procedure,
    ProcedureCase,
    ProcedureStatus,
)
from desktop_app.domain.formatting import date_vi, money_plain
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from ui.screens.settings.typed import new_key, optional_number, whole_number

NO_LIMIT = ""
SAME_FEE = ""
ANY_CHANNEL = ""
"""Keys of the choices that leave a thing open."""


@dataclass(frozen=True, slots=True)
class TypedPaper:
    """One paper of the dossier as it is typed."""

    name: str = ""
    required: bool = True
    originals: str = "1"
    certified: str = "0"
    copies: str = "0"


@dataclass(frozen=True, slots=True)
class TypedFee:
    """The rule of a fee as it is typed; ``kind`` empty: that of the procedure (cases only)."""

    kind: str = SAME_FEE
    amount: str = ""
    amount_from_third: str = ""
    cap: str = ""
    online_amount: str = ""
    unit: str = ""
    ground: str = ""


@dataclass(frozen=True, slots=True)
class TypedCase:
    """One case as it is typed; ``key`` stays what it was, for dossiers name it."""

    key: str | None = None
    """None: a new case, whose key is made of its name."""
    name: str = ""
    limit_value: str = ""
    limit_unit: str = NO_LIMIT
    limit_text: str = ""
    channel: str = ANY_CHANNEL
    no_wait: bool = False
    fee: TypedFee = TypedFee()


@dataclass(frozen=True, slots=True)
class TypedProcedure:
    """Everything on the edit page. ``base`` is the version it started from; None for a new procedure."""

    base: Procedure | None = None
    code: str = ""
    name: str = ""
    short_name: str = ""
    sector: str = ""
    handling_level: str = ""
    authority: str = ""
    decision_no: str = ""
    effective_from: date | None = None
    effective_to: date | None = None
    limit_value: str = ""
    limit_unit: str = NO_LIMIT
    limit_text: str = ""
    fee: TypedFee = TypedFee(FeeKind.FREE.value)
    fee_text: str = ""
    certified_copy: bool = False
    counts_copies: bool = False
    no_wait: bool = False
    no_wait_target: str = ""
    no_wait_condition: str = ""
    papers: tuple[TypedPaper, ...] = ()
    cases: tuple[TypedCase, ...] = ()
    steps: str = ""
    requirements: str = ""
    result: str = ""
    applicants: str = ""
    legal_basis: str = ""
    """One document a line: number | title."""
    source: str = ""
    confidence: str = Confidence.VERIFIED.value
    notes: str = ""
    reviewed: bool = False
    """The officer has looked at everything that was marked."""


def typed_of(procedure: Procedure, today: date) -> TypedProcedure:
    """A version as the edit page shows it; the decision and the first day of the next one are left to the officer."""
    value, unit = _typed_limit(procedure.limit)
    return TypedProcedure(
        base=procedure,
        code=procedure.code,
        name=procedure.name,
        short_name=procedure.short_name,
        sector=procedure.sector,
        handling_level=procedure.handling_level,
        authority=procedure.authority,
        decision_no="",
        effective_from=max(today, procedure.effective_from or today),
        effective_to=None,
        limit_value=value,
        limit_unit=unit,
        limit_text=procedure.limit_text,
        fee=_typed_fee(procedure.fee),
        fee_text=procedure.fee_text,
        certified_copy=procedure.certified_copy,
        counts_copies=procedure.counts_copies,
        no_wait=procedure.no_wait,
        no_wait_target="" if procedure.no_wait_target_minutes is None else str(procedure.no_wait_target_minutes),
        no_wait_condition=procedure.no_wait_condition,
        papers=tuple(
            TypedPaper(spec.name, spec.required, str(spec.originals), str(spec.certified), str(spec.copies))
            for spec in procedure.components
        ),
        cases=tuple(_typed_case(case) for case in procedure.cases),
        steps=procedure.steps,
        requirements=procedure.requirements,
        result=procedure.result,
        applicants=procedure.applicants,
        legal_basis="\n".join(_basis_line(one) for one in procedure.legal_basis),
        source=procedure.source,
        confidence=procedure.confidence.value,
        notes=procedure.notes,
    )


def procedure_of(typed: TypedProcedure) -> Procedure:
    """The version the page stands for; what it does not show stays as it was.

    Raises ``UserError`` naming the field where a number is none.
    """
    base = typed.base or Procedure("", 0, "", "", "", "", "", None, "", FeeRule(FeeKind.FREE, ""), "", ())
    confidence = Confidence(typed.confidence)
    return replace(
        base,
        code=typed.code,
        name=typed.name,
        short_name=typed.short_name,
        sector=typed.sector,
        handling_level=typed.handling_level,
        authority=typed.authority,
        limit=_limit(typed.limit_value, typed.limit_unit, "limit"),
        limit_text=typed.limit_text,
        fee=_fee(typed.fee, "fee."),
        fee_text=typed.fee_text,
        components=tuple(_paper(paper, place) for place, paper in enumerate(typed.papers)),
        cases=_cases(typed, base, confidence),
        no_wait=typed.no_wait,
        no_wait_target_minutes=optional_number(typed.no_wait_target if typed.no_wait else "", "no_wait_target_minutes"),
        no_wait_condition=typed.no_wait_condition if typed.no_wait else "",
        decision_no=typed.decision_no,
        effective_from=typed.effective_from,
        effective_to=typed.effective_to,
        confidence=confidence,
        source=typed.source,
        notes=typed.notes,
        certified_copy=typed.certified_copy,
        counts_copies=typed.counts_copies,
        status=ProcedureStatus.IN_FORCE,
        replaced_by="",
        legal_basis=_legal_basis(typed.legal_basis, base.legal_basis),
        steps=typed.steps,
        requirements=typed.requirements,
        result=typed.result,
        applicants=typed.applicants,
        flags=() if typed.reviewed else base.flags,
    )


def paper_name(kind: str, code: str = "") -> str:
    """Name of a file without its suffix: "to-gap-1.001193", "danh-muc-thu-tuc"."""
    return f"{kind}-{code}" if code else kind


# -- inside -----------------------------------------------------------------------------------------------------------
def _typed_limit(limit: TimeLimit | None) -> tuple[str, str]:
    if limit is None:
        return "", NO_LIMIT
    return ("" if limit.unit is LimitUnit.SAME_DAY else str(limit.value)), limit.unit.value


def _limit(value: str, unit: str, name: str) -> TimeLimit | None:
    if unit == NO_LIMIT:
        return None
    kind = LimitUnit(unit)
    return TimeLimit(1 if kind is LimitUnit.SAME_DAY else whole_number(value, name), kind)


def _typed_fee(rule: FeeRule | None) -> TypedFee:
    if rule is None:
        return TypedFee()
    used = FEE_FIGURES[rule.kind]
    return TypedFee(
        kind=rule.kind.value,
        **{name: _typed_amount(getattr(rule, name)) for name in used},
        unit=rule.unit,
        ground=rule.ground,
    )


def _typed_amount(amount: int | None) -> str:
    return "" if amount is None else money_plain(amount)


def _fee(typed: TypedFee, prefix: str) -> FeeRule:
    """Figures the kind does not use are left out, so that a hidden field never counts."""
    kind = FeeKind(typed.kind)
    used = FEE_FIGURES[kind]
    figures = {
        name: optional_number(getattr(typed, name), f"{prefix}{name}") if name in used else None for name in FIGURES
    }
    return FeeRule(kind, typed.ground, unit=typed.unit, **figures)


FIGURES = ("amount", "amount_from_third", "cap", "online_amount")
FEE_FIGURES: dict[FeeKind, tuple[str, ...]] = {
    FeeKind.FREE: (),
    FeeKind.PER_CASE: ("amount",),
    FeeKind.PER_COPY: ("amount",),
    FeeKind.PER_PAGE: ("amount", "amount_from_third", "cap"),
    FeeKind.BY_CHANNEL: ("amount", "online_amount"),
    FeeKind.PROVINCIAL: (),
    FeeKind.UNKNOWN: (),
}
"""The figures that can be typed for each kind."""


def _paper(typed: TypedPaper, place: int) -> ComponentSpec:
    name = f"components.{place}"
    counts = (whole_number(text or "0", name) for text in (typed.originals, typed.certified, typed.copies))
    return ComponentSpec(typed.name, typed.required, *counts)


def _typed_case(case: ProcedureCase) -> TypedCase:
    value, unit = _typed_limit(case.limit)
    channel = ANY_CHANNEL if case.channel is None else case.channel.value
    return TypedCase(case.key, case.name, value, unit, case.limit_text, channel, case.no_wait, _typed_fee(case.fee))


def _cases(typed: TypedProcedure, base: Procedure, confidence: Confidence) -> tuple[ProcedureCase, ...]:
    """The first case is the procedure itself, whatever it was called; a new one gets a key of its own."""
    known = {case.key: case for case in base.cases}
    taken = [case.key for case in typed.cases if case.key is not None]
    made = []
    for place, case in enumerate(typed.cases):
        key = case.key
        if place == 0:
            key = DEFAULT_CASE
        elif not key:
            key = new_key(case.name, taken).replace("-", "_")
            taken.append(key)
        old = known.get(key)
        fee = None if case.fee.kind == SAME_FEE else _fee(case.fee, f"cases.{place}.")
        made.append(
            ProcedureCase(
                key=key,
                name=case.name,
                limit=_limit(case.limit_value, case.limit_unit, f"cases.{place}"),
                limit_text=case.limit_text,
                source=old.source if old is not None else typed.source,
                confidence=old.confidence if old is not None else confidence,
                no_wait=case.no_wait,
                fee=fee,
                channel=None if case.channel == ANY_CHANNEL else Channel(case.channel),
            )
        )
    return tuple(made)


def _basis_line(basis: LegalBasis) -> str:
    parts = [basis.number, basis.title]
    if basis.issued is not None:
        parts.append(date_vi(basis.issued))
    return " | ".join(parts)


def _legal_basis(text: str, known: tuple[LegalBasis, ...]) -> tuple[LegalBasis, ...]:
    """Lines as typed; a line that is still the one of before stays exactly what it was."""
    before = {_basis_line(one): one for one in known}
    made = []
    for line in text.splitlines():
        bare = line.strip()
        if not bare:
            continue
        if bare in before:
            made.append(before[bare])
            continue
        parts = [part.strip() for part in bare.split("|")]
        made.append(LegalBasis(parts[0], " | ".join(parts[1:])))
    return tuple(made)


def place_of(error: UserError, prefix: str) -> int | None:
    """The row an error names: ``components.3.name`` is 3; None when it names no row of ``prefix``."""
    parts = (error.field or "").split(".")
    return int(parts[1]) if len(parts) > 1 and parts[0] == prefix and parts[1].isdecimal() else None
