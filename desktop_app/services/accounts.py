"""Signing in, locking, unlocking; passwords, PINs and the recovery code.

An attempt is counted before it is checked, so that many at the same moment gain nothing. Hashes are computed outside
any transaction: 64 MiB and a tenth of a second must not hold the database.
"""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from desktop_app.domain.actor import COMMAND_LINE_OFFICER
from desktop_app.domain.events import Actor, AttemptsClearedData, EventData, RecoveryUsedData, SecretChangedData
from desktop_app.domain.exchange.accounts import AccountsState, AccountState, SignedIn
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.office import Officer
from desktop_app.domain.secrets import (
    MOST_WRONG_PINS,
    RECOVERY_LENGTH,
    TEMPORARY_LENGTH,
    checked_password,
    checked_pin,
    code_of,
    grouped,
    is_pin,
    normal,
    typed_code,
    wait_after,
)
from desktop_app.errors import UserError
from desktop_app.services import rights
from desktop_app.services.context import ServiceContext
from desktop_app.services.hashing import fits, hashed
from models import event_log
from models.account import DeskSessionRow, OfficerSecretRow

PASSWORD, PIN, RECOVERY = "password", "pin", "recovery"
CENTRE = ""
"""Whose the recovery code is."""
OLDEST_SESSION = timedelta(hours=24)


