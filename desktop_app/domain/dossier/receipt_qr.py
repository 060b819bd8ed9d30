"""The QR on a receipt: an address for the citizen's telephone, and behind ``#`` what this program needs.

Shape, version 1 (all ASCII, at most 230 bytes once signed)::

    {look-up address}#1~{code}~{due}~{secret}~{signature or empty}
    https://tracuu.example/hs#1~H06.12.34-261126-0001~20261126100000~7KXQ2MPV~

* ``~`` is unreserved in URLs (RFC 3986 section 2.3): it stays as it is in a fragment, no telephone rewrites it, and it
  can occur in no field. What stands behind ``#`` is never sent to the server by a browser.
* ``due`` is yyyyMMddHHmmss in +07:00, the time that is printed beside it.
* ``secret`` proves that somebody holds the paper; its letters hold no vowel, no D and no W, so that an input method
  left switched on cannot turn a scanned secret into something else (and no 0 O 1 I L, so that it can be read aloud).
* ``signature`` is base64 or base64url; empty until receipts are signed.

There is exactly one spelling for each content: what does not encode back to itself is refused. No personal data.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

from msgspec import Struct
from msgspec.structs import force_setattr

from desktop_app.clock import VIETNAM, in_vietnam
from desktop_app.errors import UserError

SEPARATOR: Final = "~"
VERSION: Final = "1"
MAX_BYTES: Final = 230
SIGNATURE_ROOM: Final = 88
"""An Ed25519 signature in base64; room is kept for it while receipts are still unsigned."""
SECRET_ALPHABET: Final = "23456789BCFGHJKMNPQRTVXZ"
SECRET_LENGTH: Final = 8

QR_ERROR_CODES: Final = (
    "qr_not_ours",
    "qr_damaged",
    "qr_version_unknown",
    "qr_address_invalid",
    "qr_address_too_long",
    "qr_field_invalid",
)
"""Codes of the ``UserError`` raised here: the first three by :func:`decode`, the others by :func:`encode`."""

_OURS = re.compile(r"#([0-9]{1,3})~")
_ADDRESS = re.compile(r"(?:https?://[!$%-;=?-Z_a-z~\[\]@&']+)?")
_CODE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9./_\-]{0,48}[A-Za-z0-9])?")
_SECRET = re.compile(f"[{SECRET_ALPHABET}]{{6,16}}")
_SIGNATURE = re.compile(r"[A-Za-z0-9_\-+/=]{0,88}")
_DUE = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})")


class ReceiptQr(Struct, frozen=True):
    """The content of the symbol. ``due_at`` is kept in UTC and to the second, which is what the symbol holds."""

    lookup_address: str
    version: str
    code: str
    due_at: datetime
    secret: str
    signature: str = ""

    def __post_init__(self) -> None:
        if self.due_at.tzinfo is None:
            raise ValueError("due_at must be aware")
        force_setattr(self, "due_at", self.due_at.astimezone(UTC).replace(microsecond=0))


def encode(qr: ReceiptQr) -> str:
    """The text of the symbol. Raises ``UserError`` when a setting or a field cannot stand in it.

    The length is judged with a full signature even when there is none yet, so that signing later never fails.
    """
    check_address(qr.lookup_address)
    if qr.version != VERSION:
        raise UserError("qr_version_unknown", version=qr.version[:3])
    due = _due_text(qr.due_at)
    if not (_CODE.fullmatch(qr.code) and due and _SECRET.fullmatch(qr.secret) and _SIGNATURE.fullmatch(qr.signature)):
        raise UserError("qr_field_invalid")
    text = f"{qr.lookup_address}#" + SEPARATOR.join((qr.version, qr.code, due, qr.secret, qr.signature))
    too_long = len(text) - len(qr.signature) + SIGNATURE_ROOM - MAX_BYTES
    if too_long > 0:
        room = len(qr.lookup_address) - too_long
        raise UserError("qr_address_too_long", field="lookup_address", limit=max(room, 0))
    return text


def decode(text: str) -> ReceiptQr:
    """Read a symbol. Raises ``UserError``: ``qr_not_ours``, ``qr_version_unknown`` or ``qr_damaged``."""
    # A symbol of ours is short, and a cut one shorter: nothing longer is looked at.
    found = _OURS.search(text) if len(text) <= 4 * MAX_BYTES else None
    if found is None or "#" in text[: found.start()]:
        raise UserError("qr_not_ours")
    if found[1] != VERSION:
        raise UserError("qr_version_unknown", version=found[1])
    parts = text[found.start() + 1 :].split(SEPARATOR)
    qr = None
    if len(parts) == 5:
        qr = _from_parts(text[: found.start()], parts)
    if qr is None or _text_or_none(qr) != text:
        raise UserError("qr_damaged")
    return qr


def is_receipt(text: str) -> bool:
    """True when the text claims to be a receipt of this program, of any version, whole or damaged."""
    return len(text) <= 4 * MAX_BYTES and _OURS.search(text) is not None


def is_whole_receipt(text: str) -> bool:
    """True when :func:`decode` would accept the text."""
    try:
        decode(text)
    except UserError:
        return False
    return True


def check_address(address: str) -> None:
    """Raises ``UserError("qr_address_invalid")`` unless empty or an ASCII http(s) address without ``#``."""
    if not _ADDRESS.fullmatch(address):
        raise UserError("qr_address_invalid", field="lookup_address")


def new_secret(randomness: Callable[[int], bytes], length: int = SECRET_LENGTH) -> str:
    """A secret of ``length`` letters. ``randomness(n)`` gives n random bytes, as ``secrets.token_bytes`` does.

    Bytes above the largest multiple of the alphabet's size are thrown away, so every letter is equally likely.
    """
    if not 6 <= length <= 16:
        raise ValueError("a secret has 6 to 16 letters")
    fair = 256 - 256 % len(SECRET_ALPHABET)
    letters: list[str] = []
    while len(letters) < length:
        letters += [SECRET_ALPHABET[byte % len(SECRET_ALPHABET)] for byte in randomness(2 * length) if byte < fair]
    return "".join(letters[:length])


def _due_text(due_at: datetime) -> str | None:
    """Fourteen digits, or None for an instant whose Vietnamese date does not exist (the very ends of the calendar)."""
    try:
        local = in_vietnam(due_at)
    except OverflowError:
        return None
    return f"{local.year:04}{local.month:02}{local.day:02}{local.hour:02}{local.minute:02}{local.second:02}"


def _from_parts(address: str, parts: list[str]) -> ReceiptQr | None:
    digits = _DUE.fullmatch(parts[2])
    if digits is None:
        return None
    year, month, day, hour, minute, second = (int(part) for part in digits.groups())
    try:
        due_at = datetime(year, month, day, hour, minute, second, tzinfo=VIETNAM)
        return ReceiptQr(address, parts[0], parts[1], due_at, parts[3], parts[4])
    except (ValueError, OverflowError):
        return None


def _text_or_none(qr: ReceiptQr) -> str | None:
    try:
        return encode(qr)
    except UserError:
        return None
