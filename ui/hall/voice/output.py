"""The loudspeaker: one utterance at a time, on a thread of its own, and an answer for each in any case.

A call's clips are joined to one piece and played as one, so that pauses are exact and nothing can overlap. Devices are
asked for at every utterance: a loudspeaker may be plugged in or pulled out at any time.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from PySide6.QtCore import QBuffer, QIODevice, QObject, Signal

from desktop_app.domain.hall.announcement import (
    COUNTER_PREFIX,
    SPOKEN,
    Announcement,
    Line,
    script,
    sentence_for,
)
from desktop_app.domain.hall.voice_settings import VoiceSettings, VoiceSource
from ui.hall.voice import sound
from ui.hall.voice.clips import Clips
from ui.hall.voice.own_thread import OwnThread
from ui.hall.voice.qt_parts import load_multimedia, load_speech
from ui.hall.voice.system_voice import SystemVoice

TAIL_MS = 250
"""Silence at the end: a device that reports the end early cuts that and no word."""

log = logging.getLogger(__name__)


class SoundState(StrEnum):
    """What became of an utterance."""

    OK = "ok"
    NO_DEVICE = "no_device"
    """No loudspeaker, or it was pulled out."""
    NO_MULTIMEDIA = "no_multimedia"
    """The installation lacks Qt's multimedia part."""
    BROKEN = "broken"
    """No clip can be read, or the device refuses the sound."""
    STUCK = "stuck"
    """The device has not answered in time."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """A call, or (``key``) a single clip to listen to."""

    settings: VoiceSettings
    announcement: Announcement | None = None
    key: str = ""

    def lines(self, own: frozenset[str]) -> tuple[Line, ...]:
        """The clips in their order, where the centre has recorded those of ``own``."""
        if self.announcement is None:
            return (Line(self.key, 0),)
        return script(self.announcement, self.settings, own)

    def sentence(self) -> str:
        """What a system's voice says instead of the clips."""
        if self.announcement is None:
            return SPOKEN.get(self.key, "")
        return " ".join([sentence_for(self.announcement)] * self.settings.repeat)


Began = Callable[[int, int], object]
"""(number of the utterance, its milliseconds; 0: not known)"""
Ended = Callable[[int, SoundState], object]


class VoiceOutput(Protocol):
    """Whatever can be heard; tests give one that only remembers. All calls and answers are on the window's thread."""

    def listen(self, began: Began, ended: Ended) -> None: ...

    def play(self, number: int, utterance: Utterance) -> None:
        """Play; ends what is still playing, whose end is not told any more."""

    def stop(self) -> None: ...

    def find_voice(self, found: Callable[[bool], object]) -> None:
        """Ask whether the system has a Vietnamese voice."""

    def close(self) -> None: ...


class QtVoiceOutput(QObject):
    """Clips through ``QAudioSink``, or the system's Vietnamese voice. The thread starts with the first utterance.

    ``speech_engine``: name of the text-to-speech engine, empty: the system's own.
    """

    _play_wanted = Signal(int, object)
    _stop_wanted = Signal()
    _find_wanted = Signal()

    def __init__(self, clips: Clips, parent: QObject | None = None, *, speech_engine: str = "") -> None:
        super().__init__(parent)
        self._clips = clips
        self._engine = speech_engine
        self._began: Began | None = None
        self._ended: Ended | None = None
        self._found: Callable[[bool], object] | None = None
        self._thread: OwnThread | None = None
        self._worker: _Worker | None = None
        self._current = 0

    def listen(self, began: Began, ended: Ended) -> None:
        """Who is told; one listener."""
        self._began, self._ended = began, ended

    def play(self, number: int, utterance: Utterance) -> None:
        """Hand over to the thread and return at once."""
        worker = self._started()
        self._current = number
        worker.wanted = number
        self._play_wanted.emit(number, utterance)

    def stop(self) -> None:
        """Silence; the end of what was playing is not told."""
        self._current = 0
        if self._worker is not None:
            self._worker.wanted = 0
            self._stop_wanted.emit()

    def find_voice(self, found: Callable[[bool], object]) -> None:
        """The answer comes later, on the window's thread."""
        self._found = found
        self._started()
        self._find_wanted.emit()

    def close(self) -> None:
        """End the thread; a later ``play`` starts another."""
        if self._thread is not None:
            self.stop()
            self._thread.close()
        self._thread = self._worker = None

    def _started(self) -> _Worker:
        if self._worker is None:
            voice = SystemVoice(load_speech(), self._engine)
            worker = self._worker = _Worker(self._clips, load_multimedia(), voice)
            self._play_wanted.connect(worker.on_play)
            self._stop_wanted.connect(worker.on_stop)
            self._find_wanted.connect(worker.on_find)
            worker.began.connect(self._on_began)
            worker.ended.connect(self._on_ended)
            worker.voice_found.connect(self._on_voice_found)
            self._thread = OwnThread("motcua-voice")
            self._thread.adopt(worker)
        return self._worker

    def _on_began(self, number: int, milliseconds: int) -> None:
        if number == self._current and self._began is not None:
            self._began(number, milliseconds)

    def _on_ended(self, number: int, state: str) -> None:
        if number == self._current and self._ended is not None:
            self._current = 0
            self._ended(number, SoundState(state))

    def _on_voice_found(self, there: bool) -> None:
        found, self._found = self._found, None
        if found is not None:
            found(there)


