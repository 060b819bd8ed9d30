"""The QApplication: style, colours, type, language. Imports as little as possible: the first paint waits for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop_app.config import APP_NAME, APP_TITLE
from desktop_app.runtime.immortal import make_constants_immortal
from resources import path_of
from ui.theme.fonts import body_font, register_fonts
from ui.theme.sheet import build_sheet
from ui.theme.tokens import build_palette, load_theme, remember_theme

LANGUAGES = ("vi", "en")


def create_application(argv: Sequence[str], *, theme: str = "light", language: str = "vi") -> QApplication:
    """Make (or dress) the one application; ``theme`` of ``ui.theme.tokens.THEME_NAMES``, ``language`` vi or en."""
    make_constants_immortal()
    app = QCoreApplication.instance()
    if not isinstance(app, QApplication):
        QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
        app = QApplication(list(argv))
    app.setApplicationName(APP_NAME)
    app.setApplicationDisplayName(APP_TITLE)
    app.setStyle("Fusion")
    QLocale.setDefault(QLocale("vi_VN"))
    register_fonts()
    install_translators(app, language)
    apply_theme(app, theme)
    return app


def apply_theme(app: QApplication, name: str) -> None:
    """Set palette, type and the one style sheet; cheap before windows exist, about a second with every page built.

    The old sheet is taken off first: to put one sheet in the place of another, Qt resolves the styles of all children
    again for every widget (2,600 widgets: 9.5 s, against 1.0-2.0 s this way).
    """
    theme = load_theme(name)
    remember_theme(app, theme)
    app.setStyleSheet("")
    app.setPalette(build_palette(theme))
    app.setFont(body_font())
    app.setStyleSheet(build_sheet(theme))


@contextmanager
def styled_at_the_end() -> Iterator[None]:
    """Build a first window inside: its widgets get the style sheet together, once they stand in each other.

    Under a sheet every step of the building resolves the styles of all children again: F2 took 170 ms so, against 65
    this way (docs/performance.md). Where windows exist already nothing is changed, as they would be styled anew.
    """
    app = QApplication.instance()
    if not isinstance(app, QApplication) or app.topLevelWidgets():
        yield
        return
    sheet = app.styleSheet()
    app.setStyleSheet("")
    try:
        yield
    finally:
        app.setStyleSheet(sheet)


def change_theme(app: QApplication, name: str) -> None:
    """Another theme while windows are open: icons are tinted again too."""
    from ui.theme.icons import redress_icons

    apply_theme(app, name)
    redress_icons()


def install_translators(app: QApplication, language: str) -> None:
    """Vietnamese is the source language; only Qt's own words need ``qtbase_vi``. English needs ``app_en``.

    Missing files (a checkout where ``tools/i18n.py build`` has not run) leave the Vietnamese source texts.
    """
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    for name in ("qtbase_vi",) if language == "vi" else ("app_en",):
        translator = QTranslator(app)
        if translator.load(str(path_of(f"i18n/{name}.qm"))):
            app.installTranslator(translator)
        else:
            translator.deleteLater()
