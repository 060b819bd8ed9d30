"""The chapters by name: what ``tour --chapter`` offers, in the order of a day."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from desktop_app.tour.chapters import CHAPTERS, Tour
from desktop_app.tour.hall_chapters import HALL
from desktop_app.tour.life_chapters import LIFE

TourStep = Callable[[Tour], None]
CHAPTERS_BY_NAME: Mapping[str, tuple[TourStep, ...]] = {"desk": CHAPTERS, "life": LIFE, "hall": HALL}
NEEDS: Mapping[str, tuple[str, ...]] = {"life": ("desk",)}
"""Chapters whose dossiers another one goes on with."""


def walked(chapters: Sequence[str]) -> tuple[TourStep, ...]:
    """What is walked for the named chapters, in the order of a day: they and those they need."""
    wanted = {*chapters, *(needed for name in chapters for needed in NEEDS.get(name, ()))}
    return tuple(step for name, steps in CHAPTERS_BY_NAME.items() if name in wanted for step in steps)
