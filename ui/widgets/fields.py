"""Fields: a label above, the control, and what is wrong with it in one sentence where the eye already is."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.states import set_state
from ui.theme.tokens import current_theme
from ui.widgets.labels import KeyHint, text_label

PROBLEM_STATES = ("late", "attention")
"""``late``: wrong, cannot go on; ``attention``: a warning that does not block."""


class _Field(QWidget):
    """Label line (label, and the problem at its right when it fits), control, problem below when it does not fit."""

    def __init__(self, label: str, control: QWidget, *, required: bool, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._control = control
        self._problem = ""
        self._severity = ""
        self._label_text = label
        self._label = text_label("", "field")
        self._label.setBuddy(control)
        self._beside = text_label("", "problem")
        self._beside.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._beside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._below = text_label("", "problem", wrap=True)
        self._below.hide()
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._label)
        top.addWidget(self._beside, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        box.addLayout(top)
        box.addWidget(control)
        box.addWidget(self._below)
        control.setMinimumHeight(32)
        self.setFocusProxy(control)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_label(label, required=required)

    def set_label(self, label: str, *, required: bool = False) -> None:
        """``required`` adds a star; the accessible name stays the plain label."""
        self._label_text = label
        self._label.setText(f"{label} *" if required else label)
        self._control.setAccessibleName(label)

    def label(self) -> str:
        return self._label_text

    def set_problem(self, text: str, severity: str = "late") -> None:
        """Show a sentence at the field; ``severity`` ``late`` (wrong) or ``attention`` (warning). Empty text clears."""
        self._problem, self._severity = text, severity if text else ""
        self._control.setAccessibleDescription(text)
        self._control.setToolTip(text)
        set_state(self._control, self._severity)
        for label in (self._beside, self._below):
            set_state(label, self._severity)
        self._place_problem()

    def clear_problem(self) -> None:
        self.set_problem("")

    def problem(self) -> str:
        return self._problem

    def severity(self) -> str:
        """``late``, ``attention`` or empty."""
        return self._severity

    def set_enabled(self, enabled: bool) -> None:
        self._control.setEnabled(enabled)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_problem()

    def _place_problem(self) -> None:
        room = self.width() - self._label.sizeHint().width() - 16
        fits = self._beside.fontMetrics().horizontalAdvance(self._problem) <= room
        self._beside.setText(self._problem if fits else "")
        self._below.setText("" if fits else self._problem)
        self._below.setVisible(bool(self._problem) and not fits)


class FieldEdit(_Field):
    """Label + line edit. ``text()`` is NFC without outer blanks. ``changed(str)`` on every change by anybody,
    ``edited(str)`` only when the officer typed, ``committed()`` when the field is left or Enter pressed."""

    changed = Signal(str)
    edited = Signal(str)
    committed = Signal()

    def __init__(
        self, label: str, *, required: bool = False, placeholder: str = "", max_length: int = 500,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        self.edit = QLineEdit()
        super().__init__(label, self.edit, required=required, parent=parent)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setMaxLength(max_length)
        self.edit.textChanged.connect(self.changed)
        self.edit.textEdited.connect(self._on_edited)
        self.edit.editingFinished.connect(self.committed)

    def text(self) -> str:
        return unicodedata.normalize("NFC", self.edit.text()).strip()

    def set_text(self, text: str) -> None:
        """Set from the program (a scanned card, a draft); clears the problem."""
        if text != self.edit.text():
            self.edit.setText(text)
            self.edit.setCursorPosition(0)
        self.clear_problem()

    def _on_edited(self, text: str) -> None:
        if self.severity() == "late":
            self.clear_problem()
        self.edited.emit(text)


def parse_date(text: str, *, this_year: int) -> date | None:
    """A date typed as ``05/09/1990``, ``5-9-1990``, ``5.9.90``, ``05091990`` or ``050990``; None when it is none.

    Two-digit years lie in the hundred years up to ``this_year``.
    """
    cleaned = text.strip()
    for mark in "-. ":
        cleaned = cleaned.replace(mark, "/")
    parts = [part for part in cleaned.split("/") if part]
    if len(parts) == 1 and parts[0].isdecimal() and len(parts[0]) in (6, 8):
        parts = [parts[0][:2], parts[0][2:4], parts[0][4:]]
    if len(parts) != 3 or not all(part.isascii() and part.isdecimal() for part in parts):
        return None
    if len(parts[2]) not in (2, 4) or max(len(parts[0]), len(parts[1])) > 2:
        return None
    day, month, year = (int(part) for part in parts)
    if len(parts[2]) == 2:
        year += this_year // 100 * 100
        if year > this_year:
            year -= 100
    try:
        return date(year, month, day)
    except ValueError:
        return None


class DateFieldEdit(FieldEdit):
    """A date typed in any usual way and shown as dd/MM/yyyy when the field is left; never only a calendar to click.

    ``value()`` is None when empty or not a date; ``is_wrong()`` tells the two apart. ``date_changed(object)`` carries a
    ``date`` or None.
    """

    date_changed = Signal(object)

    def __init__(self, label: str, *, this_year: int, required: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(label, required=required, placeholder="dd/mm/yyyy", max_length=24, parent=parent)
        self._this_year = this_year
        self._last: date | None = None
        self.changed.connect(self._on_changed)
        self.committed.connect(self._on_left)

    def value(self) -> date | None:
        return parse_date(self.text(), this_year=self._this_year)

    def set_value(self, value: date | None) -> None:
        self.set_text("" if value is None else value.strftime("%d/%m/%Y"))

    def is_wrong(self) -> bool:
        return bool(self.text()) and self.value() is None

    def _on_changed(self, _text: str) -> None:
        value = self.value()
        if value != self._last:
            self._last = value
            self.date_changed.emit(value)

    def _on_left(self) -> None:
        value = self.value()
        if value is not None:
            shown = value.strftime("%d/%m/%Y")
            if self.edit.text() != shown:
                self.edit.setText(shown)
        elif self.is_wrong():
            self.set_problem(self.tr("Không có ngày này. Gõ ngày/tháng/năm, ví dụ 05/09/1990."))


class Choice(Struct, frozen=True):
    """One entry of a ``ChoiceField``: what the program keeps and what the officer reads."""

    key: str
    text: str


class ChoiceField(_Field):
    """Label + drop-down used by keys (letters, arrows, Alt+Down). ``chosen(str)``: the key the officer picked."""

    chosen = Signal(str)

    def __init__(
        self, label: str, choices: Sequence[Choice] = (), *, required: bool = False, parent: QWidget | None = None
    ) -> None:
        self.combo = _Combo()
        super().__init__(label, self.combo, required=required, parent=parent)
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(6)
        self.set_choices(choices)
        self.combo.activated.connect(self._on_activated)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Replace the entries; the current key stays chosen when it is still there."""
        current = self.value()
        self.combo.clear()
        for choice in choices:
            self.combo.addItem(choice.text, choice.key)
        self.set_value(current)

    def value(self) -> str:
        """Key of the current entry, empty when there is none."""
        data = self.combo.currentData()
        return data if isinstance(data, str) else ""

    def set_value(self, key: str) -> None:
        index = self.combo.findData(key)
        self.combo.setCurrentIndex(index if index >= 0 else (0 if self.combo.count() else -1))

    def _on_activated(self, _index: int) -> None:
        self.clear_problem()
        self.chosen.emit(self.value())


