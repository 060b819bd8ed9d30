"""F7: every figure and bar opens exactly the dossiers it counts; the page goes to paper, PDF and Excel."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.domain.indicators import Figure, Figures, Grouping, GroupRow, Period
from desktop_app.domain.office import PrinterDevice, PrinterKind
from desktop_app.domain.values import replace
from tests.support.lived import fresh_stage, lived_stage
from tests.support.office import OFFICER
from tests.support.screens import Stage
from ui.messages import SENTENCES
from ui.navigation import DOSSIERS
from ui.screens.statistics import create_section as create
from ui.screens.statistics.beside import OTHER, filter_behind, other_days, shown_charts
from ui.screens.statistics.charts import DAYS, MATTERS, PROMISES, WORK, charts_of, days_chart, filter_of
from ui.screens.statistics.figures import OPENS
from ui.screens.statistics.state import Comparison, PeriodChoice, compared_period, period_of, previous_period

__all__ = ["fresh_stage", "lived_stage"]


def choose(stage: Stage, page, choice: PeriodChoice) -> None:
    page.period.button(choice).setFocus()
    QTest.keyClick(page.period.button(choice), Qt.Key.Key_Space)
    stage.settle()


# -- periods ---------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("choice", "first", "before"),
    [
        (PeriodChoice.TODAY, date(2026, 11, 19), (date(2026, 11, 12), date(2026, 11, 12))),
        (PeriodChoice.WEEK, date(2026, 11, 16), (date(2026, 11, 9), date(2026, 11, 12))),
        (PeriodChoice.MONTH, date(2026, 11, 1), (date(2026, 10, 1), date(2026, 10, 19))),
        (PeriodChoice.QUARTER, date(2026, 10, 1), (date(2026, 7, 1), date(2026, 8, 19))),
        (PeriodChoice.YEAR, date(2026, 1, 1), (date(2025, 1, 1), date(2025, 11, 19))),
    ],
)
def test_a_running_period_is_compared_with_as_many_days_before(choice, first, before):
    period = period_of(choice, date(2026, 11, 19))

    assert period == Period(first, date(2026, 11, 19))
    assert previous_period(choice, period) == Period(*before)


def test_a_long_month_is_compared_with_the_whole_short_one():
    assert previous_period(PeriodChoice.MONTH, Period(date(2027, 3, 1), date(2027, 3, 31))) == Period(
        date(2027, 2, 1), date(2027, 2, 28)
    )


def test_a_chosen_period_is_compared_with_the_days_just_before_it():
    assert previous_period(PeriodChoice.CUSTOM, Period(date(2026, 11, 10), date(2026, 11, 12))) == Period(
        date(2026, 11, 7), date(2026, 11, 9)
    )
    assert previous_period(PeriodChoice.CUSTOM, Period(date(1, 1, 2), date(2026, 1, 1))) is None


def test_a_period_is_compared_with_the_days_before_with_those_of_a_year_ago_or_with_typed_ones():
    leap = Period(date(2028, 2, 1), date(2028, 2, 29))
    typed = Period(date(2026, 1, 1), date(2026, 1, 5))
    assert compared_period(Comparison.LAST_YEAR, PeriodChoice.CUSTOM, leap, typed) == Period(
        date(2027, 2, 1), date(2027, 2, 28)
    )
    assert compared_period(Comparison.TYPED, PeriodChoice.MONTH, leap, typed) == typed
    assert compared_period(Comparison.PREVIOUS, PeriodChoice.MONTH, leap, typed) == previous_period(
        PeriodChoice.MONTH, leap
    )
    assert compared_period(Comparison.LAST_YEAR, PeriodChoice.CUSTOM, Period(date.min, date.min), None) is None


def test_a_bar_of_time_stands_beside_the_same_place_of_the_other_period():
    quarter, before = Period(date(2026, 10, 1), date(2026, 12, 31)), Period(date(2026, 7, 1), date(2026, 9, 30))
    assert other_days("2026-12", quarter, before) == Period(date(2026, 9, 1), date(2026, 9, 30))
    assert other_days("2026-12-30", quarter, before) == Period(date(2026, 9, 29), date(2026, 9, 29))
    assert other_days("2026-12-31", quarter, Period(date(2026, 7, 1), date(2026, 9, 29))) is None
    assert other_days("2026", quarter, before) == before
    assert other_days("2026-12", quarter, Period(date(9999, 11, 5), date.max)) is None


# -- charts ----------------------------------------------------------------------------------------------------------
def figures(period: Period, days: tuple[GroupRow, ...] = ()) -> Figures:
    return Figures(
        period,
        None,
        dict.fromkeys(Figure, 0),
        None,
        None,
        None,
        {Grouping.DAY: days},
        95.0,
        90.0,  # type: ignore[arg-type]
    )


def day(text: str, received: int = 1) -> GroupRow:
    return GroupRow(text, text, received, 0, 0)


def test_ten_years_by_day_become_years_and_a_year_becomes_months():
    rows = tuple(day(f"{year}-{month:02}-15", 3) for year in range(2016, 2026) for month in range(1, 13))
    ten = days_chart(figures(Period(date(2016, 1, 1), date(2025, 12, 31)), rows))
    one = days_chart(figures(Period(date(2025, 1, 1), date(2025, 12, 31)), rows[-12:]))

    assert [bar.label for bar in ten.bars] == [str(year) for year in range(2016, 2026)]
    assert {bar.values[0] for bar in ten.bars} == {36}
    assert [bar.key for bar in one.bars] == [f"2025-{month:02}" for month in range(1, 13)]
    assert one.note == "Gộp theo tháng"


def test_days_without_dossiers_stand_in_the_chart_but_idle_weekends_do_not():
    chart = days_chart(figures(Period(date(2026, 11, 12), date(2026, 11, 18)), (day("2026-11-16", 5),)))

    assert [bar.values[0] for bar in chart.bars] == [0, 0, 5, 0, 0]
    assert chart.bars[2].full_name == "Thứ Hai 16/11/2026"


# -- the page --------------------------------------------------------------------------------------------------------
def test_every_figure_opens_exactly_the_dossiers_it_counts(lived_stage):
    page = lived_stage.open(create)
    choose(lived_stage, page, PeriodChoice.MONTH)
    counts = page.presenter.state.figures.counts

    for key, tile in {**page.tiles(), **page.chips()}.items():
        tile.setFocus()
        QTest.keyClick(tile, Qt.Key.Key_Space)
        where, wanted = lived_stage.went[-1]
        assert where == DOSSIERS
        assert lived_stage.desk.office.dossiers.count(wanted) == counts[OPENS.get(key, key)], key


def test_every_bar_opens_exactly_the_dossiers_it_counts(lived_stage):
    page = lived_stage.open(create)
    choose(lived_stage, page, PeriodChoice.MONTH)
    state = page.presenter.state

    for breakdowns in ({}, {MATTERS: "sector", WORK: "hour"}, {WORK: "unit"}, {WORK: "channel"}, {WORK: "weekday"}):
        for chart in charts_of(state.figures, breakdowns):
            for bar in chart.bars:
                for series, value in zip(chart.series, bar.values, strict=True):
                    wanted = filter_of(state.figures, breakdowns, chart.key, bar.key, series.key)
                    assert lived_stage.desk.office.dossiers.count(wanted) == value, (chart.key, bar.key, series.key)


@pytest.mark.parametrize("breakdowns", [{}, {MATTERS: "sector", WORK: "weekday"}, {WORK: "unit"}, {WORK: "hour"}])
def test_two_periods_beside_each_other_open_the_dossiers_of_either(lived_stage, breakdowns):
    page = lived_stage.open(create)
    choose(lived_stage, page, PeriodChoice.MONTH)
    page.compare.combo.setCurrentIndex(2)
    page.compare.combo.activated.emit(2)
    lived_stage.settle()
    page.presenter.compare_dates(date(2026, 11, 5), date(2026, 11, 17))
    QTest.keyClick(page, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    lived_stage.settle()
    state = replace(page.presenter.state, breakdowns=breakdowns)
    assert state.beside
    assert page.other_period.first.value() == date(2026, 11, 5)

    of_the_other = 0
    for chart in shown_charts(state):
        for bar in chart.bars:
            for series, value in zip(chart.series, bar.values, strict=True):
                wanted = filter_behind(state, chart.key, bar.key, series.key)
                found = 0 if wanted is None else lived_stage.desk.office.dossiers.count(wanted)
                assert found == value, (chart.key, bar.key, series.key)
                of_the_other += found if series.key.startswith(OTHER) else 0
    assert of_the_other
    days = shown_charts(state)[0]
    place = [series.key for series in days.series].index(OTHER + Figure.RECEIVED)
    assert sum(bar.values[place] for bar in days.bars) == state.before.counts[Figure.RECEIVED]
    assert [bar.key for bar in days.bars] == sorted(bar.key for bar in days.bars)
    if not breakdowns:
        lived_stage.picture(page, "f7_beside")
        assert "so với từ ngày 05/11/2026 đến ngày 17/11/2026" in page.paper().period
        if lived_stage.pictures():
            (Path(lived_stage.pictures()) / "beside.pdf").write_bytes(page.content("pdf")())


def test_reversed_dates_to_compare_with_are_refused_in_words(lived_stage):
    page = lived_stage.open(create)
    page.presenter.compare(Comparison.TYPED)
    lived_stage.settle()
    page.other_period.typed.emit(date(2026, 11, 9), date(2026, 11, 1))

    assert page.message.text() == SENTENCES["period_reversed"]
    assert page.other_period.first.problem()
    assert page.presenter.state.previous == Period(date(2026, 11, 12), date(2026, 11, 12))


def test_the_bars_of_one_day_are_its_hours(lived_stage):
    page = lived_stage.open(create)
    lived_stage.picture(page, "f7_today")

    chart = page.panels[DAYS].data()
    assert chart.category == "Giờ"
    assert sum(bar.values[0] for bar in chart.bars) == page.presenter.state.figures.counts[Figure.RECEIVED]


def test_the_charts_are_painted_and_opened_by_keys(lived_stage):
    page = lived_stage.open(create)
    choose(lived_stage, page, PeriodChoice.MONTH)
    lived_stage.picture(page, "f7_month")
    assert all(not panel.data().is_empty for panel in page.panels.values())

    page.panels[MATTERS].chart.setFocus()
    QTest.keyClick(page.panels[MATTERS].chart, Qt.Key.Key_Down)
    QTest.keyClick(page.panels[MATTERS].chart, Qt.Key.Key_Return)

    wanted = lived_stage.went[-1][1]
    assert wanted.procedure_code == page.panels[MATTERS].data().bars[1].key
    assert wanted.figure is Figure.RECEIVED


def test_another_breakdown_takes_the_place_of_a_chart(lived_stage):
    page = lived_stage.open(create)

    page.panels[WORK].choice_changed.emit(WORK, "hour")

    assert page.panels[WORK].data().category == "Giờ tiếp nhận"


def test_reversed_dates_are_refused_in_words_and_the_figures_stay(lived_stage):
    page = lived_stage.open(create)
    before = page.presenter.state.period

    page.period.first.edit.setFocus()
    page.period.first.edit.selectAll()
    QTest.keyClicks(page.period.first.edit, "20/11/2026")
    QTest.keyClick(page.period.first.edit, Qt.Key.Key_Return)
    lived_stage.settle()

    assert page.period.first.problem()
    assert page.message.text()
    assert page.presenter.state.period == before


@pytest.mark.parametrize(
    ("field", "correction", "choice"),
    [("first", "19/11/2026", PeriodChoice.TODAY), ("last", "21/11/2026", PeriodChoice.CUSTOM)],
)
def test_the_word_about_reversed_dates_goes_with_the_correction(lived_stage, field, correction, choice):
    page = lived_stage.open(create)
    for name, text in (("first", "20/11/2026"), (field, correction)):
        edit = getattr(page.period, name).edit
        edit.setFocus()
        edit.selectAll()
        QTest.keyClicks(edit, text)
        QTest.keyClick(edit, Qt.Key.Key_Return)
        lived_stage.settle()

    assert page.message.text() == ""
    assert (page.period.first.problem(), page.period.first.toolTip()) == ("", "")
    assert page.presenter.state.choice == choice


def test_typed_dates_make_a_period_of_ones_own(lived_stage):
    page = lived_stage.open(create)

    page.period.first.edit.setFocus()
    page.period.first.edit.selectAll()
    QTest.keyClicks(page.period.first.edit, "2/11/26")
    QTest.keyClick(page.period.first.edit, Qt.Key.Key_Return)
    lived_stage.settle()

    state = page.presenter.state
    assert (state.choice, state.period) == (PeriodChoice.CUSTOM, Period(date(2026, 11, 2), date(2026, 11, 19)))
    assert page.period.button(PeriodChoice.CUSTOM).isChecked()


def test_a_period_without_dossiers_says_so(stage):
    page = stage.open(create)
    stage.picture(page, "f7_empty")

    assert page.tiles()["received"].figure() == "0"
    assert page.tiles()["on_time_share"].figure() == "–"
    assert all(panel.data().is_empty for panel in page.panels.values())


def test_what_another_counter_does_appears_by_itself(lived_stage):
    page = lived_stage.open(create)
    finished = page.presenter.state.figures.counts[Figure.FINISHED]
    office = lived_stage.desk.office
    from desktop_app.domain.exchange.dossiers import DossierFilter, SavedView

    row = office.dossiers.page(DossierFilter(view=SavedView.OPEN)).rows[-1]
    office.processing.finish(OFFICER, row.id)

    page.on_change(office.last_event())
    lived_stage.settle()

    assert page.presenter.state.figures.counts[Figure.FINISHED] == finished + 1


def test_midnight_moves_the_period_of_today(lived_stage):
    page = lived_stage.open(create)

    lived_stage.tick(20 * 3600)
    for _ in range(5):
        lived_stage.tick(1)

    assert page.presenter.state.period.last == date(2026, 11, 20)


def test_tables_and_charts_are_changed_by_one_key(lived_stage):
    page = lived_stage.open(create)

    QTest.keyClick(page, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    lived_stage.picture(page, "f7_tables")

    assert all(panel.shows_table() for panel in page.panels.values())
    assert page.panels[PROMISES].table.rows_model.rowCount() == 3


def test_the_page_is_saved_as_pdf_and_as_a_workbook_by_keys(lived_stage, tmp_path):
    page = lived_stage.open(create)
    page.set_folder(str(tmp_path / "giấy"))

    for key, kind in ((Qt.Key.Key_P, "pdf"), (Qt.Key.Key_E, "xlsx")):
        QTest.keyClick(page, key, Qt.KeyboardModifier.ControlModifier)
        lived_stage.settle()
        page.primary_action()
        lived_stage.settle()
        assert page.output.isHidden()
        assert (tmp_path / "giấy" / f"thong-ke-2026-11-19.{kind}").stat().st_size > 3000

    book = load_workbook(tmp_path / "giấy" / "thong-ke-2026-11-19.xlsx")
    received = next(row[1].value for row in book["Chỉ tiêu"].iter_rows() if row[0].value == "Tiếp nhận")
    assert received == page.presenter.state.figures.counts[Figure.RECEIVED]
    assert len(book.sheetnames) == 5


def test_a_file_that_cannot_be_written_keeps_the_panel_open_with_the_reason(lived_stage, tmp_path):
    (tmp_path / "tệp").write_text("không phải thư mục")
    page = lived_stage.open(create)
    page.set_folder(str(tmp_path / "tệp"))

    page.print_page()
    page.primary_action()
    lived_stage.settle()
    assert page.output.path.problem()

    page.output.path.set_text("tương đối.pdf")
    page.primary_action()
    assert page.output.path.problem()
    assert page.go_back()
    assert page.output.isHidden()


def test_the_page_goes_to_a_printer_of_the_centre(lived_stage, tmp_path):
    folder = tmp_path / "máy in"
    lived_stage.desk.office.records.save(OFFICER, PrinterDevice("may-a4", "Máy A4", PrinterKind.FOLDER, str(folder)))
    page = lived_stage.open(create)

    page.print_page()
    lived_stage.settle()
    page.output.where.set_value("may-a4")
    page.primary_action()
    lived_stage.settle()

    assert [path.name for path in folder.iterdir()] == ["thong-ke-2026-11-19.pdf"]
    assert "Máy A4" in page.message.text()
