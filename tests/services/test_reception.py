from __future__ import annotations

import string
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.clock import VIETNAM, in_vietnam
from desktop_app.domain.calendar.limits import LimitUnit, TimeLimit
from desktop_app.domain.dossier.acceptance import AcceptDossier, ComponentCount, EnteredFee
from desktop_app.domain.dossier.papers import PaperForm
from desktop_app.domain.dossier.receipt_qr import decode
from desktop_app.domain.events import Actor
from desktop_app.domain.exchange.dossiers import DossierFilter, SavedView
from desktop_app.domain.indicators import Figure, Period
from desktop_app.domain.office import LocalFee, Officer
from desktop_app.domain.people.person import SubmitterRole
from desktop_app.domain.values import replace
from desktop_app.errors import EnvironmentProblem, UserError
from models import projections
from tests.support.office import COLLEAGUE, OFFICER, START, Desk
from tests.support.people import (
    BIRTH,
    CHILD,
    FOREIGNER,
    MARITAL_STATUS,
    NO_LIMIT,
    ORGANISATION,
    appointment,
    certified,
    citizen,
    promised,
)

TODAY = Period(date(2026, 11, 19), date(2026, 11, 19))


def refused(desk: Desk, command: AcceptDossier, actor: Actor = OFFICER) -> UserError:
    """The refusal of a command, after making sure that it wrote nothing and spent no number."""
    before = desk.counts()
    with pytest.raises(UserError) as caught:
        desk.accept(command, actor)
    assert desk.counts() == before
    return caught.value


# Numbers


def test_a_number_is_the_agencys_the_days_and_the_days_sequence(desk):
    codes = [desk.accept(certified(number)).code for number in range(1, 4)]

    assert codes == ["H06.12.34-261119-0001", "H06.12.34-261119-0002", "H06.12.34-261119-0003"]


def test_the_sequence_starts_again_at_midnight_in_vietnam(desk):
    desk.at(19, 23, 59, 59)
    last = desk.accept(certified(1))
    desk.at(20, 0, 0, 0)
    first = desk.accept(certified(2))

    assert (last.code, first.code) == ("H06.12.34-261119-0001", "H06.12.34-261120-0001")
    assert desk.rows("SELECT received_day, received_hour FROM dossier ORDER BY id") == [
        ("2026-11-19", 23),
        ("2026-11-20", 0),
    ]


def test_the_register_counts_lines_through_the_year_and_starts_again_with_the_next(desk):
    desk.accept(certified(1))
    desk.at(31, 16, 0, month=12)
    desk.accept(certified(2))
    desk.at(4, 8, 0, month=1, year=2027)
    desk.accept(certified(3))

    assert desk.rows("SELECT book_no, line_no FROM dossier ORDER BY id") == [
        ("01/2026", 1),
        ("01/2026", 2),
        ("01/2027", 1),
    ]


def test_certified_copies_have_a_number_in_the_certification_book_and_nothing_else_has(desk):
    desk.accept(certified(1))
    desk.accept(appointment(2))
    desk.accept(certified(3))

    numbers = [number for (number,) in desk.rows("SELECT certification_no FROM dossier ORDER BY id")]
    assert numbers[0].endswith("Số chứng thực: 1")
    assert numbers[1] == ""
    assert numbers[2].endswith("Số chứng thực: 2")


def test_a_number_is_unique_whatever_happens_to_the_counter(desk):
    from sqlalchemy import text
    from sqlalchemy.exc import IntegrityError

    desk.accept(certified(1))
    with desk.database.write() as session:
        session.execute(text("UPDATE sequence SET value = 0 WHERE name LIKE 'dossier:%'"))
    before = desk.counts()

    with pytest.raises(IntegrityError):
        desk.accept(certified(2))

    assert desk.counts() == before


def test_the_receipts_code_opens_the_dossier(desk):
    result = desk.accept(certified())

    qr = decode(result.qr_text)
    assert (qr.code, qr.due_at) == (result.code, result.due_at)
    assert desk.office.dossiers.by_code(qr.code).id == result.dossier_id
    assert desk.value("SELECT secret FROM dossier") == qr.secret


# The paper is filed, the outbox is filled, the draft goes


