"""Conversations about questions in plain words, and about words without a place."""
