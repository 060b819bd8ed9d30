#!/bin/sh
# Everything that must hold before a change is handed in: lint, types, layers, texts, tests. Called by "make test".
# All quick checks run even when one fails, so that one run names all of them; the tests run only on clean ground,
# and the last line is pytest's own summary.
set -eu
cd "$(dirname "$0")/.."

python=.venv/bin/python
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}" PYTHONDONTWRITEBYTECODE=1
failed=

step() {
    name=$1
    shift
    start=$(date +%s)
    if "$@"; then
        echo "[ok]     $name ($(($(date +%s) - start)) s)"
    else
        echo "[FAILED] $name"
        failed="$failed $name"
    fi
}

lint() { "$python" -m ruff check --quiet . && "$python" -m ruff format --quiet --check .; }
types() { "$python" -m mypy --no-error-summary; }
layers() { "$python" -c 'from importlinter.cli import lint_imports_command as check; check()' --no-logo >"$log" || { cat "$log"; return 1; }; }
texts() { "$python" tools/i18n.py check && "$python" tools/i18n.py build; }

log=$(mktemp)
trap 'rm -f "$log"' EXIT

step lint lint
step types types
step layers layers
if [ -e tools/i18n.py ]; then
    step translations texts
fi
if [ -n "$failed" ]; then
    echo "not clean:$failed - the tests were not started" >&2
    exit 1
fi

# Two processes: most of the time goes into windows and databases, and desk machines have two cores.
exec "$python" -m pytest -n 2 --dist worksteal "$@"
