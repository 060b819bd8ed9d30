"""What the hall's section shows: a period, its figures, and those of the period before."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.exchange.hall_figures import HallFigures
from ui.screens.statistics.period import PeriodState


@dataclass(frozen=True, slots=True)
class HallState(PeriodState):
    """``breakdown`` is how the chart of waits is divided: ``group``, ``counter`` or ``day``."""

    figures: HallFigures | None = None
    before: HallFigures | None = None
    breakdown: str = "group"
