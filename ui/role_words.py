"""Names of the roles in the window's language; the papers and the domain's own names are Vietnamese."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.domain.rights import RIGHTS, OfficerRole

_WORDS = {
    OfficerRole.RECEPTION: QT_TRANSLATE_NOOP("Roles", "Tiếp nhận"),
    OfficerRole.SPECIALIST: QT_TRANSLATE_NOOP("Roles", "Chuyên môn"),
    OfficerRole.RETURN_AND_FEES: QT_TRANSLATE_NOOP("Roles", "Trả kết quả, thu phí"),
    OfficerRole.SUPERVISOR: QT_TRANSLATE_NOOP("Roles", "Giám sát"),
    OfficerRole.INSPECTOR: QT_TRANSLATE_NOOP("Roles", "Thanh tra (chỉ xem)"),
    OfficerRole.ADMINISTRATOR: QT_TRANSLATE_NOOP("Roles", "Quản trị"),
}


def role_word(role: OfficerRole) -> str:
    return QCoreApplication.translate("Roles", str(_WORDS[role]))


def role_words(roles: Iterable[OfficerRole]) -> str:
    """In the order of the table, with commas."""
    held = set(roles)
    return ", ".join(role_word(role) for role in _WORDS if role in held)


def holders_words(action: str) -> str:
    """The roles that have a right."""
    return role_words(RIGHTS[action].roles)
