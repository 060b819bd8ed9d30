"""The page of targets: shares of a period beside what was wanted, targets that are set and figures that are typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from desktop_app.clock import in_vietnam
from desktop_app.domain.actor import Actor
from desktop_app.domain.catalogue.procedure import Channel
from desktop_app.domain.events.indicators import FigureEnteredData, TargetSetData
from desktop_app.domain.exchange.kpi import (
    EnterFigure,
    IndicatorEntry,
    KpiPage,
    KpiReport,
    KpiRow,
    SetTarget,
    WhyNone,
)
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.indicators import Period, share
from desktop_app.domain.indicators.kpi import ENTERED, TILES, WHOLE_ONLY, Kpi, check_value
from desktop_app.domain.indicators.slots import slot_period, slots_of
from desktop_app.domain.ledger import DONE, Dim, Measure
from desktop_app.domain.office import Unit
from desktop_app.domain.satisfaction.ballot import SATISFIED, Level, Occasion
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from desktop_app.services import rights
from desktop_app.services.context import CatalogueSnapshot, ServiceContext
from models import event_log, personal
from models.indicator import IndicatorEntryRow
from models.queries.figures import running_promises
from models.queries.indicators import Place, entries_of, place_of, standing
from models.queries.ledger import sums
from models.queries.rating import level_sums

MOST_SOURCE = 200
"""Letters of the text that says where a figure was read."""
_PROMISES = (Measure.PROMISED, Measure.PROMISE_KEPT)


class Kpis:
    """Reading the page, setting targets, typing figures."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services

    # -- the page -------------------------------------------------------------------------------------------------
    def page(self, period: Period, unit: str = "") -> KpiPage:
        """Every share of a period. Raises ``UserError("slip_unit_unknown")``.

        A target holds for the calendar period that it was set for and all within it: the smallest that was set holds,
        a unit's own before the centre's, and last the lasting one of F9.
        """
        now = self._services.clock.now()
        with self._services.database.read() as session:
            office, catalogue = self._services.office(session), self._services.catalogue(session)
            _check_unit(office, unit)
            slots = slots_of(period)
            rows = entries_of(session, slots, {"", unit})
            set_now = standing(rows)
            found = [
                _with_target(office, row, set_now, slots, unit)
                for row in _actual(session, office, catalogue, period, unit, now, set_now)
            ]
        centre = office.required_centre()
        return KpiPage(
            period=period,
            as_of=period.end_instant(now),
            unit=unit,
            unit_name=office.unit_name(unit) if unit else "",
            units=tuple((one.key, one.name) for one in _units(office) if one.active),
            sectors=tuple(sorted(_sectors(office, unit) or ())),
            rows=tuple(found),
            superior_body=centre.superior_body,
            centre=centre.name,
            sample=centre.sample,
        )

    def report(self, period: Period, unit: str = "") -> KpiReport:
        """The page to be handed in. Raises ``UserError``: ``report_period_future``, ``slip_unit_unknown``."""
        today = in_vietnam(self._services.clock.now()).date()
        if period.first > today:
            raise UserError("report_period_future", field="period")
        other = period.year_before()
        before = self.page(other, unit) if other is not None else None
        return KpiReport(self.page(period, unit), before, min(period.last, today))

    def history(self, period: Period, unit: str = "") -> tuple[IndicatorEntry, ...]:
        """Everything ever set or typed for the calendar periods that hold ``period``, newest first."""
        with self._services.database.read() as session:
            office = self._services.office(session)
            _check_unit(office, unit)
            rows = entries_of(session, slots_of(period), {"", unit})
            newest = {place_of(row): row.id for row in rows}
            return tuple(_entry(session, office, row, stands=newest[place_of(row)] == row.id) for row in reversed(rows))

    # -- setting --------------------------------------------------------------------------------------------------
    def set_target(self, actor: Actor, wanted: SetTarget) -> None:
        """Raises ``UserError``: ``value_out_of_range``, ``slot_invalid``, ``slip_unit_unknown``,
        ``target_not_by_unit``, ``target_unknown``, ``nothing_to_take_back``, ``value_unchanged``."""
        if wanted.kpi not in TILES:
            raise UserError("target_unknown", field="kpi")
        if wanted.value is not None:
            check_value(wanted.kpi, wanted.value)
        now = self._services.clock.now().astimezone(UTC)
        with self._services.database.write() as session:
            office = self._services.office(session)
            rights.require(office, actor, "indicator.set_target")
            self._check(session, office, wanted, typed=False)
            data = TargetSetData(wanted.kpi.value, wanted.slot, wanted.unit, wanted.value)
            event_log.append(session, wanted.slot, data, actor=actor, occurred_at=now, recorded_at=now)

    def enter_figure(self, actor: Actor, wanted: EnterFigure) -> None:
        """Raises ``UserError`` as ``set_target``, and ``figure_is_counted``, ``source_needed``, ``source_too_long``."""
        if wanted.kpi not in ENTERED:
            raise UserError("figure_is_counted", field="kpi")
        source = " ".join(wanted.source.split())
        if wanted.value is not None:
            check_value(wanted.kpi, wanted.value)
            if not source:
                raise UserError("source_needed", field="source")
        if len(source) > MOST_SOURCE:
            raise UserError("source_too_long", field="source", most=MOST_SOURCE)
        now = self._services.clock.now().astimezone(UTC)
        with self._services.database.write() as session:
            office = self._services.office(session)
            rights.require(office, actor, "indicator.enter_figure")
            self._check(session, office, wanted, typed=True)
            kept = personal.keep_record(session, "source", source, now, self._services.randomness) if source else None
            data = FigureEnteredData(wanted.kpi.value, wanted.slot, wanted.unit, wanted.value, kept)
            event_log.append(session, wanted.slot, data, actor=actor, occurred_at=now, recorded_at=now)

    def _check(self, session: Session, office: OfficeSnapshot, wanted: SetTarget | EnterFigure, *, typed: bool) -> None:
        slot_period(wanted.slot)
        _check_unit(office, wanted.unit)
        if wanted.unit and wanted.kpi in WHOLE_ONLY:
            raise UserError("target_not_by_unit", field="unit")
        place = (typed, wanted.kpi.value, wanted.slot, wanted.unit)
        now = standing(entries_of(session, (wanted.slot,), (wanted.unit,))).get(place)
        if wanted.value is None and now is None:
            raise UserError("nothing_to_take_back", field="value")
        if now is not None and now.value == wanted.value and not typed:
            raise UserError("value_unchanged", field="value")


