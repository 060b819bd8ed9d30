"""F9, Thời gian từng bước: the internal limit of every unit, for one procedure or for all of them."""

from __future__ import annotations

from desktop_app.domain.calendar.limits import LimitUnit, TimeLimit
from desktop_app.domain.office import EVERY_PROCEDURE, PlanStep, StepPlan
from tests.support.people import MARITAL_STATUS
from tests.support.screens import Stage, stage
from ui.screens.settings import create

__all__ = ["stage"]


def fill(page, number: int, place: str, time: str, measure: str = "") -> None:
    where, how_long, what = page.fields["steps"].rows()[number]
    where.set_value(place)
    how_long.edit.setText(time)
    if measure:
        what.set_value(measure)
    page.fields["steps"].changed.emit()


def save(stage: Stage, screen) -> None:
    screen.primary_action()
    stage.settle()


def choose(page, key: str) -> None:
    page.table.select_row([row.key for row in page.table.rows_model.rows()].index(key))


def test_a_plan_for_every_procedure_and_one_of_its_own_are_saved_and_read_back(stage: Stage):
    screen = stage.open(create, "step_plans")
    page = screen.page()
    assert page.table.rows_model.rows()[0].key == EVERY_PROCEDURE
    fill(page, 0, "reception", "4", LimitUnit.HOURS.value)
    fill(page, 1, "unit:tu-phap", "2")
    save(stage, screen)
    choose(page, MARITAL_STATUS)
    fill(page, 0, "unit:tu-phap", "1")
    save(stage, screen)
    stage.picture(screen, "f9_step_plans")

    office = stage.desk.office.records.snapshot()
    everyone = StepPlan(
        EVERY_PROCEDURE,
        (PlanStep("", TimeLimit(4, LimitUnit.HOURS)), PlanStep("tu-phap", TimeLimit(2, LimitUnit.WORKING_DAYS))),
    )
    assert office.of("step_plan", EVERY_PROCEDURE) == everyone
    assert office.step_plan("1.001193") == everyone
    own = office.step_plan(MARITAL_STATUS)
    assert own is not None
    assert own.steps == (PlanStep("tu-phap", TimeLimit(1, LimitUnit.WORKING_DAYS)),)
    told = {row.key: page._state(row).text for row in page.table.rows_model.rows()}
    assert (told[EVERY_PROCEDURE], told[MARITAL_STATUS], told["1.001193"]) == (
        "đang dùng",
        "đang dùng",
        "theo mức chung",
    )
    choose(page, EVERY_PROCEDURE)
    assert page.fields["steps"].value()[:2] == (("reception", "4", "hours"), ("unit:tu-phap", "2", "working_days"))

    page.retire()
    stage.settle()
    assert stage.desk.office.records.snapshot().step_plan("1.001193") is None


def test_what_is_wrong_stands_at_the_steps_and_nothing_typed_is_lost(stage: Stage):
    screen = stage.open(create, "step_plans")
    page = screen.page()
    steps = page.fields["steps"]
    for place, time, problem in (
        ("", "", "Xin nhập thời gian cho ít nhất một bước."),
        ("unit:tu-phap", "", "Xin nhập một số."),
        ("unit:tu-phap", "hai", "Xin nhập một số."),
        ("unit:tu-phap", "0", "Thời gian của mỗi bước phải từ 1 đến 1000."),
        ("", "3", "Xin chọn nơi giải quyết cho bước có thời gian 3."),
    ):
        fill(page, 0, place, time)
        save(stage, screen)
        assert steps.problem() == problem
        assert steps.value()[0][:2] == (place, time)
    assert stage.desk.office.records.snapshot().of("step_plan", EVERY_PROCEDURE) is None
