"""A SQLite database as one sealed, verified file, and back again. Nobody has to stop working for it.

The copy is made by SQLite's online backup API inside one read transaction: it is the state of one moment, and in WAL
mode neither writers nor readers wait for it. It is checked (``integrity_check``, ``foreign_key_check``, counts), sealed
under a temporary name, synced, read back whole, and only then renamed: a backup under its own name is a good one.
"""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from desktop_app.domain.exchange.backups import BackupManifest
from desktop_app.errors import EnvironmentProblem, UserError
from desktop_app.keys import Key, sync_folder
from models import migrations
from models.engine import known_problems, raw_connection
from models.sealed import CHUNK, HEADER, Sealing, key_id_in, unsealed

FORMAT = 1
PAGES_A_STEP = 1_000
PAUSE_S = 0.001
MOST_MANIFEST = 16 << 20
DATABASE_NAME = "motcua.db"


class Copied(msgspec.Struct, frozen=True):
    """What a copy of a database holds, found by asking the copy itself."""

    revision: str
    counts: dict[str, int]
    head: int
    head_hash: str

    @property
    def rows(self) -> int:
        return sum(self.counts.values())


def copy_online(source: Path, target: Path) -> None:
    """Copy a database that others are using; ``target`` is a database of the same kind (encrypted by the same key)."""
    with (
        known_problems(),
        closing(raw_connection(source)) as origin,
        closing(raw_connection(target, like=source)) as copy,
    ):
        origin.execute("BEGIN")
        origin.execute("SELECT count(*) FROM sqlite_master").fetchone()  # the moment the copy shows
        origin.backup(copy, pages=PAGES_A_STEP, sleep=PAUSE_S)
        copy.execute("PRAGMA journal_mode=DELETE")  # one file, nothing beside it


def examine(file: Path) -> Copied:
    """Check a database file that nobody uses, and count what is in it. Raises ``database_damaged``."""
    with known_problems(), closing(raw_connection(file)) as opened:
        opened.execute("PRAGMA query_only=ON")
        if opened.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            raise EnvironmentProblem("database_damaged")
        if opened.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise EnvironmentProblem("database_damaged")
        names = [
            str(name)
            for (name,) in opened.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
            )
        ]
        if not {"event", "alembic_version"}.issubset(names):
            raise EnvironmentProblem("database_not_ours")
        counts = {name: int(opened.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]) for name in sorted(names)}
        revision = opened.execute("SELECT version_num FROM alembic_version").fetchone()
        head, digest = _head(opened)
        return Copied(str(revision[0]) if revision else "", counts, head, digest)


def _head(opened: Any) -> tuple[int, str]:
    digest, head = hashlib.sha256(), 0
    for seq, kind, body in opened.execute("SELECT seq, kind, canonical FROM event ORDER BY seq"):
        head = int(seq)
        digest.update(f"{seq} {kind} {len(body)} ".encode())
        digest.update(body if isinstance(body, bytes) else str(body).encode())
    return head, digest.hexdigest()


def write_backup(
    database: Path, target: Path, key: Key, made_at: datetime, beside: tuple[str, ...] = ()
) -> BackupManifest:
    """Copy, check, seal, sync, read back, rename. What is there under other names is not touched.

    ``beside``: files in the database's folder, by their paths in it. Raises ``EnvironmentProblem``: ``disk_full``,
    ``backup_cannot_write``, ``database_damaged``, ``backup_damaged`` (what was read back is not what was written).
    """
    unfinished = target.with_name(f"{target.name}.{os.getpid()}.part")
    snapshot = database.with_name(f"{database.name}.{os.getpid()}.snapshot")
    with machine_problems():
        try:
            target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            copy_online(database, snapshot)
            found = examine(snapshot)
            files = tuple((name, *_measured(database.parent / name)) for name in beside)
            size, digest = _measured(snapshot)
            manifest = BackupManifest(
                FORMAT, made_at.isoformat(), found.revision, found.counts, found.head, found.head_hash, size, digest,
                files,
            )  # fmt: skip
            with unfinished.open("xb") as opened:
                _seal(opened, key, manifest, (snapshot, *(database.parent / name for name in beside)))
            if read_through(unfinished, key) != manifest:
                raise EnvironmentProblem("backup_damaged")
            unfinished.replace(target)
            sync_folder(target.parent)
        finally:
            for leftover in (unfinished, *_with_companions(snapshot)):
                with suppress(OSError):
                    leftover.unlink(missing_ok=True)
    return manifest


def copy_file(source: Path, target: Path, key: Key) -> None:
    """Copy a finished backup to a second place, and read it back there. Raises as ``write_backup``."""
    unfinished = target.with_name(f"{target.name}.{os.getpid()}.part")
    with machine_problems():
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with source.open("rb") as origin, unfinished.open("xb") as copy:
                while part := origin.read(CHUNK):
                    copy.write(part)
                copy.flush()
                os.fsync(copy.fileno())
            read_through(unfinished, key)
            unfinished.replace(target)
        finally:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)


