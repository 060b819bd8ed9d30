"""A loudspeaker and a microphone that only remember, and sounds to give them."""

from __future__ import annotations

import io
import math
import struct
import wave
from pathlib import Path

from ui.hall.voice.microphone import Recording
from ui.hall.voice.output import SoundState, Utterance


class FakeOutput:
    """Remembers what it was asked to play; ``end`` is the device's answer."""

    def __init__(self, *, voice: bool = False) -> None:
        self.played: list[tuple[int, Utterance]] = []
        self.stopped = self.closed = 0
        self.voice = voice
        self._listeners = []

    def listen(self, began, ended) -> None:
        self._listeners.append((began, ended))

    def play(self, number: int, utterance: Utterance) -> None:
        self.played.append((number, utterance))

    def begin(self, milliseconds: int) -> None:
        for began, _ in self._listeners:
            began(self.played[-1][0], milliseconds)

    def end(self, state: SoundState = SoundState.OK, number: int | None = None) -> None:
        for _, ended in self._listeners:
            ended(self.played[-1][0] if number is None else number, state)

    def stop(self) -> None:
        self.stopped += 1

    def find_voice(self, found) -> None:
        found(self.voice)

    def close(self) -> None:
        self.closed += 1


class FakeMicrophone:
    """``say`` is what the person says before the recording is stopped."""

    def __init__(self, *, there: bool = True) -> None:
        self.there = there
        self.recording = False
        self.said = Recording(frames(1.0), 1, 22_050)

    def listen(self, found, recorded, failed) -> None:
        self._found, self._recorded, self._failed = found, recorded, failed

    def look(self) -> None:
        self._found(self.there)

    def start(self) -> None:
        self.recording = self.there
        if not self.there:
            self._failed("microphone_missing")

    def stop(self) -> None:
        self.recording = False
        self._recorded(self.said)

    def close(self) -> None:
        self.recording = False


def frames(seconds: float, *, rate: int = 22_050, channels: int = 1, level: float = 0.4, quiet: float = 0.0) -> bytes:
    """A tone of 440 Hz as 16 bit samples, with ``quiet`` seconds of silence before and after."""
    silent = [0] * int(quiet * rate) * channels
    values = []
    for number in range(int(seconds * rate)):
        values += [round(32_767 * level * math.sin(2 * math.pi * 440 * number / rate))] * channels
    whole = [*silent, *values, *silent]
    return struct.pack(f"<{len(whole)}h", *whole)


def wav(content: bytes, *, rate: int = 22_050, channels: int = 1, width: int = 2) -> bytes:
    """Samples as a WAV file."""
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(width)
        file.setframerate(rate)
        file.writeframes(content)
    return out.getvalue()


def wav_file(path: Path, seconds: float = 1.0, **how) -> Path:
    """A WAV file with a tone."""
    channels, rate = how.get("channels", 1), how.get("rate", 22_050)
    path.write_bytes(wav(frames(seconds, **how), rate=rate, channels=channels))
    return path
