"""Make the shipped voice of the hall: ``python tools/make_voice.py`` writes ``resources/voice/vi``.

The words are said by espeak-ng's Vietnamese voice (``apt-get install espeak-ng``), then trimmed and brought to one
loudness here; the chime is computed. The same version of espeak-ng gives the same bytes. The files are committed; run
this again only to change them, and look at what it prints: length, peak and loudness of every clip.

The plain voice without a variant is taken on purpose: the female variants of espeak-ng carry an echo and a breath that
blur the ends of words in a hall, which has an echo of its own (seen in their spectrograms).
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from desktop_app.domain.hall.announcement import CHIME, SPOKEN, is_single
from ui.hall.voice import sound

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "voice" / "vi"
VOICE = "vi"
SINGLE_SPEED, PHRASE_SPEED = 95, 130
"""Words a minute: letters and digits slower than the phrases around them."""
GIVEN_AS = {"letter_j": "di"}
"""What espeak-ng is given where it does not read our spelling: it has no vowel for "gi", which sounds like "di"."""
PITCH, AMPLITUDE = 50, 60
"""At its full amplitude (100) espeak-ng reaches the limits of 16 bits."""
SILENCE = 0.008
"""espeak-ng is silent where it says nothing: the soft end of "hát" is kept."""
CHIME_TONES = ((783.99, 0.0), (659.26, 0.32), (523.25, 0.64))
"""(tone in Hz, start in seconds): three falling tones."""
TONE_SECONDS, ATTACK_SECONDS, CHIME_PEAK = 0.9, 0.012, 0.28


def espeak_version() -> str:
    """ "1.51"; raises ``SystemExit`` where espeak-ng is not installed."""
    try:
        said = subprocess.run(["espeak-ng", "--version"], capture_output=True, text=True, check=True).stdout
    except FileNotFoundError:
        raise SystemExit("espeak-ng is needed: apt-get install espeak-ng") from None
    return said.partition(":")[2].split()[0]


def spoken(text: str, speed: int) -> bytes:
    """The text as espeak-ng says it, cut and levelled: a clip."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "clip.wav"
        command = ["espeak-ng", "-v", VOICE, "-s", str(speed), "-p", str(PITCH), "-a", str(AMPLITUDE), "-w", str(path)]
        subprocess.run([*command, text], check=True)
        return sound.prepared(sound.samples_of(path.read_bytes()), SILENCE)


def chime() -> bytes:
    """Three soft tones with some overtones, quieter than the voice that follows."""
    length = int((max(start for _, start in CHIME_TONES) + TONE_SECONDS) * sound.RATE)
    made = np.zeros(length)
    for hertz, start in CHIME_TONES:
        since = np.arange(length) / sound.RATE - start
        shape = np.clip(since / ATTACK_SECONDS, 0, 1) * np.exp(-4.5 * since) * np.clip(1 - since / TONE_SECONDS, 0, 1)
        turn = 2 * np.pi * hertz * since
        made += shape * (np.sin(turn) + 0.3 * np.sin(2 * turn) + 0.1 * np.sin(3 * turn))
    return sound.to_pcm(made / np.abs(made).max() * CHIME_PEAK)


def manifest(version: str) -> dict[str, object]:
    """What each clip is and who made it; the window shows the mark, docs/licences.md repeats the note."""
    maker = f"espeak-ng {version}, voice {VOICE}"
    clips = {
        key: {"file": f"{key}.wav", "text": text, "maker": maker if text else "tools/make_voice.py"}
        for key, text in SPOKEN.items()
    }
    return {
        "language": "vi",
        "mark": "giọng máy",
        "licence": "Apache-2.0",
        "note": (
            "Made by tools/make_voice.py with espeak-ng, a free program under GPL-3.0-or-later. No part of espeak-ng, "
            "neither program nor data, is in the repository or the installed program; the clips are what it "
            "said when it was given our words, cut and levelled by us."
        ),
        "clips": clips,
    }


def main() -> None:
    version = espeak_version()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.wav"):
        old.unlink()
    total = 0
    for key, text in SPOKEN.items():
        given = GIVEN_AS.get(key, text)
        pcm = chime() if key == CHIME else spoken(given, SINGLE_SPEED if is_single(key) else PHRASE_SPEED)
        path = FOLDER / f"{key}.wav"
        path.write_bytes(sound.to_wav(pcm))
        total += path.stat().st_size
        heard = sound.samples_of(path.read_bytes())
        peak = 20 * np.log10(np.abs(heard).max())
        length, loud = sound.milliseconds(pcm), sound.loudness(heard)
        print(f"{key:12} {length:5} ms  peak {peak:6.1f} dB  loudness {loud:6.1f} dB  {text}")
    text = json.dumps(manifest(version), ensure_ascii=False, indent=1)
    (FOLDER / "manifest.json").write_text(text + "\n", encoding="utf-8")
    print(f"{len(SPOKEN)} clips, {total / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
