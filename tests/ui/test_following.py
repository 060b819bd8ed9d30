"""Reading again what others changed, without a widget."""

from __future__ import annotations

from ui.following import AGAIN_AFTER_TICKS, Following


class Page:
    def __init__(self) -> None:
        self.readings = 0
        self.following = Following(self.read)

    def read(self) -> None:
        self.readings += 1


def test_many_changes_during_one_reading_are_one_more_reading() -> None:
    page = Page()
    for seq in range(100):
        page.following.changed(seq)
    assert page.readings == 1
    page.following.up_to(50)
    assert page.readings == 2
    page.following.up_to(99)
    assert page.readings == 2


def test_what_the_page_has_read_itself_is_not_read_again() -> None:
    page = Page()
    page.following.ask()
    page.following.up_to(7)
    page.following.changed(7)
    assert page.readings == 1
    page.following.changed(8)
    assert page.readings == 2


def test_what_the_reading_under_way_brings_is_not_read_a_second_time() -> None:
    page = Page()
    page.following.ask()
    page.following.changed(7)  # the page's own writing, told while it is being read
    page.following.up_to(7)
    assert page.readings == 1
    page.following.ask()
    page.following.changed(8)
    page.following.up_to(7)
    assert page.readings == 3


def test_a_reading_that_failed_is_tried_again_after_a_breath_and_then_not_any_more() -> None:
    page = Page()
    page.following.ask()
    page.following.failed()
    for _ in range(AGAIN_AFTER_TICKS):
        assert page.readings == 1
        page.following.tick()
    assert page.readings == 2
    page.following.up_to(1)
    for _ in range(10):
        page.following.tick()
    assert page.readings == 2
