"""The real window with its session, on a database that another process changes."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QProxyStyle, QStyle

from desktop_app.clock import VIETNAM, ManualClock
from desktop_app.config import DATABASE_FILE, Settings
from desktop_app.data_process.door import HereDoor
from desktop_app.domain.actor import Actor
from desktop_app.domain.exchange.hall import TakeTicket
from desktop_app.domain.hall.board_settings import BoardSettings
from desktop_app.errors import EnvironmentProblem
from desktop_app.hall_session import HallSession
from desktop_app.services.rights import KIOSK
from tests.support.boards import board_of, call
from tests.support.hall import CIVIL
from tests.support.look import dressed
from tests.support.office import START, sqlite_template
from tests.support.people import citizen
from tests.support.voice import FakeOutput
from ui.hall.board.memory import file_of
from ui.hall.board.state import Link, earlier_calls
from ui.hall.board.view import BLINKS, BoardWindow
from ui.hall.voice import player
from ui.hall.voice.output import SoundState

ROOT = Path(__file__).resolve().parents[3]
AT_THE_COUNTER = """
import sys
from datetime import datetime
from pathlib import Path
from desktop_app.clock import ManualClock
from desktop_app.composition import open_office
from desktop_app.config import Settings
from desktop_app.domain.actor import Actor
from desktop_app.domain.exchange.hall import TakeTicket
from desktop_app.domain.hall.ticket import TakenVia
from tests.support.people import promised

office = open_office(Settings(Path(sys.argv[1])), ManualClock(datetime.fromisoformat(sys.argv[2])))
for word in sys.argv[3:]:
    actor = Actor("vi-du", word.partition("@")[2] or "quay-3")
    match word.partition("@")[0]:
        case "call":
            office.counters.open(actor)
            office.tickets.take(actor, TakeTicket("ho-tich-chung-thuc", via=TakenVia.DESK))
            office.calling.call_next(actor)
        case "again":
            office.calling.call_again(actor)
        case "undo":
            office.calling.undo(actor, office.hall.queue(actor).undo_id)
        case "promise":
            office.reception.accept(actor, promised(1))
