"""The audit of a day counts the log again: it knows every step a ticket may take."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from desktop_app.domain.events.base import Event, SubjectKind
from desktop_app.domain.hall.life import TICKET_KINDS
from desktop_app.domain.hall.records import HallRules
from desktop_app.domain.hall.simulation.audit import audit

START = datetime(2026, 11, 19, 1, tzinfo=UTC)
TAKEN = {
    "day": "2026-11-19", "series": "A", "number": 1, "group": "a", "lane": "ordinary", "order_at": START.isoformat(),
}  # fmt: skip
STEP = {"by": "number", "group": "b", "to_counter": "", "undone": "ticket.called", "dossier_id": 1}


def log(*steps: tuple[str, dict[str, object]]) -> list[Event]:
    """A counter opens, number A1 is taken, and so on, a minute each."""
    told = [("counter.opened", {"groups": []}), ("ticket.taken", TAKEN), *steps]
    return [
        Event(
            seq, SubjectKind.COUNTER if kind.startswith("counter") else SubjectKind.TICKET,
            "quay-1" if kind.startswith("counter") else "1", kind, 1, "vi-du", "quay-1",
            START + timedelta(minutes=seq), START + timedelta(minutes=seq), data,
        )
        for seq, (kind, data) in enumerate(told, start=1)
    ]  # fmt: skip


@pytest.mark.parametrize("kind", TICKET_KINDS)
def test_every_step_of_a_ticket_is_known(kind: str) -> None:
    assert 1 in audit(log((kind, STEP)), HallRules()).tickets


def test_a_visit_whose_dossier_was_voided_counts_as_one_without() -> None:
    visit = [("ticket.called", STEP), ("ticket.begun", {}), ("ticket.dossier", STEP), ("ticket.finished", {})]
    voided = ("ticket.dossier_voided", STEP)
    assert "without_dossier" not in {key[1] for key in audit(log(*visit), HallRules()).sums}
    found = audit(log(*visit, voided), HallRules())
    assert "without_dossier" in {key[1] for key in found.sums}
    assert found.broken == []
    assert audit(log(*visit, voided, voided), HallRules()).broken == ["A1 lost a dossier it never had"]
