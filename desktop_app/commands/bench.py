"""``bench``: how fast the program is, each figure beside the floor it stands on (docs/performance.md)."""

from __future__ import annotations

import argparse
import os
import platform
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.commands import arguments
from desktop_app.commands.output import print_json
from desktop_app.commands.window import has_display
from desktop_app.config import DATABASE_FILE, Settings, ensure_folder
from desktop_app.errors import UserError

if TYPE_CHECKING:
    from desktop_app.bench.hall import HallBench
    from desktop_app.services.office import OfficeServices

HELP = {
    "vi": "Đo tốc độ: khởi động, tiếp nhận, in giấy, tìm kiếm, số liệu trong ngày, lấy số và gọi số",
    "en": "Measure the speed: start, acceptance, receipt, search, the day's figures, the hall",
}

DOSSIERS = 10_000
QUICK_DOSSIERS = 200
START_ROUNDS, WORK_ROUNDS = 15, 100
QUICK_START_ROUNDS, QUICK_WORK_ROUNDS = 2, 5
SEED = 1
MOST_PAST = 2_000_000
YEARS_BACK_DAYS = 3_650


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--rounds", metavar="N", help=f"số lần khởi động / starts (default: {START_ROUNDS})")
    parser.add_argument("--dossiers", metavar="N", help=f"số hồ sơ mẫu / sample dossiers (default: {DOSSIERS})")
    parser.add_argument("--hall", action="store_true", help="chỉ đo lấy số, gọi số / the hall alone")
    parser.add_argument(
        "--past", metavar="N", help="đo sảnh thêm với N số của những ngày trước / also with N past tickets (1000000)"
    )
    parser.add_argument("--growth", action="store_true", help="đo khi số hồ sơ tăng / the same work on several sizes")
    parser.add_argument("--sizes", metavar="N,N", help="số hồ sơ của từng cỡ / sizes (default: 10000,100000,1000000)")
    parser.add_argument("--quick", action="store_true", help="ít lần, ít hồ sơ, chỉ để thử / a small trial run")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON / JSON output")


def run(args: argparse.Namespace) -> int:
    """Measure and print. ``--data`` keeps the sample centre for the next time; without it, it is built and removed.

    The sample centre itself is not changed: what is accepted is accepted in a copy beside it.
    """
    if args.db:
        raise UserError("option_unknown_value", field="db", option="--db", known="SQLite")
    if args.growth:
        return _run_growth(args)
    dossiers = arguments.whole_number(args.dossiers, "dossiers", QUICK_DOSSIERS if args.quick else DOSSIERS)
    rounds = arguments.whole_number(args.rounds, "rounds", QUICK_START_ROUNDS if args.quick else START_ROUNDS)
    if not 1 <= rounds <= 1_000:
        raise UserError("option_not_a_number", field="rounds", option="--rounds")
    work_rounds = QUICK_WORK_ROUNDS if args.quick else WORK_ROUNDS
    hall = _hall(arguments.whole_number(args.past, "past"), quick=args.quick)
    with _folder(args.data) as folder:
        result: dict[str, Any] = {"machine": _machine()}
        if not args.hall:
            _prepare(folder, dossiers)
            result = _measure(folder, rounds, work_rounds)
        result["hall"] = _measure_hall(folder, hall)
    if args.json:
        print_json(result)
    else:
        sys.stdout.write("" if args.hall else _table(result))
        sys.stdout.write(hall_table(result["hall"]))
    return 0


def _run_growth(args: argparse.Namespace) -> int:
    """The centres stay in ``--data``, one folder a size: a million takes an hour to build."""
    from desktop_app.bench.growth import ROUNDS, SIZES, measure_growth
    from desktop_app.clock import SystemClock

    given = args.sizes.split(",") if args.sizes else []
    sizes = [arguments.whole_number(one, "sizes") for one in given] or list(SIZES)
    rounds = arguments.whole_number(args.rounds, "rounds", ROUNDS)
    with _folder(args.data) as folder:
        result = {"machine": _machine(), **measure_growth(folder, SystemClock().now(), sizes, rounds)}
    if args.json:
        print_json(result)
    else:
        sys.stdout.write(growth_table(result))
    return 0


