"""The public progress sheet holds what the database says, of every dossier it should, and of nobody anything else."""

from __future__ import annotations

import json
import re
from datetime import date, datetime, timedelta

import pytest

from desktop_app.clock import UTC, in_vietnam
from desktop_app.domain.dossier.acceptance import PaymentMethod
from desktop_app.domain.dossier.status import DossierStatus
from desktop_app.domain.exchange.returning import ReturnDossier
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from printing.progress_html import progress_html
from printing.progress_page import draw_progress_page
from tests.services.test_dossiers import busy_week
from tests.support.office import OFFICER
from tests.support.people import appointment, certified, citizen
from tests.support.reading import words_of

PUBLIC_WORDS = {
    2: "Được tiếp nhận", 3: "Không được tiếp nhận", 4: "Đang xử lý", 5: "Chờ bổ sung giấy tờ",
    6: "Chờ thực hiện nghĩa vụ tài chính", 7: "Công dân rút hồ sơ", 8: "Dừng xử lý",
    9: "Đã xử lý xong, chờ trả kết quả", 10: "Đã trả kết quả",
}  # fmt: skip


def text_of(sheet):
    """Everything that the HTML file says, its JSON read back."""
    html = progress_html(sheet).decode()
    [data] = re.findall(r'<script type="application/json"[^>]*>(.*?)</script>', html, re.DOTALL)
    return html + json.dumps(json.loads(data), ensure_ascii=False)


def wanted(desk, first):
    """Code → (word, void) by plain SQL."""
    found = desk.rows("SELECT code, status, voided_at, received_day FROM dossier")
    return {
        code: (PUBLIC_WORDS[status], void is not None)
        for code, status, void, day in found
        if day >= first.isoformat() or (void is None and status not in (3, 7, 10))
    }


@pytest.mark.parametrize("days", [1, 3, 30])
def test_it_holds_exactly_what_the_database_says_weeks_later(desk, days):
    busy_week(desk, seed=5)
    desk.pass_minutes(60 * 24 * 2)

    sheet = desk.office.progress.sheet(days)

    first = in_vietnam(desk.clock.now()).date() - timedelta(days=days - 1)
    assert sheet.first == first
    expected = wanted(desk, first)
    assert {row.code for row in sheet.rows} == set(expected)
    for row in sheet.rows:
        word, void = expected[row.code]
        assert row.state == "Đã hủy" if void else row.state.startswith(word)
    if days == 30:
        assert {void for _, void in expected.values()} == {True, False}


def test_the_newest_stands_first_and_the_days_count_today(desk):
    old = desk.accept(appointment(1)).code
    desk.at(20, 9)
    new = desk.accept(appointment(2)).code

    assert [row.code for row in desk.office.progress.sheet(2).rows] == [new, old]
    assert desk.office.progress.sheet(1).first == date(2026, 11, 20)


def test_an_old_dossier_stays_until_its_result_has_been_handed_over(desk):
    done = desk.accept(certified(1))
    waiting = desk.accept(certified(2))
    for one in (done, waiting):
        desk.office.processing.finish(OFFICER, one.dossier_id)
    desk.office.processing.return_result(OFFICER, ReturnDossier(done.dossier_id, PaymentMethod.CASH))
    gone = desk.accept(certified(3))
    desk.office.reception.void(OFFICER, gone.dossier_id, "nhập nhầm")
    assert {row.code: row.state for row in desk.office.progress.sheet(30).rows} == {
        done.code: "Đã trả kết quả ngày 19/11/2026",
        waiting.code: "Đã xử lý xong, chờ trả kết quả",
        gone.code: "Đã hủy",
    }

    desk.pass_minutes(60 * 24 * 40)

    assert [row.code for row in desk.office.progress.sheet(30).rows] == [waiting.code]


def test_a_due_time_is_what_the_receipt_says_and_a_void_dossier_has_none(desk):
    done = desk.accept(appointment(1))
    [row] = desk.office.progress.sheet().rows
    [[due]] = desk.rows("SELECT due_at FROM dossier")
    due = datetime.fromisoformat(due).replace(tzinfo=UTC) if isinstance(due, str) else due
    assert row.due == f"{in_vietnam(due):%H:%M %d/%m/%Y}"

    desk.office.reception.void(OFFICER, done.dossier_id, "nhập nhầm")

    assert [(row.state, row.due) for row in desk.office.progress.sheet().rows] == [("Đã hủy", "")]


def test_nothing_of_anybody_is_in_it(desk):
    marked = citizen(
        7, full_name="Dấu Riêng Thị Tên", id_number="099190987654", address="Ngõ Dấu Riêng 77", phone="0977123498"
    )
    done = desk.accept(replace(appointment(7), submitter=marked))
    desk.office.processing.finish(OFFICER, done.dossier_id)
    [[secret, matter, owner]] = desk.rows("SELECT secret, matter_short, submitter_id FROM dossier")
    procedure = desk.office.catalogue.get("1.004873")
    officer = desk.office.records.snapshot().officer_name(OFFICER.officer)
    sheet = desk.office.progress.sheet()

    for text in (text_of(sheet), words_of(draw_progress_page(sheet)), repr(sheet)):
        assert done.code in text
        for marker in (
            "Dấu Riêng", "099190987654", "987654", "0977123498", "123498", secret, matter, owner, officer,
            procedure.label, procedure.code,
        ):  # fmt: skip
            assert marker not in text
    named = desk.office.progress.sheet(with_procedure=True)
    assert procedure.label in text_of(named)
    for marker in ("Dấu Riêng", "987654", "123498", secret, officer):
        assert marker not in text_of(named)


def test_a_refusal_is_not_told_to_everybody(desk):
    from desktop_app.domain.progress import progress_row

    row = progress_row("A-1", DossierStatus.FINISHED, desk.clock.now())

    assert row.state == "Đã xử lý xong, chờ trả kết quả"
    assert not row.settled


@pytest.mark.parametrize("days", [0, -1, 367])
def test_days_that_cannot_be_are_refused(sqlite_desk, days):
    with pytest.raises(UserError) as refused:
        sqlite_desk.office.progress.sheet(days)

    assert (refused.value.code, refused.value.field) == ("progress_days_invalid", "days")
