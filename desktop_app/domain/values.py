"""Values are frozen. Two ways to write one, and how to change a copy of either.

``class Receipt(Struct, frozen=True)`` (msgspec) is what the data process loads before the first acceptance, and what
the event log keeps: making such a class costs a fortieth of making a dataclass, pickling its objects a fifth.
``@dataclass(frozen=True, slots=True)`` is what the window needs for its first paint, which does not wait for msgspec,
and whatever no start loads.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

T = TypeVar("T")

if TYPE_CHECKING:  # the type checker knows the fields of both, but only under this name
    from dataclasses import replace as replace  # noqa: TID251
else:

    def replace(value: T, /, **changes: Any) -> T:
        """A copy with some fields changed; ``copy.replace`` of Python 3.13."""
        own = getattr(value, "__replace__", None)
        if own is not None:
            return own(**changes)
        from dataclasses import replace as of_a_dataclass  # noqa: TID251

        return of_a_dataclass(value, **changes)
