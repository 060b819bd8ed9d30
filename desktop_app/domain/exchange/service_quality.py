"""Two evaluations of a period: the nine indices of TT 01/2018, and what the desk can know of QĐ 766's groups."""

from __future__ import annotations

from msgspec import Struct

from desktop_app.domain.exchange.report_head import ReportHead
from desktop_app.domain.satisfaction.slip import SlipScore


class Punctuality(Struct, frozen=True):
    """How finished work stood to its limit; ``name`` of a unit, empty: the reception, or the whole centre."""

    name: str
    early: int
    on_time: int
    late: int

    @property
    def total(self) -> int:
        return self.early + self.on_time + self.late


class NineIndices(Struct, frozen=True):
    """``whole``: dossiers finished in the period; ``steps``: the steps of them that had a limit, by unit.

    ``score``: indices 1 and 2 from these, 3 to 9 from the slips of the period; ``slips``: all nine as slips say them.
    """

    head: ReportHead
    whole: Punctuality
    steps: tuple[Punctuality, ...]
    score: SlipScore
    slips: SlipScore


class QualityEstimate(Struct, frozen=True):
    """What a desk knows of the groups of QĐ 766; counts of the period. The rest only the national portal knows.

    ``online_procedures``: procedures with at least one dossier filed online; ``of_online_procedures``: all dossiers
    received of these. ``with_fee``: received dossiers that owe something; ``cash`` and ``transfer``: of them, paid so.
    """

    head: ReportHead
    done: Punctuality
    received: int
    online: int
    online_procedures: int
    of_online_procedures: int
    rated: int
    satisfied: int
    with_fee: int
    cash: int
    transfer: int