def test_the_filed_paper_is_what_the_preview_showed_with_its_numbers(desk):
    command = certified(matter="Bằng tốt nghiệp")
    preview = desk.office.reception.preview(OFFICER, command).context
    before = desk.counts()
    assert (preview.dossier_code, preview.qr_text, preview.book_no) == ("", "", "")
    assert desk.counts() == before

    result = desk.accept(command)
    paper = desk.office.print_jobs().paper(result.dossier_id)

    assert paper.dossier_code == result.code
    assert paper.qr_text == result.qr_text
    numbers = ("dossier_code", "lookup_secret", "qr_text", "book_no", "line_no", "certification_book")
    assert replace(paper, **dict.fromkeys(numbers, "")) == replace(preview, **dict.fromkeys(numbers, ""))


def test_the_receipt_follows_the_circular_of_its_day_or_the_one_the_centre_has_chosen(desk):
    preview = desk.office.reception.preview(OFFICER, promised()).context
    assert (preview.form_code, preview.legal_set) == ("01", "TT 03/2025/TT-VPCP")

    centre = desk.office.records.snapshot().required_centre()
    desk.office.records.save(OFFICER, replace(centre, legal_set="TT 01/2018/TT-VPCP"))

    assert desk.office.reception.preview(OFFICER, promised()).context.legal_set == "TT 01/2018/TT-VPCP"


def test_the_draft_goes_with_the_acceptance_and_stays_with_a_refusal(desk):
    drafts = desk.office.drafts
    drafts.save(OFFICER, "d1", b"{}")
    refused(desk, certified(draft_id="d1", sets=0))
    assert drafts.unfinished(OFFICER)[0].id == "d1"

    desk.accept(certified(draft_id="d1"))

    assert drafts.unfinished(OFFICER) == ()


def test_a_draft_is_the_officers_at_that_counter_and_the_newest_one(desk):
    drafts = desk.office.drafts
    drafts.save(OFFICER, "d1", b"old")
    desk.pass_minutes(1)
    drafts.save(OFFICER, "d2", b"new")
    desk.pass_minutes(1)
    drafts.save(COLLEAGUE, "d3", b"other")
    assert drafts.unfinished(OFFICER)[0].body == b"new"

    drafts.save(OFFICER, "d1", b"old, edited")
    assert drafts.unfinished(OFFICER)[0].body == b"old, edited"
    drafts.discard("d1")
    drafts.discard("d1")
    assert drafts.unfinished(OFFICER)[0].id == "d2"


def test_a_draft_too_large_to_be_a_form_is_refused_and_the_last_one_kept(desk):
    desk.office.drafts.save(OFFICER, "d1", b"whole")

    with pytest.raises(UserError) as caught:
        desk.office.drafts.save(OFFICER, "d1", b"x" * 1_000_001)

    assert caught.value.code == "text_too_long"
    assert desk.office.drafts.unfinished(OFFICER)[0].body == b"whole"


def test_a_person_who_came_before_is_not_stored_twice_until_a_detail_changes(desk):
    desk.accept(certified(1))
    desk.pass_minutes(5)
    desk.accept(appointment(1))
    assert desk.value("SELECT count(*) FROM person") == 1

    desk.accept(
        replace(promised(1), submitter=citizen(1, phone="0900000009"), duplicates_seen=("H06.12.34-261119-0001",))
    )

    assert desk.value("SELECT count(*) FROM person") == 2
    [known] = desk.office.people.by_number("099090")
    assert known.person.phone == "0900000009"


def test_people_are_offered_after_four_digits_newest_first(desk):
    for number in range(1, 9):
        desk.accept(certified(number))
        desk.pass_minutes(1)

    assert desk.office.people.by_number("099") == ()
    assert [known.person.id_number[-1] for known in desk.office.people.by_number("0990")] == list("87654")
    assert [known.person.id_number for known in desk.office.people.by_number(" 099090000003 ")] == ["099090000003"]
    assert desk.office.people.by_number("0990%") == ()


def test_odd_text_offers_nobody_it_does_not_name(desk):
    desk.accept(certified(1))

    for text in ("0990' OR '1'='1", "%%%%", "____", "\x00\x00\x00\x00", "\ud800" * 5, "x" * 10_000):
        assert desk.office.people.by_number(text) == (), text
    for text in ("0990\x00", "\ud8000990"):
        assert [known.person.id_number for known in desk.office.people.by_number(text)] == ["099090000001"], text


# Void


