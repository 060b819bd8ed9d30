"""Finding a procedure while the officer types: any letters without marks, initials, a code or part of one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from heapq import nsmallest

from msgspec import Struct

from desktop_app.domain.catalogue.procedure import Procedure
from desktop_app.domain.text import words
from desktop_app.errors import UserError

_STEM = re.compile(r"([0-9])\.?([0-9]{6})(?![0-9])")
_CODE_LIKE = re.compile(r"[0-9][0-9.\s]*")
_LONGEST_QUERY = 200
"""Longer than any short name; a pasted page is cut before it costs time."""

# Nobody who types "ks" means the words every name begins with, so an exact match may leave them out.
_LEAD_WORDS = (("thu", "tuc"), ("dang", "ky"), ("cap",))

_EXACT, _NEAR, _NAMED, _LOOSE = range(4)
_STEPS = 8
"""Room for the finer order inside a group."""


def stem(code: str) -> str:
    """The national code inside a local one: ``2.000815.000.00.00.H55`` and ``2000815`` give ``2.000815``.

    What does not begin with a national code comes back as it is, without spaces around it.
    """
    found = _STEM.match(code.strip())
    return f"{found[1]}.{found[2]}" if found else code.strip()


class _Entry(Struct, frozen=True):
    """One procedure with its keys, all folded: small letters, no marks, single spaces."""

    procedure: Procedure
    order: int
    code: str
    digits: str
    short: str
    core: str
    starts: str
    """Short name, name and sector, each word after a space: a word begins with ``x`` where `` x`` occurs."""
    short_initials: str
    core_initials: str
    name_initials: str
    everything: str
    """All of the above in one string: what is not in it matches nothing, and one look says so."""


class CatalogueIndex:
    """The procedures an officer may choose, ready for look-up on every key press (2,000 of them in under 3 ms).

    ``usage`` counts how often each code was accepted; a code without a count was never used.
    """

    def __init__(self, procedures: Iterable[Procedure], usage: Mapping[str, int]) -> None:
        self._entries = tuple(_entry(procedure, order) for order, procedure in enumerate(procedures))
        self._by_code: dict[str, Procedure] = {}
        for entry in self._entries:
            for key in (entry.procedure.code.strip().casefold(), stem(entry.code)):
                known = self._by_code.get(key)
                if known is None or known.version < entry.procedure.version:
                    self._by_code[key] = entry.procedure
        self.set_usage(usage)

    def set_usage(self, usage: Mapping[str, int]) -> None:
        """Take newer counts without folding the names again."""
        counts = [max(0, usage.get(entry.procedure.code, 0)) for entry in self._entries]
        most, size = max(counts, default=0), len(counts)
        # The rank of a match is one integer (group, then usage, then step, then order), for sorting whole numbers is
        # several times faster than sorting tuples. Here: the part that does not depend on the query.
        self._step, self._group = size, (most + 1) * _STEPS * size
        self._bases = tuple((most - count) * _STEPS * size + order for order, count in enumerate(counts))
        self._most_used = tuple(self._entries[base % size].procedure for base in sorted(self._bases))

    def __len__(self) -> int:
        return len(self._entries)

    def by_code(self, code: str) -> Procedure | None:
        """The newest version under this code, local suffix or missing dots notwithstanding."""
        wanted = code.strip().casefold()
        return self._by_code.get(wanted) or self._by_code.get(stem(wanted))

    def require(self, code: str) -> Procedure:
        """As ``by_code``; raises ``UserError("procedure_unknown", field="procedure")`` when there is none."""
        found = self.by_code(code)
        if found is None:
            raise UserError("procedure_unknown", field="procedure")
        return found

    def find(self, query: str, limit: int = 20) -> tuple[Procedure, ...]:
        """The best matches first, at most ``limit``. An empty query gives the most used ones.

        An exact code, name or initials come before everything; then what has the query in its short name or its
        initials; then in the full name; then what merely has all its words. Within each of these the most used come
        first, and equal ones keep the order of the catalogue.
        """
        if limit <= 0:
            return ()
        query = query[:_LONGEST_QUERY].strip()
        if not query:
            return self._most_used[:limit]
        if _CODE_LIKE.fullmatch(query) or stem(query) != query:
            ranked = self._by_digits(query)
        else:
            ranked = self._by_words(words(query))
        size = len(self._entries)
        return tuple(self._entries[rank % size].procedure for rank in nsmallest(limit, ranked))

    def _by_digits(self, query: str) -> list[int]:
        full = query.casefold()
        exact = stem(query)
        digits = "".join(letter for letter in exact if letter in "0123456789")
        ranked: list[int] = []
        for entry, base in zip(self._entries, self._bases, strict=True):
            at = entry.digits.find(digits)
            if at < 0:
                continue
            if entry.code == full:
                group, step = _EXACT, 0
            elif entry.digits == digits:
                # After the code as typed, whatever the usage: the same procedure under a local suffix.
                group, step = _NEAR, 0
                base %= self._step
            else:
                # Nobody types the leading "1.00"; they type the end, as they say it aloud.
                group, step = _LOOSE, 0 if at == 0 or entry.digits.endswith(digits) else 1
            ranked.append(base + group * self._group + step * self._step)
        return ranked

    def _by_words(self, tokens: tuple[str, ...]) -> list[int]:
        if not tokens:
            return []
        phrase, letters = " ".join(tokens), "".join(tokens)
        spaced = tuple(f" {token}" for token in tokens)
        first, more = (spaced[0] if len(letters) == 1 else tokens[0]), tokens[1:]
        run = first if len(letters) == 1 else letters
        ranked: list[int] = []
        for entry, base in zip(self._entries, self._bases, strict=True):
            text = entry.everything
            if run not in text and (first not in text or any(token not in text for token in more)):
                continue
            found = _rank(entry, phrase, letters, spaced)
            if found is not None:
                ranked.append(base + found[0] * self._group + found[1] * self._step)
        return ranked


def _rank(entry: _Entry, phrase: str, letters: str, spaced: tuple[str, ...]) -> tuple[int, int] | None:
    """How well one procedure matches: the group, then the order inside the group among equally used ones."""
    if phrase in (entry.core, entry.short) or letters in (entry.core_initials, entry.short_initials):
        return _EXACT, 0
    if entry.short.startswith(phrase) or entry.core.startswith(phrase):
        return _NEAR, 0
    if entry.short_initials.startswith(letters) or entry.core_initials.startswith(letters):
        return _NEAR, 1
    if f" {phrase}" in entry.short:
        return _NEAR, 2
    if letters in entry.short_initials:
        return _NEAR, 3
    if f" {phrase}" in entry.starts:
        return _NAMED, 0
    if len(letters) == 1:
        return None  # one letter inside a word says nothing, and nearly every name holds it
    if all(token in entry.starts for token in spaced):
        return _LOOSE, 0
    if letters in entry.name_initials:
        return _LOOSE, 1
    if phrase in entry.starts or all(token[1:] in entry.starts or token[1:] in entry.digits for token in spaced):
        return _LOOSE, 2
    return None


def _entry(procedure: Procedure, order: int) -> _Entry:
    short = words(procedure.label)
    core = _without_lead(short)
    name = words(procedure.name)
    code = procedure.code.strip().casefold()
    digits = "".join(letter for letter in stem(code) if letter in "0123456789")
    starts = "".join(f" {word}" for word in (*short, "|", *name, "|", *words(procedure.sector)))
    letters = tuple("".join(word[0] for word in found) for found in (short, core, name))
    return _Entry(
        procedure=procedure,
        order=order,
        code=code,
        digits=digits,
        short=" ".join(short),
        core=" ".join(core),
        starts=starts,
        short_initials=letters[0],
        core_initials=letters[1],
        name_initials=letters[2],
        everything="\n".join((starts, *letters, digits)),
    )


def _without_lead(name: tuple[str, ...]) -> tuple[str, ...]:
    """The name without the words so many begin with; never empty."""
    for lead in _LEAD_WORDS:
        if name[: len(lead)] == lead and len(name) > len(lead):
            name = name[len(lead) :]
    return name
