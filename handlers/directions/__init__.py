"""Conversations about directions."""
