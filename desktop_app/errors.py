"""The three ways something can go wrong, each with a stable code.

Layers below ``ui`` raise codes and values, never sentences; ``ui/messages.py`` owns the sentences and a test
keeps the two lists equal. A value given as ``params`` is shown to the officer, so it never holds an ID number,
a name or a phone number.
"""

from __future__ import annotations


class MotcuaError(Exception):
    """Base of every error the program raises on purpose."""

    def __init__(self, code: str, *, field: str | None = None, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.field = field
        self.params = params


class UserError(MotcuaError):
    """A rule said no: shown beside ``field``, nothing that was typed is lost."""


class EnvironmentProblem(MotcuaError):
    """The machine said no (printer, disk, database, clock): shown with the one thing the officer can do."""


class BugError(MotcuaError):
    """The program contradicted itself; ends in the crash report, never in a message beside a field."""
