"""How commands speak: JSON for programs on standard output, sentences for people, errors on standard error."""

from __future__ import annotations

import json
import os
import sys
from argparse import Namespace

from desktop_app.config import ENV_SECRET, Settings, settings
from desktop_app.errors import MotcuaError


def settings_of(args: Namespace) -> Settings:
    """The shared options as settings; the password, where it comes on standard input, goes where ``secret`` looks."""
    if getattr(args, "secret_stdin", False):
        os.environ[ENV_SECRET] = sys.stdin.readline().rstrip("\r\n")
    return settings(args.data, args.db, args.officer, args.counter, getattr(args, "lang", None))


def print_json(value: object) -> None:
    """One JSON document on standard output, Vietnamese letters as they are."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def report(error: MotcuaError, *, as_json: bool) -> None:
    """Tell what went wrong: ``{"error": {"code", "field", "message"}}``, or one sentence on standard error."""
    from ui.messages import sentence

    message = sentence(error)
    if as_json:
        print_json({"error": {"code": error.code, "field": error.field, "message": message}})
    else:
        sys.stderr.write(message + "\n")
