"""The reception service: preview while typing, accept in one durable transaction, void what was a mistake."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from desktop_app.clock import in_vietnam
from desktop_app.domain.catalogue.fees import FeeLine
from desktop_app.domain.catalogue.procedure import Procedure
from desktop_app.domain.dossier.acceptance import AcceptDossier, DossierAccepted
from desktop_app.domain.dossier.certification import CertificationNumber, book_name
from desktop_app.domain.dossier.numbering import NumberPattern
from desktop_app.domain.dossier.papers import PaperForm, PrintMark
from desktop_app.domain.dossier.receipt_qr import ReceiptQr, encode, new_secret
from desktop_app.domain.dossier.status import OPEN_STATUSES
from desktop_app.domain.dossier.texts import DossierTexts
from desktop_app.domain.dossier.transitions import DossierAction
from desktop_app.domain.events import (
    Actor,
    DossierAcceptedData,
    DossierDetails,
    DossierVoidedData,
    PersonalRef,
    SubjectKind,
)
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.exchange.reception import AcceptancePlan, Preview
from desktop_app.domain.office import CertificationBook
from desktop_app.domain.people.person import Person
from desktop_app.domain.values import replace
from desktop_app.errors import BugError, EnvironmentProblem, UserError
from desktop_app.services import drafts, rights
from desktop_app.services.context import ServiceContext
from desktop_app.services.national_codes import require_free
from desktop_app.services.print_requests import request_print
from desktop_app.services.reception.paper import NumbersTaken, receipt_context
from desktop_app.services.reception.plan import make_plan
from desktop_app.services.steps import open_step
from desktop_app.services.typed import typed_reason
from models import event_log, personal, sequences
from models.base import table_of
from models.dossier import DossierRow
from models.event import EventRow
from models.register import RegisterLockRow

DOSSIER_SEQUENCE = "dossier"
QR_VERSION = "1"
CLOCK_TOLERANCE = timedelta(minutes=2)
"""How far behind the last recorded event the computer's clock may be before an acceptance asks about it."""

# Of tables, not of row classes, as all that an acceptance reads: the first one would wait until these are configured.
_DOSSIER, _EVENT, _LOCK = table_of(DossierRow), table_of(EventRow), table_of(RegisterLockRow)
_LOCKED = select(_LOCK.c.locked).where(_LOCK.c.org_code == bindparam("org"), _LOCK.c.year == bindparam("year"))
_CERTIFIED = (
    select(_DOSSIER.c.id)
    .where(_DOSSIER.c.certification_book == bindparam("book"), _DOSSIER.c.certification_number == bindparam("number"))
    .limit(1)
)
_SAME_OPEN = (
    select(_DOSSIER.c.code)
    .where(
        _DOSSIER.c.owner_id_number == bindparam("owner"),
        _DOSSIER.c.procedure_code == bindparam("procedure"),
        _DOSSIER.c.status.in_([status.value for status in OPEN_STATUSES]),
        _DOSSIER.c.voided_at.is_(None),
    )
    .order_by(_DOSSIER.c.id.desc())
    .limit(5)
)
_LAST_RECORDED = select(_EVENT.c.recorded_at).where(_EVENT.c.seq == select(func.max(_EVENT.c.seq)).scalar_subquery())


