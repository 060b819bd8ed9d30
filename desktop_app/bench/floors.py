"""What the same work costs without the program: raw rows in raw SQLite, recorded strokes on a raw canvas."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import qrcode
from qrcode.constants import ERROR_CORRECT_M
from reportlab.pdfgen.canvas import Canvas
from sqlalchemy import event
from sqlalchemy.orm import Session

from desktop_app.domain.dossier.papers import PaperForm, PrintMark, ReceiptContext
from desktop_app.keys import use_key
from models import cipher
from models.engine import raw_connection
from printing import paint
from printing.forms import render

_SEQUENCES = "sequence"
_POSTINGS = "search_posting"
_OWN_CACHE = f"FROM {_SEQUENCES}"
"""How the program asks whether its settings are still those it remembers: no part of a floor."""


class RowWatch:
    """Reads the rows a transaction added to a database file, to write the same ones raw into a copy of it."""

    def __init__(self, file: Path) -> None:
        self._reader = _connect(file)
        names = self._reader.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            " AND sql NOT LIKE '%WITHOUT ROWID%'"  # an acceptance writes in postings (compared below), not in ratings
        )
        self._tables = [name for (name,) in names if name not in (_SEQUENCES, "alembic_version")]
        self._last = {table: self._newest(table) for table in self._tables}
        self._values = self._numbers()
        self._postings = self._newest_postings()

    def new_rows(self) -> dict[str, list[tuple[Any, ...]]]:
        """Rows added since the last call, by table, parents first; counters and postings with their new values."""
        found: dict[str, list[tuple[Any, ...]]] = {}
        for table in _parents_first(self._tables):
            query = f'SELECT * FROM "{table}" WHERE rowid > ? ORDER BY rowid'
            rows = self._reader.execute(query, (self._last[table],)).fetchall()
            if rows:
                found[table] = rows
                self._last[table] = self._newest(table)
        postings = self._newest_postings()
        changed = [(*key, places) for key, places in postings.items() if self._postings.get(key) != places]
        if changed:
            found[_POSTINGS] = changed
        self._postings = postings
        values = self._numbers()
        found[_SEQUENCES] = [(name, value) for name, value in values.items() if self._values.get(name) != value]
        self._values = values
        return found

    def close(self) -> None:
        self._reader.close()

    def _newest(self, table: str) -> int:
        [[newest]] = self._reader.execute(f'SELECT coalesce(max(rowid), 0) FROM "{table}"')
        return int(newest)

    def _newest_postings(self) -> dict[tuple[int, str], bytes]:
        """Of the block that new dossiers go to, and the one before."""
        query = f"SELECT block, token, places FROM {_POSTINGS} WHERE block >= (SELECT max(block) FROM {_POSTINGS}) - 1"
        return {(block, token): places for block, token, places in self._reader.execute(query)}

    def _numbers(self) -> dict[str, int]:
        return dict(self._reader.execute(f"SELECT name, value FROM {_SEQUENCES}").fetchall())


class RawRows:
    """Writes rows as they are: one ``BEGIN IMMEDIATE``, one prepared statement a table, synced to the disk."""

    def __init__(self, file: Path) -> None:
        self._writer = _connect(file)

    def write(self, rows: dict[str, list[tuple[Any, ...]]]) -> None:
        """The whole floor of an acceptance; constraints between tables are not even looked at."""
        execute = self._writer.execute
        execute("BEGIN IMMEDIATE")
        for table, values in rows.items():
            places = ", ".join("?" * len(values[0])) if values else ""
            if places:
                self._writer.executemany(f'INSERT OR REPLACE INTO "{table}" VALUES ({places})', values)
        execute("COMMIT")

    def close(self) -> None:
        self._writer.close()


def _connect(file: Path) -> Any:
    connection = raw_connection(file)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    return connection


def _parents_first(tables: Sequence[str]) -> list[str]:
    first = ("event", "person", "personal_record", "dossier")
    return [*(name for name in first if name in tables), *(name for name in tables if name not in first)]


@dataclass(frozen=True, slots=True)
class Statement:
    """One SQL statement with its values, as the driver was given it."""

    text: str
    values: Any


@contextmanager
def recorded_statements(session: Session) -> Iterator[list[Statement]]:
    """Every statement the engine of ``session`` runs inside, from any session."""
    engine = session.get_bind()
    found: list[Statement] = []

    def note(_connection: Any, _cursor: Any, text: str, values: Any, _context: Any, _many: bool) -> None:
        found.append(Statement(text, values))

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield found
    finally:
        event.remove(engine, "before_cursor_execute", note)


class RawQueries:
    """Runs recorded reading statements through plain sqlite3 and fetches all their rows."""

    def __init__(self, file: Path, statements: Sequence[Statement]) -> None:
        self._reader = _connect(file)
        self._statements = [one for one in statements if one.text.startswith("SELECT") and _OWN_CACHE not in one.text]

    def run(self) -> None:
        self._reader.execute("BEGIN")
        for one in self._statements:
            self._reader.execute(one.text, one.values).fetchall()
        self._reader.execute("COMMIT")

    def close(self) -> None:
        self._reader.close()


Stroke = tuple[int, str, tuple[Any, ...], dict[str, Any], int]
"""(object it was called on, method, arguments, named arguments, object it made or -1); object 0 is the canvas."""


class RawPaper:
    """The strokes of one paper: the calls its drawing made on the reportlab canvas, replayed on a bare one.

    Layout, wrapping and measuring are gone; text, fonts, lines and the QR matrix are what they were.
    """

    def __init__(self, form: PaperForm, context: ReceiptContext, mark: PrintMark) -> None:
        self._qr_text = "" if mark.preview else context.qr_text
        self._made: tuple[tuple[Any, ...], dict[str, Any]] = ((), {})
        self._strokes: list[Stroke] = []
        with _canvas_of_paint(self._recording_canvas):
            self._drawn = render(form, context, mark)

    @property
    def pdf(self) -> bytes:
        """The paper as the program draws it, for comparison."""
        return self._drawn

    def draw(self) -> bytes:
        """The whole floor of a paper."""
        if self._qr_text:
            code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0)
            code.add_data(self._qr_text.encode("utf-8"), optimize=0)
            code.make(fit=True)
        buffer = io.BytesIO()
        (_, *rest), named = self._made
        objects: dict[int, Any] = {0: Canvas(buffer, *rest, **named)}
        for target, name, args, options, made in self._strokes:
            given = tuple(objects[arg.number] if isinstance(arg, _Recorder) else arg for arg in args)
            answer = getattr(objects[target], name)(*given, **options)
            if made >= 0:
                objects[made] = answer
        return buffer.getvalue()

    def _recording_canvas(self, *args: Any, **named: Any) -> _Recorder:
        self._made = (args, named)
        self._strokes = []
        return _Recorder(Canvas(*args, **named), 0, self._strokes, _Numbers())


@contextmanager
def _canvas_of_paint(make: Callable[..., Any]) -> Iterator[None]:
    """Papers drawn inside are drawn on what ``make`` gives."""
    setattr(paint, "Canvas", make)  # noqa: B010 - mypy would not let a class name stand for a function
    try:
        yield
    finally:
        setattr(paint, "Canvas", Canvas)  # noqa: B010


class _Numbers:
    """Numbers for the text and path objects a canvas hands out."""

    def __init__(self) -> None:
        self.last = 0

    def next(self) -> int:
        self.last += 1
        return self.last


class _Recorder:
    """Passes every call on to the real object and writes it down."""

    def __init__(self, real: Any, number: int, strokes: list[Stroke], numbers: _Numbers) -> None:
        self.real = real
        self.number = number
        self._strokes = strokes
        self._numbers = numbers

    def __getattr__(self, name: str) -> Callable[..., Any]:
        method = getattr(self.real, name)

        def call(*args: Any, **named: Any) -> Any:
            plain = tuple(arg.real if isinstance(arg, _Recorder) else arg for arg in args)
            answer = method(*plain, **named)
            makes = name in ("beginText", "beginPath")
            number = self._numbers.next() if makes else -1
            self._strokes.append((self.number, name, args, named, number))
            return _Recorder(answer, number, self._strokes, self._numbers) if makes else answer

        return call


def copied(file: Path, target: Path) -> Path:
    """A copy of a database, with everything its write-ahead log holds, not encrypted: what floors are measured on."""
    cipher.rewrite(file, cipher.key_for(file), target, None)
    return target


def twin(file: Path, target: Path) -> Path:
    """A copy of the same kind in a folder of its own, for the program to work on."""
    key = cipher.key_for(file)
    if key is not None:
        use_key(target.parent, key)
    cipher.rewrite(file, key, target, key)
    return target
