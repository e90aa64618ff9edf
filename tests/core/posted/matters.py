"""Acts on directions, deadlines and difficulties, with the notices that others receive."""

from datetime import date
from typing import Any

from core.calendar.working_days import DayChange, DaySource
from core.deadlines.changed_days import change_days, forget_day
from core.deadlines.extensions import ask_extension, decide
from core.deadlines.moving import Day, Move, move_day
from core.difficulties.difficulties import NewCase, raise_difficulty
from core.difficulties.steps import take_step
from core.directions.directions import acknowledge_direction, give_direction
from core.people.act import Act
from core.reporting.owed import debts
from models import (
    DifficultyAct,
    DifficultyReason,
)
from tests.core.posted.story import Acts, Doing, Story, keeps


async def _direct(story: Story, act: Act) -> Any:
    return await give_direction(act, await story.department(act.session), None, "Làm ngay")


async def _acknowledge(story: Story, act: Act) -> Any:
    return await acknowledge_direction(act, story.made["direction"].id)


async def _ask_for_time(story: Story, act: Act) -> Any:
    owed = await debts(
        act.session, story.office.organization_id, story.rules.ladder, act.now.date()
    )
    debt = next(one for one in owed if act.actor.reports_for(one.department_id))
    return await ask_extension(act, debt, date(2023, 3, 20), "Chờ số liệu", office=story.rules)


async def _grant_time(story: Story, act: Act) -> Any:
    return await decide(act, story.made["extension"], is_granted=True, office=story.rules)


async def _move_deadline(story: Story, act: Act) -> Any:
    asked = await story.round(act.session)
    return await move_day(act, Move(asked.id, Day.DUE, date(2023, 3, 17)), story.rules)


async def _due_day(story: Story, act: Act) -> Any:
    asked = await story.round(act.session, "2023-Q3")
    return story.rules.ladder.effective(asked.due_on)


async def _take_day_off(story: Story, act: Act) -> Any:
    days = [await _due_day(story, act)]
    return await change_days(act, days, is_working=False, document="CV 12", office=story.rules)


async def _forget_day_off(story: Story, act: Act) -> Any:
    day = await _due_day(story, act)
    changed = DayChange(day, False, "CV 12", DaySource.CHAT)
    return await forget_day(act, day, office=story.rules.with_changes([changed]))


async def _raise(story: Story, act: Act) -> Any:
    department_id = await story.department(act.session)
    new = NewCase(department_id, None, DifficultyReason.STAFF, "Thiếu người", "", "Chủ tịch")
    return await raise_difficulty(act, new, office=story.rules)


def _step(kind: DifficultyAct) -> Doing:
    async def step(story: Story, act: Act) -> Any:
        return await take_step(act, story.made["case"].id, kind, "Đã rõ", office=story.rules)

    return step


MATTERS: Acts = (
    ("Chủ tịch", keeps("direction", _direct), {"direction given"}),
    ("Tư pháp", _acknowledge, {"direction taken"}),
    ("Tư pháp", keeps("extension", _ask_for_time), {"extension asked"}),
    ("Nội vụ", _grant_time, {"extension decided"}),
    ("Nội vụ", _move_deadline, {"round moved"}),
    ("Tư pháp", keeps("case", _raise), {"case to handle"}),
    ("Nội vụ", _step(DifficultyAct.ACKNOWLEDGED), {"case step"}),
    ("Nội vụ", _step(DifficultyAct.PASSED_ON), {"case step", "case to handle"}),
    ("Chủ tịch", _step(DifficultyAct.ANSWERED), {"case step", "case to handle"}),
    ("Tư pháp", _step(DifficultyAct.REPLIED), {"case to handle"}),
    ("Tư pháp", _step(DifficultyAct.WITHDRAWN), {"case step", "case to handle"}),
)
CALENDAR: Acts = (
    ("Nội vụ", _take_day_off, {"round moved"}),
    ("Nội vụ", _forget_day_off, {"round moved"}),
)
