"""The evidence archive: a ZIP of a span's files, with a list of what proves which task."""
