"""Builds a sample centre by living through its days, in order of time, on a clock that stands at each action's instant.

What happens is decided by the services' own functions and written at once for many dossiers (``bulk_desk``): numbers,
events, projections, papers and search words are those of real work. A test writes the same days through the services,
one transaction's row after the other, and finds the same rows.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial
from random import Random

from sqlalchemy.orm import Session

from desktop_app.clock import VIETNAM, ManualClock, in_vietnam
from desktop_app.domain.actor import SETUP_ACTOR
from desktop_app.domain.catalogue.procedure import Channel
from desktop_app.domain.dossier.acceptance import AcceptDossier, DossierAccepted, PaymentMethod, ResultDelivery
from desktop_app.domain.dossier.hand_over import HandOverDossiers, Place
from desktop_app.domain.events import Actor
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.exchange.returning import ReturnDossier
from desktop_app.domain.office import Counter, Officer, SampleClock
from desktop_app.errors import UserError
from desktop_app.services.office import OfficeServices
from desktop_app.services.sample.bulk_desk import BulkDesk
from desktop_app.services.sample.commands import Visits, national_code
from desktop_app.services.sample.desk_days import POST_EVERY, DeskDays
from desktop_app.services.sample.hall_days import HallDays, hall_beside
from desktop_app.services.sample.hands import Hands
from desktop_app.services.sample.plan import Course, Courses, receipts
from desktop_app.services.setup import SAMPLE_STEPS, sample_records, write_centre_in
from models.engine import Database

BATCH = 10_000
"""Acceptances a transaction: the sample centre is one, so an interrupted start leaves nothing half made."""
CACHE_MEGABYTES = 512
"""Of the database, once a centre is larger than one transaction: random keys of ten years touch every page."""
MOST_DOSSIERS = 1_000_000
OLDEST = timedelta(days=30 * 365)
"""The procedures themselves are younger."""
RUNNING = (("1.001193", 0.2), ("2.000815", 0.62), ("2.000884", 0.88), ("2.000635", 1.1))
"""Promises running when the clock starts, as shares of their time: calm, attention, urgent, and one just late."""
FEWEST_WITH_RUNNING = 20
REASONS_VOID = ("Nhập trùng hồ sơ", "Chọn nhầm thủ tục", "Người dân rút lại ngay tại quầy")
REASONS_CONVERT = ("Cần xác minh thêm thông tin", "Hệ thống dữ liệu tạm gián đoạn", "Người ký đi họp đột xuất")
Progress = Callable[[int, int], None]
Happening = Callable[[Session], None]


@dataclass(frozen=True, slots=True)
class SampleSummary:
    """What was built: dossiers, events of the log, and the days of the first and last receipt."""

    dossiers: int
    events: int
    first: date
    last: date


def create_sample(
    database: Database,
    now: datetime,
    start: datetime,
    *,
    seed: int = 1,
    dossiers: int = 400,
    days: int = 60,
    first: date | None = None,
    last: date | None = None,
    progress: Progress | None = None,
    hall: bool = True,
) -> SampleSummary:
    """Build a sample centre in an empty database, with its clock at ``start`` when the computer's says ``now``.

    Dossiers are received from ``first`` (else ``days`` days before ``start``) to ``last`` (else ``start``) and live
    on until ``start``; ``hall``: meanwhile people took numbers and were called. The same seed and dates give the same
    events, byte for byte.

    Raises ``UserError``: ``centre_exists``, ``period_without_work``, and those of ``check_wanted``.
    """
    start_day = in_vietnam(start).date()
    last = min(last or start_day, start_day)
    first = first or start_day - timedelta(days=days)
    check_wanted(dossiers, first, last, start)
    clock = ManualClock(start)
    services = OfficeServices(database, clock, randomness=Random(f"bytes {seed}").randbytes)
    life = _Life(services, clock, seed, in_vietnam(start), progress or _silent)
    with database.write() as session:
        write_centre_in(session, services, (*sample_records(), SAMPLE_STEPS), datetime.combine(first, time(6), VIETNAM))
        life.prepare(session, first, last, dossiers, hall=hall)
        life.live(session)
        life.close_if_done(session, now)
    while life.waiting:
        with database.write() as session:
            database.keep_in_memory(session, CACHE_MEGABYTES)
            life.live(session)
            life.close_if_done(session, now)
    return SampleSummary(life.accepted, services.last_event(), life.first, life.last)


def check_wanted(dossiers: int, first: date, last: date, start: datetime) -> None:
    """Raise ``UserError`` for what cannot be built: ``dossiers_out_of_range``, ``period_reversed``,
    ``period_too_old``."""
    if not 1 <= dossiers <= MOST_DOSSIERS:
        raise UserError("dossiers_out_of_range", field="dossiers", most=MOST_DOSSIERS)
    if last < first:
        raise UserError("period_reversed", field="from")
    if first < in_vietnam(start).date() - OLDEST:
        raise UserError("period_too_old", field="from", years=OLDEST.days // 365)


def _silent(_done: int, _of: int) -> None:
    """Nobody wants to know."""


class _Life:
    """The days of the centre: a heap of what happens next, each happening adding those that follow from it."""

    def __init__(
        self, services: OfficeServices, clock: ManualClock, seed: int, until: datetime, progress: Progress
    ) -> None:
        self.services = services
        self.clock = clock
        self.rng = Random(f"life {seed}")
        self._hands_rng = Random(f"hands {seed}")
        self._hall_rng = Random(f"hall {seed}")
        self.hall: HallDays | None = None
        self.days = DeskDays(services, Random(f"days {seed}"))
        self.desk = BulkDesk(services.context)
        self.until = until
        self.progress = progress
        self.waiting: list[tuple[datetime, int, Happening]] = []
        self.accepted = self.wanted = 0
        self.first = self.last = until.date()
        self._order = 0

    def prepare(self, session: Session, first: date, last: date, count: int, *, hall: bool) -> None:
        """Put every visit on the heap."""
        self.desk.open(session)
        office, catalogue = self.desk.office, self.desk.catalogue
        self.visits = Visits(self.rng, office, catalogue)
        self.courses = Courses(self.rng, office.calendar, self.until)
        self.hands = Hands(self._hands_rng, office, self.until)
        running = self.visits.running(RUNNING, self.until) if count >= FEWEST_WITH_RUNNING and last == self.last else []
        times = receipts(self.rng, office.calendar, first, last, self.until, count - len(running))
        if not times and not running:
            raise UserError("period_without_work", field="from")
        for at in times:
            self._at(at, self._visit)
        for at, code in running:
            self._at(at, partial(self._promised_visit, code))
        self.wanted = len(times) + len(running)
        came = [in_vietnam(at).date() for at in (*times, *(at for at, _ in running))]
        self.first, self.last = min(came), max(came)
        self._plan_evenings(office, first)
        if hall:
            looked_at = self.until if last == self.until.date() else None
            self.hall = hall_beside(office, self._hall_rng, first, last, count, until=looked_at)

    def _plan_evenings(self, office: OfficeSnapshot, first: date) -> None:
        """Every evening the drawers are counted; every other one the post comes before."""
        desk = self._desk(office)
        today = self.until.date()
        for number, (at, day) in enumerate(self.days.evenings(office.calendar, first, today)):
            if number % POST_EVERY and day < today:
                self._at(at - timedelta(hours=1), partial(self._send, desk))
            self._at(at, partial(self._close, day))

    @staticmethod
    def _desk(office: OfficeSnapshot) -> Actor:
        """Who gives the results to the post: an officer of the desk, at a counter of no sector."""
        officers = [one.key for one in office.records["officer"].values() if isinstance(one, Officer) and one.unit_key]
        counters = [one.key for one in office.records["counter"].values() if isinstance(one, Counter)]
        return Actor(officers[0] if officers else "", counters[-1] if counters else "")

    def _send(self, actor: Actor, session: Session) -> None:
        sent = tuple(self.days.for_post)
        if sent:
            self.desk.settle()
            jobs = self.days.send(session, actor, self.clock.now())
            self.desk.log.forget(*sent)
            for _, job in jobs:
                self._printed(job)

    def _close(self, day: date, session: Session) -> None:
        self.desk.settle()
        for _, job in self.days.close_all(session, day):
            self._printed(job)

    def live(self, session: Session) -> None:
        """Let things happen in order of time until the clock's start, or until a batch is full."""
        self.desk.open(session)
        enough = self.accepted + BATCH
        while self.waiting and self.accepted < enough:
            at, _, happening = heapq.heappop(self.waiting)
            if self.hall is not None:
                self.hall.advance(session, at, self.desk.take_events)
            self.clock.set_wall(at)
            happening(session)
        if self.hall is not None and not self.waiting:
            self.hall.advance(session, self.until, self.desk.take_events)
        self.desk.close()
        if self.hall is not None:
            self.hall.history.write(session)

    def close_if_done(self, session: Session, now: datetime) -> None:
        """With the last event the centre's clock is set."""
        if not self.waiting:
            shift = SampleClock(int((self.until - now).total_seconds()))
            self.services.records.save_in(session, SETUP_ACTOR, shift, at=self.until)

    def _at(self, at: datetime | None, happening: Happening) -> None:
        """What lies beyond the clock's start has not happened: that is how dossiers are open and overdue."""
        if at is not None and at < self.until:
            self._order += 1
            heapq.heappush(self.waiting, (at, self._order, happening))

    def _visit(self, _session: Session) -> None:
        visit = self.visits.usual(self.clock.now())
        accepted = self._accept(visit.actor, visit.command)
        unit = visit.unit
        course = self.courses.draw(accepted.received_at, accepted.due_at, accepted.promise_at, unit)
        self._follow(visit.actor, visit.command, accepted, course)

    def _promised_visit(self, code: str, _session: Session) -> None:
        visit = self.visits.promised(code, self.clock.now())
        accepted = self._accept(visit.actor, visit.command)
        self._follow(visit.actor, visit.command, accepted, self.courses.running(accepted.received_at))

    def _accept(self, actor: Actor, command: AcceptDossier) -> DossierAccepted:
        accepted = self.desk.accept(actor, command)
        self.accepted += 1
        if self.hall is not None and command.channel is Channel.DIRECT:
            self.hall.tie(accepted.dossier_id, self.clock.now())
        self.progress(self.accepted, self.wanted)
        for job in accepted.print_job_ids:
            self._printed(int(job))
        if not command.national_code and self.rng.random() < 0.3:
            at = self.clock.now() + timedelta(minutes=self.rng.randint(2, 60))
            code = national_code(in_vietnam(at).date(), self.accepted)
            self._at(at, partial(self._name_nationally, actor, accepted.dossier_id, code))
        return accepted

    def _printed(self, job: int) -> None:
        done = min(self.clock.now() + timedelta(seconds=self.rng.randint(4, 15)), self.until - timedelta(seconds=1))
        self._at(done, lambda _: self.desk.printed(job))

    def _follow(self, actor: Actor, command: AcceptDossier, accepted: DossierAccepted, course: Course) -> None:
        dossier = accepted.dossier_id
        owed = PaymentMethod.CASH if accepted.fee_total and not command.fee_collected else None
        self._at(
            course.void,
            lambda _: self.desk.void(actor, dossier, self.rng.choice(REASONS_VOID)),
        )
        worker = self._begin(actor, command, dossier, course)
        self._at(course.convert, partial(self._convert, actor, dossier))
        by_post = command.delivery is ResultDelivery.POSTAL and owed is None
        shelf = "" if by_post else self.days.shelf(course.finish, course.collect)
        self._at(course.finish, partial(self._finish, worker, dossier, shelf, by_post))
        if not by_post:
            self._at(
                course.collect,
                lambda _: self.desk.hand_over(actor, ReturnDossier(dossier, owed)),
            )

    def _finish(self, worker: Actor, dossier: int, shelf: str, by_post: bool, _session: Session) -> None:
        self.desk.finish(worker, dossier, shelf)
        if by_post:
            self.days.for_post.append(dossier)

    def _begin(self, actor: Actor, command: AcceptDossier, dossier: int, course: Course) -> Actor:
        """The work begins at the officer's own desk, or the dossier is handed to a colleague; returns who works."""
        way = self.hands.draw(actor, self.visits.procedures[command.procedure_code], course)
        if way is None:
            self._at(course.start, lambda _: self.desk.start(actor, dossier))
            return actor
        gift = HandOverDossiers((dossier,), Place(way.unit), way.worker.officer if self._order % 3 else "")
        self._at(course.start, partial(self._give, actor, gift))
        self._at(way.taken, partial(self._take, way.worker, dossier))
        return way.worker

    def _give(self, actor: Actor, gift: HandOverDossiers, _session: Session) -> None:
        self.desk.give(actor, gift)

    def _take(self, worker: Actor, dossier: int, _session: Session) -> None:
        self.desk.take(worker, dossier)

    def _convert(self, actor: Actor, dossier: int, _session: Session) -> None:
        reason = self.rng.choice(REASONS_CONVERT)
        self._printed(int(self.desk.convert(actor, dossier, reason)))

    def _name_nationally(self, actor: Actor, dossier: int, code: str, _session: Session) -> None:
        try:
            self.desk.name_nationally(actor, dossier, code)
        except UserError as error:
            if error.code != "dossier_voided":  # void in the meantime: nobody types its code any more
                raise
