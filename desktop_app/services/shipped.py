"""Data the program ships, read from ``resources`` (the domain itself reads no files)."""

from __future__ import annotations

from functools import cache

import resources
from desktop_app.domain.calendar.table import CalendarTable, parse_table
from desktop_app.errors import EnvironmentProblem, UserError


@cache
def shipped_calendar_table(name: str = "vn") -> CalendarTable:
    """A shipped calendar: ``vn``, or ``vn_tet2027_option2`` for the other proposal of Tết 2027.

    Raises ``UserError("calendar_unknown_base")`` for a name that is not shipped and
    ``EnvironmentProblem("shipped_file_unreadable")`` when the installation lost the file.
    """
    if not (name.isascii() and name.replace("_", "").isalnum()):
        raise UserError("calendar_unknown_base", field="calendar", base=name)
    try:
        raw = resources.path_of(f"data/calendar/{name}.json").read_bytes()
    except FileNotFoundError as error:
        if name != "vn":
            raise UserError("calendar_unknown_base", field="calendar", base=name) from error
        raise EnvironmentProblem("shipped_file_unreadable", file=f"{name}.json") from error
    except OSError as error:
        raise EnvironmentProblem("shipped_file_unreadable", file=f"{name}.json") from error
    return parse_table(raw, resolve=shipped_calendar_table)
