"""Column 2 of F2: the procedure, its papers, its fee and how the result is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.calendar.limits import LimitUnit
from desktop_app.domain.catalogue.procedure import Channel, Confidence, Procedure
from desktop_app.domain.dossier.acceptance import ResultDelivery
from desktop_app.domain.formatting import money
from desktop_app.domain.values import replace
from ui.screens.reception.most_used import MostUsed
from ui.screens.reception.person_panel import HEADING_HEIGHT, translated
from ui.screens.reception.rows_model import PapersTable
from ui.screens.reception.state import ReceptionForm, digits_of, needs_limit
from ui.shortcuts import Key
from ui.widgets.fields import Choice, ChoiceField, FieldEdit, PickField
from ui.widgets.forms import FormColumn, button
from ui.widgets.labels import text_label

if TYPE_CHECKING:
    from desktop_app.domain.catalogue.fees import FeeAssessment
    from desktop_app.domain.catalogue.procedure import ProcedureCase

CHANNELS = (
    (Channel.DIRECT, QT_TRANSLATE_NOOP("Reception", "Trực tiếp")),
    (Channel.ONLINE, QT_TRANSLATE_NOOP("Reception", "Trực tuyến")),
    (Channel.POSTAL, QT_TRANSLATE_NOOP("Reception", "Bưu chính")),
)
DELIVERIES = (
    (ResultDelivery.COUNTER, QT_TRANSLATE_NOOP("Reception", "Tại một cửa")),
    (ResultDelivery.POSTAL, QT_TRANSLATE_NOOP("Reception", "Qua bưu chính")),
    (ResultDelivery.ONLINE, QT_TRANSLATE_NOOP("Reception", "Trực tuyến")),
)
PAYMENTS = (
    ("none", QT_TRANSLATE_NOOP("Reception", "Chưa thu")),
    ("cash", QT_TRANSLATE_NOOP("Reception", "Đã thu tiền mặt")),
    ("transfer", QT_TRANSLATE_NOOP("Reception", "Đã chuyển khoản")),
)
UNITS = (
    (LimitUnit.WORKING_DAYS, QT_TRANSLATE_NOOP("Reception", "ngày làm việc")),
    (LimitUnit.CALENDAR_DAYS, QT_TRANSLATE_NOOP("Reception", "ngày")),
    (LimitUnit.HOURS, QT_TRANSLATE_NOOP("Reception", "giờ làm việc")),
    (LimitUnit.SAME_DAY, QT_TRANSLATE_NOOP("Reception", "trong ngày")),
)
CONFIDENCE = {
    Confidence.PARTLY: QT_TRANSLATE_NOOP("Reception", "dữ liệu danh mục xác minh một phần"),
    Confidence.MEMORY: QT_TRANSLATE_NOOP("Reception", "dữ liệu danh mục chưa xác minh"),
}


def _plain(column: FormColumn) -> FormColumn:
    column.column.setContentsMargins(0, 0, 0, 0)
    return column


class ProcedurePanel(QWidget):
    """``edited()`` when any answer changed; ``query_changed`` and ``procedure_picked`` drive the look-up."""

    edited = Signal()
    query_changed = Signal(str)
    procedure_picked = Signal(str)
    all_complete_wanted = Signal()
    more_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loading = False
        self._fee_asked = False
        self._chosen = False
        self._late_mode = False
        self.procedure = PickField(
            self.tr("Thủ tục"), required=True, placeholder=self.tr("gõ vài chữ: khai sinh, ks, 2.000815")
        )
        self.facts = text_label("", "note", wrap=True)
        self.most_used = MostUsed()
        self.case = ChoiceField(self.tr("Trường hợp"))
        self.pages = FieldEdit(self.tr("Số trang bản chính"), max_length=6)
        self.copies = FieldEdit(self.tr("Số bản"), max_length=6)
        self.papers = PapersTable()
        self.papers_problem = text_label("", "problem", wrap=True)
        self.papers_problem.hide()
        self.complete = button(self.tr("Đủ giấy tờ"), "quiet", Key.ALL_PAPERS.shown)
        self.fees = text_label("", "", wrap=True)
        self.payment = ChoiceField(
            self.tr("Thu phí, lệ phí"), [Choice(key, translated(text)) for key, text in PAYMENTS]
        )
        self.fee_amount = FieldEdit(self.tr("Số tiền (đồng)"), max_length=15)
        self.fee_ground = FieldEdit(self.tr("Căn cứ mức thu, miễn giảm"), max_length=500)
        self.limit_value = FieldEdit(self.tr("Thời hạn"), required=True, max_length=4)
        self.limit_unit = ChoiceField(self.tr("Đơn vị"), [Choice(unit.value, translated(text)) for unit, text in UNITS])
        self.limit_ground = FieldEdit(self.tr("Căn cứ thời hạn"), required=True, max_length=500)
        self.channel = ChoiceField(
            self.tr("Cách nộp"), [Choice(channel.value, translated(text)) for channel, text in CHANNELS]
        )
        self.sets = FieldEdit(self.tr("Số bộ"), max_length=3)
        self.delivery = ChoiceField(
            self.tr("Nhận kết quả"), [Choice(delivery.value, translated(text)) for delivery, text in DELIVERIES]
        )
        self.delivery_address = FieldEdit(self.tr("Địa chỉ nhận kết quả"), max_length=500)
        self.more = button(self.tr("Nội dung khác…"), "quiet", "Alt+T")
        self.more.setShortcut("Alt+T")
        self.more.setCheckable(True)
        self.matter = FieldEdit(self.tr("Trích yếu nội dung yêu cầu"), max_length=2_000)
        self.national_code = FieldEdit(self.tr("Mã hồ sơ quốc gia"), max_length=60)
        self.agency = FieldEdit(self.tr("Cơ quan có thẩm quyền (hồ sơ không phụ thuộc địa giới)"), max_length=500)
        self.late_note = text_label("", "note", wrap=True)
        self.received = FieldEdit(self.tr("Giờ nhận thật (nhập bù)"), placeholder="dd/mm/yyyy hh:mm", max_length=20)
        self.late_reason = FieldEdit(self.tr("Lý do nhập bù"), max_length=500)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = self._column = FormColumn(self.tr("2. Thủ tục"))
        if column.heading is not None:
            column.heading.add_action(self.complete)
            column.heading.setFixedHeight(HEADING_HEIGHT)
        column.add(self.procedure)
        column.add(self.facts)
        column.add(self.most_used)
        column.add(self.case)
        self._counted = _plain(FormColumn())
        self._counted.add_row((self.pages, 1), (self.copies, 1))
        column.add(self._counted)
        self._own_limit = _plain(FormColumn())
        self._own_limit.add_row((self.limit_value, 2), (self.limit_unit, 3), (self.limit_ground, 5))
        column.add(self._own_limit)
        column.add(self.papers)
        column.add(self.papers_problem)
        column.add(self.fees)
        self._own_fee = _plain(FormColumn())
        self._own_fee.add_row((self.fee_amount, 2), (self.fee_ground, 3))
        column.add(self._own_fee)
        self._terms = _plain(FormColumn())
        self._terms.add_row((self.payment, 5), (self.channel, 4), (self.sets, 2))
        self._terms.add_row((self.delivery, 2), (self.delivery_address, 3))
        more = QHBoxLayout()
        more.addWidget(self.more)
        more.addStretch(1)
        self._terms.column.addLayout(more)
        column.add(self._terms)
        self._rare = _plain(FormColumn())
        self._rare.add(self.matter)
        self._rare.add(self.national_code)
        self._rare.add(self.agency)
        column.add(self._rare)
        self._late = _plain(FormColumn())
        self._late.add(self.late_note)
        self._late.add_row((self.received, 1), (self.late_reason, 1))
        column.add(self._late)
        column.add_stretch()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(column)
        self._rare.hide()
        self._late.hide()
        self.late_note.hide()
        for before, after in zip(self.tab_chain(), self.tab_chain()[1:], strict=False):
            self.setTabOrder(before, after)

    def tab_chain(self) -> list[QWidget]:
        """The way Enter and Tab walk through this column."""
        return [
            self.procedure.edit,
            self.most_used.list,
            self.case.combo,
            self.pages.edit,
            self.copies.edit,
            self.limit_value.edit,
            self.limit_unit.combo,
            self.limit_ground.edit,
            self.papers,
            self.fee_amount.edit,
            self.fee_ground.edit,
            self.payment.combo,
            self.channel.combo,
            self.sets.edit,
            self.delivery.combo,
            self.delivery_address.edit,
            self.more,
            self.matter.edit,
            self.national_code.edit,
            self.agency.edit,
            self.received.edit,
            self.late_reason.edit,
        ]

    def _connect(self) -> None:
        self.procedure.query_changed.connect(self.query_changed)
        self.procedure.changed.connect(self._on_procedure_text)
        self.procedure.picked.connect(self._on_picked)
        self.most_used.picked.connect(self.procedure_picked)
        self.complete.clicked.connect(self.all_complete_wanted)
        self.papers.changed.connect(self._on_edited)
        self.more.toggled.connect(self._on_more)
        for field in self._text_fields():
            field.edited.connect(self._on_edited)
        for choice in (self.case, self.payment, self.channel, self.delivery, self.limit_unit):
            choice.chosen.connect(self._on_edited)

    def _text_fields(self) -> tuple[FieldEdit, ...]:
        return (
            self.pages,
            self.copies,
            self.fee_amount,
            self.fee_ground,
            self.limit_value,
            self.limit_ground,
            self.sets,
            self.delivery_address,
            self.matter,
            self.national_code,
            self.agency,
            self.received,
            self.late_reason,
        )

    def read_into(self, form: ReceptionForm) -> ReceptionForm:
        """The form with this column's answers as typed now."""
        return replace(
            form,
            case_key=self.case.value() if self.case.isVisibleTo(self) else "",
            components=self.papers.papers.counts,
            sets=_number(self.sets.text(), 0),
            pages=_number(self.pages.text(), 0) if self.pages.isVisibleTo(self) else 1,
            copies=_number(self.copies.text(), 0) if self.copies.isVisibleTo(self) else 1,
            channel=Channel(self.channel.value()),
            delivery=ResultDelivery(self.delivery.value()),
            delivery_address=self.delivery_address.text(),
            payment=self.payment.value(),
            fee_amount=self.fee_amount.text(),
            fee_ground=self.fee_ground.text(),
            limit_value=self.limit_value.text(),
            limit_unit=LimitUnit(self.limit_unit.value()),
            limit_ground=self.limit_ground.text(),
            matter=self.matter.text(),
            national_code=self.national_code.text(),
            competent_agency=self.agency.text(),
            received_text=self.received.text(),
            late_entry_reason=self.late_reason.text(),
        )

    def show_form(self, form: ReceptionForm, procedure: Procedure | None) -> None:
        """Fill in the answers and show only the fields this procedure has."""
        self._loading = True
        self.procedure.set_text(procedure.label if procedure else "")
        self._show_facts(procedure)
        self._show_parts(procedure is not None)
        cases = self._cases(procedure, form.channel)
        self.case.setVisible(bool(cases))
        self.case.set_choices([Choice(case.key, case.name) for case in cases])
        self.case.set_value(form.case_key)
        certified = procedure is not None and procedure.certified_copy
        counted = procedure is not None and (procedure.counts_copies or certified)
        self._counted.setVisible(counted)
        self.pages.setVisible(certified)
        self.copies.setVisible(counted)
        self._own_limit.setVisible(procedure is not None and needs_limit(procedure, form.case_key))
        self.papers.show_papers(procedure, form.components)
        self.papers.setVisible(bool(form.components))
        for field, text in (
            (self.pages, str(form.pages) if form.pages else ""),
            (self.copies, str(form.copies) if form.copies else ""),
            (self.sets, str(form.sets) if form.sets else ""),
            (self.fee_amount, form.fee_amount),
            (self.fee_ground, form.fee_ground),
            (self.limit_value, form.limit_value),
            (self.limit_ground, form.limit_ground),
            (self.delivery_address, form.delivery_address),
            (self.matter, form.matter),
            (self.national_code, form.national_code),
            (self.agency, form.competent_agency),
            (self.received, form.received_text),
            (self.late_reason, form.late_entry_reason),
        ):
            if field.text() != text:
                field.set_text(text)
        self.channel.set_value(form.channel.value)
        self.delivery.set_value(form.delivery.value)
        self.payment.set_value(form.payment)
        self.limit_unit.set_value(form.limit_unit.value)
        self._show_delivery()
        if procedure is None:
            self._say_fees("")
            self._fee_asked = False
            self._own_fee.hide()
        self._loading = False

    def _cases(self, procedure: Procedure | None, channel: Channel) -> tuple[ProcedureCase, ...]:
        if procedure is None:
            return ()
        from desktop_app.domain.catalogue.cases import cases_for  # nobody needs it for the first paint

        return cases_for(procedure, channel)

    def show_fees(self, procedure: Procedure, fees: FeeAssessment | None, form: ReceptionForm) -> None:
        """Fee lines with the reason of each amount; the amount is asked for only where no rule gives one."""
        self._own_limit.setVisible(needs_limit(procedure, form.case_key))
        asked = fees is None or fees.needs_amount or bool(form.fee_amount)
        self._fee_asked = asked
        self._show_own_fee()
        self.payment.setVisible(fees is None or fees.total != 0)
        if fees is None:
            self._say_fees("")
            return
        amounts = [(line, money(line.amount) if line.amount is not None else "…") for line in fees.lines]
        if len(amounts) == 1:
            line, amount = amounts[0]
            self._say_fees(self.tr("Phí, lệ phí") + f": {amount} – {line.reason or line.ground}")
            return
        lines = [f"{line.name}: {amount} – {line.reason or line.ground}" for line, amount in amounts]
        if fees.total is not None:
            lines.append(self.tr("Tổng cộng: {total}").format(total=money(fees.total)))
        self._say_fees("\n".join(lines))

    def _show_own_fee(self) -> None:
        """Asked for where no rule gives an amount; under "Nội dung khác" where one is to be set aside (exemptions)."""
        self._own_fee.setVisible(self._terms.isVisibleTo(self) and (self._fee_asked or self.more.isChecked()))

    def _say_fees(self, text: str) -> None:
        self.fees.setText(text.replace(" × ", "\u00a0×\u00a0"))
        self.fees.setVisible(bool(text))

    def toggle_paid(self) -> None:
        """Ctrl+L: paid in cash, or not paid."""
        self.payment.set_value("none" if self.payment.value() != "none" else "cash")
        self._on_edited()

    def first_question(self) -> QWidget:
        """Where the officer goes on after choosing the procedure."""
        for field in (self.pages, self.copies, self.limit_value, self.case):
            if field.isVisibleTo(self):
                proxy = field.focusProxy()
                if isinstance(proxy, QLineEdit):
                    proxy.selectAll()
                return field
        return self.papers if self.papers.isVisibleTo(self) else self.payment

    def named_fields(self) -> dict[str, FieldEdit | ChoiceField]:
        """Fields by the names problems use."""
        return {
            "procedure": self.procedure,
            "case": self.case,
            "pages": self.pages,
            "copies": self.copies,
            "limit": self.limit_value,
            "limit_ground": self.limit_ground,
            "fee": self.fee_amount,
            "fee_ground": self.fee_ground,
            "sets": self.sets,
            "channel": self.channel,
            "delivery_address": self.delivery_address,
            "matter": self.matter,
            "national_code": self.national_code,
            "competent_agency": self.agency,
            "received_at": self.received,
            "late_entry_reason": self.late_reason,
        }

    def _show_facts(self, procedure: Procedure | None) -> None:
        if procedure is None:
            self.facts.setText("")
            self.facts.hide()
            return
        parts = [procedure.code, procedure.sector, procedure.limit_text]
        if procedure.confidence in CONFIDENCE:
            parts.append("⚠ " + translated(CONFIDENCE[procedure.confidence]))
        self.facts.setText(" · ".join(part for part in parts if part))
        self.facts.setToolTip(procedure.name)
        self.facts.show()

    def _show_parts(self, chosen: bool) -> None:
        """Before a procedure is chosen there is nothing to ask: the most used ones stand there instead."""
        self._chosen = chosen
        self._on_procedure_text(self.procedure.text())
        self.complete.setVisible(chosen)
        self._terms.setVisible(chosen)
        self._rare.setVisible(chosen and self.more.isChecked())
        self._show_late()

    def set_late_mode(self, on: bool, count: int) -> None:
        """Entries after the fact, one after another: the time of reception stays open, and how many were entered."""
        self._late_mode = on
        text = self.tr("Đang nhập bù: đã nhập {n} hồ sơ. Ghi giờ nhận thật của từng hồ sơ.").format(n=count)
        self.late_note.setText(text + f" · {Key.BACK_ENTRY.shown}")
        self.late_note.setVisible(on)
        self._column.column.removeWidget(self._late)  # first of all while it is asked of every dossier
        self._column.column.insertWidget(1 if on else self._column.column.count() - 1, self._late)
        self._show_late()

    def _show_late(self) -> None:
        self._late.setVisible(self._late_mode or (self._chosen and self.more.isChecked()))

    def _on_procedure_text(self, text: str) -> None:
        self.most_used.setVisible(not self._chosen and not text and self.most_used.has_any())

    def _show_delivery(self) -> None:
        self.delivery_address.setVisible(self.delivery.value() == ResultDelivery.POSTAL.value)

    def _on_picked(self, code: object) -> None:
        self.procedure_picked.emit(str(code))

    def _on_more(self, shown: bool) -> None:
        self._rare.setVisible(shown)
        self._show_late()
        self._show_own_fee()
        self.more_toggled.emit(shown)
        if shown:
            self.matter.setFocus()

    def _on_edited(self, *_args: object) -> None:
        if not self._loading:
            self._show_delivery()
            self.edited.emit()


def _number(text: str, otherwise: int) -> int:
    value = digits_of(text)
    return otherwise if value is None else value