def test_a_void_dossier_keeps_its_number_and_counts_nowhere(desk):
    wrong = desk.accept(certified(1))
    desk.accept(certified(2))
    desk.office.reception.void(OFFICER, wrong.dossier_id, "nhập nhầm người")

    assert desk.accept(certified(3)).code.endswith("-0003")
    figures = desk.office.statistics.figures(TODAY)
    assert figures.counts[Figure.RECEIVED] == 2
    assert desk.office.dossiers.count(DossierFilter()) == 2
    assert [row.code for row in desk.office.dossiers.page(DossierFilter(view=SavedView.VOID)).rows] == [wrong.code]
    found = desk.office.dossiers.by_code(wrong.code)
    assert found.voided
    view = desk.office.dossiers.open(wrong.dossier_id)
    assert view.actions == ()
    assert view.time_line[-1].detail == "nhập nhầm người"


def test_the_waiting_papers_of_a_void_dossier_are_not_printed(desk):
    wrong, right = desk.accept(certified(1)), desk.accept(certified(2))
    desk.office.reception.void(OFFICER, wrong.dossier_id, "nhập nhầm")
    jobs = desk.office.print_jobs("quay-3")

    assert jobs.waiting_count() == len(jobs.waiting()) == 1
    assert jobs.claim_next().title == right.code
    assert jobs.claim_next() is None


def test_a_printed_paper_is_no_obstacle_to_the_undo(desk):
    wrong = desk.accept(certified(1))
    jobs = desk.office.print_jobs("quay-3")
    jobs.done(jobs.claim_next().job_id)

    desk.office.reception.void(OFFICER, wrong.dossier_id, "nhập nhầm")

    assert desk.accept(certified(1)).code.endswith("-0002")  # and it is no duplicate of itself


@pytest.mark.parametrize(
    ("reason", "code"), [("", "reason_needed"), (" \n\x00", "reason_needed"), ("x" * 2001, "text_too_long")]
)
def test_a_void_needs_a_reason_of_a_sensible_length(desk, reason, code):
    made = desk.accept(certified(1))
    before = desk.counts()

    with pytest.raises(UserError) as caught:
        desk.office.reception.void(OFFICER, made.dossier_id, reason)

    assert (caught.value.code, caught.value.field) == (code, "reason")
    assert desk.counts() == before


def test_a_dossier_that_is_not_there_or_void_already_cannot_be_voided(desk):
    made = desk.accept(certified(1))
    desk.office.reception.void(OFFICER, made.dossier_id, "nhập nhầm")
    before = desk.counts()

    for dossier_id, code in ((made.dossier_id, "dossier_voided"), (4711, "dossier_unknown")):
        with pytest.raises(UserError) as caught:
            desk.office.reception.void(OFFICER, dossier_id, "nhập nhầm")
        assert caught.value.code == code
    assert desk.counts() == before


# Duplicates


def test_the_same_matter_of_the_same_person_is_asked_about_once(desk):
    first = desk.accept(appointment(1))
    problem = refused(desk, appointment(1), COLLEAGUE)
    assert (problem.code, problem.field, problem.params) == ("same_dossier_open", "procedure", {"dossier": first.code})
    assert desk.office.reception.preview(OFFICER, appointment(1)).duplicates == (first.code,)

    second = desk.accept(appointment(1, duplicates_seen=(first.code,)), COLLEAGUE)

    assert second.code.endswith("-0002")


def test_a_finished_dossier_of_the_same_person_is_no_duplicate(desk):
    first = desk.accept(appointment(1))
    desk.office.processing.finish(OFFICER, first.dossier_id)

    assert desk.accept(appointment(1)).code.endswith("-0002")


def test_of_two_officers_who_accept_the_same_person_at_once_one_is_asked(desk):
    def accept(actor: Actor) -> str:
        with desk.beside() as other:
            try:
                return other.accept(appointment(1), actor).code
            except UserError as error:
                return error.code

    with ThreadPoolExecutor(2) as threads:
        answers = sorted(threads.map(accept, (OFFICER, COLLEAGUE)))

    assert answers == ["H06.12.34-261119-0001", "same_dossier_open"]
    assert desk.accept(appointment(1, duplicates_seen=(answers[0],)), COLLEAGUE).code.endswith("-0002")


# Times


