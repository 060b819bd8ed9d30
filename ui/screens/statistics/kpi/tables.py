"""The two tables of the page of targets: the shares with what they are divided from, and who set what."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt

from desktop_app.domain.exchange.kpi import IndicatorEntry, KpiRow
from ui.screens.statistics.kpi.state import KpiState
from ui.screens.statistics.kpi.words import (
    judged,
    marks_of,
    name_of,
    parts_of,
    share_of,
    slot_name,
    state_of,
    target_of,
    value_of,
    when_of,
)
from ui.widgets.delegates import Pill
from ui.widgets.table import Column, DataTable

ROW = 32
translate = QCoreApplication.translate


class ShareLine(NamedTuple):
    """A share, and the same one of the period that it is compared with."""

    row: KpiRow
    before: str


def share_lines(state: KpiState) -> list[ShareLine]:
    if state.page is None:
        return []
    before = state.before
    return [ShareLine(row, share_of(before.row(row.kpi).actual) if before else "") for row in state.page.rows]


def shares_table() -> DataTable[ShareLine]:
    right = Qt.AlignmentFlag.AlignRight
    title = translate("Kpi", "Thực hiện so với chỉ tiêu")
    table: DataTable[ShareLine] = DataTable(
        title,
        [
            Column("name", translate("Kpi", "Chỉ tiêu"), _name, tooltip=_name),
            Column("judged", translate("Kpi", "Kết quả"), _judged, width_hint=104),
            Column("actual", translate("Kpi", "Thực hiện"), _actual, align=right, width_hint=84, mono=True),
            Column("target", translate("Kpi", "Chỉ tiêu giao"), _target, align=right, width_hint=96, mono=True),
            Column("parts", translate("Kpi", "Tử số / mẫu số"), _parts, align=right, width_hint=128, mono=True),
            Column("before", translate("Kpi", "Kỳ so sánh"), _before, align=right, width_hint=88, mono=True),
            Column("marks", translate("Kpi", "Ghi chú"), _marks, tooltip=_marks, width_hint=270),
        ],
    )
    table.verticalHeader().setDefaultSectionSize(ROW)
    return table


def history_table() -> DataTable[IndicatorEntry]:
    right = Qt.AlignmentFlag.AlignRight
    table: DataTable[IndicatorEntry] = DataTable(
        translate("Kpi", "Ai đặt, ai nhập, lúc nào"),
        [
            Column("name", translate("Kpi", "Chỉ tiêu"), _entry_name, tooltip=_entry_tip),
            Column("place", translate("Kpi", "Kỳ, bộ phận"), _place, tooltip=_place, width_hint=190),
            Column("value", translate("Kpi", "Giá trị"), _value, align=right, width_hint=76, mono=True),
            Column("source", translate("Kpi", "Nguồn số liệu"), _source, tooltip=_source, width_hint=160),
            Column("officer", translate("Kpi", "Người ghi, lúc"), _who, tooltip=_who, width_hint=250),
        ],
    )
    table.verticalHeader().setDefaultSectionSize(ROW)
    table.set_empty_text(
        translate("Kpi", "Chưa đặt chỉ tiêu nào cho kỳ này"),
        translate("Kpi", "Bấm Ctrl+T để đặt chỉ tiêu hoặc nhập số chương trình không tính được."),
    )
    return table


def _name(line: ShareLine) -> str:
    return name_of(line.row.kpi)


def _judged(line: ShareLine) -> object:
    return Pill(judged(line.row), state_of(line.row) or "calm")


def _actual(line: ShareLine) -> str:
    return share_of(line.row.actual)


def _target(line: ShareLine) -> str:
    return target_of(line.row)


def _parts(line: ShareLine) -> str:
    return parts_of(line.row)


def _before(line: ShareLine) -> str:
    return line.before


def _marks(line: ShareLine) -> str:
    row = line.row
    source = row.entry.source if row.entry is not None else ""
    whose = translate("Kpi", "chỉ tiêu {slot}").format(slot=slot_name(row.target_slot)) if row.target_slot else ""
    return " · ".join(part for part in (marks_of(row), source, whose) if part)


def _entry_name(entry: IndicatorEntry) -> str:
    if not entry.typed:
        return name_of(entry.kpi)
    return translate("Kpi", "{name} (nhập tay)").format(name=name_of(entry.kpi))


def _entry_tip(entry: IndicatorEntry) -> str:
    return " · ".join(part for part in (_entry_name(entry), entry.source) if part)


def _source(entry: IndicatorEntry) -> str:
    return entry.source


def _place(entry: IndicatorEntry) -> str:
    return f"{slot_name(entry.slot)}, {entry.unit_name}" if entry.unit_name else slot_name(entry.slot)


def _value(entry: IndicatorEntry) -> str:
    if entry.value is None:
        return translate("Kpi", "đã bỏ")
    return value_of(entry.kpi, entry.value)


def _who(entry: IndicatorEntry) -> str:
    told = f"{entry.officer}, {when_of(entry)}"
    return told if entry.stands else translate("Kpi", "{told} (đã thay)").format(told=told)