def key_id_of_backup(file: Path) -> str:
    """Id of the key a backup needs. Raises ``UserError``: ``backup_unknown``, ``backup_not_one``, ``backup_newer``."""
    try:
        with file.open("rb") as opened:
            return key_id_in(opened.read(HEADER))
    except OSError as error:
        raise UserError("backup_unknown", field="file") from error


def read_through(file: Path, key: Key) -> BackupManifest:
    """Read a whole backup without keeping anything of it. Raises ``backup_damaged``."""
    with file.open("rb") as opened:
        stream = _Stream(unsealed(opened, key.raw))
        manifest = _manifest(stream)
        for size, digest in _parts(manifest):
            _take(stream, size, digest, None)
        stream.end()
    return manifest


def unpack(file: Path, key: Key, folder: Path) -> tuple[BackupManifest, Copied]:
    """Restore a backup into an empty folder, check the database there, and compare it with the manifest.

    Raises ``EnvironmentProblem``: ``backup_damaged``, ``database_damaged``, ``disk_full``, ``backup_cannot_write``.
    """
    with machine_problems(), file.open("rb") as opened:
        stream = _Stream(unsealed(opened, key.raw))
        manifest = _manifest(stream)
        targets = [folder / DATABASE_NAME, *(_inside(folder, name) for name, _, _ in manifest.files)]
        for target, (size, digest) in zip(targets, _parts(manifest), strict=True):
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("xb") as written:
                _take(stream, size, digest, written)
                written.flush()
                os.fsync(written.fileno())
        stream.end()
        sync_folder(folder)
    if manifest.revision not in migrations.KNOWN:
        raise EnvironmentProblem("database_newer")
    return manifest, examine(folder / DATABASE_NAME)


def differing(manifest: BackupManifest, found: Copied) -> tuple[str, ...]:
    """Tables whose rows are not as many as the manifest says; ``event`` too when the events are others."""
    names = {name for name in {*manifest.counts, *found.counts} if manifest.counts.get(name) != found.counts.get(name)}
    if (manifest.head, manifest.head_hash) != (found.head, found.head_hash):
        names.add("event")
    return tuple(sorted(names))


@contextmanager
def machine_problems() -> Iterator[None]:
    """What the disk refuses, as an ``EnvironmentProblem``."""
    try:
        yield
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
        raise EnvironmentProblem("disk_full" if full else "backup_cannot_write") from error


def companions(file: Path) -> tuple[Path, ...]:
    """SQLite's own files beside a database."""
    return tuple(file.with_name(file.name + suffix) for suffix in ("-wal", "-shm", "-journal"))


def _with_companions(file: Path) -> tuple[Path, ...]:
    return (file, *companions(file))


def _seal(opened: BinaryIO, key: Key, manifest: BackupManifest, files: tuple[Path, ...]) -> None:
    sealing = Sealing(opened, key.raw, key.id)
    head = msgspec.json.encode(manifest)
    sealing.write(len(head).to_bytes(4, "big") + head)
    for file in files:
        with file.open("rb") as source:
            while part := source.read(CHUNK):
                sealing.write(part)
    sealing.close()
    opened.flush()
    os.fsync(opened.fileno())


def _measured(file: Path) -> tuple[int, str]:
    digest, size = hashlib.sha256(), 0
    with file.open("rb") as opened:
        while part := opened.read(CHUNK):
            digest.update(part)
            size += len(part)
    return size, digest.hexdigest()


def _parts(manifest: BackupManifest) -> list[tuple[int, str]]:
    return [
        (manifest.database_bytes, manifest.database_sha256),
        *((size, digest) for _, size, digest in manifest.files),
    ]


def _manifest(stream: _Stream) -> BackupManifest:
    length = int.from_bytes(stream.take(4), "big")
    if length > MOST_MANIFEST:
        raise EnvironmentProblem("backup_damaged")
    try:
        return msgspec.json.decode(stream.take(length), type=BackupManifest)
    except msgspec.MsgspecError as error:
        raise EnvironmentProblem("backup_damaged") from error


def _take(stream: _Stream, size: int, digest: str, target: BinaryIO | None) -> None:
    found = hashlib.sha256()
    while size:
        part = stream.take(min(size, CHUNK))
        size -= len(part)
        found.update(part)
        if target is not None:
            target.write(part)
    if found.hexdigest() != digest:
        raise EnvironmentProblem("backup_damaged")


def _inside(folder: Path, name: str) -> Path:
    target = (folder / name).resolve()
    if not target.is_relative_to(folder.resolve()):
        raise EnvironmentProblem("backup_damaged")
    return target


class _Stream:
    """Exactly so many bytes at a time out of chunks."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks
        self._have = bytearray()

    def take(self, size: int) -> bytes:
        while len(self._have) < size:
            part = next(self._chunks, None)
            if part is None:
                raise EnvironmentProblem("backup_damaged")
            self._have += part
        taken = bytes(self._have[:size])
        del self._have[:size]
        return taken

    def end(self) -> None:
        """Raise unless nothing is left."""
        if self._have or next(self._chunks, None) is not None:
            raise EnvironmentProblem("backup_damaged")
