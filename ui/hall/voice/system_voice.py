"""A Vietnamese voice of the operating system, where there is one (Windows: "Microsoft An"; Linux: speech-dispatcher).

Lives on the thread of the output. The system is asked once, by the first sentence or by ``find``.
"""

from __future__ import annotations

import logging
from typing import Any

from PySide6.QtCore import Q_ARG, QLocale, QMetaObject, QObject, Qt, QTimer, Signal

log = logging.getLogger(__name__)
LONGEST_MS, LETTER_MS = 4_000, 200
"""How long a sentence may take: slow voices need about 100 ms for a letter."""
NO_ENGINE = "none"
"""Makes the object without asking the system anything."""


class SystemVoice(QObject):
    """``found(bool)``: whether there is a voice. ``ended(bool)``: whether the sentence was said.

    ``speech_part``: what ``load_speech`` gave. ``engine`` empty: the system's own. ``language`` is there for the tests'
    engine, which knows no Vietnamese.
    """

    found = Signal(bool)
    ended = Signal(bool)
    _opened = Signal()

    def __init__(
        self,
        speech_part: Any,
        engine: str = "",
        parent: QObject | None = None,
        *,
        language: QLocale.Language = QLocale.Language.Vietnamese,
    ) -> None:
        super().__init__(parent)
        self._qt = speech_part
        self._engine = engine
        self._language = language
        self._speech: Any = None
        self._known: bool | None = None
        self._waiting: tuple[str, int] | None = None
        self._speaking = False
        self._watchdog = QTimer(self)
        self._watchdog.setSingleShot(True)
        self._watchdog.timeout.connect(self._on_late)
        self._opened.connect(self._on_opened, Qt.ConnectionType.QueuedConnection)

    def find(self) -> None:
        """Ask the system, at the first call; the answer is ``found``."""
        if self._known is not None:
            self.found.emit(self._known)
        elif self._speech is None:
            self._open()

    def say(self, text: str, volume: int) -> None:
        """Say it; the answer is ``ended``, at once and with False where there is no voice. Volume 0 to 100."""
        self._waiting = (text, volume)
        if self._known is None:
            self.find()
        else:
            self._say_waiting()

    def stop(self) -> None:
        """Silence, without ``ended``."""
        self._waiting = None
        self._watchdog.stop()
        if self._speaking:
            self._speaking = False
            self._speech.stop()

    # -- inside ---------------------------------------------------------------------------------------------------
    def _open(self) -> None:
        if self._qt is None:
            self._settle(False)
            return
        self._speech = self._qt.QTextToSpeech(NO_ENGINE, self)
        # Loading the engine takes a second where a system lists hundreds of voices, and PySide would hold the
        # interpreter's lock for as long: every other thread stands still, the window's too. Qt's own loop holds none.
        QMetaObject.invokeMethod(
            self._speech, "setEngine", Qt.ConnectionType.QueuedConnection, Q_ARG(str, self._engine)
        )  # fmt: skip
        self._opened.emit()

    def _on_opened(self) -> None:
        ours = [one for one in self._speech.availableLocales() if one.language() == self._language]
        there = bool(ours) and self._speech.state() != self._qt.QTextToSpeech.State.Error
        if there:
            self._speech.setLocale(ours[0])
            self._speech.stateChanged.connect(self._on_state)
        else:
            log.info("no system voice of the language: clips are played")
        self._settle(there)

    def _settle(self, there: bool) -> None:
        self._known = there
        self.found.emit(there)
        self._say_waiting()

    def _say_waiting(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is None:
            return
        if not self._known:
            self.ended.emit(False)
            return
        text, volume = waiting
        self._speaking = True
        self._watchdog.start(LONGEST_MS + LETTER_MS * len(text))
        self._speech.setVolume(volume / 100)
        self._speech.say(text)

    def _on_state(self) -> None:
        states, state = self._qt.QTextToSpeech.State, self._speech.state()
        if self._speaking and state in (states.Ready, states.Error):
            self._speaking = False
            self._watchdog.stop()
            self.ended.emit(state == states.Ready)

    def _on_late(self) -> None:
        """A service that died answers nothing any more: from now on the clips are played."""
        log.warning("the system's voice does not answer")
        self.stop()
        self._known = False
        self.ended.emit(False)
