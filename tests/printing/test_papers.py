"""Every paper but the receipt: what its context says can be read back from the PDF, and nothing breaks badly."""

from __future__ import annotations

import io
import itertools
import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pypdf
import pypdfium2
import pytest
import zxingcpp

from desktop_app.domain import canonical
from desktop_app.domain.dossier.legal_sets import wording_of
from desktop_app.domain.dossier.papers import PAPERS, ComponentRow, PaperForm, PaperKind, PaperSize, PrintMark
from desktop_app.domain.dossier.papers.contexts import context_class
from desktop_app.domain.dossier.papers.head import DossierFacts
from desktop_app.domain.values import replace
from desktop_app.errors import BugError, EnvironmentProblem
from desktop_app.services.shipped import shipped_legal_sets
from printing.fonts import VIETNAMESE_LETTERS
from printing.forms import render
from printing.raster import page_count, page_image, page_size
from tests.printing.conftest import picture
from tests.support import more_papers as papers
from tests.support.papers import LONGEST_MATTER, receipt

MAKE = papers.MAKERS
FORMS = [form for form in PaperForm if form.kind in MAKE]
WITH_CODE = [form for form in FORMS if hasattr(MAKE[form.kind](), "dossier") and form.kind is not PaperKind.GUIDANCE]
WITH_ROWS = {
    PaperForm.RECEIPT_LIST_A4: papers.receipt_list,
    PaperForm.CONTROL_SHEET_A5: papers.control_sheet,
    PaperForm.CONTROL_SHEET_A4: papers.control_sheet,
    PaperForm.REGISTER_A4: papers.register,
    PaperForm.RESULT_HANDOVER_A4: papers.result_handover,
    PaperForm.HAND_OVER_LIST_A4: papers.hand_over_list,
    PaperForm.CASH_CLOSING_A4: papers.cash_closing,
}
ONE_COPY = PrintMark(file_copy=False)
LONGEST_NAME = "Công Tằng Tôn Nữ Nguyễn Thị Hoàng Mẫu Ví Dụ"
MM = 72 / 25.4

# What a form does not show: of the shared blocks each form prints the fields its law names.
HIDDEN = {"font_set", "qr_text", "wording", "receiving_unit", "owner_address"}
HEAD_ONLY = {"centre_address", "centre_phone", "hotline", "lookup_address"}
"""Contact lines: only on the papers that tell the applicant whom to ask."""
CONTACT_KINDS = {
    PaperKind.SUPPLEMENT, PaperKind.GUIDANCE, PaperKind.REFUSAL, PaperKind.APOLOGY, PaperKind.STOP_NOTICE,
}  # fmt: skip
NOT_SHOWN: dict[PaperKind, set[str]] = {
    PaperKind.SUPPLEMENT: {"due_text", "centre_phone"},
    PaperKind.GUIDANCE: {"centre_phone", "number"},
    PaperKind.REFUSAL: {"centre_phone"},
    PaperKind.APOLOGY: {"owner_name"},
    PaperKind.STOP_NOTICE: {"owner_name", "due_text"},
    PaperKind.CONTROL_SHEET: {"procedure_code"},
    PaperKind.RETURN_RECEIPT: {"email"},
    PaperKind.FEE_SLIP: {
        "email", "id_label", "id_number", "note", "owner_name", "received_text", "due_text"
    },
}  # fmt: skip


def squeeze(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))


def pages_of(pdf: bytes) -> list[str]:
    return [squeeze(page.extract_text()) for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]


def text_of(pdf: bytes) -> str:
    return "".join(pages_of(pdf))


def codes_in(pdf: bytes, page: int = 0) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(picture(page_image(pdf, page, 203)))]


def texts_in(value: object, hidden: set[str]) -> Iterator[tuple[str, str]]:
    """Every text of a context with the name of its field."""
    for name in getattr(type(value), "__match_args__", ()):
        if name in hidden:
            continue
        content = getattr(value, name)
        for part in content if isinstance(content, tuple) else (content,):
            if isinstance(part, str):
                yield name, part
            else:
                yield from texts_in(part, hidden)


