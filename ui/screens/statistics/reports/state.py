"""What the section of reports shows: a period, the day its figures are known at, and the form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.indicators import Period
from ui.screens.statistics.period import PeriodState

if TYPE_CHECKING:
    from desktop_app.domain.exchange.reports import Form06a


@dataclass(frozen=True, slots=True)
class ReportState(PeriodState):
    """``as_of``: the day whose end the figures are known at; None is the period's own end."""

    as_of: date | None = None
    form: Form06a | None = None


def last_quarter(today: date) -> Period:
    """The quarter that is over: what is reported in the first days of the next one."""
    this = date(today.year, 3 * ((today.month - 1) // 3) + 1, 1)
    last = this - timedelta(days=1)
    return Period(date(last.year, last.month - 2, 1), last)
