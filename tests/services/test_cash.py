"""Money of the day: entries, counter-entries, slips and closing sheets, on both engines."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule

from desktop_app.domain.cash import CloseCash, CorrectEntry, Tally
from desktop_app.domain.dossier.acceptance import PaymentMethod
from desktop_app.domain.dossier.papers.money import CashClosingContext, FeeSlipContext
from desktop_app.domain.dossier.steps import ReasonedStep
from desktop_app.domain.events import Actor
from desktop_app.domain.exchange.returning import ReturnDossier
from desktop_app.errors import UserError
from models import event_log, personal
from tests.services.test_processing import refusal
from tests.support.office import COLLEAGUE, OFFICER, Desk, sample_centre
from tests.support.people import appointment, certified

CASH, TRANSFER = PaymentMethod.CASH, PaymentMethod.TRANSFER
TODAY = date(2026, 11, 19)
MONEY_TABLES = ("cash_entry", "cash_closing", "dossier", "post_batch", "post_item")


def close(desk: Desk, *notes: tuple[int, int], remark: str = "", actor: Actor = OFFICER, day: date | None = None):
    sheet = desk.office.cash.next_sheet(actor.officer)
    tally = tuple(Tally(value, count) for value, count in notes)
    return desk.office.cash.close_day(actor, CloseCash(day or sheet.day, tally, sheet.last_entry, remark))


def job_context(desk: Desk, form: str, kind: type):
    """The context of the newest print job of a form, and the dossier it belongs to."""
    rows = desk.rows("SELECT context_id, dossier_id FROM print_job WHERE form = :form ORDER BY id", form=form)
    with desk.database.read() as session:
        return personal.load_record(session, rows[-1][0], kind), rows[-1][1]


def rebuilt_equals(desk: Desk) -> None:
    before = desk.dump(*MONEY_TABLES)
    with desk.database.write() as session:
        event_log.rebuild_projections(session)
    assert desk.dump(*MONEY_TABLES) == before


def test_every_fee_that_is_taken_is_an_entry_of_who_took_it(desk):
    first = desk.accept(certified(1))
    second = desk.accept(appointment(2), COLLEAGUE)
    desk.office.processing.collect_fee(OFFICER, second.dossier_id, TRANSFER)

    sheet = desk.office.cash.next_sheet(OFFICER.officer)

    assert [(entry.code, entry.amount, entry.method) for entry in sheet.entries] == [
        (first.code, 21_000, CASH),
        (second.code, 15_000, TRANSFER),
    ]
    assert (sheet.day, sheet.cash, sheet.transfer) == (TODAY, 21_000, 15_000)
    assert desk.office.cash.next_sheet(COLLEAGUE.officer).entries == ()
    assert [(one.officer, one.cash, one.transfer) for one in desk.office.cash.day(TODAY)] == [
        (OFFICER.officer, 21_000, 15_000)
    ]


def test_a_correction_is_a_counter_entry_and_the_first_entry_stays(desk):
    made = desk.accept(certified(1))
    [entry] = desk.office.cash.of_dossier(made.dossier_id)
    desk.pass_minutes(5)

    desk.office.cash.correct(COLLEAGUE, CorrectEntry(entry.id, "Người dân chuyển khoản, bấm nhầm", instead=TRANSFER))

    first, counter, anew = desk.office.cash.of_dossier(made.dossier_id)
    assert (first.id, first.amount, first.left) == (entry.id, 21_000, 0)
    assert (counter.amount, counter.method, counter.corrects, counter.officer) == (-21_000, CASH, entry.id, "van-mau")
    assert counter.reason == "Người dân chuyển khoản, bấm nhầm"
    assert (anew.amount, anew.method) == (21_000, TRANSFER)
    assert desk.rows("SELECT fee_collected, payment_method FROM dossier") == [(21_000, "transfer")]
    assert "dossier.fee_corrected" in [line.kind for line in desk.office.dossiers.open(made.dossier_id).time_line]
    rebuilt_equals(desk)


def test_money_that_was_never_taken_is_owed_again_even_after_the_return(desk):
    made = desk.accept(appointment(1))
    desk.office.processing.finish(OFFICER, made.dossier_id)
    desk.office.processing.return_result(OFFICER, ReturnDossier(made.dossier_id, CASH))
    [entry] = desk.office.cash.of_dossier(made.dossier_id)

    desk.office.cash.correct(OFFICER, CorrectEntry(entry.id, "Chưa thu", 5_000))
    assert desk.rows("SELECT fee_collected, payment_method FROM dossier") == [(10_000, "cash")]
    assert desk.office.processing.collect_fee(OFFICER, made.dossier_id, TRANSFER) == 5_000

    desk.office.cash.correct(OFFICER, CorrectEntry(entry.id, "Chưa thu"))
    assert desk.value("SELECT fee_collected FROM dossier") == 5_000
    rebuilt_equals(desk)


def test_the_money_of_a_void_dossier_is_given_back_by_a_counter_entry(desk):
    made = desk.accept(certified(1))
    desk.office.reception.void(OFFICER, made.dossier_id, "nhập nhầm")
    [entry] = desk.office.cash.of_dossier(made.dossier_id)

    desk.office.cash.correct(OFFICER, CorrectEntry(entry.id, "Trả lại tiền hồ sơ hủy"))

    assert desk.rows("SELECT fee_collected, payment_method, fee_officer FROM dossier") == [(0, "", "")]


def test_undoing_a_return_keeps_the_money(desk):
    made = desk.accept(appointment(1))
    desk.office.processing.finish(OFFICER, made.dossier_id)
    desk.office.processing.return_result(OFFICER, ReturnDossier(made.dossier_id, CASH))

    desk.office.life_cycle.undo(OFFICER, ReasonedStep(made.dossier_id, "bấm nhầm"))

    assert desk.rows("SELECT status, fee_collected FROM dossier") == [(9, 15_000)]
    assert desk.office.cash.next_sheet(OFFICER.officer).cash == 15_000
    desk.office.processing.return_result(OFFICER, ReturnDossier(made.dossier_id, CASH))
    assert desk.office.cash.next_sheet(OFFICER.officer).cash == 15_000, "nothing is taken twice"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"reason": " "}, "reason_needed"),
        ({"entry": 999_999}, "cash_entry_unknown"),
        ({"amount": 21_001}, "cash_correction_too_much"),
        ({"amount": 0}, "cash_correction_amount"),
        ({"amount": -5}, "cash_correction_amount"),
        ({"instead": CASH}, "cash_same_method"),
    ],
)
def test_a_wrong_correction_writes_nothing(desk, change, code):
    made = desk.accept(certified(1))
    [entry] = desk.office.cash.of_dossier(made.dossier_id)
    command = CorrectEntry(**{"entry": entry.id, "reason": "nhầm", **change})

    assert refusal(desk, lambda: desk.office.cash.correct(OFFICER, command)).code == code


def test_more_than_was_taken_is_never_taken_back(desk):
    made = desk.accept(certified(1))
    [entry] = desk.office.cash.of_dossier(made.dossier_id)
    desk.office.cash.correct(OFFICER, CorrectEntry(entry.id, "nhầm", 20_000))
    counter = desk.office.cash.of_dossier(made.dossier_id)[1]

    problem = refusal(desk, lambda: desk.office.cash.correct(COLLEAGUE, CorrectEntry(entry.id, "nhầm", 1_001)))
    assert (problem.code, problem.params) == ("cash_correction_too_much", {"left": 1_000})
    again = refusal(desk, lambda: desk.office.cash.correct(OFFICER, CorrectEntry(counter.id, "nhầm")))
    assert again.code == "cash_entry_is_correction"


def test_a_day_is_closed_with_its_count_and_what_comes_later_goes_onto_the_next_sheet(desk):
    first = desk.accept(certified(1))
    desk.at(19, 16, 30)
    number = close(desk, (20_000, 1), (1_000, 1))
    desk.pass_minutes(10)
    later = desk.accept(certified(2, agreed_next_session=True))

    [closing] = desk.office.cash.closings(OFFICER.officer)
    assert (closing.number, closing.day, closing.entries, closing.cash, closing.difference) == (
        number, TODAY, 1, 21_000, 0,
    )  # fmt: skip
    assert [entry.sheet for entry in desk.office.cash.of_dossier(first.dossier_id)] == [number]
    assert [entry.code for entry in desk.office.cash.next_sheet(OFFICER.officer).entries] == [later.code]
    second = close(desk, (20_000, 1), (1_000, 1))
    assert int(second) == int(number) + 1
    rebuilt_equals(desk)


def test_the_closing_sheet_is_printed_for_three_signatures(desk):
    made = desk.accept(certified(1))
    desk.accept(appointment(2, fee_collected=True, payment_method=TRANSFER))
    close(desk, (20_000, 1), remark="Thiếu 1.000 đ tiền lẻ, đã bù sau")

    context, dossier_id = job_context(desk, "cash_closing_a4", CashClosingContext)
    assert dossier_id is None, "it belongs to no dossier"
    assert (context.cash_total, context.transfer_total, context.total) == ("21.000", "15.000", "36.000")
    assert context.total_words == "Ba mươi sáu nghìn đồng"
    assert (context.counted_total, context.difference_text) == ("20.000 đ", "thiếu 1.000 đ")
    assert context.remark == "Thiếu 1.000 đ tiền lẻ, đã bù sau"
    assert context.rows[0].code == made.code
    assert context.day_text == "Thứ Năm, ngày 19/11/2026"
    assert [note.count for note in context.notes][:5] == ["0", "0", "0", "0", "1"]


def test_a_difference_needs_its_reason(desk):
    desk.accept(certified(1))

    problem = refusal(desk, lambda: close(desk, (20_000, 1)))

    assert (problem.code, problem.field, problem.params) == (
        "cash_difference_unexplained", "remark", {"difference": -1_000},
    )  # fmt: skip


def test_nobody_signs_what_was_not_seen(desk):
    desk.accept(certified(1))
    sheet = desk.office.cash.next_sheet(OFFICER.officer)
    with desk.beside() as other:
        other.accept(certified(2))
    command = CloseCash(sheet.day, (Tally(20_000, 1), Tally(1_000, 1)), sheet.last_entry)

    assert refusal(desk, lambda: desk.office.cash.close_day(OFFICER, command)).code == "cash_sheet_changed"


def test_there_is_nothing_to_close_twice_or_in_advance(desk):
    assert refusal(desk, lambda: close(desk)).code == "cash_nothing_to_close"
    desk.accept(certified(1))
    assert refusal(desk, lambda: close(desk, day=date(2026, 11, 20))).code == "cash_day_future"


def test_yesterday_is_closed_before_today(desk):
    desk.accept(certified(1))
    desk.at(20, 8)
    desk.accept(certified(2))

    sheet = desk.office.cash.next_sheet(OFFICER.officer)
    assert (sheet.day, len(sheet.entries)) == (TODAY, 1)
    close(desk, (20_000, 1), (1_000, 1))

    assert desk.office.cash.next_sheet(OFFICER.officer).day == date(2026, 11, 20)


def test_a_slip_is_numbered_once_and_marked_when_it_is_printed_again(desk):
    made = desk.accept(certified(1))
    [entry] = desk.office.cash.of_dossier(made.dossier_id)

    assert desk.office.cash.print_slip(OFFICER, entry.id) == "1"
    assert desk.office.cash.print_slip(OFFICER, entry.id) == "1"

    context, dossier_id = job_context(desk, "fee_slip_a5", FeeSlipContext)
    assert (context.head.number, context.total, context.total_words) == (
        "1", "21.000 đ", "Hai mươi mốt nghìn đồng",
    )  # fmt: skip
    assert dossier_id == made.dossier_id
    assert desk.office.cash.of_dossier(made.dossier_id)[0].slip_number == "1"
    marks = desk.rows("SELECT mark FROM print_job WHERE form = 'fee_slip_a5' ORDER BY id")
    assert [b'"reprint":1' in bytes(mark) for (mark,) in marks] == [False, True]
    rebuilt_equals(desk)


def test_no_slip_for_money_that_was_given_back(desk):
    made = desk.accept(certified(1))
    [entry] = desk.office.cash.of_dossier(made.dossier_id)
    desk.office.cash.correct(OFFICER, CorrectEntry(entry.id, "nhầm"))

    assert refusal(desk, lambda: desk.office.cash.print_slip(OFFICER, entry.id)).code == "cash_entry_taken_back"


class Till(RuleBasedStateMachine):
    """Whatever happens, the entries are the money of the dossiers, and each stands on one sheet at most."""

    dossiers = Bundle("dossiers")
    engine = "sqlite"

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        folder = self.stack.enter_context(tempfile.TemporaryDirectory())
        self.desk = self.stack.enter_context(sample_centre(self.engine, Path(folder)))
        self.people = 0

    def try_to(self, action: Callable[[], object]) -> None:
        """A refusal is an answer; what it leaves is looked at by the invariants."""
        before = self.desk.counts()
        try:
            action()
        except UserError:
            assert self.desk.counts() == before

    @rule(target=dossiers, paid=st.booleans(), method=st.sampled_from(PaymentMethod), actor=st.booleans())
    def accept(self, paid: bool, method: PaymentMethod, actor: bool) -> int:
        self.people += 1
        make = certified if paid else appointment
        command = make(self.people, agreed_next_session=True, payment_method=method)
        return self.desk.accept(command, OFFICER if actor else COLLEAGUE).dossier_id

    @rule(dossier=dossiers, method=st.sampled_from(PaymentMethod))
    def collect(self, dossier: int, method: PaymentMethod) -> None:
        self.try_to(lambda: self.desk.office.processing.collect_fee(OFFICER, dossier, method))

    @rule(dossier=dossiers, what=st.sampled_from(["finish", "return", "undo", "void"]))
    def step(self, dossier: int, what: str) -> None:
        office = self.desk.office
        actions: dict[str, Callable[[], object]] = {
            "finish": lambda: office.processing.finish(OFFICER, dossier),
            "return": lambda: office.processing.return_result(OFFICER, ReturnDossier(dossier, CASH)),
            "undo": lambda: office.life_cycle.undo(OFFICER, ReasonedStep(dossier, "nhầm")),
            "void": lambda: office.reception.void(OFFICER, dossier, "nhầm"),
        }
        self.try_to(actions[what])

    @rule(
        which=st.integers(0, 30),
        amount=st.none() | st.integers(-1, 30_000),
        instead=st.none() | st.sampled_from(PaymentMethod),
    )
    def correct(self, which: int, amount: int | None, instead: PaymentMethod | None) -> None:
        entries = self.desk.rows("SELECT id FROM cash_entry ORDER BY id")
        if entries:
            [entry] = entries[which % len(entries)]
            self.try_to(lambda: self.desk.office.cash.correct(COLLEAGUE, CorrectEntry(entry, "nhầm", amount, instead)))

    @rule(actor=st.sampled_from([OFFICER, COLLEAGUE]), minutes=st.integers(0, 900))
    def close_sheet(self, actor: Actor, minutes: int) -> None:
        self.try_to(lambda: close(self.desk, (1_000, 3), remark="đếm thử", actor=actor))
        self.desk.pass_minutes(minutes)

    @invariant()
    def the_entries_are_the_money_of_the_dossiers(self) -> None:
        desk = self.desk
        owed = dict(desk.rows("SELECT id, fee_collected FROM dossier WHERE fee_collected <> 0"))
        taken = desk.rows("SELECT dossier_id, sum(amount) FROM cash_entry GROUP BY dossier_id")
        assert {dossier: amount for dossier, amount in taken if amount} == owed
        assert all(amount >= 0 for amount in owed.values())

    @invariant()
    def every_sheet_is_the_sum_of_its_entries(self) -> None:
        sheets = self.desk.rows("SELECT id, cash, transfer, entries FROM cash_closing ORDER BY id")
        sums = {
            (sheet, method): (amount, count)
            for sheet, method, amount, count in self.desk.rows(
                "SELECT closing_id, method, sum(amount), count(*) FROM cash_entry"
                " WHERE closing_id IS NOT NULL GROUP BY closing_id, method"
            )
        }
        for sheet, cash, transfer, entries in sheets:
            of_cash, of_transfer = sums.get((sheet, "cash"), (0, 0)), sums.get((sheet, "transfer"), (0, 0))
            assert (of_cash[0], of_transfer[0], of_cash[1] + of_transfer[1]) == (cash, transfer, entries)

    def teardown(self) -> None:
        rebuilt_equals(self.desk)
        self.stack.close()


TestTill = Till.TestCase
TestTill.settings = settings(max_examples=10, stateful_step_count=25, deadline=None)


class TillOnPostgres(Till):
    engine = "postgres"


TestTillOnPostgres = pytest.mark.postgres(TillOnPostgres.TestCase)
TestTillOnPostgres.settings = settings(max_examples=3, stateful_step_count=20, deadline=None)
