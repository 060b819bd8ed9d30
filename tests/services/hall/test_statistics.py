"""The hall's figures beside a plain count over the log, which shares no code with them."""

from __future__ import annotations

import json
import random
from datetime import date, datetime, timedelta

from desktop_app.domain.actor import Actor
from desktop_app.domain.hall.ticket import Outcome, TicketState
from desktop_app.domain.indicators import Period
from desktop_app.errors import UserError
from tests.support.hall import CIVIL, ELDERLY, FIRST, LAND, OTHER, THIRD, take
from tests.support.office import Desk

DAY = Period(date(2026, 11, 19), date(2026, 11, 19))


def _busy_hours(desk: Desk, seed: int) -> None:
    """A few hours of two counters with absences, undone keys and people who leave."""
    chance = random.Random(seed)
    calling = desk.office.calling
    for actor in (FIRST, THIRD):
        desk.office.counters.open(actor)
    for _ in range(60):
        desk.pass_minutes(chance.uniform(0.5, 3))
        if chance.random() < 0.7:
            take(desk, chance.choice((CIVIL, CIVIL, LAND, OTHER)), priority=ELDERLY if chance.random() < 0.2 else "")
        actor = chance.choice((FIRST, THIRD))
        _something(desk, calling, actor, chance)


def _something(desk: Desk, calling, actor: Actor, chance: random.Random) -> None:  # type: ignore[no-untyped-def]
    queue = desk.office.hall.queue(actor)
    current = queue.counter.current
    if chance.random() < 0.1 and queue.undo_id:
        try:
            calling.undo(actor, queue.undo_id)
        except UserError as error:
            if error.code not in ("counter_busy", "ticket_nothing_to_undo"):
                raise
        return
    if current is None:
        if queue.next_id:
            calling.call_next(actor)
        elif queue.absent:
            try:
                calling.come_back(actor, queue.absent[0].ticket_id)
            except UserError as error:
                if error.code != "ticket_return_too_late":
                    raise
        return
    if current.state is TicketState.CALLED:
        if chance.random() < 0.2:
            while desk.office.hall.queue(actor).counter.current.calls < 3:  # type: ignore[union-attr]
                calling.call_again(actor)
            calling.absent(actor)
        else:
            calling.begin(actor)
    elif chance.random() < 0.15:
        calling.park(actor)
    else:
        calling.finish(actor, chance.choice((Outcome.DOSSIER, Outcome.ADVICE)))


def test_the_figures_equal_a_plain_count_over_the_tickets_of_the_log(desk: Desk) -> None:
    _busy_hours(desk, 7)
    figures = desk.office.hall_statistics.figures(DAY)
    plain = _plain(desk)
    total = figures.total
    assert total.arrived == plain["arrived"] > 20
    assert total.served == len(plain["waits"]) > 10
    assert total.absent == plain["absent"]
    assert figures.waits == tuple(sorted((m, plain["waits"].count(m)) for m in set(plain["waits"])))
    assert total.wait_p50 == _percentile(plain["waits"], 0.5)
    assert total.wait_p90 == _percentile(plain["waits"], 0.9)
    assert total.service_p50 == _percentile(plain["services"], 0.5)
    assert total.within[0] == 100 * sum(1 for m in plain["waits"] if m < 15) / len(plain["waits"])
    for lines in (figures.by_group, figures.by_hour, figures.by_day):
        assert sum(line.served for line in lines) == total.served
        assert sum(line.arrived for line in lines) == total.arrived
        assert sum(line.absent for line in lines) == total.absent
    assert sum(line.served for line in figures.by_counter) == total.served
    assert sum(times for _, _, times in figures.arrivals) == total.arrived
    assert figures.days_of_weekday == (0, 0, 0, 1, 0, 0, 0)
    assert figures.estimate.samples <= total.served


def test_a_day_without_a_ticket_has_no_percentiles_and_no_invented_zero(desk: Desk) -> None:
    empty = desk.office.hall_statistics.figures(Period(date(2020, 1, 1), date(2020, 1, 31)))
    assert (empty.total.arrived, empty.total.wait_p50, empty.total.within, empty.within_target) == (
        0, None, (None, None), None,
    )  # fmt: skip
    assert (empty.by_group, empty.waits, empty.estimate.near_percent) == ((), (), None)


def test_the_live_page_says_which_counter_to_open(desk: Desk) -> None:
    desk.office.counters.open(FIRST)
    for _ in range(5):
        take(desk)
    take(desk, LAND)
    now = desk.office.hall_statistics.now()
    assert [group for group in now.groups if group[2]] == [
        ("A", "Hộ tịch – Chứng thực", 5, 0), ("B", "Đất đai – Xây dựng", 1, 0),
    ]  # fmt: skip
    assert now.advice.will_be_late == 4  # 8 minutes a person: the third of A waits 16; nobody serves B
    for key in now.advice.open_now:
        desk.office.counters.open(Actor("vi-du", key))
    after = desk.office.hall_statistics.now().advice
    assert (after.will_be_late, after.open_now) == (0, ())
    assert len(now.spare_names) == len(now.advice.open_now) == 2


def _plain(desk: Desk) -> dict[str, object]:
    """Reads the log as text and follows each ticket by hand."""
    tickets: dict[str, dict[str, object]] = {}
    history: dict[str, list[dict[str, object]]] = {}
    rows = desk.rows("SELECT canonical FROM event WHERE subject_kind = 'ticket' ORDER BY seq")
    for (raw,) in rows:
        event = json.loads(bytes(raw))
        key, kind, at = event["subject_id"], event["kind"], _instant(event["occurred_at"])
        if kind == "ticket.taken":
            tickets[key] = {"taken": at, "absent": 0}
            history[key] = []
            continue
        now = dict(tickets[key])
        if kind == "ticket.undone":
            tickets[key] = history[key][-1]
            continue
        history[key].append(tickets[key])
        if kind == "ticket.called":
            if now.get("parked") and "begun" in now:
                now.pop("parked")
            else:
                now["called"] = at
        elif kind == "ticket.called_again":
            history[key].pop()
        elif kind == "ticket.begun":
            now["begun"] = at
        elif kind == "ticket.finished":
            now.setdefault("begun", at)
            now["ended"] = at
        elif kind == "ticket.absent":
            now = {"taken": now["taken"], "absent": now["absent"] + 1}  # type: ignore[operator]
        elif kind == "ticket.parked":
            now["parked"] = True
        tickets[key] = now
    served = [one for one in tickets.values() if "begun" in one]
    return {
        "arrived": len(tickets),
        "absent": sum(one["absent"] for one in tickets.values()),  # type: ignore[misc]
        "waits": [int((one["called"] - one["taken"]) / timedelta(minutes=1)) for one in served],  # type: ignore[operator]
        "services": [int((one["ended"] - one["begun"]) / timedelta(minutes=1)) for one in served if "ended" in one],  # type: ignore[operator]
    }


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _percentile(values: object, share: float) -> int:
    ordered = sorted(values)  # type: ignore[call-overload]
    return next(value for number, value in enumerate(ordered, 1) if number >= share * len(ordered))
