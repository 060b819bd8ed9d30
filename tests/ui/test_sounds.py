"""Chimes: two short files, and silence where there is nothing to sound with."""

from __future__ import annotations

import builtins
import wave

from resources import path_of
from ui.sounds import LATE, SOON, Chimes


def test_the_chimes_are_short_soft_and_there():
    for name in (SOON, LATE):
        with wave.open(str(path_of(f"sounds/{name}.wav"))) as sound:
            samples = sound.readframes(sound.getnframes())
            assert sound.getnframes() / sound.getframerate() < 1
        levels = [int.from_bytes(samples[at : at + 2], "little", signed=True) for at in range(0, len(samples), 2)]
        loudest = max(map(abs, levels))
        assert 0.05 < loudest / 32_768 < 0.5


def test_a_program_without_the_multimedia_part_stays_silent(qapp, monkeypatch):
    real = builtins.__import__

    def missing(name, *args, **named):
        if name == "PySide6.QtMultimedia":
            raise ImportError(name)
        return real(name, *args, **named)

    monkeypatch.setattr(builtins, "__import__", missing)
    chimes = Chimes()

    chimes.play(SOON)
    chimes.play(LATE)

    assert chimes._silent
