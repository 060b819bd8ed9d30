"""An invented day of the hall: who comes, what the counters do, and what must hold whatever happens. Computing only."""