class Reception:
    """Use cases of F2. Every method opens its own transaction; results are frozen dataclasses."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services

    def preview(self, actor: Actor, command: AcceptDossier) -> Preview:
        """What accepting now would give; spends no number and writes nothing."""
        with self._services.database.read() as session:
            plan = self._plan(session, command)
            office = self._services.office(session)
            context = receipt_context(office, plan, actor.officer, actor.counter, NumbersTaken())
            code = plan.procedure.code if plan.procedure else ""
            duplicates = _open_duplicates(session, plan.owner.id_number, code)
        return Preview(plan, context, duplicates)

    def accept(self, actor: Actor, command: AcceptDossier) -> DossierAccepted:
        """Accept durably: dossier, events, number, filed paper and print jobs in one transaction.

        Raises ``UserError`` with the first blocking problem; then nothing was written and no number was spent.
        """
        with self._services.database.write() as session:
            return self.accept_in(session, actor, command)

    def accept_in(
        self,
        session: Session,
        actor: Actor,
        command: AcceptDossier,
        *,
        simulated: bool = False,
        in_list: bool = False,
    ) -> DossierAccepted:
        """Accept inside an open transaction.

        ``simulated``: building sample data, whose time is given; ``in_list``: one receipt for several dossiers follows,
        so this one prints none of its own.
        """
        office = self._services.office(session)
        rights.require(office, actor, "dossier.accept")
        now = self._services.clock.now()
        if not simulated and not command.clock_confirmed:
            _check_clock(session, now)
        plan = self._plan(session, command)
        if plan.blocking:
            problem = plan.blocking[0]
            raise UserError(problem.code, field=problem.field, **dict(problem.params))
        if not simulated:
            _require_seen(session, plan, command)
        recorded_at = plan.received_at if simulated else now
        return Acceptance(self._services, session, office, actor, plan, recorded_at, in_list=in_list).carry_out()

    def void(self, actor: Actor, dossier_id: int, reason: str, *, seen: int | None = None) -> None:
        """Undo an acceptance: the number stays spent, the register says "hủy – nhập nhầm", it counts nowhere."""
        with self._services.database.write() as session:
            self.void_in(session, actor, dossier_id, reason, seen=seen)

    def void_in(self, session: Session, actor: Actor, dossier_id: int, reason: str, *, seen: int | None = None) -> None:
        """``void`` inside an open transaction."""
        why = typed_reason(reason)
        step = open_step(self._services, session, actor, dossier_id, DossierAction.VOID, seen=seen)
        step.append(DossierVoidedData(step.keep("reason", why)))
        ticket_id = _ticket_of(session, dossier_id)
        if ticket_id:
            from desktop_app.services.hall.tie import untie_in

            untie_in(session, actor, ticket_id, dossier_id, step.recorded_at)

    def _plan(self, session: Session, command: AcceptDossier) -> AcceptancePlan:
        return plan_for(self._services, session, command)


def _ticket_of(session: Session, dossier_id: int) -> int:
    """The number of the hall that was served when the dossier was accepted; 0: nobody had one."""
    first = next(event_log.read(session, subject_kind=SubjectKind.DOSSIER, subject_ids=(str(dossier_id),)))
    return int(first.data.get("ticket_id", 0))  # dossiers from before the hall have none


def plan_for(
    services: ServiceContext, session: Session, command: AcceptDossier, *, kept: Procedure | None = None
) -> AcceptancePlan:
    """What the command would give now; ``kept``: the version of the procedure that an accepted dossier goes by."""
    now = services.clock.now()
    return make_plan(
        services.office(session),
        services.catalogue(session),
        command,
        now,
        # A sample centre lives on an earlier day; a time that has really passed is never "in the future".
        max(now, datetime.now(UTC)) if services.shifted else now,
        kept=kept,
    )


class Acceptance:
    """One acceptance being written; splits the transaction into its readable steps."""

    def __init__(
        self,
        services: ServiceContext,
        session: Session,
        office: OfficeSnapshot,
        actor: Actor,
        plan: AcceptancePlan,
        recorded_at: datetime,
        *,
        in_list: bool = False,
    ) -> None:
        self.in_list = in_list
        self.services = services
        self.session = session
        self.office = office
        self.actor = actor
        self.plan = plan
        self.recorded_at = recorded_at
        self.centre = office.required_centre()
        self.local_day = in_vietnam(plan.received_at).date()
        self.ticket_id = 0

    def carry_out(self) -> DossierAccepted:
        self.check()
        if self.plan.command.ticket_id:
            from desktop_app.services.hall.tie import served_in  # the hall is not loaded where nobody has a number

            self.ticket_id = served_in(self.session, self.actor, self.plan.command.ticket_id)
        numbers, line_no = self._take_numbers()
        dossier_id = self.take(DOSSIER_SEQUENCE)
        context = receipt_context(self.office, self.plan, self.actor.officer, self.actor.counter, numbers)
        context_ref = self.keep("print_context", context)
        data = self.event_data(numbers, line_no, context_ref)
        self.append(dossier_id, data)
        jobs = tuple(self.request_print(dossier_id, form, context_ref) for form in self._forms())
        if self.ticket_id:
            from desktop_app.services.hall.tie import tie_in

            tie_in(self.session, self.actor, self.ticket_id, dossier_id, self.recorded_at)
        if self.plan.command.draft_id:
            drafts.forget(self.session, self.plan.command.draft_id)
        return DossierAccepted(
            dossier_id=dossier_id,
            code=numbers.code,
            received_at=self.plan.received_at,
            due_at=in_vietnam(data.due_at),
            promise_at=in_vietnam(data.promise_at) if data.promise_at else None,
            steps=data.details.steps,
            qr_text=numbers.qr_text,
            receipt_context_id=context_ref.id,
            print_job_ids=jobs,
            fee_total=data.fee_total,
        )

    def _take_numbers(self) -> tuple[NumbersTaken, int]:
        org, day = self.centre.org_code, self.local_day
        plan = self.plan
        if plan.deadline is None or plan.procedure is None:
            raise BugError("plan_incomplete")
        sequence = self.take(f"dossier:{org}:{day:%y%m%d}")
        code = NumberPattern(self.centre.number_pattern).render(org, day, sequence)
        line_no = self.take(register_sequence(org, day.year))
        certification = self.take_certification() if plan.procedure.certified_copy else ""
        secret = new_secret(self.services.randomness)
        qr_text = encode(
            ReceiptQr(
                lookup_address=self.centre.lookup_address,
                version=QR_VERSION,
                code=code,
                due_at=plan.deadline.due_at,
                secret=secret,
            )
        )
        numbers = NumbersTaken(
            code=code,
            secret=secret,
            qr_text=qr_text,
            book_no=f"01/{day.year}",
            line_no=str(line_no),
            certification_no=certification,
            national_code=plan.command.national_code.strip(),
        )
        return numbers, line_no

    def take_certification(self) -> str:
        """The next number in the year's book of certification, as papers write it."""
        return next_certification(self.session, self.office, self.local_day.year).text

    def event_data(self, numbers: NumbersTaken, line_no: int, context: PersonalRef) -> DossierAcceptedData:
        plan, command = self.plan, self.plan.command
        if plan.deadline is None or plan.procedure is None or plan.limit is None or plan.fees is None:
            raise BugError("plan_incomplete")
        submitter = self.keep_person(plan.submitter)
        owner = submitter
        if plan.owner is not plan.submitter:
            owner = self.keep_person(plan.owner)
        total = plan.fees.total or 0
        promise = plan.promise if command.no_wait else None
        return DossierAcceptedData(
            code=numbers.code,
            secret=numbers.secret,
            org_code=self.centre.org_code,
            book_no=numbers.book_no,
            line_no=line_no,
            certification_no=numbers.certification_no,
            national_code=numbers.national_code,
            procedure_code=plan.procedure.code,
            procedure_version=plan.procedure.version,
            case_key=command.case_key,
            sector=plan.procedure.sector,
            matter_short=plan.procedure.label,
            submitter=submitter,
            owner=owner,
            texts=self._keep_texts(),
            context=context,
            channel=command.channel,
            delivery=command.delivery,
            received_at=plan.received_at.astimezone(UTC),
            due_at=plan.deadline.due_at.astimezone(UTC),
            promise_start=promise.started_at.astimezone(UTC) if promise else None,
            promise_at=promise.at.astimezone(UTC) if promise else None,
            programme=plan.programme.key if promise and plan.programme else "",
            fees=_without_typed_ground(plan),
            fee_total=total,
            fee_collected=total if command.fee_collected else 0,
            payment_method=command.payment_method if command.fee_collected and total else None,
            details=DossierDetails(
                submitter_role=command.submitter_role,
                components=plan.components,
                sets=command.sets,
                pages=command.pages,
                copies=command.copies,
                limit=plan.limit,
                limit_text=plan.terms.limit_text if plan.terms else "",
                steps=plan.deadline.steps,
                supplement_clock=self.centre.supplement_clock,
                competent_agency=command.competent_agency,
            ),
            ticket_id=self.ticket_id,
        )

    def _keep_texts(self) -> PersonalRef | None:
        command = self.plan.command
        texts = DossierTexts(
            matter=command.matter.strip(),
            authority_paper=command.authority_paper.strip(),
            delivery_address=command.delivery_address.strip(),
            late_entry_reason=command.late_entry_reason.strip(),
            limit_ground=command.limit_ground.strip(),
            fee_ground=command.entered_fee.ground.strip() if command.entered_fee else "",
        )
        return self.keep("dossier_texts", texts) if texts != DossierTexts() else None

    def _forms(self) -> tuple[PaperForm, ...]:
        command = self.plan.command
        if self.in_list:
            return (PaperForm.NO_WAIT_SLIP,) if command.no_wait else ()
        if not command.no_wait:
            return (self.centre.receipt_form,)
        slip = PaperForm.NO_WAIT_SLIP
        return (slip, self.centre.receipt_form) if command.print_receipt else (slip,)

    # -- where it reads and writes: years of acceptances written at once have these in memory ------------------------
    def check(self) -> None:
        """Raises ``UserError``: ``national_code_taken``, ``register_locked``."""
        require_free(self.session, self.plan.command.national_code)
        _require_open_book(self.session, self.centre.org_code, self.local_day.year)

    def take(self, name: str) -> int:
        """The next number of a counter."""
        return sequences.take(self.session, name)

    def keep(self, kind: str, value: object) -> PersonalRef:
        return personal.keep_record(self.session, kind, value, self.recorded_at, self.services.randomness)

    def keep_person(self, person: Person) -> PersonalRef:
        return personal.keep_person(self.session, person, self.recorded_at, self.services.randomness)

    def append(self, dossier_id: int, data: DossierAcceptedData) -> None:
        """The acceptance itself."""
        at, recorded = self.plan.received_at, self.recorded_at
        event_log.append(self.session, str(dossier_id), data, actor=self.actor, occurred_at=at, recorded_at=recorded)

    def request_print(self, dossier_id: int, form: PaperForm, context: PersonalRef) -> str:
        mark = PrintMark(sample=self.centre.sample)
        return request_print(self.session, self.actor, dossier_id, form, context, mark, self.recorded_at)


