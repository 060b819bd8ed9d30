"""Which list is shown: a saved view, a text, and conditions that can be taken away one by one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.domain.calendar.remaining import WorkingTime
from desktop_app.domain.exchange.dossiers import NO_UNIT
from desktop_app.domain.formatting import date_vi, weekday_long
from desktop_app.domain.indicators import Figure, Period
from desktop_app.domain.office import Counter, Officer, Unit
from desktop_app.domain.values import replace
from ui.screens.dossiers.handover.state import INBOX_VIEWS
from ui.screens.dossiers.handover.state import tr as inbox_word
from ui.screens.words import CHANNELS, TIMELINESS, named, status_word, word

if TYPE_CHECKING:
    from desktop_app.domain.catalogue.procedure import Procedure
    from desktop_app.domain.exchange.dossiers import DossierFilter
    from desktop_app.domain.exchange.office import OfficeSnapshot

VIEWS: tuple[tuple[str, object], ...] = (
    ("open", QT_TRANSLATE_NOOP("Dossiers", "Tất cả đang mở")),
    ("mine", QT_TRANSLATE_NOOP("Dossiers", "Của tôi")),
    ("paused", QT_TRANSLATE_NOOP("Dossiers", "Đang tạm dừng")),
    ("today", QT_TRANSLATE_NOOP("Dossiers", "Nhận hôm nay")),
    ("no_national_code", QT_TRANSLATE_NOOP("Dossiers", "Chưa có mã quốc gia")),
    ("done", QT_TRANSLATE_NOOP("Dossiers", "Đã xong")),
    ("void", QT_TRANSLATE_NOOP("Dossiers", "Đã hủy")),
    ("all", QT_TRANSLATE_NOOP("Dossiers", "Tất cả hồ sơ")),
)
"""Saved views below the inbox, in the order of the list; the keys are the values of ``SavedView``."""

STATUSES = (2, 4, 5, 6, 8, 9, 10, 7)
"""National states to filter by: those an accepted dossier can be in, in the order of its life."""

FIGURES: Mapping[Figure, object] = {
    Figure.RECEIVED: QT_TRANSLATE_NOOP("Dossiers", "Đã tiếp nhận"),
    Figure.FINISHED: QT_TRANSLATE_NOOP("Dossiers", "Đã giải quyết"),
    Figure.EARLY: QT_TRANSLATE_NOOP("Dossiers", "Trước hạn"),
    Figure.ON_TIME: QT_TRANSLATE_NOOP("Dossiers", "Đúng hạn"),
    Figure.LATE: QT_TRANSLATE_NOOP("Dossiers", "Quá hạn (đã xong)"),
    Figure.IN_PROCESS_WITHIN: QT_TRANSLATE_NOOP("Dossiers", "Đang giải quyết, trong hạn"),
    Figure.IN_PROCESS_LATE: QT_TRANSLATE_NOOP("Dossiers", "Đang giải quyết, quá hạn"),
    Figure.DUE_TODAY: QT_TRANSLATE_NOOP("Dossiers", "Đến hạn hôm nay"),
    Figure.TO_RETURN: QT_TRANSLATE_NOOP("Dossiers", "Chờ trả"),
    Figure.NO_WAIT: QT_TRANSLATE_NOOP("Dossiers", "Không chờ"),
    Figure.NO_WAIT_KEPT: QT_TRANSLATE_NOOP("Dossiers", "Không chờ, giữ lời"),
    Figure.NO_WAIT_BROKEN: QT_TRANSLATE_NOOP("Dossiers", "Không chờ, lỡ hẹn"),
    Figure.NO_WAIT_RUNNING: QT_TRANSLATE_NOOP("Dossiers", "Không chờ, đang chạy"),
}

PERIODS: tuple[tuple[str, object], ...] = (
    ("today", QT_TRANSLATE_NOOP("Dossiers", "Hôm nay")),
    ("week", QT_TRANSLATE_NOOP("Dossiers", "Tuần này")),
    ("month", QT_TRANSLATE_NOOP("Dossiers", "Tháng này")),
    ("last_month", QT_TRANSLATE_NOOP("Dossiers", "Tháng trước")),
    ("quarter", QT_TRANSLATE_NOOP("Dossiers", "Quý này")),
    ("year", QT_TRANSLATE_NOOP("Dossiers", "Năm nay")),
)


def tr(text: object) -> str:
    """A text of this page."""
    return QCoreApplication.translate("Dossiers", str(text))


@dataclass(frozen=True, slots=True)
class Names:
    """What keys mean, and the calendar that counts time; replaced when the office's settings change."""

    officers: Mapping[str, str] = field(default_factory=dict)
    counters: Mapping[str, str] = field(default_factory=dict)
    procedures: Mapping[str, str] = field(default_factory=dict)
    sectors: tuple[str, ...] = ()
    sector_of: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    time: WorkingTime | None = None
    notice_days: int = 0
    """Working days from receipt within which a supplement may be asked for."""


