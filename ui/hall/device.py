"""What a window of the hall promises to the session that drives it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.clock import Clock
from desktop_app.domain.actor import Actor
from desktop_app.errors import MotcuaError
from desktop_app.runtime.jobs import JobRunner

if TYPE_CHECKING:
    from desktop_app.services.office import OfficeServices


def _nobody() -> Actor:
    return Actor("")


@dataclass
class DeviceContext:
    """What every window of the hall is given once. ``counter``: the counter it stands at (rating), or empty."""

    runner: JobRunner
    clock: Clock
    folder: Path
    counter: str = ""
    actor: Actor = field(default_factory=_nobody)
    """The device that acts (``services.rights.KIOSK`` …); a board acts for nobody."""


class DeviceWindow(QWidget):
    """A full-screen window for citizens. Every method may be left as it is here; all run on the GUI thread."""

    def __init__(self, context: DeviceContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context

    def on_office(self, office: OfficeServices) -> None:
        """The services can be used; comes again after the link was lost and the data was opened anew."""

    def on_change(self, seq: int) -> None:
        """The newest event is another one: read again what is shown."""

    def on_lost(self, error: MotcuaError | None) -> None:
        """The data cannot be reached: keep showing the last state, and say how old it is."""

    def on_found(self) -> None:
        """It can be reached again."""

    def on_tick(self, now: datetime) -> None:
        """Once a second."""
