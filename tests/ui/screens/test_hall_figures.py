"""The hall on F7: this second, and over a period."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.domain.actor import Actor
from desktop_app.domain.exchange.hall import TakeTicket
from desktop_app.domain.hall.ticket import Outcome, TakenVia
from tests.support.hall import CIVIL, ELDERLY, FIRST, LAND, OTHER, THIRD
from tests.support.screens import Stage, stage
from ui.screens.statistics import create
from ui.screens.statistics.hall.charts import PARTS
from ui.shortcuts import Key

__all__ = ["stage"]


def _morning(stage: Stage) -> None:
    """Forty numbers since half past seven at two counters, some people still waiting."""
    desk, office = stage.desk, stage.desk.office
    desk.at(19, 7, 31)
    for actor in (FIRST, THIRD):
        office.counters.open(actor)
    for number in range(40):
        priority = ELDERLY if number % 9 == 4 else ""
        group = (CIVIL, CIVIL, LAND, OTHER)[number % 4]
        office.tickets.take(THIRD, TakeTicket(group, priority, TakenVia.DESK))
        desk.pass_minutes(2.2)
        for actor in (THIRD, FIRST):
            if number % (2 if actor is THIRD else 3) == 0 and office.hall.queue(actor).next_id:
                office.calling.call_next(actor)
                office.calling.begin(actor)
                desk.pass_minutes(0.8)
                office.calling.finish(actor, Outcome.DOSSIER if number % 3 else Outcome.ADVICE)
    office.calling.call_next(THIRD)
    office.calling.begin(THIRD)
    desk.pass_minutes(3)


def test_the_live_section_shows_the_line_the_counters_and_what_to_open(stage: Stage, tmp_path: Path) -> None:
    _morning(stage)
    page = stage.open(create)
    QTest.keyClick(page, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    live = page.section
    assert live.waiting.rows_model.rowCount() == len(stage.desk.office.hall_statistics.now().waiting) > 5
    assert live.advice.text().startswith("Quầy 1 đang rảnh, xin gọi số tiếp:")
    stage.desk.office.calling.call_next(FIRST)
    page.on_change(stage.desk.office.last_event())
    stage.settle()
    assert live.advice.text().startswith("Nên mở ngay Quầy")
    states = [live.counters.rows_model.index(row, 1).data() for row in range(live.counters.rows_model.rowCount())]
    assert sorted(states) == ["Đang gọi", "Đang phục vụ", "Đóng", "Đóng"]
    stage.picture(page, "hall-live")


def test_a_number_is_taken_from_a_counter_that_cannot_go_on(stage: Stage) -> None:
    _morning(stage)
    page = stage.open(create)
    page.open(Key.FIGURES_NOW)
    stage.settle()
    live = page.section
    live.release_number()  # no counter with a number is chosen
    label = next(row.current.label for row in live.counters.rows_model.rows() if row.current is not None)
    place = next(n for n, row in enumerate(live.counters.rows_model.rows()) if row.current is not None)
    live.counters.select_row(place)
    QTest.keyClick(live, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    assert label in live.message.text()
    assert label in [row.label for row in live.waiting.rows_model.rows()]
    assert all(row.current is None for row in live.counters.rows_model.rows())


def test_the_live_section_follows_and_counts_the_seconds(stage: Stage) -> None:
    _morning(stage)
    page = stage.open(create)
    page.open(Key.FIGURES_NOW)
    stage.settle()
    before = page.section.waiting.rows_model.rowCount()
    stage.desk.office.tickets.take(THIRD, TakeTicket(CIVIL, via=TakenVia.DESK))
    page.on_change(stage.desk.office.last_event())
    stage.settle()
    assert page.section.waiting.rows_model.rowCount() == before + 1
    first = page.section.waiting.rows_model.rows()[0]
    said = page.section.waiting.rows_model.index(0, 4).data()
    stage.tick(60)
    assert page.section.waiting.rows_model.rows()[0].ticket_id == first.ticket_id
    assert page.section.waiting.rows_model.index(0, 4).data() != said


def test_the_period_section_shows_what_the_service_counts(stage: Stage, tmp_path: Path) -> None:
    _morning(stage)
    page = stage.open(create)
    page.open(Key.FIGURES_HALL)
    stage.settle()
    hall = page.section
    figures = hall.presenter.state.figures
    assert hall.tiles()["arrived"].figure() == str(figures.total.arrived)
    assert hall.tiles()["p90"].figure() == str(figures.total.wait_p90)
    assert sum(bar.values[0] for bar in hall.panels["waits"].data().bars) == figures.total.served
    hall.panels[PARTS].choice_changed.emit(PARTS, "counter")
    assert [bar.key for bar in hall.panels[PARTS].data().bars] == ["quay-1", "quay-3"]
    stage.picture(page, "hall-figures")
    hall.set_folder(str(tmp_path))
    for key, suffix in ((Key.EXPORT, "xlsx"), (Key.PRINT, "pdf")):
        hall.export() if key is Key.EXPORT else hall.print_page()
        stage.settle()
        page.primary_action()
        stage.settle()
        assert (tmp_path / f"hang-cho-2026-11-19.{suffix}").stat().st_size > 2_000


def test_a_centre_without_a_number_says_so(stage: Stage) -> None:
    page = stage.open(create)
    page.open(Key.FIGURES_HALL)
    stage.settle()
    assert page.section.tiles()["p50"].figure() == "–"
    assert "chưa có lượt nào" in page.section.estimate.text()
    page.open(Key.FIGURES_NOW)
    stage.settle()
    assert page.section.advice.text() == "Không có ai đang chờ."


def test_who_may_not_release_is_told_beside_the_table(stage: Stage) -> None:
    _morning(stage)
    page = stage.open(create)
    page.open(Key.FIGURES_NOW)
    stage.settle()
    page.section.presenter.release(Actor("nobody"), 1)
    stage.settle()
    assert page.section.message.text()
