"""People who came before: offered after four digits, so that nobody is typed twice."""

from __future__ import annotations

from sqlalchemy import func, select

from desktop_app.domain import canonical
from desktop_app.domain.exchange.reception import KnownPerson
from desktop_app.domain.people.person import Person
from desktop_app.domain.text import clean
from desktop_app.services.context import ServiceContext
from models.person import PersonRow

FEWEST_DIGITS = 4


class People:
    """Looking up earlier applicants."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services

    def by_number(self, digits: str, limit: int = 5) -> tuple[KnownPerson, ...]:
        """People whose ID number begins with ``digits`` (at least four), newest first; one entry a person."""
        typed = clean(digits).upper()
        if len(typed) < FEWEST_DIGITS:
            return ()
        with self._services.database.read() as session:
            newest = (
                select(PersonRow.id_number, func.max(PersonRow.created_at).label("seen"))
                .where(PersonRow.id_number >= typed, PersonRow.id_number < typed + "\uffff")
                .where(PersonRow.body.is_not(None))
                .group_by(PersonRow.id_number)
                .order_by(func.max(PersonRow.created_at).desc())
                .limit(limit)
                .subquery()
            )
            rows = session.execute(
                select(PersonRow.body, PersonRow.created_at)
                .join(newest, (PersonRow.id_number == newest.c.id_number) & (PersonRow.created_at == newest.c.seen))
                .order_by(PersonRow.created_at.desc())
            )
            found: dict[str, KnownPerson] = {}
            for body, seen in rows:
                if body is not None:
                    person = canonical.from_bytes(body, Person)
                    found.setdefault(person.id_number, KnownPerson(person, seen))
            return tuple(found.values())
