"""The catalogue as F2 needs it: procedures in force, most used first, with what makes each of them special."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from desktop_app.clock import in_vietnam
from desktop_app.domain.catalogue.checks import in_force
from desktop_app.domain.catalogue.lookup import CatalogueIndex
from desktop_app.domain.catalogue.procedure import Procedure
from desktop_app.domain.events import Actor, ProcedurePublishedData
from desktop_app.domain.exchange.reception import CatalogueView
from desktop_app.services.context import CATALOGUE_VERSION, ServiceContext
from models import event_log, sequences
from models.base import table_of
from models.dossier import DossierRow

USAGE_WINDOW = timedelta(days=90)
MOST_USED = 12

_DOSSIER = table_of(DossierRow)
_USES = (
    select(_DOSSIER.c.procedure_code, func.count())
    .where(_DOSSIER.c.received_day >= bindparam("since"), _DOSSIER.c.voided_at.is_(None))
    .group_by(_DOSSIER.c.procedure_code)
)


class Catalogue:
    """Reading and publishing procedures."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services

    def view(self) -> CatalogueView:
        """Everything F2 needs to find a procedure, ordered by the last 90 days' use."""
        now = self._services.clock.now()
        today = in_vietnam(now).date()
        with self._services.database.read() as session:
            catalogue = self._services.catalogue(session)
            newest = {code: catalogue.on_day(code, today) for code in catalogue.newest}
            usage = _usage(session, now)
        procedures = tuple(procedure for procedure in newest.values() if procedure and in_force(procedure, today))
        index = CatalogueIndex(procedures, _with_first_guess(procedures, usage))
        return CatalogueView(procedures, index, index.find("", limit=MOST_USED))

    def get(self, code: str, version: int | None = None) -> Procedure | None:
        """One procedure, in one version or its newest."""
        with self._services.database.read() as session:
            snapshot = self._services.catalogue(session)
            return snapshot.newest.get(code) if version is None else snapshot.versions.get((code, version))

    def publish_in(self, session: Session, actor: Actor, procedures: tuple[Procedure, ...], at: datetime) -> None:
        """Publish versions inside an open transaction (set-up)."""
        sequences.take(session, CATALOGUE_VERSION)
        for procedure in procedures:
            event_log.append(
                session,
                procedure.code,
                ProcedurePublishedData(procedure),
                actor=actor,
                occurred_at=at,
                recorded_at=at,
            )


def _with_first_guess(procedures: tuple[Procedure, ...], usage: dict[str, int]) -> dict[str, int]:
    """Use counts for everything; in a new centre certified copies and what is done the same day come first."""
    return {
        procedure.code: 10 * usage.get(procedure.code, 0) + 2 * procedure.certified_copy + procedure.no_wait
        for procedure in procedures
    }


def _usage(session: Session, now: datetime) -> dict[str, int]:
    since = in_vietnam(now - USAGE_WINDOW).date().isoformat()
    return {code: count for code, count in session.execute(_USES, {"since": since})}  # noqa: C416 (dict() of rows does not type)
