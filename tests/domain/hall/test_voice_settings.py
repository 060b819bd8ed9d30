"""How the hall is spoken to: what may be set, and when it is quiet."""

from __future__ import annotations

from datetime import time

import pytest

from desktop_app.domain import canonical
from desktop_app.domain.calendar.table import Session
from desktop_app.domain.hall.voice_settings import VoiceSettings, VoiceSource
from desktop_app.domain.office_records import RECORD_KINDS, check_record, key_of
from desktop_app.domain.values import replace
from desktop_app.errors import UserError

NOON = Session(time(11, 30), time(13))


def test_the_defaults_are_a_record_that_can_be_saved():
    check_record(VoiceSettings())

    assert RECORD_KINDS["voice"] is VoiceSettings
    assert key_of(VoiceSettings()) == "voice"


@pytest.mark.parametrize(
    ("change", "field", "code"),
    [
        ({"volume": 101}, "volume", "volume_out_of_range"), ({"volume": -1}, "volume", "volume_out_of_range"),
        ({"repeat": 0}, "repeat", "repeat_out_of_range"), ({"repeat": 4}, "repeat", "repeat_out_of_range"),
        ({"gap_ms": 1_501}, "gap_ms", "voice_gap_out_of_range"),
        ({"keep_seconds": 14}, "keep_seconds", "voice_age_out_of_range"),
        ({"keep_seconds": 601}, "keep_seconds", "voice_age_out_of_range"),
        ({"quiet": (Session(time(13), time(11)),)}, "quiet", "quiet_hours_invalid"),
        ({"quiet": (NOON, Session(time(12), time(14)))}, "quiet", "quiet_hours_invalid"),
        ({"quiet": tuple(Session(time(n), time(n, 30)) for n in range(7))}, "quiet", "quiet_hours_too_many"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_at_its_field(change, field, code):
    with pytest.raises(UserError) as caught:
        check_record(replace(VoiceSettings(), **change))

    assert (caught.value.field, caught.value.code) == (field, code)


def test_a_quiet_time_holds_from_its_beginning_up_to_its_end():
    settings = VoiceSettings(quiet=(NOON,))

    assert not settings.is_quiet_at(time(11, 29, 59))
    assert settings.is_quiet_at(time(11, 30))
    assert settings.is_quiet_at(time(12, 59, 59))
    assert not settings.is_quiet_at(time(13))


def test_what_is_stored_is_read_back_and_old_records_get_the_new_defaults():
    settings = VoiceSettings(False, VoiceSource.SYSTEM, 35, False, 3, 0, (NOON,), 30)

    assert canonical.from_bytes(canonical.to_bytes(settings), VoiceSettings) == settings
    assert canonical.from_bytes(b'{"volume": 20}', VoiceSettings) == VoiceSettings(volume=20)
