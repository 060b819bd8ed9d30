"""Who may do what: the one function every service asks before it changes anything.

Accounts, roles and passwords come with a later version; until then every active officer of the centre may act, and
nobody else may.
"""

from __future__ import annotations

from desktop_app.domain.events import Actor
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.office import Officer
from desktop_app.errors import UserError


def require(office: OfficeSnapshot, actor: Actor, action: str) -> None:
    """Raise ``UserError("right_missing")`` unless the actor is an active officer of this centre."""
    officer = office.of("officer", actor.officer)
    if not isinstance(officer, Officer) or not officer.active:
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
