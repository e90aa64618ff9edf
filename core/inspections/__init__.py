"""The inspection team's findings, and their mending."""
