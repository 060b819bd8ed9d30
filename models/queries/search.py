"""Which dossiers every word begins one of, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from models.base import table_of
from models.search import BLOCK, SearchPostingRow, read_places

GROWTH = 4
MOST_BLOCKS = 64
MOST_POSTINGS = 4_000
"""Read for one word at a time when several blocks are: the first blocks of a stretch may already have a full page."""
_NO_LIMIT = 2**31 - 1

_POSTING = table_of(SearchPostingRow)
_NEWEST = select(func.max(_POSTING.c.block))
_READ = (
    select(_POSTING.c.block, _POSTING.c.places)
    .where(
        _POSTING.c.block.in_(bindparam("blocks", expanding=True)),
        _POSTING.c.token >= bindparam("first"),
        _POSTING.c.token < bindparam("behind"),
    )
    .order_by(_POSTING.c.block.desc())
    .limit(bindparam("most"))
)


def newest_ids(session: Session, words: Sequence[str], *, before: int | None = None) -> Iterator[list[int]]:
    """Ids of the dossiers below ``before`` that have a word beginning with each of ``words``, newest first.

    They come in lists, as far as was read at once; whoever has enough stops asking.
    """
    found = session.connection().execute(_NEWEST).scalar() if before is None else (before - 1) // BLOCK
    at, size = -1 if found is None else int(found), 1
    rarest = sorted(words, key=len, reverse=True)
    while at >= 0:
        blocks = range(at, max(-1, at - size), -1)
        places, read, rarest = _places(session, rarest, blocks)
        ids = [block * BLOCK + place for block in places for place in sorted(places[block], reverse=True)]
        yield ids if before is None else [dossier_id for dossier_id in ids if dossier_id < before]
        at -= read
        size = min(MOST_BLOCKS, size * GROWTH) if read == len(blocks) else 1


def ids_among(session: Session, words: Sequence[str], ids: Iterable[int]) -> set[int]:
    """Those of ``ids`` that have a word beginning with each of ``words``."""
    wanted = set(ids)
    blocks = sorted({dossier_id // BLOCK for dossier_id in wanted}, reverse=True)
    found: set[int] = set()
    while blocks:
        places, read, _ = _places(session, words, blocks[:MOST_BLOCKS])
        found |= {block * BLOCK + place for block in places for place in places[block]}
        blocks = blocks[read:]
    return found & wanted


def _places(
    session: Session, words: Sequence[str], blocks: Sequence[int]
) -> tuple[dict[int, set[int]], int, list[str]]:
    """Places in each block (newest first) that have all words, how many of the blocks were read, and the words again.

    The words come back with the rarest of these blocks first, for the next ones.
    """
    found: dict[int, set[int]] = {}
    seen: dict[str, int] = {}
    left, read = list(blocks), len(blocks)
    for word in words:
        postings, whole = _postings(session, word, left)
        if whole < len(left):
            read = blocks.index(left[whole])
            left = left[:whole]
        seen[word] = sum(map(len, postings.values()))
        if len(seen) == 1:
            found = {block: set(read_places(stored)) for block, stored in postings.items()}
        else:
            kept = {block: found[block].intersection(read_places(stored)) for block, stored in postings.items()}
            found = {block: places for block, places in kept.items() if places}
        left = [block for block in left if block in found]
        if not left:
            break
    return found, read, sorted(words, key=lambda word: seen.get(word, _NO_LIMIT))


def _postings(session: Session, word: str, blocks: Sequence[int]) -> tuple[dict[int, bytes], int]:
    """Joined postings of all words that begin with ``word``, and how many of the blocks were read to their end."""
    most = MOST_POSTINGS if len(blocks) > 1 else _NO_LIMIT
    behind = word[:-1] + chr(ord(word[-1]) + 1)
    rows = session.connection().execute(
        _READ, {"blocks": list(blocks), "first": word, "behind": behind, "most": most}
    ).all()  # fmt: skip
    joined = {block: b"".join(row[1] for row in group) for block, group in groupby(rows, key=itemgetter(0))}
    if len(rows) < most:
        return joined, len(blocks)
    last = rows[-1][0]  # it may go on behind the limit
    whole = blocks.index(last)
    if whole == 0:
        return _postings(session, word, blocks[:1])[0], 1
    del joined[last]
    return joined, whole