class Accounts:
    """What is secret is never returned, logged or put into an event; what was made for somebody is returned once."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services

    # -- what there is ------------------------------------------------------------------------------------------
    def state(self) -> AccountsState:
        """For the sign-in page and F9."""
        with self._services.database.read() as session:
            office = self._services.office(session)
            rows = {(row.officer, row.kind): row for row in session.scalars(select(OfficerSecretRow))}
        accounts = tuple(_state(officer.key, rows) for officer in _active(office))
        sample = office.centre is not None and office.centre.sample
        nobody = not any(kind == PASSWORD for _, kind in rows)
        first = tuple(one.key for one in office.administrators()) if nobody and not sample else ()
        return AccountsState(sample, accounts, first)

    # -- coming in ------------------------------------------------------------------------------------------------
    def check(self, officer: str, secret: str) -> None:
        """Whether these are an officer and the password. A sample centre's officers have none until they choose one.

        Raises ``UserError``: ``officer_unknown``, ``password_missing``, ``first_password_needed``, ``secret_wrong``,
        ``attempts_paused`` (``seconds``).
        """
        self._check(officer, secret)

    def open_session(self, officer: str, counter: str, secret: str, replaces: str = "") -> SignedIn:
        """Open a session; ``replaces``: the token of the one it takes over from. Raises as ``check``, and
        ``counter_unknown``."""
        with self._services.database.read() as session:
            if counter and self._services.office(session).of("counter", counter) is None:
                raise UserError("counter_unknown", field="counter")
        row = self._check(officer, secret)
        return self._open(Actor(officer, counter), replaces, row)

    def choose_first(self, officer: str, counter: str, new_secret: str) -> SignedIn:
        """The centre's first password, chosen by an administrator, with the recovery code to be printed.

        Raises ``UserError``: ``first_password_chosen``, ``officer_unknown`` and those of ``checked_password``.
        """
        password = self._checked(officer, new_secret)
        kept, code = hashed(password), self._code(RECOVERY_LENGTH)
        kept_code = hashed(code)
        actor = Actor(officer, counter)
        with self._services.database.write() as session:
            state = self._first_in(session)
            if officer not in state:
                raise UserError("first_password_chosen")
            self._keep(session, actor, officer, PASSWORD, kept)
            self._keep(session, actor, CENTRE, RECOVERY, kept_code)
        return self._open(actor, "", recovery_code=grouped(code))

    def recover(self, code: str, officer: str, counter: str, new_secret: str) -> SignedIn:
        """An administrator who has lost the password comes in with the recovery code, which is used up; the next one
        is returned. Raises ``UserError``: ``recovery_wrong``, ``recovery_for_administrators``, ``attempts_paused``."""
        password = self._checked(officer, new_secret)
        with self._services.database.read() as session:
            if officer not in {one.key for one in self._services.office(session).administrators()}:
                raise UserError("recovery_for_administrators", field="officer")
        try:
            self._try(CENTRE, RECOVERY, typed_code(code))
        except UserError as error:
            if error.code in ("secret_wrong", "password_missing"):
                raise UserError("recovery_wrong", field="code") from None
            raise
        kept, new_code = hashed(password), self._code(RECOVERY_LENGTH)
        kept_code = hashed(new_code)
        actor = Actor(officer, counter)
        with self._services.database.write() as session:
            self._append(session, actor, officer, RecoveryUsedData())
            self._end_sessions(session, officer)
            self._keep(session, actor, officer, PASSWORD, kept)
            self._keep(session, actor, CENTRE, RECOVERY, kept_code)
        return self._open(actor, "", recovery_code=grouped(new_code))

    def resume(self, token: str) -> SignedIn | None:
        """The session of a window whose data process was started again; None: it has to sign in."""
        with self._services.database.read() as session:
            row = session.get(DeskSessionRow, _hash(token)) if token else None
            if row is None or not self._services.office(session).works(row.officer):
                return None
            actor, locked = Actor(row.officer, row.counter), row.locked
            has_pin = session.get(OfficerSecretRow, (row.officer, PIN)) is not None
            secret = session.get(OfficerSecretRow, (row.officer, PASSWORD))
        return SignedIn(actor, token, has_pin, secret is not None and secret.temporary, "", locked)

    # -- locking ----------------------------------------------------------------------------------------------------
    def lock(self, token: str) -> None:
        """Nothing of this session is possible until ``unlock``."""
        with self._services.database.write() as session:
            row = session.get(DeskSessionRow, _hash(token))
            if row is not None:
                row.locked = True

    def unlock(self, token: str, secret: str) -> SignedIn:
        """With the PIN, or the password. After three wrong PINs only the password counts.

        Raises ``UserError``: ``sign_in_needed``, ``secret_wrong``, ``pin_used_up``, ``attempts_paused``.
        """
        with self._services.database.read() as session:
            row = session.get(DeskSessionRow, _hash(token))
            if row is None or not self._services.office(session).works(row.officer):
                raise UserError("sign_in_needed")
            officer, wrong = row.officer, row.pin_failures
            pin = session.get(OfficerSecretRow, (officer, PIN))
            kept = pin.hash if pin is not None else ""
        if kept and is_pin(secret):
            if wrong >= MOST_WRONG_PINS:
                raise UserError("pin_used_up", field="secret")
            self._count_pin(token, wrong + 1)
            if not fits(kept, secret):
                raise UserError("secret_wrong", field="secret")
        else:
            self._check(officer, secret)
        with self._services.database.write() as session:
            row = session.get(DeskSessionRow, _hash(token))
            if row is None:
                raise UserError("sign_in_needed")
            row.locked, row.pin_failures = False, 0
            free = session.get(OfficerSecretRow, (officer, PASSWORD)) is None
            return SignedIn(Actor(row.officer, row.counter), token, bool(kept), free=free)

    def sign_out(self, token: str) -> None:
        """The window closes."""
        with self._services.database.write() as session:
            session.execute(delete(DeskSessionRow).where(DeskSessionRow.token_hash == _hash(token)))

    # -- one's own secrets --------------------------------------------------------------------------------------------
    def change_password(self, actor: Actor, secret: str, new_secret: str) -> None:
        """Raises as ``check``, and those of ``checked_password``."""
        password = self._checked(actor.officer, new_secret)
        self._check(actor.officer, secret)
        if normal(secret) == password:
            raise UserError("password_same", field="new_secret")
        kept = hashed(password)
        with self._services.database.write() as session:
            self._keep(session, actor, actor.officer, PASSWORD, kept)

    def choose_pin(self, actor: Actor, secret: str, pin: str) -> None:
        """A PIN that unlocks the officer's own sessions; ``secret``: the password. Raises as ``check``,
        ``pin_invalid``, ``pin_too_easy``."""
        chosen = checked_pin(pin)
        self._check(actor.officer, secret)
        kept = hashed(chosen)
        with self._services.database.write() as session:
            self._keep(session, actor, actor.officer, PIN, kept)

    # -- administering ------------------------------------------------------------------------------------------------
    def reset(self, actor: Actor, officer: str) -> str:
        """A temporary password, to be told to the officer, who chooses another; open sessions end, the PIN goes.

        Raises ``UserError``: ``right_missing``, ``officer_unknown``.
        """
        with self._services.database.read() as session:
            office = self._services.office(session)
            rights.require(office, actor, "account.manage")
            if not office.works(officer):
                raise UserError("officer_unknown", field="officer")
        code = self._code(TEMPORARY_LENGTH)
        kept = hashed(code)
        with self._services.database.write() as session:
            rights.require(self._services.office(session), actor, "account.manage")
            self._end_sessions(session, officer)
            session.execute(
                delete(OfficerSecretRow).where(OfficerSecretRow.officer == officer, OfficerSecretRow.kind == PIN)
            )
            self._keep(session, actor, officer, PASSWORD, kept, temporary=True)
        return code

    def clear_attempts(self, actor: Actor, officer: str) -> None:
        """Let an account be tried again at once. Raises ``UserError("right_missing")``."""
        with self._services.database.write() as session:
            rights.require(self._services.office(session), actor, "account.manage")
            row = session.get(OfficerSecretRow, (officer, PASSWORD))
            if row is not None and row.failures:
                row.failures, row.failed_at = 0, None
                self._append(session, actor, officer, AttemptsClearedData())

    def new_recovery_code(self, actor: Actor) -> str:
        """Another code in the place of the one that was lost; it is returned this once. Raises
        ``UserError("right_missing")``."""
        code = self._code(RECOVERY_LENGTH)
        kept = hashed(code)
        with self._services.database.write() as session:
            rights.require(self._services.office(session), actor, "account.manage")
            self._keep(session, actor, CENTRE, RECOVERY, kept)
        return grouped(code)

    # -- inside -------------------------------------------------------------------------------------------------------
    def _check(self, officer: str, secret: str) -> OfficerSecretRow | None:
        with self._services.database.read() as session:
            office = self._services.office(session)
            if not office.works(officer):
                raise UserError("officer_unknown", field="officer")
            row = session.get(OfficerSecretRow, (officer, PASSWORD))
            if row is None:
                if office.required_centre().sample:
                    return None
                if officer in self._first_in(session):
                    raise UserError("first_password_needed", field="secret")
                raise UserError("password_missing", field="secret")
        return self._try(officer, PASSWORD, normal(secret))

    def _try(self, officer: str, kind: str, secret: str) -> OfficerSecretRow:
        now = self._services.clock.now()
        with self._services.database.write() as session:
            row = session.get(OfficerSecretRow, (officer, kind))
            if row is None:
                raise UserError("password_missing", field="secret")
            left = _left(row, now)
            if left > timedelta():
                raise UserError("attempts_paused", field="secret", seconds=int(left.total_seconds()) + 1)
            row.failures, row.failed_at = row.failures + 1, now
            kept = row.hash
        if not fits(kept, secret):
            raise UserError("secret_wrong", field="secret")
        with self._services.database.write() as session:
            row = session.get(OfficerSecretRow, (officer, kind))
            if row is None or row.hash != kept:  # it was changed meanwhile
                raise UserError("secret_wrong", field="secret")
            row.failures, row.failed_at = 0, None
            session.flush()
            session.expunge(row)
            return row

    def _count_pin(self, token: str, times: int) -> None:
        with self._services.database.write() as session:
            row = session.get(DeskSessionRow, _hash(token))
            if row is not None:
                row.pin_failures = max(row.pin_failures + 1, times)

    def _first_in(self, session: Session) -> tuple[str, ...]:
        office = self._services.office(session)
        known = session.scalar(select(OfficerSecretRow.officer).where(OfficerSecretRow.kind == PASSWORD).limit(1))
        if known is not None or office.required_centre().sample:
            return ()
        return tuple(one.key for one in office.administrators())

    def _checked(self, officer: str, new_secret: str) -> str:
        with self._services.database.read() as session:
            known = self._services.office(session).of("officer", officer)
        if not isinstance(known, Officer) or not known.active:
            raise UserError("officer_unknown", field="officer")
        return checked_password(new_secret, known.key, known.name)

    def _open(
        self, actor: Actor, replaces: str, row: OfficerSecretRow | None = None, *, recovery_code: str = ""
    ) -> SignedIn:
        now = self._services.clock.now()
        token = self._services.randomness(32).hex()
        with self._services.database.write() as session:
            session.execute(
                delete(DeskSessionRow).where(
                    (DeskSessionRow.token_hash == _hash(replaces)) | (DeskSessionRow.opened_at < now - OLDEST_SESSION)
                )
            )
            session.add(
                DeskSessionRow(
                    token_hash=_hash(token), officer=actor.officer, counter=actor.counter, opened_at=now,
                    locked=False, pin_failures=0,
                )
            )  # fmt: skip
            has_pin = session.get(OfficerSecretRow, (actor.officer, PIN)) is not None
        free = row is None and not recovery_code
        return SignedIn(actor, token, has_pin, row is not None and row.temporary, recovery_code, free=free)

    def _end_sessions(self, session: Session, officer: str) -> None:
        session.execute(delete(DeskSessionRow).where(DeskSessionRow.officer == officer))

    def _keep(
        self, session: Session, actor: Actor, officer: str, kind: str, kept: str, *, temporary: bool = False
    ) -> None:
        now = self._services.clock.now()
        session.merge(
            OfficerSecretRow(
                officer=officer, kind=kind, hash=kept, changed_at=now, temporary=temporary, failures=0, failed_at=None
            )
        )
        self._append(session, actor, officer or RECOVERY, SecretChangedData(kind, temporary))

    def _append(self, session: Session, actor: Actor, officer: str, data: EventData) -> None:
        now = self._services.clock.now()
        event_log.append(session, officer, data, actor=actor, occurred_at=now, recorded_at=now)

    def _code(self, length: int) -> str:
        return code_of(self._services.randomness(length))


def _active(office: OfficeSnapshot) -> list[Officer]:
    officers = (one for one in office.records.get("officer", {}).values() if isinstance(one, Officer))
    return [one for one in officers if one.active and one.key != COMMAND_LINE_OFFICER]


def _state(officer: str, rows: dict[tuple[str, str], OfficerSecretRow]) -> AccountState:
    password = rows.get((officer, PASSWORD))
    if password is None:
        return AccountState(officer, False)
    until = password.failed_at + wait_after(password.failures) if password.failed_at else None
    return AccountState(officer, True, (officer, PIN) in rows, password.temporary, until)


def _left(row: OfficerSecretRow, now: datetime) -> timedelta:
    """What is left of the wait; a clock that was set back does not make it longer than it was."""
    wait = wait_after(row.failures)
    if row.failed_at is None:
        return timedelta()
    return min(wait, row.failed_at + wait - now)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
