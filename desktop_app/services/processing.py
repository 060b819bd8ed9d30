"""After reception: start, finish, return, collect a fee, turn a promise into an appointment, add the national code."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from desktop_app.domain.dossier.acceptance import PaymentMethod
from desktop_app.domain.dossier.numbering import check_national_code
from desktop_app.domain.dossier.papers import PaperForm
from desktop_app.domain.dossier.returning import shelf_place
from desktop_app.domain.dossier.status import DossierStatus
from desktop_app.domain.dossier.texts import Reason
from desktop_app.domain.dossier.timeliness import judge, promise_kept
from desktop_app.domain.dossier.transitions import DossierAction
from desktop_app.domain.events import (
    Actor,
    DossierFinishedData,
    DossierShelvedData,
    FeeCollectedData,
    NationalCodeSetData,
    PromiseConvertedData,
)
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.exchange.returning import ReturnDossier
from desktop_app.errors import UserError
from desktop_app.services.context import ServiceContext
from desktop_app.services.custody import started
from desktop_app.services.national_codes import require_free
from desktop_app.services.returning import Returning
from desktop_app.services.steps import Step, open_step, receipt_form_of
from desktop_app.services.typed import typed_reason
from models.dossier import DossierRow


class Processing:
    """Use cases on one dossier; each is one transaction and one or more events."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services

    def start(self, actor: Actor, dossier_id: int, unit: str = "", *, seen: int | None = None) -> None:
        """2 Được tiếp nhận → 4 Đang xử lý, at a unit. ``seen``: the version the officer looked at."""
        with self._services.database.write() as session:
            self.start_in(session, actor, dossier_id, unit, seen=seen)

    def start_in(
        self, session: Session, actor: Actor, dossier_id: int, unit: str = "", *, seen: int | None = None
    ) -> None:
        """``start`` inside an open transaction."""
        step = self._step(session, actor, dossier_id, DossierAction.START, seen=seen)
        start_at(step, unit)

    def finish(
        self,
        actor: Actor,
        dossier_id: int,
        *,
        at: datetime | None = None,
        shelf: str = "",
        seen: int | None = None,
    ) -> None:
        """→ 9 Đã xử lý xong: on-time is judged here. From "accepted" it passes through "in process".

        ``at``: when the work was done, for what is entered afterwards;
        ``shelf``: where the result is put, when it lies at the centre at once; ``seen``: the version the officer saw.
        """
        with self._services.database.write() as session:
            self.finish_in(session, actor, dossier_id, at=at, shelf=shelf, seen=seen)

    def finish_in(
        self,
        session: Session,
        actor: Actor,
        dossier_id: int,
        *,
        at: datetime | None = None,
        shelf: str = "",
        seen: int | None = None,
    ) -> None:
        """``finish`` inside an open transaction."""
        place = shelf_place(shelf)
        step = self._step(session, actor, dossier_id, DossierAction.FINISH, at=at, seen=seen)
        finish_at(step, place)

    def return_result(self, actor: Actor, command: ReturnDossier, *, at: datetime | None = None) -> None:
        """→ 10 Đã trả kết quả: ``Returning.hand_over``."""
        with self._services.database.write() as session:
            self.return_in(session, actor, command, at=at)

    def return_in(self, session: Session, actor: Actor, command: ReturnDossier, *, at: datetime | None = None) -> None:
        """``return_result`` inside an open transaction."""
        Returning(self._services).hand_over_in(session, actor, command, at=at)

    def collect_fee(self, actor: Actor, dossier_id: int, method: PaymentMethod, *, seen: int | None = None) -> int:
        """Take what is still owed; returns the amount in đồng."""
        with self._services.database.write() as session:
            step = self._step(session, actor, dossier_id, DossierAction.COLLECT_FEE, seen=seen)
            owed = step.row.fee_total - step.row.fee_collected
            if owed <= 0:
                raise UserError("fee_nothing_owed")
            step.append(FeeCollectedData(owed, method))
            return owed

    def set_national_code(self, actor: Actor, dossier_id: int, code: str, *, seen: int | None = None) -> None:
        """Record the code the national portal gave, typed or scanned."""
        with self._services.database.write() as session:
            self.set_national_code_in(session, actor, dossier_id, code, seen=seen)

    def set_national_code_in(
        self, session: Session, actor: Actor, dossier_id: int, code: str, *, seen: int | None = None
    ) -> None:
        """``set_national_code`` inside an open transaction."""
        cleaned = check_national_code(code)
        require_free(session, cleaned, dossier_id)
        step = self._step(session, actor, dossier_id, DossierAction.SET_NATIONAL_CODE, seen=seen)
        step.append(NationalCodeSetData(cleaned))

    def convert_promise(self, actor: Actor, dossier_id: int, reason: str, *, seen: int | None = None) -> None:
        """Không chờ → có hẹn: the statutory deadline stands, and the receipt is printed."""
        with self._services.database.write() as session:
            self.convert_in(session, actor, dossier_id, reason, seen=seen)

    def convert_in(
        self,
        session: Session,
        actor: Actor,
        dossier_id: int,
        reason: str,
        *,
        at: datetime | None = None,
        seen: int | None = None,
    ) -> str:
        """``convert_promise`` inside an open transaction; returns the id of the receipt's print job."""
        why = typed_reason(reason)
        step = self._step(session, actor, dossier_id, DossierAction.CONVERT_PROMISE, at=at, seen=seen)
        return convert_at(step, why)

    def reprint(self, actor: Actor, dossier_id: int, form: PaperForm) -> str:
        """Print a filed paper again; the second and further prints are marked "bản in lại số n"."""
        with self._services.database.write() as session:
            step = self._step(session, actor, dossier_id, DossierAction.REPRINT)
            return step.request_print(form)

    def reprint_last(self, actor: Actor, dossier_id: int, *, no_wait: bool) -> str:
        """Print one of the two papers of an acceptance: the no-wait slip, or Mẫu 01 on the size it last came out on."""
        with self._services.database.write() as session:
            step = self._step(session, actor, dossier_id, DossierAction.REPRINT)
            receipt = PaperForm.NO_WAIT_SLIP if no_wait else receipt_form_of(session, step.office, dossier_id)
            return step.request_print(receipt)

    def reprint_newest(self, actor: Actor, dossier_id: int) -> tuple[PaperForm, ...]:
        """Print again what was printed last for the dossier, all papers of that moment; tells which.

        Raises ``UserError("nothing_printed_yet")``.
        """
        with self._services.database.write() as session:
            return self.reprint_newest_in(session, actor, dossier_id)

    def reprint_newest_in(self, session: Session, actor: Actor, dossier_id: int) -> tuple[PaperForm, ...]:
        """``reprint_newest`` inside an open transaction."""
        forms = self._step(session, actor, dossier_id, DossierAction.REPRINT).reprint_newest()
        if not forms:
            raise UserError("nothing_printed_yet")
        return forms

    def _step(
        self,
        session: Session,
        actor: Actor,
        dossier_id: int,
        action: DossierAction,
        *,
        at: datetime | None = None,
        seen: int | None = None,
    ) -> Step:
        return open_step(self._services, session, actor, dossier_id, action, at=at, seen=seen)


