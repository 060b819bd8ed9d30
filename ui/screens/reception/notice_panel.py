"""In the place of the paper: what a guidance slip or a refusal says, before it is printed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.screens.reception.turn_away import GUIDE, REFUSE
from ui.shortcuts import Key
from ui.theme.states import set_role
from ui.widgets.fields import FieldEdit
from ui.widgets.forms import button
from ui.widgets.labels import text_label

ITEMS_HEIGHT = 120


class NoticePanel(QFrame):
    """``confirmed(str)``: the purpose (``GUIDE`` or ``REFUSE``); the answers are read from the fields."""

    confirmed = Signal(str)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "message")
        self.setProperty("state", "attention")
        self.purpose = ""
        self._title = text_label("", "strong", wrap=True)
        self._detail = text_label("", "note", wrap=True)
        self._items_title = text_label(self.tr("Giấy tờ cần bổ sung, hoàn thiện (mỗi dòng một loại)"), "field")
        self.items = QPlainTextEdit()
        self.items.setFixedHeight(ITEMS_HEIGHT)
        self.items.setTabChangesFocus(True)
        self.items.setAccessibleName(self.tr("Giấy tờ cần bổ sung, hoàn thiện"))
        self._items_title.setBuddy(self.items)
        self.reason = FieldEdit(self.tr("Lý do"), max_length=2_000)
        self.ground = FieldEdit(self.tr("Căn cứ pháp lý"), max_length=500)
        self.guidance = FieldEdit(self.tr("Hướng dẫn nơi nộp, cách làm tiếp"), max_length=1_000)
        self._yes = button("", "primary")
        self._no = button(self.tr("Quay lại"), "", Key.BACK.shown)
        self._yes.clicked.connect(self.accept)
        self._no.clicked.connect(self.cancel)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._yes)
        row.addWidget(self._no)
        row.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 12, 12, 12)
        box.setSpacing(8)
        for widget in (
            self._title, self._detail, self._items_title, self.items, self.reason, self.ground, self.guidance,
        ):  # fmt: skip
            box.addWidget(widget)
        box.addLayout(row)
        box.addStretch(1)
        self.hide()

    def ask(self, purpose: str, name: str, items: tuple[str, ...] = ()) -> None:
        """Open for one purpose, with the missing papers already named."""
        guide = purpose == GUIDE
        self.purpose = purpose
        question = self.tr("Hướng dẫn {name} hoàn thiện hồ sơ") if guide else self.tr("Từ chối tiếp nhận của {name}")
        self._title.setText(question.format(name=name or self.tr("người nộp")))
        self._detail.setText(
            self.tr("Ghi đầy đủ trong một lần. Chưa cấp số hồ sơ, thời hạn chưa tính.")
            if guide
            else self.tr("Phiếu từ chối có lý do bằng văn bản; không cấp số, không tính vào báo cáo hồ sơ.")
        )
        for widget in (self._items_title, self.items):
            widget.setVisible(guide)
        self.guidance.setVisible(not guide)
        self.items.setPlainText("\n".join(items))
        for field in (self.reason, self.ground, self.guidance):
            field.set_text("")
            field.clear_problem()
        self.reason.set_label(self.tr("Lý do"), required=not guide)
        verb = self.tr("In phiếu hướng dẫn") if guide else self.tr("In phiếu từ chối")
        self._yes.setText(f"{verb} · {Key.PRIMARY.shown}")
        self._yes.setAccessibleName(verb)
        set_role(self._yes, "primary" if guide else "danger")
        self.show()
        first = self.items if guide and not items else self.reason
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def named_items(self) -> tuple[str, ...]:
        return tuple(line.strip() for line in self.items.toPlainText().splitlines() if line.strip())

    def accept(self) -> None:
        """Confirm as the button does; what is missing is said beside its field."""
        if self.purpose == REFUSE and not self.reason.text():
            self.reason.set_problem(self.tr("Xin ghi lý do."))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self.purpose == GUIDE and not self.named_items():
            self._detail.setText(self.tr("Xin ghi giấy tờ hoặc nội dung cần hoàn thiện, mỗi dòng một loại."))
            self.items.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.confirmed.emit(self.purpose)

    def cancel(self) -> None:
        self.hide()
        self.cancelled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
            return
        super().keyPressEvent(event)