def names_of(snapshot: OfficeSnapshot, procedures: Iterable[Procedure], known: WorkingTime | None) -> Names:
    """From the office's records. ``known`` time stays while its calendar is the same: lists are drawn again often."""
    officers = [one for one in snapshot.records["officer"].values() if isinstance(one, Officer)]
    counters = [one for one in snapshot.records["counter"].values() if isinstance(one, Counter)]
    units = [one for one in snapshot.records.get("unit", {}).values() if isinstance(one, Unit) and one.active]
    listed = tuple(procedures)
    same = known is not None and known.calendar.table == snapshot.calendar.table
    return Names(
        officers={one.key: one.name for one in officers},
        counters={one.key: one.name for one in counters},
        procedures={one.code: one.label for one in listed},
        sectors=tuple(sorted({one.sector for one in listed})),
        sector_of={one.code: one.sector for one in listed},
        units={one.key: one.name for one in units},
        time=known if same else WorkingTime(snapshot.calendar),
        notice_days=snapshot.centre.supplement_notice_days if snapshot.centre else 0,
    )


def period_days(key: str, today: date) -> Period:
    """First and last Vietnamese date of a named period around ``today``."""
    first_of_month = today.replace(day=1)
    if key == "today":
        return Period(today, today)
    if key == "week":
        monday = today - timedelta(days=today.weekday())
        return Period(monday, monday + timedelta(days=6))
    if key == "last_month":
        last = first_of_month - timedelta(days=1)
        return Period(last.replace(day=1), last)
    if key == "quarter":
        return Period(today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1), today)
    if key == "year":
        return Period(today.replace(month=1, day=1), today)
    return Period(first_of_month, today)


@dataclass(frozen=True, slots=True)
class Condition:
    """One chip."""

    key: str
    text: str


def conditions(wanted: DossierFilter, names: Names) -> tuple[Condition, ...]:
    """The conditions beyond the saved view and the searched text, in words."""
    found: list[Condition] = []
    if wanted.figure is not None and wanted.period is not None:
        when = _span(wanted.period.first.isoformat(), wanted.period.last.isoformat())
        found.append(Condition("figure", f"{tr(FIGURES[wanted.figure])} · {when}"))
    for key, table in (("procedure_code", names.procedures), ("officer", names.officers), ("counter", names.counters)):
        value = str(getattr(wanted, key))
        if value and not (key == "officer" and wanted.view.value == "mine"):
            found.append(Condition(key, table.get(value, value)))
    if wanted.unit:
        whose = tr(QT_TRANSLATE_NOOP("Dossiers", "Xử lý tại bộ phận tiếp nhận"))
        found.append(Condition("unit", whose if wanted.unit == NO_UNIT else names.units.get(wanted.unit, wanted.unit)))
    if wanted.sectors:
        found.append(Condition("sectors", ", ".join(wanted.sectors)))
    if wanted.sector:
        found.append(Condition("sector", wanted.sector))
    if wanted.received_from or wanted.received_to:
        text = tr(QT_TRANSLATE_NOOP("Dossiers", "Nhận {when}"))
        found.append(Condition("received", text.format(when=_span(wanted.received_from, wanted.received_to))))
    if wanted.finished_from or wanted.finished_to:
        text = tr(QT_TRANSLATE_NOOP("Dossiers", "Xong {when}"))
        found.append(Condition("finished", text.format(when=_span(wanted.finished_from, wanted.finished_to))))
    found += _single_conditions(wanted)
    return tuple(found)


