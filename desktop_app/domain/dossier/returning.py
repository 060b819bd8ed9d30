"""How a result leaves the centre: by which way, what it is, where it lies until then, how the post carries it."""

from __future__ import annotations

import re
from enum import StrEnum

from msgspec import Struct

from desktop_app.domain.text import clean
from desktop_app.errors import UserError

MOST_SHELF = 24
_SHELF = re.compile(r"[\w./\-– ]+")
_TRACKING = re.compile(r"(?=[A-Z\-]*\d)[A-Z0-9\-]{6,30}")


class ReturnMethod(StrEnum):
    """The way a result was handed over (TT 03/2025: trực tiếp, qua bưu chính, trực tuyến)."""

    COUNTER = "counter"
    POSTAL = "postal"
    """Through a batch to the public post (QĐ 45/2016/QĐ-TTg)."""
    ELECTRONIC = "electronic"


class ReturnedResult(Struct, frozen=True):
    """What was handed over, as it stands on the return receipt: kind, number and abstract (trích yếu)."""

    kind: str = ""
    number: str = ""
    summary: str = ""
    sent_to: str = ""
    """Of an electronic return: the address or the portal the result was sent to."""


class PostHandOver(Struct, frozen=True):
    """Who of the post took a batch, and under which number of theirs."""

    clerk: str
    post_number: str = ""


def shelf_place(text: str) -> str:
    """Where a result lies: "Kệ A – ngăn 3". Empty is no place.

    Stands in the log, so it is short and of letters, digits and ``. - /`` only; raises ``UserError("shelf_invalid")``.
    """
    place = clean(text)
    if place and (len(place) > MOST_SHELF or not _SHELF.fullmatch(place)):
        raise UserError("shelf_invalid", field="shelf", most=MOST_SHELF)
    return place


def tracking_number(text: str) -> str:
    """The post's number of one item, as scanned or typed: capitals, no spaces; "EA123456789VN".

    Raises ``UserError("tracking_invalid")`` for what has no digit or is no 6 to 30 letters and digits.
    """
    number = clean(text).replace(" ", "").upper()
    if not _TRACKING.fullmatch(number):
        raise UserError("tracking_invalid", field="tracking")
    return number
