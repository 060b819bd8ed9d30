"""``check``: the whole log for IT staff, in words and as JSON."""

from __future__ import annotations

import sqlalchemy as sa

from desktop_app.clock import SystemClock
from desktop_app.composition import open_database
from desktop_app.config import Settings


def test_a_whole_centre_is_told_with_its_head_and_the_head_is_found_again(call, call_json, centre):
    code, answer = call_json("check", "--data", centre)
    assert code == 0
    assert answer["findings"] == []
    assert answer["events"] > 100
    assert answer["records"] > 25

    code, out, err = call("check", "--data", centre, "--head", answer["head"])

    assert (code, err) == (0, "")
    assert "Nhật ký nguyên vẹn" in out
    assert answer["head"].upper()[:4] in out


def test_a_strange_head_and_a_changed_event_are_told_with_what_to_do(call, call_json, centre):
    code, answer = call_json("check", "--data", centre, "--head", "AB" * 32)
    assert (code, answer["findings"]) == (70, [{"kind": "head", "place": ""}])
    database = open_database(Settings(centre), SystemClock().now())
    with database.write() as session:
        session.execute(sa.text("UPDATE event SET actor = 'ai-do' WHERE seq = 40"))
    database.dispose()

    code, out, _ = call("check", "--data", centre)

    assert code == 70
    assert "cột bên cạnh sự kiện bị sửa" in out
    assert ": 40" in out
    assert "khôi phục bản sao lưu" in out


def test_a_head_that_is_none_is_refused_in_a_sentence(call, centre):
    code, _, err = call("check", "--data", centre, "--head", "XYZ")

    assert code != 0
    assert "Mã chốt gồm 64" in err


def test_the_figures_alone_are_compared_when_they_are_named(call, centre):
    code, out, _ = call("check", "figures", "--data", centre)

    assert code == 0
    assert "khớp với nhật ký" in out
