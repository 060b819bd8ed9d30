"""Two parts of F6: results that the units hand to the centre, and supplements that nobody brought."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.clock import in_vietnam
from desktop_app.domain.formatting import date_vi
from desktop_app.errors import MotcuaError
from ui.messages import sentence
from ui.navigation import DOSSIERS, OpenDossier, ScreenContext
from ui.screens.returning.list_presenter import ListPrinting, SupplementsPresenter, UnitsPresenter
from ui.screens.returning.rows_model import LONG_WAIT, VERY_LONG_WAIT
from ui.screens.returning.section import Section, Ticks, TickTable, step_down
from ui.shortcuts import Key
from ui.widgets.delegates import Pill
from ui.widgets.fields import FieldEdit
from ui.widgets.forms import EnterMovesOn, button
from ui.widgets.labels import SectionTitle
from ui.widgets.table import CODE_WIDTH, DATE_WIDTH, Column, DataTable

if TYPE_CHECKING:
    from desktop_app.domain.actor import Actor
    from desktop_app.domain.exchange.dossiers import DossierListRow
    from desktop_app.domain.exchange.returning import WaitingSupplement
    from desktop_app.services.office import OfficeServices


class UnitsSection(Section):
    """Ctrl+2: choose what a unit brought, say where it is put, and print the list both sides sign."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ticks = Ticks()
        self._units: Mapping[str, str] = {}
        self.presenter = UnitsPresenter(self, context.runner.owned_by(self))
        self._context = context
        self.title = SectionTitle(self.tr("Kết quả còn ở bộ phận chuyên môn"))
        self.table: TickTable[DossierListRow] = TickTable(self.tr("Kết quả còn ở bộ phận chuyên môn"), self._columns())
        self.table.set_empty_text(self.tr("Mọi kết quả đã được bàn giao về đây"))
        self.brought_by = FieldEdit(self.tr("Người giao của bộ phận"), max_length=120)
        self.place = FieldEdit(self.tr("Nơi để (kệ, ngăn)"), max_length=24)
        self.submit = button(self.tr("Nhận và in phiếu bàn giao"), "primary", Key.PRIMARY.shown)
        self.all = button(self.tr("Chọn tất cả"), "quiet", Key.TICK_ALL.shown)
        self.title.add_action(self.all)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.brought_by, 3)
        foot.addWidget(self.place, 2)
        foot.addWidget(self.submit, 0, Qt.AlignmentFlag.AlignBottom)
        for widget in (self.bar, self.title):
            self.box.addWidget(widget)
        self.box.addWidget(self.table, 1)
        self.box.addLayout(foot)
        self.submit.clicked.connect(self.primary_action)
        self.all.clicked.connect(self.tick_all)
        self.table.row_activated.connect(self._on_row)
        self.table.tick_wanted.connect(self.toggle_row)
        self.key(Key.TICK_ALL, self.tick_all)
        self._enter = EnterMovesOn(self)
        self._enter.watch((self.brought_by.edit, self.place.edit))
        self.table.show_loading()

    def _columns(self) -> tuple[Column[DossierListRow], ...]:
        return (
            Column("tick", self.tr("Chọn"), self._tick, width_hint=88),
            Column("code", self.tr("Mã hồ sơ"), _code, width_hint=CODE_WIDTH, mono=True),
            Column("unit", self.tr("Bộ phận"), self._unit, width_hint=220),
            Column("owner", self.tr("Chủ hồ sơ"), _owner, width_hint=192),
            Column("matter", self.tr("Thủ tục"), _matter),
            Column("since", self.tr("Xong ngày"), _finished, width_hint=DATE_WIDTH + 16, mono=True),
            Column("delivery", self.tr("Nhận qua"), self._delivery, width_hint=120),
        )

    def _tick(self, row: DossierListRow) -> object:
        return self.ticks.mark(row.id)

    def _unit(self, row: DossierListRow) -> str:
        return self._units.get(row.unit, row.unit)

    def _delivery(self, row: DossierListRow) -> object:
        return Pill(self.tr("bưu điện"), "attention") if row.delivery == "postal" else ""

    # -- the page's calls -----------------------------------------------------------------------------------------
    def office_ready(self, office: OfficeServices, actor: Actor) -> None:
        self.presenter.office_ready(office, actor)

    def shown(self) -> None:
        self.reload()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        self.presenter.reload()

    def primary_action(self) -> None:
        ids = tuple(row.id for row in self.table.rows_model.rows() if row.id in self.ticks.chosen)
        self.presenter.receive(ids, self.place.text(), self.brought_by.text())

    def on_receipt(self, code: str) -> bool:
        """A scanned file is ticked."""
        for number, row in enumerate(self.table.rows_model.rows()):
            if code in (row.code, row.national_code):
                self.ticks.chosen.add(row.id)
                self.table.select_row(number)
                self._show_ticks()
                return True
        return False

    def toggle_row(self) -> None:
        """Space: tick the row, and go on to the next."""
        row = self.table.current_row()
        if row is not None:
            self.ticks.toggle(row.id)
            step_down(self.table)
            self._show_ticks()

    def tick_all(self) -> None:
        self.ticks.toggle_all({row.id for row in self.table.rows_model.rows()})
        self._show_ticks()

    def _on_row(self, row: DossierListRow) -> None:
        self._context.navigate(DOSSIERS, OpenDossier(row.code))

    # -- what the presenter says ----------------------------------------------------------------------------------
    def show_results(self, rows: tuple[DossierListRow, ...], units: Mapping[str, str]) -> None:
        self._units = units
        self.ticks.keep({row.id for row in rows})
        self.table.show_rows(rows)
        if rows and self.table.current_row() is None:
            self.table.select_row(0)
        self._show_ticks()

    def show_received(self, number: str, count: int) -> None:
        self.ticks.chosen.clear()
        self.place.set_text("")
        self.bar.say(
            self.tr("Đã nhận {n} kết quả theo phiếu bàn giao số {number}.").format(n=count, number=number), "ok"
        )
        self._context.wake_printing()

    def show_error(self, error: MotcuaError) -> None:
        field = {"shelf": self.place, "brought_by": self.brought_by}.get(error.field or "")
        if field is not None:
            field.set_problem(sentence(error))
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.say_error(error)

    def _show_ticks(self) -> None:
        self.table.rows_model.refresh()
        chosen = len(self.ticks.chosen)
        hint = self.tr("Space: chọn dòng · quét hồ sơ để chọn")
        self.title.set_note(self.tr("đã chọn {n} · {hint}").format(n=chosen, hint=hint) if chosen else hint)


