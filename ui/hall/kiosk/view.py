"""The window of the ticket machine: full screen, by touch, by keys, by a scanner."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.formatting import time_vi
from desktop_app.domain.hall.records import PriorityGroup
from desktop_app.errors import MotcuaError, UserError
from ui.app import install_translators
from ui.hall.device import DeviceContext, DeviceWindow
from ui.hall.kiosk.pages import LEFT, CodeView, MessageView, NumberView, PriorityView, StartView
from ui.hall.kiosk.parts import Say, Touch, nearest
from ui.hall.kiosk.presenter import KioskPresenter, Step
from ui.hall.kiosk.slips import SlipPort
from ui.hall.kiosk.state import ClosedPage, NumberPage, PrinterLine, StaffLine, StartPage, Why
from ui.hall.kiosk.words import staff_text
from ui.hall.touch import Scaled
from ui.messages import sentence
from ui.scanner import ScannerFilter
from ui.shortcuts import Key

if TYPE_CHECKING:
    from desktop_app.services.office import OfficeServices

WIDE, UPRIGHT = (1366, 768), (768, 1366)
LEAST_SCALE, MOST_SCALE = 0.75, 2.5
PLACES = "123456789"
_ARROWS = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}


class KioskWindow(DeviceWindow):
    """``groups``: letters or keys it offers, empty: all; ``language``: the one it goes back to after each person."""

    def __init__(
        self,
        context: DeviceContext,
        groups: tuple[str, ...] = (),
        language: str = "vi",
        *,
        slips: SlipPort | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, parent)
        self._usual, self.language = language, language
        self._staff_line = StaffLine(PrinterLine.UNKNOWN, ())
        self._build()
        self.presenter = KioskPresenter(
            self,
            context.runner.owned_by(self),
            context.clock,
            context.actor,
            groups,
            counter=context.counter,
            folder=context.folder,
            slips=slips,
        )
        self._connect()
        self.scanner = ScannerFilter(context.clock, self)
        self.scanner.card_scanned.connect(self._on_card)
        self.scanner.scan_failed.connect(self._on_scan_failed)
        self._quit = QShortcut(QKeySequence(Key.QUIT.sequence), self)
        self._quit.activated.connect(self.close)
        self.show_stopped(Why.OPENING)
        self._dress()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Máy lấy số"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.centre = Say(20, 2.1, strong=True, align=LEFT)
        self.sample = Say(15, 1.2, role="attention_text", strong=True)
        self.time = Say(24, strong=True)
        self.other_language = Touch("quiet", 18)
        self.start = StartView()
        self.priorities = PriorityView()
        self.code = CodeView()
        self.number = NumberView()
        self.message = MessageView()
        self.stack = QStackedWidget()
        for page in (self.start, self.priorities, self.code, self.number, self.message):
            self.stack.addWidget(page)
        self.privacy = Say(12, 2.1, role="muted", align=LEFT)
        self.staff = Say(11, 2.1, role="muted", align=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head = QHBoxLayout()
        head.setSpacing(16)
        for widget, stretch in ((self.centre, 6), (self.sample, 2), (self.time, 2), (self.other_language, 2)):
            head.addWidget(widget, stretch)
        foot = QHBoxLayout()
        foot.setSpacing(24)
        foot.addWidget(self.privacy, 1)
        foot.addWidget(self.staff, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 10)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.stack, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.start.chosen.connect(self.presenter.choose)
        self.start.priority_wanted.connect(self.presenter.want_priority)
        self.start.code_wanted.connect(self.presenter.want_code)
        self.priorities.chosen.connect(self.presenter.choose_priority)
        self.code.pressed.connect(self.presenter.digit)
        self.code.erased.connect(self.presenter.erase)
        for page in (self.start, self.priorities, self.code, self.number):
            page.left.connect(self.presenter.go_back)
        self.other_language.clicked.connect(self._on_language)

    # -- the session ----------------------------------------------------------------------------------------------
    def on_office(self, office: OfficeServices) -> None:
        self.presenter.office_ready(office)

    def on_change(self, seq: int) -> None:
        self.presenter.refresh()

    def on_lost(self, error: MotcuaError | None) -> None:
        self.presenter.lost(error)

    def on_found(self) -> None:
        self.presenter.found()

    def on_tick(self, now: datetime) -> None:
        self.time.set_text(time_vi(now))
        self.presenter.tick()

    # -- what the presenter says ----------------------------------------------------------------------------------
    def show_start(self, page: StartPage) -> None:
        self.start.show_page(page)
        self._open(self.start)

    def show_priorities(self, groups: tuple[PriorityGroup, ...]) -> None:
        self.priorities.show_groups(groups)
        self._open(self.priorities)

    def show_code(self, typed: str, problem: MotcuaError | None) -> None:
        self.code.show_code(typed, problem)
        self._open(self.code)

    def show_number(self, page: NumberPage) -> None:
        self.number.show_page(page)
        self._open(self.number)

    def show_closed(self, page: ClosedPage) -> None:
        self.message.show_closed(page)
        self._open(self.message)

    def show_stopped(self, why: Why) -> None:
        self.message.show_stopped(why)
        self._open(self.message)

    def show_centre(self, name: str, *, sample: bool) -> None:
        self.centre.set_text(name)
        self.sample.set_text(self.tr("DỮ LIỆU MẪU") if sample else "")

    def show_staff(self, line: StaffLine) -> None:
        self._staff_line = line
        self.staff.set_text(staff_text(line))

    def speak_usual_language(self) -> None:
        self._speak(self._usual)

    def sentence_of(self, error: MotcuaError) -> str:
        return sentence(error)

    def card_said(self, *, elderly: bool) -> str:
        if elderly:
            return self.tr("Thẻ cho biết Ông/Bà đã đủ 60 tuổi. Máy không lưu thông tin thẻ.")
        return self.tr("Đã xem thẻ. Mời chọn việc cần làm. Máy không lưu thông tin thẻ.")

    def _open(self, page: QWidget) -> None:
        """Another page begins without a marked button: a finger needs none, and the first arrow marks one."""
        if self.stack.currentWidget() is page:
            return
        self.stack.setCurrentWidget(page)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._offer_keys()

    # -- keys -----------------------------------------------------------------------------------------------------
    def _offer_keys(self) -> None:
        """Single keys wait until they have stood alone, so that a scanner presses nothing."""
        page = self.stack.currentWidget()
        actions: dict[str, Any] = {}
        if page is self.start:
            letters = [tile.tile.letter for tile in self.start.tiles]
            actions = {char: partial(self.presenter.choose_by_key, char) for char in (*PLACES, *letters)}
        elif page is self.priorities:
            actions = {char: partial(self.presenter.choose_priority_at, int(char)) for char in PLACES}
        self.scanner.set_actions(actions)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.presenter.touched()
        key, char = event.key(), event.text()
        if key == Qt.Key.Key_Escape:
            self.presenter.go_back()
        elif key in _ARROWS:
            self._move(_ARROWS[Qt.Key(key)])
        elif self.presenter.step is Step.CODE and char.isascii() and char.isdigit():
            self.presenter.digit(char)
        elif self.presenter.step is Step.CODE and key == Qt.Key.Key_Backspace:
            self.presenter.erase()
        elif self.presenter.step is Step.NUMBER and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.presenter.go_back()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.presenter.touched()
        super().mousePressEvent(event)

    def _move(self, way: QPoint) -> None:
        """Mark the nearest button that way; the first one when none is marked."""
        buttons = [one for one in self.findChildren(Touch) if one.isVisible() and one.isEnabled()]
        here = QApplication.focusWidget()
        if here not in buttons:
            inside = [one for one in buttons if self.stack.isAncestorOf(one)]
            for one in (inside or buttons)[:1]:
                one.setFocus(Qt.FocusReason.TabFocusReason)
            return
        assert isinstance(here, Touch)
        found = nearest(here, buttons, way)
        if found is not None:
            found.setFocus(Qt.FocusReason.TabFocusReason)

    # -- language, size -------------------------------------------------------------------------------------------
    def _on_language(self) -> None:
        self.presenter.touched()
        self._speak("en" if self.language == "vi" else "vi")

    def _speak(self, language: str) -> None:
        app = QCoreApplication.instance()
        if language == self.language or not isinstance(app, QApplication):
            return
        self.language = language
        install_translators(app, language)
        for page in (self.start, self.priorities, self.code, self.number, self.message):
            page.dress()
        self._dress()

    def _dress(self) -> None:
        self.other_language.set_text(self.tr("English"))  # in English: "Tiếng Việt", so that whoever needs it reads it
        self.privacy.set_text(self.tr("Máy không hỏi và không lưu thông tin cá nhân."))
        self.show_staff(self._staff_line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        upright = self.height() > self.width()
        base = UPRIGHT if upright else WIDE
        scale = min(self.width() / base[0], self.height() / base[1])
        scale = max(LEAST_SCALE, min(MOST_SCALE, scale))
        self.code.set_upright(upright)
        for widget in self.findChildren(QWidget):
            if isinstance(widget, Scaled):
                widget.set_scale(scale)

    # -- scanner --------------------------------------------------------------------------------------------------
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.scanner.install()

    def hideEvent(self, event: QHideEvent) -> None:
        self.scanner.remove()
        super().hideEvent(event)

    def _on_card(self, reading: Any) -> None:
        self.presenter.card(reading)

    def _on_scan_failed(self, code: str) -> None:
        self.presenter.card_unreadable(UserError(code))
