"""Pieces of a screen that is read standing and pressed with a finger: they grow with the screen, and their type shrinks
before anything is cut."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.hall.kiosk.state import Tile
from ui.hall.touch import Scaled
from ui.theme.fonts import body_font
from ui.theme.tokens import RADIUS, current_theme

TOUCH = 88
"""The least height of anything to press, px: a thumb of somebody in a hurry."""
ROOMY = 104
"""Height of a group's tile at which a long name still stands in two lines, px at scale 1."""
MOST_COLUMNS = 3
_PRESSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Say(QWidget, Scaled):
    """A text of any length that asks for ``lines`` lines of ``points`` and gets all the width there is.

    ``most``: it grows to so many points where there is room.
    """

    def __init__(
        self, points: float, lines: float = 1, *, most: float = 0, role: str = "ink", strong: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignCenter,
    ) -> None:  # fmt: skip
        super().__init__()
        self._points, self._lines, self._role, self._align = points, lines, role, align
        self._most = most or points
        self._weight = QFont.Weight.DemiBold if strong else QFont.Weight.Normal
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def set_text(self, text: str, role: str = "") -> None:
        self._text = text
        self._role = role or self._role
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.update()

    def text(self) -> str:
        return self._text

    def sizeHint(self) -> QSize:
        line = QFontMetricsF(body_font(self._points * self.scale, self._weight)).lineSpacing()
        return QSize(80, int(line * self._lines) + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, int(self.sizeHint().height() * 0.9))

    def paintEvent(self, event: QPaintEvent) -> None:
        self.cut = False
        painter = QPainter(self)
        self.write(painter, QRectF(self.rect()), self._text, self._most, self._role, self._align, self._weight)
        painter.end()


class Touch(QAbstractButton, Scaled):
    """A button for fingers: at least ``TOUCH`` px high; Enter and Space press it, arrows belong to the window.

    ``kind``: ``primary`` (the one action of a page), ``plain`` or ``quiet``.
    """

    def __init__(self, kind: str = "plain", points: float = 20, *, height: float = TOUCH) -> None:
        super().__init__()
        self._kind, self._points, self._height = kind, points, height
        self._note = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_text(self, text: str, note: str = "") -> None:
        self._note = note
        self.setText(text)
        self.setAccessibleName(f"{text}. {note}" if note else text)
        self.update()

    def note(self) -> str:
        return self._note

    def sizeHint(self) -> QSize:
        return QSize(int(120 * self.scale), max(TOUCH, int(self._height * self.scale)))

    def minimumSizeHint(self) -> QSize:
        return QSize(TOUCH, TOUCH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PRESSING and not event.isAutoRepeat():
            self.click()
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.cut = False
        painter = QPainter(self)
        room = self.draw_box(painter)
        ink = "on_accent" if self._kind == "primary" else "accent_text" if self._kind == "quiet" else "ink"
        ink = ink if self.isEnabled() else "disabled"
        strong = QFont.Weight.DemiBold
        if self._note:
            upper = QRectF(room.left(), room.top(), room.width(), room.height() * 0.54)
            lower = QRectF(room.left(), upper.bottom(), room.width(), room.height() - upper.height())
            middle = Qt.AlignmentFlag.AlignHCenter
            self.write(painter, upper, self.text(), self._points, ink, middle | Qt.AlignmentFlag.AlignBottom, strong)
            note_ink = "muted" if self.isEnabled() else ink
            self.write(painter, lower, self._note, self._points * 0.72, note_ink, middle | Qt.AlignmentFlag.AlignTop)
        else:
            self.write(painter, room, self.text(), self._points, ink, weight=strong)
        painter.end()

    def draw_box(self, painter: QPainter) -> QRectF:
        """The button's field in its state; the room inside it."""
        theme = current_theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = self.hasFocus()
        width = 4.0 if ring else 0.0 if self._kind == "primary" and self.isEnabled() else 2.0
        edge = ("ink" if self._kind == "primary" else "focus") if ring else "line_strong"
        painter.setPen(QPen(theme.color(edge), width) if width else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(self._fill()))
        inset = max(1.0, width / 2)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS * 2, RADIUS * 2)
        pad = 10 * self.scale
        return QRectF(self.rect()).adjusted(pad, 6, -pad, -6)

    def _fill(self) -> str:
        if not self.isEnabled():
            return "sunken"
        if self._kind == "primary":
            return "accent_hover" if self.isDown() else "accent"
        if self._kind == "quiet":
            return "accent_soft" if self.isDown() else "page"
        return "accent_soft" if self.isDown() else "surface"


