"""Keys of a data folder: encrypt a plain database, change the key, take a key over from its recovery sheet.

No database may be open: the file is held exclusively while it is written anew, and replaced by one rename. Whenever
the process is killed, the folder opens afterwards, with the old file or with the new one.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from desktop_app import keys
from desktop_app.config import DATABASE_FILE
from desktop_app.domain.backups import file_name
from desktop_app.domain.key_words import key_from
from desktop_app.errors import UserError
from desktop_app.keys import Key
from desktop_app.services.backups import FOLDER
from models import backup as files
from models import cipher
from models.rewriting import rewrite_in_place


def is_plain(folder: Path) -> bool:
    """Whether there is a database that anybody can read."""
    return cipher.start_of(folder / DATABASE_FILE) == cipher.SQLITE_HEADER


def encrypt(folder: Path, now: datetime) -> Path:
    """Encrypt a plain database, after a backup whose file is returned; its plain copies of upgrades are removed.

    Raises ``UserError("key_nothing_plain")``, and as ``change_key``.
    """
    if not is_plain(folder):
        raise UserError("key_nothing_plain", field="word")
    key = keys.ensure_key(folder)
    safe = folder / FOLDER / file_name(now)
    files.write_backup(folder / DATABASE_FILE, safe, key, now)
    rewrite_in_place(folder / DATABASE_FILE, None, key)
    for old in (folder / FOLDER).glob("before-upgrade-*.db"):
        if cipher.start_of(old) == cipher.SQLITE_HEADER:
            with suppress(OSError):
                old.unlink()
    return safe


def change_key(folder: Path, now: datetime) -> Key:
    """A new key for the database; a backup under the new one follows. Older backups keep needing the old one.

    Raises ``UserError("key_none")``, ``EnvironmentProblem``: ``data_in_use``, ``disk_full``, ``key_missing``,
    ``database_damaged`` and what the machine refuses; the database is then as it was.
    """
    file = folder / DATABASE_FILE
    old = cipher.key_for(file) if file.is_file() else None
    if old is None:
        raise UserError("key_none", field="word")
    new = keys.new_key()
    keys.keep_key(new, folder)
    keys.note_ids(folder, old.id, new.id)  # whichever file is there from here on, its key is named
    try:
        rewrite_in_place(file, old, new)
    except BaseException:
        keys.note_ids(folder, old.id)
        raise
    keys.note_ids(folder, new.id)
    files.write_backup(file, folder / FOLDER / file_name(now), new, now)
    return new


def take_over(folder: Path, typed: str) -> Key:
    """Keep the key of a recovery sheet on this computer, for a data folder that was brought here or is to be restored.

    Raises as ``key_words.key_from``; ``UserError("key_of_another")`` when the folder's database has another key.
    """
    key = Key(key_from(typed))
    file = folder / DATABASE_FILE
    encrypted = file.is_file() and not is_plain(folder)
    if encrypted and not cipher.opens(file, key):
        raise UserError("key_of_another", field="words")
    keys.keep_key(key, folder)
    if encrypted:
        keys.note_ids(folder, key.id)
    return key


def present_key(folder: Path) -> Key:
    """The key of a data folder, for its recovery sheet. Raises ``UserError("key_none")``, ``key_missing``."""
    key = keys.key_of(folder)
    if key is None:
        raise UserError("key_none", field="word")
    return key