def _single_conditions(wanted: DossierFilter) -> list[Condition]:
    found: list[Condition] = []
    if wanted.due_day:
        text = tr(QT_TRANSLATE_NOOP("Dossiers", "Hẹn trả {when}"))
        found.append(Condition("due_day", text.format(when=_day(wanted.due_day))))
    if wanted.timeliness:
        found.append(Condition("timeliness", word(TIMELINESS.get(wanted.timeliness, (wanted.timeliness, ""))[0])))
    if wanted.statuses:
        found.append(Condition("statuses", ", ".join(status_word(status)[0] for status in wanted.statuses)))
    if wanted.no_wait is not None:
        kind = QT_TRANSLATE_NOOP("Dossiers", "Không chờ") if wanted.no_wait else QT_TRANSLATE_NOOP("Dossiers", "Có hẹn")
        found.append(Condition("no_wait", tr(kind)))
    if wanted.received_hour is not None:
        text = tr(QT_TRANSLATE_NOOP("Dossiers", "Nhận lúc {hour} giờ"))
        found.append(Condition("received_hour", text.format(hour=wanted.received_hour)))
    if wanted.channel:
        found.append(Condition("channel", named(CHANNELS, wanted.channel)))
    if wanted.weekday is not None:
        day = weekday_long(date(2026, 11, 23) + timedelta(days=wanted.weekday))  # of a week that begins on a Monday
        found.append(Condition("weekday", day))
    if wanted.code:
        found.append(Condition("code", tr(QT_TRANSLATE_NOOP("Dossiers", "Mã {code}")).format(code=wanted.code)))
    if wanted.dossier_ids:
        text = tr(QT_TRANSLATE_NOOP("Dossiers", "{n} hồ sơ đã chọn"))
        found.append(Condition("dossier_ids", text.format(n=len(wanted.dossier_ids))))
    return found


def without(wanted: DossierFilter, key: str) -> DossierFilter:
    """The same list without one condition."""
    emptied: dict[str, Any] = {
        "figure": {"figure": None, "period": None},
        "received": {"received_from": "", "received_to": ""},
        "finished": {"finished_from": "", "finished_to": ""},
        "no_wait": {"no_wait": None},
        "received_hour": {"received_hour": None},
        "weekday": {"weekday": None},
        "sectors": {"sectors": ()},
        "statuses": {"statuses": ()},
        "dossier_ids": {"dossier_ids": ()},
    }
    return replace(wanted, **emptied.get(key, {key: ""}))


def view_title(key: str) -> str:
    """Name of a saved view."""
    inbox = next((inbox_word(text) for view, text in INBOX_VIEWS if view == key), None)
    return inbox if inbox is not None else next(tr(text) for view, text in VIEWS if view == key)


def _day(iso: str) -> str:
    return date_vi(date.fromisoformat(iso))


def _span(first: str, last: str) -> str:
    if first == last:
        return _day(first)
    if not first:
        return tr(QT_TRANSLATE_NOOP("Dossiers", "đến {last}")).format(last=_day(last))
    if not last:
        return tr(QT_TRANSLATE_NOOP("Dossiers", "từ {first}")).format(first=_day(first))
    return f"{_day(first)} – {_day(last)}"
