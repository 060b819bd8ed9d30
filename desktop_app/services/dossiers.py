"""Lists, instant search and the side panel of one dossier (F5, F6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.domain import canonical
from desktop_app.domain.catalogue.procedure import Procedure
from desktop_app.domain.dossier.status import DossierStatus
from desktop_app.domain.dossier.texts import DossierTexts, Reason
from desktop_app.domain.dossier.transitions import DossierAction, allowed_actions
from desktop_app.domain.events import (
    Actor,
    DossierDetails,
    DossierReturnedData,
    DossierVoidedData,
    Event,
    IdentityRevealedData,
    PromiseConvertedData,
    SubjectKind,
)
from desktop_app.domain.people.person import Person
from desktop_app.errors import UserError
from desktop_app.services import rights
from desktop_app.services.context import OfficeSnapshot, ServiceContext
from models import event_log, personal
from models.dossier import DossierRow, FeeLineRow
from models.print_job import PrintJobRow
from models.queries.dossiers import DossierFilter, DossierListRow, count_rows, find_rows


@dataclass(frozen=True, slots=True)
class DossierPage:
    """One window over a list. ``more`` is true when the list goes on behind it."""

    rows: tuple[DossierListRow, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class TimeLineEntry:
    """One line of a dossier's history: the event kind with who, where, when, and what it was about."""

    kind: str
    at: datetime
    recorded_at: datetime
    officer: str
    counter: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class FeeLineView:
    name: str
    amount: int
    reason: str
    ground: str


@dataclass(frozen=True, slots=True)
class DossierView:
    """Everything the side panel shows. People are whole; the window masks what it shows."""

    row: DossierListRow
    book_no: str
    line_no: int
    certification_no: str
    secret: str
    procedure: Procedure | None
    submitter: Person
    owner: Person
    texts: DossierTexts
    details: DossierDetails
    fees: tuple[FeeLineView, ...]
    fee_total: int
    fee_collected: int
    payment_method: str
    time_line: tuple[TimeLineEntry, ...]
    actions: tuple[DossierAction, ...]
    prints: tuple[tuple[str, str], ...]
    """(form, state) of every print job, oldest first."""


class Dossiers:
    """Reading dossiers; the only thing it writes is that somebody looked at an identity."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services

    def page(self, wanted: DossierFilter, *, limit: int = 100, offset: int = 0) -> DossierPage:
        """Rows ``offset`` … of a list, newest or nearest due first as the view says."""
        with self._services.database.read() as session:
            rows = find_rows(session, wanted, self._services.clock.now(), limit=limit + 1, offset=offset)
            return DossierPage(rows[:limit], len(rows) > limit)

    def count(self, wanted: DossierFilter) -> int:
        """Length of a list: counted by the same conditions as the list itself."""
        with self._services.database.read() as session:
            return count_rows(session, wanted, self._services.clock.now())

    def search(self, text: str, *, limit: int = 50) -> DossierPage:
        """Instant search over names, numbers and codes."""
        return self.page(DossierFilter(text=text, include_void=True), limit=limit)

    def by_code(self, code: str) -> DossierListRow | None:
        """The dossier whose own or national code is exactly this."""
        with self._services.database.read() as session:
            rows = find_rows(
                session, DossierFilter(code=code.strip(), include_void=True), self._services.clock.now(), limit=1
            )
            return rows[0] if rows else None

    def open(self, dossier_id: int) -> DossierView:
        """One dossier with its time line; raises ``UserError("dossier_unknown")``."""
        with self._services.database.read() as session:
            row = session.get(DossierRow, dossier_id)
            if row is None:
                raise UserError("dossier_unknown")
            return self._view(session, row)

    def reveal_identity(self, actor: Actor, dossier_id: int, reason: str) -> Person:
        """The submitter with the whole ID number; who looked, of what and why is logged, never the value."""
        if not reason.strip():
            raise UserError("reason_needed", field="reason")
        with self._services.database.write() as session:
            office = self._services.office(session)
            rights.require(office, actor, "identity.reveal")
            row = session.get(DossierRow, dossier_id)
            if row is None:
                raise UserError("dossier_unknown")
            now = self._services.clock.now()
            event_log.append(
                session,
                str(dossier_id),
                IdentityRevealedData(dossier_id, reason.strip()),
                actor=actor,
                occurred_at=now,
                recorded_at=now,
            )
            return personal.load_person(session, row.submitter_id)

    def _view(self, session: Session, row: DossierRow) -> DossierView:
        office = self._services.office(session)
        catalogue = self._services.catalogue(session)
        jobs = session.scalars(
            select(PrintJobRow).where(PrintJobRow.dossier_id == row.id).order_by(PrintJobRow.id)
        ).all()
        fees = session.scalars(select(FeeLineRow).where(FeeLineRow.dossier_id == row.id).order_by(FeeLineRow.no))
        listed = find_rows(
            session, DossierFilter(dossier_id=row.id, include_void=True), self._services.clock.now(), limit=1
        )[0]
        return DossierView(
            row=listed,
            book_no=row.book_no,
            line_no=row.line_no,
            certification_no=row.certification_no,
            secret=row.secret,
            procedure=catalogue.versions.get((row.procedure_code, row.procedure_version)),
            submitter=personal.load_person(session, row.submitter_id),
            owner=personal.load_person(session, row.owner_id),
            texts=personal.load_record(session, row.texts_id, DossierTexts) if row.texts_id else DossierTexts(),
            details=canonical.from_bytes(row.details, DossierDetails),
            fees=tuple(FeeLineView(fee.name, fee.amount, fee.reason, fee.ground) for fee in fees),
            fee_total=row.fee_total,
            fee_collected=row.fee_collected,
            payment_method=row.payment_method,
            time_line=_time_line(session, office, row, [str(job.id) for job in jobs]),
            actions=allowed_actions(DossierStatus(row.status), voided=row.voided_at is not None),
            prints=tuple((job.form, job.state) for job in jobs),
        )


def _time_line(
    session: Session, office: OfficeSnapshot, row: DossierRow, job_ids: list[str]
) -> tuple[TimeLineEntry, ...]:
    events = list(event_log.read(session, subject_kind=SubjectKind.DOSSIER, subject_ids=(str(row.id),)))
    if job_ids:
        events += event_log.read(session, subject_kind=SubjectKind.PRINT, subject_ids=tuple(job_ids))
    events.sort(key=lambda event: event.seq)
    return tuple(
        TimeLineEntry(
            kind=event.kind,
            at=event.occurred_at,
            recorded_at=event.recorded_at,
            officer=office.officer_name(event.actor),
            counter=office.counter_name(event.counter) if event.counter else "",
            detail=_detail(session, event),
        )
        for event in events
    )


def _detail(session: Session, event: Event) -> str:
    """The words that belong to an event: a reason, a collector, the form that was printed."""
    data = event_log.data_of(event)
    if isinstance(data, DossierVoidedData) and data.reason is not None:
        return personal.load_record(session, data.reason.id, Reason).text
    if isinstance(data, PromiseConvertedData):
        return personal.load_record(session, data.reason.id, Reason).text
    if isinstance(data, DossierReturnedData) and data.collector is not None:
        return "authorised"
    return str(event.data.get("form") or event.data.get("timeliness") or event.data.get("error") or "")
