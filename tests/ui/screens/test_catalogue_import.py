"""F8, import: a file is looked at first, then taken over; progress is shown, and it can be stopped at any time."""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.domain.catalogue.portal.decide import Outcome
from desktop_app.domain.exchange.catalogue_import import ImportProgress, ImportReport, ImportState
from tests.support.lived import fresh_stage, lived_stage
from tests.support.screens import Stage
from ui.screens.catalogue import create

__all__ = ["fresh_stage", "lived_stage"]

CONTROL = Qt.KeyboardModifier.ControlModifier


def record(number: int, limit: str = "3 Ngày làm việc", **more: str) -> dict[str, str]:
    """One record as the portal's crawl has it."""
    return {
        "ma_thu_tuc": f"3.{number:06}",
        "ten_thu_tuc": f"Thủ tục thử nghiệm số {number}",
        "linh_vuc": "Lĩnh vực thử",
        "cap_thuc_hien": "Cấp xã",
        "so_quyet_dinh": "1/QĐ-BTP",
        "cach_thuc_thuc_hien": json.dumps([{"hinh_thuc_nop": "Trực tiếp", "thoi_han": limit}], ensure_ascii=False),
        **more,
    }


def write(folder: Path, *records: dict[str, str]) -> Path:
    path = folder / "danh-muc.jsonl"
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in records), "utf-8")
    return path


@dataclass
class HeldImport:
    """An importer that waits until it is told to go on, or stopped."""

    asked: list[tuple[Path, bool, date | None, bool]] = field(default_factory=list)
    go: threading.Event = field(default_factory=threading.Event)
    stopped: bool = False

    def start(self, path: Path, actor: Any, *, dry_run: bool, effective_from: date | None, commune_only: bool) -> str:
        self.asked.append((path, dry_run, effective_from, commune_only))
        return "ticket"

    def look(self, ticket: str, patience_s: float = 0.01) -> ImportState:
        progress = ImportProgress(False, 50, 200)
        if self.go.wait(0.01):
            return ImportState(progress, ImportReport(self.asked[-1][1], False, ()))
        return ImportState(progress, ImportReport(self.asked[-1][1], True, ()) if self.stopped else None)

    def stop(self, ticket: str) -> None:
        self.stopped = True


def open_import(stage: Stage):
    screen = stage.open(create)
    QTest.keyClick(screen, Qt.Key.Key_I, CONTROL)
    stage.settle()
    assert screen.stack.currentWidget() is screen.importer
    assert screen.importer.file.edit.hasFocus()
    return screen


def wait_for_the_end(stage: Stage, screen) -> None:
    stage.qtbot.waitUntil(lambda: not screen.importer.is_running(), timeout=60_000)
    stage.settle()


def test_a_file_is_looked_at_then_taken_over_by_the_same_key(stage, tmp_path):
    path = write(tmp_path, record(1), record(2, "chưa rõ"), {"ma_thu_tuc": "x", "ten_thu_tuc": "hỏng"})
    screen = open_import(stage)
    page = screen.importer
    page.file.set_text(str(path))
    before = stage.desk.counts()

    screen.primary_action()
    wait_for_the_end(stage, screen)

    stage.picture(screen, "f8_import_dry")
    assert stage.desk.counts() == before, "a look writes nothing"
    assert page.summary.text().startswith("Đọc 3: 2 mới, 0 thay đổi, 0 không đổi, 1 bị từ chối")
    assert [row.outcome for row in page.table.rows_model.rows()] == [Outcome.NEW, Outcome.NEW, Outcome.REFUSED]
    assert page.apply_button.isEnabled()
    assert "Ctrl+Enter" in page.apply_button.text()

    screen.primary_action()
    wait_for_the_end(stage, screen)

    assert page.message.text() == "Đã nhập xong."
    assert not page.apply_button.isEnabled(), "once is enough"
    assert stage.desk.office.procedures.history("3.000001").newest.name == "Thủ tục thử nghiệm số 1"
    assert screen.go_back()
    stage.settle()
    assert screen.list.count.text() == "72 thủ tục"


