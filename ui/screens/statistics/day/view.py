"""The section "Hôm nay": tiles, what is in danger with who took note, dossiers late and due, the counters."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.clock import in_vietnam
from desktop_app.domain.supervision import Danger
from desktop_app.errors import MotcuaError
from ui.messages import kind_of, sentence
from ui.navigation import DOSSIERS, NO_WAIT, QUEUE, OpenDossier, Screen, ScreenContext
from ui.screens.statistics.day.presenter import DayPresenter, DayState
from ui.screens.statistics.day.tables import DayCells
from ui.screens.statistics.day.words import (
    APOLOGIES,
    COUNTERS,
    DUE,
    HALL,
    LATE,
    PROMISES,
    UNSEEN,
    danger_text,
    tile_labels,
    tiles_of,
)
from ui.screens.statistics.definition import definition_lines
from ui.shortcuts import Key
from ui.widgets.definitions import set_definition
from ui.widgets.fields import FieldEdit
from ui.widgets.forms import button
from ui.widgets.labels import SectionTitle, text_label
from ui.widgets.messages import MessageBar
from ui.widgets.table import DataTable
from ui.widgets.tiles import StatTile

if TYPE_CHECKING:
    from desktop_app.domain.exchange.dossiers import DossierFilter
    from desktop_app.domain.exchange.hall import CounterNow
    from desktop_app.domain.exchange.supervision import DayRow, Escalation

MOST_NOTE = 200
TILE = 84
"""Lower than elsewhere: these tiles have no line of a trend, and the lists need the room."""


class DayView(Screen):
    """Each tile and line opens what is behind it; Ctrl+Enter takes note of the chosen danger."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._cells = DayCells(context.clock)
        self._tiles: dict[str, StatTile] = {}
        self._build()
        self.presenter = DayPresenter(self, context.runner.owned_by(self), context.clock)
        self.dangers.row_activated.connect(self._on_danger)
        self.dossiers.row_activated.connect(self._on_dossier)
        self.counters.row_activated.connect(self._on_counter)
        self.seen.clicked.connect(self.primary_action)
        self.note.edit.returnPressed.connect(self.primary_action)
        for tile in self._tiles.values():
            tile.opened.connect(self._on_tile)
        context.ticker.ticked.connect(self._on_tick)

    def _build(self) -> None:
        self.message = MessageBar()
        self.as_of = text_label(self.tr("Đang mở dữ liệu…"), "note")
        tiles = QHBoxLayout()
        tiles.setSpacing(8)
        for key, label in tile_labels():
            self._tiles[key] = StatTile(key, label)
            set_definition(self._tiles[key], definition_lines(key))
            self._tiles[key].setFixedHeight(TILE)
            tiles.addWidget(self._tiles[key])
        self.dangers: DataTable[Escalation] = DataTable(self.tr("Cần xem ngay"), self._cells.dangers())
        self.dangers.set_empty_text(self.tr("Không có gì đang gấp"))
        self.dossiers: DataTable[DayRow] = DataTable(self.tr("Quá hạn và đến hạn hôm nay"), self._cells.dossiers())
        self.dossiers.set_empty_text(self.tr("Không có hồ sơ nào quá hạn hoặc đến hạn hôm nay"))
        self.counters: DataTable[CounterNow] = DataTable(self.tr("Các quầy"), self._cells.counters())
        self.counters.set_empty_text(self.tr("Chưa khai báo quầy nào"))
        self.note = FieldEdit(self.tr("Ghi chú khi ghi nhận (có thể trống)"), max_length=MOST_NOTE)
        self.seen = button(self.tr("Ghi nhận"), "primary", Key.PRIMARY.shown)
        act = QHBoxLayout()
        act.setSpacing(8)
        act.addWidget(self.note, 1)
        act.addWidget(self.seen, 0, Qt.AlignmentFlag.AlignBottom)
        title = QHBoxLayout()
        title.addWidget(SectionTitle(self.tr("Cần xem ngay")))
        title.addStretch(1)
        title.addWidget(self.as_of)
        below = QHBoxLayout()
        below.setSpacing(16)
        for name, table, stretch in (
            (self.tr("Quá hạn và đến hạn hôm nay"), self.dossiers, 9), (self.tr("Các quầy"), self.counters, 4),
        ):  # fmt: skip
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(SectionTitle(name))
            column.addWidget(table, 1)
            below.addLayout(column, stretch)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 4, 16, 8)
        box.setSpacing(6)
        box.addLayout(tiles)
        box.addWidget(self.message)
        box.addLayout(title)
        box.addWidget(self.dangers, 5)
        box.addLayout(act)
        box.addLayout(below, 6)

    # -- the section's life ---------------------------------------------------------------------------------------
    def on_office_ready(self, office: Any) -> None:
        self.presenter.office_ready(office)

    def on_show(self, payload: object) -> None:
        self.presenter.reload()
        self.dangers.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_change(self, seq: int) -> None:
        self.presenter.reload()

    def go_back(self) -> bool:
        if self.message.isVisible():
            self.message.clear()
            return True
        return False

    def primary_action(self) -> None:
        """Take note of the chosen danger, with what is typed beside the button."""
        self.note.set_problem("")
        one = self.dangers.current_row()
        if one is None:
            self.message.say(self.tr("Xin chọn một cảnh báo trong danh sách."), "attention")
            return
        self.presenter.acknowledge(self.context.actor, one.thing, self.note.text())

    def _on_tick(self, now: datetime) -> None:
        if self.isVisible():
            self.presenter.tick(now)

    # -- what the presenter says ----------------------------------------------------------------------------------
    def show_day(self, day: DayState) -> None:
        if self.message.kind() == "urgent":
            self.message.clear()
        board = day.board
        self.as_of.setText(self.tr("lúc {time}").format(time=in_vietnam(board.at).strftime("%H:%M:%S")))
        for key, value, beside, state in tiles_of(day):
            self._tiles[key].set_figure(value, beside, state)
        self._show(self.dangers, board.escalations)
        self._show(self.dossiers, (*board.late, *board.due_today))
        self._show(self.counters, day.hall.counters)

    def show_acknowledged(self, one: Escalation) -> None:
        self.note.set_text("")
        told = self.tr("Đã ghi nhận: {danger}, {name}.").format(danger=danger_text(one.danger), name=one.name)
        self.message.say(told, "ok")

    def show_refused(self, error: MotcuaError) -> None:
        """Beside the field when it is about the note; nothing typed is lost."""
        if error.field == "note":
            self.note.set_problem(sentence(error))
            self.note.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.message.say(sentence(error), kind_of(error))

    def show_error(self, error: MotcuaError) -> None:
        self.message.say(sentence(error), kind_of(error))

    def open_dossiers(self, wanted: DossierFilter) -> None:
        self.context.navigate(DOSSIERS, wanted)

    def tiles(self) -> dict[str, StatTile]:
        return dict(self._tiles)

    # -- inside ---------------------------------------------------------------------------------------------------
    def _show(self, table: DataTable[Any], rows: Any) -> None:
        """New rows, with the chosen one still chosen where it is still there: what is typed stays about it."""
        chosen = _name_of(table.current_row())
        table.show_rows(rows)
        place = next((n for n, row in enumerate(table.rows_model.rows()) if _name_of(row) == chosen), 0)
        if rows:
            table.select_row(place)

    def _on_danger(self, one: Escalation) -> None:
        if one.danger is Danger.WAIT:
            self.context.navigate(QUEUE, None)
        else:
            self.context.navigate(DOSSIERS, OpenDossier(one.name))

    def _on_dossier(self, row: DayRow) -> None:
        self.context.navigate(DOSSIERS, OpenDossier(row.code))

    def _on_counter(self, _row: CounterNow) -> None:
        self.context.navigate(QUEUE, None)

    def _on_tile(self, key: str) -> None:
        if key in (LATE, APOLOGIES):
            self.presenter.open_late()
        elif key == DUE:
            self.presenter.open_due()
        elif key == PROMISES:
            self.context.navigate(NO_WAIT, None)
        elif key in (HALL, COUNTERS):
            self.context.navigate(QUEUE, None)
        elif key == UNSEEN:
            self.dangers.setFocus(Qt.FocusReason.OtherFocusReason)


def _name_of(row: Any) -> object:
    """What a row is about, whichever of the three tables it stands in."""
    return getattr(row, "thing", None) or getattr(row, "dossier_id", None) or getattr(row, "key", None)
