"""F7 as a whole: its sections, each built on its first visit, and the tabs that lead to them.

A further section is one entry in ``_SECTIONS``: its key, its word, and the module that creates it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ui.navigation import Screen, ScreenContext
from ui.running import ignore
from ui.screens.statistics.reports.package_panel import due_text
from ui.shortcuts import Key
from ui.widgets.forms import button
from ui.widgets.labels import SectionTitle

if TYPE_CHECKING:
    from desktop_app.domain.exchange.report_package import PackageDue

MARK = "● "


class _Section(NamedTuple):
    key: Key
    text: object
    module: str


_SECTIONS = (
    _Section(Key.FIGURES_DOSSIERS, QT_TRANSLATE_NOOP("StatisticsPages", "Hồ sơ"), "ui.screens.statistics"),
    _Section(Key.FIGURES_NOW, QT_TRANSLATE_NOOP("StatisticsPages", "Sảnh lúc này"), "ui.screens.statistics.live"),
    _Section(Key.FIGURES_HALL, QT_TRANSLATE_NOOP("StatisticsPages", "Hàng chờ"), "ui.screens.statistics.hall"),
    _Section(
        Key.FIGURES_RATINGS, QT_TRANSLATE_NOOP("StatisticsPages", "Hài lòng"), "ui.screens.statistics.satisfaction"
    ),
    _Section(Key.FIGURES_REPORTS, QT_TRANSLATE_NOOP("StatisticsPages", "Báo cáo"), "ui.screens.statistics.reports"),
    _Section(Key.FIGURES_TARGETS, QT_TRANSLATE_NOOP("StatisticsPages", "Chỉ tiêu"), "ui.screens.statistics.kpi"),
    _Section(Key.FIGURES_EFFECT, QT_TRANSLATE_NOOP("StatisticsPages", "Trước, sau"), "ui.screens.statistics.effect"),
    _Section(Key.FIGURES_DAY, QT_TRANSLATE_NOOP("StatisticsPages", "Hôm nay"), "ui.screens.statistics.day"),
)


class _Way(QObject):
    """The way to one section: its tab and its key are connected to ``go``."""

    def __init__(self, place: int, visit: Callable[[int], None], parent: QObject) -> None:
        super().__init__(parent)
        self._place, self._visit = place, visit

    def go(self) -> None:
        self._visit(self._place)


class StatisticsPages(Screen):
    """What the window tells F7 goes to the visible section."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setAccessibleName(self.tr("Thống kê"))
        self._office: Any = None
        self._runner = context.runner.owned_by(self)
        self._built: dict[int, Screen] = {}
        self._empty: dict[int, QWidget] = {}
        """Place holders of sections nobody has visited."""
        self._tabs: list[QPushButton] = []
        self.stack = QStackedWidget()
        top = QHBoxLayout()
        top.setContentsMargins(16, 8, 16, 0)
        top.setSpacing(4)
        top.addWidget(SectionTitle(self.tr("Thống kê")))
        top.addStretch(1)
        for place, section in enumerate(_SECTIONS):
            way = _Way(place, self._visit, self)
            tab = button(self.tr(str(section.text)), "quiet", section.key.shown)
            tab.setCheckable(True)
            tab.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            tab.clicked.connect(way.go)
            shortcut = QShortcut(QKeySequence(section.key.sequence), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(way.go)
            self._tabs.append(tab)
            top.addWidget(tab)
            self._empty[place] = QWidget()
            self.stack.addWidget(self._empty[place])
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(top)
        box.addWidget(self.stack, 1)
        self._open(0)

    # -- sections -------------------------------------------------------------------------------------------------
    @property
    def section(self) -> Screen:
        """The visible one."""
        return self._built[self.stack.currentIndex()]

    def open(self, key: Key) -> None:
        """Another section."""
        self._visit(next(place for place, section in enumerate(_SECTIONS) if section.key is key))

    def _visit(self, place: int) -> None:
        self._open(place)
        self.section.on_show(None)

    def _open(self, place: int) -> None:
        if place not in self._built:
            create: Callable[[ScreenContext], Screen] = import_module(_SECTIONS[place].module).create_section
            made = create(self.context)
            empty = self._empty.pop(place)
            self.stack.insertWidget(place, made)
            self.stack.removeWidget(empty)
            empty.deleteLater()
            self._built[place] = made
            if self._office is not None:
                made.on_office_ready(self._office)
        self.stack.setCurrentIndex(place)
        for number, tab in enumerate(self._tabs):
            tab.setChecked(number == place)

    def _show_due(self, due: PackageDue | None) -> None:
        """A quiet mark on the tab of the reports, wherever one is on F7, until the quarter's package was made."""
        place = next(place for place, section in enumerate(_SECTIONS) if section.key is Key.FIGURES_REPORTS)
        word, tab = self.tr(str(_SECTIONS[place].text)), self._tabs[place]
        tab.setText(f"{word} {MARK if due else ''}· {Key.FIGURES_REPORTS.shown}")
        tab.setToolTip("" if due is None else due_text(due))
        tab.setAccessibleName(word if due is None else f"{word}. {due_text(due)}")

    def _ask_due(self) -> None:
        office = self._office
        if office is not None:
            self._runner.latest("package-due", lambda: office.reports.package_due(), self._show_due, ignore)

    # -- what the window says -------------------------------------------------------------------------------------
    def on_office_ready(self, office: Any) -> None:
        self._office = office
        for section in self._built.values():
            section.on_office_ready(office)
        self._ask_due()

    def on_show(self, payload: object) -> None:
        """``payload``: the key of a section to be shown, or what the visible one is given."""
        if isinstance(payload, Key):
            self.open(payload)
            return
        self.section.on_show(payload)
        self._ask_due()

    def on_change(self, seq: int) -> None:
        self.section.on_change(seq)
        self._ask_due()

    def primary_action(self) -> None:
        self.section.primary_action()

    def go_back(self) -> bool:
        return self.section.go_back()

    def single_key_actions(self) -> Mapping[str, Callable[[], None]]:
        return self.section.single_key_actions()
