"""Acts that post notices about reviews, and rows of earlier versions."""

from models import Verdict
from tests.core.notices.reported import amend, judge, report_of
from tests.core.notices.story import Acts, Rows, Stories

_ACTS: Acts = (
    ("Tư pháp", report_of(), {"report sent", "colleague sent"}),
    ("Nội vụ", judge(Verdict.RETURNED, "1.1"), {"answer returned"}),
    ("Tư pháp", amend, {"answer mended"}),
    ("Nội vụ", judge(Verdict.PASSED, "1.1"), set()),
    ("Tư pháp", amend, {"answer mended"}),
    ("Nội vụ", judge(Verdict.PASSED), {"report passed"}),
)
_OF_EACH_OTHER: Acts = (
    ("Nội vụ", report_of("Tư pháp"), {"report sent", "reported instead"}),
    ("Văn thư", judge(Verdict.PASSED), {"report passed"}),
    ("Văn thư", report_of("Địa chính – Xây dựng"), {"report sent", "reported instead"}),
    (
        "Nội vụ",
        judge(Verdict.PASSED, department="Địa chính – Xây dựng"),
        {"report passed", "mutual"},
    ),
)
STORIES: Stories = (("2023-03-09 09:00", _ACTS), ("2023-03-09 09:00", _OF_EACH_OTHER))

_PLACE = {"round_id": 4, "round_key": "2023-Q1", "department_id": 7, "department": "Tư pháp"}
_RETURNED = {
    **_PLACE,
    "verdict": "returned",
    "codes": ["1.2", "1.3"],
    "reason": "Chưa có số liệu",
    "due_on": "2023-03-16",
    "by": "Nội vụ",
}

OLD_ROWS: Rows = (
    ("report passed", {**_PLACE, "count": 5, "points": "2.25", "scored": 1, "with_points": 2}),
    ("report passed", {**_PLACE, "count": 5, "points": "2.25"}),
    ("report passed", {**_PLACE, "count": 5, "points": None, "scored": 0, "with_points": 0}),
    ("answer returned", _RETURNED),
    ("answer returned", {**_RETURNED, "verdict": "explain", "codes": ["1.2"]}),
)
