"""The contexts of what is printed from the catalogue: leaflet and poster, each text as it will stand on the paper."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from desktop_app.clock import in_vietnam
from desktop_app.domain.calendar.table import Session
from desktop_app.domain.catalogue.fees import takes_local_fee
from desktop_app.domain.catalogue.papers import (
    Leaflet,
    LeafletCase,
    LeafletHead,
    LeafletPaperRow,
    Poster,
    PosterRow,
    PosterSector,
    leaflet_qr,
)
from desktop_app.domain.catalogue.procedure import Confidence, FeeKind, FeeRule, Procedure
from desktop_app.domain.catalogue.words import count_words, date_words, fee_words, time_limit_words
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.formatting import date_vi, money, weekday_long
from desktop_app.domain.text import fold
from desktop_app.services.shipped_catalogue import shipped_leaflet_notes

LIMIT_UNKNOWN = "Cán bộ tiếp nhận sẽ ghi trên giấy hẹn"
FEE_LOCAL = "Theo Nghị quyết của HĐND tỉnh; xin hỏi cán bộ tiếp nhận"
FEE_UNKNOWN = "Xin hỏi cán bộ tiếp nhận"
MONDAY = date(2026, 11, 23)
"""Any Monday, for the names of the weekdays."""
MOST_STEPS = 1800
"""Letters of the announced steps that a leaflet has room for beside papers and fees."""
USUAL_STEPS = (
    "Chuẩn bị giấy tờ theo danh sách ở mục 1.",
    "Nộp hồ sơ. Cán bộ kiểm tra; nếu còn thiếu, hướng dẫn đầy đủ một lần.",
    "Nhận giấy tiếp nhận hồ sơ và hẹn trả kết quả; giữ giấy này để tra cứu và nhận kết quả.",
    "Nhận kết quả theo ngày hẹn. Nếu được giải quyết ngay thì nhận tại quầy.",
)
BRING = ("Giấy tờ ghi ở mặt trong", "Căn cước, hoặc điện thoại đã có VNeID")


def leaflet_of(office: OfficeSnapshot, procedure: Procedure, now: datetime) -> Leaflet:
    """Everything that stands on the leaflet of one version."""
    head = _head(office, now)
    return Leaflet(
        head=head,
        code=procedure.code,
        name=procedure.name,
        sector=procedure.sector,
        authority=procedure.authority,
        limit=_limit(procedure.limit_text, time_limit_words(procedure.limit), read=_limit_read(procedure)),
        fee=_fee(office, procedure, procedure.fee, "", procedure.fee_text),
        fee_ground=procedure.fee.ground,
        papers=tuple(LeafletPaperRow(spec.name, count_words(spec), spec.required) for spec in procedure.components),
        cases=_cases(office, procedure),
        channels=(
            "Trực tiếp tại trung tâm",
            f"Trực tuyến: tìm mã {procedure.code} trên dichvucong.gov.vn",
            "Qua bưu chính công ích, nếu thủ tục cho phép",
        ),
        steps=_steps(procedure),
        notes=tuple(f"{note.text} ({note.source})" for note in shipped_leaflet_notes()),
        bring=BRING,
        version=_version(procedure),
        verified=procedure.confidence is Confidence.VERIFIED and not procedure.flags,
        qr_text=leaflet_qr(head.lookup_address, procedure.code),
    )


def poster_of(office: OfficeSnapshot, procedures: Iterable[Procedure], now: datetime) -> Poster:
    """The procedures by sector, sectors and names in the order of the alphabet."""
    sectors: dict[str, list[Procedure]] = {}
    for procedure in procedures:
        sectors.setdefault(procedure.sector, []).append(procedure)
    return Poster(
        head=_head(office, now),
        day=f"ngày {date_vi(now)}",
        sectors=tuple(
            PosterSector(name, tuple(_poster_row(office, one) for one in sorted(sectors[name], key=_by_name)))
            for name in sorted(sectors, key=fold)
        ),
    )


def _by_name(procedure: Procedure) -> tuple[str, str]:
    return fold(procedure.name), procedure.code


def _poster_row(office: OfficeSnapshot, procedure: Procedure) -> PosterRow:
    limits = [_limit(procedure.limit_text, time_limit_words(procedure.limit), read=_limit_read(procedure))]
    fees = [_fee(office, procedure, procedure.fee, "", procedure.fee_text)]
    for case in _cases(office, procedure)[1:]:
        if case.limit not in limits:
            limits.append(f"{case.name}: {case.limit}")
        if case.fee not in fees:
            fees.append(f"{case.name}: {case.fee}")
    return PosterRow(procedure.code, procedure.name, "; ".join(limits), "; ".join(fees))


def _cases(office: OfficeSnapshot, procedure: Procedure) -> tuple[LeafletCase, ...]:
    if len(procedure.cases) < 2:
        return ()
    return tuple(
        LeafletCase(
            case.name,
            _limit(case.limit_text, time_limit_words(case.limit), read=_limit_read(procedure)),
            _fee(office, procedure, case.fee or procedure.fee, case.key, "" if case.fee else procedure.fee_text),
        )
        for case in procedure.cases
    )


def _limit(text: str, words: str, *, read: bool = True) -> str:
    """The announced words; where a machine could not read them, "120 VNĐ" must not reach a citizen as a limit."""
    shown = (text if words or read else "") or words or LIMIT_UNKNOWN
    return shown[:1].upper() + shown[1:]


def _limit_read(procedure: Procedure) -> bool:
    return not any(one.field in ("limit", "cases") for one in procedure.flags)


def _fee(office: OfficeSnapshot, procedure: Procedure, rule: FeeRule, case_key: str, text: str) -> str:
    """The centre's own amount first, then the catalogue's text, then the rule in words: never a silent nothing."""
    local = office.local_fee(procedure.code, case_key) if takes_local_fee(rule) else None
    if local is not None:
        online = "" if local.online_amount is None else f"; nộp trực tuyến {money(local.online_amount)}"
        return f"{money(local.amount)}{online}"
    if rule.kind is FeeKind.PROVINCIAL:
        return FEE_LOCAL
    if rule.kind is FeeKind.UNKNOWN:
        return FEE_UNKNOWN
    words = text or fee_words(rule)
    return words[:1].upper() + words[1:]


def _steps(procedure: Procedure) -> tuple[str, ...]:
    """The announced steps where a leaflet has room for them, else the way every dossier goes."""
    own = tuple(line.strip() for line in procedure.steps.splitlines() if line.strip())
    return own if own and sum(map(len, own)) <= MOST_STEPS else USUAL_STEPS


def _version(procedure: Procedure) -> str:
    parts = [f"Phiên bản {procedure.version}", procedure.decision_no]
    if procedure.effective_from is not None:
        parts.append(f"hiệu lực từ {date_words(procedure.effective_from)}")
    if procedure.effective_to is not None:
        parts.append(f"đến hết {date_words(procedure.effective_to)}")
    return " · ".join(part for part in parts if part)


def _head(office: OfficeSnapshot, now: datetime) -> LeafletHead:
    centre = office.required_centre()
    return LeafletHead(
        superior_body=centre.superior_body,
        centre=centre.name,
        address=centre.address,
        phone=centre.phone,
        hotline=centre.hotline,
        lookup_address=centre.lookup_address,
        hours=_hours(office.calendar.table.weekly),
        printed=f"In ngày {date_vi(in_vietnam(now))} từ danh mục thủ tục của trung tâm.",
        sample=centre.sample,
    )


def _hours(weekly: tuple[tuple[Session, ...], ...]) -> tuple[str, ...]:
    """Neighbouring weekdays with the same sessions together: "Thứ Hai – Thứ Sáu: 07:30–11:30, 13:00–17:00"."""
    runs: list[tuple[int, int]] = []
    for day, sessions in enumerate(weekly):
        if not sessions:
            continue
        if runs and runs[-1][1] == day - 1 and weekly[runs[-1][0]] == sessions:
            runs[-1] = (runs[-1][0], day)
        else:
            runs.append((day, day))
    return tuple(f"{_days(first, last)}: {_sessions(weekly[first])}" for first, last in runs)


def _days(first: int, last: int) -> str:
    return _weekday(first) if first == last else f"{_weekday(first)} – {_weekday(last)}"


def _weekday(number: int) -> str:
    return weekday_long(MONDAY.replace(day=MONDAY.day + number))


def _sessions(sessions: tuple[Session, ...]) -> str:
    return ", ".join(f"{one.start:%H:%M}–{one.end:%H:%M}" for one in sessions)
