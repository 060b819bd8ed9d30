from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from desktop_app.clock import ManualClock
from desktop_app.runtime.ticker import Ticker


@pytest.fixture
def clock():
    return ManualClock(datetime(2026, 11, 19, 2, 40, tzinfo=UTC))


@pytest.fixture
def ticker(clock, qapp):
    made = Ticker(clock)
    made.ticks, made.jumps = [], []
    made.ticked.connect(made.ticks.append)
    made.clock_jumped.connect(made.jumps.append)
    return made


def test_a_tick_tells_the_time_and_nothing_jumps(ticker, clock):
    clock.advance(timedelta(seconds=1))
    ticker.tick()

    assert ticker.ticks == [clock.now()]
    assert ticker.jumps == []


@pytest.mark.parametrize("seconds", [3600, -3600, 6])
def test_a_clock_set_by_hand_is_noticed(ticker, clock, seconds):
    clock.set_wall(clock.now() + timedelta(seconds=seconds))
    ticker.tick()

    assert ticker.jumps == [seconds]


def test_sleep_is_noticed_even_where_both_clocks_count_it(ticker, clock):
    clock.advance(timedelta(hours=9))
    ticker.tick()

    assert ticker.jumps == [9 * 3600]


def test_small_corrections_are_not_a_jump(ticker, clock):
    clock.set_wall(clock.now() + timedelta(seconds=4))
    ticker.tick()

    assert ticker.jumps == []


def test_the_timer_ticks_by_itself(ticker, qtbot):
    ticker.start()

    qtbot.waitUntil(lambda: bool(ticker.ticks), timeout=2500)
    ticker.stop()
