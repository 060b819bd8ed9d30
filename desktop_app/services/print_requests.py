"""Asking for a paper: the one place where a print job comes into being, at acceptance and later."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from desktop_app.domain.dossier.papers import PaperForm, PrintMark
from desktop_app.domain.events import Actor, PersonalRef, PrintRequestedData
from models import event_log, sequences

PRINT_SEQUENCE = "print"


def request_print(
    session: Session,
    actor: Actor,
    dossier_id: int | None,
    form: PaperForm,
    context: PersonalRef,
    mark: PrintMark,
    now: datetime,
) -> str:
    """Put one paper into the outbox inside an open transaction; returns the id of its job.

    ``now`` is when it was asked for: a late entry is received on an earlier day, but its paper is wanted today.
    ``dossier_id`` None: a paper of no dossier (guidance, refusal at the desk, register).
    """
    job_id = str(sequences.take(session, PRINT_SEQUENCE))
    data = PrintRequestedData(dossier_id=dossier_id, form=form, context=context, mark=mark)
    event_log.append(session, job_id, data, actor=actor, occurred_at=now, recorded_at=now)
    return job_id
