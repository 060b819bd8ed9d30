"""The board of the hall: who is called to which counter, on a screen of its own.

``state``      what is shown at one instant, from what was read last and the clock; without widgets
``presenter``  reads, notices new calls, keeps the last state; without Qt
``turns``      the calls that are shown large, one after the other
``layout``     where everything stands on a screen of any size and shape
``paint``      draws it; also in the small preview of F9 (``canvas``)
``view``       the window
``memory``     the last state on this machine's disk
``screens``    on which monitor the window stands, and what happens when that is unplugged
"""
