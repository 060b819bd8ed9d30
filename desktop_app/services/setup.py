"""First start: a centre of one's own, or the sample centre. Both are events like everything else."""

from __future__ import annotations

from datetime import datetime, time

from sqlalchemy.orm import Session

from desktop_app.domain.actor import COMMAND_LINE_OFFICER, SETUP_ACTOR
from desktop_app.domain.calendar.limits import LimitUnit, TimeLimit
from desktop_app.domain.catalogue.fees import local_fee_key
from desktop_app.domain.catalogue.procedure import FeeKind, FeeRule
from desktop_app.domain.dossier.papers import ROUTED_FORMS, PaperForm
from desktop_app.domain.exchange.office import NewCentre
from desktop_app.domain.hall.records import DEFAULT_GROUPS, DEFAULT_PRIORITIES, HallRules
from desktop_app.domain.office import (
    EVERY_PROCEDURE,
    Centre,
    Counter,
    LocalFee,
    NoWaitProgramme,
    Officer,
    PlanStep,
    PrinterDevice,
    PrinterKind,
    StepPlan,
    Unit,
)
from desktop_app.domain.office_records import Record
from desktop_app.domain.rights import DESK_ROLES, WORKING_ROLES, OfficerRole
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from desktop_app.services.office import OfficeServices
from desktop_app.services.shipped_catalogue import shipped_procedures

ALL_FORMS = ROUTED_FORMS
SAMPLE_HEAD = (*WORKING_ROLES, OfficerRole.ADMINISTRATOR)
"""The officer a newcomer tries everything as."""
SHEET_FORMS = tuple(form for form in ROUTED_FORMS if form is not PaperForm.TICKET_80MM)
"""A printer of the computer takes sheets: queue tickets come out of it on A5 until a roll printer is chosen."""


def set_up_centre(services: OfficeServices, wanted: NewCentre) -> None:
    """Create a real centre in an empty database; raises ``UserError("centre_exists")`` when there is one."""
    if not wanted.officers:
        raise UserError("officer_needed", field="officers")
    if not wanted.counters:
        raise UserError("counter_needed", field="counters")
    officers = with_administrator(wanted.officers)
    printer = PrinterDevice("may-in", "Máy in của máy tính", PrinterKind.SYSTEM, wanted.printer_target, SHEET_FORMS)
    records: list[Record] = [wanted.centre, *officers, *wanted.counters, printer, *default_hall()]
    if wanted.no_wait_weekday is not None:
        records.append(default_programme(wanted.no_wait_weekday))
    write_centre(services, tuple(records), services.clock.now())


def with_administrator(officers: tuple[Officer, ...]) -> tuple[Officer, ...]:
    """The same officers; the first one also administers, unless somebody does."""
    if any(one.active and OfficerRole.ADMINISTRATOR in one.roles for one in officers):
        return officers
    first = replace(officers[0], roles=(*officers[0].roles, OfficerRole.ADMINISTRATOR))
    return (first, *officers[1:])


def write_centre(services: OfficeServices, records: tuple[Record, ...], at: datetime) -> None:
    """Publish the shipped catalogue and the first records in one transaction; nothing is written when one is wrong.

    Two first starts at the same moment: the second finds the centre and raises ``UserError("centre_exists")``.
    """
    with services.database.write() as session:
        write_centre_in(session, services, records, at)


def write_centre_in(session: Session, services: OfficeServices, records: tuple[Record, ...], at: datetime) -> None:
    """``write_centre`` inside an open transaction."""
    if services.context.office(session).centre is not None:
        raise UserError("centre_exists")
    services.catalogue.publish_in(session, SETUP_ACTOR, shipped_procedures(), at)
    for record in records:
        services.records.save_in(session, SETUP_ACTOR, record, at=at)


def default_programme(weekday: int) -> NoWaitProgramme:
    """The no-wait programme a centre starts with: every procedure the catalogue marks as fit for it."""
    names = ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")
    return NoWaitProgramme(
        key="khong-cho",
        name=f"Ngày {names[weekday]} không chờ",
        weekdays=(weekday,),
        procedure_codes=tuple(procedure.code for procedure in shipped_procedures() if procedure.no_wait),
    )


def default_hall() -> tuple[Record, ...]:
    """Groups, priorities and rules a hall begins with; all of it is changed under F9."""
    return (*DEFAULT_GROUPS, *DEFAULT_PRIORITIES, HallRules())


