"""When people come: an average day of the week, hour by hour. Shade and figure say the same."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.domain.formatting import decimal_vi
from ui.theme.fonts import body_font, draw_figures
from ui.theme.tokens import NOTE_PT, current_theme

DAYS = 7
LEFT, TOP = 34.0, 20.0
FIRST_HOUR, LAST_HOUR = 7, 17


class HeatMap(QWidget):
    """``set_cells(cells, days, names)``: (weekday, hour, tickets), how many days of each weekday there were, and the
    weekdays' short names. A weekday nobody came on has no row."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._average: dict[tuple[int, int], float] = {}
        self._rows: tuple[int, ...] = ()
        self._hours: tuple[int, ...] = ()
        self._names: tuple[str, ...] = ()
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_cells(self, cells: tuple[tuple[int, int, int], ...], days: tuple[int, ...], names: tuple[str, ...]) -> None:
        self._average = {(day, hour): times / max(1, days[day]) for day, hour, times in cells}
        self._rows = tuple(day for day in range(DAYS) if days[day])
        hours = {hour for _, hour, _ in cells}
        self._hours = tuple(range(min(hours | {FIRST_HOUR}), max(hours | {LAST_HOUR - 1}) + 1)) if hours else ()
        self._names = names
        self.setAccessibleDescription(
            "; ".join(
                f"{names[day]} {hour}h: {decimal_vi(value, 1)}" for (day, hour), value in sorted(self._average.items())
            )
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, 150)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 96)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._rows or not self._hours:
            return
        theme, painter = current_theme(), QPainter(self)
        font = body_font(NOTE_PT)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        width = (self.width() - LEFT) / len(self._hours)
        height = min(34.0, (self.height() - TOP) / len(self._rows))
        largest = max(self._average.values(), default=0.0)
        painter.setPen(theme.color("muted"))
        for column, hour in enumerate(self._hours):
            place = QRectF(LEFT + column * width, 0, width, TOP)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), f"{hour}h")
        for line, day in enumerate(self._rows):
            top = TOP + line * height
            painter.setPen(theme.color("muted"))
            painter.drawText(QRectF(0, top, LEFT - 6, height), int(Qt.AlignmentFlag.AlignVCenter), self._names[day])
            for column, hour in enumerate(self._hours):
                value = self._average.get((day, hour), 0.0)
                cell = QRectF(LEFT + column * width + 1, top + 1, width - 2, height - 2)
                shade = QColor(theme.color("accent"))
                share = value / largest if largest else 0.0
                shade.setAlphaF(0.06 + 0.5 * share)
                painter.fillRect(cell, shade)
                text = decimal_vi(value, 0 if value >= 10 or value == int(value) else 1) if value else ""
                if text and metrics.horizontalAdvance(text) <= cell.width():
                    painter.setPen(theme.color("ink"))
                    draw_figures(painter, cell, text, Qt.AlignmentFlag.AlignHCenter)
        painter.end()
