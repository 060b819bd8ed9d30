"""Free text an officer typed about a dossier: checked once, in one spelling, before it is kept."""

from __future__ import annotations

from desktop_app.domain.dossier.steps import SupplementItem
from desktop_app.domain.dossier.texts import Reason
from desktop_app.domain.text import clean
from desktop_app.errors import UserError

MAX_TEXT = 2_000
"""Characters of any free text: more than a page, less than what could fill a disk."""
MOST_ITEMS = 100
"""Papers one notice may ask for."""


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


def typed_items(items: tuple[SupplementItem, ...]) -> tuple[SupplementItem, ...]:
    """Papers that are asked for, without empty lines.

    Raises ``UserError``: ``supplement_items_needed``, ``supplement_items_too_many``, ``component_count_out_of_range``.
    """
    typed = tuple(
        SupplementItem(name, item.originals, item.certified, item.copies)
        for item in items
        if (name := typed_text(item.name, "items"))
    )
    if not typed:
        raise UserError("supplement_items_needed", field="items")
    if len(typed) > MOST_ITEMS:
        raise UserError("supplement_items_too_many", field="items", most=MOST_ITEMS)
    if any(not 0 <= count <= 1_000 for item in typed for count in (item.originals, item.certified, item.copies)):
        raise UserError("component_count_out_of_range", field="items")
    return typed
