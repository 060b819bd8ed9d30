"""From a planned or accepted dossier to the print context of Mẫu 01: every printed word is decided here, once."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from desktop_app.clock import in_vietnam
from desktop_app.domain.calendar.limits import LimitUnit
from desktop_app.domain.catalogue.procedure import Channel
from desktop_app.domain.dossier.acceptance import PaymentMethod, ResultDelivery
from desktop_app.domain.dossier.papers import CertifiedRow, ComponentRow, FeeRow, FormWording, PaperKind, ReceiptContext
from desktop_app.domain.dossier.printing import FONT_SET, LAYOUT_VERSION
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.exchange.reception import AcceptancePlan
from desktop_app.domain.formatting import datetime_vi, long_date, money, time_vi
from desktop_app.domain.office import Centre, IdPrinting
from desktop_app.domain.people.masking import mask_id
from desktop_app.domain.people.person import Person, PersonKind, SubmitterRole
from desktop_app.errors import UserError
from desktop_app.services.shipped import shipped_legal_sets

FORM_CODE = "01"
"""Where the centre names a legal set there is no data for."""

CHANNEL_TEXT = {Channel.DIRECT: "trực tiếp", Channel.ONLINE: "trực tuyến", Channel.POSTAL: "qua bưu chính"}
DELIVERY_TEXT = {
    ResultDelivery.COUNTER: "tại Bộ phận Một cửa",
    ResultDelivery.POSTAL: "qua dịch vụ bưu chính công ích",
    ResultDelivery.ONLINE: "trực tuyến, trên Cổng Dịch vụ công quốc gia",
}
ID_LABEL = {
    PersonKind.CITIZEN: "Số căn cước",
    PersonKind.OLD_ID: "Số CMND",
    PersonKind.FOREIGNER: "Số hộ chiếu",
    PersonKind.ORGANISATION: "Mã số thuế",
    PersonKind.CHILD: "Số định danh",
}
PAYMENT_TEXT = {PaymentMethod.CASH: "tiền mặt", PaymentMethod.TRANSFER: "chuyển khoản"}


class NumbersTaken(Struct, frozen=True):
    """What only the accepting transaction knows; all empty in a preview."""

    code: str = ""
    secret: str = ""
    qr_text: str = ""
    book_no: str = ""
    line_no: str = ""
    certification_no: str = ""
    national_code: str = ""


def receipt_context(
    office: OfficeSnapshot, plan: AcceptancePlan, officer: str, counter: str, numbers: NumbersTaken
) -> ReceiptContext:
    """The paper as it will be printed. An incomplete plan gives an incomplete paper (preview), never an error."""
    centre = office.required_centre()
    command, owner, submitter = plan.command, plan.owner, plan.submitter
    procedure = plan.procedure
    matter = command.matter.strip() or (procedure.name if procedure else "")
    if plan.terms and plan.command.case_key:
        matter = f"{matter} ({plan.terms.case_name})"
    certified = _certified_rows(plan)
    day = in_vietnam(plan.received_at).date()
    wording = _wording(centre, day)
    return ReceiptContext(
        form_code=wording.code if wording else FORM_CODE,
        legal_set=wording.legal_set if wording else centre.legal_set.strip(),
        layout_version=LAYOUT_VERSION,
        font_set=FONT_SET,
        superior_body=centre.superior_body,
        centre_name=centre.name,
        place_and_date=f"{centre.place}, {long_date(day)}",
        dossier_code=numbers.code,
        code_note="" if numbers.national_code else "mã nội bộ",
        national_code=numbers.national_code,
        book_no=numbers.book_no,
        line_no=numbers.line_no,
        receiving_unit=centre.receiving_unit,
        submitter_name=submitter.full_name,
        submitter_note=_submitter_note(plan),
        channel=CHANNEL_TEXT[command.channel],
        address=submitter.address,
        phone=submitter.phone,
        email=submitter.email,
        id_label=ID_LABEL[submitter.kind],
        id_number=_printed_id(centre, submitter),
        matter=matter,
        owner_name=_owner_name(owner),
        owner_address=owner.address,
        components=tuple(
            ComponentRow(count.name, count.originals, count.certified, count.copies)
            for count in plan.components
            if count.present
        ),
        sets=command.sets,
        limit_text=_limit_text(plan),
        received_text=datetime_vi(plan.received_at),
        due_text=datetime_vi(plan.deadline.due_at) if plan.deadline else "",
        promise_text=_promise_text(plan),
        collect_text=_collect_text(centre, plan),
        fees=_fee_rows(plan),
        fee_total=_total_text(plan),
        fee_paid_text=_paid_text(plan),
        lookup_address=centre.lookup_address,
        lookup_secret=numbers.secret,
        centre_phone=centre.phone,
        hotline=centre.hotline,
        qr_text=numbers.qr_text,
        officer_name=office.officer_name(officer),
        counter_name=office.counter_name(counter) if counter else "",
        procedure_code=procedure.code if procedure else "",
        short_matter=procedure.label if procedure else "",
        certified=certified,
        certification_book=numbers.certification_no,
        notes=_notes(centre, plan),
        wording=wording,
    )


def _wording(centre: Centre, day: date) -> FormWording | None:
    """The words of the legal set; None for a set that was typed before the sets were data, and before the first one."""
    from desktop_app.domain.dossier.legal_sets import wording_of  # first needed by the first paper

    sets, typed = shipped_legal_sets(), centre.legal_set.strip()
    if typed and typed not in {one.name for one in sets}:
        return None
    try:
        return wording_of(sets, PaperKind.RECEIPT, typed, day)
    except UserError as error:
        if error.code != "legal_set_none_on_day":
            raise
        return None  # older than every circular: whether such a day may be entered is not for the paper to say


def _printed_id(centre: Centre, person: Person) -> str:
    if not person.id_number:
        return ""
    return person.id_number if centre.id_printing is IdPrinting.FULL else mask_id(person.id_number)


def _owner_name(owner: Person) -> str:
    if owner.kind is PersonKind.ORGANISATION and owner.representative:
        return f"{owner.full_name} (đại diện: {owner.representative})"
    return owner.full_name


def _submitter_note(plan: AcceptancePlan) -> str:
    role = plan.command.submitter_role
    if plan.command.owner is None or role is SubmitterRole.SELF:
        return ""
    if role is SubmitterRole.PARENT:
        return "cha, mẹ hoặc người giám hộ của chủ hồ sơ"
    paper = plan.command.authority_paper.strip()
    if role is SubmitterRole.AUTHORISED:
        return f"được ủy quyền theo {paper}" if paper else "được ủy quyền"
    return f"người đại diện ({paper})" if paper else "người đại diện"


def _limit_text(plan: AcceptancePlan) -> str:
    if plan.limit is None or plan.terms is None:
        return ""
    if plan.terms.limit is None:
        return f"{limit_words(plan.limit.value, plan.limit.unit)} (căn cứ: {plan.command.limit_ground.strip()})"
    return limit_words(plan.limit.value, plan.limit.unit)


def limit_words(value: int, unit: LimitUnit) -> str:
    """A limit as the forms write it: "03 ngày làm việc"."""
    if unit is LimitUnit.SAME_DAY:
        return "trong ngày; nhận sau 15 giờ mà không giải quyết được ngay thì trả trong ngày làm việc tiếp theo"
    name = {
        LimitUnit.MINUTES: "phút làm việc",
        LimitUnit.HOURS: "giờ làm việc",
        LimitUnit.HALF_SESSION: "nửa buổi",
        LimitUnit.WORKING_DAYS: "ngày làm việc",
        LimitUnit.CALENDAR_DAYS: "ngày",
    }[unit]
    return f"{value:02} {name}"


def _promise_text(plan: AcceptancePlan) -> str:
    if not plan.command.no_wait or plan.promise is None:
        return ""
    same_day = in_vietnam(plan.promise.at).date() == in_vietnam(plan.received_at).date()
    return time_vi(plan.promise.at) if same_day else datetime_vi(plan.promise.at)


def _collect_text(centre: Centre, plan: AcceptancePlan) -> str:
    delivery = plan.command.delivery
    if delivery is ResultDelivery.COUNTER:
        return f"{centre.receiving_unit} – {centre.name}"
    address = plan.command.delivery_address.strip()
    return f"{DELIVERY_TEXT[delivery]}: {address}" if address else DELIVERY_TEXT[delivery]


def _fee_rows(plan: AcceptancePlan) -> tuple[FeeRow, ...]:
    if plan.fees is None:
        return ()
    return tuple(
        FeeRow(
            name=line.name,
            reason=(line.reason if line.amount else "") or line.ground,
            amount=money(line.amount) if line.amount is not None else "",
        )
        for line in plan.fees.lines
    )


def _total_text(plan: AcceptancePlan) -> str:
    """The sum, or in words that nothing is charged: "0 đ" reads like a form left open."""
    if plan.fees is None or plan.fees.total is None:
        return ""
    return money(plan.fees.total) if plan.fees.total else "không thu"


def _paid_text(plan: AcceptancePlan) -> str:
    if plan.fees is None or not plan.fees.total:
        return ""
    if plan.command.fee_collected:
        return f"đã thu bằng {PAYMENT_TEXT[plan.command.payment_method]}"
    return "chưa thu, nộp khi nhận kết quả"


def _certified_rows(plan: AcceptancePlan) -> tuple[CertifiedRow, ...]:
    if plan.procedure is None or not plan.procedure.certified_copy:
        return ()
    total = plan.fees.total if plan.fees and plan.fees.total is not None else None
    return (
        CertifiedRow(
            plan.command.matter.strip() or "Giấy tờ, văn bản cần chứng thực",
            plan.command.pages or 1,
            plan.command.copies or 1,
            money(total) if total is not None else "",
        ),
    )


def _notes(centre: Centre, plan: AcceptancePlan) -> tuple[str, ...]:
    bring = "Khi đến nhận kết quả, Ông (Bà) vui lòng mang theo giấy này và giấy tờ tùy thân"
    if plan.command.submitter_role is SubmitterRole.PARENT:
        notes = [f"{bring}."]  # a parent stands for the child by law, not by a paper
    else:
        notes = [f"{bring}; nếu chủ hồ sơ không đến được thì người nhận thay mang theo văn bản ủy quyền."]
    agency = plan.command.competent_agency.strip()
    if agency:  # NĐ 118/2025 Đ17.3 as amended by NĐ 309/2026
        notes.append(
            f"Thời hạn giải quyết tính từ khi {agency} nhận hồ sơ; ngày hẹn trên giấy này là dự kiến, "
            "giấy hẹn mới được cấp khi cơ quan xác nhận đã nhận."
        )
    if plan.submitter.phone or plan.submitter.email:
        notes.append("Khi có kết quả trước hạn, cơ quan sẽ thông báo qua số điện thoại hoặc thư điện tử đã đăng ký.")
    if centre.lookup_address:
        notes.append(f"Tra cứu tiến độ: {centre.lookup_address}, nhập mã hồ sơ và mã tra cứu in trên giấy này.")
    return tuple(notes)