def register_sequence(org_code: str, year: int) -> str:
    """Name of the counter that numbers the lines of a year's register, from 1."""
    return f"register:{org_code}:{year}"


def _require_open_book(session: Session, org_code: str, year: int) -> None:
    """Raise ``UserError("register_locked")``: a locked book takes no entry until it is opened again with a reason."""
    if session.scalar(_LOCKED, {"org": org_code, "year": year}):
        raise UserError("register_locked", field="received_at", year=year)


def next_certification(session: Session, office: OfficeSnapshot, year: int) -> CertificationNumber:
    """The next number of the year; it runs on from book to book (TT 01/2020/TT-BTP).

    Which book it stands in is the centre's record of books; without one, the first of the year. A number that a
    correction has given away is passed over.
    """
    org = office.required_centre().org_code
    books = books_of(office, year)
    while True:
        number = sequences.take_in_year(session, "certification", org, year)
        if books and number < books[0].from_number:
            continue  # the numbers before were given on paper
        name = book_of(books, year, number)
        if session.scalar(_CERTIFIED, {"book": name, "number": number}) is None:
            return CertificationNumber(name, number)


def books_of(office: OfficeSnapshot, year: int) -> list[CertificationBook]:
    """The year's books of certification, in the order of their numbers."""
    books = (
        book
        for book in office.records.get("certification_book", {}).values()
        if isinstance(book, CertificationBook) and book.active and book.year == year
    )
    return sorted(books, key=lambda book: book.from_number)


