"""Acts that post notices about findings, and rows of earlier versions."""

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any

from core.hand_in.hand_in import submit_hand_in
from core.inspections.findings import load_finding
from core.inspections.inspecting import (
    NewFinding,
    correct_day,
    correct_remedy,
    correct_words,
    record_finding,
    withdraw,
)
from core.inspections.mending import confirm_mending, mend, refuse_mending
from core.people.act import Act
from core.reporting.report_key import ReportKey
from tests.core.notices.story import Acts, Doing, Rows, Stories, Story, keeps
from tests.office import Office


async def _find(story: Story, act: Act) -> Any:
    asked, department_id = await story.round(act.session, "2023-M03"), None
    department_id = await story.department(act.session)
    new = NewFinding(asked.id, department_id, "Niêm yết", "Mờ", "In lại", date(2023, 3, 20))
    return await record_finding(act, new, (), office=story.rules)


async def _confirm_mending(story: Story, act: Act) -> Any:
    found = await load_finding(act.session, act.actor, story.made["finding"])
    return await confirm_mending(act, found.id, found.version)


async def _hand_in_inspection(story: Story, act: Act) -> Any:
    month = await story.round(act.session, "2023-M03")
    return await submit_hand_in(act, ReportKey(month.id, None))


def _with_finding(doing: Callable[[Act, int, Office], Awaitable[Any]]) -> Doing:
    async def done(story: Story, act: Act) -> Any:
        return await doing(act, story.made["finding"], story.office)

    return done


_ACTS: Acts = (
    ("Kiểm tra", keeps("finding", _find), {"finding recorded"}),
    ("Kiểm tra", _with_finding(lambda a, i, o: withdraw(a, i, "Nhầm")), {"finding withdrawn"}),
    ("Kiểm tra", keeps("finding", _find), {"finding recorded"}),
    ("Kiểm tra", _with_finding(lambda a, i, o: correct_words(a, i, "Rách")), {"finding corrected"}),
    ("Kiểm tra", _with_finding(lambda a, i, o: correct_remedy(a, i, "In")), {"finding corrected"}),
    (
        "Kiểm tra",
        _with_finding(lambda a, i, o: correct_day(a, i, date(2023, 3, 22), office=o.rules)),
        {"finding corrected"},
    ),
    ("Tư pháp", _with_finding(lambda a, i, o: mend(a, i, "Xong", ())), {"finding mended"}),
    ("Kiểm tra", _with_finding(lambda a, i, o: refuse_mending(a, i, "Mờ")), {"finding refused"}),
    ("Tư pháp", _with_finding(lambda a, i, o: mend(a, i, "Xong", ())), {"finding mended"}),
    ("Kiểm tra", _confirm_mending, {"finding confirmed"}),
    ("Kiểm tra", _hand_in_inspection, {"inspection sent"}),
)

STORIES: Stories = (("2023-03-13 09:00", _ACTS),)


_FINDING = {
    "id": 9,
    "department_id": 7,
    "department": "Tư pháp",
    "field": "Niêm yết",
    "words": "Chưa niêm yết",
    "remedy": "Niêm yết lại",
    "due_on": "2023-03-16",
    "photos": 2,
    "mended_words": "Đã niêm yết",
    "proofs": 1,
    "refusal": "Ảnh mờ",
    "confirmed_by": "Người kiểm tra",
    "withdrawal": "Ghi nhầm ngành",
}

OLD_ROWS: Rows = (
    ("finding recorded", _FINDING),
    ("finding corrected", _FINDING),
    ("finding withdrawn", _FINDING),
    ("finding mended", {**_FINDING, "department_id": None}),
    ("finding confirmed", _FINDING),
    ("finding refused", _FINDING),
    (
        "inspection sent",
        {
            "round_id": 4,
            "round_key": "2023-M3",
            "departments": 2,
            "findings": 3,
            "mended": 1,
        },
    ),
)
