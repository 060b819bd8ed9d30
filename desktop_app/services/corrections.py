"""Correcting an accepted dossier: any of its facts, under the same number, with a new receipt in the old one's place.

The due time is counted by the one engine from the corrected reception; what was paid stays paid and the difference is
recorded. A promise (không chờ) is no fact to correct: it is turned into an appointment where it cannot be kept.
"""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.clock import in_vietnam
from desktop_app.domain import canonical
from desktop_app.domain.calendar.deadline import Deadline
from desktop_app.domain.calendar.no_wait import Promise
from desktop_app.domain.catalogue.procedure import Channel, Procedure
from desktop_app.domain.dossier.acceptance import ComponentCount, PaymentMethod, ResultDelivery
from desktop_app.domain.dossier.clock import is_day_based
from desktop_app.domain.dossier.correction import CorrectDossier, FieldChange, changes, corrected_due
from desktop_app.domain.dossier.life import STEP_KINDS, Life
from desktop_app.domain.dossier.papers import PaperForm, ReceiptContext
from desktop_app.domain.dossier.receipt_qr import decode, encode
from desktop_app.domain.dossier.texts import DossierTexts
from desktop_app.domain.dossier.timeliness import judge
from desktop_app.domain.dossier.transitions import DossierAction
from desktop_app.domain.events import (
    Actor,
    AgencyReceivedData,
    DossierAcceptedData,
    DossierCorrectedData,
    DossierDetails,
    PersonalRef,
    SubjectKind,
)
from desktop_app.domain.exchange.corrections import CorrectionPreview, DossierCorrected
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.exchange.reception import AcceptancePlan
from desktop_app.domain.formatting import date_vi, datetime_vi, long_date, money
from desktop_app.domain.people.person import Person
from desktop_app.domain.people.rules import Problem
from desktop_app.domain.values import replace
from desktop_app.errors import BugError, UserError
from desktop_app.services.context import ServiceContext
from desktop_app.services.national_codes import require_free
from desktop_app.services.reception.accept import Acceptance, plan_for
from desktop_app.services.reception.paper import (
    CHANNEL_TEXT,
    DELIVERY_TEXT,
    PAYMENT_TEXT,
    NumbersTaken,
    limit_words,
    receipt_context,
)
from desktop_app.services.steps import RECEIPTS, open_step
from desktop_app.services.typed import typed_reason
from models import event_log, personal
from models.dossier import DossierRow
from models.print_job import PrintJobRow

STANDS_INSTEAD = "Giấy này thay cho giấy đã hẹn trả"
_OF_TIME = frozenset({"late_entry_reason_needed", "received_too_old"})
"""Said of an entry after the fact; a correction has its own reason."""


