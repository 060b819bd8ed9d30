"""What the sample centre does besides dossiers: results on shelves, the post, and the money every evening."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random

from sqlalchemy.orm import Session

from desktop_app.clock import in_vietnam
from desktop_app.domain.calendar.working_calendar import WorkingCalendar
from desktop_app.domain.cash import NOTES, CloseCash, Tally, counted
from desktop_app.domain.events import Actor
from desktop_app.domain.exchange.post import HandBatchOver
from desktop_app.services.office import OfficeServices
from desktop_app.services.print_requests import PRINT_SEQUENCE
from models import sequences

BEFORE_EVENING = timedelta(minutes=15)
"""The drawer is counted a little before the last session ends."""
POST_EVERY = 2
POST_CLERK = "Đỗ Thị Giả Định"
SMALL_CHANGE = "Tiền lẻ dưới 1.000 đ còn trong hộp"
ON_SHELF_AFTER = timedelta(minutes=30)
"""A result that is collected sooner is never put away."""


class DeskDays:
    """Draws from a source of its own, so that the dossiers are the same with and without it."""

    def __init__(self, services: OfficeServices, rng: Random) -> None:
        self.services = services
        self.rng = rng
        self.for_post: list[int] = []
        """Results that wait for the post, in the order they were finished."""
        self._trackings: set[int] = set()

    def shelf(self, finish: datetime | None, collect: datetime | None) -> str:
        """Where a result is put that nobody waits for: "Kệ B – ngăn 3"."""
        place = f"Kệ {self.rng.choice('ABCD')} – ngăn {self.rng.randint(1, 6)}"
        waits = finish is not None and (collect is None or collect - finish > ON_SHELF_AFTER)
        return place if waits else ""

    def evenings(self, calendar: WorkingCalendar, first: date, last: date) -> Iterator[tuple[datetime, date]]:
        """When the drawers are counted, day by day."""
        day = first
        while day <= last:
            spans = calendar.spans_on(day)
            if spans:
                yield spans[-1][1] - BEFORE_EVENING, day
            day += timedelta(days=1)

    def close_all(self, session: Session, day: date) -> list[tuple[Actor, int]]:
        """Everybody who took money closes the day; the print jobs that come of it."""
        jobs = []
        for officer, counter in self.services.cash.open_officers_in(session, day):
            actor = Actor(officer, counter)
            sheet = self.services.cash.sheet_in(session, officer, day)
            tally = _count(sheet.cash)
            remark = SMALL_CHANGE if counted(tally) != sheet.cash else ""
            before = sequences.current(session, PRINT_SEQUENCE)
            self.services.cash.close_day_in(session, actor, CloseCash(day, tally, sheet.last_entry, remark), sheet)
            jobs += [(actor, job) for job in range(before + 1, sequences.current(session, PRINT_SEQUENCE) + 1)]
        return jobs

    def send(self, session: Session, actor: Actor, now: datetime) -> list[tuple[Actor, int]]:
        """The post comes: what waits for it leaves, each item with its number."""
        waiting, self.for_post = self.for_post, []
        if not waiting:
            return []
        post, before = self.services.post, sequences.current(session, PRINT_SEQUENCE)
        batch = post.make_batch_in(session, actor, tuple(waiting))
        post.hand_over_in(session, actor, HandBatchOver(batch, POST_CLERK, f"BG-{in_vietnam(now):%d%m}"))
        for dossier in waiting:
            post.track_in(session, actor, batch, dossier, self._tracking())
        return [(actor, job) for job in range(before + 1, sequences.current(session, PRINT_SEQUENCE) + 1)]

    def _tracking(self) -> str:
        """Of nine digits; among those of ten years two would be alike."""
        number = self.rng.randint(100_000_000, 999_999_999)
        while number in self._trackings:
            number = self.rng.randint(100_000_000, 999_999_999)
        self._trackings.add(number)
        return f"EM{number}VN"


def _count(amount: int) -> tuple[Tally, ...]:
    """The notes of an amount, as few as can be; what is less than the smallest note is left out."""
    tally = []
    for value in NOTES:
        count, amount = divmod(max(0, amount), value)
        if count:
            tally.append(Tally(value, count))
    return tuple(tally)
