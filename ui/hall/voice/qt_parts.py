"""Qt's sound and speech parts, loaded at the first sound and always on the window's thread.

WORKAROUND PySide 6.12: a PySide module that is being loaded holds a lock of Shiboken's while it lets the interpreter's
lock go; a second thread that loads one meanwhile waits for the former while it holds the latter, and the whole program
stands still for ever. So the threads of sound load nothing: they are given what was loaded here, names resolved.
"""

from __future__ import annotations

import importlib
import logging
from typing import Any

_MULTIMEDIA = ("QAudio", "QtAudio", "QAudioDevice", "QAudioFormat", "QAudioSink", "QAudioSource", "QMediaDevices")
_SPEECH = ("QTextToSpeech", "QVoice")

log = logging.getLogger(__name__)


def load_multimedia() -> Any:
    """``PySide6.QtMultimedia``, or None where the installation lacks it."""
    return _load("PySide6.QtMultimedia", _MULTIMEDIA)


def load_speech() -> Any:
    """``PySide6.QtTextToSpeech``, or None where the installation lacks it."""
    return _load("PySide6.QtTextToSpeech", _SPEECH)


def _load(name: str, classes: tuple[str, ...]) -> Any:
    try:
        module = importlib.import_module(name)
    except ImportError:
        log.info("%s is not installed", name)
        return None
    for one in classes:  # classes are made when they are first named
        getattr(module, one, None)
    return module
