"""Setting a target, or typing in a figure that the desk cannot count."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.indicators import Period
from desktop_app.domain.indicators.kpi import ENTERED, TILES, Kpi
from desktop_app.domain.indicators.slots import slots_of
from desktop_app.errors import MotcuaError
from ui.messages import sentence
from ui.screens.statistics.kpi.state import FIGURE, TARGET, slots_to_choose
from ui.screens.statistics.kpi.words import name_of, slot_name, value_of
from ui.shortcuts import Key
from ui.theme.states import set_state
from ui.widgets.fields import Choice, ChoiceField, FieldEdit
from ui.widgets.forms import button
from ui.widgets.labels import text_label
from ui.widgets.panels import SidePanel

WIDTH = 360


class EntryPanel(SidePanel):
    """``saved(what, slot, unit, value, source)`` as typed; ``taken_back(what, slot, unit)``.

    What was typed stays until it is written.
    """

    saved = Signal(str, str, str, str, str)
    taken_back = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Đặt chỉ tiêu, nhập số"), parent, WIDTH)
        self._period: Period | None = None
        whats = [Choice(f"{TARGET}:{kpi}", self.tr("Chỉ tiêu: {name}").format(name=name_of(kpi))) for kpi in TILES]
        whats += [Choice(f"{FIGURE}:{kpi}", self.tr("Nhập tay: {name}").format(name=name_of(kpi))) for kpi in ENTERED]
        self.what = ChoiceField(self.tr("Đặt hoặc nhập gì"), whats)
        self.slot = ChoiceField(self.tr("Cho kỳ"))
        self.unit = ChoiceField(self.tr("Cho"), [Choice("", self.tr("Cả trung tâm"))])
        self.value = FieldEdit(self.tr("Giá trị (%)"), required=True, max_length=16)
        self.source = FieldEdit(self.tr("Nguồn số liệu"), required=True, max_length=200)
        self.hint = text_label("", "note", wrap=True)
        self.said = text_label("", "note", wrap=True)
        self.save = button(self.tr("Lưu"), "primary", Key.PRIMARY.shown)
        self.back = button(self.tr("Bỏ giá trị"), "quiet")
        for field in (self.what, self.slot, self.unit, self.value, self.source):
            self.body.addWidget(field)
        self.body.addWidget(self.hint)
        self.body.addWidget(self.said)
        self.body.addStretch(1)
        self.foot.addWidget(self.back)
        self.foot.addStretch(1)
        self.foot.addWidget(self.save)
        self.what.chosen.connect(self._on_what)
        self.save.clicked.connect(self.submit)
        self.back.clicked.connect(self._on_back)
        self.value.edit.returnPressed.connect(self._on_entered)
        self.source.edit.returnPressed.connect(self.submit)
        self._on_what(self.what.value())

    # -- what the page says ---------------------------------------------------------------------------------------
    def set_places(self, period: Period, units: tuple[tuple[str, str], ...]) -> None:
        """The periods and units that can be chosen. Another period that is looked at is the one that is meant."""
        self.slot.set_choices([Choice(slot, slot_name(slot)) for slot in slots_to_choose(period)])
        if period != self._period:
            self._period = period
            self.slot.set_value(next(iter(slots_of(period)), f"{period.last.year:04}"))
        self.unit.set_choices([Choice("", self.tr("Cả trung tâm")), *(Choice(key, name) for key, name in units)])

    def open(self, kpi: Kpi | None, unit: str) -> None:
        if kpi is not None:
            self.what.set_value(f"{FIGURE if kpi in ENTERED else TARGET}:{kpi}")
            self._on_what(self.what.value())
        self.unit.set_value(unit)
        self.setVisible(True)
        self.value.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_saved(self, kpi: Kpi, value: float | None) -> None:
        if value is None:
            text, state = self.tr("Đã bỏ giá trị: {name}.").format(name=name_of(kpi)), "ok"
        elif value == 0 and self.what.value().startswith(TARGET):
            text = self.tr("Đã đặt {name}: 0 %. Chỉ tiêu này lúc nào cũng đạt.").format(name=name_of(kpi))
            state = "attention"
        else:
            text, state = self.tr("Đã ghi {name}: {value}.").format(name=name_of(kpi), value=value_of(kpi, value)), "ok"
        self._say(text, state)
        self.value.set_text("")
        self.source.set_text("")
        self.value.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_refused(self, error: MotcuaError) -> None:
        """Beside the field it is about; nothing typed is lost."""
        fields: dict[str, FieldEdit | ChoiceField] = {
            "value": self.value, "source": self.source, "unit": self.unit, "slot": self.slot, "kpi": self.what,
        }  # fmt: skip
        field = fields.get(error.field or "")
        self._say(sentence(error), "late")
        if field is None:
            return
        field.set_problem(self.tr("chưa đúng"))
        field.setToolTip(sentence(error))
        (field.edit if isinstance(field, FieldEdit) else field.combo).setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """Hand over what was typed; what it lacks is said beside the field."""
        self._say("", "")
        source = self.source.text() if self.source.isVisibleTo(self) else ""
        self.saved.emit(self.what.value(), self.slot.value(), self.unit.value(), self.value.text(), source)

    # -- inside ---------------------------------------------------------------------------------------------------
    def _on_what(self, what: str) -> None:
        kind, _, key = what.partition(":")
        typed = kind == FIGURE
        self.source.setVisible(typed)
        count = typed and Kpi(key) is Kpi.OFFERED
        self.value.set_label(self.tr("Số thủ tục") if count else self.tr("Giá trị (%)"), required=True)
        self.hint.setText(
            self.tr("Số này chương trình không tính được; trang chỉ tiêu ghi rõ là nhập tay.")
            if typed
            else self.tr("Kỳ nhỏ nhất đã đặt được dùng; chỉ tiêu riêng của bộ phận dùng trước chỉ tiêu chung.")
        )

    def _on_entered(self) -> None:
        if self.source.isVisibleTo(self):
            self.source.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.submit()

    def _on_back(self) -> None:
        self.taken_back.emit(self.what.value(), self.slot.value(), self.unit.value())

    def _say(self, text: str, state: str) -> None:
        self.said.setText(text)
        set_state(self.said, state)
