"""The parts of a reminder; the outbox keeps which of them a message had."""

from enum import Enum


class ReminderPart(Enum):
    """A part of a reminder; a person may owe a report and also follow up others.

    The values are stored, and never change.
    """

    OWN = "own"
    TRACKED = "tracked"  # single tasks of their department
    CONFIRM = "confirm"  # findings reported as mended, for an inspector to confirm
    DIGEST = "digest"  # overdue reports and tasks, for the coordinator
    LEADERS_DIGEST = "report"  # the same, for the leaders
    REVIEW = "review"  # sent reports that wait for a review
    CASES = "cases"  # difficulties that nobody has acknowledged
    CHECK = "check"  # who cannot be reached, shortly before a deadline
    YEAR = "year"  # the next year's calendar is not confirmed
    DELETION = "deletion"  # requests for unlinking, for those who decide
