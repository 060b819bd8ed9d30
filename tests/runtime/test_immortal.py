from __future__ import annotations

import subprocess
import sys

CODE = """
from PySide6.QtCore import QCoreApplication, QObject, Signal
from desktop_app.runtime.immortal import make_constants_immortal
make_constants_immortal()
make_constants_immortal()
class Sender(QObject):
    sent = Signal(object)
    def on_sent(self, value):
        return None
app = QCoreApplication([])
sender = Sender()
sender.sent.connect(sender.on_sent)
for number in range(60_000):
    sender.sent.emit(number)
"""


def test_sixty_thousand_signals_do_not_wear_out_the_constants_of_python():
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
