"""The door of the data process: whose session it is, what it may read, and that nothing is done for nobody.

Who acts is taken from the session that was opened with a secret, never from what the window says. Services that change
something ask for their right themselves (``services/rights.py``); for those that only read it stands here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from desktop_app.domain.actor import Actor
from desktop_app.domain.exchange.accounts import SignedIn
from desktop_app.errors import UserError
from desktop_app.services import rights
from desktop_app.services.context import ServiceContext
from models.account import DeskSessionRow, OfficerSecretRow
from models.base import table_of

ANYBODY = frozenset(
    {
        "accounts.state", "accounts.open_session", "accounts.choose_first", "accounts.recover", "accounts.unlock",
        "accounts.lock", "accounts.sign_out", "accounts.resume", "accounts.check", "records.snapshot", "changes.wait",
    }
)  # fmt: skip
"""Before anybody has signed in, and while the window is locked. None of it shows a citizen's data."""
BEHIND_THE_LOCK = frozenset(
    {
        "drafts.save",
        "supervision.look",
        "backups.make",
        "backups.state",
        "backups.drill_if_due",
        "backups.look_after",
        "backups.warns",
    }
)
"""What a locked window still does: it keeps what was typed, and lets the program look for dangers (``print_jobs`` too).
Nothing of it reads to the window what stands on paper."""
READS: Mapping[str, str] = {
    "calling.find": "hall.read",
    "appointments.of_day": "hall.read",
    "appointments.slots": "hall.read",
    "backups.drill": "backup.make",
    "backups.drill_if_due": "backup.make",
    "backups.look_after": "backup.make",
    "backups.make": "backup.make",
    "backups.make_on_closing": "backup.make",
    "backups.make_with_rules": "backup.make",
    "backups.state": "backup.make",
    "backups.warns": "backup.make",
    "calling.at_counter": "hall.read",
    "cash.closings": "cash.read",
    "cash.day": "cash.read",
    "cash.entries_on": "cash.read",
    "cash.next_sheet": "cash.read",
    "cash.of_dossier": "dossier.read",
    "catalogue.get": "catalogue.read",
    "catalogue.view": "catalogue.read",
    "catalogue_import.look": "catalogue.import",
    "catalogue_import.stop": "catalogue.import",
    "corrections.preview": "dossier.correct",
    "counters.close_forgotten": "hall.read",
    "counters.forgotten": "hall.read",
    "dossiers.by_code": "dossier.read",
    "dossiers.check_receipt": "dossier.read",
    "dossiers.count": "dossier.read",
    "dossiers.match_card": "dossier.read",
    "dossiers.open": "dossier.read",
    "dossiers.page": "dossier.read",
    "dossiers.ready_for_card": "dossier.read",
    "dossiers.search": "dossier.read",
    "dossiers.waiting_results": "dossier.read",
    "drafts.discard": "dossier.accept",
    "drafts.save": "dossier.accept",
    "drafts.unfinished": "dossier.accept",
    "duties.apologies": "dossier.read",
    "hall.board": "hall.read",
    "hall.counters": "hall.read",
    "hall.queue": "hall.read",
    "hall.waiting": "hall.read",
    "hall.waiting_too_long": "hall.read",
    "hall_statistics.figures": "figures.read",
    "hall_statistics.now": "figures.read",
    "hand_overs.control_sheet": "dossier.read",
    "hand_overs.given_to": "dossier.read",
    "hand_overs.held_by": "dossier.read",
    "hand_overs.lines_of": "dossier.read",
    "hand_overs.look_up": "dossier.read",
    "inbox.counts": "dossier.read",
    "inbox.scope": "dossier.read",
    "intake.guided_before": "dossier.accept",
    "intake.notices": "dossier.read",
    "intake.texts": "dossier.read",
    "kpi.history": "figures.read",
    "kpi.page": "figures.read",
    "kpi.report": "figures.read",
    "links.group_of": "dossier.read",
    "no_wait.board": "dossier.read",
    "people.by_number": "person.find",
    "post.batches": "dossier.read",
    "post.candidate": "dossier.read",
    "post.candidates": "dossier.read",
    "post.items": "dossier.read",
    "procedures.at": "catalogue.read",
    "procedures.history": "catalogue.read",
    "procedures.kept_by": "catalogue.read",
    "procedures.leaflet": "catalogue.read",
    "procedures.list": "catalogue.read",
    "procedures.on_day": "catalogue.read",
    "procedures.poster": "catalogue.read",
    "procedures.prepare": "catalogue.read",
    "progress.sheet": "figures.read",
    "ratings.check_code": "figures.read",
    "ratings.count_days": "figures.read",
    "ratings.figures": "figures.read",
    "ratings.screen": "figures.read",
    "reception.preview": "dossier.accept",
    "records.touched_by": "record.save",
    "register.book": "dossier.read",
    "register.certification_books": "dossier.read",
    "register.count": "dossier.read",
    "register.line_ids": "dossier.read",
    "register.rows": "dossier.read",
    "register.rows_of": "dossier.read",
    "reports.form_06a": "figures.read",
    "reports.head": "figures.read",
    "reports.late": "figures.read",
    "reports.missing": "figures.read",
    "reports.nine_indices": "figures.read",
    "reports.no_wait": "figures.read",
    "reports.package_due": "figures.read",
    "reports.quality": "figures.read",
    "returning.at_units": "dossier.read",
    "returning.waiting_supplements": "dossier.read",
    "statistics.figures": "figures.read",
    "statistics.no_wait_effect": "figures.read",
    "supervision.day": "dossier.read",
    "supervision.history": "dossier.read",
    "supervision.unseen": "dossier.read",
    "tickets.menu": "hall.read",
}
"""Target that asks for no right itself → the right the door asks for. A test compares it with the services."""
PRINTING = "print_jobs."
OWN = frozenset({"accounts.change_password", "accounts.choose_pin"})
"""Everybody's own, whatever the roles; the first is all that a temporary password allows."""

