"""Lists, instant search and the side panel of one dossier (F5, F6)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desktop_app.clock import in_vietnam
from desktop_app.domain import canonical
from desktop_app.domain.calendar.elapsed import WorkingDayCount
from desktop_app.domain.dossier.life import Life
from desktop_app.domain.dossier.status import DossierStatus
from desktop_app.domain.dossier.texts import DossierTexts
from desktop_app.domain.dossier.transitions import allowed_actions
from desktop_app.domain.events import (
    Actor,
    DossierDetails,
    IdentityRevealedData,
)
from desktop_app.domain.exchange.dossiers import (
    CardMatch,
    DossierFilter,
    DossierListRow,
    DossierPage,
    DossierView,
    FeeLineView,
    ReceiptCheck,
    WaitingResult,
)
from desktop_app.domain.people.person import Person
from desktop_app.domain.text import clean
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from desktop_app.services import rights
from desktop_app.services.context import ServiceContext
from desktop_app.services.inbox import located
from desktop_app.services.steps import asked_together
from desktop_app.services.time_line import asked_supplement, moving_steps, time_line
from desktop_app.services.typed import typed_reason
from models import event_log, personal
from models.dossier import DossierRow, FeeLineRow
from models.person import PersonRow
from models.print_job import PrintJobRow
from models.queries.dossiers import count_rows, find_rows


class Dossiers:
    """Reading dossiers; the only thing it writes is that somebody looked at an identity."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services

    def page(self, wanted: DossierFilter, *, limit: int = 100, after: DossierListRow | None = None) -> DossierPage:
        """Rows of a list behind ``after`` (None: from its beginning), newest or nearest due first as the view says."""
        with self._services.database.read() as session:
            now = self._services.clock.now()
            wanted = located(session, wanted, self._services.office(session), now)
            rows = find_rows(session, wanted, now, limit=limit + 1, after=after)
            return DossierPage(rows[:limit], len(rows) > limit)

    def count(self, wanted: DossierFilter, *, most: int | None = None) -> int:
        """Length of a list: counted by the same conditions as the list itself.

        With ``most`` it counts no further: one more than that says that the list is longer.
        """
        with self._services.database.read() as session:
            now = self._services.clock.now()
            wanted = located(session, wanted, self._services.office(session), now)
            return count_rows(session, wanted, now, most=most)

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
            time_line=time_line(session, office, row, jobs, life.superseded),
            actions=allowed_actions(life),
            life=life,
            prints=tuple((job.form, job.state) for job in jobs),
            newest_papers=tuple(job.form for job in asked_together(jobs)),
            channel=row.channel,
            delivery=row.delivery,
            due_original=row.due_original,
            case_key=row.case_key,
            supplement=asked_supplement(session, life.last_seq) if _waits_for_papers(life) else None,
            due_steps=moving_steps(session, life.due_changes[-1].seq) if life.due_changes else details.steps,
        )


def _waits_for_papers(life: Life) -> bool:
    return life.status is DossierStatus.SUPPLEMENT_ASKED
