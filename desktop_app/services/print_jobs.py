"""The print outbox over the database: what waits, who prints it, how it ended.

A claim is a row of its own, so that two workers never print one job. A claim is given out again only when its
process is known to be dead (this machine), its worker has let go (this process) or nothing was heard for half a day
(another machine): a hung spooler may still print, and a paper printed twice without a mark is worse than one that
waits.
"""

from __future__ import annotations

import hashlib
import os
import socket
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, Select, and_, bindparam, delete, func, insert, or_, select
from sqlalchemy.orm import Session

from desktop_app.domain import canonical
from desktop_app.domain.dossier.papers import PaperForm, PaperKind, PrintMark, ReceiptContext
from desktop_app.domain.dossier.printing import PrintTask
from desktop_app.domain.events import Actor, PrintDoneData, PrintFailedData, PrintRetriedData
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.exchange.prints import WaitingPrint
from desktop_app.domain.formatting import date_vi
from desktop_app.domain.office import Counter, PrinterDevice, PrinterKind
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from desktop_app.services.context import ServiceContext
from models import event_log, personal
from models.base import table_of
from models.dossier import DossierRow
from models.print_job import PrintClaimRow, PrintJobRow

if TYPE_CHECKING:
    from desktop_app.domain.dossier.papers.contexts import PrintContext

# Built once: building a statement costs more than running it.
_JOB = select(PrintJobRow).where(PrintJobRow.id == bindparam("job"))
_FORGET_CLAIM = delete(table_of(PrintClaimRow)).where(table_of(PrintClaimRow).c.job_id == bindparam("job"))

STALE = timedelta(hours=12)
"""For claims of other machines, whose processes cannot be asked."""
UNCLAIMED_AFTER = timedelta(minutes=2)
"""How long a job of no counter, or of one that is closed, waits before any counter prints it."""


def claim_id(process: int, worker: str, *, host: str = "") -> str:
    """Who prints, in at most 64 characters: machine, process and worker. Host names may be long: they are hashed."""
    machine = hashlib.sha256((host or socket.gethostname()).encode()).hexdigest()[:16]
    return f"{machine}:{process}:{worker}"


