"""Quy tắc hàng chờ: one record, each rule with what it does."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.domain.hall.records import MOST_NOTICE, HallRules
from desktop_app.errors import UserError
from ui.screens.settings.base import SettingsData, SettingsPage
from ui.screens.settings.typed import whole_number
from ui.shortcuts import Key
from ui.widgets.fields import FieldEdit
from ui.widgets.forms import FormColumn, button, scrolled
from ui.widgets.labels import text_label

translate = QCoreApplication.translate
_TEXTS = ("priority_letter", "appointment_letter", "where_to_look", "notice")
_NUMBERS = (
    "ordinary_before_priority", "most_extra_wait_minutes", "calls_before_absent", "return_within_numbers",
    "appointment_early_minutes", "appointments_per_half_hour", "open_before_minutes", "close_before_minutes",
    "target_wait_minutes", "minutes_per_person",
)  # fmt: skip


class HallRulesPage(SettingsPage):
    """The rules a hall begins with stand there until the centre saves its own."""

    key = "hall_rules"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Settings", "Quy tắc hàng chờ"), translate("Settings", "do đơn vị tự đặt, áp dụng ngay"), parent
        )
        self._dirty = False
        self._loading = False
        self.fields = {name: FieldEdit(label, max_length=6) for name, label, _ in self._number_words()}
        self.fields |= {
            "priority_letter": FieldEdit(self.tr("Ký hiệu số ưu tiên"), required=True, max_length=4),
            "appointment_letter": FieldEdit(self.tr("Ký hiệu số lịch hẹn"), required=True, max_length=4),
            "where_to_look": FieldEdit(self.tr("Xem số ở đâu (in trên phiếu)"), max_length=MOST_NOTICE),
            "notice": FieldEdit(self.tr("Dòng thông báo cuối bảng số"), max_length=MOST_NOTICE),
        }
        self._build()
        self.watch_changes(self._on_changed)
        self.enter_moves_on()

    def _number_words(self) -> tuple[tuple[str, str, str], ...]:
        """(field, label, what it does)."""
        return (
            (
                "ordinary_before_priority", self.tr("Số thường giữa hai số ưu tiên"),
                self.tr("0: số ưu tiên luôn được gọi trước."),
            ),
            (
                "most_extra_wait_minutes", self.tr("Chờ thêm nhiều nhất vì ưu tiên (phút)"),
                self.tr("Ai đã chờ lâu hơn người ưu tiên quá số phút này thì không bị vượt nữa."),
            ),
            (
                "calls_before_absent", self.tr("Gọi mấy lần thì ghi vắng"),
                self.tr("Chưa gọi đủ thì chưa ghi vắng được."),
            ),
            (
                "return_within_numbers", self.tr("Vắng quay lại trong (số)"),
                self.tr("Mới qua chừng này số thì được gọi lại ngay; quá thì lấy số mới."),
            ),
            (
                "appointment_early_minutes", self.tr("Lịch hẹn được gọi trước giờ (phút)"),
                self.tr("Từ lúc này người có hẹn được gọi trước hàng thường."),
            ),
            (
                "appointments_per_half_hour", self.tr("Lịch hẹn mỗi nửa giờ, mỗi nhóm"),
                self.tr("0: không nhận đặt lịch; nút lịch hẹn trên máy lấy số được ẩn."),
            ),
            (
                "open_before_minutes", self.tr("Máy phát số trước giờ mở (phút)"),
                self.tr("Tính từ đầu mỗi buổi làm việc."),
            ),
            (
                "close_before_minutes", self.tr("Máy ngừng trước giờ nghỉ (phút)"),
                self.tr("0: phát đến hết buổi."),
            ),
            (
                "target_wait_minutes", self.tr("Mục tiêu chờ (phút)"),
                self.tr("Của đơn vị; số liệu hàng chờ được so với mục tiêu này."),
            ),
            (
                "minutes_per_person", self.tr("Thời gian mỗi người (phút)"),
                self.tr("Dùng để ước lượng khi nhóm chưa có đủ số liệu của chính mình."),
            ),
        )  # fmt: skip

    def _build(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.setContentsMargins(0, 0, 8, 0)
        inner = QWidget()
        inner.setLayout(columns)
        words = self._number_words()
        left, right = FormColumn(self.tr("Thứ tự gọi")), FormColumn(self.tr("Máy lấy số, bảng số, mục tiêu"))
        for column, part in ((left, words[:6]), (right, words[6:])):
            column.column.setContentsMargins(0, 4, 0, 4)
            for name, _, note in part:
                column.add(self.fields[name])
                column.add(text_label(note, "note", wrap=True))
            columns.addWidget(column, 1, Qt.AlignmentFlag.AlignTop)
        right.add_row((self.fields["priority_letter"], 1), (self.fields["appointment_letter"], 1))
        right.add(text_label(self.tr("Khác ký hiệu của mọi nhóm dịch vụ đang dùng."), "note", wrap=True))
        right.add(self.fields["where_to_look"])
        right.add(self.fields["notice"])
        self.save_button = button(self.tr("Lưu"), "primary", Key.PRIMARY.shown)
        self.save_button.clicked.connect(self.save)
        self.add_action(self.save_button)
        self.box.addWidget(scrolled(inner), 1)

    # -- the page's life ------------------------------------------------------------------------------------------
    def show_data(self, data: SettingsData) -> None:
        super().show_data(data)
        if not self._dirty:
            rules = data.office.hall_rules()
            self._loading = True
            self.show_values({name: str(getattr(rules, name)) for name in (*_NUMBERS, *_TEXTS)})
            self._loading = False

    def save(self) -> None:
        if self.data is None:
            return
        self.clear_problems()
        values: dict[str, Any] = self.values()
        try:
            for name in _NUMBERS:
                values[name] = whole_number(values[name], name)
        except UserError as error:
            self.show_error(error)
            return
        for name in ("priority_letter", "appointment_letter"):
            values[name] = values[name].upper()
        self.save_wanted.emit(HallRules(**values))

    def on_saved(self, record: Any) -> None:
        self._dirty = False
        super().on_saved(record)

    def _on_changed(self, *_what: object) -> None:
        self._dirty = self._dirty or not self._loading
