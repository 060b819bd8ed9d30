"""Sound as numbers: WAV files in and out, one rate for all clips, cut and levelled so that voices fit together.

A clip is 16 bit mono at 22,050 Hz. What is recorded or replaced is brought to that form once, when it is kept; playing
only joins bytes. numpy is loaded by what changes a sound, not by playing one.
"""

from __future__ import annotations

import io
import sys
import wave
from collections.abc import Iterable
from typing import TYPE_CHECKING

from desktop_app.errors import UserError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Samples = NDArray[np.float64]
    """One channel, -1 to 1, at ``RATE``."""

RATE = 22_050
WIDTH = 2
"""Bytes of a sample."""
MOST_SECONDS = 10
TARGET_DB, PEAK_DB = -19.0, -1.5
"""Loudness (RMS of what sounds) of every clip, and what no sample may exceed, dB below full scale."""
QUIETEST_PEAK = 0.01
"""Under this peak (-40 dB) a recording holds no voice."""
SILENCE = 0.02
"""Share of a clip's own peak under which it counts as silent at its ends."""
MARGIN_SECONDS, FADE_SECONDS = 0.02, 0.006
_TAPS = 63


def pcm_of(content: bytes) -> bytes:
    """The samples of a WAV file as 16 bit mono at ``RATE``; as they are when the file has that form already.

    Raises ``UserError`` (field ``file``) as ``samples_of``.
    """
    try:
        with wave.open(io.BytesIO(content)) as file:
            if (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, WIDTH, RATE):
                frames: bytes = file.readframes(min(file.getnframes(), MOST_SECONDS * RATE))
                return frames
    except (wave.Error, EOFError) as error:
        raise UserError("clip_not_wav", field="file") from error
    return to_pcm(samples_of(content))


def samples_of(content: bytes) -> Samples:
    """A WAV file as one channel at ``RATE``.

    Raises ``UserError`` (field ``file``): ``clip_not_wav``, ``clip_channels``, ``clip_too_long``, ``clip_empty``.
    """
    try:
        with wave.open(io.BytesIO(content)) as file:
            channels, width, rate = file.getnchannels(), file.getsampwidth(), file.getframerate()
            length = file.getnframes()
            if channels not in (1, 2):
                raise UserError("clip_channels", field="file", channels=channels)
            if rate <= 0 or length / rate > MOST_SECONDS:
                raise UserError("clip_too_long", field="file", most=MOST_SECONDS)
            frames = file.readframes(length)
    except (wave.Error, EOFError) as error:
        raise UserError("clip_not_wav", field="file") from error
    return from_frames(frames, channels, width, rate)


def from_frames(frames: bytes, channels: int, width: int, rate: int) -> Samples:
    """Interleaved little-endian samples (8 bit unsigned, else signed) as one channel at ``RATE``."""
    import numpy as np

    whole = len(frames) // (channels * width) * channels * width
    if whole == 0:
        raise UserError("clip_empty", field="file")
    raw = np.frombuffer(frames[:whole], dtype=np.uint8)
    if width == 1:
        values = (raw.astype(np.float64) - 128) / 128
    elif width == 3:
        padded = np.zeros((len(raw) // 3, 4), dtype=np.uint8)
        padded[:, 1:] = raw.reshape(-1, 3)
        values = padded.reshape(-1).view("<i4").astype(np.float64) / 2**31
    elif width in (2, 4):
        values = raw.view(f"<i{width}").astype(np.float64) / 2 ** (8 * width - 1)
    else:
        raise UserError("clip_not_wav", field="file")
    return resampled(values.reshape(-1, channels).mean(axis=1), rate, RATE)


def resampled(samples: Samples, rate: int, wanted: int) -> Samples:
    """The same sound at another rate; a low pass first, where high tones would come back as false ones."""
    import numpy as np

    if rate == wanted or len(samples) == 0:
        return samples
    if wanted < rate:
        at = np.arange(_TAPS) - _TAPS // 2
        kernel = np.sinc(at * wanted / rate * 0.9) * np.hamming(_TAPS)
        samples = np.convolve(samples, kernel / kernel.sum(), mode="same")
    length = max(1, round(len(samples) * wanted / rate))
    return np.interp(np.arange(length) * rate / wanted, np.arange(len(samples)), samples)


def trimmed(samples: Samples, silence: float = SILENCE) -> Samples:
    """Without the silence before and after, faded at both ends so that nothing clicks; ``clip_empty`` when all is."""
    import numpy as np

    peak = float(np.abs(samples).max()) if len(samples) else 0.0
    if peak < QUIETEST_PEAK:
        raise UserError("clip_empty", field="file")
    sounding = np.flatnonzero(np.abs(samples) > silence * peak)
    margin, fade = int(MARGIN_SECONDS * RATE), int(FADE_SECONDS * RATE)
    kept = samples[max(0, int(sounding[0]) - margin) : int(sounding[-1]) + margin + 1].copy()
    at = np.arange(len(kept))
    return kept * np.clip(np.minimum(at, len(kept) - 1 - at) / fade, 0, 1)


def loudness(samples: Samples) -> float:
    """RMS in dB of the stretches of 20 ms that are not silent (the upper 30 dB)."""
    import numpy as np

    step = min(RATE // 50, len(samples))
    powers = (samples[: len(samples) // step * step].reshape(-1, step) ** 2).mean(axis=1)
    return float(10 * np.log10(powers[powers > powers.max() / 1_000].mean()))


def levelled(samples: Samples) -> Samples:
    """At ``TARGET_DB``, or as near to it as the peak allows."""
    import numpy as np

    gain = 10 ** ((TARGET_DB - loudness(samples)) / 20)
    ceiling = 10 ** (PEAK_DB / 20) / float(np.abs(samples).max())
    return samples * min(gain, ceiling)


def to_pcm(samples: Samples) -> bytes:
    """16 bit little-endian."""
    import numpy as np

    return np.round(np.clip(samples, -1, 1) * 32_767).astype("<i2").tobytes()


def to_wav(pcm: bytes) -> bytes:
    """A WAV file of 16 bit mono samples at ``RATE``."""
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(WIDTH)
        file.setframerate(RATE)
        file.writeframes(pcm)
    return out.getvalue()


def prepared(samples: Samples, silence: float = SILENCE) -> bytes:
    """A recording as a clip: cut and levelled, 16 bit mono; raises ``UserError("clip_empty")``.

    ``silence`` may be lower where there is no room and no microphone that hum.
    """
    return to_pcm(levelled(trimmed(samples, silence)))


def joined(parts: Iterable[tuple[bytes, int]]) -> bytes:
    """Clips one after the other, each with so many milliseconds of silence behind it."""
    return b"".join(pcm + pause(pause_ms) for pcm, pause_ms in parts)


def pause(milliseconds: int) -> bytes:
    return bytes(RATE * milliseconds // 1_000 * WIDTH)


def milliseconds(pcm: bytes) -> int:
    """How long 16 bit mono samples at ``RATE`` sound."""
    return len(pcm) * 1_000 // (WIDTH * RATE)


if sys.byteorder != "little":  # pragma: no cover
    raise ImportError("samples are little-endian, as are all machines the program is built for")
