"""Files the program ships: fonts, icons, themes, translations and the catalogue's data."""

from __future__ import annotations

from pathlib import Path

_ROOT = Path(__file__).resolve().parent


def path_of(name: str) -> Path:
    """Absolute path of a shipped file, ``name`` written with slashes (``data/catalogue/procedures.json``).

    Raises ``ValueError`` when ``name`` points outside this folder. The file itself is not opened, so the caller
    decides what a missing one means.
    """
    path = (_ROOT / name).resolve()
    if not path.is_relative_to(_ROOT):
        raise ValueError(name)
    return path
