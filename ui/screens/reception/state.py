"""What the reception form holds, exactly as typed: it is shown, saved as a draft, and turned into a command."""

from __future__ import annotations

import os
from datetime import date, datetime

from msgspec import Struct, field

from desktop_app.clock import VIETNAM
from desktop_app.domain.calendar.limits import LimitUnit, TimeLimit
from desktop_app.domain.catalogue.procedure import Channel, Procedure
from desktop_app.domain.dossier.acceptance import (
    AcceptDossier,
    ComponentCount,
    EnteredFee,
    PaymentMethod,
    ResultDelivery,
)
from desktop_app.domain.people.person import Person, PersonKind, Sex, SubmitterRole
from desktop_app.domain.values import replace


class PersonForm(Struct, frozen=True):
    """A person as typed. ``untrusted`` names fields a card scan could not be trusted for."""

    kind: PersonKind = PersonKind.CITIZEN
    id_number: str = ""
    full_name: str = ""
    birth_date: date | None = None
    birth_text: str = ""
    """What was typed for it when that is no date; it stays visible and forbids acceptance."""
    sex: Sex | None = None
    address: str = ""
    phone: str = ""
    email: str = ""
    old_id_number: str = ""
    id_issued_on: date | None = None
    nationality: str = ""
    representative: str = ""
    untrusted: tuple[str, ...] = ()

    def person(self) -> Person:
        """The same as the domain's person."""
        return Person(
            kind=self.kind,
            full_name=self.full_name,
            id_number=self.id_number,
            old_id_number=self.old_id_number,
            birth_date=self.birth_date,
            sex=self.sex,
            address=self.address,
            phone=self.phone,
            email=self.email,
            id_issued_on=self.id_issued_on,
            nationality=self.nationality,
            representative=self.representative,
        )


def person_form(person: Person, *, phone: str = "", email: str = "", untrusted: tuple[str, ...] = ()) -> PersonForm:
    """A form filled from a person; ``phone`` and ``email`` typed before are kept where the person has none."""
    return PersonForm(
        kind=person.kind,
        id_number=person.id_number,
        full_name=person.full_name,
        birth_date=person.birth_date,
        sex=person.sex,
        address=person.address,
        phone=person.phone or phone,
        email=person.email or email,
        old_id_number=person.old_id_number,
        id_issued_on=person.id_issued_on,
        nationality=person.nationality,
        representative=person.representative,
        untrusted=untrusted,
    )


PAYMENTS = ("none", "cash", "transfer")