office.close()
"""


class Door(HereDoor):
    """Whose changes cannot be heard while ``cut``."""

    cut = False

    def open(self) -> Any:
        if self.cut:
            raise EnvironmentProblem("database_unreachable")
        office = super().open()
        wait = office.changes.wait

        def heard(known: int, _seconds: float = 0.0) -> int:
            if self.cut:
                raise EnvironmentProblem("database_unreachable")
            return wait(known, 0.1)

        office.changes.wait = heard  # type: ignore[method-assign]
        return office


class Speaker(FakeOutput):
    """Says everything at once, or (``state``) cannot."""

    state = SoundState.OK

    def play(self, number: int, utterance: Any) -> None:
        super().play(number, utterance)
        QTimer.singleShot(0, self._answer)

    def _answer(self) -> None:
        self.begin(10)
        self.end(self.state)


class Hall:
    """A data folder, boards on it, and counters in processes of their own."""

    def __init__(self, folder: Path, qtbot: Any) -> None:
        self.folder, self.qtbot = folder, qtbot
        self.clock = ManualClock(START)
        self.sessions: list[HallSession] = []

    def board(self, key: str = "") -> BoardWindow:
        settings = Settings(self.folder)
        self.door = Door(settings, self.clock)
        self.speaker = Speaker()

        def make(context: Any) -> BoardWindow:
            return BoardWindow(context, key, self.speaker)

        session = HallSession(settings, make, actor=Actor(""), clock=self.clock, door=self.door)
        self.sessions.append(session)
        session.window.resize(1366, 768)
        session.window.show()
        session.start()
        assert isinstance(session.window, BoardWindow)
        return session.window

    def at_counter(self, *words: str) -> None:
        command = [sys.executable, "-c", AT_THE_COUNTER, str(self.folder), self.clock.now().isoformat(), *words]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr

    def until(self, what: Any) -> None:
        self.qtbot.waitUntil(what, timeout=20_000)

    def close(self) -> None:
        for session in self.sessions:
            session.window.close()
            session.close()
            session.window.deleteLater()
            session.deleteLater()
        self.sessions.clear()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def hall(qapp, qtbot, tmp_path, monkeypatch):
    dressed()
    monkeypatch.setattr(player, "BLINK_MS", 300)
    (tmp_path / DATABASE_FILE).write_bytes(sqlite_template().read_bytes())
    made = Hall(tmp_path, qtbot)
    yield made
    made.close()


def label(window: BoardWindow) -> str:
    big = window.presenter.picture.big
    return big.label if big is not None else ""


def kept(hall: Hall) -> bytes:
    file = file_of(hall.folder, "")
    return file.read_bytes() if file.exists() else b""


def test_a_window_that_stands_open_overnight_closes_the_day_also_after_a_try_that_failed(hall, monkeypatch):
    window = hall.board()
    hall.until(lambda: window.presenter.picture.board is not None)
    [session] = hall.sessions
    office = session.services
    office.tickets.take(KIOSK, TakeTicket(CIVIL))
    tried = []

    def busy():
        tried.append(1)
        raise EnvironmentProblem("database_busy")

    hall.clock.set_wall(datetime(2026, 11, 20, 0, 0, 1, tzinfo=VIETNAM))
    with monkeypatch.context() as patched:
        patched.setattr(office.counters, "close_forgotten", busy)
        session.ticker.tick()
        hall.until(lambda: bool(tried))
        session.runner.drain()
        session.ticker.tick()  # not at once again
        session.runner.drain()
        assert len(tried) == 1
    hall.clock.advance(timedelta(seconds=61))
    session.ticker.tick()
    hall.until(lambda: len(office.counters.forgotten()) == 1)


def test_a_call_of_another_process_blinks_repeats_and_is_taken_back(hall):
    window = hall.board()
    hall.until(lambda: window.presenter.picture.link is Link.FRESH)
    begun = []
    window.begin_turn = lambda inner=window.begin_turn: (begun.append(label(window)), inner())

    hall.at_counter("call")
    hall.until(lambda: label(window) == "A001" and window.canvas.number_height > 0)
    hall.at_counter("call@quay-1", "call@quay-2")
    hall.until(lambda: begun == ["A001", "A002", "A003"])
    hall.at_counter("again")
    hall.until(lambda: begun[3:] == ["A001"])
    hall.at_counter("undo@quay-2")
    hall.until(lambda: "A003" not in [one.label for one in window.presenter.picture.board.calls])
    assert label(window) == "A001"
    assert [one.label for one in earlier_calls(window.presenter.picture)] == ["A002"]


def test_every_call_is_spoken_once_in_its_turn_and_a_dead_speaker_still_blinks(hall):
    window = hall.board()
    hall.until(lambda: window.presenter.picture.link is Link.FRESH)
    hall.at_counter("call", "call@quay-1")
    hall.until(lambda: len(hall.speaker.played) == 2)
    spoken = [utterance.announcement for _, utterance in hall.speaker.played]
    assert [(one.ticket, one.counter, one.counter_name) for one in spoken] == [
        ("A001", "quay-3", "Quầy 3"), ("A002", "quay-1", "Quầy 1")
    ]  # fmt: skip
    hall.speaker.state = SoundState.NO_DEVICE
    hall.at_counter("again")
    hall.until(lambda: window.presenter.picture.turn and label(window) == "A001")
    hall.until(lambda: not window.presenter.picture.turn)
    assert len(hall.speaker.played) == 3


def test_a_silent_board_blinks_and_leaves_the_speaking_to_another(hall):
    settings = BoardSettings(voice=False)
    office = hall.board() and hall.door.open()
    office.records.save(Actor("vi-du"), settings)
    window = hall.sessions[0].window
    hall.until(lambda: window.presenter.picture.board and not window.presenter.picture.board.voice.enabled)
    hall.at_counter("call")
    hall.until(lambda: window.presenter.picture.turn)
    hall.until(lambda: not window.presenter.picture.turn)
    assert hall.speaker.played == []


def test_the_link_drops_and_returns_by_itself(hall):
    window = hall.board()
    hall.at_counter("call")
    hall.until(lambda: label(window) == "A001")
    hall.door.cut = True
    hall.until(lambda: window.presenter.picture.link is Link.LOST)
    assert label(window) == "A001"
    hall.at_counter("call@quay-1")
    hall.door.cut = False
    hall.until(lambda: window.presenter.picture.link is Link.FRESH and label(window) == "A002")


def test_a_restart_without_the_data_shows_the_last_state(hall):
    window = hall.board()
    hall.at_counter("call")
    hall.until(lambda: label(window) == "A001" and b"A001" in kept(hall))
    hall.close()
    (hall.folder / DATABASE_FILE).rename(hall.folder / "away.db")
    hall.board()
    hall.sessions[0].runner.drain()
    again = hall.sessions[0].window
    assert label(again) == "A001"
    assert again.presenter.picture.link is Link.STARTING


def test_before_the_centre_is_set_up_the_board_waits_calmly(hall, tmp_path, qtbot):
    empty = Hall(tmp_path / "new", qtbot)
    window = empty.board()
    empty.until(lambda: "thiết lập" in window.presenter.picture.problem)
    for name in ("-wal", "-shm", ""):
        (tmp_path / "new" / (DATABASE_FILE + name)).unlink(missing_ok=True)
    (tmp_path / "new" / DATABASE_FILE).write_bytes(sqlite_template().read_bytes())
    empty.until(lambda: window.presenter.picture.link is Link.FRESH)
    empty.close()


def test_a_board_nobody_set_up_says_so(hall):
    window = hall.board("khong-co")
    hall.until(lambda: "bảng số" in window.presenter.picture.problem)


def test_nobodys_name_reaches_the_screen_or_the_disk(hall):
    window = hall.board()
    hall.at_counter("promise", "call")
    hall.until(lambda: label(window) == "A001" and b"A001" in kept(hall))
    on_disk = kept(hall).decode()
    person = citizen(1)
    shown = repr(window.canvas.picture()) + window.canvas.accessibleName() + window.windowTitle()
    for word in (person.full_name, person.id_number, person.phone, person.address, "vi-du", "2.000815"):
        assert word not in on_disk
        assert word not in shown
    assert len(window.presenter.picture.board.promises) == 1


# -- blinking ----------------------------------------------------------------------------------------------------
class Still(QProxyStyle):
    """A system whose animations are switched off."""

    def styleHint(self, hint, option=None, widget=None, data=None):
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, option, widget, data)


@pytest.mark.parametrize("still", [False, True])
def test_a_call_blinks_three_times_or_is_bright_once(hall, still):
    window = hall.board()
    if still:
        style = Still()
        style.setParent(window)
        window.setStyle(style)
    window._blink.setInterval(5)
    window.presenter._show(board=board_of(call(5, "A001")), big=call(5, "A001"))
    seen = []
    set_picture = window.canvas.set_picture
    window.canvas.set_picture = lambda picture: (seen.append(picture.lit), set_picture(picture))

    window.begin_turn()
    hall.until(lambda: not window._blink.isActive())

    changes = [lit for at, lit in enumerate(seen) if at == 0 or lit != seen[at - 1]]
    assert changes == ([True, False] if still else [True, False] * BLINKS)
