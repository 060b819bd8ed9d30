"""The tour as it is run on a machine without a display: once, and everything it leaves behind is looked at."""

from __future__ import annotations

import io
import re
from datetime import datetime

import pypdfium2
import pytest
import zxingcpp
from PIL import Image
from pypdf import PdfReader

from tests.support.tours import walk

EVERY_PAGE = (
    "tiep-nhan-trong",
    "phim-tat",
    "tiep-nhan-chung-thuc",
    "tiep-nhan-xong",
    "tiep-nhan-khai-sinh",
    "khong-cho",
    "tra-ket-qua",
    "ho-so",
    "ho-so-chi-tiet",
    "thong-ke",
    "danh-muc",
    "danh-muc-soan",
    "danh-muc-ngay",
    "danh-muc-to-gap",
    "quan-tri",
    "tiep-nhan-sai",
    "tiep-nhan-thieu-giay",
    "giao-dien-toi",
    "huong-dan-bo-sung",
    "tu-choi-tiep-nhan",
    "yeu-cau-bo-sung",
    "da-bo-sung",
    "xin-loi-hen-lai",
    "tu-choi-giai-quyet",
    "sua-ho-so",
    "da-sua-ho-so",
    "ban-giao",
    "danh-muc",
    "lan-dau",
)
MOST_KEYS = {"2.000815": 12, "1.001193": 20}
ON_EVERY_RECEIPT = (
    "GIẤY TIẾP NHẬN HỒ SƠ",
    "VÀ HẸN TRẢ KẾT QUẢ",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "UBND XÃ MẪU",
    "Bộ phận tiếp nhận và trả kết quả",
    "Tiếp nhận hồ sơ của Ông (Bà)",
    "Địa chỉ",
    "Số điện thoại",
    "Số căn cước",
    "Nội dung yêu cầu giải quyết",
    "Chủ hồ sơ",
    "Số lượng hồ sơ",
    "Thời gian giải quyết hồ sơ theo quy định",
    "Thời gian trả kết quả giải quyết hồ sơ",
    "Đăng ký nhận kết quả tại",
    "Phí, lệ phí",
    "Vào Sổ theo dõi hồ sơ, Quyển số",
    "Số thứ tự",
    "Mã tra cứu",
    "NGƯỜI NỘP HỒ SƠ",
    "NGƯỜI TIẾP NHẬN HỒ SƠ",
    "Trần Thị Ví Dụ",
    "DỮ LIỆU MẪU",
)


@pytest.fixture(scope="module")
def left(repository, tmp_path_factory):
    """Desk and life, into a folder where somebody else's file lies, which has to stay."""
    folder = tmp_path_factory.mktemp("tour")
    (folder / "cua-toi.txt").write_text("giữ nguyên", encoding="utf-8")
    return walk(repository, folder, "life")


def text_of(path):
    """All text of a PDF in one line; line breaks inside a field are blanks."""
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in PdfReader(path).pages))


def pages_of(path, dpi):
    document = pypdfium2.PdfDocument(path)
    try:
        return [page.render(scale=dpi / 72).to_pil() for page in document]
    finally:
        document.close()


def test_it_says_where_papers_and_pictures_lie_in_both_languages(left):
    assert "Giấy tờ" in left.output
    assert "papers" in left.output
    assert str(left.folder) in left.output


def test_it_replaces_only_its_own_files(left):
    assert (left.folder / "cua-toi.txt").read_text(encoding="utf-8") == "giữ nguyên"


def test_the_summary_has_the_promised_shape(left):
    assert set(left.summary) == {"dossiers", "screens", "figures"}
    for dossier in left.dossiers:
        assert set(dossier) == {
            "code", "procedure", "received_at", "due_at", "promise_at", "receipt_pdf", "qr_text", "keys",
        }  # fmt: skip
        for name in ("received_at", "due_at"):
            assert dossier[name].endswith("+07:00")
        assert datetime.fromisoformat(dossier["received_at"]) < datetime.fromisoformat(dossier["due_at"])
        assert (left.folder / dossier["receipt_pdf"]).is_file()
        assert dossier["code"] in dossier["qr_text"]
    assert left.of("2.000635")["promise_at"] == "2026-11-19T10:10:00+07:00"
    assert left.of("1.004873")["due_at"] == "2026-11-25T09:40:00+07:00"


