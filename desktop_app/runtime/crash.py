"""The last net: an error nobody expected becomes a report with a short number, never a stack trace on the screen.

The report holds where it happened (modules, functions, lines) and the kind of every error in the chain. It holds no
error text, because texts quote values (a name, an ID number, the parameters of a statement); of the program's own
errors it keeps the code.
"""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from desktop_app.clock import Clock
from desktop_app.places import describe

log = logging.getLogger(__name__)

_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""No I, O, 0, 1: the number is read out over the telephone."""
_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


@dataclass(frozen=True, slots=True)
class CrashReport:
    """``number`` is read out to the helpdesk; ``text`` is what the log and the saved file hold."""

    number: str
    at: datetime
    text: str


class CrashReporter(QObject):
    """Takes over the three hooks; ``crashed(CrashReport)`` arrives on the thread the reporter lives in."""

    crashed = Signal(object)

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._old_hook: Callable[..., object] | None = None
        self._old_thread_hook: Callable[..., object] | None = None

    def install(self) -> None:
        """Every unexpected error of any thread, and Qt's own messages, end here from now on."""
        self._old_hook, sys.excepthook = sys.excepthook, self.on_error
        self._old_thread_hook, threading.excepthook = threading.excepthook, self._on_thread_error
        qInstallMessageHandler(_on_qt_message)

    def uninstall(self) -> None:
        """Give the hooks back as they were found."""
        if self._old_hook is not None:
            sys.excepthook = self._old_hook
        if self._old_thread_hook is not None:
            threading.excepthook = self._old_thread_hook
        self._old_hook = self._old_thread_hook = None
        qInstallMessageHandler(None)

    def on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Form of ``sys.excepthook``."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if error.__traceback__ is None:
            error = error.with_traceback(trace)
        report = self.report(error)
        log.critical("crash %s\n%s", report.number, report.text)
        self.crashed.emit(report)

    def report(self, error: BaseException) -> CrashReport:
        import secrets  # brings its hashes along: 7 ms of a start, for a report that is hardly ever written

        number = "".join(secrets.choice(_ALPHABET) for _ in range(6))
        return CrashReport(number, self._clock.now(), describe(error))

    def _on_thread_error(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.on_error(args.exc_type, args.exc_value, args.exc_traceback)


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Qt's messages go to the log under their category; they speak of widgets and files, never of people."""
    logging.getLogger(f"qt.{context.category or 'default'}").log(_QT_LEVELS.get(kind, logging.WARNING), "%s", message)
