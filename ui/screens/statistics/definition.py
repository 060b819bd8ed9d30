"""The words that explain a figure, from the one table of definitions (docs/indicators.md is printed from it)."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.domain.indicators.definitions import AS_OF_WORDS, DEFINITIONS, FORM_06A

_LINES = (
    QT_TRANSLATE_NOOP("Definition", "Cách tính: {formula}"),
    QT_TRANSLATE_NOOP("Definition", "Lưu ý: {counts}"),
    QT_TRANSLATE_NOOP("Definition", "Đơn vị: {unit} · Nguồn: {source}"),
)


def definition_lines(key: str) -> tuple[str, ...]:
    """Name, formula, what it counts, unit and source, and what a later change does to it."""
    one = DEFINITIONS[key]
    said = (QCoreApplication.translate("Definition", str(line)) for line in _LINES)
    told = (line.format(formula=one.formula, counts=one.counts, unit=one.unit, source=one.source) for line in said)
    return (one.name, *told, AS_OF_WORDS[one.as_of])


def form_06a_lines(title: str) -> tuple[str, ...]:
    """Every column of form II.06a on a line."""
    return (title, *(f"{one.name}: {one.formula}. {one.counts}" for one in FORM_06A))
