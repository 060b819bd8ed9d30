"""Unfinished receptions: saved while typing, offered again after a crash or a closed window."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, select
from sqlalchemy.orm import Session

from desktop_app.domain.events import Actor
from desktop_app.domain.exchange.reception import Draft
from desktop_app.errors import UserError
from desktop_app.services.context import ServiceContext
from models.base import table_of
from models.office import DraftRow

LARGEST_DRAFT = 1_000_000
"""Bytes; far above any form, so that a runaway paste cannot fill the disk."""
MOST_OFFERED = 100
"""Several sittings of the largest kind."""
PARKED = ""
"""Officer and counter of a draft that waits for an applicant who was guided: nobody's, so that anybody goes on."""
PARKED_DAYS = timedelta(days=90)
"""How long it waits. It holds personal data that nothing needs once nobody comes back."""

_DRAFT = table_of(DraftRow)
_NEWEST = (
    select(_DRAFT.c.id, _DRAFT.c.body, _DRAFT.c.updated_at)
    .where(_DRAFT.c.officer == bindparam("officer"), _DRAFT.c.counter == bindparam("counter"))
    .order_by(_DRAFT.c.updated_at.desc())
    .limit(MOST_OFFERED)
)
_FORGET = delete(_DRAFT).where(_DRAFT.c.id == bindparam("draft"))


class Drafts:
    """Drafts belong to an officer at a counter. They hold personal data and go with the acceptance."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services

    def save(self, actor: Actor, draft_id: str, body: bytes) -> None:
        """Insert or replace one draft. A larger one than any form is refused, as a cut one could not be read back.

        Raises ``UserError("text_too_long")``; the draft saved before stays.
        """
        if len(body) > LARGEST_DRAFT:
            raise UserError("text_too_long", field="draft", most=LARGEST_DRAFT)
        with self._services.database.write() as session:
            session.merge(
                DraftRow(
                    id=draft_id,
                    officer=actor.officer,
                    counter=actor.counter,
                    body=body,
                    updated_at=self._services.clock.now(),
                )
            )

    def unfinished(self, actor: Actor) -> tuple[Draft, ...]:
        """What the officer left unfinished at this counter, newest first, at most ``MOST_OFFERED``."""
        with self._services.database.read() as session:
            rows = session.execute(_NEWEST, {"officer": actor.officer, "counter": actor.counter})
            return tuple(Draft(*row) for row in rows)

    def discard(self, draft_id: str) -> None:
        """Forget one draft."""
        with self._services.database.write() as session:
            forget(session, draft_id)


def forget(session: Session, draft_id: str) -> None:
    """The draft became a dossier, or nobody wants it."""
    session.execute(_FORGET, {"draft": draft_id})


def park(session: Session, draft_id: str, body: bytes, now: datetime) -> None:
    """Keep a reception for an applicant who will come back, and forget those who did not (``PARKED_DAYS``).

    Raises ``UserError("text_too_long")``.
    """
    if len(body) > LARGEST_DRAFT:
        raise UserError("text_too_long", field="draft", most=LARGEST_DRAFT)
    session.execute(delete(DraftRow).where(DraftRow.officer == PARKED, DraftRow.updated_at < now - PARKED_DAYS))
    session.merge(DraftRow(id=draft_id, officer=PARKED, counter=PARKED, body=body, updated_at=now))
    session.flush()
