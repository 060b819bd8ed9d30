"""The units in which a procedure's time limit can be written."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class LimitUnit(StrEnum):
    MINUTES = "minutes"
    HOURS = "hours"
    HALF_SESSION = "half_session"
    """Nửa buổi: half of a four-hour session, 120 working minutes."""
    SAME_DAY = "same_day"
    """Trong ngày; received after 15:00 it is the next working day (NĐ 23/2015 Đ7, Luật Hộ tịch 2014 Đ5.3)."""
    WORKING_DAYS = "working_days"
    CALENDAR_DAYS = "calendar_days"


class TimeLimit(Struct, frozen=True):
    """How long the law gives. ``value`` counts ``unit``; it is ignored for ``same_day``."""

    value: int
    unit: LimitUnit
