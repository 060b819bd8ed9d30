from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop_app.runtime import collecting
from desktop_app.runtime.collecting import GuiCollector


class Page(QWidget):
    """A page that holds itself, as pages with slots do; notes on which thread it is taken apart."""

    def __init__(self, ended: list[int]) -> None:
        super().__init__()
        self.me, self.ended, self.label = self, ended, QLabel("Tiếp nhận", self)

    def __del__(self) -> None:
        self.ended.append(threading.get_ident())


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[GuiCollector]:
    made = GuiCollector()
    yield made
    made.stop()
    gc.unfreeze()
    gc.enable()


Kept = list[dict[str, list[int]]]


def _busy(kept: Kept) -> None:
    """New objects that stay: enough for many rounds of Python's own collecting."""
    kept.extend({"row": [number]} for number in range(20_000))


def _at_work(ended: list[int]) -> Kept:
    """A worker allocates while pages come and go on the window's thread."""
    kept: Kept = []
    for _ in range(5):
        for _ in range(10):
            Page(ended)
        worker = threading.Thread(target=_busy, args=(kept,))
        worker.start()
        worker.join()
    return kept


def test_pages_die_on_the_windows_thread_however_busy_the_workers_are(collector: GuiCollector) -> None:
    ended: list[int] = []
    gc.collect()
    collector.start()
    kept = _at_work(ended)
    assert ended == []  # nobody collected beside the window

    collector.look()
    assert len(ended) == 50
    assert set(ended) == {threading.get_ident()}
    assert len(kept) == 100_000


def test_it_collects_by_itself_while_the_window_waits_for_events(collector: GuiCollector, qtbot) -> None:
    ended: list[int] = []
    collector.start()
    kept = _at_work(ended)

    qtbot.waitUntil(lambda: len(ended) == 50, timeout=5_000)
    assert set(ended) == {threading.get_ident()}
    assert len(kept) == 100_000


def test_a_quiet_window_is_left_in_peace(collector: GuiCollector) -> None:
    collector.start()
    gc.collect()

    assert collector.look() == -1


def test_the_oldest_generation_waits_its_minute(collector: GuiCollector, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [1000.0]
    monkeypatch.setattr(collecting.time, "monotonic", lambda: clock[0])
    gc.collect()
    collector.start()
    for _ in range(gc.get_threshold()[2] + 1):
        gc.collect(1)
    assert collector.look() != 2

    clock[0] += collecting.WHOLE_EVERY_S
    assert collector.look() == 2
    assert collector.look() != 2