def growth_table(result: dict[str, Any]) -> str:
    """One line for each kind of work: its p95 at every size, how it grew, and the goals."""
    sizes = list(result["data"])
    lines = ["".join([f"{'p95, mili giây':<42}", *(f"{size:>12}" for size in sizes), f"{'tăng':>8}{'mục tiêu':>10}"])]
    for name, line in result["lines"].items():
        times = "".join(f"{line['at'][size]['p95_ms']:>12.1f}" for size in sizes)
        goal = f"≤ {line['goal_p95_ms']:g}" if line["goal_p95_ms"] else ""
        missed = [
            word for word, reached in (("chậm", line["reached"]), ("tăng", line["growth_reached"])) if not reached
        ]
        if not line.get("faster_reached", True):
            missed.append(f"{line['at'][sizes[-1]]['times_faster']:g} × GROUP BY")
        verdict = "chưa đạt: " + ", ".join(missed) if missed else "đạt"
        lines.append(f"{name:<42}{times}{line['grown']:>8.2f}{goal:>10}  {verdict}")
    for size, data in result["data"].items():
        if "build_reached" in data:
            verdict = "đạt" if data["build_reached"] else "chưa đạt"
            lines.append(
                f"Tạo {size} hồ sơ: {data['built_seconds']} giây, {data['times_raw_inserts']} × ghi thẳng từng dòng "
                f"({data['raw_inserts_seconds']} giây; mục tiêu ≤ 3)  {verdict}"
            )
    return "\n".join(lines) + "\n"


def _hall(past: int, *, quick: bool) -> HallBench:
    from desktop_app.bench.hall import PASTS, HallBench

    if not 0 <= past <= MOST_PAST:
        raise UserError("option_not_a_number", field="past", option="--past")
    if quick:
        return HallBench(visits=5, process_visits=3, pasts=(0, past or 200), processes=2, board_calls=2)
    return HallBench(pasts=(*PASTS, past) if past and past not in PASTS else PASTS)


def _measure_hall(folder: Path, wanted: HallBench) -> dict[str, object]:
    """In copies of its own beside the sample centre, gone afterwards."""
    from desktop_app.bench.board_delay import measure_board
    from desktop_app.bench.hall import measure_hall
    from desktop_app.bench.hall_steps import OFFICER
    from desktop_app.composition import open_office

    with tempfile.TemporaryDirectory(prefix="bench-", dir=folder) as made:
        found = measure_hall(Path(made), wanted)
        place = Settings(Path(made) / f"hall-{wanted.pasts[-1]}")  # the board beside the longest past
        services = open_office(place)
        try:
            delays = measure_board(services, place, OFFICER, wanted.board_calls, offscreen=not has_display())
        finally:
            services.close()
        return {**found, "call_to_board": delays.as_dict()}


@contextmanager
def _folder(given: str | None) -> Iterator[Path]:
    if given:
        yield ensure_folder(Path(given).expanduser())
        return
    with tempfile.TemporaryDirectory(prefix="motcua-bench-") as made:
        yield Path(made)


def _prepare(folder: Path, dossiers: int) -> None:
    """A sample centre with that many dossiers; raises ``UserError("centre_exists")`` where a real one is."""
    from datetime import timedelta

    from desktop_app.clock import SystemClock, in_vietnam
    from desktop_app.composition import last_sample_start, open_office
    from desktop_app.services.sample import create_sample

    now = SystemClock().now()
    services = open_office(Settings(folder))
    try:
        centre = services.records.snapshot().centre
        if centre is not None and not centre.sample:
            raise UserError("centre_exists")
        if centre is None:
            start = last_sample_start(now)
            last = in_vietnam(start).date()
            first = last - timedelta(days=YEARS_BACK_DAYS)
            create_sample(services.database, now, start, seed=SEED, dossiers=dossiers, first=first, last=last)
    finally:
        services.close()


def _measure(folder: Path, rounds: int, work_rounds: int) -> dict[str, Any]:
    from desktop_app.bench.floors import copied, twin
    from desktop_app.bench.start_up import measure_starts
    from desktop_app.bench.work import Bench, measure_accept, measure_figures, measure_search
    from desktop_app.composition import acting_officer, open_office

    starts = measure_starts(folder, _officer(folder), rounds, offscreen=not has_display())
    with tempfile.TemporaryDirectory(prefix="bench-", dir=folder) as made:
        wanted = Settings(Path(made))
        twin(folder / DATABASE_FILE, wanted.database_file)
        services = open_office(wanted)
        try:
            raw_file = copied(wanted.database_file, Path(made) / "raw.db")
            bench = Bench(services, acting_officer(services, wanted), wanted.database_file, raw_file)
            data = _data(services, wanted.database_file)
            work = measure_accept(bench, work_rounds)
            search = measure_search(bench, work_rounds)
            figures = measure_figures(bench, work_rounds)
        finally:
            services.close()
    return {
        "machine": _machine(),
        "data": data,
        "start": starts.as_dict(),
        "reception": work,
        "search": search,
        "figures_of_the_day": figures,
    }


def _officer(folder: Path) -> str:
    from desktop_app.composition import acting_officer, open_office

    wanted = Settings(folder)
    services = open_office(wanted)
    try:
        return acting_officer(services, wanted).officer
    finally:
        services.close()


def _data(services: OfficeServices, file: Path) -> dict[str, object]:
    from desktop_app.domain.exchange.dossiers import DossierFilter

    return {
        "dossiers": services.dossiers.count(DossierFilter(include_void=True)),
        "events": services.last_event(),
        "database_mb": round(file.stat().st_size / 1e6, 1),
    }


