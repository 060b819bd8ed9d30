"""``simulate-hall``: one invented day of the hall through the real services, its figures, and whether all rules held.

The centre whose rules and counters are taken over (``--data``, ``--db``) is only read; the day is lived in a folder of
its own, which is gone afterwards.
"""

from __future__ import annotations

import argparse
import dataclasses
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.commands import arguments
from desktop_app.commands.output import print_json, settings_of
from desktop_app.config import Settings
from desktop_app.domain.values import replace
from desktop_app.errors import EnvironmentProblem, UserError

if TYPE_CHECKING:
    from desktop_app.clock import ManualClock
    from desktop_app.domain.exchange.office import OfficeSnapshot
    from desktop_app.domain.hall.simulation.figures import DayFigures
    from desktop_app.services.hall.simulation import Simulated, Wanted
    from desktop_app.services.office import OfficeServices

HELP = {
    "vi": "Mô phỏng một ngày tại sảnh: chờ bao lâu, cần mấy quầy, mọi quy tắc có được giữ không",
    "en": "Simulate a day of the hall: waits, counters needed, and whether every rule held",
}

EXIT_BROKEN = 70
"""An invariant does not hold: our mistake, not the user's."""
MOST_BYTES = 1_000_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seed", metavar="S", help="số gốc: cùng số, cùng một ngày / same seed, same day (default: 1)")
    parser.add_argument("--counters", metavar="N", help="số quầy làm việc / counters at work (default: 4)")
    parser.add_argument("--tickets", metavar="N", help="số lượt người đến / people who come (default: 200)")
    parser.add_argument(
        "--arrivals", metavar="FILE", help="tệp CSV giờ:phút,số người[,nhóm] / CSV file hour:minute,count[,group]"
    )
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON / JSON output")


def run(args: argparse.Namespace) -> int:
    """Simulate, check and print; the exit code is not 0 when an invariant is broken."""
    from desktop_app.clock import SystemClock, in_vietnam
    from desktop_app.composition import last_sample_start
    from desktop_app.services.hall.simulation import Wanted, centre_like, check_wanted, in_memory, simulate

    wanted = Wanted(
        seed=arguments.whole_number(args.seed, "seed", 1),
        counters=arguments.whole_number(args.counters, "counters", 4),
        tickets=arguments.whole_number(args.tickets, "tickets", 200),
    )
    check_wanted(wanted)
    centre = _centre(settings_of(args))
    day = in_vietnam(last_sample_start(SystemClock().now())).date()
    if args.arrivals:
        wanted = _with_arrivals(wanted, args.arrivals, centre)
    with tempfile.TemporaryDirectory(prefix="motcua-simulate-") as made:
        result = simulate(_Opener(Path(made)), centre_like(centre, wanted.counters), wanted, day)
    other = {
        number: in_memory(centre, replace(wanted, counters=number), day)
        for number in (wanted.counters - 1, wanted.counters, wanted.counters + 1)
        if number
    }
    if args.json:
        print_json(as_dict(result, wanted, other))
    else:
        sys.stdout.write(_table(result, wanted, other))
    return EXIT_BROKEN if result.broken else 0


class _Opener:
    """Opens the simulation's database, as often as it is asked to."""

    def __init__(self, folder: Path) -> None:
        self._settings = Settings(folder)

    def __call__(self, clock: ManualClock) -> OfficeServices:
        from desktop_app.composition import open_office

        return open_office(self._settings, clock)


def _centre(wanted: Settings) -> OfficeSnapshot | None:
    """The rules of the centre that is there; None: those of the sample centre. Nothing is written."""
    from desktop_app.clock import SystemClock
    from desktop_app.composition import open_to_look
    from desktop_app.services.office import OfficeServices

    database = open_to_look(wanted)
    if database is None:
        return None
    services = OfficeServices(database, SystemClock())
    try:
        snapshot = services.records.snapshot()
        return snapshot if snapshot.centre is not None else None
    finally:
        services.close()