def sample_records() -> tuple[Record, ...]:
    """The sample centre: an invented commune with six officers, four counters and a Thursday without waiting."""
    return (
        Centre(
            name="TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG XÃ MẪU",
            superior_body="UBND XÃ MẪU",
            place="Xã Mẫu",
            org_code="H06.12.34",
            address="Số 1 đường Mẫu, Xã Mẫu, Tỉnh Mẫu",
            phone="0200 000 0001",
            hotline="0200 000 0002",
            lookup_address="https://tracuu.motcua.example/hs",
            sample=True,
        ),
        Unit("tu-phap", "Bộ phận Tư pháp – Hộ tịch", ("Hộ tịch", "Chứng thực", "Nuôi con nuôi", "Hòa giải ở cơ sở")),
        Unit(
            "dia-chinh",
            "Bộ phận Địa chính – Xây dựng",
            (
                "Đất đai",
                "Hoạt động xây dựng",
                "Quy hoạch đô thị và nông thôn",
                "Đường bộ",
                "Tài nguyên nước",
                "Trồng trọt",
            ),
        ),
        Unit(
            "van-hoa-xa-hoi",
            "Bộ phận Văn hóa – Xã hội",
            ("Bảo trợ xã hội", "Người có công", "Giáo dục và Đào tạo", "Giảm nghèo"),
        ),
        Unit("kinh-te", "Bộ phận Kinh tế", ("Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)",)),
        Unit("cong-an", "Công an xã", ("Đăng ký, quản lý cư trú",)),
        Officer("vi-du", "Trần Thị Ví Dụ", "Công chức một cửa", "tu-phap", roles=SAMPLE_HEAD),
        Officer("van-mau", "Lê Văn Mẫu", "Công chức một cửa", "tu-phap", roles=WORKING_ROLES),
        Officer("thu-nghiem", "Phạm Thị Thử Nghiệm", "Công chức địa chính", "dia-chinh", roles=WORKING_ROLES),
        Officer("minh-hoa", "Ngô Minh Họa", "Công chức văn hóa – xã hội", "van-hoa-xa-hoi", roles=DESK_ROLES),
        Officer("gia-dinh", "Đỗ Thị Giả Định", "Nhân viên bưu chính", "", roles=DESK_ROLES),
        Officer(COMMAND_LINE_OFFICER, "Dòng lệnh", "Tiếp nhận từ dòng lệnh"),
        Counter("quay-1", "Quầy 1", ("Chứng thực",), groups=("ho-tich-chung-thuc", "khong-cho")),
        Counter("quay-2", "Quầy 2", ("Hộ tịch",), groups=("ho-tich-chung-thuc", "khong-cho")),
        Counter("quay-3", "Quầy 3"),
        Counter("quay-4", "Quầy 4", groups=("dat-dai-xay-dung", "linh-vuc-khac", "tra-ket-qua")),
        *default_hall(),
        PrinterDevice("thu-muc", "Thư mục bản in (chưa nối máy in)", PrinterKind.FOLDER, "", ALL_FORMS),
        NoWaitProgramme(
            key="khong-cho",
            name="Ngày thứ năm không chờ",
            weekdays=(3,),
            procedure_codes=tuple(procedure.code for procedure in shipped_procedures() if procedure.no_wait),
            session_starts=(time(7, 30), time(13, 0)),
        ),
        *sample_local_fees(),
    )


SAMPLE_STEPS = StepPlan(
    EVERY_PROCEDURE,
    (
        PlanStep("tu-phap", TimeLimit(2, LimitUnit.WORKING_DAYS)),
        PlanStep("dia-chinh", TimeLimit(15, LimitUnit.WORKING_DAYS)),
        PlanStep("van-hoa-xa-hoi", TimeLimit(10, LimitUnit.WORKING_DAYS)),
        PlanStep("kinh-te", TimeLimit(3, LimitUnit.WORKING_DAYS)),
        PlanStep("cong-an", TimeLimit(3, LimitUnit.WORKING_DAYS)),
    ),
)
"""Invented internal limits: the sample centre has lists of late steps to show."""

SAMPLE_FEE_GROUND = "Nghị quyết HĐND tỉnh (số liệu mẫu)"
SAMPLE_FEE = 20_000
SAMPLE_FEES = {
    "Hộ tịch": 15_000,
    "Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)": 100_000,
    "Đất đai": 100_000,
    "Hoạt động xây dựng": 75_000,
}
"""Invented amounts by sector, in đồng: a sample centre must be able to receive everything, and never for a silent 0."""


def sample_local_fees() -> tuple[LocalFee, ...]:
    """An invented amount for every procedure and case whose fee the law leaves to the province or does not name."""
    fees = []
    for procedure in shipped_procedures():
        rules: list[tuple[str, FeeRule | None]] = [("", procedure.fee)]
        rules += [(case.key, case.fee) for case in procedure.cases if case.key]
        amount = SAMPLE_FEES.get(procedure.sector, SAMPLE_FEE)
        fees += [
            LocalFee(local_fee_key(procedure.code, case_key), amount, SAMPLE_FEE_GROUND, online_amount=amount // 2)
            for case_key, rule in rules
            if rule is not None and rule.kind in (FeeKind.PROVINCIAL, FeeKind.UNKNOWN)
        ]
    return tuple(fees)