# -- what a step writes once it may be taken: the same for one dossier and for years of them written at once ----------
def start_at(step: Step, unit: str = "") -> None:
    """The work begins at ``unit``, else where the dossier's sector is handled."""
    step.append(started(step, unit or default_unit(step.office, step.row)))


def finish_at(step: Step, place: str = "") -> None:
    """The work has ended; ``place``: where the result is put."""
    if step.life.status is DossierStatus.ACCEPTED:
        start_at(step)
    life = step.life
    verdict = judge(step.at, life.due_at, day_based=life.day_based, already_late=life.already_late)
    promised = life.promise_at if life.converted_at is None else None
    step.append(DossierFinishedData(verdict.value, promise_kept(step.at, promised) if promised else None))
    if place:
        step.append(DossierShelvedData(place))


def convert_at(step: Step, why: Reason) -> str:
    """The promise ends; returns the id of the receipt's print job. Raises ``UserError("no_promise_running")``."""
    if step.life.promise_at is None or step.life.converted_at is not None:
        raise UserError("no_promise_running")
    step.append(PromiseConvertedData(step.keep("reason", why), step.keep_paper_without_promise()))
    return step.request_print(step.office.required_centre().receipt_form)


def default_unit(office: OfficeSnapshot, row: DossierRow) -> str:
    """The unit that handles the dossier's sector, where the centre has named one."""
    for key, unit in office.records.get("unit", {}).items():
        if row.sector in getattr(unit, "sectors", ()):
            return key
    return ""
