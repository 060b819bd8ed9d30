"""From acceptance to the end by every way the law knows: supplement, duty, stop, extension, refusal, withdrawal.

Each use case is one transaction: the table is asked (``services.steps``), the due time is counted by the one engine,
one event is appended. Sources stand at the transitions and in docs/domain.md, section 3.
"""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy.orm import Session

from desktop_app.clock import in_vietnam
from desktop_app.domain import canonical
from desktop_app.domain.calendar.deadline import Deadline, compute_deadline
from desktop_app.domain.dossier.acceptance import ComponentCount
from desktop_app.domain.dossier.clock import SupplementClock, resumed, supplement_notice_latest
from desktop_app.domain.dossier.papers import PaperKind
from desktop_app.domain.dossier.status import DossierStatus
from desktop_app.domain.dossier.steps import (
    AskFinancialDuty,
    AskSupplement,
    ConfirmAgencyReceipt,
    ExtendDossier,
    MeetFinancialDuty,
    ReasonedStep,
    ReceiveSupplement,
)
from desktop_app.domain.dossier.supplement import completed
from desktop_app.domain.dossier.texts import FinancialDuty, SupplementRequest
from desktop_app.domain.dossier.timeliness import is_past_due, judge, promise_kept
from desktop_app.domain.dossier.transitions import DossierAction
from desktop_app.domain.events import (
    Actor,
    AgencyReceivedData,
    DossierDetails,
    DossierExtendedData,
    DossierRefusedData,
    DossierReopenedData,
    DossierResumedData,
    DossierStoppedData,
    DossierWithdrawnData,
    FinancialDutyAskedData,
    FinancialDutyMetData,
    StepUndoneData,
    SupplementAskedData,
    SupplementReceivedData,
)
from desktop_app.domain.formatting import datetime_vi, money
from desktop_app.errors import UserError
from desktop_app.services.context import ServiceContext
from desktop_app.services.custody import started
from desktop_app.services.papers.notices import (
    apology_paper,
    number_of,
    refusal_paper,
    stop_paper,
    supplement_paper,
)
from desktop_app.services.processing import default_unit
from desktop_app.services.steps import Step, open_step
from desktop_app.services.typed import typed_items, typed_reason, typed_text
from models import event_log, personal

MOST_MONEY = 1_000_000_000_000
_HEAD, _APPLICANT = "người đứng đầu cơ quan giải quyết", "người nộp hồ sơ"
"""Who asked for a stop, as the notice words it."""


