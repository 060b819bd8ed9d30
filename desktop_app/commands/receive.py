"""``receive``: accept one dossier from a card payload and write its receipt; for scripts, tests and other systems."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.clock import SystemClock, in_vietnam
from desktop_app.commands import arguments
from desktop_app.commands.output import print_json, settings_of
from desktop_app.errors import EnvironmentProblem, UserError

if TYPE_CHECKING:
    from desktop_app.config import Settings
    from desktop_app.domain.dossier.acceptance import AcceptDossier, DossierAccepted
    from desktop_app.domain.dossier.papers import PaperForm
    from desktop_app.domain.events import Actor
    from desktop_app.domain.people.card_qr import CardReading
    from desktop_app.services.office import OfficeServices
    from desktop_app.services.print_jobs import PrintJobs

HELP = {
    "vi": "Tiếp nhận một hồ sơ từ mã QR thẻ căn cước và in giấy tiếp nhận ra PDF",
    "en": "Accept one dossier from an ID card's QR payload and write its receipt as PDF",
}

LATE_ENTRY_REASON = "nhập từ dòng lệnh"
RECEIPTS_FOLDER = "receipts"
MOST_DUPLICATES = 50
"""A person with more open dossiers of one procedure than this is a script gone wild."""
_MOST = {"pages": 10_000, "copies": 1_000}
SEX_WORDS = {"male": "Nam", "female": "Nữ"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Only words: values are checked in ``run``, so that every refusal has a code and a Vietnamese sentence."""
    parser.add_argument("--procedure", metavar="CODE", help="mã thủ tục / procedure code")
    parser.add_argument("--card", metavar="PAYLOAD", help="nội dung QR thẻ căn cước; - đọc từ stdin / - reads stdin")
    parser.add_argument("--case", metavar="KEY", help="trường hợp / case of the procedure")
    parser.add_argument("--channel", metavar="NAME", help="direct, online, postal")
    parser.add_argument("--pages", metavar="N", help="số trang / pages (certified copies)")
    parser.add_argument("--copies", metavar="N", help="số bản / copies")
    parser.add_argument("--sets", metavar="N", help="số bộ hồ sơ / sets of papers")
    parser.add_argument("--received", metavar="ISO", help="thời điểm tiếp nhận, mặc định là bây giờ / default: now")
    parser.add_argument("--reason", metavar="TEXT", help="lý do nhập sau / why it is entered afterwards")
    parser.add_argument("--fee", metavar="AMOUNT", help="số tiền phải thu, đồng / fee in đồng")
    parser.add_argument("--fee-ground", metavar="TEXT", help="căn cứ của số tiền / ground of the fee")
    parser.add_argument("--limit", metavar="N", help="thời hạn khi danh mục không có / limit the catalogue lacks")
    parser.add_argument("--unit", metavar="UNIT", help="minutes hours half_session same_day working_days calendar_days")
    parser.add_argument("--limit-ground", metavar="TEXT", help="căn cứ của thời hạn / ground of the limit")
    parser.add_argument("--collected", action="store_true", help="đã thu tiền / the fee was taken")
    parser.add_argument("--method", metavar="NAME", help="cash, transfer")
    parser.add_argument("--no-wait", action="store_true", help="nhận không chờ / with a no-wait promise")
    parser.add_argument("--out", metavar="DIR", help="thư mục lưu PDF / folder for the PDF (default: DATA/receipts)")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON / JSON output")


def run(args: argparse.Namespace) -> int:
    """Accept and print; everything that can be refused without a database is refused before one is touched."""
    now = SystemClock().now()
    reading = _reading(args, in_vietnam(now).date())
    command = _command(args, reading)
    wanted = settings_of(args)
    from desktop_app.composition import acting_officer, open_or_sample

    services = open_or_sample(wanted)
    try:
        folder = _out_folder(args, wanted)
        actor = acting_officer(services, wanted)
        accepted, warnings = _accept(services, actor, command)
        papers = _write_papers(services, actor, accepted, folder)
    finally:
        services.close()
    result = _result(reading, accepted, papers, warnings)
    if args.json:
        print_json(result)
    else:
        sys.stdout.write(_for_people(result) + "\n")
    return 0


