"""Reads questions in everyday Vietnamese by rules and examples, and answers them."""
