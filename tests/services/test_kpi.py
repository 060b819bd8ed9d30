"""The page of targets: what is counted beside what was wanted, who set it, and what somebody typed in."""

from __future__ import annotations

from datetime import date

import pytest
import sqlalchemy as sa

from desktop_app.domain.catalogue.procedure import Channel
from desktop_app.domain.dossier.acceptance import EnteredFee
from desktop_app.domain.exchange.kpi import EnterFigure, SetTarget, WhyNone
from desktop_app.domain.indicators import Period
from desktop_app.domain.indicators.kpi import Kpi, read_value
from desktop_app.domain.indicators.slots import slot_period, slot_text, slots_of
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from models import event_log
from tests.support.office import COLLEAGUE, OFFICER
from tests.support.people import appointment, certified, promised
from tests.support.rating import rate, returned

MONTH = Period(date(2026, 11, 1), date(2026, 11, 19))
DAY = Period(date(2026, 11, 19), date(2026, 11, 19))


def online(number):
    return replace(certified(number), channel=Channel.ONLINE, entered_fee=EnteredFee(5_000, "NQ HĐND tỉnh Mẫu"))


def refused(call, *args):
    with pytest.raises(UserError) as caught:
        call(*args)
    return caught.value.code, caught.value.field


def test_a_period_lies_in_its_month_quarter_and_year_or_in_none():
    assert slots_of(MONTH) == ("2026-11", "2026-Q4", "2026")
    assert slots_of(Period(date(2026, 10, 31), date(2026, 11, 1))) == ("2026-Q4", "2026")
    assert slots_of(Period(date(2026, 9, 30), date(2026, 10, 1))) == ("2026",)
    assert slots_of(Period(date(2026, 12, 31), date(2027, 1, 1))) == ()
    assert slot_period("2026-Q4") == Period(date(2026, 10, 1), date(2026, 12, 31))
    assert slot_period("2028-02") == Period(date(2028, 2, 1), date(2028, 2, 29))
    assert [slot_text(slot) for slot in slots_of(MONTH)] == ["tháng 11/2026", "quý IV/2026", "năm 2026"]
    for wrong in ("", "2026-13", "2026-Q5", "0000", "26"):
        assert refused(slot_period, wrong) == ("slot_invalid", "slot")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "value_empty"), ("abc", "value_not_number"), ("9-", "value_not_number"), ("-1", "value_out_of_range"),
        ("−0,5", "value_out_of_range"), ("100,01", "value_out_of_range"), ("1e2", "value_not_number"),
        ("nan", "value_not_number"), ("96,555", "value_too_precise"), ("999999999999", "value_out_of_range"),
    ],
)  # fmt: skip
def test_what_is_no_share_is_refused_beside_the_field(typed, code):
    assert refused(read_value, Kpi.ON_TIME, typed) == (code, "value")


def test_shares_are_read_as_people_write_them():
    assert [read_value(Kpi.ON_TIME, text) for text in ("0", " 96,5 % ", "58.44", "100%")] == [0, 96.5, 58.44, 100]
    assert read_value(Kpi.OFFERED, "25") == 25
    assert refused(read_value, Kpi.OFFERED, "0") == ("count_out_of_range", "value")
    assert refused(read_value, Kpi.OFFERED, "2,5") == ("value_too_precise", "value")


def test_every_share_is_counted_from_what_happened(sqlite_desk):
    desk = sqlite_desk
    made = desk.accept(promised(1))
    desk.accept(online(2))
    desk.accept(online(3))
    desk.accept(appointment(4))
    desk.pass_minutes(12)
    desk.office.processing.finish(OFFICER, made.dossier_id)
    returned(desk, 5)
    rate(desk)
    page = desk.office.kpi.page(DAY)

    seen = {row.kpi: (row.actual, row.part, row.whole, row.target) for row in page.rows}
    assert seen[Kpi.ON_TIME] == (100.0, 2, 2, 95.0)
    assert seen[Kpi.ONLINE] == (40.0, 2, 5, None)
    assert seen[Kpi.NO_WAIT][:3] == (100.0, 1, 1)
    assert seen[Kpi.RATED][:3] == (100.0, 1, 1)
    assert seen[Kpi.SATISFIED][:3] == (100.0, 1, 1)
    assert (page.row(Kpi.PROCEDURES).part, page.row(Kpi.PROCEDURES).why) == (1, WhyNone.NOT_OFFERED)
    assert page.row(Kpi.MAILBOX).why is WhyNone.NOT_ENTERED
    assert page.row(Kpi.ON_TIME).reached is True
    assert page.row(Kpi.ONLINE).reached is None


def test_ratings_of_any_period_are_those_of_its_days(sqlite_desk):
    """Whole months are read from their own sums, the days at the edges from theirs, the box of today as it is."""
    desk = sqlite_desk
    days = [date(2026, 12, 31), *(date(2027, *day) for day in ((1, 4), (1, 29), (2, 1), (2, 26), (3, 1), (3, 31)))]
    for number, day in enumerate(days):
        desk.at(day.day, 9, month=day.month, year=day.year)
        desk.office.ratings.count_days()
        for one in range(3):  # fewer are gathered with those of a later day, so that nobody is recognised
            returned(desk, 3 * number + one + 1)
            rate(desk)
            desk.pass_minutes(5)
    told = desk.rows("SELECT day, times FROM rating_sum") + desk.rows("SELECT day, times FROM rating_box")
    assert len({day for day, _ in told}) == len(days)
    for first, last in (
        (date(2026, 12, 31), date(2027, 3, 31)), (date(2027, 1, 1), date(2027, 2, 28)),
        (date(2027, 1, 5), date(2027, 3, 30)), (date(2027, 1, 29), date(2027, 1, 29)),
    ):  # fmt: skip
        row = desk.office.kpi.page(Period(first, last)).row(Kpi.SATISFIED)
        assert row.whole == sum(times for day, times in told if str(first) <= day <= str(last)), (first, last)


