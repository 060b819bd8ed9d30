"""The rows of the calendar's two lists: the special days of a year, and the dossiers a change would touch."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.calendar.table import CalendarDay, DayKind, DayStatus
from desktop_app.domain.formatting import date_vi, datetime_short, weekday_short
from ui.widgets.delegates import Pill
from ui.widgets.table import Column

if TYPE_CHECKING:
    from desktop_app.domain.exchange.office import TouchedDossier

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class DayRow:
    """One special day of the year; ``own`` when the centre set it."""

    entry: CalendarDay
    own: bool


def kind_name(kind: DayKind) -> str:
    return {
        DayKind.HOLIDAY: translate("Settings", "Nghỉ"),
        DayKind.COMPENSATORY: translate("Settings", "Làm việc"),
        DayKind.CLOSURE: translate("Settings", "Tạm ngừng"),
        DayKind.RECEPTION: translate("Settings", "Buổi tiếp nhận thêm"),
    }[kind]


def status_pill(status: DayStatus) -> Pill:
    return {
        DayStatus.FIXED: Pill(translate("Settings", "theo luật"), "ok"),
        DayStatus.ANNOUNCED: Pill(translate("Settings", "đã công bố"), "calm"),
        DayStatus.PROPOSED: Pill(translate("Settings", "mới đề xuất"), "attention"),
    }[status]


def _day(row: DayRow) -> str:
    return f"{weekday_short(row.entry.day)} {date_vi(row.entry.day)}"


def by_day(row: DayRow) -> date:
    return row.entry.day


def _kind(row: DayRow) -> str:
    return kind_name(row.entry.kind)


def _name(row: DayRow) -> str:
    return row.entry.name


def _source(row: DayRow) -> str:
    return row.entry.source


def _status(row: DayRow) -> Pill:
    return status_pill(row.entry.status)


def _code(row: TouchedDossier) -> str:
    return row.code


def _due_now(row: TouchedDossier) -> str:
    return datetime_short(row.due_now)


def _due_then(row: TouchedDossier) -> str:
    return datetime_short(row.due_then)


def day_columns() -> tuple[Column[DayRow], ...]:
    return (
        Column("day", translate("Settings", "Ngày"), _day, sort_key=by_day, width_hint=132, mono=True),
        Column("kind", translate("Settings", "Là ngày"), _kind, width_hint=88),
        Column("name", translate("Settings", "Tên"), _name),
        Column("source", translate("Settings", "Căn cứ"), _source),
        Column("status", translate("Settings", "Mức chắc chắn"), _status, width_hint=120),
    )


def touched_columns() -> tuple[Column[TouchedDossier], ...]:
    return (
        Column("code", translate("Settings", "Mã hồ sơ"), _code, mono=True),
        Column("now", translate("Settings", "Đã hẹn"), _due_now, width_hint=124, mono=True),
        Column("then", translate("Settings", "Theo lịch mới"), _due_then, width_hint=124, mono=True),
    )
