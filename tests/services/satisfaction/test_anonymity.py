"""Nobody finds the dossier behind a rating: not in the database, not in the log, not in the filed papers.

Each test plays somebody who has the whole database, tries what one would try, and must be left with several dossiers.
"""

from __future__ import annotations

import re
from datetime import timedelta

import sqlalchemy as sa

from desktop_app.domain import canonical
from desktop_app.domain.dossier.papers import PrintMark
from desktop_app.domain.dossier.papers.results import ReturnReceiptContext
from desktop_app.domain.exchange.rating import GiveRating
from desktop_app.domain.satisfaction.codes import code_hash, read_code
from models import event_log, personal
from models.tables import Base
from tests.support.office import COLLEAGUE, OFFICER, Desk
from tests.support.rating import BAD, FINE, GOOD, SCREEN, printed_code, rate, returned, screen_of

BOXES = ("rating_box", "rating_code", "rating_turn")
RATED = ("rating_sum", "rating_reason_sum")


def a_day(desk: Desk) -> tuple[list[int], list[str]]:
    """Six results returned at two counters, each rated at once or later by its code; ids and codes in order."""
    dossiers, codes = [], []
    for number in range(1, 7):
        actor = OFFICER if number % 2 else COLLEAGUE
        dossiers.append(returned(desk, number, actor=actor, print_receipt=True))
        codes.append(printed_code(desk, actor.counter))
        desk.pass_minutes(2)
        if number in (1, 2, 5):
            rate(desk, BAD if number == 5 else GOOD, *(("thai-do",) if number == 5 else ()), counter=actor.counter)
        desk.pass_minutes(5)
    desk.office.ratings.give(SCREEN, GiveRating(FINE, (), code=codes[3]))
    return dossiers, codes


def whole_file(desk: Desk, *but: str) -> str:
    """Every value of every table, as text; blobs too."""
    parts = []
    for name, rows in desk.dump(*(one for one in Base.metadata.tables if one not in but)).items():
        for row in rows:
            values = (one.decode(errors="replace") if isinstance(one, bytes) else str(one) for one in row)
            parts.append(name + " " + " ".join(values))
    return "\n".join(parts)


def test_giving_a_rating_leaves_the_log_the_papers_and_every_other_table_as_they_were(desk: Desk) -> None:
    returned(desk, 1, print_receipt=True)
    code = printed_code(desk)
    before = whole_file(desk, *BOXES)

    rate(desk, BAD, "thai-do")
    desk.office.ratings.give(SCREEN, GiveRating(BAD, (), code=code))

    assert whole_file(desk, *BOXES) == before, "no sequence, no event, no time, no printed paper tells of it"


def test_a_box_holds_no_time_no_number_no_officer_and_no_order(desk: Desk) -> None:
    for name in (*BOXES, *RATED):
        table = Base.metadata.tables[name]
        kinds = {column.name: column.type for column in table.columns}
        assert not [one for one in kinds if one in ("ticket_id", "dossier_id", "officer", "seq", "at", "id")]
        assert not any(isinstance(kind, sa.DateTime) for kind in kinds.values())
    a_day(desk)
    if desk.database.is_sqlite:
        with desk.database.read() as session:
            for name in BOXES:
                made = session.execute(
                    sa.text("SELECT sql FROM sqlite_master WHERE name = :name"), {"name": name}
                ).scalar_one()
                assert "WITHOUT ROWID" in made.upper(), "a row id would tell the order"


def test_the_event_beside_a_sum_is_no_visit_of_its_day(desk: Desk) -> None:
    """By sequence and time: the neighbours of an event of ratings are of another day than what was rated."""
    a_day(desk)
    desk.at(20, 8)
    desk.office.ratings.count_days()

    with desk.database.read() as session:
        events = list(event_log.read(session))
    mine = [event for event in events if event.kind.startswith("rating.")]
    assert [event.kind for event in mine] == ["rating.counted"]
    [sums] = mine
    assert (sums.counter, sums.actor) == ("", "he-thong")
    day_over = max(event.occurred_at for event in events if event.seq < sums.seq)
    assert sums.occurred_at - day_over > timedelta(hours=12)
    text = canonical.to_bytes(sums).decode()
    assert sums.subject_id == "2026-11-19"
    assert not re.search(r"dossier|ticket|officer\"|vi-du|van-mau", text)


