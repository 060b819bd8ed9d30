"""Two soft chimes for the no-wait board. A machine without sound, or without Qt's multimedia part, stays silent."""

from __future__ import annotations

import logging
from typing import Any, Protocol

from PySide6.QtCore import QObject, QUrl

from resources import path_of

SOON, LATE = "promise_soon", "promise_late"
VOLUME = 0.6

log = logging.getLogger(__name__)


class ChimePlayer(Protocol):
    """Whatever can play ``SOON`` or ``LATE``; tests give one that only remembers."""

    def play(self, name: str) -> None: ...


class Chimes(QObject):
    """Plays a chime; the multimedia module is loaded at the first one, and its absence is no error."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._effects: dict[str, Any] = {}
        self._silent = False

    def play(self, name: str) -> None:
        """Play ``SOON`` or ``LATE`` once; a chime that is still sounding starts again."""
        if self._silent:
            return
        effect = self._effects.get(name) or self._load(name)
        if effect is not None:
            effect.play()

    def _load(self, name: str) -> Any:
        try:
            from PySide6.QtMultimedia import QMediaDevices, QSoundEffect
        except ImportError:
            log.info("no multimedia part is installed: the board stays silent")
            self._silent = True
            return None
        if QMediaDevices.defaultAudioOutput().isNull():
            log.info("this machine has no sound output: the board stays silent")
            self._silent = True
            return None
        effect = QSoundEffect(self)
        effect.setSource(QUrl.fromLocalFile(str(path_of(f"sounds/{name}.wav"))))
        effect.setVolume(VOLUME)
        self._effects[name] = effect
        return effect
