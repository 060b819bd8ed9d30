"""Which versions of the procedures dossiers stand on."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_app.domain.dossier.status import OPEN_STATUSES
from models.dossier import DossierRow


def open_by_version(session: Session, code: str = "") -> dict[tuple[str, int], int]:
    """Open dossiers that are not void by (procedure code, version); of one procedure where ``code`` is given."""
    query = (
        select(DossierRow.procedure_code, DossierRow.procedure_version, func.count())
        .where(DossierRow.status.in_([status.value for status in OPEN_STATUSES]), DossierRow.voided_at.is_(None))
        .group_by(DossierRow.procedure_code, DossierRow.procedure_version)
    )
    if code:
        query = query.where(DossierRow.procedure_code == code)
    return {(code, version): count for code, version, count in session.execute(query)}


def version_of_dossier(session: Session, dossier_id: int) -> tuple[str, int] | None:
    """Procedure code and version a dossier was accepted under; None for a dossier that does not exist."""
    row = session.execute(
        select(DossierRow.procedure_code, DossierRow.procedure_version).where(DossierRow.id == dossier_id)
    ).one_or_none()
    return None if row is None else (row[0], row[1])
