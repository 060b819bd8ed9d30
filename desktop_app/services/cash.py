"""Money of the day: who took what and how, counter-entries, temporary slips, and the closing sheet with its count."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from desktop_app.clock import in_vietnam
from desktop_app.domain import canonical
from desktop_app.domain.cash import CloseCash, CorrectEntry, Tally, check_tally, counted
from desktop_app.domain.dossier.acceptance import PaymentMethod
from desktop_app.domain.dossier.papers import FeeRow, PaperForm, PrintMark, ReceiptContext
from desktop_app.domain.dossier.texts import Reason
from desktop_app.domain.events import (
    Actor,
    CashClosedData,
    EventData,
    FeeCollectedData,
    FeeCorrectedData,
    FeeSlipIssuedData,
    PersonalRef,
)
from desktop_app.domain.exchange.cash import CashClosing, CashEntry, CashSheet, OfficerSum
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.formatting import money
from desktop_app.errors import UserError
from desktop_app.services import rights
from desktop_app.services.context import ServiceContext
from desktop_app.services.papers.money import MoneyLine, closing_sheet, fee_slip
from desktop_app.services.print_requests import request_print
from desktop_app.services.typed import typed_reason, typed_text
from models import event_log, personal, sequences
from models.cash import CashClosingRow, CashEntryRow
from models.dossier import DossierRow, FeeLineRow
from models.person import PersonalRecordRow
from models.print_job import PrintJobRow

CLOSING_SEQUENCE = "cash_closing"


class Cash:
    """Use cases about money. The entries themselves come from the dossiers' own events."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services

    # -- correcting -----------------------------------------------------------------------------------------------
    def correct(self, actor: Actor, command: CorrectEntry) -> None:
        """A counter-entry with its reason, today, by who makes it; nothing is ever changed.

        Allowed in every state of the dossier, void ones too: the money was taken all the same. Raises ``UserError``:
        ``reason_needed``, ``cash_entry_unknown``, ``cash_entry_is_correction``, ``cash_correction_amount``,
        ``cash_correction_too_much`` (``left``), ``cash_same_method``.
        """
        with self._services.database.write() as session:
            self.correct_in(session, actor, command)

    def correct_in(self, session: Session, actor: Actor, command: CorrectEntry) -> None:
        """``correct`` inside an open transaction."""
        reason = typed_reason(command.reason)
        rights.require(self._services.office(session), actor, "cash.correct")
        entry = self._entry(session, command.entry)
        if entry.amount < 0:
            raise UserError("cash_entry_is_correction", field="entry")
        left = entry.amount - _corrected(session, entry.id)
        amount = left if command.amount is None else command.amount
        if left <= 0 or amount > left:
            raise UserError("cash_correction_too_much", field="amount", left=left)
        if amount <= 0:
            raise UserError("cash_correction_amount", field="amount")
        method = PaymentMethod(entry.method)
        if command.instead is method:
            raise UserError("cash_same_method", field="instead")
        now = self._services.clock.now()
        kept = personal.keep_record(session, "reason", reason, now, self._services.randomness)
        dossier = str(entry.dossier_id)
        self._append(session, actor, dossier, FeeCorrectedData(entry.id, amount, method, kept), now)
        if command.instead is not None:
            self._append(session, actor, dossier, FeeCollectedData(amount, command.instead), now)

    # -- slips ----------------------------------------------------------------------------------------------------
    def print_slip(self, actor: Actor, entry_id: int) -> str:
        """Phiếu thu tạm of one entry, numbered once and printed as often as asked for; returns its number.

        Raises ``UserError``: ``cash_entry_unknown``, ``cash_entry_is_correction``, ``cash_entry_taken_back``.
        """
        with self._services.database.write() as session:
            office = self._services.office(session)
            rights.require(office, actor, "cash.slip")
            entry = self._entry(session, entry_id)
            if entry.amount < 0:
                raise UserError("cash_entry_is_correction", field="entry")
            now = self._services.clock.now()
            if entry.slip_id is None:
                if entry.amount <= _corrected(session, entry.id):
                    raise UserError("cash_entry_taken_back", field="entry")
                number, paper = self._write_slip(session, office, entry, now)
                self._append(session, actor, str(entry.id), FeeSlipIssuedData(number, paper), now)
            else:
                filed = session.get_one(PersonalRecordRow, entry.slip_id)
                number, paper = entry.slip_number, PersonalRef(filed.id, filed.digest)
            self._print(session, actor, office, PaperForm.FEE_SLIP_A5, paper, now, entry.dossier_id)
            return number

    def _write_slip(
        self, session: Session, office: OfficeSnapshot, entry: CashEntryRow, now: datetime
    ) -> tuple[str, PersonalRef]:
        number = self._take_number(session, office, "fee_slip", now)
        dossier = session.get_one(DossierRow, entry.dossier_id)
        receipt = personal.load_record(session, dossier.context_id, ReceiptContext)
        fees: tuple[FeeRow, ...] = (FeeRow("Phí, lệ phí (nộp một phần)", "", money(entry.amount)),)
        if entry.amount == dossier.fee_total:
            lines = session.scalars(
                select(FeeLineRow).where(FeeLineRow.dossier_id == dossier.id).order_by(FeeLineRow.no)
            )
            fees = tuple(FeeRow(line.name, line.reason or line.ground, money(line.amount)) for line in lines)
        context = fee_slip(office, receipt, number, fees, _line(entry, dossier.code, ""), now)
        return number, personal.keep_record(session, "print_context", context, now, self._services.randomness)

    # -- closing --------------------------------------------------------------------------------------------------
    def close_day(self, actor: Actor, command: CloseCash) -> str:
        """Close the sheet of a day: the count stands beside what was taken; filed and printed. Returns its number.

        Raises ``UserError``: ``cash_day_future``, ``cash_nothing_to_close``, ``cash_sheet_changed`` (something was
        taken since the officer looked), ``note_unknown``, ``note_count_out_of_range``,
        ``cash_difference_unexplained`` (``difference``).
        """
        with self._services.database.write() as session:
            return self.close_day_in(session, actor, command)

    def close_day_in(self, session: Session, actor: Actor, command: CloseCash, seen: CashSheet | None = None) -> str:
        """``close_day`` inside an open transaction; ``seen``: the sheet, if this transaction has read it already."""
        office = self._services.office(session)
        rights.require(office, actor, "cash.close")
        now = self._services.clock.now()
        if command.day > in_vietnam(now).date():
            raise UserError("cash_day_future", field="day")
        tally, remark = check_tally(command.tally), typed_text(command.remark, "remark")
        sheet = seen or self._sheet(session, actor.officer, command.day)
        if not sheet.entries:
            raise UserError("cash_nothing_to_close", field="day")
        if sheet.last_entry != command.last_entry:
            raise UserError("cash_sheet_changed", field="day")
        if counted(tally) != sheet.cash and not remark:
            raise UserError("cash_difference_unexplained", field="remark", difference=counted(tally) - sheet.cash)
        number = self._take_number(session, office, "cash_sheet", now)
        lines = [_money_line(entry) for entry in sheet.entries]
        context = closing_sheet(office, command.day, number, actor.officer, lines, tally, remark, now)
        keep = self._services.randomness
        paper = personal.keep_record(session, "print_context", context, now, keep)
        data = CashClosedData(
            number=number,
            day=command.day.isoformat(),
            entries=len(sheet.entries),
            cash=sheet.cash,
            transfer=sheet.transfer,
            tally=tally,
            counted=counted(tally),
            remark=personal.keep_record(session, "reason", Reason(remark), now, keep) if remark else None,
            paper=paper,
        )
        self._append(session, actor, str(sequences.take(session, CLOSING_SEQUENCE)), data, now)
        # Filed just now, so nobody has printed it before.
        mark = PrintMark(sample=office.required_centre().sample)
        request_print(session, actor, None, PaperForm.CASH_CLOSING_A4, paper, mark, now)
        return number

    def print_closing(self, actor: Actor, closing_id: int) -> None:
        """Print a closing sheet again. Raises ``UserError("cash_closing_unknown")``."""
        with self._services.database.write() as session:
            office = self._services.office(session)
            rights.require(office, actor, "cash.close")
            closing = session.get(CashClosingRow, closing_id)
            if closing is None:
                raise UserError("cash_closing_unknown")
            filed = session.get_one(PersonalRecordRow, closing.context_id)
            paper = PersonalRef(filed.id, filed.digest)
            self._print(session, actor, office, PaperForm.CASH_CLOSING_A4, paper, self._services.clock.now(), None)

    # -- lists ----------------------------------------------------------------------------------------------------
    def next_sheet(self, officer: str) -> CashSheet:
        """The sheet the officer closes next: of the oldest day with an open entry, else of today (empty)."""
        today = in_vietnam(self._services.clock.now()).date()
        with self._services.database.read() as session:
            oldest = session.scalar(
                select(func.min(CashEntryRow.day)).where(
                    CashEntryRow.officer == officer, CashEntryRow.closing_id.is_(None)
                )
            )
            return self._sheet(session, officer, min(today, date.fromisoformat(oldest)) if oldest else today)

    def day(self, day: date) -> tuple[OfficerSum, ...]:
        """What every officer took on one day, closed or not; by name."""
        with self._services.database.read() as session:
            office = self._services.office(session)
            found = session.execute(
                select(
                    CashEntryRow.officer,
                    CashEntryRow.method,
                    func.sum(CashEntryRow.amount),
                    func.count(),
                    func.count(CashEntryRow.closing_id),
                )
                .where(CashEntryRow.day == day.isoformat())
                .group_by(CashEntryRow.officer, CashEntryRow.method)
            ).all()
        sums: dict[str, OfficerSum] = {}
        for officer, method, amount, entries, closed in found:
            old = sums.get(officer, OfficerSum(officer, office.officer_name(officer), 0, 0, 0, 0))
            cash = int(amount) if method == PaymentMethod.CASH.value else 0
            sums[officer] = OfficerSum(
                officer,
                old.officer_name,
                old.cash + cash,
                old.transfer + int(amount) - cash,
                old.entries + entries,
                old.open_entries + entries - closed,
            )
        return tuple(sorted(sums.values(), key=lambda one: one.officer_name))

    def entries_on(self, officer: str, day: date) -> tuple[CashEntry, ...]:
        """Every entry of an officer on one day, closed or not, in the order they were made."""
        with self._services.database.read() as session:
            return self._entries(session, CashEntryRow.officer == officer, CashEntryRow.day == day.isoformat())

    def of_dossier(self, dossier_id: int) -> tuple[CashEntry, ...]:
        """All money of one dossier."""
        with self._services.database.read() as session:
            return self._entries(session, CashEntryRow.dossier_id == dossier_id)

    def closings(self, officer: str = "", *, limit: int = 30) -> tuple[CashClosing, ...]:
        """Closing sheets, the newest first; of one officer or of all."""
        with self._services.database.read() as session:
            office = self._services.office(session)
            query = select(CashClosingRow).order_by(CashClosingRow.id.desc()).limit(limit)
            if officer:
                query = query.where(CashClosingRow.officer == officer)
            return tuple(
                CashClosing(
                    id=row.id,
                    number=row.number,
                    officer=row.officer,
                    officer_name=office.officer_name(row.officer),
                    day=date.fromisoformat(row.day),
                    closed_at=row.closed_at,
                    entries=row.entries,
                    cash=row.cash,
                    transfer=row.transfer,
                    counted=row.counted,
                    tally=canonical.from_bytes(row.tally, tuple[Tally, ...]),
                    remark=_reason(session, row.remark_id),
                )
                for row in session.scalars(query)
            )

    def sheet_in(self, session: Session, officer: str, day: date) -> CashSheet:
        """What a closing of ``day`` takes in, inside an open transaction."""
        return self._sheet(session, officer, day)

    def open_officers_in(self, session: Session, day: date) -> tuple[tuple[str, str], ...]:
        """Who has entries up to ``day`` that stand on no sheet, with the counter of the newest; by officer."""
        officers = list(self._services.office(session).records["officer"])  # by index; nobody else takes money
        found = session.execute(
            select(CashEntryRow.officer, CashEntryRow.counter)
            .where(
                CashEntryRow.officer.in_(officers),
                CashEntryRow.closing_id.is_(None),
                CashEntryRow.day <= day.isoformat(),
            )
            .order_by(CashEntryRow.id)
        )
        return tuple(sorted({row.officer: row.counter for row in found}.items()))

    # -- parts ----------------------------------------------------------------------------------------------------
    def _sheet(self, session: Session, officer: str, day: date) -> CashSheet:
        entries = self._entries(
            session,
            CashEntryRow.officer == officer,
            CashEntryRow.closing_id.is_(None),
            CashEntryRow.day <= day.isoformat(),
        )
        cash = sum(entry.amount for entry in entries if entry.method is PaymentMethod.CASH)
        return CashSheet(officer, day, entries, cash, sum(entry.amount for entry in entries) - cash)

    def _entries(self, session: Session, *conditions: ColumnElement[bool]) -> tuple[CashEntry, ...]:
        found = session.execute(
            select(CashEntryRow, DossierRow.code, DossierRow.matter_short, CashClosingRow.number)
            .join(DossierRow, DossierRow.id == CashEntryRow.dossier_id)
            .outerjoin(CashClosingRow, CashClosingRow.id == CashEntryRow.closing_id)
            .where(*conditions)
            .order_by(CashEntryRow.id)
        ).all()
        taken_back = _taken_back(session, [row.id for row, *_ in found if row.amount > 0])
        return tuple(
            CashEntry(
                id=row.id,
                dossier_id=row.dossier_id,
                code=code,
                matter=matter,
                day=date.fromisoformat(row.day),
                taken_at=row.taken_at,
                officer=row.officer,
                method=PaymentMethod(row.method),
                amount=row.amount,
                left=max(0, row.amount - taken_back.get(row.id, 0)),
                corrects=row.corrects,
                reason=_reason(session, row.reason_id),
                sheet=sheet or "",
                slip_number=row.slip_number,
            )
            for row, code, matter, sheet in found
        )

    def _entry(self, session: Session, entry_id: int) -> CashEntryRow:
        """The entry afresh, with its dossier locked: two corrections of one entry follow each other."""
        entry = session.get(CashEntryRow, entry_id)
        if entry is None:
            raise UserError("cash_entry_unknown", field="entry")
        session.scalars(select(DossierRow.id).where(DossierRow.id == entry.dossier_id).with_for_update()).one()
        session.refresh(entry)
        return entry

    def _take_number(self, session: Session, office: OfficeSnapshot, book: str, now: datetime) -> str:
        org_code = office.required_centre().org_code
        return str(sequences.take_in_year(session, book, org_code, in_vietnam(now).year))

    def _append(self, session: Session, actor: Actor, subject: str, data: EventData, now: datetime) -> None:
        event_log.append(session, subject, data, actor=actor, occurred_at=now, recorded_at=now)

    def _print(
        self,
        session: Session,
        actor: Actor,
        office: OfficeSnapshot,
        form: PaperForm,
        paper: PersonalRef,
        now: datetime,
        dossier_id: int | None,
    ) -> None:
        earlier = session.scalar(
            select(func.count())
            .select_from(PrintJobRow)
            # The dossier too, of which there is an index; None is "IS NULL".
            .where(PrintJobRow.dossier_id == dossier_id, PrintJobRow.context_id == paper.id)
        )
        mark = PrintMark(reprint=earlier or 0, sample=office.required_centre().sample)
        request_print(session, actor, dossier_id, form, paper, mark, now)


