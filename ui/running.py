"""Work away from the window, as presenters see it: they know no Qt, and whose answers they are is settled already."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol


class Runner(Protocol):
    """``JobRunner.owned_by(view)``: work elsewhere, answers here. ``on_error`` takes a ``MotcuaError``."""

    @property
    def closed(self) -> bool:
        """Whether the program is ending."""

    def read(self, fn: Callable[[], Any], on_done: Callable[[Any], object], on_error: Any = None) -> int: ...

    def write(self, fn: Callable[[], Any], on_done: Callable[[Any], object], on_error: Any = None) -> int: ...

    def draw(self, fn: Callable[[], Any], on_done: Callable[[Any], object], on_error: Any = None) -> int: ...

    def latest(self, key: str, fn: Callable[[], Any], on_done: Callable[[Any], object], on_error: Any = None) -> int:
        """``read`` of which only the newest answer of ``key`` arrives."""


def ignore(_answer: object) -> None:
    """For work whose success, or whose failure, needs no sign of its own."""
