"""Acts that post notices about deadlines and the calendar, and rows of earlier versions."""

from datetime import date
from typing import Any

from core.calendar.working_days import DayChange, DaySource
from core.deadlines.changed_days import change_days, forget_day
from core.deadlines.extensions import ask_extension, decide
from core.deadlines.moving import Day, Move, move_day
from core.people.act import Act
from core.reporting.owed import debts
from tests.core.notices.story import Rows, Stories, Story, keeps, without


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


STORIES: Stories = (
    (
        "2023-03-09 09:00",
        (
            ("Tư pháp", keeps("extension", _ask_for_time), {"extension asked"}),
            ("Nội vụ", _grant_time, {"extension decided"}),
            ("Nội vụ", _move_deadline, {"round moved"}),
            ("Nội vụ", _take_day_off, {"round moved"}),
            ("Nội vụ", _forget_day_off, {"round moved"}),
        ),
    ),
)


_EXTENSION = {
    "department_id": 7,
    "department": "Tư pháp",
    "round_key": "2023-Q1",
    "due_on": "2023-03-11",
    "due_on_working": "2023-03-13",
    "wanted_on": "2023-03-18",
    "wanted_on_working": "2023-03-20",
}
_ASKED = {"id": 6, **_EXTENSION, "reason": "Chờ số liệu", "asked_by": "Công chức", "leader": None}

OLD_ROWS: Rows = (
    ("extension asked", _ASKED),
    (
        "extension asked",
        {**without(_ASKED, "due_on_working", "wanted_on_working"), "leader": "An"},
    ),
    ("extension decided", {**_EXTENSION, "is_granted": True, "decided_by": "Chủ tịch"}),
    (
        "extension decided",
        {
            **without(_EXTENSION, "due_on_working", "wanted_on_working"),
            "is_granted": False,
            "decided_by": "Chủ tịch",
        },
    ),
    (
        "round moved",
        {
            "round_key": "2023-Q1",
            "before": "2023-03-15",
            "after": "2023-03-18",
            "effective": "2023-03-20",
        },
    ),
)
