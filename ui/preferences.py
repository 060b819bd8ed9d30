"""What belongs to this computer and not to the centre: look, language, who worked here last, the scanner's port.

A small JSON file in the data folder. A missing or broken file is no reason not to start: the defaults are used, and
the next save makes it whole again.
"""

from __future__ import annotations

import json
from pathlib import Path

from msgspec import Struct
from msgspec.structs import asdict

from desktop_app.domain.values import replace
from desktop_app.errors import EnvironmentProblem

FILE = "preferences.json"


class Preferences(Struct, frozen=True):
    """``theme``: light, dark or high_contrast; ``language``: vi or en; ``officer`` and ``counter``: the last keys."""

    theme: str = "light"
    language: str = "vi"
    officer: str = ""
    counter: str = ""
    scanner_port: str = ""

    def with_actor(self, officer: str, counter: str) -> Preferences:
        return replace(self, officer=officer, counter=counter)


_CHOICES = {"theme": ("light", "dark", "high_contrast"), "language": ("vi", "en")}


def load_preferences(folder: Path) -> Preferences:
    """The preferences of this computer; whatever cannot be read keeps its default."""
    try:
        raw = json.loads((folder / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    if not isinstance(raw, dict):
        return Preferences()
    known = {
        name: raw[name]
        for name in Preferences.__struct_fields__
        if isinstance(raw.get(name), str) and raw[name] in _CHOICES.get(name, (raw[name],))
    }
    return Preferences(**known)


def save_preferences(folder: Path, preferences: Preferences) -> None:
    """Write them whole or not at all; raises ``EnvironmentProblem("folder_read_only")``."""
    target = folder / FILE
    temporary = target.with_suffix(".part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        temporary.write_text(json.dumps(asdict(preferences), ensure_ascii=False, indent=1), encoding="utf-8")
        temporary.replace(target)
    except OSError as error:
        raise EnvironmentProblem("folder_read_only") from error


def change_preferences(folder: Path, **changes: str) -> Preferences:
    """Change some of them and keep the rest as another window may have left it."""
    changed = replace(load_preferences(folder), **changes)
    save_preferences(folder, changed)
    return changed
