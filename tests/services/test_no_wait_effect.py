"""The no-wait programme before and after equals a plain recount of the dossiers' days."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from desktop_app.domain.indicators import Period
from tests.support.office import OFFICER
from tests.support.people import appointment, certified, promised

FROM_NOW = Period(date(2026, 11, 1), date(2026, 11, 27))


def recount(desk, procedures, first, last):
    """(received, finished, same day) by the rows' own instants, in the plainest way."""
    found = {"received": 0, "same": 0, "finished": 0}
    for procedure, received, finished in desk.rows(
        "SELECT procedure_code, received_at, finished_at FROM dossier WHERE voided_at IS NULL"
    ):
        day = local(received)
        if procedure in procedures and first <= day.date() <= last:
            found["received"] += 1
            if finished is not None:
                found["finished"] += 1
                found["same"] += local(finished).date() == day.date()
    return found["received"], found["finished"], found["same"]


def local(value):
    """As the database gives it: text on one engine, an instant on the other."""
    instant = datetime.fromisoformat(str(value)) if not isinstance(value, datetime) else value
    instant = instant if instant.tzinfo else instant.replace(tzinfo=UTC)
    return instant.astimezone(timezone(timedelta(hours=7)))


def test_the_same_procedures_are_counted_before_the_first_promise_and_in_the_period_since(desk):
    for number, (day, hour, minutes) in enumerate(((20, 9, 200), (20, 14, 30), (23, 9, 1500), (25, 9, 45)), start=1):
        desk.at(day, hour, 0, 0)
        made = desk.accept(certified(number))
        desk.accept(appointment(number + 20))
        desk.pass_minutes(minutes)
        desk.office.processing.finish(OFFICER, made.dossier_id)
    desk.at(26, 9, 0, 0)
    assert desk.office.statistics.no_wait_effect(FROM_NOW).since is None
    for number, minutes in enumerate((7, 9, 30), start=40):
        made = desk.accept(promised(number))
        desk.pass_minutes(minutes)
        desk.office.processing.finish(OFFICER, made.dossier_id)
    desk.accept(certified(50))
    desk.at(27, 10, 0, 0)

    effect = desk.office.statistics.no_wait_effect(FROM_NOW)

    assert effect.since == date(2026, 11, 26)
    assert (effect.before, effect.after) == (
        Period(date(2026, 11, 24), date(2026, 11, 25)),
        Period(date(2026, 11, 26), date(2026, 11, 27)),
    )
    wider = desk.office.statistics.no_wait_effect(Period(date(2026, 11, 26), date(2026, 12, 3)))
    [row] = wider.rows
    for side, period in ((row.before, wider.before), (row.after, wider.after)):
        told = (side.received, side.finished, side.same_day)
        assert told == recount(desk, {row.procedure}, period.first, period.last)
    assert (row.before, row.after) == (wider.total.before, wider.total.after)
    assert row.before.received == 4
    # by hand: Friday 09:00-12:20 without the break 150, Friday afternoon 30, Monday to the holiday 390, Wednesday 45
    assert (row.before.median_minutes, row.after.median_minutes) == (97.5, 9.0)
    assert (row.before.same_day_percent, row.after.same_day_percent) == (75.0, 100.0)
    assert desk.office.statistics.no_wait_effect(Period(date(2026, 11, 1), date(2026, 11, 2))).after is None
