"""Alembic migrations. ``HEAD`` lets a start find out that nothing is to be done without importing Alembic."""

from __future__ import annotations

HEAD = "20261127_0015"
"""The newest revision; a test keeps it equal to Alembic's own head."""

KNOWN = (
    "20261122_0001", "20261125_0002", "20261125_0003", "20261125_0004", "20261125_0005", "20261126_0006",
    "20261126_0007", "20261126_0008", "20261126_0009", "20261127_0010", "20261127_0011",
    "20261127_0012", "20261127_0013", "20261127_0014", "20261127_0015",
)  # fmt: skip
"""Every revision this program can start from, oldest first."""

REDRAWN = frozenset({
    "20261125_0002", "20261125_0003", "20261125_0004", "20261125_0005", "20261126_0008", "20261126_0009",
    "20261127_0010", "20261127_0012", "20261127_0013",
})  # fmt: skip
"""Revisions that give a projection new columns: after them it is drawn again from the event log, in the same
transaction."""


CHAINED = "20261127_0015"
"""The revision that gives each event the hash over the one before; after it the whole log is sealed, in the same
transaction."""


def needs_seal(revision: str) -> bool:
    """Whether the events of a database at ``revision`` have no hashes yet."""
    return KNOWN.index(revision) < KNOWN.index(CHAINED)


def needs_redraw(revision: str) -> bool:
    """Whether a database at ``revision`` passes such a revision on its way to the head."""
    return bool(REDRAWN.intersection(KNOWN[KNOWN.index(revision) + 1 :]))
