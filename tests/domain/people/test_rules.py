# ruff: noqa: PT017 - hypothesis tests accept both outcomes, so the error is judged where it is caught
from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.people import rules
from desktop_app.domain.people.person import Person, PersonKind, Sex
from desktop_app.domain.people.rules import PROBLEM_CODES, Severity, check_person, normalise, parse_typed_date
from desktop_app.domain.values import replace
from desktop_app.errors import UserError

TODAY = date(2026, 11, 26)
CITIZEN = Person(
    PersonKind.CITIZEN, "Nguyễn Văn Mẫu", "099090000001", birth_date=date(1990, 3, 15), sex=Sex.MALE, phone="0912345678"
)


def codes(person: Person) -> list[str]:
    return [problem.code for problem in check_person(person, TODAY)]


def test_a_complete_citizen_has_no_problems():
    assert check_person(CITIZEN, TODAY) == ()


def test_a_problem_names_its_field_with_the_prefix():
    (problem,) = check_person(replace(CITIZEN, phone="abc"), TODAY, "owner.")
    assert (problem.code, problem.field, problem.severity) == ("phone_invalid", "owner.phone", Severity.ERROR)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"id_number": ""}, "id_number_missing"),
        ({"id_number": "09909000001"}, "citizen_id_invalid"),
        ({"id_number": "09909000000A"}, "citizen_id_invalid"),
        ({"old_id_number": "12345"}, "old_id_invalid"),
        ({"full_name": " "}, "name_missing"),
        ({"full_name": "Ă" * 10_000}, "name_too_long"),
        ({"full_name": "Mẫu 2"}, "name_has_digits"),
        ({"full_name": "---"}, "name_invalid"),
        ({"full_name": "Mẫu|Thử"}, "name_invalid"),
        ({"birth_date": date(2030, 1, 1)}, "birth_date_future"),
        ({"birth_date": date(1899, 12, 31), "id_number": "099099000001"}, "birth_date_too_early"),
        ({"birth_date": date(1901, 1, 1), "id_number": "099001000001"}, "age_implausible"),
        ({"phone": "09abc"}, "phone_invalid"),
        ({"phone": "1234567890"}, "phone_invalid"),
        ({"email": "a@b"}, "email_invalid"),
        ({"email": "a..b@mau.vn"}, "email_invalid"),
        ({"address": "x" * 501}, "address_too_long"),
        ({"nationality": "x" * 101}, "nationality_too_long"),
        ({"id_issued_on": date(2027, 1, 1)}, "id_issued_future"),
        ({"id_issued_on": date(1980, 1, 1)}, "id_issued_before_birth"),
        ({"sex": Sex.FEMALE}, "id_sex_mismatch"),
        ({"birth_date": date(1991, 3, 15)}, "id_birth_year_mismatch"),
    ],
)
def test_each_wrong_field_of_a_citizen_has_its_own_code(change, code):
    assert code in codes(replace(CITIZEN, **change))


def test_a_mismatch_of_number_and_fields_warns_and_never_blocks():
    problems = check_person(replace(CITIZEN, sex=Sex.FEMALE, birth_date=date(2001, 1, 1)), TODAY)
    assert {problem.code for problem in problems} == {"id_sex_mismatch", "id_birth_year_mismatch"}
    assert not rules.has_errors(problems)


