"""What may be done with a dossier in which state, by whom, with which paper, and what its clock does.

One table, from which the allowed buttons, the checks of the services and the diagram in docs/domain.md are made. Legal
grounds: docs/domain.md, section 3; the numbers of states are the national ones.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from msgspec import Struct

from desktop_app.domain.dossier.life import Life
from desktop_app.domain.dossier.papers import PaperKind
from desktop_app.domain.dossier.returning import ReturnMethod
from desktop_app.domain.dossier.status import OPEN_STATUSES, DossierStatus
from desktop_app.domain.events import (
    AgencyReceivedData,
    DossierExtendedData,
    DossierFinishedData,
    DossierRefusedData,
    DossierReopenedData,
    DossierResumedData,
    DossierReturnedData,
    DossierStoppedData,
    DossierWithdrawnData,
    FinancialDutyAskedData,
    FinancialDutyMetData,
    ProcessingStartedData,
    SupplementAskedData,
    SupplementReceivedData,
)
from desktop_app.errors import UserError


class DossierAction(StrEnum):
    START = "start"
    AGENCY_RECEIVED = "agency_received"
    ASK_SUPPLEMENT = "ask_supplement"
    RECEIVE_SUPPLEMENT = "receive_supplement"
    ASK_FINANCIAL_DUTY = "ask_financial_duty"
    FINANCIAL_DUTY_MET = "financial_duty_met"
    STOP = "stop"
    RESUME = "resume"
    EXTEND = "extend"
    FINISH = "finish"
    REFUSE = "refuse"
    SHELVE = "shelve"
    RECEIVE_RESULT = "receive_result"
    RETURN = "return"
    CAME_BACK = "came_back"
    REOPEN = "reopen"
    WITHDRAW = "withdraw"
    UNDO = "undo"
    CORRECT = "correct"
    CORRECT_CERTIFICATION = "correct_certification"
    VOID = "void"
    CONVERT_PROMISE = "convert_promise"
    COLLECT_FEE = "collect_fee"
    SET_NATIONAL_CODE = "set_national_code"
    REPRINT = "reprint"
    HAND_OVER = "hand_over"
    TAKE_OVER = "take_over"
    REASSIGN = "reassign"
    LINK = "link"


class Role(StrEnum):
    """Who takes a step, as the decrees name them; which officer may, says ``domain/rights.py``."""

    RECEPTION = "reception"
    SPECIALIST = "specialist"
    APPROVER = "approver"
    HEAD = "head"
    RETURNING = "returning"
    AGENCY = "agency"
    """The competent agency of a non-territorial dossier; its receipt is recorded at the desk."""
    ANY = "any"


class ClockEffect(StrEnum):
    NONE = "none"
    STARTS = "starts"
    PAUSES = "pauses"
    RESTARTS_OR_RESUMES = "restarts_or_resumes"
    """By the rule that the dossier recorded at its acceptance."""
    RESUMES = "resumes"
    MOVES_DUE = "moves_due"
    ENDS = "ends"
    REOPENS = "reopens"
    UNDONE = "undone"


class Transition(Struct, frozen=True):
    """``to`` None: the action leaves the state as it is. ``refuses`` gives an error code where the state allows the
    action and the dossier's life does not."""

    action: DossierAction
    sources: frozenset[DossierStatus]
    to: DossierStatus | None
    role: Role = Role.ANY
    paper: PaperKind | None = None
    """What the step gives out; its form and number depend on the legal set."""
    clock: ClockEffect = ClockEffect.NONE
    refuses: Callable[[Life], str] | None = None


def _extension_used(life: Life) -> str:
    """One new date only (NĐ 61/2018 Đ19.9)."""
    return "extension_used" if life.extensions else ""


def _not_sent_away(life: Life) -> str:
    if not life.competent_agency:
        return "agency_not_needed"
    received = any(span.cause == AgencyReceivedData.KIND for span in life.spans)
    return "agency_received_already" if received else ""


def _nothing_to_undo(life: Life) -> str:
    if life.status is DossierStatus.RETURNED and life.return_method == ReturnMethod.POSTAL:
        return "sent_by_post"  # what the post carries comes back by the post
    return "" if life.last_kind in UNDOABLE else "nothing_to_undo"


