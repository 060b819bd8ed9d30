"""The board's window: full-screen, without a pointer, and never in the way of an officer's keys."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStyle, QVBoxLayout, QWidget

from desktop_app.domain.values import replace
from desktop_app.errors import MotcuaError
from ui.hall.board.canvas import BoardCanvas
from ui.hall.board.presenter import BoardPresenter
from ui.hall.board.state import Picture
from ui.hall.board.turns import Turns, VoiceTurns
from ui.hall.device import DeviceContext, DeviceWindow
from ui.hall.voice.clips import Clips
from ui.hall.voice.output import QtVoiceOutput, VoiceOutput
from ui.hall.voice.player import VoicePlayer
from ui.messages import sentence
from ui.shortcuts import Key

if TYPE_CHECKING:
    from desktop_app.services.office import OfficeServices

BLINKS = 3
BLINK_MS = 600
"""Half a blink: three of them are bright, three are not. Slower than once a second, as nobody should be startled."""


class BoardWindow(DeviceWindow):
    """``board``: key of the board, empty: the first one. ``output``: the loudspeaker, if it is not this machine's."""

    def __init__(
        self, context: DeviceContext, board: str = "", output: VoiceOutput | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(self.tr("Bảng số"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.canvas = BoardCanvas(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.canvas)
        self._lit = False
        self._halves = 0
        self._blink = QTimer(self)
        self._blink.setInterval(BLINK_MS)
        self._blink.timeout.connect(self._on_half)
        close = QShortcut(QKeySequence(Key.QUIT.sequence), self)
        close.activated.connect(self.close)
        player = VoicePlayer(context.clock, output or QtVoiceOutput(Clips(context.folder), self), self)
        self.turns: Turns = VoiceTurns(player, self)
        self.presenter = BoardPresenter(
            self, context.runner.owned_by(self), context.clock, self.turns, context.folder, board
        )
        self.presenter.start()

    # -- what the session says ------------------------------------------------------------------------------------
    def on_office(self, office: OfficeServices) -> None:
        self.presenter.office_ready(office)

    def on_change(self, seq: int) -> None:
        self.presenter.changed()

    def on_lost(self, error: MotcuaError | None) -> None:
        self.presenter.lost(error)

    def on_found(self) -> None:
        self.presenter.found()

    def on_tick(self, now: datetime) -> None:
        self.presenter.tick(now)

    # -- what the presenter says ----------------------------------------------------------------------------------
    def show_picture(self, picture: Picture) -> None:
        self.canvas.set_picture(replace(picture, lit=self._lit))

    def show_problem(self, error: MotcuaError) -> str:
        return sentence(error)

    def begin_turn(self) -> None:
        """Blink three times, or stay bright for as long where the system's animations are switched off."""
        self._halves = 2 * BLINKS
        self._blink.start()
        self._set_lit(True)

    def end_turn(self) -> None:
        self._blink.stop()
        self._set_lit(False)

    def _on_half(self) -> None:
        self._halves -= 1
        if self._halves <= 0:
            self.end_turn()
        elif self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self) > 0:
            self._set_lit(self._halves % 2 == 0)

    def _set_lit(self, lit: bool) -> None:
        if lit != self._lit:
            self._lit = lit
            picture = self.canvas.picture()
            if picture is not None:
                self.canvas.set_picture(replace(picture, lit=lit))

    def closeEvent(self, event: object) -> None:
        self.turns.close()
        super().closeEvent(event)  # type: ignore[arg-type]
