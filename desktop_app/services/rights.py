"""Who may do what: the one function every service asks before it changes anything.

What each role may do stands in ``desktop_app/domain/rights.py``.
"""

from __future__ import annotations

from desktop_app.domain.events import Actor
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.office import Officer
from desktop_app.domain.rights import RIGHTS, may
from desktop_app.errors import BugError, UserError


def require(office: OfficeSnapshot, actor: Actor, action: str) -> None:
    """Raise ``UserError("right_missing")`` unless the actor is an active officer of this centre with that right."""
    if action not in RIGHTS:
        raise BugError("bug.unexpected")
    officer = office.of("officer", actor.officer)
    if not isinstance(officer, Officer) or not officer.active or not may(officer.roles, action):
        raise UserError("right_missing", field="officer", action=action)


KIOSK = Actor("may-lay-so")
"""The ticket machine: a device, not a person."""
RATING = Actor("may-danh-gia")
NIGHT = Actor("he-thong")
"""The program itself, closing at night what was forgotten and writing reports that are scheduled."""
_DEVICE_ACTIONS = {
    KIOSK.officer: ("ticket.take",),
    RATING.officer: ("rating.give",),
    NIGHT.officer: ("report.package",),
}


def require_device(office: OfficeSnapshot, actor: Actor, action: str) -> None:
    """As ``require``, but a device of the hall may do the one thing it stands there for."""
    if action not in _DEVICE_ACTIONS.get(actor.officer, ()):
        require(office, actor, action)
