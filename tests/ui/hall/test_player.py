"""Calls are heard one after the other, each framed by its beginning and its end, heard or not."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest
from PySide6.QtCore import QTimer

from desktop_app.clock import ManualClock
from desktop_app.domain.calendar.table import Session
from desktop_app.domain.hall.announcement import Announcement
from desktop_app.domain.hall.voice_settings import VoiceSettings
from tests.support.voice import FakeOutput
from ui.hall.voice import player as module
from ui.hall.voice.output import SoundState
from ui.hall.voice.player import VoicePlayer
from ui.hall.voice.words import state_sentence, state_word

A, B, C = (Announcement(f"A00{n}", f"quay-{n}", f"Quầy {n}") for n in (1, 2, 3))


class Board:
    """Remembers what the board is told, in order."""

    def __init__(self, player):
        self.told = []
        player.started.connect(self.on_started)
        player.finished.connect(self.on_finished)
        player.dropped.connect(self.on_dropped)
        player.state_changed.connect(self.on_state)

    def on_started(self, call):
        self.told.append(("started", call.ticket))

    def on_finished(self, call):
        self.told.append(("finished", call.ticket))

    def on_dropped(self, call):
        self.told.append(("dropped", call.ticket))

    def on_state(self, state):
        self.told.append(("state", state))


@pytest.fixture
def clock():
    return ManualClock(datetime(2026, 11, 19, 2, 40, tzinfo=UTC))


@pytest.fixture
def output():
    return FakeOutput()


@pytest.fixture
def player(qapp, clock, output):
    made = VoicePlayer(clock, output)
    yield made
    made.close()


@pytest.fixture
def board(player):
    return Board(player)


def pass_blink(player, clock, seconds=4.0):
    """The blink's time is over, on the clock and for the timer."""
    clock.advance(timedelta(seconds=seconds))
    assert player._blink.isActive()
    player._blink.stop()
    player._blink.timeout.emit()


def heard(player, clock, output, seconds=8.0):
    """The device played the call and said so."""
    clock.advance(timedelta(seconds=seconds))
    output.end()
    pass_blink(player, clock, 0)


def test_calls_never_overlap_and_keep_their_order(player, clock, output, board):
    for call in (A, B, C):
        player.call(call)
    assert [utterance.announcement for _, utterance in output.played] == [A]
    assert player.speaking == A
    assert player.waiting == (B, C)

    for _ in range(3):
        heard(player, clock, output)

    assert [utterance.announcement for _, utterance in output.played] == [A, B, C]
    assert board.told == [(what, call.ticket) for call in (A, B, C) for what in ("started", "finished")]
    assert player.speaking is None


def test_a_call_that_is_heard_quickly_still_blinks_its_time(player, clock, output, board):
    player.call(A)
    clock.advance(timedelta(seconds=1))
    output.end()

    assert board.told == [("started", "A001")]
    assert player._blink.remainingTime() == pytest.approx(3_000, abs=300)


@pytest.mark.parametrize("state", [SoundState.NO_DEVICE, SoundState.NO_MULTIMEDIA, SoundState.BROKEN])
def test_a_machine_that_cannot_sound_blinks_and_says_why_and_tries_again(player, clock, output, board, state):
    player.call(A)
    player.call(B)
    output.end(state)
    assert player.state == state.value
    assert state_word(player.state)
    assert state_sentence(player.state)

    pass_blink(player, clock)
    heard(player, clock, output)

    assert board.told == [
        ("started", "A001"), ("state", state.value), ("finished", "A001"),
        ("started", "A002"), ("state", "ready"), ("finished", "A002"),
    ]  # fmt: skip


def test_a_device_that_never_answers_stops_nothing(player, clock, output, board):
    player.call(A)
    player.call(B)
    assert player._watchdog.interval() == module.BEGIN_MS
    output.begin(8_000)
    assert player._watchdog.interval() == 8_000 + module.LATE_MS

    player._watchdog.timeout.emit()
    assert player.state == "stuck"
    assert output.stopped == 1
    output.end()  # the answer comes after all, and to nobody
    pass_blink(player, clock)

    assert board.told[-1] == ("started", "A002")
    assert len(output.played) == 2


