"""Papers that were missing in a period, from the slips of guidance and the requests for supplements."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.clock import VIETNAM, in_vietnam
from desktop_app.domain.dossier.steps import SupplementItem
from desktop_app.domain.dossier.texts import IntakeNoticeTexts, SupplementRequest
from desktop_app.domain.events import StepUndoneData, SubjectKind, SupplementAskedData
from desktop_app.domain.exchange.missing_papers import MissingNotice, MissingPaper, MissingPapers
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.indicators import Period
from desktop_app.domain.text import list_order
from desktop_app.errors import UserError
from desktop_app.services.context import CatalogueSnapshot
from desktop_app.services.reporting.head import head_of
from models import event_log, personal
from models.dossier import DossierRow
from models.event import EventRow
from models.intake import IntakeNoticeRow

GUIDED = "guided"
PART = 400
"""Dossiers asked about in one query: engines limit the number of values."""


class _Notice(NamedTuple):
    day: date
    code: str
    number: str
    procedure_code: str
    items: tuple[SupplementItem, ...] | None
    """None: erased."""


def missing_papers(
    session: Session, office: OfficeSnapshot, catalogue: CatalogueSnapshot, period: Period, now: datetime
) -> MissingPapers:
    """As it is known now. Raises ``UserError("report_period_future")``.

    Only names that a version of the procedure lists are told: what an officer typed may name a person.
    """
    head = head_of(office, period, now)
    found = _guided(session, period.first, head.end) + _asked(session, period.first, head.end)
    listed = _listed(catalogue)
    times: dict[bool, Counter[tuple[str, str]]] = {False: Counter(), True: Counter()}
    notices: list[MissingNotice] = []
    for notice in found:
        if notice.items is None:
            continue
        names = listed.get(notice.procedure_code, {})
        papers = {names.get(_folded(item.name), "") for item in notice.items}
        times[bool(notice.code)].update((notice.procedure_code, paper) for paper in papers)
        told = tuple(sorted(papers, key=_in_order))
        procedure = _label(catalogue, notice.procedure_code)
        notices.append(MissingNotice(notice.day, notice.code, notice.number, procedure, told))
    lines = [
        MissingPaper(_label(catalogue, code), paper, times[False][code, paper], times[True][code, paper])
        for code, paper in {*times[False], *times[True]}
    ]
    lines.sort(key=_most_often)
    notices.sort(key=_by_day)
    asked = sum(bool(notice.code) for notice in found)
    return MissingPapers(
        head, len(found) - asked, asked, len(found) - len(notices), tuple(lines), tuple(notices)
    )  # fmt: skip


def _guided(session: Session, first: date, last: date) -> list[_Notice]:
    rows = session.scalars(
        select(IntakeNoticeRow)
        .where(IntakeNoticeRow.kind == GUIDED, IntakeNoticeRow.day.between(first.isoformat(), last.isoformat()))
        .order_by(IntakeNoticeRow.id)
    )
    return [
        _Notice(
            date.fromisoformat(row.day),
            "",
            row.number,
            row.procedure_code,
            _items(session, row.contents_id, IntakeNoticeTexts),
        )
        for row in rows
    ]


def _asked(session: Session, first: date, last: date) -> list[_Notice]:
    """Requests that stand: not taken back, of dossiers that were not void."""
    begin = datetime(first.year, first.month, first.day, tzinfo=VIETNAM)
    end = datetime(last.year, last.month, last.day, tzinfo=VIETNAM) + timedelta(days=1)
    events = session.execute(
        select(EventRow.seq, EventRow.subject_id)
        .where(
            EventRow.subject_kind == SubjectKind.DOSSIER.value,
            EventRow.kind == SupplementAskedData.KIND,
            EventRow.occurred_at >= begin,
            EventRow.occurred_at < end,
        )
        .order_by(EventRow.seq)
    ).all()
    ids = sorted({subject for _, subject in events})
    undone: set[int] = set()
    dossiers: dict[str, tuple[str, str]] = {}
    for start in range(0, len(ids), PART):
        part = ids[start : start + PART]
        undone |= _undone(session, part)
        standing = session.execute(
            select(DossierRow.id, DossierRow.code, DossierRow.procedure_code).where(
                DossierRow.id.in_([int(one) for one in part]), DossierRow.voided_at.is_(None)
            )
        )
        dossiers |= {str(row_id): (code, procedure) for row_id, code, procedure in standing}
    found: list[_Notice] = []
    for seq, subject in events:
        if seq in undone or subject not in dossiers:
            continue
        event = event_log.event(session, seq)
        data = event_log.data_of(event)
        if isinstance(data, SupplementAskedData):
            items = _items(session, data.contents.id, SupplementRequest)
            found.append(_Notice(in_vietnam(event.occurred_at).date(), dossiers[subject][0], data.number,
                                 dossiers[subject][1], items))  # fmt: skip
    return found


def _undone(session: Session, ids: list[str]) -> set[int]:
    seqs = session.scalars(
        select(EventRow.seq).where(
            EventRow.subject_kind == SubjectKind.DOSSIER.value,
            EventRow.subject_id.in_(ids),
            EventRow.kind == StepUndoneData.KIND,
        )
    ).all()
    told = [event_log.data_of(event_log.event(session, seq)) for seq in seqs]
    return {data.undone_seq for data in told if isinstance(data, StepUndoneData)}


def _items(
    session: Session, record: str, kind: type[IntakeNoticeTexts] | type[SupplementRequest]
) -> tuple[SupplementItem, ...] | None:
    try:
        return personal.load_record(session, record, kind).items
    except UserError:  # erased
        return None


def _listed(catalogue: CatalogueSnapshot) -> dict[str, dict[str, str]]:
    """Procedure → a paper's name without case and spacing → as its newest version writes it."""
    listed: dict[str, dict[str, str]] = {}
    for (code, _), procedure in sorted(catalogue.versions.items()):
        listed.setdefault(code, {}).update({_folded(spec.name): spec.name for spec in procedure.components})
    return listed


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def _label(catalogue: CatalogueSnapshot, code: str) -> str:
    procedure = catalogue.newest.get(code)
    return procedure.label if procedure else code


def _in_order(paper: str) -> tuple[object, ...]:
    return not paper, list_order(paper)


def _most_often(line: MissingPaper) -> tuple[object, ...]:
    return -line.notices, list_order(line.procedure), _in_order(line.paper)


def _by_day(notice: MissingNotice) -> tuple[object, ...]:
    return notice.day, notice.code, len(notice.number), notice.number
