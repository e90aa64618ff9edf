"""Limits: one person's wrong codes in an hour and files in a day; a channel's monthly plan."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Sent:
    """Files and their bytes."""

    files: int = 0
    size: int = 0

    def with_one(self, size: int) -> "Sent":
        """Give the sum with one more file."""
        return Sent(self.files + 1, self.size + size)


@dataclass(frozen=True)
class InvitationPolicy:
    """A code's lifetime, and how many wrong ones a chat may try in an hour."""

    days: int = 7
    guesses_an_hour: int = 5


@dataclass(frozen=True)
class DailyQuota:
    """The most that one person may send in a day, in files and in bytes."""

    files: int
    size: int

    def allows(self, sent: Sent) -> bool:
        """Tell whether this amount is allowed."""
        return sent.files <= self.files and sent.size <= self.size


@dataclass(frozen=True)
class ChannelPlan:
    """What a channel's plan allows: people, and messages a month.

    `counts_received`: what comes in uses the messages up too.
    """

    channel: str
    users: int
    messages: int
    counts_received: bool = True
