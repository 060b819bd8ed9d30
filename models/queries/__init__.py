"""Selects that give frozen rows: lists, search, figures. Nothing here changes anything."""
