"""The register as an Excel file: the columns of the form, in Vietnamese, as it is printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.formatting import date_vi, time_vi
from printing.excel import CellKind, ExcelColumn, write_table
from ui.output import on_paper

if TYPE_CHECKING:
    from desktop_app.domain.dossier.papers.register import RegisterRow
    from desktop_app.domain.register import RegisterRange
    from desktop_app.services.office import OfficeServices

CHUNK = 500
Progress = Callable[[int, int], object]
"""(lines read, all lines): told from the thread that reads."""

_COLUMNS: tuple[tuple[str, CellKind], ...] = (
    (on_paper("STT"), CellKind.TEXT),
    (on_paper("Mã hồ sơ"), CellKind.TEXT),
    (on_paper("Nội dung hồ sơ"), CellKind.TEXT),
    (on_paper("Số bộ"), CellKind.NUMBER),
    (on_paper("Họ tên chủ hồ sơ"), CellKind.TEXT),
    (on_paper("Địa chỉ chủ hồ sơ"), CellKind.TEXT),
    (on_paper("Số điện thoại (che)"), CellKind.TEXT),
    (on_paper("Nhận hồ sơ"), CellKind.TEXT),
    (on_paper("Hẹn trả kết quả"), CellKind.TEXT),
    (on_paper("Phương thức nhận kết quả"), CellKind.TEXT),
    (on_paper("Cơ quan chủ trì giải quyết"), CellKind.TEXT),
    (on_paper("Ngày nhận kết quả"), CellKind.TEXT),
    (on_paper("Bên giao"), CellKind.TEXT),
    (on_paper("Bên nhận"), CellKind.TEXT),
    (on_paper("Người nhận hồ sơ"), CellKind.TEXT),
    (on_paper("Ghi chú"), CellKind.TEXT),
)


def export_register(
    office: OfficeServices, wanted: RegisterRange, path: Path, *, officer: str, progress: Progress
) -> int:
    """Write every line of the range; returns how many. Runs on a thread of its own."""
    ids = office.register.line_ids(wanted)
    rows: list[RegisterRow] = []
    for first in range(0, len(ids), CHUNK):
        rows += office.register.rows_of(ids[first : first + CHUNK])
        progress(len(rows), len(ids))
    now = office.clock.now()
    name = office.records.snapshot().officer_name(officer)
    notes = [
        on_paper("Từ ngày {first} đến ngày {last}").format(first=date_vi(wanted.first), last=date_vi(wanted.last)),
        on_paper("Xuất lúc {time} ngày {date}, người xuất: {officer}").format(
            time=time_vi(now), date=date_vi(now), officer=name
        ),
    ]
    title = on_paper("Sổ theo dõi hồ sơ")
    columns = [ExcelColumn(text, kind) for text, kind in _COLUMNS]
    write_table(path, title, columns, [_cells(row) for row in rows], notes)
    return len(rows)


def _cells(row: RegisterRow) -> tuple[object, ...]:
    return (
        row.line_no, row.code, row.matter, row.sets, row.owner_name, row.owner_address, row.phone,
        row.received_text, row.due_text, row.delivery, row.handling_unit, row.returned_text, row.returned_by,
        row.collected_by, row.officer_name, row.note,
    )  # fmt: skip
