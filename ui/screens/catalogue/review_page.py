"""Before saving: what differs, field by field, and the whole text of the chosen difference below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.domain.catalogue.diff import FieldChange
from desktop_app.domain.catalogue.listing import NextVersion
from desktop_app.domain.catalogue.words import date_words
from desktop_app.errors import MotcuaError
from ui.messages import kind_of, sentence
from ui.screens.catalogue.rows_model import ROW_HEIGHT, diff_columns
from ui.shortcuts import Key
from ui.widgets.forms import button
from ui.widgets.labels import text_label
from ui.widgets.messages import MessageBar
from ui.widgets.table import DataTable


class ReviewPage(QWidget):
    """``publish_wanted()`` and ``back_wanted()``; the texts below can be read and copied, not changed."""

    publish_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = text_label("", "heading")
        self.note = text_label("", "note", wrap=True)
        self.message = MessageBar()
        self.publish_button = button(self.tr("Ban hành"), "primary", Key.PRIMARY.shown)
        self.back_button = button(self.tr("Sửa tiếp"), "", Key.BACK.shown)
        self.publish_button.clicked.connect(self.publish_wanted)
        self.back_button.clicked.connect(self.back_wanted)
        self.table: DataTable[FieldChange] = DataTable(self.tr("Khác biệt"), diff_columns())
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.table.row_selected.connect(self._on_selected)
        self.old, self.new = _text(self.tr("Trước")), _text(self.tr("Sau"))
        self._build()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title, 1)
        head.addWidget(self.back_button)
        head.addWidget(self.publish_button)
        below = QHBoxLayout()
        below.setSpacing(8)
        for name, area in ((self.tr("Trước"), self.old), (self.tr("Sau"), self.new)):
            column = QVBoxLayout()
            column.setSpacing(2)
            label = text_label(name, "field")
            label.setBuddy(area)
            column.addWidget(label)
            column.addWidget(area)
            below.addLayout(column, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 8, 16, 8)
        box.setSpacing(8)
        box.addLayout(head)
        box.addWidget(self.note)
        box.addWidget(self.message)
        box.addWidget(self.table, 1)
        box.addLayout(below)

    def show_next(self, wanted: NextVersion) -> None:
        """The differences, who keeps the old version, and from when the new one holds."""
        made = wanted.made
        self.message.clear()
        if wanted.base_version:
            title = self.tr("{name}: phiên bản {new} khác phiên bản {old} ở {n} chỗ")
            self.title.setText(
                title.format(name=made.label, new=made.version, old=wanted.base_version, n=len(wanted.changes))
            )
        else:
            self.title.setText(self.tr("Thủ tục mới: {name}").format(name=made.label))
        parts = []
        if made.effective_from is not None:
            parts.append(self.tr("Có hiệu lực từ {day}.").format(day=date_words(made.effective_from)))
        if wanted.open_dossiers:
            parts.append(
                self.tr("{n} hồ sơ đang giải quyết giữ phiên bản đã tiếp nhận.").format(n=wanted.open_dossiers)
            )
        self.note.setText(" ".join(parts))
        self.table.show_rows(wanted.changes)
        if wanted.changes:
            self.table.select_row(0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, error: MotcuaError) -> None:
        self.message.say(sentence(error), kind_of(error))

    def set_busy(self, busy: bool) -> None:
        """While it is being written it cannot be asked for twice."""
        self.publish_button.setEnabled(not busy)

    def _on_selected(self, change: FieldChange | None) -> None:
        self.old.setPlainText(change.old if change is not None else "")
        self.new.setPlainText(change.new if change is not None else "")


def _text(name: str) -> QPlainTextEdit:
    area = QPlainTextEdit()
    area.setReadOnly(True)
    area.setTabChangesFocus(True)
    area.setAccessibleName(name)
    area.setFixedHeight(area.fontMetrics().lineSpacing() * 5 + 18)
    return area
