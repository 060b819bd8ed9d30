"""The words dossiers are found by, kept in the transaction of the event that says them."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import LargeBinary, bindparam, cast, delete, select, update
from sqlalchemy.orm import Session

from models.base import table_of
from models.search import SearchPostingRow, block_and_place, without_place

_POSTING = table_of(SearchPostingRow)
_KEPT = select(_POSTING.c.token, _POSTING.c.places).where(
    _POSTING.c.block == bindparam("at_block"), _POSTING.c.token.in_(bindparam("tokens", expanding=True))
)
_ONE = (_POSTING.c.block == bindparam("at_block")) & (_POSTING.c.token == bindparam("at_token"))
_REMOVE = delete(_POSTING).where(_ONE)
_SHORTEN = update(_POSTING).where(_ONE).values(places=bindparam("left"))


@cache
def append_places(dialect: str) -> Any:
    """One more place at the end of a posting, or a new posting. Only the dialect that is used is imported."""
    if dialect == "postgresql":
        from sqlalchemy.dialects.postgresql import insert
    else:
        from sqlalchemy.dialects.sqlite import insert  # type: ignore[assignment]
    add = insert(_POSTING)
    longer = cast(_POSTING.c.places.op("||")(add.excluded.places), LargeBinary)
    return add.on_conflict_do_update(index_elements=["block", "token"], set_={"places": longer})


def change_words(session: Session, dossier_id: int, before: set[str], after: set[str]) -> None:
    """A dossier that was found by the words ``before`` is found by ``after`` from now on."""
    block, place = block_and_place(dossier_id)
    connection = session.connection()
    gone, fresh = sorted(before - after), sorted(after - before)
    if gone:
        for token, places in connection.execute(_KEPT, {"at_block": block, "tokens": gone}).all():
            one = {"at_block": block, "at_token": token}
            left = without_place(places, place)
            if left:
                connection.execute(_SHORTEN, {**one, "left": left})
            else:
                connection.execute(_REMOVE, one)
    if fresh:
        rows = [{"block": block, "token": token, "places": place} for token in fresh]
        connection.execute(append_places(connection.dialect.name), rows)
