from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from reportlab import __file__ as reportlab_file

from printing.fonts import VIETNAMESE_LETTERS, Face, check_coverage, font_set, fonts_folder


def test_there_are_134_vietnamese_letters_outside_ascii_in_nfc() -> None:
    assert len(set(VIETNAMESE_LETTERS)) == len(VIETNAMESE_LETTERS) == 134
    assert unicodedata.normalize("NFC", VIETNAMESE_LETTERS) == VIETNAMESE_LETTERS


@pytest.mark.parametrize("face", list(Face))
def test_each_face_has_every_vietnamese_letter(face: Face) -> None:
    assert check_coverage(fonts_folder() / f"LiberationSerif-{face.value}.ttf") == ""


def test_the_check_finds_what_a_font_lacks() -> None:
    assert "ơ" in check_coverage(Path(reportlab_file).parent / "fonts" / "Vera.ttf")


def test_the_licence_lies_beside_the_fonts() -> None:
    assert "SIL OPEN FONT LICENSE" in (fonts_folder() / "LiberationSerif-OFL.txt").read_text(encoding="utf-8")


def test_a_set_is_registered_once() -> None:
    assert font_set() is font_set()