class LifeCycle:
    """Use cases after reception. Methods ending in ``_in`` work inside an open transaction."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services

    # -- supplement ---------------------------------------------------------------------------------------------
    def ask_supplement(self, actor: Actor, command: AskSupplement) -> None:
        """→ 5: Mẫu 02, once and in full; the clock stands.

        Raises ``UserError``: ``supplement_items_needed``, ``reason_needed``, ``supplement_asked_before`` (a second
        request without ``override_reason``), ``answer_day_past``.
        """
        with self._services.database.write() as session:
            self.ask_supplement_in(session, actor, command)

    def ask_supplement_in(self, session: Session, actor: Actor, command: AskSupplement) -> None:
        reason = typed_reason(command.reason)
        items = typed_items(command.items)
        step = self._open(session, actor, command, DossierAction.ASK_SUPPLEMENT)
        override = typed_text(command.override_reason, "override_reason")
        if step.life.supplements and not override:
            raise UserError("supplement_asked_before", field="override_reason")
        if command.answer_by is not None and command.answer_by < in_vietnam(step.at).date():
            raise UserError("answer_day_past", field="answer_by")
        days = step.office.required_centre().supplement_notice_days
        latest = supplement_notice_latest(step.office.calendar, step.life.started_at, days)
        number = number_of(step, PaperKind.SUPPLEMENT)
        paper = supplement_paper(step, number, items, reason.text, command.answer_by)
        step.append(
            SupplementAskedData(
                number=number,
                contents=step.keep("supplement_request", SupplementRequest(items, reason.text)),
                answer_by=command.answer_by,
                late_notice=in_vietnam(step.at).date() > latest,
                override=step.keep("reason", typed_reason(override)) if override and step.life.supplements else None,
                paper=paper.ref,
            )
        )
        paper.print()

    def receive_supplement(self, actor: Actor, command: ReceiveSupplement) -> None:
        """5 → 4: the limit from the beginning, or its remainder, as the dossier recorded at its acceptance.

        The new receipt stands in place of the old one. Raises ``UserError("papers_missing")``.
        """
        with self._services.database.write() as session:
            self.receive_supplement_in(session, actor, command)

    def receive_supplement_in(self, session: Session, actor: Actor, command: ReceiveSupplement) -> None:
        step = self._open(session, actor, command, DossierAction.RECEIVE_SUPPLEMENT)
        components = command.components if command.components is not None else _completed(step)
        missing = [count.name for count in components if count.required and not count.present]
        if missing:
            raise UserError("papers_missing", field="components", papers="; ".join(missing))
        restart = step.life.supplement_clock is SupplementClock.RESTART
        deadline = compute_deadline(step.office.calendar, step.at, step.life.limit) if restart else _remainder(step)
        paper = step.keep_new_receipt(deadline.due_at, counted_from=step.at if restart else None, components=components)
        step.append(
            SupplementReceivedData(
                rule=step.life.supplement_clock,
                due_at=deadline.due_at.astimezone(UTC),
                steps=deadline.steps,
                components=components,
                paper=paper,
            )
        )
        step.request_print(step.office.required_centre().receipt_form, paper)

    # -- financial duty, stop -------------------------------------------------------------------------------------
    def ask_financial_duty(self, actor: Actor, command: AskFinancialDuty) -> None:
        """4 → 6: the applicant has the notice; the clock stands. Raises ``notice_needed``, ``amount_out_of_range``."""
        notice = typed_text(command.notice, "notice")
        if not notice:
            raise UserError("notice_needed", field="notice")
        if not 0 <= command.amount <= MOST_MONEY:
            raise UserError("amount_out_of_range", field="amount", most=MOST_MONEY)
        with self._services.database.write() as session:
            step = self._open(session, actor, command, DossierAction.ASK_FINANCIAL_DUTY)
            contents = step.keep("financial_duty", FinancialDuty(notice))
            step.append(FinancialDutyAskedData(contents, command.amount))

    def meet_financial_duty(self, actor: Actor, command: MeetFinancialDuty) -> None:
        """6 → 4: the proof of payment is here; the clock goes on with its remainder. Raises ``proof_needed``."""
        proof = typed_text(command.proof, "proof")
        if not proof:
            raise UserError("proof_needed", field="proof")
        with self._services.database.write() as session:
            step = self._open(session, actor, command, DossierAction.FINANCIAL_DUTY_MET)
            due_at = _remainder(step).due_at
            paper = step.keep_new_receipt(due_at)
            step.append(
                FinancialDutyMetData(step.keep("financial_duty", FinancialDuty(proof)), due_at.astimezone(UTC), paper)
            )
            step.request_print(step.office.required_centre().receipt_form, paper)

    def stop(self, actor: Actor, command: ReasonedStep) -> None:
        """4 → 8: the head's decision, for a reason outside the office; the clock stands."""
        reason = typed_reason(command.reason)
        with self._services.database.write() as session:
            step = self._open(session, actor, command, DossierAction.STOP)
            number = number_of(step, PaperKind.STOP_NOTICE)
            paper = stop_paper(step, number, reason.text, requested_by=_HEAD)
            step.append(DossierStoppedData(step.keep("reason", reason), number, paper.ref))
            paper.print()

    def resume(self, actor: Actor, command: ReasonedStep) -> None:
        """8 → 4: the clock goes on with its remainder."""
        reason = typed_reason(command.reason)
        with self._services.database.write() as session:
            step = self._open(session, actor, command, DossierAction.RESUME)
            due_at = _remainder(step).due_at
            paper = step.keep_new_receipt(due_at)
            step.append(DossierResumedData(step.keep("reason", reason), due_at.astimezone(UTC), paper))
            step.request_print(step.office.required_centre().receipt_form, paper)

    # -- due time -------------------------------------------------------------------------------------------------
    def extend(self, actor: Actor, command: ExtendDossier) -> None:
        """Mẫu 04: the apology and the one new appointment; ``due_original`` stays.

        Raises ``UserError``: ``extension_used``, ``new_due_not_later``, ``new_due_outside_hours``,
        ``responsible_unit_unknown``.
        """
        with self._services.database.write() as session:
            self.extend_in(session, actor, command)

    def extend_in(self, session: Session, actor: Actor, command: ExtendDossier) -> None:
        reason = typed_reason(command.reason)
        step = self._open(session, actor, command, DossierAction.EXTEND)
        new_due = command.new_due.replace(second=0, microsecond=0)
        if new_due <= max(step.life.due_at, step.at):
            raise UserError("new_due_not_later", field="new_due", due=in_vietnam(step.life.due_at))
        if not _in_working_time(step, new_due):
            raise UserError("new_due_outside_hours", field="new_due")
        if command.unit and step.office.of("unit", command.unit) is None:
            raise UserError("responsible_unit_unknown", field="unit")
        number = number_of(step, PaperKind.APOLOGY)
        unit = command.unit or step.life.unit or default_unit(step.office, step.row)
        paper = apology_paper(step, number, datetime_vi(in_vietnam(new_due)), reason.text, unit)
        step.append(
            DossierExtendedData(
                number=number,
                due_at=new_due.astimezone(UTC),
                reason=step.keep("reason", reason),
                unit=unit,
                already_late=is_past_due(step.at, step.life.due_at, day_based=step.life.day_based),
                paper=paper.ref,
            )
        )
        paper.print()

    def confirm_agency_receipt(self, actor: Actor, command: ConfirmAgencyReceipt) -> None:
        """A non-territorial dossier: the limit counts from when the competent agency received it.

        A new receipt is printed when the appointment differs from the forecast on the first one.
        """
        with self._services.database.write() as session:
            step = open_step(
                self._services,
                session,
                actor,
                command.dossier_id,
                DossierAction.AGENCY_RECEIVED,
                at=command.received_at,
                seen=command.seen,
            )
            deadline = compute_deadline(step.office.calendar, command.received_at, step.life.limit)
            moved = deadline.due_at != step.life.due_at
            paper = step.keep_new_receipt(deadline.due_at) if moved else None
            step.append(AgencyReceivedData(deadline.due_at.astimezone(UTC), deadline.steps, paper))
            if paper is not None:
                step.request_print(step.office.required_centre().receipt_form, paper)

    # -- ends -----------------------------------------------------------------------------------------------------
    def refuse(self, actor: Actor, command: ReasonedStep) -> None:
        """→ 9 with Mẫu 03: judged against the due time like any other end (NĐ 61/2018 Đ19.8)."""
        reason = typed_reason(command.reason)
        with self._services.database.write() as session:
            step = self._open(session, actor, command, DossierAction.REFUSE)
            life = step.life
            if life.status is DossierStatus.ACCEPTED:
                step.append(started(step, default_unit(step.office, step.row)))
            verdict = judge(step.at, life.due_at, day_based=life.day_based, already_late=life.already_late)
            promised = life.promise_at if life.converted_at is None else None
            number = number_of(step, PaperKind.REFUSAL)
            paper = refusal_paper(step, number, reason.text)
            step.append(
                DossierRefusedData(
                    timeliness=verdict.value,
                    reason=step.keep("reason", reason),
                    number=number,
                    promise_kept=promise_kept(step.at, promised) if promised else None,
                    paper=paper.ref,
                )
            )
            paper.print()

    def withdraw(self, actor: Actor, command: ReasonedStep) -> None:
        """→ 7: the applicant takes the papers back, which the notice lists."""
        reason = typed_reason(command.reason)
        with self._services.database.write() as session:
            step = self._open(session, actor, command, DossierAction.WITHDRAW)
            number = number_of(step, PaperKind.STOP_NOTICE)
            paper = stop_paper(
                step, number, reason.text, requested_by=_APPLICANT, returned=_lying(step), fees_text=_fees_text(step)
            )
            step.append(DossierWithdrawnData(step.keep("reason", reason), number, paper.ref))
            paper.print()

    def reopen(self, actor: Actor, command: ReasonedStep) -> None:
        """9 → 4: an error was found before the result was handed over; the first finish is remembered."""
        reason = typed_reason(command.reason)
        with self._services.database.write() as session:
            step = self._open(session, actor, command, DossierAction.REOPEN)
            step.append(DossierReopenedData(step.keep("reason", reason)))

    def undo(self, actor: Actor, command: ReasonedStep) -> None:
        """Take the last step back: a new event; nothing is deleted. Raises ``UserError("nothing_to_undo")``."""
        reason = typed_reason(command.reason)
        with self._services.database.write() as session:
            step = self._open(session, actor, command, DossierAction.UNDO)
            step.append(StepUndoneData(step.life.last_seq, step.life.last_kind, step.keep("reason", reason)))

    def _open(
        self,
        session: Session,
        actor: Actor,
        command: AskSupplement
        | ReceiveSupplement
        | AskFinancialDuty
        | MeetFinancialDuty
        | ExtendDossier
        | ReasonedStep,
        action: DossierAction,
    ) -> Step:
        return open_step(self._services, session, actor, command.dossier_id, action, at=command.at, seen=command.seen)


