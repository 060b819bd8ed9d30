"""What the section of reports shows: which report of which period, the day its figures are known at, and its tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, cast

from desktop_app.domain.indicators import Period
from ui.screens.statistics.period import PeriodState

if TYPE_CHECKING:
    from desktop_app.domain.exchange.reports import Form06a
    from printing.reports.paper import ReportPaper

ASK_FROM = 5_000
"""Rows from which the officer is asked first."""
FORM = "06a"
"""The report the section opens with; it is shown as the national form."""


@dataclass(frozen=True, slots=True)
class ReportState(PeriodState):
    """``report``: its name in the registry; ``value``: what its service said, ``paper``: in words.

    ``as_of``: the day whose end the figures are known at; None is the period's own end.
    """

    as_of: date | None = None
    report: str = FORM
    value: Any = None
    paper: ReportPaper | None = None
    waiting: int = 0
    """Rows of a long report that nobody has agreed to read yet; 0: it does not wait."""

    @property
    def form(self) -> Form06a | None:
        """The national form, where that is the report."""
        return cast("Form06a | None", self.value if self.report == FORM else None)


def last_quarter(today: date) -> Period:
    """The quarter that is over: what is reported in the first days of the next one."""
    this = date(today.year, 3 * ((today.month - 1) // 3) + 1, 1)
    last = this - timedelta(days=1)
    return Period(date(last.year, last.month - 2, 1), last)
