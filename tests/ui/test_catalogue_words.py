"""Every code of the import has its sentence, and every sentence a code."""

from __future__ import annotations

import re
from pathlib import Path

from desktop_app.domain.catalogue.portal.flags import FlagCode
from ui.catalogue_words import FLAG_SENTENCES, REASON_SENTENCES, flag_sentence, reason_sentence

ROOT = Path(__file__).parents[2]


def test_every_flag_has_a_sentence_of_its_own():
    assert set(FLAG_SENTENCES) == {code.value for code in FlagCode}
    assert len({flag_sentence(code) for code in FLAG_SENTENCES}) == len(FLAG_SENTENCES)


def test_every_reason_of_a_refusal_has_a_sentence_and_none_is_left_over():
    sources = [
        *ROOT.glob("desktop_app/services/catalogue_*.py"),
        *ROOT.glob("desktop_app/domain/catalogue/portal/*.py"),
    ]
    raised = {code for path in sources for code in re.findall(r'"(row_[a-z_]+)"', path.read_text(encoding="utf-8"))}

    assert set(REASON_SENTENCES) == raised
    assert reason_sentence("row_formula") != "row_formula"


def test_an_unknown_code_is_shown_as_it_is():
    assert (flag_sentence("la_gi"), reason_sentence("la_gi")) == ("la_gi", "la_gi")
