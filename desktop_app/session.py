"""One run of the window: paint first, open the data on another thread, then printing, scanner and everything idle.

The services live behind a door: in a data process of their own, so that no SQLAlchemy is ever loaded beside the
window and the officer can already type while it loads there, or in this process for the tour and tests.
"""

from __future__ import annotations

import sys
import time
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal
from PySide6.QtGui import QCursor, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop_app.clock import Clock, OfficeClock, SystemClock
from desktop_app.config import Settings
from desktop_app.data_process.door import HereDoor, OfficeDoor
from desktop_app.desk_printing import DeskPrinting
from desktop_app.desk_status import DeskStatus, PrinterWatch, ReadStatus
from desktop_app.errors import EnvironmentProblem, MotcuaError
from desktop_app.runtime.follower import ChangeFollower
from desktop_app.runtime.jobs import JobRunner
from desktop_app.runtime.ticker import Ticker
from ui.app import styled_at_the_end
from ui.main_window import MainWindow
from ui.navigation import DOSSIERS, NO_WAIT, QUEUE, RECEPTION, STATISTICS
from ui.preferences import Preferences, change_preferences, load_preferences
from ui.screen_list import screen_specs
from ui.shortcuts import Key
from ui.widgets.overlays import Notice
from ui.widgets.shell import StatusItem

if TYPE_CHECKING:
    from desktop_app.domain.actor import Actor
    from desktop_app.domain.exchange.accounts import AccountsState, SignedIn
    from desktop_app.domain.exchange.backups import BackupState
    from desktop_app.domain.exchange.office import OfficeSnapshot
    from desktop_app.services.office import OfficeServices
    from printing.outbox import PrintEvent

    Opened = tuple[OfficeServices, OfficeSnapshot, AccountsState | None]

PRINTS_FOLDER = "ban-in"
STATUS_EVERY_TICKS = 5
BACKUP_EVERY_TICKS = 60
LOOK_EVERY_TICKS = 30
"""Seconds between two looks for what has come to be in danger, page or no page."""
REPORTS_FOLDER = "bao-loi"
CHARTS_AFTER_MS = 2_500
AGAIN_AFTER_MS = 3_000
DAMAGED = ("database_damaged", "database_not_one")
"""Reasons that a backup is the answer to."""
AGAIN = ("database_busy", "database_unreachable", "data_process_ended")
"""Reasons that pass by themselves: the data is opened again after a while."""
IDLE_AFTER_MS = 250
"""By then the page has its catalogue; what can wait would only take the processor from it."""


