"""Asking for a rating, taking it, typing slips in, and the figures of it all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.clock import in_vietnam
from desktop_app.domain.actor import Actor
from desktop_app.domain.events.rating import SlipEnteredData, SlipWithdrawnData
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.exchange.rating import (
    EnteredSlip,
    GiveRating,
    LevelRow,
    RatingScreen,
    RatingTurn,
    ReasonRow,
    SatisfactionFigures,
    SlipEntry,
)
from desktop_app.domain.indicators import Period, share
from desktop_app.domain.office import Counter as HallCounter
from desktop_app.domain.satisfaction.ballot import (
    SATISFIED,
    BoxCell,
    Level,
    Occasion,
    Place,
    Via,
    checked_reasons,
)
from desktop_app.domain.satisfaction.codes import shown_code
from desktop_app.domain.satisfaction.slip import QUESTIONS, checked_answers, score
from desktop_app.errors import UserError
from desktop_app.services import rights
from desktop_app.services.context import CatalogueSnapshot, ServiceContext
from desktop_app.services.satisfaction import box, codes
from models import event_log, sequences
from models.queries import rating as sums
from models.queries.rating import EndedService
from models.rating import RatingSlipRow

SLIP_SEQUENCE = "rating_slip"


class Ratings:
    """Satisfaction at the counter. What is given by a citizen is anonymous; a slip bears who typed it in."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services

    # -- at the counter -------------------------------------------------------------------------------------------
    def screen(self, counter: str) -> RatingScreen:
        """What the rating screen of a counter shows now; raises ``UserError("counter_unknown")``."""
        now = self._services.clock.now()
        with self._services.database.read() as session:
            office = self._services.office(session)
            centre, rules = office.required_centre(), office.rating_rules()
            _check_counter(office, counter)
            ended = self._open_turn(session, office, counter, now)
            turn = None
            if ended is not None:
                procedure = self._services.catalogue(session).newest.get(ended.procedure)
                until = ended.at + timedelta(minutes=rules.rate_within_minutes)
                turn = RatingTurn(ended.seq, procedure.label if procedure else "", until)
            return RatingScreen(
                centre.name,
                office.counter_name(counter),
                turn,
                rules.reasons_for(dissatisfied=True),
                rules.reasons_for(dissatisfied=False),
                centre.sample,
            )

    def give(self, actor: Actor, command: GiveRating) -> None:
        """Put a ballot into the box: for the service that has just ended at the actor's counter, or by a code.

        Raises ``UserError``: ``rating_turn_over``, ``rating_given_already``, ``rating_reason_unknown``,
        ``counter_unknown`` and those of ``codes.use_in``.
        """
        now = self._services.clock.now()
        today = in_vietnam(now).date()
        with self._services.database.write() as session:
            office = self._services.office(session)
            rights.require_device(office, actor, "rating.give")
            rules = office.rating_rules()
            reasons = checked_reasons(rules, command.level, command.reasons)
            self._count_in(session, office, now)
            if command.code:
                day, procedure = codes.use_in(session, command.code, today, rules.code_days)
                occasion, via, place = Occasion.RETURNED, Via.CODE, Place(procedure)
            else:
                _check_counter(office, actor.counter)
                ended = self._turn(session, office, actor.counter, command.turn, now)
                box.keep_turn_in(session, actor.counter, ended.seq)
                day, occasion, via = in_vietnam(ended.at).date(), ended.occasion, Via.SCREEN
                place = Place(ended.procedure, actor.counter)
            box.put_in(session, day, BoxCell(occasion, via, place, command.level, reasons, 1))

    def check_code(self, code: str) -> None:
        """Whether a typed code would be taken now, so that nobody answers for nothing; raises as ``give`` does."""
        today = in_vietnam(self._services.clock.now()).date()
        with self._services.database.read() as session:
            codes.valid(session, code, today, self._services.office(session).rating_rules().code_days)

    def _turn(self, session: Session, office: OfficeSnapshot, counter: str, turn: int, now: datetime) -> EndedService:
        if turn and turn <= box.rated_turn(session, counter):
            raise UserError("rating_given_already", field="turn")
        ended = self._open_turn(session, office, counter, now)
        if ended is None or ended.seq != turn:
            raise UserError("rating_turn_over", field="turn")
        return ended

    def _open_turn(self, session: Session, office: OfficeSnapshot, counter: str, now: datetime) -> EndedService | None:
        """The service that may be rated at a counter now."""
        since = now - timedelta(minutes=office.rating_rules().rate_within_minutes)
        ended = sums.last_service(session, counter, since)
        return ended if ended is not None and ended.seq > box.rated_turn(session, counter) else None

    # -- codes ----------------------------------------------------------------------------------------------------
    def draw_code_in(self, session: Session, procedure: str) -> tuple[str, date] | None:
        """A code for a receipt on its way to the printer, and its last day; None where the centre wants none."""
        rules = self._services.office(session).rating_rules()
        if not rules.codes_on_receipts:
            return None
        today = in_vietnam(self._services.clock.now()).date()
        code = codes.draw_in(session, self._services.randomness, procedure, today)
        return shown_code(code), today + timedelta(days=rules.code_days)

    # -- the night ------------------------------------------------------------------------------------------------
    def count_days(self) -> int:
        """Count the boxes of days that are over; returns how many ballots came out. Called when a hall begins."""
        now = self._services.clock.now()
        with self._services.database.read() as session:
            if not box.days_to_count(session, in_vietnam(now).date()):
                return 0
        with self._services.database.write() as session:
            return self._count_in(session, self._services.office(session), now)

    def _count_in(self, session: Session, office: OfficeSnapshot, now: datetime) -> int:
        today = in_vietnam(now).date()
        if not box.days_to_count(session, today):
            return 0
        codes.tidy_in(session, today, office.rating_rules().code_days)
        return box.count_in(session, now, today)

    # -- slips ----------------------------------------------------------------------------------------------------
    def enter_slip(self, actor: Actor, entry: SlipEntry) -> EnteredSlip:
        """A paper slip; raises ``UserError``: ``slip_answer_invalid``, ``slip_empty``, ``slip_day_in_future``,
        ``procedure_unknown``, ``slip_unit_unknown``."""
        now = self._services.clock.now().astimezone(UTC)
        answers = checked_answers(entry.answers)
        if entry.day > in_vietnam(now).date():
            raise UserError("slip_day_in_future", field="day")
        with self._services.database.write() as session:
            office = self._services.office(session)
            rights.require(office, actor, "rating.enter_slip")
            sector = entry.sector
            if entry.procedure:
                procedure = self._services.catalogue(session).newest.get(entry.procedure)
                if procedure is None:
                    raise UserError("procedure_unknown", field="procedure")
                sector = procedure.sector
            if entry.unit and office.of("unit", entry.unit) is None:
                raise UserError("slip_unit_unknown", field="unit")
            number = sequences.take(session, SLIP_SEQUENCE)
            data = SlipEnteredData(entry.day.isoformat(), answers, entry.procedure, sector, entry.unit)
            event_log.append(session, str(number), data, actor=actor, occurred_at=now, recorded_at=now)
        return EnteredSlip(number, SlipEntry(entry.day, answers, entry.procedure, sector, entry.unit))

    def withdraw_slip(self, actor: Actor) -> EnteredSlip:
        """Take back the last slip this officer entered, and give it back to be typed again.

        Raises ``UserError("slip_nothing_to_undo")``.
        """
        now = self._services.clock.now().astimezone(UTC)
        with self._services.database.write() as session:
            rights.require(self._services.office(session), actor, "rating.enter_slip")
            row = session.scalars(
                select(RatingSlipRow)
                .where(RatingSlipRow.officer == actor.officer, RatingSlipRow.withdrawn.is_(False))
                .order_by(RatingSlipRow.id.desc())
                .limit(1)
            ).first()
            if row is None:
                raise UserError("slip_nothing_to_undo")
            found = _slip(row)
            event_log.append(session, str(row.id), SlipWithdrawnData(), actor=actor, occurred_at=now, recorded_at=now)
        return found

    # -- figures --------------------------------------------------------------------------------------------------
    def figures(self, period: Period) -> SatisfactionFigures:
        """Satisfaction in a period; the tables hold counted days only."""
        now = self._services.clock.now()
        with self._services.database.read() as session:
            office, catalogue = self._services.office(session), self._services.catalogue(session)
            rules = office.rating_rules()
            counted = sums.counted_levels(session, period)
            boxed = sums.boxed_levels(session, period)
            reasons = sums.counted_reasons(session, period)
            returned = sums.returned_count(session, period)
            slips = score(sums.slip_answers(session, period))
        levels: Counter[Level] = Counter()
        for row in (*counted, *boxed):
            levels[Level(row.level)] += int(row[-1])
        given, satisfied = sum(levels.values()), sum(levels[level] for level in SATISFIED)
        rated = sum(int(row[-1]) for row in (*counted, *boxed) if row.occasion == Occasion.RETURNED.value)
        return SatisfactionFigures(
            period=period,
            as_of=period.end_instant(now),
            very_satisfied=levels[Level.VERY_SATISFIED],
            satisfied=levels[Level.SATISFIED],
            dissatisfied=levels[Level.DISSATISFIED],
            by_code=sum(int(row[-1]) for row in (*counted, *boxed) if row.via == Via.CODE.value),
            returned=returned,
            returned_rated=rated,
            open_today=sum(int(row[-1]) for row in boxed),
            satisfied_percent=share(satisfied, given),
            coverage_percent=share(rated, returned),
            satisfied_target=rules.satisfied_target_percent,
            coverage_target=rules.coverage_target_percent,
            procedures=_level_rows(counted, "procedure_code", _ProcedureName(catalogue)),
            counters=_level_rows(counted, "counter", office.counter_name),
            reasons=_reason_rows(reasons, office),
            slips=slips,
        )


