"""Reports: what a department says about its tasks, with the evidence."""
