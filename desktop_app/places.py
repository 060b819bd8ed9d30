"""Where an error happened, told without its text: texts quote values (a name, an ID number, parameters)."""

from __future__ import annotations

import traceback
from pathlib import Path

from desktop_app.errors import MotcuaError


def describe(error: BaseException) -> str:
    """Kinds and places of an error and its causes, innermost cause first, without any error text."""
    parts: list[str] = []
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        kind = f"{type(current).__module__}.{type(current).__qualname__}"
        code = f" code={current.code}" if isinstance(current, MotcuaError) else ""
        frames = [
            f"  {_module_path(frame.filename)}:{frame.lineno} in {frame.name}"
            for frame in traceback.extract_tb(current.__traceback__)
        ]
        there = getattr(current, "places", "")  # of an error in the data process
        parts.append("\n".join([*([there, "seen from here:"] if there else []), kind + code, *frames]))
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
    return "\nraised while handling:\n".join(reversed(parts))


def _module_path(filename: str) -> str:
    """The last three parts of a path: enough to find the line, no user name in it."""
    return "/".join(Path(filename).parts[-3:])
