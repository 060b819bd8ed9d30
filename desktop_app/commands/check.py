"""``check``: whether the log, its numbers and records and the figures are whole; ``check figures``: the figures alone.

With ``--head`` it also says whether the log still holds a head that was printed and kept outside: a file that somebody
wrote anew from beginning to end is consistent in itself, but does not hold it.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from desktop_app.commands.output import print_json, settings_of
from desktop_app.errors import UserError

HELP = {
    "vi": "Kiểm tra nhật ký, số thứ tự, hồ sơ lưu và số liệu (check; chỉ số liệu: check figures)",
    "en": "Check the log, its numbers and records, and the figures (check; the figures alone: check figures)",
}

EXIT_DIFFERENT = 70
"""What is kept is not what was written: damage, somebody's hand, or our mistake; not the user's."""
SHOWN = 50

TOLD = {
    "file": "tệp cơ sở dữ liệu hỏng / the database file is damaged",
    "reference": "dòng trỏ tới dòng không có / a row refers to one that is not there",
    "missing": "sự kiện bị mất / events are missing",
    "altered": "sự kiện bị sửa, chèn hoặc đổi chỗ / an event was altered, inserted or moved",
    "order": "sự kiện mang số khác / an event bears another number",
    "column": "cột bên cạnh sự kiện bị sửa / the columns beside an event were altered",
    "cut": "phần cuối nhật ký bị cắt / the end of the log was cut off",
    "head": "nhật ký không chứa mã chốt đã giữ: tệp đã bị viết lại hoặc thay bằng bản khác"
    " / the log does not hold the head that was kept: the file was rewritten or replaced",
    "number_missing": "thiếu số / numbers are missing",
    "number_twice": "số bị trùng / a number was given twice",
    "record_altered": "dữ liệu cá nhân mà sự kiện nêu bị sửa / the personal record an event names was altered",
    "record_gone": "dữ liệu cá nhân mà sự kiện nêu không còn / the personal record an event names is gone",
    "figures": "số liệu lưu sẵn lệch / figures kept ready differ",
}
ADVICE = (
    "Giữ nguyên tệp này, không làm việc tiếp trên đó; khôi phục bản sao lưu gần nhất và báo cho người quản trị. / "
    "Keep this file as it is and do not go on working in it; restore the latest backup and tell the administrator.\n"
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("word", metavar="figures", nargs="?", help="chỉ số liệu / the figures alone")
    parser.add_argument(
        "--head", metavar="HEX", help="mã chốt đã in và giữ ở ngoài / a head that was printed and kept outside"
    )
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON / JSON output")


def run(args: argparse.Namespace) -> int:
    """Read, count and compare; nothing is written. The exit code is not 0 when something is wrong."""
    if args.word not in (None, "figures"):
        raise UserError("option_unknown_value", field="word", option="check", known="figures")
    head = _head(args.head)
    from desktop_app.composition import open_or_sample
    from desktop_app.services.figure_check import check_figures

    services = open_or_sample(settings_of(args))
    try:
        if args.word == "figures":
            return _figures(check_figures(services.database), as_json=args.json)
        from desktop_app.services.log_check import check_everything

        state = check_everything(services.database, check_figures, head)
    finally:
        services.close()
    from desktop_app.domain.chain import shown

    found = [(str(one.kind), one.place) for one in state.findings]
    if args.json:
        print_json(
            {
                "events": state.events,
                "head": state.head.hex(),
                "records": state.records,
                "erased": state.erased,
                "findings": [{"kind": kind, "place": place} for kind, place in found],
            }
        )
    elif found:
        sys.stdout.write(_lines([f"{TOLD[kind]}: {place}".rstrip(": ") for kind, place in found]) + ADVICE)
    else:
        sys.stdout.write(
            f"Nhật ký nguyên vẹn: {state.events} sự kiện, {state.records} bản ghi cá nhân (đã hủy {state.erased}); "
            "số thứ tự đủ, số liệu khớp.\n"
            f"The log is whole: {state.events} events, {state.records} personal records ({state.erased} erased); "
            "no number is missing, the figures agree.\n"
            f"Mã chốt / head: {shown(state.head)}\n"
        )
    return EXIT_DIFFERENT if found else 0


def _head(typed: str | None) -> bytes | None:
    from desktop_app.domain.chain import read_head

    if typed is None:
        return None
    try:
        return read_head(typed)
    except ValueError as error:
        raise UserError("chain_head_invalid", field="head") from error


def _figures(found: Sequence[str], *, as_json: bool) -> int:
    if as_json:
        print_json({"differences": list(found)})
    elif found:
        title = f"Có {len(found)} chỗ lệch (bảng, khóa: lưu sẵn, đếm lại) / differences (table, key: kept, counted):"
        sys.stdout.write(f"{title}\n{_lines(found)}")
    else:
        sys.stdout.write("Số liệu lưu sẵn khớp với nhật ký sự kiện. / The figures kept ready equal the event log.\n")
    return EXIT_DIFFERENT if found else 0


def _lines(found: Sequence[str]) -> str:
    lines = [f"  {one}" for one in found[:SHOWN]]
    if len(found) > SHOWN:
        lines.append(f"  … {len(found) - SHOWN}")
    return "\n".join(lines) + "\n"