def test_a_clock_set_back_is_asked_about_and_nothing_is_lost(desk):
    desk.accept(certified(1))
    desk.clock.advance(timedelta(hours=-1))
    before = desk.counts()

    with pytest.raises(EnvironmentProblem) as caught:
        desk.accept(certified(2))

    assert (caught.value.code, caught.value.params) == ("clock_set_back", {"minutes": 60})
    assert desk.counts() == before
    confirmed = desk.accept(certified(2, clock_confirmed=True))
    assert in_vietnam(confirmed.received_at).hour == 8
    assert desk.accept(certified(3)).code.endswith("-0003")


def test_a_minute_between_two_computers_is_not_asked_about(desk):
    desk.accept(certified(1))
    desk.clock.advance(timedelta(seconds=-90))

    assert desk.accept(certified(2)).code.endswith("-0002")


def test_a_reception_in_the_future_is_refused(desk):
    assert refused(desk, certified(received_at=START + timedelta(minutes=1))).code == "received_in_future"
    assert refused(desk, certified(received_at=START + timedelta(days=400))).code == "received_in_future"


def test_a_reception_entered_afterwards_needs_its_reason(desk):
    morning = START - timedelta(hours=1)
    problem = refused(desk, certified(received_at=morning))
    assert (problem.code, problem.field) == ("late_entry_reason_needed", "late_entry_reason")

    made = desk.accept(certified(received_at=morning, late_entry_reason="mất điện"))

    assert made.received_at == morning
    view = desk.office.dossiers.open(made.dossier_id)
    assert view.texts.late_entry_reason == "mất điện"
    [entry, *_] = view.time_line
    assert (entry.at, entry.recorded_at) == (morning, START)


def test_a_reception_before_the_memory_of_paper_is_a_slip(desk):
    assert (
        refused(desk, certified(received_at=START - timedelta(days=4000), late_entry_reason="sổ cũ")).code
        == "received_too_old"
    )


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 11, 24, 10, 0, tzinfo=VIETNAM),  # Ngày Văn hóa Việt Nam
        datetime(2026, 11, 22, 10, 0, tzinfo=VIETNAM),  # a Sunday
        datetime(2026, 11, 19, 23, 59, 59, tzinfo=VIETNAM),
        datetime(2026, 11, 19, 12, 0, tzinfo=VIETNAM),
        datetime(2027, 2, 8, 9, 0, tzinfo=VIETNAM),  # Tết
    ],
)
def test_a_reception_outside_working_time_is_due_in_working_time(desk, moment):
    desk.clock.set_wall(moment)
    made = desk.accept(appointment(1))

    with desk.database.read() as session:
        calendar = desk.office.context.office(session).calendar
    due = in_vietnam(made.due_at)
    assert due > moment
    assert calendar.session_at(due - timedelta(seconds=1)) is not None or calendar.session_at(due) is not None


def test_what_was_typed_by_two_clocks_is_one_instant(desk):
    local = desk.accept(certified(1, received_at=START))
    universal = desk.accept(certified(2, received_at=desk.clock.now()))

    assert local.due_at == universal.due_at
    assert desk.value("SELECT count(DISTINCT due_at) FROM dossier") == 1


# Limits and fees


def test_a_procedure_without_a_limit_takes_the_officers_with_its_ground(desk):
    command = AcceptDossier(NO_LIMIT, citizen(1), entered_fee=EnteredFee(0, "không thu"))
    assert refused(desk, command).code == "limit_needed"
    command = replace(command, entered_limit=TimeLimit(3, LimitUnit.WORKING_DAYS))
    assert refused(desk, command).code == "limit_ground_needed"
    absurd = replace(command, entered_limit=TimeLimit(10**9, LimitUnit.WORKING_DAYS), limit_ground="QĐ")
    refused(desk, absurd)

    made = desk.accept(replace(command, limit_ground="Thông tư của Bộ GDĐT"))

    assert desk.office.dossiers.open(made.dossier_id).texts.limit_ground == "Thông tư của Bộ GDĐT"


def test_a_provincial_fee_is_never_silently_nothing(desk):
    command = AcceptDossier(BIRTH, citizen(1))
    marital = AcceptDossier(MARITAL_STATUS, citizen(1))
    preview = desk.office.reception.preview(OFFICER, command)
    if preview.plan.fees.needs_amount:
        assert refused(desk, command).field == "fee"

    desk.office.records.save(OFFICER, LocalFee(MARITAL_STATUS, 8_000, "NQ 01/2026/NQ-HĐND"))

    assert desk.accept(marital).fee_total == 8_000


