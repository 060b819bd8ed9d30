"""After reception: start, finish, return, collect a fee, turn a promise into an appointment, add the national code."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from desktop_app.domain.dossier.acceptance import PaymentMethod
from desktop_app.domain.dossier.numbering import check_national_code
from desktop_app.domain.dossier.papers import PaperForm, PrintMark, ReceiptContext
from desktop_app.domain.dossier.status import DossierStatus
from desktop_app.domain.dossier.texts import Collector
from desktop_app.domain.dossier.transitions import DossierAction, check_allowed, judge, promise_kept
from desktop_app.domain.events import (
    Actor,
    DossierFinishedData,
    DossierReturnedData,
    EventData,
    FeeCollectedData,
    NationalCodeSetData,
    PersonalRef,
    ProcessingStartedData,
    PromiseConvertedData,
)
from desktop_app.domain.exchange.dossiers import ReturnDossier
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.errors import UserError
from desktop_app.services import rights
from desktop_app.services.context import ServiceContext
from desktop_app.services.national_codes import require_free
from desktop_app.services.print_requests import request_print
from desktop_app.services.typed import typed_reason, typed_text
from models import event_log, personal
from models.dossier import DossierRow
from models.person import PersonalRecordRow
from models.print_job import PrintJobRow

# Built once: building a statement costs more than running it. The row is read afresh, whatever was seen of it before.
_ROW = (
    select(DossierRow)
    .where(DossierRow.id == bindparam("dossier"))
    .with_for_update()
    .execution_options(populate_existing=True)
)


class Processing:
    """Use cases on one dossier; each is one transaction and one or more events."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services

    def start(self, actor: Actor, dossier_id: int, unit: str = "") -> None:
        """2 Được tiếp nhận → 4 Đang xử lý, at a unit."""
        with self._services.database.write() as session:
            self.start_in(session, actor, dossier_id, unit)

    def start_in(self, session: Session, actor: Actor, dossier_id: int, unit: str = "") -> None:
        """``start`` inside an open transaction."""
        step = self._step(session, actor, dossier_id, DossierAction.START)
        step.append(ProcessingStartedData(unit or _default_unit(step.office, step.row)))

    def finish(self, actor: Actor, dossier_id: int, *, at: datetime | None = None) -> None:
        """→ 9 Đã xử lý xong: on-time is judged here. From "accepted" it passes through "in process"."""
        with self._services.database.write() as session:
            self.finish_in(session, actor, dossier_id, at=at)

    def finish_in(self, session: Session, actor: Actor, dossier_id: int, *, at: datetime | None = None) -> None:
        """``finish`` inside an open transaction; ``at`` only when sample data is built."""
        step = self._step(session, actor, dossier_id, DossierAction.FINISH, at=at)
        if step.row.status == DossierStatus.ACCEPTED.value:
            step.append(ProcessingStartedData(_default_unit(step.office, step.row)))
        verdict = judge(step.now, step.row.due_at, day_based=step.row.day_based)
        promised = step.row.promise_at if step.row.converted_at is None else None
        step.append(DossierFinishedData(verdict.value, promise_kept(step.now, promised) if promised else None))

    def return_result(self, actor: Actor, command: ReturnDossier, *, at: datetime | None = None) -> None:
        """→ 10 Đã trả kết quả. Raises ``UserError("fee_unpaid")`` while money is owed and not collected now."""
        with self._services.database.write() as session:
            self.return_in(session, actor, command, at=at)

    def return_in(self, session: Session, actor: Actor, command: ReturnDossier, *, at: datetime | None = None) -> None:
        """``return_result`` inside an open transaction."""
        step = self._step(session, actor, command.dossier_id, DossierAction.RETURN, at=at)
        owed = step.row.fee_total - step.row.fee_collected
        if owed > 0:
            if command.collect is None:
                raise UserError("fee_unpaid", field="collect", amount=owed)
            step.append(FeeCollectedData(owed, command.collect))
        collector = None
        if command.collector is not None:
            collector = step.keep("collector", _typed_collector(command.collector))
        step.append(DossierReturnedData(collector))

    def collect_fee(self, actor: Actor, dossier_id: int, method: PaymentMethod) -> int:
        """Take what is still owed; returns the amount in đồng."""
        with self._services.database.write() as session:
            step = self._step(session, actor, dossier_id, DossierAction.COLLECT_FEE)
            owed = step.row.fee_total - step.row.fee_collected
            if owed <= 0:
                raise UserError("fee_nothing_owed")
            step.append(FeeCollectedData(owed, method))
            return owed

    def set_national_code(self, actor: Actor, dossier_id: int, code: str) -> None:
        """Record the code the national portal gave, typed or scanned."""
        with self._services.database.write() as session:
            self.set_national_code_in(session, actor, dossier_id, code)

    def set_national_code_in(self, session: Session, actor: Actor, dossier_id: int, code: str) -> None:
        """``set_national_code`` inside an open transaction."""
        cleaned = check_national_code(code)
        require_free(session, cleaned, dossier_id)
        self._step(session, actor, dossier_id, DossierAction.SET_NATIONAL_CODE).append(NationalCodeSetData(cleaned))

    def convert_promise(self, actor: Actor, dossier_id: int, reason: str) -> None:
        """Không chờ → có hẹn: the statutory deadline stands, and the receipt is printed."""
        with self._services.database.write() as session:
            self.convert_in(session, actor, dossier_id, reason)

    def convert_in(
        self, session: Session, actor: Actor, dossier_id: int, reason: str, *, at: datetime | None = None
    ) -> str:
        """``convert_promise`` inside an open transaction; returns the id of the receipt's print job."""
        why = typed_reason(reason)
        step = self._step(session, actor, dossier_id, DossierAction.CONVERT_PROMISE, at=at)
        if step.row.promise_at is None or step.row.converted_at is not None:
            raise UserError("no_promise_running")
        step.append(PromiseConvertedData(step.keep("reason", why), step.keep_paper_without_promise()))
        return step.request_print(step.office.required_centre().receipt_form)

    def reprint(self, actor: Actor, dossier_id: int, form: PaperForm) -> str:
        """Print a filed paper again; the second and further prints are marked "bản in lại số n"."""
        with self._services.database.write() as session:
            step = self._step(session, actor, dossier_id, DossierAction.REPRINT)
            return step.request_print(form)

    def reprint_last(self, actor: Actor, dossier_id: int, *, no_wait: bool) -> str:
        """Print again what was printed at acceptance: the no-wait slip, or the centre's receipt."""
        form = PaperForm.NO_WAIT_SLIP
        if not no_wait:
            form = self._snapshot().required_centre().receipt_form
        return self.reprint(actor, dossier_id, form)

    def _snapshot(self) -> OfficeSnapshot:
        with self._services.database.read() as session:
            return self._services.office(session)

    def _step(
        self, session: Session, actor: Actor, dossier_id: int, action: DossierAction, *, at: datetime | None = None
    ) -> _Step:
        office = self._services.office(session)
        rights.require(office, actor, f"dossier.{action.value}")
        row = session.scalars(_ROW, {"dossier": dossier_id}).one_or_none()
        if row is None:
            raise UserError("dossier_unknown")
        check_allowed(action, DossierStatus(row.status), voided=row.voided_at is not None)
        return _Step(self._services, session, actor, office, row, at or self._services.clock.now())


