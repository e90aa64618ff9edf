"""Sentences to administrators about the program and its machine."""
