"""The framework plan: how a department will mend each of its tasks, by when, with whom."""
