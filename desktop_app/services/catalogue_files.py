"""Catalogue files as a stream of records: JSON Lines (plain or gzipped), CSV and Excel.

Nothing is held but the record at hand, so a file of any size needs the memory of its longest record. The kind is found
from the content, not from the name. A formula is never computed: its cell is reported, and its record refused.
"""

from __future__ import annotations

import csv
import gzip
import json
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import IO, Any

from desktop_app.domain.catalogue.portal.record import CODE, REQUIRED, field_of
from desktop_app.errors import EnvironmentProblem, UserError

MAX_ROWS = 20_000
"""The whole country has some 6,000 procedures; a longer file is another table, and would make every search slow."""
MAX_LINE = 4_000_000
MAX_CELL = 500_000
MAX_UNPACKED = 1_000_000_000
MAX_SHEET_UNPACKED = 400_000_000
HEADING_ROWS = 20

_ZIP, _GZIP, _OLD_EXCEL = b"PK\x03\x04", b"\x1f\x8b", b"\xd0\xcf\x11\xe0"
_OTHER_ENCODINGS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class FileRecord:
    """One record. ``line`` is its line or row in the file; ``problem`` says why it cannot be read, else empty."""

    line: int
    fields: dict[str, str] = field(default_factory=dict)
    problem: str = ""


def read_records(path: Path) -> Iterator[FileRecord]:
    """Every record of the file, in its order.

    Raises ``UserError`` on ``field="file"`` for a file that is no catalogue at all: ``import_file_empty``,
    ``import_file_cut``, ``import_file_damaged``, ``import_encoding``, ``import_old_excel``, ``import_not_a_catalogue``,
    ``import_columns_missing``, ``import_too_many_rows``, ``import_file_too_large``; ``EnvironmentProblem`` where it
    cannot be opened. They may come after records were given: who writes reads the file to its end first.
    """
    count = 0
    for record in _records(path):
        count += 1
        if count > MAX_ROWS:
            raise UserError("import_too_many_rows", field="file", limit=MAX_ROWS)
        yield record
    if count == 0:
        raise UserError("import_file_empty", field="file")


def _records(path: Path) -> Iterator[FileRecord]:
    with _opened(path) as raw:
        head = raw.read(4096)
        raw.seek(0)
        if not head:
            raise UserError("import_file_empty", field="file")
        if head.startswith(_OLD_EXCEL):
            raise UserError("import_old_excel", field="file")
        if head.startswith(_ZIP):
            yield from _sheet_records(raw)
        elif head.startswith(_GZIP):
            yield from _packed_records(raw)
        else:
            yield from _text_records(raw)


@contextmanager
def _opened(path: Path) -> Iterator[IO[bytes]]:
    try:
        raw = path.open("rb")
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError, ValueError) as error:
        raise UserError("import_file_missing", field="file") from error
    except OSError as error:
        raise EnvironmentProblem("import_file_unreadable", field="file") from error
    try:
        yield raw
    except OSError as error:
        raise EnvironmentProblem("import_file_unreadable", field="file") from error
    finally:
        raw.close()


# -- text -------------------------------------------------------------------------------------------------------------
def _packed_records(raw: IO[bytes]) -> Iterator[FileRecord]:
    try:
        with gzip.GzipFile(fileobj=raw) as unpacked:
            yield from _text_records(unpacked)  # type: ignore[arg-type]  # a binary stream in all but its type
    except EOFError as error:
        raise UserError("import_file_cut", field="file") from error
    except (gzip.BadGzipFile, zlib.error) as error:
        raise UserError("import_file_damaged", field="file") from error


def _text_records(stream: IO[bytes]) -> Iterator[FileRecord]:
    head = stream.read(4096)
    stream.seek(0)
    if head.startswith(_OTHER_ENCODINGS):
        raise UserError("import_encoding", field="file", line=1)
    first = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if not first:
        raise UserError("import_file_empty", field="file")
    if first == b"{":
        yield from _json_records(stream)
    elif first in b"[<%" or b"\x00" in head:
        raise UserError("import_not_a_catalogue", field="file")
    else:
        yield from _table_records(stream)


def _json_records(stream: IO[bytes]) -> Iterator[FileRecord]:
    line = unpacked = 0
    while raw := stream.readline(MAX_LINE + 1):
        line, unpacked = line + 1, unpacked + len(raw)
        if len(raw) > MAX_LINE or unpacked > MAX_UNPACKED:
            raise UserError("import_file_too_large", field="file")
        text = _decoded(raw.removeprefix(b"\xef\xbb\xbf"), line).strip()
        if not text:
            continue
        try:
            value = json.loads(text)
        except (ValueError, RecursionError) as error:
            if not raw.endswith(b"\n"):
                raise UserError("import_file_cut", field="file") from error
            yield FileRecord(line, problem="row_not_json")
            continue
        if isinstance(value, dict):
            yield _json_record(line, value)
        else:
            yield FileRecord(line, problem="row_not_json")


