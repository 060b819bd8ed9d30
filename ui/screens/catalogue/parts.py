"""Papers and cases of a procedure while it is edited: the list above, the chosen line's fields below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.catalogue.procedure import FeeKind
from ui.screens.catalogue.state import FEE_FIGURES, SAME_FEE, TypedCase, TypedFee, TypedPaper
from ui.screens.catalogue.words import channel_choices, fee_choices, unit_choices
from ui.shortcuts import Key
from ui.widgets.fields import ChoiceField, FieldEdit
from ui.widgets.forms import FormColumn, button
from ui.widgets.table import Column, DataTable

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Part:
    """One line: where it stands, and what it is."""

    place: int
    item: Any


class PartsEditor(QWidget):
    """Lines that are added, changed, moved and taken out; ``changed()`` after each. ``items()`` gives them back."""

    changed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[Any] = []
        self._loading = False
        self.table: DataTable[Part] = DataTable(title, self.columns())
        self.table.horizontalHeader().setSectionsClickable(False)
        self.table.set_empty_text(self.tr("Chưa có dòng nào"), self.tr("Bấm Ctrl+D để thêm."))
        self.form = FormColumn()
        self.form.column.setContentsMargins(0, 0, 0, 0)
        self.fields = self.build_form(self.form)
        self.add_button = button(self.tr("Thêm"), "", Key.ADD_PART.shown)
        self.drop_button = button(self.tr("Bỏ"), "", Key.END_PROCEDURE.shown)
        self.up_button = button(self.tr("Lên"), "quiet")
        self.down_button = button(self.tr("Xuống"), "quiet")
        for made, slot in (
            (self.add_button, self.add), (self.drop_button, self.drop),
            (self.up_button, self._on_up), (self.down_button, self._on_down),
        ):  # fmt: skip
            made.clicked.connect(slot)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for made in (self.add_button, self.drop_button, self.up_button, self.down_button):
            foot.addWidget(made)
        foot.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.table, 1)
        box.addLayout(foot)
        box.addWidget(self.form)
        self.table.row_selected.connect(self._on_selected)
        self.table.row_activated.connect(self._on_activated)
        self._watch()

    # -- what a subclass says -------------------------------------------------------------------------------------
    def columns(self) -> Sequence[Column[Part]]:
        raise NotImplementedError

    def build_form(self, form: FormColumn) -> dict[str, QWidget]:
        raise NotImplementedError

    def new_item(self) -> Any:
        raise NotImplementedError

    def read(self, before: Any) -> Any:
        """The item the fields stand for."""
        raise NotImplementedError

    def write(self, item: Any) -> None:
        """Show an item in the fields."""
        raise NotImplementedError

    # -- for the page ---------------------------------------------------------------------------------------------
    def items(self) -> tuple[Any, ...]:
        return tuple(self._items)

    def set_items(self, items: Sequence[Any]) -> None:
        self._items = list(items)
        self._show(0)

    def add(self) -> None:
        """A new line behind the others, with the keys in its first field."""
        self._items.append(self.new_item())
        self._show(len(self._items) - 1)
        self._focus_form()
        self.changed.emit()

    def drop(self) -> None:
        """Take the chosen line out."""
        place = self._place()
        if place is None:
            return
        del self._items[place]
        self._show(min(place, len(self._items) - 1))
        self.changed.emit()

    def show_problem(self, place: int, text: str) -> None:
        """The sentence beside the line's name."""
        self._show(place)
        name = self.fields["name"]
        assert isinstance(name, FieldEdit)
        name.set_problem(text)
        self._focus_form()

    # -- inside ---------------------------------------------------------------------------------------------------
    def _place(self) -> int | None:
        row = self.table.current_row()
        return row.place if row is not None else None

    def _show(self, place: int) -> None:
        """The lines again, and one of them chosen."""
        self._loading = True
        self.table.show_rows(tuple(Part(number, item) for number, item in enumerate(self._items)))
        if 0 <= place < len(self._items):
            self.table.select_row(place)
        self._loading = False
        self._show_chosen()

    def _show_chosen(self) -> None:
        place = self._place()
        self._loading = True
        self.form.setEnabled(place is not None)
        self.write(self.new_item() if place is None else self._items[place])
        self._loading = False
        for made in (self.drop_button, self.up_button, self.down_button):
            made.setEnabled(place is not None)

    def _focus_form(self) -> None:
        self.fields["name"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, step: int) -> None:
        place = self._place()
        if place is None or not 0 <= place + step < len(self._items):
            return
        self._items.insert(place + step, self._items.pop(place))
        self._show(place + step)
        self.changed.emit()

    def _watch(self) -> None:
        for widget in self.fields.values():
            if isinstance(widget, FieldEdit):
                widget.edited.connect(self._on_edited)
            elif isinstance(widget, ChoiceField):
                widget.chosen.connect(self._on_edited)
            elif isinstance(widget, QCheckBox):
                widget.clicked.connect(self._on_edited)

    def _on_selected(self, _row: object) -> None:
        if not self._loading:
            self._show_chosen()

    def _on_activated(self, _row: object) -> None:
        self._focus_form()

    def _on_edited(self, *_what: object) -> None:
        place = self._place()
        if self._loading or place is None:
            return
        self._items[place] = self.read(self._items[place])
        self._loading = True
        self.table.show_rows(tuple(Part(number, item) for number, item in enumerate(self._items)))
        self.table.select_row(place)
        self._loading = False
        self.changed.emit()

    def _on_up(self) -> None:
        self._move(-1)

    def _on_down(self) -> None:
        self._move(1)


