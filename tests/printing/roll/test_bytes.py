"""From a slip to the printer's bytes and back to a picture: nothing of the paper is lost on the way."""

from __future__ import annotations

import io
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image, ImageChops

from desktop_app.domain.dossier.papers import PaperForm, PrintMark
from desktop_app.errors import BugError
from printing.forms import render
from printing.forms.roll_test_page import draw_roll_test_page
from printing.forms.test_page import QR_TEXT
from printing.raster import page_image
from printing.roll.dots import _without_commands
from printing.roll.encode import BAND, roll_bytes
from printing.roll.paper import LINE, strips
from printing.tickets import slip_picture
from tests.support import papers
from tests.support.office import START
from tests.support.tickets import ticket

REPOSITORY = Path(__file__).resolve().parents[3]
FED = 6 * LINE


def codes_in(picture: Image.Image) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(picture.convert("L"))]


def test_the_paper_read_from_the_bytes_is_the_rendered_pdf_dot_for_dot() -> None:
    pdf = render(PaperForm.TICKET_80MM, ticket())
    (strip,) = strips(roll_bytes(pdf))
    page = page_image(pdf, 0, 203, grey=True)
    rendered = Image.frombytes("L", (page.width, page.height), page.pixels, "raw", "L", page.stride, 1)
    wanted = rendered.crop((32, 0, 608, page.height)).point([0] * 168 + [255] * 88)

    assert strip.cut
    assert strip.dots.size == (576, page.height + FED)
    differing = ImageChops.difference(strip.dots.convert("L").crop((0, 0, 576, page.height)), wanted).histogram()[255]
    assert differing <= 20  # the dots that would have been commands
    for beside in ((0, 0, 32, page.height), (608, 0, 640, page.height)):
        assert rendered.crop(beside).getextrema()[0] > 200, "ink beside the head"


@pytest.mark.parametrize("roll_mm", [80, 58])
def test_the_code_is_read_from_what_came_out_of_the_printer(roll_mm: int) -> None:
    with Image.open(io.BytesIO(slip_picture(ticket(), roll_mm=roll_mm))) as picture:
        assert picture.width == {80: 576, 58: 384}[roll_mm]
        assert codes_in(picture) == [ticket().ticket_qr]


@pytest.mark.parametrize("form", [PaperForm.SLIP_80MM, PaperForm.NO_WAIT_SLIP])
def test_the_slips_of_dossiers_come_out_with_their_code_too(form: PaperForm) -> None:
    context = papers.no_wait() if form is PaperForm.NO_WAIT_SLIP else papers.receipt()
    (strip,) = strips(roll_bytes(render(form, context, PrintMark(sample=True))))
    assert codes_in(strip.dots) == [context.qr_text]


def test_a_sheet_is_made_smaller_until_it_fits_and_each_page_is_cut_off() -> None:
    pdf = render(PaperForm.RECEIPT_A5, papers.receipt(), PrintMark(file_copy=True))
    made = strips(roll_bytes(pdf))
    assert len(made) == 2
    assert all(strip.cut and strip.dots.width == 576 for strip in made)
    edge = made[0].dots.convert("L")
    assert edge.crop((0, 0, 8, edge.height)).getextrema() == (255, 255)


@pytest.mark.parametrize("roll_mm", [80, 58])
def test_the_test_page_reaches_both_ends_of_the_head(roll_mm: int) -> None:
    (strip,) = strips(roll_bytes(draw_roll_test_page("Máy in sảnh", START, roll_mm), roll_mm))
    picture = strip.dots.convert("L")
    for left in (0, picture.width - 2):
        assert picture.crop((left, 0, left + 2, picture.height)).getextrema()[0] == 0
    assert codes_in(strip.dots) == [QR_TEXT]


def test_no_picture_holds_a_command_that_is_obeyed_at_once() -> None:
    dice = random.Random(7)
    noise = bytes(dice.choice(b"\x10\x04\x05\x14\x00\xff") for _ in range(72 * 400))
    page = Image.frombytes("1", (576, 400), bytes(255 - byte for byte in noise))

    inked = bytes(255 - byte for byte in _without_commands(page).tobytes())

    assert re.search(b"\x10[\x04\x05\x14]", noise)
    assert not re.search(b"\x10[\x04\x05\x14]", inked)
    assert len(inked) == len(noise)
    changed = [(old, new) for old, new in zip(noise, inked, strict=True) if old != new]
    assert changed
    assert set(changed) == {(0x10, 0)}


def test_what_a_torn_picture_left_open_is_filled_with_white_and_cut_off_before_the_next_paper() -> None:
    pdf = render(PaperForm.TICKET_80MM, ticket())
    whole = roll_bytes(pdf)
    for kept in (1000, 20_000, 20_001, len(whole) - 200):
        torn, again = strips(whole[:kept] + roll_bytes(pdf, after_torn=True))
        assert torn.cut
        assert again.dots.tobytes() == strips(whole)[0].dots.tobytes()
    assert len(strips(roll_bytes(pdf, after_torn=True))) == 2
    assert BAND * 72 <= 8192


def test_bytes_that_a_printer_would_print_as_letters_are_refused() -> None:
    with pytest.raises(BugError, match="roll_bytes_unknown"):
        strips(b"\x1b@hello")


def test_the_same_slip_gives_the_same_bytes() -> None:
    assert roll_bytes(render(PaperForm.TICKET_80MM, ticket())) == roll_bytes(render(PaperForm.TICKET_80MM, ticket()))


def test_the_library_is_loaded_by_the_first_paper_only_and_leaves_nothing_behind(tmp_path: Path) -> None:
    program = """
import logging, sys
import printing.devices, printing.tickets
loaded = {"escpos", "serial", "usb", "yaml"} & set(sys.modules)
assert not loaded, loaded
import printing.roll.encode, printing.roll.library, printing.roll.lines
assert "escpos" in sys.modules
assert not logging.getLogger().handlers
"""
    subprocess.run(
        [sys.executable, "-c", program], check=True, cwd=REPOSITORY, env={"TMPDIR": str(tmp_path), "PATH": ""}
    )
    assert list(tmp_path.iterdir()) == []
