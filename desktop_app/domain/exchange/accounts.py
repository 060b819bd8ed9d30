"""Accounts as the window sees them. Nothing here holds a secret but what is shown once to who has to write it down."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from desktop_app.domain.actor import Actor


class AccountState(Struct, frozen=True):
    """``waits_until``: after wrong attempts nothing is tried before."""

    officer: str
    has_password: bool
    has_pin: bool = False
    temporary: bool = False
    waits_until: datetime | None = None


class AccountsState(Struct, frozen=True):
    """What the sign-in page has to know. ``first``: who may choose the centre's first password; empty when there is
    one, or none is needed (a sample centre)."""

    sample: bool
    accounts: tuple[AccountState, ...]
    first: tuple[str, ...] = ()

    def of(self, officer: str) -> AccountState:
        return next((one for one in self.accounts if one.officer == officer), AccountState(officer, False))


class SignedIn(Struct, frozen=True):
    """An open session. ``token`` names it to the data process and is kept by the window alone."""

    actor: Actor
    token: str
    has_pin: bool = False
    must_choose: bool = False
    """The password was given by an administrator: nothing else is possible before another is chosen."""
    recovery_code: str = ""
    """To be printed now; it is shown this once."""
    locked: bool = False
    free: bool = False
    """A sample centre's officer who has no password."""

    def __repr__(self) -> str:
        return f"SignedIn({self.actor.officer!r})"
