"""``demo``: fill an empty database with invented dossiers, for trials, training and measuring."""

from __future__ import annotations

import argparse
import gc
import sys
import time
from datetime import date

from desktop_app.clock import SystemClock, in_vietnam
from desktop_app.commands import arguments
from desktop_app.commands.output import print_json, settings_of

HELP = {
    "vi": "Tạo dữ liệu mẫu trong thư mục dữ liệu còn trống",
    "en": "Fill an empty data folder with sample data",
}

DEFAULT_DOSSIERS = 1_000
DEFAULT_YEARS = 10


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--dossiers", metavar="N", help=f"số hồ sơ / dossiers (default: {DEFAULT_DOSSIERS})")
    parser.add_argument(
        "--seed", metavar="S", help="số gốc: cùng số cho cùng dữ liệu / same seed, same data (default: 1)"
    )
    parser.add_argument("--from", dest="first", metavar="DATE", help="ngày đầu, mặc định mười năm trước / first day")
    parser.add_argument("--to", dest="last", metavar="DATE", help="ngày cuối, mặc định hôm nay / last day")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON / JSON output")


def run(args: argparse.Namespace) -> int:
    """Build the demo centre; raises ``UserError("centre_exists")`` where data is already."""
    dossiers = arguments.whole_number(args.dossiers, "dossiers", DEFAULT_DOSSIERS)
    seed = arguments.whole_number(args.seed, "seed", 1)
    now = SystemClock().now()
    from desktop_app.composition import last_sample_start, open_database
    from desktop_app.services.sample import create_sample
    from desktop_app.services.sample.generate import check_wanted

    start = last_sample_start(now)
    today = in_vietnam(start).date()
    first = arguments.day(args.first, "from")
    last = min(arguments.day(args.last, "to") or today, today)
    first = first or _years_before(last, DEFAULT_YEARS)
    check_wanted(dossiers, first, last, start)
    began = time.monotonic()
    database = open_database(settings_of(args), now)
    gc.disable()  # years of dossiers are made of values that refer to nothing in a circle
    try:
        made = create_sample(
            database, now, start, seed=seed, dossiers=dossiers, first=first, last=last, progress=_Progress(dossiers)
        )
    finally:
        gc.enable()
        database.dispose()
    result = {
        "dossiers": made.dossiers,
        "events": made.events,
        "seed": seed,
        "from": made.first.isoformat(),
        "to": made.last.isoformat(),
        "clock_starts": in_vietnam(start).isoformat(),
        "seconds": round(time.monotonic() - began, 1),
    }
    if args.json:
        print_json(result)
    else:
        sys.stdout.write(
            f"Đã tạo {made.dossiers} hồ sơ mẫu ({made.events} sự kiện), tiếp nhận từ {made.first:%d/%m/%Y} "
            f"đến {made.last:%d/%m/%Y}, trong {result['seconds']} giây.\n"
        )
    return 0


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29/02
        return day.replace(year=day.year - years, day=28)


class _Progress:
    """A line on standard error that is written over, once a percent; nothing when it is not a terminal's."""

    def __init__(self, wanted: int) -> None:
        self.step = max(1, wanted // 100)
        self.live = sys.stderr is not None and sys.stderr.isatty()

    def __call__(self, done: int, of: int) -> None:
        if done % self.step and done != of:
            return
        if self.live:
            sys.stderr.write(f"\r{done}/{of} hồ sơ" + ("\n" if done == of else ""))
            sys.stderr.flush()
        elif done == of or done % (self.step * 10) == 0:
            sys.stderr.write(f"{done}/{of} hồ sơ\n")
