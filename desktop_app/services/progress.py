"""The public progress sheet: which dossiers are on it, and what of them."""

from __future__ import annotations

from desktop_app.clock import in_vietnam
from desktop_app.domain.dossier.status import DossierStatus
from desktop_app.domain.progress import DEFAULT_DAYS, ProgressSheet, check_days, first_day, progress_row
from desktop_app.services.context import CatalogueSnapshot, ServiceContext
from models.queries.progress import ProgressFacts, progress_facts


class Progress:
    """Reading only, and nothing of a person."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services

    def sheet(self, days: int = DEFAULT_DAYS, *, with_procedure: bool = False) -> ProgressSheet:
        """Dossiers of the last ``days`` Vietnamese dates, today included, and older ones not yet settled.

        One moment of the database. Raises ``UserError("progress_days_invalid")``.
        """
        now = self._services.clock.now()
        first = first_day(in_vietnam(now).date(), check_days(days))
        with self._services.database.read() as session:
            centre = self._services.office(session).required_centre()
            catalogue = self._services.catalogue(session) if with_procedure else None
            rows = tuple(
                progress_row(
                    facts.code,
                    DossierStatus(facts.status),
                    facts.due_at,
                    voided=facts.voided_at is not None,
                    paused_at=facts.paused_at,
                    returned_at=facts.returned_at,
                    procedure=_name(catalogue, facts),
                )
                for facts in progress_facts(session, first)
            )
        return ProgressSheet(
            centre.superior_body, centre.name, now, first, rows, with_procedure=with_procedure, sample=centre.sample
        )


def _name(catalogue: CatalogueSnapshot | None, facts: ProgressFacts) -> str:
    """What the catalogue calls the procedure; never the dossier's own words, which somebody typed."""
    if catalogue is None:
        return ""
    procedure = catalogue.versions.get((facts.procedure_code, facts.procedure_version))
    return procedure.label if procedure is not None else facts.procedure_code
