from __future__ import annotations

import io
import itertools
import re

import pypdf
import pypdfium2
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.dossier.papers import ComponentRow, PaperForm, PrintMark, ReceiptContext
from desktop_app.domain.values import replace
from desktop_app.errors import EnvironmentProblem
from printing import qr
from printing.fonts import VIETNAMESE_LETTERS, Face, font_set
from printing.forms import LAYOUTS, render
from printing.forms.receipt import TITLE_LINES
from printing.raster import page_count, page_image, page_size
from printing.wrap import Run, Style, wrap
from tests.printing.conftest import picture
from tests.support import papers

RECEIPTS = (PaperForm.RECEIPT_A5, PaperForm.RECEIPT_A4)
SLIPS = (PaperForm.SLIP_80MM, PaperForm.NO_WAIT_SLIP)
OF_THE_RECEIPT = (*RECEIPTS, *SLIPS)
ONE_COPY = PrintMark(file_copy=False)
LONG_QR = ("https://tracuu.xamau.example.vn/h#1~H06.12.34-261126-0007~" + "A7z~" * 60)[:230]


def squeeze(text: str) -> str:
    return re.sub(r"\s+", "", text)


def text_of(pdf: bytes) -> str:
    return squeeze("".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages))


def codes_in(pdf: bytes, page: int = 0, dpi: float = 203) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(picture(page_image(pdf, page, dpi)))]


def strings_of(context: ReceiptContext) -> dict[str, str]:
    unprinted = {"font_set", "layout_version", "qr_text", "short_matter"}
    return {
        name: str(getattr(context, name))
        for name in type(context).__match_args__
        if name not in unprinted and isinstance(getattr(context, name), str)
    }


@pytest.mark.parametrize("form", RECEIPTS)
def test_every_field_of_mau_01_can_be_read_back_from_both_copies(form: PaperForm) -> None:
    context = papers.receipt(promise_text="10 giờ 10 phút, ngày 26/11/2026", national_code="000.00.01.H06-261126-0007")
    pdf = render(form, context)
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    half = len(reader.pages) // 2

    for pages, label in ((reader.pages[:half], "Liên 1: Giao người nộp"), (reader.pages[half:], "Liên 2: Lưu")):
        text = squeeze("".join(page.extract_text() for page in pages))
        for name, value in strings_of(context).items():
            if name in ("superior_body",):
                value = value.upper()
            assert squeeze(value) in text, name
        for row in context.components:
            assert squeeze(row.name) in text
        for fee in context.fees:
            assert squeeze(fee.name + ":" + fee.amount) in text
            assert squeeze(fee.reason) in text
        for words in (*TITLE_LINES, label, "Mẫusố01–TT03/2025/TT-VPCP", "2.Sốlượnghồsơ:01(bộ)", "Kývàghirõhọtên"):
            assert squeeze(words) in text


def test_the_fields_stand_in_the_order_of_the_form() -> None:
    text = text_of(render(PaperForm.RECEIPT_A5, papers.receipt(), ONE_COPY))
    labels = (
        "Bộ phận tiếp nhận và trả kết quả:", "Tiếp nhận hồ sơ của Ông (Bà):", "Địa chỉ:", "Số điện thoại:", "Email:",
        "Số căn cước:", "Nội dung yêu cầu giải quyết:", "Chủ hồ sơ:", "Địa chỉ chủ hồ sơ:", "1. Thành phần hồ sơ",
        "2. Số lượng hồ sơ:", "3. Thời gian giải quyết", "4. Thời gian nhận", "5. Thời gian trả kết quả",
        "6. Đăng ký nhận kết quả tại:", "7. Phí, lệ phí", "Vào Sổ theo dõi hồ sơ", "NGƯỜI NỘP HỒ SƠ",
        "NGƯỜI TIẾP NHẬN HỒ SƠ",
    )  # fmt: skip
    places = [text.index(squeeze(label)) for label in labels]
    assert places == sorted(places)


def test_the_certified_copy_variant_shows_pages_copies_fees_and_the_book() -> None:
    context = papers.certified()
    text = text_of(render(PaperForm.RECEIPT_A5, context, ONE_COPY))
    for words in ("Tên giấy tờ", "Số trang", "Số bản", "Lệ phí", context.certification_book):
        assert squeeze(words) in text
    for row in context.certified:
        assert squeeze(row.name) in text
        assert squeeze(f"{row.pages}{row.copies}{row.fee}") in text


@pytest.mark.parametrize("form", SLIPS)
def test_a_slip_holds_code_matter_times_fee_and_look_up_but_no_person(form: PaperForm) -> None:
    context = papers.no_wait()
    text = text_of(render(form, context))
    for value in (
        context.dossier_code, context.code_note, context.short_matter, context.received_text, context.promise_text,
        context.due_text, context.fee_total, context.lookup_address, context.lookup_secret, context.counter_name,
    ):  # fmt: skip
        assert squeeze(value) in text
    for secret in (context.submitter_name, context.owner_name, context.id_number, context.phone, context.address):
        assert squeeze(secret) not in text


