"""Accounts: who comes in with what, how often somebody may be wrong, and that nothing of a secret is kept readable."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.composition import acting_officer
from desktop_app.config import ENV_SECRET, Settings
from desktop_app.domain.events import Actor
from desktop_app.domain.office import Officer
from desktop_app.domain.rights import WORKING_ROLES
from desktop_app.domain.secrets import wait_after
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from desktop_app.services import hashing
from desktop_app.services.setup import sample_records, with_administrator
from models.engine import sqlite_url
from tests.support.office import OFFICER, Desk, open_desk, set_up

HEAD, CLERK = "vi-du", "van-mau"
FIRST, OWN = "mật khẩu của Ví Dụ", "hoa ban nở tháng ba"
MARKERS = (FIRST, OWN)


@pytest.fixture
def real(tmp_path: Path):
    """The sample's people in a centre that is no sample."""
    url = sqlite_url(tmp_path / "motcua.db")
    records = tuple(replace(one, sample=False) if hasattr(one, "sample") else one for one in sample_records())
    set_up(url, records)
    with open_desk(url) as desk:
        yield desk


@pytest.fixture
def begun(real: Desk) -> Desk:
    """The first password is chosen, and the clerk has one of her own."""
    accounts = real.office.accounts
    accounts.choose_first(HEAD, "quay-3", FIRST)
    given = accounts.reset(OFFICER, CLERK)
    accounts.change_password(Actor(CLERK, "quay-1"), given, OWN)
    return real


def code_of(call, *args) -> str:
    with pytest.raises(UserError) as caught:
        call(*args)
    return caught.value.code


def test_in_a_sample_centre_everybody_comes_in_without_a_secret_until_one_is_chosen(sqlite_desk: Desk) -> None:
    accounts = sqlite_desk.office.accounts
    assert accounts.open_session(HEAD, "quay-3", "").actor == OFFICER

    given = accounts.reset(OFFICER, HEAD)

    assert code_of(accounts.open_session, HEAD, "quay-3", "") == "secret_wrong"
    assert accounts.open_session(HEAD, "quay-3", given).must_choose


def test_the_first_password_is_an_administrators_and_comes_with_the_recovery_code(real: Desk) -> None:
    accounts = real.office.accounts
    assert accounts.state().first == (HEAD,)
    assert code_of(accounts.open_session, HEAD, "quay-3", "") == "first_password_needed"
    assert code_of(accounts.open_session, CLERK, "quay-1", "") == "password_missing"
    assert code_of(accounts.choose_first, CLERK, "quay-1", OWN) == "first_password_chosen"

    opened = accounts.choose_first(HEAD, "quay-3", FIRST)

    assert opened.actor == OFFICER
    assert len(opened.recovery_code.replace("-", "")) == 24
    assert accounts.state().first == ()
    assert code_of(accounts.choose_first, HEAD, "quay-3", OWN) == "first_password_chosen"
    assert accounts.open_session(HEAD, "quay-3", FIRST).token != opened.token


@pytest.mark.parametrize(
    ("typed", "code"),
    [("ngắn", "password_too_short"), ("a" * 129, "password_too_long"), ("aaaaaaaaaa", "password_too_easy"),
     ("Trần Thị Ví Dụ", "password_too_easy")],
)  # fmt: skip
def test_a_password_that_is_none_is_refused(real: Desk, typed: str, code: str) -> None:
    assert code_of(real.office.accounts.choose_first, HEAD, "quay-3", typed) == code


def test_the_same_letters_typed_in_another_way_are_the_same_password(real: Desk) -> None:
    import unicodedata

    real.office.accounts.choose_first(HEAD, "quay-3", unicodedata.normalize("NFD", FIRST))

    assert real.office.accounts.open_session(HEAD, "quay-3", unicodedata.normalize("NFC", FIRST))


