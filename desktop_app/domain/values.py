"""Values are frozen: ``class Receipt(Struct, frozen=True)`` of msgspec, or ``@dataclass(frozen=True, slots=True)``.

Making the class of a Struct costs a fortieth of making a dataclass, pickling its objects a fifth. So whatever a start
loads, in the window and in the data process, is a Struct; both can hold each other, and are changed by ``replace``.
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
