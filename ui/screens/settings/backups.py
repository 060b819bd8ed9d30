"""Sao lưu: how backups stand, one now, a drill, and when the centre makes them by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from desktop_app.clock import in_vietnam
from desktop_app.domain.backup_rules import BackupRules
from desktop_app.errors import MotcuaError
from ui.messages import kind_of, sentence, sentence_of
from ui.navigation import ScreenContext
from ui.screens.settings.base import SettingsData, SettingsPage
from ui.shortcuts import Key
from ui.widgets.fields import FieldEdit
from ui.widgets.forms import FormColumn, button, scrolled
from ui.widgets.labels import text_label

if TYPE_CHECKING:
    from datetime import datetime

    from desktop_app.domain.exchange.backups import BackupMade, BackupState, Drill

translate = QCoreApplication.translate
MOST_PATH = 240


class BackupsPage(SettingsPage):
    """What takes seconds runs off the drawing thread; its buttons wait meanwhile."""

    key = "backup_rules"

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Settings", "Sao lưu"), translate("Settings", "một tệp mã hóa, kiểm tra sau khi ghi"), parent
        )
        self._context = context
        self._runner = context.runner.owned_by(self)
        self._dirty = self._loading = False
        self.on_close = QCheckBox(self.tr("Sao lưu cả khi đóng chương trình"))
        self.fields = {
            "at": FieldEdit(self.tr("Giờ sao lưu hằng ngày"), required=True, max_length=5),
            "second_folder": FieldEdit(self.tr("Thư mục ở ổ đĩa khác hoặc máy khác"), max_length=MOST_PATH),
            "on_close": self.on_close,
        }
        self.state_label = text_label("", "", wrap=True)
        self.drill_label = text_label("", "", wrap=True)
        self.key_label = text_label("", "note", wrap=True)
        self.make_button = button(self.tr("Sao lưu ngay"))
        self.make_button.clicked.connect(self.make)
        self.drill_button = button(self.tr("Khôi phục thử"))
        self.drill_button.clicked.connect(self.drill)
        state = FormColumn(self.tr("Tình trạng"))
        rules = FormColumn(self.tr("Tự sao lưu"))
        for column in (state, rules):
            column.column.setContentsMargins(0, 4, 0, 4)
        for widget in (self.state_label, self.drill_label, self.make_button, self.drill_button, self.key_label):
            state.add(widget)
        rules.add(self.fields["at"])
        rules.add(text_label(self.tr("Máy tắt lúc ấy thì làm khi mở lại."), "note", wrap=True))
        rules.add(self.on_close)
        rules.add(self.fields["second_folder"])
        rules.add(
            text_label(
                self.tr("Mỗi bản được chép thêm vào đây. Giữ 7 ngày, 4 tuần, 12 tháng; bản cũ hơn tự xóa."),
                "note",
                wrap=True,
            )
        )
        columns = QHBoxLayout()
        columns.setContentsMargins(0, 0, 8, 0)
        columns.setSpacing(24)
        columns.addWidget(state, 1, Qt.AlignmentFlag.AlignTop)
        columns.addWidget(rules, 1, Qt.AlignmentFlag.AlignTop)
        inner = QWidget()
        inner.setLayout(columns)
        self.save_button = button(self.tr("Lưu"), "primary", Key.PRIMARY.shown)
        self.save_button.clicked.connect(self.save)
        self.add_action(self.save_button)
        self.box.addWidget(scrolled(inner), 1)
        self.watch_changes(self._on_changed)
        self.enter_moves_on()

    # -- the page's life ------------------------------------------------------------------------------------------
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    def show_data(self, data: SettingsData) -> None:
        super().show_data(data)
        if not self._dirty:
            rules = data.office.backup_rules()
            self._loading = True
            self.show_values({"at": rules.at, "second_folder": rules.second_folder, "on_close": rules.on_close})
            self._loading = False

    def save(self) -> None:
        if self.data is None:
            return
        self.clear_problems()
        values = self.values()
        self.save_wanted.emit(BackupRules(values["at"].strip(), values["on_close"], values["second_folder"].strip()))

    def on_saved(self, record: object) -> None:
        self._dirty = False
        super().on_saved(record)
        self._ask()

    # -- what the officer asks for --------------------------------------------------------------------------------
    def make(self) -> None:
        """A backup now; people go on working."""
        self._busy(self.tr("Đang sao lưu…"))
        self._runner.read(self._context.office.backups.make_with_rules, self._on_made, self._on_refused)

    def drill(self) -> None:
        """Try the latest backup."""
        self._busy(self.tr("Đang khôi phục thử…"))
        self._runner.read(self._context.office.backups.drill, self._on_drilled, self._on_refused)

    def _ask(self) -> None:
        if self._context.office is not None:
            self._runner.read(self._context.office.backups.state, self.show_state, self._on_refused)

    def _busy(self, text: str) -> None:
        self.message.say(text, "calm")
        self.make_button.setEnabled(False)
        self.drill_button.setEnabled(False)

    def _on_made(self, made: BackupMade) -> None:
        if made.second_problem:
            told = self.tr("Đã sao lưu trên máy này; bản thứ hai chưa được: {reason}")
            self.message.say(told.format(reason=sentence_of(made.second_problem, {})), "attention")
        else:
            self.message.say(self.tr("Đã sao lưu và kiểm tra: {file}.").format(file=made.file.name), "ok")
        self._ask()

    def _on_drilled(self, result: Drill) -> None:
        if result.good:
            self.message.say(self.tr("Khôi phục thử đạt: {file}.").format(file=result.file), "ok")
        else:
            self.message.say(sentence_of(result.problem, {"key": ""}), "late")
        self._ask()

    def _on_refused(self, error: MotcuaError) -> None:
        self.message.say(sentence(error), kind_of(error))
        self._enable(possible=True)

    # -- what is shown --------------------------------------------------------------------------------------------
    def show_state(self, state: BackupState) -> None:
        """How backups stand, in sentences."""
        self._enable(possible=state.possible)
        if not state.possible:
            self.state_label.setText(sentence_of("backup_on_server", {}))
            return
        if state.last is None:
            self.state_label.setText(self.tr("Chưa có bản sao lưu nào."))
        else:
            told = self.tr("Bản gần nhất: {when}, {size} MB; đang giữ {kept} bản.")
            size = f"{state.last_bytes / 1e6:.1f}".replace(".", ",")
            self.state_label.setText(told.format(when=_moment(state.last), size=size, kept=state.kept))
        drill = state.drill
        if drill is None:
            self.drill_label.setText(self.tr("Chưa khôi phục thử lần nào."))
        elif drill.good:
            self.drill_label.setText(self.tr("Khôi phục thử đạt lúc {when}.").format(when=_moment(drill.at)))
        else:
            told = self.tr("Khôi phục thử KHÔNG đạt lúc {when}: {reason}")
            reason = sentence_of(drill.problem, {"key": ""})
            self.drill_label.setText(told.format(when=_moment(drill.at), reason=reason))
        self.key_label.setText(self._key_words(state))

    def _key_words(self, state: BackupState) -> str:
        if not state.key_id:
            return ""
        if state.key_place == "file":
            return self.tr(
                "Khóa {key} nằm trong một tệp của tài khoản này, vì máy không có kho mật khẩu: "
                "mất cả máy thì dữ liệu KHÔNG được bảo vệ."
            ).format(key=state.key_id)
        return self.tr("Khóa {key} nằm trong kho mật khẩu của máy.").format(key=state.key_id)

    def _enable(self, *, possible: bool) -> None:
        self.make_button.setEnabled(possible)
        self.drill_button.setEnabled(possible)

    def _on_changed(self, *_what: object) -> None:
        self._dirty = self._dirty or not self._loading


def _moment(at: datetime) -> str:
    return f"{in_vietnam(at):%H:%M %d/%m/%Y}"
