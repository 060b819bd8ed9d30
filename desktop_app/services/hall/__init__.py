"""The hall's use cases: tickets, calling, counters, appointments, and what the windows of the hall read."""
