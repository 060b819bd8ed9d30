"""Draws a picture of the board into a rectangle of any size: the window and the preview of F9 are the same strokes."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from desktop_app.clock import in_vietnam
from desktop_app.domain.calendar.no_wait import remaining, timer_state
from desktop_app.domain.exchange.hall import BoardCall, BoardCounter, BoardGroup, BoardPromise
from desktop_app.domain.formatting import countdown, time_vi
from desktop_app.domain.hall.board_settings import BoardSettings
from desktop_app.domain.hall.states import CounterMode
from desktop_app.domain.hall.ticket import TicketState
from ui.hall.board.ink import CENTER, LEFT, RIGHT, Ink, font_of
from ui.hall.board.layout import LEAST_NUMBER, MOST_NUMBER, TITLE_ROWS, WIDE, Arrangement, Block, Content, arrange
from ui.hall.board.state import Link, Picture, earlier_calls, live, shown_counters, shown_promises
from ui.hall.board.words import call_word, empty_words, promise_word, strips, today_words
from ui.theme.tokens import Theme
from ui.widgets.labels import draw_shape

translate = QCoreApplication.translate
MEDIUM, STRONG = QFont.Weight.Medium, QFont.Weight.DemiBold
MOST_PROMISES = 5


class BoardPaint:
    """One painting."""

    def __init__(self, picture: Picture, theme: Theme) -> None:
        self._picture = picture
        self._theme = theme
        self._settings = picture.board.settings if picture.board is not None else BoardSettings()
        self.number_height = 0.0
        """Of the called number, in pixels of the rectangle; 0: none stands there."""

    def content(self, across: int) -> Content:
        """``across``: groups beside each other."""
        picture, board = self._picture, self._picture.board
        shown = live(picture)
        return Content(
            strips=len(strips(picture)),
            head=self._settings.clock or self._settings.centre_name,
            calls=self._settings.last_calls if shown else 0,
            counters=len(shown_counters(picture)),
            promises=min(MOST_PROMISES, len(shown_promises(picture))),
            groups=ceil(len(board.waiting) / across) if board and shown and self._settings.waiting else 0,
        )

    def draw(self, painter: QPainter, size: QSizeF) -> Arrangement:
        """Fill ``size`` from the painter's origin."""
        ink = Ink(painter, self._theme)
        ink.fill(QRectF(0, 0, size.width(), size.height()), self._theme.color("page"))
        scale, columns = self._settings.text_scale / 100, self._settings.columns
        across = 2 if (columns == 1) == (size.height() > size.width()) else 1  # where the list is wide enough
        places = arrange(size.width(), size.height(), columns, scale, self.content(across))
        self._head(ink, places)
        self._called(ink, places, size.height())
        for rect, counter in zip(places.counters, shown_counters(self._picture), strict=False):
            self._counter(ink, rect, counter, places.unit)
        self._calls(ink, places.calls)
        self._promises(ink, places.promises)
        self._groups(ink, places.groups, across)
        for rect, (role, text) in zip(places.strips, strips(self._picture), strict=True):
            self._strip(ink, rect, role, text)
        return places

    # -- above and below ------------------------------------------------------------------------------------------
    def _head(self, ink: Ink, places: Arrangement) -> None:
        rect, unit = places.head, places.unit
        if rect.isEmpty():
            return
        color = self._theme.color
        board, now = self._picture.board, in_vietnam(self._picture.now)
        right = 0.0
        if self._settings.clock:
            clock = QRectF(rect.right() - unit * 0.22, rect.top(), unit * 0.22, rect.height())
            ink.figures(clock, time_vi(now), unit * 0.068, color("ink"), RIGHT)
            day = QRectF(clock.left() - unit * 0.38, rect.top(), unit * 0.365, rect.height())
            ink.text(day, today_words(now), unit * 0.029, color("muted"), RIGHT)
            right = unit * 0.6
        room = QRectF(rect.left(), rect.top(), rect.width() - right - unit * 0.02, rect.height())
        if board is not None and board.sample:
            mark = translate("Board", "DỮ LIỆU MẪU")
            width = QFontMetricsF(font_of(unit * 0.024, MEDIUM)).horizontalAdvance(mark) + unit * 0.03
            pill = QRectF(room.left(), room.center().y() - unit * 0.021, width, unit * 0.042)
            ink.fill(pill, color("band"), unit * 0.008)
            ink.text(pill, mark, unit * 0.024, color("on_band"), CENTER, weight=MEDIUM)
            room.setLeft(pill.right() + unit * 0.018)
        if board is not None and self._settings.centre_name:
            ink.text(room, board.centre_name, unit * 0.036, color("ink"), LEFT, weight=MEDIUM, lines=2)

    def _strip(self, ink: Ink, rect: QRectF, role: str, text: str) -> None:
        color = self._theme.color
        back, front = ("accent_soft", "ink") if role == "notice" else (f"{role}_soft", f"{role}_text")
        ink.fill(rect, color(back))
        pixels = rect.height() * 0.5
        room = rect.adjusted(rect.height() * 0.35, 0, -rect.height() * 0.35, 0)
        if role != "notice":
            width = min(QFontMetricsF(font_of(pixels, MEDIUM)).horizontalAdvance(text), room.width() - pixels * 1.4)
            side = pixels * 0.72
            left = room.center().x() - (width + side * 1.7) / 2
            draw_shape(ink.painter, QRectF(left, rect.center().y() - side / 2, side, side), role, color(role))
            room.setLeft(left + side * 1.7)
            ink.text(room, text, pixels, color(front), LEFT, weight=MEDIUM)
            return
        fits = QFontMetricsF(font_of(pixels * 0.62)).horizontalAdvance(text) <= room.width()
        ink.text(room, text, pixels if fits else pixels * 0.8, color(front), CENTER, lines=2)

    # -- the called number ----------------------------------------------------------------------------------------
    def _called(self, ink: Ink, places: Arrangement, height: float) -> None:
        rect, unit, color = places.called, places.unit, self._theme.color
        big, bright = self._picture.big, self._picture.lit
        turn = self._picture.turn
        ink.fill(
            rect, color("accent" if bright else "surface"), unit * 0.016, color("accent" if turn else "line_strong")
        )
        if big is None or not live(self._picture):
            heading, sentence = empty_words(self._picture)
            middle = rect.adjusted(unit * 0.04, 0, -unit * 0.04, -unit * (0.06 if sentence else 0))
            ink.text(middle, heading, unit * 0.075, color("ink"), CENTER, weight=MEDIUM, lines=2)
            if sentence:
                below = QRectF(middle.left(), rect.center().y() + unit * 0.045, middle.width(), unit * 0.1)
                ink.text(below, sentence, unit * 0.034, color("muted"), CENTER, lines=2)
            return
        quiet = color("on_accent" if bright else "muted")
        strong = color("on_accent" if bright else "accent_text")
        plain = color("on_accent" if bright else "ink")
        inner = rect.adjusted(unit * 0.03, unit * 0.02, -unit * 0.03, -unit * 0.025)
        if inner.width() > inner.height() * WIDE:
            self._called_wide(ink, inner, height, big, (quiet, strong, plain))
        else:
            self._called_tall(ink, inner, unit, height, big, (quiet, strong, plain))

    def _called_tall(
        self, ink: Ink, inner: QRectF, unit: float, height: float, big: BoardCall,
        colors: tuple[QColor, QColor, QColor],
    ) -> None:  # fmt: skip
        quiet, strong, plain = colors
        title = min(unit * 0.05, inner.height() * 0.12)
        least = height * LEAST_NUMBER
        capitals = max(least, min(height * MOST_NUMBER, inner.height() * 0.47))
        where = min(capitals * 0.46, (inner.height() - title - capitals) * 0.5)
        spare = inner.height() - title - capitals - where * 1.35
        top = inner.top() + max(0.0, spare * 0.12)
        ink.text(QRectF(inner.left(), top, inner.width(), title), self._invitation(big), title * 0.8, quiet, CENTER)
        top += title + max(0.0, spare * 0.26)
        self.number_height = ink.number(
            QRectF(inner.left(), top, inner.width(), capitals), big.label, capitals, strong, CENTER
        )
        top += capitals + max(0.0, spare * 0.32)
        room = QRectF(inner.left(), top, inner.width(), min(inner.bottom() - top, where * 2.7))
        ink.text(room, self._where(big), where, plain, CENTER, weight=STRONG, lines=2)

    def _called_wide(
        self, ink: Ink, inner: QRectF, height: float, big: BoardCall, colors: tuple[QColor, QColor, QColor]
    ) -> None:
        quiet, strong, plain = colors
        title = inner.height() * 0.16
        ink.text(
            QRectF(inner.left(), inner.top(), inner.width(), title), self._invitation(big), title * 0.72, quiet, CENTER
        )
        below = QRectF(inner.left(), inner.top() + title, inner.width(), inner.height() - title)
        capitals = min(height * MOST_NUMBER, max(height * LEAST_NUMBER, below.height() * 0.74))
        left = QRectF(below.left(), below.top(), below.width() * 0.5, below.height())
        self.number_height = ink.number(left, big.label, capitals, strong, CENTER)
        right = QRectF(left.right() + inner.width() * 0.02, below.top(), below.width() * 0.48, below.height())
        ink.text(right, self._where(big), capitals * 0.5, plain, CENTER, weight=STRONG, lines=2)

    @staticmethod
    def _invitation(big: BoardCall) -> str:
        if big.state is TicketState.CALLED:
            return translate("Board", "Xin mời số")
        return translate("Board", "Số vừa gọi")

    @staticmethod
    def _where(big: BoardCall) -> str:
        return big.counter_name or ""

    # -- lists ----------------------------------------------------------------------------------------------------
    def _title(self, ink: Ink, block: Block, text: str) -> QRectF:
        """Write a block's title; the rectangle of its first line."""
        high = block.row * TITLE_ROWS
        rect = QRectF(block.rect.left(), block.rect.top(), block.rect.width(), high)
        ink.text(rect, text, min(block.row * 0.42, high * 0.7), self._theme.color("muted"), LEFT, weight=MEDIUM)
        ink.rule(rect.left(), rect.right(), rect.bottom())
        return QRectF(rect.left(), rect.bottom(), rect.width(), block.row)

    def _calls(self, ink: Ink, block: Block) -> None:
        if not block.rows:
            return
        color = self._theme.color
        line = self._title(ink, block, translate("Board", "Vừa gọi"))
        pixels = block.row * 0.6
        across = min(line.width() * 0.44, pixels * 4.2)
        for call in earlier_calls(self._picture)[: block.rows]:
            ink.figures(QRectF(line.left(), line.top(), across - pixels * 0.3, line.height()), call.label, pixels,
                        color("ink"))  # fmt: skip
            rest = QRectF(line.left() + across, line.top(), line.width() - across, line.height())
            word = call_word(call.state)
            if word:
                ink.text(rest, word, pixels * 0.72, color("muted"))
            else:
                ink.text(rest, call.counter_name, pixels * 0.8, color("ink"), weight=MEDIUM)
            ink.rule(line.left(), line.right(), line.bottom())
            line.translate(0, block.row)

    def _promises(self, ink: Ink, block: Block) -> None:
        if not block.rows:
            return
        promises = shown_promises(self._picture)
        line = self._title(ink, block, translate("Board", "Không chờ · hồ sơ đang làm"))
        over = len(promises) - block.rows
        for number, promise in enumerate(promises[: block.rows]):
            if over > 0 and number == block.rows - 1 and block.rows > 1:
                text = translate("Board", "và {count} hồ sơ khác").format(count=over + 1)
                ink.text(line, text, block.row * 0.46, self._theme.color("muted"))
                return
            self._promise(ink, line, promise, block.row)
            ink.rule(line.left(), line.right(), line.bottom())
            line.translate(0, block.row)

    def _promise(self, ink: Ink, line: QRectF, promise: BoardPromise, row: float) -> None:
        color, now = self._theme.color, self._picture.now
        pixels = row * 0.56
        code = QRectF(line.left(), line.top(), pixels * 3.0, line.height())
        ink.figures(code, promise.code, pixels, color("ink"))
        time = QRectF(code.right(), line.top(), pixels * 3.6, line.height())
        if self._picture.link is not Link.FRESH:  # it may be done long since: nothing is counted on an old state
            at = translate("Board", "hẹn {time}").format(time=time_vi(promise.promise_at))
            ink.text(QRectF(time.left(), line.top(), line.right() - time.left(), line.height()), at, pixels * 0.8,
                     color("muted"))  # fmt: skip
            return
        state = timer_state(promise.started_at, promise.promise_at, now)
        ink.figures(time, countdown(remaining(promise.promise_at, now)), pixels, color(f"{state.value}_text"), RIGHT)
        left = time.right() + pixels * 0.7
        pill = QRectF(left, line.top() + row * 0.13, line.right() - left, row * 0.74)
        word = promise_word(state)
        width = QFontMetricsF(font_of(pixels * 0.7, MEDIUM)).horizontalAdvance(word) + pixels * 1.9
        pill.setWidth(min(pill.width(), width))
        border = color(state.value) if self._theme.name == "high_contrast" else None
        ink.fill(pill, color(f"{state.value}_soft"), pill.height() / 2, border)
        side = pixels * 0.5
        shape = QRectF(pill.left() + pixels * 0.45, pill.center().y() - side / 2, side, side)
        draw_shape(ink.painter, shape, state.value, color(state.value))
        room = QRectF(shape.right() + pixels * 0.35, pill.top(), pill.right() - shape.right() - pixels * 0.5,
                      pill.height())  # fmt: skip
        ink.text(room, word, pixels * 0.7, color(f"{state.value}_text"), LEFT, weight=MEDIUM)

    def _groups(self, ink: Ink, block: Block, across: int) -> None:
        board = self._picture.board
        if not block.rows or board is None:
            return
        line = self._title(ink, block, translate("Board", "Số người đang chờ"))
        gap = block.row * 0.5
        width = (line.width() - gap * (across - 1)) / across
        for number, group in enumerate(board.waiting):
            left = line.left() + number % across * (width + gap)
            cell = QRectF(left, line.top() + number // across * block.row, width, block.row)
            self._group(ink, cell, group, block.row)
            ink.rule(cell.left(), cell.right(), cell.bottom())

    def _group(self, ink: Ink, line: QRectF, group: BoardGroup, row: float) -> None:
        color, pixels = self._theme.color, row * 0.52
        letter = QRectF(line.left(), line.top(), pixels * 1.6, line.height())
        ink.text(letter, group.letter, pixels, color("accent_text"), LEFT, weight=STRONG)
        count = QRectF(line.right() - pixels * 2.2, line.top(), pixels * 2.2, line.height())
        ink.figures(count, str(group.waiting), pixels, color("ink"), RIGHT)
        name = QRectF(letter.right(), line.top(), count.left() - letter.right() - pixels * 0.4, line.height())
        ink.text(name, group.name, pixels * 0.84, color("ink"), lines=2)

    def _counter(self, ink: Ink, rect: QRectF, counter: BoardCounter, unit: float) -> None:
        color = self._theme.color
        ink.fill(rect, color("surface"), unit * 0.01, color("line"))
        inner = rect.adjusted(rect.height() * 0.1, rect.height() * 0.06, -rect.height() * 0.1, -rect.height() * 0.06)
        upper = QRectF(inner.left(), inner.top(), inner.width(), inner.height() * 0.4)
        lower = QRectF(inner.left(), upper.bottom(), inner.width(), inner.height() * 0.6)
        ink.text(upper, counter.name, upper.height() * 0.66, color("muted"), CENTER)
        if counter.state is CounterMode.PAUSED:
            text = translate("Board", "tạm nghỉ")
            if counter.until is not None and counter.until > self._picture.now:
                text = translate("Board", "nghỉ đến {time}").format(time=time_vi(counter.until))
            ink.text(lower, text, lower.height() * 0.5, color("muted"), CENTER)
            return
        ink.figures(lower, counter.label or "–", lower.height() * 0.86, color("ink"), CENTER)
