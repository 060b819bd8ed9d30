"""The hall: tickets, the order in which they are called, counters. Pure rules; nothing here knows who a citizen is."""
