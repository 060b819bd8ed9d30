"""Boards made by hand: a hall of a few calls, without a database."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from desktop_app.domain.exchange.hall import BoardCall, BoardCounter, BoardGroup, BoardNow, BoardPromise
from desktop_app.domain.hall.board_settings import BoardSettings
from desktop_app.domain.hall.states import CounterMode
from desktop_app.domain.hall.ticket import TicketState
from desktop_app.domain.hall.voice_settings import VoiceSettings
from desktop_app.domain.values import replace
from tests.support.office import START

COUNTERS = ("Quầy 1", "Quầy 2 – Hộ tịch, chứng thực", "Quầy 3", "Quầy 4 – Đất đai, xây dựng, quy hoạch đô thị")


def call(
    seq: int, label: str, counter: int = 1, state: TicketState = TicketState.CALLED, at: datetime = START
) -> BoardCall:
    return BoardCall(seq, label, "nhom", f"quay-{counter}", COUNTERS[counter - 1], at, state, 1)


def board_of(*calls: BoardCall, seq: int = 0, at: datetime = START, **changes: Any) -> BoardNow:
    """A board with these calls (given in any order), of ``START``, whose session ends at 11:30."""
    newest_first = tuple(sorted(calls, key=_seq, reverse=True))
    made = BoardNow(
        settings=BoardSettings(),
        voice=VoiceSettings(),
        seq=seq or max((one.seq for one in calls), default=1),
        at=at,
        centre_name="TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG XÃ MẪU",
        calls=newest_first,
        counters=tuple(
            BoardCounter(f"quay-{number}", name, CounterMode.OPEN, None, f"A{number:03}")
            for number, name in enumerate(COUNTERS, start=1)
        ),
        waiting=(BoardGroup("a", "A", "Hộ tịch – Chứng thực", 12), BoardGroup("b", "B", "Đất đai – Xây dựng", 4)),
        promises=(
            BoardPromise("0021", START - timedelta(minutes=35), START - timedelta(minutes=5)),
            BoardPromise("0026", START - timedelta(minutes=3), START + timedelta(minutes=27)),
        ),
        notice="Mời bà con để điện thoại ở chế độ im lặng.",
        closing_at=START.replace(hour=11, minute=30),
        opens_at=None,
        sample=True,
    )
    return replace(made, **changes)


def _seq(one: BoardCall) -> int:
    return one.seq
