"""Acts that post notices about the year's end, and rows of earlier versions."""

from typing import Any

from core.figures.year.shortfalls import declare, lift
from core.people.act import Act
from tests.core.notices.story import Acts, Rows, Stories, Story


async def _declare(story: Story, act: Act) -> Any:
    task = await story.task(act.session)
    return await declare(act, task.id, "Chưa làm", story.rules)


async def _lift(story: Story, act: Act) -> Any:
    return await lift(act, (await story.task(act.session)).id, story.rules)


_ACTS: Acts = (
    ("Nội vụ", _declare, {"shortfall declared"}),
    ("Nội vụ", _lift, {"shortfall lifted"}),
)

STORIES: Stories = (("2023-12-15 09:00", _ACTS),)


_SHORTFALL = {
    "task_id": 11,
    "department_id": 7,
    "department": "Tư pháp",
    "code": "1.2",
    "title": "Niêm yết thủ tục",
    "year": 2023,
    "by": "Chủ tịch",
}

OLD_ROWS: Rows = (
    ("shortfall declared", {**_SHORTFALL, "reason": "Chưa làm"}),
    ("shortfall lifted", _SHORTFALL),
)
