"""The nine indices of TT 01/2018 and the estimate of QĐ 766, from the sums that are kept ready and the slips."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_app.domain.catalogue.procedure import Channel
from desktop_app.domain.dossier.acceptance import PaymentMethod
from desktop_app.domain.dossier.timeliness import Timeliness
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.exchange.service_quality import NineIndices, Punctuality, QualityEstimate
from desktop_app.domain.indicators import Period
from desktop_app.domain.ledger import DONE, Dim, Measure
from desktop_app.domain.satisfaction.ballot import SATISFIED, Level
from desktop_app.domain.satisfaction.slip import Index, SlipScore, clock_index, score
from desktop_app.domain.text import list_order
from desktop_app.services.papers.common import unit_name
from desktop_app.services.reporting.head import head_of
from models.dossier import DossierRow
from models.hand_over import HandOverRow
from models.queries.ledger import sums
from models.queries.rating import level_sums, slip_answers


def nine_indices(session: Session, office: OfficeSnapshot, period: Period, now: datetime) -> NineIndices:
    """As it is known now. Raises ``UserError("report_period_future")``."""
    head = head_of(office, period, now)
    whole = _done(session, period.first, head.end)
    steps = _steps(session, office, period.first, head.end)
    slips = score(slip_answers(session, period))
    by_unit = [(one.early, one.on_time, one.late) for one in steps]
    early, on_time, late = (sum(column) for column in zip(*by_unit, strict=True)) if by_unit else (0, 0, 0)
    first = clock_index(Index.WHOLE_TIME, whole.early, whole.on_time, whole.late)
    second = clock_index(Index.AGENCY_TIME, early, on_time, late)
    return NineIndices(head, whole, steps, SlipScore(slips.slips, (first, second, *slips.indices[2:])), slips)


def quality_estimate(session: Session, office: OfficeSnapshot, period: Period, now: datetime) -> QualityEstimate:
    """As it is known now. Raises ``UserError("report_period_future")``."""
    head = head_of(office, period, now)
    received = online = 0
    for (_, key), times in sums(session, Dim.CHANNEL, (Measure.RECEIVED,), period.first, head.end).items():
        received += times
        online += times if key.startswith(f"{Channel.ONLINE.value}|") else 0
    used = {
        key
        for (_, key), times in sums(session, Dim.ONLINE, (Measure.RECEIVED,), period.first, head.end).items()
        if times
    }
    of_used = sum(
        times
        for (_, key), times in sums(session, Dim.PROCEDURE, (Measure.RECEIVED,), period.first, head.end).items()
        if key in used
    )
    levels = level_sums(session, period)
    paid = _with_fee(session, period.first, head.end)
    return QualityEstimate(
        head=head,
        done=_done(session, period.first, head.end),
        received=received,
        online=online,
        online_procedures=len(used),
        of_online_procedures=of_used,
        rated=levels.total(),
        satisfied=sum(times for (_, level), times in levels.items() if Level(level) in SATISFIED),
        with_fee=paid.total(),
        cash=paid[PaymentMethod.CASH.value],
        transfer=paid[PaymentMethod.TRANSFER.value],
    )


def _done(session: Session, first: date, last: date) -> Punctuality:
    done: Counter[Measure] = Counter()
    for (measure, _), times in sums(session, Dim.SECTOR, DONE, first, last).items():
        done[measure] += times
    return Punctuality("", *(done[measure] for measure in DONE))


def _steps(session: Session, office: OfficeSnapshot, first: date, last: date) -> tuple[Punctuality, ...]:
    """Steps with a limit, of dossiers finished in the period, by the unit that gave the dossier on."""
    rows = session.execute(
        select(HandOverRow.from_unit, HandOverRow.result, func.count())
        .join(DossierRow, DossierRow.id == HandOverRow.dossier_id)
        .where(
            DossierRow.finished_day.between(first.isoformat(), last.isoformat()),
            DossierRow.voided_at.is_(None),
            HandOverRow.result != "",
        )
        .group_by(HandOverRow.from_unit, HandOverRow.result)
    )
    found: dict[str, Counter[str]] = {}
    for unit, result, times in rows:
        found.setdefault(unit, Counter())[result] += int(times)
    made = [
        Punctuality(unit_name(office, unit), *(counts[one.value] for one in Timeliness))
        for unit, counts in found.items()
    ]
    return tuple(sorted(made, key=_by_name))


def _by_name(one: Punctuality) -> tuple[object, ...]:
    return not one.name, list_order(one.name)


def _with_fee(session: Session, first: date, last: date) -> Counter[str]:
    """Received dossiers with a fee by the way it was paid; "" while nothing is."""
    rows = session.execute(
        select(DossierRow.payment_method, func.count())
        .where(
            DossierRow.received_day.between(first.isoformat(), last.isoformat()),
            DossierRow.voided_at.is_(None),
            DossierRow.fee_total > 0,
        )
        .group_by(DossierRow.payment_method)
    )
    return Counter({method: int(times) for method, times in rows})
