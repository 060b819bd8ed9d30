"""The words of the page of targets on paper; never translated."""

from __future__ import annotations

from typing import NamedTuple

from desktop_app.clock import in_vietnam
from desktop_app.domain.exchange.kpi import KpiPage, KpiRow, WhyNone
from desktop_app.domain.formatting import date_vi, time_vi
from desktop_app.domain.indicators.definitions import DEFINITIONS
from desktop_app.domain.indicators.kpi import Kpi
from desktop_app.domain.indicators.slots import slot_text

TITLE = "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU"
SAMPLE = "DỮ LIỆU MẪU"
WHOLE = "Cả trung tâm"
NOTE = (
    "Chỉ tiêu giao là chỉ tiêu đặt cho kỳ nhỏ nhất có chứa kỳ báo cáo; không đặt thì lấy chỉ tiêu chung của trung tâm. "
    "Số ghi “nhập tay” do cán bộ nhập theo nguồn bên cạnh."
)
HEAD = ("TT", "Chỉ tiêu", "Thực hiện", "Chỉ tiêu giao", "Kết quả", "Tử số", "Mẫu số", "Kỳ so sánh", "Ghi chú")
_JUDGED = {True: "Đạt", False: "Chưa đạt", None: "–"}
_WHY = {
    WhyNone.NOTHING_COUNTED: "trong kỳ chưa có gì để tính",
    WhyNone.NOT_BY_UNIT: "không tách theo bộ phận",
    WhyNone.NOT_ENTERED: "chưa nhập cho kỳ này",
    WhyNone.NOT_OFFERED: "chưa nhập số thủ tục cung cấp trực tuyến",
}


class Line(NamedTuple):
    """A share as it is printed; numbers are numbers, for the workbook."""

    name: str
    actual: float | None
    target: float | None
    judged: str
    part: int | None
    whole: int | None
    before: float | None
    note: str


def lines(page: KpiPage, before: KpiPage | None) -> list[Line]:
    return [_line(row, before.row(row.kpi) if before is not None else None) for row in page.rows]


def lines_above(page: KpiPage, before: KpiPage | None) -> tuple[str, ...]:
    """Whose figures, of which period, as of when, compared with what."""
    local = in_vietnam(page.as_of)
    compared = f"Kỳ so sánh: {period_text(before)}" if before is not None else "Không có kỳ so sánh"
    return (
        f"Phạm vi: {page.unit_name or WHOLE}",
        f"Kỳ báo cáo: {period_text(page)}. {compared}",
        f"Số liệu tính đến {time_vi(local)} ngày {date_vi(local.date())}",
    )


def period_text(page: KpiPage) -> str:
    first, last = page.period.first, page.period.last
    return f"ngày {date_vi(first)}" if first == last else f"từ ngày {date_vi(first)} đến ngày {date_vi(last)}"


def _line(row: KpiRow, before: KpiRow | None) -> Line:
    return Line(
        DEFINITIONS[row.kpi].name,
        row.actual,
        row.target,
        _JUDGED[row.reached],
        row.part,
        row.whole,
        before.actual if before is not None else None,
        _note(row),
    )


def _note(row: KpiRow) -> str:
    notes = [_WHY[row.why]] if row.why is not None else []
    if row.entry is not None:
        what = "mẫu số nhập tay" if row.kpi is Kpi.PROCEDURES else "nhập tay"
        notes.append(f"{what} cho {slot_text(row.entry.slot)}: {row.entry.source}")
    if row.target_slot:
        notes.append(f"chỉ tiêu đặt cho {slot_text(row.target_slot)}")
    elif row.target is None:
        notes.append("chưa đặt chỉ tiêu")
    return "; ".join(notes)
