"""Conversations about findings of the inspection team."""