class _Combo(QComboBox):
    """A drop-down whose wheel does nothing while it is not focused: scrolling a page must not change an answer."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = "muted" if self.isEnabled() else "disabled"
        painter.setPen(QPen(current_theme().color(role), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        x, y = self.width() - 16.0, self.height() / 2 - 2.0
        painter.drawPolyline([QPointF(x - 4, y), QPointF(x, y + 4), QPointF(x + 4, y)])
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and not self.hasFocus():
            event.ignore()
            return True
        return super().event(event)


class SearchField(QLineEdit):
    """A search line with its key at the right end. ``searched(str)`` while typing (NFC), ``submitted(str)`` on Enter;
    Esc empties it, and once empty goes back to where the officer was (``left()``); Down asks for the list below."""

    searched = Signal(str)
    submitted = Signal(str)
    left = Signal()
    down_pressed = Signal()

    def __init__(self, placeholder: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "search")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setMinimumHeight(32)
        self._hint: QLabel | None = None
        if key:
            self._hint = KeyHint(key, self)
            self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(self._on_text)
        self.returnPressed.connect(self._on_return)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._hint is not None:
            size = self._hint.sizeHint()
            self._hint.setGeometry(
                self.width() - size.width() - 10, (self.height() - size.height()) // 2, size.width(), size.height()
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
            return
        if event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
            return
        super().keyPressEvent(event)

    def _on_text(self, text: str) -> None:
        if self._hint is not None:
            self._hint.setVisible(not text)
        self.searched.emit(unicodedata.normalize("NFC", text).strip())

    def _on_return(self) -> None:
        self.submitted.emit(unicodedata.normalize("NFC", self.text()).strip())


class PickItem(Struct, frozen=True):
    """One line of a ``PickField``: ``key`` is any value the screen understands, ``text`` and ``note`` are read."""

    key: object
    text: str
    note: str = ""


class PickField(FieldEdit):
    """Type a few letters, choose with the arrows, Enter takes it: procedures, people who came before.

    ``query_changed(str)`` asks the screen for items; ``set_items`` shows them under the field without taking the focus;
    ``picked(object)`` carries the key. Esc closes the list and keeps what was typed.
    """

    query_changed = Signal(str)
    picked = Signal(object)

    def __init__(
        self, label: str, *, required: bool = False, placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        from ui.widgets.pick_list import PickList

        super().__init__(label, required=required, placeholder=placeholder, parent=parent)
        self._list = PickList(self.edit)
        self._list.picked.connect(self._on_picked)
        self.edit.installEventFilter(self)
        self.edited.connect(self._on_query)

    def set_items(self, items: Sequence[PickItem]) -> None:
        """Show the answers to the last query; an empty sequence closes the list."""
        self._list.show_items(tuple(items) if self.edit.hasFocus() else ())

    def close_list(self) -> None:
        self._list.hide()

    def list_is_open(self) -> bool:
        return self._list.isVisible()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit:
            if event.type() == QEvent.Type.FocusOut:
                self._list.hide()
            elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._on_key(event)
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if not self._list.isVisible():
            if key == Qt.Key.Key_Down:
                self.query_changed.emit(self.text())
                return True
            return False
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            page = 6 if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) else 1
            self._list.move_current(page if key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown) else -page)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._list.take_current()
        if key == Qt.Key.Key_Escape:
            self._list.hide()
            return True
        return False

    def _on_query(self, _text: str) -> None:
        self.query_changed.emit(self.text())

    def _on_picked(self, item: PickItem) -> None:
        self.set_text(item.text)
        self.picked.emit(item.key)
