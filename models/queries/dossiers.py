"""Lists and instant search over dossiers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Integer, and_, case, cast, false, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from desktop_app.clock import in_vietnam
from desktop_app.domain.canonical import from_bytes
from desktop_app.domain.dossier.clock import SupplementClock
from desktop_app.domain.dossier.life import Life
from desktop_app.domain.dossier.search_words import query_words
from desktop_app.domain.dossier.status import DONE_STATUSES, OPEN_STATUSES, DossierStatus
from desktop_app.domain.exchange.dossiers import INBOX, NO_UNIT, DossierFilter, DossierListRow, SavedView
from desktop_app.domain.indicators import Figure, Period
from models.dossier import DossierRow
from models.person import PersonRow
from models.queries import inbox
from models.queries.search import ids_among, newest_ids

DUE_SOON = timedelta(hours=24)
"""Sắp hết hạn: due within 24 hours, as the provincial systems count it (docs/domain.md, section 3)."""
MOST_WORDS = 5


_COLUMNS = (
    DossierRow.id,
    DossierRow.code,
    DossierRow.national_code,
    DossierRow.status,
    DossierRow.voided_at,
    PersonRow.full_name,
    DossierRow.owner_id_number,
    DossierRow.procedure_code,
    DossierRow.matter_short,
    DossierRow.sector,
    DossierRow.officer,
    DossierRow.counter,
    DossierRow.unit,
    DossierRow.received_at,
    DossierRow.due_at,
    DossierRow.day_based,
    DossierRow.promise_start,
    DossierRow.promise_at,
    DossierRow.converted_at,
    DossierRow.finished_at,
    DossierRow.returned_at,
    DossierRow.timeliness,
    DossierRow.fee_total,
    DossierRow.fee_collected,
    DossierRow.outcome,
    DossierRow.paused_at,
    DossierRow.supplements,
    DossierRow.extensions,
    DossierRow.already_late,
    DossierRow.competent_agency,
    DossierRow.version,
    DossierRow.delivery,
    DossierRow.shelf_place,
    DossierRow.return_method,
    DossierRow.result_list,
    DossierRow.recorded_at,
    case((DossierRow.status == DossierStatus.SUPPLEMENT_ASKED.value, DossierRow.life), else_=None),
)


_BY_DUE = frozenset({SavedView.OPEN, SavedView.MINE, *INBOX}) - {SavedView.TO_RETURN}


_LONG_LISTS = frozenset({SavedView.ALL, SavedView.DONE, SavedView.NO_NATIONAL_CODE})
"""Lists that grow with the years. A text is looked for from the newest dossier on, and the list's condition is asked of
what has the words; the other lists are short, so that theirs is asked first."""
_MOST_AT_ONCE = 800
"""Ids named in one statement."""


def find_rows(
    session: Session, wanted: DossierFilter, now: datetime, *, limit: int, after: DossierListRow | None = None
) -> tuple[DossierListRow, ...]:
    """Rows of a list in its own order: owed by due date, paused by how long, everything else newest first.

    ``after``: the last row of the page before. The list goes on behind it, at no higher price than it began.
    """
    words = query_words(wanted.text)[:MOST_WORDS]
    if not words:
        query = _rows_query().where(*_conditions(wanted, now)).order_by(*_order(wanted.view))
        if after is not None:
            query = query.where(_behind(wanted.view, after))
        return tuple(_row(values) for values in session.execute(query.limit(limit)))
    if _from_the_newest(wanted):
        return _found_newest(session, wanted, now, words, limit, after)
    ids = _short_list(session, wanted, now, words, after)[:limit]
    by_id = {row.id: row for part in _parts(ids, _MOST_AT_ONCE) for row in _rows_of(session, part)}
    return tuple(by_id[dossier_id] for dossier_id in ids)


def count_rows(session: Session, wanted: DossierFilter, now: datetime, *, most: int | None = None) -> int:
    """Length of the same list. With ``most`` it counts no further than one more than that."""
    words = query_words(wanted.text)[:MOST_WORDS]
    conditions = _conditions(wanted, now)
    if not words:
        if most is None:
            return session.scalar(select(func.count()).select_from(DossierRow).where(*conditions)) or 0
        first = select(DossierRow.id).where(*conditions).limit(most + 1).subquery()
        return session.scalar(select(func.count()).select_from(first)) or 0
    if not _from_the_newest(wanted):
        return len(_short_list(session, wanted, now, words, None))
    count = 0
    for found in newest_ids(session, words):
        for ids in _parts(found, _MOST_AT_ONCE):
            query = select(func.count()).select_from(DossierRow).where(DossierRow.id.in_(ids), *conditions)
            count += session.scalar(query) or 0
            if most is not None and count > most:
                return most + 1
    return count


def _rows_query() -> Any:
    return select(*_COLUMNS).join(PersonRow, PersonRow.id == DossierRow.owner_id)


def _order(view: SavedView) -> tuple[ColumnElement[Any], ...]:
    if view in _BY_DUE:
        return DossierRow.due_at.asc(), DossierRow.id.asc()
    if view is SavedView.PAUSED:
        return DossierRow.paused_at.asc(), DossierRow.id.asc()
    return (DossierRow.id.desc(),)


def _behind(view: SavedView, last: DossierListRow) -> ColumnElement[bool]:
    """What stands behind a row in that order."""
    if view in _BY_DUE:
        return _later(DossierRow.due_at, last.due_at, last.id)
    if view is SavedView.PAUSED and last.paused_at is not None:
        return _later(DossierRow.paused_at, last.paused_at, last.id)
    return DossierRow.id < last.id


def _later(column: InstrumentedAttribute[Any], value: datetime, dossier_id: int) -> ColumnElement[bool]:
    return or_(column > value, and_(column == value, DossierRow.id > dossier_id))


def _from_the_newest(wanted: DossierFilter) -> bool:
    named = wanted.code or wanted.dossier_ids or wanted.dossier_id is not None
    return wanted.view in _LONG_LISTS and not named


def _found_newest(
    session: Session,
    wanted: DossierFilter,
    now: datetime,
    words: Sequence[str],
    limit: int,
    after: DossierListRow | None,
) -> tuple[DossierListRow, ...]:
    """Rows of a long list that have the words: candidates in small portions, until the page is full."""
    conditions = _conditions(wanted, now)
    rows: list[DossierListRow] = []
    size = limit
    for found in newest_ids(session, words, before=None if after is None else after.id):
        left = found
        while left:
            rows += _rows_of(session, left[:size], *conditions)
            if len(rows) >= limit:
                return tuple(rows[:limit])
            left = left[size:]
            size = min(_MOST_AT_ONCE, size * 2)
    return tuple(rows)


def _short_list(
    session: Session, wanted: DossierFilter, now: datetime, words: Sequence[str], after: DossierListRow | None
) -> list[int]:
    """Ids of a short list that have the words, in the list's order."""
    query = select(DossierRow.id).where(*_conditions(wanted, now)).order_by(*_order(wanted.view))
    if after is not None:
        query = query.where(_behind(wanted.view, after))
    ids = session.scalars(query).all()
    found = ids_among(session, words, ids)
    return [dossier_id for dossier_id in ids if dossier_id in found]


