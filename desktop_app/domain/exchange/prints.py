"""What waits in the print outbox, and which process prints it."""

from __future__ import annotations

import os
from datetime import datetime

from msgspec import Struct

from desktop_app.domain.dossier.papers import PaperForm

_TOKEN = os.urandom(4).hex()


class WaitingPrint(Struct, frozen=True):
    """A job that has not come out yet."""

    job_id: int
    dossier_id: int | None
    code: str
    """Of the dossier; empty for a paper of none."""
    form: PaperForm
    state: str
    error: str
    requested_at: datetime


class Claimant(Struct, frozen=True):
    """The process whose threads print, which need not be the one that writes the claims. ``token`` tells it from an
    earlier process of the same number, as after a power cut."""

    process: int
    token: str


def this_process() -> Claimant:
    """A claimant for a program that prints in the process its services live in."""
    return Claimant(os.getpid(), _TOKEN)
