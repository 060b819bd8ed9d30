"""Events read back: from canonical bytes to their typed data."""

from __future__ import annotations

import msgspec

from desktop_app.domain.events import EVENT_DATA, UPGRADES, Event, EventData
from desktop_app.errors import BugError


def data_of(event: Event) -> EventData:
    """The typed data of an event read back from its canonical bytes; data of an older schema is lifted step by step.

    Raises ``BugError("event_kind_unknown")`` for a kind or a version this program does not know.
    """
    kind = EVENT_DATA.get(event.kind)
    if kind is None:
        raise BugError("event_kind_unknown", kind=event.kind, version=event.schema_version)
    data, version = event.data, event.schema_version
    while version != kind.SCHEMA:
        lift = UPGRADES.get((event.kind, version))
        if lift is None or version > kind.SCHEMA:
            raise BugError("event_kind_unknown", kind=event.kind, version=event.schema_version)
        data, version = lift(data), version + 1
    return msgspec.convert(data, kind)
