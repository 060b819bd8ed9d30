"""One step on one dossier: the row locked and read afresh, the rights and the table asked, and where to write."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from desktop_app.clock import in_vietnam
from desktop_app.domain import canonical
from desktop_app.domain.dossier.acceptance import ComponentCount
from desktop_app.domain.dossier.life import Life
from desktop_app.domain.dossier.papers import ComponentRow, PaperForm, PaperKind, PrintMark, ReceiptContext
from desktop_app.domain.dossier.receipt_qr import decode, encode
from desktop_app.domain.dossier.transitions import DossierAction, check_allowed
from desktop_app.domain.events import Actor, Event, EventData, PersonalRef
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.formatting import datetime_vi, long_date
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from desktop_app.services import rights
from desktop_app.services.context import ServiceContext
from desktop_app.services.print_requests import request_print
from models import event_log, personal, sequences
from models.dossier import DossierRow
from models.event import EventRow
from models.person import PersonalRecordRow
from models.print_job import PrintJobRow

if TYPE_CHECKING:
    from desktop_app.domain.dossier.custody import Custody

# Built once: building a statement costs more than running it. The row is read afresh, whatever was seen of it before.
_ROW = (
    select(DossierRow)
    .where(DossierRow.id == bindparam("dossier"))
    .with_for_update()
    .execution_options(populate_existing=True)
)
RECEIPTS = (PaperForm.RECEIPT_A5, PaperForm.RECEIPT_A4)
"""Mẫu 01 is one paper to the applicant, on A5 and on A4."""
_OF_THE_RECEIPT = frozenset({PaperKind.RECEIPT, PaperKind.SLIP, PaperKind.NO_WAIT_SLIP})
"""Papers drawn from the receipt that stands."""


class Step:
    """One action on one dossier: its row and life as they were found, and the instant it happens at."""

    def __init__(
        self,
        services: ServiceContext,
        session: Session,
        actor: Actor,
        office: OfficeSnapshot,
        row: DossierRow,
        at: datetime,
        recorded_at: datetime,
    ) -> None:
        self.services = services
        self.session = session
        self.actor = actor
        self.office = office
        self.row = row
        self.life = canonical.from_bytes(row.life, Life)
        self.at = at
        self.recorded_at = recorded_at

    def append(self, data: EventData) -> Event:
        return event_log.append(
            self.session,
            str(self.row.id),
            data,
            actor=self.actor,
            occurred_at=self.at,
            recorded_at=self.recorded_at,
        )

    def custody(self) -> Custody:
        """Where the dossier lies, with every line of its control sheet."""
        from models.queries.hand_overs import custody_of  # an acceptance does without it

        return custody_of(self.session, self.row.id)

    def keep(self, kind: str, value: object) -> PersonalRef:
        return personal.keep_record(self.session, kind, value, self.recorded_at, self.services.randomness)

    def take_number(self, book: str) -> str:
        """The next number of a book of notices, from 1 each year: "12"."""
        centre = self.office.required_centre()
        return str(sequences.take_in_year(self.session, book, centre.org_code, in_vietnam(self.at).year))

    def standing_receipt(self) -> ReceiptContext:
        return personal.load_record(self.session, self.life.context_id, ReceiptContext)

    def keep_paper_without_promise(self) -> PersonalRef:
        """File the paper that stands from now on: the same without the promise that was taken back."""
        return self.keep("print_context", replace(self.standing_receipt(), promise_text=""))

    def keep_new_receipt(
        self,
        due_at: datetime,
        *,
        counted_from: datetime | None = None,
        components: tuple[ComponentCount, ...] | None = None,
    ) -> PersonalRef:
        """File the receipt with the new appointment, which stands in place of the one that lies in the dossier.

        ``counted_from``: the limit is counted from here, and the receipt says so (NĐ 118/2025 Đ17.3).
        """
        old = self.standing_receipt()
        qr = encode(replace(decode(old.qr_text), due_at=due_at)) if old.qr_text else ""
        note = f"Giấy này thay cho giấy đã hẹn trả {old.due_text}."
        paper = replace(
            old,
            place_and_date=f"{self.office.required_centre().place}, {long_date(in_vietnam(self.at).date())}",
            received_text=datetime_vi(counted_from) if counted_from else old.received_text,
            due_text=datetime_vi(due_at),
            promise_text="",
            qr_text=qr,
            components=old.components if components is None else _rows(components),
            notes=(note, *(one for one in old.notes if not one.startswith("Giấy này thay cho"))),
        )
        return self.keep("print_context", paper)

    def request_print(self, form: PaperForm, context: PersonalRef | None = None) -> str:
        """Ask for a filed paper; without ``context`` the receipt that stands, marked with how often it was asked for.

        A paper of its own context comes out for the first time, so it carries no reprint mark.
        """
        if context is not None:
            return self._request(form, context, 0)
        self.session.refresh(self.row, ["context_id"])
        return self._request_again(form, self.row.context_id)

    def reprint_newest(self) -> tuple[PaperForm, ...]:
        """Ask again for what was asked for last, all papers of that moment; nothing where nothing was ever printed.

        A receipt or a slip comes out as it stands now, any other paper as it was filed.
        """
        newest = newest_papers(self.session, self.row.id)
        for job in newest:
            form = PaperForm(job.form)
            if form.kind in _OF_THE_RECEIPT:
                self.request_print(form)
            else:
                self._request_again(form, job.context_id)
        return tuple(PaperForm(job.form) for job in newest)

    def _request_again(self, form: PaperForm, context_id: str) -> str:
        """A filed paper, marked with how often it was asked for before."""
        filed = self.session.get_one(PersonalRecordRow, context_id)
        earlier = self.session.scalar(
            select(func.count())
            .select_from(PrintJobRow)
            .where(
                PrintJobRow.dossier_id == self.row.id,
                PrintJobRow.form.in_(_same_paper(form)),
                PrintJobRow.context_id == filed.id,
            )
        )
        return self._request(form, PersonalRef(filed.id, filed.digest), earlier or 0)

    def _request(self, form: PaperForm, context: PersonalRef, earlier: int) -> str:
        mark = PrintMark(reprint=earlier, sample=self.office.required_centre().sample)
        return request_print(self.session, self.actor, self.row.id, form, context, mark, self.recorded_at)


def open_step(
    services: ServiceContext,
    session: Session,
    actor: Actor,
    dossier_id: int,
    action: DossierAction,
    *,
    at: datetime | None = None,
    seen: int | None = None,
) -> Step:
    """Lock the dossier for one action.

    ``at``: when it really happened, for what is entered afterwards; ``seen``: the version the officer looked at.
    Raises ``UserError``: ``right_missing``, ``dossier_unknown``, ``dossier_changed_meanwhile`` (``officer``, ``at``),
    ``step_in_future``, ``step_before_last``, and what ``check_allowed`` says.
    """
    office = services.office(session)
    rights.require(office, actor, f"dossier.{action.value}")
    row = session.scalars(_ROW, {"dossier": dossier_id}).one_or_none()
    if row is None:
        raise UserError("dossier_unknown")
    now = services.clock.now()
    step = Step(services, session, actor, office, row, at or now, now)
    if seen is not None and seen != step.life.version:
        raise _changed(session, office, step.life.version)
    check_allowed(action, step.life)
    if at is not None:
        _check_time(at, now, step.life)
    return step


def newest_papers(session: Session, dossier_id: int) -> tuple[PrintJobRow, ...]:
    """The print jobs of a dossier that were asked for together last, in their order."""
    jobs = session.scalars(select(PrintJobRow).where(PrintJobRow.dossier_id == dossier_id).order_by(PrintJobRow.id))
    return asked_together(jobs.all())


def asked_together(jobs: Sequence[PrintJobRow]) -> tuple[PrintJobRow, ...]:
    """Of jobs in their order those that were asked for with the last one; each paper once."""
    together = {
        (job.form, job.context_id): job
        for job in jobs
        if (job.requested_at, job.officer, job.counter) == (jobs[-1].requested_at, jobs[-1].officer, jobs[-1].counter)
    }
    return tuple(together.values())


def receipt_form_of(session: Session, office: OfficeSnapshot, dossier_id: int) -> PaperForm:
    """Mẫu 01 on the size it last came out on for this dossier; on the centre's, where it never did."""
    used = session.scalar(
        select(PrintJobRow.form)
        .where(PrintJobRow.dossier_id == dossier_id, PrintJobRow.form.in_([one.value for one in RECEIPTS]))
        .order_by(PrintJobRow.id.desc())
        .limit(1)
    )
    return PaperForm(used) if used else office.required_centre().receipt_form


def _check_time(at: datetime, now: datetime, life: Life) -> None:
    if at > now:
        raise UserError("step_in_future", field="at")
    if at < life.last_at:
        raise UserError("step_before_last", field="at", last=life.last_at)


def _changed(session: Session, office: OfficeSnapshot, version: int) -> UserError:
    """Two officers at the same moment: the second is told who was first, and when."""
    event = session.get_one(EventRow, version)
    return UserError(
        "dossier_changed_meanwhile", officer=office.officer_name(event.actor), at=in_vietnam(event.occurred_at)
    )


def _same_paper(form: PaperForm) -> tuple[str, ...]:
    """Forms that are one paper to the applicant."""
    return tuple(one.value for one in (RECEIPTS if form in RECEIPTS else (form,)))


def _rows(components: tuple[ComponentCount, ...]) -> tuple[ComponentRow, ...]:
    return tuple(
        ComponentRow(count.name, count.originals, count.certified, count.copies)
        for count in components
        if count.present
    )
