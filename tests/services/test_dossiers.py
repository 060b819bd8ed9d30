from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.clock import in_vietnam
from desktop_app.domain.dossier.acceptance import PaymentMethod
from desktop_app.domain.dossier.status import DONE_STATUSES, OPEN_STATUSES
from desktop_app.domain.exchange.dossiers import DossierFilter, SavedView
from desktop_app.domain.exchange.returning import ReturnDossier
from desktop_app.domain.indicators import Figure, Grouping, Period
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from tests.support.office import COLLEAGUE, OFFICER, Desk
from tests.support.people import LAND_MEDIATION, appointment, certified, citizen, promised

EVERYTHING = 10_000


def busy_week(desk: Desk, seed: int, steps: int = 60) -> None:
    """Random work from Thursday to the next Wednesday: every state, some void, some late, some promises."""
    dice = random.Random(seed)
    ids: list[int] = []
    for number in range(steps):
        desk.pass_minutes(dice.choice([3, 20, 60, 240]))
        actor = dice.choice([OFFICER, COLLEAGUE])
        make = dice.choice([certified, appointment, promised])
        command = replace(make(number), agreed_next_session=True)
        if dice.random() < 0.1:
            command = replace(command, procedure_code=LAND_MEDIATION, no_wait=False, fee_collected=False)
        if command.no_wait and desk.office.reception.preview(actor, command).plan.programme is None:
            command = replace(command, no_wait=False)
        ids.append(desk.accept(command, actor).dossier_id)
        for _ in range(2):
            try:
                match dice.randrange(6):
                    case 0 | 1:
                        desk.office.processing.finish(actor, dice.choice(ids))
                    case 2:
                        desk.office.processing.return_result(actor, ReturnDossier(dice.choice(ids), PaymentMethod.CASH))
                    case 3:
                        desk.office.processing.convert_promise(actor, dice.choice(ids), "mất điện")
                    case 4:
                        desk.office.reception.void(actor, dice.choice(ids[-3:]), "nhập nhầm")
                    case 5:
                        desk.office.processing.set_national_code(actor, dice.choice(ids), f"H06-{number:06}")
            except UserError:
                continue


@pytest.mark.parametrize("seed", [1])
def test_every_view_and_every_figure_is_as_long_as_its_list(desk, seed):
    busy_week(desk, seed, 35)
    dossiers = desk.office.dossiers
    today = in_vietnam(desk.clock.now()).date()
    periods = [Period(today, today), Period(date(2026, 11, 19), today), Period(date(2026, 11, 20), date(2026, 11, 23))]

    for view in SavedView:
        wanted = DossierFilter(view=view, officer="vi-du" if view is SavedView.MINE else "")
        assert dossiers.count(wanted) == len(dossiers.page(wanted, limit=EVERYTHING).rows), view
    for period in periods:
        figures = desk.office.statistics.figures(period)
        for figure in Figure:
            wanted = DossierFilter(figure=figure, period=period)
            rows = dossiers.page(wanted, limit=EVERYTHING).rows
            assert figures.counts[figure] == dossiers.count(wanted) == len(rows), (figure, period)
            assert not any(row.voided for row in rows)


@pytest.mark.parametrize("seed", [3])
def test_the_figures_of_a_period_add_up(desk, seed):
    busy_week(desk, seed, 35)
    today = in_vietnam(desk.clock.now()).date()
    first = date(2026, 11, 19)
    days = [first + timedelta(days=number) for number in range((today - first).days + 1)]
    statistics = desk.office.statistics

    opened = 0
    for day in days:
        counts = statistics.figures(Period(day, day)).counts
        left = counts[Figure.IN_PROCESS_WITHIN] + counts[Figure.IN_PROCESS_LATE]
        assert counts[Figure.EARLY] + counts[Figure.ON_TIME] + counts[Figure.LATE] == counts[Figure.FINISHED]
        assert left == opened + counts[Figure.RECEIVED] - counts[Figure.FINISHED], day
        promises = counts[Figure.NO_WAIT_KEPT] + counts[Figure.NO_WAIT_BROKEN] + counts[Figure.NO_WAIT_RUNNING]
        assert promises == counts[Figure.NO_WAIT]
        opened = left
    whole = statistics.figures(Period(first, today))
    single = [statistics.figures(Period(day, day)).counts for day in days]
    for figure in (Figure.RECEIVED, Figure.FINISHED, Figure.EARLY, Figure.ON_TIME, Figure.LATE, Figure.NO_WAIT):
        assert whole.counts[figure] == sum(counts[figure] for counts in single), figure
    for grouping in Grouping:
        rows = whole.groups[grouping]
        received = 0 if grouping is Grouping.UNIT else whole.counts[Figure.RECEIVED]
        assert sum(row.received for row in rows) == received, grouping
        assert sum(row.finished for row in rows) == whole.counts[Figure.FINISHED], grouping
        assert sum(row.late for row in rows) == whole.counts[Figure.LATE], grouping
        assert all(row.label for row in rows)


