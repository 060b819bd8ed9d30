"""Reading targets and typed figures."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.indicator import IndicatorEntryRow

Place = tuple[bool, str, str, str]
"""(typed, indicator, slot, unit)."""


def place_of(row: IndicatorEntryRow) -> Place:
    return row.typed, row.indicator, row.slot, row.unit


def entries_of(session: Session, slots: Iterable[str], units: Iterable[str]) -> list[IndicatorEntryRow]:
    """Everything that was ever set for these periods and units, oldest first."""
    return list(
        session.scalars(
            select(IndicatorEntryRow)
            .where(IndicatorEntryRow.slot.in_(tuple(slots)), IndicatorEntryRow.unit.in_(tuple(units)))
            .order_by(IndicatorEntryRow.id)
        )
    )


def standing(rows: Iterable[IndicatorEntryRow]) -> dict[Place, IndicatorEntryRow]:
    """The newest of each place, unless it was taken back."""
    newest = {place_of(row): row for row in rows}
    return {place: row for place, row in newest.items() if row.value is not None}