# -- what is counted --------------------------------------------------------------------------------------------------
def _actual(
    session: Session,
    office: OfficeSnapshot,
    catalogue: CatalogueSnapshot,
    period: Period,
    unit: str,
    now: datetime,
    set_now: dict[Place, IndicatorEntryRow],
) -> Iterable[KpiRow]:
    """Of a unit: finished work where it was done; what is received belongs to the unit whose sector it is of."""
    first, last = period.first, period.last
    sectors = _sectors(office, unit)
    slots = slots_of(period)

    done: Counter[Measure] = Counter()
    for (measure, key), times in sums(session, Dim.UNIT if unit else Dim.SECTOR, DONE, first, last).items():
        if not unit or key == unit:
            done[measure] += times
    finished = done.total()
    yield _share(Kpi.ON_TIME, finished - done[Measure.DONE_LATE], finished)

    if unit:
        yield from (KpiRow(kpi, None, why=WhyNone.NOT_BY_UNIT) for kpi in WHOLE_ONLY)
    else:
        levels = level_sums(session, period)
        satisfied = sum(times for (_, level), times in levels.items() if Level(level) in SATISFIED)
        rated = sum(times for (occasion, _), times in levels.items() if occasion == Occasion.RETURNED.value)
        returned = sums(session, Dim.SECTOR, (Measure.RETURNED,), first, last).total()
        yield _share(Kpi.SATISFIED, satisfied, levels.total())
        yield _share(Kpi.RATED, rated, returned)

    online = received = 0
    for (_, key), times in sums(session, Dim.CHANNEL, (Measure.RECEIVED,), first, last).items():
        channel, _, sector = key.partition("|")
        if sectors is None or sector in sectors:
            received += times
            online += times if channel == Channel.ONLINE.value else 0
    yield _share(Kpi.ONLINE, online, received)
    yield _typed(session, office, Kpi.ONLINE_FULL, set_now, slots, unit)

    used = sum(
        times > 0 and (sectors is None or _sector(catalogue, procedure) in sectors)
        for (_, procedure), times in sums(session, Dim.ONLINE, (Measure.RECEIVED,), first, last).items()
    )
    offered = _typed(session, office, Kpi.OFFERED, set_now, slots, unit)
    if offered.entry is None or offered.entry.value is None:
        yield KpiRow(Kpi.PROCEDURES, None, used, None, WhyNone.NOT_OFFERED)
    else:
        yield replace(_share(Kpi.PROCEDURES, used, int(offered.entry.value)), entry=offered.entry)

    promised = kept = 0
    for (measure, sector), times in sums(session, Dim.SECTOR, _PROMISES, first, last).items():
        if sectors is None or sector in sectors:
            promised += times if measure is Measure.PROMISED else 0
            kept += times if measure is Measure.PROMISE_KEPT else 0
    running = running_promises(session, period, now, sectors) if promised > kept else 0
    yield _share(Kpi.NO_WAIT, kept, promised - running)
    yield from (_typed(session, office, kpi, set_now, slots, unit) for kpi in (Kpi.E_DOCUMENTS, Kpi.MAILBOX))


