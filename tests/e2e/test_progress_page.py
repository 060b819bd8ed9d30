"""The public progress sheet in a real browser: searched, on a phone, on the screen of a hall, on paper."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from desktop_app.clock import VIETNAM
from desktop_app.domain.dossier.receipt_qr import ReceiptQr, encode
from desktop_app.domain.dossier.status import DossierStatus
from desktop_app.domain.progress import ProgressRow, ProgressSheet, progress_row
from printing.progress_html import progress_html
from tests.support.browser import browser
from tests.support.reading import words_of

__all__ = ["browser"]
pytestmark = pytest.mark.chromium

NOW = datetime(2026, 11, 19, 9, 40, tzinfo=VIETNAM)
HOSTILE = (
    "</script><script>document.title='taken'</script>",
    "<img src=x onerror=\"document.title='taken'\">",
    "'\"&amp;{{data}}${document.title='taken'}\\u003c",
    "{{style}}{{script}}",
)
SECRET = "7KXQ2MPV"


def code_of(number):
    return f"H06.12.34-2611{19 - number // 100:02}-{number % 100 + 1:04}"


def rows(count):
    """Newest first, every state in turn, from the second on every seventh void."""
    kinds = [status for status in DossierStatus if status is not DossierStatus.NEW]
    return tuple(
        progress_row(
            code_of(number),
            kinds[number % len(kinds)],
            NOW + timedelta(days=number % 9, minutes=30),
            voided=number % 7 == 1,
            paused_at=NOW - timedelta(days=2),
            returned_at=NOW - timedelta(days=1),
        )
        for number in range(count)
    )


def sheet_of(found, **changes):
    centre = "Trung tâm Phục vụ hành chính công xã Mẫu"
    return ProgressSheet("Ủy ban nhân dân tỉnh Mẫu", centre, NOW, NOW.date() - timedelta(29), found, **changes)


@pytest.fixture
def page(browser, tmp_path):
    """``page(rows)`` opens their sheet in a desktop's browser whose clock is held; ``where``: ``#sanh``."""

    def opened(found, where="", **changes):
        file = tmp_path / "tien-do.html"
        file.write_bytes(progress_html(sheet_of(found, **changes)))
        browser.open(file.as_uri() + where)
        return browser

    browser.size(1280, 800)
    browser.media(prefers_color_scheme="light")
    with browser.held_clock():
        yield opened


def status(browser):
    return browser.evaluate("document.getElementById('status').textContent")


def shown(browser):
    """The table as it is read: one tuple of texts a row."""
    script = "Array.from(document.querySelectorAll('#rows tr'), row => Array.from(row.cells, cell => cell.textContent))"
    return [tuple(row) for row in browser.evaluate(script)]


def typed(browser, text):
    browser.evaluate("document.getElementById('code').value = ''; document.getElementById('code').focus()")
    browser.type(text)


def field(browser):
    return browser.evaluate("document.getElementById('code').value")


def as_read(found):
    return [(row.code, row.state, row.due) for row in found]


def test_it_opens_with_the_newest_and_goes_on_when_asked(page):
    found = rows(120)
    browser = page(found)

    assert shown(browser) == as_read(found[:50])
    assert status(browser) == "Bảng có 120 hồ sơ."
    assert browser.evaluate("document.activeElement.id") == "code"
    browser.evaluate("document.getElementById('more').click()")
    assert shown(browser) == as_read(found[:100])
    assert browser.evaluate("document.activeElement.cells[0].textContent") == found[50].code
    browser.evaluate("document.getElementById('more').click()")
    assert shown(browser) == as_read(found)
    assert browser.evaluate("getComputedStyle(document.getElementById('more')).display") == "none"
    assert browser.troubles() == []


def test_a_whole_code_finds_one_dossier_however_it_is_written(page):
    found = rows(120)
    browser = page(found)
    wanted = found[12]

    for text in (
        wanted.code,
        f"  {wanted.code.lower()} ",
        wanted.code.replace("-", "–"),
        wanted.code.replace("-", " - "),
    ):
        typed(browser, text)
        assert shown(browser) == as_read([wanted])
        assert status(browser) == f"{wanted.code}: {wanted.state}. Hẹn trả: {wanted.due}."


def test_last_digits_find_every_code_that_ends_with_them(page):
    found = rows(250)
    browser = page(found)

    typed(browser, "0042")

    assert {code for code, _, _ in shown(browser)} == {row.code for row in found if row.code.endswith("-0042")}
    assert status(browser).startswith("Tìm thấy 3 hồ sơ.")
    typed(browser, "180042")
    assert shown(browser) == as_read([row for row in found if row.code == "H06.12.34-261118-0042"])
    typed(browser, "261118-004")
    assert {code for code, _, _ in shown(browser)} == {row.code for row in found if "261118-004" in row.code}


