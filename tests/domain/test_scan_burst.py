from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.scan_burst import BurstDetector, Kind, PayloadKind, payload_kind

CARD = "099090000001|123456789|Nguyễn Văn Mẫu|15031990|Nam|Tổ 1, Phường Mẫu, Tỉnh Mẫu|10082021"
NEW_CARD = "099305000002||Lê Thị Thử Nghiệm|20112005|Nữ|Số 1 đường Mẫu, Phường Mẫu, Tỉnh Mẫu|05082025||||"
RECEIPT = "https://tracuu.example/hs#1~H06.12.34-261126-0001~20261126100000~7KXQ2MPV~"
NUMBER = "000.00.06.H56-231027-0361"


@dataclass
class Desk:
    """A window as the contract describes it: one filter, one timer, one widget with the focus."""

    detector: BurstDetector = field(default_factory=BurstDetector)
    now: float = 0.0
    typed: list[tuple[str, float]] = field(default_factory=list)
    scans: list[str] = field(default_factory=list)
    actions: list[tuple[str, float]] = field(default_factory=list)

    def obey(self, decision):
        self.typed += [(key, self.now) for key in decision.keys]
        if decision.text:
            self.scans.append(decision.text)
        if decision.lone_key:
            self.actions.append((decision.lone_key, self.now))

    def wait_until(self, at):
        """Let the timers fire that are due before ``at``."""
        while (due := self.detector.next_timeout_ms()) is not None and due < at:
            self.now = max(self.now, due)
            self.obey(self.detector.timeout(self.now))
        self.now = max(self.now, at)

    def press(self, char, gap):
        self.wait_until(self.now + gap)
        self.obey(self.detector.key(char, self.now) if len(char) == 1 else self.detector.text(char, self.now))

    def scan(self, text, gap=5.0, before=500.0):
        for place, char in enumerate(text):
            self.press(char, gap if place else before)

    def rest(self):
        self.wait_until(self.now + 1000)
        assert self.detector.next_timeout_ms() is None

    @property
    def text(self):
        return "".join(key for key, _ in self.typed)


@pytest.mark.parametrize("payload", [CARD, NEW_CARD, RECEIPT, NUMBER, CARD[:40], NEW_CARD[:-2], RECEIPT[:-3], "0" * 12])
@pytest.mark.parametrize("end", ["", "\r", "\r\n", "\t"])
@pytest.mark.parametrize("gap", [0.0, 5.0, 30.0])
def test_a_scan_is_recognised_and_leaks_no_key(payload, end, gap):
    desk = Desk()
    desk.scan(payload + end, gap)
    desk.rest()
    assert desk.scans == [payload]
    assert desk.typed == []
    assert desk.actions == []


def test_a_whole_card_is_delivered_with_its_enter_and_a_line_feed_after_it_vanishes():
    desk = Desk()
    desk.scan(CARD + "\r")
    assert desk.scans == [CARD]
    desk.press("\n", 5)
    desk.rest()
    assert desk.typed == []


def test_two_scans_after_each_other_stay_two():
    desk = Desk()
    desk.scan(CARD + "\r")
    desk.scan(RECEIPT + "\r", before=150)
    desk.scan(CARD, before=150)
    desk.scan(RECEIPT, before=150)
    desk.rest()
    assert desk.scans == [CARD, RECEIPT, CARD, RECEIPT]
    assert desk.typed == []


def test_a_stall_of_100_milliseconds_inside_a_burst_does_not_break_it():
    desk = Desk()
    desk.scan(CARD[:25])
    desk.scan(CARD[25:] + "\r", before=99)
    desk.rest()
    assert desk.scans == [CARD]
    assert desk.typed == []


def test_stray_line_ends_inside_a_card_do_not_break_it():
    desk = Desk()
    desk.scan(CARD[:30] + "\r\n" + CARD[30:] + "\r")
    desk.rest()
    assert [scan.replace("\r\n", "") for scan in desk.scans] == [CARD]
    assert desk.typed == []


