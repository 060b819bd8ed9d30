"""Trung tâm và đầu trang: the header of the papers, the number pattern, and what the figures are measured against."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.clock import in_vietnam
from desktop_app.domain.dossier.clock import SupplementClock
from desktop_app.domain.dossier.numbering import NumberPattern
from desktop_app.domain.dossier.papers import PaperForm
from desktop_app.domain.office import Centre, IdPrinting, OrganisationLevel
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from ui.messages import sentence
from ui.screens.settings.base import SettingsData, SettingsPage
from ui.screens.settings.typed import share_of, whole_number
from ui.shortcuts import Key
from ui.widgets.fields import Choice, ChoiceField, FieldEdit
from ui.widgets.forms import FormColumn, button, scrolled
from ui.widgets.labels import text_label

translate = QCoreApplication.translate
_WHOLE = ("default_no_wait_minutes", "supplement_notice_days", "lock_minutes")
_SHARES = ("on_time_target_percent", "no_wait_target_percent")


def level_choices() -> list[Choice]:
    return [
        Choice(OrganisationLevel.COMMUNE, translate("Settings", "Cấp xã")),
        Choice(OrganisationLevel.POINT, translate("Settings", "Điểm tiếp nhận")),
        Choice(OrganisationLevel.PROVINCE, translate("Settings", "Cấp tỉnh")),
        Choice(OrganisationLevel.DISTRICT_HISTORIC, translate("Settings", "Cấp huyện (trước 01/7/2025)")),
    ]


def number_text(value: float) -> str:
    """ "95" or "96,5"."""
    return f"{value:g}".replace(".", ",")


class CentrePage(SettingsPage):
    """One record, one form; the number pattern shows at once what it makes."""

    key = "centre"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Settings", "Trung tâm và đầu trang"), translate("Settings", "in trên mọi giấy tờ"), parent
        )
        self._centre: Centre | None = None
        self._dirty = False
        self._loading = False
        self._build()
        self.watch_changes(self._on_changed)
        self.enter_moves_on()

    def _build(self) -> None:
        self.fields = {
            "superior_body": FieldEdit(self.tr("Cơ quan chủ quản"), max_length=200),
            "name": FieldEdit(self.tr("Tên trung tâm"), required=True, max_length=200),
            "receiving_unit": FieldEdit(self.tr("Bộ phận tiếp nhận"), max_length=200),
            "place": FieldEdit(self.tr("Địa danh trước ngày tháng"), max_length=80),
            "level": ChoiceField(self.tr("Cấp"), level_choices()),
            "address": FieldEdit(self.tr("Địa chỉ"), max_length=300),
            "phone": FieldEdit(self.tr("Điện thoại"), max_length=40),
            "hotline": FieldEdit(self.tr("Đường dây nóng"), max_length=40),
            "lookup_address": FieldEdit(self.tr("Địa chỉ tra cứu trên mã QR"), max_length=120, placeholder="https://"),
            "org_code": FieldEdit(self.tr("Mã định danh cơ quan"), required=True, max_length=35),
            "number_pattern": FieldEdit(self.tr("Mẫu mã hồ sơ"), required=True, max_length=80),
            "id_printing": ChoiceField(
                self.tr("Số định danh trên giấy in"),
                [
                    Choice(IdPrinting.MASKED, self.tr("Che bớt, chỉ hiện 4 số cuối")),
                    Choice(IdPrinting.FULL, self.tr("In đầy đủ")),
                ],
            ),
            "receipt_form": ChoiceField(
                self.tr("Khổ giấy hẹn"),
                [
                    Choice(PaperForm.RECEIPT_A5, self.tr("A5")),
                    Choice(PaperForm.RECEIPT_A4, self.tr("A4")),
                ],
            ),
            "legal_set": FieldEdit(
                self.tr("Căn cứ của bộ mẫu giấy"), max_length=80, placeholder=self.tr("để trống: theo ngày lập giấy")
            ),
            "signer_titles": FieldEdit(
                self.tr("Chức danh người ký văn bản"),
                max_length=120,
                placeholder=self.tr("KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC"),
            ),
            "signer_name": FieldEdit(self.tr("Họ tên người ký văn bản"), max_length=80),
            "supplement_clock": ChoiceField(
                self.tr("Sau khi bổ sung, thời hạn"),
                [
                    Choice(SupplementClock.RESTART, self.tr("tính lại từ đầu")),
                    Choice(SupplementClock.PAUSE, self.tr("tính tiếp phần còn lại")),
                ],
            ),
            "supplement_notice_days": FieldEdit(self.tr("Yêu cầu bổ sung trong (ngày làm việc)"), max_length=6),
            "default_no_wait_minutes": FieldEdit(self.tr("Không chờ: số phút mặc định"), max_length=6),
            "on_time_target_percent": FieldEdit(self.tr("Mục tiêu đúng hạn (%)"), max_length=8),
            "no_wait_target_percent": FieldEdit(self.tr("Mục tiêu giữ lời (%)"), max_length=8),
            "lock_minutes": FieldEdit(self.tr("Tự khóa sau (phút)"), max_length=4),
        }
        self.example = text_label("", "note", wrap=True)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        inner = QWidget()
        inner.setLayout(columns)
        columns.setContentsMargins(0, 0, 8, 0)
        columns.addWidget(self._column(self.tr("Đầu trang"), self._left()), 1, Qt.AlignmentFlag.AlignTop)
        columns.addWidget(
            self._column(self.tr("Mã hồ sơ, giấy in, mục tiêu"), self._right()), 1, Qt.AlignmentFlag.AlignTop
        )
        self.save_button = button(self.tr("Lưu"), "primary", Key.PRIMARY.shown)
        self.save_button.clicked.connect(self.save)
        self.add_action(self.save_button)
        self.box.addWidget(scrolled(inner), 1)

    def _left(self) -> list[tuple[tuple[QWidget, int], ...]]:
        f = self.fields
        return [
            ((f["superior_body"], 1),),
            ((f["name"], 1),),
            ((f["receiving_unit"], 1),),
            ((f["place"], 1), (f["level"], 1)),
            ((f["address"], 1),),
            ((f["phone"], 1), (f["hotline"], 1), (f["lock_minutes"], 1)),
            ((f["signer_titles"], 1), (f["signer_name"], 1)),
        ]

    def _right(self) -> list[tuple[tuple[QWidget, int], ...]]:
        f = self.fields
        return [
            ((f["org_code"], 2), (f["number_pattern"], 3)),
            ((self.example, 1),),
            ((f["lookup_address"], 1),),
            ((f["id_printing"], 3), (f["receipt_form"], 1)),
            ((f["legal_set"], 1),),
            ((f["supplement_clock"], 1), (f["supplement_notice_days"], 1)),
            ((f["default_no_wait_minutes"], 1), (f["on_time_target_percent"], 1), (f["no_wait_target_percent"], 1)),
        ]

    @staticmethod
    def _column(title: str, rows: list[tuple[tuple[QWidget, int], ...]]) -> FormColumn:
        column = FormColumn(title)
        column.column.setContentsMargins(0, 4, 0, 4)
        for row in rows:
            column.add_row(*row)
        return column

    # -- the page's life ------------------------------------------------------------------------------------------
    def show_data(self, data: SettingsData) -> None:
        super().show_data(data)
        if data.office.centre is None:
            return
        self._centre = data.office.centre
        if not self._dirty:
            self._loading = True
            self.show_values(self._values_of(data.office.centre))
            self._loading = False
        self._show_example()

    def save(self) -> None:
        if self._centre is None:
            return
        self.clear_problems()
        values: dict[str, Any] = self.values()
        try:
            for field in _WHOLE:
                values[field] = whole_number(values[field], field)
            for field in _SHARES:
                values[field] = share_of(values[field], field)
            values["supplement_clock"] = SupplementClock(values["supplement_clock"])
            values["level"] = OrganisationLevel(values["level"])
            values["id_printing"] = IdPrinting(values["id_printing"])
            values["receipt_form"] = PaperForm(values["receipt_form"])
        except UserError as error:
            self.show_error(error)
            return
        self.save_wanted.emit(replace(self._centre, **values))

    def on_saved(self, record: Any) -> None:
        self._dirty = False
        super().on_saved(record)

    @staticmethod
    def _values_of(centre: Centre) -> dict[str, Any]:
        names = (
            "superior_body", "name", "receiving_unit", "place", "level", "address", "phone", "hotline",
            "lookup_address", "org_code", "number_pattern", "id_printing", "receipt_form", "legal_set",
            "supplement_clock",
        )  # fmt: skip
        values: dict[str, Any] = {name: getattr(centre, name) for name in names}
        values.update({name: number_text(getattr(centre, name)) for name in (*_WHOLE, *_SHARES)})
        return values

    def _show_example(self) -> None:
        """The number the pattern would give today, or what is wrong with it."""
        pattern, org = self.fields["number_pattern"], self.fields["org_code"]
        assert isinstance(pattern, FieldEdit)
        assert isinstance(org, FieldEdit)
        day = in_vietnam(self.data.now).date() if self.data is not None else date(2026, 1, 1)
        try:
            made = NumberPattern(pattern.text()).render(org.text(), day, 1)
        except UserError as error:
            pattern.set_problem(sentence(error))
            self.example.setText(self.tr("Mẫu mặc định: {pattern}").format(pattern="{org}-{yyMMdd}-{seq:04}"))
            return
        pattern.clear_problem()
        self.example.setText(self.tr("Hồ sơ đầu tiên hôm nay sẽ có mã {code}").format(code=made))

    def _on_changed(self, *_what: object) -> None:
        if not self._loading:
            self._dirty = True
            self._show_example()
