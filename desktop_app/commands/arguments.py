"""Words of a command line as values; every wrong one is a ``UserError`` that names its option, in Vietnamese later.

The parser itself only splits words: its own refusals would be English sentences that repeat what was typed.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from desktop_app.clock import VIETNAM, in_vietnam
from desktop_app.domain.text import clean
from desktop_app.errors import UserError

MAX_DIGITS = 12
E = TypeVar("E", bound=StrEnum)


def required(text: str | None, option: str) -> str:
    """The word without stray characters; raises ``UserError("option_missing")``."""
    value = clean(text or "")
    if not value:
        raise UserError("option_missing", field=option, option=f"--{option}")
    return value


def whole_number(text: str | None, option: str, default: int = 0) -> int:
    """A whole number; raises ``UserError("option_not_a_number")``. Its range is the domain's business."""
    if text is None:
        return default
    value = text.strip()
    digits = value.removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= MAX_DIGITS):
        raise UserError("option_not_a_number", field=option, option=f"--{option}")
    return int(value)


def one_of(kind: type[E], text: str | None, option: str, default: E) -> E:
    """A value of an enumeration; raises ``UserError("option_unknown_value")`` with those there are."""
    if text is None:
        return default
    try:
        return kind(text.strip().lower())
    except ValueError as error:
        known = ", ".join(member.value for member in kind)
        raise UserError("option_unknown_value", field=option, option=f"--{option}", known=known) from error


def instant(text: str | None, option: str) -> datetime | None:
    """ISO 8601; without an offset it is Vietnamese time. Raises ``UserError("received_invalid")``."""
    if text is None:
        return None
    try:
        value = datetime.fromisoformat(text.strip())
        return in_vietnam(value) if value.tzinfo else value.replace(tzinfo=VIETNAM)
    except (ValueError, OverflowError) as error:
        raise UserError("received_invalid", field=option) from error


def day(text: str | None, option: str) -> date | None:
    """A date: ``2026-11-20`` or ``20/11/2026``. Raises ``UserError("date_invalid")``."""
    if text is None:
        return None
    from desktop_app.domain.people.rules import parse_typed_date

    return parse_typed_date(text, field=option)
