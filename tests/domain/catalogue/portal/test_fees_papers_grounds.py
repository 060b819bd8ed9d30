"""Fees, papers and legal basis of the national portal."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.catalogue.portal.components import HEAD as PAPERS
from desktop_app.domain.catalogue.portal.components import read_components
from desktop_app.domain.catalogue.portal.fees import FeeReading, read_fee_text, read_fees
from desktop_app.domain.catalogue.portal.legal import HEAD as GROUNDS
from desktop_app.domain.catalogue.portal.legal import read_legal_basis
from desktop_app.domain.catalogue.portal.rows import HEADER, split_rows
from desktop_app.domain.catalogue.procedure import ComponentSpec, FeeKind


def fees(cells: str) -> FeeReading:
    return read_fees(split_rows(HEADER + cells))


def codes(reading: FeeReading) -> list[str]:
    return [flag.code for flag in reading.flags]


# -- fees -------------------------------------------------------------------------------------------------------------
def test_free_without_a_word_is_free():
    assert fees("Trực tiếp5 NgàyMiễn phí").rule.kind is FeeKind.FREE
    assert fees("Trực tiếp5 NgàyMiễn phí(Không có)").rule.kind is FeeKind.FREE


def test_free_beside_the_peoples_council_is_set_by_the_province():
    reading = fees("Trực tiếp1Miễn phí(Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh quyết định (nếu có).)")

    assert reading.rule.kind is FeeKind.PROVINCIAL


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ("Trực tiếp5 NgàyMiễn phí(Theo quy định của Luật phí và lệ phí)", "fee_free_but_text"),
        ("Trực tiếp5 NgàyMiễn phí(Chưa quy định.)", "fee_not_regulated"),
        ("Trực tiếp5 NgàyKhông có thông tin", "fee_missing"),
        ("Trực tiếp5 Ngày25 VNĐ(25.000đ/giấy)", "fee_implausible"),
        ("Trực tiếp120 VNĐ", "fee_implausible"),
        ("Trực tiếp5 Ngày10 USD(/lần)", "fee_other_currency"),
        ("Trực tiếp5 Ngày200,000 VNĐ(200.000 đồng/hộ chiếu. Trường hợp bị mất: 400.000đ)", "fee_several_amounts"),
        ("Trực tiếp5 Ngày10,000 VNĐTrực tiếp5 Ngày20,000 VNĐ", "fee_several_amounts"),
        ("Trực tuyến5 Ngày10,000 VNĐDịch vụ bưu chính5 Ngày20,000 VNĐ", "fee_several_amounts"),
        ("Trực tiếp5 Ngày50,000 VNĐ(Từ ngày 01/7/2025 bằng 50% mức phí nêu trên)", "fee_several_amounts"),
        ("Trực tiếp5 Ngày, VNĐ", "fee_not_understood"),
    ],
)
def test_a_fee_that_is_not_clear_asks_for_a_person_and_has_no_amount(cells: str, code: str):
    reading = fees(cells)

    assert (reading.rule.kind, reading.rule.amount) == (FeeKind.UNKNOWN, None)
    assert codes(reading) == [code]


def test_one_amount_has_its_unit_and_channels_may_differ():
    one = fees("Trực tiếp5 Ngày70,000 VNĐ(70.000 đồng/Giấy chứng nhận)").rule
    assert (one.kind, one.amount, one.unit) == (FeeKind.PER_CASE, 70_000, "Giấy chứng nhận")
    copy = fees("Trực tiếp5 Ngày8,000 VNĐ(8.000 đồng/bản sao)").rule
    assert (copy.kind, copy.amount) == (FeeKind.PER_COPY, 8_000)
    cited = fees("Trực tiếp5 Ngày4,000,000 VNĐ(theo Thông tư số 10/2024/TT-BTC ngày 05/02/2024)").rule
    assert (cited.kind, cited.unit) == (FeeKind.PER_CASE, "")
    two = fees("Trực tuyến7 Ngày10,000 Việt Nam ĐồngTrực tiếp7 Ngày20,000 Việt Nam Đồng").rule
    assert (two.kind, two.amount, two.online_amount) == (FeeKind.BY_CHANNEL, 20_000, 10_000)


@pytest.mark.parametrize(
    ("text", "kind", "amount"),
    [
        ("Miễn phí", FeeKind.FREE, None),
        ("Không", FeeKind.FREE, None),
        ("0 đồng", FeeKind.FREE, None),
        ("8.000 đồng/bản", FeeKind.PER_COPY, 8_000),
        ("10.000đ/trường hợp", FeeKind.PER_CASE, 10_000),
        ("HĐND tỉnh quy định", FeeKind.PROVINCIAL, None),
        ("2.000 đồng/trang; từ trang thứ 3: 1.000 đồng/trang; tối đa 200.000 đồng/bản", FeeKind.PER_PAGE, 2_000),
        ("2.000 đồng/trang", FeeKind.UNKNOWN, None),
        ("theo quy định", FeeKind.UNKNOWN, None),
        ("10.000 đồng hoặc 20.000 đồng", FeeKind.UNKNOWN, None),
        ("", FeeKind.UNKNOWN, None),
    ],
)
def test_a_fee_a_person_typed_in_a_cell(text: str, kind: FeeKind, amount: int | None):
    rule = read_fee_text(text).rule

    assert (rule.kind, rule.amount) == (kind, amount)


# -- papers -----------------------------------------------------------------------------------------------------------
def test_papers_end_with_their_count_and_the_file_of_the_form_is_no_part_of_the_name():
    reading = read_components(
        f"--{PAPERS}Đơn đề nghịMau01.docx1 bản chínhGiấy chứng sinh0 bản chính,1 bản sao"
        "Bản sao có chứng thực quyết định2 bản sao"
    )

    assert reading.components == (
        ComponentSpec("Đơn đề nghị", True, 1, 0, 0),
        ComponentSpec("Giấy chứng sinh", True, 0, 0, 1),
        ComponentSpec("Bản sao có chứng thực quyết định", True, 0, 2, 0),
    )
    assert not reading.flags


def test_papers_of_a_condition_are_not_required_and_shown_papers_count_nothing():
    reading = read_components(
        f"Trường hợp ủy quyền:{PAPERS}Giấy ủy quyền1 bản chính"
        f"Giấy tờ phải xuất trình{PAPERS}Hộ chiếu1 bản chính"
        f"--{PAPERS}Giấy xác nhận (nếu có)1 bản chính"
    )

    assert [(one.name, one.required, one.originals) for one in reading.components] == [
        ("Giấy ủy quyền", False, 1),
        ("Hộ chiếu", False, 0),
        ("Giấy xác nhận (nếu có)", False, 1),
    ]


def test_a_count_that_touches_a_number_of_the_name_is_flagged_and_remarks_are_no_papers():
    reading = read_components(
        f"--{PAPERS}Tờ khai theo mẫu số 061 bản chínhĐơn (lập thành 01 bản chính) theo mẫu1 bản chính"
        "* Lưu ý: người yêu cầu xuất trình giấy tờ1 bản chính"
    )

    assert [(one.name, one.originals) for one in reading.components] == [
        ("Tờ khai theo mẫu số 06", 1),
        ("Đơn (lập thành 01 bản chính) theo mẫu", 1),
    ]
    assert [flag.code for flag in reading.flags] == ["component_count_unclear"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tờ khai | Giấy ủy quyền (nếu ủy quyền)", ["Tờ khai", "Giấy ủy quyền (nếu ủy quyền)"]),
        ("- Tờ khai\n- Giấy chứng sinh (02 bản sao)", ["Tờ khai", "Giấy chứng sinh (02 bản sao)"]),
        ("Tờ khai; Đơn", ["Tờ khai", "Đơn"]),
        ("Bước 2. Cơ quan tiếp nhận hồ sơ", []),
        ("x" * 500, []),
    ],
)  # fmt: skip
def test_a_list_a_person_typed_is_read_and_paragraphs_are_not(text: str, names: list[str]):
    reading = read_components(text)

    assert [one.name for one in reading.components] == names
    assert bool(reading.flags) is not bool(names)


# -- legal basis ------------------------------------------------------------------------------------------------------
def test_documents_are_told_apart_by_their_numbers_and_dates_are_never_guessed():
    reading = read_legal_basis(
        f"{GROUNDS}Luật Hộ tịch60/2014/QH13Nghị định số 123/2015/NĐ-CP ngày 15/11/2015 của Chính phủ123/2015/NĐ-CP"
        "Thông tư sửa đổi Thông tư số 01/2022/TT-BTP ngày 04/01/2022Thông tư số 63/2025/TT-NHNNLệ phí85/2019/TT-BTC"
    )

    assert [(one.number, one.issued) for one in reading.documents] == [
        ("60/2014/QH13", None),
        ("123/2015/NĐ-CP", date(2015, 11, 15)),
        ("63/2025/TT-NHNN", None),
        ("85/2019/TT-BTC", None),
    ]
    assert reading.documents[0].title == "Luật Hộ tịch"


def test_a_text_without_a_number_is_kept_as_a_title_and_flagged():
    reading = read_legal_basis(f"{GROUNDS}Luật Đất đai")

    assert [(one.number, one.title) for one in reading.documents] == [("", "Luật Đất đai")]
    assert [flag.code for flag in reading.flags] == ["legal_not_understood"]
    assert read_legal_basis("Không có thông tin").documents == ()


# -- any text ---------------------------------------------------------------------------------------------------------
PIECES = st.sampled_from(
    [PAPERS, GROUNDS, "1 bản chính", "0 bản chính,1 bản sao", "12/2024/TT-BTC", "Đơn", ".docx", "Mẫu ", "60/2014/QH13",
     "ngày 31/02/2024", "\n", "|", ";", "(", ")", "20,000 VNĐ", "Miễn phí", "Trực tiếp5 Ngày", "HĐND", "/bản"]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(PIECES, max_size=60).map("".join)))
def test_no_text_breaks_any_of_them(text: str):
    papers = read_components(text)
    assert papers.components or papers.flags
    assert len({one.name.casefold() for one in papers.components}) == len(papers.components)
    read_legal_basis(text)
    for reading in (fees(text), read_fee_text(text)):
        assert (reading.rule.kind is FeeKind.UNKNOWN) <= bool(reading.flags)


@pytest.mark.parametrize(
    "piece",
    ["1 bản chính", "Đơn1 bản sao", "(", "12/2024/TT-", "1/", "2.000 đồng/trang ", "trường hợp ", "a.docx", PAPERS],
)  # fmt: skip
def test_a_hundred_kilobytes_of_anything_are_read_in_a_moment(piece: str):
    text = piece * (100_000 // len(piece))
    began = time.process_time()

    read_components(text)
    read_components(PAPERS + text)
    read_legal_basis(text)
    read_fee_text(text)
    fees("Trực tiếp5 NgàyMiễn phí(" + text + ")")

    assert time.process_time() - began < 5
