"""The key of a data folder, which encrypts its backups and its database: where it is kept, and how it is found.

A key is 32 random bytes and is used as it is: nothing is derived from a password at start. The data folder holds only
the key's id (``motcua.key-id``, the first 16 hex digits of a hash). The key itself lies in the system's credential
store or, where there is none, in a file that only the owner can read, outside the data folder; a stolen computer is
then not protected, and the window says so. Earlier keys stay where they are: older backups need them.
"""

from __future__ import annotations

import hashlib
import os
import re
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Any

from desktop_app.config import APP_NAME
from desktop_app.errors import EnvironmentProblem

ENV_KEYS = "MOTCUA_KEYS"
"""A folder of key files, used in place of the credential store (tests, unattended machines)."""
ID_FILE = "motcua.key-id"
KEY_BYTES = 32
IN_STORE, IN_FILE = "store", "file"
_ID = re.compile(r"[0-9a-f]{16}")


class Key:
    """A secret; neither its text form nor an error shows it."""

    __slots__ = ("raw",)

    def __init__(self, raw: bytes) -> None:
        if len(raw) != KEY_BYTES:
            raise EnvironmentProblem("key_unreadable")
        self.raw = raw

    @property
    def id(self) -> str:
        """16 hex digits that tell keys apart and say nothing about them."""
        return hashlib.sha256(b"motcua key id\0" + self.raw).hexdigest()[:16]

    def __repr__(self) -> str:
        return f"Key({self.id})"


def new_key() -> Key:
    return Key(secrets.token_bytes(KEY_BYTES))


def ids_of(folder: Path) -> tuple[str, ...]:
    """Ids noted in a data folder: none, one, or old and new while its key is being changed.

    Raises ``key_unreadable`` for a damaged note.
    """
    try:
        found = tuple((folder / ID_FILE).read_text(encoding="ascii").split())
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as error:
        raise EnvironmentProblem("key_unreadable") from error
    if not 1 <= len(found) <= 2 or not all(_ID.fullmatch(one) for one in found):
        raise EnvironmentProblem("key_unreadable")
    return found


def key_id_of(folder: Path) -> str:
    """Id of the key of a data folder; "" while it has none. Raises ``key_unreadable`` for a damaged note of it."""
    return next(iter(ids_of(folder)), "")


def note_ids(folder: Path, *ids: str) -> None:
    """Note which keys a data folder may have. Raises ``key_cannot_be_kept``."""
    try:
        write_synced(folder / ID_FILE, "".join(f"{one}\n" for one in ids).encode("ascii"))
    except OSError as error:
        raise EnvironmentProblem("key_cannot_be_kept") from error


def key_of(folder: Path) -> Key | None:
    """The key of a data folder; None while it has none. Raises ``key_missing``: this computer does not hold it."""
    wanted = key_id_of(folder)
    if not wanted:
        return None
    found = find_key(wanted)
    if found is None:
        raise EnvironmentProblem("key_missing", key=wanted)
    return found


def ensure_key(folder: Path) -> Key:
    """The key of a data folder, made when it has none. Of two first starts at once both get the same."""
    found = key_of(folder)
    if found is not None:
        return found
    made = new_key()
    keep_key(made, folder)
    if not _note_first(folder, made):
        other = key_of(folder)
        if other is not None:
            return other
    return made


def use_key(folder: Path, key: Key) -> None:
    """Keep ``key`` on this computer as the one of this data folder."""
    keep_key(key, folder)
    note_ids(folder, key.id)


def find_key(key_id: str) -> Key | None:
    """A key by its id, from the file or the credential store of this computer; None when neither has it."""
    try:
        return _read((_files() / f"{key_id}.key").read_text(encoding="ascii"), key_id)
    except FileNotFoundError:
        pass
    except (OSError, UnicodeDecodeError) as error:
        raise EnvironmentProblem("key_unreadable") from error
    store = _store()
    text = None if store is None else store.get_password(APP_NAME, key_id)
    return None if text is None else _read(text, key_id)


def keep_key(key: Key, folder: Path) -> str:
    """Keep a key on this computer; ``IN_STORE`` or ``IN_FILE``. Raises ``key_cannot_be_kept``, ``key_inside_data``."""
    store = _store()
    if store is not None:
        try:
            store.set_password(APP_NAME, key.id, key.raw.hex())
        except Exception:  # a locked or broken store raises kinds of its own; the file is there for that
            store = None
        else:
            return IN_STORE
    files = _files()
    if files.resolve().is_relative_to(folder.resolve()):
        raise EnvironmentProblem("key_inside_data")
    try:
        files.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_synced(files / f"{key.id}.key", f"{key.raw.hex()}\n".encode("ascii"))
    except OSError as error:
        raise EnvironmentProblem("key_cannot_be_kept") from error
    return IN_FILE


def place_of(key_id: str) -> str:
    """Where this computer keeps a key: ``IN_FILE``, or ``IN_STORE``."""
    return IN_FILE if (_files() / f"{key_id}.key").is_file() else IN_STORE


def write_synced(target: Path, content: bytes) -> None:
    """Write a small file that only the owner can read: whole under its name, or not at all."""
    unfinished = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
        unfinished.replace(target)
        sync_folder(target.parent)
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Make a rename in ``folder`` durable; Windows knows no such thing and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _note_first(folder: Path, key: Key) -> bool:
    """Write the id into a data folder that has none; False: another process was first and nothing was replaced."""
    target = folder / ID_FILE
    content = f"{key.id}\n".encode("ascii")
    try:
        unfinished = folder / f"{ID_FILE}.{os.getpid()}.new"
        write_synced(unfinished, content)
        try:
            os.link(unfinished, target)  # unlike a rename it never replaces what is there
        except FileExistsError:
            return False
        finally:
            unfinished.unlink(missing_ok=True)
        sync_folder(folder)
    except OSError as error:
        raise EnvironmentProblem("key_cannot_be_kept") from error
    return True


def _read(text: str, key_id: str) -> Key:
    try:
        key = Key(bytes.fromhex(text.strip()))
    except ValueError as error:
        raise EnvironmentProblem("key_unreadable") from error
    if key.id != key_id:
        raise EnvironmentProblem("key_unreadable")
    return key


def _files() -> Path:
    named = os.environ.get(ENV_KEYS)
    if named:
        return Path(named)
    from platformdirs import user_config_path

    return user_config_path(f"{APP_NAME}-keys", appauthor=False)


def _store() -> Any:
    """The system's credential store; None where a file has to do. Imported late: finding it takes 0.15 s."""
    if os.environ.get(ENV_KEYS):
        return None
    import keyring
    from keyring.backends import chainer, fail, null

    backend = keyring.get_keyring()
    usable = backend.backends if isinstance(backend, chainer.ChainerBackend) else (backend,)
    return next((one for one in usable if not isinstance(one, fail.Keyring | null.Keyring)), None)
