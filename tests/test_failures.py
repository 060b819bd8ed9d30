from __future__ import annotations

import pickle

import pytest

from desktop_app.errors import BugError, EnvironmentProblem, MotcuaError, UserError
from desktop_app.failures import UnexpectedThereError, failure_of, raised


class Special(EnvironmentProblem):
    pass


def test_an_error_of_our_own_keeps_its_kind_whatever_it_was_derived_from():
    assert failure_of(Special("disk_full")).kind == "EnvironmentProblem"


@pytest.mark.parametrize("kind", [UserError, EnvironmentProblem, BugError])
def test_an_error_of_our_own_arrives_as_it_was_raised(kind: type[MotcuaError]):
    sent = failure_of(kind("text_too_long", field="draft", most=7))

    arrived = raised(pickle.loads(pickle.dumps(sent)))

    assert type(arrived) is kind
    assert (arrived.code, arrived.field, arrived.params) == ("text_too_long", "draft", {"most": 7})


def test_of_any_other_error_only_its_kind_and_places_arrive():
    try:
        raise ValueError("người Nguyễn Văn Mẫu")
    except ValueError as error:
        arrived = raised(failure_of(error))

    assert isinstance(arrived, UnexpectedThereError)
    assert str(arrived) == ""
    assert "builtins.ValueError" in arrived.places
    assert "test_failures.py" in arrived.places
    assert "Mẫu" not in arrived.places
