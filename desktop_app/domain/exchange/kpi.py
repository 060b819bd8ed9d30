"""Targets and typed figures as they cross: what is asked for, what stands, and the page of targets of a period."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desktop_app.domain.indicators.figures import Period
from desktop_app.domain.indicators.kpi import Kpi


@dataclass(frozen=True, slots=True)
class SetTarget:
    """The target of a calendar period (``indicators/slots.py``); ``unit`` "" is the whole centre.

    ``value`` in percent; None takes back what was set.
    """

    kpi: Kpi
    slot: str
    unit: str
    value: float | None


@dataclass(frozen=True, slots=True)
class EnterFigure:
    """A figure that the desk cannot count, with where it was read; ``value`` None takes it back."""

    kpi: Kpi
    slot: str
    unit: str
    value: float | None
    source: str = ""


@dataclass(frozen=True, slots=True)
class IndicatorEntry:
    """One line of the history: who set or typed which value and when. ``stands``: nothing has replaced it."""

    seq: int
    typed: bool
    """True: a typed figure; False: a target."""
    kpi: Kpi
    slot: str
    unit: str
    unit_name: str
    value: float | None
    source: str
    officer: str
    at: datetime
    stands: bool


class WhyNone(StrEnum):
    """Why a share has no value."""

    NOTHING_COUNTED = "nothing_counted"
    NOT_BY_UNIT = "not_by_unit"
    NOT_ENTERED = "not_entered"
    """Nobody has typed it in for this period."""
    NOT_OFFERED = "not_offered"
    """Nobody has typed in how many procedures are offered online."""


@dataclass(frozen=True, slots=True)
class KpiRow:
    """One share, with what it was divided from. ``entry``: what was typed in for it; of ``PROCEDURES`` the whole."""

    kpi: Kpi
    actual: float | None
    part: int | None = None
    whole: int | None = None
    why: WhyNone | None = None
    target: float | None = None
    target_slot: str = ""
    """For which calendar period it was set; "" while it is the centre's own lasting one (F9)."""
    target_unit: str = ""
    entry: IndicatorEntry | None = None

    @property
    def reached(self) -> bool | None:
        """None where there is no value or no target."""
        if self.actual is None or self.target is None:
            return None
        return self.actual >= self.target


@dataclass(frozen=True, slots=True)
class KpiPage:
    """The page of targets of one period, of one unit or (``unit`` "") of the whole centre."""

    period: Period
    as_of: datetime
    unit: str
    unit_name: str
    units: tuple[tuple[str, str], ...]
    """(key, name) of the active units."""
    sectors: tuple[str, ...]
    """Those of the unit; of the whole centre none is named."""
    rows: tuple[KpiRow, ...]
    superior_body: str
    centre: str
    sample: bool = False

    def row(self, kpi: Kpi) -> KpiRow:
        return next(row for row in self.rows if row.kpi is kpi)


@dataclass(frozen=True, slots=True)
class KpiReport:
    """The page as it is handed in, beside the same days of the year before (None in the calendar's first year)."""

    page: KpiPage
    before: KpiPage | None
    end: date
    """The period's last day, or today while it is running."""
