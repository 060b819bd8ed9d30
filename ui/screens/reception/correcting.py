"""An accepted dossier opened again on F2 to be put right: its form, what changes, and back to what was being typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.clock import in_vietnam
from desktop_app.domain.catalogue.procedure import Channel
from desktop_app.domain.dossier.acceptance import AcceptDossier, ComponentCount, ResultDelivery
from desktop_app.domain.dossier.correction import CorrectDossier
from desktop_app.domain.people.person import SubmitterRole
from desktop_app.domain.values import replace
from desktop_app.errors import MotcuaError, UserError
from ui.screens.reception.state import ReceptionForm, person_form, received_of

if TYPE_CHECKING:
    from desktop_app.domain.catalogue.procedure import Procedure
    from desktop_app.domain.exchange.corrections import CorrectionPreview, DossierCorrected
    from desktop_app.domain.exchange.dossiers import DossierView
    from ui.screens.reception.presenter import ReceptionPresenter


@dataclass(frozen=True, slots=True)
class CorrectionState:
    """The dossier that is being corrected, as it stands."""

    dossier: DossierView
    extra: tuple[ComponentCount, ...]
    """Papers that came by a supplement and have no line in the form."""
    stash: ReceptionForm
    """What was being typed when the correction began."""
    stash_draft: str
    came_from_list: bool


class Correcting:
    """While ``state`` is set, the form of F2 is that of an accepted dossier: planned and saved by another service."""

    def __init__(self, desk: ReceptionPresenter) -> None:
        self._desk = desk
        self._busy = False
        self.state: CorrectionState | None = None

    @property
    def procedure(self) -> Procedure | None:
        """The version the dossier was accepted under, while the same procedure is chosen."""
        state = self.state
        if state is None or state.dossier.procedure is None:
            return None
        found = state.dossier.procedure
        return found if found.code == self._desk.form.procedure_code else None

    # -- begin and end --------------------------------------------------------------------------------------------
    def open(self, dossier_id: int, *, came_from_list: bool) -> None:
        """Read the dossier and fill the form with it; what was being typed waits."""
        office = self._desk.office
        if office is None or self._busy:
            return
        self._busy = True
        self._from_list = came_from_list
        self._desk.runner.read(lambda: office.dossiers.open(dossier_id), self._on_opened, self._on_not_opened)

    def _on_opened(self, dossier: DossierView) -> None:
        self._busy = False
        desk = self._desk
        before = self.state
        form, extra = form_of(dossier)
        self.state = CorrectionState(
            dossier,
            extra,
            before.stash if before else desk.form,
            before.stash_draft if before else desk.draft_id,
            self._from_list,
        )
        desk.view.show_correcting(dossier)
        desk.begin(form)
        desk.view.focus_field("submitter.full_name")

    def _on_not_opened(self, error: MotcuaError) -> None:
        self._busy = False
        self._desk.view.show_error(error)

    def cancel(self) -> None:
        """Nothing is changed; what was being typed before comes back."""
        state = self.state
        if state is None:
            return
        self.state = None
        self._desk.view.show_correcting(None)
        self._desk.begin(state.stash, state.stash_draft)

    # -- planning and saving --------------------------------------------------------------------------------------
    def command(self, reason: str = "") -> CorrectDossier | None:
        """What the form stands for; a time that was not touched stays to the second."""
        state = self.state
        if state is None:
            return None
        form = self._desk.form
        facts = form.command(agreed=True)
        if form.procedure_code == state.dossier.row.procedure_code:
            facts = replace(facts, components=(*(facts.components or ()), *state.extra))
        return CorrectDossier(state.dossier.row.id, self._with_time(facts), reason, state.dossier.row.version)

    def _with_time(self, facts: AcceptDossier) -> AcceptDossier:
        state, typed = self.state, self._desk.form.received_text
        if state is None or typed == _received_text(state.dossier):
            return replace(facts, received_at=None)
        return replace(facts, received_at=received_of(typed))

    def refresh(self) -> None:
        """What would change if it were saved now."""
        office, actor, command = self._desk.office, self._desk.actor, self.command()
        if office is not None and command is not None and not self._busy:
            self._desk.runner.latest(
                "preview",
                lambda: office.corrections.preview(actor, command),
                self._on_preview,
                self._desk.view.show_error,
            )

    def _on_preview(self, preview: CorrectionPreview) -> None:
        if self.state is not None:
            self._desk.view.show_correction(preview, self._desk.form)

    def save(self, reason: str) -> None:
        """Write it. A typed time that is none is said beside its field."""
        office, actor, command = self._desk.office, self._desk.actor, self.command(reason)
        if office is None or command is None or self._busy:
            return
        wrong = self._desk.form.wrong_date
        if wrong:
            self._on_refused(UserError("date_invalid", field=wrong))
            return
        if self._desk.form.wrong_time:
            self._on_refused(UserError("received_unreadable", field="received_at"))
            return
        self._busy = True
        self._desk.runner.write(lambda: office.corrections.correct(actor, command), self._on_saved, self._on_refused)

    def _on_saved(self, done: DossierCorrected) -> None:
        self._busy = False
        state = self.state
        if state is None:
            return
        self.state = None
        self._desk.view.show_correcting(None)
        self._desk.begin(state.stash, state.stash_draft)
        self._desk.view.show_corrected(done, came_from_list=state.came_from_list)
        self._desk.view.printing_wanted()

    def _on_refused(self, error: MotcuaError) -> None:
        self._busy = False
        self._desk.view.show_error(error)
        if error.field:
            self._desk.view.focus_field(error.field)


def form_of(dossier: DossierView) -> tuple[ReceptionForm, tuple[ComponentCount, ...]]:
    """The form that would give this dossier, and the papers that have no line in it."""
    details, texts = dossier.details, dossier.texts
    counts = {count.name: count for count in details.components}
    specs = dossier.procedure.components if dossier.procedure else ()
    lines = tuple(counts.pop(spec.name, ComponentCount(spec.name, spec.required)) for spec in specs)
    differs = dossier.owner != dossier.submitter
    role = details.submitter_role if details.submitter_role is not SubmitterRole.SELF else SubmitterRole.AUTHORISED
    form = ReceptionForm(
        submitter=person_form(dossier.submitter),
        owner_differs=differs,
        owner=person_form(dossier.owner) if differs else ReceptionForm().owner,
        role=role,
        authority_paper=texts.authority_paper,
        procedure_code=dossier.row.procedure_code,
        case_key=dossier.case_key,
        components=lines,
        sets=details.sets,
        pages=details.pages or 1,
        copies=details.copies or 1,
        channel=Channel(dossier.channel),
        delivery=ResultDelivery(dossier.delivery),
        delivery_address=texts.delivery_address,
        fee_amount=str(dossier.fee_total) if texts.fee_ground else "",
        fee_ground=texts.fee_ground,
        limit_value=str(details.limit.value) if texts.limit_ground else "",
        limit_unit=details.limit.unit if texts.limit_ground else ReceptionForm().limit_unit,
        limit_ground=texts.limit_ground,
        no_wait=dossier.row.promise_at is not None and not dossier.row.converted,
        matter=texts.matter,
        national_code=dossier.row.national_code,
        competent_agency=dossier.life.competent_agency,
        received_text=_received_text(dossier),
        late_entry_reason=texts.late_entry_reason,
    )
    return form, tuple(count for count in counts.values() if count.present)


def _received_text(dossier: DossierView) -> str:
    return f"{in_vietnam(dossier.row.received_at):%d/%m/%Y %H:%M}"
