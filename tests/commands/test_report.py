"""``report 06a`` and ``check figures`` for scripts."""

from __future__ import annotations

import io
from contextlib import closing

import openpyxl
import pytest

from models.engine import raw_connection
from tests.support.reading import words_of


def test_json_holds_the_columns_by_their_numbers_and_the_identities_hold(call_json, centre):
    code, answer = call_json("report", "06a", "--data", centre, "--from", "2020-01-01")

    assert code == 0
    for columns in (answer["total"], *(row["columns"] for row in answer["rows"])):
        c = {int(number): count for number, count in columns.items()}
        assert list(c) == list(range(3, 14))
        assert (c[3], c[7], c[11]) == (c[4] + c[5] + c[6], c[8] + c[9] + c[10], c[12] + c[13])
        assert c[3] == c[7] + c[11]
    assert answer["total"]["3"] == sum(row["columns"]["3"] for row in answer["rows"]) > 20
    assert (answer["form"], answer["as_of"]) == ("II.06a/VPCP/KSTT", answer["end"])


def test_people_get_a_table_with_its_period_and_what_it_knows(call, centre):
    code, out, err = call("report", "06a", "--data", centre, "--from", "01/01/2020")

    assert (code, err) == (0, "")
    assert "số liệu tính đến" in out
    assert "Tổng số" in out


def test_the_files_say_the_same_in_numbers_that_can_be_summed(call_json, centre, tmp_path):
    pdf, xlsx = tmp_path / "06a.pdf", tmp_path / "06a.xlsx"
    _, answer = call_json(
        "report", "06a", "--data", centre, "--from", "2020-01-01", "--pdf", pdf, "--xlsx", xlsx
    )  # fmt: skip

    sheet = openpyxl.load_workbook(io.BytesIO(xlsx.read_bytes())).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    [total] = [row for row in rows if row[1] == "Tổng số" and isinstance(row[2], int)]
    assert total[2:] == list(answer["total"].values())
    sectors = {row[1]: row[2:] for row in rows if isinstance(row[0], int)}
    assert sectors == {row["sector"]: list(row["columns"].values()) for row in answer["rows"]}
    words = words_of(pdf.read_bytes())
    for told in ("II.06a/VPCP/KSTT", "Đơn vị báo cáo", "Đơn vị nhận báo cáo", "Kỳ báo cáo: từ ngày 01/01/2020",
                 "Số liệu tính đến hết ngày", "(13)"):  # fmt: skip
        assert told in words
    assert all(row["sector"].split()[0] in words for row in answer["rows"])


@pytest.mark.parametrize(
    ("words", "code", "field"),
    [
        (("06b",), "report_unknown", "word"),
        (("late", "--as-of", "2026-11-20"), "report_without_as_of", "as_of"),
        (("06a", "--from", "2026-11-20", "--to", "2026-11-19"), "period_reversed", "period"),
        (("06a", "--as-of", "mai"), "date_invalid", "as-of"),
    ],
)
def test_what_cannot_be_is_refused_before_any_data_is_touched(call_json, tmp_path, words, code, field):
    exit_code, answer = call_json("report", *words, "--data", tmp_path / "data")

    assert (exit_code, answer["error"]["code"], answer["error"]["field"]) == (2, code, field)
    assert not (tmp_path / "data").exists()


def test_the_figures_of_the_sample_centre_are_what_its_events_say(call, call_json, centre):
    assert call("check", "figures", "--data", centre)[0] == 0
    assert call_json("check", "figures", "--data", centre) == (0, {"differences": []})


def test_a_figure_that_is_wrong_is_named_and_the_exit_code_is_not_0(call, call_json, centre):
    with closing(raw_connection(centre / "motcua.db")) as opened:
        opened.execute("UPDATE figure_sum SET times = times + 1 WHERE dim = 'hour' AND level = 'm'")

    code, out, _ = call("check", "figures", "--data", centre)
    assert code == 70
    assert "figure_sum ('hour', 'received', 'm'" in out
    code, answer = call_json("check", "figures", "--data", centre)
    assert code == 70
    assert len(answer["differences"]) > 1
    assert call_json("check", "papers", "--data", centre)[0] == 2


