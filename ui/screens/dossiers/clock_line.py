"""The clock of a dossier, drawn: where it ran, stood still, began again, and where the appointments lie."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.clock import in_vietnam
from desktop_app.domain.dossier.life import SpanKind
from ui.screens.dossiers.clock_state import ClockPicture, Mark, Stretch
from ui.theme.fonts import body_font
from ui.theme.tokens import NOTE_PT, Theme, current_theme

HEIGHT = 68
BAR_TOP, BAR_HEIGHT = 26, 12
EDGE = 6
GAP = 8


class ClockLine(QWidget):
    """``set_picture``; what is seen is also said: accessible name and description, and the tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: ClockPicture | None = None
        self.setAccessibleName(self.tr("Đồng hồ của hồ sơ"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def picture(self) -> ClockPicture | None:
        return self._picture

    def set_picture(self, picture: ClockPicture) -> None:
        if picture == self._picture:
            return
        self._picture = picture
        told = "\n".join(picture.sentences)
        self.setAccessibleDescription(told)
        self.setToolTip(told)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        picture = self._picture
        if picture is None:
            return
        painter, theme = QPainter(self), current_theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(body_font(NOTE_PT - 1))
        middle = BAR_TOP + BAR_HEIGHT / 2
        painter.setPen(QPen(theme.color("line_strong"), 1))
        painter.drawLine(QPointF(EDGE, middle), QPointF(self.width() - EDGE, middle))
        for number, stretch in enumerate(picture.stretches):
            self._draw_stretch(painter, theme, stretch)
            started = number == 0 or picture.stretches[number - 1].kind is SpanKind.WAITING
            if stretch.restarted and not started:
                self._draw_restart(painter, theme, self._x(stretch.begin))
        taken: list[tuple[float, float]] = []
        for mark in sorted(picture.marks, key=_importance):
            self._draw_mark(painter, theme, mark, taken)
        self._draw_numbers(painter, theme, picture.stretches)
        painter.end()

    def _x(self, at: datetime) -> float:
        assert self._picture is not None
        return EDGE + self._picture.place(at) * (self.width() - 2 * EDGE)

    def _draw_stretch(self, painter: QPainter, theme: Theme, stretch: Stretch) -> None:
        left, right = self._x(stretch.begin), self._x(stretch.end)
        bar = QRectF(left, BAR_TOP, max(2.0, right - left), BAR_HEIGHT)
        if stretch.kind is SpanKind.RUNNING:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawRect(bar)
        elif stretch.kind is SpanKind.PAUSED:
            painter.setPen(QPen(theme.color("attention"), 1))
            painter.setBrush(theme.color("attention_soft"))
            painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5))
            painter.setBrush(QBrush(theme.color("attention"), Qt.BrushStyle.BDiagPattern))
            painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5))
        elif stretch.kind is SpanKind.WAITING:
            painter.setPen(QPen(theme.color("muted"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5))
        else:
            painter.setPen(QPen(theme.color("ink"), 2))
            painter.drawLine(QPointF(left + 1, BAR_TOP), QPointF(left + 1, BAR_TOP + BAR_HEIGHT))

    def _draw_restart(self, painter: QPainter, theme: Theme, x: float) -> None:
        """A small flag: from here the limit counts from the beginning."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("ok"))
        top = BAR_TOP - 1
        painter.drawPolygon(QPolygonF([QPointF(x, top), QPointF(x + 9, top + 5), QPointF(x, top + 10)]))
        painter.setPen(QPen(theme.color("ok"), 2))
        painter.drawLine(QPointF(x, top), QPointF(x, BAR_TOP + BAR_HEIGHT))

    def _draw_mark(self, painter: QPainter, theme: Theme, mark: Mark, taken: list[tuple[float, float]]) -> None:
        x = self._x(mark.at)
        role = {"due": "late", "due_original": "muted", "now": "ink"}[mark.key]
        style = Qt.PenStyle.DashLine if mark.key == "due_original" else Qt.PenStyle.SolidLine
        painter.setPen(QPen(theme.color(role), 2 if mark.key == "due" else 1, style))
        painter.drawLine(QPointF(x, BAR_TOP - 8), QPointF(x, BAR_TOP + BAR_HEIGHT + 6))
        painter.setPen(theme.color({"due": "late_text", "due_original": "muted", "now": "ink"}[mark.key]))
        self._write(painter, x, 0, self._words(mark), taken)

    def _words(self, mark: Mark) -> str:
        local = in_vietnam(mark.at)
        if mark.key == "now":
            return self.tr("bây giờ")
        if mark.key == "due_original":
            return self.tr("hạn đầu {day}").format(day=f"{local:%d/%m}")
        return self.tr("hạn {day}").format(day=f"{local:%d/%m}")

    def _draw_numbers(self, painter: QPainter, theme: Theme, stretches: tuple[Stretch, ...]) -> None:
        """Under each beginning its number, with the date where there is room; the list below says what happened."""
        painter.setPen(theme.color("muted"))
        taken: list[tuple[float, float]] = []
        top = BAR_TOP + BAR_HEIGHT + 8
        numbered = list(enumerate(stretches, 1))
        for number, stretch in (numbered[0], *reversed(numbered[1:])):
            x, date = self._x(stretch.begin), f"{in_vietnam(stretch.begin):%d/%m}"
            if len(stretches) == 1:
                self._write(painter, x, top, date, taken)
            elif not self._write(painter, x, top, f"{number} · {date}", taken):
                self._write(painter, x, top, str(number), taken)

    def _write(self, painter: QPainter, x: float, top: float, text: str, taken: list[tuple[float, float]]) -> bool:
        """A word centred on its moment, kept inside; False and nothing written when another one stands there."""
        metrics = QFontMetricsF(painter.font())
        width = metrics.horizontalAdvance(text)
        left = min(max(0.0, x - width / 2), self.width() - width)
        if any(left < end + GAP and begin < left + width + GAP for begin, end in taken):
            return False
        taken.append((left, left + width))
        room = QRectF(left, top, width + 2, metrics.height())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)
        return True


def _importance(mark: Mark) -> int:
    return ("due", "now", "due_original").index(mark.key)
