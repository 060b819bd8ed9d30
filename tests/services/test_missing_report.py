"""The report on missing papers: guidance and requests for supplements, by paper."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.dossier.intake import GuideApplicant
from desktop_app.domain.dossier.steps import AskSupplement, ReasonedStep, SupplementItem
from desktop_app.domain.indicators import Period
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from printing.reports.missing import TYPED, MissingPapersReport
from tests.support.office import OFFICER
from tests.support.people import MARITAL_STATUS, appointment

NOVEMBER = Period(date(2026, 11, 1), date(2026, 11, 30))


def required(desk):
    specs = desk.office.catalogue.view().index.by_code(MARITAL_STATUS).components
    return [spec.name for spec in specs if spec.required]


def guide(desk, number):
    return desk.office.intake.guide(OFFICER, GuideApplicant(replace(appointment(number), components=())))


def ask(desk, dossier_id, *names):
    items = tuple(SupplementItem(name, 1) for name in names)
    desk.office.life_cycle.ask_supplement(OFFICER, AskSupplement(dossier_id, items, "thiếu giấy tờ"))


def counted(report):
    return {line.paper: (line.guided, line.asked) for line in report.papers}


def test_guidance_and_requests_count_each_paper_once_and_the_most_often_missing_stands_first(desk):
    first, *others = required(desk)
    guide(desk, 1)
    made = desk.accept(appointment(2))
    desk.office.processing.start(OFFICER, made.dossier_id, "tu-phap")
    ask(desk, made.dossier_id, f"  {first.upper()} ", first)
    report = desk.office.reports.missing(NOVEMBER)

    assert counted(report) == {first: (1, 1), **dict.fromkeys(others, (1, 0))}
    assert report.papers[0].paper == first
    assert (report.guided, report.asked, report.erased) == (1, 1, 0)
    assert [notice.code for notice in report.notices] == ["", made.code]


def test_what_an_officer_typed_is_told_as_one_line_and_never_by_its_words(desk):
    made = desk.accept(appointment(1))
    desk.office.processing.start(OFFICER, made.dossier_id, "tu-phap")
    ask(desk, made.dossier_id, "Giấy khai sinh của Trần Thị Bưởi", "Đơn của Trần Văn Cam")
    report = desk.office.reports.missing(NOVEMBER)

    assert counted(report) == {"": (0, 1)}
    words = str(MissingPapersReport().as_dict(report))
    assert TYPED in words
    assert "Trần" not in words


def test_a_request_that_was_taken_back_does_not_count(desk):
    made = desk.accept(appointment(1))
    desk.office.processing.start(OFFICER, made.dossier_id, "tu-phap")
    ask(desk, made.dossier_id, required(desk)[0])
    assert desk.office.reports.missing(NOVEMBER).asked == 1
    desk.office.life_cycle.undo(OFFICER, ReasonedStep(made.dossier_id, "nhầm"))

    report = desk.office.reports.missing(NOVEMBER)
    assert (report.asked, report.papers, report.notices) == (0, (), ())


def test_one_day_holds_its_own_notices_and_the_days_beside_it_none(desk):
    guide(desk, 1)
    today = date(2026, 11, 19)
    assert desk.office.reports.missing(Period(today, today)).guided == 1
    assert desk.office.reports.missing(Period(date(2026, 11, 1), date(2026, 11, 18))).guided == 0
    desk.at(20, 9)
    assert desk.office.reports.missing(Period(date(2026, 11, 20), date(2026, 11, 20))).guided == 0


def test_a_period_before_the_first_dossier_is_empty_over_tet_too_and_a_future_one_is_refused(desk):
    guide(desk, 1)
    tet = desk.office.reports.missing(Period(date(2026, 2, 14), date(2026, 2, 22)))
    assert (tet.papers, tet.notices) == ((), ())
    with pytest.raises(UserError) as caught:
        desk.office.reports.missing(Period(date(2027, 1, 1), date(2027, 3, 31)))
    assert (caught.value.code, caught.value.field) == ("report_period_future", "period")
