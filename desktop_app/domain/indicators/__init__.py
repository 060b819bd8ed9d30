"""The figures of the supervisors: what each counts (``definitions``), and their values as they cross (``figures``).

What one dossier adds to the sums behind them stands in ``desktop_app.domain.ledger``, which an acceptance loads.
"""

from __future__ import annotations

from desktop_app.domain.indicators.figures import MOST_DAYS as MOST_DAYS
from desktop_app.domain.indicators.figures import Figure as Figure
from desktop_app.domain.indicators.figures import Figures as Figures
from desktop_app.domain.indicators.figures import Grouping as Grouping
from desktop_app.domain.indicators.figures import GroupRow as GroupRow
from desktop_app.domain.indicators.figures import Period as Period
from desktop_app.domain.indicators.figures import share as share