def _with_arrivals(wanted: Wanted, name: str, centre: OfficeSnapshot | None) -> Wanted:
    """Raises ``UserError`` for what is wrong with the file, ``EnvironmentProblem("arrivals_file_unreadable")``."""
    from desktop_app.domain.hall.records import DEFAULT_GROUPS
    from desktop_app.domain.hall.simulation.visitors import MOST_ARRIVALS, read_arrivals

    try:
        with Path(name).expanduser().open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise EnvironmentProblem("arrivals_file_unreadable") from error
    if len(raw) > MOST_BYTES:
        raise UserError("arrivals_too_many", field="arrivals", most=MOST_ARRIVALS)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError("arrivals_line_invalid", field="arrivals", line=raw[: error.start].count(b"\n") + 1) from error
    groups = centre.service_groups() if centre is not None else DEFAULT_GROUPS
    return replace(wanted, arrivals=read_arrivals(text, groups))


def as_dict(result: Simulated, wanted: Wanted, other: dict[int, DayFigures]) -> dict[str, object]:
    """For programs: minutes whole, shares between 0 and 1."""
    return {
        "day": result.day.isoformat(),
        "seed": wanted.seed,
        "counters": result.counters,
        "figures": dataclasses.asdict(result.figures),
        "other_counters": {str(number): dataclasses.asdict(figures) for number, figures in other.items()},
        "events": result.events,
        "calls_compared_with_the_rule": result.calls_by_rule,
        "broken": list(result.broken),
    }


def _table(result: Simulated, wanted: Wanted, other: dict[int, DayFigures]) -> str:
    one = result.figures
    rows = [
        ("Lượt lấy số", one.arrived),
        ("Đến ngoài giờ phát số", one.turned_away),
        ("Được phục vụ", one.served),
        ("Bỏ số", one.cancelled),
        ("Thời gian chờ, trung vị", _minutes(one.wait_median)),
        ("Thời gian chờ, 9 trong 10 người không quá", _minutes(one.wait_p90)),
        ("Chờ dưới 15 phút", _percent(one.within_15)),
        ("Chờ dưới 30 phút", _percent(one.within_30)),
        ("Thời gian phục vụ, trung vị", _minutes(one.service_median)),
        ("Vắng khi gọi", _percent(one.absent_share)),
        ("Chuyển quầy", one.transferred),
        ("Đông nhất, số người cùng chờ", one.longest_queue),
        ("Dự báo lệch (+ chờ lâu hơn), trung vị", _minutes(one.error_median, signed=True)),
        ("Dự báo lệch dù sớm hay muộn, 9 trong 10 không quá", _minutes(one.error_p90)),
        ("Máy in kẹt: số đã cấp mà không in được phiếu", one.without_slip),
        ("Máy khởi động lại: số giấy nhập lại", one.on_paper),
        ("Thao tác nhầm được hoàn tác", one.undone),
        ("Để quên đến nửa đêm", one.forgotten),
    ]
    lines = [f"Mô phỏng ngày {result.day:%d/%m/%Y}, {result.counters} quầy, số gốc {wanted.seed}", ""]
    lines += [f"{label:<52}{value!s:>10}" for label, value in rows]
    lines += ["", "Tỷ lệ thời gian mở mà quầy có người:"]
    lines += [f"  {key.replace('quay-', 'Quầy '):<50}{_percent(share):>10}" for key, share in one.busy.items()]
    heads = ("trung vị", "9/10 ≤", "< 15 phút", "< 30 phút")
    lines += ["", f"{'Cùng những người đó, nếu có':<34}" + "".join(f"{head:>12}" for head in heads)]
    lines += [
        f"  {f'{number} quầy':<32}{_minutes(figures.wait_median):>12}{_minutes(figures.wait_p90):>12}"
        f"{_percent(figures.within_15):>12}{_percent(figures.within_30):>12}"
        for number, figures in other.items()
    ]
    lines.append("")
    if result.broken:
        lines += ["LỖI: có quy tắc không được giữ.", *(f"  {text}" for text in result.broken)]
    else:
        lines.append(
            f"Mọi quy tắc được giữ: {result.events} sự kiện, {result.calls_by_rule} lần gọi được tính lại theo nhật ký."
        )
    return "\n".join(lines) + "\n"


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{share * 100:.1f} %".replace(".", ",")


def _minutes(value: int | None, *, signed: bool = False) -> str:
    if value is None:
        return "–"
    return f"{value:+d} phút".replace("-", "−") if signed and value else f"{value} phút"
