"""What would be accepted, by which date and for how much: pure computing on settings, catalogue and clock.

The window shows a plan while the officer types; the acceptance makes the same plan again inside its transaction.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from desktop_app.clock import in_vietnam
from desktop_app.domain.calendar.deadline import Deadline, compute_deadline
from desktop_app.domain.calendar.limits import TimeLimit
from desktop_app.domain.calendar.no_wait import (
    Promise,
    PromiseOutcome,
    eligible,
    make_promise,
    programme_runs,
    target_for,
)
from desktop_app.domain.catalogue.cases import ResolvedTerms, resolve
from desktop_app.domain.catalogue.checks import in_force, missing_components
from desktop_app.domain.catalogue.fees import FeeAssessment, assess
from desktop_app.domain.catalogue.procedure import Procedure
from desktop_app.domain.dossier.acceptance import AcceptDossier, ComponentCount
from desktop_app.domain.dossier.clock import expected_agency_receipt
from desktop_app.domain.dossier.numbering import check_national_code
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.exchange.reception import AcceptancePlan
from desktop_app.domain.office import NoWaitProgramme
from desktop_app.domain.people.person import Person, PersonKind, SubmitterRole
from desktop_app.domain.people.rules import Problem, Severity, check_person, normalise
from desktop_app.domain.text import clean
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from desktop_app.services.context import CatalogueSnapshot
from desktop_app.services.typed import MAX_TEXT, typed_text

OLDEST_RECEPTION = timedelta(days=3660)
"""Ten years back: what a paper register entered afterwards may reach; anything older is a typing mistake."""
LATE_ENTRY = timedelta(minutes=10)
"""A reception time further back than this is an entry after the fact and needs its reason."""
MAX_SETS = 100
TYPED_FIELDS = (
    "matter",
    "authority_paper",
    "delivery_address",
    "limit_ground",
    "late_entry_reason",
    "competent_agency",
)
"""Free texts of an acceptance."""


def make_plan(
    office: OfficeSnapshot,
    catalogue: CatalogueSnapshot,
    command: AcceptDossier,
    now: datetime,
    latest_now: datetime,
    *,
    kept: Procedure | None = None,
) -> AcceptancePlan:
    """Plan an acceptance at ``now``; ``latest_now`` is the latest instant that is not in the future.

    ``kept``: the version of the procedure that a dossier was accepted under and keeps when it is corrected.

    Collects every problem instead of stopping at the first, so that the form can show them all.
    """
    command, text_problems = _typed(command)
    received_at = (command.received_at or now).replace(microsecond=0)
    problems = _time_problems(command, received_at, now, latest_now)
    submitter, owner, people_problems = _people(command, received_at)
    problems += people_problems
    base = AcceptancePlan(
        command, submitter, owner, None, None, None, received_at, None, None, None, None, (), (), tuple(problems)
    )
    procedure = kept or catalogue.on_day(command.procedure_code, in_vietnam(received_at).date())
    if procedure is None:
        unknown = _error("procedure_unknown", "procedure")
        return replace(base, problems=(*problems, unknown))
    if not in_force(procedure, in_vietnam(received_at).date()):
        ended = _error("procedure_not_in_force", "procedure", procedure=procedure.code)
        return replace(base, procedure=procedure, problems=(*problems, ended))
    try:
        terms = resolve(procedure, command.case_key, command.channel)
    except UserError as error:
        return replace(base, procedure=procedure, problems=(*problems, _from_error(error)))
    limit, deadline, limit_problems = _deadline(office, command, terms, received_at)
    components = _components(procedure, command)
    if {count.name for count in components} - {spec.name for spec in procedure.components}:
        problems.append(_error("component_unknown", "components"))
    missing = missing_components(procedure, components)
    fees, fee_problems = _fees(office, command, procedure, terms)
    programme, promise, promise_problems = _promise(office, command, procedure, terms, received_at)
    problems += limit_problems + fee_problems + promise_problems + _form_problems(command) + text_problems
    if missing:
        problems.append(_error("papers_missing", "components", papers="; ".join(missing)))
    return replace(
        base,
        procedure=procedure,
        terms=terms,
        limit=limit,
        deadline=deadline,
        programme=programme,
        promise=promise,
        fees=fees,
        components=components,
        missing=missing,
        problems=tuple(problems),
        outside_hours=not office.calendar.is_open(received_at),
    )


def _error(code: str, field: str, **params: object) -> Problem:
    return Problem(code=code, field=field, severity=Severity.ERROR, params=params)


def _from_error(error: UserError) -> Problem:
    return _error(error.code, error.field or "", **error.params)


def _time_problems(command: AcceptDossier, received_at: datetime, now: datetime, latest_now: datetime) -> list[Problem]:
    if received_at > latest_now.replace(microsecond=0) + timedelta(seconds=1):
        return [_error("received_in_future", "received_at")]
    if received_at < now - OLDEST_RECEPTION:
        return [_error("received_too_old", "received_at")]
    if received_at < now - LATE_ENTRY and not command.late_entry_reason.strip():
        return [_error("late_entry_reason_needed", "late_entry_reason")]
    return []


def _people(command: AcceptDossier, received_at: datetime) -> tuple[Person, Person, list[Problem]]:
    today = in_vietnam(received_at).date()
    submitter = normalise(command.submitter)
    problems = list(check_person(submitter, today, prefix="submitter."))
    if submitter.kind is PersonKind.CHILD:
        problems.append(_error("child_cannot_submit", "submitter.kind"))
    if command.owner is None:
        return submitter, submitter, problems
    owner = normalise(command.owner)
    problems += check_person(owner, today, prefix="owner.")
    if command.submitter_role is SubmitterRole.SELF:
        problems.append(_error("submitter_role_needed", "submitter_role"))
    if owner.kind is PersonKind.CHILD and command.submitter_role is SubmitterRole.REPRESENTATIVE:
        problems.append(_error("child_needs_parent", "submitter_role"))
    if command.submitter_role is SubmitterRole.AUTHORISED and not command.authority_paper.strip():
        problems.append(_error("authority_paper_needed", "authority_paper"))
    return submitter, owner, problems


def _deadline(
    office: OfficeSnapshot, command: AcceptDossier, terms: ResolvedTerms, received_at: datetime
) -> tuple[TimeLimit | None, Deadline | None, list[Problem]]:
    limit = terms.limit
    if limit is None:
        limit = command.entered_limit
        if limit is None:
            return None, None, [_error("limit_needed", "limit")]
        if not command.limit_ground.strip():
            return limit, None, [_error("limit_ground_needed", "limit_ground")]
    try:
        counted_from = received_at
        if command.competent_agency:  # a forecast: the limit counts from when that agency receives the dossier
            counted_from = expected_agency_receipt(office.calendar, received_at)
        return limit, compute_deadline(office.calendar, counted_from, limit), []
    except UserError as error:
        return limit, None, [_from_error(error)]


def _components(procedure: Procedure, command: AcceptDossier) -> tuple[ComponentCount, ...]:
    if command.components is not None:
        return command.components
    return tuple(
        ComponentCount(
            spec.name,
            spec.required,
            spec.originals if spec.required else 0,
            spec.certified if spec.required else 0,
            spec.copies if spec.required else 0,
        )
        for spec in procedure.components
    )


def _fees(
    office: OfficeSnapshot, command: AcceptDossier, procedure: Procedure, terms: ResolvedTerms
) -> tuple[FeeAssessment | None, list[Problem]]:
    try:
        fees = assess(
            procedure,
            terms,
            pages=command.pages or 1,
            copies=command.copies or 1,
            channel=command.channel,
            local=office.local_fee(procedure.code, command.case_key),
            entered=command.entered_fee,
        )
    except UserError as error:
        return None, [_from_error(error)]
    if fees.needs_amount:
        return fees, [_error(fees.problem_code or "fee_needs_amount", "fee")]
    return fees, []


def _promise(
    office: OfficeSnapshot,
    command: AcceptDossier,
    procedure: Procedure,
    terms: ResolvedTerms,
    received_at: datetime,
) -> tuple[NoWaitProgramme | None, Promise | None, list[Problem]]:
    programme = next(
        (
            candidate
            for candidate in office.programmes()
            if eligible(candidate, procedure.code, terms.no_wait)
            and programme_runs(candidate, office.calendar, received_at)
        ),
        None,
    )
    if programme is None:
        return None, None, [_error("no_wait_not_running", "no_wait")] if command.no_wait else []
    target = target_for(programme, procedure, office.required_centre().default_no_wait_minutes)
    promise = make_promise(office.calendar, received_at, target)
    if command.no_wait and promise.outcome is PromiseOutcome.NEXT_SESSION and not command.agreed_next_session:
        return programme, promise, [_error("promise_next_session", "no_wait", at=promise.at)]
    return programme, promise, []


def _typed(command: AcceptDossier) -> tuple[AcceptDossier, list[Problem]]:
    """The free texts in one spelling, without control characters, and what is wrong with them."""
    problems = []
    cleaned: dict[str, Any] = {}
    for field in TYPED_FIELDS:
        try:
            cleaned[field] = typed_text(getattr(command, field), field)
        except UserError as error:
            problems.append(_from_error(error))
    if command.entered_fee is not None and len(command.entered_fee.ground) <= MAX_TEXT:
        ground = clean(command.entered_fee.ground)
        command = replace(command, entered_fee=replace(command.entered_fee, ground=ground))
    elif command.entered_fee is not None:
        problems.append(_error("text_too_long", "fee_ground", most=MAX_TEXT))
    if command.national_code.strip():
        try:
            cleaned["national_code"] = check_national_code(command.national_code)
        except UserError as error:
            problems.append(_from_error(error))
    return replace(command, **cleaned), problems


def _form_problems(command: AcceptDossier) -> list[Problem]:
    problems = []
    if not 1 <= command.sets <= MAX_SETS:
        problems.append(_error("sets_out_of_range", "sets", most=MAX_SETS))
    for count in command.components or ():
        if (
            min(count.originals, count.certified, count.copies) < 0
            or max(count.originals, count.certified, count.copies) > 1_000
        ):
            problems.append(_error("component_count_out_of_range", "components"))
            break
    return problems
