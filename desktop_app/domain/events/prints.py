"""The print outbox."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.dossier.papers import PaperForm, PrintMark
from desktop_app.domain.events.base import EventData, PersonalRef, SubjectKind


@dataclass(frozen=True, slots=True)
class PrintRequestedData(EventData):
    SUBJECT = SubjectKind.PRINT
    KIND = "print.requested"
    dossier_id: int | None
    form: PaperForm
    context: PersonalRef
    mark: PrintMark


@dataclass(frozen=True, slots=True)
class PrintDoneData(EventData):
    SUBJECT = SubjectKind.PRINT
    KIND = "print.done"
    dossier_id: int | None


@dataclass(frozen=True, slots=True)
class PrintFailedData(EventData):
    """Automatic attempts are used up: the job waits for "In lại"."""

    SUBJECT = SubjectKind.PRINT
    KIND = "print.failed"
    dossier_id: int | None
    error: str


@dataclass(frozen=True, slots=True)
class PrintRetriedData(EventData):
    """ "In lại": a job that did not come out waits for the printer again."""

    SUBJECT = SubjectKind.PRINT
    KIND = "print.retried"
    dossier_id: int | None