def test_what_is_listed_as_late_is_what_would_be_finished_late(desk):
    busy_week(desk, 5, 20)
    for minutes in (0, 61, 600, 1440, 4000):
        desk.pass_minutes(minutes)
        from desktop_app.domain.dossier.timeliness import Timeliness, judge

        rows = desk.office.dossiers.page(DossierFilter(view=SavedView.OPEN), limit=EVERYTHING).rows
        late = {
            row.id for row in desk.office.dossiers.page(DossierFilter(view=SavedView.OVERDUE), limit=EVERYTHING).rows
        }
        now = desk.clock.now()
        assert late == {row.id for row in rows if judge(now, row.due_at, day_based=row.day_based) is Timeliness.LATE}


def test_an_hour_limit_is_late_when_its_minute_is_over_on_every_page(sqlite_desk):
    from sqlalchemy import text

    made = sqlite_desk.accept(appointment(1))
    with sqlite_desk.database.write() as session:
        session.execute(text("UPDATE dossier SET day_based = 0"))
    wanted = DossierFilter(view=SavedView.OVERDUE)
    sqlite_desk.clock.set_wall(made.due_at + timedelta(seconds=59))
    assert sqlite_desk.office.dossiers.count(wanted) == 0
    sqlite_desk.clock.set_wall(made.due_at + timedelta(seconds=60))
    assert sqlite_desk.office.dossiers.count(wanted) == 1


def test_the_views_are_what_their_names_say(desk):
    busy_week(desk, 6, 30)
    page = desk.office.dossiers.page
    everything = page(DossierFilter(), limit=EVERYTHING).rows
    now = desk.clock.now()
    today = in_vietnam(now).date()

    def ids(view: SavedView, **more: object) -> set[int]:
        return {row.id for row in page(DossierFilter(view=view, **more), limit=EVERYTHING).rows}

    owed = {row.id for row in everything if row.status in OPEN_STATUSES}
    assert ids(SavedView.OPEN) == owed
    assert ids(SavedView.OVERDUE) | ids(SavedView.DUE_SOON) <= owed
    assert not ids(SavedView.OVERDUE) & ids(SavedView.DUE_SOON)
    assert ids(SavedView.DONE) == {row.id for row in everything if row.status in DONE_STATUSES}
    assert ids(SavedView.TODAY) == {row.id for row in everything if in_vietnam(row.received_at).date() == today}
    assert ids(SavedView.NO_NATIONAL_CODE) == {row.id for row in everything if not row.national_code}
    assert ids(SavedView.MINE, officer="vi-du") == owed & {row.id for row in everything if row.officer == "vi-du"}
    assert ids(SavedView.VOID) == {
        row.id for row in page(DossierFilter(include_void=True), limit=EVERYTHING).rows
    } - ids(SavedView.ALL)


def test_a_list_is_read_page_by_page_without_loss_or_repetition(desk):
    for number in range(1, 24):
        desk.accept(certified(number))
    for view in (SavedView.ALL, SavedView.OPEN):
        whole = desk.office.dossiers.page(DossierFilter(view=view), limit=EVERYTHING)
        parts = [desk.office.dossiers.page(DossierFilter(view=view), limit=5)]
        while parts[-1].more:
            parts.append(desk.office.dossiers.page(DossierFilter(view=view), limit=5, after=parts[-1].rows[-1]))

        assert sum((part.rows for part in parts), ()) == whole.rows
        assert [part.more for part in parts] == [True, True, True, True, False]


# Search


