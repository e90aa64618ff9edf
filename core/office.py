"""The office's rules as one value: its calendar, days, limits, made from the settings."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.calendar.ladder import Escalation, Ladder
from core.calendar.schedule import DayOfYear, RoundDays, RoundPolicy
from core.calendar.shipped_days import shipped_days
from core.calendar.windows import HourSpan, Windows
from core.calendar.working_days import DayChange, DaySource, WorkingCalendar, calendar_of
from core.config import OrganizationSettings, RoundDaySettings, RoundSettings, Settings
from core.settings.documents import DocumentSettings
from core.settings.limits import ChannelPlan, DailyQuota, InvitationPolicy
from core.settings.rating import RatingSettings
from core.settings.reminders import ReminderSettings
from core.settings.scale import Grade, RatingTerm, Scale, TermWeight
from core.vietnamese import name_key
from models import ChangedDay


class DepartmentAliases(NamedTuple):
    """The other names of a department, by its `name_key`."""

    key: str
    names: tuple[str, ...]


class DepartmentPhone(NamedTuple):
    """The telephone number of a department, by its `name_key`."""

    key: str
    number: str


class BotOnZalo(NamedTuple):
    """How an invited person finds a bot in Zalo; either may be empty."""

    shown_name: str
    link: str


@dataclass(frozen=True)
class Office:
    """What the rules of this office are; only its calendar is changed from the chat."""

    zone: ZoneInfo
    changes: tuple[DayChange, ...]  # days off and days worked that the library does not know
    rounds: RoundPolicy
    ladder: Ladder
    invitations: InvitationPolicy
    evidence_directory: Path
    evidence_limit: int  # bytes
    evidence_a_day: DailyQuota  # of one person
    least_free: int  # bytes; below it the administrator is told
    coordinating_key: str  # `name_key` of the department that follows up all others
    coordinating_department: str  # by the settings, where the plan has no such department
    inspection_fields: tuple[str, ...]
    documents: DocumentSettings  # the frame of what is made in Word
    rating: Scale
    department_aliases: tuple[DepartmentAliases, ...]
    phones: tuple[DepartmentPhone, ...]
    plans: tuple[ChannelPlan, ...]  # of the channels whose messages are counted
    bot_username: str = ""  # on Telegram
    on_zalo: tuple[BotOnZalo, ...] = ()

    @property
    def calendar(self) -> WorkingCalendar:
        """Give the working days."""
        return self.ladder.calendar

    def local(self, moment: datetime) -> datetime:
        """Give the office's own time of a moment."""
        return moment.astimezone(self.zone)

    def wall(self, moment: datetime) -> datetime:
        """Give what the office's clock shows at a moment, without a zone: the time of a slot."""
        return self.local(moment).replace(tzinfo=None)

    def moment(self, wall: datetime) -> datetime:
        """Give the moment at which the office's clock shows a time."""
        return wall.replace(tzinfo=self.zone)

    def day_end(self, day: date) -> datetime:
        """Give the last moment of a day."""
        return self.moment(datetime.combine(day, time.max))

    def with_changes(self, more: Iterable[DayChange]) -> "Office":
        """Give the office with these days, and no others, as changed in the chat."""
        own = (change for change in self.changes if change.source is not DaySource.CHAT)
        changes = (*own, *more)
        return self if changes == self.changes else _changed(self, changes)


@lru_cache(maxsize=1024)
def _changed(office: Office, changes: tuple[DayChange, ...]) -> Office:
    """Keep what was made: the rungs of a ladder are worked out once."""
    ladder = replace(office.ladder, calendar=calendar_of(changes))
    return replace(office, changes=changes, ladder=ladder)


