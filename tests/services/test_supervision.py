"""What is in danger is told once, whoever looks how often; somebody takes note; the day stands on one page."""

from __future__ import annotations

import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.clock import in_vietnam
from desktop_app.domain.calendar.remaining import Parts
from desktop_app.domain.dossier.hand_over import HandOverDossiers, Place
from desktop_app.domain.dossier.steps import AskSupplement, SupplementItem
from desktop_app.domain.events import Actor
from desktop_app.domain.exchange.dossiers import DossierFilter, SavedView
from desktop_app.domain.exchange.supervision import NextDuty
from desktop_app.domain.indicators import Period
from desktop_app.domain.supervision import Danger, DangerRules
from desktop_app.errors import UserError
from models import event_log
from models.engine import sqlite_url
from tests.support.hall import take
from tests.support.office import COLLEAGUE, OFFICER, START, Desk, open_desk, sqlite_template
from tests.support.people import appointment, certified, promised


def told(desk: Desk) -> list[tuple[str, str]]:
    return desk.rows("SELECT danger, name FROM escalation ORDER BY raised_at, thing")


def events(desk: Desk) -> list[str]:
    return [name for (name,) in desk.rows("SELECT subject_id FROM event WHERE kind = 'escalation.raised'")]


def test_a_promise_is_told_at_four_fifths_of_its_time_and_not_before(sqlite_desk: Desk) -> None:
    desk = sqlite_desk
    code = desk.accept(promised(1)).code
    [row] = desk.office.no_wait.board().running
    length = row.promise_at - row.started_at
    desk.clock.set_wall(row.started_at + length * 0.8 - timedelta(seconds=1))
    assert desk.office.supervision.look() == 0
    desk.pass_minutes(1 / 60)
    assert desk.office.supervision.look() == 1
    assert told(desk) == [("promise", code)]
    assert desk.office.supervision.look() == 0
    assert desk.office.supervision.unseen() == 1


def test_what_was_told_is_not_told_again_after_a_restart_or_by_another_window(sqlite_desk: Desk) -> None:
    desk = sqlite_desk
    desk.accept(promised(1))
    desk.accept(appointment(2))
    take(desk)
    desk.pass_minutes(60)
    assert desk.office.supervision.look() >= 2
    before = desk.counts()
    with desk.beside() as other:
        assert other.office.supervision.look() == 0
        assert other.office.supervision.unseen() == desk.office.supervision.unseen() > 0
    assert desk.counts() == before


def test_two_looks_at_once_tell_a_thing_once(sqlite_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = sqlite_desk
    desk.accept(promised(1))
    desk.pass_minutes(60)
    with desk.beside() as other:
        look = type(other.database).write

        def after_the_other(database: object) -> object:
            if database is desk.database:
                monkeypatch.undo()
                assert other.office.supervision.look() == 1
            return look(database)

        monkeypatch.setattr(type(other.database), "write", after_the_other)
        assert desk.office.supervision.look() == 0
    assert len(events(desk)) == 1


def test_the_thresholds_are_the_centres_own(sqlite_desk: Desk) -> None:
    desk = sqlite_desk
    take(desk)
    desk.pass_minutes(12)
    assert desk.office.supervision.look() == 0
    desk.office.records.save(OFFICER, DangerRules(wait_minutes=12))
    assert desk.office.supervision.look() == 1
    with pytest.raises(UserError) as refused:
        desk.office.records.save(OFFICER, DangerRules(promise_percent=0))
    assert (refused.value.code, refused.value.field) == ("hall_number_out_of_range", "promise_percent")


def test_somebody_takes_note_once_with_a_remark(sqlite_desk: Desk) -> None:
    desk, service = sqlite_desk, sqlite_desk.office.supervision
    desk.accept(promised(1))
    desk.pass_minutes(60)
    service.look()
    [one] = [row for row in service.day().escalations if row.danger is Danger.PROMISE]
    assert one.running
    assert one.acknowledged_at is None
    seen = service.acknowledge(COLLEAGUE, one.thing, "  đã gọi quầy 3 ")
    assert (seen.note, seen.acknowledged_at) == ("đã gọi quầy 3", desk.clock.now())
    assert service.unseen() == 0
    assert "quầy 3" not in str(desk.rows("SELECT canonical FROM event WHERE kind = 'escalation.acknowledged'"))
    before = desk.counts()
    for actor, thing, code in (
        (OFFICER, one.thing, "escalation_seen"), (OFFICER, "promise:0:0", "escalation_unknown"),
        (Actor("ai-do"), one.thing, "right_missing"),
    ):  # fmt: skip
        with pytest.raises(UserError) as refused:
            service.acknowledge(actor, thing)
        assert refused.value.code == code
    assert desk.counts() == before
    today = in_vietnam(desk.clock.now()).date()
    assert [row.thing for row in service.history(Period(today, today))] == [one.thing]


def test_a_late_dossier_names_who_answers_where_it_lies_and_the_apology(sqlite_desk: Desk) -> None:
    desk = sqlite_desk
    first = desk.accept(appointment(1)).dossier_id
    second = desk.accept(appointment(2)).dossier_id
    desk.office.hand_overs.hand_over(OFFICER, HandOverDossiers((second,), Place("dia-chinh")))
    due = desk.office.dossiers.page(DossierFilter(view=SavedView.OPEN)).rows[0].due_at
    desk.clock.set_wall(due - timedelta(minutes=30))
    board = desk.office.supervision.day()
    assert {row.dossier_id: row.duty for row in board.due_today} == {
        first: NextDuty.HAND_OVER, second: NextDuty.TAKE_OVER,
    }  # fmt: skip
    assert board.due_count == 2
    desk.clock.set_wall(due + timedelta(days=1))
    board = desk.office.supervision.day()
    assert {(row.duty, row.officer != "", row.place != "", row.late_for != Parts()) for row in board.late} == {
        (NextDuty.APOLOGISE, True, True, True)
    }
    assert board.late_count == board.apologies == 2
    desk.office.supervision.look()
    assert {row.danger for row in desk.office.supervision.day().escalations} >= {Danger.APOLOGY, Danger.HAND_OVER}


STEPS = st.lists(
    st.sampled_from(("accept", "promise", "certify", "ticket", "finish", "supplement", "hand_over", "look", "restart"))
    | st.integers(1, 2_000),
    min_size=4,
    max_size=14,
)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=STEPS)
def test_in_random_histories_everything_past_its_threshold_is_told_once(steps: list[str | int]) -> None:
    folder = Path(tempfile.mkdtemp(prefix="mc-danger-"))
    try:
        shutil.copyfile(sqlite_template(), folder / "motcua.db")
        _live(sqlite_url(folder / "motcua.db"), steps)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _live(url: str, steps: list[str | int]) -> None:
    now, made = START, 0
    waiting = iter(steps)
    ended = False
    while not ended:
        ended = True
        with open_desk(url) as desk:
            desk.clock.set_wall(now)
            for step in waiting:
                made += 1
                _step(desk, step, made)
                if step == "restart":
                    ended = False
                    break
            now = desk.clock.now()
            if ended:
                _everything_is_told_once(desk)


