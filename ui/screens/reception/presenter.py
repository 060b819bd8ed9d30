"""What happens on F2, without a widget: plan while typing, accept once, offer undo and the next step.

The view tells the presenter what was typed; the presenter keeps the form, asks the services on other threads and
tells the view what to show. Nothing here waits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from desktop_app.domain.actor import Actor
from desktop_app.domain.values import replace
from desktop_app.errors import MotcuaError, UserError
from ui.running import Runner, ignore
from ui.screens.reception.state import (
    SITTING,
    PersonForm,
    ReceptionForm,
    all_complete,
    child_of,
    is_for_child,
    new_draft_id,
    person_form,
    short_code,
)

if TYPE_CHECKING:
    from desktop_app.domain.catalogue.procedure import Procedure
    from desktop_app.domain.dossier.acceptance import DossierAccepted
    from desktop_app.domain.dossier.papers import PaperForm
    from desktop_app.domain.exchange.corrections import CorrectionPreview, DossierCorrected
    from desktop_app.domain.exchange.dossiers import DossierView
    from desktop_app.domain.exchange.intake import GuidedBefore, NoticeGiven
    from desktop_app.domain.exchange.reception import CatalogueView, Draft, KnownPerson, Preview
    from desktop_app.domain.exchange.sittings import SittingAccepted
    from desktop_app.domain.hall.ticket import Outcome
    from desktop_app.domain.people.card_qr import CardReading
    from desktop_app.domain.people.person import Person
    from desktop_app.domain.people.rules import Problem
    from desktop_app.services.office import OfficeServices
    from ui.hall.serving import Serving
    from ui.navigation import ServedTicket
    from ui.screens.reception.correcting import Correcting
    from ui.screens.reception.sitting import Collected, Sitting
    from ui.screens.reception.turn_away import TurnAway

PICK_LIMIT = 12
OWN_LIMIT = 40
"""Answers among which those of the served number's group are looked for."""
DUPLICATE = "same_dossier_open"
CLOCK = "clock_set_back"
NEXT_SESSION = "promise_next_session"


class View(Protocol):
    """What the page can be told."""

    def show_form(self, form: ReceptionForm, procedure: Procedure | None) -> None: ...

    def show_preview(self, preview: Preview, form: ReceptionForm) -> None: ...

    def show_no_preview(self) -> None: ...

    def show_most_used(self, procedures: tuple[Procedure, ...]) -> None: ...

    def show_problems(self, problems: tuple[Problem, ...], *, all_fields: bool) -> None: ...

    def show_error(self, error: MotcuaError) -> None: ...

    def show_people(self, people: tuple[KnownPerson, ...]) -> None: ...

    def show_accepted(self, done: AcceptedView) -> None: ...

    def show_undone(self, codes: tuple[str, ...]) -> None: ...

    def show_reprinting(self, papers: tuple[str, ...]) -> None: ...

    def show_draft_restored(self, waiting: int) -> None: ...

    def show_card(self, reading: CardReading, which: str) -> None: ...

    def show_guided(self, guided: GuidedBefore) -> None: ...

    def show_correcting(self, dossier: DossierView | None) -> None: ...

    def show_correction(self, preview: CorrectionPreview, form: ReceptionForm) -> None: ...

    def show_corrected(self, done: DossierCorrected, *, came_from_list: bool) -> None: ...

    def show_sitting(self, collected: tuple[Collected, ...], *, one_receipt: bool) -> None: ...

    def show_late_mode(self, count: int | None) -> None: ...

    def show_notice(self, given: NoticeGiven) -> None: ...

    def set_accepting(self, accepting: bool) -> None: ...

    def focus_field(self, field: str) -> None: ...

    def printing_wanted(self) -> None: ...

    def show_ticket(self, ticket: ServedTicket | None, outcome: Outcome | None) -> None: ...

    def ticket_finished(self) -> None: ...

    def ask_outcome(self) -> None: ...


class AcceptedView(Struct, frozen=True):
    """What stands over the empty form after an acceptance."""

    done: DossierAccepted
    procedure: str
    no_wait: bool
    others: tuple[DossierAccepted, ...] = ()
    """Those accepted in the same sitting before it."""

    @property
    def dossiers(self) -> tuple[DossierAccepted, ...]:
        """All of the sitting, in the order of their numbers."""
        return (*self.others, self.done)


