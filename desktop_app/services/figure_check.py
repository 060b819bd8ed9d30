"""``check figures``: whether what is kept ready is what the events say, counted again from the events alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import Table
from sqlalchemy.orm import Session

from desktop_app.domain.dossier.life import STEP_KINDS, Occurrence, replay
from desktop_app.domain.events import (
    DossierAcceptedData,
    DossierCorrectedData,
    Event,
    ResultCameBackData,
    StepUndoneData,
    SubjectKind,
)
from desktop_app.domain.events.hall import TicketTakenData
from desktop_app.domain.hall import life as hall_life
from desktop_app.domain.hall.measures import cells
from desktop_app.domain.hall.ticket import Ticket
from desktop_app.domain.ledger import BY_YEAR, Entry, day_of, entries, facts_of, received_facts
from models.base import table_of
from models.engine import Database
from models.event_log import data_of, read, read_by_subject
from models.hall import HallSumRow
from models.ledger import FigureRestatedRow, FigureSumRow

Sums = Counter[tuple[Any, ...]]
"""The key of a row → its amount."""
_COUNTS = frozenset({DossierAcceptedData.KIND, ResultCameBackData.KIND, StepUndoneData.KIND, *STEP_KINDS})


def check_figures(database: Database) -> tuple[str, ...]:
    """Every row that is not what the events say: "table (key): kept, counted". Empty when all is well."""
    with database.read() as session:
        told, restated = _dossiers(session)
        found = [
            *_differences(session, table_of(FigureSumRow), told),
            *_differences(session, table_of(FigureRestatedRow), restated),
            *_differences(session, table_of(HallSumRow), _hall(session)),
        ]
    return tuple(found)


def _dossiers(session: Session) -> tuple[Sums, Sums]:
    """Every life is told from its beginning after each of its events; nothing is carried from one to the next."""
    told: Sums = Counter()
    restated: Sums = Counter()
    for events in _by_dossier(read_by_subject(session, SubjectKind.DOSSIER)):
        before: Counter[Entry] = Counter()
        known = ""
        for count, event in enumerate(events, start=1):
            after = _entries(events[:count])
            delta = {entry: after[entry] - before[entry] for entry in after | before if after[entry] != before[entry]}
            if delta:
                known = max(known, day_of(event.recorded_at))
            for (day, measure, dim, key), times in delta.items():
                if day < known:
                    restated[dim.value, measure.value, known, day, key, event.kind] += times
            before = after
        for (day, measure, dim, key), times in before.items():
            told[dim.value, measure.value, "d", day, key] += times
            told[dim.value, measure.value, "m", day[:7], key] += times
            if dim in BY_YEAR:
                told[dim.value, measure.value, "y", day[:4], key] += times
    return told, restated


def _by_dossier(events: Iterable[Event]) -> Iterator[list[Event]]:
    for _, of_one in groupby(events, key=_subject):
        found = [event for event in of_one if event.kind in _COUNTS]
        if found:
            yield found


def _subject(event: Event) -> str:
    return event.subject_id


def _entries(events: list[Event]) -> Counter[Entry]:
    occurrences = [Occurrence(event.seq, event.occurred_at, data_of(event)) for event in events]
    undone = {one.data.undone_seq for one in occurrences if isinstance(one.data, StepUndoneData)}
    facts = None
    for one in occurrences:
        if isinstance(one.data, DossierAcceptedData):
            facts = one.data
        elif isinstance(one.data, DossierCorrectedData) and one.seq not in undone:
            facts = one.data.facts
    if facts is None:
        return Counter()
    return entries(facts_of(received_facts(facts, events[0].actor), replay(occurrences)))


def _hall(session: Session) -> Sums:
    tickets: dict[str, Ticket] = {}
    for event in read(session, subject_kind=SubjectKind.TICKET):
        data = data_of(event)
        if isinstance(data, TicketTakenData):
            tickets[event.subject_id] = hall_life.taken(event, data)
        else:
            tickets[event.subject_id] = hall_life.after(tickets[event.subject_id], event, data)
    found: Sums = Counter()
    for ticket in tickets.values():
        for cell, times in cells(ticket).items():
            found[tuple(cell)] += times
    return found


def _differences(session: Session, table: Table, counted: Sums) -> Iterator[str]:
    """Rows of 0 are as good as none."""
    kept: Sums = Counter()
    for *key, times in session.connection().execute(table.select()):
        kept[tuple(key)] = times
    for row in sorted(kept.keys() | counted.keys()):
        if kept[row] != counted[row]:
            yield f"{table.name} {row}: {kept[row]}, {counted[row]}"