_SESSION, _SECRET = table_of(DeskSessionRow), table_of(OfficerSecretRow)


class Guard:
    """One window's door. ``token`` names its session; empty: nobody has signed in."""

    def __init__(self, services: ServiceContext, token: str = "") -> None:
        self._services = services
        self.token = token

    def admit(self, target: str, args: tuple[Any, ...]) -> tuple[Any, ...]:
        """The arguments of a call that may be made, with the session's actor in the place of the window's.

        Raises ``UserError``: ``sign_in_needed``, ``session_locked``, ``password_must_change``, ``right_missing``.
        """
        if target in ANYBODY:
            return args
        with self._services.database.read() as session:
            found = session.execute(
                select(_SESSION.c.officer, _SESSION.c.counter, _SESSION.c.locked).where(
                    _SESSION.c.token_hash == hashlib.sha256(self.token.encode()).hexdigest()
                )
            ).one_or_none()
            if found is None:
                raise UserError("sign_in_needed")
            actor = Actor(found.officer, found.counter)
            if found.locked and target not in BEHIND_THE_LOCK and not target.startswith(PRINTING):
                raise UserError("session_locked")
            office = self._services.office(session)
            if not office.works(actor.officer):
                raise UserError("sign_in_needed")
            temporary = session.scalar(
                select(_SECRET.c.temporary).where(_SECRET.c.officer == actor.officer, _SECRET.c.kind == "password")
            )
            if temporary and target != "accounts.change_password":
                raise UserError("password_must_change")
            if target in READS:
                rights.require(office, actor, READS[target])
        return tuple(actor if isinstance(one, Actor) else one for one in args)

    def note(self, value: object) -> None:
        """An answer on its way to the window: a session that was opened is this door's from now on."""
        if isinstance(value, SignedIn):
            self.token = value.token
