"""The page of F6: one field to scan into, the dossier on the counter, and below what nobody has collected."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.errors import MotcuaError
from ui.messages import kind_of, sentence
from ui.navigation import OpenDossier, Screen, ScreenContext, SearchFor
from ui.screens.returning.card import HEIGHT, HandOverCard
from ui.screens.returning.presenter import ReturningPresenter
from ui.screens.returning.rows_model import WaitingTable
from ui.screens.returning.state import obstacle
from ui.shortcuts import Key
from ui.widgets.empty import EmptyState
from ui.widgets.fields import SearchField
from ui.widgets.labels import SectionTitle
from ui.widgets.messages import MessageBar

if TYPE_CHECKING:
    from desktop_app.domain.exchange.dossiers import CardMatch, DossierListRow, DossierView, ReceiptCheck, WaitingResult
    from desktop_app.domain.people.card_qr import CardReading


class ReturningScreen(Screen):
    """Payloads: ``OpenDossier``, ``SearchFor``."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setAccessibleName(self.tr("Trả kết quả"))
        self.presenter = ReturningPresenter(self, context.runner.owned_by(self), context.clock)
        self._build()
        self._connect()
        self.waiting.show_loading()
        self.show_nothing()

    def _build(self) -> None:
        self.heading = SectionTitle(self.tr("Trả kết quả"))
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
        self.waiting = WaitingTable(self.tr("Đã có kết quả, chưa ai đến nhận"))
        self.waiting.set_empty_text(self.tr("Mọi kết quả đã được trả"))
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.heading)
        top.addWidget(self.code, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(8)
        box.addLayout(top)
        for widget in (self.bar, self.nothing, self.card, self.waiting_title):
            box.addWidget(widget)
        box.addWidget(self.waiting, 1)

    def _connect(self) -> None:
        self.code.submitted.connect(self._on_code)
        self.code.left.connect(self.waiting.setFocus)
        self.code.down_pressed.connect(self.waiting.setFocus)
        self.card.submitted.connect(self.hand_over)
        self.waiting.row_activated.connect(self._on_row)
        self.waiting.wants_more.connect(self.presenter.load_more)
        ticker = self.context.ticker
        ticker.ticked.connect(self.on_tick)
        ticker.clock_jumped.connect(self._on_clock_jumped)
        for key, slot in ((Key.FILTER, self.focus_code), (Key.COLLECT_FEE, self.card.toggle_payment)):
            shortcut = QShortcut(QKeySequence(key.sequence), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    # -- the window's calls ---------------------------------------------------------------------------------------
    def on_show(self, payload: object) -> None:
        if isinstance(payload, OpenDossier):
            self.bar.clear()
            self.presenter.open_code(payload.code)
        elif isinstance(payload, SearchFor):
            self.bar.clear()
            self.code.setText(payload.text)
            self.presenter.open_code(payload.text)
        self.presenter.reload()
        self.focus_code()

    def on_office_ready(self, office: Any) -> None:
        self.presenter.office_ready(office, self.context.actor)

    def on_receipt(self, qr: object) -> bool:
        self.presenter.open_receipt(qr)
        return True

    def on_card(self, reading: object) -> bool:
        card: CardReading = reading  # type: ignore[assignment]
        self.presenter.card_scanned(card)
        return True

    def primary_action(self) -> None:
        """Ctrl+Enter: hand over; with nothing on the counter the chosen row comes onto it."""
        if self.presenter.dossier is not None:
            self.hand_over()
        elif self.code.hasFocus() and self.code.text().strip():
            self._on_code(self.code.text().strip())
        else:
            row = self.waiting.current_row()
            if row is not None:
                self._on_row(row)

    def go_back(self) -> bool:
        if self.bar.isVisible():
            self.bar.clear()
            return True
        if self.presenter.dossier is not None:
            self.presenter.close()
            return True
        return False

    # -- what the officer does ------------------------------------------------------------------------------------
    def focus_code(self) -> None:
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

    def _on_code(self, text: str) -> None:
        if text:
            self.bar.clear()
            self.presenter.open_code(text)

    def _on_row(self, entry: WaitingResult) -> None:
        self.bar.clear()
        self.presenter.open_id(entry.row.id)

    # -- time -----------------------------------------------------------------------------------------------------
    def on_tick(self, now: datetime) -> None:
        self.presenter.tick(now, visible=self.isVisible())

    def _on_clock_jumped(self, _seconds: float) -> None:
        if self.isVisible():
            self.presenter.reload()

    # -- what the presenter says ----------------------------------------------------------------------------------
    def show_dossier(self, dossier: DossierView) -> None:
        self.card.show_dossier(dossier, self.context.clock.now())
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

    def append_waiting(self, rows: tuple[WaitingResult, ...], *, more: bool) -> None:
        self.waiting.append_window(rows, more=more)

    def show_waiting_error(self, error: MotcuaError) -> None:
        self.waiting.show_error(sentence(error))

    def show_handed_over(self, dossier: DossierView) -> None:
        self.show_nothing()
        self.bar.say(self.tr("Đã trả kết quả hồ sơ {code}. Xin cảm ơn người dân.").format(code=dossier.row.code), "ok")

    def set_handing_over(self, busy: bool) -> None:
        self.card.submit.setEnabled(not busy)

    def show_error(self, error: MotcuaError) -> None:
        if error.field and self.card.show_problem(error.field, sentence(error)):
            return
        self.bar.say(sentence(error), kind_of(error))
        if error.field == "code":
            self.focus_code()
