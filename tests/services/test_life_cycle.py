from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from desktop_app.clock import VIETNAM, in_vietnam
from desktop_app.domain.dossier.acceptance import ComponentCount
from desktop_app.domain.dossier.papers import PaperForm, ReceiptContext
from desktop_app.domain.dossier.papers.notices import (
    ApologyContext,
    RefusalContext,
    StopNoticeContext,
    SupplementContext,
)
from desktop_app.domain.dossier.receipt_qr import decode
from desktop_app.domain.dossier.status import DossierStatus
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
from desktop_app.domain.exchange.dossiers import DossierFilter, DutyState, SavedView
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from tests.support.office import COLLEAGUE, OFFICER, Desk
from tests.support.people import appointment, certified, promised

ITEMS = (SupplementItem("Giấy xác nhận", originals=1), SupplementItem("Bản sao giấy khai sinh", certified=2))


def refusal(desk: Desk, action) -> UserError:
    before = desk.counts()
    with pytest.raises(UserError) as caught:
        action()
    assert desk.counts() == before
    return caught.value


def papers(desk: Desk) -> list[tuple[PaperForm, object, object]]:
    """What waits in the outbox, oldest first, as (form, context, mark)."""
    jobs = desk.office.print_jobs("quay-3")
    found = []
    while (task := jobs.claim_next()) is not None:
        found.append((task.form, task.context, task.mark))
        jobs.done(task.job_id)
    return found


def opened(desk: Desk, dossier_id: int):
    return desk.office.dossiers.open(dossier_id)


def hour(day: int, at: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, at, minute, tzinfo=VIETNAM)


def test_a_supplement_is_asked_in_full_and_answered_with_a_new_receipt(desk):
    made = desk.accept(appointment(1))
    papers(desk)
    cycle = desk.office.life_cycle
    desk.pass_minutes(30)

    cycle.ask_supplement(OFFICER, AskSupplement(made.dossier_id, ITEMS, "Thiếu hai giấy tờ", date(2026, 12, 4)))
    [(form, context, mark)] = papers(desk)
    assert (form, mark.reprint) == (PaperForm.SUPPLEMENT_A5, 0)
    assert isinstance(context, SupplementContext)
    assert [(row.name, row.originals, row.certified) for row in context.items] == [
        ("Giấy xác nhận", 1, 0),
        ("Bản sao giấy khai sinh", 0, 2),
    ]
    assert (context.head.number, context.reason) == ("1", "Thiếu hai giấy tờ")
    assert context.deadline_text == "hết ngày 04/12/2026"
    assert context.clock_text == "tính lại từ đầu khi nhận đủ hồ sơ"
    assert (context.dossier.code, context.party.name) == (made.code, "Nguyễn Văn Mẫu Bình")
    view = opened(desk, made.dossier_id)
    assert (view.row.status, view.row.supplements) == (DossierStatus.SUPPLEMENT_ASKED, 1)

    desk.at(26, 10)
    cycle.receive_supplement(OFFICER, ReceiveSupplement(made.dossier_id))
    [(form, context, mark)] = papers(desk)
    assert (form, mark.reprint) == (PaperForm.RECEIPT_A5, 0)
    assert isinstance(context, ReceiptContext)
    assert context.due_text == "10 giờ 00 phút, ngày 01/12/2026"
    assert context.received_text == "10 giờ 00 phút, ngày 26/11/2026"
    assert context.notes[0].startswith("Giấy này thay cho giấy đã hẹn trả 09 giờ 40 phút, ngày 25/11/2026")
    assert "Giấy xác nhận" in [row.name for row in context.components]
    assert decode(context.qr_text).due_at == hour(1, 10).replace(month=12)
    assert decode(context.qr_text).secret == decode(made.qr_text).secret
    view = opened(desk, made.dossier_id)
    assert view.row.status == DossierStatus.IN_PROCESS
    assert view.life.superseded == (made.receipt_context_id,)
    assert "Giấy xác nhận" in [count.name for count in view.details.components]


