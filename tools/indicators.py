"""Write docs/indicators.md from the one table of definitions: ``python tools/indicators.py``."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from desktop_app.domain.indicators.definitions import (  # noqa: E402
    AS_OF_WORDS,
    DAY,
    EFFECT,
    FORM_06A,
    HALL,
    KPI,
    PAGE,
    RATINGS,
    REPORTS,
    Definition,
)

FILE = ROOT / "docs" / "indicators.md"
_HEAD = """# Figures and what they mean

Written by `python tools/indicators.py` from `desktop_app/domain/indicators/definitions.py`; a test keeps the two
equal. How sure a source is: the letters of [domain.md](domain.md).
"""
_SUMS = """## How the sums are kept

Form 06a is not counted from dossiers. Every event writes in its own transaction what its dossier adds to the sums of
its days and months (`desktop_app/domain/ledger.py`, `models/projections/ledger.py`); a change of a day that was over
is also kept as a restatement, with the day on which the program was told and the kind of event. A figure as of day K
is today's less every restatement told after K. `python main.py check figures` counts all of it again from the events,
and the hall's sums too; it exits with 70 and names every difference.

Where the form differs from the page of figures (F7), which shows what is known today:

- A pause, a resumption or an apology of today changes no day before it on the form. F7 judges a past period by
  today's state.
- On the form a dossier that is late stays so from the end of its due day until the day on which it is finished, its
  clock stops or its limit begins anew; an apology after the due time moves nothing. F7 counts it late for any past
  period.
- While the period is running, the form counts what is due today as within its limit; F7 looks at the minute for
  limits of hours.
- A correction, an undone step, a void dossier and a reopening say what has been so all along: they change the days
  that they concern, as restatements.
- By unit only finished dossiers are summed: before, a dossier moves between units.
"""


def page() -> str:
    """The whole document."""
    parts = [_HEAD, "## Page of figures (F7)\n", _table(PAGE), "## Page of targets (F7)\n", _table(KPI)]
    parts += ["## The no-wait programme before and after (F7)\n", _table(EFFECT)]
    parts += ["## The hall (F7)\n", _table(HALL), "## Satisfaction (F7)\n", _table(RATINGS)]
    parts += ["## The supervisor's day (F7)\n", _table(DAY)]
    parts += ["## Form II.06a/VPCP/KSTT\n", _table(FORM_06A)]
    parts += ["## Other reports\n", _table(REPORTS)]
    rules = "\n".join(f"- `{rule.value}`: {words}" for rule, words in AS_OF_WORDS.items())
    return "\n".join([*parts, "## As of\n", f"{rules}\n", _SUMS])


def _table(definitions: tuple[Definition, ...]) -> str:
    rows = [
        f"| `{one.key}` | {one.name} | {one.formula} | {one.counts} | {one.unit} | {one.source} | {one.sure} "
        f"| `{one.as_of.value}` |"
        for one in definitions
    ]
    return "\n".join(
        [
            "| key | name | formula | counts | unit | source | sure | as of |",
            "|---|---|---|---|---|---|---|---|",
            *rows,
            "",
        ]
    )


if __name__ == "__main__":
    FILE.write_text(page(), encoding="utf-8")
