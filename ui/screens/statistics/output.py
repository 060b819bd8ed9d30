"""The page of figures as a PDF or as a workbook. Drawn on the drawing thread, away from the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.domain.charts import StatisticsPaper
    from desktop_app.domain.indicators import Period

PDF, EXCEL = "pdf", "xlsx"


def file_name(stem: str, period: Period, kind: str) -> str:
    """ "thong-ke-2026-11-01-2026-11-19.pdf"."""
    days = sorted({period.first.isoformat(), period.last.isoformat()})
    return f"{stem}-{'-'.join(days)}.{kind}"


def content_of(paper: StatisticsPaper, kind: str) -> Callable[[], bytes]:
    """What draws the figures as a PDF or as a workbook."""

    def draw() -> bytes:
        if kind == EXCEL:
            from printing.workbook import statistics_workbook

            return statistics_workbook(paper)
        from printing.statistics_page import draw_statistics_page

        return draw_statistics_page(paper)

    return draw
