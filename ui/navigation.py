"""Pages of the window: what a screen promises, what it is given, and the list of those that exist.

A screen is built on its first visit by ``factory(context)``; the factory imports its module inside the function, so
that nothing is loaded for a page nobody opened.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from msgspec import Struct
from PySide6.QtWidgets import QWidget

from desktop_app.clock import Clock
from desktop_app.domain.actor import Actor
from desktop_app.runtime.jobs import JobRunner
from desktop_app.runtime.ticker import Ticker

NOTIFY_KINDS = ("ok", "calm", "attention", "urgent", "late")


class SearchFor(Struct, frozen=True):
    """Payload for the page of dossiers: show what matches this text."""

    text: str


class OpenDossier(Struct, frozen=True):
    """Payload for a page that can open one dossier, by its own or its national code."""

    code: str
    qr: Any = None
    """The scanned receipt (``ReceiptQr``) it came from, so that the page can compare it with the record."""


class CorrectFacts(Struct, frozen=True):
    """Payload for the reception: open an accepted dossier to put its facts right."""

    dossier_id: int


class ServedTicket(Struct, frozen=True):
    """The number of the hall being served at this counter, and payload for a page that works for its holder.

    ``sectors``: of the catalogue, of the number's group; their procedures are offered first. ``dossiers``: ids of those
    that are tied to the number already.
    """

    ticket_id: int
    label: str
    counter_name: str
    sectors: tuple[str, ...] = ()
    dossiers: tuple[int, ...] = ()


class ScannedTicket(Struct, frozen=True):
    """Payload for the queue: the code of a number slip that was scanned on another page."""

    token: str


class AskOutcome(Struct, frozen=True):
    """Payload for the queue: ask how the visit at the counter ended."""


def _nobody() -> Actor:
    """Before an officer is known; the services refuse it."""
    return Actor("")


def _nothing_beside(*_words: str) -> bool:
    """Without a session there are no other windows."""
    return False


def _no_printer() -> None:
    """Until the print thread runs, the outbox only collects."""


@dataclass
class ScreenContext:
    """What every screen is given once, when it is built.

    ``office`` is the facade of the services, None until it has been loaded (screens paint first and learn of it in
    ``on_office_ready``). ``navigate(key, payload)`` opens a page; ``notify(text, kind)`` shows a toast, ``kind`` one of
    ``NOTIFY_KINDS``.
    """

    runner: JobRunner
    clock: Clock
    ticker: Ticker
    navigate: Callable[[str, object], None]
    notify: Callable[[str, str], None]
    office: Any = None
    actor: Actor = field(default_factory=_nobody)
    """Who works at this window, and at which counter; commands carry it."""
    folder: Path | None = None
    """The data folder of this run, for what belongs to this computer (theme, language); None: nothing is kept."""
    wake_printing: Callable[[], None] = _no_printer
    """Tell the print thread that something waits in the outbox."""
    start_beside: Callable[..., bool] = _nothing_beside
    """``start_beside("board", "--screen", "2")``: a window of the hall as a process of its own; False: not possible."""
    serving: ServedTicket | None = None
    """Who is being served at this counter, as the queue page last saw it; a dossier accepted meanwhile is theirs."""


class Screen(QWidget):
    """A page of the window. Every method may be left as it is here.

    ``on_show`` comes on every visit (payload None when the rail was used); ``on_office_ready`` once, before or after
    the first ``on_show``; ``on_card``, ``on_receipt`` and ``on_ticket`` return False when the page has no use for what
    was scanned, and the window then does the usual thing (card: reception, receipt: dossiers, number slip: queue).
    """

    hears_when_hidden = False
    """Whether ``on_change`` comes also while another page is visible."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context

    def on_show(self, payload: object) -> None:
        """The page has just become the visible one."""

    def on_office_ready(self, office: Any) -> None:
        """The services can be used from now on."""

    def on_card(self, reading: object) -> bool:
        """A card was scanned anywhere (``CardReading``)."""
        return False

    def on_receipt(self, qr: object) -> bool:
        """A receipt was scanned anywhere (``ReceiptQr``)."""
        return False

    def on_ticket(self, token: str) -> bool:
        """A number slip of the hall was scanned anywhere."""
        return False

    def on_print(self, job_id: int, stage: str, code: str) -> None:
        """What became of a paper: ``stage`` of ``printing.outbox.PrintStage``, ``code`` names the trouble if any."""

    def on_change(self, seq: int) -> None:
        """Something was written, here or elsewhere; ``seq`` is the newest event. The visible page hears of it, and
        others whose ``hears_when_hidden`` is set."""

    def primary_action(self) -> None:
        """Ctrl+Enter."""

    def go_back(self) -> bool:
        """Esc: close what is open on the page; False when there was nothing to close. Nothing typed is lost."""
        return False

    def single_key_actions(self) -> Mapping[str, Callable[[], None]]:
        """Actions on one key without Ctrl or Alt: ``{" ": self.call_next, "R": self.call_again, "\\r": self.finish}``.

        They run only when no other key came within 80 ms and the focus is not where text is typed.
        """
        return {}


class ScreenSpec(Struct, frozen=True):
    """One entry of the rail. ``title`` is already translated; ``shortcut`` such as ``F2``."""

    key: str
    title: str
    shortcut: str
    icon_name: str
    factory: Callable[[ScreenContext], Screen]
    at_foot: bool = False
    """Stands at the lower end of the rail."""


RECEPTION, QUEUE, NO_WAIT, DOSSIERS, RETURNING, STATISTICS, CATALOGUE, SETTINGS = (
    "reception",
    "queue",
    "no_wait",
    "dossiers",
    "returning",
    "statistics",
    "catalogue",
    "settings",
)
"""Keys of the pages; ``context.navigate(DOSSIERS, OpenDossier(code))``."""

PAGE_RIGHTS: Mapping[str, str] = {
    RECEPTION: "dossier.accept",
    QUEUE: "hall.read",
    NO_WAIT: "dossier.read",
    DOSSIERS: "dossier.read",
    RETURNING: "dossier.return",
    STATISTICS: "figures.read",
    CATALOGUE: "catalogue.read",
}
"""Page → the right without which it stays closed; F9 is everybody's, who may save there the services decide."""
