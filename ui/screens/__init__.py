"""One folder a page: view (widgets), presenter (what happens, no Qt), state (what is shown), rows_model (tables)."""
