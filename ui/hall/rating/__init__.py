"""The rating screen of a counter: three faces after a service, the one-time code of a return receipt otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.hall.device import DeviceContext
    from ui.hall.rating.view import RatingWindow


def create(context: DeviceContext) -> RatingWindow:
    """``context.counter`` is the counter it stands at; ``context.actor`` names device and counter."""
    from ui.hall.rating.view import RatingWindow

    return RatingWindow(context)
