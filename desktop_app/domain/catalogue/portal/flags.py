"""Why a text was not read surely; each code has its sentence in ``ui/catalogue_words.py``."""

from __future__ import annotations

from enum import StrEnum

from desktop_app.domain.catalogue.procedure import ReviewFlag


class Certainty(StrEnum):
    """How a field was read."""

    READ = "read"
    DOUBTFUL = "doubtful"
    """One reading, taken over, but the text around it says something more: a person has to look."""
    TEXT = "text"
    """Not understood: kept as text, and the catalogue is given no value."""


class FlagCode(StrEnum):
    # Time limits.
    LIMIT_WITHOUT_UNIT = "limit_without_unit"
    """A bare number: the portal's unit was "Khác"."""
    LIMIT_MISSING = "limit_missing"
    """ "Không có thông tin", or an empty cell."""
    LIMIT_NO_RESULT = "limit_no_result"
    """ "Không phải trả kết quả": the procedure returns nothing, so nothing is due."""
    LIMIT_GLUED_TO_FEE = "limit_glued_to_fee"
    """ "120 VNĐ": where the number of the limit ends and that of the fee begins cannot be told."""
    LIMIT_UNIT_UNKNOWN = "limit_unit_unknown"
    """Months, weeks, years: a dossier's due date is not counted in them."""
    LIMIT_HOURS_UNCLEAR = "limit_hours_unclear"
    """More hours than a working day has: working hours or hours of the clock?"""
    LIMIT_IMPLAUSIBLE = "limit_implausible"
    LIMIT_CONTRADICTS_TEXT = "limit_contradicts_text"
    """The description beside the number names other limits."""
    LIMIT_UNIT_CONTRADICTS_TEXT = "limit_unit_contradicts_text"
    """The same number, but "ngày" here and "ngày làm việc" there."""
    LIMIT_OTHER_IN_TEXT = "limit_other_in_text"
    """The description confirms the number and names further limits that could not be told apart."""
    LIMIT_IS_A_STEP = "limit_is_a_step"
    """The time counts from something later than the acceptance: one step, not the whole."""
    LIMIT_ROWS_UNEXPLAINED = "limit_rows_unexplained"
    """Several limits for one channel, and no text says which case each belongs to."""
    LIMIT_CHANNELS_IN_OTHER_UNITS = "limit_channels_in_other_units"
    """One channel in working days, another in calendar days or hours."""
    LIMIT_NOT_UNDERSTOOD = "limit_not_understood"
    LIMIT_RANGE = "limit_range"
    # Fees.
    FEE_MISSING = "fee_missing"
    FEE_FREE_BUT_TEXT = "fee_free_but_text"
    """ "Miễn phí" beside a text that names a fee."""
    FEE_NOT_REGULATED = "fee_not_regulated"
    FEE_SEVERAL_AMOUNTS = "fee_several_amounts"
    FEE_IMPLAUSIBLE = "fee_implausible"
    """Less than 1,000 đồng: the portal seems to count in thousands."""
    FEE_OTHER_CURRENCY = "fee_other_currency"
    FEE_NOT_UNDERSTOOD = "fee_not_understood"
    # Papers.
    COMPONENTS_MISSING = "components_missing"
    COMPONENT_COUNT_UNCLEAR = "component_count_unclear"
    COMPONENT_NAME_CUT = "component_name_cut"
    COMPONENTS_NOT_UNDERSTOOD = "components_not_understood"
    # Ground, dates, status.
    LEGAL_NOT_UNDERSTOOD = "legal_not_understood"
    DATE_NOT_UNDERSTOOD = "date_not_understood"
    STATUS_NOT_UNDERSTOOD = "status_not_understood"
    TEXT_CUT = "text_cut"
    # What the catalogue of the centre says to it.
    CHANGED_LOCALLY = "changed_locally"
    """The centre edited this procedure, and the file says something else: nothing was written."""
    ENDED_HERE = "ended_here"
    """The centre's catalogue says abolished or replaced: nothing was written."""
    LIMIT_KEPT = "limit_kept"
    """The file's limit could not be read; the catalogue keeps the one it had."""
    CASES_KEPT = "cases_kept"
    """The catalogue has cases made by a person; the file's limits do not fit them."""
    FEE_KEPT = "fee_kept"
    DUPLICATE_ROW = "duplicate_row"
    """The same procedure stood in the file before, with the same content."""


LIMIT_FLAGS = frozenset(code for code in FlagCode if code.startswith("limit_") and code is not FlagCode.LIMIT_KEPT)
"""Flags that say a time limit needs a person."""

MAX_FLAG_TEXT = 400


def flag(field: str, code: FlagCode, text: str = "") -> ReviewFlag:
    """A flag with the beginning of the text it is about."""
    shown = " ".join(text.split())
    return ReviewFlag(field, code.value, shown if len(shown) <= MAX_FLAG_TEXT else shown[: MAX_FLAG_TEXT - 1] + "…")


def without_repeats(flags: list[ReviewFlag]) -> tuple[ReviewFlag, ...]:
    """One flag for each field and code, in the order they were raised."""
    kept: dict[tuple[str, str], ReviewFlag] = {}
    for one in flags:
        kept.setdefault((one.field, one.code), one)
    return tuple(kept.values())
