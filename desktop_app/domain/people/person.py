"""A person or organisation as the desk knows it at one moment."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from msgspec import Struct


class PersonKind(StrEnum):
    """Which paper proves who somebody is, and so which rule its number follows."""

    CITIZEN = "citizen"
    """Căn cước / CCCD: 12 digits (Luật Căn cước 26/2023/QH15)."""
    OLD_ID = "old_id"
    """Chứng minh nhân dân: 9 digits (12 on the last series)."""
    FOREIGNER = "foreigner"
    """Passport number, letters and digits."""
    ORGANISATION = "organisation"
    """Tax code (mã số thuế): 10 digits, or 10-3 for a branch, or 12 for a household business."""
    CHILD = "child"
    """A child without a number of its own yet; the submitter is a parent or guardian."""


class Sex(StrEnum):
    MALE = "male"
    FEMALE = "female"


class SubmitterRole(StrEnum):
    """What ties the submitter to the owner of the dossier."""

    SELF = "self"
    PARENT = "parent"
    AUTHORISED = "authorised"
    REPRESENTATIVE = "representative"


class Person(Struct, frozen=True):
    """Personal data: lives in the erasable table only, never in an event, a log or a QR code."""

    kind: PersonKind
    full_name: str
    id_number: str = ""
    """Digits or passport characters without blanks; empty for a child."""
    old_id_number: str = ""
    birth_date: date | None = None
    sex: Sex | None = None
    address: str = ""
    phone: str = ""
    email: str = ""
    id_issued_on: date | None = None
    nationality: str = ""
    representative: str = ""
    """Name of the person who signs for an organisation."""
