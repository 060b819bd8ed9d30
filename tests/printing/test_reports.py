"""Reports on paper: long ones are painted as they go, let others draw, and can be stopped."""

from __future__ import annotations

import io
import re
import threading
from datetime import date

import openpyxl
import pytest

from desktop_app.domain.exchange.report_head import ReportHead
from desktop_app.domain.indicators import Period
from desktop_app.errors import UserError
from printing.excel import CellKind
from printing.forms import _one_at_a_time
from printing.reports import page
from printing.reports.page import draw_report
from printing.reports.paper import ReportColumn, ReportPaper, ReportTable
from printing.reports.workbook import report_workbook
from tests.support.office import START
from tests.support.reading import words_of

HEAD = ReportHead(
    "Trung tâm Mẫu", "UBND xã Mẫu", Period(date(2026, 10, 1), date(2026, 12, 31)), date(2026, 11, 19), START
)


def paper(rows: int) -> ReportPaper:
    columns = (ReportColumn("STT", 1, CellKind.NUMBER), ReportColumn("Việc", 4), ReportColumn("Ngày", 2, CellKind.DATE))
    lines = tuple((number, f"Việc số {number}", date(2026, 11, 19)) for number in range(1, rows + 1))
    return ReportPaper("thu", "Sổ thử", HEAD, (ReportTable("", columns, lines),))


def test_a_long_report_says_the_same_as_one_that_is_kept_whole_but_the_number_of_its_pages(monkeypatch):
    whole = words_of(draw_report(paper(450)))
    monkeypatch.setattr(page, "MOST_WHOLE", 100)
    other = ReportPaper("khac", "Ấm Ỉ Ộp Ữ Ỹ", HEAD, ())

    def going(rows: int) -> bool:
        return bool(draw_report(other))

    long = words_of(draw_report(paper(450), going))

    assert "Trang 1/" in whole
    assert re.search(r"Trang 1\b(?!/)", long)
    assert [word for word in long.split() if not re.fullmatch(r"\d+(/\d+)?", word)] == [
        word for word in whole.split() if not re.fullmatch(r"\d+(/\d+)?", word)
    ]
    assert [number for number in range(1, 451) if f"Việc số {number}" not in long] == []


def test_between_two_parts_others_may_draw_and_the_reader_may_stop():
    seen = []

    def going(rows: int) -> bool:
        done = threading.Thread(target=lambda: seen.append((rows, len(draw_report(paper(1))))))
        done.start()
        done.join(timeout=20)
        return rows < 2 * page.PART

    with pytest.raises(UserError) as caught:
        draw_report(paper(5 * page.PART), going)

    assert caught.value.code == "report_stopped"
    assert [rows for rows, _ in seen] == [page.PART, 2 * page.PART]
    assert not _one_at_a_time.locked()
    with pytest.raises(UserError):
        report_workbook(paper(1_000), lambda rows: False)


def test_a_workbook_holds_real_numbers_and_dates_a_head_that_stays_and_prints_on_every_page():
    sheet = openpyxl.load_workbook(io.BytesIO(report_workbook(paper(3)))).active
    rows = list(sheet.iter_rows(values_only=True))
    first = next(number for number, row in enumerate(rows, start=1) if row[0] == 1)

    assert [row[0] for row in rows[first - 1 :]] == [1, 2, 3]
    assert rows[first - 1][2].date() == date(2026, 11, 19)
    assert sheet.freeze_panes == f"A{first}"
    assert sheet.print_title_rows == f"${first - 1}:${first - 1}"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.column_dimensions["B"].width > 20
