"""Who may do what: the one table of rights. The services ask it through ``services/rights.py``; the window reads it to
grey out what it need not offer.

The roles are those of a one-stop desk (NĐ 61/2018 Đ.7–10; in small communes one officer holds several). A right is an
action's name; what is not in the table nobody may do.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from msgspec import Struct


class OfficerRole(StrEnum):
    RECEPTION = "reception"
    SPECIALIST = "specialist"
    RETURN_AND_FEES = "return_and_fees"
    SUPERVISOR = "supervisor"
    INSPECTOR = "inspector"
    """Reads everything, changes nothing."""
    ADMINISTRATOR = "administrator"
    """Settings and accounts; alone, without another role, it opens no dossier."""


ROLE_NAMES: Mapping[OfficerRole, str] = {
    OfficerRole.RECEPTION: "Tiếp nhận",
    OfficerRole.SPECIALIST: "Chuyên môn",
    OfficerRole.RETURN_AND_FEES: "Trả kết quả, thu phí",
    OfficerRole.SUPERVISOR: "Giám sát",
    OfficerRole.INSPECTOR: "Thanh tra (chỉ xem)",
    OfficerRole.ADMINISTRATOR: "Quản trị",
}
DESK_ROLES = (OfficerRole.RECEPTION, OfficerRole.SPECIALIST, OfficerRole.RETURN_AND_FEES)
WORKING_ROLES = (*DESK_ROLES, OfficerRole.SUPERVISOR)
"""What an officer holds whose record was saved before there were roles: today's work stays possible."""

_R, _S, _F = OfficerRole.RECEPTION, OfficerRole.SPECIALIST, OfficerRole.RETURN_AND_FEES
_V, _I, _A = OfficerRole.SUPERVISOR, OfficerRole.INSPECTOR, OfficerRole.ADMINISTRATOR


class Right(Struct, frozen=True):
    """``name``: what it allows, in words that fit behind "quyền"."""

    name: str
    roles: frozenset[OfficerRole]


def _right(name: str, *roles: OfficerRole) -> Right:
    return Right(name, frozenset(roles))


