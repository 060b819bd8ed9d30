"""A whole catalogue file of the national portal, with ``--portal FILE``: collected only then."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pytest

from desktop_app.domain.catalogue.portal.decide import Outcome
from desktop_app.domain.catalogue.portal.flags import LIMIT_FLAGS, Certainty
from desktop_app.domain.exchange.catalogue_import import ImportReport, ImportRow
from desktop_app.services.shipped_catalogue import shipped_procedures
from tests.support.office import OFFICER, Desk

FORCED = {"limit_without_unit", "limit_glued_to_fee", "limit_missing", "limit_no_result"}
"""The source itself gives no limit: a number without a unit, a number that touches the fee's, nothing, no result."""


@pytest.fixture
def reports(sqlite_desk: Desk, request: pytest.FixtureRequest) -> tuple[ImportReport, ImportReport]:
    """The file taken over into a new centre, and once more."""
    path = Path(str(request.config.getoption("--portal")))
    run = sqlite_desk.office.catalogue_import.run
    return run(path, OFFICER), run(path, OFFICER)


def commune(report: ImportReport) -> list[ImportRow]:
    return [row for row in report.rows if "Cấp xã" in row.level]


def limit_flags(row: ImportRow) -> set[str]:
    return {flag.code for flag in row.flags} & {code.value for code in LIMIT_FLAGS}


def share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({100 * part / whole:.1f} %)"


def test_the_whole_file_is_taken_over_with_nothing_refused_and_every_limit_right_or_flagged(
    sqlite_desk: Desk, reports: tuple[ImportReport, ImportReport], capsys: pytest.CaptureFixture[str]
):
    first, second = reports

    assert first.count(Outcome.REFUSED) == 0
    assert (
        first.read == first.count(Outcome.NEW) + first.count(Outcome.CHANGED) == len({row.code for row in first.rows})
    )
    assert second.count(Outcome.UNCHANGED) == second.read == first.read
    for row in first.rows:
        sure = row.limits and all(one.certainty is Certainty.READ and one.limit for one in row.limits)
        assert sure or limit_flags(row), row.code
    rows = commune(first)
    flagged = [row for row in rows if limit_flags(row)]
    unforced = [row for row in flagged if not limit_flags(row) & FORCED]
    # What the source leaves open cannot be read by anyone; of the rest at most a tenth needs a person.
    assert len(unforced) <= len(rows) // 10
    reasons = Counter(code for row in flagged for code in limit_flags(row)).most_common()
    with capsys.disabled():
        sys.stdout.write(
            f"\nread {first.read}, doubtful {share(first.doubtful, first.read)}\n"
            f"limits flagged: {share(sum(bool(limit_flags(row)) for row in first.rows), first.read)}\n"
            f"commune level {len(rows)}: flagged {share(len(flagged), len(rows))}, not forced {len(unforced)}\n"
            f"{reasons}\n"
        )


def test_no_sure_limit_contradicts_what_a_person_compared(
    sqlite_desk: Desk, reports: tuple[ImportReport, ImportReport]
):
    """The shipped catalogue was compared by hand: where both name a limit, the two agree."""
    by_hand = {procedure.code: procedure for procedure in shipped_procedures() if procedure.limit}
    compared = 0
    for row in reports[0].rows:
        known = by_hand.get(row.code)
        sure = {one.limit for one in row.limits if one.certainty is Certainty.READ}
        if known is not None and sure:
            assert known.limit in sure or sure <= {case.limit for case in known.cases}, row.code
            compared += 1
    assert compared >= 5
