"""Results by the public post: batches, tracking, what came back; on both engines."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.dossier.acceptance import PaymentMethod, ResultDelivery
from desktop_app.domain.dossier.papers.results import ResultHandoverContext
from desktop_app.domain.dossier.status import DossierStatus
from desktop_app.domain.dossier.steps import ReasonedStep
from desktop_app.domain.exchange.post import HandBatchOver
from desktop_app.domain.exchange.returning import ReturnDossier
from tests.services.test_cash import job_context, rebuilt_equals
from tests.services.test_processing import refusal
from tests.services.test_returning import ready, row_of
from tests.support.office import COLLEAGUE, OFFICER, Desk
from tests.support.people import appointment, certified, citizen

HOME = "Số 7 đường Ví Dụ, Xã Mẫu"


def by_post(number: int, **changes):
    return certified(number, delivery=ResultDelivery.POSTAL, delivery_address=HOME, **changes)


def sent(desk: Desk, *numbers: int):
    """A batch of so many results that the post has taken."""
    made = [ready(desk, by_post(number)) for number in numbers]
    batch = desk.office.post.make_batch(OFFICER, tuple(one.dossier_id for one in made))
    desk.office.post.hand_over(OFFICER, HandBatchOver(batch, "Đỗ Thị Giả Định", "BD-77"))
    return batch, made


def test_results_registered_for_the_post_are_offered_with_their_receiver(desk):
    made = ready(desk, by_post(1))
    ready(desk, certified(2))
    desk.accept(by_post(3))

    [found] = desk.office.post.candidates()

    assert (found.row.code, found.receiver.name, found.receiver.address) == (
        made.code, citizen(1).full_name, HOME,
    )  # fmt: skip


def test_a_batch_leaves_as_a_whole_and_its_dossiers_are_returned(desk):
    made = [ready(desk, by_post(1)), ready(desk, by_post(2))]
    batch = desk.office.post.make_batch(OFFICER, tuple(one.dossier_id for one in made))
    assert desk.office.post.candidates() == ()
    assert row_of(desk, made[0].dossier_id).status == DossierStatus.FINISHED, "still here"
    desk.at(20, 8)

    desk.office.post.hand_over(COLLEAGUE, HandBatchOver(batch, "Đỗ Thị Giả Định", "BD-77"))

    for one in made:
        row = row_of(desk, one.dossier_id)
        assert (row.status, row.return_method, row.timeliness) == (DossierStatus.RETURNED, "postal", "on_time")
    context, dossier_id = job_context(desk, "result_handover_a4", ResultHandoverContext)
    assert dossier_id is None
    assert [row.code for row in context.rows] == [one.code for one in made]
    assert all(row.by_post for row in context.rows)
    assert context.rows[0].address == f"{HOME} – {citizen(1).phone}"
    assert (context.from_officer, context.to_officer) == ("Lê Văn Mẫu", "Đỗ Thị Giả Định")
    [listed] = desk.office.post.batches()
    assert (listed.number, listed.items, listed.tracked) == ("1", 2, 0)
    assert listed.handed_at is not None
    rebuilt_equals(desk)


def test_every_item_gets_a_number_of_its_own(desk):
    batch, made = sent(desk, 1, 2)
    post = desk.office.post
    post.track(OFFICER, batch, made[0].dossier_id, "ea123456789vn")
    post.track(OFFICER, batch, made[0].dossier_id, "EA123456789VN")

    problem = refusal(desk, lambda: post.track(OFFICER, batch, made[1].dossier_id, "EA 123456789 VN"))
    assert (problem.code, problem.params) == ("tracking_taken", {"dossier": made[0].code})
    assert refusal(desk, lambda: post.track(OFFICER, batch, made[1].dossier_id, "???")).code == "tracking_invalid"
    post.track(OFFICER, batch, made[1].dossier_id, "EA987654321VN")

    assert [item.tracking_no for item in post.items(batch)] == ["EA123456789VN", "EA987654321VN"]
    rebuilt_equals(desk)


def test_delivery_is_noted_on_a_day_that_can_be(desk):
    batch, [made] = sent(desk, 1)
    desk.at(23, 9)
    post = desk.office.post

    def on(day: date):
        return lambda: post.delivered(OFFICER, batch, made.dossier_id, day)

    assert refusal(desk, on(date(2026, 11, 18))).code == "delivered_before_sent"
    assert refusal(desk, on(date(2026, 11, 24))).code == "delivered_in_future"
    on(date(2026, 11, 21))()

    assert post.items(batch)[0].delivered == date(2026, 11, 21)
    assert row_of(desk, made.dossier_id).timeliness == "on_time", "judged at finish, not at delivery"
    assert refusal(desk, lambda: post.came_back(OFFICER, batch, made.dossier_id, "x")).code == "post_item_delivered"
    rebuilt_equals(desk)


def test_what_comes_back_waits_at_the_centre_and_goes_out_again(desk):
    batch, [made] = sent(desk, 1)
    desk.at(25, 9)
    post = desk.office.post
    post.came_back(OFFICER, batch, made.dossier_id, "Không có người nhận", "Kệ C")

    row = row_of(desk, made.dossier_id)
    assert (row.status, row.return_method, row.shelf_place, row.returned_at) == (9, "", "Kệ C", None)
    assert refusal(desk, lambda: post.delivered(OFFICER, batch, made.dossier_id, date(2026, 11, 25))).code == (
        "post_item_came_back"
    )
    again = post.make_batch(OFFICER, (made.dossier_id,))
    post.remove(OFFICER, again, made.dossier_id)
    desk.office.returning.hand_over(OFFICER, ReturnDossier(made.dossier_id))
    assert row_of(desk, made.dossier_id).return_method == "counter"
    rebuilt_equals(desk)


def test_what_the_post_carries_is_not_undone(desk):
    _batch, [made] = sent(desk, 1)

    problem = refusal(desk, lambda: desk.office.life_cycle.undo(OFFICER, ReasonedStep(made.dossier_id, "nhầm")))
    assert problem.code == "sent_by_post"


def test_a_result_in_a_batch_is_not_handed_over_at_the_counter(desk):
    made = ready(desk, by_post(1))
    batch = desk.office.post.make_batch(OFFICER, (made.dossier_id,))

    problem = refusal(desk, lambda: desk.office.returning.hand_over(OFFICER, ReturnDossier(made.dossier_id)))
    assert (problem.code, problem.params) == ("dossier_in_post_batch", {"number": "1"})
    desk.office.post.remove(OFFICER, batch, made.dossier_id)
    desk.office.returning.hand_over(OFFICER, ReturnDossier(made.dossier_id))

    assert refusal(desk, lambda: desk.office.post.hand_over(OFFICER, HandBatchOver(batch, "Mẫu"))).code == (
        "post_batch_empty"
    )


def test_a_batch_takes_only_what_can_go(desk):
    post = desk.office.post
    running = desk.accept(by_post(1))
    unpaid = ready(desk, appointment(2, delivery=ResultDelivery.POSTAL, delivery_address=HOME))
    homeless = ready(desk, certified(3, submitter=citizen(3, address="")))
    good = ready(desk, by_post(4))

    def problem(*ids: int):
        return refusal(desk, lambda: post.make_batch(OFFICER, ids))

    assert problem().code == "post_batch_empty"
    assert (problem(good.dossier_id, running.dossier_id).code) == "result_not_ready"
    assert problem(unpaid.dossier_id).params == {"dossier": unpaid.code, "amount": 15_000}
    assert problem(homeless.dossier_id).code == "post_address_missing"
    post.make_batch(OFFICER, (good.dossier_id, good.dossier_id))
    assert problem(good.dossier_id).code == "dossier_in_post_batch"
    desk.office.processing.collect_fee(OFFICER, unpaid.dossier_id, PaymentMethod.CASH)
    post.make_batch(OFFICER, (unpaid.dossier_id,))


def test_a_batch_is_signed_for_and_leaves_once(desk):
    made = ready(desk, by_post(1))
    post = desk.office.post
    batch = post.make_batch(OFFICER, (made.dossier_id,))

    assert refusal(desk, lambda: post.hand_over(OFFICER, HandBatchOver(batch, " "))).code == "post_clerk_needed"
    assert refusal(desk, lambda: post.track(OFFICER, batch, made.dossier_id, "EA123456789VN")).code == (
        "post_batch_waits"
    )
    post.hand_over(OFFICER, HandBatchOver(batch, "Đỗ Thị Giả Định"))
    for action in (
        lambda: post.hand_over(OFFICER, HandBatchOver(batch, "Đỗ Thị Giả Định")),
        lambda: post.remove(OFFICER, batch, made.dossier_id),
    ):
        assert refusal(desk, action).code == "post_batch_left"
    assert refusal(desk, lambda: post.remove(OFFICER, 99, 1)).code == "post_batch_unknown"


def test_a_dossier_that_was_opened_again_stops_its_batch(desk):
    made = ready(desk, by_post(1))
    batch = desk.office.post.make_batch(OFFICER, (made.dossier_id,))
    desk.office.life_cycle.reopen(OFFICER, ReasonedStep(made.dossier_id, "sai sót"))

    problem = refusal(desk, lambda: desk.office.post.hand_over(OFFICER, HandBatchOver(batch, "Mẫu")))
    assert (problem.code, problem.params) == ("result_not_ready", {"dossier": made.code})


def test_another_way_than_registered_can_be_taken(desk):
    made = ready(desk, certified(1))

    found = desk.office.post.candidate(made.dossier_id)

    assert (found.row.code, found.receiver.address) == (made.code, citizen(1).address)