class DeskSession(QObject):
    """``ready()`` when an acceptance is possible; ``failed(MotcuaError)`` when the data could not be opened."""

    ready = Signal()
    failed = Signal(object)
    _printer_changed = Signal()
    _data_gone = Signal()

    def __init__(self, wanted: Settings, clock: Clock | None = None, door: OfficeDoor | None = None) -> None:
        super().__init__()
        self.settings = wanted
        self.preferences: Preferences = load_preferences(wanted.folder)
        self.clock = OfficeClock(clock or SystemClock())
        self.door = door or HereDoor(wanted, clock)
        self._reopening = False
        self.keeps_log = False
        """Write a log file, from the opening of the data on; set by the program, not by tests and the tour."""
        self._data_gone.connect(self._on_data_gone)
        self.door.on_death(self._data_gone.emit)
        self.runner = JobRunner(self)
        self.ticker = Ticker(self.clock, self)
        with styled_at_the_end():
            self.window = MainWindow(screen_specs(), self.runner, self.clock, self.ticker)
            self.window.navigate(RECEPTION)
        self.services: OfficeServices | None = None
        self.scanner: Any = None
        self._first: Any = None
        self._recovery: Any = None
        self._lock: Any = None
        self._token = ""
        self._opening_session: SignedIn | None = None
        self._session: SignedIn | None = None
        self._office: OfficeSnapshot | None = None
        self._beside: list[QWidget] = []
        self._unheard: int | None = None
        self._mouse_at = QCursor.pos()
        self._last_used = time.monotonic()
        self._serial: Any = None
        self._crash_dialog: Any = None
        self._follower: ChangeFollower | None = None
        self._ticks = 0
        self.window.painted.connect(self._on_painted)
        self.window.closing.connect(self.close)
        self.ticker.ticked.connect(self._on_tick)
        self._watch = PrinterWatch(self._printer_changed.emit)
        self._printer_changed.connect(self._refresh_status)
        self.printing = DeskPrinting(self.runner, self)
        self.printing.happened.connect(self._on_print_event)
        self.printing.retried.connect(self._on_retried)
        self.window.context.wake_printing = self.printing.wake
        self.window.notice_chosen.connect(self._on_notice)
        self.window.context.folder = wanted.folder
        self.window.context.start_beside = self._start_beside
        self._switch_key = QShortcut(QKeySequence(Key.SWITCH_OFFICER.sequence), self.window)
        self._switch_key.activated.connect(self.ask_who_again)
        self._lock_key = QShortcut(QKeySequence(Key.LOCK.sequence), self.window)
        self._lock_key.activated.connect(self.lock)
        self._retry_key = QShortcut(QKeySequence(Key.RETRY_PRINTS.sequence), self.window)
        self._retry_key.activated.connect(self.retry_prints)

    # -- start --------------------------------------------------------------------------------------------------
    def _on_painted(self) -> None:
        QTimer.singleShot(0, self, self._start_opening)  # a key that waits already is answered first

    def _start_opening(self) -> None:
        self.runner.read(self, self._open, self._on_opened, self._on_failed)
        self.ticker.start()

    def _open(self) -> Opened:
        self.door.begin()
        import ui.scanner  # noqa: F401 - here, so that loading it does not keep the keys waiting

        if self.keeps_log:
            from desktop_app.logging_setup import log_to

            self.keeps_log = False
            log_to(self.settings.folder)
        return _with_settings(self.door.open())

    def _on_opened(self, opened: Opened) -> None:
        services, office, accounts = opened
        self.services = services
        self.clock.use(services.clock)
        self.ticker.start()
        self._attach_scanner()
        if office.centre is None or accounts is None:
            self._show_first_start()
            return
        self.window.set_sample(office.centre.sample)
        if not self._choose_actor(office, accounts):
            self._ask_who((office, accounts))

    def _on_failed(self, error: MotcuaError) -> None:
        """The data cannot be opened: say why and what to do; typing is lost by nobody, as nothing was accepted."""
        self._attach_scanner()
        self.window.on_problem(error)
        self.window.set_status(data=StatusItem(self.tr("Chưa mở được dữ liệu"), "late"))
        self.failed.emit(error)
        if error.code in DAMAGED and not self.settings.database_url:
            self.runner.read(self, _Command(self.settings, "restore", "--look"), self._on_rescue, self._on_no_rescue)
        if isinstance(error, EnvironmentProblem) and error.code in AGAIN:
            QTimer.singleShot(AGAIN_AFTER_MS, self, self._on_painted_again)

    def _on_painted_again(self) -> None:
        self.runner.read(self, self._open, self._on_opened, self._on_failed)

    # -- a damaged database -------------------------------------------------------------------------------------
    def _on_rescue(self, found: dict[str, Any]) -> None:
        """What is wrong, the latest good backup, one button."""
        from ui.rescue_panel import RescuePanel

        panel = RescuePanel(datetime.fromisoformat(found["made_at"]), self.window)
        panel.restore_wanted.connect(self._on_restore_wanted)
        self._first = panel
        self._enable_page(False)
        panel.open_over()

    def _on_no_rescue(self, error: MotcuaError) -> None:
        """There is no good backup, or it cannot be looked for: the sentence about the file stands."""

    def _on_restore_wanted(self) -> None:
        self.runner.read(self, self._restore, self._on_restored, self._on_restore_refused)

    def _restore(self) -> dict[str, Any]:
        self.door.close()  # the data process may still hold the damaged file
        return _Command(self.settings, "restore")()

    def _on_restored(self, _done: dict[str, Any]) -> None:
        self.restart()

    def _on_restore_refused(self, error: MotcuaError) -> None:
        self._first.show_error(error)

    # -- the data process went away -----------------------------------------------------------------------------
    def _on_data_gone(self) -> None:
        """It was killed, or crashed: say so calmly, and open the data again. What is typed stays on the page."""
        if self.services is None or self._reopening:
            return  # it is being opened: whoever opens it is told, and tries again
        self.window.on_problem(EnvironmentProblem("data_process_ended"))
        self.window.set_status(data=StatusItem(self.tr("Chưa mở được dữ liệu"), "late"))
        self._reopen()

    def _reopen(self) -> None:
        if self.services is not None:
            self._reopening = True
            self.runner.read(self, self.services.last_event, self._on_data_back, self._on_still_gone)

    def _on_data_back(self, _last: int) -> None:
        self._reopening = False
        self.window.set_status(data=StatusItem(self.tr("Dữ liệu đang mở"), "ok"))

    def _on_still_gone(self, error: MotcuaError) -> None:
        self.window.on_problem(error)
        QTimer.singleShot(AGAIN_AFTER_MS, self, self._reopen)

    def _start_beside(self, *words: str) -> bool:
        from desktop_app.runtime.beside import start_beside

        return start_beside(self.settings, *words)

    # -- who works here -----------------------------------------------------------------------------------------
    def _choose_actor(self, office: OfficeSnapshot, accounts: AccountsState) -> bool:
        """The officer of the command line in a sample centre; False when somebody has to sign in."""
        officer = self.settings.officer
        if not accounts.sample or not office.works(officer) or accounts.of(officer).has_password:
            return False
        self._sign_in(officer, self.settings.counter or self.preferences.counter, "")
        return True

    def _ask_who(self, known: tuple[OfficeSnapshot, AccountsState]) -> None:
        from ui.who_panel import WhoPanel

        office, accounts = known
        actor = self.window.context.actor
        officer = actor.officer or self.settings.officer or self.preferences.officer
        counter = actor.counter or self.settings.counter or self.preferences.counter
        panel = WhoPanel(office, accounts, self.window, officer, counter)
        panel.chosen.connect(self._sign_in)
        panel.first_chosen.connect(self._choose_first)
        panel.new_chosen.connect(self._choose_new)
        panel.recovery_wanted.connect(self._recover)
        panel.left.connect(self._on_who_left)
        self._first = panel
        self._enable_page(False)
        panel.open_over(may_leave=bool(actor.officer) and self._lock is None)

    def ask_who_again(self) -> None:
        """Another officer takes over at this counter; what is typed stays."""
        if self.services is not None and self._first is None:
            self.runner.read(self, _WhoWorks(self.services), self._ask_who, self.window.on_problem)

    def _sign_in(self, officer: str, counter: str, secret: str) -> None:
        if self.services is not None:
            work = _SignIn(self.services, "open_session", officer, counter, secret, self._token)
            self.runner.write(self, work, self._on_signed_in, self._on_refused)

    def _choose_first(self, officer: str, counter: str, new_secret: str) -> None:
        if self.services is not None:
            work = _SignIn(self.services, "choose_first", officer, counter, new_secret)
            self.runner.write(self, work, self._on_signed_in, self._on_refused)

    def _recover(self, code: str, officer: str, counter: str, new_secret: str) -> None:
        if self.services is not None:
            work = _SignIn(self.services, "recover", code, officer, counter, new_secret)
            self.runner.write(self, work, self._on_signed_in, self._on_refused)

    def _choose_new(self, _officer: str, secret: str, new_secret: str) -> None:
        if self.services is not None and self._opening_session is not None:
            work = _ChangePassword(self.services, self._opening_session, secret, new_secret)
            self.runner.write(self, work, self._on_signed_in, self._on_refused)

    def _on_refused(self, error: MotcuaError) -> None:
        if self._first is not None and hasattr(self._first, "show_error"):
            self._first.show_error(error)
        elif self._lock is None:
            self.window.on_problem(error)

    def _on_signed_in(self, answer: tuple[SignedIn, OfficeSnapshot]) -> None:
        signed, office = answer
        self._opening_session = signed
        self._token = signed.token
        if signed.must_choose and self._first is not None:
            self._first.ask_new()
            return
        self._close_who()
        self._uncover()
        self._session = signed
        self._office = office
        if signed.recovery_code:
            self._show_recovery(signed.recovery_code)
            return
        self._work_as(signed.actor, office)

    def _work_as(self, actor: Actor, office: OfficeSnapshot) -> None:
        self._on_who_left()
        self._set_actor(actor, office)
        self._close_pages(actor.officer, office)
        try:
            self.preferences = change_preferences(self.settings.folder, officer=actor.officer, counter=actor.counter)
        except EnvironmentProblem as problem:  # not remembered; the work itself goes on
            self.window.on_problem(problem)
        self._begin_work()

    def _close_who(self) -> None:
        panel, self._first = self._first, None
        if panel is not None:
            panel.hide()
            panel.deleteLater()

    def _on_who_left(self) -> None:
        self._first = None
        self._enable_page(True)
        self.window.focus_page()

    def _enable_page(self, enabled: bool) -> None:
        """While somebody has to say who they are, the page below cannot be used."""
        page = self.window.centralWidget()
        if page is not None:
            page.setEnabled(enabled)

    def _set_actor(self, actor: Actor, office: OfficeSnapshot) -> None:
        self.window.context.actor = actor
        self.window.set_who(
            office.counter_name(actor.counter) if actor.counter else "", office.officer_name(actor.officer)
        )

    def _close_pages(self, officer: str, office: OfficeSnapshot) -> None:
        """Pages the officer's roles do not open."""
        from ui.navigation import PAGE_RIGHTS
        from ui.role_words import holders_words

        text = self.tr("Trang này cần một trong các vai trò: {roles}.")
        self.window.set_closed(
            {
                page: text.format(roles=holders_words(right))
                for page, right in PAGE_RIGHTS.items()
                if not office.may(officer, right)
            }
        )

    def _show_recovery(self, code: str) -> None:
        from ui.lock_panel import RecoveryPanel

        self._recovery = RecoveryPanel(self.window, code)
        self._recovery.print_wanted.connect(self._print_recovery)
        self._recovery.kept.connect(self._on_recovery_kept)
        self._recovery.open_over()

    def _print_recovery(self) -> None:
        from ui.recovery_sheet import print_work

        if self._recovery is not None and self._office is not None:
            work = print_work(self._recovery.code.text(), self._office, self.clock.now(), self.window)
            if work is not None:
                self.runner.draw(self, work, self._on_recovery_printed, self._on_recovery_not_printed)

    def _on_recovery_printed(self, where: str) -> None:
        if self._recovery is not None:
            self._recovery.told.setText(self.tr("Đã gửi tới: {where}").format(where=where))

    def _on_recovery_not_printed(self, error: MotcuaError) -> None:
        from ui.messages import sentence

        if self._recovery is not None:
            self._recovery.told.setText(sentence(error))

    def _on_recovery_kept(self) -> None:
        panel, self._recovery = self._recovery, None
        if panel is not None and self._session is not None and self._office is not None:
            panel.hide()
            panel.deleteLater()
            self._work_as(self._session.actor, self._office)

    # -- locking ------------------------------------------------------------------------------------------------
    def lock(self) -> None:
        """Nothing is shown and nothing is possible until the officer is back; what is typed stays."""
        if self.services is None or self._session is None or self._lock is not None or self._first is not None:
            return
        from ui.lock_panel import LockPanel

        self._save_draft()
        office, officer = self._office, self._session.actor.officer
        name = office.officer_name(officer) if office is not None else officer
        free = self._free
        self._lock = LockPanel(self.window, name, free=free, has_pin=self._session.has_pin)
        self._lock.unlock_wanted.connect(self._unlock)
        self._lock.other_wanted.connect(self.ask_who_again)
        self._beside = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not self.window]
        for one in self._beside:
            one.hide()
        self._enable_page(False)
        for shortcut in self.window.findChildren(QShortcut):
            shortcut.setEnabled(False)
        if self.scanner is not None:
            self.scanner.remove()
        self.window.set_notices(())
        self.window.setWindowTitle(self.tr("Một Cửa – đang khóa"))
        self._lock.open_over()
        self.runner.write(self, _Lock(self.services, self._session.token), self._on_locked, self.window.on_problem)

    def _on_locked(self, _done: None) -> None:
        """The data process refuses from here on, whoever asks."""

    def _unlock(self, secret: str) -> None:
        if self.services is not None and self._session is not None:
            work = _Unlock(self.services, self._session.token, secret)
            self.runner.write(self, work, self._on_unlocked, self._on_not_unlocked)

    def _on_not_unlocked(self, error: MotcuaError) -> None:
        if self._lock is not None:
            self._lock.show_error(error)

    def _on_unlocked(self, signed: SignedIn) -> None:
        self._session = signed
        self._uncover()
        self.window.focus_page()

    def _uncover(self) -> None:
        panel, self._lock = self._lock, None
        if panel is None:
            return
        panel.hide()
        panel.deleteLater()
        for one in self._beside:
            if isValid(one):
                one.show()
        self._beside = []
        self._enable_page(True)
        for shortcut in self.window.findChildren(QShortcut):
            shortcut.setEnabled(True)
        if self.scanner is not None:
            self.scanner.install()
        self.window.setWindowTitle(self.window.tr("Một Cửa"))
        self._last_used = time.monotonic()
        self._refresh_status()
        if self._unheard is not None:
            self.window.tell_change(self._unheard)
            self._unheard = None

    def _on_change(self, last: int) -> None:
        if self._lock is None:
            self.window.tell_change(last)
        else:
            self._unheard = last

    def _look_whether_idle(self) -> None:
        """Nobody has typed nor moved the mouse for the centre's minutes: the window locks itself."""
        minutes = self._office.lock_minutes() if self._office is not None else 0
        place = QCursor.pos()
        if place != self._mouse_at or (self.scanner is not None and self.scanner.heard_key()):
            self._mouse_at, self._last_used = place, time.monotonic()
        elif minutes and self._lock is None and time.monotonic() - self._last_used >= minutes * 60:
            self.lock()

    @property
    def _free(self) -> bool:
        """A sample centre's officer without a password."""
        return self._session is not None and self._session.free

    # -- first start --------------------------------------------------------------------------------------------
    def _show_first_start(self) -> None:
        from ui.wizard import create_wizard

        wizard = create_wizard(self.window)
        wizard.centre_wanted.connect(self._on_centre_wanted)
        wizard.sample_wanted.connect(self._on_sample_wanted)
        self._first = wizard

    def _on_centre_wanted(self, wanted: Any) -> None:
        self.runner.write(self, _SetUp(self.door, wanted), self._on_opened_again, self._on_set_up_refused)

    def _on_sample_wanted(self) -> None:
        self.runner.write(self, self._make_sample, self._on_opened_again, self._on_set_up_refused)

    def _on_set_up_refused(self, error: MotcuaError) -> None:
        if self._first is not None and hasattr(self._first, "show_error"):
            self._first.show_error(error)
        else:
            self.window.on_problem(error)

    def _make_sample(self) -> Opened:
        return _with_settings(self.door.make_sample())

    def _on_opened_again(self, opened: Opened) -> None:
        if self._first is not None:
            self._first.hide()
            self._first.deleteLater()
            self._first = None
        self._on_opened(opened)

    # -- work ---------------------------------------------------------------------------------------------------
    def _begin_work(self) -> None:
        services = self.services
        if services is None:
            return
        self.window.set_office(services)
        screen = self.window.current_screen()
        if screen is not None:
            screen.on_show(None)
        self.window.set_status(data=StatusItem(self.tr("Dữ liệu đang mở"), "ok"))
        self.ready.emit()
        QTimer.singleShot(IDLE_AFTER_MS, self, self._idle)

    def _idle(self) -> None:
        """What can wait: icons, then papers and printers. Their modules load on the drawing thread, one after the
        other, so that the keys are answered meanwhile."""
        self._follow()
        self.runner.draw(self, _import_icons, self._on_icons, self.window.on_problem)
        self.runner.draw(self, _import_papers, self._on_papers, self.window.on_problem)

    def _follow(self) -> None:
        """Pages hear of what other counters and the ticket machine do, as it happens."""
        if self._follower is None and self.services is not None:
            self._follower = ChangeFollower(self.services.changes.wait, self)
            self._follower.changed.connect(self._on_change)
            self._follower.start()

    def _on_icons(self, _done: None) -> None:
        from ui.theme.icons import load_icons

        load_icons()

    def _on_papers(self, _done: None) -> None:
        """The first paper is as quick as the tenth from here on; what waits in the outbox is printed."""
        if self.services is not None:
            self.printing.start(self.services, self.window.context.actor, self.settings.folder / PRINTS_FOLDER)
            self._refresh_status()
        self.runner.draw(self, _import_numbers, self._on_numbers, self.window.on_problem)

    def _on_numbers(self, _done: None) -> None:
        QTimer.singleShot(CHARTS_AFTER_MS, self, self._preload_charts)

    def _preload_charts(self) -> None:
        """The chart library makes Qt objects while it is imported, so it loads here, in a quiet moment."""
        from ui.charts import preload

        preload()

    def _attach_scanner(self) -> None:
        from ui.scanner import ScannerFilter

        if self.scanner is None:
            self.scanner = ScannerFilter(self.clock, self)
            self.scanner.install()
            self.window.attach_scanner(self.scanner)
        if self.preferences.scanner_port and self._serial is None:
            from ui.serial_scanner import SerialScanner

            self._serial = SerialScanner(self.preferences.scanner_port, self)
            self._serial.scanned.connect(self.scanner.take)
            self._serial.trouble.connect(self.window.on_problem)
            self._serial.open()

    def _on_print_event(self, event: PrintEvent) -> None:
        from printing.outbox import PrintStage
        from ui.messages import sentence_of

        if event.stage in (PrintStage.FAILED, PrintStage.STUCK, PrintStage.QUEUE_TROUBLE) and event.code:
            self.window.notify(sentence_of(event.code, {}), "attention")
        self.window.tell_print(event.job_id, event.stage.value, event.code)
        self._refresh_status()

    # -- status line --------------------------------------------------------------------------------------------
    def _on_tick(self, _now: object) -> None:
        self._ticks += 1
        self._look_whether_idle()
        if self._lock is not None:
            return
        if self._ticks % STATUS_EVERY_TICKS == 0:
            self._refresh_status()
        if self._ticks % LOOK_EVERY_TICKS == 0 and self.services is not None and self.window.context.actor.officer:
            # not the writer's: an officer's acceptance must not stand behind it, and nearly every look only reads
            self.runner.latest(self, "look", self.services.supervision.look, self._on_looked, self._on_status_failed)

        signed_in = self.services is not None and bool(self.window.context.actor.officer)
        if self._ticks % BACKUP_EVERY_TICKS == 0 and self.services is not None and signed_in:
            self.runner.latest(self, "backup", self.services.backups.look_after, self._on_backed_up, self._on_no_backup)

    def _on_backed_up(self, _state: BackupState) -> None:
        self._refresh_status()

    def _on_no_backup(self, error: MotcuaError) -> None:
        self.window.on_problem(error)

    def _on_looked(self, told: int) -> None:
        if told:
            self._refresh_status()

    def _refresh_status(self) -> None:
        if self.services is not None and self.window.context.actor.officer and self._lock is None:
            counter, folder = self.window.context.actor.counter, self.settings.folder / PRINTS_FOLDER
            work = ReadStatus(self.services, counter, folder, self._watch)
            self.runner.latest(self, "status", work, self._on_status, self._on_status_failed)

    def _on_status(self, status: DeskStatus) -> None:
        if self._lock is not None:  # it was asked for before
            return
        texts = {
            "ok": self.tr("Máy in sẵn sàng"),
            "folder": self.tr("Bản in được lưu vào thư mục"),
            "attention": self.tr("Chưa rõ tình trạng máy in"),
            "late": self.tr("Máy in chưa sẵn sàng"),
        }
        waiting = status.prints_waiting
        self.window.set_status(
            printer=None
            if not status.printer
            else StatusItem(
                " · ".join(part for part in (texts[status.printer], status.printer_name) if part),
                "ok" if status.printer == "folder" else status.printer,
            ),
            data=StatusItem(self.tr("Hơn một ngày chưa sao lưu (F9)"), "late")
            if status.backup_old
            else StatusItem(self.tr("Dữ liệu đang mở"), "ok"),
            waiting=StatusItem(
                self.tr("%n chờ in", "", waiting),
                "late" if status.prints_failed else "attention" if waiting else "calm",
            ),
        )
        self.window.set_notices(self._notices(status))

    def _notices(self, status: DeskStatus) -> tuple[Notice, ...]:
        """What the bell counts: each leads to the list it speaks of."""
        from desktop_app.domain.exchange.dossiers import DossierFilter, SavedView

        overdue, soon = DossierFilter(view=SavedView.OVERDUE), DossierFilter(view=SavedView.DUE_SOON)
        apologies = DossierFilter(view=SavedView.APOLOGY_DUE)
        entries = (
            (
                status.unseen,
                self.tr("%n cảnh báo chưa ai ghi nhận", "", status.unseen),
                "urgent",
                STATISTICS,
                Key.FIGURES_DAY,
            ),
            (
                status.promises_late,
                self.tr("%n lời hứa không chờ đã trễ", "", status.promises_late),
                "late",
                NO_WAIT,
                None,
            ),
            (
                status.promises_urgent,
                self.tr("%n lời hứa không chờ sắp trễ", "", status.promises_urgent),
                "urgent",
                NO_WAIT,
                None,
            ),
            (
                status.waiting_too_long,
                self.tr("%n người chờ quầy này quá lâu", "", status.waiting_too_long),
                "attention",
                QUEUE,
                None,
            ),
            (status.overdue, self.tr("%n hồ sơ quá hạn", "", status.overdue), "late", DOSSIERS, overdue),
            (status.due_soon, self.tr("%n hồ sơ sắp hết hạn", "", status.due_soon), "attention", DOSSIERS, soon),
            (
                status.apologies,
                self.tr("%n hồ sơ phải xin lỗi và hẹn lại", "", status.apologies),
                "urgent",
                DOSSIERS,
                apologies,
            ),
            (
                status.prints_failed,
                self.tr("%n bản in chưa ra giấy", "", status.prints_failed) + f" · {Key.RETRY_PRINTS.shown}",
                "late",
                "",
                Key.RETRY_PRINTS,
            ),
        )
        return tuple(
            Notice(key=f"{page}-{state}-{number}", text=text, state=state, screen=page, payload=payload)
            for number, (count, text, state, page, payload) in enumerate(entries)
            if count
        )

    def retry_prints(self) -> None:
        """Print what did not come out; the printer was off, out of paper or missing."""
        if self.services is not None and self.window.context.actor.officer:
            self.printing.retry(self.window.context.actor)

    def _on_notice(self, notice: Notice) -> None:
        if notice.payload is Key.RETRY_PRINTS:
            self.retry_prints()

    def _on_retried(self, count: int) -> None:
        self.window.notify(self.tr("Đang in lại %n bản.", "", count), "calm")
        self._refresh_status()

    def _on_status_failed(self, error: MotcuaError) -> None:
        from ui.messages import sentence

        self.window.set_status(data=StatusItem(sentence(error), "late"))

    def install_crash_reporter(self) -> None:
        """Every unexpected error ends in a report with a short number, never in a stack trace on the screen."""
        from desktop_app.runtime.crash import CrashReporter

        self._crash = CrashReporter(self.clock, self)
        self._crash.crashed.connect(self._on_crash)
        self._crash.install()

    def _on_crash(self, report: Any) -> None:
        """A calm window with the number to read out; one at a time, however many errors follow."""
        from ui.widgets.crash_dialog import CrashDialog

        if self._crash_dialog is not None and self._crash_dialog.isVisible():
            return
        self._crash_dialog = CrashDialog(report, self.settings.folder / REPORTS_FOLDER, self.window)
        self._crash_dialog.restart_requested.connect(self.restart)
        self._crash_dialog.open()

    def restart(self) -> None:
        """Start the program again and close this window; what is typed comes back as a draft."""
        QProcess.startDetached(sys.executable, sys.argv)
        self.window.close()

    # -- end ----------------------------------------------------------------------------------------------------
    def close(self) -> None:
        """Finish what was asked to be written, stop printing, close the database."""
        self.ticker.stop()
        self._save_draft()
        if self.scanner is not None:
            self.scanner.remove()
        if self._serial is not None:
            self._serial.close()
        if self._follower is not None:
            self._follower.stop()
        self.printing.stop()
        self._watch.stop()
        if self.services is not None and self._token:  # last, as the printer's thread asks in this session's name
            self.runner.write(self, _SignOut(self.services, self._token), self._on_locked, self.window.on_problem)
        self.runner.close()
        self.services = None
        self.door.close()

    def _save_draft(self) -> None:
        screen = self.window.current_screen()
        save = getattr(getattr(screen, "presenter", None), "save_draft", None)
        if save is not None:
            save()


