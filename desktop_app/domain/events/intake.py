"""A visit that gave no dossier: the applicant was guided to complete the papers, or refused. No number is spent."""

from __future__ import annotations

from desktop_app.domain.catalogue.procedure import Channel
from desktop_app.domain.events.base import EventData, PersonalRef, SubjectKind


class IntakeGuidedData(EventData, frozen=True):
    """Full guidance in one go (NĐ 61/2018 Đ15.3, NĐ 118/2025 as amended by NĐ 309/2026); the clock does not run."""

    SUBJECT = SubjectKind.INTAKE
    KIND = "intake.guided"
    number: str
    """Of the slip, from 1 each year: "12"."""
    procedure_code: str
    procedure_version: int
    case_key: str
    sector: str
    matter_short: str
    channel: Channel
    submitter: PersonalRef
    contents: PersonalRef
    """An ``IntakeNoticeTexts``."""
    paper: PersonalRef
    missing: int = 0
    """How many required papers were missing, for the figures on what is missing most often."""
    draft_id: str = ""
    """The reception as typed, for when the applicant comes back."""


class IntakeRefusedData(EventData, frozen=True):
    """Mẫu 03 at the desk: not accepted, in writing and with its reason; not counted in report 06a."""

    SUBJECT = SubjectKind.INTAKE
    KIND = "intake.refused"
    number: str
    procedure_code: str
    procedure_version: int
    case_key: str
    sector: str
    matter_short: str
    channel: Channel
    submitter: PersonalRef
    contents: PersonalRef
    paper: PersonalRef
