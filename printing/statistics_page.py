"""The page of figures on A4: header, period, the figures with their targets, and each chart with its table.

The charts are drawn again from their numbers, as vectors in three greys with a hatching, so that a black and white
printer tells the series apart.
"""

from __future__ import annotations

from desktop_app.domain.charts import ChartData, StatisticsPaper, axis_ticks
from desktop_app.domain.formatting import money_plain
from printing.fonts import Face, font_set
from printing.forms import _one_at_a_time
from printing.paint import PaperInfo, paint
from printing.sheet import MM, Align, Box, Column, HeadCell, Margins, Rule, Sheet, TableLook
from printing.wrap import Style

WIDTH, HEIGHT = 210.0, 297.0
MARGINS = Margins(18, 15, 15, 16)
BODY = Style(Face.REGULAR, 10.5, leading=1.2)
SMALL = Style(Face.REGULAR, 8.5, leading=1.15)
BOLD = Style(Face.BOLD, 10.5, leading=1.2)
HEADING = Style(Face.BOLD, 11.5, leading=1.25)
GREYS = (0.35, 0.88, 0.62)
HATCH = 1.3
"""Millimetres between two hatching lines."""
PLOT_HEIGHT = 46.0
BAR_ROW = 9.0
MOST_LABEL = 62.0
SAMPLE = "DỮ LIỆU MẪU"


def draw_statistics_page(paper: StatisticsPaper) -> bytes:
    """The PDF; the same figures give the same bytes. May be called from any thread."""
    with _one_at_a_time:
        sheet = Sheet(font_set(), WIDTH, HEIGHT, MARGINS)
        _head(sheet, paper)
        _figures(sheet, paper)
        for chart in paper.charts:
            _chart(sheet, chart)
        _foot(sheet, paper)
        return paint(sheet, PaperInfo(paper.title, paper.centre), watermark=(SAMPLE,) if paper.sample else ())


def _head(sheet: Sheet, paper: StatisticsPaper) -> None:
    if paper.superior_body:
        sheet.paragraph(paper.superior_body.upper(), BODY)
    sheet.paragraph(paper.centre.upper(), BOLD)
    sheet.space(4)
    sheet.paragraph(paper.title, Style(Face.BOLD, 15, leading=1.2), align=Align.CENTRE)
    sheet.paragraph(paper.period[:1].upper() + paper.period[1:], BOLD, align=Align.CENTRE)
    sheet.paragraph(paper.as_of, Style(Face.ITALIC, 10, leading=1.2), align=Align.CENTRE)
    sheet.space(4)


def _figures(sheet: Sheet, paper: StatisticsPaper) -> None:
    width = sheet.inner_width
    columns = (
        Column(width * 0.40),
        Column(width * 0.16, Align.RIGHT),
        Column(width * 0.14, Align.RIGHT),
        Column(width * 0.30),
    )
    head = tuple(HeadCell(text, place) for place, text in enumerate(("Chỉ tiêu", "Số liệu", "Mục tiêu", "So sánh")))
    rows = [(line.label, line.value, line.target, _trend(line.trend)) for line in paper.figures]
    sheet.table(columns, head, rows, TableLook(BODY, BOLD, 7.0))


def _trend(text: str) -> str:
    """The arrows of the window are not in the paper's face."""
    return text.replace("▲", "tăng").replace("▼", "giảm")


# -- charts -----------------------------------------------------------------------------------------------------------
def _chart(sheet: Sheet, chart: ChartData) -> None:
    height = BAR_ROW * len(chart.bars) + 8 if chart.horizontal else PLOT_HEIGHT + 10
    sheet.space(5)
    sheet.keep(height + 24 if not chart.is_empty else 16)
    sheet.paragraph(chart.title, HEADING)
    if chart.is_empty:
        sheet.paragraph("Chưa có hồ sơ trong kỳ này.", BODY)
        return
    if chart.note:
        sheet.paragraph(chart.note, SMALL)
    _legend(sheet, chart)
    if chart.horizontal:
        _level_bars(sheet, chart)
    else:
        _upright_bars(sheet, chart)
    _table(sheet, chart)


def _legend(sheet: Sheet, chart: ChartData) -> None:
    x, y = sheet.margins.left, sheet.y + 1
    for index, series in enumerate(chart.series):
        _bar(sheet, x, y, 4, 3, index, series.pattern)
        sheet.text(x + 5.5, y + 2.6, series.name, SMALL)
        x += 5.5 + sheet.measure(series.name, SMALL) + 6
    sheet.y += 6


def _bar(sheet: Sheet, x: float, y: float, width: float, height: float, series: int, pattern: str) -> None:
    """A filled rectangle with outline, hatched unless the series is a solid one."""
    page = sheet.page
    page.boxes.append(Box(x, y, width, height, grey=GREYS[series % len(GREYS)]))
    page.boxes.append(Box(x, y, width, height, outline=True))
    if pattern == "solid":
        return
    offset = HATCH
    while offset < width + height:
        x0, y0 = max(0.0, offset - height), min(offset, height)
        x1, y1 = min(offset, width), max(0.0, offset - width)
        page.rules.append(Rule(x + x0, y + y0, x + x1, y + y1, 0.35))
        if pattern == "cross":
            page.rules.append(Rule(x + x0, y + height - y0, x + x1, y + height - y1, 0.35))
        offset += HATCH


