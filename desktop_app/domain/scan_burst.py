"""Telling a keyboard-wedge scanner from a person by the time between keys. No Qt here: a filter is written on top.

**Contract for the event filter** (one :class:`BurstDetector` for the whole application)

1. Give every key press that produces text, and Backspace (``"\\b"``), Enter (``"\\r"``) and Tab (``"\\t"``), to
   :meth:`~BurstDetector.key`; give a text of an input method (commit string) to :meth:`~BurstDetector.text`. *Always
   swallow the event itself.* Do not give: key releases, auto-repeat, lone modifiers, keys with Ctrl, Alt or Meta.
   Before any other key or a mouse click reaches a widget call :meth:`~BurstDetector.flush` and obey its answer.
2. ``at_ms`` is the event's own time stamp moved to one monotonic clock, not the moment of delivery: keys that a busy
   window received late stand in one heap and would look like a scanner.
3. Obey the :class:`Decision`: send ``keys`` on in their order to the widget that has the focus (re-sent events must
   bypass the filter), then, when ``text`` is not empty, hand it to the scan handler. Whatever the kind, ``keys`` come
   before ``text``. ``lone_key`` is a key that stood alone: a single-key action bound to it may run now, and only now
   (the same key was sent on as typing 50 ms before, so a page without a text field ignores it there).
4. After each call arm one timer for :meth:`~BurstDetector.next_timeout_ms` (absolute, same clock; None: no timer) and
   call :meth:`~BurstDetector.timeout` when it fires. Early or superfluous calls do nothing.

**What it promises.** A key that no other key follows within ``max_gap_ms`` is sent on that many milliseconds after it
was pressed. Keys rolled over faster are sent on together, in order, ``max_gap_ms`` after the last of them, or at once
when ``min_length`` characters show that they are no payload. From then on the run flows through without delay. A run
that may be a payload is held until Enter completes it or ``stall_ms`` pass without a key, so a scanner that needs
50 ms for a marked letter does not break. A recognised payload leaks no character. No key is lost or reordered; the only
keys that vanish are those of the payload and the Enter or Tab that ends a burst, which is never an action.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from desktop_app.domain.dossier.numbering import looks_like_code, looks_like_national_code
from desktop_app.domain.dossier.receipt_qr import is_receipt, is_whole_receipt
from desktop_app.domain.hall.ticket import looks_like_token
from desktop_app.domain.people.card_qr import MAX_BYTES, looks_like_card

TERMINATORS: Final = ("\r", "\n", "\t")
_STRAY: Final = 3
"""So many typed characters may stand before a payload when a person still typed as the scanner fired."""
_ENTER_RUN: Final = 4
"""Enter after so many keys at scanner speed belongs to a scanner, whatever was scanned."""
_NEVER: Final = -1_000_000
"""Length of a run that can not become a scanner's any more."""
_WHOLE_CARD = re.compile(r"[0-9]{12}\|(?:[^|]*\|){4,5}[0-9]{8}\|*")
_START = re.compile(r"[0-9]{7}|https?:|#[0-9]|(?=[^0-9]{0,7}[0-9])[A-Za-z0-9][A-Za-z0-9./\-_]{7}")
_AIM = re.compile(r"\][A-Za-z][0-9]")
"""Symbology identifier (ISO/IEC 15424) that some scanners put first: "]Q1" for a QR symbol. Nobody typed it."""
_MAX_CODE_RUN = 50


class PayloadKind(StrEnum):
    """What a recognised burst claims to be; the reader of that kind says whether it is whole."""

    CARD = "card"
    RECEIPT = "receipt"
    NUMBER = "number"
    """A dossier or national code, or 9 or 12 digits of an ID: goes into the focused field, else into the search."""
    TICKET = "ticket"
    """The code of a number slip of the hall."""


def payload_kind(text: str) -> PayloadKind | None:
    """What the text of a burst is, cut or whole; None for anything that is only typing."""
    if looks_like_card(text):
        return PayloadKind.CARD
    if is_receipt(text):
        return PayloadKind.RECEIPT
    if looks_like_token(text):
        return PayloadKind.TICKET
    if looks_like_national_code(text) or (looks_like_code(text) and text.isdigit() and len(text) in (9, 12)):
        return PayloadKind.NUMBER
    return None


class Kind(StrEnum):
    NOTHING = "nothing"
    HOLD = "hold"
    """The key is kept; the filter does nothing but arm the timer."""
    RELEASE = "release"
    BURST = "burst"
    SWALLOW = "swallow"
    """The key is gone: the rest of a burst."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What the filter has to do now; see the contract at the top of the module."""

    kind: Kind
    keys: tuple[str, ...] = ()
    text: str = ""
    lone_key: str = ""


