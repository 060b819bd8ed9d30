"""Results on their way out: shelf, counter, wire, lists from the units; on both engines."""

from __future__ import annotations

import threading
from datetime import date

import pytest

from desktop_app.domain.dossier.acceptance import PaymentMethod, ResultDelivery
from desktop_app.domain.dossier.papers.results import ResultHandoverContext, ReturnReceiptContext
from desktop_app.domain.dossier.returning import ReturnedResult, ReturnMethod
from desktop_app.domain.dossier.status import DossierStatus
from desktop_app.domain.dossier.steps import AskSupplement, ReasonedStep, SupplementItem
from desktop_app.domain.dossier.texts import Collector
from desktop_app.domain.exchange.returning import ReceiveResults, ReturnDossier, ShelvedResult
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from models import event_log
from tests.services.test_cash import job_context, rebuilt_equals
from tests.services.test_processing import refusal
from tests.support.office import COLLEAGUE, OFFICER, Desk
from tests.support.people import appointment, certified, citizen


def ready(desk: Desk, command, shelf: str = ""):
    made = desk.accept(command)
    desk.office.processing.finish(OFFICER, made.dossier_id, shelf=shelf)
    return made


def row_of(desk: Desk, dossier_id: int):
    return desk.office.dossiers.open(dossier_id).row


def test_a_finished_result_is_put_on_the_shelf_and_leaves_it_with_the_return(desk):
    made = ready(desk, certified(1), "Kệ A – ngăn 3")
    assert row_of(desk, made.dossier_id).shelf_place == "Kệ A – ngăn 3"
    desk.office.returning.shelve(COLLEAGUE, made.dossier_id, "Kệ B")
    desk.office.returning.shelve(COLLEAGUE, made.dossier_id, "Kệ B")

    desk.office.returning.hand_over(OFFICER, ReturnDossier(made.dossier_id))

    returned = row_of(desk, made.dossier_id)
    assert (returned.status, returned.return_method, returned.shelf_place) == (10, "counter", "")
    kinds = [line.kind for line in desk.office.dossiers.open(made.dossier_id).time_line]
    assert kinds.count("dossier.shelved") == 2, "the same place again is nothing new"
    desk.office.life_cycle.undo(OFFICER, ReasonedStep(made.dossier_id, "bấm nhầm"))
    assert row_of(desk, made.dossier_id).shelf_place == "Kệ B", "it lies there again"
    rebuilt_equals(desk)


def test_what_is_opened_again_lies_on_no_shelf(desk):
    made = ready(desk, certified(1), "Kệ A")

    desk.office.life_cycle.reopen(OFFICER, ReasonedStep(made.dossier_id, "sai họ tên"))

    assert row_of(desk, made.dossier_id).shelf_place == ""
    problem = refusal(desk, lambda: desk.office.returning.shelve(OFFICER, made.dossier_id, "Kệ A"))
    assert problem.code == "action_not_allowed"


def test_the_return_receipt_says_what_went_to_whom(desk):
    made = ready(desk, appointment(1))
    result = ReturnedResult("Giấy xác nhận tình trạng hôn nhân", "45/GXN", "Xác nhận cho ông Mẫu")
    collector = Collector("Lê Thị Ví Dụ", "099090000777", "Giấy ủy quyền số 15 ngày 18/11/2026", "0912000111")

    desk.office.returning.hand_over(
        OFFICER, ReturnDossier(made.dossier_id, PaymentMethod.CASH, collector, result=result, print_receipt=True)
    )

    context, dossier_id = job_context(desk, "return_receipt_a5", ReturnReceiptContext)
    assert dossier_id == made.dossier_id
    assert (context.result_kind, context.result_number, context.result_abstract) == (
        result.kind, result.number, result.summary,
    )  # fmt: skip
    assert context.collector.name == "Lê Thị Ví Dụ"
    assert context.collector.id_number == "••••••••0777", "masked as the centre prints numbers"
    assert context.collector.note == "Giấy ủy quyền số 15 ngày 18/11/2026"
    assert context.fee_text == "15.000 đ, đã thu"
    assert context.officer_name == "Trần Thị Ví Dụ"


def test_the_applicant_stands_on_the_receipt_when_nobody_else_comes(desk):
    made = ready(desk, certified(1))

    desk.office.returning.hand_over(OFFICER, ReturnDossier(made.dossier_id, print_receipt=True))

    context, _ = job_context(desk, "return_receipt_a5", ReturnReceiptContext)
    assert context.collector.name == citizen(1).full_name
    assert context.copies_text == "03 bản"


def test_a_refused_dossier_gives_out_the_refusal(desk):
    made = desk.accept(certified(1))
    desk.office.life_cycle.refuse(OFFICER, ReasonedStep(made.dossier_id, "không đủ điều kiện"))

    desk.office.returning.hand_over(OFFICER, ReturnDossier(made.dossier_id, print_receipt=True))

    assert job_context(desk, "return_receipt_a5", ReturnReceiptContext)[0].result_kind == "Văn bản từ chối giải quyết"


def test_a_result_by_wire_says_where_it_went(desk):
    made = ready(desk, certified(1))

    def send(sent_to: str) -> None:
        result = ReturnedResult(number="12", sent_to=sent_to)
        desk.office.returning.hand_over(
            OFFICER, ReturnDossier(made.dossier_id, method=ReturnMethod.ELECTRONIC, result=result, print_receipt=True)
        )

    assert refusal(desk, lambda: send("  ")).code == "electronic_address_needed"
    send("Kho dữ liệu trên Cổng Dịch vụ công quốc gia")
    assert row_of(desk, made.dossier_id).return_method == "electronic"
    assert desk.value("SELECT count(*) FROM print_job WHERE form LIKE 'return%'") == 0, "no hands, no receipt"


