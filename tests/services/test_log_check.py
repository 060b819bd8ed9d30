from __future__ import annotations

import random

import pytest
import sqlalchemy as sa

from desktop_app.domain.chain import read_head, shown
from desktop_app.domain.values import replace
from desktop_app.services.figure_check import check_figures
from desktop_app.services.log_check import Kind, LogState, check_everything
from models import chain, event_log, sequences
from models.event_log import read
from tests.support.office import OFFICER, Desk
from tests.support.people import appointment, certified


@pytest.fixture
def worked(desk: Desk) -> Desk:
    """A short morning: three dossiers, one finished, one taken back, papers printed."""
    first = desk.accept(certified(1)).dossier_id
    second = desk.accept(appointment(2)).dossier_id
    desk.accept(certified(3))
    desk.office.processing.finish(OFFICER, first)
    desk.office.reception.void(OFFICER, second, "nhập nhầm")
    return desk


def checked(desk: Desk, head: bytes | None = None) -> LogState:
    return check_everything(desk.database, check_figures, head)


def change(desk: Desk, *statements: str, **values: object) -> None:
    """By somebody who writes into the database beside the program."""
    with desk.database.write() as session:
        for statement in statements:
            session.execute(sa.text(statement), values)


def kinds(state: LogState) -> set[Kind]:
    return {one.kind for one in state.findings}


def head_of(desk: Desk) -> tuple[int, bytes]:
    with desk.database.read() as session:
        return chain.head(session)


def test_a_morning_as_it_was_written_is_whole(worked):
    state = checked(worked)

    assert state.findings == ()
    assert (state.events, state.head) == head_of(worked)
    assert state.records > 3
    assert state.erased == 0


def test_a_head_that_was_printed_is_found_again_later(worked):
    kept = read_head(shown(head_of(worked)[1]).lower())
    worked.accept(certified(4))

    assert checked(worked, kept).findings == ()


def test_a_log_rewritten_from_its_beginning_is_consistent_but_does_not_hold_the_head(worked):
    kept = head_of(worked)[1]
    with worked.database.write() as session:
        raw = session.execute(sa.text("SELECT canonical FROM event WHERE seq = 3")).scalar_one()
        session.execute(
            sa.text("UPDATE event SET canonical = :raw, actor = 'ai-do' WHERE seq = 3"),
            {"raw": bytes(raw).replace(b'"actor":"', b'"actor":"ai-do","actor":"', 1)},
        )
        chain.seal(session, 3)

    assert Kind.ALTERED not in kinds(checked(worked))
    assert Kind.HEAD in kinds(checked(worked, kept))


@pytest.mark.parametrize("seed", range(6))
def test_any_changed_byte_of_any_event_is_found_and_its_place_named(worked, seed):
    dice = random.Random(seed)
    seq = dice.randint(1, head_of(worked)[0])
    column = dice.choice(("canonical", "hash"))
    with worked.database.write() as session:
        raw = bytearray(session.execute(sa.text(f"SELECT {column} FROM event WHERE seq = {seq}")).scalar_one())
        place = dice.randrange(len(raw))
        raw[place] ^= 1 << dice.randrange(8)
        session.execute(sa.text(f"UPDATE event SET {column} = :raw WHERE seq = {seq}"), {"raw": bytes(raw)})

    found = checked(worked).findings

    assert (Kind.ALTERED, str(seq)) in {(one.kind, one.place) for one in found}


@pytest.mark.parametrize("column", ["subject_id", "kind", "actor", "counter"])
def test_a_column_that_tells_something_else_than_its_event_is_found(worked, column):
    change(worked, f"UPDATE event SET {column} = 'khac' WHERE seq = 5")

    assert [(one.kind, one.place) for one in checked(worked).findings] == [(Kind.COLUMN, "5")]


def test_an_event_taken_out_is_found(worked):
    last = head_of(worked)[0]
    change(worked, f"DELETE FROM event WHERE seq = {last - 2}")

    found = {(one.kind, one.place) for one in checked(worked).findings}

    assert (Kind.MISSING, f"{last - 2}-{last - 2}") in found
    assert (Kind.ALTERED, str(last - 1)) in found