class GroupTile(Touch):
    """One service group: its letter large at the left, its name, and how many wait."""

    def __init__(self) -> None:
        super().__init__(points=26)
        self.tile = Tile("", "", "", None, None, used_up=False)

    def show_tile(self, tile: Tile, note: str) -> None:
        self.tile = tile
        self.set_text(tile.name, note)
        self.setAccessibleName(f"{tile.letter}. {tile.name}. {note}")
        self.setEnabled(not tile.used_up)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.cut = False
        painter = QPainter(self)
        theme = current_theme()
        room = self.draw_box(painter)
        side = min(room.height() - 8, 96 * self.scale)
        badge = QRectF(room.left(), room.center().y() - side / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent" if self.isEnabled() else "line"))
        painter.drawRoundedRect(badge, RADIUS * 2, RADIUS * 2)
        strong = QFont.Weight.DemiBold
        self.write(painter, badge, self.tile.letter, 38, "on_accent" if self.isEnabled() else "disabled", weight=strong)
        text = QRectF(badge.right() + 16 * self.scale, room.top(), 0, room.height())
        text.setRight(room.right())
        ink, note_ink = ("ink", "muted") if self.isEnabled() else ("disabled", "late_text")
        whole = QFontMetricsF(body_font(self._points * self.scale, strong)).horizontalAdvance(self.tile.name)
        share = (0.54 if whole <= text.width() else 0.64) if self.note() else 1.0
        name = QRectF(text.left(), text.top(), text.width(), text.height() * share)
        low = Qt.AlignmentFlag.AlignBottom if self.note() else Qt.AlignmentFlag.AlignVCenter
        self.write(painter, name, self.tile.name, self._points, ink, Qt.AlignmentFlag.AlignLeft | low, strong)
        if self.note():
            below = QRectF(text.left(), name.bottom(), text.width(), text.height() - name.height())
            left_top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
            self.write(painter, below, self.note(), self._points * 0.7, note_ink, left_top)
        painter.end()


class TileGrid(QWidget):
    """Tiles in the fewest columns in which each stays large enough; ``gap`` px between them."""

    gap = 14

    def __init__(self) -> None:
        super().__init__()
        self._tiles: list[Touch] = []
        self._upright = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_tiles(self, tiles: list[Touch]) -> None:
        """Widgets that stand in this grid from now on, in order."""
        for old in self._tiles:
            if old not in tiles:
                old.hide()
                old.deleteLater()
        self._tiles = tiles
        for tile in tiles:
            tile.setParent(self)
            tile.show()
        self._place()

    def columns(self) -> int:
        """One column on an upright screen, two on a wide one; more only where the height would not do."""
        columns = 1 if self.height() > self.width() * 1.1 else 2
        least = max(TOUCH, ROOMY * self._tiles[0].scale) if self._tiles else TOUCH
        while columns < MOST_COLUMNS and self._rows(columns) * (least + self.gap) - self.gap > self.height():
            columns += 1
        return max(1, min(columns, len(self._tiles)))

    def _rows(self, columns: int) -> int:
        return -(-len(self._tiles) // columns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _place(self) -> None:
        if not self._tiles:
            return
        columns = self.columns()
        rows = self._rows(columns)
        width = (self.width() - self.gap * (columns - 1)) / columns
        most = 190 * self._tiles[0].scale
        height = min(most, (self.height() - self.gap * (rows - 1)) / rows)
        top = max(0.0, (self.height() - rows * height - self.gap * (rows - 1)) / 2) if rows == 1 else 0.0
        for number, tile in enumerate(self._tiles):
            row, column = divmod(number, columns)
            tile.setGeometry(
                int(column * (width + self.gap)), int(top + row * (height + self.gap)), int(width), int(height)
            )


class Digits(QWidget, Scaled):
    """The boxes of a code; what is typed stands in them."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count, self._typed = count, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_typed(self, typed: str) -> None:
        self._typed = typed
        self.setAccessibleName(" ".join(typed))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(int(self._count * 84 * self.scale), int(92 * self.scale))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, gap = 72 * self.scale, 14 * self.scale
        left = (self.width() - self._count * width - (self._count - 1) * gap) / 2
        for number in range(self._count):
            box = QRectF(left + number * (width + gap), 2, width, self.height() - 4)
            here = number == len(self._typed)
            painter.setPen(QPen(theme.color("focus" if here else "line_strong"), 3 if here else 2))
            painter.setBrush(theme.color("surface"))
            painter.drawRoundedRect(box, RADIUS * 2, RADIUS * 2)
            if number < len(self._typed):
                self.write(painter, box, self._typed[number], 36, "ink", weight=QFont.Weight.DemiBold)
        painter.end()


def nearest(here: QWidget, others: list[Touch], way: QPoint) -> Touch | None:
    """The button next to ``here`` in a direction; what lies in line counts more than what is close."""
    window = here.window()
    mine = here.mapTo(window, here.rect().center())
    best: tuple[int, Touch] | None = None
    for other in others:
        step = other.mapTo(window, other.rect().center()) - mine
        ahead = step.x() * way.x() + step.y() * way.y()
        aside = abs(step.x() * way.y()) + abs(step.y() * way.x())
        if other is here or ahead <= 0:
            continue
        distance = ahead + 3 * aside
        if best is None or distance < best[0]:
            best = (distance, other)
    return best[1] if best is not None else None