def _step(desk: Desk, step: str | int, number: int) -> None:
    office = desk.office
    try:
        if isinstance(step, int):
            desk.pass_minutes(step)
        elif step == "ticket":
            take(desk)
        elif step == "look":
            office.supervision.look()
        elif step in ("accept", "promise", "certify"):
            make = {"accept": appointment, "promise": promised, "certify": certified}[step]
            desk.accept(make(number))
        elif step != "restart":
            rows = office.dossiers.page(DossierFilter(view=SavedView.OPEN)).rows
            if rows:
                _work(desk, step, rows[0].id)
    except UserError:
        pass  # the desk refuses what does not fit, as it would an officer


def _work(desk: Desk, step: str, dossier_id: int) -> None:
    office = desk.office
    if step == "finish":
        office.processing.finish(OFFICER, dossier_id)
    elif step == "hand_over":
        office.hand_overs.hand_over(OFFICER, HandOverDossiers((dossier_id,), Place("dia-chinh")))
    else:
        office.life_cycle.ask_supplement(OFFICER, AskSupplement(dossier_id, (SupplementItem("Tờ khai", 1),), "thiếu"))


def _everything_is_told_once(desk: Desk) -> None:
    office = desk.office
    office.supervision.look()
    names = events(desk)
    assert len(names) == len(set(names)), "told twice"
    known = {(danger, number) for danger, number in desk.rows("SELECT danger, number FROM escalation")}
    for danger, number in _plain(desk):
        assert (danger, number) in known
    assert office.supervision.look() == 0
    before = desk.dump("escalation")
    with desk.database.write() as session:
        event_log.rebuild_projections(session)
    assert desk.dump("escalation") == before


def _plain(desk: Desk) -> set[tuple[str, int]]:
    """Counted again the slow way: every dossier and every ticket by itself."""
    office, now = desk.office, desk.clock.now()
    calendar = office.records.snapshot().calendar
    found = set()
    for row in office.dossiers.page(DossierFilter(view=SavedView.OPEN), limit=500).rows:
        over = in_vietnam(now).date() > in_vietnam(row.due_at).date() if row.day_based else (
            now.replace(second=0, microsecond=0) > row.due_at
        )  # fmt: skip
        if row.promise_at is not None and not row.converted:
            begun = row.promise_start or row.received_at
            if (now - begun) / max(row.promise_at - begun, timedelta(seconds=1)) >= 0.8:
                found.add(("promise", row.id))
        elif row.paused_at is None and not over:
            left = calendar.working_seconds_between(now, row.due_at)
            if row.due_at >= now and left <= 120 * 60:
                found.add(("due", row.id))
        if row.paused_at is None and over and not row.extensions:
            found.add(("apology", row.id))
    for ticket in office.hall.waiting():
        same_day = in_vietnam(ticket.taken_at).date() == in_vietnam(now).date()
        if ticket.state == "waiting" and same_day and now - ticket.taken_at >= timedelta(minutes=30):
            found.add(("wait", ticket.ticket_id))
    return found
