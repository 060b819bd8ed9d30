"""What one dossier consists of, in lines: people (masked), papers, fees, reasons. Used by F5 and F6."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop_app.domain.calendar.deadline import Deadline
from desktop_app.domain.calendar.explain import explain
from desktop_app.domain.formatting import date_vi, money
from desktop_app.domain.people.masking import mask_id, mask_phone
from desktop_app.domain.people.person import Person, PersonKind
from ui.screens.words import PAYMENTS, ROLES, named, word

if TYPE_CHECKING:
    from desktop_app.domain.exchange.dossiers import DossierView

ID_WORDS = {
    PersonKind.CITIZEN: QT_TRANSLATE_NOOP("Dossier", "Căn cước"),
    PersonKind.OLD_ID: QT_TRANSLATE_NOOP("Dossier", "CMND"),
    PersonKind.FOREIGNER: QT_TRANSLATE_NOOP("Dossier", "Hộ chiếu"),
    PersonKind.ORGANISATION: QT_TRANSLATE_NOOP("Dossier", "Mã số thuế"),
    PersonKind.CHILD: QT_TRANSLATE_NOOP("Dossier", "Số định danh"),
}


@dataclass(frozen=True, slots=True)
class Fact:
    """One line: a label and its value, or a sentence alone. ``figures``: the value stands in cells of one width."""

    label: str
    value: str = ""
    figures: bool = False
    strong: bool = False


def tr(text: object) -> str:
    """A text about a dossier."""
    return word(text)


def person_facts(person: Person, *, revealed: bool) -> tuple[Fact, ...]:
    """Name in plain, numbers masked unless somebody gave a reason to see them."""
    facts = [Fact(person.full_name, strong=True)]
    if person.id_number:
        number = person.id_number if revealed else mask_id(person.id_number)
        facts.append(Fact(tr(ID_WORDS[person.kind]), number, figures=True))
    if person.phone:
        phone = person.phone if revealed else mask_phone(person.phone)
        facts.append(Fact(tr(QT_TRANSLATE_NOOP("Dossier", "Điện thoại")), phone, figures=True))
    if person.birth_date is not None:
        facts.append(Fact(tr(QT_TRANSLATE_NOOP("Dossier", "Ngày sinh")), date_vi(person.birth_date), figures=True))
    if person.address:
        facts.append(Fact(tr(QT_TRANSLATE_NOOP("Dossier", "Địa chỉ")), person.address))
    if person.representative:
        facts.append(Fact(tr(QT_TRANSLATE_NOOP("Dossier", "Đại diện")), person.representative))
    return tuple(facts)


def same_person(view: DossierView) -> bool:
    """Submitter and owner are one."""
    return view.submitter == view.owner


def submitter_facts(view: DossierView, *, revealed: bool) -> tuple[Fact, ...]:
    """The submitter, with what ties them to the owner."""
    facts = list(person_facts(view.submitter, revealed=revealed))
    role = named(ROLES, view.details.submitter_role.value)
    facts.insert(1, Fact(tr(QT_TRANSLATE_NOOP("Dossier", "Tư cách")), role))
    if view.texts.authority_paper:
        facts.append(Fact(tr(QT_TRANSLATE_NOOP("Dossier", "Văn bản ủy quyền")), view.texts.authority_paper))
    return tuple(facts)


def paper_facts(view: DossierView) -> tuple[Fact, ...]:
    """The papers handed in with their numbers, then sets, pages and copies."""
    facts = []
    for paper in view.details.components:
        if paper.present:
            counts = (
                (paper.originals, QT_TRANSLATE_NOOP("Dossier", "{n} bản chính")),
                (paper.certified, QT_TRANSLATE_NOOP("Dossier", "{n} chứng thực")),
                (paper.copies, QT_TRANSLATE_NOOP("Dossier", "{n} bản chụp")),
            )
            facts.append(Fact(paper.name, ", ".join(tr(text).format(n=n) for n, text in counts if n)))
    if not facts:
        facts.append(Fact(tr(QT_TRANSLATE_NOOP("Dossier", "Không có giấy tờ phải nộp."))))
    if view.details.sets > 1:
        facts.append(Fact(tr(QT_TRANSLATE_NOOP("Dossier", "Số bộ hồ sơ")), str(view.details.sets)))
    if view.certification_no:
        facts.append(Fact(view.certification_no))
    return tuple(facts)


def fee_facts(view: DossierView) -> tuple[Fact, ...]:
    """Every line with its amount, then the sum; the reason stands under the line."""
    facts = []
    for line in view.fees:
        facts.append(Fact(line.name, money(line.amount), figures=True))
        facts += [Fact(text) for text in (line.reason, line.ground) if text]
    if len(view.fees) > 1:
        facts.append(Fact(tr(QT_TRANSLATE_NOOP("Dossier", "Cộng")), money(view.fee_total), figures=True, strong=True))
    if not facts:
        facts.append(Fact(tr(QT_TRANSLATE_NOOP("Dossier", "Không thu phí, lệ phí."))))
    return tuple(facts)


def owed(view: DossierView) -> int:
    """Đồng still to be paid."""
    return max(0, view.fee_total - view.fee_collected)


def payment_words(view: DossierView) -> tuple[str, str]:
    """Paid or not, and the state that goes with it."""
    if view.fee_collected > view.fee_total:  # a correction made it less
        text = tr(QT_TRANSLATE_NOOP("Dossier", "đã thu {amount}, phải hoàn lại {back}"))
        back = money(view.fee_collected - view.fee_total)
        return text.format(amount=money(view.fee_collected), back=back), "attention"
    if not view.fee_total:
        return "", "calm"
    if owed(view):
        text = tr(QT_TRANSLATE_NOOP("Dossier", "còn phải thu {amount}"))
        return text.format(amount=money(owed(view))), "attention"
    text = tr(QT_TRANSLATE_NOOP("Dossier", "đã thu {amount}, {method}"))
    return text.format(amount=money(view.fee_collected), method=named(PAYMENTS, view.payment_method)), "ok"


def why_facts(view: DossierView) -> tuple[Fact, ...]:
    """The steps that led to the present due date, a sentence each; what moved it stands at the clock."""
    sentences = explain(Deadline(view.row.due_at, view.due_steps))
    facts = [Fact(sentence) for sentence in sentences]
    if not facts:
        facts.append(
            Fact(tr(QT_TRANSLATE_NOOP("Dossier", "Hạn đang hẹn do một bước sau tiếp nhận đặt ra, xem ở trên.")))
        )
    if view.details.limit_text:
        limit = tr(QT_TRANSLATE_NOOP("Dossier", "Thời hạn trong danh mục: {text}")).format(text=view.details.limit_text)
        facts.insert(0, Fact(limit))
    if view.texts.limit_ground:
        ground = tr(QT_TRANSLATE_NOOP("Dossier", "Căn cứ thời hạn: {text}")).format(text=view.texts.limit_ground)
        facts.append(Fact(ground))
    if view.texts.late_entry_reason:
        reason = tr(QT_TRANSLATE_NOOP("Dossier", "Nhập sau vì: {text}")).format(text=view.texts.late_entry_reason)
        facts.append(Fact(reason))
    return tuple(facts)
