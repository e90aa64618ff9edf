"""Acts that post notices about framework plans, and rows of earlier versions."""

from datetime import date
from typing import Any

from core.framework.framework import (
    AskedMeasure,
    write_finish,
    write_partners,
    write_target,
    write_words,
)
from core.framework.measures import FrameworkTask, MeasurePart
from core.hand_in.hand_in import load_hand_in, submit_hand_in
from core.people.act import Act
from core.reporting.report_key import ReportKey
from models import (
    Round,
    RoundKind,
)
from tests.core.notices.story import Acts, Doing, Rows, Stories, Story


async def _planned(story: Story, act: Act) -> tuple[int, tuple[FrameworkTask, ...]]:
    asked = await story.find(act.session, Round, kind=RoundKind.FRAMEWORK)
    department_id = await story.department(act.session)
    plan = await load_hand_in(act.session, story.office.organization_id, asked.id, department_id)
    return asked.id, plan.tasks


def _partners(*names: str) -> Doing:
    async def named(story: Story, act: Act) -> Any:
        round_id, tasks = await _planned(story, act)
        part = MeasurePart.COOPERATION
        asked = AskedMeasure(round_id, tasks[0].task_id, part, tasks[0].seen(part))
        ids = [await story.department(act.session, name) for name in names]
        await write_partners(act, asked, ids)

    return named


async def _hand_in_plan(story: Story, act: Act) -> Any:
    round_id, tasks = await _planned(story, act)
    for task in tasks:
        for part in task.missing:
            asked = AskedMeasure(round_id, task.task_id, part, task.seen(part))
            if part is MeasurePart.COOPERATION:
                await write_partners(act, asked, ())
            elif part is MeasurePart.FINISH:
                await write_finish(act, asked, date(2023, 8, 31))
            elif part is MeasurePart.TARGET:
                await write_target(act, asked, None)
            else:
                await write_words(act, asked, "Đôn đốc")
    return await submit_hand_in(act, ReportKey(round_id, await story.department(act.session)))


_ACTS: Acts = (
    ("Tư pháp", _partners("Văn hoá – LĐTĐ&XH"), set()),
    ("Tư pháp", _hand_in_plan, {"cooperation", "colleague sent"}),
    ("Tư pháp", _partners("Văn hoá – LĐTĐ&XH", "Địa chính – Xây dựng"), {"cooperation"}),
)

STORIES: Stories = (("2023-03-09 09:00", _ACTS),)


OLD_ROWS: Rows = (
    (
        "cooperation",
        {
            "lead": "Nội vụ",
            "department_id": 7,
            "department": "Tư pháp",
            "round_key": "2023-F",
            "tasks": [["1.2", "Niêm yết thủ tục", "2023-06-30"], ["1.3", "Trả hồ sơ", None]],
        },
    ),
)