def test_an_answer_to_an_earlier_call_is_not_taken_for_this_one(player, clock, output, board):
    player.call(A)
    heard(player, clock, output)
    player.call(B)

    output.end(number=1)

    assert player.speaking == B
    assert not player._blink.isActive()


def test_in_quiet_hours_and_switched_off_nothing_is_played_and_the_board_blinks(player, clock, output, board):
    noon = (Session(time(9), time(10)),)
    for settings, state in (
        (VoiceSettings(quiet=noon), "quiet"), (VoiceSettings(enabled=False), "off"), (VoiceSettings(volume=0), "off"),
    ):  # fmt: skip
        player.use(settings)
        player.call(A)
        assert player.state == state
        pass_blink(player, clock)

    assert output.played == []
    assert [told for told in board.told if told[0] != "state"] == [("started", "A001"), ("finished", "A001")] * 3

    player.use(VoiceSettings(quiet=noon))
    clock.set_wall(datetime(2026, 11, 19, 3, 0, tzinfo=UTC))  # 10:00 in Vietnam: the quiet time has just ended
    player.call(B)
    assert len(output.played) == 1


def test_switching_the_voice_off_silences_the_call_under_way(player, clock, output, board):
    player.call(A)

    player.use(VoiceSettings(enabled=False))

    assert output.stopped == 1
    assert player.state == "off"
    pass_blink(player, clock)
    assert board.told[-1] == ("finished", "A001")

    player.use(VoiceSettings())
    assert player.state == "ready"


@pytest.mark.parametrize("how", ["both clocks", "asleep"])
def test_a_call_that_waited_too_long_is_dropped(player, clock, output, board, how):
    player.use(VoiceSettings(keep_seconds=30))
    player.call(A)
    player.call(B)
    if how == "asleep":  # the monotonic clock stands still, the wall clock has gone on
        clock.set_wall(clock.now() + timedelta(hours=1))
    else:
        clock.advance(timedelta(seconds=31))
    player.call(C)

    heard(player, clock, output, 0)

    assert ("dropped", "A002") in board.told
    assert player.speaking == C


def test_calling_again_while_it_waits_replaces_the_call_and_keeps_its_place(player, clock, output):
    player.call(A)
    player.call(B)
    player.call(C)
    again = Announcement(B.ticket, "quay-5", "Quầy 5")

    player.call(again)

    assert player.waiting == (again, C)


def test_calling_again_what_is_being_said_is_said_once_more(player, clock, output):
    player.call(A)
    player.call(A)

    heard(player, clock, output)

    assert player.speaking == A
    assert len(output.played) == 2


def test_a_person_who_came_is_not_called_any_more(player, clock, output, board):
    player.call(A)
    player.call(B)

    player.forget(B.ticket)
    player.forget(A.ticket)
    heard(player, clock, output)

    assert board.told == [("started", "A001"), ("dropped", "A002"), ("finished", "A001")]


def test_a_call_made_by_the_board_when_one_begins_waits_its_turn(player, clock, output):
    asked = []

    class Eager:
        def on_started(self, call):
            if not asked:
                asked.append(call)
                player.call(B)

    eager = Eager()
    player.started.connect(eager.on_started)

    player.call(A)

    assert [utterance.announcement for _, utterance in output.played] == [A]
    assert player.waiting == (B,)


def test_closing_ends_everything(player, clock, output):
    player.call(A)
    player.call(B)

    player.close()

    assert output.closed == 1
    assert (player.speaking, player.waiting) == (None, ())
    assert not any(timer.isActive() for timer in player.findChildren(QTimer))


def test_without_sound_the_real_timer_ends_the_blink(qapp, qtbot, clock, output, monkeypatch):
    monkeypatch.setattr(module, "BLINK_MS", 30)
    player = VoicePlayer(clock, output)
    board = Board(player)
    player.use(VoiceSettings(enabled=False))

    player.call(A)
    player.call(B)

    qtbot.waitUntil(lambda: ("finished", "A002") in board.told, timeout=5_000)
    player.close()
