"""One-time codes: made in a pool for each procedure and day, handed to a receipt while it is printed, taken once.

A receipt gets any code of its pool, and which one is not kept: the plain text is blanked, the hash stays among those
of the same procedure and day. Nothing of it is in the log, where its place would tell the print job beside it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.orm import Session

from desktop_app.domain.satisfaction.codes import POOL, code_hash, new_code, read_code
from desktop_app.errors import UserError
from models.base import table_of
from models.rating import RatingCodeRow

_CODE = table_of(RatingCodeRow)
KEEP_EXPIRED = timedelta(days=30)
"""So long an expired or used code is still told from a wrong one."""


def draw_in(session: Session, randomness: Callable[[int], bytes], procedure: str, day: date) -> str:
    """A code for one receipt; it is nowhere in the database afterwards."""
    waiting = select(_CODE.c.hash, _CODE.c.plain).where(
        _CODE.c.day == day.isoformat(), _CODE.c.procedure_code == procedure, _CODE.c.plain != ""
    )
    found = session.execute(waiting.order_by(_CODE.c.hash)).all()
    if not found:
        _fill_pool(session, randomness, procedure, day)
        found = session.execute(waiting.order_by(_CODE.c.hash)).all()
    chosen = found[int.from_bytes(randomness(4), "big") % len(found)]
    session.execute(update(_CODE).where(_CODE.c.hash == chosen.hash).values(plain=""))
    return str(chosen.plain)


def _fill_pool(session: Session, randomness: Callable[[int], bytes], procedure: str, day: date) -> None:
    made: dict[str, str] = {}
    while len(made) < POOL:
        code = new_code(randomness)
        made[code_hash(code)] = code
    taken = set(session.scalars(select(_CODE.c.hash).where(_CODE.c.hash.in_(list(made)))))
    rows = [
        {"hash": key, "day": day.isoformat(), "procedure_code": procedure, "plain": code, "used": False}
        for key, code in sorted(made.items())
        if key not in taken
    ]
    session.execute(insert(_CODE), rows)


def valid(session: Session, typed: str, today: date, valid_days: int) -> tuple[str, date, str]:
    """A code that may be taken now: (its hash, its day, its procedure).

    Raises ``UserError``: ``rating_code_incomplete``, ``rating_code_unknown``, ``rating_code_used``,
    ``rating_code_expired`` (``days``).
    """
    key = code_hash(read_code(typed))
    row = session.execute(
        select(_CODE.c.day, _CODE.c.procedure_code, _CODE.c.plain, _CODE.c.used).where(_CODE.c.hash == key)
    ).first()
    if row is None or row.plain:  # one that was never printed is nobody's
        raise UserError("rating_code_unknown", field="code")
    day = date.fromisoformat(row.day)
    if row.used:
        raise UserError("rating_code_used", field="code")
    if today > day + timedelta(days=valid_days):
        raise UserError("rating_code_expired", field="code", days=valid_days)
    return key, day, str(row.procedure_code)


def use_in(session: Session, typed: str, today: date, valid_days: int) -> tuple[date, str]:
    """Take a code: (its day, its procedure). Raises as ``valid``."""
    key, day, procedure = valid(session, typed, today, valid_days)
    session.execute(update(_CODE).where(_CODE.c.hash == key).values(used=True))
    return day, procedure


def tidy_in(session: Session, today: date, valid_days: int) -> None:
    """Forget old codes, and write the others anew together: row versions of PostgreSQL then tell no order either."""
    oldest = today - timedelta(days=valid_days) - KEEP_EXPIRED
    session.execute(delete(_CODE).where(_CODE.c.day < oldest.isoformat()))
    if session.scalar(select(func.count()).select_from(_CODE)):
        session.execute(update(_CODE).values(used=_CODE.c.used))
