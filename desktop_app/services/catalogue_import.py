"""Taking over a catalogue file: plan it (a dry run), or apply it in bounded transactions.

The file is read twice. The first time to its end, so that a cut, damaged or foreign file is refused before anything is
written; the second time record by record. A procedure lands whole or not at all; a stop or a failure between two
transactions leaves whole procedures, and running the same file again takes over the rest.
"""

from __future__ import annotations

import hashlib
import secrets
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.clock import in_vietnam
from desktop_app.domain import canonical
from desktop_app.domain.catalogue.lookup import stem
from desktop_app.domain.catalogue.portal.decide import Outcome, decide
from desktop_app.domain.catalogue.portal.flags import FlagCode, flag
from desktop_app.domain.catalogue.portal.record import CODE, NAME, RecordReading, read_record, refusal
from desktop_app.domain.catalogue.procedure import Procedure
from desktop_app.domain.events import Actor, ProcedurePublishedData
from desktop_app.domain.exchange.catalogue_import import ImportProgress, ImportReport, ImportRow, ImportState
from desktop_app.domain.text import fold
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from desktop_app.services import rights
from desktop_app.services.catalogue_files import FileRecord, read_records
from desktop_app.services.context import CATALOGUE_VERSION, ServiceContext
from models import event_log, sequences
from models.catalogue import ProcedureVersionRow

BATCH = 50
"""Procedures of one transaction: short enough that a reception beside it hardly waits."""
SHOWN_NAME = 200
COMMUNE = "cap xa"
"""The commune level among those of a procedure, folded: "Cấp tỉnh, Cấp xã"."""


Progress = Callable[[ImportProgress], object]
Cancelled = Callable[[], bool]


def _never() -> bool:
    return False


def _nobody(_progress: ImportProgress) -> None:
    """Nobody watches."""


@dataclass(slots=True)
class _Known:
    """What the first reading learned: how many records, and which code stands where with which content."""

    total: int = 0
    first: dict[str, tuple[int, bytes]] = field(default_factory=dict)
    repeats: dict[int, int] = field(default_factory=dict)
    """Line of a repeated code → line it stood in first."""
    same: set[int] = field(default_factory=set)
    """Lines that repeat code and content."""


@dataclass(frozen=True, slots=True)
class _Prepared:
    """One record, parsed outside any transaction."""

    row: ImportRow
    reading: RecordReading | None


class _Work:
    """One import that was started apart."""

    def __init__(self) -> None:
        self.stop = threading.Event()
        self.thread: threading.Thread | None = None
        self.progress: ImportProgress | None = None
        self.report: ImportReport | None = None
        self.error: BaseException | None = None

    def tell(self, progress: ImportProgress) -> None:
        self.progress = progress


