"""Conversations about ordering documents, and about the words that they print."""
