"""A chart really paints, is walked by keys, and says the same numbers as its table."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from desktop_app.domain.charts import Bar, ChartData, Series
from tests.support.look import dressed
from ui.app import change_theme
from ui.charts.panel import ChartPanel
from ui.theme.tokens import current_theme

SERIES = (Series("received", "Tiếp nhận", "accent"), Series("late", "Quá hạn", "late", "cross"))


def chart(bars: int = 5, *, horizontal: bool = False, most: int = 40) -> ChartData:
    return ChartData(
        "days", "Theo ngày", "Ngày", SERIES,
        tuple(Bar(f"k{n}", f"{n + 1:02}/11", (most * (n + 1) // bars, n), f"Ngày {n + 1}") for n in range(bars)),
        horizontal=horizontal,
    )  # fmt: skip


@pytest.fixture
def panel(qapp, qtbot):
    dressed()
    made = ChartPanel("days", "Theo ngày")
    qtbot.addWidget(made)
    made.resize(640, 260)
    made.show()
    return made


def colors(widget):
    """How many pixels of each colour the widget shows."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(image.constBits()).cast("B").cast("I")
    return {f"#{value & 0xFFFFFF:06x}": count for value, count in Counter(pixels).items()}


@pytest.mark.parametrize("horizontal", [False, True])
def test_the_bars_are_painted_in_their_colours(panel, horizontal):
    panel.set_data(chart(horizontal=horizontal))
    QTest.qWait(20)

    found = colors(panel.chart)
    theme = current_theme()
    assert found.get(theme.color("accent").name(), 0) > 2000
    assert found.get(theme.color("late").name(), 0) > 20


def test_a_longer_bar_takes_more_pixels(panel):
    panel.set_data(chart(1, most=10))
    QTest.qWait(20)
    before = colors(panel.chart).get(current_theme().color("accent").name(), 0)

    both = ChartData("days", "Theo ngày", "Ngày", SERIES, (Bar("a", "a", (1, 10)),))
    panel.set_data(both)
    QTest.qWait(20)

    after = colors(panel.chart).get(current_theme().color("accent").name(), 0)
    assert 0 < after < before / 3


def test_arrows_walk_and_enter_opens_what_is_said(panel, qtbot):
    panel.set_data(chart())
    panel.chart.setFocus()
    opened = []
    panel.opened.connect(lambda *keys: opened.append(keys))

    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        QTest.keyClick(panel.chart, key)
    assert panel.chart.accessibleDescription() == "Ngày 3: Quá hạn 2"

    QTest.keyClick(panel.chart, Qt.Key.Key_Return)
    assert opened == [("days", "k2", "late")]
    QTest.keyClick(panel.chart, Qt.Key.Key_End)
    QTest.keyClick(panel.chart, Qt.Key.Key_Right)
    assert panel.chart.current() == ("k4", "late")


def test_level_bars_are_walked_up_and_down(panel):
    panel.set_data(chart(horizontal=True))

    QTest.keyClick(panel.chart, Qt.Key.Key_Down)
    QTest.keyClick(panel.chart, Qt.Key.Key_Right)

    assert panel.chart.current() == ("k1", "late")


def test_a_click_on_a_place_opens_its_bar(panel):
    panel.set_data(chart(1))
    opened = []
    panel.opened.connect(lambda *keys: opened.append(keys))
    plane = panel.chart.findChild(type(panel.chart._plane))

    QTest.mouseClick(
        plane.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(plane.width() // 2 - 10, plane.height() // 2)
    )

    assert opened == [("days", "k0", "received")]


def test_the_table_holds_the_same_numbers(panel):
    panel.set_data(chart())

    panel.show_table(True)

    model = panel.table.rows_model
    shown = [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]
    assert shown[2] == ["Ngày 3", "24", "2"]
    assert panel.chart.isHidden()
    panel.show_table(False)
    assert not panel.chart.isHidden()


def test_nothing_to_show_is_said_in_words(panel):
    panel.set_data(ChartData("days", "Theo ngày", "Ngày", SERIES, ()))

    assert panel._stack.currentWidget() is panel._empty


@pytest.mark.parametrize("bars", [1, 2, 31, 120])
def test_texts_under_the_bars_never_touch(panel, bars):
    panel.set_data(chart(bars, most=1_234_567))

    axis = panel.chart._plane.getAxis("bottom")
    metrics_place = panel.chart.width() / bars
    shown = [place for place, _ in axis._tickLevels[0]]
    gaps = [later - earlier for earlier, later in pairwise(shown)]
    assert all(gap * metrics_place >= 30 for gap in gaps)
    assert len(shown) >= min(bars, 8)


def test_the_chart_follows_the_theme(panel, qapp):
    panel.set_data(chart())
    change_theme(qapp, "dark")
    try:
        QTest.qWait(20)
        assert colors(panel.chart).get(current_theme().color("accent").name(), 0) > 2000
    finally:
        change_theme(qapp, "light")


def test_the_page_and_the_panel_do_not_load_pyqtgraph():
    program = "import sys; import ui.charts, ui.charts.panel, ui.screens.statistics; print('pyqtgraph' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False"


@pytest.mark.parametrize("most", [1, 9, 5_000, 1_234_567, 987_654_321])
def test_numbers_under_level_bars_never_touch(panel, most):
    panel.set_data(chart(4, horizontal=True, most=most))

    axis = panel.chart._plane.getAxis("bottom")
    left, right = panel.chart._plane.getViewBox().viewRange()[0]
    room = panel.chart._plane.getViewBox().width()
    shown = axis._tickLevels[0]
    widths = [panel.chart.fontMetrics().horizontalAdvance(text) * 0.8 for _, text in shown]
    places = [(value - left) / (right - left) * room for value, _ in shown]
    gaps = [later - earlier for earlier, later in pairwise(places)]
    assert all(gap > width for gap, width in zip(gaps, widths[1:], strict=True)) or len(shown) == 2
