"""Calendar periods that a target or a typed figure is told for: a month, a quarter, a year."""

from __future__ import annotations

import re
from datetime import date, timedelta

from desktop_app.domain.indicators.figures import Period
from desktop_app.errors import UserError

_SLOT = re.compile(r"(\d{4})(?:-(Q[1-4]|0[1-9]|1[0-2]))?")
_QUARTERS = ("I", "II", "III", "IV")


def slots_of(period: Period) -> tuple[str, ...]:
    """The calendar periods that hold the whole of ``period``, the smallest first: "2026-11", "2026-Q4", "2026".

    A period over several years lies in none.
    """
    first, last = period.first, period.last
    found = []
    if (first.year, first.month) == (last.year, last.month):
        found.append(f"{first.year:04}-{first.month:02}")
    if (first.year, _quarter(first)) == (last.year, _quarter(last)):
        found.append(f"{first.year:04}-Q{_quarter(first)}")
    if first.year == last.year:
        found.append(f"{first.year:04}")
    return tuple(found)


def slot_period(slot: str) -> Period:
    """The days of a slot; raises ``UserError("slot_invalid")``."""
    found = _SLOT.fullmatch(slot)
    if found is None or found[1] == "0000":
        raise UserError("slot_invalid", field="slot")
    year, part = int(found[1]), found[2]
    if part is None:
        return Period(date(year, 1, 1), date(year, 12, 31))
    first = int(part[1]) * 3 - 2 if part[0] == "Q" else int(part)
    return Period(date(year, first, 1), _month_end(year, first + 2 if part[0] == "Q" else first))


def slot_text(slot: str) -> str:
    """As papers name it: "tháng 11/2026", "quý IV/2026", "năm 2026"."""
    year, _, part = slot.partition("-")
    if part.startswith("Q"):
        return f"quý {_QUARTERS[int(part[1]) - 1]}/{year}"
    return f"tháng {part}/{year}" if part else f"năm {year}"


def _quarter(day: date) -> int:
    return (day.month - 1) // 3 + 1


def _month_end(year: int, month: int) -> date:
    if month == 12:
        return date(year, 12, 31)
    return date(year, month + 1, 1) - timedelta(days=1)
