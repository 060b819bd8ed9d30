"""A desk where anything is tried: what the table allows happens, the rest is refused and changes nothing."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule

from desktop_app.clock import in_vietnam
from desktop_app.domain import canonical
from desktop_app.domain.dossier.acceptance import AcceptDossier, PaymentMethod
from desktop_app.domain.dossier.life import Life, Occurrence, replay
from desktop_app.domain.dossier.papers import PaperForm
from desktop_app.domain.dossier.status import PAUSED_STATUSES, DossierStatus
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
from desktop_app.domain.dossier.timeliness import judge
from desktop_app.domain.dossier.transitions import TRANSITIONS, DossierAction
from desktop_app.domain.events import SubjectKind
from desktop_app.domain.exchange.returning import ReturnDossier
from desktop_app.errors import UserError
from models import event_log
from models.dossier import DossierRow
from tests.support.office import OFFICER, Desk, sample_centre
from tests.support.people import appointment, certified

ELSEWHERE = frozenset(
    {
        DossierAction.SHELVE,
        DossierAction.RECEIVE_RESULT,
        DossierAction.CAME_BACK,
        DossierAction.CORRECT,
        DossierAction.CORRECT_CERTIFICATION,
        DossierAction.HAND_OVER,
        DossierAction.TAKE_OVER,
        DossierAction.REASSIGN,
        DossierAction.LINK,
    }
)
"""Actions that move no state; they are tried at random in the tests of returning, corrections and hand-overs."""
TRIED = tuple(action for action in DossierAction if action not in ELSEWHERE)
TABLES = ("dossier", "fee_line", "search_posting", "print_job")


def elsewhere(number: int) -> AcceptDossier:
    return appointment(number, competent_agency="UBND xã Thử Nghiệm")


class Model:
    """What the machine expects of one dossier: its states one below the other, the newest on top."""

    def __init__(self, *, owed: int, promised: bool, away: bool) -> None:
        self.states = [DossierStatus.ACCEPTED]
        self.undoable = [False]
        self.void = False
        self.owed = owed
        self.promised = promised
        self.away = [away]
        self.extended = [0]
        self.asked = [0]

    @property
    def status(self) -> DossierStatus:
        return self.states[-1]

    def stand(self, status: DossierStatus, *, undoable: bool = True) -> None:
        self.states.append(status)
        self.undoable.append(undoable)
        for pile in (self.away, self.extended, self.asked):
            pile.append(pile[-1])

    def undo(self) -> None:
        for pile in (self.states, self.undoable, self.away, self.extended, self.asked):
            pile.pop()


class Desktop(RuleBasedStateMachine):
    dossiers = Bundle("dossiers")
    engine = "sqlite"

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        folder = self.stack.enter_context(tempfile.TemporaryDirectory())
        self.desk: Desk = self.stack.enter_context(sample_centre(self.engine, Path(folder)))
        self.model: dict[int, Model] = {}
        self.people = 0

    @rule(target=dossiers, make=st.sampled_from([certified, appointment, elsewhere, "promised"]))
    def accept(self, make: Callable[[int], AcceptDossier] | str) -> int:
        self.people += 1
        if isinstance(make, str):
            runs = self.desk.office.reception.preview(OFFICER, certified(999)).plan.programme is not None
            command = certified(self.people, no_wait=runs, agreed_next_session=True)
        else:
            command = make(self.people)
        made = self.desk.accept(command)
        self.model[made.dossier_id] = Model(
            owed=0 if command.fee_collected else 15_000,
            promised=made.promise_at is not None,
            away=bool(command.competent_agency),
        )
        return made.dossier_id

    @rule(minutes=st.integers(0, 2_000))
    def time_passes(self, minutes: int) -> None:
        self.desk.pass_minutes(minutes)

    @rule(dossier_id=dossiers, action=st.sampled_from(TRIED), yes=st.booleans())
    def act(self, dossier_id: int, action: DossierAction, yes: bool) -> None:
        model = self.model[dossier_id]
        allowed = not model.void and model.status in TRANSITIONS[action].sources and self._unforbidden(model, action)
        view = self.desk.office.dossiers.open(dossier_id)
        assert (action in view.actions) == allowed
        call = self._call(dossier_id, action, yes, view.life)
        if not (allowed and self._possible(model, action, yes)):
            before = self.desk.counts()
            with pytest.raises(UserError) as caught:
                call()
            assert self.desk.counts() == before
            assert allowed or caught.value.code in (
                "action_not_allowed",
                "dossier_voided",
                "extension_used",
                "nothing_to_undo",
                "agency_not_needed",
                "agency_received_already",
            )
            return
        call()
        self._expect(model, action)

    def _unforbidden(self, model: Model, action: DossierAction) -> bool:
        if action is DossierAction.EXTEND:
            return model.extended[-1] == 0
        if action is DossierAction.UNDO:
            return model.undoable[-1]
        return action is not DossierAction.AGENCY_RECEIVED or model.away[-1]

    def _possible(self, model: Model, action: DossierAction, yes: bool) -> bool:
        if action is DossierAction.RETURN:
            return yes or not model.owed
        if action is DossierAction.COLLECT_FEE:
            return model.owed > 0
        if action is DossierAction.ASK_SUPPLEMENT:
            return yes or not model.asked[-1]
        return action is not DossierAction.CONVERT_PROMISE or model.promised

    def _call(self, dossier: int, action: DossierAction, yes: bool, life: Life) -> Callable[[], object]:
        processing, cycle, actor = self.desk.office.processing, self.desk.office.life_cycle, OFFICER
        plain = ReasonedStep(dossier, "lý do cụ thể", seen=life.version)
        paid = PaymentMethod.CASH if yes else None
        items = (SupplementItem("Bản chính giấy tờ thiếu", originals=1),)
        calls: dict[DossierAction, Callable[[], object]] = {
            DossierAction.START: lambda: processing.start(actor, dossier),
            DossierAction.AGENCY_RECEIVED: lambda: cycle.confirm_agency_receipt(
                actor, ConfirmAgencyReceipt(dossier, self.desk.clock.now())
            ),
            DossierAction.ASK_SUPPLEMENT: lambda: cycle.ask_supplement(
                actor, AskSupplement(dossier, items, "thiếu giấy", override_reason="còn thiếu" if yes else "")
            ),
            DossierAction.RECEIVE_SUPPLEMENT: lambda: cycle.receive_supplement(actor, ReceiveSupplement(dossier)),
            DossierAction.ASK_FINANCIAL_DUTY: lambda: cycle.ask_financial_duty(
                actor, AskFinancialDuty(dossier, "Thông báo số 12", 50_000)
            ),
            DossierAction.FINANCIAL_DUTY_MET: lambda: cycle.meet_financial_duty(
                actor, MeetFinancialDuty(dossier, "Giấy nộp tiền số 7")
            ),
            DossierAction.STOP: lambda: cycle.stop(actor, plain),
            DossierAction.RESUME: lambda: cycle.resume(actor, plain),
            DossierAction.EXTEND: lambda: cycle.extend(
                actor, ExtendDossier(dossier, self._later(life.due_at), "đơn vị phối hợp chưa trả lời")
            ),
            DossierAction.FINISH: lambda: processing.finish(actor, dossier),
            DossierAction.REFUSE: lambda: cycle.refuse(actor, plain),
            DossierAction.RETURN: lambda: processing.return_result(actor, ReturnDossier(dossier, paid)),
            DossierAction.REOPEN: lambda: cycle.reopen(actor, plain),
            DossierAction.WITHDRAW: lambda: cycle.withdraw(actor, plain),
            DossierAction.UNDO: lambda: cycle.undo(actor, plain),
            DossierAction.VOID: lambda: self.desk.office.reception.void(actor, dossier, "nhập nhầm"),
            DossierAction.CONVERT_PROMISE: lambda: processing.convert_promise(actor, dossier, "mất điện"),
            DossierAction.COLLECT_FEE: lambda: processing.collect_fee(actor, dossier, PaymentMethod.CASH),
            DossierAction.SET_NATIONAL_CODE: lambda: processing.set_national_code(
                actor, dossier, f"H06-1234.{dossier}"
            ),
            DossierAction.REPRINT: lambda: processing.reprint(actor, dossier, PaperForm.RECEIPT_A5),
        }
        return calls[action]

    def _later(self, due_at: datetime) -> datetime:
        calendar = self.desk.office.records.snapshot().calendar
        return calendar.next_session(max(due_at, self.desk.clock.now()) + timedelta(hours=1))[0]

    def _expect(self, model: Model, action: DossierAction) -> None:
        to = TRANSITIONS[action].to
        if action is DossierAction.UNDO:
            model.undo()
        elif action is DossierAction.VOID:
            model.void = True
        elif action in (DossierAction.RETURN, DossierAction.COLLECT_FEE):
            model.owed = 0
        elif action in (DossierAction.FINISH, DossierAction.REFUSE) and model.status is DossierStatus.ACCEPTED:
            model.stand(DossierStatus.IN_PROCESS)
        if to is not None:
            model.stand(to)
        elif action is DossierAction.AGENCY_RECEIVED:
            model.stand(model.status)
            model.away[-1] = False
        elif action is DossierAction.EXTEND:
            model.stand(model.status)
            model.extended[-1] += 1
        elif action is DossierAction.CONVERT_PROMISE:
            model.stand(model.status, undoable=False)
            model.promised = False
        if action is DossierAction.ASK_SUPPLEMENT:
            model.asked[-1] += 1

    @invariant()
    def the_rows_are_what_the_table_says(self) -> None:
        rows = self.desk.rows(
            "SELECT id, status, voided_at IS NOT NULL, fee_total - fee_collected, paused_at IS NOT NULL FROM dossier"
        )
        for key, status, void, owed, paused in rows:
            model = self.model[key]
            assert (DossierStatus(status), bool(void), owed) == (model.status, model.void, model.owed)
            assert bool(paused) == (model.status in PAUSED_STATUSES and not model.void)

    def teardown(self) -> None:
        before = self.desk.dump(*TABLES)
        with self.desk.database.read() as session:
            for row in session.query(DossierRow):
                events = event_log.read(session, subject_kind=SubjectKind.DOSSIER, subject_ids=(str(row.id),))
                life = replay(Occurrence(one.seq, one.occurred_at, event_log.data_of(one)) for one in events)
                assert life == canonical.from_bytes(row.life, Life)
                self._check_clock(life)
        with self.desk.database.write() as session:
            event_log.rebuild_projections(session)
        assert self.desk.dump(*TABLES) == before
        self.stack.close()

    def _check_clock(self, life: Life) -> None:
        """The stretches lie end to end; the due time lies in working time; a verdict is the one rule's."""
        for earlier, later in zip(life.spans, life.spans[1:], strict=False):
            assert earlier.end == later.begin >= earlier.begin
        assert life.spans[-1].end is None
        calendar = self.desk.office.records.snapshot().calendar
        due = in_vietnam(life.due_at)
        assert any(start <= due <= end for start, end in calendar.spans_on(due.date()))
        assert life.due_original == (life.due_changes[0].due_from if life.due_changes else life.due_at)
        if life.status is DossierStatus.FINISHED and life.finished_at is not None:
            verdict = judge(life.finished_at, life.due_at, day_based=life.day_based, already_late=life.already_late)
            assert life.timeliness == verdict.value


TestDesktop = Desktop.TestCase
TestDesktop.settings = settings(max_examples=15, stateful_step_count=30, deadline=None)


class DesktopOnPostgres(Desktop):
    engine = "postgres"


TestDesktopOnPostgres = pytest.mark.postgres(DesktopOnPostgres.TestCase)
TestDesktopOnPostgres.settings = settings(max_examples=3, stateful_step_count=20, deadline=None)
