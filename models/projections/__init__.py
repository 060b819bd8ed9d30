"""What is kept ready from the events. One table maps an event kind to the functions that apply it.

A projection function gets the open session, the event and its typed data, and writes rows; it reads no clock and
no setting, so that replaying the log gives the same rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import ModuleType

from sqlalchemy import delete
from sqlalchemy.orm import Session

from desktop_app.domain.events import (
    DossierAcceptedData,
    Event,
    EventData,
    FeeCollectedData,
    PrintDoneData,
    PrintRequestedData,
)
from models.projections import cash, dossiers, ledger, prints
from models.projections.kind import Apply

_FIRST = (dossiers, ledger, prints, cash)
FIRST_KINDS = (
    DossierAcceptedData.KIND,
    FeeCollectedData.KIND,
    PrintRequestedData.KIND,
    PrintDoneData.KIND,
)
"""What an acceptance leaves: heard by the modules above only, so that the first one waits for no other to load."""


def _table(modules: Iterable[ModuleType], kinds: Iterable[str]) -> dict[str, tuple[Apply, ...]]:
    modules = tuple(modules)
    return {kind: tuple(module.APPLY[kind] for module in modules if kind in module.APPLY) for kind in kinds}


_APPLY_FIRST = _table(_FIRST, FIRST_KINDS)


@cache
def all_projections() -> Mapping[str, tuple[Apply, ...]]:
    """Every kind of event, and what applies it."""
    from models.projections import escalations, hall, hand_overs, indicators, intake, office, post, rating

    # in the order in which they hear of an event: a dossier's row is there before what refers to it
    modules = (dossiers, ledger, prints, intake, office, hand_overs, cash, post, hall, rating, escalations, indicators)
    return _table(modules, dict.fromkeys(kind for module in modules for kind in module.APPLY))


def apply(session: Session, event: Event, data: EventData) -> None:
    """Bring every projection up to this event."""
    for change in _APPLY_FIRST.get(event.kind) or all_projections()[event.kind]:
        change(session, event, data)


def clear(session: Session) -> None:
    """Delete all projected rows, children first."""
    from models.projections import escalations, hall, hand_overs, indicators, intake, office, post, rating

    for table in (
        *ledger.TABLES,
        *cash.TABLES,
        *post.TABLES,
        *prints.TABLES,
        *hand_overs.TABLES,
        *dossiers.TABLES,
        *intake.TABLES,
        *office.TABLES,
        *hall.TABLES,
        *rating.TABLES,
        *escalations.TABLES,
        *indicators.TABLES,
    ):
        session.execute(delete(table))
