"""The words by which that is told, unaccented."""