def _reading(args: argparse.Namespace, today: date) -> CardReading:
    """The card. A name that an input method may have changed is refused: nobody is here to look at it."""
    from desktop_app.domain.people.card_qr import MAX_BYTES, read_card

    payload = args.card or ""
    if payload == "-":
        payload = sys.stdin.read(MAX_BYTES + 1)
    if not payload.strip():
        raise UserError("option_missing", field="card", option="--card")
    try:
        reading = read_card(payload, today)
    except UserError as error:
        raise UserError(error.code, field="card", **error.params) from None
    if reading.telex_suspected:
        raise UserError("card_untrusted", field="card")
    return reading


def _command(args: argparse.Namespace, reading: CardReading) -> AcceptDossier:
    from desktop_app.domain.calendar.limits import LimitUnit, TimeLimit
    from desktop_app.domain.catalogue.procedure import Channel
    from desktop_app.domain.dossier.acceptance import AcceptDossier, EnteredFee, PaymentMethod
    from desktop_app.domain.text import clean

    limit = None
    if args.limit is not None or args.unit is not None:
        unit = arguments.one_of(LimitUnit, arguments.required(args.unit, "unit"), "unit", LimitUnit.WORKING_DAYS)
        if unit is not LimitUnit.SAME_DAY:
            arguments.required(args.limit, "limit")
        limit = TimeLimit(arguments.whole_number(args.limit, "limit", 1), unit)
    fee = None
    if args.fee is not None:
        fee = EnteredFee(arguments.whole_number(args.fee, "fee"), clean(args.fee_ground or ""))
    received = arguments.instant(args.received, "received")
    return AcceptDossier(
        procedure_code=arguments.required(args.procedure, "procedure"),
        submitter=reading.person,
        case_key=clean(args.case or ""),
        sets=arguments.whole_number(args.sets, "sets", 1),
        pages=_counted(args.pages, "pages"),
        copies=_counted(args.copies, "copies"),
        channel=arguments.one_of(Channel, args.channel, "channel", Channel.DIRECT),
        entered_limit=limit,
        limit_ground=clean(args.limit_ground or ""),
        entered_fee=fee,
        fee_collected=args.collected,
        payment_method=arguments.one_of(PaymentMethod, args.method, "method", PaymentMethod.CASH),
        no_wait=args.no_wait,
        agreed_next_session=True,
        received_at=received,
        late_entry_reason=clean(args.reason or "") or (LATE_ENTRY_REASON if received else ""),
    )


def _counted(text: str | None, option: str) -> int:
    """Pages or copies: absent is "not counted" (0 in the command), a written 0 is a mistake."""
    number = arguments.whole_number(text, option)
    if text is not None and number < 1:
        raise UserError(f"{option}_out_of_range", field=option, lowest=1, highest=_MOST[option])
    return number


def _accept(services: OfficeServices, actor: Actor, command: AcceptDossier) -> tuple[DossierAccepted, tuple[str, ...]]:
    """Accept; open dossiers of the same person are counted as seen, because a script cannot be asked."""
    from desktop_app.domain.people.rules import Severity
    from desktop_app.domain.values import replace

    preview = services.reception.preview(actor, command)
    if command.entered_limit is not None and preview.plan.terms is not None and preview.plan.terms.limit is not None:
        raise UserError("limit_already_set", field="limit")
    warnings = tuple(problem.code for problem in preview.plan.problems if problem.severity is Severity.WARNING)
    if preview.duplicates:
        warnings += ("same_dossier_open",)
    seen = preview.duplicates
    while True:
        try:
            return services.reception.accept(actor, replace(command, duplicates_seen=seen)), warnings
        except UserError as error:
            if error.code != "same_dossier_open" or len(seen) > MOST_DUPLICATES:
                raise
            seen = (*seen, str(error.params["dossier"]))  # another counter accepted one in between


def _out_folder(args: argparse.Namespace, wanted: Settings) -> Path:
    """Where the PDF goes, tried out before anything is accepted."""
    import tempfile

    try:
        folder = Path(args.out).expanduser() if args.out else wanted.folder / RECEIPTS_FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return folder.resolve()
    except (OSError, ValueError, RuntimeError) as error:
        raise EnvironmentProblem("out_folder_unwritable", field="out") from error


