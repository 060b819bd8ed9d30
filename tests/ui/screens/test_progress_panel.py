"""F5: the public progress sheet by one key, to a file for the web, a file for the wall, or a printer."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence

from desktop_app.domain.office import PrinterDevice, PrinterKind
from tests.support.office import OFFICER
from tests.support.people import MARITAL_STATUS, appointment, certified
from tests.support.reading import words_of
from tests.support.screens import stage
from ui.screens.dossiers import create
from ui.screens.dossiers.progress_desk import HTML, PDF
from ui.screens.dossiers.progress_panel import WITH
from ui.shortcuts import Key

__all__ = ["stage"]


@pytest.fixture
def press(qtbot):
    def send(widget, key):
        combination = QKeySequence(key.sequence)[0]
        qtbot.keyClick(widget, combination.key(), combination.keyboardModifiers())

    return send


def opened(stage, press):
    page = stage.open(create)
    press(page.table, Key.PROGRESS)
    stage.settle()
    return page, page.progress


def written(stage, page, panel, kind, path):
    panel.where.set_value(kind)
    panel._on_where(kind)
    panel.path.set_text(str(path))
    page.primary_action()
    stage.settle()


def test_one_key_opens_it_and_esc_puts_it_away(stage, press):
    stage.desk.accept(appointment(1))
    page, panel = opened(stage, press)

    assert panel.isVisible()
    assert panel.days.text() == "30"
    assert panel.path.text().endswith("tien-do-ho-so.html")
    stage.picture(page, "progress-open")
    press(panel.path.edit, Key.BACK)
    assert not panel.isVisible()
    assert page.table.hasFocus()
    press(page.table, Key.PROGRESS)
    press(page.table, Key.PROGRESS)
    assert not panel.isVisible()


def test_the_registers_button_opens_it_in_the_registers_place(stage, press):
    page = stage.open(create)
    press(page.table, Key.REGISTER)
    stage.settle()
    stage.after_typing()
    stage.picture(page, "progress-button")

    page.register.progress.click()
    stage.settle()

    assert page.progress.isVisible()
    assert not page.register.isVisible()
    press(page.table, Key.REGISTER)
    assert page.register.isVisible()
    assert not page.progress.isVisible()


def test_the_web_page_and_the_wall_page_are_written_with_every_code(stage, press, tmp_path):
    codes = [stage.desk.accept(make(number)).code for number, make in enumerate((appointment, certified))]
    page, panel = opened(stage, press)

    written(stage, page, panel, HTML, tmp_path / "bang")

    text = (tmp_path / "bang.html").read_text(encoding="utf-8")
    assert all(code in text for code in codes)
    assert not panel.isVisible()
    assert "bang.html" in page.bar.text()
    press(page.table, Key.PROGRESS)
    written(stage, page, panel, PDF, tmp_path / "bang.pdf")
    words = words_of((tmp_path / "bang.pdf").read_bytes())
    assert all(code in words for code in codes)


def test_the_procedure_is_written_only_when_it_is_chosen(stage, press, tmp_path):
    stage.desk.accept(appointment(1))
    name = stage.desk.office.catalogue.get(MARITAL_STATUS).label
    page, panel = opened(stage, press)

    written(stage, page, panel, PDF, tmp_path / "khong.pdf")
    press(page.table, Key.PROGRESS)
    panel.procedure.set_value(WITH)
    written(stage, page, panel, PDF, tmp_path / "co.pdf")

    assert name[:20] not in words_of((tmp_path / "khong.pdf").read_bytes())
    assert name[:20] in words_of((tmp_path / "co.pdf").read_bytes())


def test_it_goes_to_a_printer_of_the_centre(stage, press, tmp_path):
    folder = tmp_path / "máy in"
    stage.desk.office.records.save(OFFICER, PrinterDevice("may-a4", "Máy A4", PrinterKind.FOLDER, str(folder)))
    code = stage.desk.accept(appointment(1)).code
    page, panel = opened(stage, press)

    panel.where.set_value("may-a4")
    page.primary_action()
    stage.settle()

    [paper] = folder.iterdir()
    assert paper.name == "tien-do-ho-so.pdf"
    assert code in words_of(paper.read_bytes())
    assert "Máy A4" in page.bar.text()


@pytest.mark.parametrize("days", ["0", "367", "", "ba", "-5"])
def test_days_that_cannot_be_are_told_at_their_field_and_nothing_is_written(stage, press, tmp_path, days):
    page, panel = opened(stage, press)
    panel.days.edit.setText(days)

    written(stage, page, panel, HTML, tmp_path / "bang.html")

    assert panel.days.problem() == "Số ngày phải từ 1 đến 366."
    assert panel.isVisible()
    assert not (tmp_path / "bang.html").exists()


def test_a_place_that_is_none_and_one_that_cannot_be_written_are_told_at_the_path(stage, press, tmp_path):
    (tmp_path / "file").write_text("x")
    page, panel = opened(stage, press)

    for path in ("", str(tmp_path / "file" / "bang.html")):
        written(stage, page, panel, HTML, path)
        assert panel.path.problem()
        assert panel.isVisible()
        assert panel.go.isEnabled()
