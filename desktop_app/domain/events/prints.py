"""The print outbox."""

from __future__ import annotations

from desktop_app.domain.dossier.papers import PaperForm, PrintMark
from desktop_app.domain.events.base import EventData, PersonalRef, SubjectKind


class PrintRequestedData(EventData, frozen=True):
    SUBJECT = SubjectKind.PRINT
    KIND = "print.requested"
    dossier_id: int | None
    form: PaperForm
    context: PersonalRef
    mark: PrintMark


class PrintDoneData(EventData, frozen=True):
    SUBJECT = SubjectKind.PRINT
    KIND = "print.done"
    dossier_id: int | None


class PrintFailedData(EventData, frozen=True):
    """Automatic attempts are used up: the job waits for "In lại"."""

    SUBJECT = SubjectKind.PRINT
    KIND = "print.failed"
    dossier_id: int | None
    error: str


class PrintRetriedData(EventData, frozen=True):
    """ "In lại": a job that did not come out waits for the printer again."""

    SUBJECT = SubjectKind.PRINT
    KIND = "print.retried"
    dossier_id: int | None