@pytest.mark.parametrize(
    ("fee", "code"),
    [
        (EnteredFee(-1, "NQ"), "fee_amount_invalid"),
        (EnteredFee(10**30, "NQ"), "fee_amount_invalid"),
        (EnteredFee(15_000, "  "), "fee_ground_missing"),
        (EnteredFee(15_000, "x" * 10_000), "text_too_long"),
    ],
)
def test_an_entered_fee_is_a_possible_amount_with_its_ground(desk, fee, code):
    assert refused(desk, appointment(1, entered_fee=fee)).code == code


def test_what_was_paid_at_once_is_recorded_with_who_took_it(desk):
    desk.accept(certified(1))
    desk.accept(appointment(2))

    assert desk.rows("SELECT fee_total, fee_collected, payment_method, fee_officer FROM dossier ORDER BY id") == [
        (3 * (2 * 2000 + 3 * 1000), 3 * (2 * 2000 + 3 * 1000), "cash", "vi-du"),
        (15_000, 0, "", ""),
    ]


def test_impossible_quantities_are_refused(desk):
    for field in ("pages", "copies", "sets"):
        for value in (-1, 10**9, 10**30):
            assert refused(desk, certified(1, **{field: value})).code == f"{field}_out_of_range"


# People


def test_an_authorised_person_shows_the_paper(desk):
    command = certified(1, owner=citizen(2), submitter_role=SubmitterRole.AUTHORISED)
    assert refused(desk, command).field == "authority_paper"

    made = desk.accept(replace(command, authority_paper="giấy ủy quyền số 12"))

    view = desk.office.dossiers.open(made.dossier_id)
    assert (view.submitter, view.owner) == (citizen(1), citizen(2))
    assert "giấy ủy quyền số 12" in desk.office.print_jobs().paper(made.dossier_id).submitter_note
    assert desk.value("SELECT owner_id_number FROM dossier") == citizen(2).id_number


def test_a_child_is_brought_by_a_parent(desk):
    assert refused(desk, certified(submitter=CHILD)).code in ("child_cannot_submit", "id_number_missing")
    command = certified(1, owner=CHILD)
    assert refused(desk, command).code == "submitter_role_needed"
    assert refused(desk, replace(command, submitter_role=SubmitterRole.REPRESENTATIVE)).code == "child_needs_parent"

    made = desk.accept(replace(command, submitter_role=SubmitterRole.PARENT))

    assert desk.office.dossiers.open(made.dossier_id).owner == CHILD
    desk.accept(replace(command, submitter_role=SubmitterRole.PARENT))  # two children without a number are two


def test_an_organisation_and_a_foreigner_are_received_and_found(desk):
    company = desk.accept(certified(submitter=ORGANISATION))
    passport = desk.accept(certified(submitter=FOREIGNER))
    search = desk.office.dossiers.search

    for text in ("cong ty", "0100109106-001", "0100109106", "6001"):
        assert [row.code for row in search(text).rows] == [company.code], text
    for text in ("john", "x1234567", "+44 2012 345678", "5678"):
        assert [row.code for row in search(text).rows] == [passport.code], text


def test_missing_papers_are_named(desk):
    complete = desk.office.reception.preview(OFFICER, appointment(1)).plan.components
    required = next(count for count in complete if count.required)
    without = tuple(replace(one, originals=0, certified=0, copies=0) if one is required else one for one in complete)

    problem = refused(desk, appointment(1, components=without))

    assert (problem.code, problem.field) == ("papers_missing", "components")
    assert required.name in problem.params["papers"]
    impossible = (replace(required, originals=10**6), *complete[1:])
    assert refused(desk, appointment(1, components=impossible)).code == "component_count_out_of_range"
    assert isinstance(required, ComponentCount)


LONG = "Nguyễn " * 1429  # 10,003 characters


