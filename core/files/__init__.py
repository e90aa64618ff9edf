"""Files that people send: which are refused, where they are stored, what they contain."""
