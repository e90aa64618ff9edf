"""Notices about leave: to deputies, to people who are away, and to the coordinators."""

from dataclasses import dataclass
from datetime import date

from core.calendar.date_range import DateRange
from core.notices.notice import Hearers, Notice, shown
from core.people.words import contact
from core.people.words import leave as texts
from core.screen import Choice, Screen


@dataclass(frozen=True, kw_only=True)
class LeaveNotice(Notice):
    """A notice about a leave."""

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
    """The hearer becomes a deputy."""

    kind = "deputised"

    def screen(self) -> Screen:
        """Give the person who is away, and the days."""
        return shown(texts.deputised_notice(self.person, self.days))


@dataclass(frozen=True, kw_only=True)
class DeputyReleased(LeaveNotice):
    """The hearer is no longer a deputy."""

    kind = "deputy released"

    def screen(self) -> Screen:
        """Give the person whose deputy the hearer was."""
        return shown(texts.released_notice(self.person, self.days))


@dataclass(frozen=True, kw_only=True)
class LeaveEntered(LeaveNotice):
    """A coordinator entered the hearer's leave."""

    kind = "leave entered"

    def screen(self) -> Screen:
        """Give the days and the deputy."""
        return shown(texts.entered_by_office(self.days, self.deputy))


@dataclass(frozen=True, kw_only=True)
class LeaveCancelled(LeaveNotice):
    """A coordinator cancelled the hearer's leave."""

    kind = "leave cancelled"

    def screen(self) -> Screen:
        """Give the days."""
        return shown(texts.cancelled_by_office(self.days))


@dataclass(frozen=True, kw_only=True)
class Uncovered(LeaveNotice):
    """A person is away without a deputy."""

    kind = "uncovered"
    hearers = Hearers.OVERSEERS
    listed_by = "/kiemtra"

    def screen(self) -> Screen:
        """Ask the hearer to find a deputy."""
        text = texts.uncovered_notice(self.person, self.days)
        return shown(text, Choice("/kiemtra", contact.open_check()))


@dataclass(frozen=True, kw_only=True)
class DeputyElsewhere(LeaveNotice):
    """The deputy belongs to another department, and will read this department's reports."""

    kind = "deputy elsewhere"
    hearers = Hearers.OVERSEERS

    def screen(self) -> Screen:
        """Give the person and the deputy."""
        return shown(texts.elsewhere_notice(self.person, self.deputy or "", self.days))
