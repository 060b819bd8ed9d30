"""The portal's table of ways to file ("Cách thức thực hiện"), whose cells stand in one string without separators.

A row is a channel, a time, a fee, perhaps a bracket that belongs to the fee, and a description. "Trực tiếp" also occurs
inside descriptions; it begins a row only where a time and a fee follow it at once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop_app.domain.catalogue.procedure import Channel

HEADER = "Hình thức nộpThời gianPhí, lệ phíMô tả"
MAX_ROWS = 200

_CHANNELS = {
    "Trực tuyến": Channel.ONLINE,
    "Trực tiếp": Channel.DIRECT,
    "Dịch vụ bưu chính": Channel.POSTAL,
}
_ROW = re.compile(
    r"(?P<channel>Trực tuyến|Trực tiếp|Dịch vụ bưu chính)[ \t]{0,2}"
    r"(?:(?P<value>\d{1,4}) (?P<unit>Ngày làm việc|Ngày|Giờ|Tháng|Phút|Tuần|Năm)"
    r"|(?P<none>Không có thông tin)"
    r"|(?P<bare>\d{1,4}?)"
    r"|(?P<words>[^\d().;:,\n]{0,60}?))"
    r"(?P<fee>Miễn phí|Không có thông tin|[\d,]{1,20} ?(?:Việt Nam Đồng|VNĐ|VND|USD|EUR))"
)


@dataclass(frozen=True, slots=True)
class FilingRow:
    """One row of the table as it was published."""

    channel: Channel
    value: int | None
    """The number of the time cell, where it has one."""
    unit: str
    """The unit of the time cell as written; empty for a bare number and for words."""
    words: str
    """The time cell where it is no number: "Không có thông tin" and the like."""
    glued: bool
    """The number of the time cell and that of the fee touch: neither is known."""
    fee: str
    fee_note: str
    description: str

    @property
    def time_text(self) -> str:
        """The time cell as a person reads it."""
        if self.glued:
            return f"{self.value}{self.fee}"
        return self.words if self.value is None else f"{self.value} {self.unit}".strip()


def split_rows(text: str) -> tuple[FilingRow, ...]:
    """The rows of the table; empty for a text that holds none."""
    body = text.removeprefix(HEADER)
    found: list[re.Match[str]] = []
    for match in _ROW.finditer(body):
        found.append(match)
        if len(found) == MAX_ROWS:
            break
    if not found:
        return ()
    ends = [match.start() for match in found[1:]] + [len(body)]
    return tuple(_row(match, body[match.end() : end]) for match, end in zip(found, ends, strict=True))


def _row(match: re.Match[str], rest: str) -> FilingRow:
    note, description = _bracket(rest)
    number = match["value"] or match["bare"]
    fee = match["fee"]
    return FilingRow(
        channel=_CHANNELS[match["channel"]],
        value=int(number) if number else None,
        unit=match["unit"] or "",
        words=(match["none"] or match["words"] or "").strip(),
        glued=match["bare"] is not None and fee[0] in "0123456789,",
        fee=fee,
        fee_note=note,
        description=description.strip(),
    )


def _bracket(rest: str) -> tuple[str, str]:
    """The bracket a cell of the fee begins with, and what follows it; brackets inside are counted."""
    if not rest.startswith("("):
        return "", rest
    depth = 0
    for at, letter in enumerate(rest):
        depth += (letter == "(") - (letter == ")")
        if depth == 0:
            return rest[1:at].strip(), rest[at + 1 :]
    return "", rest