def test_a_dossier_is_found_by_every_word_of_its_people_and_codes(desk):
    made = desk.accept(certified(1, submitter=citizen(1, full_name="Đặng Thị Ngọc Ánh", phone="0912345678")))
    desk.accept(certified(2, submitter=citizen(2, full_name="Lê Văn Sửu")))
    desk.office.processing.set_national_code(OFFICER, made.dossier_id, "000.00.06.H56-261119-0361")
    search = desk.office.dossiers.search

    for text in (
        "đặng", "dang thi", "ANH", "ánh ngoc", "ng an", "0001 dang", "099090000001", "0990 9000 0001", "0001",
        "00001", "5678", "0912 345 678", "0912.345.678", "345678", made.code, made.code.lower(), "261119-0001",
        "H06.12.34-261119-0001", "000.00.06.H56-261119-0361", "H56-261119-0361", "0361", "h56",
    ):  # fmt: skip
        assert [row.code for row in search(text).rows] == [made.code], text
    assert len(search("h06").rows) == 2
    assert len(search("").rows) == 2
    for text in ("ặng", "đặng sửu", "678", "H99", "nobody"):
        assert search(text).rows == (), text


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(max_size=40)
    | st.sampled_from(
        ["' OR 1=1 --", "%", "_", "\x00", "\ud800", "'; DROP TABLE dossier; --", "*", "((", "a" * 10_000, "x " * 5_000]
    )
)
def test_odd_text_is_searched_and_harms_nothing(sqlite_desk, text):
    desk = sqlite_desk
    if not desk.value("SELECT count(*) FROM dossier"):
        desk.accept(certified(1))

    desk.office.dossiers.search(text)
    desk.office.dossiers.by_code(text)
    assert desk.office.dossiers.count(DossierFilter(text=text)) <= 1
    assert desk.value("SELECT count(*) FROM dossier") == 1


def test_odd_text_harms_nothing_on_either_engine(desk):
    desk.accept(certified(1))

    for text in ("' OR 1=1 --", "%", "_", "\x00", "\ud800", "'; DROP TABLE dossier; --", "?", ":x", "a" * 10_000):
        assert desk.office.dossiers.search(text).rows == (), text
        assert desk.office.dossiers.by_code(text) is None, text
    assert desk.office.dossiers.by_code("") is None
    assert desk.value("SELECT count(*) FROM dossier") == 1


# Plans


def many_more(desk: Desk, count: int) -> None:
    """Copies of the first dossier, its person, words and print job, with keys and codes of their own."""
    from sqlalchemy import text

    from models.projections.search import change_words
    from models.tables import Base

    changed = {
        "dossier": {
            "id": "id + :n",
            "code": "code || '-' || :n",
            "national_code": "'N-' || :n",
            "owner_id": "owner_id || :n",
            "owner_id_number": "owner_id_number || :n",
        },
        "person": {"id": "id || :n", "id_number": "id_number || :n"},
        "print_job": {"id": "id + :n", "dossier_id": "dossier_id + :n"},
    }
    with desk.database.write() as session:
        session.execute(text("UPDATE print_job SET state = 'done'"))
        for table in ("person", "dossier", "print_job"):
            columns = [column.name for column in Base.metadata.tables[table].columns]
            values = ", ".join(changed[table].get(column, column) for column in columns)
            session.execute(
                text(f"INSERT INTO {table} ({', '.join(columns)}) SELECT {values} FROM {table} WHERE rowid = 1"),
                [{"n": number} for number in range(1, count + 1)],
            )
        words = session.scalars(text("SELECT token FROM search_posting")).all()
        for number in range(1, count + 1):
            change_words(session, 1 + number, set(), {f"{word}{number}" for word in words})
        session.execute(text("UPDATE print_job SET state = 'pending' WHERE id = 1"))


@pytest.mark.parametrize(
    "read",
    [
        lambda desk: desk.office.dossiers.search("mau 0001"),
        lambda desk: desk.office.dossiers.by_code("H06.12.34-261119-0001"),
        lambda desk: desk.office.dossiers.open(1),
        lambda desk: desk.office.reception.preview(OFFICER, appointment(1)),
        lambda desk: desk.office.people.by_number("0990"),
        lambda desk: desk.office.print_jobs("quay-3").claim_next(),
    ],
    ids=["search", "by_code", "open", "duplicates", "people", "print"],
)
@pytest.mark.parametrize("analysed", [False, True], ids=["plain", "analysed"])
def test_what_must_be_instant_never_reads_the_whole_register(sqlite_desk, read, analysed):
    from sqlalchemy import event, text

    desk = sqlite_desk
    desk.accept(appointment(1))
    many_more(desk, 2_000)
    if analysed:
        with desk.database.write() as session:
            session.execute(text("ANALYZE"))
    statements = []

    def remember(_connection, _cursor, statement, parameters, _context, _many) -> None:
        statements.append((statement, parameters))

    event.listen(desk.database._reader, "before_cursor_execute", remember)
    read(desk)
    event.remove(desk.database._reader, "before_cursor_execute", remember)

    selects = [(sql, values) for sql, values in statements if sql.startswith("SELECT")]
    assert selects
    with desk.database.read() as session:
        for sql, values in selects:
            plan = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", values).fetchall()
            steps = [str(row[3]) for row in plan]
            for step in steps:
                scanned = step.startswith("SCAN") and any(
                    name in step.split() for name in ("dossier", "event", "person", "personal_record", "search_posting")
                )
                assert not scanned, (step, sql)