class Corrections:
    """Each method is one transaction."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services

    def preview(self, actor: Actor, command: CorrectDossier) -> CorrectionPreview:
        """What would change; writes nothing. Raises ``UserError("dossier_unknown")``."""
        with self._services.database.read() as session:
            row = session.get(DossierRow, command.dossier_id)
            if row is None:
                raise UserError("dossier_unknown")
            work = _Correction(self._services, session, actor, row, command)
            due = work.deadline.due_at if work.deadline else None
            numbers = work.numbers(due or work.life.due_at)
            return CorrectionPreview(
                plan=work.plan,
                context=work.receipt(numbers, due or work.life.due_at),
                changes=work.changes(),
                due_old=in_vietnam(work.life.due_at),
                due_new=in_vietnam(due) if due else None,
                fee_owed=work.fee_owed,
                problems=work.problems,
            )

    def correct(self, actor: Actor, command: CorrectDossier) -> DossierCorrected:
        """Write the correction and print the new receipt.

        Raises ``UserError``: ``reason_needed``, ``dossier_changed_meanwhile``, ``nothing_to_correct``,
        ``correction_other_year``, ``correction_after_steps``, and whatever forbids an acceptance.
        """
        with self._services.database.write() as session:
            return self.correct_in(session, actor, command)

    def correct_in(self, session: Session, actor: Actor, command: CorrectDossier) -> DossierCorrected:
        """``correct`` inside an open transaction."""
        reason = typed_reason(command.reason)
        step = open_step(self._services, session, actor, command.dossier_id, DossierAction.CORRECT, seen=command.seen)
        work = _Correction(self._services, session, actor, step.row, command)
        if work.problems:
            problem = work.problems[0]
            raise UserError(problem.code, field=problem.field, **dict(problem.params))
        changed = work.changes()
        if not changed:
            raise UserError("nothing_to_correct")
        require_free(session, work.plan.command.national_code, step.row.id)
        facts = work.facts()
        step.append(
            DossierCorrectedData(
                facts=facts,
                changed=tuple(change.field for change in changed),
                reason=step.keep("reason", reason),
                fee_owed=work.fee_owed,
                timeliness=work.timeliness(facts.due_at),
            )
        )
        jobs = tuple(step.request_print(form, facts.context) for form in work.forms())
        return DossierCorrected(step.row.id, facts.code, in_vietnam(facts.due_at), work.fee_owed, jobs)


class _Correction:
    """One correction being worked out: the facts that stand, the plan that the right ones give, and the difference."""

    def __init__(
        self, services: ServiceContext, session: Session, actor: Actor, row: DossierRow, command: CorrectDossier
    ) -> None:
        self.services = services
        self.session = session
        self.actor = actor
        self.row = row
        self.office: OfficeSnapshot = services.office(session)
        self.life = canonical.from_bytes(row.life, Life)
        self.details = canonical.from_bytes(row.details, DossierDetails)
        self.texts = personal.load_record(session, row.texts_id, DossierTexts) if row.texts_id else DossierTexts()
        self.lying = self.life.components if self.life.components is not None else self.details.components
        """The papers as they lie: a supplement may have added some that the catalogue does not name."""
        self.received_old = self.life.spans[0].begin
        self.promised = self.life.promise_at is not None and self.life.converted_at is None
        self.same_time = command.facts.received_at is None or _same(command.facts.received_at, self.received_old)
        self.plan = self._plan(command)
        self.deadline = self._deadline()
        self.fee_owed = self._fee_owed()
        self.problems = self._problems()

    # -- working out ----------------------------------------------------------------------------------------------
    def _plan(self, command: CorrectDossier) -> AcceptancePlan:
        """The plan of the right facts. The procedure keeps its version while it stays the same one."""
        row, facts = self.row, command.facts
        received = self.received_old if self.same_time or facts.received_at is None else facts.received_at
        kept = None
        if self.same_time and facts.procedure_code == row.procedure_code:
            kept = self._old_procedure()
        paid = row.fee_collected > 0
        facts = replace(
            facts,
            received_at=received,
            late_entry_reason=facts.late_entry_reason or self.texts.late_entry_reason,
            no_wait=self.promised,
            agreed_next_session=True,
            fee_collected=paid,
            payment_method=PaymentMethod(row.payment_method) if paid and row.payment_method else facts.payment_method,
            draft_id="",
        )
        return plan_for(self.services, self.session, facts, kept=kept)

    def _old_procedure(self) -> Procedure | None:
        catalogue = self.services.catalogue(self.session)
        return catalogue.versions.get((self.row.procedure_code, self.row.procedure_version))

    def _same_matter(self) -> bool:
        plan, row = self.plan, self.row
        procedure = plan.procedure
        return (
            self.same_time
            and procedure is not None
            and (procedure.code, plan.command.case_key) == (row.procedure_code, row.case_key)
        )

    def _deadline(self) -> Deadline | None:
        """From the one engine; as it stands where neither reception, nor limit, nor agency differs."""
        plan, life = self.plan, self.life
        if plan.deadline is None or plan.limit is None:
            return None
        agency_same = bool(plan.command.competent_agency) == bool(life.competent_agency)
        if self.same_time and plan.limit == life.limit and agency_same:
            return Deadline(in_vietnam(life.due_at), self.details.steps)
        return corrected_due(self.office.calendar, life, plan.limit, plan.deadline)

    def _fee_owed(self) -> int:
        fees = self.plan.fees
        return (fees.total or 0) - self.row.fee_collected if fees is not None else 0

    def _problems(self) -> tuple[Problem, ...]:
        """What forbids it. What only an entry after the fact is asked is not asked again."""
        found = [problem for problem in self.plan.blocking if problem.code not in _OF_TIME]
        if self._same_matter():
            found = [problem for problem in found if problem.field != "no_wait"]
        lying = {count.name for count in self.lying}
        if not {count.name for count in self.plan.components} - lying - _named_papers(self.plan):
            found = [problem for problem in found if problem.code != "component_unknown"]
        if not self.same_time:
            found += self._time_problems()
        agency_known = any(span.cause == AgencyReceivedData.KIND for span in self.life.spans)
        if agency_known and not self.plan.command.competent_agency:
            found.append(_error("agency_received_already", "competent_agency"))
        return tuple(found)

    def _time_problems(self) -> list[Problem]:
        received = self.plan.received_at
        if in_vietnam(received).year != in_vietnam(self.received_old).year:
            return [_error("correction_other_year", "received_at")]
        events = event_log.read(self.session, subject_kind=SubjectKind.DOSSIER, subject_ids=(str(self.row.id),))
        later = [
            event.occurred_at
            for event in events
            if event.kind in STEP_KINDS and event.kind != DossierCorrectedData.KIND
        ]
        if later and received > min(later):
            return [_error("correction_after_steps", "received_at", first=in_vietnam(min(later)))]
        return []

    def timeliness(self, due_at: datetime) -> str:
        """Judged again where the work has ended."""
        life, limit = self.life, self.plan.limit
        if life.finished_at is None or limit is None:
            return ""
        return judge(life.finished_at, due_at, day_based=is_day_based(limit), already_late=life.already_late).value

    # -- the difference -------------------------------------------------------------------------------------------
    def changes(self) -> tuple[FieldChange, ...]:
        return changes(self._told_old(), self._told_new())

    def _told_old(self) -> dict[str, str]:
        row, details = self.row, self.details
        owner = personal.load_person(self.session, row.owner_id)
        submitter = personal.load_person(self.session, row.submitter_id)
        return _told(
            submitter,
            None if row.owner_id == row.submitter_id else owner,
            procedure=_named(self._old_procedure(), row.procedure_code),
            case=row.case_key,
            details=replace(details, components=self.lying, competent_agency=self.life.competent_agency),
            texts=self.texts,
            channel=Channel(row.channel),
            delivery=ResultDelivery(row.delivery),
            received=self.received_old,
            fee=row.fee_total,
            national_code=row.national_code,
        )

    def _told_new(self) -> dict[str, str]:
        plan, command = self.plan, self.plan.command
        limit = plan.limit or self.details.limit
        details = replace(
            self.details,
            submitter_role=command.submitter_role,
            components=plan.components,
            sets=command.sets,
            pages=command.pages,
            copies=command.copies,
            limit=limit,
            competent_agency=command.competent_agency,
        )
        return _told(
            plan.submitter,
            None if plan.owner is plan.submitter else plan.owner,
            procedure=_named(plan.procedure, command.procedure_code),
            case=command.case_key,
            details=details,
            texts=_texts(plan),
            channel=command.channel,
            delivery=command.delivery,
            received=plan.received_at,
            fee=(plan.fees.total or 0) if plan.fees else 0,
            national_code=command.national_code,
        )

    # -- writing --------------------------------------------------------------------------------------------------
    def numbers(self, due_at: datetime, certification: str | None = None) -> NumbersTaken:
        """The numbers stay; the QR says the due time that stands."""
        row = self.row
        standing = personal.load_record(self.session, self.life.context_id, ReceiptContext)
        qr = encode(replace(decode(standing.qr_text), due_at=in_vietnam(due_at))) if standing.qr_text else ""
        return NumbersTaken(
            code=row.code,
            secret=row.secret,
            qr_text=qr,
            book_no=row.book_no,
            line_no=str(row.line_no),
            certification_no=row.certification_no if certification is None else certification,
            national_code=self.plan.command.national_code,
        )

    def receipt(self, numbers: NumbersTaken, due_at: datetime) -> ReceiptContext:
        """The new paper, which says whose place it takes."""
        standing = personal.load_record(self.session, self.life.context_id, ReceiptContext)
        context = receipt_context(self.office, self.plan, self.actor.officer, self.actor.counter, numbers)
        now = in_vietnam(self.services.clock.now())
        notes = (f"{STANDS_INSTEAD} {standing.due_text}.", *context.notes)
        return replace(
            context,
            place_and_date=f"{self.office.required_centre().place}, {long_date(now.date())}",
            received_text=standing.received_text if self.same_time else context.received_text,
            due_text=datetime_vi(in_vietnam(due_at)),
            promise_text=standing.promise_text if self._same_matter() else context.promise_text,
            fee_paid_text=self._paid_text(context),
            notes=notes,
        )

    def _paid_text(self, context: ReceiptContext) -> str:
        paid, difference = self.row.fee_collected, self.fee_owed
        if not paid or not difference:
            return context.fee_paid_text
        how = PAYMENT_TEXT[PaymentMethod(self.row.payment_method)] if self.row.payment_method else ""
        taken = f"đã thu {money(paid)}" + (f" bằng {how}" if how else "")
        if difference > 0:
            return f"{taken}, còn nộp {money(difference)} khi nhận kết quả"
        return f"{taken}, hoàn lại {money(-difference)}"

    def facts(self) -> DossierAcceptedData:
        """All facts as they are right, as an acceptance would say them."""
        plan, row = self.plan, self.row
        if self.deadline is None or plan.procedure is None:
            raise BugError("plan_incomplete")
        acceptance = Acceptance(self.services, self.session, self.office, self.actor, plan, self.services.clock.now())
        due_at = self.deadline.due_at
        numbers = self.numbers(due_at, self._certification(acceptance))
        context = self._keep(self.receipt(numbers, due_at))
        data = acceptance.event_data(numbers, row.line_no, context)
        promise = self._promise()
        return replace(
            data,
            org_code=row.org_code,
            due_at=due_at.astimezone(UTC),
            promise_start=promise.started_at.astimezone(UTC) if promise else row.promise_start,
            promise_at=promise.at.astimezone(UTC) if promise else self.life.promise_at,
            programme=plan.programme.key if promise and plan.programme else row.programme,
            fee_collected=row.fee_collected,
            payment_method=PaymentMethod(row.payment_method) if row.payment_method else None,
            details=replace(data.details, steps=self.deadline.steps, supplement_clock=self.life.supplement_clock),
        )

    def _promise(self) -> Promise | None:
        """A new promise only where another matter or another time of reception changes it."""
        return self.plan.promise if self.promised and not self._same_matter() else None

    def _certification(self, acceptance: Acceptance) -> str:
        """A number is taken where none was; where nothing is certified any more, it stays unused in its book."""
        procedure = self.plan.procedure
        if procedure is None or not procedure.certified_copy:
            return ""
        return self.row.certification_no or acceptance.take_certification()

    def _keep(self, context: ReceiptContext) -> PersonalRef:
        now = self.services.clock.now()
        return personal.keep_record(self.session, "print_context", context, now, self.services.randomness)

    def forms(self) -> tuple[PaperForm, ...]:
        """What the applicant holds: the slip of a promise, and the receipt unless only the slip was given."""
        receipt = self.office.required_centre().receipt_form
        if not self.promised:
            return (receipt,)
        had_receipt = self.session.scalar(
            select(PrintJobRow.id)
            .where(PrintJobRow.dossier_id == self.row.id, PrintJobRow.form.in_([form.value for form in RECEIPTS]))
            .limit(1)
        )
        return (PaperForm.NO_WAIT_SLIP, receipt) if had_receipt else (PaperForm.NO_WAIT_SLIP,)


def _error(code: str, field: str, **params: object) -> Problem:
    from desktop_app.domain.people.rules import Severity

    return Problem(code=code, field=field, severity=Severity.ERROR, params=params)


def _named_papers(plan: AcceptancePlan) -> set[str]:
    return {spec.name for spec in plan.procedure.components} if plan.procedure else set()


def _same(one: datetime, other: datetime) -> bool:
    """A typed time has minutes: the same minute is the same time."""
    return one.astimezone(UTC).replace(second=0, microsecond=0) == other.astimezone(UTC).replace(
        second=0, microsecond=0
    )


def _named(procedure: Procedure | None, code: str) -> str:
    return f"{code} {procedure.short_name}" if procedure else code


def _texts(plan: AcceptancePlan) -> DossierTexts:
    command = plan.command
    return DossierTexts(
        matter=command.matter,
        authority_paper=command.authority_paper,
        delivery_address=command.delivery_address,
        late_entry_reason=command.late_entry_reason,
        limit_ground=command.limit_ground,
        fee_ground=command.entered_fee.ground if command.entered_fee else "",
    )


def _told(
    submitter: Person,
    owner: Person | None,
    *,
    procedure: str,
    case: str,
    details: DossierDetails,
    texts: DossierTexts,
    channel: Channel,
    delivery: ResultDelivery,
    received: datetime,
    fee: int,
    national_code: str,
) -> dict[str, str]:
    """Every fact of a dossier by the name of its field, as somebody would read it."""
    return {
        **_person("submitter", submitter),
        **(_person("owner", owner) if owner else {}),
        "submitter_role": details.submitter_role.value if owner else "",
        "authority_paper": texts.authority_paper,
        "procedure": procedure,
        "case": case,
        "components": "; ".join(_count(count) for count in details.components if count.present),
        "sets": str(details.sets),
        "pages": str(details.pages or 1),
        "copies": str(details.copies or 1),
        "limit": limit_words(details.limit.value, details.limit.unit),
        "limit_ground": texts.limit_ground,
        "fee": money(fee),
        "fee_ground": texts.fee_ground,
        "channel": CHANNEL_TEXT[channel],
        "delivery": DELIVERY_TEXT[delivery],
        "delivery_address": texts.delivery_address,
        "matter": texts.matter,
        "national_code": national_code,
        "competent_agency": details.competent_agency,
        "received_at": datetime_vi(in_vietnam(received)),
    }


def _person(which: str, person: Person) -> dict[str, str]:
    return {
        f"{which}.kind": person.kind.value,
        f"{which}.id_number": person.id_number,
        f"{which}.full_name": person.full_name,
        f"{which}.birth_date": date_vi(person.birth_date) if person.birth_date else "",
        f"{which}.sex": person.sex.value if person.sex else "",
        f"{which}.address": person.address,
        f"{which}.phone": person.phone,
        f"{which}.email": person.email,
        f"{which}.nationality": person.nationality,
        f"{which}.representative": person.representative,
    }


def _count(count: ComponentCount) -> str:
    return f"{count.name}: {count.originals}/{count.certified}/{count.copies}"
