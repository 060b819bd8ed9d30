"""The tour's chapter of the hall: every window of it leaves its picture, and the slip is read back from its dots."""

from __future__ import annotations

import re

import pytest
import zxingcpp
from PIL import Image

from tests.support.tours import walk

PICTURES = (
    "may-lay-so", "may-lay-so-uu-tien", "may-lay-so-xong", "phieu-so-thu-tu", "hang-cho-quay-dong", "hang-cho",
    "hang-cho-dang-goi", "bang-so", "tiep-nhan-theo-so", "hang-cho-xong", "hang-cho-cap-so", "hang-cho-quay",
    "hang-cho-lich-hen", "danh-gia-hoi", "danh-gia-ly-do", "danh-gia-cam-on", "sanh-luc-nay", "thong-ke-hang-cho",
    "thong-ke-hai-long",
    "bao-cao-06a", "bao-cao-tre-han", "bao-cao-khong-cho", "bao-cao-chin-chi-so", "bao-cao-qd-766",
)  # fmt: skip


@pytest.fixture(scope="module")
def hall(repository, tmp_path_factory):
    return walk(repository, tmp_path_factory.mktemp("hall"), "hall")


def pictures(hall):
    return {re.sub(r"^screens/\d\d-|\.png$", "", name): hall.folder / name for name in hall.summary["screens"]}


def test_machine_slip_queue_board_rating_and_figures_have_their_pictures(hall):
    found = pictures(hall)
    assert set(PICTURES) <= set(found)
    for name in set(PICTURES) - {"phieu-so-thu-tu"}:
        with Image.open(found[name]) as picture:
            assert picture.size == (1366, 768), name
            assert len(picture.convert("RGB").resize((137, 77)).getcolors(137 * 77) or ()) > 20, name


def test_the_slip_is_what_the_printers_bytes_draw_and_its_code_is_twenty_digits(hall):
    with Image.open(pictures(hall)["phieu-so-thu-tu"]) as slip:
        assert slip.width == 576
        [code] = zxingcpp.read_barcodes(slip.convert("L"))
    assert re.fullmatch(r"\d{20}", code.text)


def test_a_dossier_was_received_for_the_number_that_was_called(hall):
    assert [dossier["procedure"] for dossier in hall.dossiers] == ["2.000815"]
