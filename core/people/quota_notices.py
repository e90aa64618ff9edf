"""Notices about a channel's plan: messages that run out, and more people than it allows."""

from dataclasses import dataclass
from datetime import date, datetime

from markupsafe import Markup

from core.notices.notice import Gathering, Hearers, Notice, shown
from core.notices.traffic import month_of, next_month
from core.people.words import quota as texts
from core.screen import Choice, Screen

ALL = 100
NEARLY_ALL = 90
MUCH = 70


@dataclass(frozen=True, kw_only=True)
class QuotaReached(Notice):
    """A channel used up a part of the month's messages: 70, 90 or 100 percent of its plan."""

    kind = "quota"
    hearers = Hearers.ADMINISTRATORS
    gathering = Gathering.ALONE

    channel: str
    month: date  # its first day
    reached: int  # percent
    percent: int
    used: int
    messages: int  # 0 without a plan
    sent: int
    received: int

    def screen(self) -> Screen:
        """Give the figures, and what follows from them."""
        return shown(self._words(), Choice("/kiemtra", texts.open_check()))

    def is_over(self, now: datetime) -> bool:
        """Tell whether the month has passed; that it was used up is told even then."""
        return self.reached < ALL and f"{self.month:%Y-%m}" != month_of(now)

    def _words(self) -> Markup:
        month = texts.month(self.month)
        if self.reached >= ALL:
            next_on = next_month(datetime(self.month.year, self.month.month, 1)).date()  # noqa: DTZ001
            return texts.all_is_used(self.channel, month, self.sent, self.received, next_on)
        say = texts.nearly_all_is_used if self.reached >= NEARLY_ALL else texts.much_is_used
        return say(self.channel, self.used, self.messages, month, self.percent)


@dataclass(frozen=True, kw_only=True)
class TooManyPeople(Notice):
    """More people joined on a channel than its plan allows."""

    kind = "crowded"
    hearers = Hearers.ADMINISTRATORS

    channel: str
    people: int
    users: int

    def screen(self) -> Screen:
        """Count them."""
        return shown(texts.too_many_people(self.channel, self.people, self.users))
