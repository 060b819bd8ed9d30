"""Everything SQLAlchemy: tables, engines, the event log with its projections, queries, migrations."""
