"""Where ``main.py`` enters: reads the command line and hands over to one command. No word: the window."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from types import ModuleType
from typing import NoReturn

from desktop_app import __version__
from desktop_app.commands import COMMANDS
from desktop_app.errors import BugError, EnvironmentProblem, MotcuaError, UserError

WINDOW = "window"
EXIT_OK, EXIT_USER, EXIT_ENVIRONMENT, EXIT_BUG, EXIT_INTERRUPTED = 0, 2, 3, 70, 130
ENV_TRACE = "MOTCUA_TRACE"
"""Set: an unexpected error of a command also tells its places (never its text, which may name people)."""


def run(argv: list[str]) -> int:
    """Run one command; returns the exit code (0 done, 2 the user's mistake, 3 the machine's, 70 ours)."""
    _speak_utf8()
    first = next((word for word in argv if not word.startswith("-")), "")
    wanted = first if first in COMMANDS else WINDOW
    help_asked = wanted == WINDOW and any(word in ("-h", "--help") for word in argv)
    parser = _parser(COMMANDS if help_asked else (wanted,), wanted)
    if wanted == WINDOW and not help_asked and first not in COMMANDS:
        argv = [WINDOW, *argv]
    try:
        args = parser.parse_args(argv)
    except UserError as error:
        return _failed(error, as_json="--json" in argv)
    return _guarded(_module(args.command), args)


def _speak_utf8() -> None:
    """Vietnamese must come out whole also where the system's encoding is another (Windows, redirected output)."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)  # None under pythonw, foreign streams in tests
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="surrogateescape" if stream is sys.stdin else "backslashreplace")


class _Parser(argparse.ArgumentParser):
    """argparse would answer in English and repeat what was typed, which may be somebody's card."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        raise UserError("command_line_invalid")


def _module(name: str) -> ModuleType:
    return importlib.import_module(f"desktop_app.commands.{name}")


def _parser(names: tuple[str, ...], wanted: str) -> argparse.ArgumentParser:
    """Only the wanted command's module is imported, unless all are to be listed."""
    parser = _Parser(
        prog="main.py",
        description="Một Cửa – phần mềm bộ phận một cửa. / One-stop-shop front desk.",
        epilog="Không có lệnh: mở cửa sổ làm việc. / Without a command: opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"motcua {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="LỆNH/COMMAND")
    for name in names:
        module = _module(name)
        text = f"{module.HELP['vi']} / {module.HELP['en']}"
        sub = commands.add_parser(name, help=text, description=text)
        _shared_options(sub)
        module.add_arguments(sub)
    parser.set_defaults(command=wanted)
    return parser


def _shared_options(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("dữ liệu / data")
    group.add_argument("--data", metavar="DIR", help="thư mục dữ liệu / data folder")
    group.add_argument("--db", metavar="URL", help="postgresql://… (mặc định: SQLite trong thư mục dữ liệu)")
    group.add_argument("--officer", metavar="KEY", help="cán bộ thực hiện / acting officer (key or name)")
    group.add_argument("--counter", metavar="KEY", help="quầy / counter")


def _guarded(module: ModuleType, args: argparse.Namespace) -> int:
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
            from desktop_app.runtime.crash import describe

            sys.stderr.write(describe(error) + "\n")
        return _failed(BugError("bug.unexpected"), as_json=as_json)


def _failed(error: MotcuaError, *, as_json: bool) -> int:
    from desktop_app.commands.output import report

    report(error, as_json=as_json)
    if isinstance(error, UserError):
        return EXIT_USER
    return EXIT_ENVIRONMENT if isinstance(error, EnvironmentProblem) else EXIT_BUG
