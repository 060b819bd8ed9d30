from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontDatabase, QFontInfo, QFontMetricsF, QImage, QPainter, QPalette, QRawFont

from ui.app import apply_theme
from ui.theme.fonts import body_font, draw_figures, figures_width
from ui.theme.icons import icon, load_icons
from ui.theme.sheet import build_sheet
from ui.theme.tokens import TEXT_PAIRS, THEME_NAMES, contrast, current_theme, load_theme
from ui.widgets.fields import FieldEdit


@pytest.mark.parametrize("name", THEME_NAMES)
def test_every_text_of_a_theme_is_readable_on_its_background(name):
    roles = load_theme(name).roles

    poor = [
        (text, back, round(contrast(getattr(roles, text), getattr(roles, back)), 2))
        for text, back in TEXT_PAIRS
        if contrast(getattr(roles, text), getattr(roles, back)) < 4.5
    ]

    assert poor == []


@pytest.mark.parametrize("name", THEME_NAMES)
def test_shapes_and_focus_rings_stand_out_from_what_they_lie_on(name):
    roles = load_theme(name).roles

    for shape in ("ok", "attention", "urgent", "late", "calm", "focus", "accent"):
        for back in ("page", "surface"):
            assert contrast(getattr(roles, shape), getattr(roles, back)) >= 3.0, (shape, back)


def test_the_light_theme_has_the_colours_of_the_design():
    roles = load_theme("light").roles

    assert (roles.ink, roles.muted, roles.line, roles.page, roles.surface) == (
        "#1B2733", "#5B6B7B", "#D9E0E6", "#F5F7F9", "#FFFFFF",
    )  # fmt: skip
    assert (roles.accent, roles.ok, roles.attention, roles.urgent, roles.late) == (
        "#0B5FA5", "#1E7F4F", "#B26A00", "#C2410C", "#B3261E",
    )  # fmt: skip


@pytest.mark.parametrize("name", THEME_NAMES)
def test_the_sheet_names_no_unknown_role(name):
    sheet = build_sheet(load_theme(name))

    assert "@" not in sheet.replace("@{", "")
    assert "{" in sheet


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_applying_a_theme_reaches_palette_and_painted_widgets(app):
    apply_theme(app, "dark")

    assert current_theme().name == "dark"
    assert app.palette().color(QPalette.ColorRole.Window) == current_theme().color("page")
    apply_theme(app, "light")


def test_the_program_brings_its_own_typeface_with_every_vietnamese_letter(app):
    letters = "ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"
    raw = QRawFont.fromFont(body_font())

    assert "Be Vietnam Pro" in QFontDatabase.families()
    assert QFontInfo(body_font()).family() == "Be Vietnam Pro"
    assert all(raw.supportsCharacter(ord(char)) for char in letters + letters.upper())


def test_figures_take_the_same_room_whatever_the_time_is(app):
    metrics = QFontMetricsF(body_font())

    assert figures_width("11:11", metrics) == figures_width("08:40", metrics)
    assert metrics.horizontalAdvance("11:11") != metrics.horizontalAdvance("08:40")


def test_a_code_too_long_for_its_cell_is_cut_with_an_ellipsis_inside_it(app):
    image = QImage(80, 24, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setFont(body_font())

    draw_figures(painter, QRectF(0, 0, 40, 24), "H06.12.34-261119-0001", Qt.AlignmentFlag.AlignLeft)
    painter.end()

    assert all(image.pixelColor(x, y) == Qt.GlobalColor.white for x in range(44, 80) for y in range(24))


def test_icons_are_empty_until_they_are_loaded_and_there_afterwards(app):
    load_icons()

    assert not icon("account-plus-outline").isNull()


def test_capital_letters_with_two_marks_are_whole_in_every_field(app):
    field = FieldEdit("Tên")
    field.resize(300, 60)

    def drawn(text: str) -> bytes:
        field.set_text(text)
        image = field.edit.grab().toImage()
        return bytes(image.constBits())

    for whole, cut in (("XÃ MẪU", "XÃ MÂU"), ("HỒ SƠ", "HÔ SƠ"), ("PHỤC VỤ MẪU", "PHỤC VỤ MÂU")):
        assert drawn(whole) != drawn(cut)
