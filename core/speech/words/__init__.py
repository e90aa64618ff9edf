"""The words that tell kinds of speech apart, unaccented."""
