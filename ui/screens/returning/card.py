"""The dossier on the counter: what it is, what is handed over, who takes it and what is still to be paid."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.formatting import date_vi, money, time_vi
from ui.screens.dossiers import facts
from ui.screens.dossiers.fact_list import FactList
from ui.screens.returning.state import PAYMENT_KEYS, HandOver, Who, obstacle, who_may_collect
from ui.screens.words import DELIVERIES, TIMELINESS, named, status_word, word
from ui.shortcuts import Key
from ui.widgets.fields import Choice, ChoiceField, FieldEdit
from ui.widgets.forms import EnterMovesOn, button, scrolled
from ui.widgets.labels import FigureLabel, StatePill, rule, text_label

if TYPE_CHECKING:
    from desktop_app.domain.exchange.dossiers import DossierView

HEIGHT = 328


class HandOverCard(QFrame):
    """``submitted()``: the button. ``form()`` is what was decided; ``show_problem`` puts a sentence at a field."""

    submitted = Signal()

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
        self.submit.clicked.connect(self.submitted)
        self._enter = EnterMovesOn(self)
        self._enter.watch((self.name.edit, self.id_number.edit, self.paper.edit))

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
        box.addWidget(text_label(self.tr("Bàn giao"), "strong"))
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
        self.fee = StatePill()
        self.payment = ChoiceField(self.tr("Thu nốt · {key}").format(key=Key.COLLECT_FEE.shown))
        self.submit = button(self.tr("Trả kết quả"), "primary", Key.PRIMARY.shown)
        head = QHBoxLayout()
        head.addWidget(text_label(self.tr("Người nhận và lệ phí"), "strong"))
        head.addStretch(1)
        head.addWidget(self.match)
        box.addLayout(head)
        box.addWidget(self.obstacle)
        box.addWidget(self.who)
        self.others = QWidget()
        others = QVBoxLayout(self.others)
        others.setContentsMargins(0, 0, 0, 0)
        others.setSpacing(6)
        pair = QHBoxLayout()
        pair.setSpacing(8)
        pair.addWidget(self.name, 3, Qt.AlignmentFlag.AlignTop)
        pair.addWidget(self.id_number, 2, Qt.AlignmentFlag.AlignTop)
        others.addLayout(pair)
        others.addWidget(self.paper)
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
        foot.addWidget(self.submit)
        outer.addLayout(foot)
        return whole

    # -- what is shown --------------------------------------------------------------------------------------------
    def show_dossier(self, dossier: DossierView, now: datetime) -> None:
        """Everything anew; what was typed stays while it is the same dossier."""
        same = self.dossier is not None and self.dossier.row.id == dossier.row.id
        self.dossier = dossier
        row = dossier.row
        self.code.set_text(row.code)
        self.matter.setText(dossier.texts.matter or row.matter_short)
        self.matter.setToolTip(dossier.procedure.name if dossier.procedure else "")
        self.status.set_state(*status_word(row.status, voided=row.voided))
        text, state = TIMELINESS.get(row.timeliness, ("", "calm"))
        self.verdict.set_state(word(text) if text else "", state)
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

    def _begin_form(self, dossier: DossierView) -> None:
        names = {
            Who.SUBMITTER: self.tr("Người nộp hồ sơ"),
            Who.OWNER: self.tr("Chủ hồ sơ"),
            Who.AUTHORISED: self.tr("Người được ủy quyền"),
        }
        self.who.set_choices(tuple(Choice(who.value, names[who]) for who in who_may_collect(dossier)))
        self.who.set_value(Who.SUBMITTER.value)
        for field in (self.name, self.id_number, self.paper):
            field.set_text("")
        self.match.hide()
        self._on_who(Who.SUBMITTER.value)

    def _show_obstacle(self, dossier: DossierView) -> None:
        text, state = obstacle(dossier)
        self.obstacle.setText(text)
        self.obstacle.setVisible(bool(text))
        self.obstacle.setProperty("state", state)
        for widget in (self.who, self.payment):
            widget.setVisible(not text)
        self.submit.setEnabled(not text)
        if text:
            self.others.hide()

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
            payment=self.payment.value(),
        )

    def toggle_payment(self) -> None:
        """Ctrl+L: cash, then transfer."""
        if self.payment.isVisibleTo(self):
            self.payment.set_value("transfer" if self.payment.value() == "cash" else "cash")
            self.payment.clear_problem()

    def show_problem(self, field: str, text: str) -> bool:
        """Say it at the field; False when no field here has this name."""
        fields = {
            "collect": self.payment, "collector.name": self.name, "collector.paper": self.paper,
            "collector.id_number": self.id_number,
        }  # fmt: skip
        found = fields.get(field)
        if found is None or not found.isVisibleTo(self):
            return False
        found.set_problem(text)
        found.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _on_who(self, key: str) -> None:
        free = self.dossier is not None and not obstacle(self.dossier)[0]
        self.others.setVisible(free and key == Who.AUTHORISED.value)
        if key == Who.AUTHORISED.value:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)

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
        row, details = dossier.row, dossier.details
        lines = [facts.Fact(self.tr("Kết quả"), row.matter_short)]
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