def test_who_is_wrong_often_waits_longer_and_longer_also_after_a_restart(begun: Desk) -> None:
    accounts = begun.office.accounts
    for _ in range(3):
        assert code_of(accounts.open_session, CLERK, "quay-1", "không phải") == "secret_wrong"

    with begun.beside() as again, pytest.raises(UserError) as caught:  # another process: the count is in the database
        again.office.accounts.open_session(CLERK, "quay-1", OWN)

    assert caught.value.code == "attempts_paused"
    assert 1 <= int(str(caught.value.params["seconds"])) <= 6
    assert accounts.open_session(HEAD, "quay-3", FIRST), "other accounts are not held up"
    begun.pass_minutes(0.2)
    assert code_of(accounts.open_session, CLERK, "quay-1", "không phải") == "secret_wrong"
    begun.pass_minutes(0.2)
    assert code_of(accounts.open_session, CLERK, "quay-1", OWN) == "attempts_paused", "the next wait is longer"
    begun.pass_minutes(1)
    assert accounts.open_session(CLERK, "quay-1", OWN)
    assert code_of(accounts.open_session, CLERK, "quay-1", "không phải") == "secret_wrong", "and the count begins anew"


def test_the_waits_grow_to_a_quarter_of_an_hour_and_no_further() -> None:
    waits = [wait_after(times).total_seconds() for times in range(12)]

    assert waits[:3] == [0, 0, 0]
    assert waits == sorted(waits)
    assert waits[-1] == 900


def test_an_administrator_lets_an_account_be_tried_at_once_and_nobody_else_does(begun: Desk) -> None:
    accounts = begun.office.accounts
    for _ in range(3):
        code_of(accounts.open_session, CLERK, "quay-1", "không phải")
    assert code_of(accounts.clear_attempts, Actor(CLERK), CLERK) == "right_missing"

    accounts.clear_attempts(OFFICER, CLERK)

    assert accounts.open_session(CLERK, "quay-1", OWN)


def test_the_recovery_code_works_once_and_gives_the_next_one(real: Desk) -> None:
    accounts = real.office.accounts
    code = accounts.choose_first(HEAD, "quay-3", FIRST).recovery_code
    assert code_of(accounts.recover, "AAAA-BBBB", HEAD, "quay-3", OWN) == "recovery_wrong"
    assert code_of(accounts.recover, code, CLERK, "quay-1", OWN) == "recovery_for_administrators"

    opened = accounts.recover(code.lower().replace("-", " "), HEAD, "quay-3", OWN)

    assert opened.actor == OFFICER
    assert opened.recovery_code not in ("", code)
    assert code_of(accounts.open_session, HEAD, "quay-3", FIRST) == "secret_wrong"
    assert accounts.open_session(HEAD, "quay-3", OWN)
    assert code_of(accounts.recover, code, HEAD, "quay-3", FIRST) == "recovery_wrong"


def test_a_reset_ends_what_the_officer_has_open_and_the_pin_goes(begun: Desk) -> None:
    accounts = begun.office.accounts
    clerk = Actor(CLERK, "quay-1")
    open_one = accounts.open_session(CLERK, "quay-1", OWN)
    accounts.choose_pin(clerk, OWN, "4071")
    assert code_of(accounts.reset, clerk, HEAD) == "right_missing"

    given = accounts.reset(OFFICER, CLERK)

    assert accounts.resume(open_one.token) is None
    assert code_of(accounts.unlock, open_one.token, "4071") == "sign_in_needed"
    opened = accounts.open_session(CLERK, "quay-1", given)
    assert opened.must_choose
    assert not opened.has_pin
    assert code_of(accounts.change_password, clerk, given, given) == "password_same"


def test_a_pin_unlocks_a_session_and_opens_none(begun: Desk) -> None:
    accounts = begun.office.accounts
    accounts.choose_pin(Actor(CLERK, "quay-1"), OWN, "4071")
    assert code_of(accounts.open_session, CLERK, "quay-1", "4071") == "secret_wrong"
    opened = accounts.open_session(CLERK, "quay-1", OWN)
    accounts.lock(opened.token)
    kept = accounts.resume(opened.token)
    assert kept is not None
    assert kept.locked

    assert accounts.unlock(opened.token, "4071").actor == Actor(CLERK, "quay-1")

    kept = accounts.resume(opened.token)
    assert kept is not None
    assert not kept.locked


