"""Colours, type and shapes: read from ``resources/themes``, applied once to the application."""