def long_context(kind: PaperKind) -> Any:
    """The longest legal names wherever a paper names something."""
    context = MAKE[kind]()
    head = replace(
        context.head,
        superior_body="Ủy ban nhân dân đặc khu Mẫu – Ví Dụ thuộc thành phố trực thuộc trung ương",
        centre_name="Chi nhánh số 12 Trung tâm Phục vụ hành chính công và xúc tiến đầu tư đặc khu Mẫu – Ví Dụ",
    )
    changes: dict[str, Any] = {"head": head}
    if hasattr(context, "dossier"):
        facts = context.dossier
        changes["dossier"] = replace(
            facts, matter=LONGEST_MATTER, owner_name=LONGEST_NAME,
            national_code="000.00.01.H06-261126-0007" if facts.code else "",
        )  # fmt: skip
    for name in ("party", "payer", "collector"):
        if hasattr(context, name):
            changes[name] = replace(getattr(context, name), name=LONGEST_NAME)
    if hasattr(context, "items"):
        changes["items"] = tuple(ComponentRow(f"{LONGEST_MATTER} – bản {number}", 1, 0, 2) for number in range(1, 31))
    if kind is PaperKind.REGISTER:
        changes["rows"] = tuple(replace(row, matter=LONGEST_MATTER) for row in context.rows)
    return replace(context, **changes)


@pytest.mark.parametrize("form", FORMS)
def test_every_field_of_the_context_can_be_read_back(form: PaperForm) -> None:
    context = MAKE[form.kind]()
    text = text_of(render(form, context, ONE_COPY))
    hidden = HIDDEN | NOT_SHOWN.get(form.kind, set()) | (set() if form.kind in CONTACT_KINDS else HEAD_ONLY)
    found = 0
    for name, value in texts_in(context, hidden):
        shown = value.upper() if name in ("superior_body", "centre_name") else value
        assert squeeze(shown) in text, name
        found += 1
    assert found > 12
    wording = context.head.wording
    for words in (*wording.title, wording.footer, *wording.copies[:1]):
        assert squeeze(words) in text


@pytest.mark.parametrize("form", FORMS)
def test_the_fixed_sentences_of_the_legal_set_stand_on_the_paper(form: PaperForm) -> None:
    context = MAKE[form.kind]()
    text = text_of(render(form, context, ONE_COPY))
    for key, sentence in context.head.wording.sentences:
        if key == "no_papers":
            continue  # stands only where no paper goes back
        if key == "rating":
            continue  # stands only while a one-time code goes to the printer (test_rating_code)
        for part in re.split(r"\{\w+\}", sentence):
            assert squeeze(part) in text, key


@pytest.mark.parametrize("form", FORMS)
def test_the_paper_has_the_size_its_form_says(form: PaperForm) -> None:
    sizes = {
        PaperSize.A5: (148, 210), PaperSize.A5_LANDSCAPE: (210, 148), PaperSize.A4: (210, 297),
        PaperSize.A4_LANDSCAPE: (297, 210),
    }  # fmt: skip
    width, height = page_size(render(form, MAKE[form.kind]()), 0)
    assert (round(width), round(height)) == sizes[PAPERS[form][1]]


def test_a_receipt_takes_its_words_from_its_set_and_one_without_is_drawn_as_it_was() -> None:
    wording = wording_of(shipped_legal_sets(), PaperKind.RECEIPT, papers.NEW_LAW, date(2026, 11, 26))
    filed_before, now = receipt(), receipt(wording=wording)
    assert render(PaperForm.RECEIPT_A5, filed_before) == render(PaperForm.RECEIPT_A5, now)

    renamed = replace(
        wording, title=("GIẤY NHẬN HỒ SƠ",), copies=("Bản giao",), roles=("BÊN NỘP", "BÊN NHẬN"), footer="Mẫu số 99"
    )
    pdf = render(PaperForm.RECEIPT_A4, receipt(wording=renamed))
    assert page_count(pdf) == 1
    for words in ("GIẤY NHẬN HỒ SƠ", "(Bản giao)", "BÊN NỘP", "BÊN NHẬN", "Mẫu số 99"):
        assert squeeze(words) in text_of(pdf)


