"""The desk of the sample centre, which writes years at once: the services' decisions over what is in memory.

What happens to a dossier is decided by the same functions as at the desk, and checked by the same table; only where
they read and write is another place (``models.bulk``). What happens seldom goes through the services themselves.
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

from sqlalchemy.orm import Session

from desktop_app.domain.actor import Actor
from desktop_app.domain.dossier.acceptance import AcceptDossier, DossierAccepted
from desktop_app.domain.dossier.certification import CertificationNumber
from desktop_app.domain.dossier.custody import Custody
from desktop_app.domain.dossier.hand_over import HandOverDossiers, Place
from desktop_app.domain.dossier.papers import PaperForm, PrintMark, ReceiptContext
from desktop_app.domain.dossier.transitions import DossierAction, check_allowed
from desktop_app.domain.events import (
    DossierAcceptedData,
    DossierVoidedData,
    Event,
    EventData,
    NationalCodeSetData,
    PersonalRef,
    PrintDoneData,
    PrintRequestedData,
)
from desktop_app.domain.exchange.returning import ReturnDossier
from desktop_app.domain.people.person import Person
from desktop_app.errors import BugError, UserError
from desktop_app.services import rights
from desktop_app.services.context import ServiceContext
from desktop_app.services.hand_overs import gift, take_over_at
from desktop_app.services.print_requests import PRINT_SEQUENCE
from desktop_app.services.processing import convert_at, finish_at, start_at
from desktop_app.services.reception.accept import Acceptance, book_of, books_of
from desktop_app.services.reception.plan import make_plan
from desktop_app.services.returning import hand_over_at
from desktop_app.services.steps import Step
from desktop_app.services.typed import typed_reason
from models import sequences
from models.bulk import BulkLog, KeptDossier
from models.dossier import DossierRow


class BulkDesk:
    """One for one building of a sample centre; ``open`` it with each transaction, ``close`` it before that ends.

    The centre's settings are read at the first ``open`` and must not change while it works.
    """

    def __init__(self, services: ServiceContext) -> None:
        self.services = services
        self.log = BulkLog(services.randomness)
        self._national_codes: set[str] = set()

    def open(self, session: Session) -> None:
        self.session = session
        self.log.session = session
        self.office = self.services.office(session)
        self.catalogue = self.services.catalogue(session)

    def settle(self) -> None:
        """Whoever reads dossiers from the tables now finds them as they are."""
        self.log.flush()

    def close(self) -> None:
        self.log.flush()
        self.log.write_sums()

    def take_events(self, count: int) -> int:
        """The first of ``count`` numbers of the log, for what the hall adds to it."""
        return self.log.take(sequences.EVENT_SEQUENCE, count)

    # -- what happens -----------------------------------------------------------------------------------------------
    def accept(self, actor: Actor, command: AcceptDossier) -> DossierAccepted:
        """As ``Reception.accept_in`` with ``simulated``."""
        rights.require(self.office, actor, "dossier.accept")
        now = self.services.clock.now()
        plan = make_plan(self.office, self.catalogue, command, now, now)
        if plan.blocking:
            problem = plan.blocking[0]
            raise UserError(problem.code, field=problem.field, **dict(problem.params))
        acceptance = _BulkAcceptance(self.services, self.session, self.office, actor, plan, plan.received_at)
        acceptance.log = self.log
        if command.national_code:
            self._name(command.national_code)
        return acceptance.carry_out()

    def void(self, actor: Actor, dossier_id: int, reason: str) -> None:
        why = typed_reason(reason)
        step = self._step(actor, dossier_id, DossierAction.VOID)
        step.append(DossierVoidedData(step.keep("reason", why)))

    def start(self, actor: Actor, dossier_id: int) -> None:
        start_at(self._step(actor, dossier_id, DossierAction.START))

    def finish(self, actor: Actor, dossier_id: int, shelf: str) -> None:
        finish_at(self._step(actor, dossier_id, DossierAction.FINISH), shelf)

    def convert(self, actor: Actor, dossier_id: int, reason: str) -> str:
        """Returns the id of the receipt's print job."""
        return convert_at(self._step(actor, dossier_id, DossierAction.CONVERT_PROMISE), typed_reason(reason))

    def hand_over(self, actor: Actor, command: ReturnDossier) -> None:
        """The result leaves at the counter. What goes by post lies in batches, which the post's own service makes."""
        hand_over_at(self._step(actor, command.dossier_id, DossierAction.RETURN), command)

    def give(self, actor: Actor, command: HandOverDossiers) -> None:
        """One dossier goes on its way to a unit."""
        [dossier_id] = command.dossier_ids
        step = self._step(actor, dossier_id, DossierAction.HAND_OVER)
        batch = step.take_number("hand_over")
        to = command.to or Place()
        step.append(gift(step, step.custody(), to, command.to_officer, f"{batch}/{step.at.year}", None))

    def take(self, actor: Actor, dossier_id: int) -> None:
        """What is on its way is confirmed, if anything is."""
        if self.log.dossier(dossier_id).custody.pending is not None:
            step = self._step(actor, dossier_id, DossierAction.TAKE_OVER)
            take_over_at(step, step.custody())

    def name_nationally(self, actor: Actor, dossier_id: int, code: str) -> None:
        step = self._step(actor, dossier_id, DossierAction.SET_NATIONAL_CODE)
        self._name(code)
        step.append(NationalCodeSetData(code))

    def printed(self, job: int) -> None:
        """A paper has come out."""
        dossier_id, actor = self.log.job(job)
        now = self.services.clock.now()
        self.log.append(str(job), PrintDoneData(dossier_id), actor=actor, occurred_at=now, recorded_at=now)

    # -- inside -------------------------------------------------------------------------------------------------------
    def _name(self, code: str) -> None:
        if code in self._national_codes:
            raise UserError("national_code_taken", field="national_code", dossier="")
        self._national_codes.add(code)

    def _step(self, actor: Actor, dossier_id: int, action: DossierAction) -> _BulkStep:
        rights.require(self.office, actor, f"dossier.{action.value}")
        kept = self.log.dossier(dossier_id)
        check_allowed(action, kept.life)
        return _BulkStep(self, kept, actor)


