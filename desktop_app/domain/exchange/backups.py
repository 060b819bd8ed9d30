"""What the window and the commands are told of backups, restores and drills."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from msgspec import Struct, field


class BackupManifest(Struct, frozen=True):
    """Written first inside the sealed file; names and sizes of what follows it."""

    format: int
    made_at: str
    """ISO 8601 with its zone."""
    revision: str
    """Of the schema (``models.migrations``)."""
    counts: Mapping[str, int]
    """Table → rows."""
    head: int
    """Sequence of the newest event."""
    head_hash: str
    """SHA-256 over the bytes of all events, in their order."""
    database_bytes: int
    database_sha256: str
    files: tuple[tuple[str, int, str], ...] = ()
    """What lies beside the database and cannot be drawn again: path, bytes, SHA-256."""


class BackupMade(Struct, frozen=True):
    """A backup that was written, synced, read back and found right."""

    file: Path
    at: datetime
    bytes: int
    rows: int
    head: int
    seconds: float
    copied_to: Path | None = None
    """Where the second copy lies; None: no second place is set, or it could not be written (``second_problem``)."""
    second_problem: str = ""
    """Code of the error that the second place gave."""


class Drill(Struct, frozen=True):
    """A backup restored to a temporary place and compared with what its manifest promises."""

    at: datetime
    file: str
    good: bool
    rows: int = 0
    head: int = 0
    problem: str = ""
    """Code of what is wrong."""
    differing: tuple[str, ...] = ()
    """Tables whose rows are not as many as promised."""


class Restored(Struct, frozen=True):
    """``kept_aside``: the folder the database that was there before was moved to; None: there was none."""

    folder: Path
    made_at: datetime
    rows: int
    head: int
    kept_aside: Path | None = None


class BackupState(Struct, frozen=True):
    """What F9 shows and the status line warns of."""

    possible: bool
    """False on a database server, whose administrator makes the backups."""
    last: datetime | None = None
    last_file: str = ""
    last_bytes: int = 0
    too_old: bool = False
    kept: int = 0
    second_last: datetime | None = None
    drill: Drill | None = None
    key_id: str = ""
    key_place: str = ""
    """``keys.IN_STORE`` or ``keys.IN_FILE``."""
    files: tuple[str, ...] = field(default_factory=tuple)
