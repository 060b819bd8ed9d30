"""The habits no linter knows. Each failure says what to do instead."""

from __future__ import annotations

import ast
import importlib
import importlib.metadata
import re
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent
PACKAGES = ("desktop_app", "models", "ui", "printing", "resources")
SKIPPED = {"build", "dist", "tour", "__pycache__", "golden"}
TEXT_SUFFIXES = {".py", ".md", ".toml", ".sh", ".ps1", ".lock", ".json", ".ts", ".txt", ".ini", ".mako", ".cfg", ".yml"}
TEXT_NAMES = {"Makefile", "NOTICE", "LICENSE", "run", ".editorconfig", ".gitignore"}
TRANSLATING = {"tr", "translate", "QT_TRANSLATE_NOOP", "QT_TR_NOOP", "QT_TRANSLATE_NOOP3"}
NOT_SHOWN = {"setObjectName", "setProperty", "getLogger", "debug", "info", "warning", "error", "exception"}
NOT_SHOWN |= {"on_paper"}  # papers that are kept are Vietnamese in a window of any language
NOT_SHOWN |= {"replace", "strip", "removeprefix", "removesuffix", "startswith", "endswith"}  # reading what was typed


def files(root: Path = REPOSITORY) -> Iterator[Path]:
    """Our own files, without environments, caches and output."""
    for path in sorted(root.iterdir()):
        if path.is_dir():
            hidden = path.name.startswith(".") and path.name != ".ci"
            if not hidden and path.name not in SKIPPED:
                yield from files(path)
        else:
            yield path


def modules(*folders: str) -> list[Path]:
    """Python files under the named top folders; ``main.py`` counts as one."""
    found = [path for folder in folders for path in files(REPOSITORY / folder) if path.suffix == ".py"]
    return [*found, *(p for p in [REPOSITORY / "main.py"] if p.exists())]


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def called_name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def offences(paths: list[Path], check: Callable[[ast.Module], Iterator[ast.AST]]) -> list[str]:
    return [f"{p.relative_to(REPOSITORY)}:{getattr(n, 'lineno', 1)}" for p in paths for n in check(tree(p))]


def refuse(found: list[str], advice: str) -> None:
    if found:
        pytest.fail(advice + "\n  " + "\n  ".join(found), pytrace=False)


def calls(module: ast.Module, *names: str) -> Iterator[ast.Call]:
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and called_name(node) in names:
            yield node


def is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def is_vietnamese(text: str) -> bool:
    """True when a letter carries a Vietnamese mark: plain ASCII words cannot be told from identifiers."""
    return any(c in "đĐ" or (c.isalpha() and len(unicodedata.normalize("NFD", c)) > 1) for c in text)


def built_texts_in_tr(module: ast.Module) -> Iterator[ast.AST]:
    for call in calls(module, *TRANSLATING):
        if called_name(call) == "translate" and not (call.args and is_text(call.args[0])):
            continue  # QPainter.translate(x, y)
        for argument in call.args:
            formatted = isinstance(argument, ast.Call) and called_name(argument) == "format"
            if isinstance(argument, ast.JoinedStr | ast.BinOp) or formatted:
                yield argument


def untranslated_texts(module: ast.Module) -> Iterator[ast.AST]:
    allowed: set[int] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and called_name(node) in TRANSLATING | NOT_SHOWN:
            allowed.update(id(child) for child in ast.walk(node))
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            allowed.add(id(node.value))  # docstrings, also those under attributes
    for node in ast.walk(module):
        text = node.value if isinstance(node, ast.Constant) and id(node) not in allowed else None
        if isinstance(text, str) and is_vietnamese(text):
            yield node


def closures_connected(module: ast.Module) -> Iterator[ast.AST]:
    for call in calls(module, "connect"):
        for argument in call.args:
            partial = isinstance(argument, ast.Call) and called_name(argument) == "partial"
            if isinstance(argument, ast.Lambda) or partial:
                yield call


def naive_clocks(module: ast.Module) -> Iterator[ast.AST]:
    for call in calls(module, "now", "utcnow", "today", "fromtimestamp"):
        owner = call.func.value if isinstance(call.func, ast.Attribute) else None
        name = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
        if name not in {"datetime", "date"}:
            continue
        has_zone = bool(call.keywords) or len(call.args) > (1 if called_name(call) == "fromtimestamp" else 0)
        if called_name(call) in {"utcnow", "today"} or not has_zone:
            yield call


def test_a_text_inside_tr_is_a_plain_literal() -> None:
    found = offences(modules("ui", "desktop_app", "printing"), built_texts_in_tr)
    refuse(found, 'lupdate cannot read a built text. Write tr("… {name} …").format(name=…) instead:')


def test_every_vietnamese_text_of_the_window_goes_through_tr() -> None:
    found = offences([p for p in modules("ui") if p.name != "main.py"], untranslated_texts)
    refuse(found, 'Wrap it: self.tr("…") in a widget, QCoreApplication.translate("Context", "…") or QT_TRANSLATE_NOOP:')


def test_signals_are_connected_to_bound_methods_only() -> None:
    found = offences(modules("ui", "desktop_app", "printing"), closures_connected)
    refuse(found, "A lambda or partial in connect() keeps the widget alive. Connect a method (on_…) instead:")