def test_after_three_wrong_pins_only_the_password_unlocks(begun: Desk) -> None:
    accounts = begun.office.accounts
    accounts.choose_pin(Actor(CLERK, "quay-1"), OWN, "4071")
    opened = accounts.open_session(CLERK, "quay-1", OWN)
    accounts.lock(opened.token)
    for _ in range(3):
        assert code_of(accounts.unlock, opened.token, "4072") == "secret_wrong"

    assert code_of(accounts.unlock, opened.token, "4071") == "pin_used_up"
    assert accounts.unlock(opened.token, OWN).has_pin


ANYBODYS = ("1111", "1234", "9876")


@pytest.mark.parametrize("pin", ["12", "12345678", "12a4", *ANYBODYS])
def test_a_pin_that_is_none_or_anybodys_is_refused(begun: Desk, pin: str) -> None:
    code = "pin_too_easy" if pin in ANYBODYS else "pin_invalid"
    assert code_of(begun.office.accounts.choose_pin, Actor(CLERK), OWN, pin) == code


def test_who_no_longer_works_does_not_come_in_nor_go_on(begun: Desk) -> None:
    accounts = begun.office.accounts
    opened = accounts.open_session(CLERK, "quay-1", OWN)
    begun.office.records.save(OFFICER, Officer(CLERK, "Lê Văn Mẫu", active=False, roles=WORKING_ROLES))

    assert code_of(accounts.open_session, CLERK, "quay-1", OWN) == "officer_unknown"
    assert accounts.resume(opened.token) is None


def test_the_log_says_who_changed_whose_secret_and_no_file_holds_one(begun: Desk) -> None:
    begun.office.accounts.choose_pin(Actor(CLERK, "quay-1"), OWN, "4071")
    kinds = begun.rows("SELECT actor, subject_id, kind FROM event WHERE subject_kind = 'account' ORDER BY seq")

    assert kinds == [
        (HEAD, HEAD, "account.secret_changed"),
        (HEAD, "recovery", "account.secret_changed"),
        (HEAD, CLERK, "account.secret_changed"),
        (CLERK, CLERK, "account.secret_changed"),
        (CLERK, CLERK, "account.secret_changed"),
    ]
    hashes = [row[0] for row in begun.rows("SELECT hash FROM officer_secret")]
    assert len(hashes) == 4
    events = b"".join(bytes(row[0]) for row in begun.rows("SELECT canonical FROM event"))
    assert all(one.startswith("$argon2id$") and one.encode() not in events for one in hashes)
    file = begun.database.sqlite_file()
    assert file is not None
    for part in file.parent.iterdir():
        assert not [marker for marker in MARKERS if marker.encode() in part.read_bytes()]


def test_the_strength_is_what_the_standard_says_where_no_test_lowers_it() -> None:
    assert hashing.Strength() == hashing.Strength(passes=3, memory_kib=65_536, lanes=4)


def test_set_up_makes_the_first_officer_the_administrator() -> None:
    first, second = with_administrator((Officer("a", "A"), Officer("b", "B")))

    assert "administrator" in first.roles
    assert "administrator" not in second.roles


def test_a_command_acts_as_who_knows_the_password(begun: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = Settings(Path(), officer=CLERK, counter="quay-1")
    monkeypatch.delenv(ENV_SECRET, raising=False)
    assert code_of(acting_officer, begun.office, wanted) == "secret_wrong"
    assert code_of(acting_officer, begun.office, Settings(Path())) == "officer_needed"

    monkeypatch.setenv(ENV_SECRET, OWN)

    assert acting_officer(begun.office, wanted) == Actor(CLERK, "quay-1")
