"""What every form of a step is: its question, its fields, when it really happened, one verb and one way back.

A form knows the version of the dossier the officer looked at (``seen``). What a service refuses stands at its field
with everything still typed; a form that was left by Esc is shown again as it was.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.clock import in_vietnam
from desktop_app.errors import MotcuaError, UserError
from ui.messages import sentence
from ui.screens.dossiers.steps.counts import PapersField
from ui.screens.dossiers.steps.typed import moment_of, moment_text
from ui.shortcuts import Key
from ui.theme.states import set_role, set_state
from ui.widgets.fields import ChoiceField, FieldEdit
from ui.widgets.forms import EnterMovesOn, button, scrolled
from ui.widgets.labels import text_label

if TYPE_CHECKING:
    from desktop_app.domain.calendar.remaining import WorkingTime
    from desktop_app.domain.exchange.dossiers import DossierView

CHANGED = "dossier_changed_meanwhile"


@dataclass(frozen=True, slots=True)
class StepContext:
    """What a form is given: the dossier as it is shown, the instant, the calendar, the units by key."""

    dossier: DossierView
    now: datetime
    time: WorkingTime
    units: Mapping[str, str] = field(default_factory=dict)
    notice_days: int = 0
    """Working days from receipt within which a supplement may be asked for."""

    @property
    def today(self) -> date:
        return in_vietnam(self.now).date()


class MomentField(FieldEdit):
    """A day and an hour typed in any usual way; ``moment()`` raises ``step_time_invalid`` at ``name``."""

    def __init__(self, label: str, name: str, *, required: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(label, required=required, placeholder="dd/mm/yyyy hh:mm", max_length=32, parent=parent)
        self._name = name
        self.today = date.min

    def moment(self) -> datetime | None:
        return moment_of(self.text(), self.today, self._name)

    def set_moment(self, moment: datetime) -> None:
        self.set_text(moment_text(moment))


class StepForm(QFrame):
    """One step of one dossier. ``submitted(command)`` carries the command for the service; ``left()`` on Esc;
    ``reread()`` when the officer wants to see what a colleague did."""

    submitted = Signal(object)
    left = Signal()
    reread = Signal()
    with_at = True
    """Whether the step may be entered after it happened."""

    def __init__(self, purpose: str, context: StepContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.purpose = purpose
        self.context = context
        self.seen = context.dossier.row.version
        self.busy = False
        self.fields: dict[str, FieldEdit | ChoiceField | PapersField] = {}
        self.setProperty("role", "message")
        self.setProperty("state", "calm")
        self._question = text_label("", "strong", wrap=True)
        self._note = text_label("", "note", wrap=True)
        self._warning = text_label("", wrap=True)
        set_state(self._warning, "attention")
        self._problem = text_label("", "problem", wrap=True)
        self._again = button(self.tr("Xem lại hồ sơ"), "", Key.STEP_REREAD.shown)
        self._again.clicked.connect(self._on_again)
        self.column = QVBoxLayout()
        self.column.setContentsMargins(0, 0, 8, 0)
        self.column.setSpacing(8)
        for label in (self._question, self._note, self._warning):
            self.column.addWidget(label)
        self._build_foot()
        self._set_note("")
        self._set_warning("")
        self._say("")
        self.setAccessibleName(self.tr("Ghi một bước của hồ sơ"))

    def _build_foot(self) -> None:
        self.at = MomentField(self.tr("Thực hiện lúc"), "at", parent=self)
        self.at.today = self.context.today
        self.at.hide()
        self.at_button = button(self.tr("Đã làm trước đó"), "quiet", Key.STEP_AT.shown, self)
        self.at_button.clicked.connect(self.toggle_at)
        self.yes = button("", "primary")
        self.no = button(self.tr("Quay lại"), "", "Esc")
        self.yes.clicked.connect(self.accept)
        self.no.clicked.connect(self._on_left)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.yes)
        row.addWidget(self.no)
        row.addStretch(1)
        inner = QWidget()
        inner.setLayout(self.column)
        self._area = scrolled(inner)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 12, 4, 12)
        box.setSpacing(8)
        box.addWidget(self._area, 1)
        box.addWidget(self._problem)
        box.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeft)
        box.addLayout(row)
        for key, slot in ((Key.STEP_AT, self._on_at_key), (Key.STEP_REREAD, self._on_again)):
            self._shortcut(key).activated.connect(slot)

    def _shortcut(self, key: Key) -> QShortcut:
        made = QShortcut(QKeySequence(key.sequence), self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return made

    def finish_building(self, question: str, verb: str, *, danger: bool = False) -> None:
        """After the fields of the step stand in ``column``: the words, the moment, the walk of Enter."""
        self._question.setText(question)
        self.yes.setText(f"{verb} · {Key.PRIMARY.shown}")
        self.yes.setAccessibleName(verb)
        set_role(self.yes, "danger" if danger else "primary")
        if self.with_at:
            self.fields["at"] = self.at
            self.column.addWidget(self.at)
            self.column.addWidget(self.at_button, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self.at_button.hide()
        self.column.addStretch(1)
        self._enter = EnterMovesOn(self)
        self._enter.watch_all()

    # -- what a kind of step gives ----------------------------------------------------------------------------------
    def command(self) -> Any:
        """What was typed, as a command of ``domain.dossier.steps``; raises ``UserError`` with its field."""
        raise NotImplementedError

    def look(self) -> None:
        """The dossier or the time is another one: say again what depends on them. Nothing typed is touched."""

    def first_field(self) -> QWidget:
        """Where the officer begins."""
        return next(iter(self.fields.values()))

    # -- the life of a form -----------------------------------------------------------------------------------------
    def open(self, context: StepContext) -> None:
        """Show it, for the first time or again with what was typed."""
        self.context, self.seen, self.busy = context, context.dossier.row.version, False
        self.at.today = context.today
        self.yes.setEnabled(True)
        self._say("")
        self.look()
        self.show()
        self.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Ctrl+Enter: hand the step to the service, once."""
        if self.busy:
            return
        self._say("")
        for one in self.fields.values():
            one.clear_problem()
        try:
            command = self.command()
        except UserError as error:
            self.show_problem(error)
            return
        self.busy = True
        self.yes.setEnabled(False)
        self.submitted.emit(command)

    def show_problem(self, error: MotcuaError) -> None:
        """What was refused, at its field where it has one; everything typed stays."""
        self.busy = False
        self.yes.setEnabled(True)
        self.show()
        widget = self.fields.get(error.field or "") if isinstance(error, UserError) else None
        if widget is None:
            self._say(sentence(error), changed=error.code == CHANGED)
            (self._again if error.code == CHANGED else self.yes).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if widget is self.at:
            self.at.show()
        widget.set_problem(sentence(error))
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(widget)

    def toggle_at(self) -> None:
        """Show or hide the moment it happened; hidden means now."""
        shown = self.at.isHidden()
        self.at.setVisible(shown)
        self.at.set_text("")
        words = self.tr("Làm ngay lúc này") if shown else self.tr("Đã làm trước đó")
        self.at_button.setText(f"{words} · {Key.STEP_AT.shown}")
        self.at_button.setAccessibleName(words)
        (self.at if shown else self.first_field()).setFocus(Qt.FocusReason.OtherFocusReason)

    def happened_at(self) -> datetime | None:
        return self.exactly(self.at.moment()) if self.with_at else None

    def exactly(self, moment: datetime | None) -> datetime | None:
        """People type minutes: the minute of the last step means right after it, not before."""
        last = self.context.dossier.life.last_at
        if moment is not None and moment < last < moment + timedelta(minutes=1):
            return last
        return moment

    def problem(self) -> str:
        """The sentence that belongs to no field."""
        return self._problem.text()

    def warning(self) -> str:
        return self._warning.text()

    def note(self) -> str:
        return self._note.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_left()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers():
            self.accept()
            return
        super().keyPressEvent(event)

    def _set_note(self, text: str) -> None:
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def _set_warning(self, text: str) -> None:
        self._warning.setText(text)
        self._warning.setVisible(bool(text))

    def _say(self, text: str, *, changed: bool = False) -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self._again.setVisible(changed)

    def _on_at_key(self) -> None:
        if self.with_at:
            self.toggle_at()

    def _on_again(self) -> None:
        if self._again.isVisibleTo(self):
            self.reread.emit()

    def _on_left(self) -> None:
        self.hide()
        self.left.emit()
