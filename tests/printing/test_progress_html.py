"""The public progress sheet as a file: whole in itself, small, and nothing in it can break out of its place."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.clock import VIETNAM
from desktop_app.domain.dossier.status import DossierStatus
from desktop_app.domain.progress import ProgressRow, ProgressSheet, progress_row
from printing.progress_html import progress_html
from printing.progress_page import draw_progress_page
from tests.support.reading import words_of

NOW = datetime(2026, 11, 19, 9, 40, tzinfo=VIETNAM)


def sheet_of(rows, **changes):
    return ProgressSheet("", "Trung tâm Mẫu", NOW, NOW.date() - timedelta(29), tuple(rows), **changes)


def parts(html, tag):
    return re.findall(rf"<{tag}([^>]*)>(.*?)</{tag}>", html, re.DOTALL)


def data_of(content):
    [data] = [body for head, body in parts(content.decode(), "script") if "json" in head]
    return json.loads(data)


def test_it_names_no_other_address_and_its_policy_admits_its_own_parts_alone():
    html = progress_html(sheet_of([progress_row("A-1", DossierStatus.ACCEPTED, NOW)])).decode()

    assert not re.search(r"""(?:src|href|action|url)\s*[=(]|https?:|@import|\son[a-z]+=""", html)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)[1]
    [style] = [body for _, body in parts(html, "style")]
    [script] = [body for head, body in parts(html, "script") if "json" not in head]
    hashes = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in (script, style)]
    assert policy == (
        f"default-src 'none'; script-src 'sha256-{hashes[0]}'; style-src 'sha256-{hashes[1]}';"
        " base-uri 'none'; form-action 'none'"
    )


NAMES = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=60)


@given(st.lists(st.text(min_size=1, max_size=40), max_size=8, unique=True), NAMES)
def test_whatever_codes_and_centres_are_called_they_stay_in_their_places(codes, name):
    tags = re.compile(r"<[a-z!/]+")
    plain = tags.findall(progress_html(ProgressSheet("x", "x", NOW, NOW.date(), ())).decode())
    rows = tuple(ProgressRow(code, code, code, settled=False) for code in codes)

    content = progress_html(ProgressSheet(name, name, NOW, NOW.date(), rows))

    found = data_of(content)
    assert [row[0] for row in found["rows"]] == codes
    assert [found["states"][row[1]][0] for row in found["rows"]] == codes
    assert tags.findall(content.decode()) == plain


def test_ten_thousand_dossiers_fit_into_a_megabyte_and_a_half():
    rows = [
        progress_row(
            f"000.00.12.H06-261119-{number:06}", list(DossierStatus)[number % 10], NOW + timedelta(minutes=number * 7),
            procedure=f"Thủ tục số {number % 300} của trung tâm, tên dài như trong danh mục",
        )
        for number in range(10_000)
    ]  # fmt: skip

    assert len(progress_html(sheet_of(rows, with_procedure=True))) < 1_500_000


def test_the_same_sheet_gives_the_same_bytes():
    sheet = sheet_of([progress_row(f"A-{number}", DossierStatus.IN_PROCESS, NOW) for number in range(5)], sample=True)

    assert progress_html(sheet) == progress_html(sheet)
    assert draw_progress_page(sheet) == draw_progress_page(sheet)


def test_the_wall_page_has_every_line_its_time_and_the_mark_of_a_sample():
    rows = [progress_row(f"A-{number:04}", DossierStatus.SUPPLEMENT_ASKED, NOW, paused_at=NOW) for number in range(120)]

    words = words_of(draw_progress_page(sheet_of(rows, sample=True)))

    assert all(row.code in words for row in rows)
    assert "Chờ bổ sung giấy tờ từ ngày 19/11/2026" in words
    assert "Số liệu lúc 09:40 ngày 19/11/2026" in words
    assert "DỮ LIỆU MẪU" in words
    assert "Tổng số: 120 hồ sơ." in words


def test_an_empty_sheet_is_a_page_too():
    assert data_of(progress_html(sheet_of([]))) == {"states": [], "dues": [], "procedures": [], "rows": []}
    assert "Tổng số: 0 hồ sơ." in words_of(draw_progress_page(sheet_of([])))
