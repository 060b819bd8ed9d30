"""Starting a window of the hall (ticket machine, board, rating): full screen, with its log, until it is closed."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop_app.errors import EnvironmentProblem

if TYPE_CHECKING:
    from desktop_app.domain.actor import Actor
    from desktop_app.hall_session import Check, MakeWindow
    from ui.hall.device import DeviceWindow

SMALL = (1366, 768)


def add_window_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--windowed", action="store_true", help="không toàn màn hình / not full screen")
    parser.add_argument("--lang", choices=("vi", "en"), help="ngôn ngữ lúc đầu / language at first")


def run_device(
    args: Namespace,
    make_window: MakeWindow,
    actor: Actor,
    log_file: str,
    place: Callable[[DeviceWindow], None] | None = None,
    check: Check | None = None,
) -> int:
    """Show the window and drive it; ``log_file``: its own in the data folder, as every process has one.

    ``place`` shows it in another way than full screen on the first monitor. Raises
    ``EnvironmentProblem("display_missing")``, and what ``check`` raises once the data is open.
    """
    from desktop_app.commands.output import settings_of
    from desktop_app.commands.window import has_display
    from desktop_app.runtime.plain_imports import make_imports_plain

    if not has_display():
        raise EnvironmentProblem("display_missing")
    wanted = settings_of(args)
    import PySide6.QtCore  # noqa: F401 - before the next line, which changes how PySide looks at imports

    make_imports_plain()
    from desktop_app.hall_session import HallSession
    from desktop_app.logging_setup import log_to
    from desktop_app.runtime.collecting import GuiCollector
    from desktop_app.runtime.crash import CrashReporter
    from ui.app import create_application

    app = create_application(sys.argv[:1], language=wanted.language)
    log_to(wanted.folder, log_file)
    session = HallSession(wanted, make_window, actor=actor, counter=wanted.counter, check=check)
    reporter = CrashReporter(session.clock, session)
    reporter.install()  # nobody who stands before this window could do anything with a report: it goes to the log
    if args.windowed:
        session.window.resize(*SMALL)
        session.window.show()
    elif place is not None:
        place(session.window)
    else:
        session.window.showFullScreen()
    session.start()
    collector = GuiCollector(app)
    collector.start()
    code = app.exec()
    session.close()
    reporter.uninstall()
    if session.refused is not None:
        raise session.refused
    return code