_NOTHING = Decision(Kind.NOTHING)
_HOLD = Decision(Kind.HOLD)
_SWALLOW = Decision(Kind.SWALLOW)


class SingleKeyGate:
    """Says when a key stood alone: no other key ``hold_ms`` before it and none ``hold_ms`` after it."""

    def __init__(self, hold_ms: float = 80) -> None:
        self.hold_ms = hold_ms
        self._last = float("-inf")
        self._waiting = ""

    def key(self, char: str, at_ms: float) -> None:
        """Every key, as it arrives."""
        quiet = at_ms - self._last > self.hold_ms or at_ms < self._last
        self._waiting = char if quiet and len(char) == 1 else ""
        self._last = at_ms

    def cancel(self) -> None:
        """Something else happened (a click, a burst): the waiting key is no action any more."""
        self._waiting = ""

    def next_timeout_ms(self) -> float | None:
        return self._last + self.hold_ms if self._waiting else None

    def take(self, at_ms: float) -> str:
        """The key whose time has come, once; else an empty text."""
        if not self._waiting or at_ms < self._last + self.hold_ms:
            return ""
        taken, self._waiting = self._waiting, ""
        return taken


class BurstDetector:
    """See the top of the module. All times are milliseconds of one monotonic clock."""

    def __init__(
        self,
        max_gap_ms: float = 30,
        min_length: int = 8,
        single_key_hold_ms: float = 80,
        stall_ms: float = 100,
        recognise: Callable[[str], PayloadKind | None] = payload_kind,
    ) -> None:
        self.max_gap_ms = max_gap_ms
        self.min_length = min_length
        self.stall_ms = stall_ms
        self._recognise = recognise
        self._gate = SingleKeyGate(single_key_hold_ms)
        self._held: list[str] = []
        self._chars = 0
        self._run = 0
        self._last = float("-inf")
        self._burst = False
        self._flowing = False
        self._overflow = False
        self._tail = False

    # -- what the filter calls ---------------------------------------------------------------------------------------

    def key(self, char: str, at_ms: float) -> Decision:
        """One key press. The event itself is always swallowed; the answer says what happens to it."""
        return self._feed(char, at_ms)

    def text(self, chunk: str, at_ms: float) -> Decision:
        """A commit of an input method: several characters at one instant, sent on as one piece."""
        return self._feed(chunk, at_ms)

    def timeout(self, at_ms: float) -> Decision:
        """To be called at :meth:`next_timeout_ms`."""
        expired = self._expire(at_ms)
        lone = self._gate.take(at_ms)
        return Decision(expired.kind, expired.keys, expired.text, lone) if lone else expired

    def flush(self) -> Decision:
        """Decide now: the focus is about to move, or a key that is not text comes next."""
        self._gate.cancel()
        decision = self._decide() if self._held else _NOTHING
        self._flowing = self._tail = False
        self._run = 0
        return decision

    def next_timeout_ms(self) -> float | None:
        """When :meth:`timeout` is due, or None."""
        times = [self._last + self._patience()] if self._held else []
        lone = self._gate.next_timeout_ms()
        if lone is not None:
            times.append(lone)
        return min(times, default=None)

    # -- inside ------------------------------------------------------------------------------------------------------

    def _patience(self) -> float:
        return self.stall_ms if self._burst else self.max_gap_ms

    def _feed(self, char: str, at_ms: float) -> Decision:
        if not char:
            return _NOTHING
        gap = at_ms - self._last
        # A clock that went backwards says nothing about the gap: what is held goes out as typed.
        late = self._held and (gap < 0 or gap > self._patience())
        before = self._decide() if late else _NOTHING
        self._gate.key(char, at_ms)
        self._last = at_ms
        if not 0 <= gap <= self.max_gap_ms and not self._held:
            self._flowing = False
            quick = 0 <= gap <= self.stall_ms
            self._tail = self._tail and quick
            if char in TERMINATORS and quick and self._run >= _ENTER_RUN:
                # Some scanners wait before the Enter; the run before it was no person's.
                return self._swallow() if before.kind is Kind.NOTHING else before
            self._run = 0
        # An input method replaces a word by a run of Backspaces and letters: quick, but a person is typing.
        self._run = _NEVER if char == "\b" else self._run + 1
        if before.kind is Kind.BURST:
            self._held.append(char)
            self._chars += len(char)
            self._tail = False
            return before
        return _joined(before, self._take(char))

    def _expire(self, at_ms: float) -> Decision:
        # The same sum as in next_timeout_ms: a difference may round to just below it, and the timer would spin.
        if self._held and at_ms >= self._last + self._patience():
            return self._decide()
        return _NOTHING

    def _swallow(self) -> Decision:
        self._gate.cancel()
        return _SWALLOW

    def _take(self, char: str) -> Decision:
        """Hold the new key, send it on, or let it end a burst."""
        if self._tail:
            # Line feed after carriage return, or empty fields behind it: the rest of what was just read.
            if char in TERMINATORS or char == "|":
                return self._swallow()
            self._tail = False
        if self._flowing:
            if char in TERMINATORS and self._run > _ENTER_RUN:
                return self._swallow()
            return Decision(Kind.RELEASE, (char,))
        if char in TERMINATORS and self._held:
            return self._end(char)
        if self._overflow:
            return _HOLD
        self._held.append(char)
        self._chars += len(char)
        return self._grow()

    def _grow(self) -> Decision:
        """After a key was added: begin a burst, give up on it, or go on holding."""
        if self._chars < self.min_length:
            return _HOLD
        joined = _assembled(self._held)
        if not self._burst and any(_START.match(joined, stray) for stray in range(_STRAY + 1)):
            self._burst = True
        if not self._burst:
            if len(joined) < self.min_length + _STRAY and re.search(r"[0-9]|http", joined):
                return _HOLD
            return self._let_flow()
        if self._chars > _MAX_CODE_RUN and self._start_of_payload(joined[: MAX_BYTES + 1]) is None:
            if "http" not in joined[: _STRAY + 4] or self._chars > MAX_BYTES:
                return self._let_flow()
        elif self._chars > MAX_BYTES:
            # Enough for the reader to say "too long"; the rest is swallowed without being stored.
            self._overflow = True
        return _HOLD

    def _end(self, char: str) -> Decision:
        """Enter or Tab while keys are held."""
        if self._overflow:
            return _HOLD
        joined = _assembled(self._held)
        if self._chars >= self.min_length:
            start = self._start_of_payload(joined)
            if start is not None and self._whole(joined[start:]):
                return self._decide()
            if start is not None or self._burst:
                # A stray line end inside a payload: the silence after it decides.
                self._held.append(char)
                return _HOLD
        if self._run <= _ENTER_RUN:
            self._held.append(char)
        else:
            self._gate.cancel()
        return self._let_flow()

    def _whole(self, payload: str) -> bool:
        flat = payload.replace("\r", "").replace("\n", "")
        kind = self._recognise(flat)
        if kind is PayloadKind.CARD:
            return _WHOLE_CARD.fullmatch(flat.strip("\ufeff\t ")) is not None
        if kind is PayloadKind.RECEIPT:
            return is_whole_receipt(flat)
        return kind is not None

    def _start_of_payload(self, joined: str) -> int | None:
        """Where the payload begins: 0, or a little later when a person typed just before the scanner."""
        flat = joined.rstrip("\r\n\t")
        if _AIM.match(flat) and self._recognise(flat[3:]) is not None:
            return 3
        for stray in range(min(_STRAY + 1, len(flat))):
            kind = self._recognise(flat[stray:])
            if kind is PayloadKind.CARD or (kind is not None and stray == 0):
                return stray
        return None

    def _let_flow(self) -> Decision:
        """These keys are typing: send all of them, and what follows at the same speed without delay."""
        keys = tuple(self._held)
        self._reset()
        self._flowing = True
        return Decision(Kind.RELEASE, keys)

    def _decide(self) -> Decision:
        """The run is over: a burst, or typing."""
        held, joined, long_enough = self._held, _assembled(self._held), self._chars >= self.min_length
        start = self._start_of_payload(joined) if long_enough else None
        scanner = self._run > _ENTER_RUN
        self._reset()
        if start is None:
            # Enter at scanner speed is never an action, even when nobody knows what was scanned.
            while scanner and len(held) > 1 and held[-1] in TERMINATORS:
                held.pop()
            return Decision(Kind.RELEASE, tuple(held))
        self._tail = True
        self._gate.cancel()
        stray = () if _AIM.match(joined) else tuple(joined[:start])
        return Decision(Kind.BURST, stray, joined[start:].rstrip("\r\n\t"))

    def _reset(self) -> None:
        self._held = []
        self._chars = 0
        self._burst = self._overflow = False


def _assembled(held: list[str]) -> str:
    """The text that the keys make: a Backspace of an input method takes back the character before it."""
    if "\b" not in held:
        return "".join(held)
    made: list[str] = []
    for piece in held:
        for char in piece:
            if char != "\b":
                made.append(char)
            elif made:
                made.pop()
    return "".join(made)


def _joined(before: Decision, after: Decision) -> Decision:
    """Two decisions of one call; ``before`` is nothing or a release."""
    if before.kind is Kind.NOTHING:
        return after
    if after.kind in (Kind.RELEASE, Kind.BURST):
        return Decision(after.kind, before.keys + after.keys, after.text)
    return before
