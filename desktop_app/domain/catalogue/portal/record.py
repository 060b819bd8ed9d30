"""One record of a catalogue file, read field by field: what was understood, and what a person has to look at."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.catalogue.lookup import stem
from desktop_app.domain.catalogue.portal.components import ComponentsReading, read_components
from desktop_app.domain.catalogue.portal.fees import FeeReading, read_fee_text, read_fees
from desktop_app.domain.catalogue.portal.flags import FlagCode, flag
from desktop_app.domain.catalogue.portal.legal import LegalReading, read_legal_basis
from desktop_app.domain.catalogue.portal.limit_cell import read_limit_text
from desktop_app.domain.catalogue.portal.limits import LimitsReading, read_limits
from desktop_app.domain.catalogue.portal.rows import split_rows
from desktop_app.domain.catalogue.portal.texts import clean_text
from desktop_app.domain.catalogue.procedure import ProcedureStatus, ReviewFlag
from desktop_app.domain.text import words

MAX_NAME = 2_000
MAX_LONG_TEXT = 30_000
_NATIONAL_CODE = re.compile(r"\d\.\d{6}")

CODE, NAME = "ma_thu_tuc", "ten_thu_tuc"
REQUIRED = (CODE, NAME)
COLUMNS: Mapping[str, tuple[str, ...]] = {
    CODE: ("ma thu tuc", "ma tthc", "ma so tthc", "ma so", "ma thu tuc hanh chinh", "code"),
    NAME: ("ten thu tuc", "ten tthc", "ten thu tuc hanh chinh", "thu tuc hanh chinh", "name"),
    "so_quyet_dinh": ("so quyet dinh", "quyet dinh cong bo", "so quyet dinh cong bo", "decision no"),
    "cap_thuc_hien": ("cap thuc hien", "cap", "level"),
    "linh_vuc": ("linh vuc", "sector"),
    "doi_tuong_thuc_hien": ("doi tuong thuc hien", "doi tuong"),
    "co_quan_co_tham_quyen": ("co quan co tham quyen", "co quan giai quyet"),
    "co_quan_thuc_hien": ("co quan thuc hien", "authority"),
    "trinh_tu_thuc_hien": ("trinh tu thuc hien", "trinh tu"),
    "cach_thuc_thuc_hien": ("cach thuc thuc hien", "cach thuc"),
    "thoi_han_giai_quyet": ("thoi han giai quyet", "thoi han", "thoi gian giai quyet", "time limit"),
    "phi_le_phi": ("phi le phi", "le phi", "phi", "fee"),
    "thanh_phan_ho_so": ("thanh phan ho so", "ho so", "components"),
    "can_cu_phap_ly": ("can cu phap ly", "can cu"),
    "yeu_cau_dieu_kien": ("yeu cau dieu kien", "yeu cau dieu kien thuc hien"),
    "ket_qua_xu_ly": ("ket qua xu ly", "ket qua thuc hien", "ket qua"),
    "trang_thai": ("trang thai", "tinh trang", "status"),
    "thay_the_boi": ("thay the boi", "replaced by"),
    "ngay_hieu_luc": ("ngay hieu luc", "ngay co hieu luc", "hieu luc tu", "effective from"),
    "ngay_het_hieu_luc": ("ngay het hieu luc", "hieu luc den", "effective to"),
    "nguon": ("nguon", "source"),
}
"""Field of the national portal → headings of a table that mean it, folded to plain small letters."""

_BY_HEADING = {heading: field for field, headings in COLUMNS.items() for heading in headings}

_STATUSES: Mapping[str, ProcedureStatus] = {
    "": ProcedureStatus.IN_FORCE,
    "con hieu luc": ProcedureStatus.IN_FORCE,
    "dang hieu luc": ProcedureStatus.IN_FORCE,
    "cong khai": ProcedureStatus.IN_FORCE,
    "in force": ProcedureStatus.IN_FORCE,
    "ban hanh moi": ProcedureStatus.NEW,
    "moi ban hanh": ProcedureStatus.NEW,
    "moi": ProcedureStatus.NEW,
    "new": ProcedureStatus.NEW,
    "sua doi": ProcedureStatus.AMENDED,
    "sua doi bo sung": ProcedureStatus.AMENDED,
    "duoc sua doi bo sung": ProcedureStatus.AMENDED,
    "amended": ProcedureStatus.AMENDED,
    "thay the": ProcedureStatus.REPLACED,
    "bi thay the": ProcedureStatus.REPLACED,
    "duoc thay the": ProcedureStatus.REPLACED,
    "replaced": ProcedureStatus.REPLACED,
    "bai bo": ProcedureStatus.ABOLISHED,
    "bi bai bo": ProcedureStatus.ABOLISHED,
    "het hieu luc": ProcedureStatus.ABOLISHED,
    "abolished": ProcedureStatus.ABOLISHED,
}
_DATE = re.compile(r"(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}))(?:[T ]00:00(?::00)?)?")


@dataclass(frozen=True, slots=True)
class RecordReading:
    """What one record says; ``flags`` are those of all its fields."""

    code: str
    name: str
    sector: str
    handling_level: str
    authority: str
    applicants: str
    decision_no: str
    limits: LimitsReading
    fee: FeeReading
    components: ComponentsReading
    legal: LegalReading
    steps: str
    requirements: str
    result: str
    status: ProcedureStatus
    replaced_by: str
    effective_from: date | None
    effective_to: date | None
    source: str
    flags: tuple[ReviewFlag, ...]
    silent: frozenset[str] = frozenset()
    """Fields of ``Procedure`` the record says nothing about (no column, or an empty one): what is known stays."""


def field_of(heading: str) -> str | None:
    """The field a heading of a table means, None for one that is not ours. The portal's own names are known too."""
    plain = heading.strip().lower()
    if plain in COLUMNS:
        return plain
    return _BY_HEADING.get(" ".join(words(heading[:200])))


