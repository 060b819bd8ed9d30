"""Legal sets: what is shipped, which one holds, and what keeps a file from being used."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain import canonical
from desktop_app.domain.catalogue.procedure import Confidence
from desktop_app.domain.dossier.legal_sets import PLACES, chosen_set, forms_offered, parse_legal_set, set_on, wording_of
from desktop_app.domain.dossier.paper_head import paper_head
from desktop_app.domain.dossier.papers import PAPERS, ROUTED_FORMS, PaperForm, PaperKind, PaperSize, PrintMark, form_on
from desktop_app.domain.dossier.papers.contexts import context_class
from desktop_app.domain.dossier.printing import FONT_SET
from desktop_app.errors import UserError
from desktop_app.services.shipped import shipped_legal_sets
from tests.support import more_papers as papers
from tests.support.papers import receipt

SETS = shipped_legal_sets()
TODAY = date(2026, 11, 26)
OLD, NEW = "TT 01/2018/TT-VPCP", "TT 03/2025/TT-VPCP"
SLIPS = {PaperKind.SLIP, PaperKind.NO_WAIT_SLIP, PaperKind.TICKET}


def file_of(**changes: Any) -> bytes:
    content: dict[str, Any] = {
        "name": "TT 99/2027/TT-BTP",
        "title": "Thông tư mẫu",
        "decree": "NĐ mẫu",
        "source": "thử",
        "confidence": "memory",
        "valid_from": "2027-03-01",
        "forms": {
            "fee_slip": {
                "name": "Phiếu thu",
                "title": ["PHIẾU THU"],
                "footer": "Mẫu số 09",
                "papers": ["a5_landscape"],
                "source": "thử",
                "confidence": "memory",
                "sentences": {"standing": "Không phải biên lai", "no_tax_receipt": "Không thay biên lai."},
            }
        },
    }
    return json.dumps({**content, **changes}).encode()


def form_with(**changes: Any) -> dict[str, Any]:
    form = json.loads(file_of())["forms"]["fee_slip"]
    return {"fee_slip": {**form, **changes}}


def test_the_two_circulars_number_their_forms_differently():
    numbers = {
        name: {kind.value: form.code for kind, form in chosen_set(SETS, name, TODAY).forms.items()}
        for name in (OLD, NEW)
    }
    assert numbers[OLD] == {
        "receipt": "01", "receipt_list": "01", "supplement": "02", "refusal": "03", "apology": "04",
        "control_sheet": "05", "register": "06",
    }  # fmt: skip
    assert numbers[NEW] == {
        "receipt": "01", "receipt_list": "01", "supplement": "02", "refusal": "03", "apology": "04",
        "stop_notice": "05", "control_sheet": "06", "register": "07",
    }  # fmt: skip


def test_nothing_of_the_unread_circular_claims_to_be_verified():
    unread = chosen_set(SETS, NEW, TODAY)
    assert unread.confidence is not Confidence.VERIFIED
    assert all(form.confidence is not Confidence.VERIFIED for form in unread.forms.values())
    assert unread.forms[PaperKind.STOP_NOTICE].confidence is Confidence.MEMORY
    assert all(form.source for one in SETS for form in one.forms.values())


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2019, 1, 6), OLD),
        (date(2025, 6, 30), OLD),
        (date(2025, 7, 1), NEW),
        (TODAY, NEW),
    ],
)
def test_without_a_choice_the_day_decides(day, name):
    assert set_on(SETS, day).name == name
    assert chosen_set(SETS, " ", day).name == name
    assert wording_of(SETS, PaperKind.APOLOGY, "", day).legal_set == name


def test_before_the_first_circular_there_is_data_for_that_one_stands_in():
    assert set_on(shipped_legal_sets(), date(2017, 4, 24)).name == "TT 01/2018/TT-VPCP"


def test_a_gap_between_circulars_leaves_its_days_without_a_set():
    old = next(one for one in shipped_legal_sets() if one.name == "TT 01/2018/TT-VPCP")
    with pytest.raises(UserError, match="legal_set_none_on_day"):
        set_on((old,), date(2026, 1, 1))


def test_a_choice_holds_on_every_day_and_an_unknown_one_is_refused():
    assert wording_of(SETS, PaperKind.APOLOGY, OLD, TODAY).title == ("PHIẾU XIN LỖI VÀ HẸN LẠI", "NGÀY TRẢ KẾT QUẢ")
    with pytest.raises(UserError) as caught:
        wording_of(SETS, PaperKind.APOLOGY, "TT 99/2099", TODAY)
    assert (caught.value.code, caught.value.field) == ("legal_set_unknown", "legal_set")


def test_the_notice_of_stopping_exists_only_since_2025():
    assert wording_of(SETS, PaperKind.STOP_NOTICE, NEW, TODAY).code == "05"
    assert forms_offered(SETS, PaperKind.STOP_NOTICE, OLD, TODAY) == ()
    with pytest.raises(UserError, match="form_not_in_legal_set"):
        wording_of(SETS, PaperKind.STOP_NOTICE, OLD, TODAY)


@pytest.mark.parametrize("law", [OLD, NEW])
def test_the_centres_own_papers_stand_beside_every_circular(law):
    for kind in (PaperKind.FEE_SLIP, PaperKind.RETURN_RECEIPT, PaperKind.GUIDANCE, PaperKind.CASH_CLOSING):
        wording = wording_of(SETS, kind, law, TODAY)
        assert wording.legal_set == ""
        assert wording.code == ""


def test_the_next_circular_is_a_file():
    sets = (*SETS, parse_legal_set(file_of()))
    assert set_on(sets, date(2027, 3, 1)).name == "TT 99/2027/TT-BTP"
    assert set_on(sets, date(2027, 2, 28)).name == NEW
    assert wording_of(sets, PaperKind.FEE_SLIP, "", date(2027, 3, 1)).footer == "Mẫu số 09"


def test_every_paper_of_today_has_words_and_a_size():
    for kind in PaperKind:
        if kind not in SLIPS:
            offered = forms_offered(SETS, kind, "", TODAY)
            assert offered
            assert set(offered) <= {form for form in PaperForm if form.kind is kind}


def test_every_layout_with_sentences_is_used_by_a_shipped_form():
    used = {(kind, form.layout) for one in SETS for kind, form in one.forms.items()}
    assert set(PLACES) <= used


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"{", "legal_set_unreadable"),
        (b"\xff", "legal_set_unreadable"),
        (file_of(forms={"no_such_form": {}}), "legal_set_unreadable"),
        (file_of(valid_to="2027-02-01"), "legal_set_dates"),
        (file_of(name=""), "legal_set_dates"),
        (file_of(valid_from=None), "legal_set_dates"),
        (file_of(forms=form_with(title=[])), "legal_set_form_incomplete"),
        (file_of(forms=form_with(source="")), "legal_set_form_incomplete"),
        (file_of(forms=form_with(papers=["a4"])), "legal_set_form_incomplete"),
        (file_of(forms=form_with(sentences={"standing": "Không"})), "legal_set_form_incomplete"),
        (
            file_of(forms=form_with(sentences={"standing": "{ai}", "no_tax_receipt": "x"})),
            "legal_set_form_incomplete",
        ),
        (file_of(forms=form_with(sentences={"standing": "{", "no_tax_receipt": "x"})), "legal_set_form_incomplete"),
    ],
)
def test_a_file_that_cannot_be_drawn_is_refused_with_what_is_wrong(raw, code):
    with pytest.raises(UserError) as caught:
        parse_legal_set(raw)
    assert (caught.value.code, caught.value.field) == (code, "legal_set")


@given(st.binary(max_size=200))
def test_no_file_whatever_is_in_it_ends_in_anything_but_a_user_error(raw):
    with pytest.raises(UserError, match="legal_set_"):  # so short a file is never a whole set
        parse_legal_set(raw)


def test_every_form_has_its_paper_and_goes_where_papers_of_its_size_go():
    assert set(PAPERS) == set(PaperForm)
    for form in PaperForm:
        assert form_on(form.kind, form.size) is form
        assert form.printed_like in ROUTED_FORMS
        assert form.printed_like.size.value.split("_")[0] == form.size.value.split("_")[0]
    assert PaperForm.REGISTER_A4.printed_like is PaperForm.RECEIPT_A4
    assert PaperForm.FEE_SLIP_A5.printed_like is PaperForm.RECEIPT_A5
    assert form_on(PaperKind.REGISTER, PaperSize.A5) is None
    assert context_class(PaperForm.GUIDANCE_A5) is context_class(PaperForm.SUPPLEMENT_A4)
    assert context_class(PaperForm.SLIP_80MM) is type(receipt())


def test_a_mark_filed_before_papers_could_be_superseded_is_read_as_it_was():
    old = b'{"file_copy":true,"preview":false,"reprint":2,"sample":false}'
    assert canonical.from_bytes(old, PrintMark) == PrintMark(reprint=2)


def test_the_head_of_a_paper_is_the_centres_record_on_the_day_of_vietnam():
    late = datetime(2026, 11, 26, 17, 30, tzinfo=UTC)  # half past midnight of the next day
    head = paper_head(papers.CENTRE, wording_of(SETS, PaperKind.APOLOGY, "", TODAY), late, "5")
    assert head.place_and_date == "Xã Mẫu, ngày 27 tháng 11 năm 2026"
    assert (head.centre_name, head.number, head.font_set) == (papers.CENTRE.name, "5", FONT_SET)
