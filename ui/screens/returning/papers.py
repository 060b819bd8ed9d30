"""The lists of F6 on paper. They go into a file and to other offices: Vietnamese, whatever the window's language."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from desktop_app.domain.formatting import date_vi, money, time_vi
from desktop_app.domain.list_paper import ListColumn
from ui.output import on_paper

if TYPE_CHECKING:
    from desktop_app.domain.exchange.dossiers import WaitingResult
    from desktop_app.domain.exchange.returning import WaitingSupplement

RESULTS_TITLE = on_paper("KẾT QUẢ CHƯA CÓ NGƯỜI NHẬN")
RESULTS_COLUMNS = (
    ListColumn(on_paper("Mã hồ sơ"), 0.19),
    ListColumn(on_paper("Chủ hồ sơ"), 0.19),
    ListColumn(on_paper("Thủ tục"), 0.24),
    ListColumn(on_paper("Nơi để"), 0.1),
    ListColumn(on_paper("Có kết quả từ"), 0.09),
    ListColumn(on_paper("Đã chờ"), 0.1),
    ListColumn(on_paper("Còn phải thu"), 0.09, right=True),
)
SUPPLEMENTS_TITLE = on_paper("HỒ SƠ CHỜ BỔ SUNG")
SUPPLEMENTS_COLUMNS = (
    ListColumn(on_paper("Mã hồ sơ"), 0.2),
    ListColumn(on_paper("Chủ hồ sơ"), 0.2),
    ListColumn(on_paper("Thủ tục"), 0.26),
    ListColumn(on_paper("Yêu cầu ngày"), 0.1),
    ListColumn(on_paper("Trả lời trước"), 0.1),
    ListColumn(on_paper("Đã chờ"), 0.14),
)


def result_line(entry: WaitingResult) -> tuple[str, ...]:
    """One line of the results nobody collected."""
    row = entry.row
    by_post = not row.shelf_place and row.delivery == "postal"
    owed = max(0, row.fee_total - row.fee_collected)
    return (
        row.code,
        row.owner_name,
        row.matter_short,
        on_paper("gửi bưu điện") if by_post else row.shelf_place,
        date_vi(row.finished_at) if row.finished_at else "",
        _age(entry.working_days),
        money(owed) if owed else "",
    )


def supplement_line(entry: WaitingSupplement) -> tuple[str, ...]:
    """One line of the supplements nobody brought."""
    row = entry.row
    return (
        row.code,
        row.owner_name,
        row.matter_short,
        date_vi(entry.asked_at),
        date_vi(entry.answer_by) if entry.answer_by else "",
        _age(entry.working_days),
    )


def as_of(now: datetime) -> str:
    """When the list was read."""
    return on_paper("Số liệu lúc {time} ngày {date}").format(time=time_vi(now), date=date_vi(now))


def _age(working_days: int) -> str:
    return on_paper("{n} ngày làm việc").format(n=working_days) if working_days else on_paper("hôm nay")
