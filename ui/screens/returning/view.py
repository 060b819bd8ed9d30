"""The page of F6: the counter with what nobody has collected, and beside it units, post, money and supplements."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.errors import MotcuaError
from ui.messages import kind_of, sentence
from ui.navigation import QUEUE, AskOutcome, OpenDossier, Screen, ScreenContext, SearchFor, ServedTicket
from ui.screens.returning.card import HEIGHT, HandOverCard
from ui.screens.returning.list_presenter import ListPrinting
from ui.screens.returning.lists import SupplementsSection, UnitsSection
from ui.screens.returning.money import MoneySection
from ui.screens.returning.post import PostSection
from ui.screens.returning.presenter import ReturningPresenter
from ui.screens.returning.rows_model import WaitingTable
from ui.screens.returning.section import Section
from ui.screens.returning.state import obstacle
from ui.shortcuts import Key
from ui.widgets.empty import EmptyState
from ui.widgets.fields import SearchField
from ui.widgets.forms import button
from ui.widgets.labels import SectionTitle
from ui.widgets.messages import MessageBar

if TYPE_CHECKING:
    from desktop_app.domain.exchange.dossiers import CardMatch, DossierListRow, DossierView, ReceiptCheck, WaitingResult
    from desktop_app.domain.hall.ticket import Outcome
    from desktop_app.domain.people.card_qr import CardReading
    from ui.hall.serving import Serving
    from ui.hall.ticket_chip import TicketChip

COUNTER = 0
"""Place of the counter among the parts; the others follow in the order of their keys."""


class ReturningScreen(Screen):
    """Payloads: ``OpenDossier``, ``SearchFor``, ``ServedTicket``."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setAccessibleName(self.tr("Trả kết quả"))
        runner = context.runner.owned_by(self)
        self.presenter = ReturningPresenter(self, runner, context.clock)
        self.printing = ListPrinting(runner, context.clock, context.folder)
        self._office: Any = None
        self._serving: Serving | None = None
        self._chip: TicketChip | None = None
        self._build()
        self._connect()
        self.waiting.show_loading()
        self.show_nothing()
        self.open_part(COUNTER)

    # -- building -------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        self.heading = SectionTitle(self.tr("Trả kết quả"))
        self.units = UnitsSection(self.context)
        self.post = PostSection(self.context)
        self.money = MoneySection(self.context)
        self.supplements = SupplementsSection(self.context)
        self.sections: tuple[Section, ...] = (self.units, self.post, self.money, self.supplements)
        self.parts = QStackedWidget()
        self.parts.addWidget(self._build_counter())
        for section in self.sections:
            self.parts.addWidget(section)
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.heading)
        top.addStretch(1)
        self.tabs: list[QPushButton] = []
        for key, text, slot in self._tab_texts():
            tab = button(text, "quiet", key.shown)
            tab.setCheckable(True)
            tab.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            tab.clicked.connect(slot)
            self.tabs.append(tab)
            top.addWidget(tab)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(8)
        box.addLayout(top)
        box.addWidget(self.parts, 1)

    def _tab_texts(self) -> tuple[tuple[Key, str, Callable[[], None]], ...]:
        return (
            (Key.AT_COUNTER, self.tr("Tại quầy"), self.open_counter),
            (Key.FROM_UNITS, self.tr("Từ bộ phận"), self.open_units),
            (Key.BY_POST, self.tr("Bưu điện"), self.open_post),
            (Key.MONEY, self.tr("Tiền trong ngày"), self.open_money),
            (Key.SUPPLEMENTS, self.tr("Chờ bổ sung"), self.open_supplements),
        )

    def _build_counter(self) -> QWidget:
        counter = QWidget()
        self.code = SearchField(self.tr("Quét giấy hẹn hoặc thẻ căn cước, hay gõ mã hồ sơ rồi Enter"), Key.FILTER.shown)
        self.bar = MessageBar()
        self.card = HandOverCard()
        self.nothing = EmptyState(
            self.tr("Xin mời quét giấy hẹn"),
            self.tr("Mất giấy hẹn: quét thẻ căn cước, hoặc chọn hồ sơ ở danh sách dưới đây rồi Enter."),
            "qrcode-scan",
        )
        self.nothing.setProperty("role", "card")
        self.nothing.setFixedHeight(HEIGHT)
        self.waiting_title = SectionTitle(self.tr("Đã có kết quả, chưa ai đến nhận"))
        self.print_button = button(self.tr("In danh sách"), "quiet", Key.PRINT_LIST.shown)
        self.waiting_title.add_action(self.print_button)
        self.waiting = WaitingTable(self.tr("Đã có kết quả, chưa ai đến nhận"))
        self.waiting.set_empty_text(self.tr("Mọi kết quả đã được trả"))
        box = QVBoxLayout(counter)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        for widget in (self.code, self.bar, self.nothing, self.card, self.waiting_title):
            box.addWidget(widget)
        box.addWidget(self.waiting, 1)
        return counter

    def _connect(self) -> None:
        self.code.submitted.connect(self._on_code)
        self.code.left.connect(self.waiting.setFocus)
        self.code.down_pressed.connect(self.waiting.setFocus)
        self.card.submitted.connect(self.hand_over)
        self.card.shelved.connect(self.presenter.shelve)
        self.waiting.row_activated.connect(self._on_row)
        self.waiting.wants_more.connect(self.presenter.load_more)
        self.print_button.clicked.connect(self.print_list)
        ticker = self.context.ticker
        ticker.ticked.connect(self.on_tick)
        ticker.clock_jumped.connect(self._on_clock_jumped)
        keys: tuple[tuple[Key, Callable[[], None]], ...] = (
            (Key.FILTER, self.focus_code),
            (Key.COLLECT_NOW, self.card.toggle_payment),
            (Key.RETURN_WAY, self.card.toggle_method),
            (Key.RETURN_RECEIPT, self.card.toggle_receipt),
            (Key.SHELF, self.card.go_shelf),
            (Key.PRINT_LIST, self.print_list),
            (Key.RETURN_TICKET, self.finish_ticket),
            *((key, slot) for key, _text, slot in self._tab_texts()),
        )
        for key, slot in keys:
            shortcut = QShortcut(QKeySequence(key.sequence), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    # -- parts ----------------------------------------------------------------------------------------------------
    @property
    def section(self) -> Section | None:
        """The visible part beside the counter, None at the counter."""
        place = self.parts.currentIndex()
        return None if place == COUNTER else self.sections[place - 1]

    def open_part(self, place: int) -> None:
        """Show one part; what was typed in the others stays."""
        self.parts.setCurrentIndex(place)
        for number, tab in enumerate(self.tabs):
            tab.setChecked(number == place)
        section = self.section
        if section is not None:
            section.shown()
        else:
            self.focus_code()

    def open_counter(self) -> None:
        self.open_part(COUNTER)
        self.presenter.reload()

    def open_units(self) -> None:
        self.open_part(1)

    def open_post(self) -> None:
        self.open_part(2)

    def open_money(self) -> None:
        self.open_part(3)

    def open_supplements(self) -> None:
        self.open_part(4)

    # -- the window's calls ---------------------------------------------------------------------------------------
    def on_show(self, payload: object) -> None:
        self.serve(payload if isinstance(payload, ServedTicket) else self.context.serving)
        if isinstance(payload, OpenDossier):
            self.bar.clear()
            self.open_part(COUNTER)
            if payload.qr is not None:
                self.presenter.open_receipt(payload.qr)
            else:
                self.presenter.open_code(payload.code)
        elif isinstance(payload, ServedTicket):
            self.open_part(COUNTER)
        elif isinstance(payload, SearchFor):
            self.bar.clear()
            self.open_part(COUNTER)
            self.code.setText(payload.text)
            self.presenter.open_code(payload.text)
        self.presenter.reload()
        section = self.section
        if section is not None:
            section.shown()
        else:
            self.focus_code()

    def on_office_ready(self, office: Any) -> None:
        self._office = office
        self.presenter.office_ready(office, self.context.actor)
        for section in self.sections:
            section.office_ready(office, self.context.actor)

    def on_receipt(self, qr: object) -> bool:
        section = self.section
        if section is not None and section.on_receipt(getattr(qr, "code", "")):
            return True
        self.open_part(COUNTER)
        self.presenter.open_receipt(qr)
        return True

    def on_card(self, reading: object) -> bool:
        card: CardReading = reading  # type: ignore[assignment]
        if self.section is not None:
            self.open_part(COUNTER)
        self.presenter.card_scanned(card)
        return True

    def primary_action(self) -> None:
        """Ctrl+Enter: hand over; with nothing on the counter the chosen row comes onto it."""
        section = self.section
        if section is not None:
            section.primary_action()
        elif self.presenter.dossier is not None:
            self.hand_over()
        elif self.code.hasFocus() and self.code.text().strip():
            self._on_code(self.code.text().strip())
        else:
            row = self.waiting.current_row()
            if row is not None:
                self._on_row(row)

    def go_back(self) -> bool:
        section = self.section
        if section is not None:
            if not section.go_back():
                self.open_counter()
            return True
        if self.bar.isVisible():
            self.bar.clear()
            return True
        if self.presenter.dossier is not None:
            self.presenter.close()
            return True
        return False

    # -- what the officer does ------------------------------------------------------------------------------------
    def focus_code(self) -> None:
        if self.section is not None:
            self.open_part(COUNTER)
        self.code.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.code.selectAll()

    def hand_over(self) -> None:
        dossier = self.presenter.dossier
        if dossier is None:
            return
        text, state = obstacle(dossier)
        if text:
            self.bar.say(text, state)
            return
        self.presenter.hand_over(self.card.form())

    def print_list(self) -> None:
        """Ctrl+P: the list of this part, as far as it was read."""
        if self.section is not None:
            self.section.print_list()
        elif self._office is not None:
            from ui.screens.returning.papers import RESULTS_COLUMNS, RESULTS_TITLE, result_line

            rows = tuple(result_line(entry) for entry in self.waiting.rows_model.rows())
            self.printing.print_list(self._office, self.context.actor, RESULTS_TITLE, RESULTS_COLUMNS, rows, self)

    def _on_code(self, text: str) -> None:
        if text:
            self.bar.clear()
            self.presenter.open_code(text)

    def _on_row(self, entry: WaitingResult) -> None:
        self.bar.clear()
        self.presenter.open_id(entry.row.id)

    # -- the hall -------------------------------------------------------------------------------------------------
    def serve(self, ticket: ServedTicket | None) -> None:
        """Work for this number from now on."""
        if self._serving is None:
            if ticket is None:
                return
            from ui.hall.serving import Serving

            self._serving = Serving(self, self.context.runner.owned_by(self))
        self._serving.serve(ticket)

    def on_change(self, seq: int) -> None:
        self.presenter.changed(seq)
        if self._serving is not None and self._office is not None:
            self._serving.check(self._office, self.context.actor)

    def finish_ticket(self) -> None:
        """One key: the visit is over, back to the queue."""
        if self._serving is not None and self._office is not None:
            self._serving.finish(self._office, self.context.actor)

    def show_ticket(self, ticket: ServedTicket | None, outcome: Outcome | None) -> None:
        self.context.serving = ticket
        if self._chip is None:
            if ticket is None:
                return
            from ui.hall.ticket_chip import TicketChip

            self._chip = TicketChip()
            self._chip.finish_wanted.connect(self.finish_ticket)
            self.heading.add_action(self._chip)
        self._chip.show_ticket(ticket, outcome)

    def ticket_finished(self) -> None:
        self.context.navigate(QUEUE, None)

    def ask_outcome(self) -> None:
        self.context.navigate(QUEUE, AskOutcome())

    # -- time -----------------------------------------------------------------------------------------------------
    def on_tick(self, now: datetime) -> None:
        self.presenter.tick(visible=self.isVisible())

    def _on_clock_jumped(self, _seconds: float) -> None:
        if self.isVisible():
            self.presenter.reload()

    # -- what the presenter says ----------------------------------------------------------------------------------
    def show_dossier(self, dossier: DossierView) -> None:
        self.card.show_dossier(dossier, self.context.clock.now(), self.presenter.time)
        self.nothing.hide()
        self.card.show()
        self.code.clear()

    def show_nothing(self) -> None:
        self.card.hide()
        self.card.dossier = None
        self.nothing.show()
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_receipt_check(self, check: ReceiptCheck) -> None:
        if check.row is None:
            self.bar.say(self.tr("Không có hồ sơ nào mang mã trên giấy này. Xin kiểm tra nơi cấp giấy."), "attention")
        elif not check.genuine:
            self.bar.say(
                self.tr("Mã QR không khớp hồ sơ {code}. Xin quét thẻ căn cước của người nhận để đối chiếu.").format(
                    code=check.row.code
                ),
                "late",
            )
        elif check.row.voided:
            self.bar.say(self.tr("Hồ sơ {code} đã hủy (nhập nhầm).").format(code=check.row.code), "attention")
        else:
            self.bar.clear()

    def show_card_match(self, match: CardMatch) -> None:
        texts = {
            "submitter": (self.tr("Thẻ khớp người nộp"), "ok"),
            "owner": (self.tr("Thẻ khớp chủ hồ sơ"), "ok"),
            "neither": (self.tr("Thẻ không khớp"), "late"),
        }
        self.card.show_match(*texts[match.value])

    def show_found_by_card(self, rows: tuple[DossierListRow, ...]) -> None:
        if not rows:
            self.bar.say(self.tr("Thẻ này không khớp hồ sơ nào đang chờ trả."), "attention")
        elif len(rows) > 1:
            codes = ", ".join(row.code for row in rows[:5])
            self.bar.say(
                self.tr("Thẻ khớp {n} hồ sơ chờ trả: {codes}. Xin chọn trong danh sách.").format(
                    n=len(rows), codes=codes
                ),
                "ok",
            )
            self._choose(rows[0].id)
        else:
            self.bar.say(self.tr("Thẻ khớp hồ sơ {code}.").format(code=rows[0].code), "ok")

    def _choose(self, dossier_id: int) -> None:
        for number, entry in enumerate(self.waiting.rows_model.rows()):
            if entry.row.id == dossier_id:
                self.waiting.select_row(number)
                self.waiting.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def show_waiting(self, rows: tuple[WaitingResult, ...], *, more: bool, total: int, keep_place: bool) -> None:
        self.waiting.show_window(rows, more=more, keep_place=keep_place)
        self.waiting_title.set_note(self.tr("{n} hồ sơ, chờ lâu nhất ở trên").format(n=total) if total else "")
        if keep_place and self.section is not None:
            self.section.reload()

    def append_waiting(self, rows: tuple[WaitingResult, ...], *, more: bool) -> None:
        self.waiting.append_window(rows, more=more)

    def show_waiting_error(self, error: MotcuaError) -> None:
        self.waiting.show_error(sentence(error))

    def show_shelved(self, dossier: DossierView, place: str) -> None:
        if place:
            text = self.tr("Kết quả hồ sơ {code} để ở {place}.").format(code=dossier.row.code, place=place)
        else:
            text = self.tr("Đã bỏ nơi để kết quả hồ sơ {code}.").format(code=dossier.row.code)
        self.bar.say(text, "ok")
        self.focus_code()

    def show_handed_over(self, dossier: DossierView, *, printing: bool) -> None:
        self.show_nothing()
        text = self.tr("Đã trả kết quả hồ sơ {code}. Xin cảm ơn người dân.").format(code=dossier.row.code)
        if printing:
            text = self.tr("Đã trả kết quả hồ sơ {code}, đang in giấy biên nhận. Xin cảm ơn người dân.").format(
                code=dossier.row.code
            )
            self.context.wake_printing()
        self.bar.say(text, "ok")
        if self._serving is not None:
            from desktop_app.domain.hall.ticket import Outcome

            self._serving.ended_with(Outcome.RETURNED)

    def show_list_printed(self, printer: str) -> None:
        self.bar.say(self.tr("Đã gửi danh sách tới {printer}.").format(printer=printer), "ok")

    def set_handing_over(self, busy: bool) -> None:
        self.card.submit.setEnabled(not busy)

    def show_error(self, error: MotcuaError) -> None:
        if error.field and self.card.show_problem(error.field, sentence(error)):
            return
        self.bar.say(sentence(error), kind_of(error))
        if error.field == "code":
            self.focus_code()