def test_before_the_first_dossier_nothing_is_counted_and_nothing_is_judged(sqlite_desk):
    page = sqlite_desk.office.kpi.page(Period(date(2020, 1, 1), date(2020, 12, 31)))
    assert all(row.actual is None and row.reached is None for row in page.rows)
    assert sqlite_desk.office.kpi.page(Period(date.min, date.max)).row(Kpi.ON_TIME).target == 95.0


def test_the_smallest_period_and_the_units_own_target_hold_and_what_they_replace_stays_in_the_history(desk):
    kpi = desk.office.kpi
    units = [key for key, _ in kpi.page(MONTH).units]
    kpi.set_target(OFFICER, SetTarget(Kpi.ON_TIME, "2026", "", 90.0))
    kpi.set_target(COLLEAGUE, SetTarget(Kpi.ON_TIME, "2026-Q4", "", 97.5))
    kpi.set_target(OFFICER, SetTarget(Kpi.ON_TIME, "2026-Q4", "", 0.0))
    kpi.set_target(OFFICER, SetTarget(Kpi.ON_TIME, "2026", units[0], 80.0))

    def target(period, unit=""):
        row = kpi.page(period, unit).row(Kpi.ON_TIME)
        return row.target, row.target_slot, row.target_unit

    assert target(MONTH) == target(MONTH, units[1]) == (0.0, "2026-Q4", "")
    assert target(Period(date(2026, 2, 1), date(2026, 2, 9))) == (90.0, "2026", "")
    assert target(MONTH, units[0]) == (80.0, "2026", units[0])
    assert target(Period(date(2025, 12, 1), date(2026, 1, 9))) == (95.0, "", "")
    assert refused(kpi.set_target, OFFICER, SetTarget(Kpi.ON_TIME, "2026", "", 90.0)) == ("value_unchanged", "value")

    kpi.set_target(OFFICER, SetTarget(Kpi.ON_TIME, "2026-Q4", "", None))
    assert target(MONTH) == (90.0, "2026", "")
    lines = [(one.value, one.slot, one.officer, one.stands) for one in kpi.history(MONTH) if not one.typed]
    assert lines == [
        (None, "2026-Q4", "Trần Thị Ví Dụ", True),
        (0.0, "2026-Q4", "Trần Thị Ví Dụ", False),
        (97.5, "2026-Q4", "Lê Văn Mẫu", False),
        (90.0, "2026", "Trần Thị Ví Dụ", True),
    ]
    before = desk.dump("indicator_entry")
    with desk.database.write() as session:
        event_log.rebuild_projections(session)
    assert desk.dump("indicator_entry") == before


def test_a_typed_figure_says_its_source_and_is_never_one_that_is_counted(sqlite_desk):
    kpi = sqlite_desk.office.kpi
    sqlite_desk.accept(online(1))
    kpi.enter_figure(OFFICER, EnterFigure(Kpi.OFFERED, "2026", "", 4, "Quyết định công bố số 12/QĐ-UBND"))
    kpi.enter_figure(OFFICER, EnterFigure(Kpi.MAILBOX, "2026-Q4", "", 100.0, "  Báo cáo   văn phòng "))

    row = kpi.page(MONTH).row(Kpi.PROCEDURES)
    assert (row.actual, row.part, row.whole) == (25.0, 1, 4)
    mailbox = kpi.page(MONTH).row(Kpi.MAILBOX)
    assert (mailbox.actual, mailbox.entry.source, mailbox.entry.slot) == (100.0, "Báo cáo văn phòng", "2026-Q4")
    assert kpi.page(Period(date(2026, 7, 1), date(2026, 7, 9))).row(Kpi.MAILBOX).actual is None
    with sqlite_desk.database.read() as session:
        assert "văn phòng" not in str(session.execute(sa.text("SELECT canonical FROM event")).all())
    for wanted, said in (
        (EnterFigure(Kpi.ON_TIME, "2026", "", 99.0, "x"), ("figure_is_counted", "kpi")),
        (EnterFigure(Kpi.MAILBOX, "2026", "", 99.0, " "), ("source_needed", "source")),
        (EnterFigure(Kpi.MAILBOX, "2026", "", 101.0, "x"), ("value_out_of_range", "value")),
        (EnterFigure(Kpi.MAILBOX, "2026", "", None), ("nothing_to_take_back", "value")),
        (EnterFigure(Kpi.MAILBOX, "2026", "khong-co", 9.0, "x"), ("slip_unit_unknown", "unit")),
        (EnterFigure(Kpi.MAILBOX, "2026", "", 9.0, "x" * 201), ("source_too_long", "source")),
    ):
        assert refused(kpi.enter_figure, OFFICER, wanted) == said
    unit = kpi.page(MONTH).units[0][0]
    assert refused(kpi.set_target, OFFICER, SetTarget(Kpi.RATED, "2026", unit, 9)) == ("target_not_by_unit", "unit")
    assert refused(kpi.set_target, OFFICER, SetTarget(Kpi.OFFERED, "2026", "", 9)) == ("target_unknown", "kpi")
