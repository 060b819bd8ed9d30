"""Published versions of procedures; a dossier keeps the version it was accepted under."""

from __future__ import annotations

from sqlalchemy import Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Blob


class ProcedureVersionRow(Base):
    """``body`` is the canonical ``Procedure``."""

    __tablename__ = "procedure_version"

    code: Mapped[str] = mapped_column(String(32), primary_key=True)
    version: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    body: Mapped[Blob]
