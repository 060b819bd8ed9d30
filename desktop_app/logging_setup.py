"""The program's own log: a rotating file in the data folder, without personal data.

Messages are written by us and hold codes and numbers, never values a person typed; the formatter is the second net
and blanks every run of digits long enough to be an ID or phone number.
"""

from __future__ import annotations

import logging
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path

LOG_FILE = "motcua.log"
LARGEST = 1_000_000
KEPT = 3
_LONG_NUMBER = re.compile(r"\d{9,}")


class WithoutLongNumbers(logging.Formatter):
    """Blanks numbers of nine or more digits in the finished line, an error's text included."""

    def format(self, record: logging.LogRecord) -> str:
        return _LONG_NUMBER.sub("•••", super().format(record))


def log_to(folder: Path, name: str = LOG_FILE) -> RotatingFileHandler | None:
    """Write warnings and worse to a rotating file, one a process; None where the folder cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / name, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8")
    except OSError:
        return None
    handler.setLevel(logging.WARNING)
    handler.setFormatter(WithoutLongNumbers("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger().addHandler(handler)
    return handler