class ReceptionForm(Struct, frozen=True):
    """The whole of F2 as typed. An empty form is ``ReceptionForm()``."""

    submitter: PersonForm = field(default_factory=PersonForm)
    owner_differs: bool = False
    owner: PersonForm = field(default_factory=PersonForm)
    role: SubmitterRole = SubmitterRole.AUTHORISED
    authority_paper: str = ""
    procedure_code: str = ""
    case_key: str = ""
    components: tuple[ComponentCount, ...] = ()
    sets: int = 1
    pages: int = 1
    copies: int = 1
    channel: Channel = Channel.DIRECT
    delivery: ResultDelivery = ResultDelivery.COUNTER
    delivery_address: str = ""
    payment: str = "none"
    fee_amount: str = ""
    fee_ground: str = ""
    limit_value: str = ""
    limit_unit: LimitUnit = LimitUnit.WORKING_DAYS
    limit_ground: str = ""
    no_wait: bool = False
    print_receipt: bool = False
    matter: str = ""
    national_code: str = ""
    competent_agency: str = ""
    received_text: str = ""
    late_entry_reason: str = ""

    @property
    def has_second(self) -> bool:
        """Whether anything is known of a second person, shown or not."""
        empty = ReceptionForm()
        return self.owner_differs or (self.owner, self.role, self.authority_paper) != (
            empty.owner, empty.role, empty.authority_paper
        )  # fmt: skip

    @property
    def is_empty(self) -> bool:
        """Nothing was typed or scanned yet; the time of reception that is carried on says nothing of anybody."""
        return replace(self, received_text="", late_entry_reason="") == ReceptionForm()

    @property
    def wrong_time(self) -> bool:
        """A time of reception is typed that is none."""
        return bool(self.received_text.strip()) and received_of(self.received_text) is None

    def for_next_entry(self) -> ReceptionForm:
        """Empty but for the day and the reason of entries after the fact: "nhập bù" goes on."""
        day, _, _ = self.received_text.strip().partition(" ")
        return ReceptionForm(received_text=f"{day} " if day else "", late_entry_reason=self.late_entry_reason)

    @property
    def wrong_date(self) -> str:
        """The birth date field that holds something which is no date, else empty."""
        if self.submitter.birth_text:
            return "submitter.birth_date"
        return "owner.birth_date" if self.owner_differs and self.owner.birth_text else ""

    @property
    def waits_for_parent(self) -> bool:
        """A child was opened as owner before anybody was scanned."""
        return self.owner_differs and self.owner == PersonForm(kind=PersonKind.CHILD)

    def command(self, *, draft_id: str = "", agreed: bool = False, duplicates_seen: tuple[str, ...] = (),
                clock_confirmed: bool = False, ticket_id: int = 0) -> AcceptDossier:  # fmt: skip
        """The command this form stands for; rules are checked by the service, not here."""
        amount = digits_of(self.fee_amount)
        days = digits_of(self.limit_value)
        return AcceptDossier(
            procedure_code=self.procedure_code,
            submitter=self.submitter.person(),
            case_key=self.case_key,
            owner=self._owner() if self.owner_differs else None,
            submitter_role=self.role if self.owner_differs else SubmitterRole.SELF,
            authority_paper=self.authority_paper,
            components=self.components,
            sets=self.sets,
            pages=self.pages,
            copies=self.copies,
            channel=self.channel,
            delivery=self.delivery,
            delivery_address=self.delivery_address,
            entered_limit=TimeLimit(days, self.limit_unit) if days is not None else None,
            limit_ground=self.limit_ground,
            entered_fee=EnteredFee(amount, self.fee_ground) if amount is not None else None,
            fee_collected=self.payment != "none",
            payment_method=PaymentMethod.TRANSFER if self.payment == "transfer" else PaymentMethod.CASH,
            no_wait=self.no_wait,
            agreed_next_session=agreed,
            print_receipt=self.print_receipt or not self.no_wait,
            matter=self.matter,
            national_code=self.national_code,
            competent_agency=self.competent_agency,
            received_at=received_of(self.received_text),
            late_entry_reason=self.late_entry_reason,
            clock_confirmed=clock_confirmed,
            duplicates_seen=duplicates_seen,
            draft_id=draft_id,
            ticket_id=ticket_id,
        )

    def _owner(self) -> Person:
        """The owner; a surname the program wrote down is not yet a child's name."""
        owner = self.owner.person()
        return replace(owner, full_name="") if only_surname(self) else owner

    def for_same_person(self) -> ReceptionForm:
        """An empty form that keeps who is at the counter: "thủ tục tiếp theo cho cùng người"."""
        return ReceptionForm(
            submitter=self.submitter,
            owner_differs=self.owner_differs,
            owner=self.owner,
            role=self.role,
            authority_paper=self.authority_paper,
            channel=self.channel,
        )

    def with_procedure(self, procedure: Procedure) -> ReceptionForm:
        """The form after a procedure was chosen: its papers with nothing handed in yet, its own terms empty."""
        return replace(
            self,
            procedure_code=procedure.code,
            case_key="",
            components=tuple(ComponentCount(spec.name, spec.required) for spec in procedure.components),
            pages=1,
            copies=1,
            fee_amount="",
            fee_ground="",
            limit_value="",
            limit_ground="",
            no_wait=False,
            print_receipt=False,
        )


BIRTH_REGISTRATIONS = frozenset({"1.001193", "1.000689", "2.000528"})
"""Matters whose owner is a newborn child and whose submitter is a parent (Luật Hộ tịch 2014 Điều 15)."""


