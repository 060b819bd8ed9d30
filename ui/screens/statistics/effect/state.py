"""What the section shows, and which dossiers stand behind a bar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.indicators import Figure
from ui.screens.statistics.period import PeriodState

if TYPE_CHECKING:
    from desktop_app.domain.exchange.dossiers import DossierFilter
    from desktop_app.domain.exchange.no_wait_effect import NoWaitEffect

BEFORE, AFTER = "before", "after"
"""Keys of the two series."""


@dataclass(frozen=True, slots=True)
class EffectState(PeriodState):
    effect: NoWaitEffect | None = None


def list_behind(effect: NoWaitEffect, procedure: str, series: str) -> DossierFilter | None:
    """The dossiers received of a procedure in one of the two periods."""
    from desktop_app.domain.exchange.dossiers import DossierFilter

    period = effect.before if series == BEFORE else effect.after
    return None if period is None else DossierFilter(figure=Figure.RECEIVED, period=period, procedure_code=procedure)