def _machine() -> dict[str, object]:
    from importlib.metadata import version

    return {
        "system": f"{platform.system()} {platform.machine()}",
        "cpus": os.cpu_count(),
        "python": platform.python_version(),
        "pyside": version("PySide6"),
        "sqlalchemy": version("SQLAlchemy"),
        "sqlite": sqlite3.sqlite_version,
    }


LABELS = (
    (("start", "painted_and_taking_keys"), "F2 hiện ra và nhận phím"),
    (("start", "first_accept_possible"), "Tiếp nhận được hồ sơ đầu tiên"),
    (("reception", "accept"), "Tiếp nhận"),
    (("reception", "receipt_pdf"), "Giấy tiếp nhận, PDF"),
    (("reception", "accept_with_receipt"), "Tiếp nhận và giấy tiếp nhận"),
    (("search", "one_digit"), "Tìm: một chữ số"),
    (("search", "surname_prefix"), "Tìm: đầu họ thường gặp"),
    (("search", "three_common_words"), "Tìm: ba chữ hay gặp"),
    (("search", "three_words"), "Tìm: ba chữ không dấu"),
    (("search", "last_four_digits"), "Tìm: bốn số cuối"),
    (("search", "part_of_code"), "Tìm: một phần mã hồ sơ"),
    (("figures_of_the_day",), "Số liệu trong ngày"),
)


def _table(result: dict[str, Any]) -> str:
    lines = [
        f"{result['data']['dossiers']} hồ sơ, {result['machine']['cpus']} nhân, {result['machine']['system']}, "
        f"màn hình {result['start']['platform_plugin']}; mili giây",
        f"{'':<34}{'trung vị':>10}{'p95':>10}{'sàn':>10}{'p95 sàn':>10}{'tỷ lệ':>8}{'mục tiêu':>10}",
    ]
    for path, label in LABELS:
        found = result
        for key in path:
            found = found[key]
        ours, floor = found["ours"], found["floor"]
        goal = f"≤ {found['goal']}" if "goal" in found else ""
        lines.append(
            f"{label:<34}{ours['median_ms']:>10.1f}{ours['p95_ms']:>10.1f}{floor['median_ms']:>10.1f}"
            f"{floor['p95_ms']:>10.1f}{found['ratio']:>8.2f}{goal:>10}"
        )
    return "\n".join(lines) + "\n"


HALL_LABELS = (
    ("issue", "Lấy số"), ("call", "Gọi số tiếp"), ("begin", "Bắt đầu"), ("finish", "Xong"),
    ("visit", "Cả lượt"), ("board_update", "Đọc bảng gọi số"),
)  # fmt: skip


def hall_table(hall: dict[str, Any]) -> str:
    """The hall's part, one block for every number of past tickets."""
    lines = []
    for past, found in hall.items():
        if not past.isdigit():
            continue
        lines += ["", f"Sảnh, {past} số của những ngày trước ({found['database_mb']} MB); mili giây"]
        lines.append(f"{'':<34}{'trung vị':>10}{'p95':>10}{'sàn':>10}{'p95 sàn':>10}{'tỷ lệ':>8}{'mục tiêu':>12}")
        for key, label in HALL_LABELS:
            part = found[key]
            goal = f"p95 ≤ {part['goal_p95_ms']:g}" if "goal_p95_ms" in part else ""
            lines.append(
                f"{label:<34}{part['ours']['median_ms']:>10.1f}{part['ours']['p95_ms']:>10.1f}"
                f"{part['floor']['median_ms']:>10.1f}{part['floor']['p95_ms']:>10.1f}{part['ratio']:>8.2f}{goal:>12}"
            )
        for name in (key for key in found if key.startswith("processes_")):
            many = found[name]
            lines.append(
                f"{name.removeprefix('processes_')} tiến trình cùng lúc: {many['visits_a_second']:.0f} lượt/giây "
                f"(mục tiêu ≥ {many['goal_visits_a_second']:g}), một lượt trung vị {many['visit']['median_ms']:.0f}, "
                f"p95 {many['visit']['p95_ms']:.0f}, lâu nhất {many['visit']['max_ms']:.0f}; "
                f"gọi trùng {many['served_twice']}"
            )
    slower, board = hall["visit_slower_with_the_past"], hall["call_to_board"]
    seen = board["key_to_painted"]
    lines.append(
        f"Từ phím gọi đến bảng: trung vị {seen['median_ms']:.0f}, p95 {seen['p95_ms']:.0f} "
        f"(mục tiêu ≤ {board['goal_p95_ms']:g})"
    )
    lines += [f"Cả lượt với {past} số cũ: {ratio:.2f} lần so với không có" for past, ratio in slower.items()]
    return "\n".join(lines) + "\n"
