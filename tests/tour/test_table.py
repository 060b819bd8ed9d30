"""The table of the tour's chapters; the walk itself is tested in ``tests/e2e/test_tour.py``."""

from __future__ import annotations

from desktop_app.commands import tour
from desktop_app.tour.chapters import CHAPTERS
from desktop_app.tour.hall_chapters import HALL
from desktop_app.tour.life_chapters import LIFE
from desktop_app.tour.table import CHAPTERS_BY_NAME, walked


def test_the_command_offers_every_chapter_in_the_order_of_the_table():
    assert tuple(CHAPTERS_BY_NAME) == tour.CHAPTERS


def test_a_chapter_alone_walks_those_first_whose_dossiers_it_needs():
    assert walked(("desk",)) == CHAPTERS
    assert walked(("life",)) == (*CHAPTERS, *LIFE)
    assert walked(("hall",)) == HALL


def test_chapters_are_walked_once_and_in_the_order_of_a_day_however_they_are_asked_for():
    names = tuple(CHAPTERS_BY_NAME)
    everything = tuple(step for steps in CHAPTERS_BY_NAME.values() for step in steps)

    assert walked(names) == walked(names[::-1]) == walked((*names, names[0])) == everything
