"""Sounds as numbers: any WAV becomes a clip of one form, cut and levelled."""

from __future__ import annotations

from contextlib import suppress

import numpy as np
import pytest

from desktop_app.errors import UserError
from tests.support.voice import frames, wav
from ui.hall.voice import sound


@pytest.mark.parametrize("rate", [8_000, 22_050, 44_100, 48_000])
@pytest.mark.parametrize("channels", [1, 2])
def test_a_tone_keeps_its_length_and_its_height_whatever_it_was_recorded_with(rate, channels):
    content = wav(frames(1.0, rate=rate, channels=channels), rate=rate, channels=channels)

    samples = sound.samples_of(content)

    assert len(samples) == pytest.approx(sound.RATE, abs=2)
    spectrum = np.abs(np.fft.rfft(samples))
    assert np.argmax(spectrum) == pytest.approx(440, abs=1)


@pytest.mark.parametrize("width", [1, 2, 3, 4])
def test_every_width_of_a_sample_is_read(width):
    values = np.sin(np.arange(2_205) / 10) * 0.5
    whole = np.round(values * (2 ** (8 * width - 1) - 1)).astype("<i8")
    raw = (
        (whole + 128).astype(np.uint8).tobytes()
        if width == 1
        else whole.view(np.uint8).reshape(-1, 8)[:, :width].tobytes()
    )

    samples = sound.samples_of(wav(raw, width=width))

    assert np.allclose(samples, values, atol=0.01)


def test_a_tone_above_what_the_clip_can_hold_does_not_come_back_as_another():
    high = (np.sin(2 * np.pi * 15_000 * np.arange(48_000) / 48_000) * 20_000).astype("<i2").tobytes()

    samples = sound.samples_of(wav(high, rate=48_000))

    assert np.abs(samples[100:-100]).max() < 0.06


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "clip_not_wav"), (b"RIFF", "clip_not_wav"), (b"ID3 music", "clip_not_wav"),
        (wav(bytes(600), channels=3), "clip_channels"), (wav(bytes(22_050 * 2 * 11)), "clip_too_long"),
        (wav(b""), "clip_empty"),
    ],
)  # fmt: skip
def test_what_is_no_clip_is_refused_with_its_reason(content, code):
    with pytest.raises(UserError) as caught:
        sound.samples_of(content)

    assert (caught.value.code, caught.value.field) == (code, "file")


@pytest.mark.parametrize("cut", range(0, 60, 3))
def test_a_file_cut_anywhere_is_refused_or_read_and_never_crashes(cut):
    whole = wav(frames(0.1))

    for content in (whole[:cut], whole[:-cut] if cut else whole):
        with suppress(UserError):
            assert sound.pcm_of(content) is not None


def test_a_recording_loses_the_silence_around_it_and_gets_the_level_of_the_others():
    for level in (0.05, 0.3, 0.9):
        made = sound.from_frames(frames(0.8, level=level, quiet=0.5), 1, 2, sound.RATE)

        pcm = sound.prepared(made)

        assert sound.milliseconds(pcm) == pytest.approx(840, abs=15)
        assert sound.loudness(sound.samples_of(sound.to_wav(pcm))) == pytest.approx(sound.TARGET_DB, abs=0.3)


def test_silence_is_no_recording():
    with pytest.raises(UserError) as caught:
        sound.prepared(np.zeros(sound.RATE))

    assert caught.value.code == "clip_empty"


def test_joining_keeps_the_order_and_the_pauses():
    a, b = b"\x01\x00" * 10, b"\x02\x00" * 10

    assert sound.joined([(a, 100), (b, 0)]) == a + bytes(2_205 * 2) + b
