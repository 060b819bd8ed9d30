"""What the board does, without a widget: read what changed, give each new call its turn, know how old its state is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from desktop_app.clock import Clock
from desktop_app.domain.exchange.hall import BoardCall, BoardNow
from desktop_app.domain.values import replace
from desktop_app.errors import MotcuaError
from ui.hall.board.memory import file_of, remember, remembered
from ui.hall.board.state import (
    Link,
    Picture,
    age_since,
    is_of_today,
    newest,
    still_called,
)
from ui.hall.board.turns import Turns
from ui.running import Runner

if TYPE_CHECKING:
    from desktop_app.services.office import OfficeServices

ANNOUNCE_WITHIN = timedelta(seconds=20)
"""A call that was made while the board was away is announced only when it is younger; it is listed in any case."""
AGAIN_AFTER = timedelta(seconds=30)
"""The board reads again so often even when nothing happens: sessions begin and end, and days do."""
RETRY_AFTER = 3.0
"""Seconds between two tries after a reading failed."""


class View(Protocol):
    """What the window can be told."""

    def show_picture(self, picture: Picture) -> None: ...

    def begin_turn(self) -> None:
        """A call stands large from now on: blink."""

    def end_turn(self) -> None: ...

    def show_problem(self, error: MotcuaError) -> str:
        """The sentence for a board without anything to show."""


@dataclass(slots=True)
class _Contact:
    """When the board last looked at its clocks; the wall clock may be set, the other may stand still in a sleep."""

    wall: datetime
    monotonic: float


class BoardPresenter:
    """One board. ``key``: which, empty: the first one; ``folder``: where the last state is kept."""

    def __init__(
        self, view: View, runner: Runner, clock: Clock, turns: Turns, folder: Path | None, key: str = ""
    ) -> None:
        self._view = view
        self._runner = runner
        self._clock = clock
        self._turns = turns
        self._file = file_of(folder, key) if folder is not None else None
        self._key = key
        self._office: OfficeServices | None = None
        self._contact = _Contact(clock.now(), clock.monotonic())
        self._read_at: _Contact | None = None
        self._away_since: _Contact | None = None
        """None while the board hears of every change."""
        self._reading = self._read_again = self._keeping = False
        self._failed_at: float | None = None
        self._to_keep: BoardNow | None = None
        self._picture = Picture(None, clock.now())
        turns.listen(self._on_began, self._on_ended)

    def start(self) -> None:
        """Show what this machine remembers, until something is read; the first reading comes after it."""
        file = self._file
        self._show(board=None, big=None)
        if file is None:
            return
        self._reading = True

        def read() -> BoardNow | None:
            return remembered(file)

        self._runner.read(read, self._on_remembered, self._on_forgotten)

    def _on_remembered(self, kept: BoardNow | None) -> None:
        self._show(board=kept, big=newest(kept) if kept is not None else None)
        self._read_ended()

    def _on_forgotten(self, _error: MotcuaError) -> None:
        self._read_ended()

    def _read_ended(self) -> None:
        self._reading = False
        if self._read_again:
            self._read_again = False
            self.refresh()

    @property
    def picture(self) -> Picture:
        return self._picture

    # -- the link -------------------------------------------------------------------------------------------------
    def office_ready(self, office: OfficeServices) -> None:
        self._office = office
        self.refresh()

    def changed(self) -> None:
        """Another event is the newest."""
        self.refresh()

    def lost(self, error: MotcuaError | None) -> None:
        """The data cannot be reached."""
        self._look()
        if self._away_since is None:
            self._away_since = _Contact(self._contact.wall, self._contact.monotonic)
        problem = self._view.show_problem(error) if error is not None else self._picture.problem
        link = Link.LOST if self._read_at is not None else Link.STARTING
        self._show(link=link, problem=problem)

    def found(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Read the board; while a reading is under way, once more after it."""
        office, key = self._office, self._key
        if office is None:
            return
        if self._reading:
            self._read_again = True
            return
        self._reading = True
        self._failed_at = None

        def read() -> BoardNow:
            return office.hall.board(key)

        self._runner.read(read, self._on_board, self._on_failed)

    def tick(self, now: datetime) -> None:
        """A second has passed."""
        self._look()
        if self._needs_reading(now):
            self.refresh()
        self._show(now=now)

    # -- answers --------------------------------------------------------------------------------------------------
    def _on_board(self, board: BoardNow) -> None:
        self._look()
        fresh = self._new_calls(board)
        self._away_since = None
        self._read_at = _Contact(self._contact.wall, self._contact.monotonic)
        for waiting in {call.label for call in self._known()} | {call.label for call in board.calls}:
            if not still_called(board, waiting):
                self._turns.forget(waiting)
        self._show(board=board, link=Link.FRESH, problem="", **self._followed(board))
        self._turns.use(board.voice)
        for call in fresh:
            self._turns.call(call)
        self._keep(board)
        self._read_ended()

    def _on_failed(self, error: MotcuaError) -> None:
        self._reading = self._read_again = False
        self._failed_at = self._clock.monotonic()
        self.lost(error)

    def _new_calls(self, board: BoardNow) -> list[BoardCall]:
        """The calls to announce, the oldest first."""
        before = self._picture.board
        # The newest event and the calls may be read a moment apart, so that the calls know better.
        known = max(before.seq if before is not None else 0, *(call.seq for call in self._known()), 0)
        if before is not None and board.seq < before.seq:
            known = board.seq  # another database, or one from a backup: its numbers say nothing about ours
        calls = [call for call in reversed(board.calls) if call.seq > known and still_called(board, call.label)]
        if self._read_at is None or self._was_away():
            calls = [call for call in calls if abs(board.at - call.at) <= ANNOUNCE_WITHIN]
        return calls

    def _was_away(self) -> bool:
        """Whether calls may have been made that nobody should be called for any more.

        What came while the board listened is new whatever the clocks of two machines say.
        """
        since = self._away_since
        if since is None:
            return False
        wall, monotonic = self._contact.wall - since.wall, self._contact.monotonic - since.monotonic
        return max(abs(wall), timedelta(seconds=monotonic)) > ANNOUNCE_WITHIN

    def _known(self) -> tuple[BoardCall, ...]:
        board = self._picture.board
        return board.calls if board is not None else ()

    def _followed(self, board: BoardNow) -> dict[str, Any]:
        """What stands large now: the call being announced as long as it was not taken back, else the newest."""
        if self._picture.turn and self._picture.big is not None:
            now = next((call for call in board.calls if call.label == self._picture.big.label), None)
            if now is not None:
                return {"big": now}
            self._view.end_turn()
        return {"big": newest(board), "turn": False}

    # -- turns ----------------------------------------------------------------------------------------------------
    def _on_began(self, call: BoardCall) -> None:
        self._show(big=call, turn=True)
        self._view.begin_turn()

    def _on_ended(self, _call: BoardCall) -> None:
        board = self._picture.board
        self._view.end_turn()
        self._show(big=newest(board) if board is not None else None, turn=False)

    # -- clocks ---------------------------------------------------------------------------------------------------
    def _look(self) -> None:
        """Notice a sleep or a clock that was set: the board was away for as long."""
        wall, monotonic = self._clock.now(), self._clock.monotonic()
        gap = max(abs(wall - self._contact.wall), timedelta(seconds=monotonic - self._contact.monotonic))
        if gap > ANNOUNCE_WITHIN and self._away_since is None:
            self._away_since = self._contact
        self._contact = _Contact(wall, monotonic)

    def _needs_reading(self, now: datetime) -> bool:
        read, board = self._read_at, self._picture.board
        if self._failed_at is not None:
            return self._clock.monotonic() - self._failed_at >= RETRY_AFTER
        if self._office is None or read is None or board is None or self._picture.link is not Link.FRESH:
            return False
        return (
            self._away_since is not None
            or not is_of_today(board, now)
            or self._clock.monotonic() - read.monotonic >= AGAIN_AFTER.total_seconds()
            or (board.closing_at is not None and now >= board.closing_at)
            or (board.opens_at is not None and now >= board.opens_at)
        )

    def _age(self) -> timedelta | None:
        """Of what is shown. Since this start by the clock nobody can set; from before it by the wall clock."""
        board, read = self._picture.board, self._read_at
        if board is None or self._picture.link is Link.FRESH:
            return None
        if read is None:
            return age_since(board, self._contact.wall)
        by_steady = timedelta(seconds=self._contact.monotonic - read.monotonic)
        return max(by_steady, self._contact.wall - read.wall)

    def _show(self, **changes: Any) -> None:
        self._picture = replace(self._picture, **{"now": self._clock.now(), **changes})
        self._picture = replace(self._picture, age=self._age())
        if self._picture.board is not None and not is_of_today(self._picture.board, self._picture.now):
            self._picture = replace(self._picture, big=None)
        self._view.show_picture(self._picture)

    # -- the last state -------------------------------------------------------------------------------------------
    def _keep(self, board: BoardNow) -> None:
        """On the disk, on another thread; of several that wait only the newest."""
        file = self._file
        if file is None:
            return
        self._to_keep = board
        if self._keeping:
            return
        self._keeping, self._to_keep = True, None

        def write() -> None:
            remember(file, board)

        self._runner.write(write, self._on_kept, self._on_kept)

    def _on_kept(self, _answer: object) -> None:
        """Kept, or not possible: a board goes on without."""
        self._keeping = False
        if self._to_keep is not None:
            self._keep(self._to_keep)
