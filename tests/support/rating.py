"""Rating in one line: services that end at a counter, and what somebody touches then."""

from __future__ import annotations

import re

from desktop_app.domain.actor import Actor
from desktop_app.domain.dossier.acceptance import PaymentMethod
from desktop_app.domain.exchange.rating import GiveRating
from desktop_app.domain.exchange.returning import ReturnDossier
from desktop_app.domain.satisfaction.ballot import Level
from desktop_app.services.rights import RATING
from tests.support.office import OFFICER, Desk
from tests.support.people import certified

SCREEN = Actor(RATING.officer, OFFICER.counter)
"""The rating screen beside counter 3."""
GOOD, FINE, BAD = Level.VERY_SATISFIED, Level.SATISFIED, Level.DISSATISFIED


def screen_of(counter: str) -> Actor:
    return Actor(RATING.officer, counter)


def returned(desk: Desk, number: int, *, actor: Actor = OFFICER, print_receipt: bool = False) -> int:
    """A certified copy, accepted, finished and handed over at the actor's counter; its dossier id."""
    made = desk.accept(certified(number), actor)
    desk.office.processing.finish(actor, made.dossier_id)
    desk.office.returning.hand_over(
        actor, ReturnDossier(made.dossier_id, PaymentMethod.CASH, print_receipt=print_receipt)
    )
    return made.dossier_id


def rate(desk: Desk, level: Level = GOOD, *reasons: str, counter: str = OFFICER.counter) -> None:
    """Rate what has just ended at the counter."""
    turn = desk.office.ratings.screen(counter).turn
    assert turn is not None
    desk.office.ratings.give(screen_of(counter), GiveRating(level, reasons, turn.turn))


def printed_code(desk: Desk, counter: str = OFFICER.counter) -> str:
    """Let the print thread of a counter take its papers; the code on the next return receipt."""
    jobs = desk.office.print_jobs(counter)
    code = ""
    while not code:
        task = jobs.claim_next()
        assert task is not None, "no return receipt waits"
        jobs.done(task.job_id)
        code = task.mark.rating_code
    assert re.fullmatch(r"[2-9A-Z]{4}-[2-9A-Z]{2}", code)
    return code
