"""Who comes to the sample centre with what: from a time of day to the command an officer would have typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from desktop_app.clock import in_vietnam
from desktop_app.domain.calendar.limits import LimitUnit, TimeLimit
from desktop_app.domain.calendar.no_wait import eligible, programme_runs, target_for
from desktop_app.domain.catalogue.cases import DEFAULT_CASE, ResolvedTerms, cases_for, resolve
from desktop_app.domain.catalogue.procedure import Channel, Procedure
from desktop_app.domain.dossier.acceptance import AcceptDossier, PaymentMethod, ResultDelivery
from desktop_app.domain.events import Actor
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.office import Counter, Officer, Unit
from desktop_app.domain.people.person import Person, SubmitterRole
from desktop_app.domain.values import replace
from desktop_app.errors import BugError
from desktop_app.services.context import CatalogueSnapshot
from desktop_app.services.sample.people import People
from desktop_app.services.sample.plan import PROMISE_SHARE, channel, usual_mix

BIRTHS = frozenset({"1.001193", "1.000689"})
"""Matters of a newborn, whom a parent represents."""
BUSINESS_SECTORS = frozenset({"Chứng thực", "Hoạt động xây dựng"})
OTHER_CASE_SHARE = 0.12
AUTHORISED_SHARE = 0.04
ORGANISATION_SHARE = 0.06
COLLECTED = {Channel.DIRECT: 0.85, Channel.ONLINE: 0.95, Channel.POSTAL: 0.6}
"""Share of fees taken with the dossier; the others are paid when the result is handed over."""
ENTERED_LIMIT = TimeLimit(3, LimitUnit.WORKING_DAYS)
ENTERED_GROUND = "Quyết định công bố thủ tục hành chính (số liệu mẫu)"


@dataclass(frozen=True, slots=True)
class Visit:
    """One person at one counter."""

    actor: Actor
    command: AcceptDossier
    unit: LimitUnit


class Visits:
    """Draws visits; the same random source gives the same visits."""

    def __init__(self, rng: Random, office: OfficeSnapshot, catalogue: CatalogueSnapshot) -> None:
        self.rng = rng
        self.office = office
        self.procedures = dict(catalogue.newest)
        self.mix = usual_mix(tuple(self.procedures.values()))
        self.people = People(rng)
        self._serial = 0

    def usual(self, now: datetime) -> Visit:
        """Anybody with any matter; on the programme's days mostly with a promise."""
        procedure, way = self.mix.draw(self.rng), channel(self.rng)
        case = self._case(procedure, way)
        terms = resolve(procedure, case, way)
        promised = way is Channel.DIRECT and self.rng.random() < PROMISE_SHARE and self._fits(procedure, terms, now)
        return self._visit(procedure, way, terms, now, promised=promised)

    def promised(self, code: str, now: datetime) -> Visit:
        """Somebody at the counter who is given a promise."""
        procedure = self.procedures[code]
        return self._visit(procedure, Channel.DIRECT, resolve(procedure, "", Channel.DIRECT), now, promised=True)

    def running(self, wanted: Sequence[tuple[str, float]], until: datetime) -> list[tuple[datetime, str]]:
        """When dossiers must have come so that these shares of their promises are used up at ``until``."""
        visits = []
        for code, share in wanted:
            procedure = self.procedures.get(code)
            minutes = self._target(procedure, until) if procedure is not None else None
            if procedure is None or minutes is None:
                continue
            at = until - timedelta(seconds=int(minutes * 60 * share))
            if self._fits(procedure, resolve(procedure, "", Channel.DIRECT), at):
                visits.append((at, code))
        return visits

    def _visit(
        self, procedure: Procedure, way: Channel, terms: ResolvedTerms, now: datetime, *, promised: bool
    ) -> Visit:
        rng, today = self.rng, in_vietnam(now).date()
        self._serial += 1
        online = way is not Channel.DIRECT
        delivery = rng.choices(tuple(ResultDelivery), (92, 7, 1) if not online else (60, 32, 8))[0]
        method = PaymentMethod.TRANSFER if way is Channel.ONLINE or rng.random() < 0.35 else PaymentMethod.CASH
        limit = terms.limit or ENTERED_LIMIT
        command = AcceptDossier(
            procedure_code=procedure.code,
            submitter=self.people.citizen(today),
            case_key=terms.case_key,
            pages=rng.choice((1, 1, 2, 2, 3, 4, 6, 12)) if procedure.certified_copy else 0,
            copies=rng.choice((1, 1, 2, 2, 3, 5)) if procedure.counts_copies else 0,
            channel=way,
            delivery=delivery,
            entered_limit=None if terms.limit else ENTERED_LIMIT,
            limit_ground="" if terms.limit else ENTERED_GROUND,
            fee_collected=rng.random() < COLLECTED[way],
            payment_method=method,
            no_wait=promised,
            print_receipt=not promised or rng.random() < 0.4,
            national_code=national_code(today, self._serial) if way is Channel.ONLINE else "",
        )
        command = self._with_owner(procedure, command, today)
        if delivery is ResultDelivery.POSTAL:
            command = replace(command, delivery_address=command.submitter.address)
        return Visit(self._actor(procedure, way), command, limit.unit)

    def _with_owner(self, procedure: Procedure, command: AcceptDossier, today: date) -> AcceptDossier:
        luck = self.rng.random()
        if procedure.code in BIRTHS:
            child = self.people.child(today, command.submitter)
            return replace(command, owner=child, submitter_role=SubmitterRole.PARENT)
        if procedure.sector in BUSINESS_SECTORS and luck < ORGANISATION_SHARE:
            company = self.people.organisation()
            return replace(command, owner=company, submitter_role=SubmitterRole.REPRESENTATIVE)
        if luck > 1 - AUTHORISED_SHARE:
            owner = self._somebody_else(command.submitter, today)
            paper = f"Giấy ủy quyền số {self.rng.randint(1, 99):02} ngày {today:%d/%m/%Y}"
            return replace(command, owner=owner, submitter_role=SubmitterRole.AUTHORISED, authority_paper=paper)
        return command

    def _somebody_else(self, submitter: Person, today: date) -> Person:
        owner = self.people.citizen(today)
        while owner.id_number == submitter.id_number:
            owner = self.people.citizen(today)
        return owner

    def _case(self, procedure: Procedure, way: Channel) -> str:
        others = [case.key for case in cases_for(procedure, way) if case.key and case.limit is not None]
        return self.rng.choice(others) if others and self.rng.random() < OTHER_CASE_SHARE else DEFAULT_CASE

    def _target(self, procedure: Procedure, now: datetime) -> int | None:
        """Minutes a programme that runs now would promise, None without one."""
        for programme in self.office.programmes():
            if eligible(programme, procedure.code, procedure.no_wait) and programme_runs(
                programme, self.office.calendar, now
            ):
                return target_for(programme, procedure, self.office.required_centre().default_no_wait_minutes)
        return None

    def _fits(self, procedure: Procedure, terms: ResolvedTerms, now: datetime) -> bool:
        """Whether a promise made now ends inside the running session."""
        minutes = self._target(procedure, now) if terms.no_wait else None
        session = self.office.calendar.session_at(now)
        return minutes is not None and session is not None and now + timedelta(minutes=minutes) <= session[1]

    def _actor(self, procedure: Procedure, way: Channel) -> Actor:
        """The officer of the sector's unit, at the sector's counter; post comes in over the postal clerk."""
        officers = [one for one in self.office.records["officer"].values() if isinstance(one, Officer) and one.title]
        units = [unit for unit in self.office.records["unit"].values() if isinstance(unit, Unit)]
        counters = [one for one in self.office.records["counter"].values() if isinstance(one, Counter)]
        unit = next((unit.key for unit in units if procedure.sector in unit.sectors), "")
        own = [one for one in officers if one.unit_key and one.unit_key == unit]
        others = [one for one in officers if one.unit_key and one.unit_key != "tu-phap"]
        postal = [one for one in officers if "bưu chính" in one.title]
        able = (postal if way is Channel.POSTAL else own) or others or officers
        if not able:
            raise BugError("sample_without_officers")
        free = [one.key for one in counters if not one.sectors]
        named = [one.key for one in counters if procedure.sector in one.sectors]
        desks = named if named and way is Channel.DIRECT else free
        return Actor(self.rng.choice(able).key, self.rng.choice(desks) if desks else "")


def national_code(day: date, serial: int) -> str:
    """A code as the national portal gives them, of a province (99) that does not exist."""
    return f"000.00.99.H99-{day:%y%m%d}-{serial % 10_000:04}"