class _Worker(QObject):
    """On the thread. ``wanted`` is set by the window: what waited behind a hung device is not played late."""

    began = Signal(int, int)
    ended = Signal(int, str)
    voice_found = Signal(bool)

    def __init__(self, clips: Clips, multimedia: Any, voice: SystemVoice) -> None:
        super().__init__()
        self.wanted = 0
        self._clips = clips
        self._qt = multimedia
        self._voice = voice
        voice.setParent(self)
        voice.found.connect(self.voice_found)
        voice.ended.connect(self._on_voice_ended)
        self._number = 0
        self._utterance: Utterance | None = None
        self._sink: Any = None
        self._device_id: Any = None
        self._devices: Any = None
        self._buffer: QBuffer | None = None

    def on_play(self, number: int, utterance: Utterance) -> None:
        self.on_stop()
        if number != self.wanted:
            return
        self._number, self._utterance = number, utterance
        recorded = utterance.key.startswith(COUNTER_PREFIX)
        if utterance.settings.source is VoiceSource.SYSTEM and utterance.sentence() and not recorded:
            self.began.emit(number, 0)
            self._voice.say(utterance.sentence(), utterance.settings.volume)
        else:
            self._play_clips()

    def on_find(self) -> None:
        self._voice.find()

    def on_stop(self) -> None:
        self._number = 0
        self._voice.stop()
        sink, self._sink = self._sink, None
        if sink is not None:
            sink.stateChanged.disconnect(self._on_sink_state)
            sink.stop()
            sink.deleteLater()
        buffer, self._buffer = self._buffer, None
        if buffer is not None:
            buffer.close()
            buffer.deleteLater()

    def _play_clips(self) -> None:
        utterance = self._utterance
        if utterance is None:
            return
        try:
            pcm = self._clips.joined(utterance.lines(self._clips.own_keys()))
            state = self._play(pcm, utterance.settings.volume)
        except Exception:  # a driver's or a plug-in's mistake must never end the calling of tickets
            log.exception("the voice failed")
            state = SoundState.BROKEN
        if state is not SoundState.OK:
            self._finish(state)

    def _play(self, pcm: bytes, volume: int) -> SoundState:
        qt = self._qt
        if qt is None:
            return SoundState.NO_MULTIMEDIA
        if self._devices is None:
            self._devices = qt.QMediaDevices(self)
            self._devices.audioOutputsChanged.connect(self._on_devices)
        device = qt.QMediaDevices.defaultAudioOutput()
        if device.isNull():
            return SoundState.NO_DEVICE
        if not pcm:
            return SoundState.BROKEN
        form = qt.QAudioFormat()
        form.setSampleRate(sound.RATE)
        form.setChannelCount(1)
        form.setSampleFormat(qt.QAudioFormat.SampleFormat.Int16)
        content = pcm + sound.pause(TAIL_MS)
        if not device.isFormatSupported(form):
            form.setSampleRate(device.preferredFormat().sampleRate())
            form.setChannelCount(2)
            content = _for_two(content, form.sampleRate())
        self._buffer = QBuffer(self)
        self._buffer.setData(content)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._sink = qt.QAudioSink(device, form, self)
        self._sink.setVolume(volume / 100)
        self._sink.stateChanged.connect(self._on_sink_state)
        self.began.emit(self._number, sound.milliseconds(pcm) + TAIL_MS)
        self._device_id = device.id()
        self._sink.start(self._buffer)
        return SoundState.OK if self._sink.error() == qt.QtAudio.Error.NoError else SoundState.NO_DEVICE

    def _on_sink_state(self) -> None:
        """Takes no argument: PySide cannot carry ``QAudio::State`` from the device's thread to a method (6.12)."""
        if self._sink is None:
            return
        states, state = self._qt.QtAudio.State, self._sink.state()
        if state == states.IdleState and self._buffer is not None and self._buffer.atEnd():
            self._finish(SoundState.OK)
        elif state == states.StoppedState:
            self._finish(SoundState.NO_DEVICE)

    def _on_devices(self) -> None:
        """A device came or went. A sink whose device was pulled out may say nothing at all (PulseAudio)."""
        outputs = self._qt.QMediaDevices.audioOutputs()
        if self._sink is not None and all(one.id() != self._device_id for one in outputs):
            self._finish(SoundState.NO_DEVICE)

    def _on_voice_ended(self, spoke: bool) -> None:
        if spoke:
            self._finish(SoundState.OK)
        else:
            self._play_clips()

    def _finish(self, state: SoundState) -> None:
        number = self._number
        self.on_stop()
        if number:
            self.ended.emit(number, state.value)


def _for_two(pcm: bytes, rate: int) -> bytes:
    """For a device that takes nothing but its own rate and two channels."""
    import numpy as np

    one = sound.from_frames(pcm, 1, sound.WIDTH, sound.RATE)
    wanted = sound.resampled(one, sound.RATE, rate)
    return sound.to_pcm(np.repeat(wanted, 2))
