"""Roll printers (ESC/POS): a PDF becomes dots, the dots become bytes, the bytes go over one of four kinds of line.

``dots`` draws, ``encode`` makes the bytes with python-escpos, ``lines`` and ``raw_queue`` carry them, ``status`` asks
for paper, ``port`` is what the rest of the program sees, and ``paper`` reads bytes back into what came out.
Everything is a picture, so that no code page of a printer ever decides which Vietnamese letter is printed.
python-escpos is loaded with the first paper, never at the start.
"""
