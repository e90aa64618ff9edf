"""The words in which people ask, as data, and the answers."""
