"""Qt's own loudspeaker, voice and microphone, as this machine has them or not: always an answer, never a wait."""

from __future__ import annotations

import ast
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from desktop_app.domain.hall.announcement import CHIME, Announcement, script
from desktop_app.domain.hall.voice_settings import VoiceSettings, VoiceSource
from ui.hall import voice as package
from ui.hall.voice.clips import Clips
from ui.hall.voice.microphone import QtMicrophone
from ui.hall.voice.output import QtVoiceOutput, SoundState, Utterance
from ui.hall.voice.qt_parts import load_speech
from ui.hall.voice.system_voice import SystemVoice
from ui.hall.voice.words import state_word

SILENT = VoiceSettings(volume=0)
CALL = Announcement("A1", "quay-3", "Quầy 3")


class Ear:
    def __init__(self, output):
        self.began, self.ended = [], []
        output.listen(self.on_began, self.on_ended)

    def on_began(self, number, milliseconds):
        self.began.append((number, milliseconds))

    def on_ended(self, number, state):
        self.ended.append((number, state))


@pytest.fixture
def output(qapp):
    made = QtVoiceOutput(Clips(None))
    yield made
    made.close()


@pytest.fixture
def ear(output):
    return Ear(output)


def test_qt_plays_a_clip_to_its_end_or_says_that_there_is_no_loudspeaker(output, ear, qtbot):
    before = time.perf_counter()
    output.play(1, Utterance(SILENT, key=CHIME))
    assert time.perf_counter() - before < 0.25, "the window must not wait for a device"

    qtbot.waitUntil(lambda: bool(ear.ended), timeout=15_000)

    assert ear.ended in ([(1, SoundState.OK)], [(1, SoundState.NO_DEVICE)])
    assert bool(ear.began) == (ear.ended == [(1, SoundState.OK)])


def test_the_next_utterance_ends_the_one_before_and_only_it_is_answered(output, ear, qtbot):
    output.play(1, Utterance(SILENT, CALL))
    output.play(2, Utterance(SILENT, key=CHIME))

    qtbot.waitUntil(lambda: bool(ear.ended), timeout=15_000)

    assert [number for number, _ in ear.ended] == [2]


def test_a_stopped_utterance_is_not_answered_and_the_output_can_be_used_again(output, ear, qtbot):
    output.play(1, Utterance(SILENT, CALL))
    output.stop()
    output.close()
    output.play(2, Utterance(SILENT, key=CHIME))

    qtbot.waitUntil(lambda: bool(ear.ended), timeout=15_000)

    assert [number for number, _ in ear.ended] == [2]


def test_a_clip_that_breaks_everything_is_a_state_and_no_crash(qapp, qtbot):
    class Broken(Clips):
        def joined(self, lines):
            raise RuntimeError("a plug-in's mistake")

    output = QtVoiceOutput(Broken(None))
    ear = Ear(output)

    output.play(1, Utterance(SILENT, key=CHIME))
    qtbot.waitUntil(lambda: bool(ear.ended), timeout=15_000)
    output.close()

    assert ear.ended == [(1, SoundState.BROKEN)]


def test_a_machine_without_the_multimedia_part_says_so(output, ear, qtbot, monkeypatch):
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)

    output.play(1, Utterance(SILENT, key=CHIME))
    qtbot.waitUntil(lambda: bool(ear.ended), timeout=15_000)

    assert ear.ended == [(1, SoundState.NO_MULTIMEDIA)]


def test_without_a_vietnamese_voice_of_the_system_the_clips_are_played(qapp, qtbot):
    output = QtVoiceOutput(Clips(None), speech_engine="mock")  # knows five languages, none of them ours
    ear = Ear(output)
    found = []

    output.find_voice(found.append)
    output.play(1, Utterance(VoiceSettings(volume=0, source=VoiceSource.SYSTEM), CALL))
    qtbot.waitUntil(lambda: bool(ear.ended) and bool(found), timeout=25_000)
    output.close()

    assert found == [False]
    assert ear.ended[0][1] in (SoundState.OK, SoundState.NO_DEVICE)


def test_a_voice_of_the_system_says_the_sentence_and_ends(qapp, qtbot):
    voice = SystemVoice(load_speech(), "mock", language=QLocale.Language.English)
    told = []
    voice.ended.connect(told.append)

    voice.say("one two", 0)
    qtbot.waitUntil(lambda: bool(told), timeout=15_000)
    voice.say("three", 0)
    qtbot.waitUntil(lambda: len(told) == 2, timeout=15_000)

    assert told == [True, True]
    voice.deleteLater()


def test_a_voice_that_is_silenced_tells_no_end(qapp, qtbot):
    voice = SystemVoice(load_speech(), "mock", language=QLocale.Language.English)
    told, found = [], []
    voice.ended.connect(told.append)
    voice.found.connect(found.append)
    voice.find()
    qtbot.waitUntil(lambda: bool(found), timeout=15_000)

    voice.say("one two three four five", 0)
    voice.stop()
    qtbot.wait(50)

    assert told == []
    voice.deleteLater()


def test_a_voice_that_answers_nothing_any_more_is_given_up(qapp, qtbot, monkeypatch):
    voice = SystemVoice(load_speech(), "mock", language=QLocale.Language.English)
    told, found = [], []
    voice.ended.connect(told.append)
    voice.found.connect(found.append)
    monkeypatch.setattr("ui.hall.voice.system_voice.LONGEST_MS", 1)
    monkeypatch.setattr("ui.hall.voice.system_voice.LETTER_MS", 0)

    voice.say("a sentence that takes much longer than that", 0)
    qtbot.waitUntil(lambda: bool(told), timeout=15_000)
    voice.say("one", 0)
    voice.find()

    assert told == [False, False]
    assert found == [True, False]
    voice.deleteLater()


def test_what_is_said_is_the_script_or_the_sentence(qapp):
    twice = VoiceSettings(repeat=2)
    assert Utterance(twice, CALL).lines(frozenset()) == script(CALL, twice)
    assert Utterance(twice, CALL).sentence().count("Kính mời") == 2
    assert [line.key for line in Utterance(twice, key="letter_b").lines(frozenset())] == ["letter_b"]
    assert Utterance(twice, key="letter_b").sentence() == "bê"


def test_the_microphone_is_there_or_says_that_it_is_not(qapp, qtbot):
    microphone = QtMicrophone()
    found, recorded, failed = [], [], []
    microphone.listen(found.append, recorded.append, failed.append)

    microphone.look()
    qtbot.waitUntil(lambda: bool(found), timeout=15_000)
    if not found[0]:
        microphone.start()
        qtbot.waitUntil(lambda: bool(failed), timeout=15_000)
        assert failed == ["microphone_missing"]
    microphone.stop()
    microphone.close()

    assert recorded == []


def test_threads_of_sound_load_no_part_of_qt():
    """Two threads that load PySide's modules at once stop the whole program: see ``qt_parts``."""
    for path in Path(package.__file__).parent.glob("*.py"):
        inner = [
            node
            for function in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(function, ast.FunctionDef)
            for node in ast.walk(function)
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6")
        ]
        assert inner == [], f"{path.name}: take it from qt_parts"


def test_nothing_of_sound_is_loaded_before_the_first_call():
    code = """
import sys
import ui.hall.voice.player, ui.hall.voice.output, ui.hall.voice.microphone, ui.hall.voice.clips
print([n for n in ("PySide6.QtMultimedia", "PySide6.QtTextToSpeech", "numpy", "PySide6.QtWidgets") if n in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_every_state_has_its_word():
    assert all(state_word(state.value) for state in SoundState if state is not SoundState.OK)
