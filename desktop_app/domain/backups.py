"""Backups: how their files are called, which are kept, and from when on the last good one is too old."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable
from datetime import datetime, timedelta

from desktop_app.clock import VIETNAM, in_vietnam

SUFFIX = ".mcb"
DAILY, WEEKLY, MONTHLY = 7, 4, 12
"""How many are kept: the newest of each of the last seven days, four weeks and twelve months that have one."""
TOO_OLD = timedelta(days=1)
DRILL_EVERY = timedelta(days=30)
_NAME = re.compile(r"motcua-(\d{8}-\d{6})\.mcb")


def file_name(at: datetime) -> str:
    """``motcua-20261119-094000.mcb``, in Vietnamese time: it names nobody."""
    return f"motcua-{in_vietnam(at):%Y%m%d-%H%M%S}{SUFFIX}"


def made_at(name: str) -> datetime | None:
    """When a backup of this file name was made; None for a file that is not one of ours."""
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    try:
        return datetime.strptime(found.group(1), "%Y%m%d-%H%M%S").replace(tzinfo=VIETNAM)
    except ValueError:
        return None


def to_keep(moments: Iterable[datetime]) -> frozenset[datetime]:
    """Which backups stay: 7 daily, 4 weekly, 12 monthly, each the newest of its day, week or month.

    The one before the newest stays as well: should the newest prove bad, not a whole day is lost.
    """
    newest_first = sorted(moments, reverse=True)
    spans: tuple[tuple[Callable[[datetime], Hashable], int], ...] = ((_day, DAILY), (_week, WEEKLY), (_month, MONTHLY))
    kept: set[datetime] = set(newest_first[:2])
    for span, most in spans:
        seen: set[Hashable] = set()
        for moment in newest_first:
            if len(seen) < most and span(moment) not in seen:
                seen.add(span(moment))
                kept.add(moment)
    return frozenset(kept)


def is_too_old(last: datetime | None, now: datetime) -> bool:
    """True from a day after the last good backup on; a centre without any is warned as well."""
    return last is None or now - last > TOO_OLD


def _day(moment: datetime) -> Hashable:
    return in_vietnam(moment).date()


def _week(moment: datetime) -> Hashable:
    return in_vietnam(moment).isocalendar()[:2]


def _month(moment: datetime) -> Hashable:
    return in_vietnam(moment).year, in_vietnam(moment).month
