"""The commands of ``main.py``, one module each.

A command module has ``HELP`` (Vietnamese and English), ``add_arguments(parser)`` and ``run(args) -> int``; its name
stands in ``COMMANDS``. Shared options (``--data``, ``--db``, ``--officer``, ``--counter``) are added for it.
"""

from __future__ import annotations

COMMANDS = (
    "window", "receive", "deadline", "stats", "catalogue", "demo", "tour", "bench", "board", "kiosk", "rating",
    "simulate-hall", "publish-progress", "check", "report", "backup", "restore", "key",
)  # fmt: skip
INTERNAL = ("data-process",)
"""Started by the program itself; not listed, without options."""
