"""Windows of the hall that stand alone on a screen of their own: ticket machine, board, rating. One folder each."""
