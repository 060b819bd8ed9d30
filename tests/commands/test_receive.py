"""``receive``: one line of a script becomes a dossier with its receipt, or one sentence and no trace."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from desktop_app import bootstrap
from desktop_app.clock import VIETNAM, SystemClock, in_vietnam
from desktop_app.composition import open_office
from desktop_app.config import Settings
from desktop_app.domain.catalogue.fees import takes_local_fee
from desktop_app.domain.dossier.receipt_qr import decode
from desktop_app.services.shipped_catalogue import shipped_procedures
from models.engine import raw_connection
from tests.commands.conftest import CARD

ROOT = Path(bootstrap.__file__).resolve().parents[1]
WITHOUT_LIMIT = {"2.002854", "1.011606"}


def dossiers(folder):
    with closing(raw_connection(folder / "motcua.db")) as raw:
        count, events = raw.execute("SELECT (SELECT count(*) FROM dossier), (SELECT count(*) FROM event)").fetchone()
    return count, events


def received(days_ago=3):
    """A working morning some days ago, as ISO."""
    day = in_vietnam(SystemClock().now()) - timedelta(days=days_ago)
    while day.weekday() > 4:
        day -= timedelta(days=1)
    return day.replace(hour=10, minute=0, second=0, microsecond=0).isoformat()


def test_a_card_becomes_a_dossier_with_its_receipt(call_json, centre, tmp_path):
    out = tmp_path / "giấy tờ"
    code, answer = call_json(
        "receive", "--data", centre, "--procedure", "2.000815", "--card", CARD, "--pages", 5, "--copies", 2,
        "--received", "2026-11-20T10:00", "--out", out,
    )  # fmt: skip

    assert code == 0
    assert answer["applicant"] == {
        "name": "Nguyễn Thị Mẫu",
        "id_number": "099190012345",
        "birth_date": "1990-03-15",
        "sex": "Nữ",
        "address": "Thôn Mẫu 3, Xã Mẫu, Tỉnh Mẫu",
    }
    assert answer["received_at"] == "2026-11-20T10:00:00+07:00"
    assert answer["due_at"] == "2026-11-20T17:00:00+07:00"
    assert answer["promise_at"] is None
    assert answer["fee_total"] == 14_000
    assert answer["warnings"] == []
    receipt = Path(answer["receipt_pdf"])
    assert receipt == (out / f"{answer['code']}.pdf").resolve()
    text = "".join(page.extract_text() for page in PdfReader(receipt).pages)
    assert answer["code"] in text
    assert "099190012345" not in text
    assert decode(answer["qr_text"]).code == answer["code"]


def test_it_writes_beside_the_data_when_no_folder_is_named_and_its_paper_does_not_wait(call, centre):
    code, out, err = call("receive", "--data", centre, "--procedure", "1.001193", "--card", CARD, "--collected")

    assert (code, err) == (0, "")
    assert "Đã tiếp nhận hồ sơ" in out
    assert "Nguyễn" not in out
    assert len(list((centre / "receipts").glob("*.pdf"))) == 1
    services = open_office(Settings(centre))
    assert services.print_jobs().waiting() == ()
    services.close()


def test_a_promise_is_made_only_when_it_is_asked_for(call_json, centre):
    words = ("receive", "--data", centre, "--procedure", "2.000815", "--card", CARD, "--pages", 1, "--copies", 1)

    _, plain = call_json(*words)
    code, answer = call_json(*words, "--no-wait")

    assert plain["promise_at"] is None
    assert code == 0
    assert datetime.fromisoformat(answer["promise_at"]) - datetime.fromisoformat(answer["received_at"]) == timedelta(
        minutes=30
    )
    assert Path(answer["slip_pdf"]).read_bytes().startswith(b"%PDF")
    assert Path(answer["receipt_pdf"]).name == f"{answer['code']}.pdf"
    assert call_json("receive", "--data", centre, "--procedure", "1.004222", "--card", CARD, "--no-wait")[1]["error"][
        "code"
    ] == "no_wait_not_running"  # fmt: skip


def test_the_same_person_may_come_again_with_the_same_matter(call_json, centre):
    words = ("receive", "--data", centre, "--procedure", "1.004222", "--card", CARD)
    codes = []
    for time in range(7):
        code, answer = call_json(*words)
        assert code == 0
        assert ("same_dossier_open" in answer["warnings"]) == (time > 0)
        codes.append(answer["code"])

    assert len(set(codes)) == 7


def test_every_one_of_the_70_procedures_can_be_received(call_json, centre, monkeypatch):
    monkeypatch.setattr("printing.forms.render", lambda *_: b"%PDF")  # drawing is tested elsewhere
    procedures = shipped_procedures()
    assert len(procedures) == 70
    for procedure in procedures:
        code, answer = call_json("receive", "--data", centre, "--procedure", procedure.code, "--card", CARD)
        if procedure.code in WITHOUT_LIMIT:
            assert (code, answer["error"]["code"], answer["error"]["field"]) == (2, "limit_needed", "limit")
            limit = ("--limit", 5, "--unit", "working_days", "--limit-ground", "Quyết định công bố (mẫu)")
            code, answer = call_json("receive", "--data", centre, "--procedure", procedure.code, "--card", CARD, *limit)
        assert code == 0, (procedure.code, answer)
        assert datetime.fromisoformat(answer["due_at"]) > datetime.fromisoformat(answer["received_at"])
        if takes_local_fee(procedure.fee):
            assert answer["fee_total"] > 0, procedure.code
    assert dossiers(centre)[0] == 25 + 70


def test_cases_channels_amounts_and_limits_are_taken_over(call_json, centre):
    late = ("receive", "--data", centre, "--card", CARD, "--procedure")

    assert call_json(*late, "1.001193", "--case", "qua_han")[1]["fee_total"] == 15_000
    assert call_json(*late, "1.001193", "--case", "khong_co")[1]["error"]["code"] == "case_unknown"
    assert call_json(*late, "1.004222", "--channel", "online")[1]["fee_total"] == 10_000
    assert call_json(*late, "1.004873", "--fee", 0, "--fee-ground", "Hộ nghèo")[1]["fee_total"] == 0
    assert call_json(*late, "1.004873", "--fee", 0)[1]["error"]["code"] == "fee_ground_missing"
    assert call_json(*late, "2.002854", "--limit", 5, "--unit", "working_days")[1]["error"]["code"] == (
        "limit_ground_needed"
    )
    assert call_json(*late, "1.004222", "--limit", 5, "--unit", "working_days")[1]["error"]["code"] == (
        "limit_already_set"
    )


def test_a_reception_entered_afterwards_gets_a_reason_by_itself(call_json, centre):
    when = received(5)
    code, answer = call_json("receive", "--data", centre, "--procedure", "1.004873", "--card", CARD, "--received", when)

    assert (code, answer["received_at"]) == (0, when)


def test_reception_on_a_holiday_or_at_night_starts_counting_when_the_desk_opens(call_json, centre):
    words = ("receive", "--data", centre, "--procedure", "1.004873", "--card", CARD, "--received")

    _, holiday = call_json(*words, "2026-09-02T09:00")
    _, night = call_json(*words, "2026-11-16T23:59")

    assert holiday["received_at"] == "2026-09-02T09:00:00+07:00"
    assert datetime.fromisoformat(holiday["due_at"]).date().isoformat() == "2026-09-07"
    assert night["due_at"] == "2026-11-19T17:00:00+07:00"


@pytest.mark.parametrize(
    ("words", "code", "field"),
    [
        (("--procedure", "9.999999"), "procedure_unknown", "procedure"),
        (("--procedure", "\x00\x1b[31m" * 50), "procedure_unknown", "procedure"),
        (("--procedure", ""), "option_missing", "procedure"),
        (("--pages", "0"), "pages_out_of_range", "pages"),
        (("--pages", "-1"), "pages_out_of_range", "pages"),
        (("--pages", "ba"), "option_not_a_number", "pages"),
        (("--pages", "9" * 5000), "option_not_a_number", "pages"),
        (("--pages", "99999"), "pages_out_of_range", "pages"),
        (("--copies", "0"), "copies_out_of_range", "copies"),
        (("--sets", "0"), "sets_out_of_range", "sets"),
        (("--channel", "bồ câu"), "option_unknown_value", "channel"),
        (("--method", "vàng"), "option_unknown_value", "method"),
        (("--unit", "weeks", "--limit", "3"), "option_unknown_value", "unit"),
        (("--received", "hôm qua"), "received_invalid", "received"),
        (("--received", "2026-02-31T10:00"), "received_invalid", "received"),
        (("--received", "2999-01-05T10:00"), "received_in_future", "received_at"),
        (("--received", "1999-01-05T10:00"), "received_too_old", "received_at"),
        (("--officer", "không có"), "officer_unknown", "officer"),
        (("--counter", "quay-99"), "counter_unknown", "counter"),
        (("--reason", "x" * 10_000, "--received", "2026-11-20T10:00"), "text_too_long", "late_entry_reason"),
    ],
)
def test_a_wrong_word_is_one_sentence_exit_code_2_and_no_trace(call, call_json, centre, words, code, field):
    before = dossiers(centre)
    full = ("receive", "--data", centre, "--procedure", "2.000815", "--card", CARD, "--pages", 1, *words)

    exit_code, answer = call_json(*full)
    assert (exit_code, answer["error"]["code"], answer["error"]["field"]) == (2, code, field)
    exit_code, out, err = call(*full)
    assert (exit_code, out) == (2, "")
    assert err.strip() == answer["error"]["message"]
    assert len(err.strip().splitlines()) == 1
    assert dossiers(centre) == before
    assert not list((centre / "receipts").glob("*")) if (centre / "receipts").exists() else True


@pytest.mark.parametrize(
    ("card", "code"),
    [
        ("", "option_missing"),
        ("09919001234|123456789|Nguyễn Thị Mẫu|15031990|Nữ|Thôn Mẫu 3|20062021", "card_id_invalid"),
        (CARD.replace("15031990", "15032990"), "card_birth_future"),
        (CARD.replace("15031990", "31021990"), "card_birth_invalid"),
        (CARD.replace("|Nữ|", "|Nuwx|"), "card_untrusted"),
        (CARD.replace("Mẫu|", "M\x00\x1bẫu|"), "card_control_characters"),
        ("@\n\x1e\rANSI 636026080102DL00410288ZA03290015DLDAQD", "card_foreign"),
        ("00020101021238570010A00000072701270006970403", "card_is_payment_qr"),
        (CARD + "x" * 100_000, "card_too_long"),
        ("một hai ba", "card_unrecognised"),
        (CARD + "\udcff\udcfe", "card_control_characters"),
        (CARD.replace("Nguyễn Thị Mẫu", "Ẫ" * 1_000), "card_name_invalid"),
    ],
)
def test_a_wrong_card_is_refused_before_any_data_is_touched(call_json, tmp_path, card, code):
    folder = tmp_path / "chưa có"

    exit_code, answer = call_json("receive", "--data", folder, "--procedure", "2.000815", f"--card={card}")

    assert (exit_code, answer["error"]["code"], answer["error"]["field"]) == (2, code, "card")
    assert "Mẫu" not in answer["error"]["message"]
    assert not folder.exists()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut=st.integers(0, len(CARD) - 9))
def test_a_card_cut_anywhere_is_refused_with_a_clear_code(call_json, tmp_path, cut):
    """Behind the last separator a cut cannot be told from an empty date of issue: one warning, nothing lost."""
    if cut == CARD.rindex("|") + 1:
        return
    exit_code, answer = call_json(
        "receive", "--data", tmp_path / "data", "--procedure", "2.000815", f"--card={CARD[:cut]}"
    )

    assert exit_code == 2
    assert re.fullmatch("card_[a-z_]+|option_missing", answer["error"]["code"])
    assert not (tmp_path / "data").exists()


def test_a_procedure_no_longer_in_force_is_refused(call_json, centre):
    from datetime import date

    from desktop_app.domain.actor import SETUP_ACTOR
    from desktop_app.domain.values import replace

    services = open_office(Settings(centre))
    old = next(one for one in shipped_procedures() if one.code == "1.004222")
    ended = replace(old, version=2, effective_to=date(2020, 1, 1))
    with services.database.write() as session:
        services.catalogue.publish_in(session, SETUP_ACTOR, (ended,), services.clock.now())
    services.close()
    before = dossiers(centre)

    exit_code, answer = call_json("receive", "--data", centre, "--procedure", "1.004222", "--card", CARD)

    assert (exit_code, answer["error"]["code"]) == (2, "procedure_not_in_force")
    assert dossiers(centre) == before


def test_a_folder_that_cannot_be_written_is_the_machines_problem_and_nothing_is_accepted(call_json, centre, tmp_path):
    file = tmp_path / "tep"
    file.write_text("x")
    before = dossiers(centre)
    words = ("receive", "--procedure", "2.000815", "--card", CARD)

    code, answer = call_json(*words, "--data", centre, "--out", file / "giay")
    assert (code, answer["error"]["code"]) == (3, "out_folder_unwritable")
    assert dossiers(centre) == before
    code, answer = call_json(*words, "--data", file / "data")
    assert (code, answer["error"]["code"]) == (3, "folder_read_only")
    assert file.read_text() == "x"


def test_a_file_that_is_no_database_is_left_untouched(call_json, tmp_path):
    (tmp_path / "motcua.db").write_bytes(b"day khong phai co so du lieu " * 100)

    code, answer = call_json("receive", "--data", tmp_path, "--procedure", "2.000815", "--card", CARD)

    assert (code, answer["error"]["code"]) == (3, "database_not_one")
    assert (tmp_path / "motcua.db").read_bytes() == b"day khong phai co so du lieu " * 100


def test_data_of_a_newer_program_is_left_untouched(call_json, centre):
    with closing(raw_connection(centre / "motcua.db")) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '20991231_0001'")
    before = dossiers(centre)

    code, answer = call_json("receive", "--data", centre, "--procedure", "2.000815", "--card", CARD)

    assert (code, answer["error"]["code"]) == (3, "database_newer")
    assert dossiers(centre) == before


def test_a_disk_that_fills_up_while_the_paper_is_written_keeps_dossier_and_print_job(call_json, centre, monkeypatch):
    monkeypatch.setattr("desktop_app.commands.receive.os.fsync", _no_space)

    code, answer = call_json("receive", "--data", centre, "--procedure", "2.000815", "--card", CARD)

    assert (code, answer["error"]["code"]) == (3, "receipt_not_written")
    services = open_office(Settings(centre))
    assert [job.state for job in services.print_jobs().waiting()] == ["failed"]
    services.close()
    assert not list((centre / "receipts").glob("*"))


def _no_space(_descriptor):
    raise OSError(28, "No space left on device")


def test_a_word_the_parser_does_not_know_is_not_repeated(call):
    code, out, err = call("receive", "--card", CARD, "--thẻ", CARD)

    assert (code, out) == (2, "")
    assert "Mẫu" not in err


def test_a_real_process_reads_the_card_from_standard_input_on_an_empty_folder(tmp_path):
    words = ["receive", "--data", str(tmp_path / "data"), "--procedure", "2.000815", "--card", "-", "--json"]
    done = subprocess.run(
        [sys.executable, "main.py", *words],
        cwd=ROOT, input=CARD + "\r\n", capture_output=True, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, "")
    answer = json.loads(done.stdout)
    assert answer["applicant"]["name"] == "Nguyễn Thị Mẫu"
    assert datetime.fromisoformat(answer["received_at"]).astimezone(VIETNAM).weekday() == 3
    assert dossiers(tmp_path / "data")[0] == 401
