"""``check``: whether the log, the numbers and the personal records are what they were when they were written.

Everything is read in one consistent view and nothing is written. What is found names its place (numbers of events, of
dossiers, of records), never a person.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import msgspec
from sqlalchemy import text
from sqlalchemy.orm import Session

from desktop_app.clock import in_vietnam
from desktop_app.domain import canonical
from desktop_app.domain.chain import BEGINNING, link
from desktop_app.domain.events import DossierAcceptedData, Event, PrintRequestedData
from desktop_app.domain.events.hall import TicketTakenData
from desktop_app.services.hall.tickets import TICKET_SEQUENCE, number_sequence
from desktop_app.services.print_requests import PRINT_SEQUENCE
from desktop_app.services.reception.accept import DOSSIER_SEQUENCE, register_sequence
from models import chain, sequences
from models.engine import Database
from models.queries import personal_proof

_PART = 5_000
_NAMES_A_RECORD = b'"digest"'
_GAPLESS = {
    DossierAcceptedData.KIND: DOSSIER_SEQUENCE,
    PrintRequestedData.KIND: PRINT_SEQUENCE,
    TicketTakenData.KIND: TICKET_SEQUENCE,
}
"""Event that begins a life → the counter its subjects are numbered by, from 1 without a gap."""


class Kind(StrEnum):
    """What can be wrong."""

    FILE = "file"
    REFERENCE = "reference"
    MISSING = "missing"
    ALTERED = "altered"
    ORDER = "order"
    COLUMN = "column"
    CUT = "cut"
    HEAD = "head"
    NUMBER_MISSING = "number_missing"
    NUMBER_TWICE = "number_twice"
    RECORD_ALTERED = "record_altered"
    RECORD_GONE = "record_gone"
    FIGURES = "figures"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, and where: an event's number, a number of a dossier, a row."""

    kind: Kind
    place: str


@dataclass(frozen=True, slots=True)
class LogState:
    """What was looked at. ``head``: hash of the newest event (32 bytes), as it should be kept outside."""

    events: int
    head: bytes
    records: int
    erased: int
    """Personal records whose content was erased; their hash still stands in the log."""
    findings: tuple[Finding, ...]


@dataclass(slots=True)
class _Walk:
    found: list[Finding] = field(default_factory=list)
    seq: int = 0
    head: bytes = BEGINNING
    head_seen: bool = False
    first_of: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    lines: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    of_day: Counter[str] = field(default_factory=Counter)
    codes: Counter[str] = field(default_factory=Counter)
    tickets: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    refs: dict[str, tuple[str, int]] = field(default_factory=dict)
    records: int = 0
    erased: int = 0

    def tell(self, kind: Kind, place: object) -> None:
        self.found.append(Finding(kind, str(place)))


def check_log(database: Database, wanted_head: bytes | None = None) -> LogState:
    """Read the whole log once. ``wanted_head``: a head kept outside, which the log has to contain."""
    walk = _Walk(head_seen=wanted_head in (None, BEGINNING))
    with database.read() as session:
        if database.is_sqlite:
            _file(session, walk)
        for row in chain.rows(session):
            _one(row, walk, wanted_head)
            if len(walk.refs) >= _PART:
                _records(session, walk)
        _records(session, walk)
        _numbers(session, walk)
    if not walk.head_seen:
        walk.tell(Kind.HEAD, "")
    return LogState(walk.seq, walk.head, walk.records, walk.erased, tuple(walk.found))


def _file(session: Session, walk: _Walk) -> None:
    connection = session.connection()
    for (state,) in connection.execute(text("PRAGMA integrity_check(20)")):
        if state != "ok":
            walk.tell(Kind.FILE, state)
    for table, row, parent, _ in connection.execute(text("PRAGMA foreign_key_check")):
        walk.tell(Kind.REFERENCE, f"{table} {row} → {parent}")


def _one(row: Any, walk: _Walk, wanted_head: bytes | None) -> None:
    if row.seq != walk.seq + 1:
        walk.tell(Kind.MISSING, f"{walk.seq + 1}-{row.seq - 1}")
    walk.seq = row.seq
    body, sealed = bytes(row.canonical), bytes(row.hash)
    if link(walk.head, body) != sealed:
        walk.tell(Kind.ALTERED, row.seq)
    walk.head = sealed  # from here on the next are compared with what stands there, so that each place is named once
    walk.head_seen = walk.head_seen or sealed == wanted_head
    try:
        event = canonical.from_bytes(body, Event)
    except (msgspec.ValidationError, msgspec.DecodeError, UnicodeDecodeError):
        walk.tell(Kind.ALTERED, row.seq)
        return
    if event.seq != row.seq:
        walk.tell(Kind.ORDER, f"{row.seq}: {event.seq}")
    beside = (
        row.subject_kind, row.subject_id, row.kind, row.schema_version, row.actor, row.counter, row.occurred_at,
        row.recorded_at,
    )  # fmt: skip
    if beside != (
        event.subject_kind, event.subject_id, event.kind, event.schema_version, event.actor, event.counter,
        event.occurred_at, event.recorded_at,
    ):  # fmt: skip
        walk.tell(Kind.COLUMN, row.seq)
    if _NAMES_A_RECORD in body:
        for record, digest in _refs(event.data):
            walk.refs[record] = (digest, event.seq)
    if event.kind in _GAPLESS:
        _begun(event, walk)


