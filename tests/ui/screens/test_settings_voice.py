"""F9, Giọng gọi số: the clips are heard, recorded, replaced and taken back; the settings are the centre's."""

from __future__ import annotations

from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.domain.calendar.table import Session
from desktop_app.domain.hall.announcement import SPOKEN
from desktop_app.domain.hall.voice_settings import VoiceSettings, VoiceSource
from desktop_app.domain.office import Counter
from tests.support.lived import fresh_stage
from tests.support.office import AT_ANOTHER_COUNTER
from tests.support.voice import FakeMicrophone, FakeOutput, frames, wav_file
from ui.hall.voice.clips import Clips
from ui.hall.voice.microphone import Recording
from ui.hall.voice.output import SoundState
from ui.screens.settings import create

__all__ = ["fresh_stage"]

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def output(monkeypatch):
    made = FakeOutput()
    monkeypatch.setattr("ui.screens.settings.voice.QtVoiceOutput", lambda clips, parent: made)
    return made


@pytest.fixture
def microphone(monkeypatch):
    made = FakeMicrophone()
    monkeypatch.setattr("ui.screens.settings.voice.QtMicrophone", lambda parent: made)
    return made


@pytest.fixture
def open_page(stage, tmp_path, output, microphone):
    def opened():
        def create_here(context):
            context.folder = tmp_path
            return create(context)

        return stage.open(create_here, "voice", size=(1254, 640))

    return opened


def select(page, key):
    rows = page.clips.table.rows_model.rows()
    page.clips.table.select_row([row.key for row in rows].index(key))


def kept(stage):
    return stage.desk.office.records.snapshot().of("voice", "voice")


def row_texts(page, key):
    model = page.clips.table.rows_model
    number = [row.key for row in model.rows()].index(key)
    return [str(model.index(number, column).data()) for column in range(4)]


def test_every_shipped_clip_is_listed_with_its_words_and_marked_as_a_machines_voice(stage, open_page):
    screen = open_page()
    page = screen.page()
    stage.picture(screen, "f9_voice")

    assert {row.key for row in page.clips.table.rows_model.rows()} >= set(SPOKEN)
    assert row_texts(page, "letter_b")[:3] == ["Chữ B", "bê", "giọng máy"]
    assert row_texts(page, "digit_0")[:3] == ["Số 0", "không", "giọng máy"]
    assert "espeak-ng" in page.clips.table.rows_model.index(1, 2).data(Qt.ItemDataRole.ToolTipRole)


