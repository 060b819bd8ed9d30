"""``python main.py board``: the board of the hall, full-screen on a monitor of its own."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from desktop_app.bench import BOARD_MARKS
from desktop_app.commands import arguments
from desktop_app.commands.device import add_window_arguments, run_device
from desktop_app.errors import EnvironmentProblem, UserError

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from PySide6.QtCore import QLockFile

    from desktop_app.services.office import OfficeServices
    from ui.hall.board.view import BoardWindow
    from ui.hall.device import DeviceContext, DeviceWindow

NAME = "board"
HELP = {"vi": "bảng số tại sảnh", "en": "the board of the hall"}
LOG_FILE = "motcua-board.log"
MOST_SCREENS = 16


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--board", metavar="KEY", default="", help="bảng nào (mặc định: bảng đầu) / which board")
    parser.add_argument("--screen", metavar="N", help="màn hình thứ N, 1 là chính / monitor N, 1 is the main one")
    add_window_arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Until it is closed (Ctrl+Q). Raises ``display_missing``, ``board_open_already``, ``board_unknown``."""
    from desktop_app.commands.output import settings_of
    from desktop_app.commands.window import has_display
    from desktop_app.config import ensure_folder
    from desktop_app.domain.actor import Actor

    screen = arguments.whole_number(args.screen, "screen", 0)
    if not 0 <= screen <= MOST_SCREENS:
        raise UserError("option_not_a_number", field="screen", option="--screen")
    if not has_display():
        raise EnvironmentProblem("display_missing")
    lock = _only_one(ensure_folder(settings_of(args).folder), args.board, screen)
    marks: list[_Marks] = []

    def make(context: DeviceContext) -> DeviceWindow:
        from ui.hall.board.view import BoardWindow

        window = BoardWindow(context, args.board)
        marks.extend(_Marks.from_environment(window))
        return window

    def place(window: DeviceWindow) -> None:
        from ui.hall.board.screens import QtScreens, ScreenKeeper

        ScreenKeeper(window, screen, QtScreens(window)).place()

    def check(office: OfficeServices) -> None:
        office.hall.board(args.board)

    try:
        return run_device(args, make, Actor(""), LOG_FILE, place if screen else None, check if args.board else None)
    finally:
        lock.unlock()
        for mark in marks:
            mark.close()


def _only_one(folder: Path, board: str, screen: int) -> QLockFile:
    """The same board twice on one monitor would speak twice; raises ``UserError("board_open_already")``."""
    from PySide6.QtCore import QLockFile

    from ui.hall.board.memory import name_of

    lock = QLockFile(str(folder / f"board-{name_of(board)}-{screen}.lock"))
    lock.setStaleLockTime(0)  # one that a crash left behind is known by its process
    if not lock.tryLock(0) and lock.error() is QLockFile.LockError.LockFailedError:
        raise UserError("board_open_already", field="board")
    return lock


class _Marks:
    """Tells ``bench`` after each painting which number's call is on the board by now."""

    def __init__(self, window: BoardWindow, descriptor: int) -> None:
        self._pipe = os.fdopen(descriptor, "w", buffering=1)
        self._window = window
        self._told = 0
        window.canvas.drawn.connect(self._on_drawn)

    @classmethod
    def from_environment(cls, window: BoardWindow) -> list[_Marks]:
        """None, unless ``bench`` asks for them."""
        wanted = os.environ.get(BOARD_MARKS)
        return [cls(window, int(wanted))] if wanted else []

    def _on_drawn(self) -> None:
        picture = self._window.canvas.picture()
        if picture is None or picture.board is None:
            return
        newest = max((call.seq for call in picture.board.calls), default=0)
        if newest > self._told or not self._told:
            self._told = max(newest, 1)
            labels = " ".join(call.label for call in picture.board.calls)
            self._pipe.write(f"{newest} {labels}\n")

    def close(self) -> None:
        self._pipe.close()
