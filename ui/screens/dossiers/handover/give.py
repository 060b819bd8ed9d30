"""Bàn giao: receipts scanned one after another, where they go, and one key that hands them all over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from desktop_app.errors import MotcuaError
from ui.messages import kind_of, sentence, sentence_of
from ui.screens.dossiers.handover.panels import DeskPanel, due_cell, say_key, status_cell
from ui.screens.dossiers.handover.state import RECEPTION, Gift, Listed, Offices, place_of
from ui.shortcuts import Key
from ui.widgets.delegates import Noted, Pill
from ui.widgets.fields import Choice, ChoiceField, FieldEdit
from ui.widgets.forms import button
from ui.widgets.table import Column, DataTable

if TYPE_CHECKING:
    from desktop_app.domain.exchange.hand_overs import HeldRow, Refused

ROW_HEIGHT = 44
CODE_LENGTH = 64


def _code(one: Listed) -> Noted:
    return Noted(one.row.code, one.row.matter_short)


def _owner(one: Listed) -> str:
    return one.row.owner_name


def _due(one: Listed) -> str:
    return due_cell(one.row)


def _status(one: Listed) -> Pill:
    return status_cell(one.row)


class GivePanel(DeskPanel):
    """``code_entered(code)``, ``dropped(dossier_id)``, ``recall_wanted(code)``, ``give_wanted()``."""

    code_entered = Signal(str)
    dropped = Signal(int)
    recall_wanted = Signal(str)
    give_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Bàn giao hồ sơ"), parent)
        self._offices = Offices()
        self._self = ""
        self._recall = ""
        self._build()
        self.show_gift(Gift())

    def _build(self) -> None:
        self.place_field = ChoiceField(self.tr("Nơi nhận"), required=True)
        self.officer = ChoiceField(self.tr("Cán bộ nhận"))
        self.note = FieldEdit(self.tr("Ghi chú trên phiếu kiểm soát"), max_length=300)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.place_field, 4)
        top.addWidget(self.officer, 3)
        top.addWidget(self.note, 4)
        self.code = FieldEdit(
            self.tr("Mã hồ sơ"), max_length=CODE_LENGTH, placeholder=self.tr("quét giấy hẹn, hoặc gõ mã rồi Enter")
        )
        self.add_button = button(self.tr("Thêm vào danh sách"))
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.code, 1)
        line.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignBottom)
        self.table: DataTable[Listed] = DataTable(
            self.tr("Hồ sơ sẽ bàn giao"),
            (
                Column("code", self.tr("Mã hồ sơ"), _code, width_hint=300, mono=False),
                Column("owner", self.tr("Chủ hồ sơ"), _owner, width_hint=180),
                Column("where", self.tr("Đang ở"), self._where),
                Column("due", self.tr("Hẹn trả"), _due, width_hint=112, mono=True),
                Column("status", self.tr("Trạng thái"), self._state, width_hint=168, tooltip=self._why),
            ),
        )
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.table.set_empty_text(
            self.tr("Chưa có hồ sơ nào"), self.tr("Xin quét lần lượt các giấy hẹn, con trỏ ở đâu cũng được.")
        )
        self.print_list = QCheckBox(self.tr("In danh sách bàn giao"))
        self.print_list.setChecked(True)
        self.print_sheets = QCheckBox(self.tr("In phiếu kiểm soát từng hồ sơ"))
        self.drop_button = button(self.tr("Bỏ dòng đang chọn"), "quiet", Key.DROP_ROW.shown)
        self.give_button = button(self.tr("Bàn giao"), "primary", Key.PRIMARY.shown)
        for widget in (self.print_list, self.print_sheets):
            self.foot.addWidget(widget)
        self.foot.addStretch(1)
        self.foot.addWidget(self.drop_button)
        self.foot.addWidget(self.give_button)
        self.box.addLayout(top)
        self.box.addLayout(line)
        self.box.addWidget(self.table, 1)
        self.finish_layout(self.code)
        self.place_field.chosen.connect(self._on_place)
        self.code.edit.returnPressed.connect(self._on_code)
        self.add_button.clicked.connect(self._on_code)
        self.drop_button.clicked.connect(self._on_drop)
        self.give_button.clicked.connect(self.main_action)
        self.bar.acted.connect(self._on_recall)
        self._drop_key = QShortcut(QKeySequence(Key.DROP_ROW.sequence), self.table)
        self._drop_key.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._drop_key.activated.connect(self._on_drop)

    # -- what is shown ----------------------------------------------------------------------------------------------
    def show_offices(self, offices: Offices, me: str) -> None:
        self._offices, self._self = offices, me
        choices = [Choice("", self.tr("(chọn nơi nhận)"))]
        choices += [Choice(f"unit:{key}", name) for key, name in offices.units.items()]
        choices.append(Choice(RECEPTION, offices.reception))
        choices += [Choice(f"counter:{key}", name) for key, name in offices.counters.items()]
        self.place_field.set_choices(choices)
        self._fill_officers()
        self.table.rows_model.refresh()

    def show_gift(self, gift: Gift) -> None:
        self.table.show_rows(gift.listed)
        if gift.listed:
            self.table.select_row(len(gift.listed) - 1)
        count = len(gift.listed)
        text = self.tr("Bàn giao {n} hồ sơ").format(n=count) if count else self.tr("Bàn giao")
        say_key(self.give_button, text, Key.PRIMARY.shown)
        self.drop_button.setEnabled(bool(count))
        self.code.set_text("")

    def show_twice(self, row: HeldRow) -> None:
        self.code.set_text("")
        self._say(self.tr("Hồ sơ {code} đã có trong danh sách.").format(code=row.code), "calm")

    def show_code_refused(self, code: str, error: MotcuaError) -> None:
        """The code stays in its field when it was typed there; what was scanned is named in the sentence."""
        if self.code.text() == code:
            self.code.set_problem(sentence(error))
            self.code.edit.selectAll()
        self._recall = code if error.code == "hand_over_pending_own" else ""
        text = self.tr("{code}: {why}").format(code=code, why=sentence(error))
        self._say(text, kind_of(error), verb=self.tr("Thu lại") if self._recall else "")

    def show_refused(self, refused: tuple[Refused, ...]) -> None:
        first = refused[0]
        why = self.tr("{code}: {why}").format(code=first.dossier_code, why=sentence_of(first.code, first.params))
        more = self.tr(" Chưa giao hồ sơ nào; xin bỏ {n} hồ sơ có ghi lý do rồi bàn giao lại.").format(n=len(refused))
        self._say(why + more, "attention")

    def show_error(self, error: MotcuaError) -> None:
        field = {"place": self.place_field, "officer": self.officer, "note": self.note, "code": self.code}.get(
            error.field or ""
        )
        if field is None:
            self._say(sentence(error), kind_of(error))
            return
        field.set_problem(sentence(error))
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, text: str, kind: str, *, verb: str = "") -> None:
        self.bar.say(text, kind, verb=verb)

    # -- what the officer does --------------------------------------------------------------------------------------
    def main_action(self) -> None:
        for field in (self.place_field, self.officer, self.note, self.code):
            field.clear_problem()
        self.bar.clear()
        self.give_wanted.emit()

    def take_code(self, code: str) -> None:
        self.bar.clear()
        self.code_entered.emit(code)

    def _on_code(self) -> None:
        code = self.code.text()
        if code:
            self.take_code(code)

    def _on_drop(self) -> None:
        one = self.table.current_row()
        if one is not None:
            self.bar.clear()
            self.dropped.emit(one.row.dossier_id)

    def _on_recall(self) -> None:
        if self._recall:
            self.recall_wanted.emit(self._recall)

    def _on_place(self, _key: str) -> None:
        self._fill_officers()

    def _fill_officers(self) -> None:
        found = self._offices.of_place(place_of(self.place_field.value()), self._self)
        anybody = Choice("", self.tr("(ai ở nơi nhận cũng được)"))
        self.officer.set_choices([anybody, *(Choice(key, name) for key, name in found)])

    # -- cells ------------------------------------------------------------------------------------------------------
    def _where(self, one: Listed) -> Noted:
        row = one.row
        return Noted(
            self._offices.place_name(row.place_unit, row.place_counter), self._offices.officer_name(row.holder)
        )

    def _state(self, one: Listed) -> Pill:
        return Pill(self.tr("không giao được"), "late") if one.refused is not None else _status(one)

    def _why(self, one: Listed) -> str:
        return sentence_of(one.refused.code, one.refused.params) if one.refused is not None else ""
