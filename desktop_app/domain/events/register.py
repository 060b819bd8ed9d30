"""The yearly register of dossiers: locked at the end of its year, opened again only with a reason."""

from __future__ import annotations

from desktop_app.domain.events.base import EventData, PersonalRef, SubjectKind


class RegisterLockedData(EventData, frozen=True):
    """Khóa sổ (TT 01/2018/TT-VPCP Đ10): no entry of this year gets a number any more."""

    SUBJECT = SubjectKind.REGISTER
    KIND = "register.locked"
    org_code: str
    year: int
    last_no: int
    """The last number of the book; 0 when nothing was entered."""
    entries: int


class RegisterReopenedData(EventData, frozen=True):
    SUBJECT = SubjectKind.REGISTER
    KIND = "register.reopened"
    org_code: str
    year: int
    reason: PersonalRef
