"""Reports: what a department says of its tasks, with what proves it."""
