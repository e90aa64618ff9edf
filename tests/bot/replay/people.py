"""People's acts, done directly on the database and told to the oracle."""

from collections import Counter
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.gateway import Gateway
from core.calendar.date_range import DateRange
from core.clock import Clock
from core.database import Database
from core.deadlines.changed_days import confirm_year
from core.deadlines.extension_requests import undecided
from core.deadlines.extensions import ask_extension, decide
from core.dialogue.engine import Dialogue
from core.errors import UserError
from core.framework import framework
from core.framework.framework import AskedMeasure
from core.framework.measures import FrameworkTask, MeasurePart
from core.hand_in.hand_in import add_to_hand_in, load_hand_in, submit_hand_in
from core.notices.notice import Notice
from core.office import Office
from core.people.act import Act
from core.people.actor import Actor, find_actor
from core.people.leave import enter_leave
from core.people.notices import Unreachable
from core.progress_levels import LEVELS
from core.reporting import answers
from core.reporting.card import load_card
from core.reporting.owed import Debt, debts
from core.reporting.report_key import ReportKey
from core.reporting.sending import submit
from core.screen import plain
from core.subjects import KINDS
from core.wording.coordinating import with_name
from handlers import TOPICS
from models import OutboxMessage, Round
from simulator.simulator import Simulator
from tests.bot.replay.cast import CAST, DEPARTMENTS
from tests.bot.replay.judge import Judge
from tests.bot.replay.oracle import Away, Place
from tests.bot.replay.rungs import finish_day
from tests.bot.replay.seating import Seats

_REASON = "Chờ số liệu của các thôn"
BLOCKS = "blocks"
_WORDS = "Đã thực hiện theo kế hoạch"


