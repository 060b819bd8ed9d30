"""Lists, instant search and the side panel of one dossier (F5, F6)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desktop_app.clock import in_vietnam
from desktop_app.domain import canonical
from desktop_app.domain.calendar.elapsed import WorkingDayCount
from desktop_app.domain.catalogue.procedure import Procedure
from desktop_app.domain.dossier.life import Life
from desktop_app.domain.dossier.status import DossierStatus
from desktop_app.domain.dossier.texts import DossierTexts, Reason
from desktop_app.domain.dossier.transitions import DossierAction, allowed_actions
from desktop_app.domain.events import (
    Actor,
    DossierDetails,
    DossierReturnedData,
    DossierShelvedData,
    DossierVoidedData,
    Event,
    FeeCollectedData,
    FeeCorrectedData,
    IdentityRevealedData,
    PrintDoneData,
    PrintRequestedData,
    PromiseConvertedData,
    ResultCameBackData,
    ResultReceivedData,
    SubjectKind,
)
from desktop_app.domain.people.person import Person
from desktop_app.domain.text import clean
from desktop_app.errors import UserError
from desktop_app.services import rights
from desktop_app.services.context import OfficeSnapshot, ServiceContext
from desktop_app.services.typed import typed_reason
from models import event_log, personal
from models.dossier import DossierRow, FeeLineRow
from models.person import PersonRow
from models.print_job import PrintJobRow
from models.queries.dossiers import DossierFilter, DossierListRow, SavedView, count_rows, find_rows

__all__ = [
    "CardMatch",
    "DossierFilter",
    "DossierListRow",
    "DossierPage",
    "DossierView",
    "Dossiers",
    "FeeLineView",
    "ReceiptCheck",
    "SavedView",
    "TimeLineEntry",
    "WaitingResult",
]


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
    number: int = 0
    """The reprint's number of a print, the amount of a fee."""


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
    life: Life
    prints: tuple[tuple[str, str], ...]
    """(form, state) of every print job, oldest first."""
    channel: str = ""
    delivery: str = ""
    """Values of ``Channel`` and ``ResultDelivery``."""
    due_original: datetime | None = None


@dataclass(frozen=True, slots=True)
class ReceiptCheck:
    """What a scanned receipt says against the record; ``row`` None: no dossier has this code."""

    row: DossierListRow | None
    secret_matches: bool = False
    due_matches: bool = False
    """The due time is the present one, or one that an earlier paper of this dossier named."""
    superseded: bool = False
    """The appointment on this paper has been replaced by a later one."""

    @property
    def genuine(self) -> bool:
        return self.row is not None and self.secret_matches and self.due_matches


