"""The report on missing papers: which paper of which procedure people most often had to bring later."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from desktop_app.domain.exchange.report_head import ReportHead


class MissingPaper(Struct, frozen=True):
    """One paper of one procedure. A notice that names it counts once, however many copies it asks for."""

    procedure: str
    paper: str
    """Its name in the catalogue; empty: papers an officer typed that no version of the procedure lists."""
    guided: int
    """Slips of guidance, before a number was spent."""
    asked: int
    """Requests for supplements (Mẫu 02) that were not taken back."""

    @property
    def notices(self) -> int:
        return self.guided + self.asked


class MissingNotice(Struct, frozen=True):
    """One notice without anything that names a person: ``code`` is the dossier's, empty for a slip of guidance."""

    day: date
    code: str
    number: str
    procedure: str
    papers: tuple[str, ...]
    """As in ``MissingPaper``: catalogue names, and one empty text for all that was typed."""


class MissingPapers(Struct, frozen=True):
    """Papers by how often they were missing; notices by day. ``erased``: notices whose contents are gone."""

    head: ReportHead
    guided: int
    asked: int
    erased: int
    papers: tuple[MissingPaper, ...]
    notices: tuple[MissingNotice, ...]
