"""Hand-overs between units and counters: both sides, many at once, an absent colleague, and what is refused."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.clock import VIETNAM
from desktop_app.domain.calendar.limits import LimitUnit, TimeLimit
from desktop_app.domain.dossier.hand_over import HandOverDossiers, Place, ReassignDossiers, TakeOverDossiers
from desktop_app.domain.dossier.papers import PaperForm
from desktop_app.domain.dossier.status import DossierStatus
from desktop_app.domain.dossier.steps import AskSupplement, ReasonedStep, ReceiveSupplement, SupplementItem
from desktop_app.domain.events import Actor
from desktop_app.domain.exchange.hand_overs import Reach
from desktop_app.domain.exchange.returning import ReturnDossier
from desktop_app.domain.office import EVERY_PROCEDURE, Officer, PlanStep, StepPlan
from desktop_app.domain.people.person import SubmitterRole
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from models import event_log
from models.queries.hand_overs import custody_of
from tests.support.office import COLLEAGUE, OFFICER, Desk
from tests.support.people import BIRTH, CHILD, appointment, certified, citizen

JUSTICE, LAND = Place("tu-phap"), Place("dia-chinh")
COUNTER = Place("", "quay-2")
LAND_OFFICER = Actor("thu-nghiem", "quay-4")
MOVING = ("dossier", "hand_over", "dossier_link")


def give(desk: Desk, *ids: int, to: Place = LAND, actor: Actor = OFFICER, **more: object):
    return desk.office.hand_overs.hand_over(actor, HandOverDossiers(tuple(ids), to, **more))  # type: ignore[arg-type]


def take(desk: Desk, *ids: int, actor: Actor = LAND_OFFICER):
    waiting = {row.dossier_id: row.seq for row in desk.office.hand_overs.given_to(actor, Reach.CENTRE)}
    return desk.office.hand_overs.take_over(actor, TakeOverDossiers(tuple((one, waiting[one]) for one in ids)))


def place(desk: Desk, dossier_id: int) -> tuple[object, ...]:
    [row] = desk.rows("SELECT holder, place_unit, place_counter, status FROM dossier WHERE id = :id", id=dossier_id)
    return row


def refusal(moved) -> tuple[str, dict[str, object]]:
    [one] = moved.refused
    return one.code, dict(one.params)


def test_a_dossier_is_on_its_way_until_the_unit_confirms_and_then_the_work_begins(desk):
    dossier = desk.accept(appointment(1)).dossier_id
    moved = give(desk, dossier)

    assert (moved.dossiers, moved.batch) == ((dossier,), "1/2026")
    assert place(desk, dossier) == ("vi-du", "", "quay-3", DossierStatus.ACCEPTED)
    [waiting] = desk.office.hand_overs.given_to(LAND_OFFICER)
    assert (waiting.from_officer, waiting.to_unit, waiting.batch) == ("vi-du", "dia-chinh", "1/2026")

    desk.pass_minutes(5)
    take(desk, dossier)

    assert place(desk, dossier) == ("thu-nghiem", "dia-chinh", "", DossierStatus.IN_PROCESS)
    [line] = desk.office.hand_overs.lines_of(dossier).lines
    assert (line.taken_by, line.result) == ("thu-nghiem", "on_time")
    assert desk.office.hand_overs.given_to(LAND_OFFICER) == ()
    kinds = [entry.kind for entry in desk.office.dossiers.open(dossier).time_line]
    assert kinds[-3:] == ["dossier.handed_over", "dossier.taken_over", "dossier.in_process"]


def test_between_counters_nothing_begins(desk):
    dossier = desk.accept(appointment(1)).dossier_id
    give(desk, dossier, to=COUNTER, to_officer="van-mau")
    take(desk, dossier, actor=COLLEAGUE)

    assert place(desk, dossier) == ("van-mau", "", "quay-2", DossierStatus.ACCEPTED)


def test_the_short_way_gives_and_takes_at_once_and_writes_its_line(desk):
    dossier = desk.accept(appointment(1)).dossier_id
    desk.office.processing.start(OFFICER, dossier)

    [line] = desk.office.hand_overs.lines_of(dossier).lines
    assert (line.from_unit, line.to_unit, line.from_officer, line.taken_by) == ("", "tu-phap", "vi-du", "vi-du")
    assert (line.given_at, line.result) == (line.taken_at, "on_time")
    assert place(desk, dossier) == ("vi-du", "tu-phap", "", DossierStatus.IN_PROCESS)


def test_a_start_of_what_is_on_its_way_confirms_it(desk):
    dossier = desk.accept(appointment(1)).dossier_id
    give(desk, dossier)
    desk.office.processing.start(LAND_OFFICER, dossier)

    [line] = desk.office.hand_overs.lines_of(dossier).lines
    assert (line.to_unit, line.taken_by) == ("dia-chinh", "thu-nghiem")
    assert place(desk, dossier)[:2] == ("thu-nghiem", "dia-chinh")
    assert desk.value("SELECT unit FROM dossier") == "dia-chinh"


def test_a_start_that_is_taken_back_handed_nothing_over(desk):
    dossier = desk.accept(appointment(1)).dossier_id
    desk.office.processing.start(COLLEAGUE, dossier)
    desk.office.life_cycle.undo(COLLEAGUE, ReasonedStep(dossier, "bấm nhầm"))

    assert place(desk, dossier) == ("vi-du", "", "quay-3", DossierStatus.ACCEPTED)
    assert desk.office.hand_overs.lines_of(dossier).lines == ()


def test_the_reception_is_judged_by_the_rule_of_three_o_clock(desk):
    desk.at(19, 14)
    first = desk.accept(appointment(1)).dossier_id
    desk.at(19, 16)
    second = desk.accept(appointment(2)).dossier_id
    desk.at(19, 16, 59)
    give(desk, first)
    desk.at(20, 7, 40)  # for what was received after 15:00 the opening at 07:30 was the last moment
    give(desk, second)
    take(desk, first, second)

    [line], [late] = (desk.office.hand_overs.lines_of(one).lines for one in (first, second))
    assert (line.result, late.result) == ("on_time", "late")


def test_the_internal_limit_of_a_step_is_counted_by_the_one_engine_and_never_passes_the_appointment(desk):
    steps = (
        PlanStep("tu-phap", TimeLimit(4, LimitUnit.HOURS)),
        PlanStep("dia-chinh", TimeLimit(1, LimitUnit.WORKING_DAYS)),
        PlanStep("cong-an", TimeLimit(60, LimitUnit.WORKING_DAYS)),
    )
    desk.office.records.save(OFFICER, StepPlan(EVERY_PROCEDURE, steps))
    dossier = desk.accept(appointment(1)).dossier_id
    give(desk, dossier)
    take(desk, dossier)
    [line] = desk.office.hand_overs.lines_of(dossier).lines
    assert line.step_due_at == datetime(2026, 11, 20, 9, 40, tzinfo=VIETNAM)

    desk.at(20, 16)
    give(desk, dossier, to=JUSTICE, actor=LAND_OFFICER)
    take(desk, dossier, actor=OFFICER)
    lines = desk.office.hand_overs.lines_of(dossier).lines
    assert lines[1].result == "on_time"  # a limit in days is judged by its date
    assert lines[1].step_due_at == datetime(2026, 11, 23, 10, 30, tzinfo=VIETNAM)

    desk.at(23, 14)
    give(desk, dossier, to=Place("cong-an"))
    due = desk.office.dossiers.open(dossier).row.due_at
    pending = desk.office.hand_overs.lines_of(dossier).pending
    assert pending is not None
    assert pending.step_due_at == due


def test_a_pause_of_the_clock_moves_the_internal_limit_too(desk):
    desk.office.records.save(
        OFFICER, StepPlan(EVERY_PROCEDURE, (PlanStep("dia-chinh", TimeLimit(1, LimitUnit.WORKING_DAYS)),))
    )
    dossier = desk.accept(appointment(1)).dossier_id
    give(desk, dossier)
    take(desk, dossier)
    desk.pass_minutes(30)
    desk.office.life_cycle.ask_supplement(
        LAND_OFFICER, AskSupplement(dossier, (SupplementItem("Tờ khai", 1),), "thiếu tờ khai")
    )
    desk.at(26, 9)
    desk.office.life_cycle.receive_supplement(LAND_OFFICER, ReceiveSupplement(dossier))
    desk.at(26, 16)
    give(desk, dossier, to=JUSTICE, actor=LAND_OFFICER)
    take(desk, dossier, actor=OFFICER)

    assert desk.office.hand_overs.lines_of(dossier).lines[1].result in ("early", "on_time")


def test_many_are_given_in_one_list_or_none_of_them_and_each_refused_one_says_why(desk):
    ids = [desk.accept(appointment(number)).dossier_id for number in range(1, 5)]
    desk.office.reception.void(OFFICER, ids[1], "nhập nhầm")
    give(desk, ids[2])
    before = desk.counts()

    moved = give(desk, *ids, 999)

    assert moved.dossiers == ()
    assert {(one.dossier_id, one.code) for one in moved.refused} == {
        (ids[1], "dossier_voided"), (ids[2], "hand_over_pending_own"), (999, "dossier_unknown"),
    }  # fmt: skip
    assert desk.counts() == before

    assert give(desk, ids[0], ids[3], ids[0]).dossiers == (ids[0], ids[3])
    assert {batch for (batch,) in desk.rows("SELECT batch FROM hand_over")} == {"1/2026", "2/2026"}


def test_what_is_in_the_applicants_hands_cannot_be_handed_over(desk):
    dossier = desk.accept(certified(1)).dossier_id
    desk.office.processing.finish(OFFICER, dossier)
    code, _ = refusal(give(desk, dossier))
    assert code == "hand_over_result_only_back"
    give(desk, dossier, to=COUNTER)  # the result goes back to the counter that returns it
    take(desk, dossier, actor=Actor("van-mau", "quay-2"))
    desk.office.processing.return_result(OFFICER, ReturnDossier(dossier))

    assert refusal(give(desk, dossier)) == ("hand_over_ended", {})
    with pytest.raises(UserError) as caught:
        desk.office.hand_overs.look_up(OFFICER, desk.value("SELECT code FROM dossier"))
    assert caught.value.code == "hand_over_ended"


def _single(desk: Desk, **changes: object) -> None:
    command = HandOverDossiers((desk.accept(appointment(1)).dossier_id,), LAND)
    values = {"dossier_ids": command.dossier_ids, "to": command.to} | changes
    desk.office.hand_overs.hand_over(OFFICER, HandOverDossiers(**values))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"dossier_ids": ()}, "hand_over_list_empty"),
        ({"dossier_ids": tuple(range(1, 202))}, "hand_over_too_many"),
        ({"to": None}, "hand_over_place_needed"),
        ({"to": Place("khong-co")}, "place_unknown"),
        ({"to": Place("", "quay-99")}, "place_unknown"),
        ({"to_officer": "khong-co"}, "officer_unknown"),
        ({"to_officer": "vi-du", "to": COUNTER}, "hand_over_to_oneself"),
        ({"to_officer": "van-mau"}, "officer_of_another_unit"),
        ({"note": "x" * 3000}, "text_too_long"),
    ],
)
def test_bad_input_is_refused_with_its_field_and_changes_nothing(desk, changes, code):
    desk.accept(appointment(9))
    before = desk.value("SELECT count(*) FROM hand_over")

    with pytest.raises(UserError) as caught:
        _single(desk, **changes)

    assert caught.value.code == code
    assert caught.value.field
    assert desk.value("SELECT count(*) FROM hand_over") == before


def test_it_is_not_handed_to_where_it_lies(desk):
    dossier = desk.accept(appointment(1)).dossier_id

    code, params = refusal(give(desk, dossier, to=Place("", "quay-3")))

    assert (code, params) == ("hand_over_same_place", {"place": "Quầy 3"})


def test_only_the_side_it_was_given_to_confirms(desk):
    dossier = desk.accept(appointment(1)).dossier_id
    give(desk, dossier, to_officer="thu-nghiem")

    code, params = refusal(take(desk, dossier, actor=Actor("minh-hoa")))

    assert code == "hand_over_not_yours"
    assert params == {"receiver": "Phạm Thị Thử Nghiệm (Bộ phận Địa chính – Xây dựng)"}


def test_of_two_officers_who_confirm_at_once_one_is_told_who_was_first(desk):
    desk.office.records.save(OFFICER, Officer("hai", "Vũ Thị Hai", "Công chức địa chính", "dia-chinh"))
    dossier = desk.accept(appointment(1)).dossier_id
    give(desk, dossier)
    [row] = desk.office.hand_overs.given_to(LAND_OFFICER)
    command = TakeOverDossiers(((dossier, row.seq),))

    def confirm(actor: Actor):
        return desk.office.hand_overs.take_over(actor, command)

    with ThreadPoolExecutor(2) as threads:
        answers = list(threads.map(confirm, (LAND_OFFICER, Actor("hai"))))

    [won] = [moved for moved in answers if moved.dossiers]
    [lost] = [moved for moved in answers if moved.refused]
    assert won.dossiers == (dossier,)
    code, params = refusal(lost)
    assert code == "taken_over_already"
    assert params["officer"] in ("Vũ Thị Hai", "Phạm Thị Thử Nghiệm")
    assert params["at"] == desk.clock.now()


def test_what_nobody_confirmed_can_be_taken_back_by_who_gave_it(desk):
    dossier = desk.accept(appointment(1)).dossier_id
    give(desk, dossier)
    [row] = desk.office.hand_overs.given_to(LAND_OFFICER)
    with pytest.raises(UserError) as caught:
        desk.office.hand_overs.recall(COLLEAGUE, dossier)
    assert caught.value.code == "hand_over_not_own"

    desk.office.hand_overs.recall(OFFICER, dossier)

    assert desk.office.hand_overs.lines_of(dossier).lines == ()
    moved = desk.office.hand_overs.take_over(LAND_OFFICER, TakeOverDossiers(((dossier, row.seq),)))
    assert refusal(moved)[0] == "hand_over_recalled"
    with pytest.raises(UserError) as caught:
        desk.office.hand_overs.recall(OFFICER, dossier)
    assert caught.value.code == "hand_over_not_given"


def test_an_absent_colleagues_dossiers_and_what_was_given_to_her_go_to_somebody_else(desk):
    own, given_, done = (desk.accept(appointment(number), COLLEAGUE).dossier_id for number in (1, 2, 3))
    desk.office.processing.finish(COLLEAGUE, done)
    give(desk, given_, to=COUNTER, to_officer="vi-du", actor=COLLEAGUE)

    moved = desk.office.hand_overs.reassign(
        LAND_OFFICER, ReassignDossiers("van-mau", "thu-nghiem", "nghỉ ốm đến thứ hai")
    )

    assert set(moved.dossiers) == {own, given_, done}
    assert [place(desk, one)[0] for one in (own, given_, done)] == ["thu-nghiem"] * 3
    moved = desk.office.hand_overs.reassign(OFFICER, ReassignDossiers("vi-du", "minh-hoa", "nghỉ phép", (given_,)))
    assert desk.value("SELECT pending_officer FROM dossier WHERE id = :id", id=given_) == "minh-hoa"


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (ReassignDossiers("khong-co", "vi-du", "ốm"), "officer_unknown"),
        (ReassignDossiers("van-mau", "khong-co", "ốm"), "officer_unknown"),
        (ReassignDossiers("van-mau", "van-mau", "ốm"), "reassign_to_same"),
        (ReassignDossiers("van-mau", "vi-du", "  "), "reason_needed"),
        (ReassignDossiers("van-mau", "vi-du", "ốm"), "reassign_nothing"),
    ],
)
def test_a_reassignment_without_sense_is_refused(desk, command, code):
    with pytest.raises(UserError) as caught:
        desk.office.hand_overs.reassign(OFFICER, command)
    assert caught.value.code == code


def test_a_dossier_a_colleague_no_longer_holds_is_not_reassigned(desk):
    dossier = desk.accept(appointment(1)).dossier_id
    moved = desk.office.hand_overs.reassign(OFFICER, ReassignDossiers("van-mau", "vi-du", "ốm", (dossier,)))
    assert refusal(moved) == ("reassign_not_held", {"officer": "Trần Thị Ví Dụ"})


def test_a_code_that_no_dossier_has_is_said_to_be_unknown(desk):
    for code in ("H06.12.34-999999-0001", "", "   "):
        with pytest.raises(UserError) as caught:
            desk.office.hand_overs.look_up(OFFICER, code)
        assert caught.value.code == "dossier_unknown"


def test_the_control_sheet_is_filled_in_by_itself_and_printed(desk):
    dossier = desk.accept(appointment(1)).dossier_id
    moved = give(desk, dossier, note="kèm bản vẽ", print_list=True, print_sheets=True)
    take(desk, dossier)

    sheet = desk.office.hand_overs.control_sheet(dossier)

    [line] = sheet.handovers
    assert line.from_unit == "Bộ phận tiếp nhận và trả kết quả – Quầy 3"
    assert (line.to_unit, line.from_officer, line.to_officer) == (
        "Bộ phận Địa chính – Xây dựng", "Trần Thị Ví Dụ", "Phạm Thị Thử Nghiệm",
    )  # fmt: skip
    assert (line.at_text, line.result, line.note) == ("09 giờ 40 phút, ngày 19/11/2026", "Đúng hạn", "kèm bản vẽ")
    assert sheet.handling_unit == "Bộ phận Địa chính – Xây dựng"
    assert sheet.dossier.code.endswith("-0001")
    forms = [form for (form,) in desk.rows("SELECT form FROM print_job ORDER BY id")]
    assert forms[-2:] == [PaperForm.HAND_OVER_LIST_A4.value, PaperForm.CONTROL_SHEET_A5.value]
    assert len(moved.print_job_ids) == 2
    desk.office.hand_overs.print_control_sheet(LAND_OFFICER, dossier)


def test_linked_dossiers_share_the_latest_of_their_due_days_and_keep_their_own(desk):
    parent = desk.accept(appointment(1)).dossier_id
    child = desk.accept(certified(1)).dossier_id
    other = desk.accept(appointment(3)).dossier_id
    links = desk.office.links
    group = links.link(OFFICER, parent, child)

    due = {row.dossier_id: row.due_at for row in (group.parent, *group.children)}
    assert group.joint_due_at == due[parent] > due[child]
    assert links.group_of(child) == group
    assert links.group_of(other) is None
    for wrong, code in (
        ((parent, parent), "link_to_itself"),
        ((other, child), "link_exists"),
        ((other, parent), "link_child_is_parent"),
        ((child, other), "link_parent_is_child"),
    ):
        with pytest.raises(UserError) as caught:
            links.link(OFFICER, *wrong)
        assert caught.value.code == code

    links.unlink(OFFICER, child)
    assert links.group_of(parent) is None
    with pytest.raises(UserError) as caught:
        links.unlink(OFFICER, child)
    assert caught.value.code == "link_unknown"


ACTIONS = ("give", "take", "recall", "reassign", "start", "undo", "finish", "void", "link", "unlink", "supplement")


def _live(desk: Desk, deeds: list[tuple[str, int, int, int]]) -> None:
    """Whatever officers do in whatever order; what the rules refuse is part of it."""
    actors = (OFFICER, COLLEAGUE, LAND_OFFICER, Actor("minh-hoa", "quay-2"))
    places = (JUSTICE, LAND, COUNTER, Place())
    known = desk.value("SELECT count(*) FROM dossier")
    makers = (appointment, certified, appointment)
    ids = [desk.accept(made(known + number + 1)).dossier_id for number, made in enumerate(makers)]
    office = desk.office
    for action, who, which, where in deeds:
        actor, dossier = actors[who], ids[which]
        desk.pass_minutes(7)
        try:
            match action:
                case "give":
                    give(desk, dossier, *ids[:where], to=places[where], actor=actor, note="ghi chú" * (where % 2))
                case "take":
                    rows = office.hand_overs.given_to(actor, Reach.CENTRE)
                    office.hand_overs.take_over(actor, TakeOverDossiers(tuple((r.dossier_id, r.seq) for r in rows)))
                case "recall":
                    office.hand_overs.recall(actor, dossier)
                case "reassign":
                    office.hand_overs.reassign(actor, ReassignDossiers(actors[where].officer, actor.officer, "nghỉ ốm"))
                case "start":
                    office.processing.start(actor, dossier)
                case "undo":
                    office.life_cycle.undo(actor, ReasonedStep(dossier, "nhầm"))
                case "finish":
                    office.processing.finish(actor, dossier)
                case "void":
                    office.reception.void(actor, dossier, "nhập nhầm")
                case "link":
                    office.links.link(actor, dossier, ids[where % 3])
                case "unlink":
                    office.links.unlink(actor, dossier)
                case "supplement":
                    item = SupplementItem("Tờ khai", 1)
                    office.life_cycle.ask_supplement(actor, AskSupplement(dossier, (item,), "thiếu"))
        except UserError:
            continue


DEEDS = st.lists(
    st.tuples(st.sampled_from(ACTIONS), st.integers(0, 3), st.integers(0, 2), st.integers(0, 3)), max_size=14
)


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(DEEDS)
def test_rows_are_what_the_events_say_whatever_was_handed_over(desk, deeds):
    _live(desk, deeds)
    with desk.database.read() as session:
        for (dossier_id,) in desk.rows("SELECT id FROM dossier"):
            custody = custody_of(session, dossier_id)
            assert all(line.taken_at is not None for line in custody.lines[:-1])  # one at a time is on its way
            assert custody.holder
    before = desk.dump(*MOVING)

    with desk.database.write() as session:
        event_log.rebuild_projections(session)

    assert desk.dump(*MOVING) == before


def test_a_birth_registration_goes_through_three_places(desk):
    """The way of ISO steps: reception, unit, back to the counter that returns the result."""
    command = appointment(1, procedure_code=BIRTH, owner=CHILD, entered_fee=None)
    dossier = desk.accept(replace(command, submitter=citizen(1), submitter_role=SubmitterRole.PARENT)).dossier_id
    give(desk, dossier, to=JUSTICE)
    take(desk, dossier, actor=COLLEAGUE)
    desk.pass_minutes(60)
    desk.office.processing.finish(COLLEAGUE, dossier)
    give(desk, dossier, to=COUNTER, actor=COLLEAGUE)
    take(desk, dossier, actor=Actor("gia-dinh", "quay-2"))

    lines = desk.office.hand_overs.lines_of(dossier).lines
    assert [(line.from_unit, line.to_unit, line.to_counter) for line in lines] == [
        ("", "tu-phap", ""), ("tu-phap", "", "quay-2"),
    ]  # fmt: skip
    assert place(desk, dossier) == ("gia-dinh", "", "quay-2", DossierStatus.FINISHED)


def test_no_event_of_a_hand_over_holds_what_was_typed(desk):
    dossier = desk.accept(appointment(1)).dossier_id
    give(desk, dossier, note="ghichú-đánhdấu", print_list=True)
    desk.office.hand_overs.reassign(OFFICER, ReassignDossiers("vi-du", "van-mau", "lýdo-đánhdấu"))

    stored = desk.dump("event", "dossier", "hand_over", "print_job")
    text = "".join(
        bytes(cell).decode(errors="replace") if isinstance(cell, bytes) else str(cell)
        for rows in stored.values()
        for row in rows
        for cell in row
    )
    kept = "".join(bytes(body).decode() for (body,) in desk.rows("SELECT body FROM personal_record"))
    for mark in ("ghichú-đánhdấu", "lýdo-đánhdấu", "Nguyễn Văn Mẫu"):
        assert mark not in text
        assert mark in kept
