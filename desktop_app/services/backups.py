"""Backups of the open database: make one, tell how they stand, try them."""

from __future__ import annotations

import tempfile
import threading
import time
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec

from desktop_app import keys
from desktop_app.clock import SystemClock
from desktop_app.domain.backup_rules import is_due
from desktop_app.domain.backups import DRILL_EVERY, file_name, is_too_old, made_at, to_keep
from desktop_app.domain.exchange.backups import BackupMade, BackupState, Drill
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.errors import EnvironmentProblem, MotcuaError, UserError
from desktop_app.keys import Key
from desktop_app.services.context import ServiceContext
from models import backup as files

FOLDER = "backups"
DRILL_NOTE = "drill.json"
BESIDE = ("voice",)
"""Folders beside the database whose files cannot be drawn again: the voice clips a centre recorded itself."""

_one_at_a_time = threading.Lock()


class Backups:
    """A sample centre's clock stands on another day: backups go by the computer's."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services
        self._clock = SystemClock() if services.shifted else services.clock

    def look_after(self) -> BackupState:
        """Make the backup that is due, try one when the month is over, and tell how they stand.

        A sample centre is never backed up by itself. Raises as ``make``.
        """
        office = self._office()
        if self._services.database.is_sqlite and office.centre is not None and not office.centre.sample:
            if is_due(office.backup_rules(), self.state().last, self._clock.now()):
                self.make_with_rules()
            self.drill_if_due()
        return self.state()

    def make_with_rules(self) -> BackupMade:
        """A backup now, with its second copy where the centre wants one. Raises as ``make``."""
        second = self._office().backup_rules().second_folder
        return self.make(second=Path(second) if second else None)

    def make_on_closing(self) -> BackupMade | None:
        """A backup as the window closes, where the centre wants that."""
        office = self._office()
        wanted = office.centre is not None and not office.centre.sample and office.backup_rules().on_close
        return self.make_with_rules() if wanted and self._services.database.is_sqlite else None

    def warns(self) -> bool:
        """Whether a real centre's last good backup is older than a day."""
        office = self._office()
        return office.centre is not None and not office.centre.sample and self.state().too_old

    def make(self, to: Path | None = None, second: Path | None = None) -> BackupMade:
        """A backup into ``to`` (default: ``backups`` beside the database) and a copy of it in ``second``.

        Raises ``EnvironmentProblem``: ``backup_on_server``, ``backup_running`` and as ``models.backup.write_backup``.
        What ``second`` refuses is told, not raised: the first copy is good.
        """
        database = self._file()
        if not _one_at_a_time.acquire(blocking=False):
            raise EnvironmentProblem("backup_running")
        try:
            started, now = time.monotonic(), self._clock.now()
            key = keys.ensure_key(database.parent)
            target = (to or database.parent / FOLDER) / file_name(now)
            manifest = files.write_backup(database, target, key, now, _beside(database.parent))
            _tidy(target.parent)
            copied, problem = _copied(target, second, key)
            return BackupMade(
                target, now, target.stat().st_size, sum(manifest.counts.values()), manifest.head,
                time.monotonic() - started, copied, problem,
            )  # fmt: skip
        finally:
            _one_at_a_time.release()

    def state(self) -> BackupState:
        """How backups stand; asks the folder, whose files bear their times."""
        database = self._services.database.sqlite_file()
        if database is None:
            return BackupState(possible=False)
        found = listed(database.parent / FOLDER)
        last = found[0] if found else None
        moment = made_at(last.name) if last is not None else None
        second = self._office().backup_rules().second_folder
        others = listed(Path(second)) if second else ()
        key_id = keys.key_id_of(database.parent)
        return BackupState(
            possible=True,
            last=moment,
            last_file=last.name if last is not None else "",
            last_bytes=last.stat().st_size if last is not None else 0,
            too_old=is_too_old(moment, self._clock.now()),
            kept=len(found),
            second_last=made_at(others[0].name) if others else None,
            drill=_noted(database.parent / FOLDER),
            key_id=key_id,
            key_place=keys.place_of(key_id) if key_id else "",
            files=tuple(one.name for one in found),
        )

    def drill(self) -> Drill:
        """Restore the latest backup to a temporary place beside the data and compare it with its manifest.

        Raises ``UserError("backup_none")``; what is wrong with the backup is the result, which is noted.
        """
        database = self._file()
        found = listed(database.parent / FOLDER)
        if not found:
            raise UserError("backup_none", field="file")
        result = try_backup(found[0], database.parent, self._clock.now())
        with suppress(OSError):
            keys.write_synced(database.parent / FOLDER / DRILL_NOTE, msgspec.json.encode(result))
        return result

    def drill_if_due(self) -> Drill | None:
        """A drill a month after the last one; None when none is due, or there is nothing to try."""
        database = self._services.database.sqlite_file()
        if database is None or not listed(database.parent / FOLDER):
            return None
        last = _noted(database.parent / FOLDER)
        if last is not None and self._clock.now() - last.at < DRILL_EVERY:
            return None
        return self.drill()

    def _office(self) -> OfficeSnapshot:
        with self._services.database.read() as session:
            return self._services.office(session)

    def _file(self) -> Path:
        database = self._services.database.sqlite_file()
        if database is None:
            raise EnvironmentProblem("backup_on_server")
        return database


def listed(folder: Path) -> tuple[Path, ...]:
    """The backups in a folder, newest first; none where it cannot be read."""
    try:
        found = [(moment, one) for one in folder.iterdir() if (moment := made_at(one.name)) is not None]
    except OSError:
        return ()
    return tuple(one for _, one in sorted(found, reverse=True))


def try_backup(file: Path, beside: Path, now: datetime) -> Drill:
    """Unpack, check and compare; nothing is kept. Takes as much room beside the data as the database."""
    try:
        key_id = files.key_id_of_backup(file)
        key = keys.find_key(key_id)
        if key is None:
            raise EnvironmentProblem("key_missing", key=key_id)
        with tempfile.TemporaryDirectory(prefix="drill-", dir=beside) as place:
            (Path(place) / keys.ID_FILE).write_text(f"{key.id}\n", encoding="ascii")
            manifest, found = files.unpack(file, key, Path(place))
        wrong = files.differing(manifest, found)
        return Drill(now, file.name, not wrong, found.rows, found.head, "backup_differs" if wrong else "", wrong)
    except MotcuaError as error:
        return Drill(now, file.name, good=False, problem=error.code)


def _copied(target: Path, second: Path | None, key: Key) -> tuple[Path | None, str]:
    if second is None:
        return None, ""
    try:
        files.copy_file(target, second / target.name, key)
    except EnvironmentProblem as error:
        return None, error.code
    _tidy(second)
    return second / target.name, ""


def _tidy(folder: Path) -> None:
    """Backups that no rule keeps are removed; files of other names are left alone."""
    found = {moment: one for one in listed(folder) if (moment := made_at(one.name)) is not None}
    kept = to_keep(found)
    for moment, one in found.items():
        if moment not in kept:
            with suppress(OSError):
                one.unlink()


def _beside(folder: Path) -> tuple[str, ...]:
    paths = (path for name in BESIDE for path in sorted((folder / name).rglob("*")) if path.is_file())
    return tuple(path.relative_to(folder).as_posix() for path in paths)


def _noted(folder: Path) -> Drill | None:
    try:
        return msgspec.json.decode((folder / DRILL_NOTE).read_bytes(), type=Drill)
    except (OSError, msgspec.MsgspecError):
        return None
