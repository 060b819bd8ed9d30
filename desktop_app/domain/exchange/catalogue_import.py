"""The import of a catalogue file: how far it is, and what became of each record (F8, command line)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # they cross with the values; naming them must not load them
    from desktop_app.domain.catalogue.portal.decide import Outcome
    from desktop_app.domain.catalogue.portal.limits import LimitReading
    from desktop_app.domain.catalogue.procedure import ReviewFlag


@dataclass(frozen=True, slots=True)
class ImportRow:
    """What became of one record. ``reason`` is the code of a refusal, else empty; ``version`` what was published.

    ``line`` is the line or row of the file; ``name`` is cut for showing.
    """

    line: int
    code: str
    name: str
    outcome: Outcome
    reason: str = ""
    version: int | None = None
    level: str = ""
    limits: tuple[LimitReading, ...] = ()
    flags: tuple[ReviewFlag, ...] = ()

    @property
    def doubtful(self) -> bool:
        """Whether a person has to look at it."""
        return bool(self.flags)


@dataclass(frozen=True, slots=True)
class ImportReport:
    """``read`` = new + changed + unchanged + refused; ``doubtful`` of them carry a flag."""

    dry_run: bool
    cancelled: bool
    rows: tuple[ImportRow, ...]

    @property
    def read(self) -> int:
        return len(self.rows)

    @property
    def doubtful(self) -> int:
        return sum(row.doubtful for row in self.rows)

    def count(self, outcome: Outcome) -> int:
        """How many records ended so."""
        return sum(row.outcome is outcome for row in self.rows)


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """``checking``: the first reading, whose total nobody knows yet (0)."""

    checking: bool
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class ImportState:
    """How far an import is that was started apart; ``report`` is there when it has ended."""

    progress: ImportProgress | None
    report: ImportReport | None
