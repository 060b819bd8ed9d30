"""What is kept ready from the events. One table maps an event kind to the functions that apply it.

A projection function gets the open session, the event and its typed data, and writes rows; it reads no clock and
no setting, so that replaying the log gives the same rows.
"""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import delete
from sqlalchemy.orm import Session

from desktop_app.domain.events import Event, EventData
from models.projections import cash, dossiers, hand_overs, intake, office, post, prints
from models.projections.kind import Apply

_MODULES = (dossiers, prints, intake, office, hand_overs, cash, post)
"""In the order in which they hear of an event: a dossier's row is there before what refers to it."""
_APPLY: Mapping[str, tuple[Apply, ...]] = {
    kind: tuple(module.APPLY[kind] for module in _MODULES if kind in module.APPLY)
    for kind in dict.fromkeys(kind for module in _MODULES for kind in module.APPLY)
}


def apply(session: Session, event: Event, data: EventData) -> None:
    """Bring every projection up to this event."""
    for change in _APPLY[event.kind]:
        change(session, event, data)


def clear(session: Session) -> None:
    """Delete all projected rows, children first."""
    for table in (
        *cash.TABLES,
        *post.TABLES,
        *prints.TABLES,
        *hand_overs.TABLES,
        *dossiers.TABLES,
        *intake.TABLES,
        *office.TABLES,
    ):
        session.execute(delete(table))
