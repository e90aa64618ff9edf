"""Marks of state secrets, however they are disguised."""
