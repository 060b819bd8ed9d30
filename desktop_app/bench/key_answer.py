"""Whether a window answers keys: a real key event goes through the event queue to whatever has the focus.

Used by both windows that ``bench`` starts, so it imports nothing but Qt.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget


class KeyAnswer(QObject):
    """``answered()`` once a key pressed at ``ask()`` has reached the widget with the focus and been dealt with.

    The key is Shift alone: it goes the way of every key and types nothing.
    """

    answered = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._target: QWidget | None = None

    def ask(self) -> None:
        self._target = QApplication.focusWidget() or self._window
        self._target.installEventFilter(self)
        QCoreApplication.postEvent(
            self._target, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier)
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._target and event.type() == QEvent.Type.KeyPress:
            watched.removeEventFilter(self)
            self._target = None
            QTimer.singleShot(0, self, self._tell)  # after the widget itself has had the key
        return False

    def _tell(self) -> None:
        self.answered.emit()
