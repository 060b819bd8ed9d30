"""The two languages: English is complete, both fit their pages, and longer words than either do no harm."""

from __future__ import annotations

import ast
import itertools
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QWidget,
)

import ui.app
from desktop_app.domain.formatting import duration_vi
from tests.support.people import appointment, promised
from tests.support.screens import PAGE, stage  # noqa: F401
from ui.app import LANGUAGES, install_translators
from ui.screen_list import screen_specs
from ui.screens.words import duration
from ui.theme.fonts import body_font
from ui.theme.tokens import NOTE_PT
from ui.widgets.shell import RAIL_WIDTH
from ui.widgets.tiles import StatTile
from ui.wizard import create_wizard

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "resources" / "i18n"
SETTINGS = ("centre", "officers", "units", "counters", "printers", "programmes", "calendar", "fees", "appearance")
VIETNAMESE = re.compile("[ăâđêôơưàáãèéìíĩòóõùúũýĂÂĐÊÔƠƯÀÁÃÈÉÌÍĨÒÓÕÙÚŨÝ\u1ea0-\u1ef9]")
PLACEHOLDER = re.compile(r"\{+[^{}]*\}+|%n")
TERMS = ("Mẫu 01", "Một Cửa", "Tết", "đồng", "Tiếng Việt", "DỮ LIỆU MẪU", "Quầy")
"""Terms and names that stay Vietnamese in English texts: docs/glossary.md."""
LENGTH = 1.6
WIDE = (1828, 640)
"""A page on a screen of 1920: what words of 160 % length may ask for."""
HARMLESS = "propagateSizeHints"
"""Qt's platform without a screen says this of every window."""


def messages() -> list[tuple[str, str, list[str]]]:
    """Context, Vietnamese, and English: one text, or its plural forms."""
    found = []
    for context in ET.parse(FOLDER / "app_en.ts").getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            source = message.findtext("source") or ""
            found.append((context.findtext("name") or "", source, forms or [translation.text or ""]))
    return found


