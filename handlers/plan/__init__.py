"""Conversations about the plan's tasks."""
