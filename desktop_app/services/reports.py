"""Reports of a period as it was known at its end, from the sums that are kept ready (docs/domain.md, section 8)."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.clock import in_vietnam
from desktop_app.domain.actor import Actor
from desktop_app.domain.catalogue.procedure import Channel
from desktop_app.domain.events import ReportPackageMadeData, SubjectKind
from desktop_app.domain.exchange.late_cases import LateReport
from desktop_app.domain.exchange.missing_papers import MissingPapers
from desktop_app.domain.exchange.no_wait_report import NoWaitReport
from desktop_app.domain.exchange.report_head import ReportHead
from desktop_app.domain.exchange.report_package import PackageDue, due_on
from desktop_app.domain.exchange.reports import Form06a, Restatement, Row06a
from desktop_app.domain.exchange.service_quality import NineIndices, QualityEstimate
from desktop_app.domain.indicators import Period
from desktop_app.domain.ledger import DONE, Dim, Measure
from desktop_app.domain.text import list_order
from desktop_app.errors import UserError
from desktop_app.services import rights
from desktop_app.services.context import ServiceContext
from desktop_app.services.reporting.head import head_of
from desktop_app.services.reporting.late import late_report
from desktop_app.services.reporting.missing import missing_papers
from desktop_app.services.reporting.no_wait import no_wait_report
from desktop_app.services.reporting.quality import nine_indices, quality_estimate
from models import event_log
from models.event import EventRow
from models.queries.ledger import restated, sums

_STOCK = (Measure.RECEIVED, *DONE)
_LATE = (Measure.LATE_FROM, Measure.LATE_UNTIL)
Parts = Counter[tuple[str, str]]
"""(part of a line, sector) → dossiers; the parts are ``online``, ``other``, ``carried``, ``open``, ``open_late`` and
the values of ``DONE``."""


class Reports:
    """Reading; besides, that a package was made."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services

    def form_06a(self, period: Period, as_of: date | None = None) -> Form06a:
        """Form II.06a as of ``as_of``; without it as of the period's end, or today while it is running.

        On a day that is not over, what is due today is still within its limit. Raises ``UserError``:
        ``report_period_future``, ``as_of_before_period``; ``BugError("report_identity_broken")``.
        """
        today = in_vietnam(self._services.clock.now()).date()
        if period.first > today:
            raise UserError("report_period_future", field="period")
        end = min(period.last, today)
        known = end if as_of is None else as_of
        if known < end:
            raise UserError("as_of_before_period", field="as_of")
        late_end = end - timedelta(days=1) if end == today else end
        with self._services.database.read() as session:
            centre = self._services.office(session).required_centre()
            parts = _parts(session, period.first, end, late_end, known)
            later = _restated(session, period.first, end, late_end, known)
        rows = [_row(parts, sector) for sector in sorted({sector for _, sector in parts}, key=list_order)]
        rows = [row for row in rows if any(row.columns)]
        total = Row06a("", *(sum(column) for column in zip(*(row.columns for row in rows), strict=True)))
        restatements = [Restatement(cause, _row(found, "")) for cause, found in sorted(later.items())]
        for row in (*rows, total, *(one.change for one in restatements)):
            row.check()
        return Form06a(
            centre=centre.name,
            recipient=centre.superior_body,
            period=period,
            end=end,
            as_of=known,
            rows=tuple(rows),
            total=total,
            restatements=tuple(one for one in restatements if any(one.change.columns)),
            sample=centre.sample,
        )

    def head(self, period: Period) -> ReportHead:
        """What a report read now says of itself. Raises ``UserError("report_period_future")``."""
        with self._services.database.read() as session:
            return head_of(self._services.office(session), period, self._services.clock.now())

    def note_package(self, actor: Actor, slot: str, period: Period, reports: tuple[str, ...]) -> None:
        """Keep in the log that the quarter's reports were made. Raises ``UserError("right_missing")``."""
        now = self._services.clock.now()
        with self._services.database.write() as session:
            rights.require_device(self._services.office(session), actor, "report.package")
            data = ReportPackageMadeData(slot, period.first, period.last, reports)
            event_log.append(session, slot, data, actor=actor, occurred_at=now, recorded_at=now)

    def package_due(self) -> PackageDue | None:
        """The quarter whose reports are to be handed in and were not made; None most of the year."""
        due = due_on(in_vietnam(self._services.clock.now()).date())
        if due is None:
            return None
        with self._services.database.read() as session:
            made = session.scalar(
                select(EventRow.seq)
                .where(EventRow.subject_kind == SubjectKind.REPORT.value, EventRow.subject_id == due.slot)
                .limit(1)
            )
        return None if made is not None else due

    def late(self, period: Period) -> LateReport:
        """Late dossiers of a period as they are known now; its counts are columns 10 and 13 of the form.

        Raises ``UserError("report_period_future")``.
        """
        with self._services.database.read() as session:
            office, catalogue = self._services.office(session), self._services.catalogue(session)
            return late_report(session, office, catalogue, period, self._services.clock.now())

    def missing(self, period: Period) -> MissingPapers:
        """Papers that were missing, as known now. Raises ``UserError("report_period_future")``."""
        with self._services.database.read() as session:
            office, catalogue = self._services.office(session), self._services.catalogue(session)
            return missing_papers(session, office, catalogue, period, self._services.clock.now())

    def no_wait(self, period: Period) -> NoWaitReport:
        """Promises of a period as they are known now. Raises ``UserError("report_period_future")``."""
        with self._services.database.read() as session:
            office, catalogue = self._services.office(session), self._services.catalogue(session)
            return no_wait_report(session, office, catalogue, period, self._services.clock.now())

    def nine_indices(self, period: Period) -> NineIndices:
        """The indices of TT 01/2018 as they are known now. Raises ``UserError("report_period_future")``."""
        with self._services.database.read() as session:
            return nine_indices(session, self._services.office(session), period, self._services.clock.now())

    def quality(self, period: Period) -> QualityEstimate:
        """What is known of QĐ 766's groups now. Raises ``UserError("report_period_future")``."""
        with self._services.database.read() as session:
            return quality_estimate(session, self._services.office(session), period, self._services.clock.now())


