"""Keeping and reading personal data: the only module that writes the erasable tables."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import bindparam, insert, select
from sqlalchemy.orm import Session

from desktop_app.domain import canonical
from desktop_app.domain.events import PersonalRef
from desktop_app.domain.people.person import Person
from desktop_app.errors import UserError
from models.base import table_of
from models.person import PersonalRecordRow, PersonRow

T = TypeVar("T")
Randomness = Callable[[int], bytes]
ID_BYTES = 16
SALT_BYTES = 16

_PERSON = table_of(PersonRow)
_INSERT_PERSON = insert(_PERSON)
_INSERT_RECORD = insert(table_of(PersonalRecordRow))
_NEWEST_VERSION = (
    select(_PERSON.c.id, _PERSON.c.digest, _PERSON.c.body)
    .where(_PERSON.c.id_number == bindparam("number"))
    .order_by(_PERSON.c.created_at.desc())
    .limit(1)
)


def keep_person(session: Session, person: Person, now: datetime, randomness: Randomness) -> PersonalRef:
    """Store this version of the person; the same details as last time use the row that is there."""
    body = canonical.to_bytes(person)
    if person.id_number:
        last = session.connection().execute(_NEWEST_VERSION, {"number": person.id_number}).first()
        if last is not None and last.body == body:
            return PersonalRef(last.id, last.digest)
    row, ref = person_row(person, now, randomness)
    session.connection().execute(_INSERT_PERSON, row)
    return ref


def person_row(person: Person, now: datetime, randomness: Randomness) -> tuple[dict[str, Any], PersonalRef]:
    """The row of a new version of a person, and how events name it."""
    salt = randomness(SALT_BYTES)
    body = canonical.to_bytes(person)
    ref = PersonalRef(randomness(ID_BYTES).hex(), hashlib.sha256(salt + body).hexdigest())
    row = {
        "id": ref.id,
        "kind": person.kind.value,
        "id_number": person.id_number,
        "full_name": person.full_name,
        "phone": person.phone,
        "address": person.address,
        "salt": salt,
        "body": body,
        "digest": ref.digest,
        "created_at": now,
        "erased_at": None,
    }
    return row, ref


def keep_record(session: Session, kind: str, value: object, now: datetime, randomness: Randomness) -> PersonalRef:
    """Store another piece of personal data under ``kind``."""
    row, ref = record_row(kind, value, now, randomness)
    session.connection().execute(_INSERT_RECORD, row)
    return ref


def record_row(kind: str, value: object, now: datetime, randomness: Randomness) -> tuple[dict[str, Any], PersonalRef]:
    """The row of another piece of personal data, and how events name it."""
    salt = randomness(SALT_BYTES)
    body = canonical.to_bytes(value)
    ref = PersonalRef(randomness(ID_BYTES).hex(), hashlib.sha256(salt + body).hexdigest())
    row = {
        "id": ref.id,
        "kind": kind,
        "salt": salt,
        "body": body,
        "digest": ref.digest,
        "created_at": now,
        "erased_at": None,
    }
    return row, ref


def load_person(session: Session, person_id: str) -> Person:
    """Read a person back; raises ``UserError("data_erased")`` after a purge."""
    body = session.scalar(select(PersonRow.body).where(PersonRow.id == person_id))
    if body is None:
        raise UserError("data_erased")
    return canonical.from_bytes(body, Person)


def load_record(session: Session, record_id: str, kind: type[T]) -> T:
    """Read a record back as ``kind``; raises ``UserError("data_erased")`` after a purge."""
    body = session.scalar(select(PersonalRecordRow.body).where(PersonalRecordRow.id == record_id))
    if body is None:
        raise UserError("data_erased")
    return canonical.from_bytes(body, kind)
