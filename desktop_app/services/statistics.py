"""Figures of a period (F7): from the sums that are kept ready, and by the conditions of the lists."""

from __future__ import annotations

from datetime import date, timedelta

from desktop_app.domain.calendar.remaining import WorkingTime
from desktop_app.domain.catalogue.procedure import Channel
from desktop_app.domain.exchange.no_wait_effect import EffectRow, EffectSide, NoWaitEffect
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.formatting import weekday_long
from desktop_app.domain.indicators import MOST_DAYS, Figure, Figures, Grouping, GroupRow, Period, share
from desktop_app.domain.values import replace
from desktop_app.services.context import CatalogueSnapshot, ServiceContext
from models.queries.figures import count_figures, group_counts, no_wait_median_minutes
from models.queries.no_wait_effect import first_promise, promised_procedures, sides

MONDAY = date(2026, 11, 23)
"""Any Monday."""

_CHANNELS = {
    Channel.DIRECT.value: "Trực tiếp",
    Channel.ONLINE.value: "Trực tuyến",
    Channel.POSTAL.value: "Bưu chính",
}


class Statistics:
    """Reading figures; nothing here writes."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services

    def figures(self, period: Period, *, by_day: bool | None = None) -> Figures:
        """All figures and breakdowns of a period; ``by_day`` None: by month where it is longer than ``MOST_DAYS``."""
        by_day = period.days <= MOST_DAYS if by_day is None else by_day
        now = self._services.clock.now()
        with self._services.database.read() as session:
            office = self._services.office(session)
            catalogue = self._services.catalogue(session)
            counts = count_figures(session, period, now)
            groups: dict[Grouping, tuple[GroupRow, ...]] = {
                grouping: tuple(
                    replace(row, label=_label(office, catalogue, grouping, row))
                    for row in group_counts(session, grouping, period, by_day=by_day)
                )
                for grouping in Grouping
            }
            middle = no_wait_median_minutes(session, period, now)
        centre = office.required_centre()
        kept, broken = counts[Figure.NO_WAIT_KEPT], counts[Figure.NO_WAIT_BROKEN]
        return Figures(
            period=period,
            as_of=period.end_instant(now),
            counts=counts,
            on_time_percent=share(counts[Figure.EARLY] + counts[Figure.ON_TIME], counts[Figure.FINISHED]),
            no_wait_kept_percent=share(kept, kept + broken),
            no_wait_median_minutes=middle,
            groups=groups,
            on_time_target=centre.on_time_target_percent,
            no_wait_target=centre.no_wait_target_percent,
        )

    def no_wait_effect(self, period: Period) -> NoWaitEffect:
        """The procedures that ever had a promise: in the period, and in as many days before the first promise."""
        now = self._services.clock.now()
        with self._services.database.read() as session:
            office, catalogue = self._services.office(session), self._services.catalogue(session)
            since = first_promise(session)
            before, after = _around(since, period)
            found_before: dict[str, EffectSide] = {}
            found_after: dict[str, EffectSide] = {}
            if before is not None and after is not None:
                procedures = promised_procedures(session)
                work = WorkingTime(office.calendar)
                found_before = sides(session, before, procedures, work)
                found_after = sides(session, after, procedures, work)
        keys = sorted((found_before.keys() | found_after.keys()) - {""})
        rows = [
            EffectRow(
                key,
                catalogue.newest[key].label if key in catalogue.newest else key,
                found_before.get(key, EffectSide()),
                found_after.get(key, EffectSide()),
            )
            for key in keys
        ]
        centre = office.required_centre()
        return NoWaitEffect(
            as_of=period.end_instant(now),
            since=since,
            before=before,
            after=after,
            rows=tuple(sorted(rows, key=_most_received)),
            total=EffectRow("", "", found_before.get("", EffectSide()), found_after.get("", EffectSide())),
            superior_body=centre.superior_body,
            centre=centre.name,
            sample=centre.sample,
        )


def _around(since: date | None, period: Period) -> tuple[Period | None, Period | None]:
    """As many days before the first promise as the part of the period that is not before it."""
    if since is None or period.last < since:
        return None, None
    after = Period(max(period.first, since), period.last)
    days = (after.last - after.first).days + 1
    if since.toordinal() <= days:
        return None, None
    return Period(since - timedelta(days=days), since - timedelta(days=1)), after


def _most_received(row: EffectRow) -> tuple[int, str]:
    return -(row.before.received + row.after.received), row.procedure


def _label(office: OfficeSnapshot, catalogue: CatalogueSnapshot, grouping: Grouping, row: GroupRow) -> str:
    if grouping is Grouping.PROCEDURE:
        procedure = catalogue.newest.get(row.key)
        return procedure.label if procedure else row.key
    if grouping is Grouping.OFFICER:
        return office.officer_name(row.key)
    if grouping is Grouping.UNIT:
        return office.unit_name(row.key) if row.key else office.required_centre().receiving_unit
    if grouping is Grouping.CHANNEL:
        return _CHANNELS.get(row.key, row.key)
    if grouping is Grouping.WEEKDAY:
        return weekday_long(MONDAY + timedelta(days=int(row.key)))
    if grouping is Grouping.HOUR:
        return f"{int(row.key):02}:00"
    if grouping is Grouping.DAY:
        return f"{row.key[8:10]}/{row.key[5:7]}" if len(row.key) > 7 else f"{row.key[5:7]}/{row.key[:4]}"
    return row.key