def test_marked_letters_may_arrive_as_commits_and_with_backspaces_of_an_input_method():
    desk = Desk()
    desk.scan([*"099090000001||Nguye", "\b", "\b", "yễn", *" Văn|15031990|Nam|Xã Mẫu|10082021\r"])
    desk.rest()
    assert desk.scans == ["099090000001||Nguyễn Văn|15031990|Nam|Xã Mẫu|10082021"]
    assert desk.typed == []


def test_a_key_typed_just_before_the_scanner_fires_is_kept_as_typing():
    desk = Desk()
    desk.scan("x" + CARD + "\r", gap=12)
    desk.rest()
    assert (desk.text, desk.scans) == ("x", [CARD])


def test_a_symbology_prefix_of_the_scanner_is_dropped():
    desk = Desk()
    desk.scan("]Q1" + RECEIPT + "\r")
    desk.rest()
    assert (desk.text, desk.scans) == ("", [RECEIPT])


def test_a_payload_of_100_kilobytes_is_swallowed_without_being_stored():
    desk = Desk()
    desk.scan((CARD + "\r") * 3 + "|" + "x" * 100_000 + "\r")
    desk = Desk()
    desk.scan(CARD + "x" * 100_000 + "\ry" + "x" * 1000, gap=0.1)
    desk.rest()
    assert len(desk.scans) == 1
    assert 4096 < len(desk.scans[0]) < 4200
    assert desk.typed == []


def test_the_enter_of_an_unknown_barcode_is_no_action_and_its_text_is_kept():
    for code in ("A0012", "Nguyen Van Mau khong phai ma", "8934563138165999"):
        for late in (5, 60):
            desk = Desk()
            desk.scan(code)
            desk.press("\r", late)
            desk.rest()
            assert desk.text == code
            assert desk.scans == []
            assert desk.actions == []


def test_a_human_enter_is_sent_on():
    desk = Desk()
    for char in "Lê Thử\r":
        desk.press(char, 110)
    desk.rest()
    assert desk.text == "Lê Thử\r"


def test_enter_right_after_a_word_of_an_input_method_is_sent_on():
    for chunk in ("nghiêm", "khai sinh"):
        desk = Desk()
        desk.press(chunk, 200)
        desk.press("\r", 1)
        desk.rest()
        assert desk.text == chunk + "\r"
    desk = Desk()
    desk.scan("\b\b\bường")
    desk.press("\r", 60)
    desk.rest()
    assert desk.text == "\b\b\bường\r"


def test_two_keys_rolled_over_come_out_in_order_30_milliseconds_after_the_last():
    desk = Desk()
    desk.press("a", 200)
    desk.press("n", 20)
    desk.rest()
    assert desk.typed == [("a", 250.0), ("n", 250.0)]


def test_a_single_key_acts_only_after_80_quiet_milliseconds():
    desk = Desk()
    desk.press("r", 200)
    desk.rest()
    assert desk.typed == [("r", 230.0)]
    assert desk.actions == [("r", 280.0)]
    for gaps in ((500, 79), (500, 31), (500, 0)):
        desk = Desk()
        for gap in gaps:
            desk.press("r", gap)
        desk.rest()
        assert desk.actions == []
        assert desk.text == "rr"


def test_a_click_decides_at_once():
    desk = Desk()
    desk.press("a", 200)
    desk.obey(desk.detector.flush())
    assert desk.text == "a"
    desk.rest()
    assert desk.actions == []
    desk.scan(CARD)
    desk.obey(desk.detector.flush())
    assert desk.scans == [CARD]


def test_a_clock_that_goes_back_loses_nothing():
    detector = BurstDetector()
    assert detector.key("a", 1000).kind is Kind.HOLD
    decision = detector.key("b", 5)
    assert decision.keys == ("a",)
    assert detector.timeout(40).keys == ("b",)


def test_a_timer_that_fires_too_early_does_nothing():
    detector = BurstDetector()
    detector.key("a", 0)
    assert detector.next_timeout_ms() == 30
    assert detector.timeout(29.9).kind is Kind.NOTHING
    assert detector.timeout(30).keys == ("a",)


