"""What a centre decides about its hall: groups of services, who goes first and why, how numbers are called (F9).

NĐ 61/2018 Đ13.2b asks for an automatic number machine linked to the system; how numbers run is the centre's own rule.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from desktop_app.domain.text import clean
from desktop_app.errors import UserError

MOST_NAME = 60
MOST_GROUND = 300
MOST_NOTICE = 200
MOST_MINUTES = 240
MOST_TICKETS = 9_999


class ServiceGroup(Struct, frozen=True):
    """Matters that share one series of numbers: "A – Hộ tịch, chứng thực"."""

    key: str
    name: str
    letter: str
    """One or two capital letters before the number."""
    sectors: tuple[str, ...] = ()
    """Sectors of the catalogue it stands for: F2 offers their procedures first."""
    daily_limit: int = 0
    """Tickets a day, 0: as many as come."""
    no_wait: bool = False
    """The series of same-day procedures; offered on days on which a programme runs."""
    position: int = 0
    """Place on the ticket machine."""
    active: bool = True


class PriorityGroup(Struct, frozen=True):
    """People who are called earlier, and on what ground. Of a person only the group is kept, no reason of health."""

    key: str
    name: str
    ground: str
    """An article ("Luật Người cao tuổi 2009, Điều 3 khoản 1 điểm c") or the centre's own house rule."""
    position: int = 0
    active: bool = True


class HallRules(Struct, frozen=True):
    """One record for the hall as a whole."""

    priority_letter: str = "U"
    appointment_letter: str = "H"
    ordinary_before_priority: int = 2
    """Ordinary numbers a counter calls between two with priority; 0: priority always first."""
    most_extra_wait_minutes: int = 15
    """Nobody is overtaken any more once he has waited this much longer than the one who would overtake."""
    calls_before_absent: int = 3
    return_within_numbers: int = 10
    """An absent person comes back to the front while at most so many further numbers of the series were called."""
    appointment_early_minutes: int = 15
    """From so long before its time an appointment may be called, and then first."""
    appointments_per_half_hour: int = 4
    """Of one group; 0: no appointments are given."""
    open_before_minutes: int = 30
    """The ticket machine gives numbers from so long before a session opens …"""
    close_before_minutes: int = 0
    """… until so long before it ends."""
    target_wait_minutes: int = 15
    """The centre's own target; no national figure is known (docs/domain.md)."""
    minutes_per_person: int = 8
    """What the estimate assumes until the centre's own events tell it better."""
    where_to_look: str = "Xem số trên bảng và nghe gọi số tại sảnh"
    notice: str = ""
    """A line at the foot of the board."""


def check_group(group: ServiceGroup) -> None:
    """Raise ``UserError`` for the first thing that is wrong with a service group."""
    check_letter(group.letter, "letter")
    if not 0 <= group.daily_limit <= MOST_TICKETS:
        raise UserError("hall_number_out_of_range", field="daily_limit", least=0, most=MOST_TICKETS)


def check_priority(group: PriorityGroup) -> None:
    """Raise ``UserError``: ``ground_needed``, ``text_too_long``."""
    if not group.ground.strip():
        raise UserError("ground_needed", field="ground")
    if len(group.ground) > MOST_GROUND:
        raise UserError("text_too_long", field="ground", most=MOST_GROUND)


_RANGES = {
    "ordinary_before_priority": (0, 20),
    "most_extra_wait_minutes": (0, MOST_MINUTES),
    "calls_before_absent": (1, 10),
    "return_within_numbers": (0, 100),
    "appointment_early_minutes": (0, MOST_MINUTES),
    "appointments_per_half_hour": (0, 100),
    "open_before_minutes": (0, MOST_MINUTES),
    "close_before_minutes": (0, MOST_MINUTES),
    "target_wait_minutes": (1, MOST_MINUTES),
    "minutes_per_person": (1, MOST_MINUTES),
}


def check_rules(rules: HallRules) -> None:
    """Raise ``UserError`` naming the field that is wrong."""
    check_letter(rules.priority_letter, "priority_letter")
    check_letter(rules.appointment_letter, "appointment_letter")
    if rules.priority_letter == rules.appointment_letter:
        raise UserError("hall_letter_taken", field="appointment_letter", letter=rules.appointment_letter)
    for field, (least, most) in _RANGES.items():
        if not least <= getattr(rules, field) <= most:
            raise UserError("hall_number_out_of_range", field=field, least=least, most=most)
    for field in ("where_to_look", "notice"):
        if len(getattr(rules, field)) > MOST_NOTICE:
            raise UserError("text_too_long", field=field, most=MOST_NOTICE)


def check_letter(letter: str, field: str) -> None:
    """One or two letters a voice can read out: A–Z, Đ, Ư; raises ``UserError("hall_letter_invalid")``."""
    if clean(letter) != letter or not 1 <= len(letter) <= 2 or not all(one in LETTERS for one in letter):
        raise UserError("hall_letter_invalid", field=field)


LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZĐƯ"

DEFAULT_PRIORITIES = (
    PriorityGroup(
        "nguoi-cao-tuoi", "Người cao tuổi (từ 60 tuổi)", "Luật Người cao tuổi 2009, Điều 3 khoản 1 điểm c", 1
    ),
    PriorityGroup("khuyet-tat", "Người khuyết tật nặng", "Nội quy của đơn vị", 2),
    PriorityGroup("mang-thai", "Phụ nữ mang thai, nuôi con nhỏ", "Nội quy của đơn vị", 3),
    PriorityGroup("nguoi-co-cong", "Người có công, thân nhân liệt sĩ", "Nội quy của đơn vị", 4),
)
"""Only the first has an article; for the others no national one was found, and the centre confirms or changes them."""

DEFAULT_GROUPS = (
    ServiceGroup("ho-tich-chung-thuc", "Hộ tịch – Chứng thực", "A", ("Hộ tịch", "Chứng thực"), position=1),
    ServiceGroup(
        "dat-dai-xay-dung", "Đất đai – Xây dựng", "B",
        ("Đất đai", "Hoạt động xây dựng", "Quy hoạch đô thị và nông thôn"), position=2,
    ),
    ServiceGroup("linh-vuc-khac", "Lĩnh vực khác", "C", position=3),
    ServiceGroup("tra-ket-qua", "Nhận kết quả", "R", position=4),
    ServiceGroup("khong-cho", "Thủ tục không chờ", "K", no_wait=True, position=5),
)  # fmt: skip
"""Letters by sector, as is usual at one-stop desks; a centre changes them under F9."""

ELDERLY = DEFAULT_PRIORITIES[0].key
"""The one group a ticket machine can tell from a card: by age alone."""
ELDERLY_AGE = 60


def is_elderly(birth: date | None, today: date) -> bool:
    """Whether somebody has completed the sixtieth year (Luật Người cao tuổi 39/2009/QH12, Điều 2); an unknown date of
    birth is no age."""
    if birth is None:
        return False
    return today.year - birth.year - ((today.month, today.day) < (birth.month, birth.day)) >= ELDERLY_AGE
