"""The register of dossiers (Mẫu 06/07), its yearly lock, and the books of certification.

TT 01/2018/TT-VPCP Đ10: numbered from 1 at the start of the year, locked at its end with the head's signature and seal.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.clock import in_vietnam
from desktop_app.domain import canonical
from desktop_app.domain.dossier.acceptance import ResultDelivery
from desktop_app.domain.dossier.certification import gaps, parse_certification, typed_certification
from desktop_app.domain.dossier.papers import PaperKind, PrintMark
from desktop_app.domain.dossier.papers.register import RegisterContext, RegisterRow
from desktop_app.domain.dossier.texts import Collector
from desktop_app.domain.dossier.transitions import DossierAction
from desktop_app.domain.events import (
    Actor,
    CertificationCorrectedData,
    DossierDetails,
    DossierReturnedData,
    RegisterLockedData,
    RegisterReopenedData,
    SubjectKind,
)
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.exchange.register import RegisterPrinted
from desktop_app.domain.formatting import date_vi, time_vi
from desktop_app.domain.people.masking import mask_phone
from desktop_app.domain.register import BookState, CertificationBookState, Gap, RegisterRange, RegisterState
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from desktop_app.services import rights
from desktop_app.services.context import ServiceContext
from desktop_app.services.papers.common import head_of, head_signer, offered_form, unit_name
from desktop_app.services.print_requests import request_print
from desktop_app.services.reception.accept import register_sequence
from desktop_app.services.steps import open_step
from desktop_app.services.typed import typed_reason
from models import event_log, personal, sequences
from models.event import EventRow
from models.queries.register import (
    RegisterLine,
    bearer,
    certified,
    count_lines,
    entries_of_year,
    line_ids,
    lines,
    lines_of,
)
from models.register import RegisterLockRow

MOST_PRINTED = 5_000
"""Lines of one printing: about four hundred sheets. A longer range goes to Excel or is printed by months."""
PART = 500
"""Lines of one print job, so that a receipt asked for meanwhile does not wait for a whole book."""
MOST_DAYS = timedelta(days=3_660)
LATE = timedelta(minutes=10)
DELIVERIES = {
    ResultDelivery.COUNTER.value: "tại quầy",
    ResultDelivery.POSTAL.value: "bưu chính",
    ResultDelivery.ONLINE.value: "trực tuyến",
}
STATES = {
    RegisterState.ALL: "tất cả",
    RegisterState.OPEN: "đang giải quyết",
    RegisterState.FINISHED: "chờ trả kết quả",
    RegisterState.RETURNED: "đã trả kết quả",
}


class Register:
    """Reading the register, printing it, locking it; numbers of certification put right."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services

    def count(self, wanted: RegisterRange) -> int:
        """Lines of a range; raises ``UserError`` as ``rows``."""
        _check(wanted)
        with self._services.database.read() as session:
            return count_lines(session, wanted)

    def line_ids(self, wanted: RegisterRange) -> tuple[int, ...]:
        """The dossiers of a range in the order of the book. Raises ``UserError`` as ``rows``."""
        _check(wanted)
        with self._services.database.read() as session:
            return line_ids(session, wanted)

    def rows_of(self, ids: tuple[int, ...]) -> tuple[RegisterRow, ...]:
        """The lines of these dossiers as the form writes them, in this order. Phones are masked."""
        with self._services.database.read() as session:
            return _as_written(session, self._services.office(session), lines_of(session, ids))

    def rows(self, wanted: RegisterRange, *, limit: int = PART) -> tuple[RegisterRow, ...]:
        """The first lines of a range as the form writes them, in the order of the book.

        Raises ``UserError``: ``register_days_swapped``, ``register_days_too_long``.
        """
        return self.rows_of(self.line_ids(wanted)[:limit])

    def print(self, actor: Actor, wanted: RegisterRange) -> RegisterPrinted:
        """Put the range into the outbox, in parts of at most ``PART`` lines.

        A whole year whose book is locked is one paper with the closing words. Raises ``UserError``: as ``rows``,
        ``register_empty``, ``register_too_long``.
        """
        _check(wanted)
        with self._services.database.write() as session:
            office = self._services.office(session)
            rights.require(office, actor, "register.print")
            count = count_lines(session, wanted)
            if not count:
                raise UserError("register_empty", field="first")
            if count > MOST_PRINTED:
                raise UserError("register_too_long", field="first", count=count, most=MOST_PRINTED)
            now, centre = self._services.clock.now(), office.required_centre()
            form = offered_form(centre, PaperKind.REGISTER, now)
            if form is None:
                raise UserError("form_not_in_legal_set", field="legal_set", name=centre.legal_set)
            rows = self._rows(session, wanted)
            closed = self._locked_text(session, office, wanted)
            size = count if closed else PART
            context = self._context(office, actor, wanted, now)
            jobs = []
            for begin in range(0, count, size):
                part = rows[begin : begin + size]
                paper = replace(
                    context,
                    rows=part,
                    first_line=part[0].line_no,
                    last_line=part[-1].line_no,
                    locked_text=closed,
                )
                ref = personal.keep_record(session, "print_context", paper, now, self._services.randomness)
                mark = PrintMark(sample=centre.sample, file_copy=False)
                jobs.append(request_print(session, actor, None, form, ref, mark, now))
            return RegisterPrinted(count, tuple(jobs))

    # -- locking --------------------------------------------------------------------------------------------------
    def book(self, year: int) -> BookState:
        """How the book of a year stands."""
        with self._services.database.read() as session:
            office = self._services.office(session)
            org = office.required_centre().org_code
            last = sequences.current(session, register_sequence(org, year))
            row = session.get(RegisterLockRow, (org, year))
            if row is None or not row.locked:
                return BookState(year, last)
            return BookState(year, row.last_no, row.at, office.officer_name(row.officer))

    def lock(self, actor: Actor, year: int) -> BookState:
        """Khóa sổ: no entry of the year gets a number any more.

        Raises ``UserError``: ``register_year_not_over``, ``register_locked_already``, ``register_empty``.
        """
        with self._services.database.write() as session:
            office = self._services.office(session)
            rights.require(office, actor, "register.lock")
            now, org = self._services.clock.now(), office.required_centre().org_code
            if year >= in_vietnam(now).year:
                raise UserError("register_year_not_over", field="year", year=year)
            row = session.get(RegisterLockRow, (org, year))
            if row is not None and row.locked:
                raise UserError("register_locked_already", field="year", year=year)
            last = sequences.current(session, register_sequence(org, year))
            if not last:
                raise UserError("register_empty", field="year")
            data = RegisterLockedData(org, year, last, entries_of_year(session, org, year))
            event_log.append(session, f"{org}:{year}", data, actor=actor, occurred_at=now, recorded_at=now)
        return self.book(year)

    def reopen(self, actor: Actor, year: int, reason: str) -> BookState:
        """Open a locked book again; raises ``UserError``: ``reason_needed``, ``register_not_locked``."""
        why = typed_reason(reason)
        with self._services.database.write() as session:
            office = self._services.office(session)
            rights.require(office, actor, "register.lock")
            now, org = self._services.clock.now(), office.required_centre().org_code
            row = session.get(RegisterLockRow, (org, year))
            if row is None or not row.locked:
                raise UserError("register_not_locked", field="year", year=year)
            kept = personal.keep_record(session, "reason", why, now, self._services.randomness)
            data = RegisterReopenedData(org, year, kept)
            event_log.append(session, f"{org}:{year}", data, actor=actor, occurred_at=now, recorded_at=now)
        return self.book(year)

    # -- certification --------------------------------------------------------------------------------------------
    def certification_books(self, year: int) -> tuple[CertificationBookState, ...]:
        """Every book of the year: its numbers, and the ones nothing stands for (void, put right, never used)."""
        with self._services.database.read() as session:
            org = self._services.office(session).required_centre().org_code
            found = certified(session, org, year)
        books: dict[str, list[tuple[int, str, bool]]] = {}
        for book, number, code, void in found:
            books.setdefault(book, []).append((number, code, void))
        states = []
        start = 1
        for book, numbers in books.items():
            last = max(number for number, _, _ in numbers)
            first = min(start, *(number for number, _, _ in numbers))
            missing = [Gap(book, low, high) for low, high in gaps((one for one, _, _ in numbers), first, last)]
            missing += [Gap(book, number, number, code) for number, code, void in numbers if void]
            used = sum(not void for _, _, void in numbers)
            states.append(CertificationBookState(book, first, last, used, tuple(sorted(missing, key=_by_number))))
            start = last + 1
        return tuple(states)

    def correct_certification(
        self, actor: Actor, dossier_id: int, book: str, number: str, reason: str, *, seen: int | None = None
    ) -> str:
        """Put the number of a dossier right; the old one stays in the log. Returns it as papers write it.

        Raises ``UserError``: ``reason_needed``, ``certification_number_invalid``, ``certification_number_used``
        (``dossier``), ``not_certified``, ``nothing_to_correct``.
        """
        why, new = typed_reason(reason), typed_certification(book, number)
        with self._services.database.write() as session:
            step = open_step(self._services, session, actor, dossier_id, DossierAction.CORRECT_CERTIFICATION, seen=seen)
            old = step.row.certification_no
            if parse_certification(old) is None:
                raise UserError("not_certified")
            if new.text == old:
                raise UserError("nothing_to_correct")
            taken = bearer(session, new.book, new.number, dossier_id)
            if taken is not None:
                raise UserError("certification_number_used", field="certification_number", dossier=taken)
            step.append(CertificationCorrectedData(old, new.text, step.keep("reason", why)))
            return new.text

    # -- the lines ------------------------------------------------------------------------------------------------
    def _context(self, office: OfficeSnapshot, actor: Actor, wanted: RegisterRange, now: datetime) -> RegisterContext:
        centre = office.required_centre()
        years = range(wanted.first.year, wanted.last.year + 1)
        state = STATES[wanted.state]
        unit = unit_name(office, wanted.unit) if wanted.unit else ""
        return RegisterContext(
            head=head_of(centre, PaperKind.REGISTER, now),
            from_text=date_vi(wanted.first),
            to_text=date_vi(wanted.last),
            status_text=f"{state} – {unit}" if unit else state,
            book_no=", ".join(f"01/{year}" for year in years),
            rows=(),
            clerk_name=office.officer_name(actor.officer),
            signer=head_signer(centre),
        )

    def _locked_text(self, session: Session, office: OfficeSnapshot, wanted: RegisterRange) -> str:
        """The day of the lock, where exactly a whole locked year is printed."""
        year = wanted.first.year
        if wanted != RegisterRange(date(year, 1, 1), date(year, 12, 31)):
            return ""
        row = session.get(RegisterLockRow, (office.required_centre().org_code, year))
        return date_vi(in_vietnam(row.at).date()) if row is not None and row.locked else ""

    def _rows(self, session: Session, wanted: RegisterRange) -> tuple[RegisterRow, ...]:
        office = self._services.office(session)
        return tuple(row for chunk in lines(session, wanted) for row in _as_written(session, office, chunk))


