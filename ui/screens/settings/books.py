"""Sổ chứng thực: which book of a year takes the numbers from where on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from desktop_app.domain.dossier.certification import DEFAULT_SYMBOL, book_name
from desktop_app.domain.office import CertificationBook
from ui.screens.settings.record_page import RecordPage
from ui.screens.settings.typed import whole_number
from ui.widgets.fields import FieldEdit
from ui.widgets.forms import FormColumn
from ui.widgets.table import Column

translate = QCoreApplication.translate


class BooksPage(RecordPage):
    """Without a record the first book of a year is 01 and its numbers begin at 1."""

    key, kind = "books", "certification_book"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Settings", "Sổ chứng thực"),
            translate("Settings", "số chứng thực chạy liên tục trong năm, qua các quyển"),
            parent,
        )

    def columns(self) -> Sequence[Column[Any]]:
        right = Qt.AlignmentFlag.AlignRight
        return (
            Column("name", self.tr("Quyển số"), self.title_of),
            Column("year", self.tr("Năm"), _year, width_hint=80, align=right, mono=True),
            Column("from", self.tr("Từ số"), _from, width_hint=96, align=right, mono=True),
            Column("state", self.tr("Tình trạng"), self.state_pill, width_hint=128),
        )

    def build_form(self, form: FormColumn) -> dict[str, QWidget]:
        year = FieldEdit(self.tr("Năm"), required=True, max_length=4, placeholder="2026")
        book = FieldEdit(self.tr("Quyển số"), required=True, max_length=8, placeholder="01")
        symbol = FieldEdit(self.tr("Ký hiệu sổ"), max_length=20, placeholder=DEFAULT_SYMBOL)
        first = FieldEdit(
            self.tr("Lấy số từ"), required=True, max_length=7, placeholder=self.tr("số đầu tiên ghi trong quyển này")
        )
        form.add_row((year, 1), (book, 1))
        form.add_row((symbol, 1), (first, 1))
        return {"year": year, "book": book, "symbol": symbol, "from_number": first}

    def title_of(self, row: CertificationBook) -> str:
        return book_name(row.book, row.year, row.symbol)

    def values_of(self, record: Any) -> dict[str, Any]:
        if record is None:
            return {"year": "", "book": "01", "symbol": DEFAULT_SYMBOL, "from_number": "1"}
        return {
            "year": str(record.year),
            "book": record.book,
            "symbol": record.symbol,
            "from_number": str(record.from_number),
        }

    def record_of(self, key: str, values: Mapping[str, Any], old: Any) -> CertificationBook:
        return CertificationBook(
            key=key,
            year=whole_number(values["year"], "year"),
            book=values["book"],
            symbol=values["symbol"],
            from_number=whole_number(values["from_number"], "from_number"),
            active=old.active if old else True,
        )


def _year(row: CertificationBook) -> str:
    return str(row.year)


def _from(row: CertificationBook) -> str:
    return str(row.from_number)
