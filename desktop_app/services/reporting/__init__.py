"""Reports that list what happened in a period, each a function of a session; ``services.reports`` opens it."""
