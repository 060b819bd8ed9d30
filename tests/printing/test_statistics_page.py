"""The printed page of figures holds every number of the screen, on as many pages as it takes."""

from __future__ import annotations

import io

import pypdfium2

from desktop_app.domain.charts import Bar, ChartData, FigureLine, Series, StatisticsPaper
from printing.statistics_page import draw_statistics_page
from printing.workbook import statistics_workbook

SERIES = (
    Series("received", "Tiếp nhận", "accent"), Series("finished", "Đã giải quyết", "ok", "hatch"),
    Series("late", "Quá hạn", "late", "cross"),
)  # fmt: skip


def paper(bars: int = 12, *, sample: bool = False, name: str = "Thủ tục") -> StatisticsPaper:
    days = tuple(Bar(f"{n}", f"{n:02}/11", (n, n, 1)) for n in range(bars))
    upright = ChartData("days", "Theo ngày", "Ngày", SERIES, days)
    level = ChartData(
        "matters", "Nhiều hồ sơ nhất", "Thủ tục", SERIES,
        tuple(Bar(f"{n}", f"{name} {n}", (1_234_567 - n, 3, 0)) for n in range(10)),
        horizontal=True, note="và 3 mục khác",
    )  # fmt: skip
    none = ChartData("promises", "Lời hứa không chờ", "Lời hứa", SERIES[:1], (), horizontal=True)
    on_time = FigureLine("Tỷ lệ đúng hạn", "96,4 %", "95 %", "▲ 1,2 điểm so tháng trước")
    lines = (on_time, FigureLine("Quá hạn", "1.204"))
    return StatisticsPaper(
        "UBND xã Mẫu", "Trung tâm Mẫu", "THỐNG KÊ", "ngày 19/11/2026", "Số liệu tính đến 09:40 ngày 19/11/2026",
        lines, (upright, level, none), sample,
    )  # fmt: skip


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(document[page].get_textpage().get_text_range() for page in range(len(document)))
    finally:
        document.close()


def test_every_figure_target_and_bar_stands_on_the_paper():
    text = text_of(draw_statistics_page(paper()))

    for wanted in (
        "TRUNG TÂM MẪU", "Tỷ lệ đúng hạn", "96,4 %", "95 %", "tăng 1,2 điểm", "1.204", "Theo ngày", "Nhiều hồ sơ nhất",
        "1.234.567", "và 3 mục khác", "Chưa có hồ sơ trong kỳ này", "Trang 1/",
    ):  # fmt: skip
        assert wanted in text, wanted


def test_the_same_figures_give_the_same_bytes():
    assert draw_statistics_page(paper()) == draw_statistics_page(paper())


def test_sample_data_say_so_on_every_page():
    document = pypdfium2.PdfDocument(draw_statistics_page(paper(sample=True)))
    try:
        assert all("DỮ LIỆU MẪU" in document[n].get_textpage().get_text_range() for n in range(len(document)))
    finally:
        document.close()


def test_two_months_of_days_and_endless_names_fit_on_paper():
    pdf = draw_statistics_page(paper(62, name="Thủ tục có tên rất dài " * 12))

    assert text_of(pdf).count("Trang") >= 3


def test_texts_in_a_workbook_are_never_formulas_and_numbers_stay_numbers():
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(statistics_workbook(paper(name="=1+1"))))

    assert book["Chỉ tiêu"]["B8"].value == 0.964 or 0.964 in [row[1].value for row in book["Chỉ tiêu"].iter_rows()]
    assert 1204 in [row[1].value for row in book["Chỉ tiêu"].iter_rows()]
    assert book["Nhiều hồ sơ nhất"]["A4"].value.startswith("'=")
    assert book["Nhiều hồ sơ nhất"]["B4"].value == 1_234_567