def refusal(fields: Mapping[str, str]) -> str | None:
    """Why a record cannot be a procedure at all; None when it can."""
    code = fields.get(CODE, "").strip()
    if not code:
        return "row_code_missing"
    if len(code) > 64 or not _NATIONAL_CODE.fullmatch(stem(code)):
        return "row_code_unreadable"
    return None if fields.get(NAME, "").strip() else "row_name_missing"


def read_record(fields: Mapping[str, str]) -> RecordReading:
    """Read one record that ``refusal`` has nothing against. Fields it lacks are empty."""
    flags: list[ReviewFlag] = []

    def text(name: str, limit: int = MAX_NAME) -> str:
        value = clean_text(fields.get(name, ""))
        if value.lower() == "không có thông tin":
            return ""
        if len(value) > limit:
            flags.append(flag(name, FlagCode.TEXT_CUT, value))
            value = value[: limit - 1] + "…"
        return value

    steps = text("trinh_tu_thuc_hien", MAX_LONG_TEXT)
    rows = split_rows(clean_text(fields.get("cach_thuc_thuc_hien", "")))
    limit_cell, fee_cell = text("thoi_han_giai_quyet"), text("phi_le_phi")
    limits = read_limit_text(limit_cell) if limit_cell or not rows else read_limits(rows, steps)
    fee = read_fee_text(fee_cell) if fee_cell or not rows else read_fees(rows)
    components = read_components(clean_text(fields.get("thanh_phan_ho_so", "")))
    legal = read_legal_basis(clean_text(fields.get("can_cu_phap_ly", "")))
    said = {
        "limit": limit_cell or rows,
        "fee": fee_cell or rows,
        "components": fields.get("thanh_phan_ho_so", "").strip(),
        "legal_basis": legal.documents,
    }
    status = _status(text("trang_thai"), flags)
    effective_from, effective_to = _day(text, "ngay_hieu_luc", flags), _day(text, "ngay_het_hieu_luc", flags)
    return RecordReading(
        code=stem(fields[CODE]),
        name=" ".join(text(NAME).split()),
        sector=text("linh_vuc"),
        handling_level=text("cap_thuc_hien"),
        authority=text("co_quan_co_tham_quyen") or text("co_quan_thuc_hien"),
        applicants=text("doi_tuong_thuc_hien"),
        decision_no=" ".join(text("so_quyet_dinh").split()),
        limits=limits,
        fee=fee,
        components=components,
        legal=legal,
        steps=steps,
        requirements=text("yeu_cau_dieu_kien", MAX_LONG_TEXT),
        result=text("ket_qua_xu_ly", MAX_LONG_TEXT),
        status=status,
        replaced_by=stem(text("thay_the_boi")),
        effective_from=effective_from,
        effective_to=effective_to,
        source=text("nguon") or ("Cổng Dịch vụ công quốc gia" if rows else "Tệp danh mục"),
        flags=(*limits.flags, *fee.flags, *components.flags, *legal.flags, *flags),
        silent=frozenset(name for name, what in said.items() if not what),
    )


def _status(text: str, flags: list[ReviewFlag]) -> ProcedureStatus:
    known = _STATUSES.get(" ".join(words(text)))
    if known is None:
        flags.append(flag("status", FlagCode.STATUS_NOT_UNDERSTOOD, text))
        return ProcedureStatus.IN_FORCE
    return known


def _day(text: Callable[[str], str], name: str, flags: list[ReviewFlag]) -> date | None:
    value = text(name)
    if not value:
        return None
    found = _DATE.fullmatch(value)
    try:
        if found and found[1]:
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found:
            return date(int(found[6]), int(found[5]), int(found[4]))
    except ValueError:
        found = None
    flags.append(
        flag("effective_from" if name == "ngay_hieu_luc" else "effective_to", FlagCode.DATE_NOT_UNDERSTOOD, value)
    )
    return None
