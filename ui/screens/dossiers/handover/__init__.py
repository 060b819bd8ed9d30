"""Hand-overs on F5: the bar below the lists, and the three panels to give, to confirm and to take over for an absent
colleague. The page knows only ``desk.HandOverDesk``."""

from __future__ import annotations
