"""The page of F4: rows, a bar that empties in each, and one key that ends a promise."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.dossier.timeliness import promise_kept
from desktop_app.domain.formatting import countdown, time_vi
from desktop_app.errors import MotcuaError
from ui.messages import kind_of, sentence
from ui.navigation import DOSSIERS, OpenDossier, Screen, ScreenContext
from ui.screens.no_wait.presenter import NoWaitPresenter
from ui.screens.no_wait.rows_model import BoardCells
from ui.screens.no_wait.state import LATE, summary_of
from ui.screens.words import due_short
from ui.shortcuts import Key
from ui.sounds import LATE as LATE_CHIME
from ui.sounds import SOON as SOON_CHIME
from ui.sounds import ChimePlayer, Chimes
from ui.widgets.forms import button
from ui.widgets.labels import SectionTitle, StatePill, text_label
from ui.widgets.messages import MessageBar
from ui.widgets.panels import ConfirmPanel
from ui.widgets.table import DataTable

if TYPE_CHECKING:
    from desktop_app.domain.exchange.no_wait import NoWaitBoard, PromiseRow

ENDED_ROWS = 4
"""Rows of the lower table that are visible without scrolling."""


class NoWaitScreen(Screen):
    """``chimes`` can be replaced by anything with ``play(name)``."""

    hears_when_hidden = True
    """Chimes sound also while another page is visible, for promises of other counters too."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setAccessibleName(self.tr("Không chờ"))
        self.chimes: ChimePlayer = Chimes(self)
        self.cells = BoardCells(context.clock)
        self.presenter = NoWaitPresenter(self, context.runner.owned_by(self), context.clock)
        self._asked_about: PromiseRow | None = None
        self._build()
        self._connect()
        self.running.show_loading()

    # -- building -------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        self.heading = SectionTitle(self.tr("Không chờ"))
        self.pills = tuple(StatePill() for _ in range(4))
        self.done_button = button(self.tr("Xong"), "primary", Key.DONE.shown)
        self.convert_button = button(self.tr("Chuyển hẹn trả"), "", Key.TO_APPOINTMENT.shown)
        self.receipt_button = button(self.tr("In Mẫu 01"), "", Key.NO_WAIT_RECEIPT.shown)
        self.open_button = button(self.tr("Mở hồ sơ"), "quiet", Key.NO_WAIT_OPEN.shown)
        self.bar = MessageBar()
        self.confirm = ConfirmPanel()
        self.running: DataTable[PromiseRow] = DataTable(self.tr("Lời hứa đang chạy"), self.cells.running())
        self.running.set_empty_text(
            self.tr("Chưa có lời hứa nào đang chạy"),
            self.tr("Hồ sơ không chờ tiếp nhận ở F2 sẽ hiện tại đây, gần giờ hứa nhất ở trên."),
        )
        self.ended: DataTable[PromiseRow] = DataTable(
            self.tr("Hôm nay đã xong hoặc chuyển hẹn trả"), self.cells.ended()
        )
        self.ended.set_empty_text(self.tr("Hôm nay chưa có hồ sơ không chờ nào xong hoặc chuyển hẹn trả"))
        row = self.ended.verticalHeader().defaultSectionSize()
        self.ended.setFixedHeight(32 + ENDED_ROWS * row + 4)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(8)
        box.addLayout(self._top_line())
        box.addWidget(self.bar)
        box.addWidget(self.confirm)
        box.addWidget(self.running, 1)
        self.ended_title = text_label(self.tr("Hôm nay đã xong hoặc chuyển hẹn trả"), "strong")
        box.addWidget(self.ended_title)
        box.addWidget(self.ended)

    def _top_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.heading)
        for pill in self.pills:
            line.addWidget(pill, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        for one in (self.open_button, self.receipt_button, self.convert_button, self.done_button):
            line.addWidget(one)
        return line

    def _connect(self) -> None:
        self.done_button.clicked.connect(self.finish_current)
        self.convert_button.clicked.connect(self.ask_convert)
        self.receipt_button.clicked.connect(self.print_current)
        self.open_button.clicked.connect(self.open_current)
        self.confirm.confirmed.connect(self._on_convert)
        self.confirm.cancelled.connect(self._on_cancelled)
        self.bar.acted.connect(self.undo)
        self.running.row_selected.connect(self._on_selected)
        self.ended.row_activated.connect(self._on_open)
        self.running.doubleClicked.connect(self.open_current)
        ticker = self.context.ticker
        ticker.ticked.connect(self.on_tick)
        ticker.clock_jumped.connect(self._on_clock_jumped)
        for key, slot in (
            (Key.TO_APPOINTMENT, self.ask_convert),
            (Key.NO_WAIT_RECEIPT, self.print_current),
            (Key.NO_WAIT_UNDO, self.undo),
            (Key.NO_WAIT_OPEN, self.open_current),
        ):
            shortcut = QShortcut(QKeySequence(key.sequence), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
        self._on_selected(None)

    # -- the window's calls ---------------------------------------------------------------------------------------
    def on_show(self, payload: object) -> None:
        self.presenter.reload()
        self.running.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_office_ready(self, office: Any) -> None:
        self.presenter.office_ready(office, self.context.actor)

    def on_change(self, seq: int) -> None:
        self.presenter.changed(seq)

    def primary_action(self) -> None:
        if self.confirm.isVisible():
            self.confirm.accept()
        else:
            self.finish_current()

    def go_back(self) -> bool:
        if self.confirm.isVisible():
            self.confirm.hide()
            self._on_cancelled()
            return True
        if self.bar.isVisible() and not self.presenter.undoable:
            self.bar.clear()
            return True
        return False

    def single_key_actions(self) -> Mapping[str, Callable[[], None]]:
        return {"\r": self.on_enter}

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page, or the end: what was marked done is written now."""
        super().hideEvent(event)
        self.presenter.flush()

    # -- what the officer does ------------------------------------------------------------------------------------
    def on_enter(self) -> None:
        """Enter alone: done; in the lower table it opens the dossier."""
        if self.ended.hasFocus():
            self._on_open(self.ended.current_row())
        elif not self.confirm.isVisible():
            self.finish_current()

    def finish_current(self) -> None:
        row = self.running.current_row()
        if row is not None:
            self.presenter.finish(row)
            self.running.setFocus(Qt.FocusReason.OtherFocusReason)

    def undo(self) -> None:
        self.presenter.undo()

    def ask_convert(self) -> None:
        row = self.running.current_row()
        if row is None:
            return
        self._asked_about = row
        self.confirm.ask(
            self.tr("Chuyển hẹn trả {code}?").format(code=row.code),
            self.tr("Chuyển và in Mẫu 01"),
            detail=self.tr(
                "Lời hứa {promise} kết thúc, hạn luật định {due} giữ nguyên. Người dân được nhận Mẫu 01."
            ).format(promise=time_vi(row.promise_at), due=due_short(row.due_at, self.context.clock.now())),
            reason=True,
        )

    def print_current(self) -> None:
        row = self.running.current_row() if not self.ended.hasFocus() else self.ended.current_row()
        if row is not None:
            self.presenter.print_receipt(row)

    def open_current(self) -> None:
        row = self.ended.current_row() if self.ended.hasFocus() else self.running.current_row()
        self._on_open(row)

    def _on_open(self, row: PromiseRow | None) -> None:
        if row is not None:
            self.context.navigate(DOSSIERS, OpenDossier(row.code))

    def _on_convert(self, reason: str) -> None:
        if self._asked_about is not None:
            self.presenter.convert(self._asked_about, reason)
        self._on_cancelled()

    def _on_cancelled(self) -> None:
        self._asked_about = None
        self.running.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_selected(self, _row: object) -> None:
        chosen = self.running.current_row() is not None
        for one in (self.done_button, self.convert_button, self.receipt_button, self.open_button):
            one.setEnabled(chosen)

    # -- time -----------------------------------------------------------------------------------------------------
    def on_tick(self, now: datetime) -> None:
        """Nothing is counted: rows are read against the clock again."""
        self.presenter.tick(now)
        if self.isVisible():
            self.running.rows_model.refresh()
            self._show_summary(now)

    def _on_clock_jumped(self, _seconds: float) -> None:
        self.presenter.reload()

    # -- what the presenter says ----------------------------------------------------------------------------------
    def show_board(self, board: NoWaitBoard) -> None:
        self.running.show_rows(board.running)
        if board.running and self.running.current_row() is None:
            self.running.select_row(0)
        self.ended.show_rows(board.ended_today)
        self._on_selected(None)
        self._show_summary(self.context.clock.now())

    def _show_summary(self, now: datetime) -> None:
        board = self.presenter.board
        if board is None:
            return
        told = summary_of(board, now)
        running, soon, late, kept = self.pills
        running.set_state(self.tr("{n} đang chạy").format(n=told.running), "calm")
        soon.set_state(self.tr("{n} sắp trễ").format(n=told.soon), "urgent" if told.soon else "calm")
        late.set_state(self.tr("{n} trễ").format(n=told.late), "late" if told.late else "calm")
        good = told.kept == told.judged
        kept.set_state(
            self.tr("giữ lời hôm nay {kept}/{ended}").format(kept=told.kept, ended=told.judged),
            "calm" if not told.judged else "ok" if good else "attention",
        )

    def show_error(self, error: MotcuaError) -> None:
        if self.presenter.board is None:
            self.running.show_error(sentence(error))
        else:
            self.bar.say(sentence(error), kind_of(error))

    def show_done(self, row: PromiseRow, *, undo: bool) -> None:
        now = self.context.clock.now()
        if not undo:
            if not self.presenter.undoable:
                self.bar.clear()
            return
        left = countdown(row.promise_at - now)
        if promise_kept(now, row.promise_at) and now > row.promise_at:
            text = self.tr("{code} đã xong đúng phút hứa. Trả kết quả ở F6.").format(code=row.code)
            kind = "ok"
        elif promise_kept(now, row.promise_at):
            text = self.tr("{code} đã xong, giữ lời (còn {left}). Trả kết quả ở F6.").format(code=row.code, left=left)
            kind = "ok"
        else:
            text = self.tr("{code} đã xong, trễ {left}. Xin lỗi người dân và trả kết quả ở F6.").format(
                code=row.code, left=left.removeprefix("+")
            )
            kind = "attention"
        self.bar.say(text, kind, verb=self.tr("Hoàn tác"), key=Key.NO_WAIT_UNDO.shown)

    def show_undone(self, row: PromiseRow) -> None:
        self.bar.say(self.tr("Đã hoàn tác: {code} vẫn đang chạy.").format(code=row.code), "calm")
        rows = self.running.rows_model.rows()
        if row in rows:
            self.running.select_row(rows.index(row))

    def show_converted(self, row: PromiseRow) -> None:
        self.context.wake_printing()
        due = due_short(row.due_at, self.context.clock.now())
        self.bar.say(
            self.tr("{code} đã chuyển hẹn trả {due}. Mẫu 01 đang được in.").format(code=row.code, due=due), "ok"
        )

    def show_printing(self, row: PromiseRow) -> None:
        self.context.wake_printing()
        self.context.notify(self.tr("Đang in Mẫu 01 của {code}.").format(code=row.code), "ok")

    def chime(self, mark: str) -> None:
        self.chimes.play(LATE_CHIME if mark == LATE else SOON_CHIME)