def test_both_legal_sets_print_side_by_side_with_their_own_number_and_title() -> None:
    new = text_of(render(PaperForm.APOLOGY_A5, papers.apology(papers.NEW_LAW), ONE_COPY))
    old = text_of(render(PaperForm.APOLOGY_A5, papers.apology(papers.OLD_LAW), ONE_COPY))
    assert squeeze("Mẫu số 04 – TT 03/2025/TT-VPCP") in new
    assert squeeze("XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN") in new
    assert squeeze("Mẫu số 04 – TT 01/2018/TT-VPCP") in old
    assert squeeze("PHIẾU XIN LỖI VÀ HẸN LẠI") in old

    sheet = text_of(render(PaperForm.CONTROL_SHEET_A4, papers.control_sheet(law=papers.OLD_LAW)))
    book = text_of(render(PaperForm.REGISTER_A4, papers.register(law=papers.OLD_LAW)))
    assert squeeze("Mẫu số 05 – TT 01/2018/TT-VPCP") in sheet
    assert squeeze("Mẫu số 06 – TT 01/2018/TT-VPCP") in book
    assert squeeze("Mẫu số 06 – TT 03/2025/TT-VPCP") in text_of(
        render(PaperForm.CONTROL_SHEET_A4, papers.control_sheet())
    )
    assert squeeze("Mẫu số 07 – TT 03/2025/TT-VPCP") in text_of(render(PaperForm.REGISTER_A4, papers.register()))


@pytest.mark.parametrize("form", WITH_CODE)
def test_the_code_of_the_dossier_is_read_from_the_page_at_203_dpi(form: PaperForm) -> None:
    context = MAKE[form.kind]()
    pdf = render(form, context, PrintMark(sample=True, superseded=True, reprint=1))
    assert codes_in(pdf) == [context.dossier.qr_text]
    for secret in (context.dossier.owner_name, "Nguyễn Văn Mẫu", "0900 000 001"):
        assert secret not in context.dossier.qr_text


@pytest.mark.parametrize("form", FORMS)
def test_a_preview_is_marked_has_one_copy_and_no_readable_code(form: PaperForm) -> None:
    pdf = render(form, MAKE[form.kind](), PrintMark(preview=True))
    assert squeeze("BẢN XEM TRƯỚC") in text_of(pdf)
    assert codes_in(pdf) == []
    assert page_count(pdf) == page_count(render(form, MAKE[form.kind](), ONE_COPY))


@pytest.mark.parametrize("form", FORMS)
def test_reprint_sample_and_superseded_are_told_on_the_paper(form: PaperForm) -> None:
    text = text_of(render(form, MAKE[form.kind](), PrintMark(reprint=3, sample=True, superseded=True, file_copy=False)))
    assert squeeze("bản in lại số 3") in text
    assert text.count(squeeze("DỮ LIỆU MẪU")) == 2  # behind the text and in the footer
    assert squeeze("ĐÃ ĐƯỢC THAY THẾ") in text


@pytest.mark.parametrize("form", FORMS)
def test_the_same_input_gives_the_same_bytes_also_after_filing(form: PaperForm) -> None:
    context = MAKE[form.kind]()
    filed = canonical.from_bytes(canonical.to_bytes(context), context_class(form))
    assert canonical.digest(filed) == canonical.digest(context)
    assert render(form, context) == render(form, filed)


@pytest.mark.parametrize("form", FORMS)
def test_decomposed_letters_are_printed_like_composed_ones(form: PaperForm) -> None:
    context = MAKE[form.kind]()
    apart = canonical.from_bytes(
        unicodedata.normalize("NFD", canonical.to_bytes(context).decode()).encode(), context_class(form)
    )
    assert canonical.digest(apart) != canonical.digest(context)
    assert text_of(render(form, apart)) == text_of(render(form, context))


def test_all_vietnamese_letters_are_read_back_from_a_typed_reason() -> None:
    words = " ".join(VIETNAMESE_LETTERS[start : start + 6] for start in range(0, len(VIETNAMESE_LETTERS), 6))
    text = text_of(render(PaperForm.REFUSAL_A5, papers.refusal(reason=words, guidance=words), ONE_COPY))
    assert text.count(squeeze(words)) == 2


@pytest.mark.parametrize("form", FORMS)
def test_the_longest_names_lose_no_letter_and_the_signatures_stay_on_one_page(form: PaperForm) -> None:
    context = long_context(form.kind)
    pages = pages_of(render(form, context, ONE_COPY))
    whole = "".join(pages)
    assert squeeze(context.head.centre_name.upper()) in whole
    if hasattr(context, "dossier"):
        assert squeeze(LONGEST_MATTER) in whole
    for row in getattr(context, "items", ()):
        assert squeeze(row.name) in whole
    hint = squeeze("Ký và ghi rõ họ tên"), squeeze("Ký, ghi rõ họ tên và đóng dấu")
    signing = [page for page in pages if any(words in page for words in hint)]
    assert len(signing) == (0 if form.kind is PaperKind.CONTROL_SHEET else 1)
    assert f"Trang{len(pages)}/{len(pages)}" in pages[-1]


