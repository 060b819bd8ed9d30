"""An accepted dossier is put right: same number, new receipt, the difference told, the log complete."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from desktop_app.clock import VIETNAM, in_vietnam
from desktop_app.domain.dossier.acceptance import AcceptDossier, EnteredFee, PaymentMethod
from desktop_app.domain.dossier.correction import CorrectDossier
from desktop_app.domain.dossier.papers import PaperForm, ReceiptContext
from desktop_app.domain.dossier.receipt_qr import decode
from desktop_app.domain.dossier.steps import AskSupplement, ExtendDossier, ReceiveSupplement, SupplementItem
from desktop_app.domain.exchange.returning import ReturnDossier
from desktop_app.domain.people.person import SubmitterRole
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from models import event_log, personal
from printing.forms import render
from tests.support.office import COLLEAGUE, OFFICER
from tests.support.people import (
    BIRTH,
    CERTIFIED_COPY,
    CHILD,
    LAND_MEDIATION,
    MARITAL_STATUS,
    PROVINCIAL_FEE,
    appointment,
    certified,
    citizen,
    promised,
)
from tests.support.reading import words_of

WHY = "Gõ nhầm khi tiếp nhận"


def correct(desk, dossier_id, facts, *, reason=WHY, seen=None, actor=OFFICER):
    return desk.office.corrections.correct(actor, CorrectDossier(dossier_id, facts, reason, seen))


def refused(desk, dossier_id, facts, **how):
    before = desk.counts()
    with pytest.raises(UserError) as caught:
        correct(desk, dossier_id, facts, **how)
    assert desk.counts() == before
    return caught.value


def standing(desk, dossier_id):
    context = desk.office.dossiers.open(dossier_id).life.context_id
    with desk.database.read() as session:
        return personal.load_record(session, context, ReceiptContext)


def rebuilt_equal(desk):
    before = desk.dump()
    with desk.database.write() as session:
        event_log.rebuild_projections(session)
    assert desk.dump() == before


def test_a_wrong_name_and_number_are_put_right_under_the_same_number_with_a_new_receipt(desk):
    done = desk.accept(appointment(1))
    first = desk.office.dossiers.open(done.dossier_id)
    right = replace(citizen(2), full_name="Trần Thị Ví Dụ")
    correct(desk, done.dossier_id, replace(appointment(1), submitter=right))

    view = desk.office.dossiers.open(done.dossier_id)
    assert (view.row.code, view.secret, view.line_no) == (first.row.code, first.secret, first.line_no)
    assert (view.submitter.full_name, view.row.owner_id_number) == ("Trần Thị Ví Dụ", right.id_number)
    assert view.row.due_at == first.row.due_at
    assert view.life.superseded == (first.life.context_id,)
    paper = standing(desk, done.dossier_id)
    assert paper.submitter_name == "Trần Thị Ví Dụ"
    assert paper.notes[0].startswith("Giấy này thay cho giấy đã hẹn trả")
    assert "Trần Thị Ví Dụ" in words_of(render(PaperForm.RECEIPT_A5, paper))
    assert [row.id for row in desk.office.dossiers.search("vi du").rows] == [done.dossier_id]
    assert desk.office.dossiers.search("mau anh").rows == ()
    rebuilt_equal(desk)


def test_a_wrong_procedure_brings_its_own_limit_fee_papers_and_due_time(desk):
    done = desk.accept(appointment(1))
    facts = AcceptDossier(LAND_MEDIATION, citizen(1))
    preview = desk.office.corrections.preview(OFFICER, CorrectDossier(done.dossier_id, facts))
    changed = {change.field: change.new for change in preview.changes}
    assert changed["procedure"].startswith(LAND_MEDIATION)
    assert {"limit", "fee"} <= set(changed)
    other = desk.accept(AcceptDossier(LAND_MEDIATION, citizen(3)))
    assert preview.due_new == other.due_at

    corrected = correct(desk, done.dossier_id, facts)
    view = desk.office.dossiers.open(done.dossier_id)
    assert corrected.due_at == other.due_at
    assert view.row.procedure_code == LAND_MEDIATION
    assert view.life.limit == desk.office.dossiers.open(other.dossier_id).life.limit
    assert view.fee_total == 100_000
    change = view.life.due_changes[-1]
    assert (change.kind, change.due_from) == ("dossier.corrected", done.due_at)
    assert decode(standing(desk, done.dossier_id).qr_text).due_at == other.due_at
    rebuilt_equal(desk)


def test_a_wrong_time_of_reception_is_counted_again_by_the_one_engine(desk):
    done = desk.accept(appointment(1))
    earlier = datetime(2026, 11, 17, 14, 30, tzinfo=VIETNAM)
    corrected = correct(desk, done.dossier_id, replace(appointment(1), received_at=earlier))
    view = desk.office.dossiers.open(done.dossier_id)
    assert in_vietnam(view.row.received_at) == earlier
    assert corrected.due_at == datetime(2026, 11, 20, 14, 30, tzinfo=VIETNAM)
    assert "17/11/2026" in standing(desk, done.dossier_id).received_text
    rebuilt_equal(desk)


def test_the_receipt_in_the_citizens_hand_is_told_to_be_superseded(desk):
    done = desk.accept(appointment(1))
    qr = decode(done.qr_text)
    correct(desk, done.dossier_id, AcceptDossier(LAND_MEDIATION, citizen(1)))
    check = desk.office.dossiers.check_receipt(qr.code, qr.secret, qr.due_at)
    assert (check.genuine, check.superseded) == (True, True)


def test_money_that_was_taken_stays_taken_and_the_difference_is_told(desk):
    done = desk.accept(certified(1))  # 5 pages × 3 copies, 21.000 paid
    more = correct(desk, done.dossier_id, certified(1, copies=4))
    view = desk.office.dossiers.open(done.dossier_id)
    assert (view.fee_total, view.fee_collected, more.fee_owed) == (28_000, 21_000, 7_000)
    assert (
        standing(desk, done.dossier_id).fee_paid_text
        == "đã thu 21.000 đ bằng tiền mặt, còn nộp 7.000 đ khi nhận kết quả"
    )
    assert desk.office.processing.collect_fee(OFFICER, done.dossier_id, PaymentMethod.CASH) == 7_000

    less = correct(desk, done.dossier_id, certified(1, copies=1))
    assert less.fee_owed == 7_000 - 28_000
    assert standing(desk, done.dossier_id).fee_paid_text.endswith("hoàn lại 21.000 đ")
    with pytest.raises(UserError, match="fee_nothing_owed"):
        desk.office.processing.collect_fee(OFFICER, done.dossier_id, PaymentMethod.CASH)
    rebuilt_equal(desk)


def test_an_owner_who_was_forgotten_is_added(desk):
    done = desk.accept(AcceptDossier(BIRTH, citizen(1)))
    facts = AcceptDossier(BIRTH, citizen(1), owner=CHILD, submitter_role=SubmitterRole.PARENT)
    correct(desk, done.dossier_id, facts)
    view = desk.office.dossiers.open(done.dossier_id)
    assert view.owner.full_name == CHILD.full_name
    assert view.details.submitter_role is SubmitterRole.PARENT
    rebuilt_equal(desk)


def test_two_officers_at_once_the_second_is_told_who_was_first(desk):
    done = desk.accept(appointment(1))
    seen = desk.office.dossiers.open(done.dossier_id).row.version
    correct(desk, done.dossier_id, replace(appointment(1), matter="Xin xác nhận"), seen=seen, actor=COLLEAGUE)
    error = refused(desk, done.dossier_id, replace(appointment(1), matter="Khác"), seen=seen)
    assert error.code == "dossier_changed_meanwhile"
    assert error.params["officer"]


def test_nothing_changed_no_reason_and_a_result_handed_over_are_refused(desk):
    done = desk.accept(appointment(1))
    assert refused(desk, done.dossier_id, appointment(1)).code == "nothing_to_correct"
    other = replace(appointment(1), matter="Khác")
    assert refused(desk, done.dossier_id, other, reason=" ").code == "reason_needed"
    desk.office.processing.finish(OFFICER, done.dossier_id)
    desk.office.processing.return_result(OFFICER, ReturnDossier(done.dossier_id, PaymentMethod.CASH))
    assert refused(desk, done.dossier_id, other).code == "action_not_allowed"


def test_bad_facts_are_refused_as_at_an_acceptance(desk):
    done = desk.accept(appointment(1))
    wrong = replace(appointment(1), submitter=replace(citizen(1), id_number="123"))
    error = refused(desk, done.dossier_id, wrong)
    assert (error.code, error.field) == ("citizen_id_invalid", "submitter.id_number")
    future = replace(appointment(1), received_at=desk.clock.now() + timedelta(days=1))
    assert refused(desk, done.dossier_id, future).code == "received_in_future"
    last_year = replace(appointment(1), received_at=datetime(2025, 12, 30, 9, tzinfo=VIETNAM))
    assert refused(desk, done.dossier_id, last_year).code == "correction_other_year"


def test_a_time_of_reception_after_the_first_step_is_refused(desk):
    done = desk.accept(appointment(1))
    desk.pass_minutes(30)
    desk.office.processing.start(OFFICER, done.dossier_id)
    desk.pass_minutes(60)
    after = replace(appointment(1), received_at=desk.clock.now() - timedelta(minutes=5))
    error = refused(desk, done.dossier_id, after)
    assert (error.code, error.field) == ("correction_after_steps", "received_at")


def test_a_finished_dossier_is_judged_again_against_the_right_due_time(desk):
    done = desk.accept(AcceptDossier(LAND_MEDIATION, citizen(1)))
    desk.at(27, 9)
    desk.office.processing.finish(OFFICER, done.dossier_id)
    assert desk.office.dossiers.open(done.dossier_id).row.timeliness == "early"
    correct(desk, done.dossier_id, appointment(1))
    row = desk.office.dossiers.open(done.dossier_id).row
    assert (row.timeliness, row.procedure_code) == ("late", MARITAL_STATUS)
    rebuilt_equal(desk)


def test_a_restart_by_a_supplement_and_an_extension_are_kept_in_the_new_due_time(desk):
    done = desk.accept(appointment(1))
    desk.pass_minutes(60)
    item = (SupplementItem("Giấy xác nhận", 1),)
    desk.office.life_cycle.ask_supplement(OFFICER, AskSupplement(done.dossier_id, item, "Thiếu"))
    desk.at(25, 9)
    desk.office.life_cycle.receive_supplement(OFFICER, ReceiveSupplement(done.dossier_id))
    restarted = desk.office.dossiers.open(done.dossier_id).row.due_at
    view = desk.office.dossiers.open(done.dossier_id)
    facts = replace(
        appointment(1),
        components=view.details.components,
        received_at=datetime(2026, 11, 18, 9, tzinfo=VIETNAM),
    )
    assert refused_components(view) > 0
    correct(desk, done.dossier_id, facts)
    assert desk.office.dossiers.open(done.dossier_id).row.due_at == restarted

    promised_day = datetime(2026, 12, 4, 16, tzinfo=VIETNAM)
    desk.office.life_cycle.extend(OFFICER, ExtendDossier(done.dossier_id, promised_day, "Chờ xác minh"))
    correct(desk, done.dossier_id, replace(facts, received_at=datetime(2026, 11, 17, 9, tzinfo=VIETNAM)))
    assert in_vietnam(desk.office.dossiers.open(done.dossier_id).row.due_at) == promised_day
    rebuilt_equal(desk)


def refused_components(view):
    return len([count for count in view.details.components if count.present])


def test_a_promise_is_no_fact_to_correct_and_stays_running(desk):
    done = desk.accept(promised(1))
    correct(desk, done.dossier_id, certified(1, matter="Bằng tốt nghiệp", no_wait=False))
    row = desk.office.dossiers.open(done.dossier_id).row
    assert (in_vietnam(row.promise_at), row.converted) == (done.promise_at, False)
    forms = [form for form, _ in desk.office.dossiers.open(done.dossier_id).prints]
    assert forms == ["no_wait_slip", "receipt_a5"] * 2
    error = refused(desk, done.dossier_id, AcceptDossier(LAND_MEDIATION, citizen(1)))
    assert error.code == "no_wait_not_running"


def test_a_certification_number_is_taken_or_left_unused_as_the_procedure_asks(desk):
    done = desk.accept(appointment(1))
    correct(desk, done.dossier_id, AcceptDossier(CERTIFIED_COPY, citizen(1), pages=2, copies=1))
    assert desk.office.dossiers.open(done.dossier_id).certification_no.endswith("Số chứng thực: 1")
    correct(desk, done.dossier_id, appointment(1))
    assert desk.office.dossiers.open(done.dossier_id).certification_no == ""
    assert desk.office.dossiers.open(desk.accept(certified(5)).dossier_id).certification_no.endswith(": 2")


def test_the_procedure_keeps_the_version_it_was_accepted_under(desk):
    done = desk.accept(appointment(1))
    old = desk.office.catalogue.view().index.by_code(MARITAL_STATUS)
    newer = replace(old, version=old.version + 1, short_name="Tên mới")
    with desk.database.write() as session:
        desk.office.catalogue.publish_in(session, OFFICER, (newer,), desk.clock.now())
    correct(desk, done.dossier_id, replace(appointment(1), matter="Xin xác nhận"))
    [[version]] = desk.rows("SELECT procedure_version FROM dossier WHERE id = :id", id=done.dossier_id)
    assert version == old.version


def test_the_reason_and_the_people_stand_beside_the_log(desk):
    done = desk.accept(appointment(1))
    correct(desk, done.dossier_id, replace(appointment(1), submitter=citizen(2)), reason="Nhầm ông Ví Dụ")
    raw = b"".join(bytes(row[0]) for row in desk.rows("SELECT canonical FROM event WHERE kind = 'dossier.corrected'"))
    for secret in ("Ví Dụ", citizen(2).full_name, citizen(2).id_number, citizen(2).phone):
        assert secret.encode() not in raw
    entry = desk.office.dossiers.open(done.dossier_id).time_line[-2]
    assert (entry.kind, entry.detail) == ("dossier.corrected", "Nhầm ông Ví Dụ")


def test_another_fee_that_was_entered_is_corrected_with_its_ground(desk):
    done = desk.accept(appointment(1))
    right = EnteredFee(8_000, "NQ HĐND tỉnh Mẫu, mức mới")
    correct(desk, done.dossier_id, replace(appointment(1), entered_fee=right))
    view = desk.office.dossiers.open(done.dossier_id)
    assert (view.fee_total, view.fees[0].ground) == (8_000, right.ground)
    assert PROVINCIAL_FEE.amount != right.amount
