"""Accepting a dossier: plan (pure), paper (print context), accept (the durable transaction)."""