def _rows_of(session: Session, ids: Sequence[int], *conditions: ColumnElement[bool]) -> list[DossierListRow]:
    """Rows by their ids, the highest first."""
    query = _rows_query().where(DossierRow.id.in_(ids), *conditions).order_by(DossierRow.id.desc())
    return [_row(values) for values in session.execute(query)]


def _parts(ids: Sequence[int], size: int) -> Iterator[Sequence[int]]:
    return (ids[start : start + size] for start in range(0, len(ids), size))


def _row(values: Any) -> DossierListRow:
    row = list(values)
    row[4] = row[4] is not None
    row[18] = row[18] is not None
    row[-1] = row[-1] is not None and from_bytes(row[-1], Life).supplement_clock is SupplementClock.RESTART
    return DossierListRow(*row)


def late_condition(now: datetime) -> ColumnElement[bool]:
    """Open and past due: by date for day-based limits (late from the next day on), by minute for the others.

    While the clock stands nobody is late: the national report counts such dossiers as within the limit.

    The same rule as ``timeliness.judge``: what is not listed as late would still be finished in time.
    """
    local = in_vietnam(now)
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0).astimezone(UTC)
    return DossierRow.paused_at.is_(None) & or_(
        DossierRow.already_late.is_(True),
        DossierRow.day_based.is_(True) & (DossierRow.due_at < midnight),
        DossierRow.day_based.is_(False) & (DossierRow.due_at < _minute(now)),
    )


def _minute(now: datetime) -> datetime:
    """The minute that is running: a promise and an hour limit hold until it is over."""
    return now.replace(second=0, microsecond=0)