class PrintJobs:
    """Implements ``PrintQueue`` for one counter's worker, and the lists the window shows.

    A counter has its own jobs, and after ``UNCLAIMED_AFTER`` those that no working counter would ever print.
    """

    def __init__(
        self, services: ServiceContext, counter: str = "", folder: Path | None = None, worker: str = ""
    ) -> None:
        self._services = services
        claimant = services.claimant
        self._claimer = claim_id(claimant.process, claimant.token + (worker or os.urandom(4).hex()))
        self._counter = counter
        self._folder = folder
        """Where a folder printer without a folder of its own lays its PDFs."""

    def claim_next(self) -> PrintTask | None:
        """The oldest pending job of this counter that nobody else is printing; void dossiers are passed over."""
        database = self._services.database
        with database.read() as session:  # most wake-ups find nothing; finding that out must not lock the writer
            if self._next_pending(session) is None:
                return None
        with database.write() as session:
            if dead := self._dead_claims(session):
                session.execute(delete(PrintClaimRow).where(PrintClaimRow.job_id.in_(dead)))
            while (job := self._next_pending(session)) is not None:
                try:
                    task = self._task(session, job)
                except UserError as error:
                    if error.code != "data_erased":
                        raise
                    # There is nothing left to draw; the jobs behind it must not wait for that.
                    self._close(session, job, PrintFailedData(dossier_id=job.dossier_id, error=error.code))
                    continue
                self._write_claim(session, job)
                return task
            return None

    def claim(self, job_id: int) -> PrintTask | None:
        """One named pending job (the command line prints its own); None when another process has it already."""
        with self._services.database.write() as session:
            job = session.get_one(PrintJobRow, job_id)
            if job.state != "pending" or session.get(PrintClaimRow, job_id) is not None:
                return None
            self._write_claim(session, job)
            return self._task(session, job)

    def still_wanted(self, job_id: int) -> bool:
        """False once the dossier is void, or when the job has passed to another process (this one slept too long)."""
        with self._services.database.read() as session:
            return (
                session.scalar(
                    select(PrintJobRow.id)
                    .outerjoin(DossierRow, DossierRow.id == PrintJobRow.dossier_id)
                    .join(PrintClaimRow, PrintClaimRow.job_id == PrintJobRow.id)
                    .where(
                        PrintJobRow.id == job_id,
                        PrintJobRow.state == "pending",
                        PrintClaimRow.claimed_by == self._claimer,
                        DossierRow.voided_at.is_(None),
                    )
                )
                is not None
            )

    def done(self, job_id: int) -> None:
        """The printer has taken the whole paper."""
        with self._services.database.write() as session:
            self.done_in(session, job_id)

    def done_in(self, session: Session, job_id: int) -> None:
        """``done`` inside an open transaction."""
        job = session.scalars(_JOB, {"job": job_id}).one()
        self._close(session, job, PrintDoneData(dossier_id=job.dossier_id))

    def failed(self, job_id: int, code: str) -> None:
        """Attempts are used up; the job waits for "In lại". A paper that has come out elsewhere stays done."""
        with self._services.database.write() as session:
            job = session.get_one(PrintJobRow, job_id)
            if job.state == "done":
                return
            self._close(session, job, PrintFailedData(dossier_id=job.dossier_id, error=code))

    def retry(self, actor: Actor, job_id: int) -> None:
        """Make a failed job pending again ("In lại" on the waiting list)."""
        with self._services.database.write() as session:
            job = session.get(PrintJobRow, job_id)
            if job is None or job.state != "failed":
                raise UserError("print_job_not_waiting")
            now = self._services.clock.now()
            event_log.append(
                session,
                str(job_id),
                PrintRetriedData(dossier_id=job.dossier_id),
                actor=actor,
                occurred_at=now,
                recorded_at=now,
            )

    def retry_all(self, actor: Actor) -> int:
        """Every failed job of this counter becomes pending again; returns how many."""
        count = 0
        for job in self.waiting():
            if job.state != "failed":
                continue
            try:
                self.retry(actor, job.job_id)
            except UserError as error:
                if error.code != "print_job_not_waiting":  # another window was faster
                    raise
            else:
                count += 1
        return count

    def waiting(self) -> tuple[WaitingPrint, ...]:
        """Jobs of this counter that have not come out, oldest first."""
        with self._services.database.read() as session:
            rows = session.execute(
                select(PrintJobRow, DossierRow.code)
                .outerjoin(DossierRow, DossierRow.id == PrintJobRow.dossier_id)
                .where(PrintJobRow.state != "done", DossierRow.voided_at.is_(None), self._mine(session))
                .order_by(PrintJobRow.id)
                .limit(200)
            )
            return tuple(
                WaitingPrint(
                    job.id, job.dossier_id, code or "", PaperForm(job.form), job.state, job.error, job.requested_at
                )
                for job, code in rows
            )

    def waiting_count(self) -> int:
        """How many jobs of this counter have not come out."""
        with self._services.database.read() as session:
            return (
                session.scalar(
                    select(func.count())
                    .select_from(PrintJobRow)
                    .outerjoin(DossierRow, DossierRow.id == PrintJobRow.dossier_id)
                    .where(PrintJobRow.state != "done", DossierRow.voided_at.is_(None), self._mine(session))
                )
                or 0
            )

    def paper(self, dossier_id: int) -> ReceiptContext:
        """The filed print context of a dossier."""
        with self._services.database.read() as session:
            return personal.load_record(session, session.get_one(DossierRow, dossier_id).context_id, ReceiptContext)

    def _mine(self, session: Session) -> ColumnElement[bool]:
        """This counter's jobs, and older ones that no counter at work would print."""
        counters = self._services.office(session).records.get("counter", {}).values()
        working = [counter.key for counter in counters if isinstance(counter, Counter) and counter.active]
        long_ago = self._services.clock.now() - UNCLAIMED_AFTER
        return or_(
            PrintJobRow.counter == self._counter,
            and_(PrintJobRow.counter.not_in(working), PrintJobRow.requested_at <= long_ago),
        )

    def receipt_printer(self) -> PrinterDevice:
        """The printer this counter's receipts go to."""
        with self._services.database.read() as session:
            office = self._services.office(session)
            return self._with_folder(printer_for(office, office.required_centre().receipt_form, self._counter))

    def ticket_printer(self) -> PrinterDevice:
        """Where queue tickets of this counter (or kiosk) are printed: the roll printer chosen for them, its own before
        one for every counter; else, on A5, where papers of that size go."""
        with self._services.database.read() as session:
            office = self._services.office(session)
            roll = _chosen_printer(office, PaperForm.TICKET_80MM, self._counter)
            return self._with_folder(roll or printer_for(office, PaperForm.TICKET_A5, self._counter))

    def let_go(self) -> None:
        """The worker has ended and nothing it held can still come out: others of this process may print it."""
        self._services.ended_claimers.add(self._claimer)

    def _with_folder(self, device: PrinterDevice) -> PrinterDevice:
        if device.kind is PrinterKind.FOLDER and not device.target and self._folder is not None:
            return replace(device, target=str(self._folder))
        return device

    def _next_pending(self, session: Session) -> PrintJobRow | None:
        claimed: Select[tuple[int]] = select(PrintClaimRow.job_id)
        if dead := self._dead_claims(session):
            claimed = claimed.where(PrintClaimRow.job_id.not_in(dead))
        return session.scalar(
            select(PrintJobRow)
            .outerjoin(DossierRow, DossierRow.id == PrintJobRow.dossier_id)
            .where(
                PrintJobRow.state == "pending",
                DossierRow.voided_at.is_(None),
                PrintJobRow.id.not_in(claimed),
                self._mine(session),
            )
            .order_by(PrintJobRow.id)
            .limit(1)
        )

    def _task(self, session: Session, job: PrintJobRow) -> PrintTask:
        from desktop_app.domain.dossier.papers.contexts import context_class  # 25 ms no start has to wait for

        office = self._services.office(session)
        form = PaperForm(job.form)
        context = personal.load_record(session, job.context_id, context_class(form))
        mark = canonical.from_bytes(job.mark, PrintMark)
        if form.kind is PaperKind.RETURN_RECEIPT:
            mark = self._with_rating_code(session, job, context, mark)
        return PrintTask(
            job_id=job.id,
            form=form,
            context=context,
            mark=mark,
            device=self._with_folder(printer_for(office, form, self._counter or job.counter)),
            title=_title(session, job),
        )

    def _with_rating_code(
        self, session: Session, job: PrintJobRow, context: PrintContext, mark: PrintMark
    ) -> PrintMark:
        """The mark with a one-time code of the rating screen, which exists nowhere but on its way to the paper.

        Neither the job nor the filed context nor an event says which code it was. A second attempt ("In lại" of a
        print that failed) gets another one; a reprint of a paper that came out gets none.
        """
        from desktop_app.domain.dossier.papers.results import ReturnReceiptContext  # loaded with the context

        if mark.reprint or job.dossier_id is None or not isinstance(context, ReturnReceiptContext):
            return mark
        if not context.head.wording.sentence("rating"):  # filed with the layout before there were codes
            return mark
        from desktop_app.services.satisfaction.ratings import Ratings

        procedure = session.get_one(DossierRow, job.dossier_id).procedure_code
        drawn = Ratings(self._services).draw_code_in(session, procedure)
        if drawn is None:
            return mark
        code, until = drawn
        return replace(mark, rating_code=code, rating_until=date_vi(until))

    def _write_claim(self, session: Session, job: PrintJobRow) -> None:
        claim = {"job_id": job.id, "claimed_by": self._claimer, "claimed_at": self._services.clock.now()}
        session.execute(insert(PrintClaimRow), [claim])

    def _dead_claims(self, session: Session) -> list[int]:
        """Jobs whose claim is to be given out again."""
        oldest = self._services.clock.now() - STALE
        return [
            claim.job_id
            for claim in session.scalars(select(PrintClaimRow))
            if claim.claimed_at < oldest or _is_dead(claim.claimed_by, self._services)
        ]

    def _close(self, session: Session, job: PrintJobRow, data: PrintDoneData | PrintFailedData) -> None:
        now = self._services.clock.now()
        event_log.append(
            session,
            str(job.id),
            data,
            actor=Actor(job.officer, job.counter),
            occurred_at=now,
            recorded_at=now,
        )
        session.connection().execute(_FORGET_CLAIM, {"job": job.id})


