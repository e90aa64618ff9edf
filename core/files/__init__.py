"""Files that people send: which are refused, where they are kept, what they really are."""
