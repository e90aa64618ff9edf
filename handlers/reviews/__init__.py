"""Conversations about reviewing reports."""
