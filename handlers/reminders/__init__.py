"""Conversations about the weekly digest, and about reminding now."""
