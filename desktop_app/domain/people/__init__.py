"""Citizens, organisations and the cards they show."""