@pytest.mark.parametrize(("procedure", "most"), MOST_KEYS.items())
def test_a_receipt_is_printed_within_the_promised_number_of_keys(left, procedure, most):
    assert 0 < left.of(procedure)["keys"] <= most


def test_every_receipt_read_back_holds_every_field(left):
    for dossier in left.dossiers:
        text = text_of(left.folder / dossier["receipt_pdf"])
        missing = [field for field in (*ON_EVERY_RECEIPT, dossier["code"]) if field not in text]
        assert not missing, (dossier["procedure"], missing)
        received, due = (datetime.fromisoformat(dossier[name]) for name in ("received_at", "due_at"))
        assert f"{received:%H} giờ {received:%M} phút, ngày {received:%d/%m/%Y}" in text
        assert f"{due:%H} giờ {due:%M} phút, ngày {due:%d/%m/%Y}" in text


def test_the_papers_of_the_steps_are_there_and_say_what_was_typed(left):
    texts = {file.name: text_of(file) for file in sorted((left.folder / "receipts").glob("*.pdf"))}
    for title, said in (
        ("PHIẾU HƯỚNG DẪN", "Đỗ Nguyễn Ví Dụ"),
        ("PHIẾU TỪ CHỐI", "Bản chính đã bị tẩy xóa"),
        ("PHIẾU YÊU CẦU BỔ SUNG", "Trích lục ghi chú ly hôn"),
        ("Giấy này thay cho giấy đã hẹn trả", "Trần Thị Thử"),
        ("xin lỗi", "Chờ kết quả xác minh"),
        ("PHIẾU TỪ CHỐI", "Bản chính cấp sai thẩm quyền"),
        ("GIẤY BIÊN NHẬN", "Lê Hoàng Giả Định"),
    ):
        assert any(title in text and said in text for text in texts.values()), (title, said)


def test_the_certified_copys_receipt_counts_pages_copies_and_fee(left):
    text = text_of(left.folder / left.of("2.000815")["receipt_pdf"])
    assert "Nguyễn Văn Mẫu" in text
    assert "21.000 đ" in text
    assert "Số chứng thực" in text


def test_the_child_is_the_owner_and_the_parent_the_submitter(left):
    text = text_of(left.folder / left.of("1.001193")["receipt_pdf"])
    assert "Chủ hồ sơ: Nguyễn Minh An" in text
    assert "Tiếp nhận hồ sơ của Ông (Bà): Nguyễn Văn Mẫu" in text


def test_no_paper_shows_a_whole_identity_number(left):
    for paper in (left.folder / "receipts").glob("*.pdf"):
        assert not re.search(r"0990\d{8}|099[123]\d{8}", text_of(paper)), paper.name


def test_every_qr_is_read_from_the_page_at_printer_resolution_and_holds_the_code(left):
    for dossier in left.dossiers:
        [first, *_] = pages_of(left.folder / dossier["receipt_pdf"], 203)
        read = [found.text for found in zxingcpp.read_barcodes(first)]
        assert read == [dossier["qr_text"]]


def test_a_no_wait_slip_carries_the_code_and_the_promised_minute(left):
    dossier = left.of("2.000635")
    text = text_of(left.folder / "receipts" / f"{dossier['code']}-khong-cho.pdf")
    assert dossier["code"] in text
    assert "10:10" in text


def test_there_is_a_picture_of_every_page_at_the_office_pcs_size(left):
    names = [re.sub(r"^screens/\d\d-|\.png$", "", screen) for screen in left.summary["screens"]]
    assert set(EVERY_PAGE) <= set(names)
    for screen in left.summary["screens"]:
        with Image.open(io.BytesIO((left.folder / screen).read_bytes())) as picture:
            assert picture.size == (1366, 768)
            assert len(picture.convert("RGB").resize((137, 77)).getcolors(137 * 77) or ()) > 20, screen


def test_the_figures_count_what_the_tour_did(left):
    figures = left.summary["figures"]["figures"]
    assert figures["received"] >= len(left.dossiers)
    assert figures["no_wait_kept"] >= 1
    assert figures["no_wait_broken"] >= 1
