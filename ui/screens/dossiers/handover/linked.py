"""Hồ sơ liên thông: the dossiers that go with the open one, each with its own due time, and their joint day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.domain.formatting import date_vi, time_vi, weekday_short
from desktop_app.errors import MotcuaError
from ui.messages import kind_of, sentence
from ui.screens.dossiers.handover.give import CODE_LENGTH, ROW_HEIGHT
from ui.screens.dossiers.handover.panels import DeskPanel, short
from ui.screens.words import status_word
from ui.shortcuts import Key
from ui.widgets.delegates import Noted, Pill
from ui.widgets.fields import FieldEdit
from ui.widgets.forms import button
from ui.widgets.labels import text_label
from ui.widgets.table import Column, DataTable

if TYPE_CHECKING:
    from desktop_app.domain.exchange.hand_overs import LinkedGroup, LinkRow


def _code(row: LinkRow) -> Noted:
    return Noted(row.code, row.matter_short)


def _due(row: LinkRow) -> str:
    return short(row.due_at)


def _status(row: LinkRow) -> Pill:
    return Pill(*status_word(row.status, voided=row.voided))


class LinkedPanel(DeskPanel):
    """``link_wanted(code)``; ``unlink_wanted(dossier_id)``."""

    link_wanted = Signal(str)
    unlink_wanted = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Hồ sơ liên thông"), parent)
        self._group: LinkedGroup | None = None
        self.opened = ""
        """Code of the dossier the panel was opened for."""
        self.joint = text_label("", "strong", wrap=True)
        self.note = text_label(
            self.tr("Ngày hẹn chung là ngày muộn nhất, để báo người dân; mỗi hồ sơ vẫn giữ hạn riêng của mình."),
            "note",
            wrap=True,
        )
        self.code = FieldEdit(
            self.tr("Gắn thêm hồ sơ đi kèm"), max_length=CODE_LENGTH,
            placeholder=self.tr("quét giấy hẹn, hoặc gõ mã rồi Enter"),
        )  # fmt: skip
        self.add_button = button(self.tr("Gắn"), "primary", Key.PRIMARY.shown)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.code, 1)
        line.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignBottom)
        self.table: DataTable[LinkRow] = DataTable(
            self.tr("Các hồ sơ liên thông"),
            (
                Column("code", self.tr("Mã hồ sơ"), _code),
                Column("part", self.tr("Vai trò"), self._part, width_hint=144),
                Column("due", self.tr("Hẹn trả"), _due, width_hint=112, mono=True),
                Column("status", self.tr("Trạng thái"), _status, width_hint=176),
            ),
        )
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.table.set_empty_text(
            self.tr("Chưa liên thông với hồ sơ nào"), self.tr("Xin quét giấy hẹn của hồ sơ đi kèm, hoặc gõ mã.")
        )
        self.unlink_button = button(self.tr("Gỡ hồ sơ đang chọn"), "quiet")
        self.box.addWidget(self.joint)
        self.box.addWidget(self.note)
        self.box.addLayout(line)
        self.box.addWidget(self.table, 1)
        self.foot.addStretch(1)
        self.foot.addWidget(self.unlink_button)
        self.finish_layout(self.code)
        self.code.edit.returnPressed.connect(self.main_action)
        self.add_button.clicked.connect(self.main_action)
        self.unlink_button.clicked.connect(self._on_unlink)
        self.show_group(None)

    def show_group(self, group: LinkedGroup | None) -> None:
        self._group = group
        rows = (group.parent, *group.children) if group is not None else ()
        self.table.show_rows(rows)
        self.unlink_button.setEnabled(bool(rows))
        self.code.set_text("")
        if group is None:
            self.joint.setText(self.tr("Hồ sơ {code}").format(code=self.opened))
            return
        due = group.joint_due_at
        when = f"{weekday_short(due)} {date_vi(due)} {time_vi(due)}"
        done = self.tr(" Tất cả đã xử lý xong.") if group.all_finished else ""
        self.joint.setText(self.tr("Ngày hẹn chung: {when}.").format(when=when) + done)

    def show_error(self, error: MotcuaError) -> None:
        if error.field == "code" or error.code == "dossier_unknown":
            self.code.set_problem(sentence(error))
            self.code.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.bar.say(sentence(error), kind_of(error))

    def main_action(self) -> None:
        code = self.code.text()
        self.bar.clear()
        if not code:
            self.code.set_problem(self.tr("Xin quét giấy hẹn hoặc gõ mã hồ sơ đi kèm."))
            return
        self.link_wanted.emit(code)

    def take_code(self, code: str) -> None:
        self.code.set_text(code)
        self.main_action()

    def _on_unlink(self) -> None:
        row = self.table.current_row()
        if row is None or self._group is None:
            return
        if row.dossier_id == self._group.parent.dossier_id:
            self.bar.say(self.tr("Đây là hồ sơ chính. Xin chọn hồ sơ đi kèm cần gỡ."), "attention")
            return
        self.unlink_wanted.emit(row.dossier_id)

    def _part(self, row: LinkRow) -> str:
        main = self._group is not None and row.dossier_id == self._group.parent.dossier_id
        return self.tr("hồ sơ chính") if main else self.tr("hồ sơ đi kèm")
