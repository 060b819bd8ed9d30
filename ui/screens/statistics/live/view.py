"""The section "Sảnh lúc này": advice, tiles, counters, and the line, as they are this second."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.clock import in_vietnam
from desktop_app.errors import MotcuaError
from ui.messages import kind_of, sentence
from ui.navigation import Screen, ScreenContext
from ui.screens.statistics.live.presenter import LivePresenter
from ui.screens.statistics.live.tables import LiveCells
from ui.screens.statistics.live.words import NOTHING, advice_text, tiles_of
from ui.shortcuts import Key
from ui.widgets.forms import button
from ui.widgets.labels import SectionTitle, StatePill, text_label
from ui.widgets.messages import MessageBar
from ui.widgets.table import DataTable
from ui.widgets.tiles import StatTile

if TYPE_CHECKING:
    from desktop_app.domain.exchange.hall import CounterNow, QueueRow
    from desktop_app.domain.exchange.hall_figures import HallNow

MOST_ROWS = 300
TITLE_HEIGHT = 36
"""Both tables begin on one line, with and without a button beside their title."""


class LiveView(Screen):
    """Follows the hall while it is visible."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._cells = LiveCells(context.clock)
        self._tiles: dict[str, StatTile] = {}
        self._build()
        self.presenter = LivePresenter(self, context.runner.owned_by(self), context.clock)
        context.ticker.ticked.connect(self._on_tick)

    def _build(self) -> None:
        self.message = MessageBar()
        self.as_of = text_label(self.tr("Đang mở dữ liệu…"), "note")
        self.advice = text_label("", "strong", wrap=True)
        self.advice_state = StatePill()
        card = QFrame()
        card.setProperty("role", "card")
        row = QHBoxLayout(card)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(10)
        row.addWidget(self.advice_state)
        row.addWidget(self.advice, 1)
        row.addWidget(self.as_of)
        self._tile_row = QHBoxLayout()
        self._tile_row.setSpacing(8)
        self.counters: DataTable[CounterNow] = DataTable(self.tr("Các quầy"), self._cells.counters())
        self.counters.set_empty_text(self.tr("Chưa khai báo quầy nào"))
        self.waiting: DataTable[QueueRow] = DataTable(self.tr("Đang chờ"), self._cells.waiting())
        self.waiting.set_empty_text(self.tr("Không có ai đang chờ"))
        self.release = button(self.tr("Trả số về hàng chờ"), "quiet", Key.RELEASE_TICKET.shown)
        self.release.clicked.connect(self.release_number)
        self._shortcut = QShortcut(QKeySequence(Key.RELEASE_TICKET.sequence), self)
        self._shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._shortcut.activated.connect(self.release_number)
        counters_title = SectionTitle(self.tr("Các quầy"))
        counters_title.add_action(self.release)
        tables = QHBoxLayout()
        tables.setSpacing(16)
        for title, table, stretch in (
            (counters_title, self.counters, 9),
            (SectionTitle(self.tr("Đang chờ, theo giờ lấy số")), self.waiting, 10),
        ):
            column = QVBoxLayout()
            column.setSpacing(4)
            title.setMinimumHeight(TITLE_HEIGHT)
            column.addWidget(title)
            column.addWidget(table, 1)
            tables.addLayout(column, stretch)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 4, 16, 8)
        box.setSpacing(8)
        box.addWidget(card)
        box.addWidget(self.message)
        box.addLayout(self._tile_row)
        box.addLayout(tables, 1)

    # -- the section's life ---------------------------------------------------------------------------------------
    def on_office_ready(self, office: Any) -> None:
        self.presenter.office_ready(office)

    def on_show(self, payload: object) -> None:
        self.presenter.reload()
        self.counters.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_change(self, seq: int) -> None:
        self.presenter.reload()

    def go_back(self) -> bool:
        if self.message.isVisible():
            self.message.clear()
            return True
        return False

    def _on_tick(self, now: datetime) -> None:
        if self.isVisible():
            self.presenter.tick(now)
            self.counters.rows_model.refresh()
            self.waiting.rows_model.refresh()

    def release_number(self) -> None:
        """The number of the chosen counter goes back to its place in the line."""
        counter = self.counters.current_row()
        if counter is None or counter.current is None:
            self.message.say(self.tr("Xin chọn một quầy đang có số."), "attention")
            return
        self.presenter.release(self.context.actor, counter.current.ticket_id)

    # -- what the presenter says ----------------------------------------------------------------------------------
    def show_now(self, now: HallNow) -> None:
        self._cells.target_minutes = now.target_minutes
        text, state, word = advice_text(now)
        self.advice.setText(text)
        self.advice_state.set_state(word, state)
        self.as_of.setText(self.tr("lúc {time}").format(time=in_vietnam(now.at).strftime("%H:%M:%S")))
        for key, label, value, beside, judged in tiles_of(now):
            if key not in self._tiles:
                self._tiles[key] = StatTile(key, label)
                self._tile_row.addWidget(self._tiles[key])
            self._tiles[key].set_figure(value, beside if value != NOTHING else "", judged)
        self.counters.show_rows(now.counters)
        self.waiting.show_rows(now.waiting[:MOST_ROWS])

    def show_released(self, label: str) -> None:
        self.message.say(self.tr("Số {number} đã về hàng chờ, giữ nguyên thứ tự.").format(number=label), "ok")

    def show_error(self, error: MotcuaError) -> None:
        self.message.say(sentence(error), kind_of(error))
