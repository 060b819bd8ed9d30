"""Projections of the office's records and the catalogue. (Looking at an identity changes no row.)"""

from __future__ import annotations

from sqlalchemy.orm import Session

from desktop_app.domain import canonical
from desktop_app.domain.events import (
    AttemptsClearedData,
    Event,
    IdentityRevealedData,
    ProcedurePublishedData,
    RecordSavedData,
    RecoveryUsedData,
    ReportPackageMadeData,
    SecretChangedData,
)
from models.catalogue import ProcedureVersionRow
from models.office import OfficeRecordRow
from models.projections.kind import Apply

TABLES = (OfficeRecordRow, ProcedureVersionRow)


def record_saved(session: Session, _event: Event, data: RecordSavedData) -> None:
    session.merge(
        OfficeRecordRow(
            kind=data.kind, key=data.key, name=data.name, active=data.active, body=canonical.to_bytes(data.body)
        )
    )
    session.flush()


def procedure_published(session: Session, _event: Event, data: ProcedurePublishedData) -> None:
    procedure = data.procedure
    session.merge(
        ProcedureVersionRow(code=procedure.code, version=procedure.version, body=canonical.to_bytes(procedure))
    )
    session.flush()


def identity_revealed(_session: Session, _event: Event, _data: IdentityRevealedData) -> None:
    """Only the log keeps it."""


def account_changed(
    _session: Session, _event: Event, _data: SecretChangedData | RecoveryUsedData | AttemptsClearedData
) -> None:
    """Only the log keeps it; the secret itself stands in a table that no event fills."""


def report_package_made(_session: Session, _event: Event, _data: ReportPackageMadeData) -> None:
    """Read from the log by its quarter: there are four a year."""


APPLY: dict[str, Apply] = {
    RecordSavedData.KIND: record_saved,
    ProcedurePublishedData.KIND: procedure_published,
    IdentityRevealedData.KIND: identity_revealed,
    SecretChangedData.KIND: account_changed,
    RecoveryUsedData.KIND: account_changed,
    AttemptsClearedData.KIND: account_changed,
    ReportPackageMadeData.KIND: report_package_made,
}
