"""Findings of the inspection team: recorded, corrected, mended."""
