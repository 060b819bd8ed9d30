"""Results that go by post: batches, receivers, tracking (F6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # they cross with the values; naming them must not load them
    from desktop_app.domain.exchange.dossiers import DossierListRow


@dataclass(frozen=True, slots=True)
class HandBatchOver:
    """The post takes a batch: ``clerk`` signs for it, ``post_number`` is the post's own number of the bundle."""

    batch_id: int
    clerk: str
    post_number: str = ""


@dataclass(frozen=True, slots=True)
class Receiver:
    """Who the post brings a result to. Personal data: for the screen and the list only."""

    name: str
    phone: str
    address: str


@dataclass(frozen=True, slots=True)
class PostCandidate:
    """A result that is registered for the post and lies ready."""

    row: DossierListRow
    receiver: Receiver


@dataclass(frozen=True, slots=True)
class PostItem:
    """One dossier in a batch. ``delivered`` None and ``came_back_at`` None: on its way, or not sent yet."""

    row: DossierListRow
    receiver: Receiver
    no: int
    tracking_no: str
    delivered: date | None
    came_back_at: datetime | None


@dataclass(frozen=True, slots=True)
class PostBatch:
    """A batch as lists show it."""

    id: int
    number: str
    officer: str
    created_at: datetime
    handed_at: datetime | None
    items: int
    tracked: int
    delivered: int
    came_back: int
