"""Early, on time, late: judged once, when processing finished (docs/domain.md, section 3)."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from desktop_app.clock import in_vietnam


class Timeliness(StrEnum):
    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"


def judge(finished_at: datetime, due_at: datetime, *, day_based: bool, already_late: bool = False) -> Timeliness:
    """Trước hạn / đúng hạn / quá hạn, judged when processing finished, not at pick-up.

    Day-based limits compare Vietnamese dates, as the national report does; hour-based ones compare minutes.
    ``already_late``: an apology came only after the due time, so that its new date heals nothing.
    """
    if already_late:
        return Timeliness.LATE
    if day_based:
        done, due = in_vietnam(finished_at).date(), in_vietnam(due_at).date()
        if done == due:
            return Timeliness.ON_TIME
        return Timeliness.EARLY if done < due else Timeliness.LATE
    done_minute = finished_at.replace(second=0, microsecond=0)
    due_minute = due_at.replace(second=0, microsecond=0)
    if done_minute == due_minute:
        return Timeliness.ON_TIME
    return Timeliness.EARLY if done_minute < due_minute else Timeliness.LATE


def is_past_due(now: datetime, due_at: datetime, *, day_based: bool) -> bool:
    """Whether finishing at ``now`` would be late."""
    return judge(now, due_at, day_based=day_based) is Timeliness.LATE


def promise_kept(finished_at: datetime, promise_at: datetime) -> bool:
    """A promise is kept when the result is ready within the promised minute."""
    return finished_at.replace(second=0, microsecond=0) <= promise_at.replace(second=0, microsecond=0)
