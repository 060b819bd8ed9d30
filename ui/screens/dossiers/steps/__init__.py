"""The forms of the steps of a dossier, one for each purpose that asks more than a single question."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.screens.dossiers.steps.base import StepContext, StepForm

FORMS: Mapping[str, tuple[str, str]] = {
    "agency": ("agency", "AgencyForm"),
    "ask_supplement": ("supplement", "AskSupplementForm"),
    "receive_supplement": ("supplement", "ReceiveSupplementForm"),
    "ask_duty": ("duty", "AskDutyForm"),
    "duty_met": ("duty", "DutyMetForm"),
    "certification": ("certification", "CertificationForm"),
    "extend": ("extend", "ExtendForm"),
    "finish": ("finish", "FinishForm"),
    **dict.fromkeys(("stop", "resume", "refuse", "withdraw", "reopen", "undo"), ("reasoned", "ReasonedForm")),
}
"""Purpose → (module, class): a form is loaded when it is first asked for."""


def form_for(purpose: str, context: StepContext) -> StepForm:
    """A fresh form for one of ``FORMS``."""
    from importlib import import_module

    module, name = FORMS[purpose]
    form: StepForm = getattr(import_module(f"{__name__}.{module}"), name)(purpose, context)
    return form
