"""Hand-overs, the inbox and linked dossiers, as the window asks for them and is answered (F5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Reach(StrEnum):
    """Whose work an inbox shows."""

    CENTRE = "centre"
    UNIT = "unit"
    OFFICER = "officer"


@dataclass(frozen=True, slots=True)
class InboxScope:
    """An officer at a counter, of a unit (empty: of none), and how far the inbox reaches."""

    officer: str
    unit: str = ""
    counter: str = ""
    reach: Reach = Reach.CENTRE


@dataclass(frozen=True, slots=True)
class PendingRow:
    """A dossier on its way: what it is, who gave it where, and for whom. Names are personal data."""

    dossier_id: int
    code: str
    matter_short: str
    owner_name: str
    status: int
    due_at: datetime
    day_based: bool
    seq: int
    """Names the hand-over when it is confirmed."""
    from_unit: str
    from_counter: str
    from_officer: str
    to_unit: str
    to_counter: str
    to_officer: str
    given_at: datetime
    batch: str
    step_due_at: datetime | None


@dataclass(frozen=True, slots=True)
class HeldRow:
    """A dossier somebody answers for. Names are personal data."""

    dossier_id: int
    code: str
    matter_short: str
    owner_name: str
    status: int
    received_at: datetime
    due_at: datetime
    day_based: bool
    holder: str
    place_unit: str
    place_counter: str
    pending_officer: str
    on_its_way: bool
    voided: bool


@dataclass(frozen=True, slots=True)
class Refused:
    """A dossier that cannot be moved, and why: ``code`` and ``params`` of the error that has its sentence in ``ui``."""

    dossier_id: int
    dossier_code: str
    code: str
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Moved:
    """``dossiers``: ids that were moved; empty whenever ``refused`` is not. ``batch``: number of the hand-over list."""

    dossiers: tuple[int, ...]
    refused: tuple[Refused, ...] = ()
    batch: str = ""
    print_job_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A dossier of a joint group."""

    dossier_id: int
    code: str
    matter_short: str
    status: int
    voided: bool
    due_at: datetime
    finished_at: datetime | None


@dataclass(frozen=True, slots=True)
class LinkedGroup:
    """A parent and what goes with it; ``joint_due_at`` is the latest due time of those that are not void."""

    parent: LinkRow
    children: tuple[LinkRow, ...]

    @property
    def joint_due_at(self) -> datetime:
        return max(row.due_at for row in (self.parent, *self.children) if row is self.parent or not row.voided)

    @property
    def all_finished(self) -> bool:
        return all(row.finished_at is not None for row in (self.parent, *self.children) if not row.voided)
