"""Put a backup back: into a new folder, or over the present data, which is kept aside. No database is open here."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import closing
from datetime import datetime
from pathlib import Path

from desktop_app import keys
from desktop_app.clock import in_vietnam
from desktop_app.config import DATABASE_FILE, ensure_folder
from desktop_app.domain.backups import made_at
from desktop_app.domain.exchange.backups import Restored
from desktop_app.errors import EnvironmentProblem, UserError
from desktop_app.services.backups import FOLDER, listed, try_backup
from models import backup as files
from models.engine import known_problems, raw_connection


def restore(file: Path, folder: Path, now: datetime) -> Restored:
    """Unpack beside the present data, check, move the present data into ``kept-…``, move the restored in.

    Raises ``UserError``: ``backup_unknown``, ``backup_not_one``, ``backup_newer``; ``EnvironmentProblem``:
    ``key_missing`` (this computer has not the key of the backup), ``backup_damaged``, ``backup_differs``,
    ``data_in_use``, ``disk_full`` and what the machine refuses. Until the last step the present data stays.
    """
    key_id = files.key_id_of_backup(file)
    key = keys.find_key(key_id)
    if key is None:
        raise EnvironmentProblem("key_missing", key=key_id)
    ensure_folder(folder)
    with files.machine_problems(), tempfile.TemporaryDirectory(prefix="restore-", dir=folder) as name:
        place = Path(name)
        (place / keys.ID_FILE).write_text(f"{key.id}\n", encoding="ascii")
        manifest, found = files.unpack(file, key, place)
        if files.differing(manifest, found):
            raise EnvironmentProblem("backup_differs")
        kept = _move_aside(folder, [Path(one) for one, _, _ in manifest.files], now)
        keys.use_key(folder, key)
        for one, _, _ in manifest.files:
            (folder / one).parent.mkdir(parents=True, exist_ok=True)
            (place / one).replace(folder / one)
        (place / files.DATABASE_NAME).replace(folder / DATABASE_FILE)
        keys.sync_folder(folder)
    return Restored(folder, datetime.fromisoformat(manifest.made_at), found.rows, found.head, kept)


def latest_good(folder: Path, now: datetime) -> tuple[Path, datetime] | None:
    """The newest backup of a data folder that can be restored on this computer; each is tried in turn."""
    for one in listed(folder / FOLDER):
        moment = made_at(one.name)
        if moment is not None and try_backup(one, folder, now).good:
            return one, moment
    return None


def _move_aside(folder: Path, others: list[Path], now: datetime) -> Path | None:
    """Move the database with what belongs to it into a folder of its own, named by the time."""
    database = folder / DATABASE_FILE
    present = [one for one in (database, *files.companions(database)) if one.exists()]
    if not present:
        return None
    _refuse_if_used(database)
    kept = folder / f"kept-{in_vietnam(now):%Y%m%d-%H%M%S}"
    try:
        kept.mkdir(mode=0o700)
    except FileExistsError as error:
        raise UserError("restore_again_later", field="file") from error
    note = folder / keys.ID_FILE
    if note.exists():
        shutil.copyfile(note, kept / keys.ID_FILE)
    for one in [*reversed(present), *(folder / other for other in others)]:
        if one.exists():
            target = kept / one.relative_to(folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            one.replace(target)
    return kept


def _refuse_if_used(database: Path) -> None:
    """Raise ``data_in_use`` while another process has the database open: in WAL mode each holds a shared lock on it."""
    try:
        with known_problems(), closing(raw_connection(database, wait=False)) as opened:
            opened.execute("PRAGMA locking_mode=EXCLUSIVE")
            opened.execute("BEGIN IMMEDIATE")
            opened.execute("ROLLBACK")
    except EnvironmentProblem as problem:
        if problem.code == "database_busy":
            raise EnvironmentProblem("data_in_use") from problem