def test_what_is_too_short_or_unknown_is_said_and_nothing_is_listed(page):
    browser = page(rows(120))

    typed(browser, "4")
    assert (shown(browser), status(browser)) == ([], "Xin nhập ít nhất 3 ký tự của mã hồ sơ.")
    typed(browser, "9999")
    assert shown(browser) == []
    assert status(browser).startswith("Không tìm thấy mã này.")
    typed(browser, "")
    browser.evaluate("document.getElementById('code').dispatchEvent(new Event('input'))")
    assert len(shown(browser)) == 50


@pytest.mark.parametrize("address", ["", "https://tracuu.example/hs"])
def test_a_scanned_receipt_finds_its_dossier_and_its_secret_does_not_stay(page, address):
    found = rows(120)
    wanted = found[2]
    qr = encode(ReceiptQr(address, "1", wanted.code, NOW, SECRET))
    browser = page(found)

    browser.keys(qr)
    browser.press("Enter")

    assert shown(browser) == as_read([wanted])
    assert field(browser) == wanted.code
    assert SECRET not in browser.evaluate("document.documentElement.outerHTML")
    browser.keys(encode(ReceiptQr(address, "1", found[3].code, NOW, SECRET)))  # the next one, without touching anything
    browser.press("Enter")
    assert shown(browser) == as_read([found[3]])
    assert browser.troubles() == []


def test_hostile_codes_are_shown_as_they_are_and_do_nothing(page):
    found = tuple(ProgressRow(code, code, code, settled=False) for code in HOSTILE)
    browser = page(found)

    assert shown(browser) == as_read(found)
    for code in HOSTILE:
        typed(browser, code)
        assert code.replace(" ", "") in status(browser).replace(" ", "")
    assert browser.evaluate("document.title") == "Tiến độ giải quyết hồ sơ – Trung tâm Phục vụ hành chính công xã Mẫu"
    assert browser.evaluate("document.querySelectorAll('img, script').length") == 2
    assert browser.troubles() == []


def test_hostile_typing_does_nothing(page):
    browser = page(rows(30))

    for text in (*HOSTILE, "#1~<b>~", ".*", "[", "(((", "\\", "a" * 400):
        typed(browser, text)
        browser.press("Enter")
        assert shown(browser) == []
    for text in ("#1~", "#999~" + "~" * 300):  # receipts without a code: as if nothing had been typed
        typed(browser, text)
        browser.press("Enter")
        assert len(shown(browser)) == 30
    assert browser.evaluate("document.title").startswith("Tiến độ")
    assert browser.troubles() == []


def test_its_own_policy_lets_nothing_else_in(page):
    browser = page(rows(3))

    browser.evaluate("""
        const made = document.createElement('script'); made.textContent = "document.title = 'taken'";
        document.body.append(made);
        const seen = document.createElement('img'); seen.src = 'https://example.org/x.png'; document.body.append(seen);
        document.body.setAttribute('style', 'color: red');
    """)

    assert browser.evaluate("document.title").startswith("Tiến độ")
    refused = " ".join(browser.troubles())
    assert "script-src" in refused
    assert "example.org" in refused


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_shows_it_without_scrolling_aside(page, browser, scheme):
    browser.size(360, 740, phone=True)
    browser.media(prefers_color_scheme=scheme)
    long = ProgressRow(
        "H" * 60, "Chờ thực hiện nghĩa vụ tài chính từ ngày 19/11/2026", "10:00 26/11/2026", settled=False
    )
    page((*rows(40), long), sample=True)
    width = "[document.scrollingElement.scrollWidth, innerWidth]"

    assert browser.evaluate(width) == [360, 360]
    browser.picture(f"progress-phone-{scheme}")
    typed(browser, "HHHHH")
    assert len(shown(browser)) == 1
    assert browser.evaluate(width) == [360, 360]
    typed(browser, "<b>" + "x" * 300)
    assert browser.evaluate(width) == [360, 360]
    heights = browser.evaluate("Array.from(document.querySelectorAll('input, button'), one => one.offsetHeight)")
    assert min(height for height in heights if height) >= 44  # a finger
    ink, paper = browser.evaluate("(style => [style.color, style.backgroundColor])(getComputedStyle(document.body))")
    dark = sum(map(int, paper.removeprefix("rgb(").removesuffix(")").split(","))) < 200
    assert dark is (scheme == "dark")
    assert ink != paper


