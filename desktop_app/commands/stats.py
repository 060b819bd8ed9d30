"""``stats``: the figures of a period, by the same conditions as the window's page of figures."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from desktop_app.clock import in_vietnam
from desktop_app.commands import arguments
from desktop_app.commands.output import print_json, settings_of

if TYPE_CHECKING:
    from desktop_app.domain.indicators import Figures

HELP = {
    "vi": "Số liệu của một kỳ: tiếp nhận, đúng hạn, quá hạn, không chờ",
    "en": "Figures of a period: received, on time, late, no-wait",
}

LABELS = {
    "received": "Tiếp nhận",
    "finished": "Đã giải quyết",
    "early": "  trước hạn",
    "on_time": "  đúng hạn",
    "late": "  quá hạn",
    "in_process_within": "Đang giải quyết, trong hạn",
    "in_process_late": "Đang giải quyết, quá hạn",
    "due_today": "Đến hạn hôm nay",
    "to_return": "Chờ trả kết quả",
    "no_wait": "Không chờ",
    "no_wait_kept": "  giữ lời hứa",
    "no_wait_broken": "  lỡ hẹn",
    "no_wait_running": "  đang chạy",
}
GROUPS = {
    "procedure": "Theo thủ tục",
    "sector": "Theo lĩnh vực",
    "officer": "Theo cán bộ",
    "unit": "Theo bộ phận (nơi xử lý xong)",
    "channel": "Theo hình thức nộp",
    "weekday": "Theo thứ trong tuần",
    "hour": "Theo giờ tiếp nhận",
    "day": "Theo ngày",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--from", dest="first", metavar="DATE", help="ngày đầu, mặc định hôm nay / first day")
    parser.add_argument("--to", dest="last", metavar="DATE", help="ngày cuối, mặc định hôm nay / last day")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON / JSON output")


def run(args: argparse.Namespace) -> int:
    """Print the figures. Both days are included; a missing one is today, in a sample centre that of its clock."""
    first, last = arguments.day(args.first, "from"), arguments.day(args.last, "to")
    from desktop_app.composition import open_or_sample
    from desktop_app.domain.indicators import Period

    if first is not None and last is not None:
        Period(first, last)  # a period that cannot be is refused before a database is made for it
    services = open_or_sample(settings_of(args))
    try:
        today = in_vietnam(services.clock.now()).date()
        last = last or max(today, first or today)
        figures = services.statistics.figures(Period(first or min(today, last), last))
    finally:
        services.close()
    if args.json:
        print_json(as_dict(figures))
    else:
        sys.stdout.write(_table(figures))
    return 0


def as_dict(figures: Figures) -> dict[str, object]:
    """The figures for programs; shares in percent with two decimals, the median in minutes."""
    return {
        "from": figures.period.first.isoformat(),
        "to": figures.period.last.isoformat(),
        "as_of": in_vietnam(figures.as_of).isoformat(timespec="seconds"),
        "figures": {figure.value: count for figure, count in figures.counts.items()},
        "on_time_percent": figures.on_time_percent,
        "no_wait_kept_percent": figures.no_wait_kept_percent,
        "no_wait_median_minutes": figures.no_wait_median_minutes,
        "targets": {"on_time_percent": figures.on_time_target, "no_wait_kept_percent": figures.no_wait_target},
        "groups": {
            grouping.value: [
                {
                    "key": row.key,
                    "label": row.label,
                    "received": row.received,
                    "finished": row.finished,
                    "late": row.late,
                }
                for row in rows
            ]
            for grouping, rows in figures.groups.items()
        },
    }


def _table(figures: Figures) -> str:
    period = figures.period
    lines = [f"Kỳ {period.first:%d/%m/%Y} – {period.last:%d/%m/%Y}", ""]
    lines += [f"{LABELS[figure.value]:<32}{count:>9}" for figure, count in figures.counts.items()]
    lines += [
        "",
        f"{'Tỷ lệ đúng hạn':<32}{_percent(figures.on_time_percent):>9}   (mục tiêu {figures.on_time_target:g} %)",
        f"{'Tỷ lệ giữ lời hứa không chờ':<32}{_percent(figures.no_wait_kept_percent):>9}"
        f"   (mục tiêu {figures.no_wait_target:g} %)",
        f"{'Trung vị không chờ, phút':<32}{_minutes(figures.no_wait_median_minutes):>9}",
    ]
    for grouping, rows in figures.groups.items():
        if rows:
            lines += ["", f"{GROUPS[grouping.value]:<45}{'Tiếp nhận':>10}{'Xong':>8}{'Quá hạn':>9}"]
            lines += [f"  {row.label[:42]:<43}{row.received:>10}{row.finished:>8}{row.late:>9}" for row in rows]
    return "\n".join(lines) + "\n"


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{value:.1f} %".replace(".", ",")


def _minutes(value: float | None) -> str:
    return "–" if value is None else f"{value:.1f}".replace(".", ",")
