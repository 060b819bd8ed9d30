"""What the no-wait board shows at one instant, computed from deadlines and the clock; nothing is ever counted."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.calendar.no_wait import URGENT_FROM
from desktop_app.domain.dossier.timeliness import promise_kept

if TYPE_CHECKING:
    from desktop_app.domain.exchange.no_wait import NoWaitBoard, PromiseRow

SOON, LATE = "soon", "late"


@dataclass(frozen=True, slots=True)
class BoardSummary:
    """The line over the board: open promises by the clock, and of those received today how many were kept."""

    running: int = 0
    """Open and not past."""
    soon: int = 0
    """Those of the running ones that are running out."""
    late: int = 0
    """Past their minute and still open."""
    kept: int = 0
    judged: int = 0
    """Kept and broken together; what is late counts as broken already."""


def summary_of(board: NoWaitBoard, now: datetime) -> BoardSummary:
    """The figures of F7 (``Figure.NO_WAIT_*``) for the board at ``now``; a promise holds until its minute is over."""
    running = [row for row in board.running if promise_kept(now, row.promise_at)]
    late = [row for row in board.running if not promise_kept(now, row.promise_at)]
    return BoardSummary(
        running=len(running),
        soon=sum(1 for row in running if now >= soon_at(row)),
        late=len(late),
        kept=board.kept_count,
        judged=board.ended_count + sum(1 for row in late if row.received_day == board.day),
    )


def soon_at(row: PromiseRow) -> datetime:
    """The instant from which a promise is running out (80 %)."""
    return row.started_at + (row.promise_at - row.started_at) * URGENT_FROM


def share_left(row: PromiseRow, now: datetime) -> float:
    """Share of the promised time still left: 1.0 before it begins, 0.0 once it is over."""
    whole = row.promise_at - row.started_at
    if whole <= timedelta():
        return 0.0
    return max(0.0, min(1.0, (row.promise_at - now) / whole))


@dataclass(slots=True)
class Alarms:
    """Which chimes have sounded. A threshold that had passed before the promise was first seen stays silent."""

    _seen: set[int] = field(default_factory=set)
    _sounded: set[tuple[int, str]] = field(default_factory=set)

    def due(self, rows: tuple[PromiseRow, ...], now: datetime) -> str:
        """The one chime to play now (``LATE`` before ``SOON``), or empty; every threshold sounds at most once."""
        fresh: set[str] = set()
        for row in rows:
            passed = self._passed(row, now)
            marks = {(row.dossier_id, mark) for mark in passed}
            if row.dossier_id in self._seen:
                fresh.update(mark for _, mark in marks - self._sounded)
            self._sounded |= marks
            self._seen.add(row.dossier_id)
        return LATE if LATE in fresh else SOON if SOON in fresh else ""

    @staticmethod
    def _passed(row: PromiseRow, now: datetime) -> tuple[str, ...]:
        if now >= row.promise_at:
            return SOON, LATE
        return (SOON,) if now >= soon_at(row) else ()
