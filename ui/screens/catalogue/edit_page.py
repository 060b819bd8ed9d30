"""The edit page of F8: everything of the next version on one page, papers, cases and steps behind three tabs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from desktop_app.domain.catalogue.procedure import FeeKind
from desktop_app.domain.text import fold
from desktop_app.domain.values import replace
from desktop_app.errors import MotcuaError, UserError
from ui.messages import kind_of, sentence
from ui.screens.catalogue.parts import CasesEditor, PapersEditor
from ui.screens.catalogue.state import FEE_FIGURES, NO_LIMIT, TypedFee, TypedProcedure, place_of
from ui.screens.catalogue.words import (
    confidence_choices,
    fee_choices,
    field_word,
    unit_choices,
)
from ui.screens.settings.base import read_field, write_field
from ui.shortcuts import Key
from ui.widgets.area_field import AreaField
from ui.widgets.fields import ChoiceField, DateFieldEdit, FieldEdit, PickField, PickItem
from ui.widgets.forms import EnterMovesOn, FormColumn, button, scrolled
from ui.widgets.labels import rule, text_label
from ui.widgets.messages import MessageBar

PAPERS, CASES, TEXTS = range(3)
_ERROR_FIELDS = {"limit": "limit_value", "no_wait_target_minutes": "no_wait_target"}
"""Fields of the record that have another name on the page."""


class EditPage(QWidget):
    """``review_wanted(TypedProcedure)``: show what would change; ``changed()`` while typing; ``discard_wanted()``."""

    review_wanted = Signal(object)
    back_wanted = Signal()
    discard_wanted = Signal()
    changed = Signal()

    def __init__(self, this_year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed = TypedProcedure()
        self._sectors: tuple[str, ...] = ()
        self._loading = False
        self._this_year = this_year
        self.fields: dict[str, QWidget] = {}
        self._build()
        self._enter = EnterMovesOn(self)
        self._enter.watch_all()
        self._watch()

    # -- building -------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        self.title = text_label("", "heading")
        self.message = MessageBar()
        self.review_button = button(self.tr("Xem khác biệt"), "primary", Key.PRIMARY.shown)
        self.back_button = button(self.tr("Về danh sách"), "", Key.BACK.shown)
        self.discard_button = button(self.tr("Bỏ bản soạn"), "danger")
        self.discard_button.clicked.connect(self.discard_wanted)
        self.review_button.clicked.connect(self.submit)
        self.back_button.clicked.connect(self.back_wanted)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title, 1)
        head.addWidget(self.discard_button)
        head.addWidget(self.back_button)
        head.addWidget(self.review_button)
        self.flags = text_label("", "note", wrap=True)
        self.reviewed = QCheckBox(self.tr("Đã xem lại, bỏ các dấu này"))
        self._flag_row = QWidget()
        flag_row = QHBoxLayout(self._flag_row)
        flag_row.setContentsMargins(0, 0, 0, 0)
        flag_row.addWidget(self.flags, 1)
        flag_row.addWidget(self.reviewed)
        columns = QHBoxLayout()
        columns.setSpacing(0)
        for number, column in enumerate((self._build_facts(), self._build_terms(), self._build_parts())):
            if number:
                columns.addWidget(rule(vertical=True))
            columns.addWidget(column, (10, 10, 11)[number])
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 8, 16, 8)
        box.setSpacing(8)
        box.addLayout(head)
        box.addWidget(self.message)
        box.addWidget(self._flag_row)
        box.addLayout(columns, 1)

    def _build_facts(self) -> QWidget:
        form = _column()
        code = FieldEdit(field_word("code"), required=True, max_length=32)
        short = FieldEdit(field_word("short_name"), max_length=200)
        name = AreaField(field_word("name"), required=True, lines=2)
        self.sector = PickField(field_word("sector"), required=True)
        self.sector.query_changed.connect(self._on_sector)
        level = FieldEdit(field_word("handling_level"), max_length=200)
        authority = FieldEdit(field_word("authority"), max_length=500)
        decision = FieldEdit(field_word("decision_no"), required=True, max_length=200)
        first = DateFieldEdit(field_word("effective_from"), this_year=self._this_year + 50, required=True)
        last = DateFieldEdit(field_word("effective_to"), this_year=self._this_year + 50)
        source = FieldEdit(field_word("source"), max_length=2000)
        confidence = ChoiceField(field_word("confidence"), confidence_choices())
        notes = FieldEdit(field_word("notes"), max_length=2000)
        form.add_row((code, 2), (short, 3))
        form.add(name)
        form.add_row((self.sector, 1), (level, 1))
        form.add(authority)
        form.add(decision)
        form.add_row((first, 1), (last, 1))
        form.add_row((source, 1), (confidence, 1))
        form.add(notes)
        form.add_stretch()
        self.fields |= {
            "code": code, "short_name": short, "name": name, "sector": self.sector, "handling_level": level,
            "authority": authority, "decision_no": decision, "effective_from": first, "effective_to": last,
            "source": source, "confidence": confidence, "notes": notes,
        }  # fmt: skip
        return scrolled(form)

    def _build_terms(self) -> QWidget:
        form = _column()
        value = FieldEdit(self.tr("Thời hạn"), max_length=6)
        unit = ChoiceField(self.tr("Đơn vị thời hạn"), unit_choices())
        text = FieldEdit(field_word("limit_text"), max_length=2000)
        kind = ChoiceField(field_word("fee"), fee_choices())
        measure = FieldEdit(self.tr("Đơn vị tính"), max_length=60)
        amounts = {
            "amount": FieldEdit(self.tr("Mức thu (đồng)"), max_length=20),
            "online_amount": FieldEdit(self.tr("Trực tuyến (đồng)"), max_length=20),
            "amount_from_third": FieldEdit(self.tr("Từ trang thứ ba (đồng)"), max_length=20),
            "cap": FieldEdit(self.tr("Tối đa một bản (đồng)"), max_length=20),
        }
        ground = FieldEdit(field_word("fee_ground"), max_length=2000)
        fee_text = FieldEdit(field_word("fee_text"), max_length=2000)
        copies, certified = QCheckBox(field_word("counts_copies")), QCheckBox(field_word("certified_copy"))
        no_wait = QCheckBox(field_word("no_wait"))
        target = FieldEdit(self.tr("Trong bao nhiêu phút"), max_length=4)
        condition = FieldEdit(field_word("no_wait_condition"), max_length=2000)
        form.add_row((value, 1), (unit, 2))
        form.add(text)
        form.add_row((kind, 3), (measure, 2))
        form.add_row((amounts["amount"], 1), (amounts["online_amount"], 1))
        form.add_row((amounts["amount_from_third"], 1), (amounts["cap"], 1))
        form.add(ground)
        form.add(fee_text)
        form.add_row((copies, 1), (certified, 1))
        form.add_row((no_wait, 1), (target, 1))
        form.add(condition)
        form.add_stretch()
        unit.chosen.connect(self._on_open)
        kind.chosen.connect(self._on_open)
        no_wait.clicked.connect(self._on_open)
        self.fields |= {
            "limit_value": value, "limit_unit": unit, "limit_text": text, "fee.kind": kind, "fee.unit": measure,
            **{f"fee.{name}": field for name, field in amounts.items()}, "fee.ground": ground, "fee_text": fee_text,
            "counts_copies": copies, "certified_copy": certified, "no_wait": no_wait, "no_wait_target": target,
            "no_wait_condition": condition,
        }  # fmt: skip
        return scrolled(form)

    def _build_parts(self) -> QWidget:
        self.papers, self.cases = PapersEditor(), CasesEditor()
        texts = FormColumn()
        texts.column.setContentsMargins(0, 0, 0, 0)
        steps = AreaField(field_word("steps"), lines=7)
        requirements = AreaField(field_word("requirements"), lines=3)
        result = FieldEdit(field_word("result"), max_length=2000)
        applicants = FieldEdit(field_word("applicants"), max_length=2000)
        basis = AreaField(field_word("legal_basis"), lines=4, placeholder=self.tr("mỗi dòng: số hiệu | tên văn bản"))
        for field in (steps, requirements, basis):
            texts.add(field)
        texts.add_row((result, 1), (applicants, 1))
        texts.add_stretch()
        self.fields |= {
            "steps": steps, "requirements": requirements, "legal_basis": basis, "result": result,
            "applicants": applicants,
        }  # fmt: skip
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Giấy tờ, trường hợp, trình tự"))
        self.stack = QStackedWidget()
        for title, part in (
            (self.tr("Giấy tờ"), self.papers),
            (self.tr("Trường hợp"), self.cases),
            (self.tr("Trình tự, căn cứ"), texts),
        ):
            self.tabs.addTab(title)
            self.stack.addWidget(part)
        self.tabs.currentChanged.connect(self.stack.setCurrentIndex)
        side = QWidget()
        box = QVBoxLayout(side)
        box.setContentsMargins(12, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.tabs)
        box.addWidget(self.stack, 1)
        return side

    def _watch(self) -> None:
        for widget in self.fields.values():
            if isinstance(widget, FieldEdit):
                widget.edited.connect(self._on_changed)
            elif isinstance(widget, ChoiceField):
                widget.chosen.connect(self._on_changed)
            elif isinstance(widget, QCheckBox):
                widget.clicked.connect(self._on_changed)
            elif isinstance(widget, AreaField):
                widget.changed.connect(self._on_changed)
        self.sector.picked.connect(self._on_changed)
        self.reviewed.clicked.connect(self._on_changed)
        for parts in (self.papers, self.cases):
            parts.changed.connect(self._on_changed)

    # -- for the screen -------------------------------------------------------------------------------------------
    def show_typed(self, typed: TypedProcedure, sectors: Sequence[str], *, draft: bool) -> None:
        """Begin with this; the code of a procedure that exists cannot be typed over. ``draft``: typed before."""
        self.discard_button.setVisible(draft)
        self._loading = True
        self._typed, self._sectors = typed, tuple(sectors)
        for name, widget in self.fields.items():
            write = getattr(typed.fee, name[4:]) if name.startswith("fee.") else getattr(typed, name)
            _write(widget, write)
            clear = getattr(widget, "set_problem", None)
            if clear is not None:
                clear("")
        self.papers.set_items(typed.papers)
        self.cases.set_items(typed.cases)
        self._show_head(typed)
        self.message.clear()
        self._loading = False
        self._on_open()
        self._count_tabs()

    def rebase(self, typed: TypedProcedure) -> None:
        """Another version is the newest now; what was typed stays."""
        self._typed = replace(self._typed, base=typed.base)
        self._show_head(self._typed)

    def typed(self) -> TypedProcedure:
        """Everything as it stands on the page."""
        values = {name: _read(widget) for name, widget in self.fields.items()}
        fee = TypedFee(**{name[4:]: value for name, value in values.items() if name.startswith("fee.")})
        plain = {name: value for name, value in values.items() if not name.startswith("fee.")}
        return replace(
            self._typed, **plain, fee=fee, papers=self.papers.items(), cases=self.cases.items(),
            reviewed=self.reviewed.isChecked(),
        )  # fmt: skip

    def submit(self) -> None:
        """Ctrl+Enter: a date that is none is said first, everything else by what checks it."""
        for name in ("effective_from", "effective_to"):
            widget = self.fields[name]
            assert isinstance(widget, DateFieldEdit)
            if widget.is_wrong():
                widget.set_problem(self.tr("Không có ngày này. Gõ ngày/tháng/năm."))
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.message.clear()
        self.review_wanted.emit(self.typed())

    def show_error(self, error: MotcuaError) -> None:
        """The sentence at its field, at the paper or case it names, or above the page."""
        for prefix, tab, editor in (("components", PAPERS, self.papers), ("cases", CASES, self.cases)):
            place = place_of(error, prefix) if isinstance(error, UserError) else None
            if place is not None:
                self.tabs.setCurrentIndex(tab)
                editor.show_problem(place, sentence(error))
                return
        name = error.field or ""
        widget = self.fields.get(_ERROR_FIELDS.get(name, name))
        if widget is None or not hasattr(widget, "set_problem"):
            self.message.say(sentence(error), kind_of(error))
            return
        widget.set_problem(sentence(error))
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_part(self) -> None:
        """Ctrl+D: a line more on the tab that is open."""
        part = self.stack.currentWidget()
        if isinstance(part, (PapersEditor, CasesEditor)):
            part.add()

    def drop_part(self) -> None:
        """Ctrl+Del: the chosen line of the open tab is taken out."""
        part = self.stack.currentWidget()
        if isinstance(part, (PapersEditor, CasesEditor)):
            part.drop()

    def focus_first(self) -> None:
        first = "code" if self._typed.base is None else "decision_no"
        self.fields[first].setFocus(Qt.FocusReason.OtherFocusReason)

    # -- inside ---------------------------------------------------------------------------------------------------
    def _show_head(self, typed: TypedProcedure) -> None:
        base = typed.base
        if base is None:
            self.title.setText(self.tr("Thủ tục mới"))
        else:
            text = self.tr("Phiên bản {n} của {code}").format(n=base.version + 1, code=base.code)
            self.title.setText(text)
        code = self.fields["code"]
        assert isinstance(code, FieldEdit)
        code.set_enabled(base is None)
        marked = base.flags if base is not None else ()
        self._flag_row.setVisible(bool(marked))
        names = ", ".join(dict.fromkeys(field_word(flag.field) for flag in marked))
        self.flags.setText(self.tr("Máy đọc chưa chắc, xin xem lại: {fields}").format(fields=names))
        self.flags.setToolTip("\n".join(f"{field_word(flag.field)}: {flag.text}" for flag in marked))
        self.reviewed.setChecked(typed.reviewed)

    def _count_tabs(self) -> None:
        papers, cases = len(self.papers.items()), len(self.cases.items())
        self.tabs.setTabText(PAPERS, self.tr("Giấy tờ ({n})").format(n=papers))
        self.tabs.setTabText(CASES, self.tr("Trường hợp ({n})").format(n=cases))

    def _on_open(self, *_chosen: object) -> None:
        """Only what the chosen unit, kind of fee and programme can use may be typed in."""
        kind = FeeKind(read_field(self.fields["fee.kind"]) or FeeKind.FREE.value)
        used = FEE_FIGURES[kind]
        for name in ("amount", "online_amount", "amount_from_third", "cap"):
            self._enable(f"fee.{name}", name in used)
        self._enable("fee.unit", bool(used))
        unit = read_field(self.fields["limit_unit"])
        self._enable("limit_value", unit not in (NO_LIMIT, "same_day"))
        no_wait = bool(read_field(self.fields["no_wait"]))
        self._enable("no_wait_target", no_wait)
        self._enable("no_wait_condition", no_wait)

    def _enable(self, name: str, wanted: bool) -> None:
        field = self.fields[name]
        assert isinstance(field, FieldEdit)
        field.set_enabled(wanted)

    def _on_sector(self, text: str) -> None:
        words = fold(text).split()
        fitting = [one for one in self._sectors if all(word in fold(one) for word in words)]
        self.sector.set_items([PickItem(one, one) for one in fitting if one != text])

    def _on_changed(self, *_what: object) -> None:
        if not self._loading:
            self._count_tabs()
            self.discard_button.show()
            self.changed.emit()


def _column() -> FormColumn:
    form = FormColumn()
    form.column.setContentsMargins(12, 0, 14, 0)
    form.column.setSpacing(6)
    return form


def _read(widget: QWidget) -> Any:
    return widget.text().strip() if isinstance(widget, AreaField) else read_field(widget)


def _write(widget: QWidget, value: Any) -> None:
    if isinstance(widget, AreaField):
        if widget.text() != value:
            widget.set_text(value)
        return
    write_field(widget, value)
