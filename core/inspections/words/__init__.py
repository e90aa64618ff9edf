"""Words about findings."""