def test_style_sheets_are_set_by_the_theme_only() -> None:
    theme, application = REPOSITORY / "ui" / "theme", REPOSITORY / "ui" / "app.py"  # the one sheet is set on the latter
    paths = [p for p in modules("ui", "desktop_app", "printing") if theme not in p.parents and p != application]
    found = offences(paths, lambda module: calls(module, "setStyleSheet"))
    refuse(found, "Give the widget a dynamic property (state=…) and let ui/theme style it:")


def test_no_clock_is_naive() -> None:
    found = offences(modules(*PACKAGES, "tools"), naive_clocks)
    refuse(found, "Ask the Clock (desktop_app.clock), or name the zone: datetime.now(UTC):")


def test_printing_draws_without_widgets() -> None:
    def widgets(module: ast.Module) -> Iterator[ast.AST]:
        for node in ast.walk(module):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            if "PySide6.QtWidgets" in names:
                yield node

    found = offences([p for p in modules("printing") if p.name != "main.py"], widgets)
    refuse(found, "printing/ makes PDF bytes and hands them to a device; dialogs belong to ui/:")


def test_the_window_loads_no_services() -> None:
    """They live in the data process; beside the window they would bring SQLAlchemy with them. Types may be named."""

    def loaded(module: ast.Module) -> Iterator[ast.AST]:
        named = {
            id(inner)
            for node in ast.walk(module)
            if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
            for inner in ast.walk(node)
        }
        for node in ast.walk(module):
            owner = node.module or "" if isinstance(node, ast.ImportFrom) and id(node) not in named else ""
            if owner.startswith(("desktop_app.services", "desktop_app.composition", "models")):
                yield node

    window = [REPOSITORY / "desktop_app" / f"{name}.py" for name in ("session", "desk_printing", "desk_status")]
    here = [p for p in modules("ui", "printing", "desktop_app/runtime") if p.name != "main.py"]
    refuse(offences([*here, *window], loaded), "Ask context.office; put what crosses into desktop_app.domain.exchange:")


def test_every_module_starts_with_the_future_annotations() -> None:
    missing = []
    for path in modules(*PACKAGES, "tools", "tests"):
        body = [n for n in tree(path).body if not (isinstance(n, ast.Expr) and isinstance(n.value, ast.Constant))]
        first = body[0] if body else None
        if first is not None and not (isinstance(first, ast.ImportFrom) and first.module == "__future__"):
            missing.append(str(path.relative_to(REPOSITORY)))
    refuse(missing, "Put `from __future__ import annotations` first, under the docstring:")


def test_migrations_do_not_call_the_code_of_today() -> None:
    def own_imports(module: ast.Module) -> Iterator[ast.AST]:
        for node in ast.walk(module):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            if any(name.split(".")[0] in PACKAGES for name in names):
                yield node

    found = offences([p for p in modules("models/migrations/versions") if p.name != "main.py"], own_imports)
    refuse(found, "A revision must mean the same in ten years: spell tables and values out in it:")


@pytest.mark.parametrize("name", PACKAGES)
def test_our_packages_come_from_this_folder(name: str) -> None:
    origin = Path(importlib.import_module(name).__file__ or "").resolve()

    assert origin == REPOSITORY / name / "__init__.py", f"a foreign {name!r} comes first on the path: {origin}"


def test_no_installed_distribution_ships_our_names() -> None:
    owners = importlib.metadata.packages_distributions()
    clashes = {name: owners[name] for name in PACKAGES if set(owners.get(name, [])) - {"motcua"}}

    assert not clashes, f"these distributions would shadow our packages; replace them: {clashes}"


def test_services_and_models_work_where_qt_is_not_loaded() -> None:
    program = """
import importlib, pkgutil, sys
for top in ("desktop_app.domain", "desktop_app.services", "models"):
    package = importlib.import_module(top)
    for found in pkgutil.walk_packages(package.__path__, top + "."):
        if not found.name.startswith("models.migrations"):
            importlib.import_module(found.name)
print(sorted(n for n in sys.modules if n.split(".")[0] in ("PySide6", "shiboken6")))
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=REPOSITORY, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]", f"Qt came in below runtime; move the import up a layer: {done.stdout}"


def readable_files() -> list[tuple[Path, str]]:
    paths = [p for p in files() if p.suffix in TEXT_SUFFIXES or p.name in TEXT_NAMES]
    return [(p, p.read_text(encoding="utf-8")) for p in paths]


def test_nothing_names_a_folder_of_one_machine() -> None:
    pattern = re.compile(r"(?<![\w.:/*{}<>-])/(?:work|home|root|tmp|opt|mnt|Users)/\w|[A-Z]:\\\\?Users\\\\?\w")
    found = [f"{p.relative_to(REPOSITORY)}: {m.group()}" for p, t in readable_files() for m in pattern.finditer(t)]
    refuse(found, "Ask desktop_app.config or tmp_path for the folder; a path of one machine helps nobody:")


def test_nothing_names_a_package_registry() -> None:
    marks = ["pypi" + ".org", "python" + "hosted", "npm" + "js.", "crates" + ".io", "--index" + "-url"]
    marks += ["--find" + "-links", "--extra" + "-index"]
    found = [f"{p.relative_to(REPOSITORY)}: {mark}" for p, text in readable_files() for mark in marks if mark in text]
    refuse(found, "Where packages come from is the machine's own setting; leave the address out:")
