"""Báo cáo hồ sơ trễ hạn và việc phối hợp: which unit, how late, why, the apology and what is owed next."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.calendar.remaining import Parts
from desktop_app.domain.exchange.late_cases import LateCase, LateReport, NextDuty
from desktop_app.domain.indicators import Period
from printing.excel import CellKind
from printing.reports.paper import Cell, Going, ReportColumn, ReportPaper, ReportTable
from printing.reports.report import Report

if TYPE_CHECKING:
    from desktop_app.services.office import OfficeServices

AT_RECEPTION = "Bộ phận tiếp nhận (chưa chuyển xử lý)"
DUTIES = {
    NextDuty.APOLOGISE: "Gửi văn bản xin lỗi, hẹn lại",
    NextDuty.KEEP_NEW_DATE: "Trả kết quả đúng ngày đã hẹn lại",
    NextDuty.FINISH_NOW: "Giải quyết ngay: đã quá cả ngày hẹn lại, không được hẹn lần nữa",
    NextDuty.WAIT: "Chờ: hồ sơ đang tạm dừng",
    NextDuty.RETURN: "Trao kết quả cho người dân",
    NextDuty.NONE: "",
}
_UNITS = (
    ReportColumn("Bộ phận chịu trách nhiệm", 5),
    ReportColumn("Xong quá hạn", 1.2, CellKind.NUMBER),
    ReportColumn("Còn đang trễ", 1.2, CellKind.NUMBER),
    ReportColumn("Tổng số", 1.2, CellKind.NUMBER),
    ReportColumn("Chưa xin lỗi", 1.2, CellKind.NUMBER),
    ReportColumn("Trễ nhất (thời gian làm việc)", 2.4),
)
_CASES = (
    ReportColumn("STT", 0.5, CellKind.NUMBER),
    ReportColumn("Mã hồ sơ", 2.55, code=True),
    ReportColumn("Thủ tục", 2.6),
    ReportColumn("Bộ phận", 1.9),
    ReportColumn("Hẹn trả", 1.4, CellKind.DATETIME),
    ReportColumn("Giải quyết xong", 1.4, CellKind.DATETIME),
    ReportColumn("Trễ (thời gian làm việc)", 1.3),
    ReportColumn("Lý do nêu khi xin lỗi", 2.6),
    ReportColumn("Văn bản xin lỗi", 1.1),
    ReportColumn("Hẹn lại", 1.2, CellKind.DATE),
    ReportColumn("Việc phải làm tiếp", 2.0),
)
NOTES = (
    "Gồm hồ sơ xong quá hạn trong kỳ (cột 10 của biểu II.06a) và hồ sơ còn đang giải quyết đã quá hạn vào cuối kỳ "
    "(cột 13), theo những gì chương trình biết lúc lập báo cáo.",
    "Thời gian trễ tính từ giờ hẹn trả đến lúc giải quyết xong (hoặc đến cuối kỳ), theo giờ làm việc, trừ lúc hồ sơ "
    "tạm dừng; văn bản xin lỗi gửi sau khi đã quá hạn không làm thay đổi hạn này. Một ngày là một ngày làm việc.",
    "Việc phải làm tiếp là việc của ngày lập báo cáo (Nghị định 61/2018/NĐ-CP, Điều 19 khoản 9).",
)


class LateCases(Report[LateReport]):
    name = "late"
    title = "Báo cáo hồ sơ trễ hạn"
    stem = "ho-so-tre-han"

    def read(
        self, office: OfficeServices, period: Period, as_of: date | None = None, going: Going | None = None
    ) -> LateReport:
        self.no_as_of(as_of)
        return office.reports.late(period)

    def paper(self, value: LateReport) -> ReportPaper:
        cases = ReportTable(
            "Từng hồ sơ",
            _CASES,
            tuple(_case(number, case) for number, case in enumerate(value.cases, start=1)),
            empty="Không có hồ sơ trễ hạn trong kỳ này",
        )
        tables = (_units(value), cases) if value.cases else (cases,)
        return ReportPaper(self.name, self.title, value.head, tables, NOTES)


def _units(value: LateReport) -> ReportTable:
    finished: Counter[str] = Counter(case.unit for case in value.cases if case.finished_at)
    still_open: Counter[str] = Counter(case.unit for case in value.cases if not case.finished_at)
    unsaid: Counter[str] = Counter(case.unit for case in value.cases if not case.apology_number)
    worst: dict[str, LateCase] = {}
    for case in value.cases:
        if case.unit not in worst or case.late_seconds > worst[case.unit].late_seconds:
            worst[case.unit] = case
    rows: list[tuple[Cell, ...]] = [
        (unit or AT_RECEPTION, finished[unit], still_open[unit], finished[unit] + still_open[unit], unsaid[unit],
         length(one.late_for))
        for unit, one in worst.items()
    ]  # fmt: skip
    rows.append(("Tổng số", value.finished, value.still_open, len(value.cases), unsaid.total(), ""))
    return ReportTable("Theo bộ phận", _UNITS, tuple(rows), frozenset({len(rows) - 1}))


def _case(number: int, case: LateCase) -> tuple[Cell, ...]:
    return (
        number, case.code, case.procedure, case.unit or AT_RECEPTION, case.due_at, case.finished_at,
        length(case.late_for), case.apology_reason, _apology(case), case.new_due_at, DUTIES[case.duty],
    )  # fmt: skip


def _apology(case: LateCase) -> str:
    if not case.apology_number:
        return "chưa có"
    return f"{case.apology_number} (gửi sau hạn)" if case.apologised_late else case.apology_number


def length(parts: Parts) -> str:
    """ "1 ngày 3 giờ", "2 giờ 15 phút", "dưới 1 phút"."""
    pieces = ((parts.days, "ngày"), (parts.hours, "giờ"), (parts.minutes, "phút"))
    return " ".join(f"{count} {unit}" for count, unit in pieces if count) or "dưới 1 phút"
