"""Parts of the window around the page: rail, top bar, status line, sample band."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from msgspec import Struct
from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop_app.clock import in_vietnam
from ui.navigation import ScreenSpec
from ui.shortcuts import Key
from ui.theme.fonts import body_font
from ui.theme.icons import set_icon
from ui.theme.tokens import NOTE_PT, RADIUS, current_theme
from ui.widgets.fields import SearchField
from ui.widgets.labels import FigureLabel, draw_shape, text_label

RAIL_WIDTH = 92


class RailButton(QAbstractButton):
    """One page: icon, word and key, one under the other; ``opened(str)``."""

    opened = Signal(str)

    def __init__(self, spec: ScreenSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec = spec
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{spec.title}, {spec.shortcut}")
        self.setToolTip(f"{spec.title} · {spec.shortcut}")
        self.setFixedSize(RAIL_WIDTH - 12, 70)
        set_icon(self, spec.icon_name, "muted")
        self.toggled.connect(self._on_toggled)
        self.clicked.connect(self._on_clicked)

    def sizeHint(self) -> QSize:
        return QSize(RAIL_WIDTH - 12, 70)

    def say(self, reason: str) -> None:
        """Why it cannot be pressed; empty: it can."""
        self.setToolTip(reason or f"{self._spec.title} · {self._spec.shortcut}")

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        chosen = self.isChecked()
        if chosen or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_soft" if chosen else "hover"))
            painter.drawRoundedRect(rect, RADIUS, RADIUS)
        if chosen:
            painter.setBrush(theme.color("accent"))
            painter.drawRoundedRect(QRectF(0, 14, 3, rect.height() - 28), 1.5, 1.5)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), theme.focus_width))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        icon = self.icon()
        if not icon.isNull():
            icon.paint(painter, QRect(self.width() // 2 - 10, 9, 20, 20))
        word = body_font(NOTE_PT)
        word.setWeight(word.Weight.DemiBold if chosen else word.Weight.Medium)
        painter.setFont(word)
        painter.setPen(theme.color("accent_text" if chosen else "ink" if self.isEnabled() else "muted"))
        text = QFontMetricsF(word).elidedText(self._spec.title, Qt.TextElideMode.ElideRight, rect.width() - 4)
        painter.drawText(QRectF(0, 31, rect.width(), 18), int(Qt.AlignmentFlag.AlignCenter), text)
        painter.setFont(body_font(8))
        painter.setPen(theme.color("muted"))
        painter.drawText(QRectF(0, 48, rect.width(), 16), int(Qt.AlignmentFlag.AlignCenter), self._spec.shortcut)
        painter.end()

    def _on_toggled(self, chosen: bool) -> None:
        set_icon(self, self._spec.icon_name, "accent_text" if chosen else "muted")

    def _on_clicked(self) -> None:
        self.opened.emit(self._spec.key)


class Rail(QFrame):
    """The pages, top to bottom; ``opened(str)`` carries the key of a page."""

    opened = Signal(str)

    def __init__(self, screens: Sequence[ScreenSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self.setFixedWidth(RAIL_WIDTH)
        self._buttons: dict[str, RailButton] = {}
        box = QVBoxLayout(self)
        box.setContentsMargins(6, 8, 6, 8)
        box.setSpacing(4)
        mark = _Mark()
        box.addWidget(mark, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addSpacing(8)
        for spec in (*(s for s in screens if not s.at_foot), None, *(s for s in screens if s.at_foot)):
            if spec is None:
                box.addStretch(1)
                continue
            made = RailButton(spec, self)
            made.opened.connect(self.opened)
            box.addWidget(made)
            self._buttons[spec.key] = made

    def set_closed(self, closed: Mapping[str, str]) -> None:
        """Pages the officer's roles do not open, with the reason as their tooltip; the others are open."""
        for key, one in self._buttons.items():
            one.setEnabled(key not in closed)
            one.say(closed.get(key, ""))

    def set_current(self, key: str) -> None:
        button = self._buttons.get(key)
        if button is not None:
            button.setChecked(True)


