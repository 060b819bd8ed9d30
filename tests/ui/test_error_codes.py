"""Every code the program can raise has its sentence, and every sentence a code that somebody raises."""

from __future__ import annotations

import ast
from pathlib import Path

from desktop_app.domain.dossier.numbering import NUMBER_ERROR_CODES
from desktop_app.domain.people.card_qr import CARD_ERROR_CODES, CARD_WARNING_CODES
from desktop_app.domain.people.rules import PROBLEM_CODES
from models.engine import _SQLITE_CODES
from ui.messages import SENTENCES

ROOT = Path(__file__).parents[2]
RAISERS = {"UserError", "EnvironmentProblem", "_error", "Problem", "sentence_of", "_problem", "_warning"}
FOLDERS = ("desktop_app", "models", "printing", "ui")


def raised_codes() -> dict[str, str]:
    """Code → the file that raises it, from the literals in the source."""
    found: dict[str, str] = {}
    for folder in FOLDERS:
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if not isinstance(node, ast.Call):
                    continue
                name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
                if name not in RAISERS:
                    continue
                codes = [node.args[0]] if node.args else [k.value for k in node.keywords if k.arg == "code"]
                for code in codes:
                    literals = [code.body, code.orelse] if isinstance(code, ast.IfExp) else [code]
                    for literal in literals:
                        if isinstance(literal, ast.Constant) and isinstance(literal.value, str):
                            found[literal.value] = str(path.relative_to(ROOT))
    return found


def test_every_code_that_is_raised_has_a_sentence():
    listed = dict.fromkeys(
        (*PROBLEM_CODES, *CARD_ERROR_CODES, *CARD_WARNING_CODES, *NUMBER_ERROR_CODES, *_SQLITE_CODES.values()), "list"
    )

    missing = {code: where for code, where in {**listed, **raised_codes()}.items() if code not in SENTENCES}

    assert not missing, f"add these codes to ui/messages.py: {missing}"


def written_codes() -> set[str]:
    """Every text the sources hold as a whole literal, but for the table of sentences and docstrings.

    Wider than ``raised_codes``: a code may go through a constant, a table or a variable before it is raised.
    """
    found: set[str] = set()
    for folder in FOLDERS:
        for path in (ROOT / folder).rglob("*.py"):
            if path != ROOT / "ui" / "messages.py":
                module = ast.parse(path.read_text(encoding="utf-8"))
                found |= {n.value for n in ast.walk(module) if isinstance(n, ast.Constant) and isinstance(n.value, str)}
    return found


def test_every_sentence_belongs_to_a_code_that_is_raised_somewhere():
    of_the_page_itself = {"unknown"}  # what a code without a sentence is told with

    left_over = set(SENTENCES) - of_the_page_itself - written_codes()

    assert not left_over, f"nobody raises these codes; remove them from ui/messages.py: {left_over}"
