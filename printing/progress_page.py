"""The public progress sheet on A4, to be put up on a wall."""

from __future__ import annotations

from desktop_app.domain.list_paper import ListColumn, ListPaper
from desktop_app.domain.progress import ProgressSheet
from printing.list_page import draw_list_page
from printing.progress_html import HEADS, PROCEDURE_HEAD

SHARES = (0.33, 0.45, 0.22)
SHARES_WITH_PROCEDURE = (0.27, 0.27, 0.18, 0.28)


def draw_progress_page(sheet: ProgressSheet) -> bytes:
    """The PDF; the same sheet gives the same bytes. May be called from any thread."""
    return draw_list_page(progress_paper(sheet))


def progress_paper(sheet: ProgressSheet) -> ListPaper:
    """The sheet as a list: code, state, due, and the procedure where it was asked for."""
    heads = (*HEADS, PROCEDURE_HEAD) if sheet.with_procedure else HEADS
    shares = SHARES_WITH_PROCEDURE if sheet.with_procedure else SHARES
    rows = ((row.code, row.state, row.due, row.procedure)[: len(heads)] for row in sheet.rows)
    return ListPaper(
        sheet.superior_body,
        sheet.centre,
        sheet.title.upper(),
        f"{sheet.as_of_text}. {sheet.range_text}.",
        tuple(ListColumn(title, share) for (_, title), share in zip(heads, shares, strict=True)),
        tuple(rows),
        sheet.sample,
        upright=True,
    )
