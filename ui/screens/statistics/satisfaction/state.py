"""What the section about satisfaction shows."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.exchange.rating import SatisfactionFigures
from ui.screens.statistics.period import PeriodState

PROCEDURES, COUNTERS = "procedures", "counters"
"""Ways to divide the levels."""


@dataclass(frozen=True, slots=True)
class SatisfactionState(PeriodState):
    figures: SatisfactionFigures | None = None
    divided_by: str = PROCEDURES