class _Mark(QWidget):
    """The program's mark: one door (một cửa)."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(40, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        painter.drawRoundedRect(QRectF(4, 4, 32, 32), 8, 8)
        painter.setPen(QPen(theme.color("on_accent"), 2.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawLine(12, 29, 28, 29)
        painter.drawRoundedRect(QRectF(14, 11, 12, 18), 2, 2)
        painter.setBrush(theme.color("on_accent"))
        painter.drawEllipse(QRectF(21.4, 19, 2, 2))
        painter.end()


class TopBar(QFrame):
    """Search, bell, who sits where, and the time. ``search_submitted(str)``, ``bell_clicked()``."""

    search_submitted = Signal(str)
    search_left = Signal()
    bell_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setFixedHeight(52)
        self.search = SearchField(self.tr("Tìm hồ sơ, người nộp, mã …"), Key.SEARCH.shown)
        self.search.setMaximumWidth(520)
        self.search.setMinimumWidth(320)
        self.search.submitted.connect(self.search_submitted)
        self.search.left.connect(self.search_left)
        self.bell = QPushButton("0")
        self.bell.setProperty("role", "quiet")
        set_icon(self.bell, "bell-outline", "muted")
        self.bell.clicked.connect(self._on_bell)
        self.who = text_label("", "strong")
        self.clock = FigureLabel("00:00", 13, strong=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(16)
        row.addWidget(self.search, 1)
        row.addStretch(1)
        row.addWidget(self.bell)
        row.addWidget(self.who)
        row.addWidget(self.clock)
        self.set_notice_count(0)

    def set_notice_count(self, count: int) -> None:
        self.bell.setText(str(count))
        name = self.tr("%n thông báo", "", count)
        self.bell.setAccessibleName(name)
        self.bell.setToolTip(f"{name} · {Key.NOTICES.shown}")
        set_icon(self.bell, "bell-ring-outline" if count else "bell-outline", "accent_text" if count else "muted")

    def set_who(self, counter: str, officer: str) -> None:
        self.who.setText(" · ".join(part for part in (counter, officer) if part))

    def set_time(self, now: datetime) -> None:
        self.clock.set_text(in_vietnam(now).strftime("%H:%M"))

    def _on_bell(self) -> None:
        self.bell_clicked.emit()


class StatusItem(Struct, frozen=True):
    """One remark of the status line: the sentence and its state (``ok``, ``attention``, ``late``, ``calm``)."""

    text: str
    state: str = "ok"


class StatusMark(QWidget):
    """Shape and sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = StatusItem("", "calm")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def set_item(self, item: StatusItem) -> None:
        if item != self._item:
            self._item = item
            self.setAccessibleName(item.text)
            self.setToolTip(item.text)
            self.updateGeometry()
            self.update()

    def item(self) -> StatusItem:
        return self._item

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(body_font(NOTE_PT)).horizontalAdvance(self._item.text)
        return QSize(min(420, int(width) + 20), 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), QPainter(self)
        state, font = self._item.state, body_font(NOTE_PT)
        middle = self.height() / 2
        draw_shape(painter, QRectF(0, middle - 4.5, 9, 9), state, theme.color(state))
        painter.setFont(font)
        painter.setPen(theme.color("muted" if state in ("ok", "calm") else f"{state}_text"))
        room = QRectF(15, 0, self.width() - 15, self.height())
        text = QFontMetricsF(font).elidedText(self._item.text, Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), text)
        painter.end()


class StatusLine(QFrame):
    """Printer, data, prints waiting; at the right the way to the keys (``help_clicked``)."""

    help_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "status")
        self.setFixedHeight(32)
        self.printer, self.data, self.waiting = StatusMark(), StatusMark(), StatusMark()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8, 0)
        row.setSpacing(24)
        for mark in (self.printer, self.data, self.waiting):
            row.addWidget(mark)
        row.addStretch(1)
        help_button = QPushButton(f"{Key.HELP.shown}  " + self.tr("Phím tắt"))
        help_button.setProperty("role", "quiet")
        help_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        help_button.setAccessibleName(self.tr("Phím tắt"))
        help_button.clicked.connect(self._on_help)
        row.addWidget(help_button)

    def _on_help(self) -> None:
        self.help_clicked.emit()


class SampleBand(QFrame):
    """ "DỮ LIỆU MẪU" over every page of a sample centre."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "band")
        self.setFixedHeight(24)
        label = QLabel(self.tr("DỮ LIỆU MẪU  ·  dùng để làm quen, mọi người và hồ sơ đều không có thật"))
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(label)
