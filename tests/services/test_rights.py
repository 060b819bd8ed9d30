"""Every right of the table is tried through the services by every role that lacks it, and by one that has it."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop_app.domain.cash import CloseCash, CorrectEntry
from desktop_app.domain.dossier.acceptance import PaymentMethod
from desktop_app.domain.dossier.correction import CorrectDossier
from desktop_app.domain.dossier.hand_over import HandOverDossiers, Place, ReassignDossiers, TakeOverDossiers
from desktop_app.domain.dossier.intake import GuideApplicant, RefuseApplicant
from desktop_app.domain.dossier.steps import (
    AskFinancialDuty,
    AskSupplement,
    ConfirmAgencyReceipt,
    ExtendDossier,
    MeetFinancialDuty,
    ReasonedStep,
    ReceiveSupplement,
    SupplementItem,
)
from desktop_app.domain.events import Actor
from desktop_app.domain.exchange.hall import TakeTicket
from desktop_app.domain.exchange.kpi import EnterFigure, SetTarget
from desktop_app.domain.exchange.rating import GiveRating
from desktop_app.domain.exchange.returning import ReceiveResults, ReturnDossier, ShelvedResult
from desktop_app.domain.indicators import Period
from desktop_app.domain.indicators.kpi import Kpi
from desktop_app.domain.office import Officer
from desktop_app.domain.register import RegisterRange
from desktop_app.domain.rights import RIGHTS, ROLE_NAMES, WORKING_ROLES, OfficerRole, holders, may
from desktop_app.domain.satisfaction.ballot import Level
from desktop_app.domain.values import replace
from desktop_app.errors import MotcuaError, UserError
from desktop_app.services.office import OfficeServices
from tests.support.office import OFFICER, START, Desk, open_desk, sample_centre, sqlite_copy
from tests.support.people import appointment, certified

NOBODY = 10**6
"""Id of a dossier that does not exist: who has the right gets as far as that."""
DAY = START.date()
Call = Callable[[OfficeServices, Actor], object]
CALLS: dict[str, Call] = {
    "identity.reveal": lambda o, a: o.dossiers.reveal_identity(a, NOBODY, "đối chiếu"),
    "dossier.accept": lambda o, a: o.reception.accept(a, replace(certified(1), procedure_code="9.999999")),
    "dossier.guide": lambda o, a: o.intake.guide(a, GuideApplicant(replace(certified(1), procedure_code="9.999999"))),
    "dossier.turn_away": lambda o, a: o.intake.refuse(
        a, RefuseApplicant(replace(certified(1), procedure_code="9.999999"), "sai nơi nộp")
    ),
    "dossier.receive_supplement": lambda o, a: o.life_cycle.receive_supplement(a, ReceiveSupplement(NOBODY)),
    "dossier.withdraw": lambda o, a: o.life_cycle.withdraw(a, ReasonedStep(NOBODY, "xin rút")),
    "dossier.correct": lambda o, a: o.corrections.correct(a, CorrectDossier(NOBODY, certified(1), "gõ nhầm")),
    "dossier.correct_certification": lambda o, a: o.register.correct_certification(
        a, NOBODY, "01/2026-SCT/BS", "7", "ghi nhầm"
    ),
    "dossier.void": lambda o, a: o.reception.void(a, NOBODY, "nhận nhầm"),
    "dossier.convert_promise": lambda o, a: o.processing.convert_promise(a, NOBODY, "thiếu dữ liệu"),
    "dossier.set_national_code": lambda o, a: o.processing.set_national_code(a, NOBODY, "000.00.00.H06-261119-0001"),
    "dossier.link": lambda o, a: o.links.link(a, NOBODY, NOBODY + 1),
    "dossier.reprint": lambda o, a: o.processing.reprint_newest(a, NOBODY),
    "dossier.agency_received": lambda o, a: o.life_cycle.confirm_agency_receipt(a, ConfirmAgencyReceipt(NOBODY, START)),
    "rating.enter_slip": lambda o, a: o.ratings.withdraw_slip(a),
    "register.print": lambda o, a: o.register.print(a, RegisterRange(DAY, DAY)),
    "dossier.start": lambda o, a: o.processing.start(a, NOBODY),
    "dossier.ask_supplement": lambda o, a: o.life_cycle.ask_supplement(
        a, AskSupplement(NOBODY, (SupplementItem("Tờ khai"),), "thiếu tờ khai")
    ),
    "dossier.ask_financial_duty": lambda o, a: o.life_cycle.ask_financial_duty(a, AskFinancialDuty(NOBODY, "TB 1", 1)),
    "dossier.financial_duty_met": lambda o, a: o.life_cycle.meet_financial_duty(a, MeetFinancialDuty(NOBODY, "BL 1")),
    "dossier.stop": lambda o, a: o.life_cycle.stop(a, ReasonedStep(NOBODY, "chờ xác minh")),
    "dossier.resume": lambda o, a: o.life_cycle.resume(a, ReasonedStep(NOBODY, "đã xác minh")),
    "dossier.extend": lambda o, a: o.life_cycle.extend(
        a, ExtendDossier(NOBODY, START + timedelta(days=9), "chờ xác minh")
    ),
    "dossier.finish": lambda o, a: o.processing.finish(a, NOBODY),
    "dossier.refuse": lambda o, a: o.life_cycle.refuse(a, ReasonedStep(NOBODY, "không đủ điều kiện")),
    "dossier.reopen": lambda o, a: o.life_cycle.reopen(a, ReasonedStep(NOBODY, "có khiếu nại")),
    "dossier.undo": lambda o, a: o.life_cycle.undo(a, ReasonedStep(NOBODY, "bấm nhầm")),
    "dossier.hand_over": lambda o, a: o.hand_overs.hand_over(a, HandOverDossiers((NOBODY,), Place("tu-phap"))),
    "dossier.take_over": lambda o, a: o.hand_overs.take_over(a, TakeOverDossiers(((NOBODY, 1),))),
    "dossier.reassign": lambda o, a: o.hand_overs.reassign(a, ReassignDossiers("minh-hoa", "gia-dinh", "nghỉ ốm")),
    "dossier.receive_result": lambda o, a: o.returning.receive(a, ReceiveResults((ShelvedResult(NOBODY, ""),))),
    "dossier.shelve": lambda o, a: o.returning.shelve(a, NOBODY, "A1"),
    "dossier.return": lambda o, a: o.returning.hand_over(a, ReturnDossier(NOBODY)),
    "dossier.came_back": lambda o, a: o.post.came_back(a, *_posted(o), "không có người nhận"),
    "dossier.collect_fee": lambda o, a: o.processing.collect_fee(a, NOBODY, PaymentMethod.CASH),
    "cash.slip": lambda o, a: o.cash.print_slip(a, NOBODY),
    "cash.close": lambda o, a: o.cash.close_day(a, CloseCash(DAY, (), 0)),
    "cash.correct": lambda o, a: o.cash.correct(a, CorrectEntry(NOBODY, "thu nhầm")),
    "post.batch": lambda o, a: o.post.remove(a, NOBODY, NOBODY),
    "counter.open": lambda o, a: o.counters.open(a),
    "counter.close": lambda o, a: o.counters.close(a),
    "ticket.call": lambda o, a: o.calling.call_next(a),
    "ticket.take": lambda o, a: o.tickets.take(a, TakeTicket("khong-co")),
    "appointment.book": lambda o, a: o.appointments.book(a, "khong-co", START + timedelta(days=1)),
    "appointment.cancel": lambda o, a: o.appointments.cancel(a, NOBODY),
    "rating.give": lambda o, a: o.ratings.give(a, GiveRating(Level.SATISFIED, (), NOBODY)),
    "escalation.acknowledge": lambda o, a: o.supervision.acknowledge(a, "khong-co"),
    "register.lock": lambda o, a: o.register.lock(a, 2026),
    "indicator.set_target": lambda o, a: o.kpi.set_target(a, SetTarget(next(iter(Kpi)), "2026", "khong-co", 1.0)),
    "indicator.enter_figure": lambda o, a: o.kpi.enter_figure(
        a, EnterFigure(Kpi.MAILBOX, "2026", "khong-co", 1.0, "sổ giấy")
    ),
    "report.package": lambda o, a: o.reports.note_package(a, "2026-Q4", Period(date(2026, 10, 1), DAY), ("06a",)),
    "catalogue.publish": lambda o, a: o.procedures.end(a, "9.999999", DAY, "QĐ 1", based_on=1),
    "catalogue.import": lambda o, a: o.catalogue_import.run(Path("khong-co.docx"), a),
    "record.save": lambda o, a: o.records.save(a, Officer("moi", "")),
}
"""Action → something that needs it and, with the right, is refused for another reason or happens."""
READING = frozenset(
    {
        "dossier.read", "person.find", "figures.read", "catalogue.read", "cash.read", "hall.read", "audit.read",
        "list.export", "account.manage", "backup.make",
    }
)  # fmt: skip
"""Asked for by the door of the data process (``tests/data_process``), not by the service itself."""


def _posted(_office: OfficeServices) -> tuple[int, int]:
    return NOBODY, NOBODY


@pytest.fixture(scope="module")
def roled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A sample centre with one officer a role, who holds nothing but that role."""
    with open_desk(sqlite_copy(tmp_path_factory.mktemp("roles"))) as desk:
        for role, name in ROLE_NAMES.items():
            desk.office.records.save(OFFICER, Officer(f"vai-{role.value}", name, roles=(role,)))
        yield desk


