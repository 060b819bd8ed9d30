"""Choosing conditions: six drop-downs; what is chosen becomes a chip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCollator, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.screens.dossiers.state import PERIODS, STATUSES, Names, tr
from ui.screens.words import status_word
from ui.widgets.fields import Choice, ChoiceField

if TYPE_CHECKING:
    from desktop_app.domain.exchange.dossiers import DossierFilter

LEAST_LETTERS = 3
"""Six fields stand beside the saved views; each is wider where the window is."""


class FilterBar(QWidget):
    """``chosen(key, value)``; an empty value takes the condition away."""

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = Names()
        self.received = ChoiceField(self.tr("Tiếp nhận"))
        self.status = ChoiceField(self.tr("Trạng thái"))
        self.sector = ChoiceField(self.tr("Lĩnh vực"))
        self.procedure = ChoiceField(self.tr("Thủ tục"))
        self.officer = ChoiceField(self.tr("Cán bộ"))
        self.counter = ChoiceField(self.tr("Quầy"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for field, share in (
            (self.received, 3), (self.status, 4), (self.sector, 4), (self.procedure, 5), (self.officer, 4),
            (self.counter, 2),
        ):  # fmt: skip
            field.combo.setMinimumContentsLength(LEAST_LETTERS)
            row.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        self.received.chosen.connect(self._on_received)
        self.status.chosen.connect(self._on_status)
        self.sector.chosen.connect(self._on_sector)
        self.procedure.chosen.connect(self._on_procedure)
        self.officer.chosen.connect(self._on_officer)
        self.counter.chosen.connect(self._on_counter)

    def set_names(self, names: Names) -> None:
        self._names = names
        every = Choice("", self.tr("tất cả"))
        self.received.set_choices((Choice("", self.tr("mọi lúc")), *(Choice(key, tr(text)) for key, text in PERIODS)))
        self.status.set_choices((every, *(Choice(str(status), status_word(status)[0]) for status in STATUSES)))
        self.sector.set_choices((every, *(Choice(sector, sector) for sector in names.sectors)))
        self.officer.set_choices((every, *_sorted(names.officers)))
        self.counter.set_choices((every, *_sorted(names.counters)))
        self._set_procedures("")

    def show_filter(self, wanted: DossierFilter) -> None:
        """Follow what is shown, wherever it was chosen."""
        self.status.set_value(str(wanted.statuses[0]) if len(wanted.statuses) == 1 else "")
        self.sector.set_value(wanted.sector)
        self._set_procedures(wanted.sector)
        self.procedure.set_value(wanted.procedure_code)
        self.officer.set_value(wanted.officer)
        self.officer.set_enabled(wanted.view.value != "mine")
        self.counter.set_value(wanted.counter)
        if not wanted.received_from and not wanted.received_to:
            self.received.set_value("")

    def _set_procedures(self, sector: str) -> None:
        inside = {
            code: name
            for code, name in self._names.procedures.items()
            if not sector or self._names.sector_of.get(code) == sector
        }
        self.procedure.set_choices((Choice("", self.tr("tất cả")), *_sorted(inside)))

    def _on_received(self, value: str) -> None:
        self.chosen.emit("received", value)

    def _on_status(self, value: str) -> None:
        self.chosen.emit("statuses", value)

    def _on_sector(self, value: str) -> None:
        self.chosen.emit("sector", value)

    def _on_procedure(self, value: str) -> None:
        self.chosen.emit("procedure_code", value)

    def _on_officer(self, value: str) -> None:
        self.chosen.emit("officer", value)

    def _on_counter(self, value: str) -> None:
        self.chosen.emit("counter", value)


def _sorted(table: object) -> list[Choice]:
    collator = QCollator(QLocale("vi_VN"))
    collator.setNumericMode(True)
    choices = [Choice(key, text) for key, text in dict(table).items()]  # type: ignore[call-overload]
    return sorted(choices, key=lambda choice: collator.sortKey(choice.text))
