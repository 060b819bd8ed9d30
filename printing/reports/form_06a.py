"""Form II.06a in the registry: it is drawn as the national form, by modules of its own."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from desktop_app.clock import VIETNAM
from desktop_app.domain.exchange.report_head import ReportHead
from desktop_app.domain.exchange.reports import Form06a, Row06a
from desktop_app.domain.indicators import Period
from printing.excel import CellKind
from printing.report_06a import words
from printing.reports.paper import Cell, Going, ReportColumn, ReportPaper, ReportTable
from printing.reports.report import Report

if TYPE_CHECKING:
    from desktop_app.services.office import OfficeServices

HEADS = ("Tiếp nhận (3)", "Trực tuyến (4)", "Trực tiếp, bưu chính (5)", "Kỳ trước (6)", "Đã giải quyết (7)",
         "Trước hạn (8)", "Đúng hạn (9)", "Quá hạn (10)", "Đang giải quyết (11)", "Trong hạn (12)",
         "Quá hạn (13)")  # fmt: skip


class Report06a(Report[Form06a]):
    name = "06a"
    title = "Biểu II.06a/VPCP/KSTT"
    stem = "bieu-06a"
    takes_as_of = True

    def read(
        self, office: OfficeServices, period: Period, as_of: date | None = None, going: Going | None = None
    ) -> Form06a:
        return office.reports.form_06a(period, as_of)

    def paper(self, value: Form06a) -> ReportPaper:
        night = datetime.combine(value.as_of, time(), VIETNAM) + timedelta(days=1) - timedelta(minutes=1)
        head = ReportHead(value.centre, value.recipient, value.period, value.end, night, value.sample)
        columns = (
            ReportColumn("TT", 0.5),
            ReportColumn("Lĩnh vực", 3),
            *(ReportColumn(one, 1, CellKind.NUMBER) for one in HEADS),
        )
        rows: tuple[tuple[Cell, ...], ...] = tuple(
            (number, label, *counts) for number, label, counts in words.rows(value)
        )
        return ReportPaper(
            self.name, self.title, head, (ReportTable("", columns, rows, frozenset({0}), notes=(words.UNIT,)),)
        )

    def draw(self, value: Form06a, going: Going | None = None) -> bytes:
        from printing.report_06a.page import draw_06a

        return draw_06a(value)

    def workbook(self, value: Form06a, going: Going | None = None) -> bytes:
        from printing.report_06a.workbook import workbook_06a

        return workbook_06a(value)

    def as_dict(self, value: Form06a) -> dict[str, object]:
        """The columns by their numbers on the form."""
        return {
            "form": "II.06a/VPCP/KSTT",
            "from": value.period.first.isoformat(),
            "to": value.period.last.isoformat(),
            "end": value.end.isoformat(),
            "as_of": value.as_of.isoformat(),
            "rows": [{"sector": row.sector, "columns": _columns(row)} for row in value.rows],
            "total": _columns(value.total),
            "restatements": [{"cause": one.cause, "columns": _columns(one.change)} for one in value.restatements],
        }


def _columns(row: Row06a) -> dict[str, int]:
    return {str(number): count for number, count in enumerate(row.columns, start=3)}
