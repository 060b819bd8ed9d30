"""What the officer decides at the hand-over, and what stands in its way."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.domain.dossier.acceptance import PaymentMethod
from desktop_app.domain.dossier.returning import ReturnedResult, ReturnMethod
from desktop_app.domain.dossier.status import DossierStatus
from desktop_app.domain.dossier.texts import Collector
from desktop_app.domain.formatting import date_vi, time_vi
from desktop_app.domain.people.person import PersonKind
from desktop_app.errors import UserError
from ui.screens.dossiers.facts import owed, same_person
from ui.screens.words import status_word

if TYPE_CHECKING:
    from desktop_app.domain.exchange.dossiers import DossierView
    from desktop_app.domain.exchange.returning import ReturnDossier


class Who(StrEnum):
    """Who takes the result."""

    SUBMITTER = "submitter"
    OWNER = "owner"
    AUTHORISED = "authorised"


PAYMENT_KEYS = ("", "cash", "transfer")
"""Not chosen yet, cash, transfer; Ctrl+L goes round the last two."""


@dataclass(frozen=True, slots=True)
class HandOver:
    """The form beside the dossier, as typed."""

    who: Who = Who.SUBMITTER
    name: str = ""
    id_number: str = ""
    paper: str = ""
    phone: str = ""
    payment: str = ""
    method: ReturnMethod = ReturnMethod.COUNTER
    result: ReturnedResult = ReturnedResult()  # noqa: RUF009 – frozen
    print_receipt: bool = True

    def command(self, dossier: DossierView) -> ReturnDossier:
        """Raises ``UserError`` naming the field that is missing; the service checks everything again."""
        from desktop_app.domain.exchange.returning import ReturnDossier

        if owed(dossier) and not self.payment:
            raise UserError("fee_unpaid", field="collect", amount=owed(dossier))
        return ReturnDossier(
            dossier_id=dossier.row.id,
            collect=PaymentMethod(self.payment) if owed(dossier) else None,
            collector=self._collector(dossier) if self.method is ReturnMethod.COUNTER else None,
            method=self.method,
            result=self.result,
            print_receipt=self.print_receipt and self.method is ReturnMethod.COUNTER,
            seen=dossier.life.version,
        )

    def _collector(self, dossier: DossierView) -> Collector | None:
        if self.who is Who.SUBMITTER:
            return None
        if self.who is Who.OWNER:
            return Collector(dossier.owner.full_name, dossier.owner.id_number)
        if not self.name:
            raise UserError("collector_name_needed", field="collector.name")
        if not self.paper:
            raise UserError("authority_paper_needed", field="collector.paper")
        return Collector(self.name, self.id_number, self.paper, self.phone)


def who_may_collect(dossier: DossierView) -> tuple[Who, ...]:
    """The submitter always; the owner where it is somebody else who can come; somebody authorised."""
    if same_person(dossier) or dossier.owner.kind is PersonKind.CHILD:
        return Who.SUBMITTER, Who.AUTHORISED
    return Who.SUBMITTER, Who.OWNER, Who.AUTHORISED


def tr(text: object) -> str:
    """A text of this page."""
    return QCoreApplication.translate("Returning", str(text))


def obstacle(dossier: DossierView) -> tuple[str, str]:
    """Why nothing can be handed over now, in one sentence, and its state; empty when it can."""
    row = dossier.row
    if row.voided:
        text = QT_TRANSLATE_NOOP("Returning", "Hồ sơ này đã hủy (nhập nhầm): không có kết quả để trả.")
        return tr(text), "late"
    if row.status == DossierStatus.RETURNED and row.returned_at is not None:
        text = tr(QT_TRANSLATE_NOOP("Returning", "Kết quả đã được trả lúc {time} ngày {date}."))
        if row.return_method == ReturnMethod.POSTAL:
            text = tr(QT_TRANSLATE_NOOP("Returning", "Kết quả đã giao bưu điện lúc {time} ngày {date}."))
        elif row.return_method == ReturnMethod.ELECTRONIC:
            text = tr(QT_TRANSLATE_NOOP("Returning", "Kết quả đã trả điện tử lúc {time} ngày {date}."))
        return text.format(time=time_vi(row.returned_at), date=date_vi(row.returned_at)), "calm"
    if row.status == DossierStatus.WITHDRAWN:
        return tr(QT_TRANSLATE_NOOP("Returning", "Công dân đã rút hồ sơ này: không còn kết quả để trả.")), "calm"
    if row.paused_at is not None:
        text = tr(QT_TRANSLATE_NOOP("Returning", "Chưa có kết quả: {status}, thời hạn tạm dừng."))
        return text.format(status=status_word(row.status)[0].lower()), "attention"
    if row.status != DossierStatus.FINISHED:
        text = tr(QT_TRANSLATE_NOOP("Returning", "Chưa có kết quả. Xin mời người dân trở lại lúc {time} ngày {date}."))
        return text.format(time=time_vi(row.due_at), date=date_vi(row.due_at)), "attention"
    return "", ""