def _with_settings(services: OfficeServices) -> Opened:
    office = services.records.snapshot()
    return services, office, services.accounts.state() if office.centre is not None else None


class _WhoWorks:
    """The officers, and what their accounts ask for."""

    def __init__(self, services: OfficeServices) -> None:
        self._services = services

    def __call__(self) -> tuple[OfficeSnapshot, AccountsState]:
        return self._services.records.snapshot(), self._services.accounts.state()


class _SignIn:
    """Opens a session in one of three ways; the arguments are in no text."""

    def __init__(self, services: OfficeServices, way: str, *args: str) -> None:
        self._services, self._way, self._args = services, way, args

    def __call__(self) -> tuple[SignedIn, OfficeSnapshot]:
        signed = getattr(self._services.accounts, self._way)(*self._args)
        return signed, self._services.records.snapshot()


class _ChangePassword:
    def __init__(self, services: OfficeServices, signed: SignedIn, secret: str, new_secret: str) -> None:
        self._services, self._signed = services, signed
        self._secret, self._new_secret = secret, new_secret

    def __call__(self) -> tuple[SignedIn, OfficeSnapshot]:
        from desktop_app.domain.values import replace

        self._services.accounts.change_password(self._signed.actor, self._secret, self._new_secret)
        return replace(self._signed, must_choose=False), self._services.records.snapshot()


