"""Write a database anew under another key, and put it in place of the old file by one rename."""

from __future__ import annotations

import os
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from desktop_app.errors import EnvironmentProblem
from desktop_app.keys import Key, sync_folder
from models import cipher
from models.backup import machine_problems
from models.engine import known_problems


def rewrite_in_place(file: Path, old: Key | None, new: Key) -> None:
    """``old`` None: the file is plain. Nobody else may have it open; free pages are left behind.

    The old file is held exclusively until the new one, checked and synced, stands in its place: who starts meanwhile
    waits and finds the new one. Raises ``EnvironmentProblem``: ``data_in_use``, ``database_damaged``, ``disk_full`` and
    what the machine refuses; the old file is then untouched.
    """
    made = file.with_name(f"{file.name}.{os.getpid()}.new")
    with machine_problems(), known_problems():
        try:
            with closing(cipher.connect(file, old, timeout=0)) as held:
                _hold(held)
                made.unlink(missing_ok=True)
                cipher.export(held, made, new)
                _same(held, made, new)
                _sync(made)
                if os.name != "nt":  # Windows renames over no open file: there it is done after closing
                    made.replace(file)
            if made.exists():
                made.replace(file)
            sync_folder(file.parent)
        finally:
            with suppress(OSError):
                made.unlink(missing_ok=True)


def _hold(held: Any) -> None:
    """Exclusive, and without a write-ahead log: closing must not touch one that belongs to the new file."""
    execute = held.execute
    try:
        execute("PRAGMA locking_mode=EXCLUSIVE")
        execute("BEGIN IMMEDIATE")
        execute("COMMIT")
        mode = execute("PRAGMA journal_mode=DELETE").fetchone()[0]
        execute("BEGIN EXCLUSIVE")
        execute("COMMIT")
    except cipher.driver_errors() as error:
        if error.sqlite_errorcode & 0xFF in (5, 6):
            raise EnvironmentProblem("data_in_use") from error
        raise
    if mode != "delete":
        raise EnvironmentProblem("data_in_use")


def _same(held: Any, made: Path, key: Key) -> None:
    """The new file is whole, and every table has as many rows."""
    with closing(cipher.connect(made, key)) as found:
        if found.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            raise EnvironmentProblem("database_damaged")
        counts = [_counts(one) for one in (held, found)]
    if counts[0] != counts[1]:
        raise EnvironmentProblem("database_damaged")


def _counts(opened: Any) -> dict[str, int]:
    execute = opened.execute
    names = [name for (name,) in execute("SELECT name FROM main.sqlite_master WHERE type = 'table'")]
    return {name: execute(f'SELECT count(*) FROM main."{name}"').fetchone()[0] for name in names}


def _sync(file: Path) -> None:
    descriptor = os.open(file, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
