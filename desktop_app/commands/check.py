"""``check figures``: whether the sums kept ready are what the events say, counted again from the events alone."""

from __future__ import annotations

import argparse
import sys

from desktop_app.commands.output import print_json, settings_of
from desktop_app.errors import UserError

HELP = {
    "vi": "Đối chiếu số liệu lưu sẵn với nhật ký sự kiện (check figures)",
    "en": "Compare the figures kept ready with the event log (check figures)",
}

EXIT_DIFFERENT = 70
"""The sums are not what the events say: our mistake, not the user's."""
SHOWN = 50


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("word", metavar="figures", help="việc cần làm: figures / what to do: figures")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON / JSON output")


def run(args: argparse.Namespace) -> int:
    """Count and compare; nothing is written. The exit code is not 0 when something differs."""
    if args.word != "figures":
        raise UserError("option_unknown_value", field="word", option="check", known="figures")
    from desktop_app.composition import open_or_sample
    from desktop_app.services.figure_check import check_figures

    services = open_or_sample(settings_of(args))
    try:
        found = check_figures(services.database)
    finally:
        services.close()
    if args.json:
        print_json({"differences": list(found)})
    else:
        sys.stdout.write(_told(found))
    return EXIT_DIFFERENT if found else 0


def _told(found: tuple[str, ...]) -> str:
    if not found:
        return "Số liệu lưu sẵn khớp với nhật ký sự kiện. / The figures kept ready equal the event log.\n"
    lines = [f"Có {len(found)} chỗ lệch (bảng, khóa: lưu sẵn, đếm lại) / differences (table, key: kept, counted):"]
    lines += [f"  {one}" for one in found[:SHOWN]]
    if len(found) > SHOWN:
        lines.append(f"  … {len(found) - SHOWN}")
    return "\n".join(lines) + "\n"
