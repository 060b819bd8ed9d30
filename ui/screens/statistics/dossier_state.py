"""Everything the section of the dossiers shows."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop_app.domain.indicators import Figures
from ui.screens.statistics.period import PeriodState


@dataclass(frozen=True, slots=True)
class StatisticsState(PeriodState):
    """``before`` are the figures of ``previous``; ``breakdowns`` the chosen ways to divide."""

    figures: Figures | None = None
    before: Figures | None = None
    beside: bool = False
    """The charts show both periods."""
    breakdowns: dict[str, str] = field(default_factory=dict)