def _conditions(wanted: DossierFilter, now: datetime) -> list[ColumnElement[bool]]:
    """All that the list asks but the words of its text."""
    conditions = _view_conditions(wanted, now) + _scope_conditions(wanted) + _field_conditions(wanted)
    if wanted.figure is not None and wanted.period is not None:
        conditions += figure_conditions(wanted.figure, wanted.period, now)
    if wanted.text.strip() and not query_words(wanted.text):
        conditions.append(DossierRow.id < 0)  # only signs were typed: nothing is named by them
    return conditions


def figure_conditions(figure: Figure, period: Period, now: datetime) -> list[ColumnElement[bool]]:
    """What a figure counts; the list behind it uses the same conditions, so the two cannot differ."""
    first, last = period.first.isoformat(), period.last.isoformat()
    received = [DossierRow.received_day >= first, DossierRow.received_day <= last]
    finished = [DossierRow.finished_day >= first, DossierRow.finished_day <= last]
    as_of = period.end_instant(now)
    open_then = [
        DossierRow.received_day <= last,
        or_(DossierRow.finished_at.is_(None), DossierRow.finished_day > last),
    ]
    not_void = [DossierRow.voided_at.is_(None)]
    promised = [*received, DossierRow.promise_at.is_not(None)]
    minute = _minute(now)
    running = DossierRow.promise_kept.is_(None) & (DossierRow.promise_at >= minute)
    broken = or_(
        DossierRow.promise_kept.is_(False), DossierRow.promise_kept.is_(None) & (DossierRow.promise_at < minute)
    )
    conditions: dict[Figure, list[ColumnElement[bool]]] = {
        Figure.RECEIVED: received,
        Figure.FINISHED: finished,
        Figure.EARLY: [*finished, DossierRow.timeliness == "early"],
        Figure.ON_TIME: [*finished, DossierRow.timeliness == "on_time"],
        Figure.LATE: [*finished, DossierRow.timeliness == "late"],
        Figure.IN_PROCESS_WITHIN: [*open_then, ~late_condition(as_of)],
        Figure.IN_PROCESS_LATE: [*open_then, late_condition(as_of)],
        Figure.DUE_TODAY: [*_owed(), *_due_on(in_vietnam(now).date().isoformat())],
        Figure.TO_RETURN: [DossierRow.status == DossierStatus.FINISHED.value],
        Figure.NO_WAIT: promised,
        Figure.NO_WAIT_KEPT: [*promised, DossierRow.promise_kept.is_(True)],
        Figure.NO_WAIT_RUNNING: [*promised, running],
        Figure.NO_WAIT_BROKEN: [*promised, broken],
    }
    return not_void + conditions[figure]


def still_open() -> ColumnElement[bool]:
    """Neither finished nor withdrawn; its clock may stand."""
    return _owed()[0]


def running_promise() -> list[ColumnElement[bool]]:
    """Promised at the counter, neither kept nor broken yet."""
    return [still_open(), DossierRow.promise_at.is_not(None), DossierRow.promise_kept.is_(None)]


def _owed() -> list[ColumnElement[bool]]:
    return [DossierRow.status.in_([status.value for status in OPEN_STATUSES])]


def _due_on(day: str) -> list[ColumnElement[bool]]:
    start = datetime.fromisoformat(f"{day}T00:00:00+07:00").astimezone(UTC)
    return [DossierRow.due_at >= start, DossierRow.due_at < start + timedelta(days=1)]


def _view_conditions(wanted: DossierFilter, now: datetime) -> list[ColumnElement[bool]]:
    [owed] = _owed()
    view = wanted.view
    conditions: list[ColumnElement[bool]] = []
    if view is SavedView.VOID:
        return [DossierRow.voided_at.is_not(None)]
    if not wanted.include_void:
        conditions.append(DossierRow.voided_at.is_(None))
    if view in (SavedView.OPEN, SavedView.MINE):
        conditions.append(owed)
    elif view is SavedView.TODAY:
        conditions.append(DossierRow.received_day == in_vietnam(now).date().isoformat())
    elif view is SavedView.DUE_SOON:
        conditions += [owed, ~late_condition(now), DossierRow.paused_at.is_(None), DossierRow.due_at <= now + DUE_SOON]
    elif view is SavedView.OVERDUE:
        conditions += [owed, late_condition(now)]
    elif view is SavedView.PAUSED:
        conditions += [owed, DossierRow.paused_at.is_not(None)]
    elif view is SavedView.TO_RETURN:
        conditions.append(DossierRow.status == DossierStatus.FINISHED.value)
    elif view is SavedView.NO_NATIONAL_CODE:
        conditions.append(DossierRow.national_code == "")
    elif view in INBOX:
        conditions += _inbox_conditions(wanted, now)
    elif view is SavedView.DONE:
        # an expression, not the column: nearly all are done, and its index would have them all sorted for one page
        conditions.append((DossierRow.status + 0).in_([status.value for status in DONE_STATUSES]))
    return conditions


