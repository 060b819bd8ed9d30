"""Where clips come from: the shipped ones, and the centre's own in the data folder, which come first.

An own clip is a WAV file named like its key in ``voice/`` of the data folder of this machine. A file that cannot be
read is as good as none: the shipped clip is taken, and the log says so.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.hall.announcement import SPOKEN, Line
from desktop_app.errors import EnvironmentProblem, UserError
from resources import path_of
from ui.hall.voice import sound

FOLDER = "voice"
SHIPPED = "voice/vi"
MOST_BYTES = 2 * 1024 * 1024
_KEY = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ClipFacts:
    """What the window shows of a clip. ``maker`` is empty for an own one; ``milliseconds`` 0: there is no clip."""

    key: str
    own: bool
    milliseconds: int
    maker: str = ""


class Clips:
    """``folder``: the data folder of this machine; None: only the shipped clips, and nothing can be kept."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder / FOLDER if folder is not None else None

    def own_keys(self) -> frozenset[str]:
        """Keys of the clips that lie in the own folder, readable or not."""
        if self._folder is None:
            return frozenset()
        try:
            return frozenset(path.stem for path in self._folder.glob("*.wav") if _KEY.fullmatch(path.stem))
        except OSError:
            return frozenset()

    def pcm(self, key: str) -> bytes:
        """The clip's samples; empty when there is none that can be read. Never raises."""
        own = self._own_path(key)
        for path in (own, path_of(f"{SHIPPED}/{key}.wav") if key in SPOKEN else None):
            if path is None:
                continue
            found = _read(path)
            if found:
                return found
        return b""

    def joined(self, lines: Iterable[Line]) -> bytes:
        """The clips of a script in one piece; one that is missing leaves only its pause. Empty: not one was found."""
        parts = [(self.pcm(line.key), line.pause_ms) for line in lines]
        return sound.joined(parts) if any(pcm for pcm, _ in parts) else b""

    def facts(self, keys: Iterable[str]) -> tuple[ClipFacts, ...]:
        """For the list in the window, in the order of ``keys``."""
        own, makers = self.own_keys(), shipped_makers()
        return tuple(
            ClipFacts(key, key in own, sound.milliseconds(self.pcm(key)), "" if key in own else makers.get(key, ""))
            for key in keys
        )

    def replace(self, key: str, file: Path) -> None:
        """Take a WAV file (one or two channels, at most 10 s and 2 MB) as the clip.

        Raises ``UserError`` (field ``file``) for a file that cannot be used and ``EnvironmentProblem`` when it cannot
        be kept.
        """
        try:
            size = file.stat().st_size
            if size > MOST_BYTES:
                raise UserError("clip_too_big", field="file", most=MOST_BYTES // 1024 // 1024)
            content = file.read_bytes()
        except OSError as error:
            raise UserError("clip_missing", field="file") from error
        self._keep(key, sound.prepared(sound.samples_of(content)))

    def keep_recording(self, key: str, frames: bytes, channels: int, rate: int) -> None:
        """Take 16 bit samples from the microphone as the clip; raises as ``replace``."""
        self._keep(key, sound.prepared(sound.from_frames(frames, channels, sound.WIDTH, rate)))

    def restore(self, key: str) -> None:
        """Back to the shipped clip; raises ``EnvironmentProblem`` when the own one cannot be removed."""
        path = self._own_path(key)
        if path is None:
            return
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise EnvironmentProblem("clip_not_written") from error

    def _own_path(self, key: str) -> Path | None:
        return self._folder / f"{key}.wav" if self._folder is not None and _KEY.fullmatch(key) else None

    def _keep(self, key: str, pcm: bytes) -> None:
        path = self._own_path(key)
        if path is None:
            raise EnvironmentProblem("no_data_folder")
        temporary = path.with_suffix(".part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(sound.to_wav(pcm))
            temporary.replace(path)
        except OSError as error:
            raise EnvironmentProblem("clip_not_written") from error


def shipped_makers() -> Mapping[str, str]:
    """Key → who made the shipped clip, from its manifest; empty when that cannot be read."""
    try:
        manifest = json.loads(path_of(f"{SHIPPED}/manifest.json").read_bytes())
        return {key: str(clip["maker"]) for key, clip in manifest["clips"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        log.warning("the manifest of the shipped voice cannot be read")
        return {}


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UserError("clip_too_big", field="file", most=MOST_BYTES // 1024 // 1024)
        return sound.pcm_of(path.read_bytes())
    except FileNotFoundError:
        return b""
    except (OSError, UserError):
        log.warning("the clip %s cannot be read", path.stem)
        return b""
