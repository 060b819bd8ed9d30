"""Nhận bàn giao: what waits for this officer, confirmed one by one (also by scanning) or all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.errors import MotcuaError
from ui.messages import kind_of, sentence, sentence_of
from ui.screens.dossiers.handover.give import ROW_HEIGHT
from ui.screens.dossiers.handover.panels import DeskPanel, code_cell, due_cell, owner_of, say_key, short
from ui.screens.dossiers.handover.state import Offices
from ui.shortcuts import Key
from ui.widgets.delegates import Noted
from ui.widgets.forms import button
from ui.widgets.table import Column, DataTable

if TYPE_CHECKING:
    from desktop_app.domain.exchange.hand_overs import PendingRow, Refused


def _given(row: PendingRow) -> str:
    return short(row.given_at)


def _step(row: PendingRow) -> str:
    return short(row.step_due_at)


class TakePanel(DeskPanel):
    """``take_wanted(rows)``: a tuple of ``PendingRow``."""

    take_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Nhận bàn giao"), parent)
        self._offices = Offices()
        self.table: DataTable[PendingRow] = DataTable(
            self.tr("Hồ sơ chờ nhận"),
            (
                Column("code", self.tr("Mã hồ sơ"), code_cell, width_hint=280),
                Column("owner", self.tr("Chủ hồ sơ"), owner_of, width_hint=168),
                Column("from", self.tr("Bên giao"), self._from),
                Column("given", self.tr("Giao lúc"), _given, width_hint=112, mono=True),
                Column("step", self.tr("Hạn của bước"), _step, width_hint=112, mono=True),
                Column("due", self.tr("Hẹn trả"), due_cell, width_hint=112, mono=True),
            ),
        )
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.table.set_empty_text(
            self.tr("Không có hồ sơ nào chờ nhận"), self.tr("Hồ sơ giao cho bạn hoặc bộ phận của bạn hiện ở đây.")
        )
        self.table.show_loading()
        self.box.addWidget(self.table, 1)
        self.one_button = button(self.tr("Nhận hồ sơ đang chọn"), "", Key.OPEN_ROW.shown)
        self.all_button = button(self.tr("Nhận tất cả"), "primary", Key.PRIMARY.shown)
        self.foot.addStretch(1)
        self.foot.addWidget(self.one_button)
        self.foot.addWidget(self.all_button)
        self.finish_layout(self.table)
        self.table.row_activated.connect(self._on_row)
        self.one_button.clicked.connect(self._on_one)
        self.all_button.clicked.connect(self.main_action)

    def show_offices(self, offices: Offices) -> None:
        self._offices = offices
        self.table.rows_model.refresh()

    def show_waiting(self, rows: tuple[PendingRow, ...]) -> None:
        self.table.show_rows(rows)
        if rows and self.table.current_row() is None:
            self.table.select_row(0)
        count = len(rows)
        text = self.tr("Nhận tất cả {n} hồ sơ").format(n=count) if count else self.tr("Nhận tất cả")
        say_key(self.all_button, text, Key.PRIMARY.shown)
        for made in (self.one_button, self.all_button):
            made.setEnabled(bool(count))

    def show_taken(self, count: int) -> None:
        self.bar.say(self.tr("Đã nhận {n} hồ sơ.").format(n=count), "ok")

    def show_refused(self, refused: tuple[Refused, ...]) -> None:
        first = refused[0]
        why = self.tr("{code}: {why}").format(code=first.dossier_code, why=sentence_of(first.code, first.params))
        self.bar.say(self.tr("{why} Chưa nhận hồ sơ nào; danh sách đã đọc lại.").format(why=why), "attention")

    def show_error(self, error: MotcuaError) -> None:
        self.bar.say(sentence(error), kind_of(error))

    def main_action(self) -> None:
        rows = self.table.rows_model.rows()
        if rows:
            self.bar.clear()
            self.take_wanted.emit(tuple(rows))

    def take_code(self, code: str) -> None:
        """A scanned receipt confirms its dossier at once."""
        self.bar.clear()
        for row in self.table.rows_model.rows():
            if row.code == code:
                self._on_row(row)
                return
        self.bar.say(self.tr("Hồ sơ {code} không có trong danh sách chờ nhận.").format(code=code), "attention")

    def _on_row(self, row: PendingRow) -> None:
        self.bar.clear()
        self.take_wanted.emit((row,))

    def _on_one(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self._on_row(row)

    def _from(self, row: PendingRow) -> Noted:
        return Noted(
            self._offices.officer_name(row.from_officer), self._offices.place_name(row.from_unit, row.from_counter)
        )