class _ProcedureName:
    def __init__(self, catalogue: CatalogueSnapshot) -> None:
        self._catalogue = catalogue

    def __call__(self, code: str) -> str:
        procedure = self._catalogue.newest.get(code)
        return procedure.label if procedure else code


def _level_rows(rows: Iterable[Any], column: str, name: Callable[[str], str]) -> tuple[LevelRow, ...]:
    """The most rated first; what was put together last."""
    found: dict[str, Counter[Level]] = {}
    for row in rows:
        found.setdefault(getattr(row, column), Counter())[Level(row.level)] += int(row[-1])
    made = [
        LevelRow(
            key,
            name(key) if key else "",
            levels[Level.VERY_SATISFIED],
            levels[Level.SATISFIED],
            levels[Level.DISSATISFIED],
        )
        for key, levels in found.items()
    ]
    return tuple(sorted(made, key=_most_rated))


def _most_rated(row: LevelRow) -> tuple[bool, int, str]:
    return not row.key, -row.given, row.label


def _reason_rows(rows: Iterable[Any], office: OfficeSnapshot) -> tuple[ReasonRow, ...]:
    rules = office.rating_rules()
    found: dict[str, Counter[bool]] = {}
    for level, reason, times in rows:
        found.setdefault(reason, Counter())[Level(level) in SATISFIED] += int(times)
    made = [ReasonRow(key, rules.topic(key), counts[False], counts[True]) for key, counts in found.items()]
    return tuple(sorted(made, key=_most_given))


def _most_given(row: ReasonRow) -> tuple[int, int, str]:
    return -row.dissatisfied, -row.satisfied, row.label


def _slip(row: RatingSlipRow) -> EnteredSlip:
    answers = tuple(getattr(row, f"a{number}") for number in range(1, QUESTIONS + 1))
    return EnteredSlip(
        row.id, SlipEntry(date.fromisoformat(row.day), answers, row.procedure_code, row.sector, row.unit)
    )


def _check_counter(office: OfficeSnapshot, key: str) -> None:
    record = office.of("counter", key)
    if not isinstance(record, HallCounter) or not record.active:
        raise UserError("counter_unknown", field="counter")
