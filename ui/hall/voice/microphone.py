"""Recording a clip: a few seconds from the machine's microphone, on a thread of its own."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QBuffer, QIODevice, QObject, QTimer, Signal

from ui.hall.voice import sound
from ui.hall.voice.own_thread import OwnThread
from ui.hall.voice.qt_parts import load_multimedia

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Recording:
    """16 bit samples as the microphone gave them."""

    frames: bytes
    channels: int
    rate: int


Found = Callable[[bool], object]
Recorded = Callable[[Recording], object]
Failed = Callable[[str], object]


class Microphone(Protocol):
    """Whatever can record; tests give one that only remembers. Calls and answers are on the window's thread."""

    def listen(self, found: Found, recorded: Recorded, failed: Failed) -> None: ...

    def look(self) -> None:
        """Ask whether there is a microphone; the answer is ``found``."""

    def start(self) -> None: ...

    def stop(self) -> None:
        """Enough; the answer is ``recorded``."""

    def close(self) -> None: ...


class QtMicrophone(QObject):
    """``QAudioSource`` of the default microphone; stops by itself after ten seconds."""

    _look_wanted = Signal()
    _start_wanted = Signal()
    _stop_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: Found | None = None
        self._recorded: Recorded | None = None
        self._failed: Failed | None = None
        self._thread: OwnThread | None = None
        self._worker: _Worker | None = None

    def listen(self, found: Found, recorded: Recorded, failed: Failed) -> None:
        """Who is told; one listener. ``failed`` is given the code of a sentence."""
        self._found, self._recorded, self._failed = found, recorded, failed

    def look(self) -> None:
        """Whether there is a microphone; may be asked again at any time."""
        self._begin()
        self._look_wanted.emit()

    def start(self) -> None:
        """Begin to record; without a microphone the answer is ``failed``."""
        self._begin()
        self._start_wanted.emit()

    def stop(self) -> None:
        """Enough."""
        self._stop_wanted.emit()

    def close(self) -> None:
        """End the thread; what was being recorded is forgotten."""
        if self._thread is not None:
            self._thread.close()
        self._thread = self._worker = None

    def _begin(self) -> None:
        if self._worker is not None:
            return
        self._worker = _Worker(load_multimedia())
        self._look_wanted.connect(self._worker.on_look)
        self._start_wanted.connect(self._worker.on_start)
        self._stop_wanted.connect(self._worker.on_stop)
        self._worker.found.connect(self._on_found)
        self._worker.recorded.connect(self._on_recorded)
        self._worker.failed.connect(self._on_failed)
        self._thread = OwnThread("motcua-microphone")
        self._thread.adopt(self._worker)

    def _on_found(self, there: bool) -> None:
        if self._found is not None:
            self._found(there)

    def _on_recorded(self, recording: Recording) -> None:
        if self._recorded is not None:
            self._recorded(recording)

    def _on_failed(self, code: str) -> None:
        if self._failed is not None:
            self._failed(code)


class _Worker(QObject):
    """On the thread."""

    found = Signal(bool)
    recorded = Signal(object)
    failed = Signal(str)

    def __init__(self, multimedia: Any) -> None:
        super().__init__()
        self._qt = multimedia
        self._source: Any = None
        self._buffer: QBuffer | None = None
        self._end: QTimer | None = None

    def on_look(self) -> None:
        self.found.emit(self._qt is not None and not self._qt.QMediaDevices.defaultAudioInput().isNull())

    def on_start(self) -> None:
        if self._source is not None:
            return
        try:
            code = self._open()
        except Exception:  # a driver's mistake; the page says that it did not work
            log.exception("the microphone failed")
            code = "microphone_failed"
        if code:
            self._forget()
            self.failed.emit(code)

    def on_stop(self) -> None:
        source, buffer = self._source, self._buffer
        if source is None or buffer is None:
            return
        source.stop()
        form = source.format()
        recording = Recording(bytes(buffer.data().data()), form.channelCount(), form.sampleRate())
        self._forget()
        if recording.frames:
            self.recorded.emit(recording)
        else:
            self.failed.emit("microphone_failed")

    def _open(self) -> str:
        """The code of what went wrong, or nothing."""
        qt = self._qt
        if qt is None:
            return "microphone_missing"
        device = qt.QMediaDevices.defaultAudioInput()
        if device.isNull():
            return "microphone_missing"
        form = qt.QAudioFormat()
        form.setSampleRate(sound.RATE)
        form.setChannelCount(1)
        form.setSampleFormat(qt.QAudioFormat.SampleFormat.Int16)
        if not device.isFormatSupported(form):
            form = device.preferredFormat()
            form.setSampleFormat(qt.QAudioFormat.SampleFormat.Int16)
            form.setChannelCount(min(2, form.channelCount()))
        self._buffer = QBuffer(self)
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._source = qt.QAudioSource(device, form, self)
        self._source.start(self._buffer)
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.timeout.connect(self.on_stop)
        self._end.start(sound.MOST_SECONDS * 1_000 - 200)
        return ""

    def _forget(self) -> None:
        for part in (self._source, self._buffer, self._end):
            if part is not None:
                part.deleteLater()
        self._source = self._buffer = self._end = None
