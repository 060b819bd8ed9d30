"""The terms a dossier is accepted under: those of the procedure, or of the case (trường hợp) chosen on F2.

A procedure with cases lists its own terms first, under the empty key: that is the default, and what an officer who
chooses nothing accepts under.
"""

from __future__ import annotations

from msgspec import Struct

from desktop_app.domain.calendar.limits import TimeLimit
from desktop_app.domain.catalogue.procedure import Channel, Confidence, FeeRule, Procedure, ProcedureCase
from desktop_app.errors import UserError

DEFAULT_CASE = ""


class ResolvedTerms(Struct, frozen=True):
    """What holds for one dossier. ``limit`` None: the officer enters a limit with its ground."""

    limit: TimeLimit | None
    limit_text: str
    fee: FeeRule
    no_wait: bool
    case_name: str
    """Empty where the procedure has no cases."""
    source: str
    confidence: Confidence
    case_key: str = DEFAULT_CASE


def cases_for(procedure: Procedure, channel: Channel) -> tuple[ProcedureCase, ...]:
    """The cases an officer may choose from for a dossier that came in by ``channel``, the default first."""
    return tuple(case for case in procedure.cases if case.channel in (None, channel))


def case_required(procedure: Procedure) -> bool:
    """Whether F2 must show a choice: the limit or the fee depends on it."""
    return len(procedure.cases) > 1


def resolve(procedure: Procedure, case_key: str, channel: Channel) -> ResolvedTerms:
    """The terms under ``case_key``; the empty key is the default.

    Raises ``UserError("case_unknown", field="case")`` for a key the procedure lacks, and
    ``UserError("case_other_channel", field="case")`` for a case that does not exist for ``channel``.
    """
    case = next((case for case in procedure.cases if case.key == case_key), None)
    if case is None:
        if case_key != DEFAULT_CASE:
            raise UserError("case_unknown", field="case", procedure=procedure.code)
        return ResolvedTerms(
            limit=procedure.limit,
            limit_text=procedure.limit_text,
            fee=procedure.fee,
            no_wait=procedure.no_wait,
            case_name="",
            source=procedure.source,
            confidence=procedure.confidence,
        )
    if case.channel not in (None, channel):
        raise UserError("case_other_channel", field="case", procedure=procedure.code)
    return ResolvedTerms(
        limit=case.limit,
        limit_text=case.limit_text,
        fee=case.fee or procedure.fee,
        no_wait=case.no_wait,
        case_name=case.name,
        source=case.source,
        confidence=case.confidence,
        case_key=case.key,
    )