def _as_written(session: Session, office: OfficeSnapshot, chunk: tuple[RegisterLine, ...]) -> tuple[RegisterRow, ...]:
    handed = _handed_over(session, office, tuple(str(line.id) for line in chunk if line.returned_at))
    return tuple(_row(office, line, handed.get(str(line.id), ("", ""))) for line in chunk)


def _by_number(gap: Gap) -> int:
    return gap.first


def _check(wanted: RegisterRange) -> None:
    if wanted.last < wanted.first:
        raise UserError("register_days_swapped", field="last")
    if wanted.last - wanted.first > MOST_DAYS:
        raise UserError("register_days_too_long", field="first")


def _handed_over(session: Session, office: OfficeSnapshot, ids: tuple[str, ...]) -> dict[str, tuple[str, str]]:
    """Who gave a result and who took it, where it was not the submitter: dossier → (officer, collector)."""
    if not ids:
        return {}
    events = session.execute(
        select(EventRow.subject_id, EventRow.actor, EventRow.seq)
        .where(
            EventRow.subject_kind == SubjectKind.DOSSIER.value,
            EventRow.subject_id.in_(ids),
            EventRow.kind == DossierReturnedData.KIND,
        )
        .order_by(EventRow.seq)
    )
    found = {}
    for subject, officer, seq in events:
        data = event_log.data_of(event_log.event(session, seq))
        collector = ""
        if isinstance(data, DossierReturnedData) and data.collector is not None:
            collector = personal.load_record(session, data.collector.id, Collector).name
        found[subject] = (office.officer_name(officer), collector)
    return found