def test_two_events_that_changed_places_are_found(worked):
    change(
        worked,
        "UPDATE event SET seq = -7 WHERE seq = 3",
        "UPDATE event SET seq = 3 WHERE seq = 4",
        "UPDATE event SET seq = 4 WHERE seq = -7",
    )

    found = {(one.kind, one.place) for one in checked(worked).findings}

    assert {(Kind.ORDER, "3: 4"), (Kind.ORDER, "4: 3"), (Kind.ALTERED, "3")} <= found


def test_an_inserted_event_is_found(worked):
    columns = (
        "subject_kind, subject_id, kind, schema_version, actor, counter, occurred_at, recorded_at, canonical, hash"
    )
    last = head_of(worked)[0]
    change(worked, f"INSERT INTO event (seq, {columns}) SELECT {last + 1}, {columns} FROM event WHERE seq = {last}")

    assert {Kind.ALTERED, Kind.ORDER, Kind.CUT} <= kinds(checked(worked))


def test_a_cut_end_is_found_by_its_counter_and_where_that_was_turned_back_by_the_head(worked):
    last, kept = head_of(worked)
    change(worked, f"DELETE FROM event WHERE seq > {last - 1}")
    assert (Kind.CUT, f"{last}-{last}") in {(one.kind, one.place) for one in checked(worked).findings}

    change(worked, f"UPDATE sequence SET value = {last - 1} WHERE name = 'event'")

    assert Kind.CUT not in kinds(checked(worked))
    assert Kind.HEAD in kinds(checked(worked, kept))


def test_a_number_that_was_given_but_stands_nowhere_is_found(worked):
    change(worked, "UPDATE sequence SET value = value + 1 WHERE name = 'dossier'")

    assert [(one.kind, one.place) for one in checked(worked).findings] == [(Kind.NUMBER_MISSING, "dossier: 4")]


def test_a_changed_name_is_found_without_being_told(worked):
    change(worked, "UPDATE person SET body = :raw", raw=b'{"full_name":"Nguoi Khac"}')

    found = checked(worked).findings

    assert {one.kind for one in found} == {Kind.RECORD_ALTERED}
    assert "Nguoi" not in repr(found)


def test_erased_records_leave_the_log_whole_and_are_counted(worked):
    change(worked, "UPDATE person SET body = NULL, full_name = '', id_number = '', phone = '', address = ''")

    state = checked(worked)

    assert state.findings == ()
    assert state.erased > 0


def test_a_record_that_is_gone_is_found(worked):
    change(
        worked,
        "DELETE FROM personal_record WHERE id NOT IN (SELECT context_id FROM dossier) "
        "AND id NOT IN (SELECT context_id FROM print_job) "
        "AND id NOT IN (SELECT texts_id FROM dossier WHERE texts_id IS NOT NULL)",
    )

    assert kinds(checked(worked)) == {Kind.RECORD_GONE}


def test_a_figure_that_differs_is_found_on_a_whole_log(worked):
    change(worked, "UPDATE figure_sum SET times = times + 1 WHERE measure = (SELECT min(measure) FROM figure_sum)")

    assert kinds(checked(worked)) == {Kind.FIGURES}


def test_events_written_with_numbers_taken_before_are_linked_before_the_commit(desk):
    desk.accept(certified(1))
    with desk.database.read() as session:
        last = list(read(session))[-1]
    with desk.database.write() as session:
        first = sequences.take_many(session, sequences.EVENT_SEQUENCE, 2)
        event_log.write_placed(session, [replace(last, seq=first + 1)])
        event_log.write_placed(session, [replace(last, seq=first)])
    desk.accept(certified(2))

    with desk.database.read() as session:
        rows = list(chain.rows(session))
    assert all(len(bytes(row.hash)) == 32 for row in rows)
    assert Kind.ALTERED not in kinds(checked(desk))
