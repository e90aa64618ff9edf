"""Notices about leave: to who stands in, to who is away, and to the coordinators."""

from dataclasses import dataclass
from datetime import date

from core.calendar.date_range import DateRange
from core.notices.notice import Hearers, Notice, shown
from core.people.words import contact
from core.people.words import leave as texts
from core.screen import Choice, Screen


@dataclass(frozen=True, kw_only=True)
class LeaveNotice(Notice):
    """Something about somebody's leave."""

    person: str
    deputy: str | None = None
    starts_on: date
    ends_on: date

    @property
    def days(self) -> DateRange:
        """Give the first and the last day."""
        return DateRange(self.starts_on, self.ends_on)


@dataclass(frozen=True, kw_only=True)
class Deputised(LeaveNotice):
    """Whoever hears of it stands in."""

    kind = "deputised"

    def screen(self) -> Screen:
        """Tell for whom, and how long."""
        return shown(texts.deputised_notice(self.person, self.days))


@dataclass(frozen=True, kw_only=True)
class DeputyReleased(LeaveNotice):
    """Whoever hears of it stands in no more."""

    kind = "deputy released"

    def screen(self) -> Screen:
        """Tell for whom."""
        return shown(texts.released_notice(self.person, self.days))


@dataclass(frozen=True, kw_only=True)
class LeaveEntered(LeaveNotice):
    """The coordinator entered the leave of whoever hears of it."""

    kind = "leave entered"

    def screen(self) -> Screen:
        """Tell from when to when, and who stands in."""
        return shown(texts.entered_by_office(self.days, self.deputy))


@dataclass(frozen=True, kw_only=True)
class LeaveCancelled(LeaveNotice):
    """The coordinator took back the leave of whoever hears of it."""

    kind = "leave cancelled"

    def screen(self) -> Screen:
        """Tell which."""
        return shown(texts.cancelled_by_office(self.days))


@dataclass(frozen=True, kw_only=True)
class Uncovered(LeaveNotice):
    """Nobody stands in for somebody who is away."""

    kind = "uncovered"
    hearers = Hearers.OVERSEERS
    listed_by = "/kiemtra"

    def screen(self) -> Screen:
        """Ask to find somebody."""
        text = texts.uncovered_notice(self.person, self.days)
        return shown(text, Choice("/kiemtra", contact.open_check()))


@dataclass(frozen=True, kw_only=True)
class DeputyElsewhere(LeaveNotice):
    """Somebody of another department stands in, and reads what is this one's."""

    kind = "deputy elsewhere"
    hearers = Hearers.OVERSEERS

    def screen(self) -> Screen:
        """Name both."""
        return shown(texts.elsewhere_notice(self.person, self.deputy or "", self.days))