def is_for_child(procedure: Procedure) -> bool:
    """Whether the second person opens by itself, as a child of whoever stands at the counter."""
    return procedure.code in BIRTH_REGISTRATIONS


def child_of(form: ReceptionForm) -> ReceptionForm:
    """The form with a child as owner: surname and address of the parent are written down to begin with."""
    parent = form.submitter
    child = PersonForm(kind=PersonKind.CHILD, full_name=surname(parent.full_name), address=parent.address)
    return replace(form, owner_differs=True, role=SubmitterRole.PARENT, owner=child)


def surname(full_name: str) -> str:
    """The first word of a name of at least two."""
    first, _, rest = full_name.partition(" ")
    return first if rest else ""


def only_surname(form: ReceptionForm) -> bool:
    """Whether the child has nothing but the surname the program wrote down."""
    owner = form.owner
    return (
        form.owner_differs
        and owner.kind is PersonKind.CHILD
        and bool(owner.full_name)
        and owner.full_name == surname(form.submitter.full_name)
    )


def needs_limit(procedure: Procedure, case_key: str) -> bool:
    """Whether the officer enters the limit with its ground, because neither procedure nor case has one."""
    case = next((case for case in procedure.cases if case.key == case_key), None)
    return (procedure.limit if case is None else case.limit) is None


def all_complete(procedure: Procedure, counts: tuple[ComponentCount, ...]) -> tuple[ComponentCount, ...]:
    """All required papers handed in, in the numbers the catalogue expects; optional ones stay as they are."""
    done = []
    for spec, count in zip(procedure.components, counts, strict=True):
        if spec.required and not count.present:
            count = ComponentCount(spec.name, True, spec.originals, spec.certified, spec.copies)
            if not count.present:
                count = replace(count, originals=1)
        done.append(count)
    return tuple(done)


def toggled(procedure: Procedure, counts: tuple[ComponentCount, ...], row: int) -> tuple[ComponentCount, ...]:
    """One paper handed in (in its usual numbers) or taken back."""
    spec, count = procedure.components[row], counts[row]
    if count.present:
        new = ComponentCount(count.name, count.required)
    else:
        new = ComponentCount(count.name, count.required, spec.originals, spec.certified, spec.copies)
        if not new.present:
            new = replace(new, originals=1)
    return (*counts[:row], new, *counts[row + 1 :])


SITTING = "sitting-"
"""Begins the id of a draft that holds no form but a ``SittingDraft``."""


class CollectedDraft(Struct, frozen=True):
    """One procedure that waits in a sitting. ``seen``: codes of open dossiers that the officer was shown for it."""

    draft_id: str
    seen: tuple[str, ...] = ()


class SittingDraft(Struct, frozen=True):
    """Which drafts wait to be accepted together, in their order; ``typing``: the draft of the form beside them."""

    collected: tuple[CollectedDraft, ...]
    typing: str
    one_receipt: bool = True


def new_draft_id(prefix: str = "") -> str:
    """32 characters; random, so that nobody learns anything from it."""
    return (prefix + os.urandom(16).hex())[:32]


def short_code(code: str) -> str:
    """The end of a dossier's code, by which an officer tells those of one sitting apart: "…0002"."""
    return f"…{code[-4:]}"


def digits_of(text: str) -> int | None:
    """A whole number typed with or without dots and blanks, None when there is none."""
    digits = text.replace(".", "").replace(" ", "").replace("đ", "").strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 12 else None


def received_of(text: str) -> datetime | None:
    """The real time of reception typed as ``dd/MM/yyyy HH:mm``; None when empty or not a time."""
    cleaned = " ".join(text.split())
    for pattern in ("%d/%m/%Y %H:%M", "%d/%m/%Y %Hh%M", "%H:%M %d/%m/%Y"):
        try:
            return datetime.strptime(cleaned, pattern).replace(tzinfo=VIETNAM)
        except ValueError:
            continue
    return None
