#!/bin/sh
# Writes the two lock files from pyproject.toml: every package, every platform, every hash, no address.
# Where the packages come from is the business of the machine that runs this, so nothing of it is written down.
set -eu
cd "$(dirname "$0")/.."

compile() {
    .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-emit-find-links --no-header --no-annotate "$@"
}

compile pyproject.toml --output-file requirements.lock
compile pyproject.toml --extra dev --constraint requirements.lock --output-file requirements-dev.lock

if grep -nE '://|^ *--(index|extra-index|find-links)' requirements.lock requirements-dev.lock; then
    echo "lock.sh: an address got into a lock file (see above)" >&2
    exit 1
fi
echo "requirements.lock: $(grep -cE '^[a-z0-9]' requirements.lock) packages;" \
    "requirements-dev.lock: $(grep -cE '^[a-z0-9]' requirements-dev.lock)"
