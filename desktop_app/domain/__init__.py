"""Pure rules of the one-stop desk: no database, no Qt, no files, no clock of its own."""
