"""Entering paper slips of TT 01/2018: nine keys and Enter for each."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop_app.domain.exchange.rating import EnteredSlip, SlipEntry
from desktop_app.domain.satisfaction.slip import MOST_POINTS, Index
from desktop_app.errors import MotcuaError
from ui.messages import sentence
from ui.screens.statistics.satisfaction.figures import index_name
from ui.shortcuts import Key
from ui.theme.states import set_state
from ui.widgets.fields import Choice, ChoiceField, DateFieldEdit, PickField, PickItem
from ui.widgets.forms import button
from ui.widgets.labels import text_label
from ui.widgets.panels import SidePanel
from ui.widgets.table import vietnamese_collator

if TYPE_CHECKING:
    from desktop_app.domain.exchange.reception import CatalogueView

WIDTH = 400
MOST_PICKS = 8


class _Answer(QLineEdit):
    """One answer: 0, 1, 2 or nothing. A figure goes on to the next question."""

    answered = Signal(int)

    def __init__(self, index: Index) -> None:
        super().__init__()
        self.index = index
        self.setMaxLength(1)
        self.setFixedWidth(44)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName(f"{index.value}. {index_name(index)}")
        self.textEdited.connect(self._on_edited)

    def value(self) -> int | None:
        text = self.text()
        return int(text) if text else None

    def set_value(self, value: int | None) -> None:
        self.setText("" if value is None else str(value))
        set_state(self, "")

    def _on_edited(self, text: str) -> None:
        if text and not (text.isascii() and text.isdecimal() and int(text) <= MOST_POINTS):
            self.clear()
            set_state(self, "late")
            return
        set_state(self, "")
        if text:
            self.answered.emit(self.index.value)


class SlipPanel(SidePanel):
    """``entered(object)`` carries a ``SlipEntry``; ``taken_back()`` asks for the last one.

    What was typed stays until it is written; day, matter and unit stay for the next slip.
    """

    entered = Signal(object)
    taken_back = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Nhập phiếu đánh giá"), parent, WIDTH)
        self._catalogue: CatalogueView | None = None
        self._picked = ""
        self.day = DateFieldEdit(self.tr("Ngày trên phiếu"), this_year=today.year + 1, required=True)
        self.day.set_value(today)
        self.unit = ChoiceField(self.tr("Bộ phận"), [Choice("", self.tr("Không ghi"))])
        self.sector = ChoiceField(self.tr("Lĩnh vực"), [Choice("", self.tr("Không ghi"))])
        self.procedure = PickField(self.tr("Thủ tục"), placeholder=self.tr("để trống nếu phiếu không ghi"))
        self.answers = [_Answer(index) for index in Index]
        self.said = text_label("", "note", wrap=True)
        self.save = button(self.tr("Ghi phiếu"), "primary", Key.PRIMARY.shown)
        self.back = button(self.tr("Phiếu trước"), "quiet", Key.UNDO_SLIP.shown)
        self._build()
        self.procedure.query_changed.connect(self._on_query)
        self.procedure.picked.connect(self._on_picked)
        self.procedure.edited.connect(self._on_typed)
        self.save.clicked.connect(self.submit)
        self.back.clicked.connect(self.taken_back)
        for answer in self.answers:
            answer.answered.connect(self._on_answered)
            answer.installEventFilter(self)

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.day, 1, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.unit, 1, Qt.AlignmentFlag.AlignTop)
        self.body.setSpacing(6)
        self.body.addLayout(top)
        self.body.addWidget(self.sector)
        self.body.addWidget(self.procedure)
        self.body.addWidget(
            text_label(self.tr("Điểm từng câu: 0, 1 hoặc 2. Câu để trống thì bấm Enter."), "note", wrap=True)
        )
        for answer in self.answers:
            row = QHBoxLayout()
            row.setSpacing(8)
            label = text_label(f"{answer.index.value}. {index_name(answer.index)}", wrap=True)
            label.setBuddy(answer)
            row.addWidget(label, 1)
            row.addWidget(answer)
            self.body.addLayout(row)
        self.body.addWidget(self.said)
        self.body.addStretch(1)
        self.foot.addWidget(self.back)
        self.foot.addStretch(1)
        self.foot.addWidget(self.save)

    # -- what the page says ---------------------------------------------------------------------------------------
    def open(self) -> None:
        self.setVisible(True)
        self.answers[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def set_choices(self, catalogue: CatalogueView, units: tuple[tuple[str, str], ...]) -> None:
        self._catalogue = catalogue
        nothing = Choice("", self.tr("Không ghi"))
        self.unit.set_choices([nothing, *(Choice(key, name) for key, name in units)])
        sectors = sorted({one.sector for one in catalogue.procedures if one.sector}, key=vietnamese_collator().sortKey)
        self.sector.set_choices([nothing, *(Choice(sector, sector) for sector in sectors)])

    def show_entered(self, slip: EnteredSlip) -> None:
        self._say(self.tr("Đã ghi phiếu số {number}. Mời nhập phiếu tiếp theo.").format(number=slip.number), "ok")
        for answer in self.answers:
            answer.set_value(None)
        self.answers[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_taken_back(self, slip: EnteredSlip) -> None:
        """The slip as it was typed; it counts again when it is written."""
        entry = slip.entry
        self._say(self.tr("Đã lấy lại phiếu số {number} để sửa.").format(number=slip.number), "attention")
        self.day.set_value(entry.day)
        self.unit.set_value(entry.unit)
        self._picked = entry.procedure
        self.sector.set_value(entry.sector)
        self.procedure.set_text(self._label_of(entry.procedure))
        for answer, value in zip(self.answers, entry.answers, strict=True):
            answer.set_value(value)
        self.answers[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_refused(self, error: MotcuaError) -> None:
        self._say(sentence(error), "late")

    def submit(self) -> None:
        """Hand the slip over as it stands; what it lacks is said by the service."""
        day = self.day.value()
        if day is None:
            self.day.set_problem(self.tr("chưa đúng"))
            self.day.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self.procedure.text() and not self._picked:
            self.procedure.set_problem(self.tr("Chọn trong danh sách, hoặc để trống."))
            self.procedure.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        answers = tuple(answer.value() for answer in self.answers)
        self.entered.emit(SlipEntry(day, answers, self._picked, self.sector.value(), self.unit.value()))

    # -- keys -----------------------------------------------------------------------------------------------------
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter leaves a question blank and goes on; after the last one it writes the slip. Arrows walk."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, _Answer):
            plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
            if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
                self._on_answered(watched.index.value)
                return True
            if plain and event.key() == Qt.Key.Key_Up and watched.index.value > 1:
                self._focus(watched.index.value - 2)
                return True
        return False

    def _on_answered(self, number: int) -> None:
        if number < len(self.answers):
            self._focus(number)
        else:
            self.save.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.save.hasFocus():
            self.submit()
            return
        super().keyPressEvent(event)

    def _focus(self, place: int) -> None:
        self.answers[place].setFocus(Qt.FocusReason.OtherFocusReason)
        self.answers[place].selectAll()

    def _on_query(self, text: str) -> None:
        if self._catalogue is None:
            return
        found = self._catalogue.index.find(text, limit=MOST_PICKS)
        self.procedure.set_items([PickItem(one.code, one.label, one.code) for one in found])

    def _on_typed(self, _text: str) -> None:
        self._picked = ""

    def _on_picked(self, code: object) -> None:
        self._picked = str(code)
        if self._catalogue is not None:
            self.sector.set_value(
                next((one.sector for one in self._catalogue.procedures if one.code == self._picked), "")
            )
        self.procedure.set_text(self._label_of(self._picked))
        self.answers[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _label_of(self, code: str) -> str:
        if not code or self._catalogue is None:
            return code
        return next((one.label for one in self._catalogue.procedures if one.code == code), code)

    def _say(self, text: str, state: str) -> None:
        self.said.setText(text)
        set_state(self.said, state)