def test_an_old_receipt_is_known_as_one_that_was_replaced(desk):
    made = desk.accept(appointment(1))
    desk.office.life_cycle.ask_supplement(OFFICER, AskSupplement(made.dossier_id, ITEMS, "Thiếu"))
    desk.at(26, 10)
    desk.office.life_cycle.receive_supplement(OFFICER, ReceiveSupplement(made.dossier_id))
    qr = decode(made.qr_text)
    dossiers = desk.office.dossiers

    old = dossiers.check_receipt(qr.code, qr.secret, qr.due_at)
    new = dossiers.check_receipt(qr.code, qr.secret, opened(desk, made.dossier_id).life.due_at)
    forged = dossiers.check_receipt(qr.code, qr.secret, qr.due_at + timedelta(days=3))

    assert (old.genuine, old.superseded) == (True, True)
    assert (new.genuine, new.superseded) == (True, False)
    assert not forged.genuine


def test_a_second_supplement_needs_its_reason(desk):
    made = desk.accept(appointment(1))
    cycle = desk.office.life_cycle
    ask = AskSupplement(made.dossier_id, ITEMS, "Thiếu")
    cycle.ask_supplement(OFFICER, ask)
    cycle.receive_supplement(OFFICER, ReceiveSupplement(made.dossier_id))

    assert refusal(desk, lambda: cycle.ask_supplement(OFFICER, ask)).code == "supplement_asked_before"
    papers(desk)
    cycle.ask_supplement(OFFICER, replace(ask, override_reason="Giấy nộp bổ sung không hợp lệ"))

    [(_, context, _)] = papers(desk)
    assert (context.round_text, context.head.number) == ("lần thứ hai", "2")


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"items": ()}, "supplement_items_needed", "items"),
        ({"items": (SupplementItem("  \x00"),)}, "supplement_items_needed", "items"),
        ({"items": (SupplementItem("Giấy", originals=-1),)}, "component_count_out_of_range", "items"),
        ({"items": tuple(SupplementItem(f"Giấy {n}") for n in range(101))}, "supplement_items_too_many", "items"),
        ({"reason": " "}, "reason_needed", "reason"),
        ({"reason": "x" * 2_001}, "text_too_long", "reason"),
        ({"answer_by": date(2026, 11, 18)}, "answer_day_past", "answer_by"),
        ({"at": hour(19, 9, 0)}, "step_before_last", "at"),
        ({"at": hour(19, 9, 41)}, "step_in_future", "at"),
        ({"dossier_id": 4711}, "dossier_unknown", None),
    ],
)
def test_what_is_wrong_with_a_request_is_said_and_nothing_is_written(desk, change, code, field):
    made = desk.accept(appointment(1))
    ask = replace(AskSupplement(made.dossier_id, ITEMS, "Thiếu"), **change)

    problem = refusal(desk, lambda: desk.office.life_cycle.ask_supplement(OFFICER, ask))

    assert (problem.code, problem.field) == (code, field)


def test_papers_that_are_still_missing_keep_a_dossier_waiting(desk):
    made = desk.accept(appointment(1))
    desk.office.life_cycle.ask_supplement(OFFICER, AskSupplement(made.dossier_id, ITEMS, "Thiếu"))
    empty = ReceiveSupplement(made.dossier_id, (ComponentCount("Giấy xác nhận", required=True),))

    problem = refusal(desk, lambda: desk.office.life_cycle.receive_supplement(OFFICER, empty))

    assert (problem.code, problem.params["papers"]) == ("papers_missing", "Giấy xác nhận")


def test_of_two_officers_at_the_same_moment_the_second_is_told_who_was_first(desk):
    made = desk.accept(appointment(1))
    seen = opened(desk, made.dossier_id).row.version
    desk.pass_minutes(5)
    desk.office.life_cycle.withdraw(COLLEAGUE, ReasonedStep(made.dossier_id, "đổi ý", seen=seen))

    problem = refusal(
        desk, lambda: desk.office.life_cycle.refuse(OFFICER, ReasonedStep(made.dossier_id, "không đủ", seen=seen))
    )

    assert problem.code == "dossier_changed_meanwhile"
    assert problem.params == {"officer": "Lê Văn Mẫu", "at": hour(19, 9, 45)}