class CatalogueImport:
    """Import of catalogue files. Its methods may run on any thread but the window's."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services
        self._works: dict[str, _Work] = {}

    def run(
        self,
        path: Path,
        actor: Actor,
        *,
        dry_run: bool = False,
        effective_from: date | None = None,
        commune_only: bool = False,
        progress: Progress = _nobody,
        cancelled: Cancelled = _never,
    ) -> ImportReport:
        """Read the file and take it over, or only say what would happen (``dry_run``: nothing is written).

        ``effective_from`` is the day from which changed procedures hold where the file names none; today without it.
        ``commune_only`` passes over what the file gives to other levels only, as if it were not there.
        ``cancelled`` is asked between batches. Raises as ``read_records``, and ``right_missing``.
        """
        with self._services.database.read() as session:
            rights.require(self._services.office(session), actor, "catalogue.import")
        known = self._check(_wanted(path, commune_only), progress, cancelled)
        if known is None:
            return ImportReport(dry_run, True, ())
        rows: list[ImportRow] = []
        begins = effective_from or in_vietnam(self._services.clock.now()).date()
        for batch in _batches(_prepared(_wanted(path, commune_only), known)):
            if cancelled():
                return ImportReport(dry_run, True, tuple(rows))
            rows += self._preview(batch, begins) if dry_run else self._apply(batch, begins, actor)
            progress(ImportProgress(False, len(rows), known.total))
        return ImportReport(dry_run, False, tuple(rows))

    def run_apart(
        self,
        path: Path,
        actor: Actor,
        *,
        dry_run: bool = False,
        effective_from: date | None = None,
        commune_only: bool = False,
        progress: Progress = _nobody,
        cancelled: Cancelled = _never,
    ) -> ImportReport:
        """As ``run``, in a child process that this thread waits for: what the window starts on a reader thread."""
        from desktop_app.services.catalogue_child import run_in_child

        return run_in_child(
            self._services,
            path,
            actor,
            dry_run=dry_run,
            effective_from=effective_from,
            commune_only=commune_only,
            progress=progress,
            cancelled=cancelled,
        )

    def start(
        self,
        path: Path,
        actor: Actor,
        *,
        dry_run: bool = False,
        effective_from: date | None = None,
        commune_only: bool = False,
    ) -> str:
        """Begin ``run_apart`` and come back at once with its ticket; ``look`` tells how far it is.

        The window's way: only values cross to it, so that it cannot be called back.
        """
        work = _Work()
        ticket = secrets.token_hex(8)
        self._works[ticket] = work

        def run() -> None:
            try:
                work.report = self.run_apart(
                    path,
                    actor,
                    dry_run=dry_run,
                    effective_from=effective_from,
                    commune_only=commune_only,
                    progress=work.tell,
                    cancelled=work.stop.is_set,
                )
            except BaseException as error:  # raised again where it is asked for
                work.error = error

        work.thread = threading.Thread(target=run, name="motcua-import", daemon=True)
        work.thread.start()
        return ticket

    def look(self, ticket: str, patience_s: float = 0.1) -> ImportState:
        """How far the import is, waiting a moment for its end; raises what it raised.

        A ticket is spent when the end was told. Raises ``UserError("import_unknown")`` for one that is.
        """
        work = self._works.get(ticket)
        if work is None:
            raise UserError("import_unknown", field="file")
        if work.thread is not None:
            work.thread.join(patience_s)
        if work.thread is not None and work.thread.is_alive():
            return ImportState(work.progress, None)
        del self._works[ticket]
        if work.error is not None:
            raise work.error
        return ImportState(work.progress, work.report)

    def stop(self, ticket: str) -> None:
        """Ask it to end after the present batch; ``look`` still tells its report."""
        if (work := self._works.get(ticket)) is not None:
            work.stop.set()

    def _check(self, records: Iterator[FileRecord], progress: Progress, cancelled: Cancelled) -> _Known | None:
        """The first reading, to the end of the file; None when it was stopped."""
        known = _Known()
        for record in records:
            known.total += 1
            if known.total % BATCH == 0:
                if cancelled():
                    return None
                progress(ImportProgress(True, known.total, 0))
            if record.problem or refusal(record.fields):
                continue
            code, content = stem(record.fields[CODE]), _content(record)
            line, before = known.first.setdefault(code, (record.line, content))
            if line != record.line:
                known.repeats[record.line] = line
                if before == content:
                    known.same.add(record.line)
        return known

    def _preview(self, batch: list[_Prepared], begins: date) -> list[ImportRow]:
        with self._services.database.read() as session:
            versions = _versions(session, batch)
        return [_decided(one, versions, begins)[0] for one in batch]

    def _apply(self, batch: list[_Prepared], begins: date, actor: Actor) -> list[ImportRow]:
        """One transaction: decide on what is there now, publish, raise the version all snapshots compare with."""
        rows: list[ImportRow] = []
        with self._services.database.write() as session:
            now = self._services.clock.now()
            versions = _versions(session, batch)
            published = []
            for one in batch:
                row, procedure = _decided(one, versions, begins)
                rows.append(row)
                if procedure is not None:
                    published.append(procedure)
            if published:
                sequences.take(session, CATALOGUE_VERSION)
            for procedure in published:
                event_log.append(
                    session,
                    procedure.code,
                    ProcedurePublishedData(procedure),
                    actor=actor,
                    occurred_at=now,
                    recorded_at=now,
                )
        return rows


def _wanted(path: Path, commune_only: bool) -> Iterator[FileRecord]:
    """The records of the file; with ``commune_only`` without those of other levels. No level named: it stays."""
    for record in read_records(path):
        level = record.fields.get("cap_thuc_hien", "").strip()
        if not (commune_only and level) or COMMUNE in fold(level):
            yield record


def _prepared(records: Iterator[FileRecord], known: _Known) -> Iterator[_Prepared]:
    """The second reading. A file that changed in between is noticed by its records."""
    count = 0
    for record in records:
        count += 1
        yield _prepare(record, known)
    if count != known.total:
        raise UserError("import_file_changed", field="file")


def _prepare(record: FileRecord, known: _Known) -> _Prepared:
    code, name = record.fields.get(CODE, "").strip()[:64], " ".join(record.fields.get(NAME, "").split())[:SHOWN_NAME]
    level = record.fields.get("cap_thuc_hien", "")[:SHOWN_NAME]
    reason = record.problem or refusal(record.fields) or ""
    if reason:
        return _Prepared(ImportRow(record.line, code, name, Outcome.REFUSED, reason, level=level), None)
    if record.line in known.same:
        repeated = flag("code", FlagCode.DUPLICATE_ROW, str(known.repeats[record.line]))
        row = ImportRow(record.line, stem(code), name, Outcome.UNCHANGED, level=level, flags=(repeated,))
        return _Prepared(row, None)
    if record.line in known.repeats:
        return _Prepared(
            ImportRow(record.line, stem(code), name, Outcome.REFUSED, "row_duplicate_code", level=level), None
        )
    line, content = known.first.get(stem(code), (0, b""))
    if line != record.line or content != _content(record):
        raise UserError("import_file_changed", field="file")
    reading = read_record(record.fields)
    row = ImportRow(record.line, reading.code, name, Outcome.UNCHANGED, level=level, limits=reading.limits.readings)
    return _Prepared(row, reading)


def _decided(one: _Prepared, versions: dict[str, list[Procedure]], begins: date) -> tuple[ImportRow, Procedure | None]:
    if one.reading is None:
        return one.row, None
    decision = decide(one.reading, versions.get(one.reading.code, []), begins)
    version = decision.procedure.version if decision.procedure else None
    row = replace(one.row, outcome=decision.outcome, reason=decision.reason, version=version, flags=decision.flags)
    return row, decision.procedure


def _versions(session: Session, batch: list[_Prepared]) -> dict[str, list[Procedure]]:
    """All versions of the procedures of a batch."""
    codes = {one.reading.code for one in batch if one.reading is not None}
    found: dict[str, list[Procedure]] = {}
    if codes:
        rows = session.execute(
            select(ProcedureVersionRow.code, ProcedureVersionRow.body).where(ProcedureVersionRow.code.in_(codes))
        )
        for code, body in rows:
            found.setdefault(code, []).append(canonical.from_bytes(body, Procedure))
    return found


def _batches(records: Iterator[_Prepared]) -> Iterator[list[_Prepared]]:
    batch: list[_Prepared] = []
    for record in records:
        batch.append(record)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _content(record: FileRecord) -> bytes:
    """A digest of what a record says, to tell a repeated record from a contradicting one."""
    said = "\x00".join(f"{name}\x01{value}" for name, value in sorted(record.fields.items()) if name != CODE)
    return hashlib.blake2b(said.encode("utf-8", "surrogatepass"), digest_size=16).digest()
