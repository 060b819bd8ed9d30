"""What the public progress sheet reads of a dossier: nothing that names anybody."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from desktop_app.domain.dossier.status import DossierStatus
from desktop_app.domain.progress import SETTLED_STATUSES
from models.dossier import DossierRow

UNSETTLED = tuple(status.value for status in DossierStatus if status not in SETTLED_STATUSES)


class ProgressFacts(NamedTuple):
    """Columns of one dossier as they are kept."""

    code: str
    status: int
    due_at: datetime
    voided_at: datetime | None
    paused_at: datetime | None
    returned_at: datetime | None
    procedure_code: str
    procedure_version: int


def progress_facts(session: Session, first: date) -> Iterator[ProgressFacts]:
    """Dossiers received on or after a Vietnamese date, void ones too, and older ones that somebody still waits for.

    Newest first. Both conditions have an index: a million old dossiers are not looked at.
    """
    query = (
        select(
            DossierRow.code, DossierRow.status, DossierRow.due_at, DossierRow.voided_at, DossierRow.paused_at,
            DossierRow.returned_at, DossierRow.procedure_code, DossierRow.procedure_version,
        )
        .where(
            or_(
                DossierRow.received_day >= first.isoformat(),
                and_(DossierRow.status.in_(UNSETTLED), DossierRow.voided_at.is_(None)),
            )
        )
        .order_by(DossierRow.received_at.desc(), DossierRow.id.desc())
    )  # fmt: skip
    for row in session.execute(query):
        yield ProgressFacts(*row)
