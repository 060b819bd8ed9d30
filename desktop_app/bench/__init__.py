"""Measuring the program against what cannot be avoided: a bare window, raw rows, a bare canvas."""
