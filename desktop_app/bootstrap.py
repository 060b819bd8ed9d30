"""Where ``main.py`` enters: reads the command line and hands over to one command. No word: the window."""

from __future__ import annotations

import importlib
import os
import sys
from types import ModuleType

from desktop_app.commands import COMMANDS, INTERNAL
from desktop_app.errors import BugError, EnvironmentProblem, MotcuaError, UserError

TYPE_CHECKING = False  # as in typing, whose import the start of the data process would have to wait for
if TYPE_CHECKING:
    import argparse

WINDOW = "window"
EXIT_OK, EXIT_USER, EXIT_ENVIRONMENT, EXIT_BUG, EXIT_INTERRUPTED = 0, 2, 3, 70, 130
ENV_TRACE = "MOTCUA_TRACE"
"""Set: an unexpected error of a command also tells its places (never its text, which may name people)."""


def run(argv: list[str]) -> int:
    """Run one command; returns the exit code (0 done, 2 the user's mistake, 3 the machine's, 70 ours)."""
    _speak_utf8()
    first = next((word for word in argv if not word.startswith("-")), "")
    if first in INTERNAL:
        return _guarded(_module(first), None)
    wanted = first if first in COMMANDS else WINDOW
    asked = any(word in ("-h", "--help", "--version") for word in argv)
    # The window's data process starts before anything else is loaded: both load at the same time.
    launched = None if wanted != WINDOW or asked else _module(WINDOW).begin()
    from desktop_app.commands.parser import make_parser

    listed = wanted == WINDOW and asked
    parser = make_parser(COMMANDS if listed else (wanted,), wanted)
    if wanted == WINDOW and not listed and first not in COMMANDS:
        argv = [WINDOW, *argv]
    try:
        args = parser.parse_args(argv)
    except UserError as error:
        return _failed(error, as_json="--json" in argv)
    args.launched = launched
    return _guarded(_module(args.command), args)


def _speak_utf8() -> None:
    """Vietnamese must come out whole also where the system's encoding is another (Windows, redirected output)."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)  # None under pythonw, foreign streams in tests
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="surrogateescape" if stream is sys.stdin else "backslashreplace")


def _module(name: str) -> ModuleType:
    return importlib.import_module(f"desktop_app.commands.{name.replace('-', '_')}")


def _guarded(module: ModuleType, args: argparse.Namespace | None) -> int:
    """Run a command; a problem it did not report itself becomes one sentence and an exit code, never a stack trace."""
    as_json = getattr(args, "json", False)
    try:
        return int(module.run(args))
    except MotcuaError as error:
        return _failed(error, as_json=as_json)
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except Exception as error:
        if os.environ.get(ENV_TRACE):
            from desktop_app.places import describe

            sys.stderr.write(describe(error) + "\n")
        return _failed(BugError("bug.unexpected"), as_json=as_json)


def _failed(error: MotcuaError, *, as_json: bool) -> int:
    from desktop_app.commands.output import report

    report(error, as_json=as_json)
    if isinstance(error, UserError):
        return EXIT_USER
    return EXIT_ENVIRONMENT if isinstance(error, EnvironmentProblem) else EXIT_BUG