RIGHTS: Mapping[str, Right] = {
    # reading
    "dossier.read": _right("xem hồ sơ (đã che số giấy tờ)", _R, _S, _F, _V, _I),
    "person.find": _right("tra người dân theo số giấy tờ để điền sẵn", _R, _F),
    "figures.read": _right("xem số liệu, báo cáo", _R, _S, _F, _V, _I, _A),
    "catalogue.read": _right("xem danh mục thủ tục", _R, _S, _F, _V, _I, _A),
    "cash.read": _right("xem sổ thu phí", _R, _F, _V, _I),
    "hall.read": _right("xem hàng đợi", _R, _S, _F, _V, _I),
    "identity.reveal": _right("hiện đủ số giấy tờ, có lý do", _R, _S, _F, _V),
    "audit.read": _right("xem ai đã hiện, in lại, xuất dữ liệu gì", _V, _I, _A),
    "list.export": _right("xuất danh sách ra tệp", _R, _S, _F, _V),
    "backup.make": _right("sao lưu dữ liệu và thử bản sao lưu", _R, _S, _F, _V, _I, _A),
    # reception
    "dossier.accept": _right("tiếp nhận hồ sơ", _R),
    "dossier.guide": _right("hướng dẫn hoàn thiện hồ sơ", _R),
    "dossier.turn_away": _right("từ chối tiếp nhận", _R),
    "dossier.receive_supplement": _right("nhận giấy tờ bổ sung", _R),
    "dossier.withdraw": _right("ghi nhận rút hồ sơ", _R),
    "dossier.correct": _right("sửa hồ sơ đã nhận", _R, _V),
    "dossier.correct_certification": _right("sửa số chứng thực", _R, _V),
    "dossier.void": _right("hủy hồ sơ nhận nhầm", _R, _V),
    "dossier.convert_promise": _right("chuyển lời hứa không chờ", _R, _V),
    "dossier.set_national_code": _right("ghi mã quốc gia", _R, _S),
    "dossier.link": _right("liên kết hồ sơ", _R, _S),
    "dossier.reprint": _right("in lại giấy tờ", _R, _S, _F, _V),
    "dossier.agency_received": _right("ghi nhận cơ quan có thẩm quyền đã nhận", _R, _S),
    "rating.enter_slip": _right("nhập phiếu đánh giá", _R, _F, _V),
    "register.print": _right("in sổ", _R, _F, _V),
    # handling
    "dossier.start": _right("bắt đầu giải quyết", _R, _S),
    "dossier.ask_supplement": _right("yêu cầu bổ sung", _R, _S),
    "dossier.ask_financial_duty": _right("yêu cầu thực hiện nghĩa vụ tài chính", _S, _F),
    "dossier.financial_duty_met": _right("ghi nhận đã thực hiện nghĩa vụ tài chính", _S, _F),
    "dossier.stop": _right("dừng giải quyết", _S, _V),
    "dossier.resume": _right("giải quyết tiếp", _S, _V),
    "dossier.extend": _right("xin lỗi và hẹn lại", _S, _V),
    "dossier.finish": _right("ghi nhận đã có kết quả", _R, _S),
    "dossier.refuse": _right("từ chối giải quyết", _S, _V),
    "dossier.reopen": _right("mở lại hồ sơ", _S, _V),
    "dossier.undo": _right("hoàn tác một bước", _R, _S, _F, _V),
    "dossier.hand_over": _right("giao hồ sơ", _R, _S, _F, _V),
    "dossier.take_over": _right("nhận bàn giao hồ sơ", _R, _S, _F, _V),
    "dossier.reassign": _right("điều chuyển hồ sơ", _V),
    # returning and fees
    "dossier.receive_result": _right("nhận kết quả về một cửa", _R, _F),
    "dossier.shelve": _right("xếp kết quả lên kệ", _R, _F),
    "dossier.return": _right("trả kết quả", _R, _F),
    "dossier.came_back": _right("ghi nhận kết quả bị trả về", _R, _F),
    "dossier.collect_fee": _right("thu phí, lệ phí", _R, _F),
    "cash.slip": _right("in phiếu thu", _R, _F),
    "cash.close": _right("chốt tiền trong ngày", _R, _F),
    "cash.correct": _right("sửa khoản thu", _F, _V),
    "post.batch": _right("lập và giao chuyến bưu chính", _R, _F),
    # the hall
    "counter.open": _right("mở quầy", _R, _S, _F, _V),
    "counter.close": _right("đóng quầy", _R, _S, _F, _V),
    "ticket.call": _right("gọi số", _R, _S, _F, _V),
    "ticket.take": _right("lấy số cho người dân", _R, _F, _V),
    "appointment.book": _right("đặt lịch hẹn", _R, _F, _V),
    "appointment.cancel": _right("hủy lịch hẹn", _R, _F, _V),
    "rating.give": _right("ghi nhận đánh giá tại máy", _R, _F, _V),
    # supervising
    "escalation.acknowledge": _right("ghi nhận cảnh báo", _R, _S, _F, _V),
    "register.lock": _right("khóa, mở sổ", _V),
    "indicator.set_target": _right("đặt chỉ tiêu", _V),
    "indicator.enter_figure": _right("nhập số liệu chỉ tiêu", _V),
    "report.package": _right("lập bộ báo cáo quý", _V),
    # the centre
    "catalogue.publish": _right("sửa danh mục thủ tục", _V, _A),
    "catalogue.import": _right("nhập danh mục từ tệp", _V, _A),
    "record.save": _right("sửa cài đặt của trung tâm", _A),
    "account.manage": _right("quản lý tài khoản, vai trò", _A),
}
"""Action → its name and the roles that may do it. A new action is one line here; the services ask for it by its name,
and a test tries it with every role."""


def may(roles: Iterable[OfficerRole], action: str) -> bool:
    """Whether one of the roles has the right; an action that is not in the table nobody may do."""
    right = RIGHTS.get(action)
    return right is not None and not right.roles.isdisjoint(roles)


def role_names(roles: Iterable[OfficerRole]) -> str:
    """ "Tiếp nhận, Giám sát", in the order of the table."""
    held = set(roles)
    return ", ".join(name for role, name in ROLE_NAMES.items() if role in held)


def holders(action: str) -> str:
    """The roles that have a right, in words: "Giám sát, Quản trị"."""
    right = RIGHTS.get(action)
    return role_names(right.roles) if right is not None else ""
