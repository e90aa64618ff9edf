"""Reviews of sent answers."""
