"""Máy in: queues of the computer and folders, what each prints, for which counter, and a test page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.dossier.papers import ROUTED_FORMS, PaperForm
from desktop_app.domain.office import Counter, PrinterDevice, PrinterKind
from desktop_app.errors import UserError
from ui.screens.settings.base import CheckGroup, SettingsData
from ui.screens.settings.record_page import RecordPage
from ui.shortcuts import Key
from ui.widgets.fields import Choice, ChoiceField, FieldEdit
from ui.widgets.forms import FormColumn, button
from ui.widgets.table import Column

translate = QCoreApplication.translate


def form_name(form: PaperForm) -> str:
    return {
        PaperForm.RECEIPT_A5: translate("Settings", "Giấy A5 (giấy hẹn, các mẫu khổ A5)"),
        PaperForm.RECEIPT_A4: translate("Settings", "Giấy A4 (giấy hẹn, các mẫu khổ A4)"),
        PaperForm.SLIP_80MM: translate("Settings", "Phiếu hẹn 80 mm"),
        PaperForm.NO_WAIT_SLIP: translate("Settings", "Phiếu không chờ 80 mm"),
    }.get(form, form.value)


def _name(row: PrinterDevice) -> str:
    return row.name


class PrintersPage(RecordPage):
    """``queues_wanted()`` asks for the computer's queues, ``test_wanted(device)`` for a test page on it."""

    key, kind = "printers", "printer"
    queues_wanted = Signal()
    test_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._queues: tuple[str, ...] = ()
        super().__init__(
            translate("Settings", "Máy in"), translate("Settings", "máy in của máy tính, hoặc thư mục PDF"), parent
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
            ],
        )
        self.queue = ChoiceField(self.tr("Hàng đợi in"))
        self.folder = FieldEdit(
            self.tr("Thư mục"), max_length=400, placeholder=self.tr("để trống: thư mục bản in của chương trình")
        )
        counter = ChoiceField(self.tr("Dùng cho quầy"))
        forms = CheckGroup(self.tr("In các giấy"), [Choice(form, form_name(form)) for form in ROUTED_FORMS])
        for widget in (name, kind, self.queue, self.folder, counter, forms):
            form.add(widget)
        kind.chosen.connect(self._on_kind)
        return {
            "name": name, "kind": kind, "queue": self.queue, "folder": self.folder, "counter_key": counter,
            "forms": forms,
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

    def values_of(self, record: Any) -> dict[str, Any]:
        if record is None:
            record = PrinterDevice("", "", PrinterKind.SYSTEM, "", ROUTED_FORMS)
        system = record.kind is PrinterKind.SYSTEM
        self._offer_queues(record.target if system else "")
        return {
            "name": record.name,
            "kind": record.kind,
            "queue": record.target if system else "",
            "folder": "" if system else record.target,
            "counter_key": record.counter_key,
            "forms": record.forms,
        }

    def record_of(self, key: str, values: Mapping[str, Any], old: Any) -> PrinterDevice:
        kind = PrinterKind(values["kind"])
        if not values["forms"]:
            raise UserError("forms_needed", field="forms")
        return PrinterDevice(
            key=key,
            name=values["name"],
            kind=kind,
            target=values["queue"] if kind is PrinterKind.SYSTEM else values["folder"],
            forms=tuple(PaperForm(form) for form in values["forms"]),
            counter_key=values["counter_key"],
            active=old.active if old else True,
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

    def _target(self, row: PrinterDevice) -> str:
        if row.kind is PrinterKind.SYSTEM:
            return row.target or self.tr("máy in mặc định")
        return row.target or self.tr("thư mục bản in của chương trình")

    def _counter(self, row: PrinterDevice) -> str:
        counter = self.data.office.of("counter", row.counter_key) if self.data is not None else None
        return counter.name if isinstance(counter, Counter) else self.tr("mọi quầy")
