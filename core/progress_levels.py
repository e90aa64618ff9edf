"""The levels that a task can be at, in percent."""

LEVELS = (0, 25, 50, 75, 100)
COMPLETE = LEVELS[-1]
