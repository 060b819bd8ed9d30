"""The ticket machine: a touch screen at the entrance (NĐ 61/2018 Đ13.2b)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.hall.device import DeviceContext
    from ui.hall.kiosk.view import KioskWindow


def create(context: DeviceContext, groups: str = "", language: str = "vi") -> KioskWindow:
    """``groups``: letters or keys this machine offers, with commas between them; empty: all."""
    from ui.hall.kiosk.state import wanted_groups
    from ui.hall.kiosk.view import KioskWindow

    return KioskWindow(context, wanted_groups(groups), language)