def _refs(value: Any) -> Iterator[tuple[str, str]]:
    """Every reference to a personal record, however deep it stands in the data."""
    if isinstance(value, dict):
        if value.keys() == {"id", "digest"}:
            yield value["id"], value["digest"]
            return
        for one in value.values():
            if isinstance(one, (dict, list)):
                yield from _refs(one)
    elif isinstance(value, list):
        for one in value:
            if isinstance(one, (dict, list)):
                yield from _refs(one)


def _begun(event: Event, walk: _Walk) -> None:
    name, number, data = _GAPLESS[event.kind], int(event.subject_id), event.data
    if number in walk.first_of[name]:
        walk.tell(Kind.NUMBER_TWICE, f"{name} {number}")
    walk.first_of[name].add(number)
    if event.kind == DossierAcceptedData.KIND:
        day = in_vietnam(event.occurred_at)
        walk.codes[data["code"]] += 1
        walk.of_day[f"dossier:{data['org_code']}:{day:%y%m%d}"] += 1
        walk.lines[register_sequence(data["org_code"], day.year)].append(data["line_no"])
    elif event.kind == TicketTakenData.KIND:
        walk.tickets[number_sequence(data["day"], data["series"])].append(data["number"])


def _records(session: Session, walk: _Walk) -> None:
    """The personal records that the last events name are what they were, or were erased."""
    refs, walk.refs = walk.refs, {}
    there = {row.id: row for row in personal_proof.rows_of(session, list(refs))}
    for record, (digest, seq) in refs.items():
        row = there.get(record)
        if row is None:
            walk.tell(Kind.RECORD_GONE, seq)
            continue
        walk.records += 1
        if row.body is None:
            walk.erased += 1
        if row.digest != digest or (row.body is not None and _proof(row) != digest):
            walk.tell(Kind.RECORD_ALTERED, seq)


def _proof(row: Any) -> str:
    return hashlib.sha256(bytes(row.salt) + bytes(row.body)).hexdigest()


def _numbers(session: Session, walk: _Walk) -> None:
    taken = sequences.all_of(session)
    newest = taken.get(sequences.EVENT_SEQUENCE, 0)
    if newest != walk.seq:
        walk.tell(Kind.CUT, f"{walk.seq + 1}-{newest}")
    for name in _GAPLESS.values():
        _gaps(name, walk.first_of[name], taken.get(name, 0), walk)
    for name, numbers in walk.lines.items():
        _twice(name, numbers, walk)
        _gaps(name, numbers, taken.get(name, 0), walk)
    for name, count in walk.of_day.items():
        if taken.get(name, 0) != count:
            walk.tell(Kind.NUMBER_MISSING, f"{name}: {count} / {taken.get(name, 0)}")
    for code, count in walk.codes.items():
        if count > 1:
            walk.tell(Kind.NUMBER_TWICE, code)
    for name, numbers in walk.tickets.items():  # numbers given out on paper leave gaps of their own
        _twice(name, numbers, walk)
        for number in numbers:
            if number > taken.get(name, 0):
                walk.tell(Kind.NUMBER_MISSING, f"{name}: {number} / {taken.get(name, 0)}")


def _gaps(name: str, numbers: Iterable[int], last: int, walk: _Walk) -> None:
    there = set(numbers)
    missing = sorted(set(range(1, last + 1)) ^ there)
    if missing:
        shown = ", ".join(str(number) for number in missing[:5])
        walk.tell(Kind.NUMBER_MISSING, f"{name}: {shown}{' …' if len(missing) > 5 else ''}")


def _twice(name: str, numbers: list[int], walk: _Walk) -> None:
    for number, times in Counter(numbers).items():
        if times > 1:
            walk.tell(Kind.NUMBER_TWICE, f"{name} {number}")


def check_everything(
    database: Database, figures: Callable[[Database], tuple[str, ...]], wanted_head: bytes | None = None
) -> LogState:
    """``check_log``, then the figures; they are only counted on a log that is whole."""
    state = check_log(database, wanted_head)
    if state.findings:
        return state
    wrong = tuple(Finding(Kind.FIGURES, one) for one in figures(database))
    return LogState(state.events, state.head, state.records, state.erased, wrong)
