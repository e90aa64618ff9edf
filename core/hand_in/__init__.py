"""Handing in a framework plan or a month's inspection."""
