"""The slip of a queue ticket: exactly what stands on it, already formatted, so that its PDF is a pure function of it.

The ticket itself is in the database before anything is printed; the slip documents nothing and is not filed. No person
stands on it: of a priority only that there is one.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.dossier.printing import FONT_SET

TICKET_LAYOUT = "1"


@dataclass(frozen=True, slots=True)
class TicketSlipContext:
    """Strings as printed; an empty one leaves its line out. ``number`` is never empty."""

    centre_name: str
    number: str
    """ "A012": what is called and shown on the board."""
    group_name: str
    """What the citizen came for: "Hộ tịch – Chứng thực"."""
    taken_at: str
    """ "09:40, thứ Năm 19/11/2026"."""
    superior_body: str = ""
    priority: str = ""
    """ "ƯU TIÊN": that, and not to which group somebody belongs; the slip is held where others see it."""
    waiting_before: str = ""
    """ "Trước Ông/Bà: 4 người"; see ``slip_text``."""
    estimate: str = ""
    """ "Dự kiến chờ khoảng 10–15 phút"; empty when nobody can tell yet."""
    counters: str = ""
    """ "Quầy phục vụ: 1, 2, 3"."""
    where_to_look: str = ""
    """From the settings: "Xem số trên bảng, nghe gọi ở sảnh"."""
    notice: str = ""
    """The closing line, such as what happens to whoever is not there when called."""
    ticket_qr: str = ""
    """Opaque token by which a counter's scanner finds the ticket; at most 60 characters, nothing of a person."""
    sample: bool = False
    """A sample centre: "DỮ LIỆU MẪU" stands on the slip."""
    layout_version: str = TICKET_LAYOUT
    font_set: str = FONT_SET
