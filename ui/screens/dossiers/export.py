"""The shown list as an Excel file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop_app.domain.formatting import date_vi, time_vi
from desktop_app.domain.people.masking import mask_id
from printing.excel import CellKind, ExcelColumn, write_table
from ui.screens.dossiers.state import Names, tr
from ui.screens.words import TIMELINESS, status_word, word

if TYPE_CHECKING:
    from desktop_app.domain.exchange.dossiers import DossierFilter, DossierListRow
    from desktop_app.services.office import OfficeServices

MOST_ROWS = 50_000
CHUNK = 500

_COLUMNS: tuple[tuple[object, CellKind], ...] = (
    (QT_TRANSLATE_NOOP("Dossiers", "STT"), CellKind.NUMBER),
    (QT_TRANSLATE_NOOP("Dossiers", "Mã hồ sơ"), CellKind.TEXT),
    (QT_TRANSLATE_NOOP("Dossiers", "Mã quốc gia"), CellKind.TEXT),
    (QT_TRANSLATE_NOOP("Dossiers", "Chủ hồ sơ"), CellKind.TEXT),
    (QT_TRANSLATE_NOOP("Dossiers", "Số giấy tờ (che)"), CellKind.TEXT),
    (QT_TRANSLATE_NOOP("Dossiers", "Mã thủ tục"), CellKind.TEXT),
    (QT_TRANSLATE_NOOP("Dossiers", "Thủ tục"), CellKind.TEXT),
    (QT_TRANSLATE_NOOP("Dossiers", "Lĩnh vực"), CellKind.TEXT),
    (QT_TRANSLATE_NOOP("Dossiers", "Cán bộ tiếp nhận"), CellKind.TEXT),
    (QT_TRANSLATE_NOOP("Dossiers", "Quầy"), CellKind.TEXT),
    (QT_TRANSLATE_NOOP("Dossiers", "Tiếp nhận"), CellKind.DATETIME),
    (QT_TRANSLATE_NOOP("Dossiers", "Hẹn trả"), CellKind.DATETIME),
    (QT_TRANSLATE_NOOP("Dossiers", "Xong"), CellKind.DATETIME),
    (QT_TRANSLATE_NOOP("Dossiers", "Trả"), CellKind.DATETIME),
    (QT_TRANSLATE_NOOP("Dossiers", "Trạng thái"), CellKind.TEXT),
    (QT_TRANSLATE_NOOP("Dossiers", "So với hạn"), CellKind.TEXT),
    (QT_TRANSLATE_NOOP("Dossiers", "Phí, lệ phí"), CellKind.MONEY),
    (QT_TRANSLATE_NOOP("Dossiers", "Đã thu"), CellKind.MONEY),
)


def export_list(
    office: OfficeServices,
    wanted: DossierFilter,
    names: Names,
    path: Path,
    *,
    title: str,
    chips: tuple[str, ...],
    officer: str,
) -> int:
    """Write every row of the list (at most ``MOST_ROWS``); returns how many. Runs on a thread of its own."""
    rows: list[DossierListRow] = []
    more = True
    while more and len(rows) < MOST_ROWS:
        page = office.dossiers.page(wanted, limit=min(CHUNK, MOST_ROWS - len(rows)), after=rows[-1] if rows else None)
        rows += page.rows
        more = page.more and bool(page.rows)
    now = office.clock.now()
    notes = [
        tr(QT_TRANSLATE_NOOP("Dossiers", "Xuất lúc {time} ngày {date}, người xuất: {officer}")).format(
            time=time_vi(now), date=date_vi(now), officer=names.officers.get(officer, officer)
        )
    ]
    if wanted.text:
        notes.append(tr(QT_TRANSLATE_NOOP("Dossiers", "Tìm theo nội dung đã gõ")))
    if chips:
        notes.append(tr(QT_TRANSLATE_NOOP("Dossiers", "Điều kiện: {list}")).format(list="; ".join(chips)))
    if more:
        notes.append(tr(QT_TRANSLATE_NOOP("Dossiers", "Chỉ gồm {n} hồ sơ đầu danh sách.")).format(n=len(rows)))
    columns = [ExcelColumn(tr(text), kind) for text, kind in _COLUMNS]
    write_table(path, title, columns, [_cells(number, row, names) for number, row in enumerate(rows, 1)], notes)
    return len(rows)


def _cells(number: int, row: DossierListRow, names: Names) -> tuple[object, ...]:
    return (
        number,
        row.code,
        row.national_code,
        row.owner_name,
        mask_id(row.owner_id_number),
        row.procedure_code,
        row.matter_short,
        row.sector,
        names.officers.get(row.officer, row.officer),
        names.counters.get(row.counter, row.counter),
        row.received_at,
        row.due_at,
        row.finished_at,
        row.returned_at,
        status_word(row.status, voided=row.voided, outcome=row.outcome)[0],
        word(TIMELINESS[row.timeliness][0]) if row.timeliness else "",
        row.fee_total,
        row.fee_collected,
    )
