"""Sentences about difficulties."""
