"""The figures of a plan's year: its grid, its points, its ratings."""
