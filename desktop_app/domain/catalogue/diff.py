"""What differs between two versions of a procedure, field by field in plain words."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.domain.catalogue.procedure import ComponentSpec, Procedure, ProcedureCase
from desktop_app.domain.catalogue.words import (
    channel_words,
    confidence_words,
    date_words,
    fee_words,
    origin_words,
    paper_words,
    status_words,
    time_limit_words,
    yes_no,
)


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One difference. ``field`` is a field of ``Procedure``; ``item`` names the paper or the case inside it.

    ``old`` empty: it is new; ``new`` empty: it is gone.
    """

    field: str
    old: str
    new: str
    item: str = ""


Say = Callable[[Any, str], str]


def _text(value: Any, _language: str) -> str:
    return str(value)


def _number(value: Any, _language: str) -> str:
    return "" if value is None else str(value)


def _date(value: Any, _language: str) -> str:
    return date_words(value)


def _basis(value: Any, _language: str) -> str:
    return "; ".join(
        " ".join(part for part in (one.number, one.title, date_words(one.issued)) if part) for one in value
    )


def _flags(value: Any, _language: str) -> str:
    return str(len(value)) if value else ""


_FIELDS: Mapping[str, Say] = {
    "name": _text,
    "short_name": _text,
    "sector": _text,
    "handling_level": _text,
    "authority": _text,
    "status": status_words,
    "replaced_by": _text,
    "decision_no": _text,
    "effective_from": _date,
    "effective_to": _date,
    "limit": time_limit_words,
    "limit_text": _text,
    "fee": fee_words,
    "fee_ground": _text,
    "fee_text": _text,
    "certified_copy": yes_no,
    "counts_copies": yes_no,
    "no_wait": yes_no,
    "no_wait_target_minutes": _number,
    "no_wait_condition": _text,
    "legal_basis": _basis,
    "steps": _text,
    "requirements": _text,
    "result": _text,
    "applicants": _text,
    "source": _text,
    "confidence": confidence_words,
    "verified_note": _text,
    "notes": _text,
    "flags": _flags,
    "origin": origin_words,
}
"""Every field but those of its own (code, version) and the two lists, in the order a person reads them."""
COMPARED = (*_FIELDS, "components", "cases")


def compare(old: Procedure | None, new: Procedure, language: str = "vi") -> tuple[FieldChange, ...]:
    """The differences in the order of the fields; papers by their name, cases by their key.

    Without ``old`` everything that is not empty is new. ``language`` is ``vi`` or ``en``.
    """
    found = [*_plain(old, new, language)]
    before = old.components if old is not None else ()
    found += _papers(before, new.components, language)
    found += _cases(old.cases if old is not None else (), new.cases, language)
    return tuple(found)


def _plain(old: Procedure | None, new: Procedure, language: str) -> Iterator[FieldChange]:
    for name, say in _FIELDS.items():
        was = "" if old is None else say(_value(old, name), language)
        now = say(_value(new, name), language)
        if was != now and (old is not None or _value(new, name)):
            yield FieldChange(name, was, now)


def _value(procedure: Procedure, name: str) -> Any:
    """``fee_ground`` is a part of the fee that its line does not say."""
    return procedure.fee.ground if name == "fee_ground" else getattr(procedure, name)


def _papers(old: Iterable[ComponentSpec], new: Iterable[ComponentSpec], language: str) -> Iterator[FieldChange]:
    before = {unicodedata.normalize("NFC", spec.name): spec for spec in old}
    after = {unicodedata.normalize("NFC", spec.name): spec for spec in new}
    for name in (*before, *(name for name in after if name not in before)):
        was = paper_words(before[name], language) if name in before else ""
        now = paper_words(after[name], language) if name in after else ""
        if was != now:
            yield FieldChange("components", was, now, name)


def _cases(old: Iterable[ProcedureCase], new: Iterable[ProcedureCase], language: str) -> Iterator[FieldChange]:
    before, after = {case.key: case for case in old}, {case.key: case for case in new}
    for key in (*before, *(key for key in after if key not in before)):
        was = _case_words(before[key], language) if key in before else ""
        now = _case_words(after[key], language) if key in after else ""
        if was != now:
            yield FieldChange("cases", was, now, (after.get(key) or before[key]).name)


def _case_words(case: ProcedureCase, language: str) -> str:
    """Name, limit, fee, channel and no-wait of a case in one line."""
    parts = [case.name, case.limit_text or time_limit_words(case.limit, language)]
    if case.limit_text and case.limit is not None:
        parts[-1] += f" ({time_limit_words(case.limit, language)})"
    if case.fee is not None:
        parts.append(fee_words(case.fee, language))
    if case.channel is not None:
        parts.append(channel_words(case.channel, language))
    if case.no_wait:
        parts.append("no-wait" if language == "en" else "không chờ")
    return " · ".join(part for part in parts if part)
