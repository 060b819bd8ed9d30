"""The count of the drawer beside what the sheet says: notes by value, the difference, why, and the closing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.cash import NOTES, Tally, counted
from desktop_app.domain.formatting import date_vi, money, money_plain
from ui.shortcuts import Key
from ui.widgets.fields import FieldEdit
from ui.widgets.forms import EnterMovesOn, button, scrolled
from ui.widgets.labels import FigureLabel, SectionTitle, StatePill, rule, text_label

if TYPE_CHECKING:
    from desktop_app.domain.exchange.cash import CashSheet

WIDTH = 304


def parse_count(text: str) -> int | None:
    """A whole number typed plainly or with dots between thousands; empty is 0, None is no number."""
    digits = text.strip().replace(".", "").replace(" ", "")
    if not digits:
        return 0
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) <= 12 else None


class CountPanel(QFrame):
    """``submitted()``: the button. ``tally()`` is the count, None while a line is no number (and says so)."""

    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self._expected = 0
        self.title = SectionTitle(self.tr("Chốt sổ"))
        self.cash, self.transfer, self.total = (FigureLabel("", 12, strong=True) for _ in range(3))
        self.edits: dict[int, QLineEdit] = {}
        self._sums: dict[int, FigureLabel] = {}
        self.counted = FigureLabel("", 12, strong=True)
        self.difference = StatePill()
        self.remark = FieldEdit(self.tr("Giải trình chênh lệch"), max_length=300)
        self.submit = button(self.tr("Chốt sổ và in bảng kê"), "primary", Key.PRIMARY.shown)
        self.submit.clicked.connect(self.submitted)
        sums = QFormLayout()
        sums.setContentsMargins(0, 0, 0, 0)
        sums.setVerticalSpacing(2)
        for text, figure in (
            (self.tr("Tiền mặt"), self.cash), (self.tr("Chuyển khoản"), self.transfer), (self.tr("Cộng"), self.total),
        ):  # fmt: skip
            sums.addRow(text_label(text, "note"), figure)
        inner = QWidget()
        box = QVBoxLayout(inner)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addLayout(sums)
        box.addWidget(rule())
        box.addLayout(self._build_notes())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(text_label(self.tr("Đếm được"), "strong"))
        row.addWidget(self.counted)
        row.addStretch(1)
        box.addLayout(row)
        box.addWidget(self.difference, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(self.remark)
        box.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        outer.addWidget(self.title)
        outer.addWidget(scrolled(inner), 1)
        outer.addWidget(self.submit)
        self._enter = EnterMovesOn(self)
        self._enter.watch((*self.edits.values(), self.remark.edit))
        self.clear()

    def _build_notes(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(3)
        for number, value in enumerate(NOTES):
            edit = QLineEdit()
            edit.setMaxLength(7)
            edit.setFixedSize(72, 26)
            edit.setAlignment(Qt.AlignmentFlag.AlignRight)
            edit.setAccessibleName(self.tr("Số tờ {value} đ").format(value=money_plain(value)))
            edit.textEdited.connect(self._on_edited)
            total = FigureLabel("", 10)
            self.edits[value], self._sums[value] = edit, total
            label = FigureLabel(money_plain(value), 10)
            grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(text_label("×", "note"), number, 1)
            grid.addWidget(edit, number, 2)
            grid.addWidget(total, number, 3, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.setColumnStretch(3, 1)
        return grid

    # -- what is shown --------------------------------------------------------------------------------------------
    def show_sheet(self, sheet: CashSheet) -> None:
        """What the next closing takes in; the count stays as typed."""
        self._expected = sheet.cash
        self.cash.set_text(money(sheet.cash) if sheet.cash >= 0 else f"−{money(-sheet.cash)}")
        self.transfer.set_text(money(sheet.transfer) if sheet.transfer >= 0 else f"−{money(-sheet.transfer)}")
        self.total.set_text(money(sheet.total) if sheet.total >= 0 else f"−{money(-sheet.total)}")
        day = self.tr("ngày {day}, {n} khoản").format(day=date_vi(sheet.day), n=len(sheet.entries))
        self.title.set_note(day if sheet.entries else self.tr("không có khoản nào chưa chốt"))
        self.submit.setEnabled(bool(sheet.entries))
        self._recount()

    def clear(self) -> None:
        """An empty count."""
        for edit in self.edits.values():
            edit.setText("")
        self.remark.set_text("")
        self._recount()

    def tally(self) -> tuple[Tally, ...] | None:
        counts = {value: parse_count(edit.text()) for value, edit in self.edits.items()}
        for value, count in counts.items():
            if count is None:
                self.show_problem(f"tally.{value}", self.tr("Số tờ phải là chữ số."))
                return None
        return tuple(Tally(value, count) for value, count in counts.items() if count)

    def show_problem(self, field: str, text: str) -> bool:
        """Say it below the count; False when no field here has this name."""
        name, _, value = field.partition(".")
        if name == "remark":
            self.remark.set_problem(text)
            self.remark.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if name == "tally":
            self.remark.set_problem(text)
            edit = self.edits.get(int(value)) if value else None
            if edit is not None:
                edit.setFocus(Qt.FocusReason.OtherFocusReason)
                edit.selectAll()
            return True
        return False

    def _on_edited(self, _text: str) -> None:
        self.remark.clear_problem()
        self._recount()

    def _recount(self) -> None:
        counts = {value: parse_count(edit.text()) or 0 for value, edit in self.edits.items()}
        for value, count in counts.items():
            self._sums[value].set_text(money_plain(value * count) if count else "")
        total = counted(Tally(value, count) for value, count in counts.items())
        self.counted.set_text(money(total))
        difference = total - self._expected
        if not difference:
            self.difference.set_state(self.tr("khớp"), "ok")
        else:
            text = self.tr("thừa {amount}") if difference > 0 else self.tr("thiếu {amount}")
            self.difference.set_state(text.format(amount=money(abs(difference))), "attention")
