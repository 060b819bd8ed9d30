"""Targets that the centre sets itself, and figures that somebody types in because the desk cannot count them."""

from __future__ import annotations

from desktop_app.domain.events.base import EventData, PersonalRef, SubjectKind


class TargetSetData(EventData, frozen=True):
    """Subject id: the calendar period ("2026-Q4"). A later one of the same place replaces it; the log keeps both."""

    SUBJECT = SubjectKind.INDICATOR
    KIND = "indicator.target_set"
    indicator: str
    """A value of ``Kpi``."""
    slot: str
    unit: str
    """"" is the whole centre."""
    value: float | None
    """Percent; None: taken back."""


class FigureEnteredData(EventData, frozen=True):
    """As a target, with a free text that says where the figure was read."""

    SUBJECT = SubjectKind.INDICATOR
    KIND = "indicator.figure_entered"
    indicator: str
    slot: str
    unit: str
    value: float | None
    source: PersonalRef | None
