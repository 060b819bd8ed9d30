"""``publish-progress``: the public progress sheet as one HTML file, once or again and again.

A file is replaced whole or stays as it was. With ``--every`` a database that is away for a while is told of and asked
again at the next turn: what hangs in the hall meanwhile says itself how old it is.
"""

from __future__ import annotations

import argparse
import signal
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.commands import arguments
from desktop_app.commands.output import report, settings_of
from desktop_app.errors import EnvironmentProblem, UserError

if TYPE_CHECKING:
    from types import FrameType

    from desktop_app.config import Settings
    from desktop_app.domain.progress import ProgressSheet

HELP = {
    "vi": "Bảng tiến độ công khai cho trang web hoặc màn hình sảnh: mã, tình trạng, hẹn trả",
    "en": "Public progress sheet for the web site or the hall: code, state, due",
}
MOST_MINUTES = 24 * 60
MINUTE_S = 60.0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", metavar="FILE", help="tệp HTML / the HTML file")
    parser.add_argument("--pdf", metavar="FILE", help="thêm bản in A4 / the printed page as well")
    parser.add_argument(
        "--days", metavar="N", help="hồ sơ nhận trong N ngày gần đây, mặc định 30 / received in the last N days (30)"
    )
    parser.add_argument(
        "--with-procedure", action="store_true", help="ghi cả tên thủ tục / name the procedure of each dossier too"
    )
    parser.add_argument(
        "--every",
        metavar="MINUTES",
        help="ghi lại sau mỗi N phút cho đến khi dừng / again every N minutes until stopped",
    )


def run(args: argparse.Namespace) -> int:
    """Write the files. Raises ``EnvironmentProblem``: ``centre_missing``, and what the database or the disk says.

    With ``--every`` those are only told on standard error; Ctrl+C or SIGTERM ends it with 0.
    """
    from desktop_app.domain.progress import DEFAULT_DAYS, check_days

    out = Path(arguments.required(args.out, "out"))
    pdf = Path(arguments.required(args.pdf, "pdf")) if args.pdf is not None else None
    days = check_days(arguments.whole_number(args.days, "days", DEFAULT_DAYS))
    every = arguments.whole_number(args.every, "every", 0)
    if args.every is not None and not 1 <= every <= MOST_MINUTES:
        raise UserError("progress_minutes_invalid", field="every", most=MOST_MINUTES)
    wanted = settings_of(args)
    if not every:
        _publish(wanted, out, pdf, days, with_procedure=args.with_procedure)
        return 0
    before = signal.signal(signal.SIGTERM, _interrupt)
    try:
        while True:
            try:
                _publish(wanted, out, pdf, days, with_procedure=args.with_procedure)
            except EnvironmentProblem as problem:
                report(problem, as_json=False)
            time.sleep(every * MINUTE_S)
    except KeyboardInterrupt:
        return 0
    finally:
        signal.signal(signal.SIGTERM, before)


def _publish(wanted: Settings, out: Path, pdf: Path | None, days: int, *, with_procedure: bool) -> None:
    """Both are drawn before either is written."""
    from printing.files import write_whole
    from printing.progress_html import progress_html

    sheet = _read(wanted, days, with_procedure=with_procedure)
    files = [(out, progress_html(sheet))]
    if pdf is not None:
        from printing.progress_page import draw_progress_page

        files.append((pdf, draw_progress_page(sheet)))
    for path, content in files:
        write_whole(path, content)
        sys.stdout.write(f"{sheet.as_of_text}: {len(sheet.rows)} hồ sơ / dossiers → {path}\n")
    sys.stdout.flush()


def _read(wanted: Settings, days: int, *, with_procedure: bool) -> ProgressSheet:
    """Opened anew each time. A centre that is not there is never made up here: its public would read a sample's."""
    from desktop_app.composition import open_office

    if not wanted.database_url and not wanted.database_file.exists():
        raise EnvironmentProblem("centre_missing")
    services = open_office(wanted)
    try:
        if services.records.snapshot().centre is None:
            raise EnvironmentProblem("centre_missing")
        return services.progress.sheet(days, with_procedure=with_procedure)
    finally:
        services.close()


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    """SIGTERM ends as Ctrl+C does, so that no half-written file is left beside the whole one."""
    raise KeyboardInterrupt
