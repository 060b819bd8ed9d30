"""Theme files become one value, one palette and one style sheet.

A widget never carries a style sheet of its own. It says what it *is* by dynamic properties (``role``, ``state``,
``kind``; see ``ui/theme/sheet.py``) and painted widgets ask ``current_theme()`` for a role's colour.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QPalette

from resources import path_of

THEME_NAMES = ("light", "dark", "high_contrast")
GRID = 8
"""Everything stands on multiples of this many pixels (halves inside a control)."""
RADIUS = 6
BODY_PT, NOTE_PT = 10.5, 9.0
HEADING_PT, TITLE_PT, FIGURE_PT = 13.0, 17.0, 28.0
_PROPERTY = "motcua_theme"


class Roles(Struct, frozen=True):
    """What a colour is for; ``#RRGGBB`` or ``#AARRGGBB``. ``x_text`` is readable on page, surface and ``x_soft``."""

    ink: str
    muted: str
    disabled: str
    line: str
    line_strong: str
    page: str
    surface: str
    sunken: str
    hover: str
    accent: str
    accent_hover: str
    accent_soft: str
    accent_text: str
    on_accent: str
    focus: str
    ok: str
    ok_soft: str
    ok_text: str
    attention: str
    attention_soft: str
    attention_text: str
    urgent: str
    urgent_soft: str
    urgent_text: str
    late: str
    late_soft: str
    late_text: str
    calm: str
    calm_soft: str
    calm_text: str
    band: str
    on_band: str
    shadow: str


class Theme(Struct, frozen=True):
    name: str
    title: str
    dark: bool
    focus_width: int
    roles: Roles

    def color(self, role: str) -> QColor:
        """The colour of a role; an unknown role is an ``AttributeError``."""
        return QColor(getattr(self.roles, role))


TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    *((text, back) for text in ("ink", "muted", "accent_text") for back in ("page", "surface", "sunken", "hover")),
    ("ink", "accent_soft"),
    ("accent_text", "accent_soft"),
    ("muted", "accent_soft"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_band", "band"),
    *((f"{state}_text", back) for state in ("ok", "attention", "urgent", "late", "calm")
      for back in ("page", "surface", f"{state}_soft")),
)  # fmt: skip
"""Every pair (text role, background role) the program draws text with."""


def themes_folder() -> Path:
    return path_of("themes")


def load_theme(name: str) -> Theme:
    """Read ``resources/themes/<name>.toml``; ``KeyError``: a role is missing; ``OSError``: the file is."""
    raw = tomllib.loads((themes_folder() / f"{name}.toml").read_text(encoding="utf-8"))
    base: dict[str, str] = raw["base"]
    given: dict[str, str] = raw["roles"]
    roles = Roles(**{name: base.get(given[name], given[name]) for name in Roles.__struct_fields__})
    return Theme(raw["name"], raw["title"], raw["dark"], raw["focus_width"], roles)


def remember_theme(app: QCoreApplication, theme: Theme) -> None:
    """Leave the theme with the application, where painted widgets find it."""
    app.setProperty(_PROPERTY, theme)


def current_theme() -> Theme:
    """The theme in force; the light one before any was applied."""
    app = QCoreApplication.instance()
    theme = app.property(_PROPERTY) if app is not None else None
    return theme if isinstance(theme, Theme) else load_theme("light")


def build_palette(theme: Theme) -> QPalette:
    """The palette that carries every colour a plain widget needs, so that the style sheet can stay short."""
    role, palette = QPalette.ColorRole, QPalette()
    for name, target in (
        ("page", role.Window),
        ("ink", role.WindowText),
        ("surface", role.Base),
        ("hover", role.AlternateBase),
        ("ink", role.Text),
        ("surface", role.Button),
        ("ink", role.ButtonText),
        ("accent", role.Highlight),
        ("on_accent", role.HighlightedText),
        ("muted", role.PlaceholderText),
        ("surface", role.ToolTipBase),
        ("ink", role.ToolTipText),
        ("accent_text", role.Link),
        ("accent_text", role.LinkVisited),
        ("line", role.Mid),
        ("line", role.Midlight),
        ("line_strong", role.Dark),
        ("surface", role.Light),
        ("accent", role.Accent),
    ):
        palette.setColor(target, theme.color(name))
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, theme.color("disabled"))
    return palette


def contrast(first: str, second: str) -> float:
    """WCAG 2.2 contrast ratio of two ``#RRGGBB`` colours, 1 to 21."""
    high, low = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(color: str) -> float:
    def linear(channel: int) -> float:
        part = channel / 255
        return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

    value = QColor(color)
    return 0.2126 * linear(value.red()) + 0.7152 * linear(value.green()) + 0.0722 * linear(value.blue())