class _Step:
    """One action on one dossier: its row as it was found, and where to write what follows."""

    def __init__(
        self,
        services: ServiceContext,
        session: Session,
        actor: Actor,
        office: OfficeSnapshot,
        row: DossierRow,
        now: datetime,
    ) -> None:
        self.services = services
        self.session = session
        self.actor = actor
        self.office = office
        self.row = row
        self.now = now

    def append(self, data: EventData) -> None:
        event_log.append(
            self.session, str(self.row.id), data, actor=self.actor, occurred_at=self.now, recorded_at=self.now
        )

    def keep(self, kind: str, value: object) -> PersonalRef:
        return personal.keep_record(self.session, kind, value, self.now, self.services.randomness)

    def keep_paper_without_promise(self) -> PersonalRef:
        """File the paper that stands from now on: the same without the promise that was taken back."""
        paper = personal.load_record(self.session, self.row.context_id, ReceiptContext)
        return self.keep("print_context", replace(paper, promise_text=""))

    def request_print(self, form: PaperForm) -> str:
        """Ask for the filed paper once more; the mark says how many times it was asked for before."""
        earlier = self.session.scalar(
            select(func.count())
            .select_from(PrintJobRow)
            .where(PrintJobRow.dossier_id == self.row.id, PrintJobRow.form.in_(_same_paper(form)))
        )
        self.session.refresh(self.row, ["context_id"])
        filed = self.session.get_one(PersonalRecordRow, self.row.context_id)
        mark = PrintMark(reprint=earlier or 0, sample=self.office.required_centre().sample)
        context = PersonalRef(filed.id, filed.digest)
        return request_print(self.session, self.actor, self.row.id, form, context, mark, self.now)


def _typed_collector(collector: Collector) -> Collector:
    typed = Collector(
        name=typed_text(collector.name, "collector.name"),
        id_number=typed_text(collector.id_number, "collector.id_number"),
        paper=typed_text(collector.paper, "collector.paper"),
    )
    if not typed.name:
        raise UserError("collector_name_needed", field="collector.name")
    return typed


def _same_paper(form: PaperForm) -> tuple[str, ...]:
    """Forms that are one paper to the applicant: Mẫu 01 is the same receipt on A5 and on A4."""
    receipts = (PaperForm.RECEIPT_A5, PaperForm.RECEIPT_A4)
    return tuple(one.value for one in (receipts if form in receipts else (form,)))


def _default_unit(office: OfficeSnapshot, row: DossierRow) -> str:
    """The unit that handles the dossier's sector, where the centre has named one."""
    for key, unit in office.records.get("unit", {}).items():
        if row.sector in getattr(unit, "sectors", ()):
            return key
    return ""
