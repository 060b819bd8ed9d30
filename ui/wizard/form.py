"""What the wizard asks, as typed, and the centre it stands for. No Qt.

Checked here is what the services cannot name a field for (an empty list of officers); the rest is checked by
``desktop_app.services.records.check_record``, the same as under F9.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.dossier.numbering import DEFAULT_PATTERN, NumberPattern
from desktop_app.domain.office import Centre, Counter, Officer, OrganisationLevel
from desktop_app.errors import UserError
from ui.screens.settings.typed import new_key

if TYPE_CHECKING:
    from desktop_app.domain.exchange.office import NewCentre

MOST_LINES = 200
NO_PROGRAMME = ""


@dataclass(frozen=True, slots=True)
class WizardForm:
    """``officers``, ``counters``: a line each ("Họ tên; chức danh"). ``no_wait_weekday``: "0" to "6" or empty."""

    superior_body: str = ""
    name: str = ""
    place: str = ""
    org_code: str = ""
    level: str = OrganisationLevel.COMMUNE
    phone: str = ""
    lookup_address: str = ""
    officers: str = ""
    counters: str = ""
    no_wait_weekday: str = "3"


def example_number(org_code: str, day: date) -> str:
    """The first number of a day under the usual pattern, empty while there is no code."""
    return NumberPattern(DEFAULT_PATTERN).render(org_code, day, 1) if org_code.strip() else ""


def new_centre(form: WizardForm) -> NewCentre:
    """The command for ``set_up_centre``. Raises ``UserError`` naming the field of the form."""
    from desktop_app.domain.exchange.office import NewCentre
    from desktop_app.domain.office_records import check_record

    centre = Centre(
        name=form.name,
        superior_body=form.superior_body,
        place=form.place,
        org_code=form.org_code,
        level=OrganisationLevel(form.level),
        phone=form.phone,
        lookup_address=form.lookup_address,
    )
    check_record(centre)
    officers = officers_of(form.officers)
    counters = counters_of(form.counters)
    for field, records in (("officers", officers), ("counters", counters)):
        try:
            for record in records:
                check_record(record)
        except UserError as error:
            raise UserError(error.code, field=field, **error.params) from error
    weekday = None if form.no_wait_weekday == NO_PROGRAMME else int(form.no_wait_weekday)
    return NewCentre(centre, officers, counters, no_wait_weekday=weekday)


def officers_of(text: str) -> tuple[Officer, ...]:
    """A line "Trần Thị Ví Dụ; Công chức một cửa" is an officer. Raises ``UserError("officer_needed")``."""
    officers: list[Officer] = []
    for line in _lines(text):
        name, _, title = line.partition(";")
        key = new_key(name, (one.key for one in officers))
        officers.append(Officer(key, " ".join(name.split()), title.strip()))
    if not officers:
        raise UserError("officer_needed", field="officers")
    return tuple(officers)


def counters_of(text: str) -> tuple[Counter, ...]:
    """A line is a counter. Raises ``UserError("counter_needed")``."""
    counters: list[Counter] = []
    for line in _lines(text):
        counters.append(Counter(new_key(line, (one.key for one in counters)), line))
    if not counters:
        raise UserError("counter_needed", field="counters")
    return tuple(counters)


def _lines(text: str) -> list[str]:
    return [line.strip(" ;,\t") for line in text.splitlines() if line.strip(" ;,\t")][:MOST_LINES]
