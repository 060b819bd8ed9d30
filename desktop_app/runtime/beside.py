"""Another window of the program as a process of its own, on the same data: a board beside the desk."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QProcessEnvironment

import desktop_app
from desktop_app.config import ENV_DB, Settings

MAIN = Path(desktop_app.__file__).resolve().parent.parent / "main.py"


def start_beside(wanted: Settings, *words: str) -> bool:
    """Start ``main.py words…``; it lives on when this process ends. False: the machine refuses one more process.

    The database's address travels in the environment, as it may hold a password that lists of processes would show.
    """
    process = QProcess()
    process.setProgram(sys.executable)
    process.setArguments([str(MAIN), *words, "--data", str(wanted.folder), "--lang", wanted.language])
    environment = QProcessEnvironment.systemEnvironment()
    if wanted.database_url:
        environment.insert(ENV_DB, wanted.database_url)
    process.setProcessEnvironment(environment)
    for silence in (process.setStandardOutputFile, process.setStandardErrorFile):
        silence(QProcess.nullDevice())
    answer: object = process.startDetached()  # PySide's stub promises a pair, the method gives the first of it
    return bool(answer[0] if isinstance(answer, tuple) else answer)
