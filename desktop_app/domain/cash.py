"""Money of the day: the notes of a count, its difference to what was taken, and what an officer enters about money.

An entry is never changed: what was wrong is set right by a counter-entry with its reason. Amounts are whole đồng.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from desktop_app.domain.dossier.acceptance import PaymentMethod
from desktop_app.errors import UserError

NOTES = (500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000)
"""Bank notes in use, the largest first."""
MOST_NOTES = 100_000


class Tally(Struct, frozen=True):
    """So many notes of one value."""

    value: int
    count: int


class CorrectEntry(Struct, frozen=True):
    """A counter-entry against ``entry``: ``amount`` đồng less than it said (None: all that is left of it).

    ``instead``: the money was taken, but in this way; it is entered anew in the same transaction.
    """

    entry: int
    reason: str
    amount: int | None = None
    instead: PaymentMethod | None = None


class CloseCash(Struct, frozen=True):
    """The closing sheet of ``day``: the notes that were counted, and why they differ from what was taken.

    ``last_entry``: the newest entry the officer saw; a newer one refuses the closing, so that nobody signs what was
    not seen.
    """

    day: date
    tally: tuple[Tally, ...]
    last_entry: int
    remark: str = ""


def check_tally(tally: Iterable[Tally]) -> tuple[Tally, ...]:
    """Every note once, the largest first, without empty lines.

    Raises ``UserError``: ``note_unknown`` for a value that is no bank note, ``note_count_out_of_range``.
    """
    counts: dict[int, int] = {}
    for one in tally:
        if one.value not in NOTES:
            raise UserError("note_unknown", field="tally", value=one.value)
        if not 0 <= one.count <= MOST_NOTES:
            raise UserError("note_count_out_of_range", field=f"tally.{one.value}", most=MOST_NOTES)
        counts[one.value] = counts.get(one.value, 0) + one.count
    return tuple(Tally(value, counts[value]) for value in NOTES if counts.get(value))


def counted(tally: Iterable[Tally]) -> int:
    """The money of a count in đồng."""
    return sum(one.value * one.count for one in tally)
