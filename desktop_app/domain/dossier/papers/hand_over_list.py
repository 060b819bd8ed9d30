"""The context of the hand-over list: many dossiers given to another place at once."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.dossier.papers.head import PaperHead


@dataclass(frozen=True, slots=True)
class HandOverListRow:
    """One dossier; times are short ("26/11 10:00")."""

    code: str
    matter: str
    owner_name: str
    received_text: str
    due_text: str
    step_due_text: str
    """When the receiver's step is due; empty where the centre has set no internal limit."""
    sets: int


@dataclass(frozen=True, slots=True)
class HandOverListContext:
    """Danh sách hồ sơ bàn giao: reception to a unit, unit to unit, or a unit back to a counter."""

    head: PaperHead
    from_unit: str
    to_unit: str
    at_text: str
    """ "09 giờ 40 phút, ngày 26/11/2026"."""
    rows: tuple[HandOverListRow, ...]
    from_officer: str
    to_officer: str
    """Empty: the other side writes the name by hand."""
    note: str = ""
