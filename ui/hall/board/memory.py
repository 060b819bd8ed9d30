"""The last state of a board on this machine's disk, so that it is there again after a power cut.

What a board shows may be read by anybody in the hall, and nothing else is in the file.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import msgspec

from desktop_app.domain import canonical
from desktop_app.domain.exchange.hall import BoardNow
from desktop_app.errors import EnvironmentProblem

_NOT_NAME = re.compile(r"[^a-z0-9-]")
LARGEST = 256 * 1024


def name_of(board: str) -> str:
    """A board's key as part of a file's name."""
    return _NOT_NAME.sub("_", board.lower())[:48]


def file_of(folder: Path, board: str) -> Path:
    """``board.json``, or with the board's key where there are several."""
    return folder / (f"board-{name_of(board)}.json" if board else "board.json")


def remembered(file: Path) -> BoardNow | None:
    """None: there is no state, or none that can be read."""
    try:
        if file.stat().st_size > LARGEST:
            return None
        return canonical.from_bytes(file.read_bytes(), BoardNow)
    except (OSError, msgspec.MsgspecError):
        return None


def remember(file: Path, board: BoardNow) -> None:
    """Whole or not at all, and on the disk when it returns; raises ``EnvironmentProblem("folder_read_only")``."""
    temporary = file.with_suffix(".part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("wb") as out:
            out.write(canonical.to_bytes(board))
            out.flush()
            os.fsync(out.fileno())
        temporary.replace(file)
    except OSError as error:
        raise EnvironmentProblem("folder_read_only") from error
