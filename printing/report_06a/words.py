"""The words of form II.06a/VPCP/KSTT, as the national form has them; never translated."""

from __future__ import annotations

from typing import NamedTuple

from desktop_app.domain.exchange.reports import Form06a

CODE = "Biểu số II.06a/VPCP/KSTT"
TITLE = "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH"
UNIT = "Đơn vị tính: số hồ sơ TTHC."
TOTAL = "Tổng số"
SAMPLE = "DỮ LIỆU MẪU"
NO_SECTOR = "Chưa ghi lĩnh vực"
CHANGED = "Thay đổi được ghi nhận sau ngày tính số liệu, chưa tính vào các dòng trên:"


class Head(NamedTuple):
    """A head cell over ``columns`` × ``rows`` from (column, row)."""

    text: str
    column: int
    row: int
    columns: int = 1
    rows: int = 1


HEAD = (
    Head("TT", 0, 0, rows=3),
    Head("Lĩnh vực, công việc giải quyết theo cấp", 1, 0, rows=3),
    Head("Tiếp nhận", 2, 0, columns=4),
    Head("Đã giải quyết", 6, 0, columns=4),
    Head("Đang giải quyết", 10, 0, columns=3),
    Head("Tổng số", 2, 1, rows=2),
    Head("Trong kỳ", 3, 1, columns=2),
    Head("Từ kỳ trước", 5, 1, rows=2),
    Head("Tổng số", 6, 1, rows=2),
    Head("Trước hạn", 7, 1, rows=2),
    Head("Đúng hạn", 8, 1, rows=2),
    Head("Quá hạn", 9, 1, rows=2),
    Head("Tổng số", 10, 1, rows=2),
    Head("Trong hạn", 11, 1, rows=2),
    Head("Quá hạn", 12, 1, rows=2),
    Head("Trực tuyến", 3, 2),
    Head("Trực tiếp, dịch vụ bưu chính", 4, 2),
)
NUMBERS = ("(1)", "(2)", "(3) = (4) + (5) + (6)", "(4)", "(5)", "(6)", "(7) = (8) + (9) + (10)", "(8)", "(9)", "(10)",
           "(11) = (12) + (13)", "(12)", "(13)")  # fmt: skip

_CAUSES = {
    "dossier.accepted": "Nhập bù hồ sơ",
    "dossier.corrected": "Sửa hồ sơ đã tiếp nhận",
    "dossier.voided": "Hủy – nhập nhầm",
    "dossier.step_undone": "Hoàn tác một bước",
    "dossier.reopened": "Mở lại hồ sơ đã xong",
    "dossier.finished": "Ghi bù kết quả giải quyết",
    "dossier.refused": "Ghi bù kết quả từ chối",
    "dossier.withdrawn": "Ghi bù việc rút hồ sơ",
    "dossier.extended": "Ghi bù việc xin lỗi, hẹn lại",
    "dossier.agency_received": "Ghi bù việc cơ quan có thẩm quyền nhận hồ sơ",
    "dossier.promise_converted": "Chuyển từ không chờ sang có hẹn",
}


def cause(kind: str) -> str:
    """What an event did to a period that was over."""
    return _CAUSES.get(kind, "Ghi bù một bước giải quyết")


def lines_above(form: Form06a) -> tuple[str, ...]:
    """Header of the form: who reports to whom, which period, what the figures know."""
    return (
        f"Đơn vị báo cáo: {form.centre}",
        f"Đơn vị nhận báo cáo: {form.recipient or '……………………'}",
        f"Kỳ báo cáo: từ ngày {form.period.first:%d/%m/%Y} đến ngày {form.period.last:%d/%m/%Y}",
        as_of(form),
    )


def as_of(form: Form06a) -> str:
    said = f"Số liệu tính đến hết ngày {form.as_of:%d/%m/%Y}"
    running = form.end < form.period.last
    return f"{said}; kỳ báo cáo chưa kết thúc" if running else said


def rows(form: Form06a) -> list[tuple[str, str, tuple[int, ...]]]:
    """(TT, sector, columns 3 to 13), the total first, as the form has it."""
    told = [("", TOTAL, form.total.columns)]
    told += [(str(number), row.sector or NO_SECTOR, row.columns) for number, row in enumerate(form.rows, start=1)]
    return told


def changes(form: Form06a) -> list[tuple[str, str, tuple[int, ...]]]:
    return [("", cause(one.cause), one.change.columns) for one in form.restatements]