def test_the_no_wait_slip_shows_start_and_promise_as_times_of_day() -> None:
    text = text_of(render(PaperForm.NO_WAIT_SLIP, papers.no_wait(promise_text="10:10")))
    assert "09:40" in text
    assert "HỨATRẢLÚC10:10" in text


@pytest.mark.parametrize("form", OF_THE_RECEIPT)
@pytest.mark.parametrize("content", [papers.receipt().qr_text, LONG_QR])
def test_the_code_is_read_from_the_page_at_203_dpi(form: PaperForm, content: str) -> None:
    pdf = render(form, papers.no_wait(qr_text=content))
    assert codes_in(pdf) == [content]


def test_the_code_of_the_file_copy_and_of_a_marked_print_is_read_too() -> None:
    pdf = render(PaperForm.RECEIPT_A5, papers.receipt(), PrintMark(sample=True, reprint=3))
    assert codes_in(pdf, page=1) == [papers.receipt().qr_text]
    assert squeeze("bản in lại số 3") in text_of(pdf)
    assert text_of(pdf).count(squeeze("DỮ LIỆU MẪU")) == 4  # behind the text and in the footer, on both copies


def test_230_bytes_fit_in_30_millimetres_with_the_quiet_zone() -> None:
    code = qr.symbol(LONG_QR)
    spot = qr.place(code, 10, 20, qr.RECEIPT_SIDE, qr.LASER_DPI)
    quiet = qr.QUIET_ZONE * spot.module
    assert len(LONG_QR.encode()) == 230
    assert spot.x - quiet >= 10 - 0.05
    assert spot.x + code.modules * spot.module + quiet <= 10 + qr.RECEIPT_SIDE + 0.05
    assert spot.module >= 0.38


def test_modules_lie_on_whole_pixels_of_a_203_dpi_head() -> None:
    spot = qr.place(qr.symbol(LONG_QR), 23, 71.3, 34, qr.THERMAL_DPI)
    pixel = 25.4 / 203
    for length in (spot.x, spot.y, spot.module):
        assert abs(length / pixel - round(length / pixel)) < 1e-6


def test_the_blocks_of_a_code_are_its_dark_modules_each_once() -> None:
    code = qr.symbol("MC1~H06.12.34-261126-0007~K7TQ")
    cells = [(x + dx, y + dy) for x, y, width, height in code.blocks for dx in range(width) for dy in range(height)]
    assert len(cells) == len(set(cells))
    assert all((dx, 0) in set(cells) for dx in range(7))
    assert (1, 1) not in set(cells)


@pytest.mark.parametrize("form", OF_THE_RECEIPT)
def test_a_preview_is_marked_and_has_no_readable_code_even_when_given_one(form: PaperForm) -> None:
    pdf = render(form, papers.no_wait(dossier_code=""), PrintMark(preview=True))
    assert squeeze("BẢN XEM TRƯỚC") in text_of(pdf)
    assert codes_in(pdf) == []
    assert page_count(pdf) == 1


@pytest.mark.parametrize("form", OF_THE_RECEIPT)
def test_the_same_input_gives_the_same_bytes(form: PaperForm) -> None:
    mark = PrintMark(reprint=1, sample=True)
    assert render(form, papers.no_wait(), mark) == render(form, papers.no_wait(), mark)


def test_all_vietnamese_letters_in_both_cases_are_printed_and_read_back() -> None:
    words = " ".join(VIETNAMESE_LETTERS[start : start + 6] for start in range(0, len(VIETNAMESE_LETTERS), 6))
    text = text_of(render(PaperForm.RECEIPT_A5, papers.receipt(matter=words, address=words, notes=(words,)), ONE_COPY))
    assert squeeze(words) in text
    assert text.count(squeeze(words)) == 3


def text_boxes(pdf: bytes, page: int) -> list[tuple[float, float, float, float]]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        part = document[page].get_textpage()
        return [part.get_rect(index) for index in range(part.count_rects())]
    finally:
        document.close()


@pytest.mark.parametrize("form", RECEIPTS)
@pytest.mark.parametrize("make", [papers.receipt, papers.certified, papers.crowded, papers.no_wait])
def test_no_text_leaves_the_page_or_lies_on_another_text(form: PaperForm, make: type) -> None:
    pdf = render(form, make(), ONE_COPY)
    for page in range(page_count(pdf)):
        width, height = (side * 72 / 25.4 for side in page_size(pdf, page))
        boxes = text_boxes(pdf, page)
        for left, bottom, right, top in boxes:
            assert left >= 20, (page, left)
            assert right <= width - 20
            assert bottom >= 8
            assert top <= height - 8
        for one, other in itertools.combinations(boxes, 2):
            across = min(one[2], other[2]) - max(one[0], other[0])
            down = min(one[3], other[3]) - max(one[1], other[1])
            # A hook below one line may touch the tone mark above the next: that is normal setting.
            assert across < 0.6 or down < 2.2, (page, one, other)


