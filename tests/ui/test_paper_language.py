"""Papers that are kept are Vietnamese in a window of any language: read back from what came out."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtTest import QTest

from desktop_app.domain.dossier.steps import AskSupplement, SupplementItem
from desktop_app.domain.office import PrinterDevice, PrinterKind
from tests.support.office import OFFICER
from tests.support.people import appointment, certified
from tests.support.reading import words_of
from tests.support.screens import Stage, stage
from ui.screens.dossiers import create as create_dossiers
from ui.screens.returning import create as create_returning
from ui.shortcuts import Key

__all__ = ["stage"]

FOREIGN = "Wort"
CTRL = Qt.KeyboardModifier.ControlModifier


class Foreign(QTranslator):
    """A language in which every text of the program is the same word."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return "" if context.startswith("Q") else FOREIGN


@pytest.fixture
def foreign(stage: Stage, qapp):
    """After the stage: dressing the application chooses a language, too."""
    translator = Foreign(qapp)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
    translator.deleteLater()


def printed_list(stage: Stage, folder: Path, *keys: Qt.Key) -> str:
    """What comes out of a printer that is a folder, after these keys with Ctrl on F6."""
    device = PrinterDevice("thu-muc", "Thư mục", PrinterKind.FOLDER, str(folder))
    stage.desk.office.records.save(OFFICER, device)
    screen = stage.open(create_returning)
    assert screen.print_button.text().startswith(FOREIGN)
    for key in keys:
        QTest.keyClick(screen.window().focusWidget() or screen, key, CTRL)
        stage.settle()
    [pdf] = folder.glob("*.pdf")
    return words_of(pdf.read_bytes())


def test_the_list_of_results_nobody_collected(foreign, stage: Stage, tmp_path: Path):
    done = stage.desk.accept(appointment(1))
    stage.desk.office.processing.finish(OFFICER, done.dossier_id)

    text = printed_list(stage, tmp_path / "giay", Qt.Key.Key_P)

    for said in ("KẾT QUẢ CHƯA CÓ NGƯỜI NHẬN", "Số liệu lúc 09:40", "Chủ hồ sơ", "Có kết quả từ", "hôm nay", done.code):
        assert said in text
    assert FOREIGN not in text


def test_the_list_of_supplements_nobody_brought(foreign, stage: Stage, tmp_path: Path):
    done = stage.desk.accept(appointment(1))
    stage.desk.office.life_cycle.ask_supplement(
        OFFICER, AskSupplement(done.dossier_id, (SupplementItem("Đơn", 1),), "thiếu đơn")
    )
    stage.desk.at(23, 9)

    text = printed_list(stage, tmp_path / "giay", Qt.Key.Key_5, Qt.Key.Key_P)

    for said in ("HỒ SƠ CHỜ BỔ SUNG", "Yêu cầu ngày", "19/11/2026", "ngày làm việc", done.code):
        assert said in text
    assert FOREIGN not in text


def test_the_register_as_a_workbook(foreign, stage: Stage, tmp_path: Path):
    stage.desk.accept(certified(1))
    page = stage.open(create_dossiers)
    QTest.keyClick(page.table, Qt.Key.Key_S, CTRL | Qt.KeyboardModifier.ShiftModifier)
    stage.settle()
    stage.after_typing()
    page.register.ask_path = lambda: tmp_path / "so.xlsx"
    page.register.excel.click()
    stage.settle()

    sheet = openpyxl.load_workbook(tmp_path / "so.xlsx").active
    said = [str(cell.value) for row in sheet.rows for cell in row if cell.value is not None]
    assert {"Sổ theo dõi hồ sơ", "Nội dung hồ sơ", "Hẹn trả kết quả", "Ghi chú"} <= set(said)
    assert FOREIGN not in said


def test_the_keys_of_these_pages_are_those_pressed_here():
    assert [key.sequence for key in (Key.PRINT_LIST, Key.SUPPLEMENTS, Key.REGISTER)] == [
        "Ctrl+P", "Ctrl+5", "Ctrl+Shift+S"
    ]  # fmt: skip