def _row(office: OfficeSnapshot, line: RegisterLine, handed: tuple[str, str]) -> RegisterRow:
    details = canonical.from_bytes(line.details, DossierDetails)
    returned = line.returned_at is not None
    return RegisterRow(
        line_no=str(line.line_no),
        code=line.code,
        matter=line.matter,
        sets=details.sets,
        owner_name=line.owner_name,
        owner_address=line.owner_address,
        phone=mask_phone(line.phone) if line.phone else "",
        received_text=_short(line.received_at),
        due_text=_short(line.due_at),
        delivery=DELIVERIES.get(line.delivery, line.delivery),
        handling_unit=line.competent_agency or unit_name(office, line.unit or _unit_of_sector(office, line.sector)),
        returned_text=_short(line.returned_at) if line.returned_at else "",
        returned_by=handed[0],
        collected_by=(handed[1] or line.submitter_name) if returned else "",
        officer_name=office.officer_name(line.officer),
        note=_note(line),
    )


def _unit_of_sector(office: OfficeSnapshot, sector: str) -> str:
    """Who will handle it, while nobody does yet."""
    units = office.records.get("unit", {})
    return next((key for key, unit in units.items() if sector in getattr(unit, "sectors", ())), "")


def _short(instant: datetime) -> str:
    local = in_vietnam(instant)
    return f"{time_vi(local)} {date_vi(local.date())}"


def _note(line: RegisterLine) -> str:
    """What the book says beside a line: void, entered later, put right, how it ended."""
    notes = []
    if line.voided_at is not None:
        notes.append("hủy – nhập nhầm")
    if line.recorded_at - line.received_at > LATE:
        notes.append(f"ghi nhận sau lúc {_short(line.recorded_at)}")
    if line.corrections:
        notes.append("đã sửa" if line.corrections == 1 else f"đã sửa {line.corrections} lần")
    if line.outcome == "withdrawn":
        notes.append("công dân rút")
    elif line.outcome == "refused":
        notes.append("từ chối giải quyết")
    return "; ".join(notes)
