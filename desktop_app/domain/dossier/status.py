"""The ten national dossier states (TT 22/2019/TT-BTTTT, Phụ lục I, as the provincial systems use them)."""

from __future__ import annotations

from enum import IntEnum


class DossierStatus(IntEnum):
    """Value is the national code."""

    NEW = 1
    ACCEPTED = 2
    NOT_ACCEPTED = 3
    IN_PROCESS = 4
    SUPPLEMENT_ASKED = 5
    FINANCIAL_DUTY = 6
    WITHDRAWN = 7
    STOPPED = 8
    FINISHED = 9
    RETURNED = 10


OPEN_STATUSES = frozenset(
    {
        DossierStatus.ACCEPTED,
        DossierStatus.IN_PROCESS,
        DossierStatus.SUPPLEMENT_ASKED,
        DossierStatus.FINANCIAL_DUTY,
        DossierStatus.STOPPED,
    }
)
"""Accepted and not yet finished: what the desk still owes somebody."""

PAUSED_STATUSES = frozenset({DossierStatus.SUPPLEMENT_ASKED, DossierStatus.FINANCIAL_DUTY, DossierStatus.STOPPED})
"""The clock stands: it is somebody else's turn. The national report counts these as within the limit."""

WORKED_STATUSES = OPEN_STATUSES - PAUSED_STATUSES
"""The clock runs."""

DONE_STATUSES = frozenset({DossierStatus.FINISHED, DossierStatus.RETURNED, DossierStatus.WITHDRAWN})
