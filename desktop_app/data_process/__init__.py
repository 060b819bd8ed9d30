"""The data process: a child of the window that opens the office and answers calls on its services.

    window                                              data process
    session ── RemoteOffice ── DataProcess ══ pipes ══ child.serve ── OfficeServices ── database
               (remote.py)     (parent.py)             (child.py)

The window never loads SQLAlchemy, so that it is painted while the child loads it on another processor, and no query
ever holds the interpreter the keys are answered with. Presenters notice nothing: a call goes out from a runner's
thread, waits there, and comes back as a frozen dataclass or a ``MotcuaError``. Commands, the tour and most tests use
the same services in their own process (``door.HereDoor``).
"""

from __future__ import annotations
