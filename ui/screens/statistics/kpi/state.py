"""What the page of targets shows, and what stands behind each of its shares."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.indicators import Figure, Period
from desktop_app.domain.indicators.kpi import Kpi
from desktop_app.domain.indicators.slots import slots_of
from ui.screens.statistics.period import PeriodState

if TYPE_CHECKING:
    from desktop_app.domain.exchange.dossiers import DossierFilter
    from desktop_app.domain.exchange.kpi import IndicatorEntry, KpiPage

TARGET, FIGURE = "target", "figure"
"""What is entered: a target, or a figure that the desk cannot count."""


@dataclass(frozen=True, slots=True)
class KpiState(PeriodState):
    """``before``: the page of ``previous``. ``history``: newest first. ``unit`` "" is the whole centre."""

    unit: str = ""
    page: KpiPage | None = None
    before: KpiPage | None = None
    history: tuple[IndicatorEntry, ...] = ()


def list_behind(page: KpiPage, kpi: Kpi) -> DossierFilter | None:
    """The dossiers that a share is counted from; None where it is not of dossiers, or the unit has no sector."""
    from desktop_app.domain.exchange.dossiers import DossierFilter

    if kpi is Kpi.ON_TIME:
        return DossierFilter(figure=Figure.FINISHED, period=page.period, unit=page.unit)
    if page.unit and not page.sectors:
        return None
    if kpi is Kpi.NO_WAIT:
        return DossierFilter(figure=Figure.NO_WAIT, period=page.period, sectors=page.sectors)
    if kpi in (Kpi.ONLINE, Kpi.PROCEDURES):
        return DossierFilter(figure=Figure.RECEIVED, period=page.period, sectors=page.sectors, channel="online")
    return None


def slots_to_choose(period: Period) -> tuple[str, ...]:
    """Month, quarter and year of the last day that is looked at, and those that come next."""
    last = period.last
    found = slots_of(Period(last, last))
    if last.year >= 9999:
        return found
    following = (
        _first_of(last.year, last.month + 1),
        _first_of(last.year, 3 * ((last.month - 1) // 3) + 4),
        _first_of(last.year + 1, 1),
    )
    return (*found, *(slots_of(Period(day, day))[place] for place, day in enumerate(following)))


def _first_of(year: int, month: int) -> date:
    """The first of a month, which may be the 13th of its year."""
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)
