"""The data process's door: nobody signed in, nothing done; who acts is who signed in, whatever a window says."""

from __future__ import annotations

import inspect

import pytest

from desktop_app.data_process.child import SERVICES, method
from desktop_app.domain.events import Actor
from desktop_app.domain.exchange.dossiers import DossierFilter
from desktop_app.domain.office import Officer
from desktop_app.domain.rights import ROLE_NAMES, OfficerRole, may
from desktop_app.errors import UserError
from desktop_app.services.guard import ANYBODY, BEHIND_THE_LOCK, OWN, READS, Guard
from tests.services.test_rights import READING
from tests.support.office import OFFICER, Desk
from tests.support.people import certified

CLERK = Actor("van-mau", "quay-1")
ACTS_WITHOUT_ACTOR = {"supervision.look"}
"""What the program does in nobody's name, from a signed-in window."""


def through(desk: Desk, guard: Guard, target: str, *args: object) -> object:
    """A call as the data process makes it."""
    called = method(desk.office, target, args)
    value = called(*guard.admit(target, args))
    guard.note(value)
    return value


def refused(desk: Desk, guard: Guard, target: str, *args: object) -> str:
    with pytest.raises(UserError) as caught:
        through(desk, guard, target, *args)
    return caught.value.code


@pytest.fixture
def guard(sqlite_desk: Desk) -> Guard:
    return Guard(sqlite_desk.office.context)


def targets(desk: Desk) -> dict[str, bool]:
    """Every public target → whether it takes an actor."""
    found = {}
    for name in SERVICES:
        service = type(getattr(desk.office, name))
        for member, function in inspect.getmembers(service, inspect.isfunction):
            if not member.startswith("_") and not member.endswith("_in"):
                parameters = inspect.signature(function).parameters.values()
                found[f"{name}.{member}"] = any(str(one.annotation) == "Actor" for one in parameters)
    return found


def test_every_target_asks_for_a_right_itself_or_at_the_door(sqlite_desk: Desk) -> None:
    found = targets(sqlite_desk)
    bare = {name for name, acts in found.items() if not acts}

    assert set(READS) <= set(found), "the table names a method that is gone"
    assert set(READS.values()) >= READING - {"audit.read", "list.export", "account.manage"}
    assert bare - set(READS) - ANYBODY == ACTS_WITHOUT_ACTOR, "give it a right in READS"
    assert set(found) >= ANYBODY | OWN | BEHIND_THE_LOCK
    assert not ANYBODY & set(READS)


def test_without_a_session_nothing_but_signing_in_is_possible(sqlite_desk: Desk, guard: Guard) -> None:
    before = sqlite_desk.counts()
    for name in targets(sqlite_desk):
        if name not in ANYBODY:
            with pytest.raises(UserError, match="sign_in_needed"):
                guard.admit(name, ())

    assert refused(sqlite_desk, guard, "reception.accept", OFFICER, certified(1)) == "sign_in_needed"
    assert sqlite_desk.counts() == before


def test_who_acts_is_who_signed_in(sqlite_desk: Desk, guard: Guard) -> None:
    through(sqlite_desk, guard, "accounts.open_session", CLERK.officer, CLERK.counter, "")

    made = through(sqlite_desk, guard, "reception.accept", OFFICER, certified(1))

    assert sqlite_desk.rows("SELECT DISTINCT actor, counter FROM event WHERE kind = 'dossier.accepted'") == [
        (CLERK.officer, CLERK.counter)
    ]
    assert made
    assert refused(sqlite_desk, guard, "records.save", OFFICER, Officer("moi", "Mới")) == "right_missing"


def test_a_locked_session_keeps_what_is_typed_and_shows_nothing(sqlite_desk: Desk, guard: Guard) -> None:
    opened = through(sqlite_desk, guard, "accounts.open_session", OFFICER.officer, OFFICER.counter, "")
    through(sqlite_desk, guard, "accounts.lock", guard.token)

    for name in targets(sqlite_desk):
        if name not in ANYBODY | BEHIND_THE_LOCK:
            with pytest.raises(UserError, match="session_locked"):
                guard.admit(name, ())
    through(sqlite_desk, guard, "drafts.save", OFFICER, "d" * 32, b"{}")

    through(sqlite_desk, guard, "accounts.unlock", opened.token, "")
    assert through(sqlite_desk, guard, "dossiers.page", DossierFilter())


def test_an_invented_token_opens_nothing(sqlite_desk: Desk) -> None:
    through(sqlite_desk, Guard(sqlite_desk.office.context), "accounts.open_session", OFFICER.officer, "quay-3", "")

    for token in ("", "0" * 64, "x"):
        assert refused(sqlite_desk, Guard(sqlite_desk.office.context, token), "dossiers.open", 1) == "sign_in_needed"


def test_with_a_temporary_password_only_another_can_be_chosen(sqlite_desk: Desk, guard: Guard) -> None:
    given = sqlite_desk.office.accounts.reset(OFFICER, CLERK.officer)
    through(sqlite_desk, guard, "accounts.open_session", CLERK.officer, CLERK.counter, given)
    assert refused(sqlite_desk, guard, "dossiers.page", DossierFilter()) == "password_must_change"

    through(sqlite_desk, guard, "accounts.change_password", CLERK, given, "hoa ban nở tháng ba")

    assert through(sqlite_desk, guard, "dossiers.page", DossierFilter())


def test_a_session_ends_with_its_reset_and_with_the_officers_work(sqlite_desk: Desk, guard: Guard) -> None:
    through(sqlite_desk, guard, "accounts.open_session", CLERK.officer, CLERK.counter, "")
    sqlite_desk.office.accounts.reset(OFFICER, CLERK.officer)

    assert refused(sqlite_desk, guard, "dossiers.page", DossierFilter()) == "sign_in_needed"


@pytest.mark.parametrize("role", OfficerRole)
def test_what_a_role_may_not_read_the_door_refuses(sqlite_desk: Desk, guard: Guard, role: OfficerRole) -> None:
    sqlite_desk.office.records.save(OFFICER, Officer("vai", ROLE_NAMES[role], roles=(role,)))
    through(sqlite_desk, guard, "accounts.open_session", "vai", "quay-3", "")

    for target, right in READS.items():
        if may((role,), right):
            guard.admit(target, ())
        else:
            with pytest.raises(UserError, match="right_missing"):
                guard.admit(target, ())
