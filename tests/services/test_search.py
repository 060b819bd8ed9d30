"""Instant search finds what a plain look at every dossier finds, newest first, however the index is cut into blocks."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.dossier.search_words import code_words, name_words, number_words, query_words
from desktop_app.domain.exchange.dossiers import DossierFilter, DossierListRow, SavedView
from models.queries import dossiers as queries
from models.queries import search
from tests.support.office import OFFICER, Desk
from tests.support.people import certified, citizen

COUNT = 36
_WORDS: dict[str, dict[int, set[str]]] = {}
"""The words of every dossier, once for all examples of one database."""
NAMES = ["Nguyễn", "Trần", "Lê", "Đặng", "Ngô", "Văn", "Thị", "Ngọc", "Đức", "Hùng", "Hưng", "Hoa", "Ánh", "An", "Nga"]


@pytest.fixture
def small_blocks(monkeypatch):
    """Blocks of four dossiers, and readings that are cut after three postings: every border lies among few rows."""
    for module in ("models.search.BLOCK", "models.queries.search.BLOCK"):
        monkeypatch.setattr(module, 4)
    monkeypatch.setattr(search, "MOST_POSTINGS", 3)
    monkeypatch.setattr(queries, "_MOST_AT_ONCE", 5)


def fill(desk: Desk) -> None:
    dice = random.Random(11)
    for number in range(1, COUNT + 1):
        name = " ".join(dice.choices(NAMES, k=dice.choice([2, 3, 4])))
        phone = f"09{dice.randrange(100):02}000{dice.randrange(1000):03}"
        made = desk.accept(certified(number, submitter=citizen(number, full_name=name, phone=phone)))
        if dice.random() < 0.5:
            desk.office.processing.set_national_code(
                OFFICER, made.dossier_id, f"000.00.99.H99-26{number % 12:02}19-{number:04}"
            )
        if dice.random() < 0.1:
            desk.office.reception.void(OFFICER, made.dossier_id, "nhập nhầm")
        if dice.random() < 0.2:
            desk.pass_minutes(3)


def words_of(desk: Desk, row: DossierListRow) -> set[str]:
    view = desk.office.dossiers.open(row.id)
    words = set(code_words(row.code)) | set(code_words(row.national_code))
    for person in (view.owner, view.submitter):
        words |= set(name_words(person.full_name)) | set(number_words(person.id_number))
        words |= set(number_words(person.phone))
    return words


def plainly(rows: tuple[DossierListRow, ...], words: dict[int, set[str]], text: str) -> list[int]:
    """The rows of a list in which every word asked begins one of the dossier's."""
    asked = query_words(text)[: queries.MOST_WORDS]
    return [row.id for row in rows if all(any(word.startswith(one) for word in words[row.id]) for one in asked)]


_PIECE = st.one_of(
    st.sampled_from([*NAMES, "nguyen", "tran thi", "dang", "ng", "n", "h", "đ", "hung", "AN", "anh"]),
    st.from_regex(r"[0-9]{1,6}", fullmatch=True),
    st.sampled_from(["0990", "h99", "h99-26", "h06", "H06.12.34-261119-0007", "261119-00", "0003", "099090", "09"]),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    pieces=st.lists(_PIECE, min_size=1, max_size=4),
    view=st.sampled_from([SavedView.ALL, SavedView.ALL, SavedView.OPEN, SavedView.NO_NATIONAL_CODE, SavedView.VOID]),
    include_void=st.booleans(),
    size=st.integers(1, 12),
)
def test_a_search_finds_what_a_look_at_every_dossier_finds(desk, small_blocks, pieces, view, include_void, size):
    dossiers, text = desk.office.dossiers, " ".join(pieces)
    if not desk.value("SELECT count(*) FROM dossier"):
        fill(desk)
        everything = dossiers.page(DossierFilter(include_void=True), limit=COUNT).rows
        _WORDS[desk.url] = {row.id: words_of(desk, row) for row in everything}
    words = _WORDS[desk.url]
    listed = dossiers.page(DossierFilter(view=view, include_void=include_void), limit=COUNT).rows
    expected = plainly(listed, words, text)
    wanted = DossierFilter(view=view, text=text, include_void=include_void)

    found: list[int] = []
    page = dossiers.page(wanted, limit=size)
    found += [row.id for row in page.rows]
    while page.more:
        page = dossiers.page(wanted, limit=size, after=page.rows[-1])
        found += [row.id for row in page.rows]

    assert found == expected
    assert dossiers.count(wanted) == len(expected)
    assert dossiers.count(wanted, most=3) == min(4, len(expected)) or view is not SavedView.ALL


def test_a_number_that_was_wrong_is_forgotten_and_every_other_word_stays(desk, small_blocks):
    fill(desk)
    row = desk.office.dossiers.page(DossierFilter(), limit=1).rows[0]
    before = desk.dump("search_posting")

    desk.office.processing.set_national_code(OFFICER, row.id, "000.00.77.H77-261119-0777")
    assert [one.id for one in desk.office.dossiers.search("h77").rows] == [row.id]
    desk.office.processing.set_national_code(OFFICER, row.id, row.national_code or "000.00.88.H88-261119-0888")

    assert desk.office.dossiers.search("h77").rows == ()
    if row.national_code:
        assert desk.dump("search_posting") == before
