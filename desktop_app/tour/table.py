"""The chapters by name: what ``tour --chapter`` offers, in the order of a day."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from desktop_app.tour.chapters import CHAPTERS, Tour
from desktop_app.tour.life_chapters import LIFE

TourStep = Callable[[Tour], None]
CHAPTERS_BY_NAME: Mapping[str, tuple[TourStep, ...]] = {"desk": CHAPTERS, "life": LIFE}


def walked(chapters: Sequence[str]) -> tuple[TourStep, ...]:
    """What is walked for the named chapters, in the order of a day: all up to the last one, whose dossiers it needs."""
    names = tuple(CHAPTERS_BY_NAME)
    last = max(map(names.index, chapters))
    return tuple(step for name in names[: 1 + last] for step in CHAPTERS_BY_NAME[name])
