"""The states of what stands beside a ticket in the hall: a counter, an appointment."""

from __future__ import annotations

from enum import StrEnum


class CounterMode(StrEnum):
    """What a counter of the hall is doing today."""

    OPEN = "open"
    PAUSED = "paused"
    """Its officer is away for a while, and the counter serves nobody."""
    CLOSED = "closed"


class AppointmentState(StrEnum):
    BOOKED = "booked"
    ARRIVED = "arrived"
    """The person is in the hall and has a ticket."""
    CANCELLED = "cancelled"


CODE_DIGITS = 4
"""Of the code of an appointment: short enough to be typed at the ticket machine."""
