"""What stands over the whole window while it is locked, and the recovery code that is shown once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.who_panel import WIDTH, secret_field
from ui.widgets.forms import button
from ui.widgets.labels import text_label

if TYPE_CHECKING:
    from desktop_app.errors import MotcuaError


class _Cover(QFrame):
    """An opaque page over the whole window, as large as the window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.setProperty("role", "overlay")
        self.setAutoFillBackground(True)
        outer = QVBoxLayout(self)
        outer.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inner = QWidget()
        inner.setFixedWidth(WIDTH)
        self.box = QVBoxLayout(inner)
        self.box.setSpacing(12)
        outer.addWidget(inner)
        parent.installEventFilter(self)

    def open_over(self) -> None:
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return False


class LockPanel(_Cover):
    """``unlock_wanted(secret)`` · ``other_wanted()``: somebody else wants to sign in. It names no citizen."""

    unlock_wanted = Signal(str)
    other_wanted = Signal()

    def __init__(self, parent: QWidget, officer: str, *, free: bool, has_pin: bool) -> None:
        super().__init__(parent)
        self.secret = secret_field(self.tr("PIN hoặc mật khẩu") if has_pin else self.tr("Mật khẩu"))
        self.open = button(self.tr("Mở khóa"), "primary", "Enter")
        self.other = button(self.tr("Cán bộ khác đăng nhập"), "quiet")
        self.box.addWidget(text_label(self.tr("Cửa sổ đang khóa"), "title"))
        note = self.tr("{name} đang làm việc ở đây. Nội dung đang nhập được giữ nguyên.").format(name=officer)
        self.box.addWidget(text_label(note, "note", wrap=True))
        for widget in (self.secret, self.open, self.other):
            self.box.addWidget(widget)
        self.secret.setVisible(not free)
        self.secret.edit.returnPressed.connect(self._on_open)
        self.open.clicked.connect(self._on_open)
        self.other.clicked.connect(self.other_wanted)

    def open_over(self) -> None:
        super().open_over()
        (self.open if self.secret.isHidden() else self.secret).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, error: MotcuaError) -> None:
        from ui.messages import sentence

        self.setEnabled(True)
        self.secret.show()
        self.secret.set_problem(sentence(error))
        self.secret.edit.selectAll()
        self.secret.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self._on_open()
            return
        super().keyPressEvent(event)

    def _on_open(self) -> None:
        if self.isEnabled():
            self.setEnabled(False)  # until the answer is there
            self.unlock_wanted.emit(self.secret.text())


class RecoveryPanel(_Cover):
    """The recovery code, this once. ``print_wanted()`` · ``kept()``: it is on paper."""

    print_wanted = Signal()
    kept = Signal()

    def __init__(self, parent: QWidget, code: str) -> None:
        super().__init__(parent)
        self.code = text_label(code, "title", wrap=True)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.print = button(self.tr("In mã khôi phục"), "primary")
        self.go_on = button(self.tr("Đã cất giữ, bắt đầu làm việc"))
        self.told = text_label("", "note", wrap=True)
        self.box.addWidget(text_label(self.tr("Mã khôi phục của trung tâm"), "title"))
        text = self.tr(
            "Khi mọi quản trị quên mật khẩu, chỉ mã này mở được chương trình. Hãy in ra, cho vào phong bì dán kín và "
            "cất trong két. Mã chỉ hiện một lần này và chỉ dùng được một lần."
        )
        self.box.addWidget(text_label(text, "note", wrap=True))
        for widget in (self.code, self.print, self.told, self.go_on):
            self.box.addWidget(widget)
        self.print.clicked.connect(self.print_wanted)
        self.go_on.clicked.connect(self.kept)

    def open_over(self) -> None:
        super().open_over()
        self.print.setFocus(Qt.FocusReason.OtherFocusReason)
