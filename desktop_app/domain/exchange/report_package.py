"""The quarterly package of reports: when it is due, and what was made."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from desktop_app.domain.indicators import Period
from desktop_app.domain.indicators.slots import slot_period, slots_of
from desktop_app.errors import UserError

REMIND_FROM, HAND_IN_BEFORE = 10, 20
"""Days of the quarter's last month: from when the desk is reminded, and before when a province wants its reports
(quarterly, before the 20th of the last month: docs/domain.md, section 8)."""


class PackageDue(Struct, frozen=True):
    """A quarter whose package nobody has made yet. ``passed``: the day to hand in is over."""

    slot: str
    before: date
    passed: bool


class PackageMade(Struct, frozen=True):
    """``files``: names of what was written into ``folder``, the contents page first."""

    slot: str
    period: Period
    folder: str
    files: tuple[str, ...]


def quarter_of(day: date) -> str:
    """ "2026-Q4"."""
    return next(slot for slot in slots_of(Period(day, day)) if "Q" in slot)


def quarter_before(slot: str) -> str:
    first = slot_period(slot).first
    return quarter_of(date.fromordinal(first.toordinal() - 1))


def package_period(slot: str, cut: date | None) -> Period:
    """The days reported: the quarter, or up to ``cut``.

    Raises ``UserError``: ``slot_invalid`` for what is no quarter, ``package_cut_outside``.
    """
    whole = slot_period(slot)
    if "Q" not in slot:
        raise UserError("slot_invalid", field="quarter")
    if cut is None:
        return whole
    if not whole.first <= cut <= whole.last:
        raise UserError("package_cut_outside", field="to")
    return Period(whole.first, cut)


def due_on(today: date) -> PackageDue | None:
    """What is to be handed in on ``today``, whether or not it was made; None before the tenth of a last month."""
    slot = quarter_of(today)
    last = slot_period(slot).last
    if today < last.replace(day=REMIND_FROM):
        return None
    before = last.replace(day=HAND_IN_BEFORE)
    return PackageDue(slot, before, today >= before)
