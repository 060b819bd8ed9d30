"""Free text an officer typed about a dossier: checked once, in one spelling, before it is kept."""

from __future__ import annotations

from desktop_app.domain.dossier.texts import Reason
from desktop_app.domain.text import clean
from desktop_app.errors import UserError

MAX_TEXT = 2_000
"""Characters of any free text: more than a page, less than what could fill a disk."""


def typed_text(text: str, field: str) -> str:
    """The text without control characters; raises ``UserError("text_too_long")``."""
    if len(text) > MAX_TEXT:
        raise UserError("text_too_long", field=field, most=MAX_TEXT)
    return clean(text)


def typed_reason(text: str) -> Reason:
    """A reason that must be given; raises ``UserError("reason_needed")`` or ``text_too_long``."""
    cleaned = typed_text(text, "reason")
    if not cleaned:
        raise UserError("reason_needed", field="reason")
    return Reason(cleaned)
