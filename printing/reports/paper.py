"""A report as it is read: a heading, tables of real values, and notes. Screen, PDF, Excel and JSON are made of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.clock import in_vietnam
from desktop_app.domain.exchange.report_head import ReportHead
from desktop_app.domain.formatting import date_vi, decimal_vi, money_plain, time_vi
from printing.excel import CellKind

Going = Callable[[int], bool]
"""Told how many rows have been read or drawn; False: the rest is not wanted any more."""
Cell = str | int | float | date | datetime | None
SAMPLE = "DỮ LIỆU MẪU"


@dataclass(frozen=True, slots=True)
class ReportColumn:
    """``share`` of the width on paper, measured against the other columns; ``code``: numbers of dossiers."""

    title: str
    share: float
    kind: CellKind = CellKind.TEXT
    code: bool = False

    @property
    def right(self) -> bool:
        return self.kind in (CellKind.NUMBER, CellKind.MONEY, CellKind.PERCENT, CellKind.DECIMAL)


@dataclass(frozen=True, slots=True)
class ReportTable:
    """``strong``: numbers of the rows that are totals or headings. ``empty``: what is said instead of no rows."""

    title: str
    columns: tuple[ReportColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]
    strong: frozenset[int] = frozenset()
    empty: str = "Không có hồ sơ nào trong kỳ này"
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportPaper:
    """``name`` is the report's in the registry; ``notes`` stand under the tables. ``upright``: A4 portrait."""

    name: str
    title: str
    head: ReportHead
    tables: tuple[ReportTable, ...]
    notes: tuple[str, ...] = ()
    upright: bool = False

    @property
    def period_text(self) -> str:
        period = self.head.period
        return f"Kỳ báo cáo: từ ngày {period.first:%d/%m/%Y} đến ngày {period.last:%d/%m/%Y}"

    @property
    def as_of(self) -> str:
        """What the figures know; that the period is still running, where it is."""
        read = in_vietnam(self.head.read_at)
        said = f"Số liệu tính đến {time_vi(read)} ngày {date_vi(read.date())}"
        return f"{said}; kỳ báo cáo chưa kết thúc" if self.head.end < self.head.period.last else said


def shown(cell: Cell, kind: CellKind) -> str:
    """A value as people read it: "1.204", "96,4 %", "19/11/2026", "09:40 19/11/2026"; nothing for None."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        local = in_vietnam(cell)
        return date_vi(local.date()) if kind is CellKind.DATE else f"{time_vi(local)} {date_vi(local.date())}"
    if isinstance(cell, date):
        return date_vi(cell)
    if isinstance(cell, str):
        return cell
    if kind is CellKind.PERCENT:
        return f"{decimal_vi(float(cell), 1)} %"
    return decimal_vi(float(cell), 1) if kind is CellKind.DECIMAL else money_plain(int(cell))


def as_dict(paper: ReportPaper) -> dict[str, object]:
    """The report for programs: rows of plain values, dates in ISO."""
    return {
        "report": paper.name,
        "title": paper.title,
        "from": paper.head.period.first.isoformat(),
        "to": paper.head.period.last.isoformat(),
        "end": paper.head.end.isoformat(),
        "read_at": paper.head.read_at.isoformat(),
        "tables": [
            {
                "title": table.title,
                "columns": [column.title for column in table.columns],
                "rows": [[_plain(cell) for cell in row] for row in table.rows],
                "notes": list(table.notes),
            }
            for table in paper.tables
        ],
        "notes": list(paper.notes),
    }


def _plain(cell: Cell) -> str | int | float | None:
    return cell.isoformat() if isinstance(cell, date) else cell
