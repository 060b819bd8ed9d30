"""The program's own log."""

from __future__ import annotations

import logging
from pathlib import Path

from desktop_app.logging_setup import LOG_FILE, log_to


def test_the_log_keeps_the_message_and_blanks_numbers_long_enough_to_be_an_identity(tmp_path: Path):
    handler = log_to(tmp_path)
    assert handler is not None
    try:
        try:
            raise ValueError("số 099090000001")
        except ValueError:
            logging.getLogger("motcua.test").exception("gọi 0912345678, mã 12345678")
    finally:
        logging.getLogger().removeHandler(handler)
        handler.close()

    text = (tmp_path / LOG_FILE).read_text(encoding="utf-8")
    assert "mã 12345678" in text
    assert "ValueError" in text
    assert "0912345678" not in text
    assert "099090000001" not in text


def test_a_folder_that_cannot_be_written_costs_the_log_and_nothing_else(tmp_path: Path):
    blocked = tmp_path / "file"
    blocked.write_text("x", encoding="utf-8")

    assert log_to(blocked) is None
