"""The question before a counter-entry: how much less, whether it was paid another way, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.cash import CorrectEntry
from desktop_app.domain.dossier.acceptance import PaymentMethod
from desktop_app.domain.formatting import money, money_plain
from ui.screens.returning.count_panel import parse_count
from ui.screens.words import PAYMENTS, named
from ui.shortcuts import Key
from ui.widgets.fields import Choice, ChoiceField, FieldEdit
from ui.widgets.forms import EnterMovesOn, button
from ui.widgets.labels import text_label

if TYPE_CHECKING:
    from desktop_app.domain.exchange.cash import CashEntry


class CorrectPanel(QFrame):
    """``submitted(CorrectEntry)``; ``cancelled()`` on Esc or the second button. What was typed stays on a refusal."""

    submitted = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "message")
        self.setProperty("state", "attention")
        self._entry: CashEntry | None = None
        self._question = text_label("", "strong", wrap=True)
        note = text_label(self.tr("Khoản thu không bị sửa: ghi thêm một bút toán giảm, có lý do."), "note")
        self.amount = FieldEdit(self.tr("Giảm bao nhiêu (đ)"), required=True, max_length=15)
        self.instead = ChoiceField(self.tr("Thực ra"))
        self.reason = FieldEdit(self.tr("Lý do"), required=True, max_length=300)
        self._yes = button(self.tr("Ghi bút toán"), "primary", Key.PRIMARY.shown)
        self._no = button(self.tr("Quay lại"), "", Key.BACK.shown)
        self._yes.clicked.connect(self.submit)
        self._no.clicked.connect(self._on_no)
        fields = QHBoxLayout()
        fields.setSpacing(8)
        for field, share in ((self.amount, 3), (self.instead, 4), (self.reason, 5)):
            fields.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._yes)
        buttons.addWidget(self._no)
        buttons.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 12, 12, 12)
        box.setSpacing(8)
        box.addWidget(self._question)
        box.addWidget(note)
        box.addLayout(fields)
        box.addLayout(buttons)
        self._enter = EnterMovesOn(self)
        self._enter.watch((self.amount.edit, self.instead.combo, self.reason.edit))
        self.hide()

    def ask(self, entry: CashEntry) -> None:
        """Open for one entry, with all that is left of it."""
        self._entry = entry
        question = self.tr("Điều chỉnh khoản {amount} của hồ sơ {code}, còn {left}")
        self._question.setText(question.format(amount=money(entry.amount), code=entry.code, left=money(entry.left)))
        self.amount.set_text(money_plain(entry.left))
        other = PaymentMethod.TRANSFER if entry.method is PaymentMethod.CASH else PaymentMethod.CASH
        paid = self.tr("đã nộp bằng {method}").format(method=named(PAYMENTS, other.value))
        self.instead.set_choices((Choice("", self.tr("không thu số này")), Choice(other.value, paid)))
        self.instead.set_value("")
        self.reason.set_text("")
        self.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """Ctrl+Enter; the service checks everything again."""
        amount = parse_count(self.amount.text())
        if self._entry is None:
            return
        if amount is None:
            self.amount.set_problem(self.tr("Xin nhập số tiền bằng chữ số."))
            self.amount.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        chosen = self.instead.value()
        self.submitted.emit(
            CorrectEntry(self._entry.id, self.reason.text(), amount, PaymentMethod(chosen) if chosen else None)
        )

    def show_problem(self, field: str, text: str) -> bool:
        """Say it at the field; False when no field here has this name."""
        fields: dict[str, FieldEdit | ChoiceField] = {
            "amount": self.amount, "reason": self.reason, "instead": self.instead,
        }  # fmt: skip
        found = fields.get(field)
        if found is None:
            return False
        found.set_problem(text)
        found.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _on_no(self) -> None:
        self.hide()
        self.cancelled.emit()
