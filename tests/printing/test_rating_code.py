"""The one-time code on a return receipt: on the applicant's copy of its first print, and nowhere else."""

from __future__ import annotations

import pypdfium2
import pytest

from desktop_app.domain import canonical
from desktop_app.domain.dossier.papers import PaperForm, PrintMark
from desktop_app.domain.values import replace
from printing.forms import render
from tests.support.more_papers import return_receipt
from tests.support.reading import words_of

FORMS = (PaperForm.RETURN_RECEIPT_A5, PaperForm.RETURN_RECEIPT_A4)
CODE = PrintMark(rating_code="7K4P-92", rating_until="26/11/2026")
LONG = "Công Tằng Tôn Nữ Nguyễn Thị Hoàng Mẫu Ví Dụ"


def pages(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()


@pytest.mark.parametrize("form", FORMS)
def test_the_applicants_copy_bears_the_code_and_the_centres_copy_does_not(form: PaperForm) -> None:
    first, second = pages(render(form, return_receipt(), CODE))
    assert "Mã đánh giá: 7K4P-92 · đến hết ngày 26/11/2026" in first
    assert "không gắn với hồ sơ" in first
    assert "Liên 2: Lưu" in second
    assert "7K4P" not in second
    assert "Mã đánh giá" not in second


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("mark", [replace(CODE, reprint=1), replace(CODE, preview=True), PrintMark()])
def test_a_reprint_a_preview_and_a_paper_without_a_code_show_none(form: PaperForm, mark: PrintMark) -> None:
    assert "Mã đánh giá" not in words_of(render(form, return_receipt(), mark))


@pytest.mark.parametrize("form", FORMS)
def test_the_pdf_is_a_pure_function_of_form_context_and_mark(form: PaperForm) -> None:
    context = return_receipt()
    assert render(form, context, CODE) == render(form, context, CODE)
    assert render(form, context, CODE) != render(form, context, replace(CODE, rating_code="7K4P-93"))


@pytest.mark.parametrize("form", FORMS)
def test_papers_filed_with_the_first_layout_are_drawn_as_they_were(form: PaperForm) -> None:
    context = return_receipt()
    first = replace(context, head=replace(context.head, wording=replace(context.head.wording, layout="1")))
    assert render(form, first, PrintMark()) == render(form, context, PrintMark())
    assert "Mã đánh giá" not in words_of(render(form, first, CODE))


@pytest.mark.parametrize("form", FORMS)
def test_a_code_breaks_no_paper_onto_a_further_page(form: PaperForm) -> None:
    context = return_receipt(result_abstract=f"Xác nhận cho {LONG}, {LONG}", originals_text="01 bản chính")
    plain, with_code = pages(render(form, context, PrintMark())), pages(render(form, context, CODE))
    assert len(with_code) <= len(plain) + 1
    assert sum("7K4P-92" in page for page in with_code) == 1


def test_a_mark_that_was_filed_before_there_were_codes_reads_as_one_without() -> None:
    raw = b'{"file_copy":true,"preview":false,"reprint":0,"sample":false,"superseded":false}'
    assert canonical.from_bytes(raw, PrintMark) == PrintMark()
