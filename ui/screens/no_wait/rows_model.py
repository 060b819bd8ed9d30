"""Columns of the two tables of F4."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.clock import Clock, in_vietnam
from desktop_app.domain.calendar.no_wait import TimerState, remaining, timer_state
from desktop_app.domain.formatting import countdown, time_vi
from ui.screens.no_wait.state import share_left
from ui.screens.words import due_short, duration
from ui.widgets.delegates import Countdown, Pill
from ui.widgets.table import Column

if TYPE_CHECKING:
    from desktop_app.domain.exchange.no_wait import PromiseRow

_STATES = {
    TimerState.CALM: QT_TRANSLATE_NOOP("NoWait", "Còn kịp"),
    TimerState.ATTENTION: QT_TRANSLATE_NOOP("NoWait", "Chú ý"),
    TimerState.URGENT: QT_TRANSLATE_NOOP("NoWait", "Gấp"),
    TimerState.LATE: QT_TRANSLATE_NOOP("NoWait", "Trễ hẹn"),
}


CODE, OFFICER, TIME, WHEN, LEFT, DUE, TOOK, KEPT = 208, 184, 80, 112, 264, 132, 136, 144
"""Widths of the columns at 100 %."""


def _tr(text: object) -> str:
    return QCoreApplication.translate("NoWait", str(text))


class BoardCells:
    """Reads a promise as of the clock's present instant: a repaint is all that a tick needs."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def running(self) -> tuple[Column[PromiseRow], ...]:
        return (
            Column("code", _tr(QT_TRANSLATE_NOOP("NoWait", "Mã hồ sơ")), self._code, width_hint=CODE, mono=True),
            Column("matter", _tr(QT_TRANSLATE_NOOP("NoWait", "Thủ tục")), self._matter),
            Column("officer", _tr(QT_TRANSLATE_NOOP("NoWait", "Cán bộ · quầy")), self._officer, width_hint=OFFICER),
            Column("start", _tr(QT_TRANSLATE_NOOP("NoWait", "Nhận lúc")), self._start, width_hint=TIME, mono=True),
            Column("promise", _tr(QT_TRANSLATE_NOOP("NoWait", "Hứa trả")), self._promise, width_hint=WHEN, mono=True),
            Column("left", _tr(QT_TRANSLATE_NOOP("NoWait", "Thời gian còn lại")), self._left, width_hint=LEFT,
                   accessible=self._left_said),
            Column("due", _tr(QT_TRANSLATE_NOOP("NoWait", "Hạn luật định")), self._due, width_hint=DUE, mono=True),
        )  # fmt: skip

    def ended(self) -> tuple[Column[PromiseRow], ...]:
        return (
            Column("code", _tr(QT_TRANSLATE_NOOP("NoWait", "Mã hồ sơ")), self._code, width_hint=CODE, mono=True),
            Column("matter", _tr(QT_TRANSLATE_NOOP("NoWait", "Thủ tục")), self._matter),
            Column("officer", _tr(QT_TRANSLATE_NOOP("NoWait", "Cán bộ · quầy")), self._officer, width_hint=OFFICER),
            Column("promise", _tr(QT_TRANSLATE_NOOP("NoWait", "Hứa trả")), self._promise, width_hint=WHEN, mono=True),
            Column("end", _tr(QT_TRANSLATE_NOOP("NoWait", "Vào lúc")), self._end, width_hint=TIME, mono=True),
            Column("took", _tr(QT_TRANSLATE_NOOP("NoWait", "Giải quyết trong")), self._took, width_hint=TOOK),
            Column("kept", _tr(QT_TRANSLATE_NOOP("NoWait", "Lời hứa")), self._kept, width_hint=KEPT),
        )

    @staticmethod
    def _code(row: PromiseRow) -> str:
        return row.code

    @staticmethod
    def _matter(row: PromiseRow) -> str:
        return row.matter_short

    @staticmethod
    def _officer(row: PromiseRow) -> str:
        return " · ".join(part for part in (row.officer, row.counter) if part)

    def _start(self, row: PromiseRow) -> str:
        return self._clock_time(row.started_at, short=True)

    def _promise(self, row: PromiseRow) -> str:
        return self._clock_time(row.promise_at)

    def _end(self, row: PromiseRow) -> str:
        return self._clock_time(row.finished_at, short=True) if row.finished_at else ""

    def _due(self, row: PromiseRow) -> str:
        return due_short(row.due_at, self._clock.now())

    @staticmethod
    def _took(row: PromiseRow) -> str:
        """Nothing for what became an appointment: it is not finished yet."""
        return duration(row.finished_at - row.started_at) if row.finished_at and not row.converted else ""

    def _left(self, row: PromiseRow) -> Countdown:
        now = self._clock.now()
        state = timer_state(row.started_at, row.promise_at, now)
        return Countdown(
            countdown(remaining(row.promise_at, now)), share_left(row, now), state.value, _tr(_STATES[state])
        )

    def _left_said(self, row: PromiseRow) -> str:
        value = self._left(row)
        return f"{value.word}, {value.text}"

    @staticmethod
    def _kept(row: PromiseRow) -> Pill:
        if row.converted:
            return Pill(_tr(QT_TRANSLATE_NOOP("NoWait", "Chuyển hẹn trả")), "attention")
        if row.kept:
            return Pill(_tr(QT_TRANSLATE_NOOP("NoWait", "Giữ lời")), "ok")
        return Pill(_tr(QT_TRANSLATE_NOOP("NoWait", "Trễ hẹn")), "late")

    def _clock_time(self, instant: datetime, *, short: bool = False) -> str:
        """The time; on another day with its date, or, where there is little room, the date alone."""
        local, today = in_vietnam(instant), in_vietnam(self._clock.now()).date()
        if local.date() == today:
            return time_vi(local)
        day = f"{local.day:02}/{local.month:02}"
        return day if short else f"{day} {time_vi(local)}"
