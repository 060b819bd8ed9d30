"""What lies in a dossier when everything that was asked for has come."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.domain.dossier.acceptance import ComponentCount
from desktop_app.domain.dossier.steps import SupplementItem


def completed(lying: Iterable[ComponentCount], asked: Iterable[SupplementItem]) -> tuple[ComponentCount, ...]:
    """The papers of ``lying`` with those of ``asked``; a paper without any number counts as one original.

    A paper asked for again comes in place of the one that was not in order, so the greater number counts.
    """
    papers = {count.name: count for count in lying}
    for item in asked:
        found = papers.get(item.name, ComponentCount(item.name, required=False))
        papers[item.name] = ComponentCount(
            item.name,
            found.required,
            max(found.originals, item.originals or (0 if item.certified or item.copies else 1)),
            max(found.certified, item.certified),
            max(found.copies, item.copies),
        )
    return tuple(papers.values())
