"""Above the paper: the procedures of the person at the counter that wait to be accepted together."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.screens.reception.paper_panel import OneLine
from ui.screens.reception.sitting import Collected
from ui.shortcuts import Key
from ui.widgets.forms import button
from ui.widgets.labels import text_label

SHOWN = 4
"""Lines; more are counted."""


class SittingPanel(QFrame):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "message")
        self.setProperty("state", "calm")
        self.title = text_label("", "strong", wrap=True)
        self.lines = tuple(OneLine() for _ in range(SHOWN))
        self.one_receipt = QCheckBox(self.tr("Một giấy hẹn chung") + f" · {Key.ONE_RECEIPT.shown}")
        self.back = button(self.tr("Lấy lại"), "quiet", Key.SITTING_BACK.shown)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.one_receipt)
        row.addWidget(self.back)
        row.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 8, 8, 6)
        box.setSpacing(2)
        box.addWidget(self.title)
        for line in self.lines:
            box.addWidget(line)
        box.addLayout(row)
        self.hide()

    def show_collected(self, collected: tuple[Collected, ...], *, one_receipt: bool) -> None:
        """The newest lines; nothing while nothing waits."""
        self.setVisible(bool(collected))
        self.title.setText(self.tr("Nộp chung: {n} thủ tục đang chờ tiếp nhận").format(n=len(collected)))
        first = max(0, len(collected) - SHOWN)
        shown = collected[first:]
        for place, line in enumerate(self.lines):
            line.setVisible(place < len(shown))
            if place < len(shown):
                one = shown[place]
                due = self.tr("hẹn trả {due}").format(due=one.due_text)
                line.set_text(f"{first + place + 1}. {one.name} · {due}")
        self.one_receipt.setChecked(one_receipt)
