"""The calls that wait to be heard: one after the other, each in step with the blinking of the board.

A call always begins and ends, heard or not: without a loudspeaker, in quiet hours and with the voice switched off the
board still blinks for its time. What waited too long is dropped. Nothing here raises for what a machine cannot do.
"""

from __future__ import annotations

import logging
from collections import deque
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.clock import Clock, in_vietnam
from desktop_app.domain.hall.announcement import Announcement
from desktop_app.domain.hall.voice_settings import VoiceSettings
from ui.hall.voice.output import SoundState, Utterance, VoiceOutput

BLINK_MS = 4_000
"""How long a call that cannot be heard blinks; one that is heard blinks at least so long."""
BEGIN_MS = 5_000
"""How long a device may take to begin."""
LATE_MS = 3_000
"""How much longer than its sound an utterance may take."""
LONGEST_MS = 60_000
"""For a voice that does not say how long it will speak."""

log = logging.getLogger(__name__)


class VoiceState(StrEnum):
    """Whether calls can be heard now, for the status line. The last four as in ``SoundState``."""

    READY = "ready"
    OFF = "off"
    QUIET = "quiet"
    NO_DEVICE = "no_device"
    NO_MULTIMEDIA = "no_multimedia"
    BROKEN = "broken"
    STUCK = "stuck"


@dataclass(frozen=True, slots=True)
class _Waiting:
    announcement: Announcement
    wall: datetime
    monotonic: float


class VoicePlayer(QObject):
    """``started(Announcement)`` and ``finished(Announcement)`` frame every call; ``dropped(Announcement)`` is one that
    waited too long, or whose ticket was forgotten, and never started. ``state_changed(str)``: a ``VoiceState``.
    """

    started = Signal(object)
    finished = Signal(object)
    dropped = Signal(object)
    state_changed = Signal(str)

    def __init__(self, clock: Clock, output: VoiceOutput, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._output = output
        self._settings = VoiceSettings()
        self._queue: deque[_Waiting] = deque()
        self._current: Announcement | None = None
        self._number = 0
        self._sounding = False
        self._began_at = 0.0
        self._state = VoiceState.READY
        self._blink = self._timer(self._on_blinked)
        self._watchdog = self._timer(self._on_late)
        output.listen(self._on_began, self._on_ended)

    # -- for the board --------------------------------------------------------------------------------------------
    def use(self, settings: VoiceSettings) -> None:
        """Other settings, from the next call on; switched off is at once."""
        self._settings = settings
        if not settings.enabled and self._sounding:
            self._output.stop()
            self._on_ended(self._number, SoundState.OK)
        if not settings.enabled or self._state is VoiceState.OFF:
            self._tell(self._silent_state() or VoiceState.READY)

    def call(self, announcement: Announcement) -> None:
        """Say it when its turn comes. A call of the same ticket that still waits is replaced and keeps its place."""
        made = _Waiting(announcement, self._clock.now(), self._clock.monotonic())
        for at, waiting in enumerate(self._queue):
            if waiting.announcement.ticket == announcement.ticket:
                self._queue[at] = made
                return
        self._queue.append(made)
        self._next()

    def forget(self, ticket: str) -> None:
        """The person came, or the ticket was cancelled: a call of it that still waits is not said any more."""
        gone = [waiting for waiting in self._queue if waiting.announcement.ticket == ticket]
        for waiting in gone:
            self._queue.remove(waiting)
            self.dropped.emit(waiting.announcement)

    def close(self) -> None:
        """Silence, and the end of the output's thread. What waited is forgotten."""
        self._queue.clear()
        self._blink.stop()
        self._watchdog.stop()
        self._current, self._sounding = None, False
        self._output.close()

    @property
    def state(self) -> VoiceState:
        return self._state

    @property
    def speaking(self) -> Announcement | None:
        """The call that is being said or blinked."""
        return self._current

    @property
    def waiting(self) -> tuple[Announcement, ...]:
        return tuple(waiting.announcement for waiting in self._queue)

    # -- one after the other --------------------------------------------------------------------------------------
    def _next(self) -> None:
        if self._current is not None:
            return
        while self._queue:
            waiting = self._queue.popleft()
            if self._age(waiting) <= self._settings.keep_seconds:
                self._start(waiting.announcement)
                return
            log.info("a call waited too long and is not said")
            self.dropped.emit(waiting.announcement)

    def _start(self, announcement: Announcement) -> None:
        self._current = announcement
        self._number += 1
        self._began_at = self._clock.monotonic()
        silent = self._silent_state()
        self._sounding = silent is None
        if silent is not None:
            self._tell(silent)
            self._blink.start(BLINK_MS)
        else:
            self._watchdog.start(BEGIN_MS)
        number = self._number
        self.started.emit(announcement)
        if self._sounding and number == self._number:
            self._output.play(number, Utterance(self._settings, announcement))

    def _age(self, waiting: _Waiting) -> float:
        """Seconds since it was called. Two clocks: one stands still while the machine sleeps, the other can be set."""
        return max((self._clock.now() - waiting.wall).total_seconds(), self._clock.monotonic() - waiting.monotonic)

    def _silent_state(self) -> VoiceState | None:
        if not self._settings.enabled or self._settings.volume == 0:
            return VoiceState.OFF
        if self._settings.is_quiet_at(in_vietnam(self._clock.now()).time()):
            return VoiceState.QUIET
        return None

    # -- answers --------------------------------------------------------------------------------------------------
    def _on_began(self, number: int, milliseconds: int) -> None:
        if number == self._number and self._sounding:
            self._watchdog.start(milliseconds + LATE_MS if milliseconds else LONGEST_MS)

    def _on_ended(self, number: int, state: SoundState) -> None:
        if number != self._number or not self._sounding:
            return
        self._sounding = False
        self._watchdog.stop()
        self._tell(VoiceState.READY if state is SoundState.OK else VoiceState(state.value))
        left = BLINK_MS - round((self._clock.monotonic() - self._began_at) * 1_000)
        self._blink.start(max(0, min(left, BLINK_MS)))

    def _on_late(self) -> None:
        log.warning("the sound device does not answer")
        self._output.stop()
        self._on_ended(self._number, SoundState.STUCK)

    def _on_blinked(self) -> None:
        done, self._current = self._current, None
        if done is not None:
            self.finished.emit(done)
        self._next()

    def _tell(self, state: VoiceState) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state.value)

    def _timer(self, slot: object) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.timeout.connect(slot)
        return made