def told(desk: Desk, role: OfficerRole, call: Call) -> str:
    """The code of the refusal; empty: it happened."""
    try:
        call(desk.office, Actor(f"vai-{role.value}", "quay-3"))
    except MotcuaError as error:
        return error.code
    return ""


def test_every_right_of_the_table_is_tried_here() -> None:
    assert set(CALLS) | READING == set(RIGHTS)
    assert not set(CALLS) & READING


@pytest.mark.parametrize("action", CALLS)
def test_who_lacks_the_right_is_refused_and_who_has_it_is_not(roled: Desk, action: str) -> None:
    for role in sorted(OfficerRole, key=lambda one: may((one,), action)):
        before = roled.counts()
        code = told(roled, role, CALLS[action])
        if may((role,), action):
            assert code != "right_missing", f"{role} has {action}"
        else:
            assert code == "right_missing", f"{role} lacks {action} and was told {code!r}"
            assert roled.counts() == before


def test_every_action_a_service_asks_for_stands_in_the_table() -> None:
    asked = set()
    for path in Path("desktop_app/services").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            named = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
            if named and node.func.attr in ("require", "require_device") and isinstance(node.args[-1], ast.Constant):
                asked.add(node.args[-1].value)

    assert asked
    assert asked <= set(RIGHTS)


