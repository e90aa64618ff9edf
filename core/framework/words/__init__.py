"""Words about the framework plan."""
