"""The register as an Excel file: the columns of the form, as it is printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop_app.domain.formatting import date_vi, time_vi
from printing.excel import CellKind, ExcelColumn, write_table
from ui.screens.dossiers.state import tr

if TYPE_CHECKING:
    from desktop_app.domain.dossier.papers.register import RegisterRow
    from desktop_app.domain.register import RegisterRange
    from desktop_app.services.office import OfficeServices

CHUNK = 500
Progress = Callable[[int, int], object]
"""(lines read, all lines): told from the thread that reads."""

_COLUMNS: tuple[tuple[object, CellKind], ...] = (
    (QT_TRANSLATE_NOOP("Dossiers", "STT"), CellKind.TEXT),
    (QT_TRANSLATE_NOOP("Dossiers", "Mã hồ sơ"), CellKind.TEXT),
    (QT_TRANSLATE_NOOP("Dossiers", "Nội dung hồ sơ"), CellKind.TEXT),
    (QT_TRANSLATE_NOOP("Dossiers", "Số bộ"), CellKind.NUMBER),
    (QT_TRANSLATE_NOOP("Dossiers", "Họ tên chủ hồ sơ"), CellKind.TEXT),
    (QT_TRANSLATE_NOOP("Dossiers", "Địa chỉ chủ hồ sơ"), CellKind.TEXT),
    (QT_TRANSLATE_NOOP("Dossiers", "Số điện thoại (che)"), CellKind.TEXT),
    (QT_TRANSLATE_NOOP("Dossiers", "Nhận hồ sơ"), CellKind.TEXT),
    (QT_TRANSLATE_NOOP("Dossiers", "Hẹn trả kết quả"), CellKind.TEXT),
    (QT_TRANSLATE_NOOP("Dossiers", "Phương thức nhận kết quả"), CellKind.TEXT),
    (QT_TRANSLATE_NOOP("Dossiers", "Cơ quan chủ trì giải quyết"), CellKind.TEXT),
    (QT_TRANSLATE_NOOP("Dossiers", "Ngày nhận kết quả"), CellKind.TEXT),
    (QT_TRANSLATE_NOOP("Dossiers", "Bên giao"), CellKind.TEXT),
    (QT_TRANSLATE_NOOP("Dossiers", "Bên nhận"), CellKind.TEXT),
    (QT_TRANSLATE_NOOP("Dossiers", "Người nhận hồ sơ"), CellKind.TEXT),
    (QT_TRANSLATE_NOOP("Dossiers", "Ghi chú"), CellKind.TEXT),
)


def export_register(
    office: OfficeServices, wanted: RegisterRange, path: Path, *, officer: str, progress: Progress
) -> int:
    """Write every line of the range; returns how many. Runs on a thread of its own."""
    total = office.register.count(wanted)
    rows: list[RegisterRow] = []
    while chunk := office.register.rows(wanted, limit=CHUNK, offset=len(rows)):
        rows += chunk
        progress(len(rows), total)
    now = office.clock.now()
    name = office.records.snapshot().officer_name(officer)
    notes = [
        tr(QT_TRANSLATE_NOOP("Dossiers", "Từ ngày {first} đến ngày {last}")).format(
            first=date_vi(wanted.first), last=date_vi(wanted.last)
        ),
        tr(QT_TRANSLATE_NOOP("Dossiers", "Xuất lúc {time} ngày {date}, người xuất: {officer}")).format(
            time=time_vi(now), date=date_vi(now), officer=name
        ),
    ]
    title = tr(QT_TRANSLATE_NOOP("Dossiers", "Sổ theo dõi hồ sơ"))
    columns = [ExcelColumn(tr(text), kind) for text, kind in _COLUMNS]
    write_table(path, title, columns, [_cells(row) for row in rows], notes)
    return len(rows)


def _cells(row: RegisterRow) -> tuple[object, ...]:
    return (
        row.line_no, row.code, row.matter, row.sets, row.owner_name, row.owner_address, row.phone,
        row.received_text, row.due_text, row.delivery, row.handling_unit, row.returned_text, row.returned_by,
        row.collected_by, row.officer_name, row.note,
    )  # fmt: skip
