"""What a version of a procedure must be before it is published: each mistake names the field it was made in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from desktop_app.domain.calendar.deadline import LARGEST
from desktop_app.domain.calendar.limits import LimitUnit, TimeLimit
from desktop_app.domain.catalogue.cases import DEFAULT_CASE
from desktop_app.domain.catalogue.fees import MAX_AMOUNT
from desktop_app.domain.catalogue.procedure import FeeKind, FeeRule, Procedure
from desktop_app.errors import UserError

CODE_LENGTH, NAME_LENGTH, SHORT_LENGTH, SECTOR_LENGTH, TEXT_LENGTH = 32, 1000, 200, 96, 2000
MAX_PAPERS, MAX_CASES, MAX_COUNT = 100, 40, 99
_CODE = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z.\-]*[0-9A-Za-z])?")
_NEEDS: dict[FeeKind, tuple[str, ...]] = {
    FeeKind.FREE: (),
    FeeKind.PER_CASE: ("amount",),
    FeeKind.PER_COPY: ("amount",),
    FeeKind.PER_PAGE: ("amount", "amount_from_third", "cap"),
    FeeKind.BY_CHANNEL: ("amount",),
    FeeKind.PROVINCIAL: (),
    FeeKind.UNKNOWN: (),
}
FEE_FIELDS = ("amount", "amount_from_third", "cap", "online_amount")


def fee_needs(kind: FeeKind) -> tuple[str, ...]:
    """The figures a rule of this kind cannot do without."""
    return _NEEDS[kind]


def check_procedure(procedure: Procedure) -> None:
    """Raise ``UserError`` for the first thing that is wrong.

    Fields are those of ``Procedure``; those of its fee are ``fee.amount`` …, those of a paper or a case
    begin with ``components.2`` and ``cases.0`` (counted from 0).
    """
    check_code(procedure.code)
    _check_text(procedure.name, "name", NAME_LENGTH, needed=True)
    _check_text(procedure.short_name, "short_name", SHORT_LENGTH)
    _check_text(procedure.sector, "sector", SECTOR_LENGTH, needed=True)
    for field in ("limit_text", "fee_text", "source", "notes", "no_wait_condition", "authority", "handling_level"):
        _check_text(str(getattr(procedure, field)), field, TEXT_LENGTH)
    check_limit(procedure.limit, "limit")
    if procedure.limit is not None and not procedure.limit_text.strip():
        raise UserError("limit_text_needed", field="limit_text")
    check_fee(procedure.fee, "fee.")
    if procedure.certified_copy and procedure.fee.kind is not FeeKind.PER_PAGE:
        raise UserError("certified_copy_needs_pages", field="certified_copy")
    target = procedure.no_wait_target_minutes
    if target is not None and not 1 <= target <= 240:
        raise UserError("minutes_out_of_range", field="no_wait_target_minutes")
    _check_components(procedure)
    _check_cases(procedure)


def check_code(code: str) -> None:
    """A national or local code such as ``2.000815`` or ``2.000815.H55``; raises ``procedure_code_invalid``."""
    if not _CODE.fullmatch(code) or len(code) > CODE_LENGTH:
        raise UserError("procedure_code_invalid", field="code", most=CODE_LENGTH)


def check_limit(limit: TimeLimit | None, field: str) -> None:
    """The number of units within what due dates are computed for; raises ``limit_out_of_range``."""
    if limit is None or limit.unit is LimitUnit.SAME_DAY:
        return
    largest = LARGEST[limit.unit]
    if not 1 <= limit.value <= largest:
        raise UserError("limit_out_of_range", field=field, value=limit.value, unit=limit.unit.value, largest=largest)


def check_fee(rule: FeeRule, prefix: str = "") -> None:
    """Every figure the kind needs, within bounds, and the ground of an amount or of being free."""
    for name in fee_needs(rule.kind):
        if getattr(rule, name) is None:
            raise UserError("fee_figure_needed", field=f"{prefix}{name}")
    for name in FEE_FIELDS:
        value = getattr(rule, name)
        if value is not None and not 0 <= value <= MAX_AMOUNT:
            raise UserError("fee_amount_invalid", field=f"{prefix}{name}", highest=MAX_AMOUNT)
    if rule.kind is not FeeKind.UNKNOWN and not rule.ground.strip():
        raise UserError("ground_needed", field=f"{prefix}ground")
    _check_text(rule.ground, f"{prefix}ground", TEXT_LENGTH)


def _check_text(text: str, field: str, longest: int, *, needed: bool = False) -> None:
    if needed and not text.strip():
        raise UserError("name_needed" if field != "sector" else "sector_needed", field=field)
    if len(text) > longest:
        raise UserError("text_too_long", field=field, most=longest)


def _check_components(procedure: Procedure) -> None:
    if len(procedure.components) > MAX_PAPERS:
        raise UserError("too_many_papers", field="components", most=MAX_PAPERS)
    names: list[str] = []
    for place, spec in enumerate(procedure.components):
        field = f"components.{place}"
        _check_text(spec.name, field, NAME_LENGTH, needed=True)
        if not all(0 <= count <= MAX_COUNT for count in (spec.originals, spec.certified, spec.copies)):
            raise UserError("component_count_out_of_range", field=field)
        names.append(unicodedata.normalize("NFC", spec.name))
    _refuse_twice(names, "paper_twice", "components")


def _check_cases(procedure: Procedure) -> None:
    """The first case is the procedure itself, so the two say the same limit; every case has a key of its own."""
    if len(procedure.cases) > MAX_CASES:
        raise UserError("too_many_cases", field="cases", most=MAX_CASES)
    for place, case in enumerate(procedure.cases):
        field = f"cases.{place}"
        _check_text(case.name, field, NAME_LENGTH, needed=True)
        check_limit(case.limit, field)
        if case.fee is not None:
            check_fee(case.fee, f"{field}.")
        if place == 0 and (case.key != DEFAULT_CASE or case.limit != procedure.limit):
            raise UserError("first_case_differs", field="limit")
    _refuse_twice([case.key for case in procedure.cases], "case_twice", "cases")


def _refuse_twice(keys: Sequence[str], code: str, field: str) -> None:
    for place, key in enumerate(keys):
        if key in keys[:place]:
            raise UserError(code, field=f"{field}.{place}")
