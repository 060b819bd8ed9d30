"""Results sent by the public post in batches (QĐ 45/2016/QĐ-TTg). Subject id: the batch."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.events.base import EventData, PersonalRef, SubjectKind


@dataclass(frozen=True, slots=True)
class PostBatchedData(EventData):
    """A batch was made up; ``dossiers`` in the order of its list."""

    SUBJECT = SubjectKind.POST
    KIND = "post.batched"
    number: str
    """Counted by the year: "12/2026"."""
    dossiers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PostItemRemovedData(EventData):
    """Taken out of a batch that has not left yet."""

    SUBJECT = SubjectKind.POST
    KIND = "post.item_removed"
    dossier_id: int


@dataclass(frozen=True, slots=True)
class PostHandedOverData(EventData):
    """The post took the whole batch; each dossier has a ``dossier.returned`` of its own."""

    SUBJECT = SubjectKind.POST
    KIND = "post.handed_over"
    taken_by: PersonalRef
    """A ``PostHandOver``."""
    paper: PersonalRef
    """The list both sides sign."""


@dataclass(frozen=True, slots=True)
class PostTrackedData(EventData):
    SUBJECT = SubjectKind.POST
    KIND = "post.tracked"
    dossier_id: int
    tracking_no: str


@dataclass(frozen=True, slots=True)
class PostDeliveredData(EventData):
    SUBJECT = SubjectKind.POST
    KIND = "post.delivered"
    dossier_id: int
    day: str
    """ISO: the day the post says it delivered."""


@dataclass(frozen=True, slots=True)
class PostCameBackData(EventData):
    """The item could not be delivered; the dossier has its own ``dossier.came_back`` with the reason."""

    SUBJECT = SubjectKind.POST
    KIND = "post.came_back"
    dossier_id: int