class _BulkAcceptance(Acceptance):
    """An acceptance whose numbers, people and papers are in memory."""

    log: BulkLog

    def check(self) -> None:
        """The desk has looked for the national code; no book of a centre that is being built is locked."""

    def take(self, name: str) -> int:
        return self.log.take(name)

    def take_certification(self) -> str:
        year = self.local_day.year
        books = books_of(self.office, year)
        number = self.log.take(f"certification:{self.centre.org_code}:{year}")
        while books and number < books[0].from_number:
            number = self.log.take(f"certification:{self.centre.org_code}:{year}")
        return CertificationNumber(book_of(books, year, number), number).text

    def keep(self, kind: str, value: object) -> PersonalRef:
        if isinstance(value, ReceiptContext):
            self._receipt = value
        return self.log.keep_record(kind, value, self.recorded_at)

    def keep_person(self, person: Person) -> PersonalRef:
        return self.log.keep_person(person, self.recorded_at)

    def append(self, dossier_id: int, data: DossierAcceptedData) -> None:
        at, recorded = self.plan.received_at, self.recorded_at
        self.log.append(str(dossier_id), data, actor=self.actor, occurred_at=at, recorded_at=recorded)
        if data.promise_at is not None:
            self.log.dossier(dossier_id).receipt = self._receipt

    def request_print(self, dossier_id: int, form: PaperForm, context: PersonalRef) -> str:
        mark = PrintMark(sample=self.centre.sample)
        job = str(self.log.take(PRINT_SEQUENCE))
        data = PrintRequestedData(dossier_id=dossier_id, form=form, context=context, mark=mark)
        at = self.recorded_at
        self.log.append(job, data, actor=self.actor, occurred_at=at, recorded_at=at)
        return job


class _BulkStep(Step):
    """A step on a dossier that is in memory; its row has what the decisions ask for."""

    def __init__(self, desk: BulkDesk, kept: KeptDossier, actor: Actor) -> None:
        self.services = desk.services
        self.session = desk.session
        self.actor = actor
        self.office = desk.office
        self.life = kept.life
        self.at = self.recorded_at = desk.services.clock.now()
        names = ("id", "code", "sector", "procedure_code", "fee_total", "fee_collected", "matter_short")
        self.row = cast("DossierRow", SimpleNamespace(**{name: kept.row[name] for name in names}))
        self._log = desk.log
        self._kept = kept
        self._newest: tuple[PersonalRef, object] | None = None

    def append(self, data: EventData) -> Event:
        return self._log.append(
            str(self.row.id), data, actor=self.actor, occurred_at=self.at, recorded_at=self.recorded_at
        )

    def custody(self) -> Custody:
        return self._kept.custody

    def keep(self, kind: str, value: object) -> PersonalRef:
        ref = self._log.keep_record(kind, value, self.recorded_at)
        self._newest = (ref, value)
        return ref

    def take_number(self, book: str) -> str:
        return str(self._log.take(f"{book}:{self.office.required_centre().org_code}:{self.at.year}"))

    def standing_receipt(self) -> ReceiptContext:
        if not isinstance(self._kept.receipt, ReceiptContext):
            return super().standing_receipt()
        return self._kept.receipt

    def request_print(self, form: PaperForm, context: PersonalRef | None = None) -> str:
        """Of the paper that was filed in this very step: nobody can have asked for it before."""
        if context is None:
            if self._newest is None:
                raise BugError("paper_not_of_this_step")
            context = self._newest[0]
        mark = PrintMark(sample=self.office.required_centre().sample)
        job = str(self._log.take(PRINT_SEQUENCE))
        data = PrintRequestedData(dossier_id=self.row.id, form=form, context=context, mark=mark)
        at = self.recorded_at
        self._log.append(job, data, actor=self.actor, occurred_at=at, recorded_at=at)
        return job
