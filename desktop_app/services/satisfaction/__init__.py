"""Satisfaction: ratings at the counter, one-time codes, slips of TT 01/2018, and their figures."""