def test_a_role_changes_what_an_officer_may_do_at_once(roled: Desk) -> None:
    clerk = Actor("gia-dinh", "quay-3")
    with pytest.raises(UserError, match="right_missing"):
        roled.office.register.lock(clerk, 2025)
    kept = roled.office.records.snapshot().of("officer", "gia-dinh")
    assert isinstance(kept, Officer)

    roled.office.records.save(OFFICER, replace(kept, roles=(OfficerRole.SUPERVISOR,)))

    with pytest.raises(UserError, match="right_missing"):
        roled.accept(appointment(5), clerk)
    with pytest.raises(UserError) as caught:
        roled.office.register.lock(clerk, 2025)
    assert caught.value.code != "right_missing"


def test_an_officer_without_a_role_is_not_saved(roled: Desk) -> None:
    with pytest.raises(UserError, match="roles_needed"):
        roled.office.records.save(OFFICER, Officer("khong", "Ai Đó", roles=()))


def test_the_last_administrator_stays_one(tmp_path: Path) -> None:
    with sample_centre("sqlite", tmp_path) as desk:
        head = desk.office.records.snapshot().of("officer", "vi-du")
        assert isinstance(head, Officer)
        for changed in (replace(head, roles=WORKING_ROLES), replace(head, active=False)):
            with pytest.raises(UserError, match="last_administrator"):
                desk.office.records.save(OFFICER, changed)


def test_who_may_do_something_is_told_in_words() -> None:
    assert holders("register.lock") == "Giám sát"
    assert holders("catalogue.publish") == "Giám sát, Quản trị"
    assert holders("khong.co") == ""
