"""What the inbox and the panels of hand-overs hold, and the words for it. No widgets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.domain.dossier.hand_over import Place
from desktop_app.domain.values import replace

if TYPE_CHECKING:
    from desktop_app.domain.exchange.hand_overs import HeldRow, Refused

INBOX_VIEWS: tuple[tuple[str, object], ...] = (
    ("to_take_over", QT_TRANSLATE_NOOP("HandOver", "Chờ nhận bàn giao")),
    ("to_hand_over", QT_TRANSLATE_NOOP("HandOver", "Chờ bàn giao")),
    ("hand_over_late", QT_TRANSLATE_NOOP("HandOver", "Quá giờ bàn giao")),
    ("handed_over", QT_TRANSLATE_NOOP("HandOver", "Đã giao, chờ nhận")),
    ("to_process", QT_TRANSLATE_NOOP("HandOver", "Đang xử lý")),
    ("step_late", QT_TRANSLATE_NOOP("HandOver", "Trễ bước nội bộ")),
    ("waiting_citizen", QT_TRANSLATE_NOOP("HandOver", "Chờ người dân")),
    ("due_soon", QT_TRANSLATE_NOOP("HandOver", "Sắp hết hạn")),
    ("overdue", QT_TRANSLATE_NOOP("HandOver", "Quá hạn")),
    ("apology_due", QT_TRANSLATE_NOOP("HandOver", "Cần xin lỗi, hẹn lại")),
    ("to_return", QT_TRANSLATE_NOOP("HandOver", "Chờ trả")),
)
"""Lists of what somebody still has to do, in the order of a dossier's way; the keys are those of ``SavedView``."""

REACHES: tuple[tuple[str, object], ...] = (
    ("centre", QT_TRANSLATE_NOOP("HandOver", "cả trung tâm")),
    ("unit", QT_TRANSLATE_NOOP("HandOver", "bộ phận, quầy của tôi")),
    ("officer", QT_TRANSLATE_NOOP("HandOver", "của tôi")),
)
"""Whose work the inbox shows; the keys are those of ``Reach``."""

RECEPTION = "reception"
"""Key of the reception among the places to choose from; units and counters have a prefix."""


def tr(text: object) -> str:
    """A text of the hand-overs."""
    return QCoreApplication.translate("HandOver", str(text))


@dataclass(frozen=True, slots=True)
class Offices:
    """Who and what there is to give to. ``units`` of an officer: the key of the officer's unit, or empty."""

    officers: Mapping[str, str] = field(default_factory=dict)
    """Active officers by key, with their names."""
    unit_of: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    counters: Mapping[str, str] = field(default_factory=dict)
    reception: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    """Every officer, also those no longer in use, for what is shown."""

    def place_name(self, unit: str, counter: str) -> str:
        if unit:
            return self.units.get(unit, unit)
        return self.counters.get(counter, counter) if counter else self.reception

    def officer_name(self, key: str) -> str:
        return self.names.get(key, key)

    def of_place(self, place: Place | None, without: str) -> tuple[tuple[str, str], ...]:
        """Officers that may be named for a place: those of its unit, or all of them, never oneself."""
        unit = place.unit if place is not None else ""
        return tuple(
            (key, name)
            for key, name in self.officers.items()
            if key != without and (not unit or self.unit_of.get(key, "") in ("", unit))
        )


def place_of(key: str) -> Place | None:
    """The place a choice stands for: ``unit:tu-phap``, ``counter:quay-1``, the reception; None: none chosen."""
    kind, _, name = key.partition(":")
    if key == RECEPTION:
        return Place()
    if kind == "unit":
        return Place(unit=name)
    return Place(counter=name) if kind == "counter" else None


@dataclass(frozen=True, slots=True)
class Listed:
    """One dossier of the list that is being put together; ``refused`` is what kept it from being handed over."""

    row: HeldRow
    refused: Refused | None = None


@dataclass(frozen=True, slots=True)
class Gift:
    """The list an officer is scanning together. Nothing of it is lost when the panel is closed."""

    listed: tuple[Listed, ...] = ()

    def has(self, dossier_id: int) -> bool:
        return any(one.row.dossier_id == dossier_id for one in self.listed)

    def with_row(self, row: HeldRow) -> Gift:
        return replace(self, listed=(*self.listed, Listed(row)))

    def without(self, dossier_id: int) -> Gift:
        return replace(self, listed=tuple(one for one in self.listed if one.row.dossier_id != dossier_id))

    def with_refused(self, refused: tuple[Refused, ...]) -> Gift:
        """The same list with what is wrong beside each dossier; those without a remark are in order."""
        by_id = {one.dossier_id: one for one in refused}
        return replace(self, listed=tuple(replace(one, refused=by_id.get(one.row.dossier_id)) for one in self.listed))

    @property
    def ids(self) -> tuple[int, ...]:
        return tuple(one.row.dossier_id for one in self.listed)
