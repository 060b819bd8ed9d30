"""Several procedures of the person at the counter, collected on F2 and accepted together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from desktop_app.domain import canonical
from desktop_app.domain.formatting import date_vi, time_vi
from desktop_app.domain.values import replace
from desktop_app.errors import MotcuaError, UserError
from ui.running import ignore
from ui.screens.reception.state import SITTING, CollectedDraft, ReceptionForm, SittingDraft, new_draft_id

if TYPE_CHECKING:
    from desktop_app.domain.exchange.reception import Draft, Preview
    from desktop_app.domain.exchange.sittings import SittingAccepted
    from ui.screens.reception.presenter import ReceptionPresenter

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Collected:
    """One procedure that waits: its form, what it is called and when it would be due."""

    form: ReceptionForm
    draft_id: str
    name: str
    due_text: str
    seen: tuple[str, ...] = ()
    """Codes of open dossiers of the same matter that the officer was shown."""


class Sitting:
    """``collected`` is not empty while a sitting is under way; Ctrl+Enter then accepts all of it."""

    def __init__(self, desk: ReceptionPresenter) -> None:
        self._desk = desk
        self._busy = False
        self._then_accept = False
        self.collected: tuple[Collected, ...] = ()
        self.one_receipt = True
        self._last: tuple[Collected, ...] = ()
        """What was accepted last, to be put right when that is undone."""
        self._draft_id, self._saved = "", b""
        self.last_list_job = ""
        """Print job of the last sitting's common receipt, until something else is accepted."""

    def add(self) -> None:
        """Put what is typed aside and go on with the same person; what forbids an acceptance is said now."""
        desk, form = self._desk, self._desk.form
        office, actor = desk.office, desk.actor
        if office is None or self._busy:
            return
        problem = desk.time_problem()
        if not form.procedure_code:
            desk.view.show_error(UserError("procedure_needed", field="procedure"))
            desk.view.focus_field("procedure")
        elif form.wrong_date or problem:
            field = form.wrong_date or "received_at"
            self._on_error(UserError(problem or "date_invalid", field=field))
        else:
            self._busy = True
            desk.save_draft()
            command = form.command(agreed=True)
            desk.runner.read(lambda: office.reception.preview(actor, command), self._on_planned, self._on_error)

    def _on_planned(self, preview: Preview) -> None:
        self._busy = False
        desk, plan = self._desk, preview.plan
        if plan.blocking:
            problem = plan.blocking[0]
            desk.view.show_problems(plan.problems, all_fields=True)
            self._on_error(UserError(problem.code, field=problem.field, **dict(problem.params)))
            return
        one = Collected(desk.form, desk.draft_id, _name_of(preview), _due(preview), preview.duplicates)
        self.collected = (*self.collected, one)
        accept_now, self._then_accept = self._then_accept, False
        if accept_now:
            self._accept()
            return
        desk.begin(desk.form.for_same_person())
        self._show()
        desk.view.focus_field("procedure")

    def take_back(self) -> None:
        """The last one into the form again, where no other procedure is being typed."""
        if self.collected and not self._desk.form.procedure_code and not self._busy:
            *rest, last = self.collected
            self.collected = tuple(rest)
            self._desk.begin(last.form, last.draft_id, decided=True)
            self._show()

    def bring_back(self) -> None:
        """The acceptance of all of it was undone: it waits again as it was, unless something else has been begun."""
        if self._desk.form.is_empty and not self.collected and self._last:
            self.collected = tuple(replace(one, draft_id=self._kept(one.form)) for one in self._last)
            self._desk.begin(self.collected[-1].form.for_same_person())
            self._show()

    def _kept(self, form: ReceptionForm) -> str:
        """The id of a draft of its own, which outlives a crash."""
        office, actor, draft_id, body = self._desk.office, self._desk.actor, new_draft_id(), canonical.to_bytes(form)
        if office is not None:
            self._desk.runner.write(lambda: office.drafts.save(actor, draft_id, body), ignore)
        return draft_id

    # -- after a crash ----------------------------------------------------------------------------------------------
    def keep(self) -> None:
        """What waits, and beside which form: it is offered again as it was."""
        office, actor = self._desk.office, self._desk.actor
        if office is None or not (self.collected or self._draft_id):
            return
        if not self.collected:
            draft_id, self._draft_id, self._saved = self._draft_id, "", b""
            self._desk.runner.write(lambda: office.drafts.discard(draft_id), ignore)
            return
        draft_id = self._draft_id = self._draft_id or new_draft_id(SITTING)
        members = tuple(CollectedDraft(one.draft_id, one.seen) for one in self.collected)
        body = canonical.to_bytes(SittingDraft(members, self._desk.draft_id, self.one_receipt))
        if body != self._saved:
            self._saved = body
            self._desk.runner.write(lambda: office.drafts.save(actor, draft_id, body), ignore)

    def restore(self, drafts: tuple[Draft, ...]) -> bool:
        """Offer the sitting again that the newest of ``drafts`` belongs to; False: it belongs to none."""
        forms = {draft.id: draft for draft in drafts if not draft.id.startswith(SITTING)}
        newest = next(iter(forms), "")
        for draft in drafts:
            if draft.id.startswith(SITTING) and (told := _read(draft, SittingDraft)) is not None:
                members = [one for one in told.collected if one.draft_id in forms]
                if newest == told.typing or newest in [one.draft_id for one in members]:
                    return self._restore(draft.id, told, members, forms)
        return False

    def _restore(
        self, draft_id: str, told: SittingDraft, members: list[CollectedDraft], drafts: Mapping[str, Draft]
    ) -> bool:
        read = [(one, _read(drafts[one.draft_id], ReceptionForm)) for one in members]
        found = [Collected(form, one.draft_id, "", "", one.seen) for one, form in read if form is not None]
        if not found:  # none was whole, or all of them were accepted
            return False
        self.collected, self.one_receipt, self._draft_id = tuple(found), told.one_receipt, draft_id
        typed = _read(drafts[told.typing], ReceptionForm) if told.typing in drafts else None
        self._desk.begin(typed or found[-1].form.for_same_person(), told.typing if typed else "")
        self._name()
        return True

    def _name(self) -> None:
        """Read what the forms are called and when each would be due by now."""
        office, actor = self._desk.office, self._desk.actor
        waiting = {one.draft_id: one.form.command(agreed=True) for one in self.collected}
        if office is not None:
            self._desk.runner.read(
                lambda: {key: office.reception.preview(actor, command) for key, command in waiting.items()},
                self._on_named,
                self._on_error,
            )

    def _on_named(self, previews: Mapping[str, Preview]) -> None:
        self.collected = tuple(
            replace(one, name=_name_of(previews[one.draft_id]), due_text=_due(previews[one.draft_id]))
            if one.draft_id in previews
            else one
            for one in self.collected
        )
        self._show()

    def choose_one_receipt(self, wanted: bool) -> None:
        self.one_receipt = wanted
        self._show()

    def accept_all(self) -> None:
        """What is typed belongs to it as well."""
        if self._busy:
            return
        if self._desk.form.procedure_code:
            self._then_accept = True
            self.add()
        else:
            self._accept()

    def _accept(self) -> None:
        from desktop_app.domain.exchange.sittings import AcceptSitting

        office, actor = self._desk.office, self._desk.actor
        if office is None or self._busy or not self.collected:
            return
        commands = tuple(
            one.form.command(
                draft_id=one.draft_id, agreed=True, duplicates_seen=one.seen, ticket_id=self._desk.ticket_id
            )
            for one in self.collected
        )
        sitting = AcceptSitting(commands, self.one_receipt, self._draft_id)
        self._busy = True
        self._desk.view.set_accepting(True)
        self._desk.runner.write(lambda: office.sittings.accept(actor, sitting), self._on_accepted, self._on_refused)

    def _on_accepted(self, done: SittingAccepted) -> None:
        self._busy = False
        names = tuple(one.name for one in self.collected)
        person = self.collected[-1].form
        self._last, self.collected = self.collected, ()
        self.last_list_job = done.list_job_id
        self._desk.view.set_accepting(False)
        self._show()
        self._desk.sitting_accepted(done, names, person)

    def _on_refused(self, error: MotcuaError) -> None:
        """Nothing was accepted: the blocked one comes into the form, the others go on waiting."""
        self._busy = False
        desk = self._desk
        desk.view.set_accepting(False)
        number = error.params.get("no")
        if isinstance(number, int) and 1 <= number <= len(self.collected):
            blocked = self.collected[number - 1]
            self.collected = (*self.collected[: number - 1], *self.collected[number:])
            desk.begin(blocked.form, blocked.draft_id, decided=True)
        self._show()
        cause, params = error.params.get("cause"), error.params.get("cause_params")
        if isinstance(cause, str):
            told = params if isinstance(params, Mapping) else {}
            desk.view.show_error(UserError(cause, field=error.field, **{str(key): told[key] for key in told}))
        desk.view.show_error(error)
        if error.field:
            desk.view.focus_field(error.field)

    def _on_error(self, error: MotcuaError) -> None:
        self._busy = False
        self._then_accept = False
        self._desk.view.show_error(error)
        if error.field:
            self._desk.view.focus_field(error.field)

    def _show(self) -> None:
        self.keep()
        self._desk.view.show_sitting(self.collected, one_receipt=self.one_receipt)


def _read(draft: Draft, kind: type[Read]) -> Read | None:
    """None: it was written by another version of the program."""
    try:
        return canonical.from_bytes(draft.body, kind)
    except ValueError:
        return None


def _name_of(preview: Preview) -> str:
    return preview.plan.procedure.short_name if preview.plan.procedure else ""


def _due(preview: Preview) -> str:
    deadline = preview.plan.deadline
    return f"{time_vi(deadline.due_at)} {date_vi(deadline.due_at)}" if deadline is not None else ""
