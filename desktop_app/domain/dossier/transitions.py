"""What may be done with a dossier in which state, and where it leads (docs/domain.md, section 3, as far as built)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop_app.clock import in_vietnam
from desktop_app.domain.dossier.status import DossierStatus
from desktop_app.errors import UserError


class DossierAction(StrEnum):
    START = "start"
    FINISH = "finish"
    RETURN = "return"
    VOID = "void"
    CONVERT_PROMISE = "convert_promise"
    COLLECT_FEE = "collect_fee"
    SET_NATIONAL_CODE = "set_national_code"
    REPRINT = "reprint"


@dataclass(frozen=True, slots=True)
class Transition:
    """``to`` None: the action leaves the state as it is."""

    action: DossierAction
    sources: frozenset[DossierStatus]
    to: DossierStatus | None


_ACCEPTED = DossierStatus.ACCEPTED
_IN_PROCESS = DossierStatus.IN_PROCESS
_FINISHED = DossierStatus.FINISHED
_RETURNED = DossierStatus.RETURNED

TRANSITIONS: dict[DossierAction, Transition] = {
    rule.action: rule
    for rule in (
        Transition(DossierAction.START, frozenset({_ACCEPTED}), _IN_PROCESS),
        Transition(DossierAction.FINISH, frozenset({_ACCEPTED, _IN_PROCESS}), _FINISHED),
        Transition(DossierAction.RETURN, frozenset({_FINISHED}), _RETURNED),
        Transition(DossierAction.VOID, frozenset({_ACCEPTED, _IN_PROCESS}), None),
        Transition(DossierAction.CONVERT_PROMISE, frozenset({_ACCEPTED, _IN_PROCESS}), None),
        Transition(DossierAction.COLLECT_FEE, frozenset({_ACCEPTED, _IN_PROCESS, _FINISHED}), None),
        Transition(DossierAction.SET_NATIONAL_CODE, frozenset({_ACCEPTED, _IN_PROCESS, _FINISHED, _RETURNED}), None),
        Transition(DossierAction.REPRINT, frozenset({_ACCEPTED, _IN_PROCESS, _FINISHED, _RETURNED}), None),
    )
}
"""The one table from which the allowed buttons and the checks are made."""


def check_allowed(action: DossierAction, status: DossierStatus, *, voided: bool) -> None:
    """Raise ``UserError("action_not_allowed")`` when the state forbids the action; a void dossier allows none."""
    if voided:
        raise UserError("dossier_voided")
    if status not in TRANSITIONS[action].sources:
        raise UserError("action_not_allowed", action=action.value, status=int(status))


def allowed_actions(status: DossierStatus, *, voided: bool) -> tuple[DossierAction, ...]:
    """Actions the state allows, in the order of the table."""
    if voided:
        return ()
    return tuple(rule.action for rule in TRANSITIONS.values() if status in rule.sources)


class Timeliness(StrEnum):
    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"


def judge(finished_at: datetime, due_at: datetime, *, day_based: bool) -> Timeliness:
    """Trước hạn / đúng hạn / quá hạn, judged when processing finished, not at pick-up (docs/domain.md, section 3).

    Day-based limits compare Vietnamese dates, as the national report does; hour-based ones compare minutes.
    """
    if day_based:
        done, due = in_vietnam(finished_at).date(), in_vietnam(due_at).date()
        if done == due:
            return Timeliness.ON_TIME
        return Timeliness.EARLY if done < due else Timeliness.LATE
    done_minute = finished_at.replace(second=0, microsecond=0)
    due_minute = due_at.replace(second=0, microsecond=0)
    if done_minute == due_minute:
        return Timeliness.ON_TIME
    return Timeliness.EARLY if done_minute < due_minute else Timeliness.LATE


def promise_kept(finished_at: datetime, promise_at: datetime) -> bool:
    """A promise is kept when the result is ready within the promised minute."""
    return finished_at.replace(second=0, microsecond=0) <= promise_at.replace(second=0, microsecond=0)
