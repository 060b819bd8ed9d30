"""What becomes of a record beside the versions the centre has."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.calendar.limits import LimitUnit, TimeLimit
from desktop_app.domain.catalogue.cases import DEFAULT_CASE, cases_for, resolve
from desktop_app.domain.catalogue.portal.decide import Decision, Outcome, decide
from desktop_app.domain.catalogue.portal.record import COLUMNS, field_of, read_record, refusal
from desktop_app.domain.catalogue.portal.rows import HEADER
from desktop_app.domain.catalogue.procedure import (
    Channel,
    Confidence,
    FeeKind,
    Procedure,
    ProcedureOrigin,
    ProcedureStatus,
)
from desktop_app.domain.values import replace
from desktop_app.services.shipped_catalogue import shipped_procedures

TODAY = date(2026, 11, 19)
SHIPPED = {procedure.code: procedure for procedure in shipped_procedures()}
RECORD = {
    "ma_thu_tuc": "1.014056",
    "ten_thu_tuc": "Khai thác thông tin công dân",
    "so_quyet_dinh": "100/QĐ-BCA",
    "cap_thuc_hien": "Cấp xã",
    "linh_vuc": "Căn cước",
    "cach_thuc_thuc_hien": HEADER + "Trực tuyến3 Ngày làm việcMiễn phíTrực tiếp3 Ngày làm việcMiễn phí",
    "thanh_phan_ho_so": "Tờ khai",
    "trinh_tu_thuc_hien": "Bước 1. Nộp hồ sơ",
}


def of(record: dict[str, str], *versions: Procedure, today: date = TODAY) -> Decision:
    assert refusal(record) is None
    return decide(read_record(record), versions, today)


def published(decision: Decision) -> Procedure:
    assert decision.procedure is not None
    return decision.procedure


def codes(decision: Decision) -> set[str]:
    return {flag.code for flag in decision.flags}


FIRST = published(of(RECORD))
WITH_FIVE = RECORD | {"cach_thuc_thuc_hien": HEADER + "Trực tiếp5 Ngày làm việcMiễn phí", "so_quyet_dinh": "200/QĐ-BCA"}


def test_a_procedure_nobody_knows_is_new_and_says_that_no_person_compared_it():
    decision = of(RECORD)

    assert decision.outcome is Outcome.NEW
    assert not decision.flags
    assert (FIRST.version, FIRST.limit, FIRST.fee.kind) == (1, TimeLimit(3, LimitUnit.WORKING_DAYS), FeeKind.FREE)
    assert (FIRST.origin, FIRST.confidence) == (ProcedureOrigin.IMPORTED, Confidence.PARTLY)
    assert (FIRST.limit_text, FIRST.steps, FIRST.effective_from) == ("03 ngày làm việc", "Bước 1. Nộp hồ sơ", None)


def test_the_same_record_again_changes_nothing():
    assert of(RECORD, FIRST).outcome is Outcome.UNCHANGED
    assert of(RECORD, FIRST).procedure is None


def test_what_the_file_changes_is_the_next_version_from_a_day_on_and_then_unchanged():
    decision = of(WITH_FIVE, FIRST)
    second = published(decision)

    assert decision.outcome is Outcome.CHANGED
    assert (second.version, second.effective_from, second.status) == (2, TODAY, ProcedureStatus.AMENDED)
    assert second.limit == TimeLimit(5, LimitUnit.WORKING_DAYS)
    assert of(WITH_FIVE, FIRST, second, today=date(2027, 1, 1)).outcome is Outcome.UNCHANGED
    dated = published(of(WITH_FIVE | {"ngay_hieu_luc": "01/12/2026"}, FIRST))
    assert dated.effective_from == date(2026, 12, 1)


def test_a_file_older_than_the_version_in_force_is_refused_by_its_day_or_by_its_decision():
    second = replace(published(of(WITH_FIVE, FIRST)), effective_from=date(2026, 11, 1))

    by_decision = of(RECORD, FIRST, second)
    by_day = of(WITH_FIVE | {"ten_thu_tuc": "Tên cũ", "ngay_hieu_luc": "2026-10-01"}, FIRST, second)
    before_ours = of(WITH_FIVE | {"ten_thu_tuc": "Tên khác"}, FIRST, replace(second, effective_from=date(2027, 3, 1)))

    for decision in (by_decision, by_day, before_ours):
        assert (decision.outcome, decision.reason) == (Outcome.REFUSED, "row_older_version")
        assert decision.procedure is None


def test_what_the_centre_edited_stands_and_only_a_changed_file_asks_to_compare():
    edited = replace(
        FIRST, version=2, limit=TimeLimit(2, LimitUnit.WORKING_DAYS), origin=ProcedureOrigin.CENTRE, flags=()
    )

    same_file = of(RECORD, FIRST, edited)
    other_file = of(WITH_FIVE, FIRST, edited)

    assert (same_file.outcome, codes(same_file)) == (Outcome.UNCHANGED, set())
    assert (other_file.outcome, other_file.procedure, codes(other_file)) == (
        Outcome.UNCHANGED, None, {"changed_locally"}
    )  # fmt: skip
    differs = next(flag.text for flag in other_file.flags if flag.code == "changed_locally")
    assert "limit" in differs
    assert "decision_no" in differs


def test_a_shipped_procedure_the_centre_edited_is_not_replaced_either():
    edited = replace(SHIPPED["1.001193"], version=2, origin=ProcedureOrigin.CENTRE)
    record = RECORD | {"ma_thu_tuc": "1.001193", "ten_thu_tuc": edited.name}

    decision = of(record, SHIPPED["1.001193"], edited)

    assert decision.procedure is None
    assert "changed_locally" in codes(decision)


def test_a_shipped_procedure_keeps_what_a_person_wrote_where_the_file_is_silent():
    base = SHIPPED["1.004873"]
    record = RECORD | {
        "ma_thu_tuc": "1.004873.000.00.00.H55",
        "ten_thu_tuc": base.name,
        "cach_thuc_thuc_hien": HEADER + "Trực tiếp3Miễn phí(Mức lệ phí do Hội đồng nhân dân tỉnh quyết định)",
    }

    decision = of(record, base)
    version = published(decision)

    assert (version.code, version.version) == ("1.004873", 2)
    assert (version.limit, version.limit_text, version.fee) == (base.limit, base.limit_text, base.fee)
    assert (version.components, version.short_name) == (base.components, base.short_name)
    assert codes(decision) == {"limit_without_unit", "limit_kept"}
    assert of(record, base, version).outcome is Outcome.UNCHANGED


def test_the_portals_free_never_replaces_a_fee_a_person_wrote():
    base = SHIPPED["2.000635"]
    assert base.fee.amount == 8_000

    version = published(of(RECORD | {"ma_thu_tuc": base.code, "ten_thu_tuc": base.name}, base))

    assert version.fee == base.fee
    assert "fee_kept" in {flag.code for flag in version.flags}


def test_cases_made_by_a_person_are_kept_and_a_limit_outside_them_is_flagged():
    base = SHIPPED["1.013274"]
    record = RECORD | {"ma_thu_tuc": base.code, "ten_thu_tuc": base.name}
    fits = HEADER + "Trực tiếp5 Ngày làm việcMiễn phí"

    assert "cases_kept" not in codes(of(record | {"cach_thuc_thuc_hien": fits}, base))
    decision = of(record | {"cach_thuc_thuc_hien": fits.replace("5 Ngày", "9 Ngày")}, base)
    assert "cases_kept" in codes(decision)
    assert published(decision).cases == base.cases


def test_limits_by_channel_become_cases_that_an_officer_can_choose():
    cells = (
        HEADER
        + "Trực tuyến2 Ngày làm việcMiễn phíDịch vụ bưu chính2 Ngày làm việcMiễn phíTrực tiếp3 Ngày làm việcMiễn phí"
    )
    procedure = published(of(RECORD | {"cach_thuc_thuc_hien": cells}))

    assert [case.key for case in procedure.cases] == [DEFAULT_CASE, "truc_tuyen", "buu_chinh"]
    assert procedure.limit == procedure.cases[0].limit == TimeLimit(3, LimitUnit.WORKING_DAYS)
    assert resolve(procedure, "truc_tuyen", Channel.ONLINE).limit == TimeLimit(2, LimitUnit.WORKING_DAYS)
    assert [case.key for case in cases_for(procedure, Channel.DIRECT)] == [DEFAULT_CASE]


def test_a_doubtful_limit_is_shown_and_never_promised_by():
    cells = HEADER + "Trực tuyến6 Ngày làm việcMiễn phíTrực tiếp40 NgàyMiễn phí"
    procedure = published(of(RECORD | {"cach_thuc_thuc_hien": cells}))

    assert (procedure.limit, procedure.cases) == (None, ())
    assert "40 Ngày" in procedure.limit_text
    assert {flag.code for flag in procedure.flags} == {"limit_channels_in_other_units"}


def test_abolished_and_replaced_end_a_procedure_and_a_silent_file_does_not_bring_it_back():
    ended = of(RECORD | {"trang_thai": "Bãi bỏ", "ngay_hieu_luc": "01/12/2026"}, FIRST)
    version = published(ended)
    assert (ended.outcome, version.status, version.effective_from) == (
        Outcome.CHANGED, ProcedureStatus.ABOLISHED, date(2026, 12, 1)
    )  # fmt: skip

    silent = of(RECORD, FIRST, version, today=date(2027, 1, 5))
    assert (silent.procedure, "ended_here" in codes(silent)) == (None, True)
    again = of(RECORD | {"ngay_hieu_luc": "01/03/2027", "trang_thai": "Ban hành mới"}, FIRST, version)
    assert (again.outcome, published(again).status) == (Outcome.CHANGED, ProcedureStatus.NEW)
    replaced = published(of(RECORD | {"trang_thai": "Bị thay thế", "thay_the_boi": "2.002854"}, FIRST))
    assert (replaced.status, replaced.replaced_by) == (ProcedureStatus.REPLACED, "2.002854")


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        ({"ten_thu_tuc": "Tên"}, "row_code_missing"),
        ({"ma_thu_tuc": "abc", "ten_thu_tuc": "Tên"}, "row_code_unreadable"),
        ({"ma_thu_tuc": "1.0000011", "ten_thu_tuc": "Tên"}, "row_code_unreadable"),
        ({"ma_thu_tuc": "1.000001" + "0" * 80, "ten_thu_tuc": "Tên"}, "row_code_unreadable"),
        ({"ma_thu_tuc": "1.000001", "ten_thu_tuc": "  "}, "row_name_missing"),
        ({"ma_thu_tuc": "1000001", "ten_thu_tuc": "Tên"}, None),
    ],
)
def test_a_record_without_a_code_or_a_name_is_no_procedure(record: dict[str, str], reason: str | None):
    assert refusal(record) == reason


def test_dates_and_states_that_cannot_be_read_are_flagged_and_long_texts_cut():
    reading = read_record(
        RECORD | {"ngay_hieu_luc": "31/02/2026", "trang_thai": "chưa rõ", "trinh_tu_thuc_hien": "a" * 40_000}
    )

    assert reading.effective_from is None
    assert {flag.code for flag in reading.flags} == {"date_not_understood", "status_not_understood", "text_cut"}
    assert len(reading.steps) == 30_000
    assert read_record(RECORD | {"ten_thu_tuc": "Tên \ud800lạ\x00"}).name == "Tên lạ"


def test_headings_are_known_by_their_words_and_by_the_portals_names():
    assert field_of("Mã thủ tục") == field_of(" MÃ TTHC ") == field_of("ma_thu_tuc") == "ma_thu_tuc"
    assert field_of("Thời hạn giải quyết") == "thoi_han_giai_quyet"
    assert field_of("Ghi chú của tôi") is None
    assert all(field_of(name) == name for name in COLUMNS)


def test_a_table_of_a_few_columns_changes_those_and_leaves_the_rest():
    full = published(of(RECORD | {"cach_thuc_thuc_hien": HEADER + "Trực tiếp3Miễn phí", "thanh_phan_ho_so": ""}))
    few = {"ma_thu_tuc": full.code, "ten_thu_tuc": full.name, "thoi_han_giai_quyet": "04 ngày làm việc"}

    version = published(of(few, full))

    assert version.limit == TimeLimit(4, LimitUnit.WORKING_DAYS)
    assert (version.fee, version.steps, version.decision_no, version.sector) == (
        full.fee, full.steps, full.decision_no, full.sector
    )  # fmt: skip
    assert {flag.code for flag in full.flags} == {"limit_without_unit", "components_missing"}
    assert {flag.code for flag in version.flags} == {"components_missing"}
    only_name = {"ma_thu_tuc": full.code, "ten_thu_tuc": "Tên mới"}
    renamed = published(of(only_name, full, version))
    assert (renamed.limit, renamed.limit_text) == (version.limit, version.limit_text)
    assert of(only_name, full, version, renamed).outcome is Outcome.UNCHANGED


def test_a_version_that_follows_an_ended_one_does_not_end_with_it():
    ended = replace(FIRST, effective_to=date(2026, 6, 30))

    assert published(of(WITH_FIVE, ended)).effective_to is None
    assert published(of(WITH_FIVE | {"ngay_het_hieu_luc": "31/12/2026"}, ended)).effective_to == date(2026, 12, 31)
