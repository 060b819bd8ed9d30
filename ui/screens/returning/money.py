"""Ctrl+4: the officer's money of the day, counter-entries, and the closing sheet with its count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.clock import in_vietnam
from desktop_app.domain.cash import CorrectEntry
from desktop_app.domain.formatting import date_vi, money, time_vi
from desktop_app.errors import MotcuaError
from ui.messages import sentence
from ui.navigation import DOSSIERS, OpenDossier, ScreenContext
from ui.screens.returning.correct_panel import CorrectPanel
from ui.screens.returning.count_panel import CountPanel
from ui.screens.returning.money_presenter import Money, MoneyPresenter
from ui.screens.returning.section import Section
from ui.screens.words import PAYMENTS, named
from ui.shortcuts import Key
from ui.widgets.delegates import Pill
from ui.widgets.forms import button
from ui.widgets.labels import SectionTitle, rule
from ui.widgets.table import CODE_WIDTH, Column, DataTable

if TYPE_CHECKING:
    from desktop_app.domain.actor import Actor
    from desktop_app.domain.exchange.cash import CashClosing, CashEntry, OfficerSum
    from desktop_app.services.office import OfficeServices

RIGHT = Qt.AlignmentFlag.AlignRight
SMALL_TABLE = 150


class MoneySection(Section):
    """Ctrl+Enter closes the sheet with the count beside it; what is taken afterwards goes onto the next one."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.presenter = MoneyPresenter(self, context.runner.owned_by(self), context.clock)
        self._build()
        self.entries.row_activated.connect(self._on_entry)
        self.closings.row_activated.connect(self.presenter.print_closing)
        self.correct_button.clicked.connect(self.ask_correction)
        self.slip_button.clicked.connect(self.print_slip)
        self.correction.submitted.connect(self._on_correction)
        self.correction.cancelled.connect(self._on_cancelled)
        self.count.submitted.connect(self.primary_action)
        self.key(Key.TAKE_BACK, self.ask_correction)
        self.key(Key.FEE_SLIP, self.print_slip)
        self.entries.show_loading()

    # -- building -------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        self.title = SectionTitle(self.tr("Khoản thu của tôi"))
        self.slip_button = button(self.tr("In phiếu thu tạm"), "quiet", Key.FEE_SLIP.shown)
        self.correct_button = button(self.tr("Điều chỉnh"), "quiet", Key.TAKE_BACK.shown)
        self.title.add_action(self.slip_button)
        self.title.add_action(self.correct_button)
        self.entries: DataTable[CashEntry] = DataTable(
            self.tr("Khoản thu của tôi"),
            (
                Column("time", self.tr("Lúc"), self._when, width_hint=96, mono=True),
                Column("code", self.tr("Mã hồ sơ"), _code, width_hint=CODE_WIDTH, mono=True),
                Column("matter", self.tr("Nội dung"), _matter),
                Column("method", self.tr("Hình thức"), _method, width_hint=128),
                Column("amount", self.tr("Số tiền"), _amount, width_hint=104, align=RIGHT, mono=True),
                Column("slip", self.tr("Phiếu số"), _slip, width_hint=72, mono=True),
                Column("sheet", self.tr("Bảng kê"), self._sheet, width_hint=108),
            ),
        )
        self.entries.set_empty_text(self.tr("Hôm nay chưa thu khoản nào"))
        self.correction = CorrectPanel()
        self.count = CountPanel()
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.title)
        left.addWidget(self.entries, 1)
        left.addWidget(self.correction)
        left.addLayout(self._build_foot())
        halves = QHBoxLayout()
        halves.setSpacing(16)
        halves.addLayout(left, 1)
        halves.addWidget(rule(vertical=True))
        halves.addWidget(self.count)
        self.box.addWidget(self.bar)
        self.box.addLayout(halves, 1)

    def _build_foot(self) -> QHBoxLayout:
        self.everybody: DataTable[OfficerSum] = DataTable(
            self.tr("Hôm nay, cả Trung tâm"),
            (
                Column("officer", self.tr("Người thu"), _officer),
                Column("cash", self.tr("Tiền mặt"), _officer_cash, width_hint=96, align=RIGHT, mono=True),
                Column("transfer", self.tr("Chuyển khoản"), _officer_transfer, width_hint=104, align=RIGHT, mono=True),
                Column("open", self.tr("Chưa chốt"), _open, width_hint=80, align=RIGHT, mono=True),
            ),
        )
        self.everybody.set_empty_text(self.tr("Chưa ai thu khoản nào"))
        self.closings: DataTable[CashClosing] = DataTable(
            self.tr("Bảng kê tôi đã chốt"),
            (
                Column("number", self.tr("Số"), _closing_number, width_hint=56, mono=True),
                Column("day", self.tr("Ngày"), _closing_day, width_hint=116, mono=True),
                Column("cash", self.tr("Tiền mặt"), _closing_cash, width_hint=96, align=RIGHT, mono=True),
                Column("difference", self.tr("Chênh lệch"), self._difference),
            ),
        )
        self.closings.set_empty_text(self.tr("Chưa chốt bảng kê nào"))
        foot = QHBoxLayout()
        foot.setSpacing(16)
        for title, note, table in (
            (self.tr("Hôm nay, cả Trung tâm"), "", self.everybody),
            (self.tr("Bảng kê tôi đã chốt"), self.tr("Enter: in lại"), self.closings),
        ):
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(SectionTitle(title, note))
            table.setFixedHeight(SMALL_TABLE)
            column.addWidget(table)
            foot.addLayout(column, 1)
        return foot

    # -- cells ----------------------------------------------------------------------------------------------------
    def _when(self, entry: CashEntry) -> str:
        today = in_vietnam(self._context.clock.now()).date()
        time = time_vi(entry.taken_at)
        return time if entry.day == today else f"{time} {date_vi(entry.day)[:5]}"

    def _sheet(self, entry: CashEntry) -> object:
        if entry.sheet:
            return self.tr("số {number}").format(number=entry.sheet)
        return Pill(self.tr("chưa chốt"), "calm")

    def _difference(self, closing: CashClosing) -> Pill:
        if not closing.difference:
            return Pill(self.tr("khớp"), "ok")
        text = self.tr("thừa {amount}") if closing.difference > 0 else self.tr("thiếu {amount}")
        return Pill(text.format(amount=money(abs(closing.difference))), "attention")

    # -- the page's calls -----------------------------------------------------------------------------------------
    def office_ready(self, office: OfficeServices, actor: Actor) -> None:
        self.presenter.office_ready(office, actor)

    def shown(self) -> None:
        self.reload()
        self.entries.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        self.presenter.reload()

    def primary_action(self) -> None:
        if self.correction.isVisible():
            self.correction.submit()
            return
        tally = self.count.tally()
        if tally is not None:
            self.presenter.close_day(tally, self.count.remark.text())

    def go_back(self) -> bool:
        if self.correction.isVisible():
            self.correction.hide()
            self._on_cancelled()
            return True
        return super().go_back()

    # -- what the officer does ------------------------------------------------------------------------------------
    def ask_correction(self) -> None:
        """The first line of a counter-entry: which entry it is against."""
        entry = self.entries.current_row()
        if entry is None:
            return
        if entry.left <= 0:
            self.bar.say(self.tr("Khoản này không còn gì để điều chỉnh."), "attention")
            return
        self.bar.clear()
        self.correction.ask(entry)

    def print_slip(self) -> None:
        entry = self.entries.current_row()
        if entry is not None:
            self.presenter.print_slip(entry)

    def _on_entry(self, entry: CashEntry) -> None:
        self._context.navigate(DOSSIERS, OpenDossier(entry.code))

    def _on_correction(self, command: object) -> None:
        if isinstance(command, CorrectEntry):
            self.presenter.correct(command)

    def _on_cancelled(self) -> None:
        self.entries.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what the presenter says ----------------------------------------------------------------------------------
    def show_money(self, money: Money) -> None:
        today = in_vietnam(self._context.clock.now()).date()
        self.entries.show_rows(money.entries)
        if money.entries and self.entries.current_row() is None:
            self.entries.select_row(len(money.entries) - 1)
        if money.sheet.day < today:
            note = self.tr("ngày {day} chưa chốt: xin chốt trước")
            self.title.set_note(note.format(day=date_vi(money.sheet.day)))
        else:
            self.title.set_note(self.tr("hôm nay {day}").format(day=date_vi(today)))
        self.everybody.show_rows(money.everybody)
        self.closings.show_rows(money.closings)
        self.count.show_sheet(money.sheet)

    def show_done(self, what: str, value: str) -> None:
        if what == "closed":
            self.count.clear()
            text = self.tr("Đã chốt bảng kê số {number}, đang in. Khoản thu sau lúc này vào bảng kê tiếp theo.")
            self.bar.say(text.format(number=value), "ok")
        elif what == "corrected":
            self.correction.hide()
            self.bar.say(self.tr("Đã ghi bút toán điều chỉnh; khoản thu ban đầu vẫn giữ nguyên."), "ok")
            self.entries.setFocus(Qt.FocusReason.OtherFocusReason)
        elif what == "slip":
            self.bar.say(self.tr("Đang in phiếu thu tạm số {number}.").format(number=value), "ok")
        else:
            self.bar.say(self.tr("Đang in lại bảng kê số {number}.").format(number=value), "ok")
        if what != "corrected":
            self._context.wake_printing()

    def show_error(self, error: MotcuaError) -> None:
        if self.correction.isVisible() and self.correction.show_problem(error.field or "", sentence(error)):
            return
        if self.count.show_problem(error.field or "", sentence(error)):
            return
        self.say_error(error)


def _code(entry: CashEntry) -> str:
    return entry.code


def _matter(entry: CashEntry) -> str:
    return f"{entry.matter}: {entry.reason}" if entry.reason else entry.matter


def _method(entry: CashEntry) -> str:
    return named(PAYMENTS, entry.method.value)


def _amount(entry: CashEntry) -> str:
    return money(entry.amount) if entry.amount >= 0 else f"−{money(-entry.amount)}"


def _slip(entry: CashEntry) -> str:
    return entry.slip_number


def _officer(one: OfficerSum) -> str:
    return one.officer_name


def _officer_cash(one: OfficerSum) -> str:
    return money(one.cash)


def _officer_transfer(one: OfficerSum) -> str:
    return money(one.transfer)


def _open(one: OfficerSum) -> str:
    return str(one.open_entries) if one.open_entries else ""


def _closing_number(closing: CashClosing) -> str:
    return closing.number


def _closing_day(closing: CashClosing) -> str:
    return date_vi(closing.day)


def _closing_cash(closing: CashClosing) -> str:
    return money(closing.cash)
