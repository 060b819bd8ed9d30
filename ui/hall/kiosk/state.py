"""What the ticket machine shows, and the rules between it: no widget, nothing personal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop_app.domain.exchange.hall import GroupChoice, TicketMenu, TicketTaken
from desktop_app.domain.hall.records import ELDERLY, PriorityGroup
from desktop_app.domain.hall.ticket import Estimate


class Why(StrEnum):
    """Why no numbers are given."""

    OPENING = "opening"
    LOST = "lost"
    NO_CENTRE = "no_centre"
    NO_GROUPS = "no_groups"
    """The centre has none, or none of those this machine was told to offer."""


class Paper(StrEnum):
    """Where the slip of the shown number is."""

    PRINTING = "printing"
    PRINTED = "printed"
    OUT = "out"
    """No paper, or it jammed."""
    FAILED = "failed"
    SLOW = "slow"
    """The printer has not answered yet."""


class PrinterLine(StrEnum):
    """The printer, for the start page and the line of the staff."""

    UNKNOWN = "unknown"
    READY = "ready"
    OUT = "out"
    TROUBLE = "trouble"


@dataclass(frozen=True, slots=True)
class Offer:
    """What the machine has read: groups, who has priority, and what the rules say now."""

    menu: TicketMenu
    priorities: tuple[PriorityGroup, ...]


@dataclass(frozen=True, slots=True)
class Tile:
    """One group to press. ``waiting`` None: not told (another line than the ordinary one)."""

    key: str
    letter: str
    name: str
    waiting: int | None
    estimate: Estimate | None
    used_up: bool


@dataclass(frozen=True, slots=True)
class StartPage:
    tiles: tuple[Tile, ...]
    priority: str
    """Name of the priority group that was chosen, or empty."""
    offers_priority: bool
    offers_appointments: bool
    printer: PrinterLine
    said: str = ""
    """A sentence above the groups: what was refused, or what a card said."""
    taking: bool = False


@dataclass(frozen=True, slots=True)
class NumberPage:
    """The number, as long as it stands on the screen."""

    taken: TicketTaken
    where_to_look: str
    paper: Paper


def wanted_groups(text: str) -> tuple[str, ...]:
    """ "A,b" or keys; empty: all groups."""
    return tuple(part.strip() for part in text.replace(";", ",").split(",") if part.strip())


def offered(menu: TicketMenu, wanted: Sequence[str]) -> tuple[GroupChoice, ...]:
    """The groups of this machine, by letter or key, in their own order."""
    return tuple(one for one in menu.groups if named(one.letter, one.key, wanted))


def named(letter: str, key: str, wanted: Sequence[str]) -> bool:
    """Whether the group is one of those wanted; all are when none was named."""
    known = {word.casefold() for word in wanted}
    return not known or letter.casefold() in known or key.casefold() in known


def tiles_of(groups: Sequence[GroupChoice], priority: str) -> tuple[Tile, ...]:
    """With a priority the ordinary line says nothing about the wait: the tiles tell names only."""
    return tuple(
        Tile(
            one.key, one.letter, one.name,
            None if priority else one.waiting,
            None if priority else one.estimate,
            used_up=one.left_today == 0,
        )
        for one in groups
    )  # fmt: skip


def tile_at(tiles: Sequence[Tile], char: str) -> Tile | None:
    """The group of a key: its place ("1" to "9") or its letter."""
    if char.isdigit() and char.isascii():
        place = int(char)
        return tiles[place - 1] if 1 <= place <= len(tiles) else None
    return next((tile for tile in tiles if tile.letter.casefold() == char.casefold()), None)


def elderly_group(priorities: Sequence[PriorityGroup]) -> PriorityGroup | None:
    """The group a card can choose; None when the centre has none under its first key."""
    return next((one for one in priorities if one.key == ELDERLY), None)


@dataclass(frozen=True, slots=True)
class ClosedPage:
    opens_at: datetime
    now: datetime


@dataclass(frozen=True, slots=True)
class StaffLine:
    """The small line at the foot: for whoever looks after the machine."""

    printer: PrinterLine
    unprinted: tuple[str, ...]
    """The last numbers whose slips did not come out."""
    trouble: str = ""
    """Code-free sentence of what keeps the machine from giving numbers."""
