"""Visits that gave no dossier: notices given at the desk (F2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class NoticeGiven:
    """``print_job_id`` names its job in the outbox."""

    notice_id: int
    kind: str
    number: str
    at: datetime
    print_job_id: str


@dataclass(frozen=True, slots=True)
class GuidedBefore:
    """Somebody who was guided and has come back; ``draft`` is the form as it was left."""

    notice_id: int
    at: datetime
    officer: str
    matter_short: str
    draft_id: str
    draft: bytes


@dataclass(frozen=True, slots=True)
class NoticeFilter:
    """Which notices; empty fields do not restrict. Days are Vietnamese dates, both ends included."""

    kind: str = ""
    procedure_code: str = ""
    officer: str = ""
    first_day: str = ""
    last_day: str = ""
    text: str = ""
    """Number of the notice, code of the procedure, or words of the matter."""


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """One line of the list. The name is personal data and stays on the screen."""

    id: int
    kind: str
    number: str
    at: datetime
    officer: str
    """The officer's name."""
    counter: str
    procedure_code: str
    matter_short: str
    submitter_name: str
    draft_id: str
