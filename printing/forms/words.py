"""Small things papers say: sentences with places, counts, matters, telephone numbers."""

from __future__ import annotations

import string
from collections.abc import Mapping

from desktop_app.domain.dossier.papers.head import DossierFacts
from printing.wrap import Run, Style

DOTS = "……………………"


def sentence(template: str, values: Mapping[str, str], plain: Style, styles: Mapping[str, Style]) -> list[Run]:
    """The runs of a sentence; ``values`` go into the places in braces, each in its style."""
    runs: list[Run] = []
    for literal, name, _, _ in string.Formatter().parse(template):
        if literal:
            runs.append(Run(literal, plain))
        if name is not None:
            runs.append(Run(values.get(name) or DOTS, styles.get(name, plain)))
    return runs


def matter_text(dossier: DossierFacts) -> str:
    """The matter with the procedure's code."""
    return f"{dossier.matter} ({dossier.procedure_code})" if dossier.procedure_code else dossier.matter


def count_text(number: int) -> str:
    """Nothing for 0: an empty cell of the form."""
    return str(number) if number else ""


def unbroken(phone: str) -> str:
    """A phone number that is not broken over lines."""
    return phone.replace(" ", "\u00a0")
