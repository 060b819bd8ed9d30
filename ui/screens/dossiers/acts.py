"""From a purpose of the panel to the use case that does it, what is said when it was done, and what it prints."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop_app.domain.dossier.acceptance import PaymentMethod
from desktop_app.domain.dossier.papers import PaperForm
from desktop_app.domain.events import Actor
from ui.screens.dossiers.state import tr
from ui.screens.words import papers

if TYPE_CHECKING:
    from desktop_app.domain.exchange.dossiers import DossierView, ReceiptCheck
    from desktop_app.services.office import OfficeServices

PRINTING = frozenset(
    {
        "again", "receipt", "slip", "sheet", "convert", "ask_supplement", "receive_supplement", "duty_met", "stop",
        "resume", "extend", "refuse", "withdraw", "agency",
    }
)  # fmt: skip
"""Purposes that put a paper into the outbox."""

HAPPENED: Mapping[str, object] = {
    "start": QT_TRANSLATE_NOOP("Dossiers", "Hồ sơ {code} đang được xử lý."),
    "finish": QT_TRANSLATE_NOOP("Dossiers", "Hồ sơ {code} đã xử lý xong, chờ trả kết quả."),
    "void": QT_TRANSLATE_NOOP("Dossiers", "Hồ sơ {code} đã hủy – nhập nhầm."),
    "certification": QT_TRANSLATE_NOOP("Dossiers", "Đã sửa số chứng thực của hồ sơ {code}."),
    "code": QT_TRANSLATE_NOOP("Dossiers", "Đã ghi mã quốc gia của hồ sơ {code}."),
    "fee": QT_TRANSLATE_NOOP("Dossiers", "Đã thu phí, lệ phí của hồ sơ {code}."),
    "again": QT_TRANSLATE_NOOP("Dossiers", "Đang in lại {papers} của hồ sơ {code}."),
    "receipt": QT_TRANSLATE_NOOP("Dossiers", "Đang in Mẫu 01 của hồ sơ {code}."),
    "slip": QT_TRANSLATE_NOOP("Dossiers", "Đang in {papers} của hồ sơ {code}."),
    "sheet": QT_TRANSLATE_NOOP("Dossiers", "Đang in phiếu kiểm soát của hồ sơ {code}."),
    "convert": QT_TRANSLATE_NOOP("Dossiers", "Hồ sơ {code} đã chuyển hẹn trả; đang in giấy hẹn."),
    "agency": QT_TRANSLATE_NOOP("Dossiers", "Đã ghi lúc cơ quan có thẩm quyền nhận hồ sơ {code}."),
    "ask_supplement": QT_TRANSLATE_NOOP("Dossiers", "Hồ sơ {code} chờ bổ sung; thời hạn tạm dừng."),
    "receive_supplement": QT_TRANSLATE_NOOP("Dossiers", "Hồ sơ {code} đã nhận bổ sung; đang in giấy hẹn mới."),
    "ask_duty": QT_TRANSLATE_NOOP("Dossiers", "Hồ sơ {code} chờ nghĩa vụ tài chính; thời hạn tạm dừng."),
    "duty_met": QT_TRANSLATE_NOOP("Dossiers", "Hồ sơ {code} được xử lý tiếp; đang in giấy hẹn mới."),
    "stop": QT_TRANSLATE_NOOP("Dossiers", "Hồ sơ {code} đã dừng xử lý; thời hạn tạm dừng."),
    "resume": QT_TRANSLATE_NOOP("Dossiers", "Hồ sơ {code} được xử lý tiếp; đang in giấy hẹn mới."),
    "extend": QT_TRANSLATE_NOOP("Dossiers", "Hồ sơ {code} đã hẹn lại. Xin báo cho người dân biết."),
    "refuse": QT_TRANSLATE_NOOP("Dossiers", "Hồ sơ {code} bị từ chối, chờ trả văn bản."),
    "withdraw": QT_TRANSLATE_NOOP("Dossiers", "Công dân đã rút hồ sơ {code}."),
    "reopen": QT_TRANSLATE_NOOP("Dossiers", "Hồ sơ {code} được mở lại để xử lý."),
    "undo": QT_TRANSLATE_NOOP("Dossiers", "Đã hoàn tác bước vừa ghi của hồ sơ {code}."),
}


def happened(purpose: str, code: str, dossier: DossierView | None = None) -> str:
    """What is told after it; empty when the page shows it anyway. ``dossier``: as it was when it was asked for."""
    forms: tuple[str, ...] = ()
    if dossier is not None:
        forms = dossier.newest_papers if purpose == "again" else (_slip_of(dossier).value,)
    named = papers(forms) or tr(QT_TRANSLATE_NOOP("Dossiers", "giấy"))
    return tr(HAPPENED[purpose]).format(code=code, papers=named) if purpose in HAPPENED else ""


def receipt_words(check: ReceiptCheck) -> tuple[str, str]:
    """What a scanned receipt is told to be, and the state of the sentence."""
    if check.row is None:
        text = QT_TRANSLATE_NOOP("Dossiers", "Không có hồ sơ nào mang mã trên giấy này. Xin kiểm tra nơi cấp giấy.")
        return tr(text), "attention"
    told: tuple[object, str] = QT_TRANSLATE_NOOP("Dossiers", "Giấy hẹn khớp hồ sơ {code}."), "ok"
    if not check.genuine:
        told = (
            QT_TRANSLATE_NOOP(
                "Dossiers", "Mã QR không khớp hồ sơ {code}. Xin đối chiếu giấy tờ của người cầm giấy hẹn."
            ),
            "late",
        )
    elif check.row.voided:
        told = QT_TRANSLATE_NOOP("Dossiers", "Hồ sơ {code} đã hủy (nhập nhầm)."), "attention"
    elif check.superseded:
        told = (
            QT_TRANSLATE_NOOP(
                "Dossiers", "Giấy hẹn của hồ sơ {code} đã có giấy mới thay thế. Xin theo ngày hẹn trên giấy mới."
            ),
            "attention",
        )
    return tr(told[0]).format(code=check.row.code), told[1]


def act_of(
    office: OfficeServices, actor: Actor, dossier: DossierView, purpose: str, text: str, seen: int
) -> Callable[[], object]:
    """The job behind a purpose that needs one word at most; ``text`` as ``DossiersPresenter.act`` says.

    ``seen``: the version of the dossier on which the officer decided.
    """
    row = dossier.row
    acts: dict[str, Callable[[], object]] = {
        "start": lambda: office.processing.start(actor, row.id, seen=seen),
        "void": lambda: office.reception.void(actor, row.id, text, seen=seen),
        "convert": lambda: office.processing.convert_promise(actor, row.id, text, seen=seen),
        "code": lambda: office.processing.set_national_code(actor, row.id, text, seen=seen),
        "fee": lambda: office.processing.collect_fee(actor, row.id, PaymentMethod(text), seen=seen),
        "again": lambda: office.processing.reprint_newest(actor, row.id),
        "receipt": lambda: office.processing.reprint_last(actor, row.id, no_wait=False),
        "slip": lambda: office.processing.reprint(actor, row.id, _slip_of(dossier)),
        "sheet": lambda: office.hand_overs.print_control_sheet(actor, row.id),
        "reveal": lambda: office.dossiers.reveal_identity(actor, row.id, text),
    }
    return acts[purpose]


def step_of(office: OfficeServices, actor: Actor, purpose: str, command: Any) -> Callable[[], object]:
    """The job behind a form of ``ui.screens.dossiers.steps``; ``command`` is what the form gave."""
    life = office.life_cycle
    use_cases: dict[str, Callable[[Actor, Any], object]] = {
        "certification": lambda who, typed: office.register.correct_certification(
            who, typed.dossier_id, typed.book, typed.number, typed.reason, seen=typed.seen
        ),
        "finish": lambda who, typed: office.processing.finish(who, typed.dossier_id, at=typed.at, seen=typed.seen),
        "agency": life.confirm_agency_receipt,
        "ask_supplement": life.ask_supplement,
        "receive_supplement": life.receive_supplement,
        "ask_duty": life.ask_financial_duty,
        "duty_met": life.meet_financial_duty,
        "stop": life.stop,
        "resume": life.resume,
        "extend": life.extend,
        "refuse": life.refuse,
        "withdraw": life.withdraw,
        "reopen": life.reopen,
        "undo": life.undo,
    }
    return lambda: use_cases[purpose](actor, command)


def _slip_of(dossier: DossierView) -> PaperForm:
    """The slip that belongs to the dossier: the no-wait one while a promise runs."""
    promised = dossier.row.promise_at is not None and not dossier.row.converted
    return PaperForm.NO_WAIT_SLIP if promised else PaperForm.SLIP_80MM
