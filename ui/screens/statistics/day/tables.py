"""The tables of the day: what is in danger, dossiers late and due today, the counters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from desktop_app.clock import Clock
from desktop_app.domain.formatting import time_vi
from ui.screens.statistics.day.words import danger_pill, duty_text, lateness_text, limit_text, noted_text, who_text
from ui.screens.statistics.live.words import counter_state, minutes_since, minutes_text
from ui.widgets.delegates import Pill
from ui.widgets.table import Column

if TYPE_CHECKING:
    from desktop_app.domain.exchange.hall import CounterNow
    from desktop_app.domain.exchange.supervision import DayRow, Escalation

translate = QCoreApplication.translate
CODE = 216


class DayCells:
    """Reads a row as of the clock's present second."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def dangers(self) -> tuple[Column[Escalation], ...]:
        return (
            Column("danger", translate("Day", "Cảnh báo"), danger_pill, width_hint=184),
            Column("name", translate("Day", "Hồ sơ, số"), _name, width_hint=CODE, mono=True),
            Column("limit", translate("Day", "Mốc"), self._limit, width_hint=136),
            Column("who", translate("Day", "Người phụ trách"), _responsible, tooltip=_responsible),
            Column("raised", translate("Day", "Báo lúc"), _raised, width_hint=80, mono=True),
            Column("noted", translate("Day", "Ghi nhận"), self._noted, tooltip=self._noted, width_hint=320),
        )

    def dossiers(self) -> tuple[Column[DayRow], ...]:
        return (
            Column("late", translate("Day", "Hạn, độ trễ"), _late, width_hint=144, sort_key=_due_order),
            Column("code", translate("Day", "Hồ sơ"), _code, width_hint=CODE, mono=True, tooltip=_matter),
            Column("who", translate("Day", "Người phụ trách"), _holder, tooltip=_holder),
            Column("duty", translate("Day", "Việc tiếp theo"), self._duty, tooltip=self._duty, width_hint=264),
        )

    def counters(self) -> tuple[Column[CounterNow], ...]:
        right = Qt.AlignmentFlag.AlignRight
        return (
            Column("counter", translate("Day", "Quầy"), _counter),
            Column("state", translate("Day", "Trạng thái"), counter_state, width_hint=124),
            Column("number", translate("Day", "Số"), _number, width_hint=64, mono=True),
            Column("for", translate("Day", "Đã được"), self._for, width_hint=80, align=right),
        )

    def _limit(self, one: Escalation) -> str:
        return limit_text(one, self._clock.now())

    def _noted(self, one: Escalation) -> str:
        return noted_text(one, self._clock.now())

    def _duty(self, row: DayRow) -> str:
        return duty_text(row, self._clock.now())

    def _for(self, row: CounterNow) -> str:
        if row.current is None:
            return ""
        since = row.current.begun_at or row.current.called_at
        return minutes_text(minutes_since(since, self._clock.now()))


def _name(one: Escalation) -> str:
    return one.name


def _responsible(one: Escalation) -> str:
    return who_text(one.officer, one.unit)


def _raised(one: Escalation) -> str:
    return time_vi(one.raised_at)


def _late(row: DayRow) -> Pill:
    return Pill(lateness_text(row), "late" if row.late else "attention")


def _due_order(row: DayRow) -> float:
    return row.due_at.timestamp()


def _code(row: DayRow) -> str:
    return row.code


def _matter(row: DayRow) -> str:
    return row.matter_short


def _holder(row: DayRow) -> str:
    return who_text(row.officer, row.place)


def _counter(row: CounterNow) -> str:
    return row.name


def _number(row: CounterNow) -> str:
    return row.current.label if row.current is not None else ""