def book_of(books: Sequence[CertificationBook], year: int, number: int) -> str:
    """Name of the book that a number stands in."""
    book = next((one for one in reversed(books) if one.from_number <= number), None)
    return book_name(book.book, year, book.symbol) if book else book_name("01", year)


def _require_seen(session: Session, plan: AcceptancePlan, command: AcceptDossier) -> None:
    """Raise ``UserError("same_dossier_open")`` for an open dossier of the same person that nobody was shown."""
    for code in _open_duplicates(session, plan.owner.id_number, command.procedure_code):
        if code not in command.duplicates_seen:
            raise UserError("same_dossier_open", field="procedure", dossier=code)


def _without_typed_ground(plan: AcceptancePlan) -> tuple[FeeLine, ...]:
    """Fee lines for the log: a ground the officer typed may name people, so it stands with the other texts."""
    lines = plan.fees.lines if plan.fees else ()
    return tuple(replace(line, ground="") for line in lines) if plan.command.entered_fee else lines


def _open_duplicates(session: Session, id_number: str, procedure_code: str) -> tuple[str, ...]:
    """Codes of open dossiers of the same owner and procedure, newest first."""
    if not id_number or not procedure_code:
        return ()
    return tuple(session.scalars(_SAME_OPEN, {"owner": id_number, "procedure": procedure_code}))


def _check_clock(session: Session, now: datetime) -> None:
    """Ask before a dossier gets a date from a clock that stands before the last thing recorded."""
    last = session.scalar(_LAST_RECORDED)
    if last is not None and now < last - CLOCK_TOLERANCE:
        raise EnvironmentProblem("clock_set_back", minutes=int((last - now).total_seconds() // 60))