def test_readers_of_the_screen_are_told_what_is_what(page):
    browser = page(rows(5))

    tree = browser.call("Accessibility.getFullAXTree")["nodes"]

    named = [(node["role"]["value"], node.get("name", {}).get("value", "")) for node in tree if "role" in node]
    assert ("searchbox", "Mã hồ sơ") in named
    assert ("button", "Tìm") in named
    assert ("table", "Tiến độ giải quyết hồ sơ") in named
    assert ("columnheader", "Tình trạng") in named
    assert ("rowheader", code_of(0)) in named
    assert "status" in {role for role, _ in named}


def test_the_hall_sees_page_after_page_of_what_is_not_returned(page, browser):
    browser.size(1920, 1080)
    found = rows(75)
    open_ones = as_read([row for row in found if not row.settled])
    page(found, "#sanh", sample=True)

    assert shown(browser) == open_ones[:12]
    assert "Trang 1/4" in status(browser)
    sizes = "[document.scrollingElement.scrollWidth, document.scrollingElement.scrollHeight, innerWidth, innerHeight]"
    assert browser.evaluate(sizes) == [1920, 1080, 1920, 1080]
    last = browser.evaluate("document.getElementById('status').getBoundingClientRect().bottom")
    assert last <= 1080
    cut = "Array.from(document.querySelectorAll('th, td')).filter(one => one.scrollWidth > one.clientWidth).length"
    assert browser.evaluate(cut) == 0
    assert browser.evaluate("parseFloat(getComputedStyle(document.querySelector('#rows td')).fontSize)") >= 30
    browser.picture("progress-hall")
    browser.press("ArrowRight")
    assert shown(browser) == open_ones[12:24]
    browser.press("ArrowLeft")
    browser.press("ArrowLeft")
    assert shown(browser) == open_ones[36:]


@pytest.mark.parametrize("size", [(1024, 768), (1080, 1920), (3840, 2160)])
def test_other_screens_of_a_hall_show_a_whole_page_too(page, browser, size):
    browser.size(*size)
    page(rows(60), "#sanh")

    assert len(shown(browser)) == 12
    assert browser.evaluate("[document.scrollingElement.scrollWidth, document.scrollingElement.scrollHeight]") == [
        *size
    ]
    cut = "Array.from(document.querySelectorAll('th, td')).filter(one => one.scrollWidth > one.clientWidth).length"
    assert browser.evaluate(cut) == 0


def test_the_halls_pages_turn_by_themselves_and_a_newer_file_is_taken_after_a_round(page, browser, tmp_path):
    found = rows(75)
    open_ones = as_read([row for row in found if not row.settled])
    page(found, "#sanh")

    browser.pass_seconds(12.1)
    assert shown(browser) == open_ones[12:24]
    browser.pass_seconds(12)
    assert shown(browser) == open_ones[24:36]
    newer = rows(24)
    (tmp_path / "tien-do.html").write_bytes(progress_html(sheet_of(newer)))
    browser.pass_seconds(24)  # a round takes 48 s: too early for a newer file
    assert shown(browser) == open_ones[:12]
    browser.pass_seconds(48)
    browser.wait_for("Page.loadEventFired")
    assert shown(browser) == as_read([row for row in newer if not row.settled])[:12]
    assert browser.evaluate("location.hash") == "#sanh"


def test_the_hall_is_left_and_entered_by_the_address_alone(page, browser):
    page(rows(20), "#sanh")
    browser.evaluate("location.hash = ''")
    browser.pass_seconds(30)
    assert len(shown(browser)) == 20
    browser.evaluate("location.hash = '#sanh'")
    browser.pass_seconds(1)
    assert len(shown(browser)) == 12


def test_ten_thousand_dossiers_are_searched_at_once(page, browser):
    found = tuple(
        progress_row(f"H06.12.34-26{1 + day // 28:02}{1 + day % 28:02}-{number:04}", DossierStatus.IN_PROCESS, NOW)
        for day in range(25)
        for number in range(1, 401)
    )
    page(found)

    slowest = browser.evaluate("""
        (() => {
          const field = document.getElementById('code');
          let slowest = 0;
          for (const text of ['0', '04', '042', '0042', 'H06', 'H06.12.34-260105-0042', 'zzzz', '']) {
            const begun = Date.now();
            field.value = text;
            field.dispatchEvent(new Event('input'));
            document.body.offsetHeight;
            slowest = Math.max(slowest, Date.now() - begun);
          }
          return slowest;
        })()
    """)

    assert slowest < 100  # milliseconds: what is still felt as at once
    typed(browser, "H06.12.34-260105-0042")
    assert len(shown(browser)) == 1


def test_printed_it_is_the_whole_list_without_the_search(page, browser):
    found = rows(130)
    page(found)

    words = words_of(browser.printed())

    assert all(row.code in words for row in found)
    assert "Số liệu lúc 09:40 ngày 19/11/2026" in words
    assert "Nhập cả mã" not in words
    assert "Xem thêm" not in words
    assert len(shown(browser)) == 50
