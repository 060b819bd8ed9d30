"""Several procedures of one person: all accepted in one transaction, or none."""

from __future__ import annotations

import pytest

from desktop_app.domain import canonical
from desktop_app.domain.dossier.acceptance import AcceptDossier
from desktop_app.domain.dossier.papers import PaperForm, PrintMark
from desktop_app.domain.dossier.papers.receipt_list import ReceiptListContext
from desktop_app.domain.exchange.sittings import AcceptSitting
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from desktop_app.services.sittings import MOST
from models import event_log, personal
from printing.forms import render
from tests.support.office import OFFICER
from tests.support.people import LAND_MEDIATION, MARITAL_STATUS, appointment, certified, citizen, promised
from tests.support.reading import words_of


def three(**changes):
    return (appointment(1), certified(1), AcceptDossier(LAND_MEDIATION, citizen(1), **changes))


def refused(desk, *dossiers, **how):
    before = desk.counts()
    with pytest.raises(UserError) as caught:
        desk.office.sittings.accept(OFFICER, AcceptSitting(tuple(dossiers), **how))
    assert desk.counts() == before
    return caught.value


def numbered(desk):
    """(form, number of the reprint) of every print job."""
    rows = desk.rows("SELECT form, mark FROM print_job ORDER BY id")
    return [(form, canonical.from_bytes(bytes(mark), PrintMark).reprint) for form, mark in rows]


def forms(desk):
    return desk.rows("SELECT form, dossier_id FROM print_job ORDER BY id")


def test_all_dossiers_of_a_sitting_come_on_one_receipt(desk):
    done = desk.office.sittings.accept(OFFICER, AcceptSitting(three()))

    assert [one.code[-4:] for one in done.dossiers] == ["0001", "0002", "0003"]
    assert forms(desk) == [("receipt_list_a4", None)]
    [[context]] = desk.rows("SELECT context_id FROM print_job")
    with desk.database.read() as session:
        paper = personal.load_record(session, context, ReceiptListContext)
    assert [row.code for row in paper.rows] == [one.code for one in done.dossiers]
    assert (paper.party.name, paper.fee_total) == (citizen(1).full_name, "136.000 đ")
    assert paper.fee_paid_text == "đã thu 21.000 đ, còn nộp 115.000 đ"
    text = words_of(render(PaperForm.RECEIPT_LIST_A4, paper))
    assert all(one.code in text.replace(" ", "") for one in done.dossiers)


def test_or_every_dossier_has_its_own_receipt(desk):
    desk.office.sittings.accept(OFFICER, AcceptSitting(three(), one_receipt=False))
    assert [form for form, _ in forms(desk)] == ["receipt_a5"] * 3


def test_a_promise_keeps_its_slip_beside_the_common_receipt(desk):
    desk.office.sittings.accept(OFFICER, AcceptSitting((promised(1), appointment(1))))
    assert [form for form, _ in forms(desk)] == ["no_wait_slip", "receipt_list_a4"]


def test_one_dossier_alone_is_received_as_usual(desk):
    done = desk.office.sittings.accept(OFFICER, AcceptSitting((appointment(1),)))
    assert (done.list_job_id, [form for form, _ in forms(desk)]) == ("", ["receipt_a5"])


def test_one_blocked_procedure_is_named_and_nothing_at_all_is_accepted(desk):
    error = refused(desk, appointment(1), replace(certified(1), components=()), appointment(1, matter="Khác"))
    assert (error.code, error.params["no"], error.params["cause"]) == ("sitting_blocked", 2, "papers_missing")
    assert error.params["procedure"]
    assert desk.accept(appointment(1)).code.endswith("-0001")


def test_the_same_procedure_twice_in_a_sitting_is_asked_about(desk):
    error = refused(desk, appointment(1), appointment(1))
    assert (error.params["no"], error.params["cause"]) == (2, "same_dossier_open")


def test_a_sitting_is_of_one_person_neither_empty_nor_endless(desk):
    assert refused(desk).code == "sitting_empty"
    error = refused(desk, appointment(1), certified(2))
    assert (error.code, error.params["no"]) == ("sitting_other_person", 2)
    assert refused(desk, *[appointment(1)] * (MOST + 1)).code == "sitting_too_long"


def test_a_sitting_is_undone_whole(desk):
    done = desk.office.sittings.accept(OFFICER, AcceptSitting(three()))
    ids = tuple(one.dossier_id for one in done.dossiers)
    with pytest.raises(UserError) as caught:
        desk.office.sittings.void(OFFICER, ids, "  ")
    assert (caught.value.code, caught.value.field) == ("reason_needed", "reason")

    desk.office.sittings.void(OFFICER, ids, "nhập nhầm người")

    assert [desk.office.dossiers.open(one).row.voided for one in ids] == [True] * 3
    assert desk.value("SELECT count(*) FROM event WHERE kind = 'dossier.voided'") == 3


def test_or_not_at_all_when_one_of_it_has_gone_on(desk):
    done = desk.office.sittings.accept(OFFICER, AcceptSitting(three()))
    ids = tuple(one.dossier_id for one in done.dossiers)
    desk.office.processing.finish(OFFICER, ids[1])
    before = desk.counts()

    with pytest.raises(UserError) as caught:
        desk.office.sittings.void(OFFICER, ids, "nhập nhầm người")

    assert (caught.value.code, caught.value.params) == ("sitting_not_voided", {"dossier": done.dossiers[1].code})
    assert desk.counts() == before
    with pytest.raises(UserError) as caught:
        desk.office.sittings.void(OFFICER, (ids[1],), "nhập nhầm người")
    assert caught.value.code == "action_not_allowed"


def test_the_common_receipt_is_printed_again_with_its_mark(desk):
    done = desk.office.sittings.accept(OFFICER, AcceptSitting(three()))
    ids = tuple(one.dossier_id for one in done.dossiers)
    for _ in range(2):
        assert desk.office.sittings.reprint(OFFICER, ids, done.list_job_id) == (PaperForm.RECEIPT_LIST_A4,)
    assert numbered(desk) == [("receipt_list_a4", 0), ("receipt_list_a4", 1), ("receipt_list_a4", 2)]
    single = desk.accept(appointment(5)).print_job_ids[0]
    with pytest.raises(UserError):
        desk.office.sittings.reprint(OFFICER, ids, single)


def test_everything_a_sitting_printed_comes_out_again_whatever_it_was(desk):
    sittings = desk.office.sittings
    common = sittings.accept(OFFICER, AcceptSitting((promised(1), appointment(1))))
    again = sittings.reprint(OFFICER, tuple(one.dossier_id for one in common.dossiers), common.list_job_id)
    assert again == (PaperForm.NO_WAIT_SLIP, PaperForm.RECEIPT_LIST_A4)

    each = sittings.accept(OFFICER, AcceptSitting((promised(2), appointment(2)), one_receipt=False))
    again = sittings.reprint(OFFICER, tuple(one.dossier_id for one in each.dossiers))
    assert again == (PaperForm.NO_WAIT_SLIP, PaperForm.RECEIPT_A5, PaperForm.RECEIPT_A5)
    assert [mark for _, mark in numbered(desk)[-3:]] == [1, 1, 1]


def test_drawn_again_from_the_log_the_rows_are_the_same(desk):
    desk.office.sittings.accept(OFFICER, AcceptSitting(three()))
    before = desk.dump()
    with desk.database.write() as session:
        event_log.rebuild_projections(session)
    assert desk.dump() == before
    assert MARITAL_STATUS in [row[0] for row in desk.rows("SELECT procedure_code FROM dossier")]
