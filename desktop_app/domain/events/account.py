"""Accounts: that a secret changed, and by whom (the event's actor). Never the secret, nor a hash of it."""

from __future__ import annotations

from desktop_app.domain.events.base import EventData, SubjectKind


class SecretChangedData(EventData, frozen=True):
    """``what``: password, pin, or recovery (the centre's code). ``temporary``: given by an administrator."""

    SUBJECT = SubjectKind.ACCOUNT
    KIND = "account.secret_changed"
    what: str
    temporary: bool = False


class RecoveryUsedData(EventData, frozen=True):
    """Somebody came in with the recovery code; it is used up."""

    SUBJECT = SubjectKind.ACCOUNT
    KIND = "account.recovery_used"


class AttemptsClearedData(EventData, frozen=True):
    """An administrator let an account be tried again at once."""

    SUBJECT = SubjectKind.ACCOUNT
    KIND = "account.attempts_cleared"