class People:
    """Acts at the time of the clock."""

    def __init__(
        self, world: Simulator, database: Database, office: Office, clock: Clock, judge: Judge
    ) -> None:
        self.judge = judge
        self._world = world
        self._database = database
        self._office = office
        self._clock = clock
        self._facts = judge.oracle.facts
        self._gateway = Gateway(
            database, Dialogue(TOPICS, office), office, clock, wake_delivery=lambda: None
        )
        self.seats = Seats(0)
        self.counts: Counter[str] = Counter()
        self._learnt = 0  # the newest notice that the judge knows

    @property
    def _now(self) -> datetime:
        return self._office.local(self._clock.now())

    def take_seats(self, seats: Seats) -> None:
        """Read the people from the database."""
        self.seats = seats
        self.judge.notices |= {self._shown(Unreachable(name=member.name)) for member in CAST}

    async def send(self, chat: int, place: Place) -> None:
        """Send a whole report."""
        async with self._database.writing() as session:
            actor, asked = await self._actor(session, chat), await self._round(session, place[0])
            department_id = self.seats.departments[place[1]]
            where, now = ReportKey(asked.id, department_id), self._now
            if place[0].endswith("-F"):
                await self._plan(session, actor, place, where)
                await submit_hand_in(Act(session, actor, now), where)
            elif "Q" not in asked.key:
                await add_to_hand_in(Act(session, actor, now), where, _WORDS)
                await submit_hand_in(Act(session, actor, now), where)
            elif department_id is not None:
                await self._report(session, actor, asked, place[1])
            await self._learn(session)
        self._facts.sent.add(place)
        if "Q" in place[0]:  # nobody in the replay reviews reports
            self._facts.unreviewed[place] = self._now.date(), chat

    async def _plan(
        self,
        session: AsyncSession,
        actor: Actor,
        place: Place,
        where: ReportKey,
    ) -> None:
        """Fill in the framework plan with a day for each task, without cooperation."""
        now, department = self._now, place[1] or ""
        plan = await load_hand_in(session, self.seats.organization_id, *where)
        for number, task in enumerate(plan.tasks):
            day = finish_day(now.year, DEPARTMENTS.index(department), number)
            await self._measure(session, actor, (where[0], task), day)
            self._facts.planned[department, task.code] = day, now.replace(tzinfo=None)

    async def _measure(
        self, session: AsyncSession, actor: Actor, what: tuple[int, FrameworkTask], day: date
    ) -> None:
        now, (round_id, task) = self._now, what
        asked = {
            part: AskedMeasure(round_id, task.task_id, part, task.seen(part)) for part in task.parts
        }
        for part in (MeasurePart.SOLUTION, MeasurePart.RESPONSIBLE, MeasurePart.PRODUCT):
            await framework.write_words(Act(session, actor, now), asked[part], _WORDS)
        await framework.write_partners(Act(session, actor, now), asked[MeasurePart.COOPERATION], ())
        await framework.write_finish(Act(session, actor, now), asked[MeasurePart.FINISH], day)
        if MeasurePart.TARGET in asked:
            await framework.write_target(Act(session, actor, now), asked[MeasurePart.TARGET], None)

    async def _report(
        self, session: AsyncSession, actor: Actor, asked: Round, department: str | None
    ) -> None:
        """Report on every task; from the third quarter on the first task is done."""
        now, round_id = self._now, asked.id
        department_id = self.seats.departments[department]
        assert department is not None
        assert department_id is not None
        card = await load_card(session, self.seats.organization_id, round_id, department_id)
        for number, entry in enumerate(card.entries):
            task = answers.TaskInRound(round_id, entry.task_id)
            is_done = number == 0 and asked.key[-2:] in {"Q3", "Q4"}
            level = LEVELS[-1] if is_done else LEVELS[number % len(LEVELS)]
            await answers.set_progress(Act(session, actor, now), task, level)
            if is_done:
                await answers.set_explanation(Act(session, actor, now), task, _WORDS)
                self._facts.done.add((department, entry.code))
            await answers.confirm(Act(session, actor, now), task, office=self._office)
        await submit(Act(session, actor, now), round_id, department_id, office=self._office)

    async def ask_for_time(self, chat: int, place: Place, wanted_on: date) -> None:
        """Ask for an extension, unless the report was already sent."""
        if place in self._facts.sent:
            return
        async with self._database.writing() as session:
            debt, now = await self._debt(session, place), self._now
            actor = await self._actor(session, chat)
            await ask_extension(
                Act(session, actor, now), debt, wanted_on, _REASON, office=self._office
            )
            await self._learn(session)

    async def decide(self, chat: int, *, is_granted: bool) -> None:
        """Grant or refuse a request, if there is one."""
        async with self._database.writing() as session:
            actor, now = await self._actor(session, chat), self._now
            for one in await undecided(session, self.seats.organization_id):
                request = await decide(
                    Act(session, actor, now), one.id, is_granted=is_granted, office=self._office
                )
                if is_granted:
                    department = self.seats.department(request.department_id)
                    place = (request.round_key, department)
                    self._facts.granted[place] = request.wanted_on
                    self.counts["extensions granted"] += 1
            await self._learn(session)

    async def leave(self, away: Away) -> None:
        """Enter a leave, unless it overlaps with another."""
        deputy_id = self.seats.people[away.deputy] if away.deputy else None
        days = DateRange(away.starts_on, away.ends_on)
        try:
            async with self._database.writing() as session:
                actor = await self._actor(session, away.chat)
                await enter_leave(Act(session, actor, self._now), actor.person_id, days, deputy_id)
                await self._learn(session)
        except UserError:
            return
        self._facts.leaves.append(away)
        self.counts["leaves with a deputy" if away.deputy else "leaves without a deputy"] += 1

    async def block(self, chat: int, *, is_told: bool) -> None:
        """Block the bot; the assistant learns it at once, or when it sends a message."""
        if chat in self._facts.blocked:
            return
        self._world.block(chat)
        self._facts.blocked.add(chat)
        self.counts[BLOCKS] += 1
        if is_told:
            await self._gateway.note_reachability("telegram", str(chat), is_reachable=False)

    async def unblock(self, chat: int) -> None:
        """Unblock the bot."""
        if chat not in self._facts.blocked:
            return
        self._world.unblock(chat)
        self._facts.blocked.discard(chat)
        await self._gateway.note_reachability("telegram", str(chat), is_reachable=True)
        self.judge.looks_again(self._now.replace(tzinfo=None))
        self.judge.opens(chat, self._now.replace(tzinfo=None))

    async def confirm_calendar(self, chat: int, year: int) -> None:
        """Confirm the next year's calendar."""
        async with self._database.writing() as session:
            await confirm_year(Act(session, await self._actor(session, chat), self._now), year)
        self._facts.has_confirmed_calendar = True

    async def _actor(self, session: AsyncSession, chat: int) -> Actor:
        actor = await find_actor(session, "telegram", str(chat), self._now.date())
        assert actor is not None
        return actor

    async def _round(self, session: AsyncSession, key: str) -> Round:
        return (await session.scalars(select(Round).where(Round.key == key))).one()

    async def _debt(self, session: AsyncSession, place: Place) -> Debt:
        today, ladder = self._now.date(), self._office.ladder
        wanted = place[0], self.seats.departments[place[1]]
        owed = await debts(session, self.seats.organization_id, ladder, today)
        return next(debt for debt in owed if (debt.asked.key, debt.department_id) == wanted)

    async def _learn(self, session: AsyncSession) -> None:
        """Tell the judge which notices to others this act has caused."""
        for told in await session.scalars(
            select(OutboxMessage).where(
                OutboxMessage.id > self._learnt, OutboxMessage.kind.in_(KINDS)
            )
        ):
            self._learnt = max(self._learnt, told.id)
            self.judge.notices.add(self._shown(KINDS[told.kind].of_facts(told.facts)))

    def _shown(self, notice: Notice) -> str:
        return with_name(plain(notice.screen().head), self._office.coordinating_department)
