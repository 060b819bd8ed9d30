"""What the program says to the officer: a bar that stays in the page, a toast that goes away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from ui.theme.icons import set_icon
from ui.theme.states import set_state
from ui.widgets.forms import button
from ui.widgets.labels import text_label

KINDS = ("ok", "calm", "attention", "urgent", "late")
_ICONS = {
    "ok": "check-circle-outline",
    "calm": "information-outline",
    "attention": "alert-outline",
    "urgent": "alert-outline",
    "late": "alert-circle-outline",
}
BESIDE_THE_RAIL = 112
"""Where a toast begins, px: the pages' names stand to the left of it."""
TOAST_MS = 6000


class MessageBar(QFrame):
    """One sentence with at most one verb, inside the page: ``say(text, "late", verb="Thử lại")``.

    ``acted()`` when the verb was chosen, ``dismissed()`` when × was.
    """

    acted = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "message")
        self._kind = ""
        self._icon = QLabel()
        self._text = text_label("", wrap=True)
        self._verb = button(self.tr("Làm ngay"))
        self._verb.clicked.connect(self._on_acted)
        self._close = QPushButton()
        set_icon(self._close, "close", "muted", 16)
        self._close.setProperty("role", "quiet")
        self._close.setAccessibleName(self.tr("Đóng thông báo"))
        self._close.setToolTip(self.tr("Đóng thông báo"))
        self._close.clicked.connect(self._on_dismissed)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._verb)
        row.addWidget(self._close)
        self.hide()

    def say(self, text: str, kind: str = "calm", *, verb: str = "", key: str = "") -> None:
        """``kind``: ok, calm, attention, urgent or late."""
        self._kind = kind if kind in KINDS else "calm"
        self._text.setText(text)
        self.setAccessibleName(text)
        set_state(self, self._kind)
        set_state(self._text, self._kind)
        set_icon(self._icon, _ICONS[self._kind], f"{self._kind}_text")
        self._verb.setText(f"{verb} · {key}" if key else verb)
        self._verb.setAccessibleName(verb)
        self._verb.setVisible(bool(verb))
        self.show()

    def text(self) -> str:
        """What is said now; empty when nothing is."""
        return "" if self.isHidden() else self._text.text()

    def kind(self) -> str:
        return self._kind

    def clear(self) -> None:
        self.hide()

    def _on_acted(self) -> None:
        self.hide()
        self.acted.emit()

    def _on_dismissed(self) -> None:
        self.hide()
        self.dismissed.emit()


class Toast(MessageBar):
    """A message bar at the foot of its parent that leaves by itself after six seconds (errors and offers stay)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._lift = 48
        self._place_in = parent
        parent.installEventFilter(self)

    def say(self, text: str, kind: str = "calm", *, verb: str = "", key: str = "") -> None:
        super().say(text, kind, verb=verb, key=key)
        self._place()
        self.raise_()
        self._timer.stop()
        if kind not in ("late", "urgent") and not verb:
            self._timer.start(TOAST_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        parent, layout = self._place_in, self.layout()
        width = min(560, max(240, parent.width() * 2 // 5))  # beside the panel's buttons, never on them
        self.setFixedWidth(width)
        height = self.sizeHint().height()
        if layout is not None and layout.hasHeightForWidth():
            height = layout.heightForWidth(width)
        self.resize(width, max(44, height))
        self.move(BESIDE_THE_RAIL, parent.height() - self.height() - self._lift)
