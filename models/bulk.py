"""Years of dossiers written at once: the same events and the same projections, folded in memory and written in bulk.

For sample data and for measuring, never for the desk. What an event does to a dossier is the same fold, and what it
leaves in a row the same function, as in the projections; so a rebuild from the log gives the same rows, and so does
the desk's own way of writing (tests compare both). While it works, nobody else may write to the database.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import msgspec
from sqlalchemy import Table, bindparam, insert, select, update
from sqlalchemy.orm import Session

from desktop_app.domain import canonical
from desktop_app.domain.actor import Actor
from desktop_app.domain.dossier.custody import CUSTODY_KINDS, Custody
from desktop_app.domain.dossier.custody import begin as begin_custody
from desktop_app.domain.dossier.custody import follow as follow_custody
from desktop_app.domain.dossier.life import FACT_KINDS, STEP_KINDS, Life, Occurrence, begin, follow
from desktop_app.domain.dossier.status import DossierStatus
from desktop_app.domain.events import (
    DossierAcceptedData,
    DossierCorrectedData,
    Event,
    EventData,
    FeeCollectedData,
    NationalCodeSetData,
    PersonalRef,
    PrintDoneData,
    PrintRequestedData,
    SubjectKind,
)
from desktop_app.domain.ledger import DossierFacts, changes, day_of, facts_of, received_facts
from desktop_app.domain.people.person import Person
from models import event_log, personal, sequences
from models.base import table_of
from models.cash import CashEntryRow
from models.dossier import DossierRow, FeeLineRow
from models.event import SequenceRow
from models.hand_over import HandOverRow
from models.ledger import FigureStateRow
from models.many import write_many
from models.person import PersonalRecordRow, PersonRow
from models.print_job import PrintJobRow
from models.projections import cash, dossiers, hand_overs, ledger, prints
from models.projections.search import append_places
from models.queries.hand_overs import custody_of
from models.search import block_and_place
from models.upsert import replacing

_DOSSIER, _STATE, _LINE = table_of(DossierRow), table_of(FigureStateRow), table_of(HandOverRow)
_FEE, _JOB, _ENTRY = table_of(FeeLineRow), table_of(PrintJobRow), table_of(CashEntryRow)
_PERSON, _RECORD, _SEQUENCE = table_of(PersonRow), table_of(PersonalRecordRow), table_of(SequenceRow)
_IN_ORDER = (_RECORD, _PERSON, _DOSSIER, _FEE, _STATE, _JOB, _ENTRY)
"""Every row after those it refers to."""
_INSERT = {table: insert(table) for table in _IN_ORDER}
_STEPS = STEP_KINDS - {DossierCorrectedData.KIND}
_CHANGING = (
    "national_code", "status", "voided_at", "context_id", "unit", "due_at", "converted_at", "promise_kept",
    "finished_at", "finished_day", "returned_at", "returned_day", "timeliness", "outcome", "fee_collected",
    "payment_method", "fee_officer", "paused_at", "supplements", "extensions", "already_late", "version",
    "life", "holder", "place_unit", "place_counter", "pending_unit", "pending_counter", "pending_officer",
    "step_due_at", "pending_seq", "shelf_place", "return_method", "result_list",
)  # fmt: skip
"""Columns of a dossier that what is written here can change; corrections go the desk's own way."""
_CHANGE = update(_DOSSIER).where(_DOSSIER.c.id == bindparam("dossier"))
_CHANGE = _CHANGE.values({name: bindparam(f"new_{name}") for name in _CHANGING})
_READ = select(_DOSSIER).where(_DOSSIER.c.id == bindparam("dossier"))
_READ_STATE = select(_STATE.c.known_day, _STATE.c.body).where(_STATE.c.dossier_id == bindparam("dossier"))
_READ_JOB = select(_JOB.c.dossier_id, _JOB.c.officer, _JOB.c.counter).where(_JOB.c.id == bindparam("job"))


@dataclass(slots=True)
class KeptDossier:
    """A dossier that may still change. ``row`` has every column except those of its life and its way."""

    id: int
    row: dict[str, Any]
    life: Life
    custody: Custody
    words: set[str]
    facts: DossierFacts
    known_day: str
    receipt: object = None
    """The paper that stands, as long as a promise may still be turned into an appointment."""
    written: bool = False
    """An earlier ``flush`` has it in the table."""


