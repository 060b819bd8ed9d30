"""One source of ticks for every clock and countdown on the screen, and the news that the clock has jumped.

Nobody counts ticks: what is left is always *deadline - clock.now()*. A timer pauses while the computer sleeps, so a
tick only says "look again".
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desktop_app.clock import Clock

TICK_MS = 1000
JUMP_SECONDS = 5.0
"""Wall clock and monotonic clock may differ by this much between two ticks before it counts as a jump."""
GAP_SECONDS = 20.0
"""A monotonic gap this long between two ticks means the computer slept (Windows counts sleep in both clocks)."""


class Ticker(QObject):
    """``ticked(now)`` once a second with an aware UTC instant; ``clock_jumped(seconds)`` after sleep or a clock change.

    ``clock_jumped`` comes before the tick that noticed it; listeners reload what they show.
    """

    ticked = Signal(object)
    clock_jumped = Signal(float)

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._wall = clock.now()
        self._monotonic = clock.monotonic()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)

    def start(self) -> None:
        self._wall = self._clock.now()
        self._monotonic = self._clock.monotonic()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def tick(self) -> None:
        """Look at both clocks now; also called by tests and the tour after they moved the clock."""
        wall, monotonic = self._clock.now(), self._clock.monotonic()
        wall_step = (wall - self._wall).total_seconds()
        step = monotonic - self._monotonic
        self._wall, self._monotonic = wall, monotonic
        if abs(wall_step - step) > JUMP_SECONDS or step > GAP_SECONDS:
            self.clock_jumped.emit(wall_step)
        self.ticked.emit(wall)