def _share(kpi: Kpi, part: int, whole: int) -> KpiRow:
    return KpiRow(kpi, share(part, whole), part, whole, None if whole else WhyNone.NOTHING_COUNTED)


def _typed(
    session: Session,
    office: OfficeSnapshot,
    kpi: Kpi,
    set_now: dict[Place, IndicatorEntryRow],
    slots: tuple[str, ...],
    unit: str,
) -> KpiRow:
    """Of the smallest calendar period that somebody typed it for; another unit's figure, or the centre's, is none."""
    for slot in slots:
        row = set_now.get((True, kpi.value, slot, unit))
        if row is not None:
            return KpiRow(kpi, row.value, entry=_entry(session, office, row, stands=True))
    return KpiRow(kpi, None, why=WhyNone.NOT_ENTERED)


def _with_target(
    office: OfficeSnapshot, row: KpiRow, set_now: dict[Place, IndicatorEntryRow], slots: tuple[str, ...], unit: str
) -> KpiRow:
    for whose in dict.fromkeys((unit, "")):
        for slot in slots:
            found = set_now.get((False, row.kpi.value, slot, whose))
            if found is not None:
                return replace(row, target=found.value, target_slot=slot, target_unit=whose)
    return replace(row, target=_lasting(office, row.kpi))


def _lasting(office: OfficeSnapshot, kpi: Kpi) -> float | None:
    """What F9 says for good."""
    centre, rules = office.required_centre(), office.rating_rules()
    return {
        Kpi.ON_TIME: centre.on_time_target_percent,
        Kpi.NO_WAIT: centre.no_wait_target_percent,
        Kpi.SATISFIED: rules.satisfied_target_percent,
        Kpi.RATED: rules.coverage_target_percent,
    }.get(kpi)


def _entry(session: Session, office: OfficeSnapshot, row: IndicatorEntryRow, *, stands: bool) -> IndicatorEntry:
    return IndicatorEntry(
        seq=row.id,
        typed=row.typed,
        kpi=Kpi(row.indicator),
        slot=row.slot,
        unit=row.unit,
        unit_name=office.unit_name(row.unit) if row.unit else "",
        value=row.value,
        source=personal.load_record(session, row.source_id, str) if row.source_id else "",
        officer=office.officer_name(row.officer),
        at=row.at,
        stands=stands,
    )


def _units(office: OfficeSnapshot) -> Iterable[Unit]:
    return (unit for unit in office.records.get("unit", {}).values() if isinstance(unit, Unit))


def _check_unit(office: OfficeSnapshot, unit: str) -> None:
    if unit and not isinstance(office.of("unit", unit), Unit):
        raise UserError("slip_unit_unknown", field="unit")


def _sectors(office: OfficeSnapshot, unit: str) -> Collection[str] | None:
    """The sectors that belong to a unit; None: all, of the whole centre."""
    record = office.of("unit", unit) if unit else None
    return frozenset(record.sectors) if isinstance(record, Unit) else None


def _sector(catalogue: CatalogueSnapshot, procedure: str) -> str:
    known = catalogue.newest.get(procedure)
    return known.sector if known is not None else ""
