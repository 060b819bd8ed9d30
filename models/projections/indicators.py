"""Projection of targets and typed figures."""

from __future__ import annotations

from sqlalchemy import insert
from sqlalchemy.orm import Session

from desktop_app.domain.events import Event
from desktop_app.domain.events.indicators import FigureEnteredData, TargetSetData
from models.base import table_of
from models.indicator import IndicatorEntryRow
from models.projections.kind import Apply

TABLES = (IndicatorEntryRow,)
_ADD = insert(table_of(IndicatorEntryRow))


def target_set(session: Session, event: Event, data: TargetSetData) -> None:
    _add(session, event, data, typed=False, source="")


def figure_entered(session: Session, event: Event, data: FigureEnteredData) -> None:
    _add(session, event, data, typed=True, source=data.source.id if data.source is not None else "")


def _add(session: Session, event: Event, data: TargetSetData | FigureEnteredData, *, typed: bool, source: str) -> None:
    session.connection().execute(
        _ADD,
        {
            "id": event.seq,
            "typed": typed,
            "indicator": data.indicator,
            "slot": data.slot,
            "unit": data.unit,
            "value": data.value,
            "source_id": source,
            "officer": event.actor,
            "at": event.occurred_at,
        },
    )


APPLY: dict[str, Apply] = {TargetSetData.KIND: target_set, FigureEnteredData.KIND: figure_entered}