def _upright_bars(sheet: Sheet, chart: ChartData) -> None:
    ticks = axis_ticks(chart.largest)
    label_width = max(sheet.measure(money_plain(tick), SMALL) for tick in ticks) + 2
    left, top = sheet.margins.left + label_width, sheet.y + 3
    width, bottom = sheet.inner_width - label_width, sheet.y + 3 + PLOT_HEIGHT
    for tick in ticks:
        y = bottom - PLOT_HEIGHT * tick / ticks[-1]
        if tick:
            sheet.page.boxes.append(Box(left, y - 0.05, width, 0.1, grey=0.75))
        else:
            sheet.rule(left, left + width, y, 0.6)
        sheet.text(left - 1.5, y + 1, money_plain(tick), SMALL, Align.RIGHT)
    place = width / len(chart.bars)
    side = min(place * 0.8 / len(chart.series), 9.0)
    every = _every(max(sheet.measure(bar.label, SMALL) for bar in chart.bars) + 2, place)
    for number, bar in enumerate(chart.bars):
        middle = left + place * (number + 0.5)
        start = middle - side * len(chart.series) / 2
        for index, value in enumerate(bar.values):
            height = PLOT_HEIGHT * value / ticks[-1]
            if not value:
                continue
            _bar(sheet, start + index * side, bottom - height, side, height, index, chart.series[index].pattern)
            text = money_plain(value)
            if sheet.measure(text, SMALL) <= side:
                sheet.text(start + (index + 0.5) * side, bottom - height - 0.8, text, SMALL, Align.CENTRE)
        if number % every == 0:
            shown = _cut(sheet, bar.label, place * every - 1)
            sheet.text(middle, bottom + 3.6, shown, SMALL, Align.CENTRE)
    sheet.y = max(bottom + 7, top)


def _level_bars(sheet: Sheet, chart: ChartData) -> None:
    names = min(MOST_LABEL, max(sheet.measure(bar.label, SMALL) for bar in chart.bars) + 1)
    left = sheet.margins.left + names + 1.5
    figures = sheet.measure(money_plain(chart.largest), SMALL) + 3
    room = sheet.inner_width - names - 1.5 - figures
    side = BAR_ROW * 0.84 / max(2, len(chart.series))
    top = sheet.y + 1
    for number, bar in enumerate(chart.bars):
        middle = top + BAR_ROW * (number + 0.5)
        sheet.text(left - 1.5, middle + 1, _cut(sheet, bar.label, names), SMALL, Align.RIGHT)
        start = middle - side * len(chart.series) / 2
        for index, value in enumerate(bar.values):
            if not value:
                continue
            width = room * value / chart.largest
            _bar(sheet, left, start + index * side, width, side, index, chart.series[index].pattern)
            size = Style(Face.REGULAR, min(8.5, side * MM * 0.95))
            sheet.text(left + width + 1, start + (index + 0.5) * side + size.size * 0.34 / MM, money_plain(value), size)
    bottom = top + BAR_ROW * len(chart.bars)
    sheet.page.rules.append(Rule(left, top, left, bottom, 0.6))
    sheet.y = bottom + 3


def _every(needed: float, place: float) -> int:
    return max(1, -(-int(needed * 100) // max(1, int(place * 100))))


def _cut(sheet: Sheet, text: str, width: float) -> str:
    """The text, shortened with an ellipsis where it is wider than ``width`` mm."""
    if sheet.measure(text, SMALL) <= width:
        return text
    while len(text) > 1 and sheet.measure(text + "…", SMALL) > width:
        text = text[:-1]
    return text.rstrip() + "…"


def _table(sheet: Sheet, chart: ChartData) -> None:
    value = 26.0
    columns = (
        Column(sheet.inner_width - value * len(chart.series)),
        *(Column(value, Align.RIGHT) for _ in chart.series),
    )
    head = (HeadCell(chart.category, 0), *(HeadCell(one.name, place + 1) for place, one in enumerate(chart.series)))
    rows = [(bar.full_name, *(money_plain(number) for number in bar.values)) for bar in chart.bars]
    style = Style(Face.BOLD, 9.5)
    narrow = min(column.width for column in columns) - 2
    two_lines = any(sheet.measure(series.name, style) > narrow for series in chart.series)
    look = TableLook(Style(Face.REGULAR, 9.5, leading=1.15), style, 10.5 if two_lines else 6.0)
    sheet.table(columns, head, rows, look)


def _foot(sheet: Sheet, paper: StatisticsPaper) -> None:
    style = Style(Face.ITALIC, 8, grey=0.25)
    y = HEIGHT - 8
    for number, page in enumerate(sheet.pages):
        remark = f"{paper.as_of} · {SAMPLE}" if paper.sample else paper.as_of
        sheet.text_on(page, sheet.margins.left, y, remark, style)
        pages = f"Trang {number + 1}/{len(sheet.pages)}"
        sheet.text_on(page, WIDTH - sheet.margins.right, y, pages, style, Align.RIGHT)
