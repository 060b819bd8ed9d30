"""F9, Đánh giá hài lòng: reasons, times, codes and targets are the centre's own."""

from __future__ import annotations

from typing import Any

from desktop_app.domain.satisfaction.rules import DEFAULT_REASONS, RatingRules
from tests.support.screens import Stage, stage
from ui.screens.settings import create

__all__ = ["stage"]


def opened(stage: Stage) -> Any:
    screen = stage.open(create, "ratings", size=(1302, 700))
    return screen, screen.page()


def saved(stage: Stage, screen: Any) -> RatingRules:
    screen.primary_action()
    stage.settle()
    return stage.desk.office.records.snapshot().rating_rules()


def test_the_rules_a_centre_begins_with_stand_there_and_are_saved_as_typed(stage: Stage) -> None:
    screen, page = opened(stage)
    assert page.rows[0]["topic"].text() == "Thái độ phục vụ"
    assert page.fields["satisfied_target_percent"].text() == "80"
    stage.picture(screen, "settings_ratings")
    page.fields["satisfied_target_percent"].set_text("92,5")
    page.fields["code_days"].set_text("3")
    page.fields["codes_on_receipts"].setChecked(False)
    rules = saved(stage, screen)
    assert (rules.satisfied_target_percent, rules.code_days, rules.codes_on_receipts) == (92.5, 3, False)
    assert rules.reasons == DEFAULT_REASONS


def test_a_reason_that_is_emptied_is_not_offered_and_keeps_its_name(stage: Stage) -> None:
    screen, page = opened(stage)
    for field in page.rows[1].values():
        field.set_text("")
    page.rows[6]["topic"].set_text("Chỗ để xe")
    page.rows[6]["name"].set_text("Không có chỗ để xe")
    rules = saved(stage, screen)
    assert "cho-lau" not in [one.key for one in rules.reasons_for(dissatisfied=True)]
    assert rules.topic("cho-lau") == "Thời gian chờ"
    assert rules.reasons_for(dissatisfied=True)[-1].key == "cho-de-xe"
    assert "cho-de-xe" not in [one.key for one in rules.reasons_for(dissatisfied=False)], "nothing to praise it with"


def test_what_is_wrong_is_told_at_its_field(stage: Stage) -> None:
    screen, page = opened(stage)
    page.rows[7]["topic"].set_text("Chỗ để xe")
    before = saved(stage, screen)
    assert page.rows[7]["name"].problem()
    page.rows[7]["name"].set_text("Không có chỗ để xe")
    page.fields["rate_within_minutes"].set_text("0")
    assert saved(stage, screen) == before
    assert page.fields["rate_within_minutes"].problem() == "Xin nhập số từ 1 đến 60."
    page.fields["rate_within_minutes"].set_text("5")
    page.fields["coverage_target_percent"].set_text("120")
    assert saved(stage, screen) == before
    assert page.fields["coverage_target_percent"].problem()
