"""Reading what an officer typed for a step: the moment something happened. No Qt."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from desktop_app.clock import VIETNAM, in_vietnam
from desktop_app.domain.formatting import date_vi, time_vi
from desktop_app.errors import UserError

_HOUR = re.compile(r"(?<![\d/.-])(\d{1,2})\s*[:hg]\s*(\d{2})?(?![\d/.-])")
_DAY = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?(?!\d)")


def moment_of(text: str, today: date, field: str) -> datetime | None:
    """A moment typed as "19/11/2026 9:40", "9h40 19/11" or, today, "9:40"; None when nothing was typed.

    Raises ``UserError("step_time_invalid")`` with ``field``.
    """
    cleaned = " ".join(text.lower().split())
    if not cleaned:
        return None
    hour = _HOUR.search(cleaned)
    if hour is None:
        raise UserError("step_time_invalid", field=field)
    rest = (cleaned[: hour.start()] + " " + cleaned[hour.end() :]).strip(" ,")
    found = _DAY.fullmatch(rest) if rest else None
    if rest and found is None:
        raise UserError("step_time_invalid", field=field)
    try:
        day = today if found is None else _day_of(found, today)
        at = time(int(hour[1]), int(hour[2] or 0))
    except ValueError:
        raise UserError("step_time_invalid", field=field) from None
    return datetime.combine(day, at, VIETNAM)


def _day_of(found: re.Match[str], today: date) -> date:
    year = today.year if found[3] is None else int(found[3])
    return date(year + 2000 if year < 100 else year, int(found[2]), int(found[1]))


def moment_text(moment: datetime) -> str:
    """ "19/11/2026 09:40", as ``moment_of`` reads it."""
    local = in_vietnam(moment)
    return f"{date_vi(local)} {time_vi(local)}"
