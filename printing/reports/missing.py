"""Giấy tờ hay thiếu: which paper of which procedure people most often had to bring later, and every notice."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.exchange.missing_papers import MissingPapers
from desktop_app.domain.indicators import Period
from printing.excel import CellKind
from printing.reports.paper import Cell, Going, ReportColumn, ReportPaper, ReportTable
from printing.reports.report import Report

if TYPE_CHECKING:
    from desktop_app.services.office import OfficeServices

TYPED = "Giấy tờ khác (cán bộ tự ghi)"
_PAPERS = (
    ReportColumn("STT", 0.5, CellKind.NUMBER),
    ReportColumn("Giấy tờ", 5),
    ReportColumn("Thủ tục", 3.6),
    ReportColumn("Phiếu hướng dẫn", 1.6, CellKind.NUMBER),
    ReportColumn("Yêu cầu bổ sung", 1.6, CellKind.NUMBER),
    ReportColumn("Tổng số lần", 1.1, CellKind.NUMBER),
)
_NOTICES = (
    ReportColumn("STT", 0.5, CellKind.NUMBER),
    ReportColumn("Ngày", 1.2, CellKind.DATE),
    ReportColumn("Mã hồ sơ", 2.55, code=True),
    ReportColumn("Loại phiếu", 1.8),
    ReportColumn("Số phiếu", 1),
    ReportColumn("Thủ tục", 3),
    ReportColumn("Giấy tờ còn thiếu", 4.4),
)
NOTES = (
    "Mỗi phiếu hướng dẫn tại quầy và mỗi phiếu yêu cầu bổ sung (mẫu 02) trong kỳ tính một lần cho từng loại giấy tờ "
    "nêu trong phiếu. Không tính phiếu của bước đã hoàn tác và của hồ sơ đã hủy do nhập nhầm.",
    "Tên giấy tờ lấy từ danh mục thủ tục; giấy tờ cán bộ tự ghi có thể nêu tên người nên gộp thành một dòng.",
)


class MissingPapersReport(Report[MissingPapers]):
    name = "missing"
    title = "Báo cáo giấy tờ hay thiếu"
    stem = "giay-to-hay-thieu"
    follows = False

    def read(
        self, office: OfficeServices, period: Period, as_of: date | None = None, going: Going | None = None
    ) -> MissingPapers:
        self.no_as_of(as_of)
        return office.reports.missing(period)

    def paper(self, value: MissingPapers) -> ReportPaper:
        papers = ReportTable(
            "Theo giấy tờ, hay thiếu nhất ở trên",
            _PAPERS,
            tuple(
                (number, line.paper or TYPED, line.procedure, line.guided, line.asked, line.notices)
                for number, line in enumerate(value.papers, start=1)
            ),
            empty="Không có phiếu hướng dẫn hay yêu cầu bổ sung nào trong kỳ này",
        )
        rows: tuple[tuple[Cell, ...], ...] = tuple(
            (number, one.day, one.code, "Yêu cầu bổ sung" if one.code else "Hướng dẫn tại quầy", one.number,
             one.procedure, "; ".join(paper or TYPED for paper in one.papers))
            for number, one in enumerate(value.notices, start=1)
        )  # fmt: skip
        tables = (papers, ReportTable("Từng phiếu", _NOTICES, rows)) if rows else (papers,)
        gone = (f"{value.erased} phiếu đã xóa nội dung nên không tính vào bảng.",) if value.erased else ()
        return ReportPaper(self.name, self.title, value.head, tables, (*NOTES, *gone))
