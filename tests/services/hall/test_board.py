"""What a board is told: numbers, counters, codes of promises, and nothing of anybody."""

from __future__ import annotations

import pytest

from desktop_app.domain import canonical
from desktop_app.domain.hall.board_settings import FIRST_BOARD, BoardSettings, BoardTheme
from desktop_app.domain.hall.records import HallRules
from desktop_app.domain.hall.ticket import Outcome
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from tests.support.hall import CIVIL, ELDERLY, FIRST, LAND, THIRD, take
from tests.support.office import Desk
from tests.support.people import CERTIFIED_COPY, citizen, promised


def labels(desk: Desk, key: str = "") -> list[str]:
    return [call.label for call in desk.office.hall.board(key).calls]


def test_the_newest_call_is_first_and_a_repeated_one_is_newer(desk: Desk) -> None:
    desk.office.counters.open(FIRST)
    desk.office.counters.open(THIRD)
    take(desk)
    take(desk)
    desk.office.calling.call_next(FIRST)
    desk.office.calling.call_next(THIRD)
    before = desk.office.hall.board()
    assert [(call.label, call.counter_name) for call in before.calls] == [("A002", "Quầy 3"), ("A001", "Quầy 1")]
    desk.office.calling.call_again(FIRST)
    after = desk.office.hall.board()
    assert [call.label for call in after.calls] == ["A001", "A002"]
    assert after.calls[0].seq > before.seq
    present = {one.name: (one.state, one.label) for one in after.counters}
    assert present == {
        "Quầy 1": ("open", "A001"), "Quầy 2": ("closed", ""), "Quầy 3": ("open", "A002"), "Quầy 4": ("closed", "")
    }  # fmt: skip


def test_what_was_taken_back_is_gone_and_an_undone_transfer_is_back(desk: Desk) -> None:
    calling = desk.office.calling
    desk.office.counters.open(THIRD)
    ticket = take(desk)
    calling.call_next(THIRD)
    seq = desk.office.hall.board().calls[0].seq
    calling.transfer(THIRD, ticket.ticket_id, group=LAND)
    assert labels(desk) == []
    calling.undo(THIRD, ticket.ticket_id)
    [call] = desk.office.hall.board().calls
    assert call.seq == seq, "the same call as before: nobody is called once more"
    calling.begin(THIRD)
    calling.undo(THIRD, ticket.ticket_id)
    calling.finish(THIRD, Outcome.OTHER)
    take(desk)
    second = calling.call_next(THIRD)
    calling.undo(THIRD, second.id)
    assert labels(desk) == ["A001"]


def test_a_board_shows_the_groups_and_counters_it_was_given(desk: Desk) -> None:
    desk.office.records.save(THIRD, BoardSettings("tang-2", "Tầng 2", groups=(LAND,)))
    desk.office.records.save(THIRD, BoardSettings("cua-1", "Cửa 1", counters=(FIRST.counter,), promises=False))
    desk.office.counters.open(THIRD)
    desk.office.counters.open(FIRST)
    take(desk, CIVIL)
    desk.office.calling.call_next(FIRST)
    take(desk, LAND)
    desk.office.calling.call_next(THIRD)
    assert labels(desk) == ["B001", "A001"]
    assert labels(desk, FIRST_BOARD) == ["B001", "A001"]
    assert labels(desk, "tang-2") == ["B001"]
    upstairs = desk.office.hall.board("tang-2")
    assert [one.key for one in upstairs.waiting] == [LAND]
    assert {one.key: one.label for one in upstairs.counters}[FIRST.counter] == "", "a number of another group"
    assert [one.key for one in desk.office.hall.board("cua-1").counters] == [FIRST.counter]
    assert labels(desk, "cua-1") == ["A001"]


def test_a_board_that_is_not_there_or_out_of_use_is_named(desk: Desk) -> None:
    desk.office.records.save(THIRD, BoardSettings("cu", "Bảng cũ", active=False))
    for key in ("cu", "khong-co"):
        with pytest.raises(UserError, match="board_unknown"):
            desk.office.hall.board(key)


@pytest.mark.parametrize(
    ("field", "value"),
    [("columns", 3), ("last_calls", 2), ("last_calls", 9), ("closing_minutes", -1), ("text_scale", 300),
     ("notice_text", "x" * 201), ("name", " ")],
)  # fmt: skip
def test_a_board_nobody_could_read_is_refused(desk: Desk, field: str, value: object) -> None:
    with pytest.raises(UserError) as caught:
        desk.office.records.save(THIRD, replace(BoardSettings(), **{field: value}))
    assert caught.value.field == field


def test_its_own_notice_comes_before_the_halls(desk: Desk) -> None:
    desk.office.records.save(THIRD, HallRules(notice="Chung"))
    assert desk.office.hall.board().notice == "Chung"
    desk.office.records.save(THIRD, BoardSettings(notice_text="Riêng", theme=BoardTheme.DARK))
    board = desk.office.hall.board()
    assert (board.notice, board.settings.theme) == ("Riêng", BoardTheme.DARK)


def test_promises_are_todays_nearest_first_by_the_number_on_the_slip(desk: Desk) -> None:
    code = desk.accept(promised(1)).code
    board = desk.office.hall.board()
    [promise] = board.promises
    assert promise.code == code[-4:]
    assert promise.started_at < promise.promise_at
    desk.at(20, 9)
    assert desk.office.hall.board().promises == ()


def test_nothing_of_anybody_reaches_the_board(desk: Desk) -> None:
    """Names, card numbers, matters, officers and the reason for a priority are planted, and found nowhere."""
    desk.office.counters.open(THIRD)
    ticket = take(desk, priority=ELDERLY)
    desk.office.calling.call_next(THIRD)
    desk.office.calling.begin(THIRD)
    accepted = desk.accept(promised(1, ticket_id=ticket.ticket_id), THIRD)
    take(desk)
    raw = canonical.to_bytes(desk.office.hall.board()).decode()
    office, person = desk.office.records.snapshot(), citizen(1)
    [(matter,)] = desk.rows("SELECT matter_short FROM dossier")
    planted = [
        person.full_name, person.id_number, person.phone, person.address, matter, CERTIFIED_COPY, accepted.code,
        ELDERLY, office.priority_name(ELDERLY), THIRD.officer, office.officer_name(THIRD.officer),
    ]  # fmt: skip
    assert all(planted)
    assert [word for word in planted if word in raw] == []
    assert "U001" in raw
