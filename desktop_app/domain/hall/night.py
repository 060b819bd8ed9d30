"""When a day of the hall is over: what it left open is closed by the night and asked about in the morning.

[D] No law says so. A hall may work past midnight: nobody who is still waiting then is struck off because the date
changes.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from desktop_app.clock import in_vietnam

NIGHT_ENDS = 4
"""Hour at which every earlier day is over, whatever happens in the hall."""
QUIET = timedelta(hours=3)
"""Before that hour a day is over once nothing has happened for so long."""


def is_over(day: date, last_step: datetime | None, now: datetime) -> bool:
    """Whether ``day`` is over at ``now``; ``last_step``: when something last happened in it, None: nothing did."""
    here = in_vietnam(now)
    if day >= here.date():
        return False
    yesterday = day == here.date() - timedelta(days=1)
    return not yesterday or here.hour >= NIGHT_ENDS or last_step is None or now - last_step >= QUIET


def night_round(now: datetime) -> tuple[date, bool]:
    """Whenever this changes (midnight, the end of the night) somebody looks whether there is something to close."""
    here = in_vietnam(now)
    return here.date(), here.hour >= NIGHT_ENDS
