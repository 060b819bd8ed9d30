"""The quarterly package: every report of the registry as PDF and Excel in one folder, with a page of contents."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.actor import Actor
from desktop_app.domain.exchange.report_package import PackageMade, package_period
from desktop_app.domain.indicators.slots import slot_text
from desktop_app.errors import EnvironmentProblem
from printing.excel import CellKind
from printing.files import write_whole
from printing.reports.page import draw_report
from printing.reports.paper import Cell, Going, ReportColumn, ReportPaper, ReportTable
from printing.reports.registry import REPORTS
from printing.reports.workbook import report_workbook

if TYPE_CHECKING:
    from desktop_app.services.office import OfficeServices

_COLUMNS = (
    ReportColumn("STT", 0.5, CellKind.NUMBER),
    ReportColumn("Báo cáo", 4),
    ReportColumn("Tệp PDF", 3.4),
    ReportColumn("Tệp Excel", 3.4),
)


def check_folder(folder: Path) -> None:
    """Raises ``EnvironmentProblem("report_folder_gone")``: a share that is away must not become a folder here."""
    if not folder.is_dir():
        raise EnvironmentProblem("report_folder_gone", field="folder")


def make_package(
    office: OfficeServices, actor: Actor, slot: str, folder: Path, cut: date | None = None, going: Going | None = None
) -> PackageMade:
    """Write ``bao-cao-2026-Q4`` into ``folder`` and note in the log that it was made.

    Raises ``UserError``: those of ``package_period`` and of the reports, ``report_stopped``; ``EnvironmentProblem``:
    ``report_folder_gone``, and ``file_not_written`` for a file that is open elsewhere. Then nothing is noted, and what
    was written stays until the package is made again.
    """
    check_folder(folder)
    period = package_period(slot, cut)
    head = office.reports.head(period)
    target = folder / f"bao-cao-{slot}"
    files: list[str] = []
    lines: list[tuple[Cell, ...]] = []
    for number, report in enumerate(REPORTS, start=1):
        value = report.read(office, period, None, going)
        names = [f"{number:02}-{report.stem}-{slot}.{kind}" for kind in ("pdf", "xlsx")]
        for name, draw in zip(names, (report.draw, report.workbook), strict=True):
            write_whole(target / name, draw(value, going))
        report.go_on(going, 0)
        files += names
        lines.append((number, report.title, *names))
    table = ReportTable("", _COLUMNS, tuple(lines))
    contents = ReportPaper("package", f"Mục lục bộ báo cáo {slot_text(slot)}", head, (table,), upright=True)
    first = [f"00-muc-luc-{slot}.{kind}" for kind in ("pdf", "xlsx")]
    for name, draw_contents in zip(first, (draw_report, report_workbook), strict=True):
        write_whole(target / name, draw_contents(contents))
    office.reports.note_package(actor, slot, period, tuple(report.name for report in REPORTS))
    return PackageMade(slot, period, str(target), (*first, *files))
