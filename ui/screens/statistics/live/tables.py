"""The two tables of the live section: counters, and everybody who waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt

from desktop_app.clock import Clock
from desktop_app.domain.formatting import time_vi
from desktop_app.domain.hall.states import CounterMode
from ui.screens.statistics.live.words import counter_state, lane_word, minutes_since, minutes_text
from ui.widgets.delegates import Pill
from ui.widgets.table import Column

if TYPE_CHECKING:
    from desktop_app.domain.exchange.hall import CounterNow, QueueRow

NUMBER, STATE, MINUTES = 72, 128, 88


def _tr(text: object) -> str:
    return QCoreApplication.translate("HallLive", str(text))


class LiveCells:
    """Reads a row as of the clock's present second: a repaint is all that a tick needs."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.target_minutes = 15

    def counters(self) -> tuple[Column[CounterNow], ...]:
        return (
            Column("counter", _tr(QT_TRANSLATE_NOOP("HallLive", "Quầy")), self._counter, width_hint=112),
            Column("state", _tr(QT_TRANSLATE_NOOP("HallLive", "Trạng thái")), counter_state, width_hint=STATE),
            Column("number", _tr(QT_TRANSLATE_NOOP("HallLive", "Số")), self._number, width_hint=NUMBER, mono=True),
            Column("for", _tr(QT_TRANSLATE_NOOP("HallLive", "Đã được")), self._for, width_hint=MINUTES,
                   align=Qt.AlignmentFlag.AlignRight),
            Column("officer", _tr(QT_TRANSLATE_NOOP("HallLive", "Cán bộ")), self._officer),
        )  # fmt: skip

    def waiting(self) -> tuple[Column[QueueRow], ...]:
        return (
            Column("number", _tr(QT_TRANSLATE_NOOP("HallLive", "Số")), self._label, width_hint=NUMBER, mono=True),
            Column("group", _tr(QT_TRANSLATE_NOOP("HallLive", "Nhóm")), self._group),
            Column("why", _tr(QT_TRANSLATE_NOOP("HallLive", "Diện")), lane_word, width_hint=120),
            Column("taken", _tr(QT_TRANSLATE_NOOP("HallLive", "Lấy lúc")), self._taken, width_hint=72, mono=True),
            Column("waits", _tr(QT_TRANSLATE_NOOP("HallLive", "Đã chờ")), self._waits, width_hint=104,
                   sort_key=self._minutes),
        )  # fmt: skip

    @staticmethod
    def _counter(row: CounterNow) -> str:
        return row.name

    @staticmethod
    def _officer(row: CounterNow) -> str:
        return row.officer_name if row.state is not CounterMode.CLOSED else ""

    @staticmethod
    def _number(row: CounterNow) -> str:
        return row.current.label if row.current is not None else ""

    def _for(self, row: CounterNow) -> str:
        if row.current is None:
            return minutes_text(minutes_since(row.since, self._clock.now())) if row.state is CounterMode.PAUSED else ""
        since = row.current.begun_at or row.current.called_at
        return minutes_text(minutes_since(since, self._clock.now()))

    @staticmethod
    def _label(row: QueueRow) -> str:
        return row.label

    @staticmethod
    def _group(row: QueueRow) -> str:
        return row.group_name

    @staticmethod
    def _taken(row: QueueRow) -> str:
        return time_vi(row.taken_at)

    def _minutes(self, row: QueueRow) -> int:
        return minutes_since(max(row.taken_at, row.order_at), self._clock.now())

    def _waits(self, row: QueueRow) -> Pill | str:
        minutes = self._minutes(row)
        text = minutes_text(minutes)
        if minutes >= self.target_minutes:
            return Pill(text, "late")
        return Pill(text, "attention") if minutes * 5 >= self.target_minutes * 4 else text
