"""Nhận thay: the dossiers of a colleague who is absent, all or one, with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.errors import MotcuaError
from ui.messages import kind_of, sentence, sentence_of
from ui.screens.dossiers.handover.give import ROW_HEIGHT
from ui.screens.dossiers.handover.panels import DeskPanel, code_cell, due_cell, owner_of, say_key, status_cell
from ui.screens.dossiers.handover.state import Offices
from ui.shortcuts import Key
from ui.widgets.delegates import Pill
from ui.widgets.fields import Choice, ChoiceField, FieldEdit
from ui.widgets.forms import button
from ui.widgets.table import Column, DataTable

if TYPE_CHECKING:
    from desktop_app.domain.exchange.hand_overs import HeldRow, Refused


class AbsentPanel(DeskPanel):
    """``officer_chosen(key)``; ``reassign_wanted(ids)``: a tuple of dossier ids, None for all."""

    officer_chosen = Signal(str)
    reassign_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Nhận thay đồng nghiệp vắng mặt"), parent)
        self.absent = ChoiceField(self.tr("Cán bộ vắng mặt"), required=True)
        self.to = ChoiceField(self.tr("Người nhận thay"), required=True)
        self.reason = FieldEdit(
            self.tr("Lý do"), required=True, max_length=300, placeholder=self.tr("ví dụ: nghỉ phép đến 27/11")
        )
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.absent, 3)
        top.addWidget(self.to, 3)
        top.addWidget(self.reason, 4)
        self.table: DataTable[HeldRow] = DataTable(
            self.tr("Hồ sơ của cán bộ vắng mặt"),
            (
                Column("code", self.tr("Mã hồ sơ"), code_cell, width_hint=320),
                Column("owner", self.tr("Chủ hồ sơ"), owner_of),
                Column("due", self.tr("Hẹn trả"), due_cell, width_hint=112, mono=True),
                Column("status", self.tr("Trạng thái"), self._state, width_hint=176),
            ),
        )
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.table.set_empty_text(
            self.tr("Không có hồ sơ nào"), self.tr("Xin chọn cán bộ vắng mặt để xem hồ sơ đang phụ trách.")
        )
        self.box.addLayout(top)
        self.box.addWidget(self.table, 1)
        self.one_button = button(self.tr("Chỉ hồ sơ đang chọn"), "", Key.OPEN_ROW.shown)
        self.all_button = button(self.tr("Nhận thay tất cả"), "primary", Key.PRIMARY.shown)
        self.foot.addStretch(1)
        self.foot.addWidget(self.one_button)
        self.foot.addWidget(self.all_button)
        self.finish_layout(self.absent)
        self.absent.chosen.connect(self.officer_chosen)
        self.table.row_activated.connect(self._on_row)
        self.one_button.clicked.connect(self._on_one)
        self.all_button.clicked.connect(self.main_action)
        self.show_held(())

    def show_offices(self, offices: Offices, me: str) -> None:
        officers = list(offices.officers.items())
        self.absent.set_choices(
            [Choice("", self.tr("(chọn cán bộ)")), *(Choice(key, name) for key, name in officers if key != me)]
        )
        first = not self.to.value()
        self.to.set_choices([Choice(key, name) for key, name in officers])
        if first:
            self.to.set_value(me)

    def show_held(self, rows: tuple[HeldRow, ...]) -> None:
        self.table.show_rows(rows)
        if rows and self.table.current_row() is None:
            self.table.select_row(0)
        count = len(rows)
        text = self.tr("Nhận thay tất cả {n} hồ sơ").format(n=count) if count else self.tr("Nhận thay tất cả")
        say_key(self.all_button, text, Key.PRIMARY.shown)
        for made in (self.one_button, self.all_button):
            made.setEnabled(bool(count))

    def show_done(self, name: str, count: int) -> None:
        self.bar.say(self.tr("{name} đã nhận thay {n} hồ sơ.").format(name=name, n=count), "ok")

    def show_refused(self, refused: tuple[Refused, ...]) -> None:
        first = refused[0]
        why = self.tr("{code}: {why}").format(code=first.dossier_code, why=sentence_of(first.code, first.params))
        self.bar.say(why, "attention")

    def show_error(self, error: MotcuaError) -> None:
        field = {"from_officer": self.absent, "to_officer": self.to, "reason": self.reason}.get(error.field or "")
        if field is None:
            self.bar.say(sentence(error), kind_of(error))
            return
        field.set_problem(sentence(error))
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def main_action(self) -> None:
        self._send(None)

    def _on_row(self, row: HeldRow) -> None:
        self._send((row.dossier_id,))

    def _on_one(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self._on_row(row)

    def _send(self, ids: tuple[int, ...] | None) -> None:
        for field in (self.absent, self.to, self.reason):
            field.clear_problem()
        self.bar.clear()
        if not self.absent.value():
            self.absent.set_problem(self.tr("Xin chọn cán bộ vắng mặt."))
            self.absent.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.reassign_wanted.emit(ids)

    def _state(self, row: HeldRow) -> Pill:
        if row.on_its_way and row.pending_officer == self.absent.value():
            return Pill(self.tr("đang giao đến"), "attention")
        return status_cell(row)
