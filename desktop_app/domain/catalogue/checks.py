"""What must hold of a procedure before a dossier is accepted under it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.catalogue.procedure import ENDED_STATUSES, Procedure
from desktop_app.errors import UserError

if TYPE_CHECKING:
    from desktop_app.domain.dossier.acceptance import ComponentCount


def in_force(procedure: Procedure, day: date) -> bool:
    """Whether this version holds on ``day``, both ends included. An unknown date does not bound it.

    A version that announces the end of the procedure (abolished, replaced) never holds.
    """
    if procedure.status in ENDED_STATUSES:
        return False
    begun = procedure.effective_from is None or procedure.effective_from <= day
    ended = procedure.effective_to is not None and procedure.effective_to < day
    return begun and not ended


def require_in_force(procedure: Procedure | None, day: date) -> Procedure:
    """``procedure`` itself, if a dossier may be accepted under it on ``day``.

    Raises ``UserError`` on ``field="procedure"``: ``procedure_unknown`` for None, ``procedure_not_in_force`` with the
    code and the last (or first) day it holds.
    """
    if procedure is None:
        raise UserError("procedure_unknown", field="procedure")
    if not in_force(procedure, day):
        raise UserError(
            "procedure_not_in_force",
            field="procedure",
            procedure=procedure.code,
            effective_from=procedure.effective_from,
            effective_to=procedure.effective_to,
        )
    return procedure


def version_in_force(versions: Iterable[Procedure], day: date) -> Procedure:
    """The newest of several versions of one procedure that holds on ``day``.

    A dossier keeps the version it was accepted under, so a catalogue holds old versions beside the new one. Raises
    as ``require_in_force``: unknown when there is no version at all.
    """
    ordered = sorted(versions, key=lambda item: item.version, reverse=True)
    if not ordered:
        raise UserError("procedure_unknown", field="procedure")
    return require_in_force(next((item for item in ordered if in_force(item, day)), ordered[0]), day)


def missing_components(procedure: Procedure, counts: Iterable[ComponentCount]) -> tuple[str, ...]:
    """Names of the required papers not handed in, in the order of the checklist; empty means complete.

    The catalogue says what is required, not the mark on the count: a paper cannot be made optional by how it is
    counted.
    """
    present = {unicodedata.normalize("NFC", count.name) for count in counts if count.present}
    return tuple(
        spec.name
        for spec in procedure.components
        if spec.required and unicodedata.normalize("NFC", spec.name) not in present
    )