@dataclass(slots=True)
class _Buffers:
    events: list[Event] = field(default_factory=list)
    rows: dict[Table, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    touched: dict[int, KeptDossier] = field(default_factory=dict)
    moved: set[int] = field(default_factory=set)
    jobs: dict[int, dict[str, Any]] = field(default_factory=dict)
    """Print jobs that are not in their table yet."""
    done: list[dict[str, Any]] = field(default_factory=list)
    """Print jobs in the table that have come out since."""


class BulkLog:
    """Appends events in order of time (``append``), and writes what they leave (``flush``, ``write_sums``).

    ``session`` is set to that of the open transaction before anything else.
    """

    session: Session

    def __init__(self, randomness: Callable[[int], bytes]) -> None:
        self._randomness = randomness
        self._new = _Buffers()
        self._kept: dict[int, KeptDossier] = {}
        self._people: dict[str, tuple[Person, PersonalRef]] = {}
        """ID number → the newest version of the person and its row."""
        self._named: dict[str, Person] = {}
        """Row → person, of those whom an acceptance has just named."""
        self._waiting: dict[int, tuple[int | None, Actor]] = {}
        """Print jobs that have not come out: whose, and who asked."""
        self._numbers: dict[str, int] = {}
        self._sums = ledger.Growth()
        self._places: dict[tuple[int, str], bytearray] = {}

    # -- numbers and personal data --------------------------------------------------------------------------------
    def take(self, name: str, count: int = 1) -> int:
        """The first of ``count`` numbers of a counter that follow each other."""
        last = self._numbers.get(name)
        if last is None:
            last = sequences.current(self.session, name)
        self._numbers[name] = last + count
        return last + 1

    def keep_person(self, person: Person, now: datetime) -> PersonalRef:
        """As ``models.personal.keep_person``, of people whom this object has seen."""
        if person.id_number:
            known = self._people.get(person.id_number)
            if known is not None and known[0] == person:
                self._named[known[1].id] = person
                return known[1]
        row, ref = personal.person_row(person, now, self._randomness)
        self._new.rows[_PERSON].append(row)
        if person.id_number:
            self._people[person.id_number] = (person, ref)
        self._named[ref.id] = person
        return ref

    def keep_record(self, kind: str, value: object, now: datetime) -> PersonalRef:
        row, ref = personal.record_row(kind, value, now, self._randomness)
        self._new.rows[_RECORD].append(row)
        return ref

    # -- events -----------------------------------------------------------------------------------------------------
    def append(
        self, subject_id: str, data: EventData, *, actor: Actor, occurred_at: datetime, recorded_at: datetime
    ) -> Event:
        """One more event, after all others; its dossier is as it has become at once, the tables are after ``flush``."""
        event = Event(
            seq=self.take(sequences.EVENT_SEQUENCE),
            subject_kind=data.SUBJECT,
            subject_id=subject_id,
            kind=data.KIND,
            schema_version=data.SCHEMA,
            actor=actor.officer,
            counter=actor.counter,
            occurred_at=occurred_at.astimezone(UTC),
            recorded_at=recorded_at.astimezone(UTC),
            data=msgspec.to_builtins(data, str_keys=True),
        )
        self._new.events.append(event)
        if isinstance(data, DossierAcceptedData):
            self._accepted(event, data)
        elif isinstance(data, PrintRequestedData):
            self._new.jobs[int(subject_id)] = prints.requested_row(event, data)
            self._waiting[int(subject_id)] = (data.dossier_id, actor)
        elif isinstance(data, PrintDoneData):
            self._printed(int(subject_id), event)
        elif data.SUBJECT is SubjectKind.DOSSIER:
            self._happened(event, data)
        else:
            raise ValueError(f"{data.KIND} is not written in bulk")
        return event

    def dossier(self, dossier_id: int) -> KeptDossier:
        """A dossier as its last event has left it."""
        found = self._kept.get(dossier_id)
        if found is None:
            found = self._kept[dossier_id] = self._read(dossier_id)
        return found

    def job(self, job_id: int) -> tuple[int | None, Actor]:
        """Whose paper a job is, and who asked for it."""
        found = self._waiting.get(job_id)
        if found is None:
            dossier, officer, counter = self.session.connection().execute(_READ_JOB, {"job": job_id}).one()
            found = (dossier, Actor(officer, counter))
        return found

    def _accepted(self, event: Event, data: DossierAcceptedData) -> None:
        named = [self._named[ref.id] for ref in dict.fromkeys((data.owner, data.submitter))]
        self._named.clear()
        life = begin(event.seq, data)
        facts = facts_of(received_facts(data, event.actor), life)
        people = ((one.full_name, one.id_number, one.phone) for one in named)
        words = dossiers.words_of(data.code, data.national_code, people)
        row = dossiers.accepted_row(event, data, named[0].id_number)
        known = day_of(event.recorded_at)
        kept = KeptDossier(int(event.subject_id), row, life, begin_custody(event), words, facts, known)
        self._kept[kept.id] = self._new.touched[kept.id] = kept
        self._new.rows[_FEE] += dossiers.fee_rows(kept.id, data)
        self._sums.add(changes(None, facts), known, event.kind)
        self._found_by(kept.id, words)
        if data.fee_collected and data.payment_method is not None:
            self._money(event, data.fee_collected, data.payment_method.value)

    def _happened(self, event: Event, data: EventData) -> None:
        kept = self.dossier(int(event.subject_id))
        self._new.touched[kept.id] = kept
        if event.kind in _STEPS or event.kind in FACT_KINDS:
            kept.life = follow(kept.life, Occurrence(event.seq, event.occurred_at, data))
            if event.kind in _STEPS:
                self._count(kept, event)
        elif isinstance(data, FeeCollectedData):
            row = kept.row
            row["fee_collected"] += data.amount
            row["payment_method"], row["fee_officer"] = data.method.value, event.actor
            self._money(event, data.amount, data.method.value)
        elif isinstance(data, NationalCodeSetData):
            if kept.row["national_code"]:
                raise ValueError("a second national code is not written in bulk")
            kept.row["national_code"] = data.national_code
            fresh = dossiers.words_of(data.national_code, "", ()) - kept.words
            kept.words |= fresh
            self._found_by(kept.id, fresh)
        elif event.kind not in CUSTODY_KINDS:
            raise ValueError(f"{event.kind} is not written in bulk")
        if event.kind in CUSTODY_KINDS:
            kept.custody = follow_custody(kept.custody, event, data)
            self._new.moved.add(kept.id)

    def _count(self, kept: KeptDossier, event: Event) -> None:
        after = facts_of(kept.facts.received, kept.life)
        if after != kept.facts:
            delta = changes(kept.facts, after)
            if delta:
                kept.known_day = max(kept.known_day, day_of(event.recorded_at))
            self._sums.add(delta, kept.known_day, event.kind)
            kept.facts = after

    def _money(self, event: Event, amount: int, method: str) -> None:
        self._new.rows[_ENTRY].append(cash.entry_row(event, amount=amount, method=method))

    def _printed(self, job: int, event: Event) -> None:
        self._waiting.pop(job, None)
        row = self._new.jobs.get(job)
        if row is None:
            self._new.done.append({"job": job, "at": event.occurred_at})
        else:
            row |= {"attempts": row["attempts"] + 1, "state": "done", "error": "", "done_at": event.occurred_at}

    def _found_by(self, dossier_id: int, words: set[str]) -> None:
        block, place = block_and_place(dossier_id)
        for word in words:
            self._places.setdefault((block, word), bytearray()).extend(place)

    def _read(self, dossier_id: int) -> KeptDossier:
        """Back from the tables."""
        connection = self.session.connection()
        row = dict(connection.execute(_READ, {"dossier": dossier_id}).mappings().one())
        known, body = connection.execute(_READ_STATE, {"dossier": dossier_id}).one()
        life = canonical.from_bytes(row["life"], Life)
        facts = canonical.from_bytes(body, DossierFacts)
        words = dossiers.stored_words(self.session, dossier_id)
        return KeptDossier(
            dossier_id, row, life, custody_of(self.session, dossier_id), words, facts, known, written=True
        )

    # -- writing ----------------------------------------------------------------------------------------------------
    def flush(self) -> None:
        """Everything up to here stands in the tables, except the sums and the words (``write_sums``)."""
        new, self._new = self._new, _Buffers()
        connection = self.session.connection()
        event_log.write_placed(self.session, new.events)
        new.rows[_JOB] = list(new.jobs.values())
        changed = []
        for kept in new.touched.values():
            state = {"dossier_id": kept.id, "known_day": kept.known_day, "body": canonical.to_bytes(kept.facts)}
            new.rows[_STATE].append(state)
            row = kept.row | dossiers.life_columns(kept.life) | hand_overs.custody_columns(kept.custody)
            if kept.written:
                changed.append({"dossier": kept.id, **{f"new_{name}": row[name] for name in _CHANGING}})
            else:
                new.rows[_DOSSIER].append(row)
                kept.written = True
        for table in _IN_ORDER:
            upsert = replacing(self.session, table, "known_day", "body") if table is _STATE else _INSERT[table]
            write_many(connection, upsert, new.rows[table])
        write_many(connection, _CHANGE, changed)
        write_many(connection, prints.DONE, new.done)
        lines = [
            hand_overs.line_row(number, line)
            for number in sorted(new.moved)
            for line in self._kept[number].custody.lines
        ]
        names = [column.name for column in _LINE.columns if not column.primary_key]
        write_many(connection, replacing(self.session, _LINE, *names), lines)
        numbers = [{"name": name, "value": value} for name, value in sorted(self._numbers.items())]
        write_many(connection, replacing(self.session, _SEQUENCE, "value"), numbers)
        self._numbers.clear()
        for number in new.touched:
            life = self._kept[number].life
            if life.status is DossierStatus.RETURNED or life.voided_at is not None:
                del self._kept[number]

    def forget(self, *dossier_ids: int) -> None:
        """The desk itself has changed these since the last ``flush``: they are read again when they are wanted."""
        for number in dossier_ids:
            self._kept.pop(number, None)

    def write_sums(self) -> None:
        """The figures and the words of everything that was written; before a transaction ends."""
        connection = self.session.connection()
        self._sums.write(connection)
        rows = [
            {"block": block, "token": word, "places": bytes(places)}
            for (block, word), places in sorted(self._places.items())
        ]
        write_many(connection, append_places(connection.dialect.name), rows)
        self._places.clear()
