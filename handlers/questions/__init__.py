"""Questions in plain words, and words that have no place yet."""
