"""The window of the rating screen: pages, keys, and how it looks when the data cannot be reached."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from desktop_app.errors import MotcuaError, UserError
from ui.hall.device import DeviceContext, DeviceWindow
from ui.hall.rating.pages import AskPage, CodePage, IdlePage, Page, ReasonsPage, ThanksPage
from ui.hall.rating.parts import Line
from ui.hall.rating.presenter import RatingPresenter
from ui.hall.rating.state import RatingState, Stage
from ui.messages import sentence
from ui.theme.tokens import current_theme

if TYPE_CHECKING:
    from desktop_app.services.office import OfficeServices

DESIGN = (1024.0, 600.0)
"""The smallest screen it is drawn for; on a larger one everything grows."""
LEAST = (800, 480)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RatingWindow(DeviceWindow):
    """Touch and keys do the same: 1–3 faces, 1–8 reasons, Enter sends or wakes, M the code, Esc back, Ctrl+Q closes."""

    def __init__(self, context: DeviceContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(self.tr("Đánh giá sự hài lòng"))
        self.setMinimumSize(*LEAST)
        self.idle, self.ask, self.reasons = IdlePage(), AskPage(), ReasonsPage()
        self.code, self.thanks = CodePage(), ThanksPage()
        self.pages: dict[Stage, Page] = {
            Stage.IDLE: self.idle,
            Stage.ASK: self.ask,
            Stage.REASONS: self.reasons,
            Stage.CODE: self.code,
            Stage.THANKS: self.thanks,
        }
        self.stack = QStackedLayout()
        self.link = Line(16, role="muted")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(self.stack, 1)
        box.addWidget(self.link)
        for page in self.pages.values():  # after the layout has its window: a page without one would be one itself
            self.stack.addWidget(page)
        self.presenter = RatingPresenter(self, context.runner.owned_by(self), context.clock, context.actor)
        self._connect()
        self.show_state(self.presenter.state)

    def _connect(self) -> None:
        presenter = self.presenter
        self.idle.rate.connect(presenter.wake)
        self.idle.code.connect(presenter.open_code)
        self.ask.chosen.connect(presenter.choose)
        self.ask.code.connect(presenter.open_code)
        self.ask.back.connect(presenter.back)
        self.reasons.toggled.connect(presenter.toggle)
        self.reasons.send.connect(presenter.send)
        self.reasons.back.connect(presenter.back)
        self.code.letter.connect(presenter.type_letter)
        self.code.erase.connect(presenter.erase_letter)
        self.code.back.connect(presenter.back)
        self.thanks.done.connect(presenter.back)

    # -- the session ----------------------------------------------------------------------------------------------
    def on_office(self, office: OfficeServices) -> None:
        self.presenter.office_ready(office)

    def on_change(self, seq: int) -> None:
        self.presenter.look()

    def on_lost(self, error: MotcuaError | None) -> None:
        self.presenter.lost()

    def on_found(self) -> None:
        self.presenter.found()

    def on_tick(self, now: datetime) -> None:
        self.presenter.tick()

    # -- what is shown --------------------------------------------------------------------------------------------
    def show_state(self, state: RatingState) -> None:
        page = self.pages[state.stage]
        page.show_state(state)
        changed = self.stack.currentWidget() is not page
        self.stack.setCurrentWidget(page)
        if changed:
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # no button of the page before keeps Enter
        self.link.set_text(self._link_text(state))

    def _link_text(self, state: RatingState) -> str:
        """Calm at the foot: nobody before this screen can do anything about it."""
        if state.stage is Stage.IDLE and isinstance(state.problem, UserError):
            return sentence(state.problem)
        if state.lost:
            return self.tr("Đang chờ kết nối với máy của quầy…")
        if state.screen is not None and state.screen.sample:
            return self.tr("Dữ liệu mẫu")
        return ""

    # -- keys -----------------------------------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, presenter = event.key(), self.presenter
        stage = presenter.state.stage
        if key == Qt.Key.Key_Q and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.close()
        elif event.isAutoRepeat():
            return
        elif key == Qt.Key.Key_Escape:
            presenter.back()
        elif stage is Stage.CODE and key == Qt.Key.Key_Backspace:
            presenter.erase_letter()
        elif stage is Stage.CODE and event.text():
            presenter.type_letter(event.text())
        elif key in _ENTER and stage is Stage.IDLE:
            presenter.wake()
        elif key in _ENTER and stage is Stage.REASONS:
            presenter.send()
        elif key == Qt.Key.Key_M:
            presenter.open_code()
        elif event.text().isdigit():
            presenter.choose_number(int(event.text()))
        else:
            super().keyPressEvent(event)

    # -- size -----------------------------------------------------------------------------------------------------
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        unit = max(0.6, min(self.width() / DESIGN[0], self.height() / DESIGN[1]))
        for page in self.pages.values():
            page.set_scale(unit)
        self.link.set_scale(unit)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), current_theme().color("page"))
        painter.end()
