"""What the no-wait board shows at one instant, computed from deadlines and the clock; nothing is ever counted."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.calendar.no_wait import URGENT_FROM, TimerState, timer_state

if TYPE_CHECKING:
    from desktop_app.services.no_wait import NoWaitBoard, PromiseRow

SOON, LATE = "soon", "late"


@dataclass(frozen=True, slots=True)
class BoardSummary:
    """The line over the board."""

    running: int = 0
    soon: int = 0
    late: int = 0
    kept: int = 0
    ended: int = 0


def summary_of(board: NoWaitBoard, now: datetime) -> BoardSummary:
    """Running, running out (from 80 %), late, and how many of today's ended promises were kept."""
    states = [timer_state(row.started_at, row.promise_at, now) for row in board.running]
    return BoardSummary(
        running=len(states),
        soon=states.count(TimerState.URGENT),
        late=states.count(TimerState.LATE),
        kept=board.kept_count,
        ended=board.ended_count,
    )


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
        soon_at = row.started_at + (row.promise_at - row.started_at) * URGENT_FROM
        return (SOON,) if now >= soon_at else ()
