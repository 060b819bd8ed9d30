"""The way of one dossier as a step needs it: the start of the work with its line, and the internal limit of a step."""

from __future__ import annotations

from datetime import UTC, datetime

from desktop_app.domain.calendar.limits import TimeLimit
from desktop_app.domain.dossier.custody import Custody
from desktop_app.domain.dossier.hand_over import result_of_step, step_due
from desktop_app.domain.events import ProcessingStartedData
from desktop_app.services.steps import Step


def started(step: Step, unit: str) -> ProcessingStartedData:
    """The start of the work at ``unit``: where the dossier comes from another place, also a hand-over that is given and
    taken at once. What is on its way to a unit is taken over there."""
    custody = step.custody()
    pending = custody.pending
    if pending is not None:
        result = result_of_step(step.office.calendar, step.life, custody, pending.given_at)
        return ProcessingStartedData(pending.to_unit or custody.unit or unit, result)
    if not unit or unit == custody.unit:
        return ProcessingStartedData(unit)
    limit, due = limit_of_step(step, custody, unit)
    result = result_of_step(step.office.calendar, step.life, custody, step.at)
    return ProcessingStartedData(unit, result, limit, due)


def limit_of_step(step: Step, custody: Custody, unit: str) -> tuple[TimeLimit | None, datetime | None]:
    """The internal limit of the step that begins at ``unit`` now, and when it is due; (None, None) without a plan."""
    plan = step.office.step_plan(step.row.procedure_code)
    limit = plan.limit_for(unit, custody.visits(unit)) if plan is not None else None
    if limit is None:
        return None, None
    return limit, step_due(step.office.calendar, step.life, limit, step.at).astimezone(UTC)
