"""Words about the log."""
