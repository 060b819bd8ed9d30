"""``key``: encrypt a plain centre, change its key, show the key as words, take it over on a new computer."""

from __future__ import annotations

import argparse
import sys

from desktop_app.commands.output import print_json, settings_of
from desktop_app.errors import UserError

HELP = {
    "vi": "Khóa của dữ liệu: encrypt (mã hóa), change (đổi khóa), words (in khóa thành từ), restore (nhập khóa)",
    "en": "The key of the data: encrypt, change, words (show it as words), restore (enter it)",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("word", metavar="WORD", help="encrypt, change, words, restore")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON / JSON output")


def run(args: argparse.Namespace) -> int:
    """Do what the word says. The words of a key are read from standard input: a command line is seen by others."""
    from desktop_app.clock import SystemClock
    from desktop_app.domain.key_words import words_of
    from desktop_app.services import key_keeping

    folder, now = settings_of(args).folder, SystemClock().now()
    told: dict[str, object]
    if args.word == "encrypt":
        safe = key_keeping.encrypt(folder, now)
        told = {"backup": str(safe)}
        line = f"Đã mã hóa; bản sao lưu trước đó / encrypted; backup before it: {safe}"
    elif args.word == "change":
        told = {"key": key_keeping.change_key(folder, now).id}
        line = f"Đã đổi khóa; in lại phiếu khôi phục / key changed, print the sheet again: {told['key']}"
    elif args.word == "words":
        key = key_keeping.present_key(folder)
        words = words_of(key.raw)
        told = {"key": key.id, "words": list(words)}
        rows = [words[start : start + 6] for start in range(0, len(words), 6)]
        line = "\n".join([f"Khóa / key {key.id}", *("  ".join(row) for row in rows)])
    elif args.word == "restore":
        told = {"key": key_keeping.take_over(folder, sys.stdin.read()).id}
        line = f"Đã nhận khóa / the key is here: {told['key']}"
    else:
        known = "encrypt, change, words, restore"
        raise UserError("option_unknown_value", field="word", option="key", known=known)
    if args.json:
        print_json(told)
    else:
        sys.stdout.write(line + "\n")
    return 0
