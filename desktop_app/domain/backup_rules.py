"""When a centre backs up by itself, and where the second copy goes."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from pathlib import PurePosixPath, PureWindowsPath

from msgspec import Struct

from desktop_app.clock import in_vietnam
from desktop_app.errors import UserError


class BackupRules(Struct, frozen=True):
    """One record for the centre. [D] No law names an hour; before noon and at the close little is under way."""

    at: str = "11:30"
    """Vietnamese time of day, HH:MM."""
    on_close: bool = False
    """Also when the window is closed."""
    second_folder: str = ""
    """A folder on another disk or a share; empty: none."""


def check_backup_rules(rules: BackupRules) -> None:
    """Raise ``UserError``: ``backup_time_invalid``, ``backup_folder_invalid``."""
    time_of(rules)
    folder = rules.second_folder
    if folder and not (PurePosixPath(folder).is_absolute() or PureWindowsPath(folder).is_absolute()):
        raise UserError("backup_folder_invalid", field="second_folder")


def time_of(rules: BackupRules) -> time:
    """The time of day. Raises ``UserError("backup_time_invalid")``."""
    try:
        hour, minute = (int(part) for part in rules.at.split(":"))
        return time(hour, minute)
    except ValueError as error:
        raise UserError("backup_time_invalid", field="at") from error


def is_due(rules: BackupRules, last: datetime | None, now: datetime) -> bool:
    """From the set time on, until there is a backup of after it; at once when there is none, or it is a day old."""
    if last is None or now - last > timedelta(days=1):
        return True
    local = in_vietnam(now)
    planned = datetime.combine(local.date(), time_of(rules), tzinfo=local.tzinfo)
    return local >= planned > last
