"""``tour``: drives the real windows by keys on a sample centre; papers, pictures and a summary come out."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from desktop_app.commands.window import has_display

HELP = {
    "vi": "đi thử một vòng các trang bằng bàn phím trên dữ liệu mẫu; lưu giấy tờ và hình chụp",
    "en": "drive the real windows by keys on sample data; keeps papers and pictures",
}
DEFAULT_OUT = "tour"
CHAPTERS = ("desk", "life", "hall")
"""Names of ``desktop_app.tour.table.CHAPTERS_BY_NAME``; said here so that the help loads no window."""
FIRST = ("desk",)
"""Walked when nothing is named: a morning at the desk, in well under a minute."""
QUIET = "qt.multimedia.*=false"
"""A machine without a display seldom has a loudspeaker; the tour needs neither."""
EXIT_STUCK = 70
"""As for every mistake of ours."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", metavar="DIR", default=DEFAULT_OUT, help="thư mục kết quả / output folder")
    parser.add_argument(
        "--chapter",
        choices=CHAPTERS,
        action="append",
        help="phần nào, dùng được nhiều lần (mặc định: desk) / which part, repeatable (default: desk)",
    )
    parser.add_argument(
        "--hurried",
        action="store_true",
        help="gõ phím liên tiếp, không nghỉ như người gõ / keys without a person's gaps between them",
    )


def run(args: argparse.Namespace) -> int:
    """Never touches the officer's own data: the sample centre lies below the output folder."""
    return run_into(args.out, tuple(args.chapter or FIRST), hurried=args.hurried)


def run_into(folder: str, chapters: tuple[str, ...] = FIRST, *, hurried: bool = False) -> int:
    """Run the tour into a folder and say where everything lies; returns the exit code."""
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("QT_LOGGING_RULES", QUIET)
    from ui.app import create_application

    app = create_application(sys.argv[:1])
    from desktop_app.commands.stats import as_dict
    from desktop_app.tour.driver import TourStuckError
    from desktop_app.tour.run import run_tour

    try:
        result = run_tour(Path(folder).expanduser().resolve(), as_dict, chapters, hurried=hurried)
    except TourStuckError as error:
        sys.stderr.write(f"Chuyến tham quan dừng giữa chừng. / The tour stopped: {error}\n")
        return EXIT_STUCK
    finally:
        app.processEvents()
    sys.stdout.write(
        f"Đã tiếp nhận {result.dossiers} hồ sơ, chụp {result.pictures} hình.\n"
        f"{result.dossiers} dossiers accepted, {result.pictures} pictures taken.\n"
        f"Giấy tờ (PDF) / papers:   {result.receipts}\n"
        f"Hình chụp / pictures:     {result.screens}\n"
        f"Tóm tắt / summary:        {result.summary}\n"
    )
    return 0
