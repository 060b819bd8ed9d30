"""Which period is looked at, and which one it is compared with."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from desktop_app.domain.indicators import Period


class PeriodChoice(StrEnum):
    """The periods with a button of their own."""

    TODAY = "today"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    CUSTOM = "custom"


class Comparison(StrEnum):
    """What a period is compared with."""

    PREVIOUS = "previous"
    LAST_YEAR = "last_year"
    TYPED = "typed"


def period_of(choice: PeriodChoice, today: date) -> Period:
    """The running period up to and including today; a custom one starts as this month."""
    match choice:
        case PeriodChoice.TODAY:
            first = today
        case PeriodChoice.WEEK:
            first = today - timedelta(days=today.weekday())
        case PeriodChoice.QUARTER:
            first = date(today.year, 3 * ((today.month - 1) // 3) + 1, 1)
        case PeriodChoice.YEAR:
            first = date(today.year, 1, 1)
        case PeriodChoice.MONTH | PeriodChoice.CUSTOM:
            first = today.replace(day=1)
    return Period(first, today)


def previous_period(choice: PeriodChoice, period: Period) -> Period | None:
    """The equal stretch before: as many days from the same place of the week, month, quarter or year.

    Today is compared with the same weekday a week ago: a Monday with a Sunday would say nothing. None where the
    calendar has no earlier days.
    """
    length = period.last - period.first
    match choice:
        case PeriodChoice.TODAY | PeriodChoice.WEEK:
            back = timedelta(days=7)
            return Period(period.first - back, period.last - back)
        case PeriodChoice.MONTH:
            return _from(_months_back(period.first, 1), length, period.first)
        case PeriodChoice.QUARTER:
            return _from(_months_back(period.first, 3), length, period.first)
        case PeriodChoice.YEAR:
            return _from(_months_back(period.first, 12), length, period.first)
        case PeriodChoice.CUSTOM:
            if period.first.toordinal() <= length.days + 1:
                return None
            last = period.first - timedelta(days=1)
            return Period(last - length, last)


def compared_period(
    comparison: Comparison, choice: PeriodChoice, period: Period, typed: Period | None
) -> Period | None:
    """The other period; None where the calendar has no earlier days, or nothing is typed yet."""
    match comparison:
        case Comparison.LAST_YEAR:
            return period.year_before()
        case Comparison.TYPED:
            return typed
        case Comparison.PREVIOUS:
            return previous_period(choice, period)


def _from(first: date, length: timedelta, before: date) -> Period:
    """Not beyond the day before ``before``: 31 days of March are compared with the 28 of February."""
    return Period(first, min(first + length, before - timedelta(days=1)))


def _months_back(day: date, months: int) -> date:
    month = day.year * 12 + day.month - 1 - months
    return date(month // 12, month % 12 + 1, 1)
