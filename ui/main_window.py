"""The window: rail, top bar, page, status line; it builds pages on their first visit and passes on what was scanned."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.clock import Clock
from desktop_app.errors import MotcuaError
from desktop_app.runtime.jobs import JobRunner
from desktop_app.runtime.ticker import Ticker
from ui.navigation import (
    DOSSIERS,
    QUEUE,
    RECEPTION,
    OpenDossier,
    ScannedTicket,
    Screen,
    ScreenContext,
    ScreenSpec,
    SearchFor,
)
from ui.shortcuts import Key
from ui.widgets.shell import Rail, SampleBand, StatusItem, StatusLine, TopBar

if TYPE_CHECKING:
    from ui.widgets.messages import Toast

MINIMUM = (1024, 640)


class MainWindow(QMainWindow):
    """The shell.

    ``painted()`` once, after the first page stood on the screen: what can wait (icons, database, charts) starts there.
    ``closing()`` when the officer closes the window. ``page_changed(str)`` after each change of page.
    ``notice_chosen(Notice)`` for an entry under the bell, after its page, if it has one, was opened.
    """

    painted = Signal()
    closing = Signal()
    page_changed = Signal(str)
    notice_chosen = Signal(object)

    def __init__(
        self, screens: Sequence[ScreenSpec], runner: JobRunner, clock: Clock, ticker: Ticker, *, sample: bool = False
    ) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Một Cửa"))
        self.setMinimumSize(*MINIMUM)
        self.resize(1366, 728)
        self.context = ScreenContext(runner, clock, ticker, self.navigate, self.notify)
        self._specs = {spec.key: spec for spec in screens}
        self._screens: dict[str, Screen] = {}
        self._current = ""
        self._closed: dict[str, str] = {}
        self._scanner: Any = None
        self._help: Any = None
        self._notices: Any = None
        self._pending_notices: Sequence[Any] = ()
        self._was_painted = False
        self._toast: Toast | None = None
        self._build(screens, sample)
        self._connect(screens)
        self.set_time(clock.now())

    def _build(self, screens: Sequence[ScreenSpec], sample: bool) -> None:
        self._centre = centre = QWidget()
        self.rail = Rail(screens)
        self.band = SampleBand()
        self.band.setVisible(sample)
        self.top_bar = TopBar()
        self.stack = QStackedWidget()
        self.status = StatusLine()
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.band)
        right.addWidget(self.top_bar)
        right.addWidget(self.stack, 1)
        right.addWidget(self.status)
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        self.setCentralWidget(centre)
        self.set_status(
            StatusItem(self.tr("Đang kiểm tra máy in"), "calm"), StatusItem(self.tr("Đang mở dữ liệu"), "calm"),
            StatusItem(self.tr("0 chờ in"), "calm"),
        )  # fmt: skip

    def _connect(self, screens: Sequence[ScreenSpec]) -> None:
        self.rail.opened.connect(self.open_page)
        self.top_bar.search_submitted.connect(self._on_search)
        self.top_bar.search_left.connect(self.focus_page)
        self.top_bar.bell_clicked.connect(self.toggle_notices)
        self.status.help_clicked.connect(self.toggle_help)
        self.context.ticker.ticked.connect(self.set_time)
        self.context.runner.problem.connect(self.on_problem)
        self._shortcuts = [
            self._shortcut(Key.HELP.sequence, self.toggle_help),
            self._shortcut(Key.SEARCH.sequence, self.focus_search),
            self._shortcut(Key.NOTICES.sequence, self.toggle_notices),
            self._shortcut(Key.PRIMARY.sequence, self.primary_action),
            self._shortcut("Ctrl+Enter", self.primary_action),
            self._shortcut(Key.QUIT.sequence, self._on_quit),
        ]
        for spec in screens:
            key = _PageShortcut(spec, self)
            key.opened.connect(self.open_page)

    def _shortcut(self, keys: str, slot: Any) -> QShortcut:
        made = QShortcut(QKeySequence(keys), self)
        made.activated.connect(slot)
        return made

    # -- pages ----------------------------------------------------------------------------------------------------
    def navigate(self, key: str, payload: object = None) -> None:
        """Open a page with something to show; an unknown key is a ``KeyError``."""
        spec = self._specs[key]
        if key in self._closed:
            self.notify(self._closed[key], "attention")
            return
        screen = self._screens.get(key)
        if screen is None:
            screen = spec.factory(self.context)
            self._screens[key] = screen
            self.stack.addWidget(screen)
            if self.context.office is not None:
                screen.on_office_ready(self.context.office)
        self._current = key
        self.stack.setCurrentWidget(screen)
        self.rail.set_current(key)
        screen.on_show(payload)
        self.refresh_actions()
        self.page_changed.emit(key)

    def set_closed(self, closed: Mapping[str, str]) -> None:
        """Page → why the officer's roles do not open it. A page that is open and should not be gives way."""
        self._closed = dict(closed)
        self.rail.set_closed(closed)
        if self._current in self._closed:
            self.navigate(next(key for key in self._specs if key not in self._closed))

    def open_page(self, key: str) -> None:
        self.navigate(key, None)

    def current_screen(self) -> Screen | None:
        return self._screens.get(self._current)

    def current_key(self) -> str:
        return self._current

    def set_office(self, office: Any) -> None:
        """The services are loaded: tell every page that exists; later ones are told when they are built."""
        self.context.office = office
        for screen in self._screens.values():
            screen.on_office_ready(office)

    def focus_page(self) -> None:
        """Put the focus back into the page."""
        screen = self.current_screen()
        if screen is not None:
            target = screen.focusWidget() or screen
            target.setFocus()

    def primary_action(self) -> None:
        screen = self.current_screen()
        if screen is not None:
            screen.primary_action()

    def tell_print(self, job_id: int, stage: str, code: str) -> None:
        """Pass on what became of a paper to every page that exists."""
        for screen in self._screens.values():
            screen.on_print(job_id, stage, code)

    def tell_change(self, seq: int) -> None:
        """The newest event is another one; the visible page may want to read again, most others do when visited."""
        current = self.current_screen()
        for screen in self._screens.values():
            if screen is current or screen.hears_when_hidden:
                screen.on_change(seq)

    # -- scanner --------------------------------------------------------------------------------------------------
    def attach_scanner(self, scanner: Any) -> None:
        """Connect a ``ui.scanner.ScannerFilter``: every page gets scans, the visible one its single-key actions."""
        self._scanner = scanner
        scanner.card_scanned.connect(self._on_card)
        scanner.receipt_scanned.connect(self._on_receipt)
        scanner.code_scanned.connect(self._on_code)
        scanner.ticket_scanned.connect(self._on_ticket)
        scanner.scan_failed.connect(self._on_scan_failed)
        self.refresh_actions()

    def refresh_actions(self) -> None:
        """Ask the visible page for its single-key actions again."""
        screen = self.current_screen()
        if self._scanner is not None and screen is not None:
            self._scanner.set_actions(screen.single_key_actions())

    def _on_card(self, reading: object) -> None:
        screen = self.current_screen()
        if (screen is None or not screen.on_card(reading)) and RECEPTION in self._specs:
            self.navigate(RECEPTION, None)
            reception = self.current_screen()
            if reception is not None and reception is not screen:
                reception.on_card(reading)

    def _on_receipt(self, qr: Any) -> None:
        screen = self.current_screen()
        if (screen is None or not screen.on_receipt(qr)) and DOSSIERS in self._specs:
            self.navigate(DOSSIERS, OpenDossier(qr.code, qr))

    def _on_ticket(self, token: str) -> None:
        screen = self.current_screen()
        if (screen is None or not screen.on_ticket(token)) and QUEUE in self._specs:
            self.navigate(QUEUE, ScannedTicket(token))

    def _on_code(self, code: str) -> None:
        if DOSSIERS in self._specs:
            self.navigate(DOSSIERS, SearchFor(code))

    def _on_scan_failed(self, code: str) -> None:
        from desktop_app.errors import UserError

        self.on_problem(UserError(code))

    # -- what the shell shows -------------------------------------------------------------------------------------
    def notify(self, text: str, kind: str = "calm") -> None:
        """A toast over the page; errors stay until they are closed."""
        self.toast.say(text, kind)

    def on_problem(self, error: MotcuaError) -> None:
        """An error no page has taken: say it."""
        from ui.messages import kind_of, sentence

        self.notify(sentence(error), kind_of(error))

    @property
    def toast(self) -> Toast:
        """Built when there is first something to say."""
        if self._toast is None:
            from ui.widgets.messages import Toast

            self._toast = Toast(self._centre)
        return self._toast

    def set_who(self, counter: str, officer: str) -> None:
        self.top_bar.set_who(counter, officer)

    def set_time(self, now: datetime) -> None:
        self.top_bar.set_time(now)

    def set_sample(self, sample: bool) -> None:
        """Show or hide "DỮ LIỆU MẪU"."""
        self.band.setVisible(sample)

    def set_status(
        self, printer: StatusItem | None = None, data: StatusItem | None = None, waiting: StatusItem | None = None
    ) -> None:
        """Renew any of the three remarks of the status line."""
        for mark, item in (
            (self.status.printer, printer), (self.status.data, data), (self.status.waiting, waiting)
        ):  # fmt: skip
            if item is not None:
                mark.set_item(item)

    def set_notices(self, notices: Sequence[Any]) -> None:
        """What the bell counts and lists (``ui.widgets.overlays.Notice``)."""
        self._pending_notices = tuple(notices)
        self.top_bar.set_notice_count(len(self._pending_notices))
        if self._notices is not None:
            self._notices.set_notices(self._pending_notices)

    def toggle_help(self) -> None:
        """What the figure with the focus means; elsewhere the keys, those of the open page first."""
        from ui.widgets.definitions import show_focused_definition

        if (self._help is None or not self._help.isVisible()) and show_focused_definition():
            return
        if self._help is not None and not self._help.isVisible() and self._help.page != self._current:
            self._help.deleteLater()
            self._help = None
        if self._help is None:
            from ui.widgets.overlays import ShortcutOverlay

            self._help = ShortcutOverlay(self._centre, self._current)
        self._help.toggle()

    def toggle_notices(self) -> None:
        if self._notices is None:
            from ui.widgets.overlays import NoticePanel

            self._notices = NoticePanel(self._centre)
            self._notices.set_notices(self._pending_notices)
            self._notices.chosen.connect(self._on_notice)
        self._notices.toggle()

    def focus_search(self) -> None:
        self.top_bar.search.setFocus()
        self.top_bar.search.selectAll()

    # -- events ---------------------------------------------------------------------------------------------------
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            # The children are painted in the same round; the timer fires after the round is on the screen.
            self._was_painted = True
            QTimer.singleShot(0, self, self._after_paint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc arrives here when nothing on the page wanted it (a shortcut would take it from lists and panels)."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_back()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def _after_paint(self) -> None:
        self.painted.emit()

    def _on_search(self, text: str) -> None:
        if text and DOSSIERS in self._specs:
            self.navigate(DOSSIERS, SearchFor(text))
            self.top_bar.search.clear()

    def _on_notice(self, notice: Any) -> None:
        if notice.screen in self._specs:
            self.navigate(notice.screen, notice.payload)
        self.notice_chosen.emit(notice)

    def _on_back(self) -> None:
        for overlay in (self._help, self._notices):
            if overlay is not None and overlay.isVisible():
                overlay.close_overlay()
                return
        if self.top_bar.search.hasFocus():
            if self.top_bar.search.text():
                self.top_bar.search.clear()
            else:
                self.focus_page()
            return
        if self._toast is not None and not self.toast.isHidden():
            self.toast.clear()
            return
        screen = self.current_screen()
        if screen is not None:
            screen.go_back()

    def _on_quit(self) -> None:
        self.close()


class _PageShortcut(QShortcut):
    """The F key of a page; says which page without a closure."""

    opened = Signal(str)

    def __init__(self, spec: ScreenSpec, window: MainWindow) -> None:
        super().__init__(QKeySequence(spec.shortcut), window)
        self._page = spec.key
        self.activated.connect(self._on_activated)

    def _on_activated(self) -> None:
        self.opened.emit(self._page)
