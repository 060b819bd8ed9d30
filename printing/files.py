"""A file written whole or not at all: what was there before stays until the new one is complete."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from pathlib import Path

from desktop_app.errors import EnvironmentProblem


def write_whole(path: Path, content: bytes) -> Path:
    """Write ``content`` to ``path``, making its folder; gives the path back.

    Raises ``EnvironmentProblem`` (field ``path``): ``disk_full``, or ``file_not_written`` for a folder that cannot be
    written or a file another program holds open.
    """
    temporary: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        temporary.replace(path)
    except OSError as error:
        code = "disk_full" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "file_not_written"
        raise EnvironmentProblem(code, field="path") from error
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink()
    return path
