"""Guidance and refusal on F2, without a widget: the slip in one key, the form again when the applicant comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain import canonical
from desktop_app.domain.dossier.intake import GuideApplicant, RefuseApplicant
from desktop_app.domain.dossier.steps import SupplementItem
from desktop_app.domain.values import replace
from desktop_app.errors import MotcuaError, UserError
from ui.screens.reception.state import ReceptionForm

if TYPE_CHECKING:
    from desktop_app.domain.exchange.intake import GuidedBefore, NoticeGiven
    from ui.screens.reception.presenter import ReceptionPresenter

GUIDE, REFUSE = "guide", "refuse"


class TurnAway:
    """What happens instead of an acceptance. The desk (presenter) keeps the form; this asks the service."""

    def __init__(self, desk: ReceptionPresenter) -> None:
        self._desk = desk
        self._busy = False
        self._offered: GuidedBefore | None = None
        self.last: NoticeGiven | None = None
        """The last notice of this window, until something is accepted: "In lại" prints it."""

    def forget(self) -> None:
        self.last = None
        self._offered = None

    # -- turning away ---------------------------------------------------------------------------------------------
    def guide(self, items: tuple[str, ...] = (), reason: str = "", ground: str = "") -> None:
        """The guidance slip: the papers named, else those that are missing. The form stays for a later day."""
        desk = self._desk
        office, form = desk.office, desk.form
        if office is None or self._busy:
            return
        if not form.procedure_code:
            desk.view.show_error(UserError("procedure_needed", field="procedure"))
            desk.view.focus_field("procedure")
            return
        command = GuideApplicant(
            intake=form.command(),
            items=tuple(SupplementItem(name) for name in items),
            reason=reason,
            ground=ground,
            draft_id=desk.draft_id,
            draft=canonical.to_bytes(form),
        )
        actor = desk.actor
        self._busy = True
        desk.runner.write(lambda: office.intake.guide(actor, command), self._on_given, self._on_error)

    def refuse(self, reason: str, ground: str = "", guidance: str = "") -> None:
        """Mẫu 03 at the desk."""
        desk = self._desk
        office, actor = desk.office, desk.actor
        if office is None or self._busy:
            return
        command = RefuseApplicant(desk.form.command(), reason, ground, guidance, desk.draft_id)
        self._busy = True
        desk.runner.write(lambda: office.intake.refuse(actor, command), self._on_given, self._on_error)

    def reprint(self) -> None:
        office, actor, last = self._desk.office, self._desk.actor, self.last
        if office is not None and last is not None:
            self._desk.runner.write(
                lambda: office.intake.reprint(actor, last.notice_id), self._on_reprint, self._desk.view.show_error
            )

    def _on_reprint(self, _job: str) -> None:
        if self.last is not None:
            self._desk.view.show_reprinting((self.last.kind,))
        self._desk.view.printing_wanted()

    def _on_given(self, given: NoticeGiven) -> None:
        self._busy = False
        self.last = given
        serving = self._desk.serving
        if serving is not None:
            from desktop_app.domain.hall.ticket import Outcome

            serving.ended_with(Outcome.INCOMPLETE)
        self._desk.begin(ReceptionForm())
        self._desk.view.show_notice(given)
        self._desk.view.printing_wanted()

    def _on_error(self, error: MotcuaError) -> None:
        self._busy = False
        self._desk.view.show_error(error)
        if error.field:
            self._desk.view.focus_field(error.field)

    # -- coming back ----------------------------------------------------------------------------------------------
    def ask(self, id_number: str) -> None:
        """Whether this person was guided before and their form still waits."""
        office = self._desk.office
        self._offered = None
        if office is not None and id_number:
            self._desk.runner.latest("guided", lambda: office.intake.guided_before(id_number), self._on_guided)

    def _on_guided(self, found: GuidedBefore | None) -> None:
        if found is not None and found.draft_id != self._desk.draft_id and not self._desk.form.procedure_code:
            self._offered = found
            self._desk.view.show_guided(found)

    def bring_back(self) -> None:
        """The form as it was left, with the person as scanned now."""
        found, now = self._offered, self._desk.form.submitter
        self._offered = None
        if found is None:
            return
        try:
            form = canonical.from_bytes(found.draft, ReceptionForm)
        except ValueError:  # written by another version of the program
            self._desk.view.show_error(UserError("draft_unreadable"))
            return
        if now.id_number == form.submitter.id_number:
            now = replace(now, phone=now.phone or form.submitter.phone, email=now.email or form.submitter.email)
            form = replace(form, submitter=now)
        self._desk.begin(form, found.draft_id)
        self._desk.view.focus_field("components")
