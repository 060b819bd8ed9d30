"""The register, its lock, and the books of certification."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop_app.domain.dossier.acceptance import PaymentMethod
from desktop_app.domain.dossier.certification import gaps, parse_certification
from desktop_app.domain.dossier.correction import CorrectDossier
from desktop_app.domain.dossier.papers import PaperForm
from desktop_app.domain.dossier.papers.register import RegisterContext
from desktop_app.domain.dossier.texts import Collector
from desktop_app.domain.exchange.returning import ReturnDossier
from desktop_app.domain.office import CertificationBook
from desktop_app.domain.register import RegisterRange, RegisterState
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from desktop_app.services import register as service
from models import event_log, personal
from printing.forms import render
from tests.support.office import OFFICER
from tests.support.people import appointment, certified, citizen
from tests.support.reading import words_of

MONTH = RegisterRange(date(2026, 11, 1), date(2026, 11, 30))
YEAR = RegisterRange(date(2026, 1, 1), date(2026, 12, 31))


def refused(desk, do):
    before = desk.counts()
    with pytest.raises(UserError) as caught:
        do()
    assert desk.counts() == before
    return caught.value


def papers(desk, printed):
    found = []
    for job in printed.print_job_ids:
        [[context]] = desk.rows("SELECT context_id FROM print_job WHERE id = :job", job=int(job))
        with desk.database.read() as session:
            found.append(personal.load_record(session, context, RegisterContext))
    return found


def rebuilt_equal(desk):
    before = desk.dump()
    with desk.database.write() as session:
        event_log.rebuild_projections(session)
    assert desk.dump() == before


def test_every_dossier_stands_in_the_book_in_the_order_of_its_numbers_void_ones_too(desk):
    first = desk.accept(appointment(1))
    second = desk.accept(certified(2))
    desk.office.reception.void(OFFICER, first.dossier_id, "Nhập nhầm")
    rows = desk.office.register.rows(MONTH)
    assert [(row.line_no, row.code, row.note) for row in rows] == [
        ("1", first.code, "hủy – nhập nhầm"),
        ("2", second.code, ""),
    ]
    assert rows[1].phone == "09•••••002"
    assert rows[1].received_text == "09:40 19/11/2026"


def test_an_entry_after_the_fact_a_correction_and_a_hand_over_are_told(desk):
    at = desk.clock.now() - timedelta(days=1)
    late = desk.accept(certified(1, received_at=at, late_entry_reason="Mất điện"))
    fixed = desk.accept(certified(2))
    desk.office.corrections.correct(OFFICER, CorrectDossier(fixed.dossier_id, certified(2, matter="Bằng"), "Thiếu"))
    desk.office.processing.finish(OFFICER, fixed.dossier_id)
    command = ReturnDossier(fixed.dossier_id, PaymentMethod.CASH, Collector("Trần Thị Ví Dụ", "", "giấy ủy quyền"))
    desk.office.processing.return_result(OFFICER, command)
    one, two = desk.office.register.rows(MONTH)
    assert (one.code, one.note) == (late.code, "ghi nhận sau lúc 09:40 19/11/2026")
    assert (two.note, two.collected_by, two.returned_text) == ("đã sửa", "Trần Thị Ví Dụ", "09:40 19/11/2026")
    assert two.returned_by


def test_a_range_is_by_day_state_and_unit(desk):
    done = desk.accept(appointment(1))
    desk.accept(appointment(2))
    desk.office.processing.finish(OFFICER, done.dossier_id)
    assert desk.office.register.count(replace(MONTH, state=RegisterState.FINISHED)) == 1
    assert desk.office.register.count(replace(MONTH, state=RegisterState.OPEN)) == 1
    assert desk.office.register.count(replace(MONTH, unit="khong-co")) == 0
    assert desk.office.register.count(RegisterRange(date(2026, 10, 1), date(2026, 10, 31))) == 0


def test_the_register_is_printed_in_parts_and_reads_back(desk, monkeypatch):
    monkeypatch.setattr(service, "PART", 2)
    codes = [desk.accept(appointment(number)).code for number in range(1, 4)]
    printed = desk.office.register.print(OFFICER, MONTH)
    one, two = papers(desk, printed)
    assert [row.code for row in (*one.rows, *two.rows)] == codes
    assert (one.first_line, one.last_line, two.first_line, one.locked_text) == ("1", "2", "3", "")
    text = words_of(render(PaperForm.REGISTER_A4, one)).replace(" ", "")
    assert codes[0].replace("-", "") in text.replace("-", "")
    assert "SỔTHEODÕIHỒSƠ" in text


def test_a_range_the_wrong_way_round_empty_or_too_long_is_refused(desk, monkeypatch):
    swapped = RegisterRange(MONTH.last, MONTH.first)
    assert refused(desk, lambda: desk.office.register.rows(swapped)).code == "register_days_swapped"
    endless = RegisterRange(date(2000, 1, 1), date(2026, 1, 1))
    assert refused(desk, lambda: desk.office.register.rows(endless)).code == "register_days_too_long"
    assert refused(desk, lambda: desk.office.register.print(OFFICER, MONTH)).code == "register_empty"
    desk.accept(appointment(1))
    monkeypatch.setattr(service, "MOST_PRINTED", 0)
    assert refused(desk, lambda: desk.office.register.print(OFFICER, MONTH)).code == "register_too_long"


def test_the_lines_are_read_in_pages(desk):
    codes = [desk.accept(appointment(number)).code for number in range(1, 4)]
    ids = desk.office.register.line_ids(MONTH)
    pages = [desk.office.register.rows_of(ids[first : first + 2]) for first in (0, 2, 4)]
    assert [[row.code for row in page] for page in pages] == [codes[:2], codes[2:], []]
    assert [row.code for row in desk.office.register.rows(MONTH, limit=2)] == codes[:2]


# The lock


def test_a_year_is_locked_when_it_is_over_and_takes_no_entry_until_it_is_opened_with_a_reason(desk):
    desk.accept(appointment(1))
    desk.accept(appointment(2))
    assert refused(desk, lambda: desk.office.register.lock(OFFICER, 2026)).code == "register_year_not_over"
    desk.at(4, 9, month=1, year=2027)
    book = desk.office.register.lock(OFFICER, 2026)
    assert (book.last_no, book.locked_by != "", book.locked_at) == (2, True, desk.clock.now())
    assert refused(desk, lambda: desk.office.register.lock(OFFICER, 2026)).code == "register_locked_already"

    late = appointment(3, received_at=desk.clock.now() - timedelta(days=8), late_entry_reason="Nhận trên giấy")
    error = refused(desk, lambda: desk.accept(late))
    assert (error.code, error.field) == ("register_locked", "received_at")
    assert desk.accept(appointment(4)).code.endswith("-0001")  # the new year's book is another one

    assert refused(desk, lambda: desk.office.register.reopen(OFFICER, 2026, " ")).code == "reason_needed"
    desk.office.register.reopen(OFFICER, 2026, "Còn hồ sơ nhận trên giấy")
    desk.accept(late)
    assert desk.office.register.book(2026).last_no == 3
    assert refused(desk, lambda: desk.office.register.reopen(OFFICER, 2026, "Nữa")).code == "register_not_locked"
    desk.office.register.lock(OFFICER, 2026)
    assert desk.value("SELECT entries FROM register_lock") == 3
    rebuilt_equal(desk)


def test_the_whole_locked_year_is_one_paper_with_the_closing_words(desk):
    desk.accept(appointment(1))
    desk.at(4, 9, month=1, year=2027)
    desk.office.register.lock(OFFICER, 2026)
    [paper] = papers(desk, desk.office.register.print(OFFICER, YEAR))
    assert (paper.locked_text, paper.first_line, paper.last_line) == ("04/01/2027", "1", "1")
    assert "Khóa sổ ngày 04/01/2027" in words_of(render(PaperForm.REGISTER_A4, paper))
    assert papers(desk, desk.office.register.print(OFFICER, MONTH))[0].locked_text == ""


def test_an_empty_year_is_not_locked(desk):
    assert refused(desk, lambda: desk.office.register.lock(OFFICER, 2024)).code == "register_empty"


# Books of certification


def number_of(desk, dossier_id):
    return parse_certification(desk.office.dossiers.open(dossier_id).certification_no)


def test_a_wrong_number_is_put_right_with_its_reason_and_the_old_one_is_kept(desk):
    done = desk.accept(certified(1))
    desk.office.register.correct_certification(OFFICER, done.dossier_id, "01/2026-SCT/BS", "812", "Sổ giấy ghi 812")
    view = desk.office.dossiers.open(done.dossier_id)
    assert (number_of(desk, done.dossier_id).number, view.time_line[-1].kind) == (
        812,
        "dossier.certification_corrected",
    )
    entry = next(line for line in view.time_line if line.kind == "dossier.certification_corrected")
    assert "Số chứng thực: 1 →" in entry.detail
    rebuilt_equal(desk)


def test_a_number_in_use_a_wrong_one_and_a_missing_reason_are_refused(desk):
    one, two = desk.accept(certified(1)), desk.accept(certified(2))
    plain = desk.accept(appointment(3))

    def correct(dossier_id, number, reason="Nhầm", book="01/2026-SCT/BS"):
        return refused(
            desk, lambda: desk.office.register.correct_certification(OFFICER, dossier_id, book, number, reason)
        )

    error = correct(two.dossier_id, "1")
    assert (error.code, error.params["dossier"]) == ("certification_number_used", one.code)
    assert correct(two.dossier_id, "0").code == "certification_number_invalid"
    assert correct(two.dossier_id, "mười").code == "certification_number_invalid"
    assert correct(two.dossier_id, "5", book="../x").code == "certification_number_invalid"
    assert correct(two.dossier_id, "5", reason="").code == "reason_needed"
    assert correct(two.dossier_id, "2").code == "nothing_to_correct"
    assert correct(plain.dossier_id, "5").code == "not_certified"


def test_a_number_given_by_a_correction_is_never_given_again(desk):
    done = desk.accept(certified(1))
    desk.office.register.correct_certification(OFFICER, done.dossier_id, "01/2026-SCT/BS", "2", "Nhầm")
    assert number_of(desk, desk.accept(certified(2)).dossier_id).number == 3


def test_books_follow_each_other_as_the_centre_names_them(desk):
    books = (
        CertificationBook("2026-01", 2026, "01", "SCT/BS", 10),
        CertificationBook("2026-02", 2026, "02", "SCT/BS", 12),
    )
    for book in books:
        desk.office.records.save(OFFICER, book)
    numbers = [number_of(desk, desk.accept(certified(one)).dossier_id) for one in range(1, 4)]
    assert [(one.book, one.number) for one in numbers] == [
        ("01/2026-SCT/BS", 10),
        ("01/2026-SCT/BS", 11),
        ("02/2026-SCT/BS", 12),
    ]


def test_a_book_of_no_year_or_with_the_start_of_another_is_refused(desk):
    save = desk.office.records.save
    save(OFFICER, CertificationBook("a", 2026))
    assert refused(desk, lambda: save(OFFICER, CertificationBook("b", 2026, "02"))).code == "book_number_taken"
    assert refused(desk, lambda: save(OFFICER, CertificationBook("c", 26))).code == "year_out_of_range"
    assert refused(desk, lambda: save(OFFICER, CertificationBook("d", 2026, from_number=0))).field == "from_number"
    assert refused(desk, lambda: save(OFFICER, CertificationBook("e", 2026, "?", from_number=9))).code


def test_gaps_are_listed_with_the_void_dossier_that_bears_them(desk):
    done = [desk.accept(certified(number)) for number in range(1, 5)]
    desk.office.reception.void(OFFICER, done[1].dossier_id, "Nhập nhầm")
    desk.office.register.correct_certification(OFFICER, done[3].dossier_id, "01/2026-SCT/BS", "6", "Sổ giấy")
    [book] = desk.office.register.certification_books(2026)
    assert (book.first, book.last, book.used) == (1, 6, 3)
    assert [(gap.first, gap.last, gap.dossier) for gap in book.gaps] == [(2, 2, done[1].code), (4, 5, "")]


def test_gaps_between_numbers():
    assert gaps((), 1, 0) == ()
    assert gaps((1, 2, 5, 9), 1, 10) == ((3, 4), (6, 8), (10, 10))
    assert citizen(1).full_name
