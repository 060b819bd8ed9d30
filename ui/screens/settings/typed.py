"""Reading what was typed on the pages of F9: numbers, times, sessions, dates and keys. No Qt.

Each function raises ``UserError`` naming the field, so that the sentence stands where the mistake is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, time

from desktop_app.domain.calendar.table import Session
from desktop_app.domain.formatting import date_vi
from desktop_app.domain.text import fold
from desktop_app.errors import UserError

_NOT_KEY = re.compile(r"[^a-z0-9]+")
_TIME = re.compile(r"(\d{1,2})(?:[:hg.](\d{2})?)?")
LONGEST_NUMBER = 15


def whole_number(text: str, field: str) -> int:
    """ "20.000 đ" is 20000. Raises ``UserError("number_needed")``."""
    bare = text.replace(".", "").replace(" ", "").removesuffix("đ")
    if not (bare.isascii() and bare.isdigit()) or len(bare) > LONGEST_NUMBER:
        raise UserError("number_needed", field=field)
    return int(bare)


def optional_number(text: str, field: str) -> int | None:
    return whole_number(text, field) if text.strip() else None


def share_of(text: str, field: str) -> float:
    """ "96,5 %" is 96.5. Raises ``UserError("number_needed")``."""
    bare = text.strip().removesuffix("%").strip().replace(",", ".")
    try:
        value = float(bare)
    except ValueError:
        raise UserError("number_needed", field=field) from None
    if value != value or value in (float("inf"), float("-inf")):
        raise UserError("number_needed", field=field)
    return value


def time_of(text: str, field: str) -> time:
    """ "7h30", "07:30" or "7". Raises ``UserError("time_invalid")``."""
    found = _TIME.fullmatch(text.strip().lower())
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        raise UserError("time_invalid", field=field)
    return time(int(found[1]), int(found[2] or 0))


def sessions_of(text: str, field: str) -> tuple[Session, ...]:
    """ "07:30-11:30, 13:00-17:00"; nothing is no session. Raises ``sessions_invalid`` or ``time_invalid``."""
    sessions: list[Session] = []
    for part in re.split(r"[,;]", text):
        if not part.strip():
            continue
        ends = re.split(r"\s*[-–]\s*", part.strip())
        if len(ends) != 2:
            raise UserError("sessions_invalid", field=field)
        start, end = time_of(ends[0], field), time_of(ends[1], field)
        if end <= start or (sessions and start < sessions[-1].end):
            raise UserError("sessions_invalid", field=field)
        sessions.append(Session(start, end))
    return tuple(sessions)


def sessions_text(sessions: Iterable[Session]) -> str:
    return ", ".join(f"{session.start:%H:%M}-{session.end:%H:%M}" for session in sessions)


def dates_of(text: str, field: str) -> tuple[date, ...]:
    """Dates with commas between them. Raises ``UserError("date_invalid")``."""
    days = []
    for part in re.split(r"[,;]", text):
        found = re.fullmatch(r"\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*", part)
        if found is None:
            if part.strip():
                raise UserError("date_invalid", field=field)
            continue
        try:
            days.append(date(int(found[3]), int(found[2]), int(found[1])))
        except ValueError:
            raise UserError("date_invalid", field=field) from None
    return tuple(sorted(set(days)))


def dates_text(days: Iterable[date]) -> str:
    return ", ".join(date_vi(day) for day in days)


def new_key(name: str, taken: Iterable[str]) -> str:
    """A key from a name: "Quầy 5" is ``quay-5``; a second one of that name is ``quay-5-2``. Keys never change."""
    base = _NOT_KEY.sub("-", fold(name)).strip("-")[:60] or "muc"
    used, key, number = set(taken), base, 2
    while key in used:
        key, number = f"{base}-{number}", number + 1
    return key
