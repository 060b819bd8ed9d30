"""The supervisors' sums: equal to the events after any history, and a past period stays what it was."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import ExitStack, suppress
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from desktop_app.clock import VIETNAM, in_vietnam
from desktop_app.domain.catalogue.procedure import Channel
from desktop_app.domain.dossier.acceptance import AcceptDossier, EnteredFee
from desktop_app.domain.dossier.correction import CorrectDossier
from desktop_app.domain.dossier.steps import (
    AskFinancialDuty,
    AskSupplement,
    ConfirmAgencyReceipt,
    ExtendDossier,
    MeetFinancialDuty,
    ReasonedStep,
    ReceiveSupplement,
    SupplementItem,
)
from desktop_app.domain.exchange.dossiers import NO_UNIT, DossierFilter
from desktop_app.domain.indicators import Figure, Grouping, Period
from desktop_app.domain.indicators.kpi import Kpi
from desktop_app.domain.ledger import Dim, Measure
from desktop_app.domain.values import replace
from desktop_app.errors import BugError, EnvironmentProblem, UserError
from desktop_app.services.figure_check import check_figures
from models import event_log
from models.queries.dossiers import count_rows
from models.queries.ledger import sums, with_years
from models.upgrade import ensure_schema, run_alembic
from tests.support.office import OFFICER, Desk, sample_centre
from tests.support.people import LAND_MEDIATION, appointment, certified, citizen
from tests.support.plain_report import form_06a, shares, tell

TABLES = ("figure_sum", "figure_restated", "figure_state")


GROUP_FIELDS = {
    Grouping.PROCEDURE: "procedure_code",
    Grouping.SECTOR: "sector",
    Grouping.OFFICER: "officer",
    Grouping.HOUR: "received_hour",
    Grouping.UNIT: "unit",
    Grouping.CHANNEL: "channel",
    Grouping.WEEKDAY: "weekday",
}


def columns(form):
    """Sector → columns 3 to 13."""
    return {row.sector: list(row.columns) for row in form.rows}


def plain(desk, first, last, as_of):
    lives = tell(raw for (raw,) in desk.rows("SELECT canonical FROM event ORDER BY seq"))
    return form_06a(lives, first, last, as_of)


def rebuilt_equal(desk):
    before = desk.dump(*TABLES)
    with desk.database.write() as session:
        event_log.rebuild_projections(session)
    assert desk.dump(*TABLES) == before


def total(desk, first, last, as_of=None):
    form = desk.office.reports.form_06a(Period(first, last), as_of)
    return form.total.columns


def day(number, month=8):
    """Of 2027: 2 August is a Monday, nothing is a holiday."""
    return date(2027, month, number)


class Histories(RuleBasedStateMachine):
    """Anything is tried at any time; what the rules refuse changes nothing."""

    engine = "sqlite"

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        folder = self.stack.enter_context(tempfile.TemporaryDirectory())
        self.desk: Desk = self.stack.enter_context(sample_centre(self.engine, Path(folder)))
        self.facts: dict[int, AcceptDossier] = {}
        self.set_back = False

    @rule(
        kind=st.sampled_from(["certified", "promised", "appointment", "calendar", "elsewhere"]),
        channel=st.sampled_from(list(Channel)),
        days_ago=st.sampled_from([0, 0, 0, 1, 9, 40]),
    )
    def accept(self, kind: str, channel: Channel, days_ago: int) -> None:
        number = len(self.facts) + 1
        made = {
            "certified": certified(number),
            "promised": certified(number, no_wait=True, agreed_next_session=True),
            "appointment": appointment(number),
            "calendar": AcceptDossier(LAND_MEDIATION, citizen(number)),
            "elsewhere": appointment(number, competent_agency="UBND xã Thử Nghiệm"),
        }[kind]
        if channel is Channel.ONLINE and made.entered_fee:
            made = replace(made, entered_fee=EnteredFee(5_000, "NQ HĐND tỉnh Mẫu"))
        made = replace(made, channel=channel)
        if days_ago:
            at = in_vietnam(self.desk.clock.now()) - timedelta(days=days_ago)
            made = replace(made, received_at=at.replace(hour=9, minute=5), late_entry_reason="mất điện")
        with suppress(UserError, EnvironmentProblem):
            self.facts[self.desk.accept(made).dossier_id] = made

    @rule(minutes=st.sampled_from([1, 45, 240, 1_440, 2_880, 7_200]))
    def time_passes(self, minutes: int) -> None:
        self.desk.pass_minutes(minutes)

    @rule(hours=st.sampled_from([1, 30, 80]))
    def the_clock_is_set_back(self, hours: int) -> None:
        self.desk.clock.set_wall(self.desk.clock.now() - timedelta(hours=hours))
        self.set_back = True

    @precondition(lambda self: self.facts)
    @rule(data=st.data(), change=st.sampled_from(["procedure", "channel", "earlier", "later"]))
    def correct(self, data: st.DataObject, change: str) -> None:
        dossier = data.draw(st.sampled_from(sorted(self.facts)))
        old = self.facts[dossier]
        received = self.desk.office.dossiers.open(dossier).row.received_at
        other = LAND_MEDIATION if old.procedure_code != LAND_MEDIATION else appointment(1).procedure_code
        right = {
            "procedure": AcceptDossier(other, old.submitter, channel=old.channel),
            "channel": replace(old, channel=Channel.ONLINE if old.channel is not Channel.ONLINE else Channel.DIRECT),
            "earlier": replace(old, received_at=received - timedelta(days=2)),
            "later": replace(old, received_at=received + timedelta(days=1)),
        }[change]
        with suppress(UserError, EnvironmentProblem):
            self.desk.office.corrections.correct(OFFICER, CorrectDossier(dossier, right, "gõ nhầm"))
            self.facts[dossier] = right

    @precondition(lambda self: self.facts)
    @rule(
        data=st.data(),
        what=st.sampled_from(
            [
                "start", "agency", "ask", "answer", "duty", "met", "stop", "resume", "extend", "finish", "refuse",
                "withdraw", "reopen", "undo", "undo", "void", "convert", "finish", "extend",
            ]
        ),
        ago=st.sampled_from([0, 0, 60, 3_000]),
    )  # fmt: skip
    def step(self, data: st.DataObject, what: str, ago: int) -> None:
        dossier = data.draw(st.sampled_from(sorted(self.facts)))
        with suppress(UserError, EnvironmentProblem):
            self._call(what, dossier, self.desk.clock.now() - timedelta(minutes=ago) if ago else None)()

    def _call(self, what: str, dossier: int, at: datetime | None) -> Callable[[], object]:
        office = self.desk.office
        processing, cycle = office.processing, office.life_cycle
        plain_step = ReasonedStep(dossier, "lý do cụ thể", at=at)
        items = (SupplementItem("Bản chính giấy tờ thiếu", originals=1),)
        later = max(office.dossiers.open(dossier).row.due_at, self.desk.clock.now()) + timedelta(hours=20)
        later = office.records.snapshot().calendar.next_session(later)[0]
        calls: dict[str, Callable[[], object]] = {
            "start": lambda: processing.start(OFFICER, dossier),
            "agency": lambda: cycle.confirm_agency_receipt(
                OFFICER, ConfirmAgencyReceipt(dossier, at or self.desk.clock.now())
            ),
            "ask": lambda: cycle.ask_supplement(
                OFFICER, AskSupplement(dossier, items, "thiếu giấy", override_reason="còn thiếu", at=at)
            ),
            "answer": lambda: cycle.receive_supplement(OFFICER, ReceiveSupplement(dossier, at=at)),
            "duty": lambda: cycle.ask_financial_duty(OFFICER, AskFinancialDuty(dossier, "Số 12", 50_000, at=at)),
            "met": lambda: cycle.meet_financial_duty(OFFICER, MeetFinancialDuty(dossier, "Giấy số 7", at=at)),
            "stop": lambda: cycle.stop(OFFICER, plain_step),
            "resume": lambda: cycle.resume(OFFICER, plain_step),
            "extend": lambda: cycle.extend(OFFICER, ExtendDossier(dossier, later, "chưa có trả lời", at=at)),
            "finish": lambda: processing.finish(OFFICER, dossier, at=at),
            "refuse": lambda: cycle.refuse(OFFICER, plain_step),
            "withdraw": lambda: cycle.withdraw(OFFICER, plain_step),
            "reopen": lambda: cycle.reopen(OFFICER, plain_step),
            "undo": lambda: cycle.undo(OFFICER, plain_step),
            "void": lambda: office.reception.void(OFFICER, dossier, "nhập nhầm"),
            "convert": lambda: processing.convert_promise(OFFICER, dossier, "mất điện"),
        }
        return calls[what]

    def teardown(self) -> None:
        try:
            assert check_figures(self.desk.database) == ()
            rebuilt_equal(self.desk)
            newest = max(at for (at,) in self.desk.rows("SELECT max(recorded_at) FROM event") if at)
            newest = datetime.fromisoformat(str(newest)).replace(tzinfo=None)
            self.desk.clock.set_wall(max(self.desk.clock.now(), newest.replace(tzinfo=VIETNAM)) + timedelta(days=2))
            today = in_vietnam(self.desk.clock.now()).date()
            spans = [(60, 45), (30, 8), (8, 3), (12, 12), (9, 1), (400, 2)]
            for back_first, back_last in spans:
                first, last = today - timedelta(days=back_first), today - timedelta(days=back_last)
                for as_of in {last, last + timedelta(days=1), min(today, last + timedelta(days=4)), today}:
                    form = self.desk.office.reports.form_06a(Period(first, last), as_of)
                    assert columns(form) == plain(self.desk, first, last, as_of), (first, last, as_of)
                self._restatements_lead_to_what_is_known_today(Period(first, last), today)
            self._the_page_of_figures_says_the_same(Period(today - timedelta(days=90), today - timedelta(days=1)))
        finally:
            self.stack.close()

    def _restatements_lead_to_what_is_known_today(self, period: Period, today: date) -> None:
        then = self.desk.office.reports.form_06a(period)
        now = self.desk.office.reports.form_06a(period, today)
        told = [one.change.columns for one in then.restatements]
        assert tuple(map(sum, zip(then.total.columns, *told, strict=True))) == now.total.columns
        assert now.restatements == ()
        late = self.desk.office.reports.late(period)
        assert (late.finished, late.still_open) == (now.total.late, now.total.open_late)
        assert all(case.late_seconds >= 0 for case in late.cases)

    def _the_page_of_targets_says_the_same(self, period: Period, listed: dict[Figure, int]) -> None:
        lives = tell(raw for (raw,) in self.desk.rows("SELECT canonical FROM event ORDER BY seq"))
        units = self.desk.office.records.snapshot().records["unit"]
        for unit in ("", *units):
            page = self.desk.office.kpi.page(period, unit)
            told = shares(lives, period.first, period.last, unit, units[unit].sectors if unit else None)
            for kpi, name in ((Kpi.ON_TIME, "on_time"), (Kpi.ONLINE, "online")):
                assert (page.row(kpi).part, page.row(kpi).whole) == told[name], (unit, kpi)
            assert page.row(Kpi.PROCEDURES).part == told["procedures"][0]
            assert page.row(Kpi.NO_WAIT).part == told["no_wait"][0]
            if not unit:
                assert page.row(Kpi.NO_WAIT).whole == listed[Figure.NO_WAIT_KEPT] + listed[Figure.NO_WAIT_BROKEN]
                assert page.row(Kpi.RATED).whole == told["returned"][0]

    def _the_page_of_figures_says_the_same(self, period: Period) -> None:
        """Of a period that ends with the last day on which anything happened."""
        figures = self.desk.office.statistics.figures(period, by_day=True)
        now = self.desk.clock.now()
        form = self.desk.office.reports.form_06a(period, in_vietnam(now).date()).total
        with self.desk.database.read() as session:
            listed = {
                figure: count_rows(session, DossierFilter(figure=figure, period=period), now) for figure in Figure
            }
            promises = sums(session, Dim.SECTOR, (Measure.PROMISED, Measure.PROMISE_KEPT), period.first, period.last)
            for grouping, field in GROUP_FIELDS.items():
                for row in figures.groups[grouping]:
                    key = int(row.key) if grouping in (Grouping.HOUR, Grouping.WEEKDAY) else row.key or NO_UNIT
                    wanted = DossierFilter(figure=Figure.RECEIVED, period=period, **{field: key})
                    assert grouping is Grouping.UNIT or row.received == count_rows(session, wanted, now)
                    wanted = DossierFilter(figure=Figure.LATE, period=period, **{field: key})
                    assert row.late == count_rows(session, wanted, now)
            self._the_page_of_targets_says_the_same(period, listed)
            for row in figures.groups[Grouping.DAY]:
                one = Period(date.fromisoformat(row.key), date.fromisoformat(row.key))
                for figure, told in ((Figure.RECEIVED, row.received), (Figure.FINISHED, row.finished)):
                    assert told == count_rows(session, DossierFilter(figure=figure, period=one), now)
        assert figures.counts == listed
        months: dict[str, list[int]] = {}
        for row in figures.groups[Grouping.DAY]:
            counts = months.setdefault(row.key[:7], [0, 0, 0])
            for place, times in enumerate((row.received, row.finished, row.late)):
                counts[place] += times
        by_month = self.desk.office.statistics.figures(period).groups[Grouping.DAY]
        assert {row.key: [row.received, row.finished, row.late] for row in by_month} == months
        assert (form.open_within, form.open_late) == (
            listed[Figure.IN_PROCESS_WITHIN],
            listed[Figure.IN_PROCESS_LATE],
        )
        counted = {measure: sum(n for (one, _), n in promises.items() if one is measure) for measure in Measure}
        assert counted[Measure.PROMISED] == listed[Figure.NO_WAIT]
        assert counted[Measure.PROMISE_KEPT] == listed[Figure.NO_WAIT_KEPT]


TestHistories = Histories.TestCase
TestHistories.settings = settings(max_examples=25, stateful_step_count=35, deadline=None)


class HistoriesOnPostgres(Histories):
    engine = "postgres"


TestHistoriesOnPostgres = pytest.mark.postgres(HistoriesOnPostgres.TestCase)
TestHistoriesOnPostgres.settings = settings(max_examples=3, stateful_step_count=25, deadline=None)


# -- a past period stays what it was -----------------------------------------------------------------------------------
def finish(desk, made, at=None):
    desk.office.processing.finish(OFFICER, made.dossier_id, at=at)


def at(number, hour, minute=0, month=8):
    return datetime(2027, month, number, hour, minute, tzinfo=VIETNAM)


def test_the_columns_are_those_of_the_form(desk):
    desk.clock.set_wall(at(2, 8))
    from_before = desk.accept(appointment(1))
    desk.clock.set_wall(at(9, 8))
    desk.accept(AcceptDossier(LAND_MEDIATION, citizen(2), channel=Channel.ONLINE))
    quick = desk.accept(appointment(3, channel=Channel.POSTAL))
    slow = desk.accept(appointment(4))
    desk.clock.set_wall(at(10, 9))
    finish(desk, quick)
    desk.clock.set_wall(at(16, 9))
    finish(desk, slow)

    form = desk.office.reports.form_06a(Period(day(9), day(13)))

    # received 4 = online 1 + direct or post 2 + before 1; done 1 early; open 3, of which two are past due by Friday
    assert form.total.columns == (4, 1, 2, 1, 1, 1, 0, 0, 3, 1, 2)
    assert total(desk, day(9), day(16)) == (4, 1, 2, 1, 2, 1, 0, 1, 2, 1, 1)
    assert total(desk, day(3), day(4)) == (1, 0, 0, 1, 0, 0, 0, 0, 1, 1, 0)
    assert total(desk, day(3), day(5)) == (1, 0, 0, 1, 0, 0, 0, 0, 1, 0, 1)
    finish(desk, from_before)


def test_a_pause_of_today_does_not_make_last_week_punctual(desk):
    desk.clock.set_wall(at(2, 8))
    made = desk.accept(appointment(1))
    desk.clock.set_wall(at(9, 8))
    desk.accept(appointment(2))
    before = total(desk, day(2), day(8))
    assert before[-1] == 1
    items = (SupplementItem("Bản chính giấy tờ thiếu", originals=1),)
    desk.office.life_cycle.ask_supplement(OFFICER, AskSupplement(made.dossier_id, items, "thiếu giấy"))
    desk.clock.set_wall(at(12, 8))

    assert total(desk, day(2), day(8), day(12)) == before
    assert desk.office.reports.form_06a(Period(day(2), day(8))).restatements == ()
    assert total(desk, day(2), day(9))[-1] == 0


def test_an_apology_of_today_does_not_make_last_week_punctual_and_heals_nothing(desk):
    desk.clock.set_wall(at(2, 8))
    made = desk.accept(appointment(1))
    desk.clock.set_wall(at(9, 8))
    desk.office.life_cycle.extend(OFFICER, ExtendDossier(made.dossier_id, at(20, 10), "chưa có trả lời"))
    desk.clock.set_wall(at(17, 8))

    assert total(desk, day(2), day(6))[-1] == 1
    assert total(desk, day(2), day(16))[-1] == 1


def test_a_void_of_today_leaves_last_weeks_report_and_is_told_as_a_restatement(desk):
    desk.clock.set_wall(at(9, 8))
    made = desk.accept(appointment(1))
    desk.accept(appointment(2))
    desk.clock.set_wall(at(12, 8))
    desk.office.reception.void(OFFICER, made.dossier_id, "nhập nhầm")

    form = desk.office.reports.form_06a(Period(day(9), day(10)))

    assert form.total.columns[:3] == (2, 0, 2)
    [change] = form.restatements
    assert (change.cause, change.change.columns) == ("dossier.voided", (-1, 0, -1, 0, 0, 0, 0, 0, -1, -1, 0))
    assert total(desk, day(9), day(10), day(12))[:3] == (1, 0, 1)


def test_a_result_that_is_entered_afterwards_changes_the_day_it_happened_on_as_a_restatement(desk):
    desk.clock.set_wall(at(9, 8))
    made = desk.accept(appointment(1))
    desk.clock.set_wall(at(16, 8))
    assert total(desk, day(9), day(13))[-1] == 1
    finish(desk, made, at(11, 16))

    form = desk.office.reports.form_06a(Period(day(9), day(13)))

    assert (form.as_of, form.total.open_late) == (day(13), 1)
    assert [one.cause for one in form.restatements] == ["dossier.finished"]
    assert total(desk, day(9), day(13), day(16)) == (1, 0, 1, 0, 1, 1, 0, 0, 0, 0, 0)


def test_a_correction_of_the_sector_moves_the_dossier_from_one_line_to_the_other(desk):
    desk.clock.set_wall(at(9, 8))
    made = desk.accept(appointment(1))
    desk.clock.set_wall(at(11, 8))
    facts = AcceptDossier(LAND_MEDIATION, citizen(1))
    desk.office.corrections.correct(OFFICER, CorrectDossier(made.dossier_id, facts, "gõ nhầm"))

    then = columns(desk.office.reports.form_06a(Period(day(9), day(10))))
    now = columns(desk.office.reports.form_06a(Period(day(9), day(10)), day(11)))

    assert len(then) == len(now) == 1
    assert then.keys() != now.keys()
    assert check_figures(desk.database) == ()


def test_what_is_due_today_is_within_its_limit_until_the_day_is_over(desk):
    desk.clock.set_wall(at(2, 8))
    made = desk.accept(appointment(1))
    due = in_vietnam(made.due_at)
    desk.clock.set_wall(at(due.day, 16))
    assert total(desk, day(2), due.date())[-2:] == (1, 0)
    desk.clock.set_wall(at(due.day + 1, 1))
    assert total(desk, day(2), due.date())[-2:] == (0, 1)


def test_a_report_is_of_a_period_that_has_begun_and_as_of_a_day_that_is_not_before_its_end(desk):
    desk.clock.set_wall(at(19, 9))
    reports = desk.office.reports
    with pytest.raises(UserError, match="report_period_future"):
        reports.form_06a(Period(day(20), day(21)))
    with pytest.raises(UserError, match="as_of_before_period"):
        reports.form_06a(Period(day(9), day(13)), day(12))
    assert reports.form_06a(Period(day(9), day(30))).end == day(19)
    assert reports.form_06a(Period(date.min, date.max)).total.received == 0


def test_years_are_read_by_their_months_and_edges(desk):
    starts = [(2, 1), (15, 6), (30, 9), (1, 10), (31, 10), (1, 11), (12, 11)]
    for number, (on, month) in enumerate(starts, start=1):
        desk.clock.set_wall(at(on, 9, month=month))
        desk.accept(certified(number))
    desk.clock.set_wall(at(19, 9, month=12))
    for first, last in (
        (day(1, 1), day(18, 12)), (day(2, 1), day(18, 12)), (day(15, 6), day(30, 9)), (day(16, 6), day(1, 10)),
        (day(30, 9), day(30, 9)), (day(1, 10), day(31, 10)), (day(2, 10), day(30, 10)),
    ):  # fmt: skip
        expected = sum(first <= day(on, month) <= last for on, month in starts)
        form = desk.office.reports.form_06a(Period(first, last)).total
        assert form.online + form.direct_or_post == expected, (first, last)


@given(st.integers(2015, 2029), st.integers(1, 12), st.integers(0, 170))
def test_months_and_whole_years_together_are_every_month_once(year, month, count):
    def name(number):
        return f"{number // 12:04}-{number % 12 + 1:02}"

    first = year * 12 + month - 1
    asked = ("m", name(first), name(first + count))
    found = []
    for level, low, high in with_years([asked]):
        if level == "y":
            found += [f"{one}-{number:02}" for one in range(int(low), int(high) + 1) for number in range(1, 13)]
        else:
            found += [name(one) for one in range(_number(low), _number(high) + 1)]
    assert found == [name(number) for number in range(first, first + count + 1)]
    assert list(with_years([("m", "", "2026-11")])) == [("y", "", "2025"), ("m", "2026-01", "2026-11")]


def _number(month):
    return int(month[:4]) * 12 + int(month[5:]) - 1


def test_sums_that_contradict_each_other_give_no_report_and_are_found(desk):
    desk.clock.set_wall(at(2, 8))
    desk.accept(appointment(1))
    desk.clock.set_wall(at(9, 8))
    with desk.database.write() as session:
        session.execute(sa.text("UPDATE figure_sum SET times = 5 WHERE dim = 'channel' AND level = 'd'"))

    [found] = check_figures(desk.database)
    assert found.startswith("figure_sum ('channel', 'received', 'd', '2027-08-02', 'direct|")
    assert found.endswith(": 5, 1")
    with pytest.raises(BugError, match="report_identity_broken"):
        desk.office.reports.form_06a(Period(day(1, 7), day(9)))


def test_the_halls_sums_are_compared_too(desk):
    with desk.database.write() as session:
        session.execute(
            sa.text("INSERT INTO hall_sum VALUES ('2026-11-19', 'wait', 'chung-thuc', 'quay-1', 'ordinary', 9, 3, 1)")
        )
    assert [one.split()[0] for one in check_figures(desk.database)] == ["hall_sum"]


def test_a_database_of_before_gets_its_sums_from_the_log(desk):
    desk.clock.set_wall(at(2, 8))
    made = desk.accept(appointment(1))
    desk.clock.set_wall(at(9, 8))
    finish(desk, made, at(4, 16))
    before = desk.dump(*TABLES)
    run_alembic(desk.database, "20261126_0007", down=True)

    ensure_schema(desk.database, desk.clock.now())

    assert desk.dump(*TABLES) == before
    assert check_figures(desk.database) == ()
