"""What is kept ready from the events. One table maps an event kind to the function that applies it.

A projection function gets the open session, the event and its typed data, and writes rows; it reads no clock and
no setting, so that replaying the log gives the same rows.
"""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import delete
from sqlalchemy.orm import Session

from desktop_app.domain.events import Event, EventData
from models.projections import dossiers, hand_overs, intake, office, prints
from models.projections.kind import Apply


def _in_turn(first: Apply, second: Apply) -> Apply:
    """An event that two projections are drawn from: the dossier's row first, then what refers to it."""

    def both(session: Session, event: Event, data: EventData) -> None:
        first(session, event, data)
        second(session, event, data)

    return both


_APPLY: Mapping[str, Apply] = {
    **dossiers.APPLY,
    **prints.APPLY,
    **intake.APPLY,
    **office.APPLY,
    **{
        kind: _in_turn(dossiers.APPLY[kind], apply) if kind in dossiers.APPLY else apply
        for kind, apply in hand_overs.APPLY.items()
    },
}


def apply(session: Session, event: Event, data: EventData) -> None:
    """Bring every projection up to this event."""
    _APPLY[event.kind](session, event, data)


def clear(session: Session) -> None:
    """Delete all projected rows, children first."""
    for table in (*prints.TABLES, *hand_overs.TABLES, *dossiers.TABLES, *intake.TABLES, *office.TABLES):
        session.execute(delete(table))
