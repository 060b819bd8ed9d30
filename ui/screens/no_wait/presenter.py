"""What happens on F4, without a widget: the board follows the database, a promise ends by one key.

"Xong" is written after a breath (``GRACE_SECONDS``), with the instant of the key press, so that a slip of the finger
can be taken back: finishing has no way back in the log. Leaving the page or doing the next thing writes it at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from desktop_app.clock import Clock, in_vietnam
from desktop_app.domain.dossier.timeliness import promise_kept
from desktop_app.domain.events import Actor
from desktop_app.domain.values import replace
from desktop_app.errors import MotcuaError
from ui.following import Following
from ui.running import Runner
from ui.screens.no_wait.state import Alarms

if TYPE_CHECKING:
    from desktop_app.domain.exchange.no_wait import NoWaitBoard, PromiseRow
    from desktop_app.services.office import OfficeServices

GRACE_SECONDS = 5.0


class View(Protocol):
    """What the page can be told."""

    def show_board(self, board: NoWaitBoard) -> None: ...

    def show_error(self, error: MotcuaError) -> None: ...

    def show_done(self, row: PromiseRow, *, undo: bool) -> None: ...

    def show_undone(self, row: PromiseRow) -> None: ...

    def show_converted(self, row: PromiseRow) -> None: ...

    def show_printing(self, row: PromiseRow) -> None: ...

    def chime(self, mark: str) -> None: ...


@dataclass(frozen=True, slots=True)
class _Done:
    """A promise marked done and not written yet."""

    row: PromiseRow
    at: datetime
    write_at: float
    """Monotonic."""


class NoWaitPresenter:
    """The board of one window."""

    def __init__(self, view: View, runner: Runner, clock: Clock) -> None:
        self._view = view
        self._runner = runner
        self._clock = clock
        self._office: OfficeServices | None = None
        self._actor = Actor("")
        self._board: NoWaitBoard | None = None
        self._done: _Done | None = None
        self._writing: dict[int, _Done] = {}
        """Handed to the database and not yet seen in a new board."""
        self._alarms = Alarms()
        self._following = Following(self._read)

    def office_ready(self, office: OfficeServices, actor: Actor) -> None:
        self._office, self._actor = office, actor
        self.reload()

    @property
    def board(self) -> NoWaitBoard | None:
        """The board as shown: what was just marked done has left the running rows."""
        return self._board and self._shown(self._board)

    @property
    def undoable(self) -> bool:
        return self._done is not None

    # -- following the database ---------------------------------------------------------------------------------
    def reload(self) -> None:
        """Read the whole board; also after sleep, midnight and a change of the clock."""
        if self._office is not None:
            self._following.ask()

    def changed(self, seq: int) -> None:
        """Somebody wrote, here or elsewhere; promises of other counters sound here too."""
        if self._office is not None:
            self._following.changed(seq)

    def _read(self) -> None:
        office = self._office
        if office is not None:
            self._runner.read(lambda: (office.last_event(), office.no_wait.board()), self._on_board, self._on_unread)

    def tick(self, now: datetime) -> None:
        """Once a second: sound what fell due, write what was marked done, try again what could not be read."""
        if self._done is not None and self._clock.monotonic() >= self._done.write_at:
            self.flush()
        if self._board is not None:
            if self._board.day != in_vietnam(now).date():  # midnight passed: another day's promises are counted
                self.reload()
            mark = self._alarms.due(self._shown(self._board).running, now)
            if mark:
                self._view.chime(mark)
        self._following.tick()

    def _on_unread(self, error: MotcuaError) -> None:
        self._view.show_error(error)
        self._following.failed()

    def _on_board(self, answer: tuple[int, NoWaitBoard]) -> None:
        seq, self._board = answer
        running = {row.dossier_id for row in self._board.running}
        self._writing = {key: done for key, done in self._writing.items() if key in running}
        self._alarms.due(self._board.running, self._clock.now())
        self._show()
        self._following.up_to(seq)

    def _show(self) -> None:
        if self._board is not None:
            self._view.show_board(self._shown(self._board))

    def _shown(self, board: NoWaitBoard) -> NoWaitBoard:
        marked = {**self._writing, **({self._done.row.dossier_id: self._done} if self._done else {})}
        ending = [marked[row.dossier_id] for row in board.running if row.dossier_id in marked]
        if not ending:
            return board
        ended = [replace(one.row, finished_at=one.at, kept=promise_kept(one.at, one.row.promise_at)) for one in ending]
        ended.sort(key=_ended_at, reverse=True)
        counted = [row for row in ended if row.received_day == board.day]
        return replace(
            board,
            running=tuple(row for row in board.running if row.dossier_id not in marked),
            ended_today=(*ended, *board.ended_today),
            kept_count=board.kept_count + sum(1 for row in counted if row.kept),
            ended_count=board.ended_count + len(counted),
        )

    # -- what the officer does ----------------------------------------------------------------------------------
    def finish(self, row: PromiseRow) -> None:
        """Enter: the result is ready at this instant."""
        self.flush()
        self._done = _Done(row, self._clock.now(), self._clock.monotonic() + GRACE_SECONDS)
        self._show()
        self._view.show_done(row, undo=True)

    def undo(self) -> bool:
        """Ctrl+Z within the breath: the promise runs on as if nothing had been pressed."""
        if self._done is None:
            return False
        row, self._done = self._done.row, None
        self._show()
        self._view.show_undone(row)
        return True

    def flush(self) -> None:
        """Write what was marked done."""
        office, actor, done = self._office, self._actor, self._done
        if office is None or done is None:
            return
        self._done = None
        self._writing[done.row.dossier_id] = done

        def written(_result: object) -> None:
            self._view.show_done(done.row, undo=False)
            self.reload()

        self._runner.write(
            lambda: office.processing.finish(actor, done.row.dossier_id, at=done.at), written,
            lambda error: self._refused(done.row, error),
        )  # fmt: skip

    def convert(self, row: PromiseRow, reason: str) -> None:
        """Ctrl+H: the promise becomes an appointment; the statutory deadline stands and the receipt is printed."""
        office, actor = self._office, self._actor
        if office is None:
            return
        self.flush()

        def converted(_job: object) -> None:
            self._view.show_converted(row)
            self.reload()

        self._runner.write(
            lambda: office.processing.convert_promise(actor, row.dossier_id, reason), converted, self._view.show_error
        )

    def print_receipt(self, row: PromiseRow) -> None:
        """Mẫu 01 on request (NĐ 61/2018 Đ17.4), in the centre's size."""
        office, actor = self._office, self._actor
        if office is None:
            return

        def printed(_job: object) -> None:
            self._view.show_printing(row)

        self._runner.write(
            lambda: office.processing.reprint_last(actor, row.dossier_id, no_wait=False), printed, self._view.show_error
        )

    def _refused(self, row: PromiseRow, error: MotcuaError) -> None:
        self._writing.pop(row.dossier_id, None)
        self._view.show_error(error)
        self.reload()


def _ended_at(row: PromiseRow) -> datetime:
    return row.finished_at or row.promise_at