def test_joining_by_day_procedure_and_counter_leaves_at_least_three_dossiers(desk: Desk) -> None:
    a_day(desk)
    desk.at(20, 8)
    desk.office.ratings.count_days()
    kept = desk.rows("SELECT procedure_code, counter, level, times FROM rating_sum")
    assert sum(times for *_, times in kept) == 4
    for procedure, counter, _level, _times in kept:
        behind = desk.rows(
            "SELECT dossier.id FROM dossier JOIN event ON event.subject_id = CAST(dossier.id AS VARCHAR)"
            " WHERE event.kind = 'dossier.returned' AND dossier.returned_day = '2026-11-19'"
            " AND (:p = '' OR dossier.procedure_code = :p) AND (:c = '' OR event.counter = :c)",
            p=procedure, c=counter,
        )  # fmt: skip
        assert len(behind) >= 3


def test_only_receipts_with_a_code_stand_behind_a_rating_by_code(desk: Desk) -> None:
    """Five results went out, one of them with a printed receipt: its rating waits until others could have given it."""
    for number in range(1, 5):
        returned(desk, number)
    returned(desk, 5, print_receipt=True)
    desk.office.ratings.give(SCREEN, GiveRating(BAD, (), code=printed_code(desk)))
    desk.at(20, 8)
    assert desk.office.ratings.count_days() == 0


def test_counters_without_a_screen_hide_nobody(desk: Desk) -> None:
    for number in range(1, 6):
        returned(desk, number, actor=COLLEAGUE)
    returned(desk, 6)
    rate(desk, BAD)
    desk.at(20, 8)
    assert desk.office.ratings.count_days() == 0


def test_a_code_is_in_no_filed_paper_no_job_no_event_and_no_draft(desk: Desk) -> None:
    _, codes = a_day(desk)
    everything = whole_file(desk, "rating_code")
    for code in codes:
        for written in (code, read_code(code), code_hash(read_code(code))):
            assert written not in everything
    assert not any(code in whole_file(desk) or read_code(code) in whole_file(desk) for code in codes)
    for (mark,) in desk.rows("SELECT mark FROM print_job"):
        assert canonical.from_bytes(bytes(mark), PrintMark).rating_code == ""
    with desk.database.read() as session:
        jobs = desk.rows("SELECT context_id FROM print_job WHERE form LIKE 'return_receipt%'")
        contexts = [personal.load_record(session, one, ReturnReceiptContext) for (one,) in jobs]
    assert len(contexts) == 6
    assert not any(code in repr(context) for code in codes for context in contexts)


def test_who_has_read_a_code_on_the_paper_does_not_find_what_was_said_with_it(desk: Desk) -> None:
    """Even the applicant's own copy only tells that its code was used: the ballot does not bear it."""
    _, codes = a_day(desk)
    desk.office.ratings.give(screen_of(COLLEAGUE.counter), GiveRating(BAD, ("cho-lau",), code=codes[4]))
    used = {key for (key,) in desk.rows("SELECT hash FROM rating_code WHERE used")}
    assert used == {code_hash(read_code(codes[3])), code_hash(read_code(codes[4]))}
    for row in desk.dump("rating_box")["rating_box"]:
        assert not used & set(row)
    by_code = desk.rows("SELECT level, times FROM rating_box WHERE via = 'code' ORDER BY level")
    assert by_code == [("dissatisfied", 1), ("satisfied", 1)], "which of the two codes said which stands nowhere"


def test_codes_lie_in_an_order_that_says_nothing(desk: Desk) -> None:
    """Printed first is not stored first: the rows are in the order of their hashes, the pool is made ahead."""
    returned(desk, 1, print_receipt=True)
    pool = {key for (key,) in desk.rows("SELECT hash FROM rating_code")}
    assert pool == set(), "nothing is drawn before the paper goes to the printer"
    first = printed_code(desk)
    pool = {key for (key,) in desk.rows("SELECT hash FROM rating_code")}
    returned(desk, 2, print_receipt=True)
    second = printed_code(desk)
    assert {code_hash(read_code(first)), code_hash(read_code(second))} <= pool, "both are of the pool made before"
    assert {key for (key,) in desk.rows("SELECT hash FROM rating_code")} == pool
