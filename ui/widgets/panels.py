"""Panels beside and inside a page: details, a time line, and a confirmation that is not a dialog."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.icons import set_icon
from ui.theme.states import set_role
from ui.theme.tokens import current_theme
from ui.widgets.fields import FieldEdit
from ui.widgets.forms import button, scrolled
from ui.widgets.labels import FigureLabel, SectionTitle, draw_shape, text_label


class SidePanel(QFrame):
    """A column at the right of a page: heading, scrolling body (``body`` layout), actions at the foot (``foot``).

    Esc or × closes it (``closed``); the page decides what that means.
    """

    closed = Signal()

    def __init__(self, title: str = "", parent: QWidget | None = None, width: int = 360) -> None:
        super().__init__(parent)
        self.setProperty("role", "side")
        self.setFixedWidth(width)
        self.heading = SectionTitle(title)
        close = button("", "quiet")
        set_icon(close, "close", "muted", 16)
        close.setAccessibleName(self.tr("Đóng bảng bên"))
        close.setToolTip(self.tr("Đóng · Esc"))
        close.clicked.connect(self._on_close)
        self.heading.add_action(close)
        inner = QWidget()
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(0, 0, 8, 0)
        self.body.setSpacing(8)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 8, 12)
        box.setSpacing(8)
        box.addWidget(self.heading)
        self.scroll_area = scrolled(inner)
        box.addWidget(self.scroll_area, 1)
        box.addLayout(self.foot)

    def set_title(self, title: str) -> None:
        self.heading.set_title(title)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _on_close(self) -> None:
        self.closed.emit()


class TimeLineItem(Struct, frozen=True):
    """One event: when ("19/11 10:12"), what, by whom and with which paper; ``state`` gives shape and colour.

    ``struck``: it was taken back, and stands there struck through; ``who`` has to say so in words.
    """

    when: str
    what: str
    who: str = ""
    state: str = "calm"
    struck: bool = False


class TimeLineList(QWidget):
    """Events of a dossier from top to bottom, joined by a line; ``set_items(tuple[TimeLineItem, …])``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[TimeLineItem, ...] = ()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self.setAccessibleName(self.tr("Diễn biến"))

    def items(self) -> tuple[TimeLineItem, ...]:
        return self._items

    def set_items(self, items: Sequence[TimeLineItem]) -> None:
        if tuple(items) == self._items:
            return
        self._items = tuple(items)
        while (old := self._box.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, item in enumerate(self._items):
            self._box.addWidget(_TimeLineRow(item, number == len(self._items) - 1))


class _TimeLineRow(QWidget):
    def __init__(self, item: TimeLineItem, last: bool) -> None:
        super().__init__()
        self._item, self._last = item, last
        self.setAccessibleName(", ".join(part for part in (item.when, item.what, item.who) if part))
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 0, 0, 12)
        box.setSpacing(0)
        box.addWidget(FigureLabel(item.when, 9, role="muted"))
        what = text_label(item.what, wrap=True)
        if item.struck:
            font = what.font()
            font.setStrikeOut(True)
            what.setFont(font)
        box.addWidget(what)
        if item.who:
            box.addWidget(text_label(item.who, "note", wrap=True))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), QPainter(self)
        state = self._item.state
        if not self._last:
            painter.setPen(QPen(theme.color("line_strong"), 1))
            painter.drawLine(9, 18, 9, self.height())
        draw_shape(painter, QRectF(4, 4, 10, 10), state, theme.color(state))
        painter.end()


class ConfirmPanel(QFrame):
    """An inline question instead of a dialog: the sentence, a reason when one is needed, one verb, one way back.

    ``ask(...)`` opens it and moves the focus in; ``confirmed(str)`` carries the reason (empty when none was asked);
    ``cancelled()`` on Esc. The page keeps everything that was typed.
    """

    confirmed = Signal(str)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "message")
        self.setProperty("state", "attention")
        self._needs_reason = False
        self._question = text_label("", "strong", wrap=True)
        self._detail = text_label("", "note", wrap=True)
        self._reason = FieldEdit(self.tr("Lý do"), required=True, max_length=300)
        self._yes = button("", "primary")
        self._no = button(self.tr("Quay lại"), "", "Esc")
        self._yes.clicked.connect(self._on_yes)
        self._no.clicked.connect(self._on_no)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._yes)
        row.addWidget(self._no)
        row.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 12, 12, 12)
        box.setSpacing(8)
        for widget in (self._question, self._detail, self._reason):
            box.addWidget(widget)
        box.addLayout(row)
        self.hide()

    def ask(self, question: str, verb: str, *, detail: str = "", reason: bool = False, danger: bool = False) -> None:
        """``verb`` is the word on the button; with ``reason`` it works only when a reason is given."""
        self._needs_reason = reason
        self._question.setText(question)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self._reason.set_text("")
        self._reason.setVisible(reason)
        self._yes.setText(f"{verb} · Ctrl+Enter")
        self._yes.setAccessibleName(verb)
        set_role(self._yes, "danger" if danger else "primary")
        self.show()
        (self._reason if reason else self._yes).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def reason(self) -> FieldEdit:
        return self._reason

    def accept(self) -> None:
        """Confirm as the button does: the page's Ctrl+Enter calls this while the panel is open."""
        text = self._reason.text()
        if self._needs_reason and not text:
            self._reason.set_problem(self.tr("Xin ghi lý do."))
            self._reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.hide()
        self.confirmed.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_no()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers():
            self.accept()
            return
        super().keyPressEvent(event)

    def _on_yes(self) -> None:
        self.accept()

    def _on_no(self) -> None:
        self.hide()
        self.cancelled.emit()
