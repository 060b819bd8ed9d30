"""Encryption of a SQLite file at rest: SQLCipher through the wheel ``sqlcipher3``, with a raw key.

Every page (4096 bytes, also in the WAL) is AES-256-CBC with HMAC-SHA512, so a changed page is found when it is read
(``database_damaged``). The key is used as it is: no derivation at start. Which kind a file is, is seen from its first
bytes; a new file in a folder that has a key is encrypted.
"""

from __future__ import annotations

import importlib
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from types import ModuleType
from typing import Any

from desktop_app.errors import EnvironmentProblem
from desktop_app.keys import ID_FILE, Key, find_key, ids_of, key_of

SQLITE_HEADER = b"SQLite format 3\0"
"""The first bytes of every plain database file (sqlite.org/fileformat); those of an encrypted one are a random salt."""
_DRIVER = "sqlcipher3.dbapi2"


def start_of(file: Path) -> bytes:
    """The first 16 bytes; fewer of a shorter file, none of a missing one."""
    try:
        with file.open("rb") as opened:
            return opened.read(len(SQLITE_HEADER))
    except FileNotFoundError:
        return b""


def key_for(file: Path) -> Key | None:
    """The key to open or make ``file`` with; None: it is plain. Raises ``key_missing``, ``key_unreadable``."""
    if not (file.parent / ID_FILE).exists():
        return None
    try:
        start = start_of(file)
    except OSError as error:
        raise EnvironmentProblem("database_cannot_open") from error
    if start == SQLITE_HEADER:
        return None
    ids = ids_of(file.parent)
    if len(ids) > 1 and start:  # a change of key was interrupted: the file says which one it has
        for one in ids:
            key = find_key(one)
            if key is not None and opens(file, key):
                return key
    return key_of(file.parent)


def opens(file: Path, key: Key) -> bool:
    """Whether ``key`` is the one of an encrypted file."""
    with closing(Opening(file, key, 0)()) as connection:
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except driver_errors():
            return False
    return True


class Opening:
    """Opens keyed connections to one file; usable from any thread, as an engine's ``creator``."""

    def __init__(self, file: Path, key: Key, timeout: float) -> None:
        self._file = str(file)
        self._key = key
        self._timeout = timeout
        self.driver = _driver()

    def __call__(self) -> Any:
        connection = self.driver.connect(self._file, timeout=self._timeout, check_same_thread=False)
        connection.execute("PRAGMA cipher_log_level=NONE")  # it would write to standard error by itself
        give_key(connection, self._key)
        return connection


def give_key(connection: Any, key: Key) -> None:
    """The key as it is, in hexadecimal: a form without a parameter, and without any character to escape."""
    connection.execute(f"PRAGMA key = \"x'{key.raw.hex()}'\"")


def rewrite(source: Path, source_key: Key | None, target: Path, target_key: Key | None) -> None:
    """A new database file ``target`` with everything of ``source`` under another key, or under none (None: plain).

    Free pages are left behind. ``source`` may be in use: it is read at one moment.
    """
    with closing(connect(source, source_key)) as opened:
        export(opened, target, target_key)


def connect(file: Path, key: Key | None, timeout: float = 10.0) -> Any:
    """A connection of SQLCipher's driver (autocommit), to a plain file as well."""
    if key is not None:
        connection = Opening(file, key, timeout)()
        connection.isolation_level = None
        return connection
    connection = _driver().connect(str(file), timeout=timeout, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA cipher_log_level=NONE")
    return connection


def export(opened: Any, target: Path, key: Key | None) -> None:
    """Write everything ``opened`` shows into a new file, in one transaction."""
    opened.execute("ATTACH DATABASE ? AS target KEY ?", (str(target), f"x'{key.raw.hex()}'" if key is not None else ""))
    opened.execute("BEGIN")
    opened.execute("SELECT sqlcipher_export('target')").fetchall()
    opened.execute("COMMIT")
    opened.execute("DETACH DATABASE target")


def driver_errors() -> tuple[type[Any], ...]:
    """Error classes of the drivers that are loaded: SQLCipher's has its own."""
    loaded = sys.modules.get(_DRIVER)
    return (sqlite3.Error,) if loaded is None else (sqlite3.Error, loaded.Error)


def _driver() -> ModuleType:
    return importlib.import_module(_DRIVER)