def test_the_longest_legal_name_and_25_components_lose_no_letter_and_keep_the_signatures_together() -> None:
    context = papers.crowded()
    for form in RECEIPTS:
        reader = pypdf.PdfReader(io.BytesIO(render(form, context, ONE_COPY)))
        pages = [squeeze(page.extract_text()) for page in reader.pages]
        whole = "".join(pages)
        assert squeeze(papers.LONGEST_MATTER) in whole
        for row in context.components:
            assert squeeze(row.name) in whole
        signing = [text for text in pages if "NGƯỜINỘPHỒSƠ" in text]
        assert len(signing) == 1
        assert squeeze(context.officer_name) in signing[0].split("NGƯỜINỘPHỒSƠ")[1]
        assert squeeze("mang theo giấy này") in signing[0]
        assert f"Trang{len(pages)}/{len(pages)}" in pages[-1]


def test_an_ordinary_receipt_takes_one_page_a_copy() -> None:
    for form, make in itertools.product(RECEIPTS, (papers.receipt, papers.certified, papers.no_wait)):
        assert page_count(render(form, make())) == 2


def test_ten_thousand_letters_without_a_space_and_control_characters_are_set_in_full() -> None:
    name = "Ẫ" * 10_000
    context = papers.receipt(
        submitter_name=name, address="Thôn\x00 Mẫu\n\u202e", components=(ComponentRow(name, 1, 0, 0),)
    )
    pdf = render(PaperForm.RECEIPT_A5, context, ONE_COPY)
    assert text_of(pdf).count("Ẫ") >= 20_000
    assert squeeze("Thôn Mẫu") in text_of(pdf)
    for page in range(page_count(pdf)):
        width = page_size(pdf, page)[0] * 72 / 25.4
        assert all(right <= width - 20 for _, _, right, _ in text_boxes(pdf, page))


@pytest.mark.parametrize("form", OF_THE_RECEIPT)
def test_an_empty_context_is_still_a_paper(form: PaperForm) -> None:
    empty = dict.fromkeys(strings_of(papers.receipt()), "")
    context = replace(papers.receipt(), **empty, qr_text="", short_matter="", components=(), fees=())  # type: ignore[arg-type]
    assert page_count(render(form, context, ONE_COPY)) == 1


def test_a_paper_of_a_newer_program_is_refused_not_redrawn() -> None:
    with pytest.raises(EnvironmentProblem, match="print_layout_unknown"):
        render(PaperForm.RECEIPT_A5, papers.receipt(layout_version="99"))
    with pytest.raises(EnvironmentProblem, match="print_font_unknown"):
        render(PaperForm.RECEIPT_A5, papers.receipt(font_set="chữ lạ"))


def test_every_form_has_a_layout() -> None:
    assert {form for form, _ in LAYOUTS} == set(PaperForm)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.text(alphabet="aăâẫđ iwW.-\n", max_size=60), st.sampled_from(list(Face))), max_size=4),
    st.floats(min_value=12, max_value=300),
)
def test_wrapping_loses_no_letter_and_keeps_the_width(pieces: list[tuple[str, Face]], width: float) -> None:
    fonts = font_set()
    lines = wrap(fonts, [Run(text, Style(face, 10)) for text, face in pieces], width)
    shown = "".join(run.text for line in lines for _, run in line.pieces)
    assert squeeze(shown) == squeeze("".join(text for text, _ in pieces))
    assert all(line.width <= width + 1e-6 for line in lines)


GOLDEN_PAGES = {
    "receipt_a5": (PaperForm.RECEIPT_A5, papers.receipt, PrintMark()),
    "receipt_a4": (PaperForm.RECEIPT_A4, papers.receipt, PrintMark()),
    "certified_a5_reprint_sample": (PaperForm.RECEIPT_A5, papers.certified, PrintMark(reprint=2, sample=True)),
    "receipt_a5_preview": (PaperForm.RECEIPT_A5, papers.receipt, PrintMark(preview=True)),
    "crowded_a5": (PaperForm.RECEIPT_A5, papers.crowded, PrintMark()),
    "slip_80mm": (PaperForm.SLIP_80MM, papers.receipt, PrintMark()),
    "no_wait_slip": (PaperForm.NO_WAIT_SLIP, papers.no_wait, PrintMark(sample=True)),
}


@pytest.mark.parametrize("name", GOLDEN_PAGES)
def test_the_page_looks_as_it_did(name: str, golden) -> None:
    form, make, mark = GOLDEN_PAGES[name]
    golden(name, render(form, make(), mark))