def test_what_was_done_on_paper_is_entered_with_its_real_time(desk):
    made = desk.accept(appointment(1))
    desk.at(19, 16)

    desk.office.life_cycle.withdraw(OFFICER, ReasonedStep(made.dossier_id, "đổi ý", at=hour(19, 14)))

    [entry] = [one for one in opened(desk, made.dossier_id).time_line if one.kind == "dossier.withdrawn"]
    assert (entry.at, entry.recorded_at) == (hour(19, 14), hour(19, 16))
    assert opened(desk, made.dossier_id).row.finished_at == hour(19, 14)


def test_a_withdrawn_dossier_counts_as_on_time_and_its_papers_go_back(desk):
    made = desk.accept(appointment(1, fee_collected=True))
    papers(desk)
    desk.at(30, 9)  # long past due

    desk.office.life_cycle.withdraw(OFFICER, ReasonedStep(made.dossier_id, "không còn nhu cầu"))

    row = opened(desk, made.dossier_id).row
    assert (row.status, row.timeliness, row.outcome) == (DossierStatus.WITHDRAWN, "on_time", "withdrawn")
    [(form, context, _)] = papers(desk)
    assert form is PaperForm.STOP_NOTICE_A5
    assert isinstance(context, StopNoticeContext)
    assert (context.requested_by, context.fees_text) == ("người nộp hồ sơ", "đã thu 15.000 đ")
    assert context.papers_returned


def test_the_heads_stop_under_the_circular_of_2018_has_no_paper(desk):
    centre = desk.office.records.snapshot().required_centre()
    desk.office.records.save(OFFICER, replace(centre, legal_set="TT 01/2018/TT-VPCP"))
    made = desk.accept(appointment(1))
    desk.office.processing.start(OFFICER, made.dossier_id)
    papers(desk)

    desk.office.life_cycle.stop(OFFICER, ReasonedStep(made.dossier_id, "chờ Tòa án"))

    assert papers(desk) == []
    assert opened(desk, made.dossier_id).row.status == DossierStatus.STOPPED
    assert desk.rows("SELECT name FROM sequence WHERE name LIKE 'stopping%'") == []  # and spends no number


def test_nobody_is_late_while_the_clock_stands(desk):
    made = desk.accept(appointment(1))
    desk.office.processing.start(OFFICER, made.dossier_id)
    desk.office.life_cycle.stop(OFFICER, ReasonedStep(made.dossier_id, "chờ Tòa án"))
    desk.at(30, 9)
    late = DossierFilter(view=SavedView.OVERDUE)
    assert desk.office.dossiers.count(late) == 0

    desk.office.life_cycle.resume(OFFICER, ReasonedStep(made.dossier_id, "đã có kết luận"))
    assert desk.office.dossiers.count(late) == 0
    desk.at(10, 9, month=12)
    assert desk.office.dossiers.count(late) == 1


def test_a_refusal_after_processing_ends_the_work_with_its_paper(desk):
    made = desk.accept(appointment(1))
    papers(desk)
    desk.at(20, 9)

    desk.office.life_cycle.refuse(OFFICER, ReasonedStep(made.dossier_id, "Không đủ điều kiện theo quy định"))

    row = opened(desk, made.dossier_id).row
    assert (row.status, row.outcome, row.timeliness) == (DossierStatus.FINISHED, "refused", "early")
    [(form, context, _)] = papers(desk)
    assert form is PaperForm.REFUSAL_A5
    assert isinstance(context, RefusalContext)
    assert context.reason == "Không đủ điều kiện theo quy định"


