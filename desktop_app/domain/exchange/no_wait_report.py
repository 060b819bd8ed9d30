"""The report on "Ngày thứ năm không chờ" and its kin: promises taken, kept and broken, and what they changed."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from desktop_app.domain.exchange.report_head import ReportHead


class PromiseLine(Struct, frozen=True):
    """Promises of one procedure, day or counter, by the day of receipt; as on F7.

    ``broken`` includes ``converted`` (turned into an appointment) and those past their minute and still open.
    ``median_minutes``: receipt to end of the work, of the finished ones; None without any.
    """

    key: str
    label: str
    taken: int
    kept: int
    broken: int
    converted: int
    running: int
    median_minutes: float | None


class Side(Struct, frozen=True):
    """One side of a comparison: all dossiers of a procedure received in its days.

    ``same_day``: of the finished ones, finished on the day of receipt. ``median_minutes``: working minutes from
    receipt to end of the work; None without a finished one.
    """

    received: int
    promised: int
    finished: int
    same_day: int
    median_minutes: float | None


class ComparedLine(Struct, frozen=True):
    procedure: str
    before: Side
    after: Side


class NoWaitReport(Struct, frozen=True):
    """``first_day``: of the first promise this centre ever took, None without one. ``span_days``: how many days before
    and from ``first_day`` on are compared."""

    head: ReportHead
    total: PromiseLine
    procedures: tuple[PromiseLine, ...]
    days: tuple[PromiseLine, ...]
    counters: tuple[PromiseLine, ...]
    first_day: date | None = None
    span_days: int = 0
    compared: tuple[ComparedLine, ...] = ()
