from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from desktop_app.clock import in_vietnam
from desktop_app.domain import canonical
from desktop_app.domain.dossier.acceptance import PaymentMethod
from desktop_app.domain.dossier.papers import PaperForm, PrintMark
from desktop_app.domain.dossier.status import DossierStatus
from desktop_app.domain.dossier.steps import AskSupplement, SupplementItem
from desktop_app.domain.dossier.texts import Collector
from desktop_app.domain.events import Actor
from desktop_app.domain.exchange.dossiers import DossierFilter
from desktop_app.domain.exchange.returning import ReturnDossier
from desktop_app.domain.exchange.sittings import AcceptSitting
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from tests.support.office import COLLEAGUE, OFFICER, START, Desk
from tests.support.people import appointment, certified, promised


def row_of(desk: Desk, dossier_id: int):
    [found] = desk.office.dossiers.page(DossierFilter(dossier_id=dossier_id, include_void=True)).rows
    return found


def refusal(desk: Desk, action: Callable[[], object]) -> UserError:
    """The refusal of an action, after making sure that it wrote nothing."""
    before = desk.counts()
    with pytest.raises(UserError) as caught:
        action()
    assert desk.counts() == before
    return caught.value


def test_from_reception_to_the_applicants_hands(desk):
    made = desk.accept(appointment(1))
    processing = desk.office.processing
    processing.start(COLLEAGUE, made.dossier_id)
    assert row_of(desk, made.dossier_id).status == DossierStatus.IN_PROCESS
    assert row_of(desk, made.dossier_id).unit == "tu-phap"
    desk.at(23, 9)
    processing.finish(COLLEAGUE, made.dossier_id)
    desk.at(23, 15)
    processing.return_result(OFFICER, ReturnDossier(made.dossier_id, PaymentMethod.TRANSFER))

    view = desk.office.dossiers.open(made.dossier_id)
    assert (view.row.status, view.row.timeliness) == (DossierStatus.RETURNED, "early")
    assert in_vietnam(view.row.finished_at).day == in_vietnam(view.row.returned_at).day == 23
    assert (view.fee_collected, view.payment_method) == (15_000, "transfer")
    assert [entry.kind for entry in view.time_line if entry.kind.startswith("dossier.")] == [
        "dossier.accepted",
        "dossier.in_process",
        "dossier.finished",
        "dossier.fee_collected",
        "dossier.returned",
    ]


def test_what_is_finished_at_once_has_been_in_process(desk):
    made = desk.accept(certified(1))
    desk.office.processing.finish(OFFICER, made.dossier_id)

    kinds = [entry.kind for entry in desk.office.dossiers.open(made.dossier_id).time_line]
    assert kinds.index("dossier.in_process") < kinds.index("dossier.finished")


@pytest.mark.parametrize(("day", "hour", "verdict"), [(24, 9, "early"), (25, 16, "on_time"), (26, 8, "late")])
def test_timeliness_is_judged_when_processing_finished_and_not_at_pick_up(desk, day, hour, verdict):
    made = desk.accept(appointment(1))
    assert in_vietnam(made.due_at).day == 25
    desk.at(day, hour)
    desk.office.processing.finish(OFFICER, made.dossier_id)
    desk.at(30, 9)
    desk.office.processing.return_result(OFFICER, ReturnDossier(made.dossier_id, PaymentMethod.CASH))

    assert row_of(desk, made.dossier_id).timeliness == verdict


def test_a_result_is_not_returned_while_money_is_owed(desk):
    made = desk.accept(appointment(1))
    desk.office.processing.finish(OFFICER, made.dossier_id)

    problem = refusal(desk, lambda: desk.office.processing.return_result(OFFICER, ReturnDossier(made.dossier_id)))
    assert (problem.code, problem.params) == ("fee_unpaid", {"amount": 15_000})

    assert desk.office.processing.collect_fee(OFFICER, made.dossier_id, PaymentMethod.CASH) == 15_000
    again = refusal(desk, lambda: desk.office.processing.collect_fee(OFFICER, made.dossier_id, PaymentMethod.CASH))
    assert again.code == "fee_nothing_owed"
    desk.office.processing.return_result(OFFICER, ReturnDossier(made.dossier_id, PaymentMethod.CASH))
    assert desk.rows("SELECT fee_collected, fee_officer FROM dossier") == [(15_000, "vi-du")]