def test_the_settings_are_saved_for_the_whole_centre(stage, open_page):
    screen = open_page()
    page = screen.page()
    assert kept(stage) is None
    assert stage.desk.office.records.snapshot().voice() == VoiceSettings()

    page.fields["volume"].set_text("60")
    page.fields["repeat"].set_value("2")
    page.fields["source"].set_value(VoiceSource.SYSTEM.value)
    page.fields["chime"].setChecked(False)
    page.fields["quiet"].set_text("11h30-13h; 16:30-17:00")
    screen.primary_action()
    stage.settle()

    assert kept(stage) == VoiceSettings(
        volume=60,
        repeat=2,
        source=VoiceSource.SYSTEM,
        chime=False,
        quiet=(Session(time(11, 30), time(13)), Session(time(16, 30), time(17))),
    )
    assert stage.desk.office.records.snapshot().voice() == kept(stage)
    assert page.message.kind() == "ok"


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("volume", "101"), ("volume", "to"), ("gap_ms", "2000"), ("keep_seconds", "5"), ("quiet", "13:00-11:30"),
        ("quiet", "trưa"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_told_at_its_field_and_keeps_what_was_typed(stage, open_page, output, field, text):
    screen = open_page()
    page = screen.page()

    page.fields[field].set_text(text)
    screen.primary_action()
    page.test_print()
    stage.settle()

    assert page.fields[field].problem()
    assert page.fields[field].text() == text
    assert kept(stage) is None
    assert output.played == []


def test_a_whole_call_is_tried_with_what_is_typed_before_it_is_saved(stage, open_page, output):
    screen = open_page()
    page = screen.page()

    page.fields["volume"].set_text("30")
    QTest.keyClick(screen, Qt.Key.Key_P, CONTROL)

    [(_, utterance)] = output.played
    assert (utterance.announcement.ticket, utterance.announcement.counter_name) == ("A012", "Quầy 3")
    assert utterance.settings.volume == 30
    assert kept(stage) is None


@pytest.mark.parametrize(
    ("state", "said"),
    [(SoundState.NO_DEVICE, "không có loa"), (SoundState.STUCK, "không trả lời"), (SoundState.BROKEN, "Không phát")],
)
def test_a_machine_that_cannot_be_heard_says_so_and_what_to_do(stage, open_page, output, state, said):
    screen = open_page()
    page = screen.page()

    page.test_print()
    output.end(state)
    assert said in page.message.text()
    stage.picture(screen, f"f9_voice_{state.value}")

    page.test_print()
    output.end(SoundState.OK)
    assert not page.message.text() or not page.message.isVisible()


def test_enter_on_a_clip_plays_it_alone(stage, open_page, output):
    page = open_page().page()
    select(page, "letter_b")

    QTest.keyClick(page.clips.table, Qt.Key.Key_Return)

    [(_, utterance)] = output.played
    assert (utterance.announcement, utterance.key) == (None, "letter_b")


def test_a_clip_is_recorded_by_keys_and_taken_back(stage, open_page, microphone, tmp_path):
    screen = open_page()
    page = screen.page()
    select(page, "letter_b")
    microphone.said = Recording(frames(0.6, rate=48_000, channels=2, quiet=0.4), 2, 48_000)

    QTest.keyClick(screen, Qt.Key.Key_G, CONTROL)
    assert microphone.recording
    assert "bê" in page.message.text()
    assert not page.clips.file_button.isEnabled()
    stage.picture(screen, "f9_voice_recording")
    QTest.keyClick(screen, Qt.Key.Key_G, CONTROL)
    stage.settle()
    stage.picture(screen, "f9_voice_own")

    assert row_texts(page, "letter_b")[2:] == ["của đơn vị", "0,6"]
    assert Clips(tmp_path).own_keys() == {"letter_b"}
    assert page.clips.current_key() == "letter_b"

    QTest.keyClick(screen, Qt.Key.Key_Delete, CONTROL)
    stage.settle()
    assert row_texts(page, "letter_b")[2] == "giọng máy"
    assert Clips(tmp_path).own_keys() == frozenset()


def test_silence_is_no_clip(stage, open_page, microphone, tmp_path):
    screen = open_page()
    page = screen.page()
    microphone.said = Recording(bytes(44_100), 1, 22_050)

    QTest.keyClick(screen, Qt.Key.Key_G, CONTROL)
    QTest.keyClick(screen, Qt.Key.Key_G, CONTROL)
    stage.settle()

    assert "Không nghe thấy tiếng" in page.message.text()
    assert Clips(tmp_path).own_keys() == frozenset()


def test_esc_ends_a_recording_and_nothing_else(stage, open_page, microphone):
    screen = open_page()

    QTest.keyClick(screen, Qt.Key.Key_G, CONTROL)
    assert screen.go_back()

    assert not microphone.recording
    assert screen.page() is not None


def test_a_machine_without_a_microphone_says_so_on_the_button(stage, open_page, microphone):
    microphone.there = False
    screen = open_page()
    page = screen.page()

    assert page.clips.record_button.text() == "Không có micro"
    assert not page.clips.record_button.isEnabled()
    QTest.keyClick(screen, Qt.Key.Key_G, CONTROL)
    assert page.desk.recording == ""


def test_a_microphone_that_was_pulled_out_is_told_in_words(stage, open_page, microphone):
    screen = open_page()
    page = screen.page()
    microphone.there = False

    QTest.keyClick(screen, Qt.Key.Key_G, CONTROL)

    assert "micro" in page.message.text()
    assert page.desk.recording == ""


def test_a_clip_is_replaced_from_a_file(stage, open_page, tmp_path, monkeypatch):
    page = open_page().page()
    file = wav_file(tmp_path / "giọng đọc.wav", 2.0, channels=2, rate=44_100)
    select(page, "opening")
    monkeypatch.setattr("ui.screens.settings.voice.QFileDialog.getOpenFileName", lambda *where: (str(file), ""))

    page.clips.file_button.click()
    stage.settle()

    assert row_texts(page, "opening")[2:] == ["của đơn vị", "2,0"]
    assert page.message.kind() == "ok"


def test_a_file_that_is_no_clip_is_refused_with_its_reason(stage, open_page, tmp_path):
    page = open_page().page()
    (tmp_path / "nhạc.wav").write_bytes(b"ID3 this is no WAV")

    for path, said in (
        (tmp_path / "nhạc.wav", "không phải WAV"),
        (tmp_path / "không có.wav", "Không mở được"),
        (wav_file(tmp_path / "dài.wav", 11.0), "10 giây"),
        (wav_file(tmp_path / "to.wav", 9.0, rate=96_000, channels=2), "2 MB"),
    ):
        page.desk.replace("opening", str(path))
        stage.settle()
        assert said in page.message.text()

    assert row_texts(page, "opening")[2] == "giọng máy"


def test_a_counter_without_a_number_can_be_given_its_spoken_name(stage, open_page, microphone):
    stage.desk.office.records.save(AT_ANOTHER_COUNTER, Counter("uu-tien", "Quầy ưu tiên"))
    screen = open_page()
    page = screen.page()
    assert row_texts(page, "counter_uu-tien")[:3] == ["Tên quầy", "Quầy ưu tiên", "chưa có"]
    assert not any(row.key == "counter_quay-1" for row in page.clips.table.rows_model.rows())

    select(page, "counter_uu-tien")
    assert not page.clips.listen_button.isEnabled()
    QTest.keyClick(screen, Qt.Key.Key_G, CONTROL)
    QTest.keyClick(screen, Qt.Key.Key_G, CONTROL)
    stage.settle()

    assert row_texts(page, "counter_uu-tien")[2] == "của đơn vị"


@pytest.mark.parametrize(("there", "said"), [(True, "Máy này có"), (False, "không có giọng tiếng Việt")])
def test_the_page_says_whether_the_system_has_a_vietnamese_voice(stage, open_page, output, there, said):
    output.voice = there

    page = open_page().page()

    assert said in page.voice_note.text()


def test_leaving_the_page_ends_what_it_had_opened(stage, open_page, output):
    screen = open_page()

    screen.open("appearance")

    assert output.closed == 1


def test_what_is_being_typed_survives_a_change_from_another_counter(stage, open_page):
    screen = open_page()
    page = screen.page()
    page.fields["volume"].edit.setFocus()
    page.fields["volume"].edit.selectAll()
    QTest.keyClicks(page.fields["volume"].edit, "55")

    stage.desk.office.records.save(AT_ANOTHER_COUNTER, VoiceSettings(volume=10, repeat=3))
    for _ in range(5):
        stage.tick(1)

    assert page.fields["volume"].text() == "55"


def test_nothing_on_the_page_is_cut(stage, open_page):
    page = open_page().page()

    for made in (*page.clips.findChildren(type(page.save_button)), page.save_button, page.test_button):
        assert made.width() >= made.sizeHint().width(), made.text()
