"""Where a start of the program finds its data; the only place that knows folders and environment variables."""

from __future__ import annotations

import os
from pathlib import Path

from msgspec import Struct

from desktop_app.errors import EnvironmentProblem

APP_NAME = "motcua"
APP_TITLE = "Một Cửa"  # a name, the same in every language
DATABASE_FILE = "motcua.db"
ENV_DATA = "MOTCUA_DATA"
ENV_DB = "MOTCUA_DB"
ENV_SECRET = "MOTCUA_SECRET"
"""Password of the officer a command acts as; never on the command line, where other users of the machine see it."""


class Settings(Struct, frozen=True):
    """``database_url`` empty: the SQLite file in ``folder``. ``officer`` empty: the program asks or chooses."""

    folder: Path
    database_url: str = ""
    officer: str = ""
    counter: str = ""
    language: str = "vi"

    @property
    def database_file(self) -> Path:
        return self.folder / DATABASE_FILE


def settings(
    data: str | None = None,
    db: str | None = None,
    officer: str | None = None,
    counter: str | None = None,
    language: str | None = None,
) -> Settings:
    """Settings from the command line, else the environment, else the platform's data folder."""
    folder = data or os.environ.get(ENV_DATA)
    return Settings(
        folder=Path(folder).expanduser() if folder else _platform_folder(),
        database_url=db or os.environ.get(ENV_DB, ""),
        officer=officer or "",
        counter=counter or "",
        language=language or "vi",
    )


def secret() -> str:
    """The password a command acts with; empty where none was given."""
    return os.environ.get(ENV_SECRET, "")


def ensure_folder(folder: Path) -> Path:
    """Create the data folder (only this user may read it); raises ``EnvironmentProblem("folder_read_only")``."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise EnvironmentProblem("folder_read_only") from error
    return folder


def _platform_folder() -> Path:
    from platformdirs import user_data_path

    return user_data_path(APP_NAME, appauthor=False)