@pytest.mark.parametrize("count", [0, 1, 30, 500])
@pytest.mark.parametrize("form", WITH_ROWS)
def test_a_list_of_any_length_has_every_row_once_under_a_repeated_head(form: PaperForm, count: int) -> None:
    pdf = render(form, WITH_ROWS[form](count), ONE_COPY)
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [squeeze(page.get_textpage().get_text_range()) for page in document]
    finally:
        document.close()
    whole = "".join(pages)
    if form.kind is PaperKind.CONTROL_SHEET:
        marks, head = [f"LêVănMẫu{index}" for index in range(count)], "TÊNCƠQUAN"
    else:
        marks, head = [f"H06.12.34-261126-{index:04}" for index in range(1, count + 1)], "Mãhồsơ"
    places = [whole.index(mark) for mark in marks]
    assert places == sorted(places)
    for page, text in enumerate(pages):
        assert f"Trang{page + 1}/{len(pages)}" in text
        if any(mark in text for mark in marks):
            assert head in text
    assert len(pages) == 1 or count > 8


def test_the_register_is_locked_with_its_numbers_its_pages_and_the_head_of_the_office() -> None:
    pages = pages_of(render(PaperForm.REGISTER_A4, papers.register(120)))
    closing = squeeze(
        "Khóa sổ ngày 31/12/2026: sổ này có 120 hồ sơ, từ số thứ tự 1 đến số thứ tự 120, "
        f"gồm {len(pages)} trang được đánh số và đóng dấu giáp lai."
    )
    assert closing in pages[-1]
    assert squeeze("PHÓ GIÁM ĐỐC") in pages[-1]
    still_open = text_of(render(PaperForm.REGISTER_A4, papers.register(locked_text="")))
    assert squeeze("Khóa sổ") not in still_open
    assert squeeze("PHÓ GIÁM ĐỐC") not in still_open


@pytest.mark.parametrize("count", range(14, 26))
def test_the_closing_words_of_the_register_never_leave_their_signatures(count: int) -> None:
    pages = pages_of(render(PaperForm.REGISTER_A4, papers.register(count)))
    last = pages[-1]
    assert squeeze("Khóa sổ ngày") in last
    assert squeeze("NGƯỜI GHI SỔ") in last
    assert squeeze(f"gồm {len(pages)} trang") in last


def test_the_fee_slip_says_first_that_it_is_no_tax_receipt_and_gives_the_amount_in_words() -> None:
    text = text_of(render(PaperForm.FEE_SLIP_A5, papers.fee_slip(), ONE_COPY))
    assert text.index(squeeze("KHÔNG PHẢI BIÊN LAI THU PHÍ, LỆ PHÍ")) < text.index(squeeze("Người nộp tiền"))
    assert squeeze("Bằng chữ: Mười sáu nghìn đồng.") in text
    assert squeeze("PHIẾU THU TẠM") in text


def test_a_guidance_slip_has_no_dossier_code_and_says_that_no_time_runs() -> None:
    pdf = render(PaperForm.GUIDANCE_A5, papers.guidance(), ONE_COPY)
    text = text_of(pdf)
    assert codes_in(pdf) == []
    assert "Mãhồsơ:" not in text
    assert squeeze("hồ sơ chưa có mã và thời hạn giải quyết chưa được tính") in text


def test_a_control_sheet_keeps_empty_blocks_for_a_pen() -> None:
    text = text_of(render(PaperForm.CONTROL_SHEET_A4, papers.control_sheet(1, empty_rows=2)))
    assert text.count(squeeze("Người giao (ký)")) == 3
    assert text.count(squeeze("…… giờ …… phút, ngày")) == 2


def test_the_list_of_many_dossiers_has_one_header_and_two_copies() -> None:
    pdf = render(PaperForm.RECEIPT_LIST_A4, papers.receipt_list(30))
    text = text_of(pdf)
    assert text.count(squeeze("CỘNG HÒA XÃ HỘI")) == 2
    assert squeeze("Liên 1: Giao người nộp") in text
    assert squeeze("Liên 2: Lưu") in text
    assert text.count(squeeze("Tổng số: 30 hồ sơ, 30 bộ")) == 2


