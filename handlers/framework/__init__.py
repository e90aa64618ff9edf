"""Conversations about the framework plan, and about handing in."""
