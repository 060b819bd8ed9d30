"""Báo cáo ngày không chờ: promises by procedure, day and counter, and before and after the first one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.exchange.no_wait_report import ComparedLine, NoWaitReport, PromiseLine, Side
from desktop_app.domain.formatting import date_vi, weekday_long
from desktop_app.domain.indicators import Period, share
from printing.excel import CellKind
from printing.reports.paper import Cell, Going, ReportColumn, ReportPaper, ReportTable
from printing.reports.report import Report

if TYPE_CHECKING:
    from desktop_app.services.office import OfficeServices

NO_COUNTER = "Không ghi quầy"
EMPTY = "Không có hồ sơ không chờ nào trong kỳ này"
_NUMBERS = (
    ReportColumn("Nhận không chờ", 1, CellKind.NUMBER),
    ReportColumn("Giữ lời", 1, CellKind.NUMBER),
    ReportColumn("Không giữ lời", 1, CellKind.NUMBER),
    ReportColumn("Trong đó chuyển thành hẹn", 1.1, CellKind.NUMBER),
    ReportColumn("Đang chạy", 1, CellKind.NUMBER),
    ReportColumn("Tỷ lệ giữ lời", 1, CellKind.PERCENT),
    ReportColumn("Trung vị (phút)", 1, CellKind.DECIMAL),
)
_COMPARED = (
    ReportColumn("Thủ tục", 4),
    ReportColumn("Trước: tiếp nhận", 1.1, CellKind.NUMBER),
    ReportColumn("Trước: xong trong ngày", 1.2, CellKind.PERCENT),
    ReportColumn("Trước: trung vị (phút làm việc)", 1.3, CellKind.DECIMAL),
    ReportColumn("Sau: tiếp nhận", 1.1, CellKind.NUMBER),
    ReportColumn("Sau: trong đó không chờ", 1.1, CellKind.NUMBER),
    ReportColumn("Sau: xong trong ngày", 1.2, CellKind.PERCENT),
    ReportColumn("Sau: trung vị (phút làm việc)", 1.3, CellKind.DECIMAL),
)
NOTES = (
    "Tính theo ngày tiếp nhận, không tính hồ sơ đã hủy – nhập nhầm. Giữ lời: có kết quả trong phút đã hứa. Không giữ "
    "lời: xong muộn hơn, chuyển thành hẹn, hoặc chưa xong mà đã quá phút đã hứa.",
    "Lời hứa không chờ là cam kết phục vụ của trung tâm; hạn theo quy định là hạn khác và không thay đổi.",
)


class NoWaitDays(Report[NoWaitReport]):
    name = "no-wait"
    title = "Báo cáo ngày không chờ"
    stem = "ngay-khong-cho"

    def read(
        self, office: OfficeServices, period: Period, as_of: date | None = None, going: Going | None = None
    ) -> NoWaitReport:
        self.no_as_of(as_of)
        return office.reports.no_wait(period)

    def paper(self, value: NoWaitReport) -> ReportPaper:
        first = ReportTable(
            "Theo thủ tục",
            (ReportColumn("Thủ tục", 4), *_NUMBERS),
            (*map(_line, value.procedures), _line(value.total, "Tổng số")) if value.procedures else (),
            frozenset({len(value.procedures)}) if value.procedures else frozenset(),
            EMPTY,
        )
        if not value.procedures:
            return ReportPaper(self.name, self.title, value.head, (first,), NOTES)
        days = ReportTable(
            "Theo ngày",
            (ReportColumn("Ngày", 2, CellKind.DATE), ReportColumn("Thứ", 2), *_NUMBERS),
            tuple(_day(line) for line in value.days),
        )
        counters = ReportTable(
            "Theo quầy tiếp nhận",
            (ReportColumn("Quầy", 4), *_NUMBERS),
            tuple(_line(line, line.label or NO_COUNTER) for line in value.counters),
        )
        return ReportPaper(self.name, self.title, value.head, (first, days, counters, *_compared(value)), NOTES)


def _line(line: PromiseLine, label: str = "") -> tuple[Cell, ...]:
    return (label or line.label, *_numbers(line))


def _day(line: PromiseLine) -> tuple[Cell, ...]:
    day = date.fromisoformat(line.key)
    return (day, weekday_long(day), *_numbers(line))


def _numbers(line: PromiseLine) -> tuple[Cell, ...]:
    return (
        line.taken, line.kept, line.broken, line.converted, line.running, share(line.kept, line.kept + line.broken),
        line.median_minutes,
    )  # fmt: skip


def _compared(value: NoWaitReport) -> tuple[ReportTable, ...]:
    if value.first_day is None or not value.compared:
        return ()
    note = (
        f"Lời hứa đầu tiên của trung tâm: ngày {date_vi(value.first_day)}. So mọi hồ sơ của cùng thủ tục trong "
        f"{value.span_days} ngày trước ngày ấy và {value.span_days} ngày kể từ ngày ấy."
    )
    rows = tuple(_sides(line) for line in value.compared)
    return (ReportTable("Trước và sau khi có ngày không chờ", _COMPARED, rows, notes=(note,)),)


def _sides(line: ComparedLine) -> tuple[Cell, ...]:
    before, after = line.before, line.after
    return (
        line.procedure, before.received, _in_day(before), before.median_minutes, after.received, after.promised,
        _in_day(after), after.median_minutes,
    )  # fmt: skip


def _in_day(side: Side) -> float | None:
    return share(side.same_day, side.finished)
