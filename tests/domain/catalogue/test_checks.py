from __future__ import annotations

import unicodedata
from datetime import date

import msgspec
import pytest

from desktop_app.domain.catalogue.checks import in_force, missing_components, require_in_force, version_in_force
from desktop_app.domain.catalogue.procedure import Procedure, ProcedureOrigin, ProcedureStatus
from desktop_app.domain.dossier.acceptance import ComponentCount
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from desktop_app.services.shipped_catalogue import shipped_procedures

PROCEDURES = {procedure.code: procedure for procedure in shipped_procedures()}
BIRTH = PROCEDURES["1.001193"]
DAY = date(2026, 11, 20)


def test_unknown_dates_do_not_bound_a_procedure() -> None:
    assert in_force(BIRTH, DAY)


def test_a_procedure_holds_on_its_first_and_its_last_day_and_not_beside_them() -> None:
    bounded = replace(BIRTH, effective_from=date(2026, 7, 1), effective_to=date(2026, 12, 31))
    assert not in_force(bounded, date(2026, 6, 30))
    assert in_force(bounded, date(2026, 7, 1))
    assert in_force(bounded, date(2026, 12, 31))
    assert not in_force(bounded, date(2027, 1, 1))


def test_an_unknown_or_repealed_procedure_is_refused_with_its_own_code() -> None:
    with pytest.raises(UserError) as unknown:
        require_in_force(None, DAY)
    assert (unknown.value.code, unknown.value.field) == ("procedure_unknown", "procedure")
    with pytest.raises(UserError) as repealed:
        require_in_force(replace(BIRTH, effective_to=date(2026, 11, 19)), DAY)
    assert (repealed.value.code, repealed.value.field) == ("procedure_not_in_force", "procedure")
    assert repealed.value.params["procedure"] == "1.001193"
    assert require_in_force(BIRTH, DAY) is BIRTH


def test_of_several_versions_the_newest_one_in_force_is_taken() -> None:
    old = replace(BIRTH, effective_to=date(2027, 2, 28))
    new = replace(BIRTH, version=2, effective_from=date(2027, 3, 1))
    assert version_in_force([new, old], DAY).version == 1
    assert version_in_force([old, new], date(2027, 3, 1)).version == 2
    with pytest.raises(UserError, match="procedure_unknown"):
        version_in_force([], DAY)
    with pytest.raises(UserError, match="procedure_not_in_force"):
        version_in_force([new], DAY)


def test_what_is_missing_is_named_in_the_order_of_the_checklist() -> None:
    required = tuple(component.name for component in BIRTH.components if component.required)
    assert len(required) == 2
    assert missing_components(BIRTH, []) == required
    assert missing_components(BIRTH, [ComponentCount(required[0], True, originals=1)]) == required[1:]
    assert missing_components(BIRTH, [ComponentCount(name, True, copies=1) for name in required]) == ()


def test_a_paper_counted_zero_times_is_missing_even_when_marked_optional() -> None:
    required = [component.name for component in BIRTH.components if component.required]
    assert missing_components(BIRTH, [ComponentCount(name, required=False) for name in required]) == tuple(required)


def test_decomposed_letters_do_not_hide_a_paper() -> None:
    counts = [
        ComponentCount(unicodedata.normalize("NFD", component.name), True, originals=1)
        for component in BIRTH.components
    ]
    assert missing_components(BIRTH, counts) == ()


@pytest.mark.parametrize("status", [ProcedureStatus.ABOLISHED, ProcedureStatus.REPLACED])
def test_a_version_that_announces_the_end_never_holds_while_the_one_before_it_keeps_its_days(
    status: ProcedureStatus,
) -> None:
    ended = replace(BIRTH, version=2, status=status, effective_from=DAY)

    assert not in_force(ended, DAY)
    assert in_force(replace(BIRTH, status=ProcedureStatus.AMENDED), DAY)


def test_a_procedure_written_before_it_had_a_status_reads_as_in_force_and_shipped() -> None:
    old = {
        key: value
        for key, value in msgspec.to_builtins(BIRTH).items()
        if key
        not in {
            "status", "replaced_by", "origin", "legal_basis", "steps", "requirements", "result", "applicants", "flags"
        }
    }  # fmt: skip

    read = msgspec.convert(old, Procedure)

    assert read == BIRTH
    assert (read.status, read.origin, read.flags) == (ProcedureStatus.IN_FORCE, ProcedureOrigin.SHIPPED, ())
