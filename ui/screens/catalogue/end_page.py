"""Bãi bỏ, thay thế: from which day a procedure is received no more, by which decision, and what takes its place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.catalogue.listing import CatalogueRow, ProcedureHistory
from desktop_app.errors import MotcuaError
from ui.messages import kind_of, sentence
from ui.shortcuts import Key
from ui.widgets.fields import DateFieldEdit, FieldEdit, PickField, PickItem
from ui.widgets.forms import EnterMovesOn, FormColumn, button
from ui.widgets.labels import text_label
from ui.widgets.messages import MessageBar

WIDTH = 640


class EndPage(QWidget):
    """``end_wanted(date, str, str)``: day, decision, code of the successor or empty; ``successor_query(str)``."""

    end_wanted = Signal(object, str, str)
    successor_query = Signal(str)
    back_wanted = Signal()

    def __init__(self, this_year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._successor = ""
        self.title = text_label("", "heading", wrap=True)
        self.note = text_label("", "note", wrap=True)
        self.message = MessageBar()
        self.day = DateFieldEdit(self.tr("Không tiếp nhận từ ngày"), this_year=this_year + 50, required=True)
        self.decision = FieldEdit(self.tr("Số quyết định công bố"), required=True, max_length=200)
        self.successor = PickField(
            self.tr("Thủ tục thay thế"), placeholder=self.tr("để trống nếu bãi bỏ; gõ tên hoặc mã để chọn")
        )
        self.end_button = button(self.tr("Bãi bỏ thủ tục"), "danger", Key.PRIMARY.shown)
        self.back_button = button(self.tr("Về danh sách"), "", Key.BACK.shown)
        self.end_button.clicked.connect(self.submit)
        self.back_button.clicked.connect(self.back_wanted)
        self.successor.query_changed.connect(self._on_query)
        self.successor.edited.connect(self._on_typed)
        self.successor.picked.connect(self._on_picked)
        form = FormColumn()
        form.setFixedWidth(WIDTH)
        form.add(self.title)
        form.add(self.note)
        form.add(self.message)
        form.add_row((self.day, 1), (self.decision, 2))
        form.add(self.successor)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.end_button)
        buttons.addWidget(self.back_button)
        buttons.addStretch(1)
        form.column.addLayout(buttons)
        form.add_stretch()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 16, 0, 16)
        box.addWidget(form, 1, Qt.AlignmentFlag.AlignHCenter)
        self._enter = EnterMovesOn(self)
        self._enter.watch_all()

    def show_history(self, history: ProcedureHistory) -> None:
        """Begin with an empty form for this procedure."""
        shown = history.newest
        waiting = sum(info.open_dossiers for info in history.versions)
        self.title.setText(self.tr("Bãi bỏ hoặc thay thế: {name} ({code})").format(name=shown.name, code=shown.code))
        note = self.tr("Hồ sơ nhận trước ngày này vẫn được giải quyết theo phiên bản đã tiếp nhận.")
        if waiting:
            note += " " + self.tr("Hiện có {n} hồ sơ đang giải quyết.").format(n=waiting)
        self.note.setText(note)
        self.message.clear()
        for field in (self.day, self.decision, self.successor):
            field.set_text("")
        self._set_successor("")
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_successors(self, rows: tuple[CatalogueRow, ...]) -> None:
        """Answers to ``successor_query``."""
        self.successor.set_items([PickItem(row.code, row.short_name, f"{row.code} · {row.sector}") for row in rows])

    def submit(self) -> None:
        """Ctrl+Enter."""
        day = self.day.value()
        if day is None:
            self.day.set_problem(self.tr("Xin ghi ngày, ví dụ 01/03/2027."))
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        typed = self.successor.text()
        if typed and not self._successor:
            self.successor.set_problem(self.tr("Xin chọn thủ tục trong danh sách, hoặc để trống."))
            self.successor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.message.clear()
        self.end_wanted.emit(day, self.decision.text(), self._successor)

    def show_error(self, error: MotcuaError) -> None:
        fields = {"effective_from": self.day, "decision_no": self.decision, "replaced_by": self.successor}
        field = fields.get(error.field or "")
        if field is None:
            self.message.say(sentence(error), kind_of(error))
            return
        field.set_problem(sentence(error))
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, busy: bool) -> None:
        self.end_button.setEnabled(not busy)

    def _set_successor(self, code: str) -> None:
        self._successor = code
        verb = self.tr("Thay thế thủ tục") if code else self.tr("Bãi bỏ thủ tục")
        self.end_button.setText(f"{verb} · {Key.PRIMARY.shown}")
        self.end_button.setAccessibleName(verb)

    def _on_query(self, text: str) -> None:
        self.successor_query.emit(text)

    def _on_typed(self, _text: str) -> None:
        self._set_successor("")

    def _on_picked(self, code: object) -> None:
        self._set_successor(str(code))
        self.successor.clear_problem()
