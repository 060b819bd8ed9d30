"""Icons of one set (Material Design Icons through qtawesome), tinted by role.

qtawesome costs about a quarter of a second, so it is imported after the first paint: a widget asks with
``set_icon`` at any time; until ``load_icons`` has run it keeps an empty icon of the right size, so nothing moves.
"""

from __future__ import annotations

from typing import Any

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from ui.theme.tokens import current_theme

ICON_SIZE = 20
_FONT = "motcua_icon_font"
_FILES = ("materialdesignicons6-webfont-6.9.96.ttf", "materialdesignicons6-webfont-charmap-6.9.96.json")
_NAME, _ROLE = "icon_name", "icon_role"


class _Loaded(Struct, frozen=True):
    """Keeps the loaded set alive: a bare QObject given to ``setProperty`` would lose its Python half."""

    font: Any


def _font() -> Any:
    app = QCoreApplication.instance()
    loaded = app.property(_FONT) if app is not None else None
    return loaded.font if isinstance(loaded, _Loaded) else None


def icon(name: str, role: str = "ink") -> QIcon:
    """The icon, or an empty one before ``load_icons``; ``name`` as in the set, e.g. ``account-plus``."""
    font = _font()
    if font is None:
        return QIcon()
    theme = current_theme()
    made: QIcon = font.icon(f"mdi6.{name}", color=theme.color(role), color_disabled=theme.color("disabled"))
    return made


def set_icon(widget: QAbstractButton | QLabel, name: str, role: str = "ink", size: int = ICON_SIZE) -> None:
    """Give a button or label an icon now or as soon as the set is loaded."""
    widget.setProperty(_NAME, name)
    widget.setProperty(_ROLE, role)
    if isinstance(widget, QAbstractButton):
        widget.setIconSize(QSize(size, size))
    else:
        widget.setFixedSize(size, size)
    _dress(widget)


def _dress(widget: QWidget) -> None:
    name, role = widget.property(_NAME), widget.property(_ROLE)
    if not name or _font() is None:
        return
    if isinstance(widget, QAbstractButton):
        widget.setIcon(icon(name, role))
    elif isinstance(widget, QLabel):
        size = widget.size()
        widget.setPixmap(_pixmap(name, role, size, widget.devicePixelRatioF()))


def _pixmap(name: str, role: str, size: QSize, ratio: float) -> QPixmap:
    return icon(name, role).pixmap(size, ratio)


def load_icons() -> None:
    """Import the set and dress every widget that asked; called once, in the first idle moment."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return
    if _font() is None:
        from qtawesome.iconic_font import IconicFont

        app.setProperty(
            _FONT,
            _Loaded(IconicFont(("mdi6", *_FILES))),
        )
    redress_icons()


def redress_icons() -> None:
    """Tint every icon again: after loading and after a change of theme."""
    for widget in QApplication.allWidgets():
        if widget.property(_NAME):
            _dress(widget)
            widget.update()