def _write_papers(
    services: OfficeServices, actor: Actor, accepted: DossierAccepted, folder: Path
) -> dict[PaperForm, Path]:
    """Draw the papers this acceptance asked for, as the outbox would; one that fails stays in the outbox."""
    from desktop_app.domain.dossier.papers import PaperForm, PrintMark
    from printing.forms import render

    queue = services.print_jobs(actor.counter)
    centre = services.records.snapshot().required_centre()
    written: dict[PaperForm, Path] = {}
    for job_id in map(int, accepted.print_job_ids):
        task = queue.claim(job_id)
        if task is None:  # a window on the same data was faster: its printer has this paper
            continue
        pdf = render(task.form, task.context, task.mark)
        written[task.form] = _write(queue, job_id, folder, task.title, task.form, pdf)
    if centre.receipt_form not in written:
        context = queue.paper(accepted.dossier_id)
        pdf = render(centre.receipt_form, context, PrintMark(sample=centre.sample))
        written[centre.receipt_form] = _write(None, 0, folder, accepted.code, centre.receipt_form, pdf)
    slip = PaperForm.NO_WAIT_SLIP
    return {PaperForm.RECEIPT_A5: written[centre.receipt_form], **({slip: written[slip]} if slip in written else {})}


def _write(queue: PrintJobs | None, job_id: int, folder: Path, code: str, form: PaperForm, pdf: bytes) -> Path:
    """A file named by the dossier code alone, never over another paper; then the job is done."""
    from desktop_app.domain.dossier.papers import PaperForm

    name = code.replace("/", "-") + ("-khong-cho" if form is PaperForm.NO_WAIT_SLIP else "")
    number = 1
    while True:
        target = folder / (f"{name}.pdf" if number == 1 else f"{name}-{number}.pdf")
        try:
            with target.open("xb") as file:
                file.write(pdf)
                file.flush()
                os.fsync(file.fileno())
        except FileExistsError:
            number += 1
            continue
        except OSError as error:
            target.unlink(missing_ok=True)
            if queue is not None:
                queue.failed(job_id, "printer_failed")
            raise EnvironmentProblem("receipt_not_written", field="out", dossier=code) from error
        if queue is not None:
            queue.done(job_id)
        return target


def _result(
    reading: CardReading, accepted: DossierAccepted, papers: dict[PaperForm, Path], warnings: tuple[str, ...]
) -> dict[str, object]:
    from desktop_app.domain.dossier.papers import PaperForm

    person = reading.person
    slip = papers.get(PaperForm.NO_WAIT_SLIP)
    return {
        "code": accepted.code,
        "received_at": in_vietnam(accepted.received_at).isoformat(),
        "due_at": in_vietnam(accepted.due_at).isoformat(),
        "promise_at": in_vietnam(accepted.promise_at).isoformat() if accepted.promise_at else None,
        "receipt_pdf": str(papers[PaperForm.RECEIPT_A5]),
        "slip_pdf": str(slip) if slip else None,
        "qr_text": accepted.qr_text,
        "fee_total": accepted.fee_total,
        "applicant": {
            "name": person.full_name,
            "id_number": person.id_number,
            "birth_date": person.birth_date.isoformat() if person.birth_date else None,
            "sex": SEX_WORDS[person.sex.value] if person.sex else None,
            "address": person.address,
        },
        "warnings": sorted({*reading.warnings, *warnings}),
    }


def _for_people(result: dict[str, object]) -> str:
    """The same without personal data: what a person at a terminal wants to know."""
    from desktop_app.domain.formatting import money

    lines = [f"Đã tiếp nhận hồ sơ {result['code']}", f"Hẹn trả: {result['due_at']}"]
    if result["promise_at"]:
        lines.append(f"Không chờ, trả lúc: {result['promise_at']}")
    lines.append(f"Phí, lệ phí: {money(int(str(result['fee_total'])))}")
    lines.append(f"Giấy tiếp nhận: {result['receipt_pdf']}")
    return "\n".join(lines)
