"""Words that lead elsewhere from any step, unaccented."""

WAYS_OUT = {"huy": "/huy", "quay lai": "back", "menu": "/menu", "hoan tac": "undo"}
"""What may be typed even where anything else is the answer, unaccented."""
