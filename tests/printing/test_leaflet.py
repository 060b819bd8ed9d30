"""The leaflet and the counter's list: nothing of the catalogue is lost on the way to the paper."""

from __future__ import annotations

import io
import re
from collections import Counter

import pypdf
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.catalogue.papers import LeafletCase, LeafletPaperRow, PosterRow, PosterSector, leaflet_qr
from desktop_app.domain.values import replace
from printing.fonts import VIETNAMESE_LETTERS
from printing.forms.leaflet import draw_leaflet
from printing.forms.poster import draw_poster
from printing.raster import page_count, page_image, page_size
from tests.printing.conftest import picture
from tests.support.leaflets import HEAD, leaflet, poster

LONG = "Đăng ký chấm dứt giám sát việc giám hộ có yếu tố nước ngoài tại khu vực biên giới "


def squeeze(text: str) -> str:
    return re.sub(r"\s+", "", text)


def text_of(pdf: bytes) -> str:
    return squeeze("".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages))


def codes_in(pdf: bytes, page: int = 0) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(picture(page_image(pdf, page, 203)))]


def crowded():
    """More than two sides hold."""
    return leaflet(
        name=(LONG * 4)[:308].strip(),
        papers=tuple(LeafletPaperRow(f"giấy {n}: {LONG}", "1 bản chính", required=n % 2 == 0) for n in range(16)),
        cases=tuple(LeafletCase(f"trường hợp {n}: {LONG}", "3 ngày làm việc", "8.000 đ") for n in range(6)),
        steps=tuple(f"bước {n}: {LONG * 4}" for n in range(12)),
        notes=(LONG * 6,) * 4,
    )


def strings(paper) -> list[str]:
    head = paper.head
    found = [paper.code, paper.name, paper.sector, paper.authority, paper.limit, paper.fee, paper.fee_ground]
    found += [*paper.channels, *paper.steps, *paper.notes, *paper.bring, paper.version]
    found += [text for row in paper.papers for text in (row.name, row.count)]
    found += [text for case in paper.cases for text in (case.name, case.limit, case.fee)]
    found += [head.superior_body.upper(), head.centre.upper(), head.centre, head.address, head.phone, head.hotline]
    return [*found, head.lookup_address, *head.hours, head.printed]


@pytest.mark.parametrize("paper", [leaflet(), leaflet(cases=()), crowded()], ids=["usual", "no cases", "crowded"])
def test_every_text_of_the_procedure_stands_on_the_leaflet(paper) -> None:
    text = text_of(draw_leaflet(paper))

    for wanted in strings(paper):
        assert squeeze(wanted) in text, wanted


def test_an_ordinary_leaflet_is_one_sheet_of_two_sides_and_a_long_one_goes_on() -> None:
    usual, long = draw_leaflet(leaflet()), draw_leaflet(crowded())

    assert page_count(usual) == 2
    assert page_size(usual, 0) == pytest.approx((297, 210), abs=0.1)
    assert page_count(long) > 2
    assert squeeze(f"1.001193 · mặt 3/{page_count(long)}") in text_of(long)


def test_the_code_holds_the_address_and_the_procedure_and_nothing_else() -> None:
    paper = leaflet()

    assert codes_in(draw_leaflet(paper)) == ["https://tracuu.motcua.example/hs?thu-tuc=1.001193"]
    assert codes_in(draw_leaflet(replace(paper, qr_text=""))) == []
    assert leaflet_qr("https://a.example/?x=1", "2.000815") == "https://a.example/?x=1&thu-tuc=2.000815"
    assert leaflet_qr("", "2.000815") == ""
    assert leaflet_qr("https://a.example", "mã & 1") == "https://a.example?thu-tuc=m%C3%A3%20%26%201"


def test_nothing_stands_across_a_fold_or_beyond_the_edge() -> None:
    for paper in (leaflet(), crowded()):
        for number, page in enumerate(pypdf.PdfReader(io.BytesIO(draw_leaflet(paper))).pages):
            folds = (97, 197) if number == 0 else (100, 200)
            grey = picture(page_image(draw_leaflet(paper), number, 60)).convert("L")
            scale = grey.width / 297
            middle = [x for x in folds if number or x != 197]  # the title's bar ends at the fold of the front
            for x in middle:
                band = grey.crop((int((x - 3) * scale), int(6 * scale), int((x + 3) * scale), int(204 * scale)))
                assert min(band.tobytes()) > 200, (number, x)
            assert page.mediabox.width == pytest.approx(297 * 72 / 25.4, abs=0.1)


@settings(max_examples=15, deadline=None)
@given(st.text(alphabet=VIETNAMESE_LETTERS + "abc 0123-/", min_size=1, max_size=400))
def test_no_letter_is_lost_whatever_the_name(name: str) -> None:
    shown = Counter(text_of(draw_leaflet(leaflet(name=name))))
    without = Counter(text_of(draw_leaflet(leaflet(name=""))))

    assert not Counter(squeeze(name)) - (shown - without)


def test_what_is_not_known_is_said_and_sample_data_are_marked() -> None:
    bare = leaflet(
        verified=False,
        papers=(),
        cases=(),
        notes=(),
        authority="",
        qr_text="",
        head=replace(HEAD, hotline="", hours=()),
    )

    assert squeeze("Danh mục chưa ghi giấy tờ") in text_of(draw_leaflet(bare))
    assert squeeze("Nội dung đang được đối chiếu") in text_of(draw_leaflet(bare))
    assert squeeze("Nội dung đang được đối chiếu") not in text_of(draw_leaflet(leaflet()))
    marked = pypdf.PdfReader(io.BytesIO(draw_leaflet(replace(bare, head=replace(HEAD, sample=True)))))
    assert all("DỮLIỆUMẪU" in squeeze(page.extract_text()) for page in marked.pages)


def test_the_poster_lists_every_procedure_by_sector_with_limit_and_fee() -> None:
    paper = poster(9, 30)
    pdf = draw_poster(paper)
    text = text_of(pdf)

    for sector in paper.sectors:
        assert squeeze(f"{sector.name} (30 thủ tục)") in text
        for row in sector.rows:
            assert squeeze(row.code) in text
            assert squeeze(row.name) in text
    assert squeeze("270 thủ tục") in text
    assert page_count(pdf) >= 5
    assert squeeze(f"Trang 1/{page_count(pdf)}") in text


def test_an_endless_name_wraps_on_the_poster_and_an_empty_list_says_so() -> None:
    row = PosterRow("1.000001", LONG * 8, LONG, LONG)
    text = text_of(draw_poster(replace(poster(), sectors=(PosterSector("Hộ tịch", (row,) * 40),))))

    assert text.count(squeeze("1.000001")) == 40
    assert squeeze("chưa có thủ tục nào") in text_of(draw_poster(poster(0)))


def test_the_same_context_gives_the_same_bytes() -> None:
    assert draw_leaflet(leaflet()) == draw_leaflet(leaflet())
    assert draw_poster(poster()) == draw_poster(poster())


def test_the_papers_of_the_catalogue_look_as_before(golden) -> None:
    golden("leaflet_outside", draw_leaflet(leaflet()), 0)
    golden("leaflet_inside", draw_leaflet(leaflet()), 1)
    golden("leaflet_crowded", draw_leaflet(crowded()), 1)
    golden("poster", draw_poster(poster()), 0)
