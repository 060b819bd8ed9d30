"""The one door to python-escpos; importing this module loads it (0.4 s), so it is imported inside functions only.

WORKAROUND python-escpos 3.1: importing it makes a temporary folder for a cache that nobody reads again and leaves it
there, and puts a handler on the root logger. Both are taken back here.
"""

from __future__ import annotations

import logging
import os
import shutil

_handlers = tuple(logging.getLogger().handlers)

from escpos import capabilities, constants  # noqa: E402 - the handlers have to be known before
from escpos.capabilities import Profile  # noqa: E402
from escpos.printer import Dummy, Network, Serial, Usb  # noqa: E402

__all__ = ["Dummy", "Network", "Profile", "Serial", "Usb", "constants"]

for _handler in set(logging.getLogger().handlers) - set(_handlers):
    logging.getLogger().removeHandler(_handler)
if "ESCPOS_CAPABILITIES_PICKLE_DIR" not in os.environ:
    shutil.rmtree(capabilities.pickle_dir, ignore_errors=True)
