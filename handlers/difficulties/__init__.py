"""Conversations about difficulties."""
