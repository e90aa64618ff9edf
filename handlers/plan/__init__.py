"""The plan's tasks."""
