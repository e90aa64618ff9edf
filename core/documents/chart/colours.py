"""The chart's colours; those of the grid can be told apart by people who see no red or no green.

By the matrices of Machado, Oliveira and Fernandes (2009) they are at least 50 apart in CIELAB.
"""

from core.figures.figures import Sending

PAPER = "#FFFFFF"
INK = "#1B2733"
FAINT_INK = "#52606D"
RULE = "#D5DBE1"
TRACK = "#E8EBEE"  # a bar's background, as long as the maximum

SENDING = {
    Sending.ON_TIME: "#0072B2",
    Sending.LATE: "#E69F00",
    Sending.OVERDUE: "#9B1C31",
    Sending.WAITING: "#E8EBEE",
}
"""The colour of a report's cell."""

ON_SENDING = {
    Sending.ON_TIME: PAPER,
    Sending.LATE: INK,
    Sending.OVERDUE: PAPER,
    Sending.WAITING: INK,
}
"""The colour of the sign in that cell."""

STATES = ("#14365C", "#56A3D9", "#DDE1E6")
"""Tasks that are done, under way, not begun."""

ON_STATES = (PAPER, INK, INK)
"""The colour of the count on that part."""

BARS = ("#9AA7B4", "#56A3D9", "#14365C")
"""The scored year, self-scored, verified: the newer the darker."""
