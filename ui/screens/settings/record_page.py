"""A page with several records of one kind: the list at the left, the chosen one's fields at the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from ui.screens.settings.base import SettingsData, SettingsPage
from ui.screens.settings.typed import new_key
from ui.shortcuts import Key
from ui.widgets.delegates import Pill
from ui.widgets.forms import FormColumn, button, scrolled
from ui.widgets.labels import text_label
from ui.widgets.table import Column, DataTable

FORM_WIDTH = 372


class RecordPage(SettingsPage):
    """Subclasses say which records, which columns, which fields, and how fields become a record.

    What is typed and not saved is kept by record while the officer looks at others.
    """

    kind = ""
    """Kind of the records, as in ``RECORD_KINDS``."""

    def __init__(self, title: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__(title, note, parent)
        self._key = ""
        self._new = False
        self._drafts: dict[str, dict[str, Any]] = {}
        self._loading = False
        self.table: DataTable[Any] = DataTable(title, self.columns())
        self.table.set_empty_text(self.tr("Chưa có mục nào"), self.tr("Bấm Ctrl+N để thêm."))
        self.form = FormColumn()
        self.form.column.setContentsMargins(16, 8, 16, 8)
        self._form_title = text_label("", "strong", wrap=True)
        self.form.add(self._form_title)
        self.fields = self.build_form(self.form)
        self.form.add_stretch()
        self._build()
        self.table.row_selected.connect(self._on_selected)
        self.table.row_activated.connect(self._on_activated)
        self.watch_changes(self._on_changed)
        self.enter_moves_on()
        self._show_buttons()

    def _build(self) -> None:
        self.save_button = button(self.tr("Lưu"), "primary", Key.PRIMARY.shown)
        self.new_button = button(self.tr("Thêm"), "", Key.NEW_RECORD.shown)
        self.retire_button = button(self.tr("Ngừng dùng"), "", Key.RETIRE.shown)
        self.save_button.clicked.connect(self.save)
        self.new_button.clicked.connect(self.new_record)
        self.retire_button.clicked.connect(self.retire)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.setContentsMargins(16, 8, 16, 0)
        foot.addWidget(self.save_button)
        foot.addWidget(self.retire_button)
        foot.addStretch(1)
        self.foot = foot
        side = QFrame()
        side.setProperty("role", "side")
        side.setFixedWidth(FORM_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        column.addWidget(scrolled(self.form), 1)
        column.addLayout(foot)
        self.left = QVBoxLayout()
        self.left.setSpacing(8)
        self.left.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(self.left, 1)
        row.addSpacing(16)
        row.addWidget(side)
        self.add_action(self.new_button)
        self.box.addLayout(row, 1)

    # -- what a subclass says -------------------------------------------------------------------------------------
    def columns(self) -> Sequence[Column[Any]]:
        raise NotImplementedError

    def build_form(self, form: FormColumn) -> dict[str, QWidget]:
        """Put the fields into the form and give them by the names of the record's fields."""
        raise NotImplementedError

    def values_of(self, record: Any) -> dict[str, Any]:
        """The fields' values of a record; None: of a new one."""
        raise NotImplementedError

    def record_of(self, key: str, values: Mapping[str, Any], old: Any) -> Any:
        """The record the fields stand for; raises ``UserError`` naming the field."""
        raise NotImplementedError

    def rows(self, data: SettingsData) -> Sequence[Any]:
        """What the table shows."""
        return tuple(data.office.records.get(self.kind, {}).values())

    def title_of(self, row: Any) -> str:
        return str(getattr(row, "name", ""))

    def refresh_choices(self, data: SettingsData) -> None:
        """Choices of the form that come from other records."""

    def state_pill(self, row: Any) -> Pill:
        """In use or not, for a column."""
        active = getattr(row, "active", True)
        return Pill(self.tr("đang dùng"), "ok") if active else Pill(self.tr("ngừng dùng"), "calm")

    # -- the page's life ------------------------------------------------------------------------------------------
    def show_data(self, data: SettingsData) -> None:
        super().show_data(data)
        self.refresh_choices(data)
        self._fill_table(data)
        self._show_record()

    def _fill_table(self, data: SettingsData) -> None:
        """The rows again; the record in the form stays, and a new one that is being typed stays a new one."""
        self._loading = True
        rows = tuple(self.rows(data))
        self.table.show_rows(rows)
        if not self._key and not self._new and rows:
            self._key = self.row_key(self.table.rows_model.rows()[0])
        self._select_key(self._key)
        self._loading = False

    def save(self) -> None:
        if self.wrong_date():
            return
        values = self.values()
        try:
            key = self._key or new_key(str(values.get("name", "")), self._taken())
            record = self.record_of(key, values, self._record(self._key))
        except UserError as error:
            self.show_error(error)
            return
        self.save_wanted.emit(record)

    def new_record(self) -> None:
        self._loading = True
        self._key, self._new = "", True
        self._select_key("")
        self._loading = False
        self.clear_problems()
        self.message.clear()
        self._show_record()
        first = next(iter(self.fields.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def retire(self) -> None:
        record = self._record(self._key)
        if record is not None and hasattr(record, "active"):
            self.save_wanted.emit(replace(record, active=not record.active))

    def on_saved(self, record: Any) -> None:
        key = str(record.key)
        self._drafts.pop(self._key, None)
        self._drafts.pop(key, None)
        self._key, self._new = key, False
        super().on_saved(record)

    def current_key(self) -> str:
        return self._key

    def has_draft(self) -> bool:
        return self._key in self._drafts

    # -- inside ---------------------------------------------------------------------------------------------------
    def _taken(self) -> tuple[str, ...]:
        return tuple(self.data.office.records.get(self.kind, {})) if self.data is not None else ()

    def _record(self, key: str) -> Any:
        return self.data.office.of(self.kind, key) if self.data is not None and key else None

    def row_key(self, row: Any) -> str:
        return str(row.key)

    def _select_key(self, key: str) -> None:
        for number, row in enumerate(self.table.rows_model.rows()):
            if self.row_key(row) == key:
                self.table.select_row(number)
                return
        self.table.clearSelection()
        self.table.setCurrentIndex(self.table.rootIndex())

    def _show_record(self) -> None:
        """The fields of the chosen record, or what was typed there before."""
        if self.data is None:
            return
        self._loading = True
        row = self.table.current_row() if self._key else None
        self.show_values(self.values_of(self._record(self._key)))
        if self._key in self._drafts:
            self.show_values(self._drafts[self._key])
        self._loading = False
        self.after_show()
        title = self.title_of(row) if row is not None else self.tr("Mục mới")
        self._form_title.setText(title)
        self._show_buttons()

    def after_show(self) -> None:
        """The form shows another record: fields that depend on each other settle here."""

    def _show_buttons(self) -> None:
        record = self._record(self._key)
        can_retire = record is not None and hasattr(record, "active")
        self.retire_button.setVisible(can_retire)
        if can_retire:
            text = self.tr("Ngừng dùng") if record.active else self.tr("Dùng lại")
            self.retire_button.setText(f"{text} · {Key.RETIRE.shown}")
            self.retire_button.setAccessibleName(text)

    def _on_selected(self, row: Any) -> None:
        if self._loading or row is None:
            return
        if self.row_key(row) != self._key:
            self._key, self._new = self.row_key(row), False
            self.clear_problems()
            self.message.clear()
            self._show_record()

    def _on_activated(self, _row: Any) -> None:
        first = next(iter(self.fields.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self, *_what: object) -> None:
        if not self._loading:
            self._drafts[self._key] = self.values()
            self._form_title.setText(self._form_title.text().removesuffix(" •") + " •")
            self._form_title.setToolTip(self.tr("Có nội dung chưa lưu"))