class _Lock:
    def __init__(self, services: OfficeServices, token: str) -> None:
        self._services, self._token = services, token

    def __call__(self) -> None:
        self._services.accounts.lock(self._token)


class _Unlock:
    def __init__(self, services: OfficeServices, token: str, secret: str) -> None:
        self._services, self._token, self._secret = services, token, secret

    def __call__(self) -> SignedIn:
        return self._services.accounts.unlock(self._token, self._secret)


class _SignOut:
    def __init__(self, services: OfficeServices, token: str) -> None:
        self._services, self._token = services, token

    def __call__(self) -> None:
        self._services.accounts.sign_out(self._token)


class _Command:
    """``main.py … --json`` on the same data as a process of its own; runs on a reader. Returns what it printed."""

    def __init__(self, wanted: Settings, *words: str) -> None:
        self._wanted = wanted
        self._words = words

    def __call__(self) -> dict[str, Any]:
        import json
        import subprocess

        from desktop_app.runtime.beside import MAIN

        command = [sys.executable, str(MAIN), *self._words, "--json", "--data", str(self._wanted.folder)]
        try:
            done = subprocess.run(command, capture_output=True, check=False)
            told: dict[str, Any] = json.loads(done.stdout)
        except (OSError, ValueError) as error:
            raise EnvironmentProblem("data_process_ended") from error
        if "error" in told:
            raise EnvironmentProblem(told["error"]["code"])
        return told


class _SetUp:
    """Create a real centre; runs on the writer."""

    def __init__(self, door: OfficeDoor, wanted: Any) -> None:
        self._door = door
        self._wanted = wanted

    def __call__(self) -> Opened:
        self._door.set_up(self._wanted)
        return _with_settings(self._door.open())


def _import_icons() -> None:
    import qtawesome.iconic_font  # noqa: F401


def _import_numbers() -> None:
    """The larger half of what the charts stand on; it knows no Qt and may load on any thread."""
    import numpy  # noqa: F401


def _import_papers() -> None:
    """Load what draws and prints, and register the papers' fonts once."""
    import printing.devices
    import printing.forms
    import printing.outbox  # noqa: F401
    from printing.fonts import font_set

    font_set()
