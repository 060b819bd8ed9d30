"""Ngưỡng cảnh báo: from when on something in danger is told to those who supervise (F7, Hôm nay)."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.domain.supervision import DangerRules
from desktop_app.errors import UserError
from ui.screens.settings.base import SettingsData, SettingsPage
from ui.screens.settings.typed import whole_number
from ui.shortcuts import Key
from ui.widgets.fields import FieldEdit
from ui.widgets.forms import FormColumn, button, scrolled
from ui.widgets.labels import text_label

translate = QCoreApplication.translate


class DangersPage(SettingsPage):
    """The thresholds a centre begins with stand there until it saves its own."""

    key = "danger_rules"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Settings", "Ngưỡng cảnh báo"), translate("Settings", "do đơn vị tự đặt, áp dụng ngay"), parent
        )
        self._dirty = False
        self._loading = False
        self.fields = {
            "promise_percent": FieldEdit(self.tr("Lời hứa không chờ: từ (% thời gian)"), required=True, max_length=6),
            "due_minutes": FieldEdit(self.tr("Trước giờ hẹn trả (phút làm việc)"), required=True, max_length=6),
            "wait_minutes": FieldEdit(self.tr("Chờ gọi số lâu hơn (phút)"), required=True, max_length=6),
        }
        notes = {
            "promise_percent": self.tr("100: chỉ báo khi đã hết số phút đã hứa."),
            "due_minutes": self.tr("Hồ sơ chưa xong, còn chừng này phút làm việc là đến giờ hẹn. 0: chỉ báo lúc hẹn."),
            "wait_minutes": self.tr("Từ lúc lấy số; trang “Hôm nay” của F7 nêu mỗi số một lần."),
        }
        form = FormColumn(self.tr("Khi nào báo cho người phụ trách chung"))
        form.column.setContentsMargins(0, 4, 0, 4)
        for name, field in self.fields.items():
            form.add(field)
            form.add(text_label(notes[name], "note", wrap=True))
        form.add(
            text_label(
                self.tr(
                    "Hồ sơ quá hạn chưa xin lỗi (NĐ 61/2018 Đ19) và hồ sơ quá giờ bàn giao (Đ18) luôn được báo. "
                    "Mỗi việc chỉ báo một lần."
                ),
                "note",
                wrap=True,
            )
        )
        columns = QHBoxLayout()
        columns.setContentsMargins(0, 0, 8, 0)
        columns.addWidget(form, 1, Qt.AlignmentFlag.AlignTop)
        columns.addStretch(1)
        inner = QWidget()
        inner.setLayout(columns)
        self.save_button = button(self.tr("Lưu"), "primary", Key.PRIMARY.shown)
        self.save_button.clicked.connect(self.save)
        self.add_action(self.save_button)
        self.box.addWidget(scrolled(inner), 1)
        self.watch_changes(self._on_changed)
        self.enter_moves_on()

    def show_data(self, data: SettingsData) -> None:
        super().show_data(data)
        if not self._dirty:
            rules = data.office.danger_rules()
            self._loading = True
            self.show_values({name: str(getattr(rules, name)) for name in self.fields})
            self._loading = False

    def save(self) -> None:
        if self.data is None:
            return
        self.clear_problems()
        values: dict[str, Any] = self.values()
        try:
            numbers = {name: whole_number(values[name], name) for name in self.fields}
        except UserError as error:
            self.show_error(error)
            return
        self.save_wanted.emit(DangerRules(**numbers))

    def on_saved(self, record: Any) -> None:
        self._dirty = False
        super().on_saved(record)

    def _on_changed(self, *_what: object) -> None:
        self._dirty = self._dirty or not self._loading
