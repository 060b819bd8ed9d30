"""Data the program ships, read from ``resources`` (the domain itself reads no files)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import resources
from desktop_app.domain.calendar.table import CalendarTable, parse_table
from desktop_app.errors import EnvironmentProblem, UserError

if TYPE_CHECKING:
    from desktop_app.domain.dossier.legal_sets import LegalSet


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


@cache
def shipped_legal_sets() -> tuple[LegalSet, ...]:
    """Every legal set in ``resources/data/legal_sets``, by file name; a further circular is one more file.

    Raises ``EnvironmentProblem("shipped_file_unreadable")`` when the installation lost them all or one cannot be
    read, and ``UserError`` as ``parse_legal_set``.
    """
    from desktop_app.domain.dossier.legal_sets import parse_legal_set  # first needed by the first paper

    paths = sorted(resources.path_of("data/legal_sets").glob("*.json"))
    if not paths:
        raise EnvironmentProblem("shipped_file_unreadable", file="legal_sets")
    sets = []
    for path in paths:
        try:
            sets.append(parse_legal_set(path.read_bytes()))
        except OSError as error:
            raise EnvironmentProblem("shipped_file_unreadable", file=path.name) from error
    return tuple(sets)
