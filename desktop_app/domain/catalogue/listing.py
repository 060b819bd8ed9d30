"""What F8 is shown of the catalogue: values without a database behind them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.domain.catalogue.diff import FieldChange
from desktop_app.domain.catalogue.procedure import Confidence, FeeKind, Procedure
from desktop_app.domain.catalogue.versions import ChangeKind, VersionSpan, VersionState


class Mark(StrEnum):
    """What may be asked of the list beyond sector and state."""

    NO_WAIT = "no_wait"
    LIMIT_MISSING = "limit_missing"
    FEE_MISSING = "fee_missing"
    """The province sets the fee, or no source gives one, and the centre has set none (F9)."""
    UNVERIFIED = "unverified"
    REVIEW = "review"
    """Something of it still has to be looked at by a person."""
    CHANGING = "changing"
    """A version begins or ends later than today."""


@dataclass(frozen=True, slots=True)
class CatalogueFilter:
    """What the list is asked for; empty takes everything. ``text`` may be letters without marks, initials, a code."""

    text: str = ""
    sector: str = ""
    state: VersionState | None = None
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class CatalogueRow:
    """One procedure as it stands today: its version in force, else the next one, else the last."""

    code: str
    name: str
    short_name: str
    sector: str
    version: int
    versions: int
    state: VersionState
    first: date | None
    last: date | None
    limit_text: str
    fee_kind: FeeKind
    fee_text: str
    decision_no: str
    confidence: Confidence
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class CatalogueList:
    """``rows`` that fit the filter, in the order of sector and name (of a search: best first); ``total`` without it."""

    rows: tuple[CatalogueRow, ...]
    total: int
    sectors: tuple[str, ...]
    at: int
    """Version of the catalogue it was read at."""


@dataclass(frozen=True, slots=True)
class VersionInfo:
    """One version beside its days and the open dossiers that were accepted under it."""

    span: VersionSpan
    state: VersionState
    open_dossiers: int


@dataclass(frozen=True, slots=True)
class ProcedureHistory:
    """All versions of one procedure, the newest first, and the one the list shows."""

    code: str
    shown: Procedure
    versions: tuple[VersionInfo, ...]
    local_fee: str
    """The centre's own amount where the province sets it, already in words; empty for none."""

    @property
    def newest(self) -> Procedure:
        return self.versions[0].span.procedure


@dataclass(frozen=True, slots=True)
class NextVersion:
    """What publishing would write: the version, what differs from the newest one, and who keeps an older one."""

    made: Procedure
    changes: tuple[FieldChange, ...]
    base_version: int
    """0: the first version of a new procedure."""
    open_dossiers: int


@dataclass(frozen=True, slots=True)
class CatalogueChange:
    """One line of "what changes on": ``successor`` is the name of the procedure that takes its place."""

    kind: ChangeKind
    code: str
    name: str
    sector: str
    decision_no: str
    old_version: int
    new_version: int
    fields: tuple[FieldChange, ...]
    successor_code: str
    successor: str
    open_dossiers: int
    """Dossiers under an older version that are not finished: they keep it."""


@dataclass(frozen=True, slots=True)
class LawChange:
    """A law that begins on a day, and the sectors it concerns, as far as the sources say."""

    day: date
    title: str
    sectors: tuple[str, ...]
    note: str
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class LawNotice:
    """A law of that day with the procedures of its sectors that have no version beginning then."""

    law: LawChange
    unchanged: tuple[tuple[str, str], ...]
    """(code, short name)."""


@dataclass(frozen=True, slots=True)
class DayPreview:
    """What changes on ``day``; ``next_days`` are the later days on which something is known to change."""

    day: date
    changes: tuple[CatalogueChange, ...]
    laws: tuple[LawNotice, ...]
    next_days: tuple[date, ...]
