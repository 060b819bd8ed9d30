"""The calls that stand large, one after the other, each for its time: as long as it is heard, or blinks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject

from desktop_app.domain.exchange.hall import BoardCall
from desktop_app.domain.hall.announcement import Announcement
from desktop_app.domain.hall.voice_settings import VoiceSettings
from ui.hall.voice.player import VoicePlayer

Told = Callable[[BoardCall], object]


class Turns(Protocol):
    """Whatever gives each call its time; presenter tests give one that only remembers."""

    def listen(self, began: Told, ended: Told) -> None:
        """Who is told; one listener. Every turn that began also ends."""

    def use(self, settings: VoiceSettings) -> None: ...

    def call(self, call: BoardCall) -> None:
        """At the end of the line; a call of the same number that still waits is replaced and keeps its place."""

    def forget(self, label: str) -> None:
        """A call of this number that still waits is not announced any more."""

    def close(self) -> None: ...


class VoiceTurns(QObject):
    """In step with the voice; where nothing can be heard the player gives each call the time of its blinking."""

    def __init__(self, player: VoicePlayer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.player = player
        self._calls: dict[str, BoardCall] = {}
        self._began: Told | None = None
        self._ended: Told | None = None
        player.started.connect(self._on_started)
        player.finished.connect(self._on_finished)
        player.dropped.connect(self._on_dropped)

    def listen(self, began: Told, ended: Told) -> None:
        self._began, self._ended = began, ended

    def use(self, settings: VoiceSettings) -> None:
        self.player.use(settings)

    def call(self, call: BoardCall) -> None:
        self._calls[call.label] = call
        self.player.call(Announcement(call.label, call.counter, call.counter_name))

    def forget(self, label: str) -> None:
        self.player.forget(label)

    def close(self) -> None:
        self._calls.clear()
        self.player.close()

    def _on_started(self, announcement: Announcement) -> None:
        call = self._calls.get(announcement.ticket)
        if call is not None and self._began is not None:
            self._began(call)

    def _on_finished(self, announcement: Announcement) -> None:
        call = self._calls.get(announcement.ticket)
        self._forget(announcement)
        if call is not None and self._ended is not None:
            self._ended(call)

    def _on_dropped(self, announcement: Announcement) -> None:
        """It waited too long, or was forgotten: it stays in the list, as far as it still stands there."""
        self._forget(announcement)

    def _forget(self, announcement: Announcement) -> None:
        """Unless the same number was called once more and waits for that turn."""
        if announcement.ticket not in {one.ticket for one in self.player.waiting}:
            self._calls.pop(announcement.ticket, None)