class SupplementsSection(Section):
    """Ctrl+5: asked for papers, by age; Enter opens the dossier, Ctrl+P prints the list."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        runner = context.runner.owned_by(self)
        self.presenter = SupplementsPresenter(self, runner)
        self.printing = ListPrinting(runner, context.clock, context.folder)
        self._ready: tuple[OfficeServices, Actor] | None = None
        self.title = SectionTitle(self.tr("Đã yêu cầu bổ sung, chưa nộp"))
        self.print = button(self.tr("In danh sách"), "quiet", Key.PRINT_LIST.shown)
        self.title.add_action(self.print)
        self.table: DataTable[WaitingSupplement] = DataTable(self.tr("Đã yêu cầu bổ sung, chưa nộp"), self._columns())
        self.table.set_empty_text(self.tr("Không có hồ sơ nào chờ bổ sung"))
        for widget in (self.bar, self.title):
            self.box.addWidget(widget)
        self.box.addWidget(self.table, 1)
        self.print.clicked.connect(self.print_list)
        self.table.row_activated.connect(self._on_row)
        self.table.show_loading()

    def _columns(self) -> tuple[Column[WaitingSupplement], ...]:
        return (
            Column("code", self.tr("Mã hồ sơ"), _asked_code, width_hint=CODE_WIDTH, mono=True),
            Column("owner", self.tr("Chủ hồ sơ"), _asked_owner, width_hint=208),
            Column("matter", self.tr("Thủ tục"), _asked_matter),
            Column("since", self.tr("Yêu cầu ngày"), _asked_on, width_hint=120, mono=True),
            Column("answer", self.tr("Trả lời trước"), self._answer, width_hint=136, mono=True),
            Column("age", self.tr("Đã chờ"), self._age, width_hint=176),
        )

    def _answer(self, entry: WaitingSupplement) -> object:
        if entry.answer_by is None:
            return ""
        passed = entry.answer_by < in_vietnam(self._context.clock.now()).date()
        return Pill(date_vi(entry.answer_by), "late") if passed else date_vi(entry.answer_by)

    def _age(self, entry: WaitingSupplement) -> Pill:
        days = entry.working_days
        state = "urgent" if days >= VERY_LONG_WAIT else "attention" if days >= LONG_WAIT else "calm"
        return Pill(self.tr("{n} ngày làm việc").format(n=days) if days else self.tr("hôm nay"), state)

    def office_ready(self, office: OfficeServices, actor: Actor) -> None:
        self._ready = (office, actor)
        self.presenter.office_ready(office, actor)

    def shown(self) -> None:
        self.reload()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        self.presenter.reload()

    def primary_action(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self._on_row(row)

    def print_list(self) -> None:
        if self._ready is None:
            return
        from ui.screens.returning.papers import SUPPLEMENTS_COLUMNS, SUPPLEMENTS_TITLE, supplement_line

        rows = tuple(supplement_line(one) for one in self.table.rows_model.rows())
        self.printing.print_list(*self._ready, SUPPLEMENTS_TITLE, SUPPLEMENTS_COLUMNS, rows, self)

    def _on_row(self, entry: WaitingSupplement) -> None:
        self._context.navigate(DOSSIERS, OpenDossier(entry.row.code))

    def show_supplements(self, rows: tuple[WaitingSupplement, ...]) -> None:
        self.table.show_rows(rows)
        if rows and self.table.current_row() is None:
            self.table.select_row(0)
        note = self.tr("{n} hồ sơ, chờ lâu nhất ở trên · Enter: mở hồ sơ").format(n=len(rows)) if rows else ""
        self.title.set_note(note)

    def show_list_printed(self, printer: str) -> None:
        self.bar.say(self.tr("Đã gửi danh sách tới {printer}.").format(printer=printer), "ok")

    def show_error(self, error: MotcuaError) -> None:
        self.say_error(error)


def _code(row: DossierListRow) -> str:
    return row.code


def _owner(row: DossierListRow) -> str:
    return row.owner_name


def _matter(row: DossierListRow) -> str:
    return row.matter_short


def _finished(row: DossierListRow) -> str:
    return date_vi(row.finished_at) if row.finished_at else ""


def _asked_code(entry: WaitingSupplement) -> str:
    return entry.row.code


def _asked_owner(entry: WaitingSupplement) -> str:
    return entry.row.owner_name


def _asked_matter(entry: WaitingSupplement) -> str:
    return entry.row.matter_short


def _asked_on(entry: WaitingSupplement) -> str:
    return date_vi(entry.asked_at)
