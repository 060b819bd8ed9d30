from __future__ import annotations

import unicodedata
from datetime import UTC, date, datetime

import pytest

from desktop_app.errors import BugError, EnvironmentProblem, UserError
from ui.messages import SENTENCES, kind_of, sentence, sentence_of


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_every_sentence_is_whole_composed_and_can_be_filled_in(code):
    text = sentence_of(code)

    assert text == unicodedata.normalize("NFC", text)
    assert text.strip() == text
    assert len(text) > 10
    assert "{" not in text or code.startswith("number_pattern")


def test_values_are_shown_as_people_write_them():
    error = UserError("pages_out_of_range", lowest=1, highest=12000)

    assert "1 đến 12.000" in sentence(error)


def test_a_missing_value_is_no_crash_inside_an_error_message():
    assert "…" in sentence(UserError("pages_out_of_range"))


def test_dates_and_instants_are_vietnamese(monkeypatch):
    monkeypatch.setitem(SENTENCES, "x", "{day} {at}.")

    shown = sentence(UserError("x", day=date(2026, 11, 23), at=datetime(2026, 11, 23, 1, 0, tzinfo=UTC)))

    assert shown == "23/11/2026 08:00 23/11/2026."


def test_an_unknown_code_still_gives_a_sentence_that_names_it():
    assert "never_heard_of" in sentence(EnvironmentProblem("never_heard_of"))


def test_rules_are_remarks_and_the_machine_is_a_problem():
    assert kind_of(UserError("x")) == "attention"
    assert kind_of(EnvironmentProblem("x")) == "urgent"
    assert kind_of(BugError("x")) == "late"
