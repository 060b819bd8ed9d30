"""Where a dossier lies and who answers for it: handed over, taken over, reassigned, tied to another dossier.

None of these is a step of its life: its state and its clock stay as they are. A hand-over is named by the sequence of
the event that gave it (``given_seq``). Sources: NĐ 61/2018 Đ18.2, Đ18.3; the control sheet of TT 01/2018 and
TT 03/2025; docs/domain.md, section 2.
"""

from __future__ import annotations

from datetime import datetime

from desktop_app.domain.calendar.limits import TimeLimit
from desktop_app.domain.events.base import EventData, PersonalRef, SubjectKind


class DossierHandedOverData(EventData, frozen=True):
    """One side gives; the dossier is on its way until the other side confirms.

    A unit and a counter that are both empty are the reception (bộ phận tiếp nhận). ``to_officer`` empty: whoever of
    that place confirms first.
    """

    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.handed_over"

    from_unit: str
    from_counter: str
    from_officer: str
    to_unit: str
    to_counter: str
    to_officer: str
    batch: str
    """Number of the hand-over list, counted by the year: "12/2026"; one list may name many dossiers."""
    step_limit: TimeLimit | None = None
    """The internal limit of the step that begins at the receiver; None: the centre has set none."""
    step_due_at: datetime | None = None
    note: PersonalRef | None = None


class DossierTakenOverData(EventData, frozen=True):
    """The other side confirms; ``result`` says how the step of the side that gave ended (a ``Timeliness`` or empty)."""

    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.taken_over"
    given_seq: int
    result: str = ""


class HandOverRecalledData(EventData, frozen=True):
    """The side that gave takes the dossier back before the other one confirmed; no line of the control sheet."""

    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.hand_over_recalled"
    given_seq: int


class DossierReassignedData(EventData, frozen=True):
    """A colleague is absent: somebody else answers for the dossier, or for what is on its way to that colleague."""

    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.reassigned"
    from_officer: str
    to_officer: str
    reason: PersonalRef


class DossierLinkedData(EventData, frozen=True):
    """The subject is the parent (hồ sơ chính); ``child_id`` the dossier that goes with it (liên thông)."""

    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.linked"
    child_id: int


class DossierUnlinkedData(EventData, frozen=True):
    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.unlinked"
    child_id: int