class PapersEditor(PartsEditor):
    """Thành phần hồ sơ."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Catalogue", "Giấy tờ của thủ tục"), parent)

    def columns(self) -> Sequence[Column[Part]]:
        return (
            Column("name", self.tr("Giấy tờ"), _paper_name),
            Column("count", self.tr("Chính / chứng thực / sao"), _paper_count, width_hint=168, mono=True),
        )

    def build_form(self, form: FormColumn) -> dict[str, QWidget]:
        self.name = FieldEdit(self.tr("Tên giấy tờ"), required=True, max_length=1000)
        self.originals = FieldEdit(self.tr("Bản chính"), max_length=3)
        self.certified = FieldEdit(self.tr("Bản chứng thực"), max_length=3)
        self.copies = FieldEdit(self.tr("Bản sao"), max_length=3)
        self.required = QCheckBox(self.tr("Bắt buộc với mọi hồ sơ"))
        form.add(self.name)
        form.add_row((self.originals, 1), (self.certified, 1), (self.copies, 1))
        form.add(self.required)
        return {
            "name": self.name, "originals": self.originals, "certified": self.certified, "copies": self.copies,
            "required": self.required,
        }  # fmt: skip

    def new_item(self) -> TypedPaper:
        return TypedPaper()

    def read(self, before: Any) -> TypedPaper:
        return TypedPaper(
            self.name.text(), self.required.isChecked(), self.originals.text(), self.certified.text(),
            self.copies.text(),
        )  # fmt: skip

    def write(self, item: Any) -> None:
        self.name.set_text(item.name)
        self.originals.set_text(item.originals)
        self.certified.set_text(item.certified)
        self.copies.set_text(item.copies)
        self.required.setChecked(item.required)


def _paper_name(part: Part) -> str:
    return str(part.item.name) or "…"


def _paper_count(part: Part) -> str:
    item = part.item
    return " / ".join(text or "0" for text in (item.originals, item.certified, item.copies))


class CasesEditor(PartsEditor):
    """Trường hợp: the first one is the procedure itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Catalogue", "Trường hợp của thủ tục"), parent)

    def columns(self) -> Sequence[Column[Part]]:
        return (
            Column("name", self.tr("Trường hợp"), _case_name),
            Column("limit", self.tr("Thời hạn"), _case_limit, width_hint=192),
        )

    def build_form(self, form: FormColumn) -> dict[str, QWidget]:
        self.name = FieldEdit(self.tr("Tên trường hợp"), required=True, max_length=1000)
        self.limit_value = FieldEdit(self.tr("Số"), max_length=6)
        self.limit_unit = ChoiceField(self.tr("Đơn vị thời hạn"), unit_choices())
        self.limit_text = FieldEdit(self.tr("Thời hạn in trên giấy"), max_length=2000)
        self.channel = ChoiceField(self.tr("Cách nộp"), channel_choices())
        self.fee_kind = ChoiceField(self.tr("Phí"), fee_choices(of_case=True))
        self.amount = FieldEdit(self.tr("Mức thu (đồng)"), max_length=20)
        self.online_amount = FieldEdit(self.tr("Trực tuyến (đồng)"), max_length=20)
        self.ground = FieldEdit(self.tr("Căn cứ phí"), max_length=2000)
        self.no_wait = QCheckBox(self.tr("Làm được trong ngày không chờ"))
        form.add_row((self.name, 3), (self.channel, 2))
        form.add_row((self.limit_value, 1), (self.limit_unit, 3))
        form.add(self.limit_text)
        form.add_row((self.fee_kind, 2), (self.amount, 1), (self.online_amount, 1))
        form.add(self.ground)
        form.add(self.no_wait)
        self.limit_unit.chosen.connect(self._on_open)
        self.fee_kind.chosen.connect(self._on_open)
        return {
            "name": self.name, "channel": self.channel, "limit_value": self.limit_value,
            "limit_unit": self.limit_unit, "limit_text": self.limit_text, "fee_kind": self.fee_kind,
            "amount": self.amount, "online_amount": self.online_amount, "ground": self.ground,
            "no_wait": self.no_wait,
        }  # fmt: skip

    def new_item(self) -> TypedCase:
        return TypedCase()

    def read(self, before: Any) -> TypedCase:
        fee = before.fee
        typed = TypedFee(
            self.fee_kind.value(), self.amount.text(), fee.amount_from_third, fee.cap, self.online_amount.text(),
            fee.unit, self.ground.text(),
        )  # fmt: skip
        return TypedCase(
            before.key, self.name.text(), self.limit_value.text(), self.limit_unit.value(), self.limit_text.text(),
            self.channel.value(), self.no_wait.isChecked(), typed,
        )  # fmt: skip

    def write(self, item: Any) -> None:
        self.name.set_text(item.name)
        self.limit_value.set_text(item.limit_value)
        self.limit_unit.set_value(item.limit_unit)
        self.limit_text.set_text(item.limit_text)
        self.channel.set_value(item.channel)
        self.fee_kind.set_value(item.fee.kind)
        self.amount.set_text(item.fee.amount)
        self.online_amount.set_text(item.fee.online_amount)
        self.ground.set_text(item.fee.ground)
        self.no_wait.setChecked(item.no_wait)
        self._on_open()

    def _on_open(self, *_chosen: object) -> None:
        """Only what the chosen unit and fee can use may be typed in."""
        self.limit_value.set_enabled(self.limit_unit.value() not in ("", "same_day"))
        kind = self.fee_kind.value()
        figures = FEE_FIGURES[FeeKind(kind)] if kind != SAME_FEE else ()
        self.amount.set_enabled("amount" in figures)
        self.online_amount.set_enabled("online_amount" in figures)
        self.ground.set_enabled(kind != SAME_FEE)


def _case_name(part: Part) -> str:
    return str(part.item.name) or "…"


def _case_limit(part: Part) -> str:
    return str(part.item.limit_text)
