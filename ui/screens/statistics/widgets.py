"""Small parts of the page: a figure on one line, and the choice of the period."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from ui.screens.statistics.figures import FigureView
from ui.screens.statistics.state import Comparison, PeriodChoice
from ui.theme.fonts import body_font, draw_figures, figures_width
from ui.theme.tokens import RADIUS, current_theme
from ui.widgets.fields import Choice, ChoiceField, DateFieldEdit
from ui.widgets.labels import draw_shape

if TYPE_CHECKING:
    from desktop_app.domain.indicators import Period

translate = QCoreApplication.translate


class FigureChip(QAbstractButton):
    """A figure on one line: shape of its state, label, count. ``opened(str)`` carries its key."""

    opened = Signal(str)

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = FigureView(key, "", "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)

    def set_view(self, view: FigureView) -> None:
        if view != self._view:
            self._view = view
            self.setAccessibleName(f"{view.label} {view.value}")
            self.setToolTip(view.label)
            self.updateGeometry()
            self.update()

    def value(self) -> str:
        return self._view.value

    def _fonts_width(self) -> tuple[float, float]:
        label = QFontMetricsF(body_font(9)).horizontalAdvance(self._view.label)
        strong = body_font(11)
        strong.setWeight(strong.Weight.DemiBold)
        return label, figures_width(self._view.value, QFontMetricsF(strong))

    def sizeHint(self) -> QSize:
        label, value = self._fonts_width()
        return QSize(int(label + value) + (52 if self._view.state else 36), 32)

    def minimumSizeHint(self) -> QSize:
        return QSize(96, 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.color("focus"), theme.focus_width) if self.hasFocus() else QPen(theme.color("line"), 1)
        inset = pen.widthF() / 2
        painter.setPen(pen)
        painter.setBrush(theme.color("hover" if self.underMouse() else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
        left = 12.0
        state = self._view.state
        if state:
            draw_shape(painter, QRectF(left, self.height() / 2 - 4.5, 9, 9), state, theme.color(state))
            left += 16
        strong = body_font(11)
        strong.setWeight(strong.Weight.DemiBold)
        _, value = self._fonts_width()
        font = body_font(9)
        painter.setFont(font)
        painter.setPen(theme.color("muted"))
        room = QRectF(left, 0, self.width() - left - value - 20, self.height())
        label = QFontMetricsF(font).elidedText(self._view.label, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), label)
        painter.setFont(strong)
        painter.setPen(theme.color("late_text" if state == "late" else "ink"))
        figure = QRectF(self.width() - value - 13, 0, value + 1, self.height())
        draw_figures(painter, figure, self._view.value, Qt.AlignmentFlag.AlignRight)
        painter.end()

    def _on_clicked(self) -> None:
        self.opened.emit(self._view.key)


class _PeriodButton(QPushButton):
    chosen = Signal(str)

    def __init__(self, choice: PeriodChoice, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.choice = choice
        self.setProperty("role", "quiet")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.chosen.emit(self.choice.value)


class PeriodPicker(QWidget):
    """The usual periods, and two dates to type. ``chosen(str)``; ``typed(first, last)``: dates or None."""

    chosen = Signal(str)
    typed = Signal(object, object)

    def __init__(self, this_year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._showing = False
        self._buttons: dict[PeriodChoice, _PeriodButton] = {}
        self._group = QButtonGroup(self)
        self.first = DateFieldEdit(self.tr("Từ ngày"), this_year=this_year)
        self.last = DateFieldEdit(self.tr("Đến ngày"), this_year=this_year)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for choice, text in (
            (PeriodChoice.TODAY, self.tr("Hôm nay")),
            (PeriodChoice.WEEK, self.tr("Tuần")),
            (PeriodChoice.MONTH, self.tr("Tháng")),
            (PeriodChoice.QUARTER, self.tr("Quý")),
            (PeriodChoice.YEAR, self.tr("Năm")),
            (PeriodChoice.CUSTOM, self.tr("Tự chọn")),
        ):
            made = _PeriodButton(choice, text, self)
            made.chosen.connect(self._on_chosen)
            self._buttons[choice] = made
            self._group.addButton(made)
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignBottom)
        row.addSpacing(8)
        for field in (self.first, self.last):
            field.setFixedWidth(124)
            field.committed.connect(self._on_typed)
            row.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)

    def show_period(self, choice: PeriodChoice, period: Period) -> None:
        self._showing = True
        self._buttons[choice].setChecked(True)
        self.first.set_value(period.first)
        self.last.set_value(period.last)
        self._told = (period.first, period.last)
        self._showing = False

    def button(self, choice: PeriodChoice) -> QPushButton:
        return self._buttons[choice]

    def dates(self) -> tuple[date | None, date | None]:
        return self.first.value(), self.last.value()

    def _on_chosen(self, choice: str) -> None:
        self.chosen.emit(choice)
        if choice == PeriodChoice.CUSTOM.value:
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)
            self.first.edit.selectAll()

    def _on_typed(self) -> None:
        if not self._showing and self.dates() != self._told:
            self._told = self.dates()  # also of what is refused, so that taking it back is told as well
            self.typed.emit(*self.dates())

    _told: tuple[date | None, date | None] = (None, None)


class OtherPeriod(QWidget):
    """Two dates of the period that is compared with; shown while they are one's own. ``typed(first, last)``."""

    typed = Signal(object, object)

    def __init__(self, this_year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._showing = False
        self._told: tuple[date | None, date | None] = (None, None)
        self.first = DateFieldEdit(self.tr("So với từ ngày"), this_year=this_year)
        self.last = DateFieldEdit(self.tr("đến ngày"), this_year=this_year)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addStretch(1)
        for field in (self.first, self.last):
            field.setFixedWidth(124)
            field.committed.connect(self._on_typed)
            row.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        self.setVisible(False)

    def show_period(self, comparison: Comparison, period: Period | None) -> None:
        self.setVisible(comparison is Comparison.TYPED)
        if period is None:
            return
        self._showing = True
        self.first.set_value(period.first)
        self.last.set_value(period.last)
        self._told = (period.first, period.last)
        self._showing = False

    def _on_typed(self) -> None:
        dates = self.first.value(), self.last.value()
        if not self._showing and dates != self._told:
            self._told = dates
            self.typed.emit(*dates)


def comparison_field() -> ChoiceField:
    """What the figures are compared with."""
    return ChoiceField(
        translate("Statistics", "So với"),
        [
            Choice(Comparison.PREVIOUS.value, translate("Statistics", "Kỳ trước")),
            Choice(Comparison.LAST_YEAR.value, translate("Statistics", "Năm trước")),
            Choice(Comparison.TYPED.value, translate("Statistics", "Tự chọn")),
        ],
    )