def _inbox_conditions(wanted: DossierFilter, now: datetime) -> list[ColumnElement[bool]]:
    cut = wanted.hand_over_before
    found = {
        SavedView.TO_HAND_OVER: inbox.to_hand_over(),
        SavedView.HAND_OVER_LATE: inbox.to_hand_over(cut) if cut is not None else (false(),),
        SavedView.TO_TAKE_OVER: inbox.on_its_way(),
        SavedView.HANDED_OVER: inbox.on_its_way(),
        SavedView.TO_PROCESS: inbox.to_process(),
        SavedView.STEP_LATE: inbox.step_late(now),
        SavedView.WAITING_CITIZEN: inbox.waiting_for_citizen(),
        SavedView.APOLOGY_DUE: (DossierRow.id.in_(wanted.owing_apology),),
    }
    return list(found.get(wanted.view, ()))


def _scope_conditions(wanted: DossierFilter) -> list[ColumnElement[bool]]:
    if wanted.scope is None or wanted.view not in INBOX:
        return []
    if wanted.view is SavedView.TO_TAKE_OVER:
        return list(inbox.addressed_to(wanted.scope))
    return list(inbox.within(wanted.scope))


_OF_FINISHED = (Figure.FINISHED, Figure.EARLY, Figure.ON_TIME, Figure.LATE)
_MONTHS = dict(zip(range(1, 13), (0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4), strict=True))
"""How many weekdays the first of each month stands behind that of January, in a year that begins with March."""


def _weekday(day: InstrumentedAttribute[str]) -> ColumnElement[int]:
    """0 is Monday, of an ISO day; null where there is none. The same arithmetic on both engines."""
    year, month, number = (
        cast(func.nullif(func.substr(day, start, length), ""), Integer) for start, length in ((1, 4), (6, 2), (9, 2))
    )
    years = year - case((month < 3, 1), else_=0)
    return (years + years // 4 - years // 100 + years // 400 + case(_MONTHS, value=month) + number + 6) % 7


def _field_conditions(wanted: DossierFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    conditions += [
        getattr(DossierRow, field) == getattr(wanted, field)
        for field in ("counter", "sector", "procedure_code", "timeliness", "channel")
        if getattr(wanted, field)
    ]
    if wanted.officer:
        who = DossierRow.holder if wanted.view is SavedView.MINE else DossierRow.officer
        conditions.append(who == wanted.officer)
    if wanted.received_from:
        conditions.append(DossierRow.received_day >= wanted.received_from)
    if wanted.received_to:
        conditions.append(DossierRow.received_day <= wanted.received_to)
    if wanted.finished_from:
        conditions.append(DossierRow.finished_day >= wanted.finished_from)
    if wanted.finished_to:
        conditions.append((DossierRow.finished_day <= wanted.finished_to) & (DossierRow.finished_day != ""))
    if wanted.due_day:
        conditions += _due_on(wanted.due_day)
    if wanted.statuses:
        conditions.append(DossierRow.status.in_(wanted.statuses))
    if wanted.no_wait is not None:
        conditions.append(DossierRow.promise_at.is_not(None) if wanted.no_wait else DossierRow.promise_at.is_(None))
    if wanted.received_hour is not None:
        conditions.append(DossierRow.received_hour == wanted.received_hour)
    if wanted.sectors:
        conditions.append(DossierRow.sector.in_(wanted.sectors))
    if wanted.unit:
        conditions.append(DossierRow.unit == ("" if wanted.unit == NO_UNIT else wanted.unit))
    if wanted.weekday is not None:
        day = DossierRow.finished_day if wanted.figure in _OF_FINISHED else DossierRow.received_day
        conditions.append(_weekday(day) == wanted.weekday)
    if wanted.code:
        conditions.append(or_(DossierRow.code == wanted.code, DossierRow.national_code == wanted.code))
    if wanted.dossier_id is not None:
        conditions.append(DossierRow.id == wanted.dossier_id)
    if wanted.dossier_ids:
        conditions.append(DossierRow.id.in_(wanted.dossier_ids))
    return conditions
