"""Python's cyclic garbage, collected on the window's thread only.

Left to itself the collector runs on whichever thread allocates next, workers' threads as well, and takes whatever is
garbage apart there. A widget that dies on another thread than its own takes Qt down with it.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, Qt, QTimer

LOOK_MS = 250
WHOLE_EVERY_S = 60.0
"""The oldest generation is looked through at most this often: it costs a frame, the young ones do not."""


class GuiCollector(QObject):
    """Lives on the window's thread. From ``start`` on it collects there, and nobody else does.

    Python goes on counting what is allocated while its own collecting rests, so its thresholds keep their meaning.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._whole_at = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """What has been loaded so far stays for good and is not looked through again."""
        gc.disable()
        gc.freeze()
        self._whole_at = time.monotonic()
        self._timer.start()

    def stop(self) -> None:
        """Nothing is collected any more; the program is ending."""
        self._timer.stop()

    def look(self) -> int:
        """Collect the oldest generation that is due, with all younger ones; the generation, or -1 for none."""
        generation = self._due()
        if generation >= 0:
            gc.collect(generation)
        if generation == 2:
            self._whole_at = time.monotonic()
        return generation

    def _due(self) -> int:
        counts, limits = gc.get_count(), gc.get_threshold()
        if counts[2] > limits[2] and time.monotonic() - self._whole_at >= WHOLE_EVERY_S:
            return 2
        return next((one for one in (1, 0) if counts[one] > limits[one]), -1)
