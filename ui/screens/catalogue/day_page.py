"""Thay đổi vào ngày: what begins, changes and ends on a day, which dossiers keep the old version, which law begins."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.catalogue.listing import CatalogueChange, DayPreview, LawNotice
from desktop_app.domain.catalogue.words import confidence_words
from desktop_app.domain.formatting import date_vi
from desktop_app.errors import MotcuaError
from ui.messages import kind_of, sentence
from ui.screens.catalogue.rows_model import ROW_HEIGHT, day_columns
from ui.screens.catalogue.words import language
from ui.shortcuts import Key
from ui.widgets.fields import DateFieldEdit
from ui.widgets.forms import button
from ui.widgets.labels import text_label
from ui.widgets.messages import MessageBar
from ui.widgets.table import DataTable

SHOWN_DAYS, SHOWN_NAMES = 5, 8


class _DayButton(QPushButton):
    chosen = Signal(object)

    def __init__(self, day: date, hint: str, parent: QWidget) -> None:
        super().__init__(date_vi(day), parent)
        self._day = day
        self.setProperty("role", "chip")
        self.setAccessibleName(f"{hint} {date_vi(day)}")
        self.setToolTip(hint)
        self.setAutoDefault(False)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.chosen.emit(self._day)


class DayPage(QWidget):
    """``day_wanted(date)``; ``procedure_wanted(str)`` when a line was chosen; ``back_wanted()``."""

    day_wanted = Signal(object)
    procedure_wanted = Signal(str)
    back_wanted = Signal()

    def __init__(self, this_year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: tuple[date, ...] = ()
        self.day = DateFieldEdit(self.tr("Ngày"), this_year=this_year + 50)
        self.day.setFixedWidth(136)
        self.day.committed.connect(self._on_typed)
        self.message = MessageBar()
        self.law = text_label("", wrap=True)
        self._law = QFrame()
        self._law.setProperty("role", "message")
        self._law.setProperty("state", "attention")
        self.count = text_label("", "note")
        self.back_button = button(self.tr("Về danh sách"), "", Key.BACK.shown)
        self.back_button.clicked.connect(self.back_wanted)
        self.table: DataTable[CatalogueChange] = DataTable(self.tr("Thay đổi trong ngày"), day_columns())
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.table.set_empty_text(
            self.tr("Danh mục không thay đổi vào ngày này"), self.tr("Chọn ngày khác, hoặc soạn phiên bản mới.")
        )
        self.table.row_activated.connect(self._on_row)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(text_label(self.tr("Thay đổi vào ngày"), "heading"), 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.day, 0)
        head.addLayout(self._chips)
        head.addWidget(self.count, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignVCenter)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 8, 16, 8)
        box.setSpacing(8)
        box.addLayout(head)
        box.addWidget(self.message)
        box.addWidget(self._law)
        box.addWidget(self.table, 1)
        inner = QVBoxLayout(self._law)
        inner.setContentsMargins(12, 8, 12, 8)
        inner.addWidget(self.law)
        self._law.hide()

    def focus_day(self) -> None:
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)
        self.day.edit.selectAll()

    def show_loading(self) -> None:
        self.table.show_loading()

    def show_preview(self, preview: DayPreview) -> None:
        self.message.clear()
        self.day.set_value(preview.day)
        self._show_days(preview.next_days)
        self.table.show_rows(preview.changes)
        waiting = sum(line.open_dossiers for line in preview.changes)
        text = self.tr("{n} thủ tục thay đổi, {open} hồ sơ đang giải quyết giữ phiên bản cũ")
        self.count.setText(text.format(n=len(preview.changes), open=waiting))
        self.law.setText("\n".join(self._law_text(notice) for notice in preview.laws))
        self._law.setVisible(bool(preview.laws))

    def show_error(self, error: MotcuaError) -> None:
        self.table.show_error(sentence(error))
        self.message.say(sentence(error), kind_of(error))

    def submit(self) -> None:
        """Ctrl+Enter: look at the day that is typed."""
        self._on_typed()

    def days(self) -> tuple[date, ...]:
        """The days offered beside the field."""
        return self._days

    def _law_text(self, notice: LawNotice) -> str:
        law = notice.law
        told = self.tr("{law}: có hiệu lực ngày này · {note} · Nguồn: {source} · {sure}").format(
            law=law.title, note=law.note, source=law.source, sure=confidence_words(law.confidence, language())
        )
        if not notice.unchanged:
            return told
        names = [name for _code, name in notice.unchanged[:SHOWN_NAMES]]
        more = len(notice.unchanged) - len(names)
        listed = ", ".join(names) + (self.tr(", và {n} thủ tục khác").format(n=more) if more else "")
        waiting = self.tr("{n} thủ tục chưa có phiên bản mới từ ngày này: {names}")
        return f"{told}\n{waiting.format(n=len(notice.unchanged), names=listed)}"

    def _show_days(self, days: tuple[date, ...]) -> None:
        if days == self._days:
            return
        self._days = days
        while (item := self._chips.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for day in days[:SHOWN_DAYS]:
            made = _DayButton(day, self.tr("Ngày có thay đổi"), self)
            made.chosen.connect(self.day_wanted)
            self._chips.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)

    def _on_typed(self) -> None:
        day = self.day.value()
        if day is not None:
            self.day_wanted.emit(day)

    def _on_row(self, line: CatalogueChange) -> None:
        self.procedure_wanted.emit(line.code)
