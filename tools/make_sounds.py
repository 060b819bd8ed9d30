"""Make the two soft chimes of the no-wait board: ``python tools/make_sounds.py`` writes ``resources/sounds``.

A chime is two sine tones with their octave, faded in and out, quiet enough for a room full of people. The files are
committed; run this again only to change them.
"""

from __future__ import annotations

import math
import struct
import wave
from pathlib import Path

RATE = 22_050
FOLDER = Path(__file__).resolve().parent.parent / "resources" / "sounds"
LOUDNESS = 0.22
CHIMES = {
    "promise_soon.wav": ((659.26, 0.0), (783.99, 0.18)),
    "promise_late.wav": ((587.33, 0.0), (440.00, 0.20)),
}
"""File → (tone in Hz, start in seconds): rising when time gets short, falling when it is over."""
TONE_SECONDS = 0.55
ATTACK_SECONDS = 0.02


def sample(at: float, tones: tuple[tuple[float, float], ...]) -> float:
    """The wave at an instant, -1 to 1."""
    total = 0.0
    for hertz, start in tones:
        since = at - start
        if 0 <= since < TONE_SECONDS:
            rise = min(1.0, since / ATTACK_SECONDS)
            fall = math.cos(math.pi / 2 * since / TONE_SECONDS) ** 2
            turn = 2 * math.pi * hertz * since
            total += rise * fall * (math.sin(turn) + 0.18 * math.sin(2 * turn))
    return LOUDNESS * total


def write(path: Path, tones: tuple[tuple[float, float], ...]) -> None:
    """Write one chime as 16 bit mono."""
    length = max(start for _, start in tones) + TONE_SECONDS
    values = [round(32_767 * max(-1.0, min(1.0, sample(n / RATE, tones)))) for n in range(int(length * RATE))]
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(struct.pack(f"<{len(values)}h", *values))


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, tones in CHIMES.items():
        write(FOLDER / name, tones)


if __name__ == "__main__":
    main()
