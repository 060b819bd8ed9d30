"""Where ``main.py`` enters: reads the command line and hands over to one command. No word: the window."""

from __future__ import annotations

import argparse
import importlib
from types import ModuleType

from desktop_app import __version__
from desktop_app.commands import COMMANDS

WINDOW = "window"
EXIT_OK, EXIT_USER, EXIT_ENVIRONMENT, EXIT_BUG = 0, 2, 3, 70


def run(argv: list[str]) -> int:
    """Run one command; returns the exit code (0 done, 2 the user's mistake, 3 the machine's, 70 ours)."""
    first = next((word for word in argv if not word.startswith("-")), "")
    wanted = first if first in COMMANDS else WINDOW
    help_asked = wanted == WINDOW and any(word in ("-h", "--help") for word in argv)
    parser = _parser(COMMANDS if help_asked else (wanted,), wanted)
    if wanted == WINDOW and not help_asked and first not in COMMANDS:
        argv = [WINDOW, *argv]
    args = parser.parse_args(argv)
    return _guarded(_module(args.command), args)


def _module(name: str) -> ModuleType:
    return importlib.import_module(f"desktop_app.commands.{name}")


def _parser(names: tuple[str, ...], wanted: str) -> argparse.ArgumentParser:
    """Only the wanted command's module is imported, unless all are to be listed."""
    parser = argparse.ArgumentParser(
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
    from desktop_app.errors import EnvironmentProblem, MotcuaError, UserError

    try:
        return int(module.run(args))
    except MotcuaError as error:
        from desktop_app.commands.output import report

        report(error, as_json=getattr(args, "json", False))
        if isinstance(error, UserError):
            return EXIT_USER
        return EXIT_ENVIRONMENT if isinstance(error, EnvironmentProblem) else EXIT_BUG
