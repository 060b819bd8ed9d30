"""Font sets by name. A paper is filed with the name of its set, so a set is never changed, only followed by another.

Official papers are set in Times New Roman (NĐ 30/2020/NĐ-CP, Phụ lục I). Liberation Serif has its metrics and all
134 Vietnamese letters; reportlab's own Helvetica prints black boxes for most of them, without an error.
"""

from __future__ import annotations

import functools
import threading
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont, TTFontFile

import resources
from desktop_app.domain.dossier.printing import FONT_SET
from desktop_app.errors import EnvironmentProblem

_TONES = (
    "a à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ e è é ẻ ẽ ẹ ê ề ế ể ễ ệ i ì í ỉ ĩ ị "
    "o ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ u ù ú ủ ũ ụ ư ừ ứ ử ữ ự y ỳ ý ỷ ỹ ỵ đ"
)
_MARKED = "".join(letter for letter in _TONES.split() if not letter.isascii())
VIETNAMESE_LETTERS = _MARKED + _MARKED.upper()
"""The 134 letters outside ASCII: 67 in lower case, 67 in upper case."""


class Face(StrEnum):
    """The four faces of a set."""

    REGULAR = "Regular"
    BOLD = "Bold"
    ITALIC = "Italic"
    BOLD_ITALIC = "BoldItalic"


_FILES: Mapping[str, str] = {FONT_SET: "LiberationSerif-{face}.ttf"}
_register_lock = threading.Lock()


class FontSet:
    """Four registered faces: their reportlab names and their widths."""

    def __init__(self, name: str, fonts: Mapping[Face, TTFont]) -> None:
        self.name = name
        self._names = {face: str(font.fontName) for face, font in fonts.items()}
        self._widths: dict[Face, dict[int, float]] = {face: font.face.charWidths for face, font in fonts.items()}
        self._default = {face: float(font.face.defaultWidth) for face, font in fonts.items()}

    def pdf_name(self, face: Face) -> str:
        """The name under which reportlab knows the face."""
        return self._names[face]

    def width(self, text: str, face: Face, size: float) -> float:
        """Width in points of ``text`` at ``size`` points, from the font's own metrics."""
        widths, default = self._widths[face], self._default[face]
        return size * sum([widths.get(ord(letter), default) for letter in text]) / 1000.0


def fonts_folder() -> Path:
    """The folder with the font files and their licences."""
    return Path(resources.__file__).parent / "fonts"


def font_set(name: str = FONT_SET) -> FontSet:
    """The set of that name, registered with reportlab at its first use (about 5 ms a face, once a process).

    Raises EnvironmentProblem ``print_font_unknown`` for a set this program does not have, so that a reprint is never
    silently drawn in other letters.
    """
    with _register_lock:
        return _load(name)


@functools.cache
def _load(name: str) -> FontSet:
    pattern = _FILES.get(name)
    if pattern is None:
        raise EnvironmentProblem("print_font_unknown", font_set=name)
    rl_config.useA85 = 0  # streams as plain bytes: a fifth smaller, and no time spent on spelling them in ASCII
    fonts = {}
    for face in Face:
        path = fonts_folder() / pattern.format(face=face.value)
        try:
            font = TTFont(f"{name}-{face.value}", str(path))
        except (OSError, ValueError) as exc:
            raise EnvironmentProblem("print_font_unknown", font_set=name) from exc
        pdfmetrics.registerFont(font)
        fonts[face] = font
    return FontSet(name, fonts)


def check_coverage(path: Path) -> str:
    """The Vietnamese letters the font file lacks, as one string; empty when all 134 are there."""
    glyphs = TTFontFile(str(path)).charToGlyph
    return "".join(letter for letter in VIETNAMESE_LETTERS if not glyphs.get(ord(letter)))