def office_of(settings: Settings) -> Office:
    """Make the office's rules from its settings."""
    listed = ((settings.calendar.days_off, False), (settings.calendar.days_worked, True))
    changes = (
        *shipped_days(),
        *(
            DayChange(day.on, is_working, day.document, DaySource.SETTINGS)
            for days, is_working in listed
            for day in days
        ),
    )
    return Office(
        zone=ZoneInfo(settings.calendar.time_zone),
        changes=changes,
        rounds=_rounds(settings.rounds),
        ladder=_ladder(settings.reminders, settings.rounds, calendar_of(changes)),
        invitations=InvitationPolicy(
            days=settings.access.invitation_days,
            guesses_an_hour=settings.access.guesses_an_hour,
        ),
        evidence_directory=settings.evidence_directory,
        coordinating_key=name_key(settings.organization.coordinating_department),
        coordinating_department=settings.organization.coordinating_department,
        inspection_fields=settings.rounds.inspection.fields,
        documents=settings.documents,
        rating=_scale(settings.rating),
        department_aliases=_aliases(settings.organization),
        phones=_phones(settings.organization),
        plans=_plans(settings),
        evidence_limit=settings.storage.evidence_max_megabytes * 1_000_000,
        evidence_a_day=DailyQuota(
            settings.storage.evidence_daily_files,
            settings.storage.evidence_daily_megabytes * 1_000_000,
        ),
        least_free=settings.storage.least_free_megabytes * 1_000_000,
        on_zalo=tuple(BotOnZalo(bot.bot_name, bot.link) for bot in settings.zalo_bots),
    )


def _rounds(settings: RoundSettings) -> RoundPolicy:
    inspection, framework = settings.inspection, settings.framework
    return RoundPolicy(
        quarter=_days(settings.quarter),
        half_year=_days(settings.half_year),
        year=_days(settings.year),
        is_merged=settings.is_merged,
        inspection=RoundDays(inspection.cutoff_day, inspection.due_day)
        if inspection.is_asked
        else None,
        framework=DayOfYear(framework.month, framework.due_day) if framework.is_asked else None,
    )


def _aliases(settings: OrganizationSettings) -> tuple[DepartmentAliases, ...]:
    return tuple(
        DepartmentAliases(name_key(name), tuple(aliases))
        for name, *aliases in settings.department_aliases
    )


def _phones(settings: OrganizationSettings) -> tuple[DepartmentPhone, ...]:
    return tuple(DepartmentPhone(name_key(name), phone) for name, phone in settings.phones)


def _plans(settings: Settings) -> tuple[ChannelPlan, ...]:
    return tuple(
        ChannelPlan(bot.name, bot.users, bot.messages, bot.counts_received)
        for bot in settings.zalo_bots
    )


def _scale(settings: RatingSettings) -> Scale:
    return Scale(
        levels=tuple(Grade(level.least, level.name) for level in settings.scale),
        weights=tuple(
            TermWeight(term, getattr(settings.weights, term.value)) for term in RatingTerm
        ),
        late_share=settings.late_share,
    )


def _days(settings: RoundDaySettings) -> RoundDays:
    return RoundDays(settings.cutoff_day, settings.department_due_day, settings.commune_due_day)


def _ladder(settings: ReminderSettings, rounds: RoundSettings, calendar: WorkingCalendar) -> Ladder:
    return Ladder(
        calendar=calendar,
        windows=Windows(tuple(HourSpan(*one) for one in settings.windows)),
        days_before=settings.days_before,
        days_before_monthly=settings.days_before_monthly,
        at=settings.at,
        again_at=settings.again_at,
        days_overdue=settings.days_overdue,
        overdue_every=settings.overdue_every,
        coordinator=Escalation(settings.coordinator_after, settings.coordinator_every),
        leader=Escalation(settings.leader_after, settings.leader_every),
        check_days=settings.check_days_before,
        lock_days=rounds.lock_after_days,
    )


_OF_ORGANIZATION = (
    select(ChangedDay.on, ChangedDay.is_working, ChangedDay.document)
    .where(ChangedDay.organization_id == bindparam("organization_id"))
    .order_by(ChangedDay.on)
)


async def office_today(session: AsyncSession, office: Office, organization_id: int) -> Office:
    """Give the office with the calendar as its coordinator has it at this moment."""
    rows = await session.execute(_OF_ORGANIZATION, {"organization_id": organization_id})
    return office.with_changes(
        DayChange(on, is_working, document, DaySource.CHAT) for on, is_working, document in rows
    )