def _remainder(step: Step) -> Deadline:
    """The due time after the pause that ends now."""
    life = step.life
    return resumed(step.office.calendar, life.limit, life.paused_at or step.at, life.due_at, step.at)


def _in_working_time(step: Step, instant: datetime) -> bool:
    """Whether an instant lies in a session or at its very end."""
    local = in_vietnam(instant)
    return any(start <= local <= end for start, end in step.office.calendar.spans_on(local.date()))


def _completed(step: Step) -> tuple[ComponentCount, ...]:
    """The papers with everything that was asked for added: what lies in the dossier when all of it came."""
    asked = event_log.data_of(event_log.event(step.session, step.life.last_seq))
    if not isinstance(asked, SupplementAskedData):
        return _lying(step)
    request = personal.load_record(step.session, asked.contents.id, SupplementRequest)
    return completed(_lying(step), request.items)


def _lying(step: Step) -> tuple[ComponentCount, ...]:
    """The papers that lie in the dossier now."""
    details = canonical.from_bytes(step.row.details, DossierDetails)
    return details.components if step.life.components is None else step.life.components


def _fees_text(step: Step) -> str:
    """What was paid, where anything was: giving it back is recorded with the money of the day."""
    return f"đã thu {money(step.row.fee_collected)}" if step.row.fee_collected else ""
