"""Acts that post notices about directions, and rows of earlier versions."""

from typing import Any

from core.directions.directions import acknowledge_direction, give_direction
from core.people.act import Act
from tests.core.notices.story import Rows, Stories, Story, keeps


async def _direct(story: Story, act: Act) -> Any:
    return await give_direction(act, await story.department(act.session), None, "Làm ngay")


async def _acknowledge(story: Story, act: Act) -> Any:
    return await acknowledge_direction(act, story.made["direction"].id)


STORIES: Stories = (
    (
        "2023-03-09 09:00",
        (
            ("Chủ tịch", keeps("direction", _direct), {"direction given"}),
            ("Tư pháp", _acknowledge, {"direction taken"}),
        ),
    ),
)


OLD_ROWS: Rows = (
    (
        "direction given",
        {
            "id": 8,
            "department_id": 7,
            "department": "Tư pháp",
            "by": "Chủ tịch",
            "task": None,
            "words": "Làm ngay",
        },
    ),
    (
        "direction given",
        {
            "id": 8,
            "department_id": 7,
            "department": "Tư pháp",
            "by": "Chủ tịch",
            "task": "1.2",
            "words": "Làm ngay",
        },
    ),
    (
        "direction taken",
        {"id": 8, "called": "An", "department": "Tư pháp", "by": "Công chức", "words": "Làm ngay"},
    ),
)
