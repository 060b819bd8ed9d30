"""The shape of a projection function."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy.orm import Session

from desktop_app.domain.events import Event

Apply = Callable[[Session, Event, Any], None]
"""(open session, event, its typed data)."""
