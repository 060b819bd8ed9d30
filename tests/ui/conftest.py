"""The application as officers get it: fonts, palette and sheet; one clock that stands still."""

from __future__ import annotations

import gc
import itertools
from collections.abc import Generator
from datetime import UTC, datetime

import pytest

from desktop_app.clock import ManualClock
from desktop_app.runtime.jobs import JobRunner
from desktop_app.runtime.ticker import Ticker
from tests.support.look import dressed
from ui.main_window import MainWindow
from ui.navigation import Screen, ScreenContext, ScreenSpec
from ui.widgets.fields import FieldEdit
from ui.widgets.forms import EnterMovesOn, FormColumn


@pytest.fixture(scope="session")
def qapp_args():
    return ["motcua"]


@pytest.fixture
def app(qapp):
    return dressed()


@pytest.fixture
def clock():
    return ManualClock(datetime(2026, 11, 19, 2, 40, tzinfo=UTC))


@pytest.fixture
def runner(qapp):
    made = JobRunner()
    yield made
    made.close()
    made.deleteLater()


class FormScreen(Screen):
    """Two fields and a memory of what the window told it."""

    def __init__(self, context):
        super().__init__(context)
        self.told = []
        self.takes_cards = True
        column = FormColumn("Người nộp", parent=self)
        self.first, self.second = FieldEdit("Họ và tên"), FieldEdit("Địa chỉ")
        column.add(self.first)
        column.add(self.second)
        self.enter = EnterMovesOn(self)
        self.enter.watch_all()

    def on_show(self, payload):
        self.told.append(("show", payload))

    def on_office_ready(self, office):
        self.told.append(("office", office))

    def on_card(self, reading):
        self.told.append(("card", reading))
        return self.takes_cards

    def on_receipt(self, qr):
        self.told.append(("receipt", qr))
        return True

    def primary_action(self):
        self.told.append(("primary", None))

    def go_back(self):
        self.told.append(("back", None))
        return True

    def space(self):
        self.told.append(("space", None))

    def single_key_actions(self):
        return {" ": self.space}


SPECS = (
    ScreenSpec("reception", "Tiếp nhận", "F2", "account-plus-outline", FormScreen),
    ScreenSpec("no_wait", "Không chờ", "F4", "timer-outline", FormScreen),
    ScreenSpec("dossiers", "Hồ sơ", "F5", "folder-text-outline", FormScreen),
    ScreenSpec("settings", "Quản trị", "F9", "cog-outline", FormScreen, at_foot=True),
)


@pytest.fixture
def window(app, qtbot, runner, clock):
    made = MainWindow(SPECS, runner, clock, Ticker(clock, runner), sample=True)
    qtbot.addWidget(made)
    made.navigate("reception")
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def context(runner, clock, qapp):
    return ScreenContext(runner, clock, Ticker(clock, runner), lambda key, payload: None, lambda text, kind: None)


WHOLE_EVERY = 40
_windows = itertools.count(1)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None]:
    """Windows of a test that are garbage are taken apart here, on the thread that made them.

    Otherwise the collector may do it later on a worker's thread, in the middle of another test, and Qt aborts. What
    has stayed so far is looked through again only now and then: it is mostly modules, and most of the time.
    """
    yield
    if "qapp" not in getattr(item, "fixturenames", ()):
        return
    if next(_windows) % WHOLE_EVERY == 1:
        gc.unfreeze()
        gc.collect()
        gc.freeze()
    else:
        gc.collect()