def test_somebody_else_who_collects_is_named(desk):
    made = desk.accept(certified(1))
    desk.office.processing.finish(OFFICER, made.dossier_id)

    def collect(collector: Collector) -> None:
        desk.office.processing.return_result(OFFICER, ReturnDossier(made.dossier_id, collector=collector))

    assert refusal(desk, lambda: collect(Collector(" \x00"))).code == "collector_name_needed"
    assert refusal(desk, lambda: collect(Collector("x" * 10_000))).code == "text_too_long"
    assert refusal(desk, lambda: collect(Collector("Trần Văn Ví Dụ"))).code == "authority_paper_needed"
    collect(Collector("Trần Văn Ví Dụ", "099090000777", "Giấy ủy quyền số 15"))

    assert row_of(desk, made.dossier_id).status == DossierStatus.RETURNED


def test_a_refused_return_takes_no_money(desk):
    made = desk.accept(appointment(1))
    desk.office.processing.finish(OFFICER, made.dossier_id)
    command = ReturnDossier(made.dossier_id, PaymentMethod.CASH, Collector(""))

    refusal(desk, lambda: desk.office.processing.return_result(OFFICER, command))

    assert desk.value("SELECT fee_collected FROM dossier") == 0


def test_a_national_code_makes_the_dossier_findable_and_a_corrected_one_replaces_it(desk):
    made = desk.accept(certified(1))
    processing, dossiers = desk.office.processing, desk.office.dossiers
    processing.set_national_code(OFFICER, made.dossier_id, " 000.00.06.H56-261119-0361 ")
    assert dossiers.by_code("000.00.06.H56-261119-0361").id == made.dossier_id
    assert [row.id for row in dossiers.search("h56-261119-0361").rows] == [made.dossier_id]

    processing.set_national_code(OFFICER, made.dossier_id, "000.00.07.H57-261119-0999")

    assert dossiers.by_code("000.00.06.H56-261119-0361") is None
    assert dossiers.search("h56").rows == ()
    for text in ("h57", "0999", made.code, "mau"):
        assert [row.id for row in dossiers.search(text).rows] == [made.dossier_id], text


@pytest.mark.parametrize("code", ["", "abc", "x" * 10_000, "12 34-5", "\x00-123456"])
def test_what_is_no_national_code_is_refused(desk, code):
    made = desk.accept(certified(1))

    problem = refusal(desk, lambda: desk.office.processing.set_national_code(OFFICER, made.dossier_id, code))

    assert (problem.code, problem.field) == ("national_code_invalid", "national_code")


def test_every_print_after_the_first_is_numbered(desk):
    made = desk.accept(promised(1, print_receipt=False))
    processing = desk.office.processing
    for form in (
        PaperForm.RECEIPT_A5,  # Mẫu 01 on request: the first one
        PaperForm.RECEIPT_A5,
        PaperForm.RECEIPT_A4,  # on other paper it is the same receipt
        PaperForm.NO_WAIT_SLIP,
        PaperForm.NO_WAIT_SLIP,
    ):
        processing.reprint(OFFICER, made.dossier_id, form)

    jobs = desk.office.print_jobs("quay-3")
    printed = []
    while task := jobs.claim_next():
        printed.append((task.form.value, task.mark.reprint))
        assert task.mark.sample
        jobs.done(task.job_id)
    assert printed == [
        ("no_wait_slip", 0),
        ("receipt_a5", 0),
        ("receipt_a5", 1),
        ("receipt_a4", 2),
        ("no_wait_slip", 1),
        ("no_wait_slip", 2),
    ]


