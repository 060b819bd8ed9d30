"""The command line of ``main.py``: argparse in two languages, with the options every command has."""

from __future__ import annotations

import argparse
import importlib
import sys
from types import ModuleType
from typing import NoReturn

from desktop_app import __version__
from desktop_app.errors import UserError


class _Parser(argparse.ArgumentParser):
    """argparse would answer in English and repeat what was typed, which may be somebody's card."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        raise UserError("command_line_invalid")


def module_of(name: str) -> ModuleType:
    """The module of a command; a hyphen in its name is an underscore there."""
    return importlib.import_module(f"desktop_app.commands.{name.replace('-', '_')}")


def make_parser(names: tuple[str, ...], wanted: str) -> argparse.ArgumentParser:
    """Only the wanted command's module is imported, unless all are to be listed."""
    parser = _Parser(
        prog="main.py",
        description="Một Cửa – phần mềm bộ phận một cửa. / One-stop-shop front desk.",
        epilog="Không có lệnh: mở cửa sổ làm việc. / Without a command: opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"motcua {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="LỆNH/COMMAND")
    for name in names:
        module = module_of(name)
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
    group.add_argument(
        "--secret-stdin", action="store_true",
        help="mật khẩu ở dòng đầu của stdin (hoặc biến MOTCUA_SECRET) / password on the first line of standard input",
    )  # fmt: skip
    group.add_argument("--counter", metavar="KEY", help="quầy / counter")
