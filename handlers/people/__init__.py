"""Conversations about joining, roles, leave, and personal data."""