def _not_sent_by_post(life: Life) -> str:
    return "" if life.return_method == ReturnMethod.POSTAL else "not_sent_by_post"


_A, _P, _S = DossierStatus.ACCEPTED, DossierStatus.IN_PROCESS, DossierStatus.SUPPLEMENT_ASKED
_F, _W, _X = DossierStatus.FINANCIAL_DUTY, DossierStatus.WITHDRAWN, DossierStatus.STOPPED
_D, _R = DossierStatus.FINISHED, DossierStatus.RETURNED
_WORKED = frozenset({_A, _P})
_KEPT = frozenset({*OPEN_STATUSES, _D, _R, _W})
_HANDED = frozenset({*OPEN_STATUSES, _D})
"""Papers move between places until the result is in the applicant's hands (Phiếu kiểm soát, up to its last line)."""

UNDOABLE = frozenset(
    data.KIND
    for data in (
        ProcessingStartedData,
        AgencyReceivedData,
        SupplementAskedData,
        SupplementReceivedData,
        FinancialDutyAskedData,
        FinancialDutyMetData,
        DossierStoppedData,
        DossierResumedData,
        DossierExtendedData,
        DossierFinishedData,
        DossierRefusedData,
        DossierReturnedData,
        DossierReopenedData,
        DossierWithdrawnData,
    )
)
"""Steps that can be taken back while they are the last. An acceptance is voided instead; a promise stays converted."""

TRANSITIONS: dict[DossierAction, Transition] = {
    rule.action: rule
    for rule in (
        Transition(DossierAction.START, frozenset({_A}), _P, Role.RECEPTION),
        Transition(
            DossierAction.AGENCY_RECEIVED,
            _WORKED,
            None,
            Role.AGENCY,
            PaperKind.RECEIPT,
            ClockEffect.STARTS,
            _not_sent_away,
        ),
        Transition(
            DossierAction.ASK_SUPPLEMENT, _WORKED, _S, Role.SPECIALIST, PaperKind.SUPPLEMENT, ClockEffect.PAUSES
        ),
        Transition(
            DossierAction.RECEIVE_SUPPLEMENT,
            frozenset({_S}),
            _P,
            Role.RECEPTION,
            PaperKind.RECEIPT,
            ClockEffect.RESTARTS_OR_RESUMES,
        ),
        Transition(
            DossierAction.ASK_FINANCIAL_DUTY,
            frozenset({_P}),
            _F,
            Role.SPECIALIST,
            None,
            ClockEffect.PAUSES,
        ),
        Transition(
            DossierAction.FINANCIAL_DUTY_MET,
            frozenset({_F}),
            _P,
            Role.RECEPTION,
            PaperKind.RECEIPT,
            ClockEffect.RESUMES,
        ),
        Transition(DossierAction.STOP, frozenset({_P}), _X, Role.HEAD, PaperKind.STOP_NOTICE, ClockEffect.PAUSES),
        Transition(DossierAction.RESUME, frozenset({_X}), _P, Role.HEAD, PaperKind.RECEIPT, ClockEffect.RESUMES),
        Transition(
            DossierAction.EXTEND, _WORKED, None, Role.HEAD, PaperKind.APOLOGY, ClockEffect.MOVES_DUE, _extension_used
        ),
        Transition(DossierAction.FINISH, _WORKED, _D, Role.APPROVER, None, ClockEffect.ENDS),
        Transition(DossierAction.REFUSE, _WORKED, _D, Role.APPROVER, PaperKind.REFUSAL, ClockEffect.ENDS),
        Transition(DossierAction.SHELVE, frozenset({_D}), None, Role.RETURNING),
        Transition(DossierAction.RECEIVE_RESULT, frozenset({_D}), None, Role.RETURNING),
        Transition(DossierAction.RETURN, frozenset({_D}), _R, Role.RETURNING, PaperKind.RETURN_RECEIPT),
        Transition(DossierAction.CAME_BACK, frozenset({_R}), _D, Role.RETURNING, refuses=_not_sent_by_post),
        Transition(DossierAction.REOPEN, frozenset({_D}), _P, Role.APPROVER, None, ClockEffect.REOPENS),
        Transition(
            DossierAction.WITHDRAW,
            frozenset({_A, _P, _S, _F}),
            _W,
            Role.RECEPTION,
            PaperKind.STOP_NOTICE,
            ClockEffect.ENDS,
        ),
        Transition(
            DossierAction.UNDO,
            _KEPT,
            None,
            Role.ANY,
            None,
            ClockEffect.UNDONE,
            _nothing_to_undo,
        ),
        Transition(
            DossierAction.CORRECT, OPEN_STATUSES | {_D}, None, Role.RECEPTION, PaperKind.RECEIPT, ClockEffect.MOVES_DUE
        ),
        Transition(DossierAction.CORRECT_CERTIFICATION, _KEPT, None, Role.RECEPTION),
        Transition(DossierAction.VOID, _WORKED, None, Role.RECEPTION, None, ClockEffect.ENDS),
        Transition(DossierAction.CONVERT_PROMISE, _WORKED, None, Role.RECEPTION, PaperKind.RECEIPT),
        Transition(DossierAction.COLLECT_FEE, OPEN_STATUSES | {_D, _R}, None, Role.RETURNING),
        Transition(DossierAction.SET_NATIONAL_CODE, _KEPT, None, Role.RECEPTION),
        Transition(DossierAction.REPRINT, _KEPT, None, Role.ANY),
        Transition(DossierAction.HAND_OVER, _HANDED, None, Role.ANY, PaperKind.CONTROL_SHEET),
        Transition(DossierAction.TAKE_OVER, _HANDED, None, Role.ANY),
        Transition(DossierAction.REASSIGN, _HANDED, None, Role.ANY),
        Transition(DossierAction.LINK, _HANDED, None, Role.ANY),
    )
}