def test_every_report_is_written_into_a_folder_under_a_name_that_names_nobody(call, centre, tmp_path):
    from printing.reports.registry import REPORTS

    (tmp_path / "out").mkdir()
    for report in REPORTS:
        code, out, err = call(
            "report", report.name, "--data", centre, "--from", "2026-01-01", "--to", "2026-06-30",
            "--folder", tmp_path / "out"
        )  # fmt: skip
        assert (code, err) == (0, "")
        assert "30/06/2026" in out
        for kind in ("pdf", "xlsx"):
            assert (tmp_path / "out" / f"{report.stem}-2026-01-01-2026-06-30.{kind}").stat().st_size > 1000


def test_a_folder_that_is_gone_is_told_in_one_sentence(call_json, centre, tmp_path):
    (tmp_path / "mat").write_text("a file where the folder was")
    code, answer = call_json("report", "late", "--data", centre, "--folder", tmp_path / "mat")
    assert (code, answer["error"]["code"]) == (3, "report_folder_gone")


def test_the_package_of_a_quarter_has_every_report_and_a_page_of_contents_and_the_log_knows_of_it(
    call, call_json, centre, tmp_path
):
    from printing.reports.registry import REPORTS

    code, answer = call_json("report", "package", "--data", centre, "--quarter", "last", "--to-folder", tmp_path)
    slot = answer["quarter"]
    folder = tmp_path / f"bao-cao-{slot}"

    assert code == 0
    assert sorted(path.name for path in folder.iterdir()) == sorted(answer["files"])
    assert len(answer["files"]) == 2 * (len(REPORTS) + 1)
    contents = words_of((folder / f"00-muc-luc-{slot}.pdf").read_bytes())
    assert all(report.title.split()[0] in contents for report in REPORTS)
    rows = openpyxl.load_workbook(folder / f"00-muc-luc-{slot}.xlsx").active.iter_rows(values_only=True)
    assert [row[1] for row in rows if isinstance(row[0], int)] == [report.title for report in REPORTS]
    with closing(raw_connection(centre / "motcua.db")) as opened:
        [(subject, actor)] = opened.execute("SELECT subject_id, actor FROM event WHERE kind = 'report.package_made'")
    assert (subject, actor) == (slot, "he-thong")


@pytest.mark.parametrize(
    ("words", "code", "field"),
    [
        (("--quarter", "2026-Q5"), "slot_invalid", "slot"),
        (("--quarter", "2026-11"), "slot_invalid", "quarter"),
        (("--quarter", "2026-Q4", "--to", "2026-09-30"), "package_cut_outside", "to"),
    ],
)
def test_a_quarter_that_is_none_is_refused_before_any_data_is_touched(call_json, tmp_path, words, code, field):
    exit_code, answer = call_json("report", "package", *words, "--to-folder", tmp_path, "--data", tmp_path / "data")

    assert (exit_code, answer["error"]["code"], answer["error"]["field"]) == (2, code, field)
    assert not (tmp_path / "data").exists()


def test_the_page_of_targets_is_a_report_with_what_its_shares_are_divided_from(call_json, centre, tmp_path):
    pdf, xlsx = tmp_path / "kpi.pdf", tmp_path / "kpi.xlsx"
    code, answer = call_json(
        "report", "kpi", "--data", centre, "--from", "2026-01-01", "--to", "2026-12-31", "--pdf", pdf, "--xlsx", xlsx
    )  # fmt: skip

    assert code == 0
    [table] = answer["tables"]
    lines = {row[1]: row for row in table["rows"]}
    for name, actual, part, whole in ((row[1], row[2], row[5], row[6]) for row in table["rows"]):
        assert actual is None or actual == round(100 * part / whole, 2), name
    assert lines["Trả hồ sơ đúng hạn"][6] > 10
    assert lines["Văn bản trao đổi điện tử"][2] is None
    assert "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU" in words_of(pdf.read_bytes())
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx.read_bytes())).active
    [row] = [[cell.value for cell in row] for row in sheet.iter_rows() if row[1].value == "Trả hồ sơ đúng hạn"]
    assert round(row[2] * 100, 2) == lines["Trả hồ sơ đúng hạn"][2]