def test_a_hand_over_list_marks_fees_and_post() -> None:
    rows = (replace(papers.result_row(1), fee_due=True, by_post=True), replace(papers.result_row(2), fee_due=False))
    text = text_of(render(PaperForm.RESULT_HANDOVER_A4, replace(papers.result_handover(), rows=rows)))
    assert text.count("XX") == 1


def text_boxes(pdf: bytes, page: int) -> list[tuple[float, float, float, float]]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        part = document[page].get_textpage()
        return [part.get_rect(index) for index in range(part.count_rects())]
    finally:
        document.close()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("long", [False, True])
def test_no_text_leaves_the_page_or_lies_on_another_text(form: PaperForm, long: bool) -> None:
    pdf = render(form, long_context(form.kind) if long else MAKE[form.kind](), ONE_COPY)
    for page in range(page_count(pdf)):
        width, height = (side * MM for side in page_size(pdf, page))
        boxes = text_boxes(pdf, page)
        for left, bottom, right, top in boxes:
            assert left >= 20, (page, left)
            assert right <= width - 20
            assert bottom >= 8
            assert top <= height - 8
        for one, other in itertools.combinations(boxes, 2):
            across = min(one[2], other[2]) - max(one[0], other[0])
            down = min(one[3], other[3]) - max(one[1], other[1])
            assert across < 0.6 or down < 2.2, (page, one, other)


@pytest.mark.parametrize("form", FORMS)
def test_a_paper_with_nothing_filled_in_is_still_a_paper_for_a_pen(form: PaperForm) -> None:
    context = MAKE[form.kind]()
    changes: dict[str, Any] = {
        name: "" for name in type(context).__match_args__ if isinstance(getattr(context, name), str)
    }
    if hasattr(context, "dossier"):
        changes["dossier"] = DossierFacts(matter="")
    for name in ("rows", "items", "handovers", "fees", "papers_returned", "receivers", "sums", "notes"):
        if hasattr(context, name):
            changes[name] = ()
    assert page_count(render(form, replace(context, **changes), ONE_COPY)) == 1


def test_ten_thousand_letters_without_a_space_are_set_in_full() -> None:
    name = "Ẫ" * 10_000
    pdf = render(
        PaperForm.SUPPLEMENT_A5, papers.supplement(reason=name, items=(ComponentRow(name, 1, 0, 0),)), ONE_COPY
    )
    assert text_of(pdf).count("Ẫ") >= 20_000


def test_a_paper_of_a_newer_program_and_a_context_of_another_form_are_refused() -> None:
    context = papers.apology()
    newer = replace(context, head=replace(context.head, wording=replace(context.head.wording, layout="99")))
    with pytest.raises(EnvironmentProblem, match="print_layout_unknown"):
        render(PaperForm.APOLOGY_A5, newer)
    with pytest.raises(BugError, match="print_context_of_another_form"):
        render(PaperForm.APOLOGY_A5, receipt())


GOLDEN_PAGES: dict[str, tuple[PaperForm, Callable[[], Any], PrintMark, int]] = {
    **{form.value: (form, MAKE[form.kind], PrintMark(), 0) for form in FORMS},
    "apology_a5_2018": (PaperForm.APOLOGY_A5, lambda: papers.apology(papers.OLD_LAW), PrintMark(), 0),
    "supplement_a5_long_marked": (
        PaperForm.SUPPLEMENT_A5,
        lambda: long_context(PaperKind.SUPPLEMENT),
        PrintMark(sample=True, superseded=True, reprint=2),
        1,
    ),
    "register_a4_second_page": (PaperForm.REGISTER_A4, lambda: papers.register(120), PrintMark(superseded=True), 1),
    "fee_slip_a5_preview": (PaperForm.FEE_SLIP_A5, papers.fee_slip, PrintMark(preview=True), 0),
}


@pytest.mark.parametrize("name", GOLDEN_PAGES)
def test_the_page_looks_as_it_did(name: str, golden: Callable[[str, bytes, int], None]) -> None:
    form, make, mark, page = GOLDEN_PAGES[name]
    golden(name, render(form, make(), mark), page)
