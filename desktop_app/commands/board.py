"""``python main.py board``: the board of the hall, full-screen on a monitor of its own."""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING

from desktop_app.bench import BOARD_MARKS
from desktop_app.commands import arguments
from desktop_app.errors import EnvironmentProblem, UserError

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from PySide6.QtCore import QLockFile

    from ui.hall.board.view import BoardWindow
    from ui.hall.device import DeviceContext

NAME = "board"
HELP = {"vi": "bảng số tại sảnh", "en": "the board of the hall"}
LOG_FILE = "motcua-board.log"
SMALL = (1366, 768)
MOST_SCREENS = 16


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--board", metavar="KEY", default="", help="bảng nào (mặc định: bảng đầu) / which board")
    parser.add_argument("--screen", metavar="N", help="màn hình thứ N, 1 là chính / monitor N, 1 is the main one")
    parser.add_argument("--windowed", action="store_true", help="không toàn màn hình / not full screen")
    parser.add_argument("--lang", choices=("vi", "en"), help="ngôn ngữ / language")


def run(args: argparse.Namespace) -> int:
    """Until it is closed (Ctrl+Q). Raises ``display_missing``, ``board_open_already``."""
    from desktop_app.commands.output import settings_of
    from desktop_app.commands.window import has_display
    from desktop_app.config import ensure_folder
    from desktop_app.runtime.plain_imports import make_imports_plain

    if not has_display():
        raise EnvironmentProblem("display_missing")
    screen = arguments.whole_number(args.screen, "screen", 0)
    if not 0 <= screen <= MOST_SCREENS:
        raise UserError("option_not_a_number", field="screen", option="--screen")
    wanted = settings_of(args)
    import PySide6.QtCore  # noqa: F401 - before the next line, which changes how PySide looks at imports

    make_imports_plain()
    from desktop_app.domain.actor import Actor
    from desktop_app.hall_session import HallSession
    from desktop_app.logging_setup import log_to
    from desktop_app.runtime.crash import CrashReporter
    from ui.app import create_application
    from ui.hall.board.screens import QtScreens, ScreenKeeper
    from ui.hall.board.view import BoardWindow

    lock = _only_one(ensure_folder(wanted.folder), args.board, screen)
    app = create_application(sys.argv[:1], language=wanted.language)
    log_to(wanted.folder, LOG_FILE)

    def make(context: DeviceContext) -> BoardWindow:
        return BoardWindow(context, args.board)

    session = HallSession(wanted, make, actor=Actor(""))
    reporter = CrashReporter(session.clock, session)
    reporter.install()  # nobody in the hall could do anything with a report: it goes to the log
    assert isinstance(session.window, BoardWindow)
    marks = _Marks.from_environment(session.window)
    if args.windowed:
        session.window.resize(*SMALL)
        session.window.show()
    elif screen:
        ScreenKeeper(session.window, screen, QtScreens(session.window)).place()
    else:
        session.window.showFullScreen()
    session.start()
    code = app.exec()
    session.close()
    reporter.uninstall()
    lock.unlock()
    if marks is not None:
        marks.close()
    return code


def _only_one(folder: Path, board: str, screen: int) -> QLockFile:
    """The same board twice on one monitor would speak twice; raises ``UserError("board_open_already")``."""
    from PySide6.QtCore import QLockFile

    name = re.sub(r"[^a-z0-9-]", "_", board.lower())[:48]
    lock = QLockFile(str(folder / f"board-{name}-{screen}.lock"))
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
    def from_environment(cls, window: BoardWindow) -> _Marks | None:
        wanted = os.environ.get(BOARD_MARKS)
        return cls(window, int(wanted)) if wanted else None

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
