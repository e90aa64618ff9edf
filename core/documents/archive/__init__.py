"""The evidence archive: a ZIP of a period's files, with a list of the evidence for each task."""
