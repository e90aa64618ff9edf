"""Acts of a story, each with the notices that it posts."""
