"""Synthetic people and receptions: place code 099, names made of "Mẫu" and "Ví Dụ"."""

from __future__ import annotations

from datetime import date
from typing import Any

from desktop_app.domain.dossier.acceptance import AcceptDossier, EnteredFee
from desktop_app.domain.people.person import Person, PersonKind, Sex
from desktop_app.domain.values import replace

CERTIFIED_COPY = "2.000815"
BIRTH = "1.001193"
MARRIAGE = "1.000894"
MARITAL_STATUS = "1.004873"
"""Three working days, provincial fee."""
NO_LIMIT = "2.002854"
"""Chuyển trường: the sources name no limit."""
LAND_MEDIATION = "1.012812"
"""Calendar days, free."""

PROVINCIAL_FEE = EnteredFee(15_000, "NQ HĐND tỉnh Mẫu")


def citizen(number: int = 1, **changes: Any) -> Person:
    """The ``number``-th citizen; two numbers are two people."""
    person = Person(
        kind=PersonKind.CITIZEN,
        full_name=f"Nguyễn Văn Mẫu {_WORDS[number % len(_WORDS)]}",
        id_number=f"099090{number:06}",
        birth_date=date(1990, 3, 15),
        sex=Sex.MALE,
        address="Tổ 1, Xã Mẫu, Tỉnh Mẫu",
        phone=f"09{number % 100_000_000:08}",
    )
    return replace(person, **changes)


_WORDS = ("Ánh", "Bình", "Cường", "Đức", "Giang", "Hường", "Khải", "Lễ", "Nguyệt", "Phượng", "Quỳnh", "Sửu", "Thủy")

CHILD = Person(PersonKind.CHILD, "Nguyễn Thị Ví Dụ", birth_date=date(2026, 11, 1), sex=Sex.FEMALE)
ORGANISATION = Person(
    PersonKind.ORGANISATION,
    "Công ty TNHH Ví Dụ",
    "0100109106-001",
    address="Số 2 đường Mẫu",
    phone="0241234567",
    representative="Trần Văn Mẫu",
)
FOREIGNER = Person(PersonKind.FOREIGNER, "John Example Mau", "X1234567", phone="+442012345678", nationality="Anh")


def certified(number: int = 1, **changes: Any) -> AcceptDossier:
    """Five pages in three copies, paid at once."""
    command = AcceptDossier(CERTIFIED_COPY, citizen(number), pages=5, copies=3, fee_collected=True)
    return replace(command, **changes)


def appointment(number: int = 1, **changes: Any) -> AcceptDossier:
    """A matter of three working days whose fee is still owed."""
    return replace(AcceptDossier(MARITAL_STATUS, citizen(number), entered_fee=PROVINCIAL_FEE), **changes)


def promised(number: int = 1, **changes: Any) -> AcceptDossier:
    """A no-wait reception."""
    return certified(number, no_wait=True, **changes)
