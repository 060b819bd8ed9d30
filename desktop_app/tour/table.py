"""The chapters by name: what ``tour --chapter`` offers, in the order of a day."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from desktop_app.tour.chapters import CHAPTERS, Tour
from desktop_app.tour.life_chapters import LIFE

CHAPTERS_BY_NAME: Mapping[str, tuple[Callable[[Tour], None], ...]] = {"desk": CHAPTERS, "life": LIFE}
