"""A hall in a sample centre: taking numbers and opening counters in one line each."""

from __future__ import annotations

from desktop_app.domain.actor import Actor
from desktop_app.domain.exchange.hall import TakeTicket, TicketTaken
from desktop_app.domain.hall.ticket import TakenVia
from desktop_app.services.rights import KIOSK
from tests.support.office import Desk

FIRST = Actor("van-mau", "quay-1")
THIRD = Actor("vi-du", "quay-3")
CIVIL, LAND, OTHER, NO_WAIT = "ho-tich-chung-thuc", "dat-dai-xay-dung", "linh-vuc-khac", "khong-cho"
ELDERLY = "nguoi-cao-tuoi"


def take(desk: Desk, group: str = CIVIL, *, priority: str = "") -> TicketTaken:
    """A number from the ticket machine."""
    return desk.office.tickets.take(KIOSK, TakeTicket(group, priority))


def take_at_desk(desk: Desk, group: str = CIVIL, *, priority: str = "", actor: Actor = THIRD) -> TicketTaken:
    return desk.office.tickets.take(actor, TakeTicket(group, priority, TakenVia.DESK))
