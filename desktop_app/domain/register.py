"""The register of dossiers (sổ theo dõi hồ sơ): which part of it is wanted, and how it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class RegisterState(StrEnum):
    """Which dossiers are listed."""

    ALL = ""
    OPEN = "open"
    FINISHED = "finished"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class RegisterRange:
    """Days of reception, both included; ``unit``: key of the unit that handles them, empty for every one."""

    first: date
    last: date
    unit: str = ""
    state: RegisterState = RegisterState.ALL


@dataclass(frozen=True, slots=True)
class BookState:
    """The book of one year. ``locked_at`` None: open."""

    year: int
    last_no: int
    locked_at: datetime | None = None
    locked_by: str = ""
    """The officer's name."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers of a book of certification that stand for nothing. ``dossier``: the void one that bears it, if any."""

    book: str
    first: int
    last: int
    dossier: str = ""


@dataclass(frozen=True, slots=True)
class CertificationBookState:
    """One book of a year with its numbers in use and those that are not."""

    book: str
    first: int
    last: int
    used: int
    gaps: tuple[Gap, ...]
