"""Projection of the supervisors' figures: what a dossier adds to the sums changes in the transaction of the event.

It hears of an event after the dossier's row has, and reads there what the dossier is after it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, bindparam, insert, select, update
from sqlalchemy.orm import Session

from desktop_app.domain import canonical
from desktop_app.domain.dossier.life import STEP_KINDS, Life, begin
from desktop_app.domain.events import DossierAcceptedData, Event, EventData, ResultCameBackData, StepUndoneData
from desktop_app.domain.ledger import (
    BY_YEAR,
    DossierFacts,
    Entry,
    ReceivedFacts,
    changes,
    day_of,
    facts_of,
    received_facts,
)
from models.base import table_of
from models.dossier import DossierRow
from models.ledger import FigureRestatedRow, FigureStateRow, FigureSumRow
from models.many import write_many
from models.projections.kind import Apply

TABLES = (FigureSumRow, FigureRestatedRow, FigureStateRow)

_SUM, _RESTATED, _STATE = table_of(FigureSumRow), table_of(FigureRestatedRow), table_of(FigureStateRow)
_DOSSIER = table_of(DossierRow)
_KEEP = insert(_STATE)
_CHANGE = (
    update(_STATE)
    .where(_STATE.c.dossier_id == bindparam("dossier"))
    .values(known_day=bindparam("new_day"), body=bindparam("new_body"))
)
_READ = (
    select(
        _DOSSIER.c.received_day,
        _DOSSIER.c.received_hour,
        _DOSSIER.c.procedure_code,
        _DOSSIER.c.sector,
        _DOSSIER.c.channel,
        _DOSSIER.c.officer,
        _DOSSIER.c.life,
        _STATE.c.known_day,
        _STATE.c.body,
    )
    .join(_STATE, _STATE.c.dossier_id == _DOSSIER.c.id)
    .where(_DOSSIER.c.id == bindparam("dossier"))
)


@cache
def _upserts(dialect: str) -> tuple[Any, Any]:
    """(add to a sum, add to a restatement); only the dialect in use is imported."""
    if dialect == "postgresql":
        from sqlalchemy.dialects.postgresql import insert as insert_or
    else:
        from sqlalchemy.dialects.sqlite import insert as insert_or  # type: ignore[assignment]

    def adding(table: Any, value: str) -> Any:
        add = insert_or(table)
        names = [column.name for column in table.primary_key.columns]
        return add.on_conflict_do_update(index_elements=names, set_={value: table.c[value] + add.excluded[value]})

    return adding(_SUM, "times"), adding(_RESTATED, "delta")


def accepted(session: Session, event: Event, data: DossierAcceptedData) -> None:
    facts = facts_of(received_facts(data, event.actor), begin(event.seq, data))
    known = day_of(event.recorded_at)
    connection = session.connection()
    state = {"dossier_id": int(event.subject_id), "known_day": known, "body": canonical.to_bytes(facts)}
    connection.execute(_KEEP, state)
    _add(connection, changes(None, facts), known, event.kind)


def stepped(session: Session, event: Event, _data: EventData) -> None:
    connection = session.connection()
    *received, life, told, body = connection.execute(_READ, {"dossier": int(event.subject_id)}).one()
    before = canonical.from_bytes(body, DossierFacts)
    after = facts_of(ReceivedFacts(*received), canonical.from_bytes(life, Life))
    if before == after:
        return
    delta = changes(before, after)
    known = max(told, day_of(event.recorded_at)) if delta else told
    state = {"dossier": int(event.subject_id), "new_day": known, "new_body": canonical.to_bytes(after)}
    connection.execute(_CHANGE, state)
    _add(connection, delta, known, event.kind)


def _add(connection: Connection, delta: Mapping[Entry, int], known: str, cause: str) -> None:
    if delta:
        grown = Growth()
        grown.add(delta, known, cause)
        grown.write(connection)


class Growth:
    """By how much the sums grow: of one event, or of many before they are written together."""

    def __init__(self) -> None:
        self._sums: Counter[tuple[str, ...]] = Counter()
        self._restated: Counter[tuple[str, ...]] = Counter()

    def add(self, delta: Mapping[Entry, int], known: str, cause: str) -> None:
        """The sums of the days, of their months and years; what concerns a day that was over is also a restatement."""
        for (day, measure, dim, key), times in delta.items():
            self._sums[dim.value, measure.value, "d", day, key] += times
            self._sums[dim.value, measure.value, "m", day[:7], key] += times
            if dim in BY_YEAR:
                self._sums[dim.value, measure.value, "y", day[:4], key] += times
            if day < known:
                self._restated[dim.value, measure.value, known, day, key, cause] += times

    def write(self, connection: Connection) -> None:
        """Add it to what stands in the tables, in the order of their keys; nothing is left here."""
        add, restate = _upserts(connection.dialect.name)
        if self._sums:
            write_many(connection, add, _named(_SUM, self._sums))
        if self._restated:
            write_many(connection, restate, _named(_RESTATED, self._restated))
        self._sums.clear()
        self._restated.clear()


def _named(table: Table, cells: Mapping[tuple[str, ...], int]) -> list[dict[str, Any]]:
    names = [column.name for column in table.columns]
    return [dict(zip(names, (*key, times), strict=True)) for key, times in sorted(cells.items())]


APPLY: dict[str, Apply] = {
    **dict.fromkeys(STEP_KINDS, stepped),
    DossierAcceptedData.KIND: accepted,
    ResultCameBackData.KIND: stepped,
    StepUndoneData.KIND: stepped,
}
