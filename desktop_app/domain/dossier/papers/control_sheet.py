"""The context of the control sheet: every hand-over of a dossier."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.dossier.papers.head import DossierFacts, PaperHead


@dataclass(frozen=True, slots=True)
class HandoverRow:
    """One hand-over: who gave, who took, when, and how the step before it ended."""

    from_unit: str
    from_officer: str
    """Name under "Người giao"; empty leaves room for a hand-written one."""
    to_unit: str
    to_officer: str
    at_text: str
    """ "09 giờ 40 phút, ngày 26 tháng 11 năm 2026"; empty: dots for a pen."""
    result: str
    """ "Trước hạn", "Đúng hạn", "Quá hạn" of the side that gives; empty at the first hand-over."""
    note: str
    due_text: str = ""
    """When the step that begins here is due; empty leaves it out."""


@dataclass(frozen=True, slots=True)
class ControlSheetContext:
    """Mẫu 05 of TT 01/2018, 06 of TT 03/2025 – phiếu kiểm soát quá trình giải quyết hồ sơ."""

    head: PaperHead
    dossier: DossierFacts
    """With ``owner_name``, ``received_text`` and ``due_text``."""
    handling_unit: str
    coordinating_units: tuple[str, ...]
    handovers: tuple[HandoverRow, ...]
    empty_rows: int = 3
    """Further blocks to be filled by pen."""