def test_what_is_printed_again_is_what_came_out_last(desk):
    """The slip where the slip came out, both papers where both did, a notice where it was a notice."""
    processing = desk.office.processing
    slip = desk.accept(promised(1, print_receipt=False)).dossier_id
    both = desk.accept(promised(2, print_receipt=True)).dossier_id
    receipt = desk.accept(appointment(3)).dossier_id
    for _ in range(2):
        assert processing.reprint_newest(OFFICER, slip) == (PaperForm.NO_WAIT_SLIP,)
        assert processing.reprint_newest(OFFICER, both) == (PaperForm.NO_WAIT_SLIP, PaperForm.RECEIPT_A5)
        assert processing.reprint_newest(OFFICER, receipt) == (PaperForm.RECEIPT_A5,)
        desk.pass_minutes(1)

    processing.convert_promise(OFFICER, slip, "mạng hỏng")
    desk.pass_minutes(1)
    assert processing.reprint_newest(OFFICER, slip) == (PaperForm.RECEIPT_A5,)
    desk.office.life_cycle.ask_supplement(OFFICER, AskSupplement(receipt, (SupplementItem("Đơn", 1),), "thiếu đơn"))
    desk.pass_minutes(1)
    assert desk.office.dossiers.open(receipt).newest_papers == ("supplement_a5",)
    for number in (1, 2):
        assert processing.reprint_newest(OFFICER, receipt) == (PaperForm.SUPPLEMENT_A5,)
        form, context, mark = desk.rows("SELECT form, context_id, mark FROM print_job ORDER BY id DESC LIMIT 1")[0]
        assert (form, canonical.from_bytes(bytes(mark), PrintMark).reprint) == ("supplement_a5", number)
        assert desk.value("SELECT count(*) FROM print_job WHERE context_id = :id", id=context) == number + 1


def test_a_receipt_comes_out_again_on_the_size_it_came_out_on(desk):
    made = desk.accept(appointment(1))
    centre = desk.office.records.snapshot().required_centre()
    desk.office.records.save(OFFICER, replace(centre, receipt_form=PaperForm.RECEIPT_A4))
    other = desk.accept(appointment(2))

    for one, form in ((made, "receipt_a5"), (other, "receipt_a4")):
        job = desk.office.processing.reprint_last(OFFICER, one.dossier_id, no_wait=False)
        assert desk.value("SELECT form FROM print_job WHERE id = :job", job=int(job)) == form


def test_a_dossier_whose_paper_was_the_common_one_has_none_of_its_own_to_print_again(desk):
    done = desk.office.sittings.accept(OFFICER, AcceptSitting((appointment(1), certified(1))))

    problem = refusal(desk, lambda: desk.office.processing.reprint_newest(OFFICER, done.dossiers[0].dossier_id))

    assert problem.code == "nothing_printed_yet"


def test_a_reprint_shows_the_same_paper(desk):
    made = desk.accept(certified(1))
    paper = desk.office.print_jobs().paper(made.dossier_id)
    desk.at(3, 9, month=12, year=2030)

    desk.office.processing.reprint(OFFICER, made.dossier_id, PaperForm.RECEIPT_A5)

    jobs = desk.office.print_jobs("quay-3")
    assert {jobs.claim_next().context, jobs.claim_next().context} == {paper}


def test_a_promise_turned_into_an_appointment_keeps_the_deadline_and_prints_the_receipt(desk):
    made = desk.accept(promised(1, print_receipt=False))
    desk.pass_minutes(10)

    desk.office.processing.convert_promise(OFFICER, made.dossier_id, "mạng hỏng")

    row = row_of(desk, made.dossier_id)
    assert (row.due_at, row.converted) == (made.due_at, True)
    assert desk.rows("SELECT form FROM print_job ORDER BY id") == [("no_wait_slip",), ("receipt_a5",)]
    assert desk.office.no_wait.board().running == ()
    [ended] = desk.office.no_wait.board().ended_today
    assert ended.kept is False
    again = refusal(desk, lambda: desk.office.processing.convert_promise(OFFICER, made.dossier_id, "nữa"))
    assert again.code == "no_promise_running"
    desk.office.processing.finish(OFFICER, made.dossier_id)  # in the promised minutes, and yet the promise is broken
    assert desk.rows("SELECT promise_kept FROM dossier")[0][0] in (False, 0)