def test_an_apology_moves_the_appointment_once_and_names_who_is_responsible(desk):
    made = desk.accept(appointment(1))
    desk.office.processing.start(OFFICER, made.dossier_id)
    papers(desk)
    desk.at(23, 10)
    extend = ExtendDossier(made.dossier_id, hour(27, 9), "Cơ quan phối hợp chưa trả lời", unit="tu-phap")

    desk.office.life_cycle.extend(OFFICER, extend)

    [(form, context, _)] = papers(desk)
    assert form is PaperForm.APOLOGY_A5
    assert isinstance(context, ApologyContext)
    assert context.new_due_text == "09 giờ 00 phút, ngày 27/11/2026"
    assert context.dossier.due_text == "09 giờ 40 phút, ngày 25/11/2026"
    assert "Tư pháp" in context.responsible_unit
    again = refusal(desk, lambda: desk.office.life_cycle.extend(OFFICER, replace(extend, new_due=hour(30, 9))))
    assert again.code == "extension_used"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"new_due": hour(25, 9, 40)}, "new_due_not_later"),
        ({"new_due": hour(27, 12)}, "new_due_outside_hours"),
        ({"new_due": hour(28, 9)}, "new_due_outside_hours"),  # a Saturday
        ({"unit": "khong-co"}, "responsible_unit_unknown"),
        ({"reason": ""}, "reason_needed"),
    ],
)
def test_a_new_appointment_that_cannot_be_is_refused(desk, change, code):
    made = desk.accept(appointment(1))
    extend = replace(ExtendDossier(made.dossier_id, hour(27, 9), "chờ"), **change)

    assert refusal(desk, lambda: desk.office.life_cycle.extend(OFFICER, extend)).code == code


def test_a_financial_duty_needs_its_notice_its_amount_and_its_proof(desk):
    made = desk.accept(appointment(1))
    desk.office.processing.start(OFFICER, made.dossier_id)
    cycle = desk.office.life_cycle
    ask = AskFinancialDuty(made.dossier_id, "Thông báo số 12", 500_000)

    assert refusal(desk, lambda: cycle.ask_financial_duty(OFFICER, replace(ask, notice=" "))).code == "notice_needed"
    wrong = refusal(desk, lambda: cycle.ask_financial_duty(OFFICER, replace(ask, amount=-1)))
    assert wrong.code == "amount_out_of_range"
    cycle.ask_financial_duty(OFFICER, ask)
    pay = MeetFinancialDuty(made.dossier_id, "")
    assert refusal(desk, lambda: cycle.meet_financial_duty(OFFICER, pay)).code == "proof_needed"
    cycle.meet_financial_duty(OFFICER, replace(pay, proof="Giấy nộp tiền số 7"))
    assert opened(desk, made.dossier_id).row.status == DossierStatus.IN_PROCESS


def test_a_dossier_opened_again_remembers_its_first_end(desk):
    made = desk.accept(appointment(1))
    desk.at(20, 9)
    desk.office.processing.finish(OFFICER, made.dossier_id)

    desk.office.life_cycle.reopen(OFFICER, ReasonedStep(made.dossier_id, "sai tên trong kết quả"))
    desk.at(20, 15)
    desk.office.processing.finish(OFFICER, made.dossier_id)

    life = opened(desk, made.dossier_id).life
    assert (life.first_finished_at, life.finished_at) == (hour(20, 9), hour(20, 15))


def test_the_last_step_can_be_taken_back_and_stays_in_the_log(desk):
    made = desk.accept(appointment(1))
    desk.office.processing.start(OFFICER, made.dossier_id)
    before = opened(desk, made.dossier_id)
    desk.office.life_cycle.stop(OFFICER, ReasonedStep(made.dossier_id, "nhầm"))

    desk.office.life_cycle.undo(OFFICER, ReasonedStep(made.dossier_id, "bấm nhầm hồ sơ"))

    after = opened(desk, made.dossier_id)
    assert replace(after.life, version=0) == replace(before.life, version=0)
    assert after.life.version > before.life.version
    kinds = [entry.kind for entry in after.time_line]
    assert kinds.index("dossier.stopped") < kinds.index("dossier.step_undone")
    desk.office.life_cycle.undo(OFFICER, ReasonedStep(made.dossier_id, "cả bước trước nữa"))
    assert opened(desk, made.dossier_id).row.status == DossierStatus.ACCEPTED
    nothing = refusal(desk, lambda: desk.office.life_cycle.undo(OFFICER, ReasonedStep(made.dossier_id, "nữa")))
    assert nothing.code == "nothing_to_undo"


