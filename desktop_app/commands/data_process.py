"""``python main.py data-process``: the window's own child, on standard input and output."""

from __future__ import annotations

import gc
import os
import sys
import threading

BEHIND_THE_WINDOW = 5
"""How much nicer the loading is. With a processor to spare it changes nothing; without one, the window is painted
first, as somebody looks at it."""


def run(_args: None) -> int:
    gc.disable()  # as in the window: what the start loads stays; ``child.main`` lets it collect again
    loading = threading.Thread(target=_load)
    loading.start()
    loading.join()
    from desktop_app.data_process.child import main

    return main()


def _load() -> None:
    """Import everything, politely. On a thread, because there Linux counts niceness thread by thread: calls are
    answered at full speed, although no process may take its niceness back."""
    if sys.platform == "linux":
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), BEHIND_THE_WINDOW)
    import desktop_app.data_process.child  # noqa: F401
