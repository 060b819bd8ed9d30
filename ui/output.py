"""Where a drawn page goes: a file, or a printer. The work runs on the drawing thread, away from the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.errors import UserError

if TYPE_CHECKING:
    from desktop_app.domain.office import PrinterDevice


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
