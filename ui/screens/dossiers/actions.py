"""What can be done with the open dossier: which action of the table, on which key, said how, and what comes next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop_app.domain.dossier.status import DossierStatus
from desktop_app.domain.dossier.transitions import DossierAction
from ui.screens.dossiers import facts
from ui.screens.dossiers.state import tr
from ui.shortcuts import Key

if TYPE_CHECKING:
    from desktop_app.domain.exchange.dossiers import DossierView


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """``purpose`` names it on this page; two purposes may be the same action of the table (the prints)."""

    purpose: str
    action: DossierAction
    key: Key
    verb: object
    danger: bool = False


ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("start", DossierAction.START, Key.START_WORK, QT_TRANSLATE_NOOP("Dossiers", "Bắt đầu")),
    ActionSpec("agency", DossierAction.AGENCY_RECEIVED, Key.AGENCY, QT_TRANSLATE_NOOP("Dossiers", "Cơ quan đã nhận")),
    ActionSpec("finish", DossierAction.FINISH, Key.FINISH_WORK, QT_TRANSLATE_NOOP("Dossiers", "Xử lý xong")),
    ActionSpec(
        "ask_supplement",
        DossierAction.ASK_SUPPLEMENT,
        Key.ASK_SUPPLEMENT,
        QT_TRANSLATE_NOOP("Dossiers", "Yêu cầu bổ sung"),
    ),
    ActionSpec(
        "receive_supplement",
        DossierAction.RECEIVE_SUPPLEMENT,
        Key.RECEIVE_SUPPLEMENT,
        QT_TRANSLATE_NOOP("Dossiers", "Nhận bổ sung"),
    ),
    ActionSpec(
        "ask_duty",
        DossierAction.ASK_FINANCIAL_DUTY,
        Key.ASK_DUTY,
        QT_TRANSLATE_NOOP("Dossiers", "Yêu cầu nghĩa vụ tài chính"),
    ),
    ActionSpec(
        "duty_met",
        DossierAction.FINANCIAL_DUTY_MET,
        Key.DUTY_MET,
        QT_TRANSLATE_NOOP("Dossiers", "Đã nộp nghĩa vụ tài chính"),
    ),
    ActionSpec("stop", DossierAction.STOP, Key.STOP_WORK, QT_TRANSLATE_NOOP("Dossiers", "Dừng xử lý")),
    ActionSpec("resume", DossierAction.RESUME, Key.RESUME_WORK, QT_TRANSLATE_NOOP("Dossiers", "Xử lý tiếp")),
    ActionSpec("extend", DossierAction.EXTEND, Key.EXTEND, QT_TRANSLATE_NOOP("Dossiers", "Xin lỗi và hẹn lại")),
    ActionSpec("convert", DossierAction.CONVERT_PROMISE, Key.CONVERT,
               QT_TRANSLATE_NOOP("Dossiers", "Chuyển hẹn trả")),
    ActionSpec("return", DossierAction.RETURN, Key.HAND_OVER, QT_TRANSLATE_NOOP("Dossiers", "Trả kết quả")),
    ActionSpec("reopen", DossierAction.REOPEN, Key.REOPEN, QT_TRANSLATE_NOOP("Dossiers", "Mở lại để xử lý")),
    ActionSpec("fee", DossierAction.COLLECT_FEE, Key.COLLECT_FEE, QT_TRANSLATE_NOOP("Dossiers", "Thu phí")),
    ActionSpec("code", DossierAction.SET_NATIONAL_CODE, Key.NATIONAL_CODE,
               QT_TRANSLATE_NOOP("Dossiers", "Mã quốc gia")),
    ActionSpec("correct", DossierAction.CORRECT, Key.CORRECT, QT_TRANSLATE_NOOP("Dossiers", "Sửa hồ sơ")),
    ActionSpec("certification", DossierAction.CORRECT_CERTIFICATION, Key.CERTIFICATION,
               QT_TRANSLATE_NOOP("Dossiers", "Sửa số chứng thực")),
    ActionSpec("again", DossierAction.REPRINT, Key.DOSSIER_AGAIN,
               QT_TRANSLATE_NOOP("Dossiers", "In lại giấy vừa in")),
    ActionSpec("receipt", DossierAction.REPRINT, Key.DOSSIER_RECEIPT, QT_TRANSLATE_NOOP("Dossiers", "In Mẫu 01")),
    ActionSpec("slip", DossierAction.REPRINT, Key.DOSSIER_SLIP, QT_TRANSLATE_NOOP("Dossiers", "In phiếu")),
    ActionSpec("sheet", DossierAction.REPRINT, Key.CONTROL_SHEET,
               QT_TRANSLATE_NOOP("Dossiers", "In phiếu kiểm soát")),
    ActionSpec("undo", DossierAction.UNDO, Key.UNDO_STEP, QT_TRANSLATE_NOOP("Dossiers", "Hoàn tác bước vừa ghi")),
    ActionSpec("withdraw", DossierAction.WITHDRAW, Key.WITHDRAW, QT_TRANSLATE_NOOP("Dossiers", "Công dân rút hồ sơ")),
    ActionSpec("refuse", DossierAction.REFUSE, Key.REFUSE, QT_TRANSLATE_NOOP("Dossiers", "Từ chối giải quyết"),
               danger=True),
    ActionSpec("void", DossierAction.VOID, Key.VOID, QT_TRANSLATE_NOOP("Dossiers", "Hủy – nhập nhầm"), danger=True),
)  # fmt: skip
"""In the order of the menu."""

_NEXT: Mapping[DossierStatus, tuple[str, ...]] = {
    DossierStatus.ACCEPTED: ("agency", "start"),
    DossierStatus.IN_PROCESS: ("agency", "finish"),
    DossierStatus.SUPPLEMENT_ASKED: ("receive_supplement",),
    DossierStatus.FINANCIAL_DUTY: ("duty_met",),
    DossierStatus.STOPPED: ("resume",),
    DossierStatus.FINISHED: ("return",),
}
"""What Ctrl+Enter does: the next step of the dossier's life, the first one that is allowed."""


def verb(spec: ActionSpec) -> str:
    """The word on the button, in the language of the window."""
    return tr(spec.verb)


def allowed(dossier: DossierView) -> tuple[ActionSpec, ...]:
    """What the state allows, in the order of the menu; money only while some is owed, a promise only while it runs."""
    shown = {
        "fee": facts.owed(dossier) > 0,
        "certification": bool(dossier.certification_no),
        "convert": dossier.row.promise_at is not None and not dossier.row.converted,
        "again": bool(dossier.newest_papers),
    }
    return tuple(spec for spec in ACTIONS if spec.action in dossier.actions and shown.get(spec.purpose, True))


def next_step(dossier: DossierView) -> str:
    """The purpose of the one natural next step; empty when the dossier's life has ended."""
    purposes = {spec.purpose for spec in allowed(dossier)}
    found = _NEXT.get(DossierStatus(dossier.row.status), ())
    return next((purpose for purpose in found if purpose in purposes), "")
