"""Results sent by the public post in batches (QĐ 45/2016/QĐ-TTg). Subject id: the batch."""

from __future__ import annotations

from desktop_app.domain.events.base import EventData, PersonalRef, SubjectKind


class PostBatchedData(EventData, frozen=True):
    """A batch was made up; ``dossiers`` in the order of its list."""

    SUBJECT = SubjectKind.POST
    KIND = "post.batched"
    number: str
    """Counted by the year: "12/2026"."""
    dossiers: tuple[int, ...]


class PostItemRemovedData(EventData, frozen=True):
    """Taken out of a batch that has not left yet."""

    SUBJECT = SubjectKind.POST
    KIND = "post.item_removed"
    dossier_id: int


class PostHandedOverData(EventData, frozen=True):
    """The post took the whole batch; each dossier has a ``dossier.returned`` of its own."""

    SUBJECT = SubjectKind.POST
    KIND = "post.handed_over"
    taken_by: PersonalRef
    """A ``PostHandOver``."""
    paper: PersonalRef
    """The list both sides sign."""


class PostTrackedData(EventData, frozen=True):
    SUBJECT = SubjectKind.POST
    KIND = "post.tracked"
    dossier_id: int
    tracking_no: str


class PostDeliveredData(EventData, frozen=True):
    SUBJECT = SubjectKind.POST
    KIND = "post.delivered"
    dossier_id: int
    day: str
    """ISO: the day the post says it delivered."""


class PostCameBackData(EventData, frozen=True):
    """The item could not be delivered; the dossier has its own ``dossier.came_back`` with the reason."""

    SUBJECT = SubjectKind.POST
    KIND = "post.came_back"
    dossier_id: int