def check_status(action: DossierAction, status: DossierStatus, *, voided: bool) -> None:
    """Raise ``UserError("action_not_allowed")`` when the state forbids the action; a void dossier allows none."""
    if voided:
        raise UserError("dossier_voided")
    if status not in TRANSITIONS[action].sources:
        raise UserError("action_not_allowed", action=action.value, status=int(status))


def check_allowed(action: DossierAction, life: Life) -> None:
    """``check_status``, and what the dossier's life so far forbids (``extension_used``, ``nothing_to_undo`` …)."""
    check_status(action, life.status, voided=life.voided_at is not None)
    refuses = TRANSITIONS[action].refuses
    if refuses is not None and (code := refuses(life)):
        raise UserError(code)


def allowed_actions(life: Life) -> tuple[DossierAction, ...]:
    """What may be done now, in the order of the table."""
    if life.voided_at is not None:
        return ()
    return tuple(
        rule.action
        for rule in TRANSITIONS.values()
        if life.status in rule.sources and (rule.refuses is None or not rule.refuses(life))
    )


def diagram() -> str:
    """The table as a Mermaid state diagram, for docs/domain.md (a test keeps the two equal)."""
    lines = ["stateDiagram-v2", "    [*] --> S2: accept"]
    for rule in TRANSITIONS.values():
        if rule.to is not None:
            lines += [f"    S{source} --> S{rule.to}: {rule.action}" for source in sorted(rule.sources)]
    lines += [f"    S{status.value}: {status.value} {status.name.lower()}" for status in sorted(_KEPT)]
    return "\n".join(lines)


def table() -> str:
    """The table as Markdown, for docs/domain.md (a test keeps the two equal)."""
    lines = ["| action | from | to | who | paper | clock |", "|---|---|---|---|---|---|"]
    for rule in TRANSITIONS.values():
        states = " ".join(str(status.value) for status in sorted(rule.sources))
        to = str(rule.to.value) if rule.to is not None else ""
        paper = rule.paper.value if rule.paper is not None else ""
        clock = rule.clock.value if rule.clock is not ClockEffect.NONE else ""
        lines.append(f"| {rule.action.value} | {states} | {to} | {rule.role.value} | {paper} | {clock} |")
    return "\n".join(lines)