class CardMatch(StrEnum):
    """Whose card was held to the reader; nothing else about the people is told."""

    SUBMITTER = "submitter"
    OWNER = "owner"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class WaitingResult:
    """A result that is ready and was not collected; ``working_days`` since the day it was finished."""

    row: DossierListRow
    working_days: int


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

    def view_counts(self, officer: str) -> dict[SavedView, int]:
        """Length of every saved view; ``SavedView.MINE`` counts the dossiers of ``officer``."""
        now = self._services.clock.now()
        with self._services.database.read() as session:
            return {
                view: count_rows(
                    session, DossierFilter(view=view, officer=officer if view is SavedView.MINE else ""), now
                )
                for view in SavedView
            }

    def check_receipt(self, code: str, secret: str, due_at: datetime) -> ReceiptCheck:
        """Compare what a receipt's QR says with the record; the due time may be the first one or the present one."""
        now = self._services.clock.now()
        with self._services.database.read() as session:
            rows = find_rows(session, DossierFilter(code=code.strip(), include_void=True), now, limit=1)
            if not rows:
                return ReceiptCheck(None)
            record = session.get_one(DossierRow, rows[0].id)
            said = due_at.replace(microsecond=0)
            life = canonical.from_bytes(record.life, Life)
            earlier = {change.due_from.replace(microsecond=0) for change in life.due_changes} | {
                record.due_original.replace(microsecond=0)
            }
            stands = said == record.due_at.replace(microsecond=0)
            return ReceiptCheck(
                rows[0], record.secret == secret, stands or said in earlier, superseded=said in earlier and not stands
            )

    def match_card(self, dossier_id: int, id_number: str, old_id_number: str = "") -> CardMatch:
        """Whether a card belongs to somebody of this dossier; raises ``UserError("dossier_unknown")``."""
        numbers = {number for number in (id_number, old_id_number) if number}
        with self._services.database.read() as session:
            row = session.get(DossierRow, dossier_id)
            if row is None:
                raise UserError("dossier_unknown")
            for match, person_id in ((CardMatch.SUBMITTER, row.submitter_id), (CardMatch.OWNER, row.owner_id)):
                person = personal.load_person(session, person_id)
                if numbers & {number for number in (person.id_number, person.old_id_number) if number}:
                    return match
        return CardMatch.NEITHER

    def ready_for_card(self, id_number: str, old_id_number: str = "") -> tuple[DossierListRow, ...]:
        """Results waiting for the holder of a card, as owner or submitter; oldest first."""
        numbers = [number for number in (id_number, old_id_number) if number]
        with self._services.database.read() as session:
            people = select(PersonRow.id).where(PersonRow.id_number.in_(numbers))
            ids = session.scalars(
                select(DossierRow.id)
                .where(
                    DossierRow.status == DossierStatus.FINISHED.value,
                    DossierRow.voided_at.is_(None),
                    or_(DossierRow.owner_id_number.in_(numbers), DossierRow.submitter_id.in_(people)),
                )
                .order_by(DossierRow.finished_at)
                .limit(20)
            ).all()
            return self._in_order(session, tuple(ids))

    def waiting_results(self, *, limit: int = 100, offset: int = 0) -> tuple[tuple[WaitingResult, ...], bool]:
        """Ready and not collected, the oldest first, with the age in working days; and whether the list goes on."""
        today = in_vietnam(self._services.clock.now()).date()
        with self._services.database.read() as session:
            days = WorkingDayCount(self._services.office(session).calendar)
            ids = session.scalars(
                select(DossierRow.id)
                .where(DossierRow.status == DossierStatus.FINISHED.value, DossierRow.voided_at.is_(None))
                .order_by(DossierRow.finished_at, DossierRow.id)
                .limit(limit + 1)
                .offset(offset)
            ).all()
            rows = self._in_order(session, tuple(ids[:limit]))
        waiting = tuple(
            WaitingResult(row, max(0, days.between(in_vietnam(row.finished_at or row.received_at).date(), today)))
            for row in rows
        )
        return waiting, len(ids) > limit

    def _in_order(self, session: Session, ids: tuple[int, ...]) -> tuple[DossierListRow, ...]:
        if not ids:
            return ()
        rows = find_rows(
            session, DossierFilter(dossier_ids=ids, include_void=True), self._services.clock.now(), limit=len(ids)
        )
        by_id = {row.id: row for row in rows}
        return tuple(by_id[dossier_id] for dossier_id in ids if dossier_id in by_id)

    def search(self, text: str, *, limit: int = 50) -> DossierPage:
        """Instant search over names, numbers and codes."""
        return self.page(DossierFilter(text=text, include_void=True), limit=limit)

    def by_code(self, code: str) -> DossierListRow | None:
        """The dossier whose own or national code is exactly this."""
        wanted = clean(code)
        if not wanted:
            return None
        with self._services.database.read() as session:
            rows = find_rows(
                session, DossierFilter(code=wanted, include_void=True), self._services.clock.now(), limit=1
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
        why = typed_reason(reason)
        with self._services.database.write() as session:
            office = self._services.office(session)
            rights.require(office, actor, "identity.reveal")
            row = session.get(DossierRow, dossier_id)
            if row is None:
                raise UserError("dossier_unknown")
            now = self._services.clock.now()
            kept = personal.keep_record(session, "reason", why, now, self._services.randomness)
            event_log.append(
                session,
                str(dossier_id),
                IdentityRevealedData(dossier_id, kept),
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
        life = canonical.from_bytes(row.life, Life)
        details = canonical.from_bytes(row.details, DossierDetails)
        if life.components is not None:
            details = replace(details, components=life.components)
        texts = personal.load_record(session, row.texts_id, DossierTexts) if row.texts_id else DossierTexts()
        return DossierView(
            row=listed,
            book_no=row.book_no,
            line_no=row.line_no,
            certification_no=row.certification_no,
            secret=row.secret,
            procedure=catalogue.versions.get((row.procedure_code, row.procedure_version)),
            submitter=personal.load_person(session, row.submitter_id),
            owner=personal.load_person(session, row.owner_id),
            texts=texts,
            details=details,
            fees=tuple(FeeLineView(fee.name, fee.amount, fee.reason, fee.ground or texts.fee_ground) for fee in fees),
            fee_total=row.fee_total,
            fee_collected=row.fee_collected,
            payment_method=row.payment_method,
            time_line=_time_line(session, office, row, {str(job.id): job.form for job in jobs}),
            actions=allowed_actions(life),
            life=life,
            prints=tuple((job.form, job.state) for job in jobs),
            channel=row.channel,
            delivery=row.delivery,
            due_original=row.due_original,
        )


def _time_line(
    session: Session, office: OfficeSnapshot, row: DossierRow, forms: dict[str, str]
) -> tuple[TimeLineEntry, ...]:
    events = list(event_log.read(session, subject_kind=SubjectKind.DOSSIER, subject_ids=(str(row.id),)))
    if forms:
        events += event_log.read(session, subject_kind=SubjectKind.PRINT, subject_ids=tuple(forms))
    events.sort(key=lambda event: event.seq)
    return tuple(
        TimeLineEntry(
            kind=event.kind,
            at=event.occurred_at,
            recorded_at=event.recorded_at,
            officer=office.officer_name(event.actor),
            counter=office.counter_name(event.counter) if event.counter else "",
            detail=_detail(session, event, forms),
            number=_number(event),
        )
        for event in events
    )


def _number(event: Event) -> int:
    data = event_log.data_of(event)
    if isinstance(data, PrintRequestedData):
        return data.mark.reprint
    return data.amount if isinstance(data, FeeCollectedData | FeeCorrectedData) else 0


def _detail(session: Session, event: Event, forms: dict[str, str]) -> str:
    """The words that belong to an event: a reason, a collector, the form that was printed."""
    data = event_log.data_of(event)
    if isinstance(data, DossierVoidedData) and data.reason is not None:
        return personal.load_record(session, data.reason.id, Reason).text
    if isinstance(data, PromiseConvertedData):
        return personal.load_record(session, data.reason.id, Reason).text
    if isinstance(data, DossierReturnedData):
        return "authorised" if data.collector is not None else data.method.value
    if isinstance(data, FeeCorrectedData | ResultCameBackData):
        return personal.load_record(session, data.reason.id, Reason).text
    if isinstance(data, DossierShelvedData):
        return data.place
    if isinstance(data, ResultReceivedData):
        return data.number
    if isinstance(data, FeeCollectedData):
        return data.method.value
    if isinstance(data, PrintDoneData):
        return forms.get(event.subject_id, "")
    return str(event.data.get("form") or event.data.get("timeliness") or event.data.get("error") or "")
