"""Guided or refused at the desk, before a number is spent."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop_app.domain.dossier.acceptance import AcceptDossier, ComponentCount
from desktop_app.domain.dossier.intake import GuideApplicant, RefuseApplicant
from desktop_app.domain.dossier.papers import PaperForm
from desktop_app.domain.dossier.papers.notices import RefusalContext, SupplementContext
from desktop_app.domain.dossier.steps import SupplementItem
from desktop_app.domain.exchange.intake import NoticeFilter
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from desktop_app.services.drafts import PARKED_DAYS
from models import event_log, personal
from models.projections.intake import TABLES
from printing.forms import render
from tests.support.office import COLLEAGUE, OFFICER
from tests.support.people import BIRTH, CERTIFIED_COPY, MARITAL_STATUS, appointment, certified, citizen
from tests.support.reading import words_of


def incomplete(number=1, **changes):
    """A reception whose required papers are not there."""
    command = appointment(number)
    return replace(command, components=(), **changes)


def guide(desk, command=None, actor=OFFICER, **changes):
    return desk.office.intake.guide(actor, GuideApplicant(command or incomplete(), **changes))


def paper_of(desk, given, kind):
    [[context]] = desk.rows("SELECT context_id FROM print_job WHERE id = :job", job=int(given.print_job_id))
    with desk.database.read() as session:
        return personal.load_record(session, context, kind)


def refused(desk, do):
    before = desk.counts()
    with pytest.raises(UserError) as caught:
        do()
    assert desk.counts() == before
    return caught.value


def test_guidance_names_every_missing_paper_spends_no_dossier_number_and_runs_no_clock(desk):
    given = guide(desk)

    paper = paper_of(desk, given, SupplementContext)
    required = [
        spec.name for spec in desk.office.catalogue.view().index.by_code(MARITAL_STATUS).components if spec.required
    ]
    assert [row.name for row in paper.items] == required
    assert (paper.head.number, paper.dossier.code, paper.dossier.due_text) == ("1", "", "")
    assert paper.ground.startswith(f"thành phần hồ sơ của thủ tục {MARITAL_STATUS}")
    assert desk.value("SELECT count(*) FROM dossier") == 0
    assert desk.accept(appointment(2)).code.endswith("-0001")


def test_the_guidance_paper_reads_back_with_its_words(desk):
    paper = paper_of(desk, guide(desk), SupplementContext)

    text = words_of(render(PaperForm.GUIDANCE_A5, paper))
    assert "PHIẾU HƯỚNG DẪN" in text
    assert "1/PHD" in text
    assert "thời hạn giải quyết chưa được tính" in text
    assert citizen(1).full_name in text


def test_a_refusal_goes_out_in_writing_with_its_reason_and_counts_as_no_dossier(desk):
    command = RefuseApplicant(incomplete(), "Không thuộc thẩm quyền", "Luật Hộ tịch Đ7", "UBND xã Ví Dụ")
    given = desk.office.intake.refuse(OFFICER, command)

    paper = paper_of(desk, given, RefusalContext)
    assert (paper.reason, paper.ground, paper.guidance) == (
        "Không thuộc thẩm quyền",
        "Luật Hộ tịch Đ7",
        "UBND xã Ví Dụ",
    )
    assert "Không thuộc thẩm quyền" in words_of(render(PaperForm.REFUSAL_A5, paper))
    assert desk.value("SELECT count(*) FROM dossier") == 0
    assert desk.value("SELECT kind FROM intake_notice") == "refused"


@pytest.mark.parametrize("reason", ["", "   "])
def test_a_refusal_without_a_reason_is_refused(desk, reason):
    error = refused(desk, lambda: desk.office.intake.refuse(OFFICER, RefuseApplicant(incomplete(), reason)))
    assert (error.code, error.field) == ("reason_needed", "reason")


def test_somebody_without_an_identity_paper_can_be_refused_but_not_nameless(desk):
    nobody = replace(citizen(1), id_number="", birth_date=None)
    command = replace(incomplete(), submitter=nobody)
    desk.office.intake.refuse(OFFICER, RefuseApplicant(command, "Không có giấy tờ tùy thân"))

    nameless = replace(command, submitter=replace(nobody, full_name=""))
    error = refused(desk, lambda: desk.office.intake.refuse(OFFICER, RefuseApplicant(nameless, "Không có giấy tờ")))
    assert (error.code, error.field) == ("name_missing", "submitter.full_name")


def test_a_wrong_number_is_told_and_nothing_is_recorded(desk):
    wrong = replace(incomplete(), submitter=replace(citizen(1), id_number="12345"))
    assert refused(desk, lambda: guide(desk, wrong)).code == "citizen_id_invalid"


def test_guidance_needs_a_procedure_and_something_to_say(desk):
    assert refused(desk, lambda: guide(desk, AcceptDossier("", citizen(1)))).code == "procedure_needed"
    assert refused(desk, lambda: guide(desk, certified(1))).code == "supplement_items_needed"
    given = guide(desk, certified(1), items=(SupplementItem("Bản chính có dấu giáp lai", 1),), reason="Dấu mờ")
    assert paper_of(desk, given, SupplementContext).reason == "Dấu mờ"


def test_a_refusal_may_be_about_a_matter_that_is_no_procedure_of_the_centre(desk):
    command = AcceptDossier("", citizen(1), matter="Xin cấp hộ chiếu")
    given = desk.office.intake.refuse(OFFICER, RefuseApplicant(command, "Thuộc Công an tỉnh"))
    assert paper_of(desk, given, RefusalContext).dossier.matter == "Xin cấp hộ chiếu"
    error = refused(
        desk, lambda: desk.office.intake.refuse(OFFICER, RefuseApplicant(AcceptDossier("", citizen(1)), "Không"))
    )
    assert error.code == "procedure_needed"


def test_notices_are_numbered_by_the_year_and_refusals_in_a_book_of_their_own(desk):
    assert [guide(desk, incomplete(n)).number for n in (1, 2)] == ["1", "2"]
    assert desk.office.intake.refuse(OFFICER, RefuseApplicant(incomplete(3), "Không thuộc thẩm quyền")).number == "1"
    desk.at(4, 9, month=1, year=2027)
    assert guide(desk, incomplete(4)).number == "1"


def test_a_guided_person_comes_back_to_the_form_as_it_was_left_at_any_counter(desk):
    guide(desk, draft_id="a" * 32, draft=b'{"x": 1}')
    desk.pass_minutes(60)

    found = desk.office.intake.guided_before(citizen(1).id_number)
    assert (found.draft_id, found.draft, found.officer) == (
        "a" * 32,
        b'{"x": 1}',
        desk.office.intake.notices(NoticeFilter())[0][0].officer,
    )
    assert desk.office.drafts.unfinished(OFFICER) == ()
    assert desk.office.intake.guided_before(citizen(2).id_number) is None
    assert desk.office.intake.guided_before("") is None

    desk.accept(appointment(1, draft_id="a" * 32), COLLEAGUE)
    assert desk.office.intake.guided_before(citizen(1).id_number) is None


def test_a_draft_nobody_comes_back_for_is_forgotten(desk):
    guide(desk, draft_id="a" * 32, draft=b"{}")
    desk.clock.advance(PARKED_DAYS + timedelta(days=1))
    assert desk.office.intake.guided_before(citizen(1).id_number) is None
    guide(desk, incomplete(2), draft_id="b" * 32, draft=b"{}")
    assert desk.rows("SELECT id FROM draft") == [("b" * 32,)]


def test_the_list_is_found_by_procedure_day_officer_kind_and_number(desk):
    guide(desk)
    desk.office.intake.refuse(COLLEAGUE, RefuseApplicant(certified(2), "Không thuộc thẩm quyền"))
    desk.at(20, 9)
    guide(desk, incomplete(3))

    def found(**wanted):
        rows, more = desk.office.intake.notices(NoticeFilter(**wanted))
        assert not more
        return [row.id for row in rows]

    assert found() == [3, 2, 1]
    assert found(procedure_code=CERTIFIED_COPY) == [2]
    assert found(first_day="2026-11-20") == [3]
    assert found(last_day="2026-11-19") == [2, 1]
    assert found(officer="van-mau") == [2]
    assert found(kind="guided", text="2") == [3]
    rows, more = desk.office.intake.notices(NoticeFilter(), limit=2)
    assert ([row.id for row in rows], more) == ([3, 2], True)


def test_a_notice_is_printed_again_with_its_mark(desk):
    given = guide(desk)
    job = desk.office.intake.reprint(OFFICER, given.notice_id)
    assert b'"reprint":1' in desk.value("SELECT mark FROM print_job WHERE id = :job", job=int(job)).replace(b" ", b"")
    with pytest.raises(UserError, match="notice_unknown"):
        desk.office.intake.reprint(OFFICER, 99)
    with pytest.raises(UserError, match="notice_unknown"):
        desk.office.intake.texts(99)


def test_no_name_no_number_and_no_typed_text_stands_in_the_log(desk):
    command = replace(incomplete(), matter="Việc của bà Ví Dụ")
    guide(desk, command, reason="Bà Ví Dụ chưa ký")
    raw = b"".join(bytes(row[0]) for row in desk.rows("SELECT canonical FROM event WHERE subject_kind = 'intake'"))
    for secret in (citizen(1).full_name, citizen(1).id_number, "Ví Dụ"):
        assert secret.encode() not in raw


def test_the_list_drawn_again_from_the_log_is_the_same(desk):
    guide(desk, draft_id="a" * 32, draft=b"{}")
    desk.office.intake.refuse(COLLEAGUE, RefuseApplicant(certified(2), "Không thuộc thẩm quyền"))
    names = [table.__tablename__ for table in TABLES]
    before = desk.dump(*names)
    with desk.database.write() as session:
        event_log.rebuild_projections(session)
    assert desk.dump(*names) == before


def test_papers_that_are_there_are_not_asked_for(desk):
    procedure = desk.office.catalogue.view().index.by_code(BIRTH)
    first, *rest = [spec for spec in procedure.components if spec.required]
    command = AcceptDossier(BIRTH, citizen(1), components=(ComponentCount(first.name, True, originals=1),))
    paper = paper_of(desk, guide(desk, command), SupplementContext)
    assert [row.name for row in paper.items] == [spec.name for spec in rest]
