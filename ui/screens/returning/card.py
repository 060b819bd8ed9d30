"""The dossier on the counter: what it is, what is handed over, who takes it and what is still to be paid."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.dossier.returning import ReturnedResult, ReturnMethod
from desktop_app.domain.formatting import date_vi, money, time_vi
from ui.screens.dossiers import facts
from ui.screens.dossiers.fact_list import FactList
from ui.screens.returning.state import PAYMENT_KEYS, HandOver, Who, obstacle, who_may_collect
from ui.screens.words import DELIVERIES, due_note, named, status_word
from ui.shortcuts import Key
from ui.widgets.fields import Choice, ChoiceField, FieldEdit
from ui.widgets.forms import EnterMovesOn, button, scrolled
from ui.widgets.labels import FigureLabel, StatePill, rule, text_label

if TYPE_CHECKING:
    from desktop_app.domain.calendar.remaining import WorkingTime
    from desktop_app.domain.exchange.dossiers import DossierView

HEIGHT = 328


class HandOverCard(QFrame):
    """``submitted()``: the button; ``shelved(str)``: the result lies elsewhere now. ``form()`` is what was decided;
    ``show_problem`` puts a sentence at a field."""

    submitted = Signal()
    shelved = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setFixedHeight(HEIGHT)
        self.dossier: DossierView | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._build_dossier(), 4)
        row.addWidget(rule(vertical=True))
        row.addWidget(self._build_result(), 4)
        row.addWidget(rule(vertical=True))
        row.addWidget(self._build_form(), 4)
        self.who.chosen.connect(self._on_who)
        self.method.chosen.connect(self._on_method)
        self.shelf.edit.returnPressed.connect(self._on_shelf)
        self.submit.clicked.connect(self.submitted)
        self._enter = EnterMovesOn(self)
        self._enter.watch(
            (
                self.name.edit, self.id_number.edit, self.paper.edit, self.phone.edit, self.kind.edit,
                self.number.edit, self.summary.edit, self.sent_to.edit,
            )
        )  # fmt: skip

    # -- building -------------------------------------------------------------------------------------------------
    def _build_dossier(self) -> QWidget:
        column, box = _column()
        self.code = FigureLabel("", 15, strong=True)
        self.matter = text_label("", "strong", wrap=True)
        self.status = StatePill()
        self.verdict = StatePill()
        self.times = FactList(self.tr("Các mốc thời gian"))
        self.people = FactList(self.tr("Người nộp và chủ hồ sơ"))
        pills = QHBoxLayout()
        pills.setSpacing(8)
        pills.addWidget(self.status)
        pills.addWidget(self.verdict)
        pills.addStretch(1)
        box.addWidget(self.code)
        box.addWidget(self.matter)
        box.addLayout(pills)
        box.addWidget(self.times)
        box.addWidget(rule())
        box.addWidget(self.people)
        box.addStretch(1)
        return scrolled(column)

    def _build_result(self) -> QWidget:
        column, box = _column()
        self.result = FactList(self.tr("Kết quả phải trả"))
        self.papers = FactList(self.tr("Giấy tờ đã nhận"))
        told = self.tr("Giấy tờ bản chính đã nhận, trả lại nếu chỉ để đối chiếu")
        self.papers_title = text_label(told, "note", wrap=True)
        self.place = FigureLabel("", 17, strong=True)
        self.shelf = FieldEdit(self.tr("Nơi để · {key}").format(key=Key.SHELF.shown), max_length=24)
        self.kind = FieldEdit(self.tr("Loại kết quả"), max_length=200)
        self.number = FieldEdit(self.tr("Số"), max_length=60)
        self.summary = FieldEdit(self.tr("Trích yếu"), max_length=300)
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self.place, 1, Qt.AlignmentFlag.AlignVCenter)
        place.addWidget(self.shelf, 1, Qt.AlignmentFlag.AlignTop)
        box.addLayout(place)
        self.facts_of_result = QWidget()
        typed = QVBoxLayout(self.facts_of_result)
        typed.setContentsMargins(0, 0, 0, 0)
        typed.setSpacing(6)
        pair = QHBoxLayout()
        pair.setSpacing(8)
        pair.addWidget(self.kind, 3, Qt.AlignmentFlag.AlignTop)
        pair.addWidget(self.number, 2, Qt.AlignmentFlag.AlignTop)
        typed.addLayout(pair)
        typed.addWidget(self.summary)
        box.addWidget(self.facts_of_result)
        box.addWidget(self.result)
        box.addWidget(self.papers_title)
        box.addWidget(self.papers)
        box.addStretch(1)
        return scrolled(column)

    def _build_form(self) -> QWidget:
        column, box = _column()
        self.match = StatePill()
        self.match.hide()
        self.obstacle = text_label("", wrap=True)
        self.who = ChoiceField(self.tr("Người nhận"))
        self.name = FieldEdit(self.tr("Họ tên người nhận thay"), required=True, max_length=120)
        self.id_number = FieldEdit(self.tr("Số giấy tờ"), max_length=20)
        self.paper = FieldEdit(self.tr("Văn bản ủy quyền (số, ngày)"), required=True, max_length=200)
        self.phone = FieldEdit(self.tr("Điện thoại"), max_length=20)
        self.method = ChoiceField(self.tr("Cách trả · {key}").format(key=Key.RETURN_WAY.shown))
        self.method.set_choices(
            (
                Choice(ReturnMethod.COUNTER.value, self.tr("tại quầy")),
                Choice(ReturnMethod.ELECTRONIC.value, self.tr("điện tử")),
            )
        )
        self.sent_to = FieldEdit(self.tr("Đã gửi tới (thư điện tử, kho, cổng)"), required=True, max_length=200)
        self.receipt = QCheckBox(self.tr("In giấy biên nhận · {key}").format(key=Key.RETURN_RECEIPT.shown))
        self.receipt.setChecked(True)
        self.fee = StatePill()
        self.payment = ChoiceField(self.tr("Thu nốt · {key}").format(key=Key.COLLECT_NOW.shown))
        self.submit = button(self.tr("Trả kết quả"), "primary", Key.PRIMARY.shown)
        head = QHBoxLayout()
        head.addWidget(text_label(self.tr("Người nhận và lệ phí"), "strong"))
        head.addStretch(1)
        head.addWidget(self.match)
        box.addLayout(head)
        box.addWidget(self.obstacle)
        ways = QHBoxLayout()
        ways.setSpacing(8)
        ways.addWidget(self.method, 2, Qt.AlignmentFlag.AlignTop)
        ways.addWidget(self.who, 3, Qt.AlignmentFlag.AlignTop)
        box.addLayout(ways)
        box.addWidget(self.sent_to)
        self.others = QWidget()
        others = QVBoxLayout(self.others)
        others.setContentsMargins(0, 0, 0, 0)
        others.setSpacing(6)
        pair = QHBoxLayout()
        pair.setSpacing(8)
        pair.addWidget(self.name, 3, Qt.AlignmentFlag.AlignTop)
        pair.addWidget(self.id_number, 2, Qt.AlignmentFlag.AlignTop)
        others.addLayout(pair)
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(self.paper, 3, Qt.AlignmentFlag.AlignTop)
        second.addWidget(self.phone, 2, Qt.AlignmentFlag.AlignTop)
        others.addLayout(second)
        box.addWidget(self.others)
        money_row = QHBoxLayout()
        money_row.setSpacing(8)
        money_row.addWidget(self.payment, 1)
        money_row.addWidget(self.fee, 0, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
        box.addLayout(money_row)
        box.addStretch(1)
        whole = QWidget()
        outer = QVBoxLayout(whole)
        outer.setContentsMargins(0, 0, 0, 12)
        outer.setSpacing(8)
        outer.addWidget(scrolled(column), 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 0, 16, 0)
        foot.setSpacing(12)
        foot.addWidget(self.receipt)
        foot.addWidget(self.submit, 1)
        outer.addLayout(foot)
        return whole

    # -- what is shown --------------------------------------------------------------------------------------------
    def show_dossier(self, dossier: DossierView, now: datetime, time: WorkingTime | None = None) -> None:
        """Everything anew; what was typed stays while it is the same dossier."""
        same = self.dossier is not None and self.dossier.row.id == dossier.row.id
        self.dossier = dossier
        row = dossier.row
        self.code.set_text(row.code)
        self.matter.setText(dossier.texts.matter or row.matter_short)
        self.matter.setToolTip(dossier.procedure.name if dossier.procedure else "")
        self.status.set_state(*status_word(row.status, voided=row.voided, outcome=row.outcome))
        self.verdict.set_state(*due_note(row, now, time))
        self.times.set_facts(self._times(dossier))
        self.people.set_facts(self._people(dossier))
        self.result.set_facts(self._result(dossier))
        originals = self._originals(dossier)
        self.papers.set_facts(originals)
        self.papers_title.setVisible(bool(originals))
        self._show_obstacle(dossier)
        self._show_money(dossier, keep=same)
        if not same:
            self._begin_form(dossier)
        self._show_shelf(dossier)
        self._show_ways()

    def _begin_form(self, dossier: DossierView) -> None:
        names = {
            Who.SUBMITTER: self.tr("Người nộp hồ sơ"),
            Who.OWNER: self.tr("Chủ hồ sơ"),
            Who.AUTHORISED: self.tr("Người được ủy quyền"),
        }
        self.who.set_choices(tuple(Choice(who.value, names[who]) for who in who_may_collect(dossier)))
        self.who.set_value(Who.SUBMITTER.value)
        for field in (self.name, self.id_number, self.paper, self.phone, self.number, self.summary, self.sent_to):
            field.set_text("")
        refused = dossier.row.outcome == "refused"
        self.kind.set_text(self.tr("Văn bản từ chối giải quyết") if refused else dossier.row.matter_short)
        online = dossier.delivery == "online"
        self.method.set_value((ReturnMethod.ELECTRONIC if online else ReturnMethod.COUNTER).value)
        self.match.hide()
        self._on_who(Who.SUBMITTER.value)

    def _show_obstacle(self, dossier: DossierView) -> None:
        text, state = obstacle(dossier)
        self.obstacle.setText(text)
        self.obstacle.setVisible(bool(text))
        self.obstacle.setProperty("state", state)
        for widget in (self.who, self.method, self.payment, self.facts_of_result, self.receipt):
            widget.setVisible(not text)
        self.submit.setEnabled(not text)
        if text:
            self.others.hide()
            self.sent_to.hide()

    def _show_shelf(self, dossier: DossierView) -> None:
        """Where it lies, large; while it waits, where it is put."""
        waits = not obstacle(dossier)[0]
        place = dossier.row.shelf_place
        self.place.set_text(place or (self.tr("Chưa ghi nơi để") if waits else ""))
        self.place.set_color_role("ink" if place else "muted")
        self.place.setVisible(waits)
        self.shelf.setVisible(waits)
        if not self.shelf.edit.hasFocus():
            self.shelf.set_text(place)

    def _show_ways(self) -> None:
        free = self.dossier is not None and not obstacle(self.dossier)[0]
        electronic = self.method.value() == ReturnMethod.ELECTRONIC.value
        self.sent_to.setVisible(free and electronic)
        self.who.setVisible(free and not electronic)
        self.receipt.setVisible(free and not electronic)
        self.others.setVisible(free and not electronic and self.who.value() == Who.AUTHORISED.value)

    def _show_money(self, dossier: DossierView, *, keep: bool) -> None:
        owed = facts.owed(dossier)
        self.payment.setVisible(bool(owed) and not obstacle(dossier)[0])
        self.fee.set_state(*facts.payment_words(dossier))
        if not keep:
            texts = (self.tr("chọn cách thu"), self.tr("tiền mặt"), self.tr("chuyển khoản"))
            self.payment.set_choices(tuple(Choice(key, text) for key, text in zip(PAYMENT_KEYS, texts, strict=True)))
            self.payment.set_value("")
            self.payment.clear_problem()

    def show_match(self, text: str, state: str) -> None:
        """Whether the card that was held to the reader belongs here."""
        self.match.set_state(text, state)

    def form(self) -> HandOver:
        return HandOver(
            who=Who(self.who.value() or Who.SUBMITTER.value),
            name=self.name.text(),
            id_number=self.id_number.text(),
            paper=self.paper.text(),
            phone=self.phone.text(),
            payment=self.payment.value(),
            method=ReturnMethod(self.method.value() or ReturnMethod.COUNTER.value),
            result=ReturnedResult(self.kind.text(), self.number.text(), self.summary.text(), self.sent_to.text()),
            print_receipt=self.receipt.isChecked(),
        )

    def toggle_method(self) -> None:
        """Ctrl+D: at the counter, or by wire."""
        if self.method.isVisibleTo(self):
            electronic = self.method.value() == ReturnMethod.ELECTRONIC.value
            self.method.set_value((ReturnMethod.COUNTER if electronic else ReturnMethod.ELECTRONIC).value)
            self._on_method(self.method.value())

    def toggle_receipt(self) -> None:
        """Ctrl+I: with or without the return receipt."""
        if self.receipt.isVisibleTo(self):
            self.receipt.toggle()

    def go_shelf(self) -> None:
        """Ctrl+S: into the field; from the field: kept."""
        if not self.shelf.isVisibleTo(self):
            return
        if self.shelf.edit.hasFocus():
            self._on_shelf()
        else:
            self.shelf.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.shelf.edit.selectAll()

    def toggle_payment(self) -> None:
        """Ctrl+L: cash, then transfer."""
        if self.payment.isVisibleTo(self):
            self.payment.set_value("transfer" if self.payment.value() == "cash" else "cash")
            self.payment.clear_problem()

    def show_problem(self, field: str, text: str) -> bool:
        """Say it at the field; False when no field here has this name."""
        fields = {
            "collect": self.payment, "collector.name": self.name, "collector.paper": self.paper,
            "collector.id_number": self.id_number, "collector.phone": self.phone, "shelf": self.shelf,
            "result.kind": self.kind, "result.number": self.number, "result.summary": self.summary,
            "result.sent_to": self.sent_to,
        }  # fmt: skip
        found = fields.get(field)
        if found is None or not found.isVisibleTo(self):
            return False
        found.set_problem(text)
        found.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _on_who(self, key: str) -> None:
        self._show_ways()
        if key == Who.AUTHORISED.value:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_method(self, key: str) -> None:
        self._show_ways()
        if key == ReturnMethod.ELECTRONIC.value:
            self.sent_to.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_shelf(self) -> None:
        if self.dossier is not None:
            self.shelved.emit(self.shelf.text())

    # -- facts ----------------------------------------------------------------------------------------------------
    def _times(self, dossier: DossierView) -> tuple[facts.Fact, ...]:
        row = dossier.row
        marks = (
            (self.tr("Tiếp nhận"), row.received_at),
            (self.tr("Hẹn trả"), row.due_at),
            (self.tr("Xử lý xong"), row.finished_at),
            (self.tr("Đã trả"), row.returned_at),
        )
        return tuple(
            facts.Fact(text, f"{time_vi(at)} {date_vi(at)}", figures=True) for text, at in marks if at is not None
        )

    def _people(self, dossier: DossierView) -> tuple[facts.Fact, ...]:
        lines = list(facts.person_facts(dossier.owner, revealed=False)[:3])
        if facts.same_person(dossier):
            lines.insert(1, facts.Fact(self.tr("chủ hồ sơ, cũng là người nộp")))
            return tuple(lines)
        lines.insert(1, facts.Fact(self.tr("chủ hồ sơ")))
        other = list(facts.submitter_facts(dossier, revealed=False))
        other[1] = facts.Fact(self.tr("người nộp: {role}").format(role=other[1].value))
        return (*lines, *other[:4])

    def _result(self, dossier: DossierView) -> tuple[facts.Fact, ...]:
        details = dossier.details
        lines: list[facts.Fact] = []
        if details.copies > 0 and dossier.procedure is not None and dossier.procedure.counts_copies:
            lines.append(facts.Fact(self.tr("Số bản"), str(details.copies), figures=True))
        if dossier.certification_no:
            lines.append(facts.Fact(dossier.certification_no))
        delivery = named(DELIVERIES, dossier.delivery)
        if dossier.texts.delivery_address:
            delivery = f"{delivery}: {dossier.texts.delivery_address}"
        lines.append(facts.Fact(self.tr("Đăng ký nhận"), delivery))
        if dossier.fee_total:
            lines.append(facts.Fact(self.tr("Phí, lệ phí"), money(dossier.fee_total), figures=True))
        return tuple(lines)

    def _originals(self, dossier: DossierView) -> tuple[facts.Fact, ...]:
        return tuple(
            facts.Fact(paper.name, self.tr("{n} bản").format(n=paper.originals))
            for paper in dossier.details.components
            if paper.originals
        )


def _column() -> tuple[QWidget, QVBoxLayout]:
    column = QWidget()
    box = QVBoxLayout(column)
    box.setContentsMargins(16, 12, 16, 12)
    box.setSpacing(6)
    return column, box