def test_the_post_takes_batches_only(desk):
    made = ready(desk, certified(1))
    command = ReturnDossier(made.dossier_id, method=ReturnMethod.POSTAL)

    assert refusal(desk, lambda: desk.office.returning.hand_over(OFFICER, command)).code == "post_needs_batch"


@pytest.mark.parametrize(
    ("collector", "code"),
    [
        (Collector(" "), "collector_name_needed"),
        (Collector("Lê Thị Ví Dụ", "099090000777"), "authority_paper_needed"),
        (Collector(citizen(1).full_name, "099090000777"), "authority_paper_needed"),
    ],
)
def test_who_is_not_of_the_dossier_shows_a_paper(desk, collector, code):
    made = ready(desk, certified(1))
    command = ReturnDossier(made.dossier_id, collector=collector)

    assert refusal(desk, lambda: desk.office.returning.hand_over(OFFICER, command)).code == code


def test_the_owner_needs_none(desk):
    made = ready(desk, certified(1))

    desk.office.returning.hand_over(OFFICER, ReturnDossier(made.dossier_id, collector=Collector(citizen(1).full_name)))

    assert row_of(desk, made.dossier_id).status == DossierStatus.RETURNED


def test_a_result_is_not_returned_before_it_is_finished(desk):
    made = desk.accept(certified(1))

    problem = refusal(desk, lambda: desk.office.returning.hand_over(OFFICER, ReturnDossier(made.dossier_id)))
    assert problem.code == "action_not_allowed"


def test_two_counters_hand_over_one_result_once(desk):
    made = ready(desk, appointment(1))
    seen = row_of(desk, made.dossier_id).version
    answers: list[str] = []
    gate = threading.Barrier(2)

    def hand_over(office, actor) -> None:
        gate.wait()
        try:
            office.returning.hand_over(actor, ReturnDossier(made.dossier_id, PaymentMethod.CASH, seen=seen))
        except UserError as error:
            answers.append(error.code)
        else:
            answers.append("done")

    with desk.beside() as other:
        threads = [
            threading.Thread(target=hand_over, args=(desk.office, OFFICER)),
            threading.Thread(target=hand_over, args=(other.office, COLLEAGUE)),
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)

    assert sorted(answers) == ["done", "dossier_changed_meanwhile"]
    assert desk.value("SELECT count(*) FROM cash_entry") == 1, "the fee is taken once"


def test_a_unit_brings_its_results_on_a_numbered_list(desk):
    first, second = ready(desk, certified(1)), ready(desk, appointment(2, delivery=ResultDelivery.POSTAL))
    assert [row.code for row in desk.office.returning.at_units()] == [first.code, second.code]

    number = desk.office.returning.receive(
        COLLEAGUE,
        ReceiveResults((ShelvedResult(first.dossier_id, "Kệ A"), ShelvedResult(second.dossier_id)), "Phạm Thị Mẫu"),
    )

    assert desk.office.returning.at_units() == ()
    assert [row_of(desk, one.dossier_id).result_list for one in (first, second)] == [number, number]
    assert row_of(desk, first.dossier_id).shelf_place == "Kệ A"
    context, dossier_id = job_context(desk, "result_handover_a4", ResultHandoverContext)
    assert dossier_id is None
    assert context.at_text == f"09 giờ 40 phút, ngày 19/11/2026 (phiếu số {number})"
    assert [row.code for row in context.rows] == [first.code, second.code]
    assert [(row.fee_due, row.by_post) for row in context.rows] == [(False, False), (True, True)]
    assert (context.from_unit, context.from_officer, context.to_officer) == (
        "Bộ phận Tư pháp – Hộ tịch", "Phạm Thị Mẫu", "Lê Văn Mẫu",
    )  # fmt: skip
    rebuilt_equals(desk)


def test_what_is_no_list_writes_nothing(desk):
    done, running = ready(desk, certified(1)), desk.accept(certified(2))
    receive = desk.office.returning.receive

    def problem(*ids: int) -> UserError:
        return refusal(desk, lambda: receive(OFFICER, ReceiveResults(tuple(ShelvedResult(one) for one in ids))))

    assert problem().code == "results_needed"
    assert problem(done.dossier_id, running.dossier_id).params == {"dossier": running.code}
    receive(OFFICER, ReceiveResults((ShelvedResult(done.dossier_id),)))
    assert problem(done.dossier_id).code == "result_on_list"


def test_supplements_nobody_brought_are_listed_by_age(desk):
    old, new = desk.accept(appointment(1)), desk.accept(appointment(2))
    items = (SupplementItem("Giấy xác nhận"),)
    desk.office.life_cycle.ask_supplement(
        OFFICER, AskSupplement(old.dossier_id, items, "thiếu giấy", answer_by=date(2026, 11, 23))
    )
    desk.at(20, 9)
    desk.office.life_cycle.ask_supplement(OFFICER, AskSupplement(new.dossier_id, items, "thiếu giấy"))
    desk.at(27, 9)

    first, second = desk.office.returning.waiting_supplements()

    assert (first.row.code, first.working_days, first.answer_by) == (old.code, 5, date(2026, 11, 23))
    assert (second.row.code, second.working_days, second.answer_by) == (new.code, 4, None)


def test_returns_of_the_first_version_are_read_as_handed_over_at_the_counter(desk):
    from desktop_app.domain.events import DossierReturnedData

    made = ready(desk, certified(1))
    desk.office.returning.hand_over(OFFICER, ReturnDossier(made.dossier_id))
    with desk.database.read() as session:
        [event] = [one for one in event_log.read(session) if one.kind == "dossier.returned"]
        old = replace(event, data={"collector": None})
        assert event_log.data_of(old) == DossierReturnedData()