def _parts(session: Session, first: date, end: date, late_end: date, known: date) -> Parts:
    """Flows by the period's own days, stocks by all up to a day: the form's identities prove one by the other."""
    parts: Parts = Counter()
    for (_, key), times in sums(session, Dim.CHANNEL, (Measure.RECEIVED,), first, end, as_of=known).items():
        channel, _, sector = key.partition("|")
        parts["online" if channel == Channel.ONLINE.value else "other", sector] += times
    for (measure, sector), times in sums(session, Dim.SECTOR, DONE, first, end, as_of=known).items():
        parts[measure.value, sector] += times
    if first > date.min:
        before = first - timedelta(days=1)
        for (measure, sector), times in sums(session, Dim.SECTOR, _STOCK, None, before, as_of=known).items():
            parts["carried", sector] += times if measure is Measure.RECEIVED else -times
    for (measure, sector), times in sums(session, Dim.SECTOR, _STOCK, None, end, as_of=known).items():
        parts["open", sector] += times if measure is Measure.RECEIVED else -times
    for measure, last, sign in ((Measure.LATE_FROM, late_end, 1), (Measure.LATE_UNTIL, end, -1)):
        for (_, sector), times in sums(session, Dim.SECTOR, (measure,), None, last, as_of=known).items():
            parts["open_late", sector] += sign * times
    return parts


def _restated(session: Session, first: date, end: date, late_end: date, known: date) -> dict[str, Parts]:
    """The same parts, over all sectors, of what was told later; by its cause."""
    found: dict[str, Parts] = {}
    wanted = ((Dim.SECTOR, (*_STOCK, *_LATE)), (Dim.CHANNEL, (Measure.RECEIVED,)))
    for cause, day, dim, measure, key, delta in restated(session, wanted, end, known):
        parts = found.setdefault(cause, Counter())
        inside = day >= first.isoformat()
        if dim is Dim.CHANNEL:
            if inside:
                parts["online" if key.startswith(f"{Channel.ONLINE.value}|") else "other", ""] += delta
        elif measure in _LATE:
            if measure is Measure.LATE_UNTIL or day <= late_end.isoformat():
                parts["open_late", ""] += delta if measure is Measure.LATE_FROM else -delta
        else:
            signed = delta if measure is Measure.RECEIVED else -delta
            parts["open", ""] += signed
            if not inside:
                parts["carried", ""] += signed
            elif measure in DONE:
                parts[measure.value, ""] += delta
    return found


def _row(parts: Parts, sector: str) -> Row06a:
    """A line of the form; columns 3 and 7 are sums, 11 is a stock of its own."""
    online, other, carried = (parts[part, sector] for part in ("online", "other", "carried"))
    early, on_time, late = (parts[measure.value, sector] for measure in DONE)
    still, open_late = parts["open", sector], parts["open_late", sector]
    return Row06a(
        sector=sector,
        received=online + other + carried,
        online=online,
        direct_or_post=other,
        carried_over=carried,
        done=early + on_time + late,
        early=early,
        on_time=on_time,
        late=late,
        open=still,
        open_within=still - open_late,
        open_late=open_late,
    )
