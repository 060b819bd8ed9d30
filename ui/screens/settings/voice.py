"""Giọng gọi số: how calls are spoken (the centre's record), and the clips of this machine."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.hall.announcement import Announcement
from desktop_app.domain.hall.voice_settings import MOST_REPEAT, VoiceSettings, VoiceSource, check_voice
from desktop_app.domain.office import Counter
from desktop_app.errors import MotcuaError, UserError
from ui.hall.voice.clips import ClipFacts, Clips
from ui.hall.voice.microphone import Microphone, QtMicrophone
from ui.hall.voice.output import QtVoiceOutput, SoundState, VoiceOutput
from ui.hall.voice.words import state_sentence
from ui.messages import kind_of, sentence
from ui.screens.settings.base import SettingsData, SettingsPage
from ui.screens.settings.record_page import FORM_WIDTH
from ui.screens.settings.typed import sessions_of, sessions_text, whole_number
from ui.screens.settings.voice_clips import ClipsPanel, clip_titles
from ui.screens.settings.voice_presenter import VoiceDesk
from ui.shortcuts import Key
from ui.widgets.fields import Choice, ChoiceField, FieldEdit
from ui.widgets.forms import FormColumn, button, scrolled
from ui.widgets.labels import text_label

if TYPE_CHECKING:
    from desktop_app.runtime.jobs import JobRunner

translate = QCoreApplication.translate

TEST_TICKET, TEST_COUNTER = "A012", 3
_NUMBERS = ("volume", "gap_ms", "keep_seconds")


class VoicePage(SettingsPage):
    """The record is saved by Ctrl+Enter; a clip is changed at once. ``tried(Announcement)``: a test call began."""

    key = "voice"
    tried = Signal(object)

    def __init__(
        self,
        runner: JobRunner,
        folder: Path | None,
        output: VoiceOutput | None = None,
        microphone: Microphone | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            translate("Settings", "Giọng gọi số"),
            translate("Settings", "đoạn thu hay thay được lưu trên máy này"),
            parent,
        )
        self._dirty = False
        self._loading = False
        self._kept = VoiceSettings()
        self._titles: dict[str, tuple[str, str]] = {}
        clips = Clips(folder)
        self.clips = ClipsPanel()
        self._build()
        self.desk = VoiceDesk(
            self, runner.owned_by(self), clips, output or QtVoiceOutput(clips, self), microphone or QtMicrophone(self)
        )
        self.clips.listen_wanted.connect(self._on_listen)
        self.clips.record_wanted.connect(self.desk.record)
        self.clips.stop_wanted.connect(self.desk.stop_recording)
        self.clips.file_wanted.connect(self._on_file)
        self.clips.shipped_wanted.connect(self.desk.restore)
        self.watch_changes(self._on_changed)
        self.enter_moves_on()

    def _build(self) -> None:
        source = ChoiceField(
            self.tr("Đọc bằng"),
            [
                Choice(VoiceSource.CLIPS, self.tr("Các đoạn ghi sẵn")),
                Choice(VoiceSource.SYSTEM, self.tr("Giọng tiếng Việt của máy")),
            ],
        )
        repeat = ChoiceField(
            self.tr("Mỗi lượt gọi đọc"),
            [Choice(str(n), self.tr("{n} lần").format(n=n)) for n in range(1, MOST_REPEAT + 1)],
        )
        self.fields = {
            "enabled": QCheckBox(self.tr("Đọc to khi gọi số")),
            "chime": QCheckBox(self.tr("Chuông báo trước")),
            "source": source,
            "volume": FieldEdit(self.tr("Âm lượng (0–100)"), max_length=3),
            "repeat": repeat,
            "gap_ms": FieldEdit(self.tr("Nghỉ giữa hai chữ (mili giây)"), max_length=4),
            "keep_seconds": FieldEdit(self.tr("Bỏ lượt chờ quá (giây)"), max_length=3),
            "quiet": FieldEdit(self.tr("Giờ im lặng"), max_length=100, placeholder=self.tr("ví dụ 11:30-13:00")),
        }
        f = self.fields
        form = FormColumn()
        form.column.setContentsMargins(16, 8, 16, 8)
        form.add(text_label(self.tr("Cách đọc, chung cho cả trung tâm"), "strong"))
        form.add_row((f["enabled"], 1), (f["chime"], 1))
        form.add(source)
        self.voice_note = text_label("", "note", wrap=True)
        self.voice_note.hide()
        form.add(self.voice_note)
        form.add_row((f["volume"], 1), (f["repeat"], 1))
        form.add_row((f["gap_ms"], 1), (f["keep_seconds"], 1))
        form.add(f["quiet"])
        form.add(
            text_label(
                self.tr("Tắt tiếng, giờ im lặng hay máy không có loa thì bảng vẫn nhấp nháy số đang gọi."),
                "note",
                wrap=True,
            )
        )
        form.add_stretch()
        self.save_button = button(self.tr("Lưu"), "primary", Key.PRIMARY.shown)
        self.test_button = button(self.test_words(), "", Key.TEST_PAGE.shown)
        self.save_button.clicked.connect(self.save)
        self.test_button.clicked.connect(self.test_print)
        self.add_action(self.test_button)
        self.add_action(self.save_button)
        side = QFrame()
        side.setProperty("role", "side")
        side.setFixedWidth(FORM_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 8)
        column.addWidget(scrolled(form), 1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.clips, 1)
        row.addWidget(side)
        self.box.addLayout(row, 1)

    # -- the page's life ------------------------------------------------------------------------------------------
    def show_data(self, data: SettingsData) -> None:
        super().show_data(data)
        kept = data.office.of("voice", "voice")
        self._kept = kept if isinstance(kept, VoiceSettings) else VoiceSettings()
        if not self._dirty:
            self._loading = True
            self.show_values(self._values_of(self._kept))
            self._loading = False
        counters = [one for one in data.office.records.get("counter", {}).values() if isinstance(one, Counter)]
        self._titles = clip_titles(counters)
        self.desk.read(tuple(self._titles))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.desk.look()

    def hideEvent(self, event: QHideEvent) -> None:
        self.desk.close()
        super().hideEvent(event)

    def save(self) -> None:
        made = self.typed()
        if made is not None:
            self.save_wanted.emit(made)

    def on_saved(self, record: Any) -> None:
        self._dirty = False
        super().on_saved(record)

    def test_print(self) -> None:
        """Ctrl+P: a whole call as it is typed now, quiet hours or not."""
        made = self.typed()
        if made is None:
            return
        self.message.clear()
        name = translate("Settings", "Quầy {number}").format(number=TEST_COUNTER)
        call = Announcement(TEST_TICKET, "", name)
        self.tried.emit(call)
        self.desk.test(call, made)

    def go_back(self) -> bool:
        if not self.desk.recording:
            return False
        self.desk.stop_recording()
        return True

    def typed(self) -> VoiceSettings | None:
        """The record as it is typed; None after a wrong field has been told."""
        self.clear_problems()
        values = self.values()
        try:
            numbers = {name: whole_number(values[name], name) for name in _NUMBERS}
            try:
                quiet = sessions_of(values["quiet"], "quiet")
            except UserError as error:
                raise UserError("quiet_hours_invalid", field="quiet") from error
            made = VoiceSettings(
                enabled=values["enabled"],
                source=VoiceSource(values["source"]),
                chime=values["chime"],
                repeat=int(values["repeat"]),
                quiet=quiet,
                **numbers,
            )
            check_voice(made)
        except UserError as error:
            self.show_error(error)
            return None
        return made

    def test_words(self) -> str:
        return self.tr("Nghe thử {ticket} · quầy {counter}").format(ticket=TEST_TICKET, counter=TEST_COUNTER)

    # -- what the presenter says ----------------------------------------------------------------------------------
    def show_clips(self, facts: tuple[ClipFacts, ...]) -> None:
        self.clips.show_clips(self._titles, facts)

    def show_heard(self, state: SoundState) -> None:
        if state is SoundState.OK:
            return
        self.message.say(state_sentence(state.value), "attention")

    def show_voice_found(self, there: bool) -> None:
        self.voice_note.setText(
            self.tr("Máy này có giọng tiếng Việt.")
            if there
            else self.tr("Máy này không có giọng tiếng Việt: sẽ đọc bằng các đoạn ghi sẵn.")
        )
        self.voice_note.show()

    def show_microphone(self, there: bool) -> None:
        self.clips.show_microphone(there)

    def show_recording(self, key: str) -> None:
        self.clips.show_recording(key)
        if not key:
            self.message.clear()
            return
        title, text = self._titles.get(key, ("", ""))
        self.message.say(
            self.tr("Đang thu “{text}”. Đọc rõ một lần rồi bấm Dừng thu; tự dừng sau 10 giây.").format(
                text=text or title
            ),
            "attention",
        )

    def show_kept(self, key: str) -> None:
        title = self._titles.get(key, ("", ""))[0]
        self.message.say(self.tr("{clip}: đã dùng giọng của đơn vị.").format(clip=title), "ok")

    def show_restored(self, key: str) -> None:
        title = self._titles.get(key, ("", ""))[0]
        self.message.say(self.tr("{clip}: đã về giọng máy.").format(clip=title), "ok")

    def show_clip_error(self, error: MotcuaError) -> None:
        self.message.say(sentence(error), kind_of(error))

    # -- inside ---------------------------------------------------------------------------------------------------
    @staticmethod
    def _values_of(kept: VoiceSettings) -> dict[str, Any]:
        return {
            "enabled": kept.enabled,
            "chime": kept.chime,
            "source": kept.source.value,
            "volume": str(kept.volume),
            "repeat": str(kept.repeat),
            "gap_ms": str(kept.gap_ms),
            "keep_seconds": str(kept.keep_seconds),
            "quiet": sessions_text(kept.quiet),
        }

    def _on_listen(self, key: str) -> None:
        made = self.typed()
        if made is not None:
            self.message.clear()
            self.desk.listen(key, made)

    def _on_file(self, key: str) -> None:
        filters = self.tr("Âm thanh WAV (*.wav)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Chọn đoạn giọng đọc"), "", filters)
        if chosen:
            self.desk.replace(key, chosen)

    def _on_changed(self, *_what: object) -> None:
        if not self._loading:
            self._dirty = True
