"""Acts that post notices about difficulties, and rows of earlier versions."""

from typing import Any

from core.difficulties.difficulties import NewCase, raise_difficulty
from core.difficulties.steps import take_step
from core.people.act import Act
from models import (
    DifficultyAct,
    DifficultyReason,
)
from tests.core.notices.story import Doing, Rows, Stories, Story, keeps, without


async def _raise(story: Story, act: Act) -> Any:
    department_id = await story.department(act.session)
    new = NewCase(department_id, None, DifficultyReason.STAFF, "Thiếu người", "", "Chủ tịch")
    return await raise_difficulty(act, new, office=story.rules)


def _step(kind: DifficultyAct) -> Doing:
    async def step(story: Story, act: Act) -> Any:
        return await take_step(act, story.made["case"].id, kind, "Đã rõ", office=story.rules)

    return step


STORIES: Stories = (
    (
        "2023-03-09 09:00",
        (
            ("Tư pháp", keeps("case", _raise), {"case to handle"}),
            ("Nội vụ", _step(DifficultyAct.ACKNOWLEDGED), {"case step"}),
            ("Nội vụ", _step(DifficultyAct.PASSED_ON), {"case step", "case to handle"}),
            ("Chủ tịch", _step(DifficultyAct.ANSWERED), {"case step", "case to handle"}),
            ("Tư pháp", _step(DifficultyAct.REPLIED), {"case to handle"}),
            ("Tư pháp", _step(DifficultyAct.WITHDRAWN), {"case step", "case to handle"}),
        ),
    ),
)


_CASE = {
    "id": 3,
    "number": 2,
    "year": 2023,
    "department_id": 7,
    "department": "Tư pháp",
    "task_id": 11,
    "task_code": "1.2",
    "reason": "staff",
    "case_words": "Thiếu người.",
    "proposal": "Thêm một người.",
    "addressed_to": "Chủ tịch UBND xã",
    "act": "raised",
    "words": "",
    "by": "Người nêu",
    "leader": "An",
}

OLD_ROWS: Rows = (
    ("case to handle", _CASE),
    ("case to handle", {**_CASE, "leader": None}),
    ("case to handle", without(_CASE, "task_id")),
    ("case to handle", {**_CASE, "task_id": None, "task_code": None}),
    ("case step", {**_CASE, "act": "answered", "words": "Sẽ thêm người", "leader": None}),
)
