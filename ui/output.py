"""Where a drawn page goes (a file, or a printer), and in which language it speaks.

Drawing and printing run on the drawing thread, away from the window.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.errors import UserError

if TYPE_CHECKING:
    from desktop_app.domain.office import PrinterDevice


def on_paper(text: str) -> str:
    """A word of a paper that is kept: registers and lists are Vietnamese in a window of any language.

    Marks the text for readers and for the test that looks for untranslated ones; it is never looked up.
    """
    return text


def to_file(content: Callable[[], bytes], kind: str, typed: str) -> Callable[[], str]:
    """Work that draws, writes the file and gives its path; ``kind`` is the suffix the file gets where it has none.

    Raises ``UserError("path_needed")`` for a path that is none.
    """
    path = Path(typed).expanduser() if typed.strip() else None
    if path is None or not path.is_absolute() or path.name in ("", "."):
        raise UserError("path_needed", field="path")
    whole = path if path.suffix.lower() == f".{kind}" else path.with_name(f"{path.name}.{kind}")

    def work() -> str:
        from printing.files import write_whole

        return str(write_whole(whole, content()))

    return work


def to_printer(content: Callable[[], bytes], device: PrinterDevice, title: str) -> Callable[[], str]:
    """Work that draws, prints and gives the printer's name; raises the printer's ``EnvironmentProblem``."""

    def work() -> str:
        from printing.devices import Printers

        Printers().send(device, content(), title)
        return device.name

    return work
