"""What belongs to this computer and not to the centre: theme, language, who sat here last. A small JSON file."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

FILE = "preferences.json"
THEMES = ("light", "dark", "high_contrast")
LANGUAGES = ("vi", "en")


@dataclass(frozen=True, slots=True)
class Preferences:
    """All plain strings; an unknown value falls back to the default."""

    theme: str = "light"
    language: str = "vi"
    officer: str = ""
    counter: str = ""
    scanner_port: str = ""
    """Serial port of a reader in COM mode ("COM3", "/dev/ttyACM0"); empty: the reader types like a keyboard."""

    def with_actor(self, officer: str, counter: str) -> Preferences:
        return replace(self, officer=officer, counter=counter)


def load_preferences(folder: Path) -> Preferences:
    """The preferences in a data folder; a missing or damaged file gives the defaults."""
    try:
        raw = json.loads((folder / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    if not isinstance(raw, dict):
        return Preferences()
    known = {key: raw[key] for key in asdict(Preferences()) if isinstance(raw.get(key), str)}
    loaded = Preferences(**known)
    return replace(
        loaded,
        theme=loaded.theme if loaded.theme in THEMES else "light",
        language=loaded.language if loaded.language in LANGUAGES else "vi",
    )


def save_preferences(folder: Path, preferences: Preferences) -> None:
    """Write them in one step (a torn file is never seen); a read-only folder only means they are not remembered."""
    target = folder / FILE
    beside = target.with_suffix(".tmp")
    try:
        beside.write_text(json.dumps(asdict(preferences), ensure_ascii=False, indent=2), encoding="utf-8")
        beside.replace(target)
    except OSError:
        return
