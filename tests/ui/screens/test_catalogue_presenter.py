"""What F8 does, without a widget: states, drafts, one write at a time, errors that lose nothing."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.catalogue.listing import CatalogueFilter
from desktop_app.domain.values import replace
from desktop_app.errors import EnvironmentProblem
from desktop_app.runtime.jobs import ImmediateRunner
from desktop_app.services.shipped_catalogue import shipped_procedures
from tests.support.office import OFFICER, sqlite_desk
from tests.support.people import MARITAL_STATUS
from ui.screens.catalogue.importing import Started
from ui.screens.catalogue.presenter import CataloguePresenter
from ui.screens.catalogue.state import procedure_of, typed_of

__all__ = ["sqlite_desk"]

TODAY = date(2026, 11, 19)


class Memory:
    """A view that remembers the last thing it was told, by the name of the method."""

    def __init__(self):
        self.told = {}
        self.order = []

    def __getattr__(self, name):
        if not name.startswith(("show_", "set_")):
            raise AttributeError(name)

        def remember(*values, **named):
            self.told[name] = values[0] if values else named
            self.order.append(name)

        return remember


@pytest.fixture
def view():
    return Memory()


@pytest.fixture
def presenter(view, sqlite_desk):
    made = CataloguePresenter(view, ImmediateRunner(), sqlite_desk.clock)
    made.office_ready(sqlite_desk.office)
    return made


def test_nothing_is_asked_before_the_office_is_there(view, sqlite_desk):
    made = CataloguePresenter(view, ImmediateRunner(), sqlite_desk.clock)
    for act in (made.refresh, made.edit, made.ask_end, made.poster, made.leaflet, made.ask_printers, made.look_at):
        act()
    made.find(CatalogueFilter("ks"))
    made.find_successor("")
    made.publish(OFFICER)
    made.end(OFFICER, TODAY, "1", "")
    made.start_import(OFFICER, Started("x", dry_run=True))
    made.look()

    assert set(view.told) <= {"show_successors"}


def test_a_chosen_procedure_is_shown_and_a_next_version_starts_from_its_newest(view, presenter):
    presenter.choose(MARITAL_STATUS)
    assert view.told["show_history"].code == MARITAL_STATUS

    presenter.edit()

    typed = view.told["show_edit"]
    assert (typed.base.version, typed.decision_no, typed.effective_from) == (1, "", TODAY)
    presenter.choose("")
    assert view.order[-1] == "show_nothing_chosen"
    assert presenter.history is None


@pytest.mark.parametrize("procedure", shipped_procedures(), ids=lambda one: one.code)
def test_what_is_typed_back_unchanged_is_the_same_procedure(procedure):
    typed = replace(typed_of(procedure, TODAY), decision_no=procedure.decision_no, effective_from=None)

    back = procedure_of(typed)

    unused = replace(back.fee, amount=procedure.fee.amount, online_amount=procedure.fee.online_amount)
    assert replace(back, fee=unused, no_wait_condition=procedure.no_wait_condition) == procedure


def test_a_draft_is_kept_by_procedure_until_it_is_published(view, presenter):
    presenter.choose(MARITAL_STATUS)
    presenter.edit()
    typed = replace(view.told["show_edit"], notes="khác", decision_no="1/QĐ")
    presenter.keep(typed)
    presenter.choose("1.001193")
    presenter.edit()
    assert view.told["show_edit"].code == "1.001193"
    presenter.choose(MARITAL_STATUS)
    presenter.edit()
    assert view.told["show_edit"] == typed

    presenter.review(typed)
    assert view.told["show_review"].made.version == 2
    presenter.publish(OFFICER)

    assert view.told["show_published"].notes == "khác"
    presenter.edit()
    assert view.told["show_edit"].base.version == 2
    presenter.publish(OFFICER)
    assert view.order.count("show_published") == 1, "what was published cannot be published again"


def test_a_machine_that_fails_is_told_and_can_be_asked_again(view, presenter, sqlite_desk, monkeypatch):
    presenter.choose(MARITAL_STATUS)
    presenter.edit()
    presenter.review(replace(view.told["show_edit"], notes="khác", decision_no="1/QĐ"))
    procedures = type(sqlite_desk.office.procedures)
    real = procedures.publish

    def broken(*_args):
        raise EnvironmentProblem("disk_full")

    monkeypatch.setattr(procedures, "publish", broken)
    presenter.publish(OFFICER)
    assert view.told["show_review_error"].code == "disk_full"
    assert view.told["set_busy"] is False
    monkeypatch.setattr(procedures, "publish", real)
    presenter.publish(OFFICER)

    assert view.told["show_published"].version == 2


def test_looking_ahead_begins_with_the_next_known_day_and_remembers_the_last(view, presenter):
    presenter.look_at()
    assert view.told["show_day"].day == date(2027, 3, 1)
    presenter.look_at(date(2027, 1, 1))
    presenter.look_at()

    assert view.told["show_day"].day == date(2027, 1, 1)