def test_what_needs_a_person_can_be_looked_at_alone_with_its_reason(stage, tmp_path):
    path = write(tmp_path, record(1), record(2, "chưa rõ"), {"ma_thu_tuc": "x", "ten_thu_tuc": "hỏng"})
    screen = open_import(stage)
    page = screen.importer
    page.file.set_text(str(path))
    screen.primary_action()
    wait_for_the_end(stage, screen)

    page.only.set_value(Outcome.REFUSED.value)
    page.only.chosen.emit(Outcome.REFUSED.value)
    [refused] = page.table.rows_model.rows()
    assert page.table.rows_model.index(0, 4).data() == "Mã thủ tục không đúng dạng (ví dụ đúng: 2.000815 hoặc " \
        "2.000815.000.00.00.H55)."  # fmt: skip
    assert refused.line == 3
    page.only.set_value("doubtful")
    page.only.chosen.emit("doubtful")
    assert all(row.flags for row in page.table.rows_model.rows())
    assert "Thời hạn" in str(page.table.rows_model.index(0, 4).data(Qt.ItemDataRole.ToolTipRole))


def test_another_file_or_day_must_be_looked_at_anew(stage, tmp_path):
    screen = open_import(stage)
    page = screen.importer
    page.file.set_text(str(write(tmp_path, record(1))))
    screen.primary_action()
    wait_for_the_end(stage, screen)
    assert page.apply_button.isEnabled()

    page.commune.click()

    assert not page.apply_button.isEnabled()
    assert "Ctrl+Enter" in page.check_button.text()
    page.commune.click()
    assert page.apply_button.isEnabled(), "the same question has the same answer"


def test_nothing_to_take_over_offers_nothing(stage, tmp_path):
    screen = open_import(stage)
    screen.importer.file.set_text(str(write(tmp_path, {"ma_thu_tuc": "x", "ten_thu_tuc": "hỏng"})))
    screen.primary_action()
    wait_for_the_end(stage, screen)

    assert not screen.importer.apply_button.isEnabled()


@pytest.mark.parametrize("name", ["", "danh-muc.jsonl", "khong-co.jsonl", "rong.csv"])
def test_a_path_or_file_that_is_none_is_told_beside_the_field(stage, tmp_path, name):
    screen = open_import(stage)
    page = screen.importer
    (tmp_path / "rong.csv").write_bytes(b"")
    typed = {"khong-co.jsonl": str(tmp_path / name), "rong.csv": str(tmp_path / name)}.get(name, name)
    page.file.set_text(typed)

    screen.primary_action()
    wait_for_the_end(stage, screen)

    assert page.file.problem() or page.message.text()
    assert page.file.text() == typed
    assert page.check_button.isEnabled()


def test_progress_is_shown_and_escape_stops_it(stage, tmp_path):
    stage.desk.office.__dict__["catalogue_import"] = held = HeldImport()
    screen = open_import(stage)
    page = screen.importer
    page.file.set_text(str(write(tmp_path, record(1))))
    page.day.set_value(date(2027, 3, 1))

    screen.primary_action()
    stage.qtbot.waitUntil(lambda: page.progress.maximum() == 200, timeout=5_000)
    stage.qtbot.wait(1)
    screen.grab()

    assert (page.progress.value(), page.progress_text.text()) == (50, "50/200 thủ tục")
    assert page.stop_button.isVisible()
    assert not page.check_button.isEnabled()
    assert not page.file.edit.isEnabled()
    screen.primary_action()
    assert len(held.asked) == 1, "one at a time"
    assert screen.go_back(), "Esc stops, and stays on the page"
    wait_for_the_end(stage, screen)

    assert held.stopped
    assert held.asked[0][1:] == (True, date(2027, 3, 1), True)
    assert page.message.text() == "Đã dừng, chưa ghi gì."
    assert screen.stack.currentWidget() is page
    assert screen.go_back()
    stage.settle()
    assert screen.stack.currentWidget() is screen.list


def test_closing_the_program_stops_an_import(stage, tmp_path):
    stage.desk.office.__dict__["catalogue_import"] = held = HeldImport()
    screen = open_import(stage)
    screen.importer.file.set_text(str(write(tmp_path, record(1))))
    screen.primary_action()
    stage.qtbot.waitUntil(lambda: bool(held.asked), timeout=5_000)

    stage.runner.close()

    assert held.stopped
