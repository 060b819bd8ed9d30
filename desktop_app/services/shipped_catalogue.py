"""The catalogue the program ships: procedures and their cases, laws to come, what leaflets remind of; read once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from desktop_app.domain.canonical import from_bytes
from desktop_app.domain.catalogue.cases import DEFAULT_CASE
from desktop_app.domain.catalogue.listing import LawChange
from desktop_app.domain.catalogue.procedure import Confidence, Procedure, ProcedureCase
from desktop_app.domain.values import replace
from desktop_app.errors import BugError
from resources import path_of

_PROCEDURES = "data/catalogue/procedures.json"
_CASES = "data/catalogue/cases.json"
_LAWS = "data/catalogue/law_changes.json"
_NOTES = "data/catalogue/leaflet_notes.json"


@dataclass(frozen=True, slots=True)
class LeafletNote:
    """Something a citizen may rely on at every procedure."""

    text: str
    source: str
    confidence: Confidence


@cache
def shipped_procedures() -> tuple[Procedure, ...]:
    """All shipped procedures with their cases, in the order of the catalogue.

    The two files are part of the program, so one that is missing or does not fit is a fault of the program:
    ``OSError`` and ``msgspec.ValidationError`` pass through, and cases that contradict their procedure raise
    ``BugError``.
    """
    procedures = from_bytes(path_of(_PROCEDURES).read_bytes(), tuple[Procedure, ...])
    cases = from_bytes(path_of(_CASES).read_bytes(), dict[str, tuple[ProcedureCase, ...]])
    unknown = cases.keys() - {procedure.code for procedure in procedures}
    if unknown:
        raise BugError("catalogue_case_without_procedure", codes=sorted(unknown))
    return tuple(_with_cases(procedure, cases.get(procedure.code, ())) for procedure in procedures)


def _with_cases(procedure: Procedure, cases: tuple[ProcedureCase, ...]) -> Procedure:
    """Attach the cases; the first one is the procedure itself, so the two must say the same limit."""
    if not cases:
        return procedure
    keys = [case.key for case in cases]
    if keys[0] != DEFAULT_CASE or len(set(keys)) != len(keys) or cases[0].limit != procedure.limit:
        raise BugError("catalogue_cases_contradict", codes=[procedure.code])
    return replace(procedure, cases=cases)


@cache
def shipped_law_changes() -> tuple[LawChange, ...]:
    """Laws known to begin later, so that "what changes on" does not answer "nothing" before a decision is there."""
    return from_bytes(path_of(_LAWS).read_bytes(), tuple[LawChange, ...])


@cache
def shipped_leaflet_notes() -> tuple[LeafletNote, ...]:
    """What every leaflet reminds of, each with its source."""
    return from_bytes(path_of(_NOTES).read_bytes(), tuple[LeafletNote, ...])
