"""The pages of the window, in the order of the rail: a new page is one entry here and one folder in ``screens``."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QCoreApplication

from ui.navigation import (
    CATALOGUE,
    DOSSIERS,
    NO_WAIT,
    QUEUE,
    RECEPTION,
    RETURNING,
    SETTINGS,
    STATISTICS,
    Screen,
    ScreenContext,
    ScreenSpec,
)
from ui.shortcuts import Key


class _Factory:
    """Imports a page's package on its first visit and builds it."""

    def __init__(self, package: str) -> None:
        self._package = package

    def __call__(self, context: ScreenContext) -> Screen:
        create: Callable[[ScreenContext], Screen] = import_module(f"ui.screens.{self._package}").create
        return create(context)


def screen_specs() -> tuple[ScreenSpec, ...]:
    """All pages that exist; a page that is not built yet is absent."""
    return (
        ScreenSpec(
            RECEPTION,
            QCoreApplication.translate("Rail", "Tiếp nhận"),
            Key.RECEPTION.sequence,
            "account-plus-outline",
            _Factory("reception"),
        ),
        ScreenSpec(
            QUEUE,
            QCoreApplication.translate("Rail", "Hàng chờ"),
            Key.QUEUE.sequence,
            "account-group-outline",
            _Factory("queue"),
        ),
        ScreenSpec(
            NO_WAIT,
            QCoreApplication.translate("Rail", "Không chờ"),
            Key.NO_WAIT.sequence,
            "timer-outline",
            _Factory("no_wait"),
        ),
        ScreenSpec(
            DOSSIERS,
            QCoreApplication.translate("Rail", "Hồ sơ"),
            Key.DOSSIERS.sequence,
            "folder-text-outline",
            _Factory("dossiers"),
        ),
        ScreenSpec(
            RETURNING,
            QCoreApplication.translate("Rail", "Trả kết quả"),
            Key.RETURNING.sequence,
            "hand-extended-outline",
            _Factory("returning"),
        ),
        ScreenSpec(
            STATISTICS,
            QCoreApplication.translate("Rail", "Thống kê"),
            Key.STATISTICS.sequence,
            "chart-bar",
            _Factory("statistics"),
        ),
        ScreenSpec(
            CATALOGUE,
            QCoreApplication.translate("Rail", "Danh mục"),
            Key.CATALOGUE.sequence,
            "book-open-variant",
            _Factory("catalogue"),
        ),
        ScreenSpec(
            SETTINGS,
            QCoreApplication.translate("Rail", "Quản trị"),
            Key.SETTINGS.sequence,
            "cog-outline",
            _Factory("settings"),
            at_foot=True,
        ),
    )
