"""The page of targets: which shares a centre is judged by, and how a value that somebody types is read.

Actual and target stand beside each other as in the yearly review of a district (docs/domain.md, section 8). What the
desk cannot know is typed in, and says so.
"""

from __future__ import annotations

import re
from enum import StrEnum

from desktop_app.errors import UserError


class Kpi(StrEnum):
    """Keys of the definitions and of the events; all are percent but ``OFFERED``."""

    ON_TIME = "kpi.on_time"
    SATISFIED = "kpi.satisfied"
    RATED = "kpi.rated"
    ONLINE = "kpi.online"
    ONLINE_FULL = "kpi.online_full"
    PROCEDURES = "kpi.procedures"
    NO_WAIT = "kpi.no_wait"
    E_DOCUMENTS = "kpi.e_documents"
    MAILBOX = "kpi.mailbox"
    OFFERED = "kpi.offered"
    """How many procedures are offered online: a count that ``PROCEDURES`` is divided by."""


TILES = tuple(kpi for kpi in Kpi if kpi is not Kpi.OFFERED)
"""What has an actual value and a target, in the order of the page."""
ENTERED = (Kpi.ONLINE_FULL, Kpi.E_DOCUMENTS, Kpi.MAILBOX, Kpi.OFFERED)
"""What the desk cannot count."""
WHOLE_ONLY = (Kpi.SATISFIED, Kpi.RATED)
"""A rating names no unit, by design (``domain/satisfaction/ballot.py``)."""
MOST_OFFERED = 100_000
_NUMBER = re.compile(r"[-−+]?\d+(?:[.,]\d+)?")
_DECIMALS = 2


def read_value(kpi: Kpi, text: str) -> float:
    """What was typed: "96,5", "96.5 %", of ``OFFERED`` a whole number.

    Raises ``UserError``: ``value_empty``, ``value_not_number``, ``value_too_precise``, and as ``check_value``.
    """
    typed = text.strip().removesuffix("%").strip()
    if not typed:
        raise UserError("value_empty", field="value")
    if not _NUMBER.fullmatch(typed) or len(typed) > 12:
        raise UserError("value_not_number", field="value")
    plain = typed.replace(",", ".").replace("−", "-")
    if len(plain.partition(".")[2]) > (0 if kpi is Kpi.OFFERED else _DECIMALS):
        raise UserError("value_too_precise", field="value", decimals=0 if kpi is Kpi.OFFERED else _DECIMALS)
    value = float(plain)
    check_value(kpi, value)
    return value


def check_value(kpi: Kpi, value: float) -> None:
    """Raises ``UserError``: ``value_out_of_range`` (a share is of 0 to 100 percent), ``count_out_of_range``."""
    if kpi is Kpi.OFFERED:
        if not 1 <= value <= MOST_OFFERED or value != int(value):
            raise UserError("count_out_of_range", field="value", most=MOST_OFFERED)
    elif not 0 <= value <= 100:
        raise UserError("value_out_of_range", field="value")
