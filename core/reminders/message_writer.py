"""Writes the text of an outbox message when it is sent, from the facts of that moment."""

from dataclasses import replace
from datetime import datetime, timedelta

from markupsafe import Markup
from sqlalchemy import bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.notices.notice import Hearers, Notice
from core.notices.outbox import NUDGE, REMINDER, WEEKLY, ReminderFacts
from core.notices.reminder_part import ReminderPart
from core.office import Office
from core.people.actor import find_actor_by_id
from core.people.leave import was_away
from core.people.reachable import newest_grant_at, roles_of
from core.reminders.agenda import Agenda, Duty, read_agenda
from core.reminders.history import mention
from core.reminders.message_parts import MessageFacts
from core.reminders.nudges import NudgeFacts
from core.reminders.reminder_screen import reminder_screen
from core.reminders.weekly_screen import weekly_screen
from core.reminders.words import nudges
from core.reminders.words import reminders as texts
from core.screen import Screen
from core.stored_record import read_record
from core.subjects import KINDS
from models import OutboxMessage, OutboxState, Person, Role

_SAME_TICK = timedelta(hours=1)
_TO_SUPERIORS = frozenset({ReminderPart.LEADERS_DIGEST, ReminderPart.CASES})
_WHO_DECIDES = frozenset({Role.COORDINATOR, Role.LEADER})
_NEVER = datetime(1, 1, 1)  # noqa: DTZ001 - a slot is what the office's clock shows

_SPOKEN = select(func.max(OutboxMessage.slot_at)).where(
    OutboxMessage.person_id == bindparam("person_id"),
    OutboxMessage.kind == REMINDER,
    OutboxMessage.state == OutboxState.SENT,
    OutboxMessage.id != bindparam("number"),
    OutboxMessage.slot_at <= bindparam("now"),
)
_NEWER = (
    select(OutboxMessage.id)
    .where(
        OutboxMessage.kind == REMINDER,
        OutboxMessage.person_id == bindparam("person_id"),
        OutboxMessage.id > bindparam("number"),
    )
    .limit(1)
)


