"""Sổ theo dõi hồ sơ of a period, for screen and Excel; as the form it is printed on F5. Phone numbers are masked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from desktop_app.clock import VIETNAM
from desktop_app.domain.exchange.report_head import ReportHead
from desktop_app.domain.indicators import Period
from desktop_app.domain.register import RegisterRange
from printing.excel import CellKind
from printing.reports.paper import Cell, Going, ReportColumn, ReportPaper, ReportTable
from printing.reports.report import Report

if TYPE_CHECKING:
    from desktop_app.domain.dossier.papers.register import RegisterRow
    from desktop_app.services.office import OfficeServices

CHUNK = 500
_COLUMNS = (
    ReportColumn("STT", 0.7),
    ReportColumn("Mã hồ sơ", 2.75, code=True),
    ReportColumn("Nội dung hồ sơ", 2.4),
    ReportColumn("Số bộ", 0.6, CellKind.NUMBER),
    ReportColumn("Họ tên chủ hồ sơ", 1.9),
    ReportColumn("Địa chỉ", 2.2),
    ReportColumn("Số điện thoại (che)", 1.3),
    ReportColumn("Nhận hồ sơ", 1.4, CellKind.DATETIME),
    ReportColumn("Hẹn trả", 1.4, CellKind.DATETIME),
    ReportColumn("Cơ quan chủ trì giải quyết", 1.9),
    ReportColumn("Trả kết quả", 1.4, CellKind.DATETIME),
    ReportColumn("Người nhận hồ sơ", 1.6),
    ReportColumn("Ghi chú", 1.4),
)


@dataclass(frozen=True, slots=True)
class RegisterPart:
    """The lines of a period, in the order of the book."""

    head: ReportHead
    rows: tuple[RegisterRow, ...]


class RegisterReport(Report[RegisterPart]):
    name = "register"
    title = "Sổ theo dõi hồ sơ"
    stem = "so-theo-doi"
    follows = False

    def read(
        self,
        office: OfficeServices,
        period: Period,
        as_of: date | None = None,
        going: Going | None = None,
    ) -> RegisterPart:
        self.no_as_of(as_of)
        head = office.reports.head(period)
        wanted = RegisterRange(period.first, head.end)
        rows: list[RegisterRow] = []
        ids = office.register.line_ids(wanted)
        for first in range(0, len(ids), CHUNK):
            rows += office.register.rows_of(ids[first : first + CHUNK])
            self.go_on(going, len(rows))
        return RegisterPart(head, tuple(rows))

    def count(self, office: OfficeServices, period: Period) -> int:
        return office.register.count(RegisterRange(period.first, office.reports.head(period).end))

    def paper(self, value: RegisterPart) -> ReportPaper:
        table = ReportTable("", _COLUMNS, tuple(_row(row) for row in value.rows))
        return ReportPaper(self.name, self.title, value.head, (table,))


def _row(row: RegisterRow) -> tuple[Cell, ...]:
    return (
        row.line_no, row.code, row.matter, row.sets, row.owner_name, row.owner_address, row.phone,
        _instant(row.received_text), _instant(row.due_text), row.handling_unit, _instant(row.returned_text),
        row.officer_name, row.note,
    )  # fmt: skip


def _instant(text: str) -> datetime | None:
    """ "09:40 26/11/2026" as a value, so that a spreadsheet can sort it."""
    return datetime.strptime(text, "%H:%M %d/%m/%Y").replace(tzinfo=VIETNAM) if text else None
