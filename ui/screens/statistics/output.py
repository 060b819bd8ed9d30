"""Where the page of figures goes: a PDF, a workbook, or a printer. Runs on the drawing thread, away from the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.charts import StatisticsPaper
from desktop_app.errors import UserError

if TYPE_CHECKING:
    from desktop_app.domain.indicators import Period
    from desktop_app.domain.office import PrinterDevice

PDF, EXCEL = "pdf", "xlsx"


def file_name(period: Period, kind: str) -> str:
    """ "thong-ke-2026-11-01-2026-11-19.pdf"."""
    days = sorted({period.first.isoformat(), period.last.isoformat()})
    return f"thong-ke-{'-'.join(days)}.{kind}"


def to_file(paper: StatisticsPaper, kind: str, typed: str) -> Callable[[], str]:
    """Work that writes the file and gives its path. Raises ``UserError("path_needed")`` for a path that is none."""
    path = Path(typed).expanduser() if typed.strip() else None
    if path is None or not path.is_absolute() or path.name in ("", "."):
        raise UserError("path_needed", field="path")
    whole = path if path.suffix.lower() == f".{kind}" else path.with_name(f"{path.name}.{kind}")

    def work() -> str:
        from printing.files import write_whole

        return str(write_whole(whole, _content(paper, kind)))

    return work


def to_printer(paper: StatisticsPaper, device: PrinterDevice, title: str) -> Callable[[], str]:
    """Work that prints and gives the printer's name; raises the printer's ``EnvironmentProblem``."""

    def work() -> str:
        from printing.devices import Printers

        Printers().send(device, _content(paper, PDF), title)
        return device.name

    return work


def _content(paper: StatisticsPaper, kind: str) -> bytes:
    if kind == EXCEL:
        from printing.workbook import statistics_workbook

        return statistics_workbook(paper)
    from printing.statistics_page import draw_statistics_page

    return draw_statistics_page(paper)