class Writer:
    """Writes messages in one transaction, reading each commune's agenda once."""

    def __init__(self, session: AsyncSession, office: Office, now: datetime) -> None:
        self._session = session
        self._office = office
        self._now = now
        self._agendas: dict[int, Agenda] = {}

    async def write(self, message: OutboxMessage) -> Screen | None:
        """Give the message's screen; None when there is nothing left to say."""
        if message.kind == REMINDER:
            return await self._reminder(message)
        if message.kind == NUDGE:
            return await self._nudge(message)
        if message.kind == WEEKLY:
            return await weekly_screen(self._session, self._office, message, self._now)
        notice = KINDS[message.kind].of_facts(message.facts)
        return notice.screen() if await self._may_hear(message.person_id, notice) else None

    async def may_hear(self, message: OutboxMessage) -> bool:
        """Tell whether the person may still see a notice: their role may have ended."""
        return await self._may_hear(message.person_id, KINDS[message.kind].of_facts(message.facts))

    async def _may_hear(self, person_id: int, notice: Notice) -> bool:
        if notice.hearers is Hearers.ANYBODY:
            return True
        if notice.is_over(self._office.local(self._now)):
            return False
        if notice.records and not await self._sees(person_id, notice):
            return False
        roles = await roles_of(self._session, person_id)
        if notice.hearers is Hearers.ADMINISTRATORS and Role.ADMIN in roles:
            return True
        return bool(roles if notice.hearers is Hearers.ANY_ROLE else roles & _WHO_DECIDES)

    async def _sees(self, person_id: int, notice: Notice) -> bool:
        """Tell whether the person may still see the notice's records: they may have moved."""
        today = self._office.local(self._now).date()
        actor = await find_actor_by_id(self._session, person_id, today)
        return actor is not None and all(actor.sees_record_of(one) for one in notice.records)

    async def _reminder(self, message: OutboxMessage) -> Screen | None:
        if message.slot_at is None or await self._is_overtaken(message):
            return None
        agenda = await self._agenda(message.organization_id)
        slot = agenda.office.wall(message.slot_at)
        # If a newer slot was reached while it waited, it takes that slot and no second one is sent.
        slot = max(slot, agenda.newest_slots().get(message.person_id, slot))
        message.slot_at = agenda.office.moment(slot)
        before = await self._spoken_before(message, agenda)
        duties = agenda.duties.get(message.person_id, [])
        fresh = {duty.part for duty in duties if _is_fresh(duty, before, slot)}
        told = [duty for duty in duties if duty.part in fresh]
        if not told:
            return None
        parts = tuple(sorted(one.value for one in fresh))
        replace(ReminderFacts.of(message), sections=parts).keep_in(message)
        opening = await self._missed(message, agenda, told, slot)
        spoken = [duty for duty in told if _is_fresh(duty, before, slot)]
        return await self._screen(message, agenda, MessageFacts("", tuple(told), opening), spoken)

    async def _nudge(self, message: OutboxMessage) -> Screen | None:
        agenda = await self._agenda(message.organization_id)
        wanted = set(read_record(NudgeFacts, message.facts).places)
        told = [
            duty
            for duty in agenda.duties.get(message.person_id, [])
            if duty.part is ReminderPart.OWN and duty.debt and duty.debt.key in wanted
        ]
        if not told or self._reminder_comes(message, agenda):
            return None
        return await self._screen(
            message, agenda, MessageFacts("", tuple(told), nudges.asked_by_office()), told
        )

    def _reminder_comes(self, message: OutboxMessage, agenda: Agenda) -> bool:
        """Tell whether an ordinary reminder became due after the nudge."""
        newest = agenda.newest_slots().get(message.person_id)
        asked = message.slot_at and agenda.office.wall(message.slot_at)
        return bool(newest and asked and newest > asked)

    async def _screen(
        self, message: OutboxMessage, agenda: Agenda, told: MessageFacts, spoken: list[Duty]
    ) -> Screen:
        """Write the message, and record only the fresh duties (`spoken`) as reminded."""
        person = await self._session.get_one(Person, message.person_id)
        reports = [duty.debt.key for duty in spoken if duty.debt and duty.part is ReminderPart.OWN]
        await mention(self._session, message.id, dict.fromkeys(reports))
        told = replace(told, called=person.called)
        return await reminder_screen(self._session, agenda, told, self._now)

    async def _agenda(self, organization_id: int) -> Agenda:
        agenda = self._agendas.get(organization_id)
        if agenda is None:
            agenda = await read_agenda(self._session, self._office, organization_id, self._now)
            self._agendas[organization_id] = agenda
        return agenda

    async def _missed(
        self, message: OutboxMessage, agenda: Agenda, told: list[Duty], slot: datetime
    ) -> Markup:
        """Give the opening of a message that comes on a later day because sending failed.

        It is empty, or different, for people who were away or joined or came to owe since.
        """
        if slot.date() >= agenda.today:
            return Markup()
        if await was_away(self._session, message.person_id, slot.date()):
            return texts.while_away()
        if await self._was_spoken(message):
            return Markup()
        is_superior = message.person_id in agenda.recipients.leaders
        if is_superior and all(duty.part in _TO_SUPERIORS for duty in told):
            return texts.missed_by_superior(slot.date())
        return texts.missed(slot.date())

    async def _was_spoken(self, message: OutboxMessage) -> bool:
        """Tell whether others were reminded at that slot, so that the assistant was working."""
        joined = await newest_grant_at(self._session, message.person_id)
        if message.slot_at is not None and joined is not None and joined > message.slot_at:
            return True
        other = await self._session.scalar(
            select(OutboxMessage.id)
            .where(
                OutboxMessage.organization_id == message.organization_id,
                OutboxMessage.kind == REMINDER,
                OutboxMessage.slot_at == message.slot_at,
                OutboxMessage.created_at < message.created_at - _SAME_TICK,
            )
            .limit(1)
        )
        return other is not None

    async def _spoken_before(self, message: OutboxMessage, agenda: Agenda) -> datetime:
        """Give the newest slot of an earlier reminder sent to this person."""
        # Not of a clock that was ahead.
        where = {"person_id": message.person_id, "number": message.id, "now": self._now}
        newest = await self._session.scalar(_SPOKEN, where)
        return agenda.office.wall(newest) if newest else _NEVER

    async def _is_overtaken(self, message: OutboxMessage) -> bool:
        """Tell whether a newer reminder replaces this one."""
        where = {"person_id": message.person_id, "number": message.id}
        newer = await self._session.scalar(_NEWER, where)
        return newer is not None


def _is_fresh(duty: Duty, before: datetime, slot: datetime) -> bool:
    """Tell whether a rung was reached since the last reminder."""
    return any(before < rung.slot <= slot for rung in duty.rungs)
