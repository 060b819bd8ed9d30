"""An encrypted file that is whole or refused: what a backup lies in.

Layout, version 1: ``MOTCUA-BACKUP\\0`` (14 bytes), version (1 byte), id of the key (8), salt (32), then chunks. Every
chunk is 1 MiB of plain text (the last one less) under AES-256-GCM with 16 bytes of tag. The file's own key is
HKDF-SHA256(key, salt); a chunk's nonce is its number and whether it is the last (the STREAM construction of Hoang,
Reyhanitabar, Rogaway and Vizár), the header is authenticated with each. So a changed bit, a cut end, chunks left out,
doubled or in another order are all refused.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from desktop_app.errors import EnvironmentProblem, UserError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

MAGIC = b"MOTCUA-BACKUP\0"
VERSION = 1
CHUNK = 1 << 20
_ID_BYTES, _SALT, _TAG = 8, 32, 16
HEADER = len(MAGIC) + 1 + _ID_BYTES + _SALT


def key_id_in(header: bytes) -> str:
    """Id of the key a file was sealed with. Raises ``UserError``: ``backup_not_one``, ``backup_newer``."""
    if len(header) < HEADER or not header.startswith(MAGIC):
        raise UserError("backup_not_one", field="file")
    if header[len(MAGIC)] != VERSION:
        raise UserError("backup_newer", field="file")
    return header[len(MAGIC) + 1 : len(MAGIC) + 1 + _ID_BYTES].hex()


class Sealing:
    """Writes a sealed file; ``close`` writes the last chunk, without which nobody opens it."""

    def __init__(self, target: BinaryIO, raw_key: bytes, key_id: str) -> None:
        salt = os.urandom(_SALT)
        self._header = MAGIC + bytes([VERSION]) + bytes.fromhex(key_id) + salt
        self._cipher = _cipher(raw_key, salt)
        self._target = target
        self._waiting = bytearray()
        self._number = 0
        target.write(self._header)

    def write(self, data: bytes) -> None:
        self._waiting += data
        while len(self._waiting) > CHUNK:
            self._put(bytes(self._waiting[:CHUNK]), last=False)
            del self._waiting[:CHUNK]

    def close(self) -> None:
        self._put(bytes(self._waiting), last=True)
        self._waiting.clear()

    def _put(self, plain: bytes, *, last: bool) -> None:
        self._target.write(self._cipher.encrypt(_nonce(self._number, last=last), plain, self._header))
        self._number += 1


def unsealed(source: BinaryIO, raw_key: bytes) -> Iterator[bytes]:
    """The plain text, chunk by chunk. Raises ``EnvironmentProblem("backup_damaged")`` at the first that is not right.

    What came before it was right, but only the end of the iteration says that the file is whole.
    """
    from cryptography.exceptions import InvalidTag

    header = source.read(HEADER)
    key_id_in(header)
    cipher = _cipher(raw_key, header[-_SALT:])
    number, sealed = 0, source.read(CHUNK + _TAG)
    while True:
        following = source.read(CHUNK + _TAG)
        try:
            plain = cipher.decrypt(_nonce(number, last=not following), sealed, header)
        except (InvalidTag, ValueError) as error:
            raise EnvironmentProblem("backup_damaged") from error
        yield plain
        if not following:
            return
        number, sealed = number + 1, following


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])


def _cipher(raw_key: bytes, salt: bytes) -> AESGCM:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return AESGCM(HKDF(SHA256(), 32, salt, b"motcua backup 1").derive(raw_key))