def calls_of_tr() -> Iterator[tuple[str, ast.Call, bool]]:
    """File, call, and whether it stands inside an f-string, for every translated literal of the program."""
    names = {"tr", "translate", "QT_TRANSLATE_NOOP"}
    for path in sorted(
        itertools.chain.from_iterable((ROOT / f).rglob("*.py") for f in ("ui", "printing", "desktop_app"))
    ):
        tree = ast.parse(path.read_text("utf-8"))
        inside = {id(part) for text in ast.walk(tree) if isinstance(text, ast.JoinedStr) for part in ast.walk(text)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in names:
                yield path.relative_to(ROOT).as_posix(), node, id(node) in inside


def literals(call: ast.Call) -> list[str]:
    return [part.value for part in call.args if isinstance(part, ast.Constant) and isinstance(part.value, str)]


# -- the catalogue --------------------------------------------------------------------------------------------------
def test_every_text_of_the_code_has_english():
    done = subprocess.run(
        [sys.executable, "tools/i18n.py", "check"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr


def test_no_translated_text_stands_where_the_collector_cannot_see_it():
    known = {source for _, source, _ in messages()}
    unseen = [
        f"{path}:{call.lineno}: {text}"
        for path, call, in_f_string in calls_of_tr()
        for text in literals(call)
        if VIETNAMESE.search(text) and (in_f_string or text not in known)
    ]

    assert not unseen, "put tr() before the f-string, use .format(): " + "\n".join(unseen)


def test_english_keeps_the_values_that_are_put_in():
    wrong = [
        (context, source, forms)
        for context, source, forms in messages()
        for text in forms
        if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(text))
    ]

    assert not wrong


def test_english_is_english_but_for_the_terms_that_have_none():
    left = []
    for context, source, forms in messages():
        bare = " ".join(forms)
        for term in TERMS:
            bare = bare.replace(term, "")
        if VIETNAMESE.search(bare) and (context, source) not in EXAMPLES:
            left.append((context, source, forms))

    assert not left


EXAMPLES = {
    ("Wizard", "UBND xã, phường …"),
    ("Wizard", "Trung tâm Phục vụ hành chính công xã …"),
    ("Wizard", "Xã …"),
}
"""Examples of what is typed, and data is Vietnamese in either language."""


def test_a_text_with_a_number_has_a_form_for_one_and_a_form_for_many():
    counted = [(source, forms) for _, source, forms in messages() if "%n" in source]

    assert counted
    assert all(len(forms) == 2 and all(forms) for _, forms in counted)


# -- the languages at work ------------------------------------------------------------------------------------------
@pytest.fixture(scope="session")
def built(tmp_path_factory) -> Path:
    """The .qm files as ``tools/i18n.py build`` writes them, from the .ts of this checkout."""
    folder = tmp_path_factory.mktemp("i18n")
    tool = Path(sys.executable).parent / "pyside6-lrelease"
    for path in FOLDER.glob("*.ts"):
        command = [str(tool), str(path), "-qm", str(folder / f"{path.stem}.qm"), "-silent"]
        subprocess.run(command, check=True)
    return folder


class Longer(QTranslator):
    """Every text of the program, 160 % long; Qt's own texts as they are."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context, source, disambiguation=None, n=-1) -> str:
        if context.startswith("Q") or not source.strip():
            return super().translate(context, source, disambiguation, n)
        more = PLACEHOLDER.sub("", source).replace("&", "").strip() or "…"
        wanted = int(len(source) * LENGTH)
        return f"{source} {more} {more}"[: max(wanted, len(source) + 2)]


@pytest.fixture
def speak(built, monkeypatch, qapp):
    """``speak("en")``, ``speak("vi")`` or ``speak("longer")`` before a window is built."""
    monkeypatch.setattr(ui.app, "path_of", lambda name: built / Path(name).name)
    longer: list[QTranslator] = []

    def choose(language: str) -> None:
        if language == "longer":
            longer.append(Longer())
            qapp.installTranslator(longer[0])
        else:
            install_translators(qapp, language)

    yield choose
    for translator in longer:
        qapp.removeTranslator(translator)
    monkeypatch.undo()
    install_translators(qapp, "vi")


def test_numbers_are_counted_in_english(speak):
    speak("en")

    assert [QCoreApplication.translate("DeskSession", "%n hồ sơ quá hạn", None, n) for n in (0, 1, 5)] == [
        "0 dossiers are late",
        "1 dossier is late",
        "5 dossiers are late",
    ]


def test_numbers_are_counted_in_vietnamese_without_a_catalogue(speak):
    speak("vi")

    assert QCoreApplication.translate("DeskSession", "%n hồ sơ quá hạn", None, 1) == "1 hồ sơ quá hạn"


def test_words_of_qt_are_vietnamese(speak):
    speak("vi")

    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Hủy"
    assert QCoreApplication.translate("QWidgetTextControl", "&Paste") == "&Dán"
    assert QCoreApplication.translate("QLineEdit", "Select All") == "Chọn tất cả"
    assert QCoreApplication.translate("QPrintDialog", "Print range") == "In các trang"


def test_no_button_of_a_dialog_and_no_context_menu_is_english(speak, qtbot):
    speak("vi")
    box, line, area = QDialogButtonBox(), QLineEdit("a"), QPlainTextEdit("a")
    for widget in (box, line, area):
        qtbot.addWidget(widget)
    menus = (line.createStandardContextMenu(), area.createStandardContextMenu())
    for kind in list(QDialogButtonBox.StandardButton)[1:]:
        box.addButton(kind)

    said = [one.text() for one in box.buttons()]
    said += [action.text().partition("\t")[0] for menu in menus for action in menu.actions() if action.text()]

    assert len(said) > 25
    assert [text for text in said if not VIETNAMESE.search(text)] == []


@given(st.timedeltas(timedelta(0), timedelta(days=4000)))
def test_a_duration_is_said_in_vietnamese_as_the_papers_say_it(length):
    assert duration(length) == duration_vi(length)


def test_a_duration_is_said_in_english(speak):
    speak("en")

    assert [duration(timedelta(minutes=m)) for m in (0.5, 12, 120, 435, 1440, 1620)] == [
        "under 1 min", "12 min", "2 h", "7 h 15 min", "1 d", "1 d 3 h",
    ]  # fmt: skip


# -- pages ----------------------------------------------------------------------------------------------------------
def shown(root: QWidget, *kinds: type) -> list:
    return [widget for widget in root.findChildren(QWidget) if isinstance(widget, kinds) and widget.isVisibleTo(root)]


def cut_texts(root: QWidget, spare: float = 1.0) -> list[str]:
    """Buttons, ticks, one-line labels, choices and tiles whose text asks for more than ``spare`` times their room."""
    cut = []
    for widget in shown(root, QPushButton, QCheckBox, QLabel):
        if widget.text() and not (isinstance(widget, QLabel) and widget.wordWrap()):
            cut += _cut(widget.text(), widget.sizeHint().width(), widget.width(), spare)
    for choice in shown(root, QComboBox):
        text = choice.currentText()
        cut += _cut(text, choice.fontMetrics().horizontalAdvance(text), choice.width() - CHOICE_EDGES, spare)
    for field in shown(root, QComboBox, QLineEdit, QPushButton):
        cut += _cut(f"height of {field.accessibleName()}", field.minimumSizeHint().height(), field.height(), 1.0)
    note = body_font(NOTE_PT)
    note.setWeight(note.Weight.Medium)
    for tile in shown(root, StatTile):
        cut += _cut(tile.toolTip(), QFontMetricsF(note).horizontalAdvance(tile.toolTip()), tile.width() - 42, spare)
    return cut


CHOICE_EDGES = 40


def _cut(text: str, wanted: float, room: float, spare: float) -> list[str]:
    return [f"{text!r}: {wanted:.0f} > {room}"] if wanted > room * spare + 2 else []


def texts_of(root: QWidget) -> Iterator[str]:
    """What the officer reads, and what a screen reader says."""
    for widget in shown(root, QWidget):
        yield widget.accessibleName()
        yield widget.toolTip()
        if isinstance(widget, (QLabel, QAbstractButton)):
            yield widget.text()
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        if isinstance(widget, QTableView) and widget.model() is not None:
            model = widget.model()
            for column in range(model.columnCount()):
                yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
                yield from (str(model.index(row, column).data() or "") for row in range(min(3, model.rowCount())))


def data_of(desk) -> str:
    """Everything the centre and the catalogue say, as one text: it is Vietnamese in either language."""
    values = (value for table in desk.dump().values() for row in table for value in row)
    rows = (value.decode("utf-8", "ignore") if isinstance(value, bytes) else str(value) for value in values)
    files = (path.read_text("utf-8") for path in (ROOT / "resources" / "data").rglob("*.*"))
    text = " ".join(itertools.chain(rows, files))
    return re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), text).casefold()


def vietnamese_left(root: QWidget, data: str) -> set[str]:
    """Pieces of text with Vietnamese letters that are neither data nor a term without English."""
    left = set()
    for text in texts_of(root):
        for term in TERMS:
            text = text.replace(term, "")
        for piece in re.split(r" · |: |, |; |\n|\(|\)| – ", re.sub(r" đ(?!\w)", "", text)):
            bare = piece.strip().casefold()
            if VIETNAMESE.search(bare) and bare not in data:
                left.add(piece.strip())
    return left


def warnings_of(qtlog) -> list[str]:
    return [record.message for record in qtlog.records if HARMLESS not in record.message]


def catalogue_pages(screen: QWidget, stage) -> Iterator[QWidget]:  # noqa: F811
    """The list; the form with each of its tabs, and what differs; the end, the day ahead, the import, the paper."""
    yield screen
    screen.primary_action()
    stage.settle()
    for tab in range(3):
        screen.edit.tabs.setCurrentIndex(tab)
        yield screen.edit
    screen.edit.fields["decision_no"].edit.setText("1/QD")
    screen.edit.fields["limit_value"].edit.setText("7")
    screen.primary_action()
    stage.settle()
    yield screen.review
    for slot in (screen._on_end, screen._on_day, screen._on_import, screen._on_leaflet):
        screen.stack.setCurrentWidget(screen.list)
        slot()
        stage.settle()
        yield screen.stack.currentWidget()


def walk(screen: QWidget, page: str, stage) -> Iterator[QWidget]:  # noqa: F811
    """The page; of the settings each of their sections, of the catalogue each page that opens over its list."""
    if page == "catalogue":
        yield from catalogue_pages(screen, stage)
        return
    if page != "settings":
        yield screen
        return
    for key in SETTINGS:
        yield screen.open(key)
        stage.settle()


@pytest.mark.parametrize("language", [*LANGUAGES, "longer"])
def test_every_page_fits_in_every_language(stage, speak, recwarn, qtlog, language):  # noqa: F811
    speak(language)
    stage.desk.accept(promised())
    stage.desk.accept(appointment(2))
    data, cut, left = data_of(stage.desk), [], set()

    for spec in screen_specs():
        screen = stage.open(spec.factory, size=WIDE if language == "longer" else PAGE)
        for part in walk(screen, spec.key, stage):
            stage.qtbot.wait(1)  # a label asks for its new room in the next round
            stage.picture(screen, f"{spec.key}-{getattr(part, 'key', '')}-{language}")
            cut += [f"{spec.key}: {text}" for text in cut_texts(part, 4 / 3 if language == "longer" else 1.0)]
            left |= vietnamese_left(part, data) if language == "en" else set()
        screen.hide()

    assert cut == []
    assert left == set()
    assert warnings_of(qtlog) == []
    assert [str(one.message) for one in recwarn] == []


@pytest.mark.parametrize("language", [*LANGUAGES, "longer"])
def test_the_first_set_up_fits_in_every_language(window, speak, qtlog, language):
    speak(language)

    wizard = create_wizard(window)
    wizard.show()
    QCoreApplication.processEvents()

    assert cut_texts(wizard, 4 / 3 if language == "longer" else 1.0) == []
    if language == "en":
        examples = " ".join(source for _, source in EXAMPLES).casefold()
        assert vietnamese_left(wizard, examples) == set()
    assert warnings_of(qtlog) == []
    wizard.hide()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_the_rail_stand_in_full(speak, app, language):
    speak(language)
    font = body_font(NOTE_PT)
    font.setWeight(font.Weight.DemiBold)
    metrics = QFontMetricsF(font)

    assert [spec.title for spec in screen_specs() if metrics.horizontalAdvance(spec.title) > RAIL_WIDTH - 16] == []
