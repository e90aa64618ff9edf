"""The database's engines and file: opened, watched, rescued."""
