"""Who is called next: a rule that is data (``HallRules``), applied to the heads of the lines.

[D] No law orders the lines of a one-stop desk; practice gives: one with priority after so many without, and a
limit to how long somebody may be overtaken.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop_app.domain.hall.records import HallRules
from desktop_app.domain.hall.ticket import Lane


@dataclass(frozen=True, slots=True)
class Head:
    """The first of one line: its ticket and its place."""

    ticket_id: int
    lane: Lane
    order_at: datetime
    reserved: bool = False


def next_head(heads: tuple[Head, ...], ordinary_run: int, rules: HallRules, now: datetime) -> Head | None:
    """Which of the heads is called; None when nobody waits.

    In this order: who was transferred to this very counter; an appointment whose time has come; then priority or
    ordinary by the rule, though never somebody without priority before one with it who came earlier.
    ``ordinary_run``: ordinary numbers this counter has called since its last one with priority.
    """
    reserved = [head for head in heads if head.reserved]
    if reserved:
        return _first(reserved)
    early = timedelta(minutes=rules.appointment_early_minutes)
    due = [head for head in heads if head.lane is Lane.APPOINTMENT and head.order_at - early <= now]
    if due:
        return _first(due)
    priority = _first([head for head in heads if head.lane is Lane.PRIORITY])
    ordinary = _first([head for head in heads if head.lane is Lane.ORDINARY])
    if priority is None or ordinary is None:
        return priority or ordinary
    if _place(priority) <= _place(ordinary):
        return priority  # the turns are there to bring somebody forward, never to send him back
    waited_longer = priority.order_at - ordinary.order_at
    if waited_longer >= timedelta(minutes=rules.most_extra_wait_minutes):
        return ordinary
    return priority if ordinary_run >= rules.ordinary_before_priority else ordinary


def run_after(ordinary_run: int, lane: Lane) -> int:
    """The counter's run after a call; appointments do not count for either side."""
    if lane is Lane.APPOINTMENT:
        return ordinary_run
    return 0 if lane is Lane.PRIORITY else ordinary_run + 1


def _first(heads: list[Head]) -> Head | None:
    return min(heads, key=_place, default=None)


def _place(head: Head) -> tuple[datetime, int]:
    return head.order_at, head.ticket_id