BAD_INPUT = (
    (certified(submitter=citizen(1, full_name=LONG)), "name_too_long"),
    (certified(submitter=citizen(1, address=LONG)), "address_too_long"),
    (certified(submitter=citizen(1, id_number="0" * 10_000)), "citizen_id_invalid"),
    (certified(submitter=citizen(1, id_number="09909000001")), "citizen_id_invalid"),
    (certified(submitter=citizen(1, phone="không có")), "phone_invalid"),
    (certified(submitter=citizen(1, birth_date=date(2027, 1, 1))), "birth_date_future"),
    (certified(submitter=citizen(1, email="@" * 10_000)), "email_invalid"),
    (certified(matter=LONG), "text_too_long"),
    (certified(delivery_address=LONG), "text_too_long"),
    (certified(late_entry_reason=LONG), "text_too_long"),
    (certified(national_code=LONG), "national_code_invalid"),
    (certified(national_code="abc"), "national_code_invalid"),
    (certified(procedure_code=LONG), "procedure_unknown"),
    (certified(procedure_code="9.999999"), "procedure_unknown"),
    (certified(procedure_code="\x00"), "procedure_unknown"),
    (certified(case_key=LONG), "case_unknown"),
)


def test_bad_input_is_refused_with_its_code_and_nothing_is_written(desk):
    for command, code in BAD_INPUT:
        problem = refused(desk, command)
        preview = desk.office.reception.preview(OFFICER, command)

        assert problem.code == code
        assert code in {one.code for one in preview.plan.blocking}
        assert all(len(str(value)) < 200 for value in problem.params.values())


def test_control_characters_and_halves_of_characters_never_reach_the_register(desk):
    made = desk.accept(
        certified(
            submitter=citizen(1, full_name="Nguyễn\x00 Văn\ud800 Mẫu\u202e", address="Tổ\t1\r\n"),
            matter="Bằng\x00 tốt\ud800 nghiệp",
            entered_fee=EnteredFee(1_000, "NQ\x00\ud800 01"),
        )
    )

    view = desk.office.dossiers.open(made.dossier_id)
    assert (view.submitter.full_name, view.submitter.address) == ("Nguyễn Văn Mẫu", "Tổ 1")
    assert view.texts.matter == "Bằng tốt nghiệp"
    assert view.fees[0].ground == "NQ 01"


@pytest.mark.parametrize("actor", [Actor("nobody", "quay-3"), Actor("", ""), Actor("vi-du' --", "quay-3")])
def test_who_is_no_officer_of_the_centre_accepts_nothing(desk, actor):
    assert refused(desk, certified(1), actor).code == "right_missing"


def test_who_has_left_the_centre_accepts_nothing(desk):
    desk.office.records.save(OFFICER, Officer("van-mau", "Lê Văn Mẫu", active=False))

    assert refused(desk, certified(1), COLLEAGUE).code == "right_missing"


# No-wait


def test_a_promise_in_the_session_is_target_minutes_away_and_the_deadline_stays(desk):
    made = desk.accept(promised(1))

    assert timedelta(minutes=15) <= made.promise_at - START <= timedelta(minutes=120)
    assert made.due_at >= made.promise_at
    jobs = {form for (form,) in desk.rows("SELECT form FROM print_job")}
    assert jobs == {"no_wait_slip", "receipt_a5"}


def test_the_receipt_of_a_promise_is_printed_on_request_only(desk):
    desk.accept(promised(1, print_receipt=False))

    assert desk.rows("SELECT form FROM print_job") == [("no_wait_slip",)]


def test_a_promise_past_the_session_is_offered_before_it_is_made(desk):
    desk.at(19, 11, 25)
    problem = refused(desk, promised(1))
    assert (problem.code, problem.field) == ("promise_next_session", "no_wait")
    offered = problem.params["at"]
    assert in_vietnam(offered).hour == 13

    made = desk.accept(promised(1, agreed_next_session=True))

    assert made.promise_at == offered
    [row] = desk.office.no_wait.board().running
    assert in_vietnam(row.started_at).strftime("%H:%M") == "13:00"


@pytest.mark.parametrize(("day", "hour"), [(20, 9), (25, 9), (19, 12), (19, 18)])
def test_a_promise_is_made_only_while_its_programme_runs(desk, day, hour):
    desk.at(day, hour)

    assert refused(desk, promised(1)).code == "no_wait_not_running"
    assert desk.office.reception.preview(OFFICER, certified(1)).plan.programme is None


