"""What every page of F9 is: fields with names, a record to save, and what was typed kept until it is saved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.errors import MotcuaError
from ui.messages import kind_of, sentence
from ui.widgets.fields import Choice, ChoiceField, DateFieldEdit, FieldEdit
from ui.widgets.forms import EnterMovesOn
from ui.widgets.labels import SectionTitle, text_label
from ui.widgets.messages import MessageBar

if TYPE_CHECKING:
    from desktop_app.domain.catalogue.procedure import Procedure
    from desktop_app.domain.exchange.office import OfficeSnapshot

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class SettingsData:
    """What the pages show: the office's records at one version, and the procedures in force."""

    office: OfficeSnapshot
    procedures: tuple[Procedure, ...]
    now: datetime


class CheckGroup(QWidget):
    """Several boxes under one label; ``value()`` is the tuple of the ticked keys in their order."""

    changed = Signal()

    def __init__(
        self, label: str, choices: Sequence[Choice], *, columns: int = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._label = text_label(label, "field")
        self._columns = columns
        self._boxes: dict[str, QCheckBox] = {}
        self._problem = text_label("", "problem", wrap=True)
        self._problem.hide()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(2)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self._label)
        box.addLayout(self._grid)
        box.addWidget(self._problem)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Other boxes; what is ticked stays ticked."""
        if [choice.key for choice in choices] == list(self._boxes):
            return
        ticked = self.value()
        for old in self._boxes.values():
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._boxes = {}
        for number, choice in enumerate(choices):
            made = QCheckBox(choice.text)
            made.setAccessibleName(f"{self._label.text()}: {choice.text}")
            made.setChecked(choice.key in ticked)
            made.clicked.connect(self._on_clicked)
            self._boxes[choice.key] = made
            self._grid.addWidget(made, number // self._columns, number % self._columns)
        self._grid.setColumnStretch(self._columns, 1)

    def boxes(self) -> dict[str, QCheckBox]:
        return dict(self._boxes)

    def value(self) -> tuple[str, ...]:
        return tuple(key for key, box in self._boxes.items() if box.isChecked())

    def set_value(self, keys: Sequence[str]) -> None:
        for key, box in self._boxes.items():
            box.setChecked(key in keys)
        self.set_problem("")

    def set_problem(self, text: str, severity: str = "late") -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def problem(self) -> str:
        return self._problem.text()

    def _on_clicked(self) -> None:
        self.set_problem("")
        self.changed.emit()


def read_field(widget: QWidget) -> Any:
    """What a field holds, whatever kind of field it is."""
    if isinstance(widget, DateFieldEdit):
        return widget.value()
    if isinstance(widget, FieldEdit):
        return widget.text()
    if isinstance(widget, QCheckBox):
        return widget.isChecked()
    return widget.value()  # type: ignore[attr-defined]


def write_field(widget: QWidget, value: Any) -> None:
    if isinstance(widget, DateFieldEdit):
        widget.set_value(value)
    elif isinstance(widget, FieldEdit):
        widget.set_text(value)
    elif isinstance(widget, QCheckBox):
        widget.setChecked(value)
    else:
        widget.set_value(value)  # type: ignore[attr-defined]


class SettingsPage(QWidget):
    """One page. ``save_wanted(record)`` hands a checked record over; the screen saves it and tells the page.

    ``fields``: the widgets by the record's field names, so that an error finds its place.
    """

    save_wanted = Signal(object)
    key = ""

    def __init__(self, title: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, QWidget] = {}
        self.data: SettingsData | None = None
        self.heading = SectionTitle(title, note)
        self.message = MessageBar()
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(24, 12, 16, 12)
        self.box.setSpacing(8)
        self._head = QHBoxLayout()
        self._head.setSpacing(8)
        self._head.addWidget(self.heading, 1, Qt.AlignmentFlag.AlignVCenter)
        self.box.addLayout(self._head)
        self.box.addWidget(self.message)
        self._enter = EnterMovesOn(self)

    # -- for the screen -------------------------------------------------------------------------------------------
    def show_data(self, data: SettingsData) -> None:
        """The office has been read (again); what is being typed stays."""
        self.data = data

    def save(self) -> None:
        """Ctrl+Enter."""

    def new_record(self) -> None:
        """Ctrl+N, where a page has several records."""

    def retire(self) -> None:
        """Ctrl+R, where a record can be taken out of use."""

    def test_print(self) -> None:
        """Ctrl+P, on the page of printers."""

    def go_back(self) -> bool:
        """Esc; False when nothing was open."""
        return False

    def on_saved(self, record: Any) -> None:
        """The record is saved."""
        self.message.say(self.tr("Đã lưu."), "ok")

    def show_error(self, error: MotcuaError) -> None:
        """The sentence at its field, or above the page where no field is to blame."""
        widget = self.fields.get(error.field or "")
        if widget is None or not hasattr(widget, "set_problem"):
            self.message.say(sentence(error), kind_of(error))
            return
        self.message.clear()
        widget.set_problem(sentence(error))
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_action(self, widget: QWidget) -> None:
        """A button at the right end of the heading."""
        self._head.addWidget(widget)

    # -- for the pages --------------------------------------------------------------------------------------------
    def values(self) -> dict[str, Any]:
        return {name: read_field(widget) for name, widget in self.fields.items()}

    def show_values(self, values: Mapping[str, Any]) -> None:
        for name, widget in self.fields.items():
            if name in values and read_field(widget) != values[name]:
                write_field(widget, values[name])

    def clear_problems(self) -> None:
        for widget in self.fields.values():
            if hasattr(widget, "set_problem"):
                widget.set_problem("")

    def wrong_date(self) -> bool:
        """Whether a date field holds what is no date; the field says so itself."""
        for widget in self.fields.values():
            if isinstance(widget, DateFieldEdit) and widget.is_wrong():
                widget.set_problem(self.tr("Không có ngày này. Gõ ngày/tháng/năm."))
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def watch_changes(self, slot: Any) -> None:
        """Call ``slot`` when the officer changes any field."""
        for widget in self.fields.values():
            if isinstance(widget, FieldEdit):
                widget.edited.connect(slot)
            elif isinstance(widget, ChoiceField):
                widget.chosen.connect(slot)
            elif isinstance(widget, QCheckBox):
                widget.clicked.connect(slot)
            else:
                widget.changed.connect(slot)  # type: ignore[attr-defined]

    def enter_moves_on(self) -> None:
        self._enter.watch_all()
