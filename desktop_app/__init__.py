"""Một Cửa: the front desk of a Vietnamese one-stop-shop."""

__version__ = "0.1.0"
