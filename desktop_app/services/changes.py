"""Waiting for anything to change, in this process or another: what every window that follows the hall stands on."""

from __future__ import annotations

import time

from desktop_app.services.context import ServiceContext
from models.watch import ChangeWatch

LONGEST_S = 2.0
"""A wait ends after so long even when nothing happens, so that whoever waits can also close."""


class Changes:
    """One long question, asked again and again by one thread of a window: what is the newest event?"""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services

    def wait(self, known: int, seconds: float = LONGEST_S) -> int:
        """The sequence of the newest event, as soon as it differs from ``known`` or after ``seconds``.

        Another process's event is seen within one look (20 ms on SQLite, 60 ms on PostgreSQL) of its commit.
        """
        give_up = time.monotonic() + min(seconds, LONGEST_S)
        with ChangeWatch(self._services.database) as watch:
            while True:
                newest = watch.newest()
                left = give_up - time.monotonic()
                if newest != known or left <= 0:
                    return newest
                watch.pause(left)
