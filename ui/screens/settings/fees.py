"""Lệ phí địa phương: an amount with its ground for every procedure whose fee the province sets or no source gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from desktop_app.domain.catalogue.fees import local_fee_key
from desktop_app.domain.catalogue.procedure import FeeKind, FeeRule
from desktop_app.domain.formatting import money, money_plain
from desktop_app.domain.office import LocalFee
from desktop_app.domain.text import fold
from ui.screens.settings.base import SettingsData
from ui.screens.settings.record_page import RecordPage
from ui.screens.settings.typed import optional_number, whole_number
from ui.widgets.delegates import Pill
from ui.widgets.fields import FieldEdit, SearchField
from ui.widgets.forms import FormColumn
from ui.widgets.labels import text_label
from ui.widgets.table import Column

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class FeeRow:
    """One procedure, or one of its cases, that needs a local amount; ``fee`` is what the centre has set."""

    key: str
    code: str
    name: str
    sector: str
    ground: str
    fee: LocalFee | None


def fee_rows(data: SettingsData) -> tuple[FeeRow, ...]:
    """Those without an amount first: each of them stops a reception until somebody enters one."""
    fees = {key: fee for key, fee in data.office.records.get("local_fee", {}).items() if isinstance(fee, LocalFee)}
    rows = []
    for procedure in data.procedures:
        rules: list[tuple[str, str, FeeRule | None]] = [("", "", procedure.fee)]
        rules += [(case.key, case.name, case.fee) for case in procedure.cases if case.key]
        for case_key, case_name, rule in rules:
            key = local_fee_key(procedure.code, case_key)
            wanted = rule is not None and rule.kind in (FeeKind.PROVINCIAL, FeeKind.UNKNOWN)
            if wanted or key in fees:
                name = procedure.label
                shown = f"{name} – {case_name}" if case_name else name
                ground = rule.ground if rule is not None else ""
                rows.append(FeeRow(key, procedure.code, shown, procedure.sector, ground, fees.get(key)))
    return tuple(sorted(rows, key=_row_order))


def _row_order(row: FeeRow) -> tuple[bool, str, str]:
    return (is_set(row), row.sector, row.name)


def is_set(row: FeeRow) -> bool:
    return row.fee is not None and row.fee.active


class FeesPage(RecordPage):
    """The list comes from the catalogue; nothing is added by hand and nothing is ever a silent 0."""

    key, kind = "fees", "local_fee"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Settings", "Lệ phí địa phương"), "", parent)
        self.new_button.hide()
        self.search = SearchField(self.tr("Lọc theo tên, mã, lĩnh vực"))
        self.search.searched.connect(self._on_search)
        self.left.insertWidget(0, self.search)
        self._wanted = ""

    def columns(self) -> Sequence[Column[Any]]:
        right = Qt.AlignmentFlag.AlignRight
        return (
            Column("name", self.tr("Thủ tục, trường hợp"), self.title_of),
            Column("code", self.tr("Mã"), self._code, width_hint=104, mono=True),
            Column("amount", self.tr("Mức thu"), self._amount, width_hint=112, align=right, mono=True),
            Column("online", self.tr("Trực tuyến"), self._online, width_hint=96, align=right, mono=True),
        )

    def build_form(self, form: FormColumn) -> dict[str, QWidget]:
        self.rule = text_label("", "note", wrap=True)
        amount = FieldEdit(self.tr("Mức thu (đồng)"), required=True, max_length=20)
        online = FieldEdit(
            self.tr("Khi nộp trực tuyến (đồng)"), max_length=20, placeholder=self.tr("để trống: như trên")
        )
        ground = FieldEdit(
            self.tr("Căn cứ"), required=True, max_length=300, placeholder=self.tr("số nghị quyết, ngày, điều khoản")
        )
        form.add(self.rule)
        form.add_row((amount, 1), (online, 1))
        form.add(ground)
        return {"amount": amount, "online_amount": online, "ground": ground}

    def rows(self, data: SettingsData) -> Sequence[FeeRow]:
        rows = fee_rows(data)
        missing = sum(not is_set(row) for row in rows)
        note = self.tr("{count} mục chưa có mức thu").format(count=missing) if missing else self.tr("đã đặt đủ")
        self.heading.set_note(note)
        words = fold(self._wanted).split()
        return [r for r in rows if all(word in fold(f"{r.name} {r.code} {r.sector}") for word in words)]

    def title_of(self, row: FeeRow) -> str:
        return row.name

    def values_of(self, record: Any) -> dict[str, Any]:
        row = self.table.current_row()
        self.rule.setText(row.ground if row is not None and self._key else "")
        if record is None:
            return {"amount": "", "online_amount": "", "ground": ""}
        online = "" if record.online_amount is None else money_plain(record.online_amount)
        return {"amount": money_plain(record.amount), "online_amount": online, "ground": record.ground}

    def record_of(self, key: str, values: Mapping[str, Any], old: Any) -> LocalFee:
        return LocalFee(
            key=key,
            amount=whole_number(values["amount"], "amount"),
            ground=values["ground"],
            online_amount=optional_number(values["online_amount"], "online_amount"),
            active=True,
        )

    def save(self) -> None:
        if self._key:
            super().save()

    def new_record(self) -> None:
        """The rows come from the catalogue."""

    def _on_search(self, text: str) -> None:
        self._wanted = text
        if self.data is not None:
            self._fill_table(self.data)

    def _code(self, row: FeeRow) -> str:
        return row.code

    def _amount(self, row: FeeRow) -> str | Pill:
        if row.fee is None or not row.fee.active:
            return Pill(self.tr("chưa đặt"), "attention")
        return money(row.fee.amount)

    def _online(self, row: FeeRow) -> str:
        fee = row.fee
        return money(fee.online_amount) if fee is not None and fee.active and fee.online_amount is not None else "–"
