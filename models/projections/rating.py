"""Projections of satisfaction: sums of counted days, and slips."""

from __future__ import annotations

from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from desktop_app.domain.events import Event
from desktop_app.domain.events.rating import RatingsCountedData, SlipEnteredData, SlipWithdrawnData
from models.base import table_of
from models.projections.kind import Apply
from models.rating import RatingMonthRow, RatingReasonSumRow, RatingSlipRow, RatingSumRow
from models.upsert import adding

TABLES = (RatingSumRow, RatingMonthRow, RatingReasonSumRow, RatingSlipRow)

_MONTH = table_of(RatingMonthRow)
_SUM, _REASON, _SLIP = table_of(RatingSumRow), table_of(RatingReasonSumRow), table_of(RatingSlipRow)


def counted(session: Session, _event: Event, data: RatingsCountedData) -> None:
    connection = session.connection()
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
        connection.execute(adding(session, _SUM), levels)
        months = [
            {"month": data.day[:7], **{name: one[name] for name in ("occasion", "level", "times")}} for one in levels
        ]
        connection.execute(adding(session, _MONTH), months)
    reasons = [
        {"day": data.day, "level": cell.level.value, "reason": cell.reason, "times": cell.times}
        for cell in data.reasons
    ]
    if reasons:
        connection.execute(adding(session, _REASON), reasons)


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
