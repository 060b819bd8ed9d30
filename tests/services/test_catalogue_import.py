"""Taking over a catalogue file, on both engines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop_app.clock import in_vietnam
from desktop_app.domain.calendar.limits import LimitUnit, TimeLimit
from desktop_app.domain.catalogue.portal.decide import Outcome
from desktop_app.domain.catalogue.portal.rows import HEADER
from desktop_app.domain.catalogue.procedure import Procedure, ProcedureOrigin
from desktop_app.domain.events import Actor
from desktop_app.domain.exchange.catalogue_import import ImportProgress, ImportReport
from desktop_app.domain.values import replace
from desktop_app.errors import EnvironmentProblem, UserError
from desktop_app.failures import UnexpectedThereError, failure_of
from desktop_app.places import describe
from desktop_app.services import catalogue_import
from models import event_log
from tests.support.office import OFFICER, Desk


def record(number: int, limit: str = "3 Ngày làm việc", **more: str) -> dict[str, str]:
    return {
        "ma_thu_tuc": f"9.{number:06d}",
        "ten_thu_tuc": f"Thủ tục thử số {number}",
        "so_quyet_dinh": "1/QĐ-BTP",
        "cap_thuc_hien": "Cấp xã",
        "cach_thuc_thuc_hien": f"{HEADER}Trực tiếp{limit}Miễn phí",
        "thanh_phan_ho_so": "Tờ khai; Bản sao giấy tờ",
        **more,
    }


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "portal.jsonl"


def write(file: Path, *records: dict[str, str]) -> Path:
    file.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in records), encoding="utf-8")
    return file


def counts(report: ImportReport) -> tuple[int, int, int, int, int]:
    """Read, new, changed, unchanged, refused."""
    return (report.read, *(report.count(outcome) for outcome in Outcome))


def take(desk: Desk, file: Path, *, dry_run: bool = False) -> ImportReport:
    return desk.office.catalogue_import.run(file, OFFICER, dry_run=dry_run)


def known(desk: Desk, code: str) -> Procedure:
    found = desk.office.catalogue.get(code)
    assert found is not None
    return found


def test_a_file_is_taken_over_and_the_second_time_changes_nothing(desk: Desk, file: Path):
    write(file, record(1), record(2, "1"), record(3, "30 Ngày"))

    first = take(desk, file)
    before = desk.counts()
    second = take(desk, file)

    assert (counts(first), first.doubtful) == ((3, 3, 0, 0, 0), 1)
    assert (counts(second), second.doubtful) == ((3, 0, 0, 3, 0), 1)
    assert desk.counts() == before
    assert known(desk, "9.000001").limit == TimeLimit(3, LimitUnit.WORKING_DAYS)
    assert known(desk, "9.000002").limit is None
    found = desk.office.catalogue.view().index.by_code("9.000003")
    assert found is not None
    assert found.limit == TimeLimit(30, LimitUnit.CALENDAR_DAYS)


def test_a_dry_run_says_the_same_and_writes_nothing(desk: Desk, file: Path):
    write(file, record(1), record(2, "1"))
    before = desk.dump()

    preview = take(desk, file, dry_run=True)

    assert desk.dump() == before
    assert preview.rows == take(desk, file).rows


def test_the_catalogue_rebuilt_from_the_log_is_the_one_that_grew(desk: Desk, file: Path):
    take(desk, write(file, record(1), record(2)))
    take(desk, write(file, record(1, "5 Ngày làm việc")))
    grown = desk.dump("procedure_version")

    with desk.database.write() as session:
        event_log.rebuild_projections(session)

    assert desk.dump("procedure_version") == grown


def test_a_change_is_the_next_version_from_today_and_the_old_one_stays(desk: Desk, file: Path):
    take(desk, write(file, record(1)))

    report = take(desk, write(file, record(1, "5 Ngày làm việc", so_quyet_dinh="2/QĐ-BTP")))

    assert counts(report) == (1, 0, 1, 0, 0)
    assert report.rows[0].version == 2
    assert known(desk, "9.000001").effective_from == in_vietnam(desk.clock.now()).date()
    old = desk.office.catalogue.get("9.000001", 1)
    assert old is not None
    assert old.limit == TimeLimit(3, LimitUnit.WORKING_DAYS)
    older = take(desk, write(file, record(1)))
    assert (counts(older), older.rows[0].reason) == ((1, 0, 0, 0, 1), "row_older_version")


def test_what_the_centre_edited_is_never_replaced(desk: Desk, file: Path):
    take(desk, write(file, record(1)))
    edited = replace(known(desk, "9.000001"), version=2, name="Tên của trung tâm", origin=ProcedureOrigin.CENTRE)
    with desk.database.write() as session:
        desk.office.catalogue.publish_in(session, OFFICER, (edited,), desk.clock.now())

    report = take(desk, write(file, record(1, "9 Ngày")))

    assert counts(report) == (1, 0, 0, 1, 0)
    assert "changed_locally" in {flag.code for flag in report.rows[0].flags}
    assert known(desk, "9.000001") == edited


def test_repeated_codes_use_the_first_row_and_say_why(desk: Desk, file: Path):
    local = record(1) | {"ma_thu_tuc": "9.000001.000.00.00.H55"}
    write(file, record(1), local, record(1, "9 Ngày"), {"ten_thu_tuc": "Không mã"})

    report = take(desk, file)

    assert [(row.outcome, row.reason, [flag.code for flag in row.flags]) for row in report.rows] == [
        (Outcome.NEW, "", []),
        (Outcome.UNCHANGED, "", ["duplicate_row"]),
        (Outcome.REFUSED, "row_duplicate_code", []),
        (Outcome.REFUSED, "row_code_missing", []),
    ]
    assert known(desk, "9.000001").limit == TimeLimit(3, LimitUnit.WORKING_DAYS)


def test_a_file_that_turns_out_to_be_cut_leaves_the_catalogue_untouched(desk: Desk, file: Path):
    write(file, *(record(number) for number in range(200)))
    file.write_bytes(file.read_bytes()[:-20])
    before = desk.counts()

    with pytest.raises(UserError) as raised:
        take(desk, file)

    assert raised.value.code == "import_file_cut"
    assert desk.counts() == before


def test_a_stop_leaves_whole_procedures_and_the_next_run_takes_the_rest(desk: Desk, file: Path):
    write(file, *(record(number) for number in range(130)))
    seen: list[ImportProgress] = []

    stopped = desk.office.catalogue_import.run(
        file, OFFICER, progress=seen.append, cancelled=lambda: any(not one.checking for one in seen)
    )
    rest = take(desk, file)

    assert (stopped.cancelled, counts(stopped)) == (True, (50, 50, 0, 0, 0))
    assert counts(rest) == (130, 80, 0, 50, 0)
    assert [one for one in seen if not one.checking] == [ImportProgress(False, 50, 130)]


def test_a_stop_during_the_first_reading_has_read_nothing(sqlite_desk: Desk, file: Path):
    write(file, *(record(number) for number in range(60)))

    report = sqlite_desk.office.catalogue_import.run(file, OFFICER, cancelled=lambda: True)

    assert (report.cancelled, report.rows) == (True, ())


def test_a_transaction_that_fails_leaves_none_of_its_procedures(
    sqlite_desk: Desk, file: Path, monkeypatch: pytest.MonkeyPatch
):
    write(file, *(record(number) for number in range(60)))
    appended = event_log.append
    calls = []

    def failing(*args, **more):
        calls.append(1)
        if len(calls) == 55:
            raise OSError("disk")
        return appended(*args, **more)

    monkeypatch.setattr(catalogue_import.event_log, "append", failing)
    with pytest.raises(OSError, match="disk"):
        take(sqlite_desk, file)
    monkeypatch.undo()

    landed = sqlite_desk.rows("SELECT code FROM procedure_version WHERE code LIKE '9.%' ORDER BY code")
    assert [code for (code,) in landed] == [f"9.{number:06d}" for number in range(50)]
    assert counts(take(sqlite_desk, file)) == (60, 10, 0, 50, 0)


def test_a_file_that_changes_under_the_import_is_noticed(
    sqlite_desk: Desk, file: Path, monkeypatch: pytest.MonkeyPatch
):
    write(file, record(1))
    check = catalogue_import.CatalogueImport._check

    def change_after(self, *args):
        known_now = check(self, *args)
        write(file, record(2))
        return known_now

    monkeypatch.setattr(catalogue_import.CatalogueImport, "_check", change_after)
    with pytest.raises(UserError) as raised:
        take(sqlite_desk, file)
    assert raised.value.code == "import_file_changed"


def test_only_what_communes_carry_out_when_asked(sqlite_desk: Desk, file: Path):
    province = record(2) | {"cap_thuc_hien": "Cấp tỉnh"}
    both = record(3) | {"cap_thuc_hien": "Cấp tỉnh, Cấp xã"}
    write(file, record(1), province, both, record(4) | {"cap_thuc_hien": ""})

    report = sqlite_desk.office.catalogue_import.run(file, OFFICER, commune_only=True)

    assert [row.code for row in report.rows] == ["9.000001", "9.000003", "9.000004"]


def test_nobody_but_an_officer_of_the_centre_may_import(sqlite_desk: Desk, file: Path):
    with pytest.raises(UserError) as raised:
        sqlite_desk.office.catalogue_import.run(write(file, record(1)), Actor("nguoi-la", ""))
    assert raised.value.code == "right_missing"


def test_the_import_in_a_process_of_its_own_gives_the_same_report_and_its_progress(desk: Desk, file: Path):
    write(file, *(record(number) for number in range(60)))
    seen: list[ImportProgress] = []

    preview = desk.office.catalogue_import.run_apart(file, OFFICER, dry_run=True, progress=seen.append)
    report = desk.office.catalogue_import.run_apart(file, OFFICER)

    assert preview.rows == report.rows
    assert counts(report) == (60, 60, 0, 0, 0)
    assert seen == [ImportProgress(True, 50, 0), ImportProgress(False, 50, 60), ImportProgress(False, 60, 60)]
    assert known(desk, "9.000059").version == 1


def test_the_process_of_its_own_can_be_stopped_and_tells_what_is_wrong_with_a_file(sqlite_desk: Desk, file: Path):
    write(file, *(record(number) for number in range(120)))
    stopped = sqlite_desk.office.catalogue_import.run_apart(file, OFFICER, cancelled=lambda: True)
    assert stopped.cancelled

    file.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(UserError) as raised:
        sqlite_desk.office.catalogue_import.run_apart(file, OFFICER)
    assert (raised.value.code, raised.value.params) == (
        "import_columns_missing", {"columns": "Mã thủ tục, Tên thủ tục"}
    )  # fmt: skip


def test_an_error_nobody_expected_in_the_process_of_its_own_arrives_as_places_without_its_text(
    sqlite_desk: Desk,
):
    no_path = "199090000001"
    with pytest.raises(UnexpectedThereError) as crashed:
        sqlite_desk.office.catalogue_import.run_apart(no_path, OFFICER)  # type: ignore[arg-type]

    report = describe(crashed.value)
    assert "services/catalogue_files.py" in report
    assert "seen from here:" in report
    assert "199090" not in report
    assert failure_of(crashed.value).places == report  # and so from the data process to the window


def test_an_import_that_was_started_apart_tells_how_far_it_is_and_how_it_ended(sqlite_desk, tmp_path):
    service = sqlite_desk.office.catalogue_import
    ticket = service.start(write(tmp_path / "danh-muc.jsonl", *(record(number) for number in range(1, 4))), OFFICER)
    while (state := service.look(ticket)).report is None:
        pass

    assert (state.report.read, state.report.cancelled) == (3, False)
    with pytest.raises(UserError) as caught:
        service.look(ticket)
    assert caught.value.code == "import_unknown"

    ticket = service.start(tmp_path / "khong-co.jsonl", OFFICER)
    with pytest.raises((UserError, EnvironmentProblem)):
        service.look(ticket, 60)
