"""Máy in: queues of the computer and folders, what each prints, for which counter, and a test page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.dossier.papers import ROLL_FORMS, ROUTED_FORMS, PaperForm
from desktop_app.domain.office import Counter, PrinterDevice, PrinterKind
from desktop_app.domain.roll_printer import ROLLS, parse_roll_target
from desktop_app.errors import UserError
from printing.queue_state import DeviceStatus
from ui.screens.settings.base import CheckGroup, SettingsData
from ui.screens.settings.record_page import RecordPage
from ui.shortcuts import Key
from ui.widgets.delegates import Pill
from ui.widgets.fields import Choice, ChoiceField, FieldEdit
from ui.widgets.forms import FormColumn, button
from ui.widgets.table import Column

translate = QCoreApplication.translate


_TARGET_FIELDS = {PrinterKind.SYSTEM: "queue", PrinterKind.FOLDER: "folder", PrinterKind.ESCPOS: "roll_target"}


def form_name(form: PaperForm) -> str:
    return {
        PaperForm.RECEIPT_A5: translate("Settings", "Giấy A5 (giấy hẹn, các mẫu khổ A5)"),
        PaperForm.RECEIPT_A4: translate("Settings", "Giấy A4 (giấy hẹn, các mẫu khổ A4)"),
        PaperForm.SLIP_80MM: translate("Settings", "Phiếu hẹn 80 mm"),
        PaperForm.NO_WAIT_SLIP: translate("Settings", "Phiếu không chờ 80 mm"),
        PaperForm.TICKET_80MM: translate("Settings", "Phiếu số thứ tự 80 mm"),
    }.get(form, form.value)


def _name(row: PrinterDevice) -> str:
    return row.name


def status_pill(status: DeviceStatus) -> Pill:
    """What a printer answered, in one word."""
    return {
        DeviceStatus.READY: Pill(translate("Settings", "sẵn sàng"), "ok"),
        DeviceStatus.OUT_OF_PAPER: Pill(translate("Settings", "hết giấy"), "late"),
        DeviceStatus.OFFLINE: Pill(translate("Settings", "ngoại tuyến"), "late"),
        DeviceStatus.MISSING: Pill(translate("Settings", "không thấy"), "late"),
    }.get(status, Pill(translate("Settings", "chưa rõ"), "attention"))


class PrintersPage(RecordPage):
    """``queues_wanted()`` asks for the computer's queues, ``states_wanted(devices)`` how each printer is, and
    ``test_wanted(device)`` for a test page on it."""

    key, kind = "printers", "printer"
    queues_wanted = Signal()
    states_wanted = Signal(object)
    test_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._queues: tuple[str, ...] = ()
        self._states: dict[str, DeviceStatus] = {}
        super().__init__(
            translate("Settings", "Máy in"),
            translate("Settings", "máy in của máy tính, máy in cuộn giấy, hoặc thư mục PDF"),
            parent,
        )
        self.test_button = button(self.tr("In trang thử"), "", Key.TEST_PAGE.shown)
        self.test_button.clicked.connect(self.test_print)
        self.add_action(self.test_button)

    def columns(self) -> Sequence[Column[Any]]:
        return (
            Column("name", self.tr("Tên"), _name),
            Column("kind", self.tr("In ra"), self._target),
            Column("counter", self.tr("Quầy"), self._counter, width_hint=112),
            Column("state", self.tr("Tình trạng"), self.state_pill, width_hint=128),
        )

    def build_form(self, form: FormColumn) -> dict[str, QWidget]:
        name = FieldEdit(self.tr("Tên gọi"), required=True, max_length=200)
        kind = ChoiceField(
            self.tr("Loại"),
            [
                Choice(PrinterKind.SYSTEM, self.tr("Máy in của máy tính")),
                Choice(PrinterKind.FOLDER, self.tr("Thư mục chứa tệp PDF")),
                Choice(PrinterKind.ESCPOS, self.tr("Máy in cuộn giấy (ESC/POS)")),
            ],
        )
        self.queue = ChoiceField(self.tr("Hàng đợi in"))
        self.folder = FieldEdit(
            self.tr("Thư mục"), max_length=400, placeholder=self.tr("để trống: thư mục bản in của chương trình")
        )
        self.roll_target = FieldEdit(
            self.tr("Địa chỉ máy in"), required=True, max_length=200, placeholder="tcp://192.0.2.50:9100"
        )
        self.roll_target.setToolTip(
            self.tr("tcp://địa-chỉ:cổng, usb://mã-hãng:mã-máy, serial://cổng:tốc-độ hoặc queue://hàng-đợi-in")
        )
        self.roll_mm = ChoiceField(
            self.tr("Khổ giấy cuộn"),
            [Choice("80", self.tr("80 mm (576 điểm)")), Choice("58", self.tr("58 mm (384 điểm)"))],
        )
        counter = ChoiceField(self.tr("Dùng cho quầy"))
        forms = CheckGroup(self.tr("In các giấy"), [Choice(form, form_name(form)) for form in ROUTED_FORMS])
        for widget in (name, kind, self.queue, self.folder, self.roll_target, self.roll_mm, counter, forms):
            form.add(widget)
        kind.chosen.connect(self._on_kind_chosen)
        return {
            "name": name, "kind": kind, "queue": self.queue, "folder": self.folder, "roll_target": self.roll_target,
            "roll_mm": self.roll_mm, "counter_key": counter, "forms": forms,
        }  # fmt: skip

    def set_queues(self, names: tuple[str, ...]) -> None:
        """The computer's queues have been read."""
        self._queues = names
        self._offer_queues(self.queue.value())

    def refresh_choices(self, data: SettingsData) -> None:
        counter = self.fields["counter_key"]
        assert isinstance(counter, ChoiceField)
        counters = [one for one in data.office.records.get("counter", {}).values() if isinstance(one, Counter)]
        counter.set_choices([Choice("", self.tr("Mọi quầy")), *(Choice(one.key, one.name) for one in counters)])
        self.queues_wanted.emit()
        self.states_wanted.emit(tuple(row for row in self.rows(data) if row.active))

    def set_states(self, states: Mapping[str, DeviceStatus]) -> None:
        """How the printers are, by key, as they have just answered."""
        self._states = dict(states)
        self.table.viewport().update()

    def state_pill(self, row: PrinterDevice) -> Pill:
        """What the printer answered; before that, and out of use, as with every record."""
        if row.active and row.key in self._states:
            return status_pill(self._states[row.key])
        return super().state_pill(row)

    def values_of(self, record: Any) -> dict[str, Any]:
        if record is None:
            sheets = tuple(form for form in ROUTED_FORMS if form is not PaperForm.TICKET_80MM)
            record = PrinterDevice("", "", PrinterKind.SYSTEM, "", sheets)
        system = record.kind is PrinterKind.SYSTEM
        self._offer_queues(record.target if system else "")
        return {
            "name": record.name,
            "kind": record.kind,
            "queue": record.target if system else "",
            "folder": record.target if record.kind is PrinterKind.FOLDER else "",
            "roll_target": record.target if record.kind is PrinterKind.ESCPOS else "",
            "roll_mm": str(record.roll_mm),
            "counter_key": record.counter_key,
            "forms": record.forms,
        }

    def record_of(self, key: str, values: Mapping[str, Any], old: Any) -> PrinterDevice:
        kind = PrinterKind(values["kind"])
        if not values["forms"]:
            raise UserError("forms_needed", field="forms")
        target = values[_TARGET_FIELDS[kind]]
        if kind is PrinterKind.ESCPOS:
            parse_roll_target(target)
            if not set(values["forms"]) <= set(ROLL_FORMS):
                raise UserError("roll_forms_only", field="forms")
        return PrinterDevice(
            key=key,
            name=values["name"],
            kind=kind,
            target=target,
            forms=tuple(PaperForm(form) for form in values["forms"]),
            counter_key=values["counter_key"],
            active=old.active if old else True,
            roll_mm=int(values["roll_mm"] or next(iter(ROLLS))),
        )

    def after_show(self) -> None:
        self._on_kind(str(self.values()["kind"]))

    def test_print(self) -> None:
        """A page on the device as it is typed now, so that it can be tried before it is saved."""
        try:
            device = self.record_of(self._key or "thu", self.values(), None)
        except UserError as error:
            self.show_error(error)
            return
        self.message.say(self.tr("Đang in trang thử…"), "calm")
        self.test_wanted.emit(device)

    def _offer_queues(self, chosen: str) -> None:
        names = dict.fromkeys((*self._queues, *((chosen,) if chosen else ())))
        default = Choice("", self.tr("(máy in mặc định của máy tính)"))
        self.queue.set_choices([default, *(Choice(name, name) for name in names)])
        self.queue.set_value(chosen)

    def _on_kind(self, kind: str) -> None:
        self.queue.setVisible(kind == PrinterKind.SYSTEM)
        self.folder.setVisible(kind == PrinterKind.FOLDER)
        self.roll_target.setVisible(kind == PrinterKind.ESCPOS)
        self.roll_mm.setVisible(kind == PrinterKind.ESCPOS)

    def _on_kind_chosen(self, kind: str) -> None:
        """A roll printer begins with the papers it can print: all slips, no sheet."""
        self._on_kind(kind)
        forms = self.fields["forms"]
        assert isinstance(forms, CheckGroup)
        if kind == PrinterKind.ESCPOS:
            forms.set_value(ROLL_FORMS)

    def _target(self, row: PrinterDevice) -> str:
        if row.kind is PrinterKind.SYSTEM:
            return row.target or self.tr("máy in mặc định")
        if row.kind is PrinterKind.ESCPOS:
            return row.target
        return row.target or self.tr("thư mục bản in của chương trình")

    def _counter(self, row: PrinterDevice) -> str:
        counter = self.data.office.of("counter", row.counter_key) if self.data is not None else None
        return counter.name if isinstance(counter, Counter) else self.tr("mọi quầy")
