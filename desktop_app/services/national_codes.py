"""A national code names one dossier: giving it to a second one would open somebody else's papers later."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.errors import UserError
from models.dossier import DossierRow


def require_free(session: Session, national_code: str, dossier_id: int | None = None) -> None:
    """Raise ``UserError("national_code_taken")`` when another dossier that is not void bears this code."""
    if not national_code:
        return
    others = select(DossierRow.code).where(DossierRow.national_code == national_code, DossierRow.voided_at.is_(None))
    if dossier_id is not None:
        others = others.where(DossierRow.id != dossier_id)
    taken = session.scalar(others.limit(1))
    if taken is not None:
        raise UserError("national_code_taken", field="national_code", dossier=taken)
