"""Projections of satisfaction: sums of counted days, and slips."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from desktop_app.domain.events import Event
from desktop_app.domain.events.rating import RatingsCountedData, SlipEnteredData, SlipWithdrawnData
from models.base import table_of
from models.projections.kind import Apply
from models.rating import RatingReasonSumRow, RatingSlipRow, RatingSumRow

TABLES = (RatingSumRow, RatingReasonSumRow, RatingSlipRow)

_SUM, _REASON, _SLIP = table_of(RatingSumRow), table_of(RatingReasonSumRow), table_of(RatingSlipRow)


@cache
def _adding(dialect: str) -> tuple[Any, Any]:
    """(add to a sum of levels, to a sum of reasons); only the dialect in use is imported."""
    if dialect == "postgresql":
        from sqlalchemy.dialects.postgresql import insert as insert_or
    else:
        from sqlalchemy.dialects.sqlite import insert as insert_or  # type: ignore[assignment]
    made = []
    for table in (_SUM, _REASON):
        add = insert_or(table)
        names = [column.name for column in table.primary_key.columns]
        made.append(add.on_conflict_do_update(index_elements=names, set_={"times": table.c.times + add.excluded.times}))
    return made[0], made[1]


def counted(session: Session, _event: Event, data: RatingsCountedData) -> None:
    connection = session.connection()
    add_level, add_reason = _adding(connection.dialect.name)
    levels = [
        {
            "day": data.day,
            "occasion": cell.occasion.value,
            "via": cell.via.value,
            "procedure_code": cell.procedure,
            "counter": cell.counter,
            "level": cell.level.value,
            "times": cell.times,
        }
        for cell in data.cells
    ]
    if levels:
        connection.execute(add_level, levels)
    reasons = [
        {"day": data.day, "level": cell.level.value, "reason": cell.reason, "times": cell.times}
        for cell in data.reasons
    ]
    if reasons:
        connection.execute(add_reason, reasons)


def slip_entered(session: Session, event: Event, data: SlipEnteredData) -> None:
    answers = {f"a{number}": answer for number, answer in enumerate(data.answers, start=1)}
    session.connection().execute(
        insert(_SLIP),
        {
            "id": int(event.subject_id),
            "day": data.day,
            "procedure_code": data.procedure,
            "sector": data.sector,
            "unit": data.unit,
            "officer": event.actor,
            **answers,
            "withdrawn": False,
        },
    )


def slip_withdrawn(session: Session, event: Event, _data: SlipWithdrawnData) -> None:
    session.connection().execute(update(_SLIP).where(_SLIP.c.id == int(event.subject_id)).values(withdrawn=True))


APPLY: dict[str, Apply] = {
    RatingsCountedData.KIND: counted,
    SlipEnteredData.KIND: slip_entered,
    SlipWithdrawnData.KIND: slip_withdrawn,
}
