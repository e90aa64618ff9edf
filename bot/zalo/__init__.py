"""Zalo: a bot that people write to, without buttons, edits and files."""
