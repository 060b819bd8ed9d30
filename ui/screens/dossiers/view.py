"""The page of F5: saved views, the list, and one dossier beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QStandardPaths, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.clock import in_vietnam
from desktop_app.domain.dossier.transitions import DossierAction
from desktop_app.domain.formatting import date_vi
from desktop_app.errors import MotcuaError
from ui.messages import kind_of, sentence
from ui.navigation import RECEPTION, RETURNING, CorrectFacts, OpenDossier, Screen, ScreenContext, SearchFor
from ui.screens.dossiers.actions import ACTIONS
from ui.screens.dossiers.acts import happened, receipt_words
from ui.screens.dossiers.ask import AskPanel
from ui.screens.dossiers.filter_bar import FilterBar
from ui.screens.dossiers.handover.desk import HandOverDesk
from ui.screens.dossiers.handover.state import INBOX_VIEWS
from ui.screens.dossiers.panel import DossierPanel
from ui.screens.dossiers.presenter import DossiersPresenter
from ui.screens.dossiers.questions import ask_first
from ui.screens.dossiers.rows_model import WITH_PANEL, DossierCells, LongTable
from ui.screens.dossiers.state import VIEWS, Condition, Names, tr, view_title
from ui.screens.dossiers.steps import FORMS
from ui.screens.dossiers.steps.base import StepContext
from ui.shortcuts import Key
from ui.widgets.chips import Chip, ChipBar
from ui.widgets.fields import SearchField
from ui.widgets.forms import button
from ui.widgets.labels import SectionTitle
from ui.widgets.messages import MessageBar
from ui.widgets.table import Column, DataTable

if TYPE_CHECKING:
    from desktop_app.domain.exchange.dossiers import DossierFilter, DossierListRow, DossierView, ReceiptCheck
    from ui.screens.dossiers.notices_panel import NoticesPanel
    from ui.screens.dossiers.progress_panel import ProgressPanel
    from ui.screens.dossiers.register_panel import RegisterPanel

DEBOUNCE_MS = 60
VIEWS_WIDTH = 266
VIEW_HEIGHT = 28
ROOMY, NARROW = 1400, 1100
"""Below the first width the saved views give way to an open dossier, below the second the heading too."""


@dataclass(frozen=True, slots=True)
class ViewRow:
    """One saved view with its length; None while it is being counted."""

    key: str
    title: str
    count: int | None = None


def view_rows(counts: Mapping[str, int]) -> tuple[ViewRow, ...]:
    """The inbox, and below it the other lists."""
    inbox = (ViewRow(key, view_title(key), counts.get(key)) for key, _ in INBOX_VIEWS)
    others = (ViewRow(key, view_title(key), counts.get(key)) for key, _ in VIEWS)
    return (*inbox, ViewRow("", tr(QT_TRANSLATE_NOOP("Dossiers", "DANH SÁCH KHÁC"))), *others)


class DossiersScreen(Screen):
    """Payloads: ``SearchFor``, ``OpenDossier``, ``DossierFilter`` (the list behind a figure)."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setAccessibleName(self.tr("Hồ sơ"))
        self.cells = DossierCells(context.clock)
        self.register: RegisterPanel | None = None
        self.notices: NoticesPanel | None = None
        self.progress: ProgressPanel | None = None
        self._office: Any = None
        self.presenter = DossiersPresenter(self, context.runner.owned_by(self), context.clock)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(DEBOUNCE_MS)
        self._typing.timeout.connect(self._on_typed)
        self._build()
        self._connect()
        self.table.show_loading()

    # -- building -------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        self.views: DataTable[ViewRow] = DataTable(
            self.tr("Danh sách lưu sẵn"),
            (
                Column("title", self.tr("Danh sách"), _title),
                Column("count", self.tr("Số hồ sơ"), _count, align=Qt.AlignmentFlag.AlignRight, mono=True,
                       width_hint=82),
            ),
        )  # fmt: skip
        self.views.horizontalHeader().hide()
        self.views.setFixedWidth(VIEWS_WIDTH)
        self.views.verticalHeader().setDefaultSectionSize(VIEW_HEIGHT)
        self.views.show_rows(view_rows({}))
        self.desk = HandOverDesk(self, self.context, self._opened_code)
        self.heading = SectionTitle("")
        self.search = SearchField(self.tr("Tên, số giấy tờ, điện thoại, mã…"), Key.FILTER.shown)
        self.search.setMinimumWidth(160)
        self.filter_button = button(self.tr("Bộ lọc"), "quiet", Key.CONDITIONS.shown)
        self.filter_button.setCheckable(True)
        self.export_button = button(self.tr("Xuất Excel"), "", Key.EXPORT.shown)
        self.filters = FilterBar()
        self.filters.hide()
        self.chips = ChipBar()
        self.bar = MessageBar()
        self.table = LongTable(self.tr("Danh sách hồ sơ"), self.cells.columns())
        self.table.set_empty_text(
            self.tr("Không có hồ sơ nào"), self.tr("Xin bỏ bớt điều kiện lọc hoặc chọn danh sách khác.")
        )
        self.panel = DossierPanel()
        self.panel.hide()
        middle = self.middle = QVBoxLayout()
        middle.setContentsMargins(12, 12, 12, 12)
        middle.setSpacing(8)
        middle.addLayout(self._top_line())
        for widget in (self.filters, self.chips, self.bar):
            middle.addWidget(widget)
        middle.addWidget(self.table, 1)
        left = QVBoxLayout()
        left.setContentsMargins(12, 12, 0, 12)
        left.addWidget(self.desk.reach)
        left.addWidget(self.views, 1)
        left.addWidget(self.desk)
        page = QHBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addLayout(left)
        page.addLayout(middle, 1)
        page.addWidget(self.panel)

    def _top_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.heading)
        line.addSpacing(8)
        line.addWidget(self.search, 1)
        line.addWidget(self.filter_button)
        line.addWidget(self.export_button)
        return line

    def _connect(self) -> None:
        self.views.row_selected.connect(self._on_view)
        self.desk.reach_chosen.connect(self.presenter.set_reach)
        self.desk.moved.connect(self.presenter.reload)
        self.search.searched.connect(self._on_search)
        self.search.submitted.connect(self._on_submitted)
        self.search.down_pressed.connect(self.focus_list)
        self.search.left.connect(self.focus_list)
        self.filter_button.toggled.connect(self._on_filters)
        self.filters.chosen.connect(self.presenter.set_condition)
        self.chips.chip_removed.connect(self.presenter.remove)
        self.chips.cleared.connect(self.presenter.clear)
        self.export_button.clicked.connect(self.export)
        self.table.row_activated.connect(self._on_activated)
        self.table.row_selected.connect(self._on_selected)
        self.table.wants_more.connect(self.presenter.load_more)
        self.panel.closed.connect(self.presenter.close)
        self.panel.wanted.connect(self.begin)
        self.panel.ask.answered.connect(self._on_answered)
        self.panel.ask.cancelled.connect(self.focus_list)
        self.panel.steps.stepped.connect(self.presenter.take)
        self.panel.steps.left.connect(self.focus_list)
        self.panel.steps.reread.connect(self._on_reread)
        ticker = self.context.ticker
        ticker.ticked.connect(self.on_tick)
        ticker.clock_jumped.connect(self._on_clock_jumped)
        for key, slot in (
            (Key.FILTER, self.focus_search),
            (Key.CONDITIONS, self.filter_button.toggle),
            (Key.EXPORT, self.export),
            (Key.REGISTER, self.toggle_register),
            (Key.PROGRESS, self.toggle_progress),
            (Key.NOTICES_GIVEN, self.toggle_notices),
            (Key.REVEAL, self.begin_reveal),
            (Key.OTHER_STEPS, self.open_other_steps),
        ):
            self._shortcut(key.sequence).activated.connect(slot)
        for spec in ACTIONS:
            shortcut = self._shortcut(spec.key.sequence)
            shortcut.setProperty("purpose", spec.purpose)
            shortcut.activated.connect(self._on_action_key)

    def _shortcut(self, keys: str) -> QShortcut:
        made = QShortcut(QKeySequence(keys), self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return made

    # -- the window's calls ---------------------------------------------------------------------------------------
    def on_show(self, payload: object) -> None:
        if isinstance(payload, SearchFor) and self.desk.take_code(payload.text):
            return
        self.bar.clear()
        self.presenter.show(payload)
        self.focus_list()

    def on_office_ready(self, office: Any) -> None:
        self._office = office
        self.presenter.office_ready(office, self.context.actor)
        self.desk.office_ready(office)

    def on_receipt(self, qr: Any) -> bool:
        if not self.desk.take_code(qr.code):
            self.presenter.show(OpenDossier(qr.code, qr))
        return True

    def primary_action(self) -> None:
        """Ctrl+Enter: answer the question that stands open, else the dossier's next step."""
        if self.desk.primary():
            return
        form = self.panel.steps.form
        if self.notices is not None and self.notices.isVisible():
            self.notices.accept()
        elif self.progress is not None and self.progress.isVisible() and not self.panel.isVisible():
            self.progress.submit()
        elif self.register is not None and self.register.isVisible() and not self.panel.isVisible():
            self.register.accept()
        elif self.panel.ask.isVisible():
            self.panel.ask.accept()
        elif form is not None:
            form.accept()
        elif self.panel.isVisible() and self.panel.next_step():
            self.begin(self.panel.next_step())
        else:
            row = self.table.current_row()
            if row is not None:
                self._on_activated(row)

    def go_back(self) -> bool:
        if self.desk.back():
            return True
        if self.panel.ask.isVisible():
            self.panel.ask.hide()
            self.focus_list()
            return True
        if self.panel.steps.form is not None:
            self.panel.steps.put_away()
            self.focus_list()
            return True
        if self.panel.isVisible():
            self.presenter.close()
            return True
        if self.notices is not None and self.notices.isVisible():
            self.toggle_notices()
            return True
        for above, put_away in ((self.progress, self.close_progress), (self.register, self.toggle_register)):
            if above is not None and above.isVisible():
                put_away()
                return True
        if self.bar.isVisible():
            self.bar.clear()
            return True
        if self.search.text():
            self.search.clear()
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room(opened=self.panel.isVisibleTo(self))

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks any more: what was revealed is covered."""
        super().hideEvent(event)
        if self.presenter.revealed:
            self.presenter.mask()

    # -- what the officer does ------------------------------------------------------------------------------------
    def toggle_notices(self) -> None:
        """Ctrl+Shift+H: who was guided or refused before a dossier existed, in the place of the list."""
        if self.notices is None:
            from ui.screens.dossiers.notices_panel import NoticesPanel

            runner, year = self.context.runner.owned_by(self), in_vietnam(self.context.clock.now()).year
            self.notices = NoticesPanel(runner, self.context.actor, self.context.wake_printing, year)
            self.middle.addWidget(self.notices, 1)
            self.notices.closed.connect(self.toggle_notices)
        shown = self.notices.isHidden()
        if shown and self.progress is not None:
            self.progress.hide()
        if shown:
            self.presenter.close()
        self.table.setVisible(not shown)
        self.notices.setVisible(shown)
        if not shown:
            self.focus_list()
            return
        if self._office is not None:
            self.notices.open(self._office)
        self.notices.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def toggle_register(self) -> None:
        """Ctrl+Shift+S: the register above the list, or away with it."""
        if self.register is None:
            from ui.screens.dossiers.register_desk import RegisterDesk
            from ui.screens.dossiers.register_panel import RegisterPanel

            today = in_vietnam(self.context.clock.now()).date()
            self.register = RegisterPanel(today)
            self.middle.insertWidget(1, self.register)
            self.register.desk = RegisterDesk(
                self.register, self.context.runner.owned_by(self), self.context.actor, self.context.wake_printing
            )
            self.register.closed.connect(self.toggle_register)
            self.register.progress_wanted.connect(self.toggle_progress)
        shown = self.register.isHidden()
        if self.progress is not None:
            self.progress.hide()
        self.register.setVisible(shown)
        if not shown:
            self.focus_list()
            return
        self.presenter.close()
        if self._office is not None and self.register.desk is not None:
            self.register.desk.open(self._office)
        self.register.first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def toggle_progress(self) -> None:
        """Ctrl+Shift+T: the public progress sheet above the list, in the place of the register, or away with it."""
        if self.progress is None:
            from ui.screens.dossiers.progress_desk import ProgressDesk
            from ui.screens.dossiers.progress_panel import ProgressPanel

            self.progress = ProgressPanel(self.bar)
            self.progress.desk = ProgressDesk(self.progress, self.context.runner.owned_by(self))
            self.middle.insertWidget(1, self.progress)
            self.progress.cancelled.connect(self.close_progress)
        if not self.progress.isHidden():
            self.close_progress()
        elif self._office is not None:
            if self.notices is not None and self.notices.isVisible():
                self.toggle_notices()
            if self.register is not None:
                self.register.hide()
            self.presenter.close()
            self.progress.show_for(self._office)

    def close_progress(self) -> None:
        if self.progress is not None:
            self.progress.hide()
        self.focus_list()

    def focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def focus_list(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self, purpose: str) -> None:
        """An action of the open dossier: at once, after one question, or with a form. One of them at a time."""
        dossier = self.panel.dossier
        if dossier is None or not self.panel.isVisible() or self.panel.asking():
            return
        if purpose != "reveal" and purpose not in self.panel.allowed():
            return
        if purpose == "return":
            self.context.navigate(RETURNING, OpenDossier(dossier.row.code))
        elif purpose == "correct":
            self.context.navigate(RECEPTION, CorrectFacts(dossier.row.id))
        elif purpose in FORMS:
            self._begin_step(purpose, dossier)
        elif not ask_first(self.panel.ask, purpose, dossier):
            self.presenter.act(purpose)

    def _begin_step(self, purpose: str, dossier: DossierView) -> None:
        names = self.presenter.names
        if names.time is None:
            self.bar.say(self.tr("Lịch làm việc đang được đọc. Xin bấm lại."), "calm")
            return
        now = self.context.clock.now()
        self.panel.steps.begin(purpose, StepContext(dossier, now, names.time, names.units, names.notice_days))

    def open_other_steps(self) -> None:
        """Ctrl+J: everything the state allows, with its key."""
        if self.panel.isVisible() and not self.panel.asking():
            self.panel.bar_of_actions.open_menu()

    def _on_reread(self) -> None:
        """What a colleague did is shown; the form waits with what was typed."""
        self.presenter.reload()
        self.focus_list()
        self.bar.say(self.tr("Đây là hồ sơ lúc này. Nội dung đã nhập còn giữ: bấm lại việc đó để tiếp tục."), "calm")

    def begin_reveal(self) -> None:
        if self.panel.reveal.isVisibleTo(self.panel):
            self.begin("reveal")

    def export(self) -> None:
        """Ctrl+E: the whole shown list, to a file the officer names."""
        path = self.ask_path()
        if path is not None:
            title = self.tr("Danh sách hồ sơ: {view}").format(view=self._view_name())
            self.presenter.export(path, title)

    def ask_path(self) -> Path | None:
        """Where the file goes; None: the officer changed their mind."""
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        name = f"ho-so-{in_vietnam(self.context.clock.now()):%Y%m%d-%H%M}.xlsx"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Xuất Excel"), str(folder / name), "Excel (*.xlsx)")
        return Path(chosen).with_suffix(".xlsx") if chosen else None

    def _opened_code(self) -> str:
        """The open dossier's code, where it may be handed over."""
        opened = self.presenter.opened
        return opened.row.code if opened is not None and DossierAction.HAND_OVER in opened.actions else ""

    def _on_action_key(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.begin(str(sender.property("purpose")))

    def _on_answered(self, purpose: str, text: str) -> None:
        if purpose == "fee":
            text = "transfer" if text == AskPanel.SECOND else "cash"
        self.presenter.act(purpose, text, self.panel.ask.seen)
        self.focus_list()

    def _on_view(self, row: ViewRow | None) -> None:
        wanted = self.presenter.wanted
        if (
            row is not None
            and row.key
            and (wanted is None or row.key != wanted.view.value or wanted.figure or wanted.code)
        ):
            self.presenter.choose_view(row.key)

    def _on_search(self, _text: str) -> None:
        self._typing.start()

    def _on_typed(self) -> None:
        self.presenter.set_text(self.search.text().strip())

    def _on_submitted(self, _text: str) -> None:
        self._typing.stop()
        self._on_typed()
        self.focus_list()
        if self.table.current_row() is None and self.table.rows_model.rowCount():
            self.table.select_row(0)

    def _on_filters(self, shown: bool) -> None:
        self.filters.setVisible(shown)
        if shown:
            self.filters.received.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_activated(self, row: DossierListRow) -> None:
        self.presenter.open_id(row.id)

    def _on_selected(self, row: DossierListRow | None) -> None:
        """With the panel open the arrows leaf through the dossiers; never while a question stands open."""
        if row is not None and self.panel.isVisible() and not self.panel.asking():
            self.presenter.open_id(row.id)

    def on_change(self, seq: int) -> None:
        self.presenter.changed(seq)

    # -- time -----------------------------------------------------------------------------------------------------
    def on_tick(self, now: datetime) -> None:
        self.presenter.tick(visible=self.isVisible())
        if self.isVisible():
            self.panel.show_time(now, self.presenter.names.time)

    def _on_clock_jumped(self, _seconds: float) -> None:
        if self.presenter.revealed:
            self.presenter.mask()
        if self.isVisible():
            self.presenter.reload()

    # -- what the presenter says ----------------------------------------------------------------------------------
    def show_filter(self, wanted: DossierFilter, chips: tuple[Condition, ...]) -> None:
        keys = [row.key for row in self.views.rows_model.rows()]
        self.views.blockSignals(True)
        self.views.select_row(keys.index(wanted.view.value))
        self.views.blockSignals(False)
        self.heading.set_title(self._view_name())
        if self.search.text().strip() != wanted.text and not self._typing.isActive():
            self.search.blockSignals(True)
            self.search.setText(wanted.text)
            self.search.blockSignals(False)
        self.filters.show_filter(wanted)
        self.chips.set_chips(tuple(Chip(chip.key, chip.text) for chip in chips))

    def show_names(self, names: Names) -> None:
        self.cells.names = names
        self.filters.set_names(names)
        self.table.rows_model.refresh()
        self.panel.show_time(self.context.clock.now(), names.time)

    def show_list(self, rows: tuple[DossierListRow, ...], *, more: bool, keep_place: bool) -> None:
        self.table.show_window(rows, more=more, keep_place=keep_place)
        opened = self.presenter.opened
        if opened is not None:
            self.table.select_id(opened.row.id)
        self.export_button.setEnabled(bool(rows))

    def append_list(self, rows: tuple[DossierListRow, ...], *, more: bool) -> None:
        self.table.append_window(rows, more=more)

    def show_total(self, total: int | None, *, at_least: int) -> None:
        if total is None:
            self.heading.set_note(self.tr("{n}+ hồ sơ").format(n=_grouped(at_least)))
        else:
            self.heading.set_note(self.tr("{n} hồ sơ").format(n=_grouped(total)))

    def show_counts(self, counts: Mapping[str, int]) -> None:
        place = self.views.currentIndex().row()
        self.views.blockSignals(True)
        self.views.show_rows(view_rows(counts))
        if place >= 0:
            self.views.select_row(place)
        self.views.blockSignals(False)

    def show_dossier(self, dossier: DossierView, *, revealed: bool) -> None:
        names = self.presenter.names
        self.panel.show_dossier(
            dossier, revealed=revealed, now=self.context.clock.now(), time=names.time, officers=names.officers,
            counters=names.counters,
        )  # fmt: skip
        if not self.panel.isVisibleTo(self):
            self._make_room(opened=True)
            self.panel.show()
        self.table.select_id(dossier.row.id)

    def show_closed(self) -> None:
        self.panel.ask.hide()
        self.panel.steps.put_away()
        self.panel.hide()
        self._make_room(opened=False)
        self.focus_list()

    def _make_room(self, *, opened: bool) -> None:
        """An open dossier takes the place of what the panel or the list of views says anyway.

        Called before the panel is shown: both at once would ask for more room than the window has.
        """
        self.heading.setVisible(not opened or self.width() >= NARROW)
        for part in (self.views, self.desk, self.desk.reach):
            part.setVisible(not opened or self.width() >= ROOMY)
        self.table.hide_columns(*(WITH_PANEL if opened else ()))

    def show_receipt_check(self, check: ReceiptCheck) -> None:
        self.bar.say(*receipt_words(check))

    def show_error(self, error: MotcuaError) -> None:
        self.bar.say(sentence(error), kind_of(error))

    def show_list_error(self, error: MotcuaError) -> None:
        self.table.show_error(sentence(error))

    def show_refused(self, purpose: str, error: MotcuaError) -> None:
        """A question that was answered wrongly stands again as it was typed; everything else is said in the bar."""
        ask = self.panel.ask
        if ask.purpose == purpose and error.field in ("reason", "national_code") and self.panel.isVisible():
            ask.reopen(sentence(error))
        else:
            self.bar.say(sentence(error), kind_of(error))

    def show_step_refused(self, purpose: str, error: MotcuaError) -> None:
        """At the form that asked, with everything typed; in the bar when the officer left it meanwhile."""
        if not self.panel.steps.refused(purpose, error):
            self.bar.say(sentence(error), kind_of(error))

    def show_happened(self, purpose: str, dossier: DossierListRow) -> None:
        if purpose in FORMS:
            self.panel.steps.done(purpose, dossier.id)
            self.focus_list()
        shown = self.panel.dossier
        told = happened(purpose, dossier.code, shown if shown is not None and shown.row.id == dossier.id else None)
        if told:
            self.context.notify(told, "ok")

    def show_exported(self, path: Path, count: int) -> None:
        text = self.tr("Đã lưu {n} hồ sơ vào {name}.").format(n=count, name=path.name)
        self.context.notify(text, "ok")

    def printing_wanted(self) -> None:
        self.context.wake_printing()

    def single_key_actions(self) -> Mapping[str, Callable[[], None]]:
        return {}

    def _view_name(self) -> str:
        wanted = self.presenter.wanted
        if wanted is None:
            return ""
        if wanted.period is not None and wanted.figure is not None:
            return self.tr("Từ thống kê đến {day}").format(day=date_vi(wanted.period.last))
        return view_title(wanted.view.value)


def _title(row: ViewRow) -> str:
    return row.title


def _count(row: ViewRow) -> str:
    from desktop_app.domain.exchange.dossiers import MOST_COUNTED

    if row.count is None:
        return ""
    return _grouped(row.count) if row.count <= MOST_COUNTED else f"{_grouped(MOST_COUNTED)}+"


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")
