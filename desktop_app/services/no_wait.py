"""The no-wait board (F4): running promises, nearest first."""

from __future__ import annotations

from datetime import UTC, date

from sqlalchemy import func, or_, select

from desktop_app.clock import in_vietnam
from desktop_app.domain.dossier.status import OPEN_STATUSES
from desktop_app.domain.exchange.no_wait import RECENT_DONE, NoWaitBoard, PromiseRow
from desktop_app.services.context import ServiceContext
from models.dossier import DossierRow


class NoWait:
    """Reading the board; finishing and converting are use cases of ``Processing``."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services

    def board(self) -> NoWaitBoard:
        """The board as it is now; a promise of an earlier day that nobody closed is still on it."""
        now = self._services.clock.now()
        local = in_vietnam(now)
        midnight = local.replace(hour=0, minute=0, second=0, microsecond=0).astimezone(UTC)
        with self._services.database.read() as session:
            office = self._services.office(session)
            open_values = [status.value for status in OPEN_STATUSES]
            rows = session.scalars(
                select(DossierRow)
                .where(
                    DossierRow.promise_at.is_not(None),
                    DossierRow.voided_at.is_(None),
                    or_(
                        DossierRow.promise_kept.is_(None) & DossierRow.status.in_(open_values),
                        DossierRow.promise_kept.is_not(None)
                        & (func.coalesce(DossierRow.converted_at, DossierRow.finished_at) >= midnight),
                    ),
                )
                .order_by(DossierRow.promise_at)
            ).all()
            entries = [
                PromiseRow(
                    dossier_id=row.id,
                    code=row.code,
                    matter_short=row.matter_short,
                    officer=office.officer_name(row.officer),
                    counter=office.counter_name(row.counter) if row.counter else "",
                    received_day=date.fromisoformat(row.received_day),
                    started_at=row.promise_start or row.received_at,
                    promise_at=row.promise_at or row.due_at,
                    due_at=row.due_at,
                    programme=row.programme,
                    finished_at=row.converted_at or row.finished_at,
                    kept=row.promise_kept,
                    converted=row.converted_at is not None,
                )
                for row in rows
            ]
        ended = [entry for entry in entries if entry.kept is not None]
        ended.sort(key=lambda entry: entry.finished_at or now, reverse=True)
        running = tuple(entry for entry in entries if entry.kept is None)
        counted = [entry for entry in ended if entry.received_day == local.date()]
        return NoWaitBoard(
            running=running,
            ended_today=tuple(ended[:RECENT_DONE]),
            day=local.date(),
            kept_count=sum(1 for entry in counted if entry.kept),
            ended_count=len(counted),
        )
