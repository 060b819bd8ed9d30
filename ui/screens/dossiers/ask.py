"""The inline question of a panel, asked for a reason, for a code, or for one of two ways to pay."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.forms import button
from ui.widgets.panels import ConfirmPanel

SECOND_KEY = "Alt+Enter"


class AskPanel(ConfirmPanel):
    """``answered(purpose, text)``; ``text`` is what was typed, or ``second`` when the other way was chosen."""

    answered = Signal(str, str)
    asking = Signal(bool)
    """The question was opened or closed, whoever did it."""
    SECOND = "second"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.purpose = ""
        self.seen: int | None = None
        """The version of the dossier that the question was asked about."""
        self._empty_sentence = ""
        self._second = button("", "", SECOND_KEY)
        self._second.clicked.connect(self.choose_second)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self._second)
            layout.setAlignment(self._second, Qt.AlignmentFlag.AlignLeft)
        self._second.hide()
        self.confirmed.connect(self._on_confirmed)

    def ask_reason(self, purpose: str, question: str, verb: str, detail: str = "", *, danger: bool = False) -> None:
        """A reason is needed."""
        self._begin(purpose, "")
        self.reason.set_label(self.tr("Lý do"), required=True)
        self.ask(question, verb, detail=detail, reason=True, danger=danger)

    def ask_text(self, purpose: str, question: str, verb: str, label: str, empty: str, text: str = "") -> None:
        """Something has to be typed or scanned; ``empty`` is said when nothing was."""
        self._begin(purpose, empty)
        self.reason.set_label(label, required=True)
        self.ask(question, verb, reason=True)
        self.reason.set_text(text)

    def ask_either(self, purpose: str, question: str, first: str, second: str) -> None:
        """Two ways of the same thing."""
        self._begin(purpose, "")
        self._second.setText(f"{second} · {SECOND_KEY}")
        self._second.setAccessibleName(second)
        self._second.show()
        self.ask(question, first)

    def accept(self) -> None:
        if self._empty_sentence and not self.reason.text():
            self.reason.set_problem(self._empty_sentence)
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().accept()

    def choose_second(self) -> None:
        self.hide()
        self.answered.emit(self.purpose, self.SECOND)

    def reopen(self, problem: str) -> None:
        """The answer was refused: show it again as typed, with what is wrong."""
        self.show()
        if self.reason.isVisibleTo(self):
            self.reason.set_problem(problem)
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.asking.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.asking.emit(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.AltModifier and self._second.isVisibleTo(self):
            self.choose_second()
            return
        super().keyPressEvent(event)

    def _begin(self, purpose: str, empty: str) -> None:
        self.purpose, self._empty_sentence = purpose, empty
        self._second.hide()

    def _on_confirmed(self, text: str) -> None:
        self.answered.emit(self.purpose, text)
