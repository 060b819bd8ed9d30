"""The command ``deadline`` as a script sees it."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.commands import deadline
from tests.domain.calendar.test_table import DAY
from ui.messages import SENTENCES

ROOT = Path(deadline.__file__).resolve().parents[2]


@pytest.fixture
def call(capsys):
    def run(*words):
        parser = argparse.ArgumentParser()
        deadline.add_arguments(parser)
        code = deadline.run(parser.parse_args(words))
        captured = capsys.readouterr()
        return code, captured.out.splitlines(), captured.err.splitlines()

    return run


def test_the_last_line_is_the_due_time(call):
    code, lines, errors = call("--received", "2026-11-20T10:00", "--limit", "3", "--unit", "working_days")

    assert (code, errors) == (0, [])
    assert lines[-1] == "2026-11-26T10:00:00+07:00"
    assert len(lines) > 6


def test_same_day_needs_no_number_and_an_offset_is_honoured(call):
    _, lines, _ = call("--received", "2026-11-03T08:05Z", "--unit", "same_day")

    assert lines[-1] == "2026-11-04T17:00:00+07:00"


def test_the_steps_come_in_english_on_request(call):
    _, lines, _ = call("--received", "2026-11-03T09:00", "--unit", "hours", "--limit", "2", "--lang", "en")

    assert "  1. Received at 09:00 on Tuesday 03/11/2026." in lines


def test_json_holds_the_due_time_the_steps_and_what_is_uncertain(call):
    _, lines, _ = call("--received", "2026-11-20T10:00", "--limit", "3", "--unit", "working_days", "--json")

    (line,) = lines
    answer = json.loads(line)
    assert answer["due_at"] == "2026-11-26T10:00:00+07:00"
    assert answer["steps"][-1]["kind"] == "due"
    assert answer["unconfirmed"] == ["2026-11-23"]


def test_a_calendar_file_replaces_the_shipped_one(call, tmp_path):
    adopted = tmp_path / "lich.json"
    adopted.write_text(json.dumps({"extends": "vn", "days": [{**DAY, "day": "2026-11-23"}]}), encoding="utf-8")
    words = ("--received", "2026-11-20T10:00", "--limit", "3", "--unit", "working_days", "--calendar")

    assert call(*words, str(adopted))[1][-1] == "2026-11-27T10:00:00+07:00"
    option = ROOT / "resources" / "data" / "calendar" / "vn_tet2027_option2.json"
    tet = ("--received", "2027-02-02T14:00", *words[2:])
    assert call(*tet, str(option))[1][-1] == "2027-02-15T14:00:00+07:00"


def test_a_procedure_may_stand_for_its_limit(call):
    code, lines, _ = call("--received", "2026-11-20T10:00", "--procedure", "1.004873")

    assert (code, lines[-1]) == (0, "2026-11-26T10:00:00+07:00")
    assert call("--received", "2026-11-20T10:00", "--procedure", "9.999999")[0] == 2
    code, _, errors = call("--received", "2026-11-20T10:00", "--procedure", "1.004873", "--case", "khong_co")
    assert code == 2
    assert "trường hợp" in errors[0]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--unit", "same_day"), "received_missing"),
        (("--received", "hôm nay", "--limit", "3", "--unit", "hours"), "received_invalid"),
        (("--received", "2026-02-31T10:00", "--limit", "3", "--unit", "hours"), "received_invalid"),
        (("--received", "9999-12-31T10:00", "--limit", "3", "--unit", "hours"), "received_out_of_range"),
        (("--received", "0001-01-01T00:00+14:00", "--limit", "3", "--unit", "hours"), "received_invalid"),
        (("--received", "2026-11-20T10:00"), "limit_missing"),
        (("--received", "2026-11-20T10:00", "--unit", "hours"), "limit_missing"),
        (("--received", "2026-11-20T10:00", "--limit", "ba", "--unit", "hours"), "limit_not_a_number"),
        (("--received", "2026-11-20T10:00", "--limit", "9" * 5000, "--unit", "hours"), "limit_not_a_number"),
        (("--received", "2026-11-20T10:00", "--limit", "0", "--unit", "hours"), "limit_out_of_range"),
        (("--received", "2026-11-20T10:00", "--limit", "-3", "--unit", "working_days"), "limit_out_of_range"),
        (("--received", "2026-11-20T10:00", "--limit", "9" * 400, "--unit", "minutes"), "limit_out_of_range"),
        (("--received", "2026-11-20T10:00", "--limit", "3", "--unit", "weeks"), "unit_unknown"),
        (("--received", "2026-11-20T10:00", "--limit", "3", "--procedure", "1.004873"), "limit_twice"),
        (("--received", "2026-11-20T10:00", "--unit", "same_day", "--case", "x"), "case_without_procedure"),
        (("--received", "2026-11-20T10:00", "--unit", "same_day", "--calendar", "khong_co.json"),
         "calendar_file_unreadable"),
        (("--received", "2026-11-20T10:00", "--unit", "same_day", "--calendar", "a\0b"), "calendar_file_unreadable"),
    ],
)  # fmt: skip
def test_bad_input_ends_with_one_vietnamese_sentence_and_exit_code_2(call, words, code):
    exit_code, _, errors = call(*words)

    assert exit_code == 2
    assert len(errors) == 1
    assert errors[0].endswith(".")
    refusal = json.loads("\n".join(call(*words, "--json")[1]))["error"]
    assert (refusal["code"], refusal["message"]) == (code, errors[0])


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[1]", b'{"extends":"../vn"}', b'{"extends":"khong_co"}', b"\xff" * 9]
)
def test_a_bad_calendar_file_is_refused_in_one_sentence(call, tmp_path, content):
    file = tmp_path / "lich.json"
    file.write_bytes(content)

    code, _, errors = call("--received", "2026-11-20T10:00", "--unit", "same_day", "--calendar", str(file))

    assert (code, len(errors)) == (2, 1)
    assert "lịch làm việc" in errors[0].lower()


def test_a_calendar_file_of_a_megabyte_or_a_folder_is_refused(call, tmp_path):
    large = tmp_path / "lich.json"
    large.write_bytes(b" " * (deadline.LARGEST_FILE + 1))
    words = ("--received", "2026-11-20T10:00", "--unit", "same_day", "--calendar")

    assert call(*words, str(large))[0] == 2
    assert call(*words, str(tmp_path))[0] == 2


def test_every_refusal_the_calendar_can_give_has_its_sentence():
    source = (ROOT / "desktop_app" / "domain" / "calendar" / "table.py").read_text(encoding="utf-8")
    codes = {word for word in source.replace('"', " ").replace("`", " ").split() if word.startswith("calendar_")}

    assert len(codes) > 8
    assert codes <= set(SENTENCES)


def test_the_command_answers_from_a_real_process():
    words = ["deadline", "--received", "2026-11-20T10:00", "--limit", "3", "--unit", "working_days"]
    done = subprocess.run(
        [sys.executable, "main.py", *words], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60, check=False
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "2026-11-26T10:00:00+07:00"
