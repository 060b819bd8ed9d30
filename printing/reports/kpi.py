"""The page of targets in the registry; on paper and in Excel it is the one of F7."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.exchange.kpi import KpiReport
from desktop_app.domain.exchange.report_head import ReportHead
from desktop_app.domain.indicators import Period
from printing.excel import CellKind
from printing.report_kpi import words
from printing.reports.paper import Cell, Going, ReportColumn, ReportPaper, ReportTable
from printing.reports.report import Report

if TYPE_CHECKING:
    from desktop_app.services.office import OfficeServices

_SHARES = (0.5, 2.6, 1, 1, 1, 0.9, 0.9, 1, 3.2)
_KINDS = (
    CellKind.NUMBER, CellKind.TEXT, CellKind.PERCENT, CellKind.PERCENT, CellKind.TEXT, CellKind.NUMBER,
    CellKind.NUMBER, CellKind.PERCENT, CellKind.TEXT,
)  # fmt: skip


class KpiPages(Report[KpiReport]):
    """Beside it stand the same days of the year before, as in a yearly review."""

    name = "kpi"
    title = "Kết quả thực hiện các chỉ tiêu"
    stem = "chi-tieu"

    def read(
        self, office: OfficeServices, period: Period, as_of: date | None = None, going: Going | None = None
    ) -> KpiReport:
        self.no_as_of(as_of)
        return office.kpi.report(period)

    def paper(self, value: KpiReport) -> ReportPaper:
        page = value.page
        head = ReportHead(page.centre, page.superior_body, page.period, value.end, page.as_of, page.sample)
        columns = tuple(
            ReportColumn(title, share, kind) for title, share, kind in zip(words.HEAD, _SHARES, _KINDS, strict=True)
        )
        rows: tuple[tuple[Cell, ...], ...] = tuple(
            (number, line.name, line.actual, line.target, line.judged, line.part, line.whole, line.before, line.note)
            for number, line in enumerate(words.lines(page, value.before), start=1)
        )
        _, compared, _ = words.lines_above(page, value.before)
        return ReportPaper(
            self.name, self.title, head, (ReportTable("", columns, rows, notes=(compared,)),), (words.NOTE,)
        )

    def draw(self, value: KpiReport, going: Going | None = None) -> bytes:
        from printing.report_kpi.page import draw_kpi

        return draw_kpi(value.page, value.before)

    def workbook(self, value: KpiReport, going: Going | None = None) -> bytes:
        from printing.report_kpi.workbook import workbook_kpi

        return workbook_kpi(value.page, value.before)
