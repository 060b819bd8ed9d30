"""When something is in danger and has to be told to those who supervise: causes, thresholds, and what is one thing."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from desktop_app.errors import UserError


class Danger(StrEnum):
    """Why somebody has to look, most urgent first."""

    PROMISE = "promise"
    """A no-wait promise has used up most of its minutes, or is over."""
    APOLOGY = "apology"
    """Late, and no apology with a new date went out (NĐ 61/2018 Đ19.9)."""
    DUE = "due"
    """The appointment is near in working time, and the dossier is not finished."""
    HAND_OVER = "hand_over"
    """Accepted and still at the reception after its time (NĐ 61/2018 Đ18.2)."""
    WAIT = "wait"
    """Somebody with a number has waited longer than the limit."""


class DangerRules(Struct, frozen=True):
    """One record for the centre: from when on something is told. [D] No law names these thresholds."""

    promise_percent: int = 80
    """Share of the promised time that has passed."""
    due_minutes: int = 120
    """Working minutes before an appointment."""
    wait_minutes: int = 30
    """Minutes in the line."""


LEAST_PERCENT, MOST_PERCENT = 10, 100
MOST_DUE_MINUTES = 2_400
"""A working week."""
MOST_WAIT_MINUTES = 480
_RANGES = {
    "promise_percent": (LEAST_PERCENT, MOST_PERCENT),
    "due_minutes": (0, MOST_DUE_MINUTES),
    "wait_minutes": (1, MOST_WAIT_MINUTES),
}


def check_danger_rules(rules: DangerRules) -> None:
    """Raise ``UserError("hall_number_out_of_range")`` naming the field that is wrong."""
    for field, (least, most) in _RANGES.items():
        if not least <= getattr(rules, field) <= most:
            raise UserError("hall_number_out_of_range", field=field, least=least, most=most)


def promise_endangered(rules: DangerRules, start: datetime, promised: datetime, now: datetime) -> bool:
    """Whether the share of the rules has passed; a promise without length is in danger from its own minute on."""
    return now >= start + (promised - start) * rules.promise_percent / 100


def thing(danger: Danger, number: int, limit: datetime) -> str:
    """What is told once and never again: a cause, a dossier or ticket, and the time it should have kept.

    A dossier with a new appointment is another thing; a number in the line and a hand-over have no second time.
    """
    if danger in (Danger.WAIT, Danger.HAND_OVER):
        return f"{danger.value}:{number}"
    return f"{danger.value}:{number}:{int(limit.timestamp() // 60)}"