def test_payloads_are_told_apart():
    assert payload_kind(CARD) is PayloadKind.CARD
    assert payload_kind(RECEIPT) is PayloadKind.RECEIPT
    assert payload_kind(NUMBER) is PayloadKind.NUMBER
    assert payload_kind("099090000001") is PayloadKind.NUMBER
    assert payload_kind("khai sinh") is None


TYPED = st.sampled_from([*"abc xyzăđờ0129|.-#/", "\b", "sinh", "khai sinh 2"])
KEYS = st.lists(st.tuples(TYPED, st.floats(0, 200)), max_size=60)


@given(KEYS)
def test_no_key_is_ever_lost_or_reordered(keys):
    """Whatever is not a payload arrives; a payload that came about by chance arrives as a scan."""
    desk = Desk(BurstDetector(recognise=lambda text: None))
    for key, gap in keys:
        desk.press(key, gap)
    desk.rest()
    assert [key for key, _ in desk.typed] == [key for key, _ in keys]


@given(st.lists(st.tuples(TYPED | st.sampled_from("\r\t"), st.floats(30.01, 300)), max_size=60), st.booleans())
def test_keys_typed_with_gaps_above_30_milliseconds_are_sent_on_within_30(keys, timers):
    desk = Desk()
    pressed = []
    for key, gap in keys:
        if timers:
            desk.press(key, gap)
        else:
            # A window too busy for its timers: everything is decided by the next key.
            desk.now += gap
            desk.obey(desk.detector.text(key, desk.now))
        pressed.append((key, desk.now))
    desk.rest()
    assert [key for key, _ in desk.typed] == [key for key, _ in pressed]
    if timers:
        assert all(sent - at <= 30.001 for (_, sent), (_, at) in zip(desk.typed, pressed, strict=True))


SCANS = st.lists(
    st.tuples(
        st.sampled_from([CARD, NEW_CARD, RECEIPT, NUMBER]),
        st.floats(0, 30),
        st.sampled_from(["", "\r", "\r\n", "\t", "\n"]),
        st.integers(8, 20),
        st.floats(0, 99),
        st.floats(101, 400),
    ),
    max_size=4,
)


@given(SCANS)
def test_no_scan_ever_leaks_a_character_or_presses_a_key(scans):
    desk = Desk()
    for payload, gap, end, stall_at, stall, before in scans:
        desk.scan(payload[:stall_at], gap, before)
        desk.scan(payload[stall_at:] + end, gap, stall)
    desk.rest()
    assert desk.scans == [payload for payload, *_ in scans]
    assert desk.typed == []
    assert desk.actions == []


@given(KEYS, st.sampled_from([CARD, RECEIPT]), KEYS)
def test_a_scan_between_typing_takes_only_itself(before, payload, after):
    desk = Desk()
    typed = [key for key, _ in (*before, *after) if key not in "0129"]
    for key, gap in before:
        if key not in "0129":
            desk.press(key, gap + 31)
    desk.scan(payload + "\r", before=31)
    for place, (key, gap) in enumerate((k, g) for k, g in after if k not in "0129"):
        desk.press(key, gap + 31 + (100 if place == 0 else 0))
    desk.rest()
    assert [key for key, _ in desk.typed] == typed
    assert desk.scans == [payload]


SLIP = "01234567890123456789"


@pytest.mark.parametrize("end", ["", "\r", "\r\n"])
@pytest.mark.parametrize("gap", [0.0, 5.0, 30.0])
def test_the_code_of_a_number_slip_is_recognised_and_leaks_nothing(end, gap):
    desk = Desk()
    desk.scan(SLIP + end, gap)
    desk.rest()
    assert (desk.scans, desk.text, desk.actions) == ([SLIP], "", [])


def test_only_twenty_digits_are_the_code_of_a_slip():
    assert payload_kind(SLIP) is PayloadKind.TICKET
    for other in (SLIP[:-1], SLIP + "0", SLIP[:-1] + "a", "٠" * 20, "²" * 20):
        assert payload_kind(other) is not PayloadKind.TICKET
