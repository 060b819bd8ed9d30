"""An error on its way from a child process: codes and values of ours, and of any other its places without its text."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from desktop_app.errors import BugError, EnvironmentProblem, MotcuaError, UserError

_KINDS: dict[str, type[MotcuaError]] = {kind.__name__: kind for kind in (UserError, EnvironmentProblem, BugError)}


class Failure(Struct, frozen=True):
    """``kind``: name of the ``MotcuaError`` class, ``beside`` its field; or "" for an error nobody expected, of which
    only ``places`` (kinds and lines, no text) cross. Plain values, because our exceptions do not survive pickling."""

    kind: str
    code: str = ""
    beside: str | None = None
    params: Mapping[str, object] = field(default_factory=dict)
    places: str = ""


class UnexpectedThereError(Exception):
    """An error in a child process that nobody expected. It has no text; ``places`` stand in the crash report."""

    def __init__(self, places: str) -> None:
        super().__init__()
        self.places = places


def failure_of(error: BaseException) -> Failure:
    """What crosses of an error: codes and values of ours, places of any other."""
    if isinstance(error, MotcuaError):
        kind = next(cls.__name__ for cls in type(error).__mro__ if cls.__module__ == MotcuaError.__module__)
        return Failure(kind, error.code, error.field, error.params)
    from desktop_app.places import describe  # the window, which only reads failures, starts without it

    return Failure("", places=describe(error))


def raised(failure: Failure) -> Exception:
    """The error to raise on this side: ours as it was raised there, any other as ``UnexpectedThereError``."""
    kind = _KINDS.get(failure.kind)
    if kind is None:
        return UnexpectedThereError(failure.places)
    return kind(failure.code, field=failure.beside, **failure.params)