def test_an_undone_supplement_puts_the_first_receipt_back(desk):
    made = desk.accept(appointment(1))
    cycle = desk.office.life_cycle
    cycle.ask_supplement(OFFICER, AskSupplement(made.dossier_id, ITEMS, "Thiếu"))
    cycle.receive_supplement(OFFICER, ReceiveSupplement(made.dossier_id))
    cycle.undo(OFFICER, ReasonedStep(made.dossier_id, "chưa đủ giấy"))

    life = opened(desk, made.dossier_id).life
    assert (life.status, life.context_id) == (DossierStatus.SUPPLEMENT_ASKED, made.receipt_context_id)
    assert life.components is None


def test_an_agency_can_only_confirm_what_was_sent_to_it(desk):
    here = desk.accept(appointment(1))
    away = desk.accept(appointment(2, competent_agency="UBND xã Thử Nghiệm"))
    cycle = desk.office.life_cycle

    def confirm(dossier: int, at: datetime) -> None:
        cycle.confirm_agency_receipt(OFFICER, ConfirmAgencyReceipt(dossier, at))

    desk.pass_minutes(10)
    assert refusal(desk, lambda: confirm(here.dossier_id, hour(19, 9, 45))).code == "agency_not_needed"
    assert refusal(desk, lambda: confirm(away.dossier_id, hour(19, 9, 30))).code == "step_before_last"
    assert refusal(desk, lambda: confirm(away.dossier_id, hour(20, 9))).code == "step_in_future"
    papers(desk)
    confirm(away.dossier_id, hour(19, 9, 45))
    [(_, context, _)] = papers(desk)
    assert context.due_text == "09 giờ 45 phút, ngày 25/11/2026"
    assert refusal(desk, lambda: confirm(away.dossier_id, hour(19, 9, 50))).code == "agency_received_already"


def test_a_promise_is_broken_by_a_withdrawal_and_not_by_a_refusal_in_time(desk):
    first, second = desk.accept(promised(1)), desk.accept(promised(2))

    desk.office.life_cycle.withdraw(OFFICER, ReasonedStep(first.dossier_id, "đổi ý"))
    desk.office.life_cycle.refuse(OFFICER, ReasonedStep(second.dossier_id, "bản chính bị tẩy xóa"))

    assert opened(desk, first.dossier_id).life.promise_kept is False
    assert opened(desk, second.dossier_id).life.promise_kept is True


def test_an_apology_is_owed_from_the_morning_it_must_go_out_until_it_is_out(desk):
    made = desk.accept(appointment(1))  # due Wednesday 25/11, 09:40; the 24th is a holiday
    desk.accept(certified(2))
    duties = desk.office.duties
    desk.at(20, 9)
    assert [duty.row.id for duty in duties.apologies()] == [2]  # yesterday's same-day copy is late
    desk.office.processing.finish(OFFICER, 2)
    assert duties.apologies() == ()

    desk.at(23, 7, 30)
    [duty] = duties.apologies()
    assert (duty.row.id, duty.by, duty.state) == (made.dossier_id, hour(23, 17), DutyState.TODAY)
    assert duty.missing == ("unit", "reason", "new_due")
    desk.at(25, 8)
    assert duties.apologies()[0].state is DutyState.MISSED

    desk.office.life_cycle.extend(OFFICER, ExtendDossier(made.dossier_id, hour(27, 9), "chờ xác minh"))
    assert duties.apologies() == ()


def test_a_paused_dossier_owes_no_apology(desk):
    made = desk.accept(appointment(1))
    desk.office.life_cycle.ask_supplement(OFFICER, AskSupplement(made.dossier_id, ITEMS, "Thiếu"))
    desk.at(25, 8)

    assert desk.office.duties.apologies() == ()
    assert in_vietnam(opened(desk, made.dossier_id).row.paused_at) == hour(19, 9, 40)
