"""What the no-wait programme changed: the same procedures before its first day and in a period since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.domain.indicators.figures import Period, share


@dataclass(frozen=True, slots=True)
class EffectSide:
    """Dossiers received in one of the two periods; ``median_minutes``: working minutes from receipt to finish,
    as in the report on promises."""

    received: int = 0
    finished: int = 0
    same_day: int = 0
    """Of the finished ones: on the day of receipt."""
    median_minutes: float | None = None

    @property
    def same_day_percent(self) -> float | None:
        return share(self.same_day, self.finished)


@dataclass(frozen=True, slots=True)
class EffectRow:
    """One procedure; ``procedure`` "" is all of them together."""

    procedure: str
    label: str
    before: EffectSide
    after: EffectSide


@dataclass(frozen=True, slots=True)
class NoWaitEffect:
    """``since``: the day of the first promise ever, None without one. ``after`` lies within the period that was asked
    for and not before ``since``; ``before`` is as many days up to the day before ``since``. Both None: nothing to
    compare."""

    as_of: datetime
    since: date | None
    before: Period | None
    after: Period | None
    rows: tuple[EffectRow, ...]
    total: EffectRow
    superior_body: str
    centre: str
    sample: bool = False