def test_the_paper_printed_after_conversion_no_longer_promises_anything(desk):
    made = desk.accept(promised())
    before = desk.office.print_jobs(OFFICER.counter).paper(made.dossier_id)

    desk.office.processing.convert_promise(OFFICER, made.dossier_id, "mạng hỏng")

    after = desk.office.print_jobs(OFFICER.counter).paper(made.dossier_id)
    assert before.promise_text
    assert after == replace(before, promise_text="")


def test_converting_needs_a_promise_and_a_reason(desk):
    plain, made = desk.accept(certified(1)), desk.accept(promised(2))
    convert = desk.office.processing.convert_promise

    assert refusal(desk, lambda: convert(OFFICER, plain.dossier_id, "vì")).code == "no_promise_running"
    assert refusal(desk, lambda: convert(OFFICER, made.dossier_id, " ")).code == "reason_needed"


@pytest.mark.parametrize(("seconds", "kept"), [(-1, True), (0, True), (59, True), (60, False)])
def test_a_promise_holds_until_its_minute_is_over_on_every_page(desk, seconds, kept):
    from desktop_app.domain.indicators import Figure, Period

    made = desk.accept(promised(1))
    desk.clock.set_wall(made.promise_at + timedelta(seconds=seconds))
    today = in_vietnam(START).date()
    counts = desk.office.statistics.figures(Period(today, today)).counts
    assert (counts[Figure.NO_WAIT_RUNNING], counts[Figure.NO_WAIT_BROKEN]) == ((1, 0) if kept else (0, 1))

    desk.office.processing.finish(OFFICER, made.dossier_id)

    counts = desk.office.statistics.figures(Period(today, today)).counts
    assert (counts[Figure.NO_WAIT_KEPT], counts[Figure.NO_WAIT_BROKEN]) == ((1, 0) if kept else (0, 1))


def test_the_board_is_by_time_left_and_right_after_midnight(desk):
    first = desk.accept(promised(1))
    desk.pass_minutes(3)
    second, third = desk.accept(promised(2)), desk.accept(promised(3))
    desk.office.processing.finish(OFFICER, third.dossier_id)
    board = desk.office.no_wait.board()
    assert [row.dossier_id for row in board.running] == [first.dossier_id, second.dossier_id]
    assert [(row.dossier_id, row.kept) for row in board.ended_today] == [(third.dossier_id, True)]

    desk.at(20, 8)  # nobody closed them yesterday
    desk.office.processing.finish(OFFICER, first.dossier_id)
    board = desk.office.no_wait.board()

    assert [row.dossier_id for row in board.running] == [second.dossier_id]
    assert [(row.dossier_id, row.kept) for row in board.ended_today] == [(first.dossier_id, False)]


def test_an_unknown_dossier_and_an_unknown_officer_are_refused(desk):
    made = desk.accept(promised(1))
    processing = desk.office.processing
    stranger = Actor("nobody")

    for call in (processing.start, processing.finish):
        assert refusal(desk, lambda call=call: call(OFFICER, 4711)).code == "dossier_unknown"
        assert refusal(desk, lambda call=call: call(stranger, made.dossier_id)).code == "right_missing"
    assert refusal(desk, lambda: desk.office.dossiers.open(4711)).code == "dossier_unknown"


def test_looking_at_an_identity_is_logged_without_the_value(desk):
    made = desk.accept(certified(1))
    dossiers = desk.office.dossiers
    assert refusal(desk, lambda: dossiers.reveal_identity(OFFICER, made.dossier_id, "")).code == "reason_needed"

    person = dossiers.reveal_identity(OFFICER, made.dossier_id, "đối chiếu giấy tờ")

    assert person.id_number == "099090000001"
    [(raw, actor)] = desk.rows("SELECT canonical, actor FROM event WHERE kind = 'identity.revealed'")
    assert actor == "vi-du"
    assert b"099090000001" not in bytes(raw)
