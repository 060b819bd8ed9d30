"""Đánh giá hài lòng: the reasons on the rating screens, how long one may rate, codes on receipts, targets."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QWidget

from desktop_app.domain.satisfaction.rules import MOST_REASON_NAME, MOST_REASONS, RatingReason, RatingRules
from desktop_app.domain.values import replace
from desktop_app.errors import MotcuaError, UserError
from ui.messages import sentence
from ui.screens.settings.base import SettingsData, SettingsPage
from ui.screens.settings.centre import number_text
from ui.screens.settings.typed import new_key, share_of, whole_number
from ui.shortcuts import Key
from ui.widgets.fields import FieldEdit
from ui.widgets.forms import FormColumn, button, scrolled
from ui.widgets.labels import text_label

translate = QCoreApplication.translate
_WHOLE = ("rate_within_minutes", "code_days")
_SHARES = ("satisfied_target_percent", "coverage_target_percent")
_PARTS = ("topic", "name", "praise")


class RatingsPage(SettingsPage):
    """The rules a centre begins with stand there until it saves its own. A reason that is emptied is not offered any
    more; its name stays for the figures."""

    key = "ratings"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Settings", "Đánh giá hài lòng"), translate("Settings", "do đơn vị tự đặt, áp dụng ngay"), parent
        )
        self._rules = RatingRules()
        self._dirty = False
        self._loading = False
        self.fields = {
            "rate_within_minutes": FieldEdit(self.tr("Hỏi đánh giá trong (phút)"), required=True, max_length=6),
            "code_days": FieldEdit(self.tr("Mã đánh giá dùng được (ngày)"), required=True, max_length=6),
            "satisfied_target_percent": FieldEdit(self.tr("Mục tiêu hài lòng (%)"), required=True, max_length=8),
            "coverage_target_percent": FieldEdit(self.tr("Mục tiêu được đánh giá (%)"), required=True, max_length=8),
            "codes_on_receipts": QCheckBox(self.tr("In mã đánh giá trên giấy biên nhận trả kết quả")),
        }
        self.rows: list[dict[str, FieldEdit]] = []
        for number in range(1, MOST_REASONS + 1):
            row = {
                "topic": FieldEdit(self.tr("Lý do {n}").format(n=number), max_length=MOST_REASON_NAME),
                "name": FieldEdit(self.tr("Khi chưa hài lòng"), max_length=MOST_REASON_NAME),
                "praise": FieldEdit(self.tr("Khi hài lòng (có thể trống)"), max_length=MOST_REASON_NAME),
            }
            self.rows.append(row)
            self.fields |= {f"reason_{number}_{part}": field for part, field in row.items()}
        self._build()
        self.watch_changes(self._on_changed)
        self.enter_moves_on()

    def _build(self) -> None:
        rules, reasons = FormColumn(self.tr("Khi nào, mục tiêu")), FormColumn(self.tr("Lý do trên màn hình đánh giá"))
        for column in (rules, reasons):
            column.column.setContentsMargins(0, 4, 0, 4)
        notes = {
            "rate_within_minutes": self.tr("Sau khi một lượt phục vụ kết thúc, màn hình ở quầy hỏi trong khoảng này."),
            "code_days": self.tr("Kể từ ngày trả kết quả; 0: chỉ trong ngày."),
            "satisfied_target_percent": self.tr("Hài lòng và rất hài lòng trên số lượt đánh giá."),
            "coverage_target_percent": self.tr("Hồ sơ được đánh giá trên số hồ sơ đã trả."),
        }
        for name, note in notes.items():
            rules.add(self.fields[name])
            rules.add(text_label(note, "note", wrap=True))
        rules.add(self.fields["codes_on_receipts"])
        rules.add(text_label(self.tr("Mã dùng một lần, chỉ có trên liên của người nhận."), "note", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for number, row in enumerate(self.rows):
            for place, part in enumerate(_PARTS):
                grid.addWidget(row[part], number, place, Qt.AlignmentFlag.AlignTop)
        reasons.column.addLayout(grid)
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.setContentsMargins(0, 0, 8, 0)
        columns.addWidget(rules, 2, Qt.AlignmentFlag.AlignTop)
        columns.addWidget(reasons, 5, Qt.AlignmentFlag.AlignTop)
        inner = QWidget()
        inner.setLayout(columns)
        self.save_button = button(self.tr("Lưu"), "primary", Key.PRIMARY.shown)
        self.save_button.clicked.connect(self.save)
        self.add_action(self.save_button)
        self.box.addWidget(scrolled(inner), 1)

    # -- the page's life ------------------------------------------------------------------------------------------
    def show_data(self, data: SettingsData) -> None:
        super().show_data(data)
        if self._dirty:
            return
        self._rules = data.office.rating_rules()
        values: dict[str, Any] = {name: number_text(getattr(self._rules, name)) for name in (*_WHOLE, *_SHARES)}
        values["codes_on_receipts"] = self._rules.codes_on_receipts
        offered = [one for one in self._rules.reasons if one.active]
        for number in range(1, MOST_REASONS + 1):
            reason = offered[number - 1] if number <= len(offered) else None
            values |= {f"reason_{number}_{part}": getattr(reason, part) if reason else "" for part in _PARTS}
        self._loading = True
        self.show_values(values)
        self._loading = False

    def save(self) -> None:
        if self.data is None:
            return
        self.clear_problems()
        typed = self.values()
        try:
            numbers: dict[str, Any] = {name: whole_number(typed[name], name) for name in _WHOLE}
            numbers |= {name: share_of(typed[name], name) for name in _SHARES}
            reasons = self._typed_reasons(typed)
        except UserError as error:
            self.show_error(error)
            return
        self.save_wanted.emit(
            RatingRules(reasons=reasons, codes_on_receipts=bool(typed["codes_on_receipts"]), **numbers)
        )

    def _typed_reasons(self, typed: dict[str, Any]) -> tuple[RatingReason, ...]:
        """The rows as reasons: one whose topic is known keeps its key; another topic is another reason.

        Raises ``UserError("name_needed")`` at a row with half of its words.
        """
        known = {one.topic: one for one in self._rules.reasons}
        keys: list[str] = []
        found = []
        for number in range(1, MOST_REASONS + 1):
            topic, name, praise = (typed[f"reason_{number}_{part}"] for part in _PARTS)
            if not (topic or name or praise):
                continue
            for part, text in (("topic", topic), ("name", name)):
                if not text:
                    raise UserError("name_needed", field=f"reason_{number}_{part}")
            before = known.get(topic)
            taken = {*keys, *(one.key for one in self._rules.reasons)}
            key = before.key if before is not None and before.key not in keys else new_key(topic, taken)
            keys.append(key)
            found.append(RatingReason(key, topic, name, praise))
        gone = (replace(one, active=False) for one in self._rules.reasons if one.key not in keys)
        return (*found, *gone)

    def show_error(self, error: MotcuaError) -> None:
        if error.field == "reasons":
            self.rows[0]["topic"].set_problem(sentence(error))
            return
        super().show_error(error)

    def on_saved(self, record: Any) -> None:
        self._dirty = False
        super().on_saved(record)

    def _on_changed(self, *_what: object) -> None:
        self._dirty = self._dirty or not self._loading