class ReceptionPresenter:
    """The reception of one dossier after another at one counter."""

    def __init__(self, view: View, runner: Runner) -> None:
        self._view = view
        self._runner = runner
        self._office: OfficeServices | None = None
        self._actor = Actor("")
        self._catalogue: CatalogueView | None = None
        self._form = ReceptionForm()
        self._before: ReceptionForm | None = None
        """The form of the last acceptance, for the same person's next procedure."""
        self._last: AcceptedView | None = None
        self._draft_id = new_draft_id()
        self._attempted = False
        self._accepting = False
        self._seen: tuple[str, ...] = ()
        self._clock_confirmed = False
        self._promise_choice_made = False
        self._agreed = False
        """The citizen agreed to a promise in the next session."""
        self._missing: tuple[str, ...] = ()
        """Required papers that the newest plan found missing."""
        self._turn_away: TurnAway | None = None
        self._correcting: Correcting | None = None
        self._sitting: Sitting | None = None
        self._serving: Serving | None = None
        self._late: int | None = None
        """How many were entered after the fact in this run of "nhập bù"; None: received now, as usual."""
        self._wanted_correction = 0
        """A dossier that was to be corrected before the office was there."""

    # -- the office comes and goes ------------------------------------------------------------------------------
    def office_ready(self, office: OfficeServices, actor: Actor) -> None:
        """The database is open: find procedures from now on, and offer what a crash left behind."""
        self._office, self._actor = office, actor
        self._runner.latest("catalogue", office.catalogue.view, self._on_catalogue)
        if self._wanted_correction:
            self.correct(self._wanted_correction)

    @property
    def form(self) -> ReceptionForm:
        return self._form

    @property
    def view(self) -> View:
        return self._view

    @property
    def runner(self) -> Runner:
        return self._runner

    @property
    def office(self) -> OfficeServices | None:
        return self._office

    @property
    def actor(self) -> Actor:
        return self._actor

    @property
    def draft_id(self) -> str:
        return self._draft_id

    @property
    def missing(self) -> tuple[str, ...]:
        return self._missing

    @property
    def turn_away(self) -> TurnAway:
        """Guidance and refusal before a number; nobody needs its module for the first paint."""
        if self._turn_away is None:
            from ui.screens.reception.turn_away import TurnAway

            self._turn_away = TurnAway(self)
        return self._turn_away

    @property
    def sitting(self) -> Sitting:
        """Several procedures of one person; nobody needs its module for the first paint."""
        if self._sitting is None:
            from ui.screens.reception.sitting import Sitting

            self._sitting = Sitting(self)
        return self._sitting

    # -- the hall -----------------------------------------------------------------------------------------------
    @property
    def ticket_id(self) -> int:
        """The number of the hall that what is accepted now belongs to; 0: nobody has one."""
        return self._serving.ticket_id if self._serving is not None else 0

    @property
    def serving(self) -> Serving | None:
        """None until somebody with a number was served here."""
        return self._serving

    def serve(self, ticket: ServedTicket | None) -> None:
        """Work for this number from now on; its group's procedures are offered first."""
        if self._serving is None:
            if ticket is None:
                return
            from ui.hall.serving import Serving

            self._serving = Serving(self._view, self._runner)
        before = self._sectors
        self._serving.serve(ticket)
        if self._sectors != before and self._catalogue is not None:
            self._view.show_most_used(self._own_first(self._catalogue.most_used))

    def check_ticket(self) -> None:
        """Something changed somewhere."""
        if self._serving is not None and self._office is not None:
            self._serving.check(self._office, self._actor)

    def finish_ticket(self) -> None:
        """One key: the visit is over."""
        if self._serving is not None and self._office is not None:
            self._serving.finish(self._office, self._actor)

    @property
    def _sectors(self) -> tuple[str, ...]:
        ticket = self._serving.ticket if self._serving is not None else None
        return ticket.sectors if ticket is not None else ()

    def _own_first(self, procedures: tuple[Procedure, ...]) -> tuple[Procedure, ...]:
        """Those of the served number's group before the others, each in their order."""
        sectors = self._sectors
        return tuple(sorted(procedures, key=lambda one: one.sector not in sectors)) if sectors else procedures

    def add_to_sitting(self) -> None:
        """Another procedure of the same person, accepted together with this one."""
        if self.correcting is None and not self._accepting:
            self._attempted = True
            self.sitting.add()

    def sitting_accepted(self, done: SittingAccepted, names: tuple[str, ...], person: ReceptionForm) -> None:
        """All of it was accepted; the card shows the last one and names the others."""
        self._before = person
        if self._turn_away is not None:
            self._turn_away.forget()
        others = ", ".join(short_code(one.code) for one in done.dossiers[:-1])
        title = "; ".join(dict.fromkeys(names))
        last = done.dossiers[-1]
        if done.list_job_id:
            last = replace(last, print_job_ids=(*last.print_job_ids, done.list_job_id))
        if self._serving is not None:
            for one in done.dossiers:
                self._serving.accepted(one.dossier_id)
        told = f"{others} · {title}" if others else title
        self._last = AcceptedView(last, told, person.no_wait, done.dossiers[:-1])
        self.begin(ReceptionForm())
        self._view.show_accepted(self._last)
        self._view.printing_wanted()

    @property
    def correcting(self) -> Correcting | None:
        """The correction under way, if one is."""
        return self._correcting if self._correcting is not None and self._correcting.state is not None else None

    def correct(self, dossier_id: int) -> None:
        """Open an accepted dossier to put its facts right; 0: the last acceptance of this window."""
        from_list = bool(dossier_id)
        if not dossier_id:
            dossier_id = self._last.done.dossier_id if self._last is not None else 0
        if self._office is None:
            self._wanted_correction = dossier_id
            return
        self._wanted_correction = 0
        if dossier_id:
            if self._correcting is None:
                from ui.screens.reception.correcting import Correcting

                self._correcting = Correcting(self)
            self._correcting.open(dossier_id, came_from_list=from_list)

    @property
    def ready(self) -> bool:
        """Whether an acceptance is possible now."""
        return self._office is not None and self._catalogue is not None

    @property
    def last(self) -> AcceptedView | None:
        """The last acceptance of this window, for "In lại" and "Hoàn tác"."""
        return self._last

    @property
    def procedure(self) -> Procedure | None:
        """The chosen procedure."""
        if self._catalogue is None or not self._form.procedure_code:
            return None
        if self.correcting is not None and (kept := self.correcting.procedure) is not None:
            return kept
        return self._catalogue.index.by_code(self._form.procedure_code)

    def find_procedures(self, query: str) -> tuple[Procedure, ...]:
        """Answers to a few typed letters; pure computing on the catalogue in memory."""
        if self._catalogue is None:
            return ()
        if not self._sectors:
            return self._catalogue.index.find(query, limit=PICK_LIMIT)
        return self._own_first(self._catalogue.index.find(query, limit=OWN_LIMIT))[:PICK_LIMIT]

    # -- typing -------------------------------------------------------------------------------------------------
    def edit(self, form: ReceptionForm) -> None:
        """The officer changed something; ``refresh`` follows after a breath."""
        if form.procedure_code != self._form.procedure_code or form.submitter != self._form.submitter:
            self._seen = ()
        self._form = form

    def choose_promise(self, wanted: bool) -> None:
        """The officer decided about the promise; the program no longer proposes."""
        self._promise_choice_made = True
        self._agreed = wanted  # the time stood beside the box that was ticked
        self.edit(replace(self._form, no_wait=wanted))
        self.refresh()

    def choose_receipt(self, wanted: bool) -> None:
        """Mẫu 01 beside the no-wait slip, or not."""
        self.edit(replace(self._form, print_receipt=wanted))
        self._view.show_form(self._form, self.procedure)
        self.refresh()

    def choose_procedure(self, code: str) -> None:
        """A procedure was picked: its papers, its terms, and the promise where the programme runs."""
        if self._catalogue is None:
            return
        procedure = self._catalogue.index.by_code(code)
        if procedure is None or (self.correcting is not None and code == self._form.procedure_code):
            return
        self._promise_choice_made = False
        self._agreed = False
        form = self._form.with_procedure(procedure)
        if is_for_child(procedure) and not form.owner_differs:
            form = child_of(form)
        self.edit(form)
        self._view.show_form(self._form, procedure)
        self.refresh()

    def complete_all(self) -> None:
        """One key: all required papers are there."""
        procedure = self.procedure
        if procedure is not None:
            self.edit(replace(self._form, components=all_complete(procedure, self._form.components)))
            self._view.show_form(self._form, procedure)
            self.refresh()

    def number_typed(self, which: str, digits: str) -> None:
        """Offer people who came before, from the fourth digit on."""
        office = self._office
        if office is not None and len(digits) >= 4:
            self._runner.latest(f"people-{which}", lambda: office.people.by_number(digits), self._view.show_people)

    def choose_person(self, which: str, person: Person) -> None:
        """Somebody who came before was picked."""
        self._put_person(which, person_form(person))
        self._ask_guided(which)

    def card_scanned(self, reading: CardReading, which: str) -> None:
        """A card fills the submitter, or the owner while that one is being typed."""
        old = self._form.owner if which == "owner" else self._form.submitter
        same = old.id_number in ("", reading.person.id_number)
        filled = person_form(
            reading.person,
            phone=old.phone if same else "",
            email=old.email if same else "",
            untrusted=reading.untrusted_fields,
        )
        self._put_person(which, filled)
        self._view.show_card(reading, which)
        self._ask_guided(which)
        office = self._office
        if office is not None and not filled.phone:
            number = filled.id_number
            self._runner.latest(
                f"known-{which}", lambda: office.people.by_number(number), lambda found: self._complete(which, found)
            )

    def _ask_guided(self, which: str) -> None:
        if which == "submitter" and self.correcting is None:
            self.turn_away.ask(self._form.submitter.id_number)

    def _complete(self, which: str, found: tuple[KnownPerson, ...]) -> None:
        """Add phone and e-mail of an earlier visit; the card has neither."""
        now = self._form.owner if which == "owner" else self._form.submitter
        for known in found:
            if known.person.id_number == now.id_number and not now.phone:
                self._put_person(which, replace(now, phone=known.person.phone, email=known.person.email))
                return

    def _put_person(self, which: str, person: PersonForm) -> None:
        form = replace(self._form, owner=person) if which == "owner" else replace(self._form, submitter=person)
        self.edit(child_of(form) if form.waits_for_parent else form)
        self._view.show_form(self._form, self.procedure)
        self.refresh()

    # -- the plan -----------------------------------------------------------------------------------------------
    def refresh(self) -> None:
        """Plan anew what is typed now; only the newest answer is shown."""
        office, form, actor = self._office, self._form, self._actor
        if office is None or self._accepting:
            return
        if not form.procedure_code:
            self._view.show_no_preview()
            return
        if self.correcting is not None:
            self.correcting.refresh()
            return
        command = form.command(agreed=True, duplicates_seen=self._seen)
        self._runner.latest(
            "preview", lambda: office.reception.preview(actor, command), self._on_preview, self._view.show_error
        )

    def tick(self) -> None:
        """A minute passed: due date and promise move with the clock."""
        if self._form.procedure_code:
            self.refresh()

    def _on_preview(self, preview: Preview) -> None:
        plan = preview.plan
        self._missing = plan.missing
        if self._should_promise(preview):
            self.edit(replace(self._form, no_wait=True))
            self._view.show_form(self._form, plan.procedure)
            self.refresh()
            return
        if self._form.no_wait and plan.programme is None and plan.terms is not None:
            # Another case was chosen, or the programme ended: no promise can be kept that nobody can make.
            self.edit(replace(self._form, no_wait=False))
            self._view.show_form(self._form, plan.procedure)
            self.refresh()
            return
        self._view.show_preview(preview, self._form)
        self._view.show_problems(plan.problems, all_fields=self._attempted)

    def _should_promise(self, preview: Preview) -> bool:
        """On a no-wait day a fitting dossier is promised unless the officer says otherwise (and fits the session)."""
        from desktop_app.domain.calendar.no_wait import PromiseOutcome

        promise = preview.plan.promise
        return (
            promise is not None
            and promise.outcome is PromiseOutcome.IN_SESSION
            and not self._form.no_wait
            and not self._form.received_text.strip()
            and not self._promise_choice_made
        )

    # -- acceptance ---------------------------------------------------------------------------------------------
    def accept(self) -> None:
        """Ctrl+Enter. A second press while the first is under way does nothing."""
        office = self._office
        if office is None or self._accepting or self.correcting is not None:
            return
        if self._sitting is not None and self._sitting.collected:
            self._attempted = True
            self._sitting.accept_all()
            return
        if self._form.is_empty:
            return  # nothing typed: most often the second press of a double one
        if not self._form.procedure_code:
            self._view.show_error(UserError("procedure_needed", field="procedure"))
            return
        self._attempted = True
        untrusted = self._form.submitter.untrusted or (self._form.owner_differs and self._form.owner.untrusted)
        if untrusted:
            self._view.show_error(UserError("card_untrusted", field="submitter.full_name"))
            return
        problem = self.time_problem()
        if problem:
            self._view.show_error(UserError(problem, field="received_at"))
            self._view.focus_field("received_at")
            return
        wrong = self._form.wrong_date
        if wrong:
            self._view.show_error(UserError("date_invalid", field=wrong))
            self._view.focus_field(wrong)
            self.refresh()
            return
        self._accepting = True
        self._view.set_accepting(True)
        command = self._form.command(
            draft_id=self._draft_id,
            agreed=self._agreed,
            duplicates_seen=self._seen,
            clock_confirmed=self._clock_confirmed,
            ticket_id=self.ticket_id,
        )
        actor = self._actor
        self._runner.write(lambda: office.reception.accept(actor, command), self._on_accepted, self._on_refused)

    def time_problem(self) -> str:
        """A time that is none would be taken for "now", and so would none at all while entering after the fact."""
        if self._form.wrong_time:
            return "received_unreadable"
        return "received_needed" if self._late is not None and not self._form.received_text.strip() else ""

    def toggle_late_mode(self) -> None:
        """Nhập bù: receptions on paper (power cut) entered afterwards, one after another."""
        self._late = 0 if self._late is None else None
        self._view.show_late_mode(self._late)
        if self._late is None and self._form.is_empty:
            self.begin(ReceptionForm())

    def _on_accepted(self, done: DossierAccepted) -> None:
        procedure = self.procedure
        self._accepting = False
        self._before = self._form
        if self._turn_away is not None:
            self._turn_away.forget()
        if self._sitting is not None:
            self._sitting.last_list_job = ""
        if self._serving is not None:
            self._serving.accepted(done.dossier_id)
        self._last = AcceptedView(done, procedure.label if procedure else "", self._form.no_wait)
        self._view.set_accepting(False)
        if self._late is not None:
            self._late += 1
            self._view.show_late_mode(self._late)
        self.begin(self._before.for_next_entry() if self._late is not None else ReceptionForm())
        self._view.show_accepted(self._last)
        self._view.printing_wanted()

    def _on_refused(self, error: MotcuaError) -> None:
        self._accepting = False
        self._view.set_accepting(False)
        if error.code == DUPLICATE:
            self._seen = (*self._seen, str(error.params.get("dossier", "")))
        if error.code == CLOCK:
            self._clock_confirmed = True
        if error.code == NEXT_SESSION:
            self._agreed = True  # the sentence asks the officer to ask the citizen, and to press again
        self._view.show_error(error)
        if error.field:
            self._view.focus_field(error.field)
        self.refresh()

    def begin(self, form: ReceptionForm, draft_id: str = "", *, decided: bool = False) -> None:
        """Go on with this form, as with a new one; ``draft_id`` when it was kept under one.

        ``decided``: whether a promise is made was decided before.
        """
        self._form = form
        self._draft_id = draft_id or new_draft_id()
        self._missing = ()
        self._attempted = False
        self._seen = ()
        self._clock_confirmed = False
        self._promise_choice_made = decided
        self._agreed = False
        if self._sitting is not None:
            self._sitting.keep()
        self._view.show_form(form, self.procedure)
        self._view.show_problems((), all_fields=False)
        self._view.show_no_preview()
        if form.procedure_code:
            self.refresh()

    # -- after it -----------------------------------------------------------------------------------------------
    def next_for_same_person(self) -> None:
        """The same person has another matter: everything about them stays."""
        if self._before is not None:
            self.begin(self._before.for_same_person())
            self._view.focus_field("procedure")

    def clear(self) -> None:
        """Start over; the draft is forgotten. A correction is left instead."""
        if self.correcting is not None:
            self.correcting.cancel()
            return
        office, draft_id = self._office, self._draft_id
        if office is not None:
            self._runner.write(lambda: office.drafts.discard(draft_id), ignore)
        self.begin(ReceptionForm())
        self._view.focus_field("submitter.id_number")

    def undo(self, reason: str) -> None:
        """Void the last acceptance, of a sitting all of it or nothing: the numbers stay spent."""
        office, last, actor = self._office, self._last, self._actor
        if office is None or last is None:
            return
        ids = tuple(one.dossier_id for one in last.dossiers)
        self._runner.write(lambda: office.sittings.void(actor, ids, reason), self._on_undone, self._view.show_error)

    def _on_undone(self, _result: None) -> None:
        last = self._last
        self._last = None
        if last is None:
            return
        if self._serving is not None:
            for one in last.dossiers:
                self._serving.voided(one.dossier_id)
        if last.others:
            self.sitting.bring_back()
        elif self._form.is_empty and self._before is not None:
            self.begin(self._before)
        self._view.show_undone(tuple(one.code for one in last.dossiers))

    def reprint(self) -> None:
        """Print again what the last acceptance printed, or the last notice: marked as such, and said which it is."""
        if self._turn_away is not None and self._turn_away.last is not None:
            self._turn_away.reprint()
            return
        office, last, actor = self._office, self._last, self._actor
        if office is None or last is None:
            return
        ids = tuple(one.dossier_id for one in last.dossiers)
        common = self._sitting.last_list_job if self._sitting is not None else ""
        self._runner.write(lambda: office.sittings.reprint(actor, ids, common), self._on_reprint, self._view.show_error)

    def _on_reprint(self, forms: tuple[PaperForm, ...]) -> None:
        self._view.show_reprinting(tuple(form.value for form in forms))
        self._view.printing_wanted()

    # -- drafts -------------------------------------------------------------------------------------------------
    def save_draft(self) -> None:
        """Keep what is typed; an empty form has no draft."""
        office, form, draft_id, actor = self._office, self._form, self._draft_id, self._actor
        if office is None or self._accepting or self.correcting is not None:
            return
        if form.is_empty:
            self._runner.write(lambda: office.drafts.discard(draft_id), ignore)
        else:
            from desktop_app.domain import canonical

            body = canonical.to_bytes(form)
            self._runner.write(lambda: office.drafts.save(actor, draft_id, body), ignore)

    def _on_catalogue(self, catalogue: CatalogueView) -> None:
        self._catalogue = catalogue
        self._view.show_most_used(self._own_first(catalogue.most_used))
        self._view.show_form(self._form, self.procedure)
        self.refresh()
        office, actor = self._office, self._actor
        if office is not None:  # asked only now: the catalogue, without which nothing can be accepted, comes alone
            self._runner.latest("draft", lambda: office.drafts.unfinished(actor), self._on_drafts)

    def _on_drafts(self, drafts: tuple[Draft, ...]) -> None:
        """What a crash or a closed window left is put back, unless the officer has begun something else."""
        busy = self._sitting is not None and self._sitting.collected
        if not drafts or busy or not self._form.is_empty or self.correcting is not None:
            return
        if any(draft.id.startswith(SITTING) for draft in drafts) and self.sitting.restore(drafts):
            self._view.show_draft_restored(len(self.sitting.collected))
            return
        for draft in drafts:
            if not draft.id.startswith(SITTING):
                self._put_back(draft)
                return

    def _put_back(self, draft: Draft) -> None:
        from desktop_app.domain import canonical

        try:
            form = canonical.from_bytes(draft.body, ReceptionForm)
        except ValueError:  # written by another version of the program: it cannot be put back, and must not come again
            office, draft_id = self._office, draft.id
            if office is not None:
                self._runner.write(lambda: office.drafts.discard(draft_id), ignore)
            return
        self._draft_id = draft.id
        self._form = form
        self._view.show_form(form, self.procedure)
        self._view.show_draft_restored(0)
        self.refresh()