@pytest.mark.parametrize(
    ("person", "found"),
    [
        (Person(PersonKind.OLD_ID, "Trần Thị Ví Dụ", "123456789"), []),
        (Person(PersonKind.OLD_ID, "Trần Thị Ví Dụ", "12345678"), ["old_id_invalid"]),
        (Person(PersonKind.FOREIGNER, "Max Mustermann", "c01x-00t47", nationality="Đức"), []),
        (Person(PersonKind.FOREIGNER, "Max Mustermann", "C01X"), ["passport_invalid", "nationality_missing"]),
        (Person(PersonKind.CHILD, "Bé Thử Nghiệm"), ["birth_date_missing"]),
        (Person(PersonKind.CHILD, "Bé Thử Nghiệm", birth_date=date(2026, 11, 20)), []),
        (Person(PersonKind.CHILD, "Bé Thử Nghiệm", birth_date=date(2000, 1, 1)), ["child_is_adult"]),
        (Person(PersonKind.ORGANISATION, "Công ty 3 Mẫu", "0000000024-001", representative="Lê Thử"), []),
        (Person(PersonKind.ORGANISATION, "Công ty Mẫu", "099090000001", representative="Lê Thử"), []),
        (Person(PersonKind.ORGANISATION, "Công ty Mẫu", "031234567", representative="Lê Thử"), ["tax_code_invalid"]),
        (
            Person(PersonKind.ORGANISATION, "Công ty Mẫu", "0000000020"),
            ["tax_code_check_digit", "representative_missing"],
        ),
    ],
)
def test_each_kind_of_person_follows_its_own_rules(person, found):
    assert codes(person) == found


def test_a_wrong_check_digit_of_a_tax_code_only_warns():
    person = Person(PersonKind.ORGANISATION, "Công ty Mẫu", "0312345678-001", representative="Lê Thử")
    (problem,) = check_person(person, TODAY)
    assert (problem.code, problem.severity) == ("tax_code_check_digit", Severity.WARNING)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("091 234 5678", "0912345678"),
        ("0912.345.678", "0912345678"),
        ("+84 912 345 678", "0912345678"),
        ("0084912345678", "0912345678"),
        ("84912345678", "0912345678"),
        ("+84 (0)912 345 678", "0912345678"),
        ("(0254) 3 123 456", "02543123456"),
        ("024-3825-1234", "02438251234"),
    ],
)
def test_phone_numbers_get_one_spelling(typed, stored):
    person = normalise(replace(CITIZEN, phone=typed))
    assert person.phone == stored
    assert check_person(person, TODAY) == ()


def test_normalising_keeps_what_is_wrong_visible():
    person = normalise(replace(CITIZEN, id_number=" 099.090 00000o ", full_name="  Lê\u200b  Thử "))
    assert person.id_number == "09909000000O"
    assert person.full_name == "Lê Thử"
    company = Person(PersonKind.ORGANISATION, "Mẫu", "0312345678001")
    assert normalise(company).id_number == "0312345678-001"


@pytest.mark.parametrize("typed", ["15/03/1990", "15031990", "15-3-1990", "15.3.1990", " 15 3 1990 ", "1990-03-15"])
def test_a_birth_date_may_be_typed_in_many_ways(typed):
    assert parse_typed_date(typed) == date(1990, 3, 15)


@pytest.mark.parametrize("typed", ["31/02/1990", "", "15/03/90", "1503199", "00/00/0000", "١٥/٠٣/١٩٩٠x", "9" * 100_000])
def test_an_impossible_date_is_refused(typed):
    with pytest.raises(UserError) as caught:
        parse_typed_date(typed, field="submitter.birth_date")
    assert (caught.value.code, caught.value.field) == ("date_invalid", "submitter.birth_date")


@given(st.text())
def test_any_typed_date_is_a_date_or_a_user_error(typed):
    try:
        assert isinstance(parse_typed_date(typed), date)
    except UserError as error:
        assert error.code == "date_invalid"


FIELDS = {
    name: st.text(max_size=30) for name in ("full_name", "id_number", "old_id_number", "address", "phone", "email")
}


@given(
    st.builds(
        Person,
        kind=st.sampled_from(PersonKind),
        birth_date=st.none() | st.dates(),
        id_issued_on=st.none() | st.dates(),
        **FIELDS,
    )
)
def test_any_person_is_judged_without_an_exception_and_without_personal_data(person):
    tidy = normalise(person)
    assert normalise(tidy) == tidy
    for problem in check_person(person, TODAY):
        assert problem.code in PROBLEM_CODES
        assert all(isinstance(value, int) for value in problem.params.values())
        hash(problem)