def test_a_case_that_needs_verification_is_not_promised_in_minutes(desk):
    marriage = AcceptDossier("1.000894", citizen(1), case_key="xac_minh", no_wait=True, entered_fee=EnteredFee(0, "NQ"))
    assert refused(desk, marriage).code == "no_wait_not_running"
    land = AcceptDossier("1.012812", citizen(1), no_wait=True, entered_fee=EnteredFee(0, "NQ"))
    assert refused(desk, land).code == "no_wait_not_running"


# A kill in the middle


@pytest.mark.parametrize("kind", ["dossier.accepted", "print.requested"])
def test_a_kill_after_the_event_was_appended_leaves_nothing(desk, monkeypatch, kind):
    original = projections._APPLY_FIRST[kind]

    def killed(*_args: object) -> None:
        raise KeyboardInterrupt

    before = desk.dump()
    with monkeypatch.context() as patch:
        patch.setitem(projections._APPLY_FIRST, kind, (*original, killed))
        with pytest.raises(KeyboardInterrupt):
            desk.accept(promised(1, draft_id="d1"))

    assert desk.dump() == before
    assert desk.accept(promised(1)).code.endswith("-0001")


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_whatever_is_typed_is_accepted_whole_or_refused_with_a_code(sqlite_desk, data):
    text = st.text(max_size=30) | st.text(alphabet=string.printable, max_size=30)
    command = AcceptDossier(
        data.draw(st.sampled_from(["2.000815", "1.004873", "2.002854", "1.000894", ""])),
        replace(
            citizen(data.draw(st.integers(0, 99))),
            full_name=data.draw(text),
            id_number=data.draw(text | st.just("099090000001")),
            phone=data.draw(text | st.just("")),
            address=data.draw(text),
            email=data.draw(text | st.just("")),
        ),
        case_key=data.draw(st.sampled_from(["", "xac_minh", "nhieu_ban"])),
        pages=data.draw(st.integers(-5, 20_000)),
        copies=data.draw(st.integers(-5, 2_000)),
        matter=data.draw(text),
        national_code=data.draw(text | st.just("")),
        no_wait=data.draw(st.booleans()),
        entered_fee=data.draw(st.none() | st.builds(EnteredFee, st.integers(-(10**12), 10**12), text)),
    )
    desk = sqlite_desk
    before = desk.counts()
    try:
        made = desk.accept(command)
    except UserError:
        assert desk.counts() == before
    else:
        desk.office.dossiers.open(made.dossier_id)
        desk.office.reception.void(OFFICER, made.dossier_id, "thử")
    assert PaperForm(desk.office.records.snapshot().centre.receipt_form)


# What a reviewer found


def test_a_typed_ground_is_kept_beside_the_log_and_still_shown(desk):
    ground = "Theo đơn của ông Nguyễn Văn Mẫu"
    made = desk.accept(appointment(1, entered_fee=EnteredFee(0, ground)))

    [fee] = desk.office.dossiers.open(made.dossier_id).fees
    assert fee.ground == ground
    assert not any("ông Nguyễn".encode() in bytes(raw) for (raw,) in desk.rows("SELECT canonical FROM event"))


def test_papers_that_the_procedure_does_not_have_are_refused(desk):
    foreign = (ComponentCount("Giấy của ông Nguyễn Văn Mẫu", required=True, originals=1),)

    error = refused(desk, certified(1, components=foreign))

    assert error.code in ("component_unknown", "papers_missing")


def test_one_national_code_names_one_dossier(desk):
    first = desk.accept(certified(1, national_code="000.00.99.H99-261119-0001"))

    error = refused(desk, certified(2, national_code="000.00.99.H99-261119-0001"))

    assert (error.code, error.field, error.params["dossier"]) == ("national_code_taken", "national_code", first.code)
    desk.office.reception.void(OFFICER, first.dossier_id, "nhập nhầm")
    assert desk.accept(certified(3, national_code="000.00.99.H99-261119-0001")).code


def test_a_version_published_for_next_year_does_not_hide_todays(desk):
    today = desk.office.catalogue.get("2.000815")
    assert today is not None
    future = replace(today, version=2, effective_from=date(2027, 3, 1))
    with desk.database.write() as session:
        desk.office.catalogue.publish_in(session, OFFICER, (future,), desk.clock.now())

    made = desk.accept(certified(1))

    assert desk.value("SELECT procedure_version FROM dossier") == 1
    assert made.code
    assert any(entry.code == "2.000815" for entry in desk.office.catalogue.view().procedures)
