"""People: joining, roles, leave, their data."""