def _title(session: Session, job: PrintJobRow) -> str:
    """The dossier's code; a paper of no dossier is named by its form and job."""
    if job.dossier_id is None:
        return f"{job.form}-{job.id}"
    return session.get_one(DossierRow, job.dossier_id).code


def _is_dead(claimed_by: str, services: ServiceContext) -> bool:
    """Whether a claim's worker ran on this machine and is gone."""
    machine, _, rest = claimed_by.partition(":")
    process, _, worker = rest.partition(":")
    if machine != claim_id(0, "").partition(":")[0] or not process.isdigit():
        return False
    if int(process) == services.claimant.process:
        return not worker.startswith(services.claimant.token) or claimed_by in services.ended_claimers
    import psutil  # 8 ms of every start, for a claim that is hardly ever there

    return not psutil.pid_exists(int(process))


def printer_for(office: OfficeSnapshot, form: PaperForm, counter: str) -> PrinterDevice:
    """The counter's own printer for papers like this form, else one for every counter, else the system's default."""
    return _chosen_printer(office, form, counter) or PrinterDevice(key="", name="", kind=PrinterKind.SYSTEM)


def _chosen_printer(office: OfficeSnapshot, form: PaperForm, counter: str) -> PrinterDevice | None:
    printers = [
        printer
        for printer in office.records.get("printer", {}).values()
        if isinstance(printer, PrinterDevice) and printer.active and form.printed_like in printer.forms
    ]
    for wanted in (counter, ""):
        for printer in printers:
            if printer.counter_key == wanted:
                return printer
    return None
