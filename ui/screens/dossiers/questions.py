"""What an action asks before it is done, where one question is enough. Steps with more have forms of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop_app.domain.formatting import money
from ui.screens.dossiers import facts
from ui.screens.dossiers.ask import AskPanel
from ui.screens.dossiers.presenter import REVEAL_SECONDS
from ui.screens.dossiers.state import tr

if TYPE_CHECKING:
    from desktop_app.domain.exchange.dossiers import DossierView


def ask_first(ask: AskPanel, purpose: str, dossier: DossierView) -> bool:
    """Open the question of ``purpose``; False: it asks nothing and can be done at once."""
    code, ask.seen = dossier.row.code, dossier.row.version
    if purpose == "void":
        ask.ask_reason(
            purpose,
            tr(QT_TRANSLATE_NOOP("Dossiers", "Hủy hồ sơ {code} vì nhập nhầm?")).format(code=code),
            tr(QT_TRANSLATE_NOOP("Dossiers", "Hủy hồ sơ")),
            tr(QT_TRANSLATE_NOOP("Dossiers", "Số đã cấp không dùng lại, sổ theo dõi ghi “hủy – nhập nhầm”.")),
            danger=True,
        )
    elif purpose == "convert":
        ask.ask_reason(
            purpose,
            tr(QT_TRANSLATE_NOOP("Dossiers", "Chuyển hẹn trả hồ sơ {code}?")).format(code=code),
            tr(QT_TRANSLATE_NOOP("Dossiers", "Chuyển")),
            tr(QT_TRANSLATE_NOOP("Dossiers", "Lời hứa không chờ chấm dứt; hạn luật định giữ nguyên. In giấy hẹn.")),
        )
    elif purpose == "code":
        ask.ask_text(
            purpose,
            tr(QT_TRANSLATE_NOOP("Dossiers", "Ghi mã hồ sơ quốc gia của {code}")).format(code=code),
            tr(QT_TRANSLATE_NOOP("Dossiers", "Ghi mã")),
            tr(QT_TRANSLATE_NOOP("Dossiers", "Mã quốc gia (gõ hoặc quét)")),
            tr(QT_TRANSLATE_NOOP("Dossiers", "Xin gõ hoặc quét mã.")),
            dossier.row.national_code,
        )
    elif purpose == "fee":
        question = tr(QT_TRANSLATE_NOOP("Dossiers", "Thu {amount} của hồ sơ {code}"))
        ask.ask_either(
            purpose,
            question.format(amount=money(facts.owed(dossier)), code=code),
            tr(QT_TRANSLATE_NOOP("Dossiers", "Tiền mặt")),
            tr(QT_TRANSLATE_NOOP("Dossiers", "Chuyển khoản")),
        )
    elif purpose == "reveal":
        detail = tr(
            QT_TRANSLATE_NOOP("Dossiers", "Ai xem, hồ sơ nào và lý do được ghi nhật ký; sau {n} giây số lại được che.")
        )
        ask.ask_reason(
            purpose,
            tr(QT_TRANSLATE_NOOP("Dossiers", "Xem số giấy tờ và điện thoại đầy đủ?")),
            tr(QT_TRANSLATE_NOOP("Dossiers", "Xem")),
            detail.format(n=int(REVEAL_SECONDS)),
        )
    else:
        return False
    return True
