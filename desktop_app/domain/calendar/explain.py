"""The steps of a deadline in words: full sentences for the side panel and the command line, one line for F2."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import TypeVar

from desktop_app.domain.calendar.deadline import Deadline, DeadlineStep, StepKind
from desktop_app.domain.calendar.limits import LimitUnit, TimeLimit
from desktop_app.domain.calendar.table import WEEKDAY_MARKS

_LONG_VI = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
_LONG_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHORT_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

_UNITS_VI = {
    LimitUnit.MINUTES: "phút làm việc",
    LimitUnit.HOURS: "giờ làm việc",
    LimitUnit.HALF_SESSION: "nửa buổi",
    LimitUnit.SAME_DAY: "trong ngày",
    LimitUnit.WORKING_DAYS: "ngày làm việc",
    LimitUnit.CALENDAR_DAYS: "ngày",
}
_UNITS_EN = {
    LimitUnit.MINUTES: ("working minute", "working minutes"),
    LimitUnit.HOURS: ("working hour", "working hours"),
    LimitUnit.HALF_SESSION: ("half session", "half sessions"),
    LimitUnit.SAME_DAY: ("same day", "same day"),
    LimitUnit.WORKING_DAYS: ("working day", "working days"),
    LimitUnit.CALENDAR_DAYS: ("calendar day", "calendar days"),
}

LISTED_DAYS = 10
"""Up to so many counted days each has its own sentence; longer runs are told as "from … to …"."""

SHOWN_IN_SUMMARY = 5
"""Counted days (or stretches of working time) that the one-line summary lists before it shortens the middle."""

_SKIPPED_OFF = (StepKind.SKIPPED_HOLIDAY, StepKind.SKIPPED_CLOSURE)


def explain(deadline: Deadline, language: str = "vi") -> list[str]:
    """One full sentence a step (long runs of plain days taken together); ``language`` is ``vi`` or ``en``."""
    sentences = _SENTENCES_EN if language == "en" else _SENTENCES_VI
    counted = sum(step.kind is StepKind.DAY_COUNTED for step in deadline.steps)
    return [sentences[run[0].kind](run) for run in _runs(deadline.steps, merge_days=counted > LISTED_DAYS)]


def limit_words(limit: TimeLimit, language: str = "vi") -> str:
    """The limit in words: "3 ngày làm việc", "trong ngày", "2 working hours"."""
    if language == "en":
        one, many = _UNITS_EN[limit.unit]
        return one if limit.unit is LimitUnit.SAME_DAY else f"{limit.value} {one if limit.value == 1 else many}"
    unit = _UNITS_VI[limit.unit]
    return unit if limit.unit is LimitUnit.SAME_DAY else f"{limit.value} {unit}"


def summary(deadline: Deadline, limit: TimeLimit, language: str = "vi") -> str:
    """The reckoning in one line: "3 ngày làm việc: T2 23/11, T4 25/11, T5 26/11; T3 24/11 nghỉ lễ (…)"."""
    english = language == "en"
    line = _Line(deadline, english)
    words = limit_words(limit, language)
    parts = [f"{words[0].upper()}{words[1:]}: {line.counted()}"]
    parts.extend(line.days_off())
    parts.extend(line.warnings())
    return "; ".join(parts)


# -- sentences ------------------------------------------------------------------------------------------------

Run = tuple[DeadlineStep, ...]


def _runs(steps: Iterable[DeadlineStep], *, merge_days: bool) -> Iterator[Run]:
    """Neighbouring steps that one sentence can tell: days off of one name, and many counted days."""
    listed = list(steps)
    if merge_days:
        # Saturdays and Sundays inside a long run say nothing that "working days 1 to 17" does not say.
        listed = [step for step in listed if step.kind is not StepKind.SKIPPED_WEEKEND]

    def key(item: tuple[int, DeadlineStep]) -> tuple[object, ...]:
        index, step = item
        if step.kind in (StepKind.SKIPPED_WEEKEND, *_SKIPPED_OFF, StepKind.UNCONFIRMED):
            return step.kind, step.note
        if merge_days and step.kind is StepKind.DAY_COUNTED:
            return step.kind, step.note
        return (index,)

    for _, group in groupby(enumerate(listed), key=key):
        yield tuple(step for _, step in group)


def _hour(instant: datetime) -> str:
    return f"{instant:%H:%M:%S}" if instant.second else f"{instant:%H:%M}"


def _day_vi(instant: datetime) -> str:
    return f"{_LONG_VI[instant.weekday()]} {instant:%d/%m/%Y}"


def _day_en(instant: datetime) -> str:
    return f"{_LONG_EN[instant.weekday()]} {instant:%d/%m/%Y}"


def _days(run: Run, name: Callable[[datetime], str], joint: str) -> str:
    first, last = name(run[0].at), name(run[-1].at)
    return first if len(run) == 1 else f"{first}{joint}{last}"


def _named(note: str) -> str:
    return f" ({note})" if note else ""


def _off_vi(what: str) -> Callable[[Run], str]:
    return lambda run: f"{_days(run, _day_vi, ' đến ')}: {what}{_named(run[0].note)}, không tính."


def _off_en(what: str) -> Callable[[Run], str]:
    return lambda run: f"{_days(run, _day_en, ' to ')}: {what}{_named(run[0].note)}, not counted."


def _counted_vi(run: Run) -> str:
    numbers = f"{run[0].number}" if len(run) == 1 else f"{run[0].number} đến {run[-1].number}"
    return f"{_days(run, _day_vi, ' đến ')}: ngày làm việc thứ {numbers}{_named(run[0].note)}."


def _counted_en(run: Run) -> str:
    numbers = f"day {run[0].number}" if len(run) == 1 else f"days {run[0].number} to {run[-1].number}"
    return f"{_days(run, _day_en, ' to ')}: working {numbers}{_named(run[0].note)}."


def _time_vi(run: Run) -> str:
    step = run[0]
    return f"{_day_vi(step.at)}, {_hour(step.at)}–{_hour(step.until or step.at)}: tính {_length(step)} phút làm việc."


def _time_en(run: Run) -> str:
    step = run[0]
    return f"{_day_en(step.at)}, {_hour(step.at)}–{_hour(step.until or step.at)}: {_length(step)} working minutes."


def _length(step: DeadlineStep) -> str:
    seconds = ((step.until or step.at) - step.at) // timedelta(seconds=1)
    return f"{seconds // 60}" if seconds % 60 == 0 else f"{seconds // 60}:{seconds % 60:02}"


_SENTENCES_VI: dict[StepKind, Callable[[Run], str]] = {
    StepKind.RECEIVED: lambda run: f"Tiếp nhận lúc {_hour(run[0].at)}, {_day_vi(run[0].at)}.",
    StepKind.OUTSIDE_SESSION: lambda run: f"Thời điểm tiếp nhận nằm ngoài giờ làm việc{_named(run[0].note)}.",
    StepKind.CLOCK_STARTS: lambda run: (
        f"Thời hạn tính từ giờ mở cửa kế tiếp: {_hour(run[0].at)}, {_day_vi(run[0].at)}."
    ),
    StepKind.AFTER_CUTOFF: lambda run: (
        f"Nhận sau {_hour(run[0].at)} nên kết quả trong ngày chuyển sang ngày làm việc kế tiếp "
        "(NĐ 23/2015 Đ7, Luật Hộ tịch 2014 Đ5.3)."
    ),
    StepKind.DAY_OVER: lambda run: (
        f"{_day_vi(run[0].at)} không còn giờ làm việc nên kết quả trong ngày chuyển sang ngày làm việc kế tiếp."
    ),
    StepKind.FIRST_DAY: lambda run: f"Ngày tiếp nhận ({_day_vi(run[0].at)}) không tính (BLDS 2015 Đ147.2).",
    StepKind.DAY_COUNTED: _counted_vi,
    StepKind.CALENDAR_DAY: lambda run: f"Ngày thứ {run[0].number} là {_day_vi(run[0].at)}{_named(run[0].note)}.",
    StepKind.SKIPPED_HOLIDAY: _off_vi("nghỉ lễ"),
    StepKind.SKIPPED_WEEKEND: _off_vi("nghỉ hằng tuần"),
    StepKind.SKIPPED_CLOSURE: _off_vi("tạm ngừng làm việc"),
    StepKind.SKIPPED_RECEPTION: _off_vi("chỉ có buổi tiếp nhận, không phải ngày làm việc"),
    StepKind.LAST_DAY_MOVED: lambda run: (
        f"Ngày cuối là ngày nghỉ nên thời hạn kết thúc vào ngày làm việc kế tiếp: {_day_vi(run[0].at)} "
        "(BLDS 2015 Đ148)."
    ),
    StepKind.HOUR_CARRIED: lambda run: f"Giờ hẹn giữ theo giờ tiếp nhận: {_hour(run[0].at)}.",
    StepKind.HOUR_MOVED: lambda run: (
        f"Giờ tiếp nhận {_hour(run[0].until or run[0].at)} nằm ngoài giờ làm việc của ngày hẹn "
        f"nên hẹn lúc {_hour(run[0].at)}."
    ),
    StepKind.WORKING_TIME: _time_vi,
    StepKind.CLOSING: lambda run: (
        f"Kết quả trong ngày: hạn là giờ hết buổi làm việc, {_hour(run[0].at)}, {_day_vi(run[0].at)}."
    ),
    StepKind.DESK_CLOSED: lambda run: (
        f"Lưu ý: {_day_vi(run[0].at)} quầy không trả kết quả{_named(run[0].note)}; thời hạn vẫn tính."
    ),
    StepKind.UNKNOWN_YEAR: lambda run: (
        f"Lưu ý: năm {run[0].number} chưa có lịch nghỉ, mới chỉ trừ ngày nghỉ hằng tuần."
    ),
    StepKind.UNCONFIRMED: lambda run: (
        f"Lưu ý: lịch {_days(run, _day_vi, ' đến ')} chưa được xác nhận{_named(run[0].note)}."
    ),
    StepKind.DUE: lambda run: f"Hạn trả kết quả: {_hour(run[0].at)}, {_day_vi(run[0].at)}.",
}

_SENTENCES_EN: dict[StepKind, Callable[[Run], str]] = {
    StepKind.RECEIVED: lambda run: f"Received at {_hour(run[0].at)} on {_day_en(run[0].at)}.",
    StepKind.OUTSIDE_SESSION: lambda run: f"That is outside working time{_named(run[0].note)}.",
    StepKind.CLOCK_STARTS: lambda run: f"Time runs from the next opening: {_hour(run[0].at)} on {_day_en(run[0].at)}.",
    StepKind.AFTER_CUTOFF: lambda run: (
        f"Received after {_hour(run[0].at)}, so the same-day result moves to the next working day "
        "(Decree 23/2015 Art. 7, Civil Status Law 2014 Art. 5.3)."
    ),
    StepKind.DAY_OVER: lambda run: (
        f"No working time is left on {_day_en(run[0].at)}, so the same-day result moves to the next working day."
    ),
    StepKind.FIRST_DAY: lambda run: (
        f"The day of receipt ({_day_en(run[0].at)}) is not counted (Civil Code 2015 Art. 147.2)."
    ),
    StepKind.DAY_COUNTED: _counted_en,
    StepKind.CALENDAR_DAY: lambda run: f"Day {run[0].number} is {_day_en(run[0].at)}{_named(run[0].note)}.",
    StepKind.SKIPPED_HOLIDAY: _off_en("public holiday"),
    StepKind.SKIPPED_WEEKEND: _off_en("weekly rest"),
    StepKind.SKIPPED_CLOSURE: _off_en("closed"),
    StepKind.SKIPPED_RECEPTION: _off_en("reception session only, no working day"),
    StepKind.LAST_DAY_MOVED: lambda run: (
        f"The last day is a day off, so the limit ends on the next working day: {_day_en(run[0].at)} "
        "(Civil Code 2015 Art. 148)."
    ),
    StepKind.HOUR_CARRIED: lambda run: f"The hour of receipt is kept: {_hour(run[0].at)}.",
    StepKind.HOUR_MOVED: lambda run: (
        f"The hour of receipt, {_hour(run[0].until or run[0].at)}, is outside working time on the due day, "
        f"so it becomes {_hour(run[0].at)}."
    ),
    StepKind.WORKING_TIME: _time_en,
    StepKind.CLOSING: lambda run: f"Same-day result: due at closing time, {_hour(run[0].at)} on {_day_en(run[0].at)}.",
    StepKind.DESK_CLOSED: lambda run: (
        f"Note: the desk hands nothing out on {_day_en(run[0].at)}{_named(run[0].note)}; the limit runs on."
    ),
    StepKind.UNKNOWN_YEAR: lambda run: (
        f"Note: the holidays of {run[0].number} are not known yet; only weekly rest days were left out."
    ),
    StepKind.UNCONFIRMED: lambda run: (
        f"Note: the calendar of {_days(run, _day_en, ' to ')} is not confirmed{_named(run[0].note)}."
    ),
    StepKind.DUE: lambda run: f"Due at {_hour(run[0].at)} on {_day_en(run[0].at)}.",
}


# -- one line -------------------------------------------------------------------------------------------------

Item = TypeVar("Item")


def _neighbours(
    items: Iterable[Item], day_of: Callable[[Item], date], sort_of: Callable[[Item], object]
) -> list[list[Item]]:
    """Split into runs of consecutive dates of one sort."""
    groups: list[list[Item]] = []
    for item in items:
        last = groups[-1][-1] if groups else None
        if last is not None and day_of(item) - day_of(last) == timedelta(days=1) and sort_of(item) == sort_of(last):
            groups[-1].append(item)
        else:
            groups.append([item])
    return groups


class _Line:
    """The parts of the one-line summary; a date shows its year only where it is not the year of receipt."""

    def __init__(self, deadline: Deadline, english: bool) -> None:
        self.deadline = deadline
        self.english = english
        self.year = deadline.steps[0].at.year

    def counted(self) -> str:
        """What was counted: days, stretches of working time, or the closing time."""
        kinds = {step.kind for step in self.deadline.steps}
        if StepKind.DAY_COUNTED in kinds:
            return self._shortened([self.day(step.at) for step in self._of(StepKind.DAY_COUNTED)])
        if StepKind.WORKING_TIME in kinds:
            return self._shortened([self._stretch(step) for step in self._of(StepKind.WORKING_TIME)])
        due = self.deadline.due_at
        if StepKind.CALENDAR_DAY in kinds:
            last = self._of(StepKind.CALENDAR_DAY)[0]
            lead = f"day {last.number} is" if self.english else f"ngày thứ {last.number} là"
            told = f"{lead} {self.day(last.at)}"
            if StepKind.LAST_DAY_MOVED in kinds:
                told += f", moved to {self.day(due)}" if self.english else f", dời sang {self.day(due)}"
            return told
        until = f"by {_hour(due)} {self.day(due)}" if self.english else f"trước {_hour(due)} {self.day(due)}"
        if StepKind.AFTER_CUTOFF in kinds:
            cutoff = _hour(self._of(StepKind.AFTER_CUTOFF)[0].at)
            until += f" (received after {cutoff})" if self.english else f" (nhận sau {cutoff})"
        elif StepKind.DAY_OVER in kinds:
            until += " (received outside working time)" if self.english else " (nhận ngoài giờ làm việc)"
        return until

    def days_off(self) -> list[str]:
        """Holidays and closures that were passed over, days of one name together, at most three entries."""
        off = [step for step in self.deadline.steps if step.kind in _SKIPPED_OFF]
        groups = _neighbours(off, lambda step: step.at.date(), lambda step: (step.kind, step.note))
        told = [self._off(group) for group in groups[:3]]
        if len(groups) > 3:
            more = sum(len(group) for group in groups[3:])
            told.append(f"and {more} more days off" if self.english else f"và {more} ngày nghỉ khác")
        return told

    def warnings(self) -> list[str]:
        """Dates that are only proposed and years without a table."""
        told = []
        if self.deadline.unconfirmed:
            groups = _neighbours(self.deadline.unconfirmed, lambda day: day, lambda _: "")
            days = ", ".join(self._span(group) for group in groups)
            told.append(f"calendar of {days} not confirmed" if self.english else f"lịch {days} chưa xác nhận")
        words = "holidays of {} not known" if self.english else "năm {} chưa có lịch nghỉ"
        return [*told, *(words.format(year) for year in self.deadline.unknown_years)]

    def day(self, day: date) -> str:
        """A date as "T2 23/11", with the year where it is another one than the receipt's."""
        short = (_SHORT_EN if self.english else WEEKDAY_MARKS)[day.weekday()]
        return f"{short} {day:%d/%m}" if day.year == self.year else f"{short} {day:%d/%m/%Y}"

    def _off(self, group: list[DeadlineStep]) -> str:
        days = self._span([step.at for step in group])
        if group[0].kind is StepKind.SKIPPED_CLOSURE:
            what = "closed" if self.english else "tạm ngừng làm việc"
        else:
            what = "public holiday" if self.english else "nghỉ lễ"
        return f"{days} {what}{_named(group[0].note)}"

    def _stretch(self, step: DeadlineStep) -> str:
        return f"{_hour(step.at)}–{_hour(step.until or step.at)} {self.day(step.at)}"

    def _span(self, days: Iterable[date]) -> str:
        listed = list(days)
        first, last = self.day(listed[0]), self.day(listed[-1])
        return first if first == last else f"{first}–{last}"

    def _shortened(self, items: list[str]) -> str:
        if len(items) <= SHOWN_IN_SUMMARY:
            return ", ".join(items)
        return f"{items[0]}, {items[1]}, … {items[-1]}"

    def _of(self, kind: StepKind) -> list[DeadlineStep]:
        return [step for step in self.deadline.steps if step.kind is kind]
