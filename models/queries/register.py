"""Lines of the register in the order of the book, and the numbers of certification."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session, aliased

from desktop_app.domain.dossier.status import OPEN_STATUSES, DossierStatus
from desktop_app.domain.register import RegisterRange, RegisterState
from models.dossier import DossierRow
from models.person import PersonRow

CHUNK = 500


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """One dossier as the book lists it."""

    id: int
    book_no: str
    line_no: int
    code: str
    matter: str
    details: bytes
    owner_name: str
    owner_address: str
    phone: str
    received_at: datetime
    recorded_at: datetime
    due_at: datetime
    delivery: str
    unit: str
    sector: str
    competent_agency: str
    returned_at: datetime | None
    submitter_name: str
    officer: str
    status: int
    voided_at: datetime | None
    outcome: str
    corrections: int


def count_lines(session: Session, wanted: RegisterRange) -> int:
    """How many lines the range has."""
    return session.scalar(select(func.count()).select_from(DossierRow).where(*_conditions(wanted))) or 0


def lines(session: Session, wanted: RegisterRange) -> Iterator[tuple[RegisterLine, ...]]:
    """The lines, ``CHUNK`` at a time, in the order of the book."""
    ids = line_ids(session, wanted)
    for first in range(0, len(ids), CHUNK):
        yield lines_of(session, ids[first : first + CHUNK])


def line_ids(session: Session, wanted: RegisterRange) -> tuple[int, ...]:
    """The dossiers of a range in the order of the book: sorted once, however many pages are read of it."""
    query = (
        select(DossierRow.id)
        .where(*_conditions(wanted))
        .order_by(func.substr(DossierRow.received_day, 1, 4), DossierRow.line_no, DossierRow.id)
    )
    return tuple(session.scalars(query))


def lines_of(session: Session, ids: Sequence[int]) -> tuple[RegisterLine, ...]:
    """The lines of some dossiers, in the order of ``ids``."""
    found = {row.id: RegisterLine(*row) for row in session.execute(_query(ids))}
    return tuple(found[number] for number in ids if number in found)


def _query(ids: Sequence[int]) -> Select[*tuple[Any, ...]]:
    owner, submitter = aliased(PersonRow), aliased(PersonRow)
    query: Select[*tuple[Any, ...]] = (
        select(
            DossierRow.id,
            DossierRow.book_no,
            DossierRow.line_no,
            DossierRow.code,
            DossierRow.matter_short,
            DossierRow.details,
            owner.full_name,
            owner.address,
            submitter.phone,
            DossierRow.received_at,
            DossierRow.recorded_at,
            DossierRow.due_at,
            DossierRow.delivery,
            DossierRow.unit,
            DossierRow.sector,
            DossierRow.competent_agency,
            DossierRow.returned_at,
            submitter.full_name,
            DossierRow.officer,
            DossierRow.status,
            DossierRow.voided_at,
            DossierRow.outcome,
            DossierRow.corrections,
        )
        .join(owner, owner.id == DossierRow.owner_id)
        .join(submitter, submitter.id == DossierRow.submitter_id)
        .where(DossierRow.id.in_(ids))
    )
    return query


def _conditions(wanted: RegisterRange) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [
        DossierRow.received_day >= wanted.first.isoformat(),
        DossierRow.received_day <= wanted.last.isoformat(),
    ]
    if wanted.unit:
        conditions.append(DossierRow.unit == wanted.unit)
    not_void = DossierRow.voided_at.is_(None)
    if wanted.state is RegisterState.OPEN:
        conditions += [DossierRow.status.in_([status.value for status in OPEN_STATUSES]), not_void]
    elif wanted.state is RegisterState.FINISHED:
        conditions += [DossierRow.status == DossierStatus.FINISHED.value, not_void]
    elif wanted.state is RegisterState.RETURNED:
        conditions += [DossierRow.status == DossierStatus.RETURNED.value, not_void]
    return conditions


def entries_of_year(session: Session, org_code: str, year: int) -> int:
    """Dossiers that bear a number of the year's book, void ones included."""
    return (
        session.scalar(
            select(func.count())
            .select_from(DossierRow)
            .where(DossierRow.org_code == org_code, DossierRow.book_no.like(f"%/{year}"))
        )
        or 0
    )


def certified(session: Session, org_code: str, year: int) -> tuple[tuple[str, int, str, bool], ...]:
    """(book, number, dossier's code, void) of everything certified in a year, in the order of numbers."""
    rows = session.execute(
        select(
            DossierRow.certification_book,
            DossierRow.certification_number,
            DossierRow.code,
            DossierRow.voided_at.is_not(None),
        )
        .where(
            DossierRow.org_code == org_code,
            DossierRow.certification_number > 0,
            DossierRow.certification_book.like(f"%/{year}-%"),
        )
        .order_by(DossierRow.certification_number)
    )
    return tuple((book, number, code, bool(void)) for book, number, code, void in rows)


def bearer(session: Session, book: str, number: int, but: int) -> str | None:
    """Code of another dossier that bears this number; void ones bear theirs as well."""
    return session.scalar(
        select(DossierRow.code)
        .where(DossierRow.certification_book == book, DossierRow.certification_number == number, DossierRow.id != but)
        .limit(1)
    )