def _corrected(session: Session, entry_id: int) -> int:
    """Đồng that counter-entries have taken back from an entry."""
    return _taken_back(session, [entry_id]).get(entry_id, 0)


def _taken_back(session: Session, ids: Iterable[int]) -> dict[int, int]:
    found = session.execute(
        select(CashEntryRow.corrects, func.sum(CashEntryRow.amount))
        .where(CashEntryRow.corrects.in_(list(ids)))
        .group_by(CashEntryRow.corrects)
    )
    return {corrects: -int(amount) for corrects, amount in found if corrects is not None}


def _reason(session: Session, record_id: str | None) -> str:
    """A reason in its words; empty without one, and after it was erased."""
    if record_id is None:
        return ""
    try:
        return personal.load_record(session, record_id, Reason).text
    except UserError as error:
        if error.code != "data_erased":
            raise
        return ""


def _line(entry: CashEntryRow, code: str, name: str) -> MoneyLine:
    return MoneyLine(
        entry.taken_at, code, name, PaymentMethod(entry.method), entry.amount, entry.officer, entry.day,
        entry.slip_number,
    )  # fmt: skip


def _money_line(entry: CashEntry) -> MoneyLine:
    return MoneyLine(
        entry.taken_at, entry.code, entry.matter, entry.method, entry.amount, entry.officer, entry.day.isoformat(),
        entry.slip_number, entry.reason,
    )  # fmt: skip
