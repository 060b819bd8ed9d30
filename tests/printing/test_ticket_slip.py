"""The slip of a queue ticket: everything on it can be read, and it comes out of whatever printer there is."""

from __future__ import annotations

import io
import re
import unicodedata
from dataclasses import fields
from pathlib import Path

import pypdf
import pytest
import zxingcpp

from desktop_app.domain.dossier.papers import PaperForm, PrintMark
from desktop_app.domain.hall.ticket_slip import TicketSlipContext
from desktop_app.domain.office import PrinterDevice, PrinterKind
from desktop_app.errors import EnvironmentProblem
from printing.devices import Printers
from printing.forms import render
from printing.forms.ticket_slip import END
from printing.queue_state import DeviceStatus
from printing.raster import page_count, page_image, page_size
from printing.roll.port import RollPrinter
from printing.tickets import SlipPrinter
from tests.printing.conftest import picture
from tests.support.roll_printers import Mind, network_printer
from tests.support.tickets import ticket

BOTH = (PaperForm.TICKET_80MM, PaperForm.TICKET_A5)
LONG = {
    "superior_body": "Ủy ban nhân dân đặc khu Mẫu – Ví Dụ thuộc thành phố trực thuộc trung ương",
    "centre_name": "Chi nhánh số 12 Trung tâm Phục vụ hành chính công và xúc tiến đầu tư đặc khu Mẫu – Ví Dụ",
    "number": "ƯT1234",
    "group_name": "Đất đai, xây dựng, nhà ở, tài nguyên và môi trường, đăng ký biện pháp bảo đảm",
    "priority": "ƯU TIÊN – NGƯỜI CAO TUỔI",
    "counters": "Quầy phục vụ: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12",
    "where_to_look": "Xem số trên bảng ở sảnh tầng 1 và sảnh tầng 2, nghe gọi qua loa ở cả hai sảnh",
}


def squeeze(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))


def text_of(pdf: bytes) -> str:
    return "".join(squeeze(page.extract_text()) for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def printer(target: str = "", *forms: PaperForm, kind: PrinterKind = PrinterKind.ESCPOS) -> PrinterDevice:
    return PrinterDevice("phieu", "Máy in sảnh", kind, target, forms or (PaperForm.TICKET_80MM,))


@pytest.mark.parametrize("form", BOTH)
@pytest.mark.parametrize("context", [ticket(), ticket(priority="ƯU TIÊN"), ticket(**LONG)])
def test_every_line_of_the_slip_can_be_read_back(form: PaperForm, context: TicketSlipContext) -> None:
    text = text_of(render(form, context))
    for one in fields(context):
        value = getattr(context, one.name)
        if isinstance(value, str) and one.name not in ("ticket_qr", "layout_version", "font_set"):
            shown = value.upper() if one.name in ("superior_body", "centre_name") else value
            assert squeeze(shown) in text, one.name
    assert text.endswith(squeeze(END))


@pytest.mark.parametrize("form", BOTH)
def test_what_nobody_knows_is_left_out(form: PaperForm) -> None:
    bare = TicketSlipContext(centre_name="Trung tâm Mẫu", number="A001", group_name="Khác", taken_at="07:30")
    text = text_of(render(form, bare))
    assert "Dựkiến" not in text
    assert "Trước" not in text
    assert zxingcpp.read_barcodes(picture(page_image(render(form, bare), 0, 203))) == []


@pytest.mark.parametrize("form", BOTH)
@pytest.mark.parametrize("context", [ticket(sample=True), ticket(sample=True, **LONG)])
def test_the_slip_is_one_page_of_its_size_with_its_code(form: PaperForm, context: TicketSlipContext) -> None:
    pdf = render(form, context, PrintMark(reprint=2))
    assert page_count(pdf) == 1
    width, height = page_size(pdf, 0)
    assert round(width) == (80 if form is PaperForm.TICKET_80MM else 148)
    assert form is PaperForm.TICKET_80MM or round(height) == 210
    assert [code.text for code in zxingcpp.read_barcodes(picture(page_image(pdf, 0, 203)))] == [context.ticket_qr]


@pytest.mark.parametrize("form", BOTH)
def test_the_number_is_two_centimetres_high(form: PaperForm) -> None:
    page = picture(page_image(render(form, ticket(superior_body="", group_name="")), 0, 254)).convert("L")  # 10 a mm
    column = page.crop((page.width // 2, 0, page.width // 2 + 200, page.height))
    rows = [min(column.crop((0, y, 200, y + 1)).tobytes()) < 100 for y in range(column.height)]
    longest = max(len(run) for run in "".join("#" if row else " " for row in rows).split())
    assert longest >= 200


@pytest.mark.parametrize("form", BOTH)
def test_a_sample_a_reprint_and_a_preview_say_so(form: PaperForm) -> None:
    marked = text_of(render(form, ticket(), PrintMark(reprint=1, sample=True)))
    assert squeeze("bản in lại số 1") in marked
    assert marked.count(squeeze("DỮ LIỆU MẪU")) == 2
    assert squeeze("DỮ LIỆU MẪU") in text_of(render(form, ticket(sample=True)))
    preview = render(form, ticket(), PrintMark(preview=True))
    assert squeeze("BẢN XEM TRƯỚC") in text_of(preview)
    assert zxingcpp.read_barcodes(picture(page_image(preview, 0, 203))) == []


def test_a_slip_of_a_newer_program_is_never_drawn_in_another_shape() -> None:
    with pytest.raises(EnvironmentProblem, match="print_layout_unknown"):
        render(PaperForm.TICKET_80MM, ticket(layout_version="2"))


@pytest.mark.parametrize(
    ("name", "form", "mark"),
    [
        ("ticket_80mm", PaperForm.TICKET_80MM, PrintMark()),
        ("ticket_a5_sample", PaperForm.TICKET_A5, PrintMark(sample=True)),
    ],
)
def test_the_page_looks_as_it_did(name: str, form: PaperForm, mark: PrintMark, golden) -> None:
    golden(name, render(form, ticket(priority="ƯU TIÊN"), mark))


# -- printing it at once ---------------------------------------------------------------------------------------------
def test_a_printer_chosen_for_tickets_gets_the_roll_and_another_one_a_sheet(tmp_path: Path) -> None:
    slips = SlipPrinter()
    slips.print_slip(ticket(), printer(str(tmp_path / "roll"), kind=PrinterKind.FOLDER))
    slips.print_slip(ticket(), printer(str(tmp_path / "a5"), PaperForm.RECEIPT_A5, kind=PrinterKind.FOLDER))
    for folder, width in (("roll", 80), ("a5", 148)):
        (made,) = (tmp_path / folder).iterdir()
        assert made.name == "so-thu-tu-A012.pdf"
        assert round(page_size(made.read_bytes(), 0)[0]) == width


def test_a_slip_that_does_not_come_out_is_told_until_one_does() -> None:
    mind = Mind(paper_for=0)
    slips = SlipPrinter(Printers({PrinterKind.ESCPOS: RollPrinter(out_seconds=0.3)}))
    with network_printer(mind) as target:
        for _ in range(2):
            with pytest.raises(EnvironmentProblem, match="printer_out_of_paper"):
                slips.print_slip(ticket(), printer(target))
        assert slips.state(printer(target)).status is DeviceStatus.OUT_OF_PAPER
        mind.paper_for = None
        slips.print_slip(ticket(), printer(target))
        assert slips.state(printer(target)).status is DeviceStatus.READY
