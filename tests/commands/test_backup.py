from __future__ import annotations

import io

from desktop_app.keys import ENV_KEYS


def test_a_backup_is_made_tried_and_restored_from_the_command_line(call, call_json, centre, tmp_path):
    code, made = call_json("backup", "--data", centre)
    assert code == 0
    assert call_json("backup", "--drill", "--data", centre)[1]["good"]

    code, done = call_json("restore", made["file"], "--to", tmp_path / "new", "--data", centre)

    assert (code, done["rows"], done["head"], done["kept_aside"]) == (0, made["rows"], made["head"], None)
    before, after = (call_json("stats", "--data", folder)[1] for folder in (centre, tmp_path / "new"))
    assert before == after


def test_restoring_over_the_present_data_says_where_they_are_kept(call, call_json, centre, tmp_path):
    file = call_json("backup", "--data", centre, "--to", tmp_path / "disk")[1]["file"]

    code, out, _ = call("restore", file, "--data", centre)

    [kept] = centre.glob("kept-*")
    assert code == 0
    assert str(kept) in out


def test_what_is_no_backup_is_refused_in_a_sentence(call, centre, tmp_path):
    (tmp_path / "x.mcb").write_bytes(b"not a backup")

    code, _, told = call("restore", tmp_path / "x.mcb", "--data", centre)

    assert (code, told.strip()) == (2, "Tệp này không phải bản sao lưu của chương trình Một Cửa.")


def test_a_computer_without_the_key_says_so(call_json, centre, tmp_path, monkeypatch):
    monkeypatch.setenv(ENV_KEYS, str(tmp_path / "other"))
    assert call_json("stats", "--data", centre)[1]["error"]["code"] == "key_missing"


def test_a_word_of_the_command_that_does_not_exist_is_refused(call_json, centre):
    code, told = call_json("key", "sell", "--data", centre)

    assert (code, told["error"]["field"]) == (2, "word")


def test_the_key_is_changed_shown_as_words_and_taken_over(call, call_json, centre, tmp_path, monkeypatch):
    code, changed = call_json("key", "change", "--data", centre)
    words = call_json("key", "words", "--data", centre)[1]["words"]
    monkeypatch.setenv(ENV_KEYS, str(tmp_path / "other"))
    monkeypatch.setattr("sys.stdin", io.StringIO(" ".join(words)))

    assert code == 0
    assert call_json("key", "restore", "--data", centre)[1] == changed
    assert call_json("stats", "--data", centre)[0] == 0
