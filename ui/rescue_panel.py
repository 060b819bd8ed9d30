"""The database cannot be read: what is wrong, the latest good backup, and one button."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_app.clock import in_vietnam
from desktop_app.errors import MotcuaError
from ui.messages import sentence
from ui.widgets.forms import button
from ui.widgets.labels import text_label

WIDTH = 460


class RescuePanel(QFrame):
    """``restore_wanted()`` when the officer asks for the backup made at ``made_at``; the damaged file is kept aside."""

    restore_wanted = Signal()

    def __init__(self, made_at: datetime, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "overlay")
        self.setFixedWidth(WIDTH)
        when = f"{in_vietnam(made_at):%H:%M %d/%m/%Y}"
        self.told = text_label(
            self.tr(
                "Bản sao lưu tốt gần nhất: {when}. Khôi phục sẽ đưa dữ liệu về lúc ấy; những gì nhập sau đó phải nhập "
                "lại từ giấy. Tệp hỏng được cất riêng, không bị xóa."
            ).format(when=when),
            "",
            wrap=True,
        )
        self.problem = text_label("", "problem", wrap=True)
        self.problem.hide()
        self.restore_button = button(self.tr("Khôi phục bản này"), "primary")
        self.restore_button.clicked.connect(self._on_restore)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 24)
        box.setSpacing(12)
        box.addWidget(text_label(self.tr("Tệp dữ liệu bị hỏng"), "title"))
        for widget in (self.told, self.problem, self.restore_button):
            box.addWidget(widget)

    def open_over(self) -> None:
        """Show it in the middle of the window, with the focus on its button."""
        room = self.window().size()
        self.adjustSize()
        self.move((room.width() - self.width()) // 2, max(24, (room.height() - self.height()) // 3))
        self.show()
        self.raise_()
        self.restore_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, error: MotcuaError) -> None:
        """The restore was refused; it may be tried again."""
        self.problem.setText(sentence(error))
        self.problem.show()
        self.restore_button.setEnabled(True)
        self.adjustSize()

    def _on_restore(self) -> None:
        self.restore_button.setEnabled(False)
        self.restore_wanted.emit()
