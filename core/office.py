"""The office's rules as one value: its calendar, days, limits, made from the settings."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from core.config import Settings
from core.people.invitations import InvitationPolicy
from core.reminders.ladder import Ladder
from core.rounds.calendar import WorkingCalendar
from core.rounds.schedule import RoundDays


@dataclass(frozen=True)
class Office:
    """What the rules of this office are; nothing here changes while the process runs."""

    zone: ZoneInfo
    calendar: WorkingCalendar
    days: RoundDays
    ladder: Ladder
    invitations: InvitationPolicy
    evidence_directory: Path
    evidence_limit: int  # bytes
    bot_username: str = ""

    def local(self, moment: datetime) -> datetime:
        """Give the office's own time of a moment."""
        return moment.astimezone(self.zone)


def office_of(settings: Settings) -> Office:
    """Make the office's rules from its settings."""
    calendar = WorkingCalendar(
        days_off=[day.on for day in settings.calendar.days_off],
        days_worked=[day.on for day in settings.calendar.days_worked],
    )
    return Office(
        zone=ZoneInfo(settings.calendar.time_zone),
        calendar=calendar,
        days=RoundDays(
            cutoff=settings.rounds.cutoff_day, department_due=settings.rounds.department_due_day
        ),
        ladder=Ladder(
            calendar=calendar,
            days_before=settings.reminders.days_before,
            at=settings.reminders.at,
            windows=settings.reminders.windows,
        ),
        invitations=InvitationPolicy(
            days=settings.access.invitation_days,
            guesses_an_hour=settings.access.guesses_an_hour,
        ),
        evidence_directory=settings.evidence_directory,
        evidence_limit=settings.storage.evidence_max_megabytes * 1_000_000,
    )
