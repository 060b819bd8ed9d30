"""F8 below the window: lists, versions, publishing, ending, looking ahead; on both engines."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.catalogue.listing import CatalogueFilter, Mark
from desktop_app.domain.catalogue.procedure import ProcedureOrigin, ProcedureStatus, ReviewFlag
from desktop_app.domain.catalogue.versions import ChangeKind, VersionState
from desktop_app.domain.events import Actor
from desktop_app.domain.office import LocalFee, Officer
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from desktop_app.services.shipped_catalogue import shipped_law_changes, shipped_procedures
from models import event_log
from printing.forms.leaflet import draw_leaflet
from printing.raster import page_count
from tests.support.office import OFFICER
from tests.support.people import MARITAL_STATUS, appointment, certified

NEW_LAW = date(2027, 3, 1)
TOMORROW = date(2026, 11, 20)


def newest(desk, code=MARITAL_STATUS):
    return desk.office.procedures.history(code).newest


def amended(desk, **changes):
    """The next version of one procedure from 01/3/2027, not yet published."""
    base = newest(desk)
    usual = {"name": f"{base.name} (theo luật mới)", "decision_no": "10/QĐ-BTP", "effective_from": NEW_LAW}
    return replace(base, **{**usual, **changes})


def test_the_list_has_everything_and_is_searched_by_letters_initials_and_code(desk):
    everything = desk.office.procedures.list()

    assert everything.total == len(everything.rows) == len(shipped_procedures())
    for text in ("chứng thực bản sao", "chung thuc ban sao", "2.000815", "000815"):
        found = desk.office.procedures.list(CatalogueFilter(text)).rows
        assert "2.000815" in {row.code for row in found[:3]}, text
    assert desk.office.procedures.list(CatalogueFilter("ks")).rows[0].code == "1.001193"
    assert desk.office.procedures.list(CatalogueFilter("không có thủ tục nào tên thế này")).rows == ()
    sector = desk.office.procedures.list(CatalogueFilter(sector="Hộ tịch"))
    assert {row.sector for row in sector.rows} == {"Hộ tịch"}
    assert "Đất đai" in sector.sectors, "the choice of sectors does not shrink with the list"


def test_marks_say_what_a_procedure_lacks_and_a_local_fee_takes_one_away(desk):
    lacking = desk.office.procedures.list(CatalogueFilter(mark=Mark.FEE_MISSING)).rows
    assert lacking == (), "the sample centre has set them all"
    desk.office.records.save(OFFICER, replace(LocalFee(MARITAL_STATUS, 15_000, "NQ 1"), active=False))

    [row] = desk.office.procedures.list(CatalogueFilter(mark=Mark.FEE_MISSING)).rows

    assert row.code == MARITAL_STATUS
    desk.office.records.save(OFFICER, LocalFee(MARITAL_STATUS, 15_000, "NQ 1"))
    assert "15.000 đ" in desk.office.procedures.history(MARITAL_STATUS).local_fee


def test_a_published_version_is_one_event_and_both_versions_can_be_read(desk):
    base = newest(desk)

    made = desk.office.procedures.publish(OFFICER, amended(desk), base.version)

    assert (made.version, made.status, made.origin) == (2, ProcedureStatus.AMENDED, ProcedureOrigin.CENTRE)
    history = desk.office.procedures.history(MARITAL_STATUS)
    assert [(one.span.procedure.version, one.state) for one in history.versions] == [
        (2, VersionState.COMING), (1, VersionState.IN_FORCE),
    ]  # fmt: skip
    assert history.shown == base, "today the old one is in force"
    [row] = desk.office.procedures.list(CatalogueFilter(MARITAL_STATUS)).rows
    assert (row.version, row.versions, row.last, Mark.CHANGING in row.marks) == (1, 2, date(2027, 2, 28), True)
    [(actor, subject, kind)] = desk.rows("SELECT actor, subject_id, kind FROM event ORDER BY seq DESC LIMIT 1")
    assert (actor, subject, kind) == ("vi-du", MARITAL_STATUS, "catalogue.published")


def test_a_dossier_keeps_the_version_it_was_accepted_under(desk):
    base = newest(desk)
    before = desk.accept(appointment(1))
    desk.office.procedures.publish(OFFICER, amended(desk, effective_from=TOMORROW), base.version)
    today = desk.accept(appointment(2))
    desk.at(20, 9)
    after = desk.accept(appointment(3))

    kept = [desk.office.procedures.kept_by(one.dossier_id).version for one in (before, today, after)]

    assert kept == [1, 1, 2]
    counts = {
        one.span.procedure.version: one.open_dossiers for one in desk.office.procedures.history(base.code).versions
    }
    assert counts == {1: 2, 2: 1}
    with pytest.raises(UserError) as caught:
        desk.office.procedures.kept_by(999_999)
    assert caught.value.code == "dossier_unknown"


def test_a_wrong_version_is_refused_and_nothing_is_written(desk):
    base, before = newest(desk), desk.counts()
    for wanted, based_on, code in (
        (amended(desk, name=" "), 1, "name_needed"),
        (amended(desk, decision_no=""), 1, "decision_needed"),
        (amended(desk, effective_from=None), 1, "version_start_needed"),
        (replace(base, effective_from=NEW_LAW), 1, "nothing_changed"),
        (amended(desk), 0, "procedure_code_taken"),
        (amended(desk), 7, "catalogue_changed"),
        (amended(desk, code="9.999999"), 1, "procedure_unknown"),
    ):
        with pytest.raises(UserError) as caught:
            desk.office.procedures.publish(OFFICER, wanted, based_on)
        assert caught.value.code == code
    assert desk.counts() == before
    desk.accept(certified(1))


def test_two_counters_cannot_publish_over_each_other(desk):
    base = newest(desk)
    with desk.beside() as other:
        other.office.procedures.publish(OFFICER, amended(desk), base.version)
        with pytest.raises(UserError) as caught:
            desk.office.procedures.publish(OFFICER, amended(desk, name="Tên khác"), base.version)

    assert (caught.value.code, caught.value.params["version"]) == ("catalogue_changed", 2)
    assert newest(desk).version == 2


def test_nobody_without_the_right_changes_the_catalogue(desk):
    desk.office.records.save(OFFICER, Officer("nghi", "Nguyễn Văn Nghỉ", active=False))
    for actor in (Actor("nghi"), Actor(""), Actor("khong-co")):
        with pytest.raises(UserError) as caught:
            desk.office.procedures.publish(actor, amended(desk), 1)
        assert caught.value.code == "right_missing"
        with pytest.raises(UserError) as caught:
            desk.office.procedures.end(actor, MARITAL_STATUS, NEW_LAW, "1/QĐ", based_on=1)
        assert caught.value.code == "right_missing"


def test_a_new_procedure_begins_with_its_first_version(desk):
    wanted = amended(desk, code="9.000001", name="Thủ tục mới", short_name="Thủ tục mới", effective_from=TOMORROW)

    made = desk.office.procedures.publish(OFFICER, wanted, 0)

    assert (made.version, made.status) == (1, ProcedureStatus.NEW)
    [row] = desk.office.procedures.list(CatalogueFilter("9.000001")).rows
    assert row.state is VersionState.COMING
    assert desk.office.catalogue.view().index.by_code("9.000001") is None, "F2 does not offer it yet"
    desk.at(20, 9)
    assert desk.office.catalogue.view().index.by_code("9.000001") == made


def test_a_procedure_without_a_short_name_goes_by_its_name_everywhere(desk):
    wanted = amended(
        desk, code="9.000001", name="Thủ tục nhập từ tệp", short_name="", effective_from=date(2026, 11, 19)
    )
    desk.office.procedures.publish(OFFICER, wanted, 0)

    made = desk.accept(appointment(1, procedure_code="9.000001"))

    assert desk.office.dossiers.open(made.dossier_id).row.matter_short == "Thủ tục nhập từ tệp"
    [row] = desk.office.procedures.list(CatalogueFilter("9.000001")).rows
    assert row.short_name == "Thủ tục nhập từ tệp"


def test_a_limit_a_machine_could_not_read_is_not_told_to_citizens(desk):
    unread = amended(
        desk, limit=None, limit_text="120 VNĐ", flags=(ReviewFlag("limit", "limit_glued_to_fee", "120 VNĐ"),),
        effective_from=date(2026, 11, 19),
    )  # fmt: skip
    desk.office.procedures.publish(OFFICER, unread, 1)

    leaflet, poster = desk.office.procedures.leaflet(MARITAL_STATUS), desk.office.procedures.poster()

    [row] = [row for sector in poster.sectors for row in sector.rows if row.code == MARITAL_STATUS]
    assert "120" not in leaflet.limit + row.limit
    assert not leaflet.verified


def test_abolished_from_tomorrow_is_received_today_and_refused_tomorrow(desk):
    made = desk.office.procedures.end(OFFICER, MARITAL_STATUS, TOMORROW, "12/QĐ-BTP", based_on=1)

    assert (made.version, made.status) == (2, ProcedureStatus.ABOLISHED)
    desk.accept(appointment(1))
    desk.at(20, 9)
    with pytest.raises(UserError) as caught:
        desk.accept(appointment(2))
    assert caught.value.code == "procedure_not_in_force"
    [row] = desk.office.procedures.list(CatalogueFilter(MARITAL_STATUS)).rows
    assert row.state is VersionState.ABOLISHED
    with pytest.raises(UserError) as caught:
        desk.office.procedures.end(OFFICER, MARITAL_STATUS, NEW_LAW, "13/QĐ-BTP", based_on=2)
    assert caught.value.code == "procedure_already_ended"
    back = desk.office.procedures.publish(
        OFFICER, amended(desk, status=ProcedureStatus.IN_FORCE, effective_from=NEW_LAW), 2
    )
    assert back.status is ProcedureStatus.AMENDED


def test_a_successor_must_hold_on_the_day(desk):
    for successor in ("9.000009", MARITAL_STATUS):
        with pytest.raises(UserError) as caught:
            desk.office.procedures.end(OFFICER, MARITAL_STATUS, NEW_LAW, "1/QĐ", successor, based_on=1)
        assert (caught.value.code, caught.value.field) == ("successor_unknown", "replaced_by")

    made = desk.office.procedures.end(OFFICER, MARITAL_STATUS, NEW_LAW, "1/QĐ", "1.001193", based_on=1)

    assert (made.status, made.replaced_by) == (ProcedureStatus.REPLACED, "1.001193")


def test_what_changes_on_a_day_is_told_with_the_open_dossiers_that_keep_the_old_version(desk):
    desk.accept(appointment(1))
    desk.office.procedures.publish(OFFICER, amended(desk), 1)
    desk.office.procedures.publish(OFFICER, amended(desk, code="9.000001", short_name="Thủ tục mới"), 0)
    desk.office.procedures.end(OFFICER, "1.001193", NEW_LAW, "11/QĐ-BTP", "9.000001", based_on=1)
    desk.office.procedures.end(OFFICER, "2.000815", NEW_LAW, "11/QĐ-BTP", based_on=1)
    before = desk.dump()

    preview = desk.office.procedures.on_day(NEW_LAW)

    lines = {line.code: line for line in preview.changes}
    assert {code: line.kind for code, line in lines.items()} == {
        MARITAL_STATUS: ChangeKind.AMENDED, "9.000001": ChangeKind.BEGINS, "1.001193": ChangeKind.REPLACED,
        "2.000815": ChangeKind.ENDS,
    }  # fmt: skip
    assert (lines[MARITAL_STATUS].old_version, lines[MARITAL_STATUS].new_version) == (1, 2)
    assert lines[MARITAL_STATUS].open_dossiers == 1
    assert {change.field for change in lines[MARITAL_STATUS].fields} >= {"name", "decision_no", "effective_from"}
    assert (lines["1.001193"].successor_code, lines["1.001193"].successor) == ("9.000001", "Thủ tục mới")
    assert preview.next_days == (NEW_LAW,)
    assert desk.office.procedures.on_day(date(2027, 3, 2)).changes == ()
    assert desk.dump() == before, "looking ahead changes nothing"


def test_the_new_civil_status_law_names_the_procedures_nobody_has_amended_yet(desk):
    [law] = shipped_law_changes()
    assert (law.day, law.sectors) == (NEW_LAW, ("Hộ tịch",))
    desk.office.procedures.publish(OFFICER, amended(desk), 1)

    [notice] = desk.office.procedures.on_day(NEW_LAW).laws

    codes = {code for code, _ in notice.unchanged}
    civil_status = {one.code for one in shipped_procedures() if one.sector == "Hộ tịch"}
    assert codes == civil_status - {MARITAL_STATUS}
    assert desk.office.procedures.on_day(date(2027, 3, 2)).laws == ()


def test_the_catalogue_replayed_from_the_log_is_the_same(desk):
    desk.office.procedures.publish(OFFICER, amended(desk), 1)
    desk.office.procedures.end(OFFICER, "1.001193", NEW_LAW, "11/QĐ-BTP", based_on=1)
    grown = desk.dump("procedure_version")

    with desk.database.write() as session:
        event_log.rebuild_projections(session)

    assert desk.dump("procedure_version") == grown


def test_the_leaflet_says_the_centres_own_fee_and_every_paper(desk):
    procedure = newest(desk)

    paper = desk.office.procedures.leaflet(MARITAL_STATUS)

    assert (paper.code, paper.name) == (MARITAL_STATUS, procedure.name)
    assert "15.000 đ" in paper.fee
    assert [row.name for row in paper.papers] == [spec.name for spec in procedure.components]
    assert paper.qr_text.endswith(f"?thu-tuc={MARITAL_STATUS}")
    assert paper.head.hours[0].startswith("Thứ Hai – Thứ Sáu: 07:30–11:30")
    assert paper.head.sample
    assert all("NĐ 118/2025" in note for note in paper.notes)
    with pytest.raises(UserError):
        desk.office.procedures.leaflet("9.999999")
    with pytest.raises(UserError):
        desk.office.procedures.leaflet(MARITAL_STATUS, 7)


def test_the_leaflet_of_everything_shipped_is_one_sheet_of_two_sides(sqlite_desk):
    sides = {
        one.code: page_count(draw_leaflet(sqlite_desk.office.procedures.leaflet(one.code)))
        for one in shipped_procedures()
    }

    assert {code: count for code, count in sides.items() if count != 2} == {}


def test_a_fee_nobody_has_set_is_never_printed_as_nothing(desk):
    desk.office.records.save(OFFICER, replace(LocalFee(MARITAL_STATUS, 15_000, "NQ 1"), active=False))

    assert desk.office.procedures.leaflet(MARITAL_STATUS).fee.startswith("Theo Nghị quyết của HĐND tỉnh")


def test_a_leaflet_of_a_coming_version_can_be_printed_before_it_begins(desk):
    desk.office.procedures.publish(
        OFFICER, amended(desk, steps="Bước 1: nộp.\n\nBước 2: nhận.", effective_to=date(2029, 1, 1)), 1
    )

    old, new = (desk.office.procedures.leaflet(MARITAL_STATUS, version) for version in (None, 2))

    assert "theo luật mới" not in old.name
    assert "theo luật mới" in new.name
    assert new.steps == ("Bước 1: nộp.", "Bước 2: nhận.")
    assert new.version == "Phiên bản 2 · 10/QĐ-BTP · hiệu lực từ 01/03/2027 · đến hết 01/01/2029"
    desk.office.procedures.publish(OFFICER, replace(newest(desk), steps="dài " * 600), 2)
    assert desk.office.procedures.leaflet(MARITAL_STATUS, 3).steps == old.steps, "no room: the usual way"


def test_the_poster_lists_what_is_in_force_today(desk):
    desk.office.procedures.end(OFFICER, "2.000815", date(2026, 11, 19), "11/QĐ-BTP", based_on=1)

    poster = desk.office.procedures.poster()

    codes = {row.code for sector in poster.sectors for row in sector.rows}
    assert codes == {one.code for one in shipped_procedures()} - {"2.000815"}
    assert all(row.limit and row.fee for sector in poster.sectors for row in sector.rows)