def _json_record(line: int, value: dict[str, Any]) -> FileRecord:
    fields: dict[str, str] = {}
    for name, content in value.items():
        known = field_of(name)
        if known is None or known in fields or content is None:
            continue
        if isinstance(content, bool) or not isinstance(content, str | int | float):
            return FileRecord(line, fields, "row_field_kind")
        fields[known] = _code(content) if known == CODE else str(content)
    return FileRecord(line, fields)


def _decoded(raw: bytes, line: int) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UserError("import_encoding", field="file", line=line) from error


def _table_records(stream: IO[bytes]) -> Iterator[FileRecord]:
    """CSV with a heading; commas, semicolons or tabs. Quotes that never close are a cut file."""
    heading_line = _decoded(stream.readline(MAX_LINE).removeprefix(b"\xef\xbb\xbf"), 1)
    stream.seek(0)
    delimiter = max(",;\t", key=heading_line.count)
    text = TextIOWrapper(stream, encoding="utf-8-sig", newline="")
    table = csv.reader(text, delimiter=delimiter, strict=True)
    columns: list[str | None] | None = None
    try:
        for row in table:
            if not any(cell.strip() for cell in row):
                continue
            if columns is None:
                columns = _columns(row)
                continue
            if len(row) != len(columns):
                yield FileRecord(table.line_num, problem="row_cells")
                continue
            yield _table_record(table.line_num, columns, row)
    except UnicodeDecodeError as error:
        raise UserError("import_encoding", field="file", line=table.line_num + 1) from error
    except csv.Error as error:
        cut = "unexpected end of data" in str(error)
        raise UserError("import_file_cut" if cut else "import_file_damaged", field="file") from error
    finally:
        text.detach()


def _columns(row: list[str]) -> list[str | None]:
    """The field of each column; raises ``import_columns_missing`` without code or name."""
    columns: list[str | None] = []
    for heading in row:
        known = field_of(heading)
        columns.append(None if known in columns else known)
    missing = [COLUMN_WORDS[name] for name in REQUIRED if name not in columns]
    if missing:
        raise UserError("import_columns_missing", field="file", columns=", ".join(missing))
    return columns


COLUMN_WORDS = {REQUIRED[0]: "Mã thủ tục", REQUIRED[1]: "Tên thủ tục"}
"""What a heading is called when it is missing."""


def _table_record(line: int, columns: list[str | None], row: list[str]) -> FileRecord:
    fields = {name: cell for name, cell in zip(columns, row, strict=True) if name is not None}
    formula = any(cell.lstrip().startswith("=") for cell in fields.values())
    return FileRecord(line, fields, "row_formula" if formula else "")


# -- Excel ------------------------------------------------------------------------------------------------------------
def _sheet_records(raw: IO[bytes]) -> Iterator[FileRecord]:
    from xml.etree.ElementTree import ParseError

    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with zipfile.ZipFile(raw) as pack:
            if sum(item.file_size for item in pack.infolist()) > MAX_SHEET_UNPACKED:
                raise UserError("import_file_too_large", field="file")
        raw.seek(0)
        book = load_workbook(raw, read_only=True, data_only=False, keep_links=False)
        try:
            yield from _rows_of(book)
        finally:
            book.close()
    except (zipfile.BadZipFile, InvalidFileException, ParseError, KeyError, ValueError, EOFError, zlib.error) as error:
        raise UserError("import_file_damaged", field="file") from error


def _rows_of(book: Any) -> Iterator[FileRecord]:
    """Records of the first sheet that has a heading with the code and the name of a procedure."""
    missing: UserError | None = None
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # some programs write the size of the sheet wrongly
        columns: list[str | None] | None = None
        seen = 0
        for number, cells in enumerate(sheet.iter_rows(), start=1):
            values = [cell.value for cell in cells]
            if all(value is None or (isinstance(value, str) and not value.strip()) for value in values):
                continue
            if columns is None:
                seen += 1
                try:
                    columns = _columns([_cell(value) for value in values])
                except UserError as error:
                    missing = missing or error
                    if seen > HEADING_ROWS:
                        break
                continue
            yield _sheet_record(number, columns, cells)
        if columns is not None:
            return
    if missing is not None:
        raise missing


def _sheet_record(number: int, columns: list[str | None], cells: tuple[Any, ...]) -> FileRecord:
    fields: dict[str, str] = {}
    problem = ""
    for name, cell in zip(columns, cells, strict=False):
        if name is None or cell.value is None:
            continue
        if cell.data_type == "f" or (isinstance(cell.value, str) and cell.value.lstrip().startswith("=")):
            problem = "row_formula"
        elif cell.data_type == "e":
            problem = problem or "row_error_cell"
        fields[name] = _code(cell.value) if name == CODE else _cell(cell.value)
    return FileRecord(number, fields, problem)


def _cell(value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value)[:MAX_CELL]


def _code(value: object) -> str:
    """A code that a spreadsheet took for a number has lost its zeros: 2.00081 is 2.000810, six places always."""
    return f"{value:.6f}" if isinstance(value, float) else str(value)
