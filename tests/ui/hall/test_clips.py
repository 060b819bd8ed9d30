"""The shipped voice is whole, even and marked; the centre's own clips come first and can be taken back."""

from __future__ import annotations

import json
import wave

import numpy as np
import pytest

from desktop_app.domain.hall.announcement import CHIME, SPOKEN, Announcement, Line, counter_key, script
from desktop_app.domain.hall.voice_settings import VoiceSettings
from desktop_app.errors import EnvironmentProblem, UserError
from resources import path_of
from tests.support.voice import frames, wav_file
from ui.hall.voice import sound
from ui.hall.voice.clips import FOLDER, MOST_BYTES, SHIPPED, Clips

MANIFEST = json.loads(path_of(f"{SHIPPED}/manifest.json").read_text(encoding="utf-8"))


# -- what is shipped -------------------------------------------------------------------------------------------------
def test_every_clip_is_shipped_and_says_who_made_it_and_that_it_is_a_machines_voice():
    shipped = {path.stem for path in path_of(SHIPPED).glob("*.wav")}

    assert shipped == set(MANIFEST["clips"]) == set(SPOKEN)
    assert MANIFEST["mark"] == "giọng máy"
    assert {key: clip["text"] for key, clip in MANIFEST["clips"].items()} == dict(SPOKEN)
    assert all(clip["maker"].startswith("espeak-ng ") for key, clip in MANIFEST["clips"].items() if key != CHIME)
    assert "GPL-3.0-or-later" in MANIFEST["note"]


@pytest.mark.parametrize("key", SPOKEN)
def test_a_shipped_clip_is_short_even_and_never_clipped(key):
    with wave.open(str(path_of(f"{SHIPPED}/{key}.wav"))) as file:
        form = (file.getnchannels(), file.getsampwidth(), file.getframerate())
        samples = np.frombuffer(file.readframes(file.getnframes()), dtype="<i2") / 32_768

    assert form == (1, 2, sound.RATE)
    assert 0.15 < len(samples) / sound.RATE < 3
    assert np.abs(samples).max() < 10 ** (-1.4 / 20), "a peak near full scale sounds torn"
    assert abs(samples.mean()) < 0.01
    assert np.abs(samples[:30]).max() < 0.05
    assert np.abs(samples[-30:]).max() < 0.05
    if key != CHIME:
        assert sound.loudness(samples) == pytest.approx(sound.TARGET_DB, abs=1.2)
        begin = np.flatnonzero(np.abs(samples) > 0.02)[0]
        assert begin / sound.RATE < 0.1, "silence before the word would break the rhythm"


def test_the_shipped_voice_is_small():
    assert sum(path.stat().st_size for path in path_of(SHIPPED).iterdir()) < 3_000_000


def test_a_whole_call_lasts_some_seconds():
    call = Announcement("A012", "quay-3", "Quầy 3")

    pcm = Clips(None).joined(script(call, VoiceSettings()))

    assert 6_000 < sound.milliseconds(pcm) < 11_000


# -- the centre's own ------------------------------------------------------------------------------------------------
def test_an_own_clip_comes_first_and_the_shipped_one_comes_back(tmp_path):
    clips = Clips(tmp_path)
    shipped = clips.pcm("letter_a")

    clips.replace("letter_a", wav_file(tmp_path / "a.wav", 0.5))
    assert clips.own_keys() == {"letter_a"}
    assert clips.pcm("letter_a") != shipped
    [facts] = clips.facts(["letter_a"])
    assert (facts.own, facts.maker) == (True, "")
    assert 450 < facts.milliseconds < 550

    clips.restore("letter_a")
    clips.restore("letter_a")
    assert clips.pcm("letter_a") == shipped


def test_a_recording_is_kept_as_a_plain_wav_file(tmp_path):
    Clips(tmp_path).keep_recording(counter_key("uu-tien"), frames(0.5, rate=48_000, channels=2, quiet=0.3), 2, 48_000)

    [path] = (tmp_path / FOLDER).iterdir()
    with wave.open(str(path)) as file:
        assert (path.name, file.getframerate(), file.getnchannels()) == ("counter_uu-tien.wav", sound.RATE, 1)


@pytest.mark.parametrize("content", [b"", b"RIFF0000WAVE", b"\x00" * 100, b"x" * (MOST_BYTES + 1)])
def test_a_broken_own_clip_is_as_good_as_none(tmp_path, content):
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "letter_a.wav").write_bytes(content)

    assert Clips(tmp_path).pcm("letter_a") == Clips(None).pcm("letter_a")


def test_a_clip_that_is_nowhere_leaves_its_pause_and_a_script_without_any_is_empty(tmp_path):
    clips = Clips(tmp_path)

    assert clips.joined([Line("counter_x", 100), Line("digit_1", 0)]).endswith(clips.pcm("digit_1"))
    assert clips.joined([Line("counter_x", 100)]) == b""


def test_a_file_is_checked_before_it_is_taken(tmp_path):
    clips = Clips(tmp_path)
    (tmp_path / "big.wav").write_bytes(bytes(MOST_BYTES + 1))

    for name, code in (("missing.wav", "clip_missing"), ("big.wav", "clip_too_big"), (".", "clip_missing")):
        with pytest.raises(UserError) as caught:
            clips.replace("letter_a", tmp_path / name)
        assert caught.value.code == code
    assert clips.own_keys() == frozenset()


@pytest.mark.parametrize("key", ["../letter_a", "a/b", "", "C:x", "letter_a.wav", "Ư"])
def test_a_key_never_leads_out_of_the_folder(tmp_path, key):
    clips = Clips(tmp_path)

    with pytest.raises(EnvironmentProblem):
        clips.replace(key, wav_file(tmp_path / "a.wav"))
    clips.restore(key)
    assert clips.pcm(key) == b""
    assert [path.name for path in tmp_path.iterdir()] == ["a.wav"]


def test_without_a_data_folder_nothing_can_be_kept_and_it_is_said(tmp_path):
    with pytest.raises(EnvironmentProblem) as caught:
        Clips(None).replace("letter_a", wav_file(tmp_path / "a.wav"))

    assert caught.value.code == "no_data_folder"


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / FOLDER).write_bytes(b"a file where the folder should be")

    with pytest.raises(EnvironmentProblem) as caught:
        Clips(tmp_path).replace("letter_a", wav_file(tmp_path / "a.wav"))

    assert caught.value.code == "clip_not_written"
    assert Clips(tmp_path).own_keys() == frozenset()
