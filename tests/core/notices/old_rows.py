"""Facts of notices as earlier versions stored them in the outbox, at least one of each kind."""

from typing import Any

_LEAVE = {
    "person": "Người nghỉ",
    "deputy": "Người thay",
    "starts_on": "2023-03-06",
    "ends_on": "2023-03-10",
}
_PLACE = {"round_id": 4, "round_key": "2023-Q1", "department_id": 7, "department": "Tư pháp"}
_CODE = {"id": 5, "role": "leader", "department": None, "by": "Chủ tịch"}
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
_SHORTFALL = {
    "task_id": 11,
    "department_id": 7,
    "department": "Tư pháp",
    "code": "1.2",
    "title": "Niêm yết thủ tục",
    "year": 2023,
    "by": "Chủ tịch",
}
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
_SENT = {**_PLACE, "tasks": 5, "done": 3, "difficult": 1, "by": None, "away": None, "leader": "An"}
_WORDS_MENDED = {
    "is_own": False,
    "id": 31,
    "office": "Văn phòng - Nội vụ",
    "department": "Tư pháp",
    "code": "1.2",
    "field": "task.result",
    "before": "Da lam",
    "after": "Đã làm",
}
_RETURNED = {
    **_PLACE,
    "verdict": "returned",
    "codes": ["1.2", "1.3"],
    "reason": "Chưa có số liệu",
    "due_on": "2023-03-16",
    "by": "Nội vụ",
}


def _without(facts: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in facts.items() if name not in names}


OLD_ROWS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("unreachable", {"name": "Công chức"}),
    ("undelivered", {"name": "Công chức"}),
    ("fault", {"reference": "AB12"}),
    ("trouble", {"trouble": "bad update", "channel": "telegram", "id": 5}),
    ("trouble", {"trouble": "bad update", "channel": "telegram", "id": "?"}),
    ("trouble", {"trouble": "little room", "folder": "/data", "megabytes": 90}),
    ("trouble", {"trouble": "files set aside", "count": 3}),
    ("trouble", {"trouble": "sweep refused", "unknown": 4, "files": 9}),
    ("trouble", {"trouble": "quarantine ripe", "count": 3}),
    ("trouble", {"trouble": "file altered", "name": "anh.jpg", "sha256": "0" * 64}),
    ("trouble", {"trouble": "files missing", "count": 3}),
    ("trouble", {"trouble": "local files"}),
    ("trouble", {"trouble": "backup failed", "reason": "Ổ đĩa đầy."}),
    ("trouble", {"trouble": "backup incomplete", "missing": 2}),
    ("trouble", {"trouble": "backup overdue", "since": ""}),
    ("trouble", {"trouble": "backup overdue", "since": "08:00 ngày 01/03/2023"}),
    ("trouble", {"trouble": "away", "since": "08:00", "until": "09:00"}),
    ("trouble", {"trouble": "token refused", "since": "08:00", "until": "09:00"}),
    (
        "trouble",
        {"trouble": "clock moved", "was": "2023-03-09T08:00", "now_is": "2024-03-09T08:00"},
    ),
    ("deletion", {"id": 4, "name": "Công chức"}),
    ("deletion", {"name": "Công chức"}),
    (
        "deletion refused",
        {"called": "An", "reason": "Còn báo cáo phải gửi", "decided_by": "Nội vụ"},
    ),
    ("farewell", {"called": "An"}),
    ("extension asked", _ASKED),
    (
        "extension asked",
        {**_without(_ASKED, "due_on_working", "wanted_on_working"), "leader": "An"},
    ),
    ("extension decided", {**_EXTENSION, "is_granted": True, "decided_by": "Chủ tịch"}),
    (
        "extension decided",
        {
            **_without(_EXTENSION, "due_on_working", "wanted_on_working"),
            "is_granted": False,
            "decided_by": "Chủ tịch",
        },
    ),
    ("deputised", _LEAVE),
    ("deputised", _without(_LEAVE, "deputy")),
    ("uncovered", {**_LEAVE, "deputy": None}),
    ("leave entered", _LEAVE),
    ("leave entered", {**_LEAVE, "deputy": None}),
    ("leave cancelled", _LEAVE),
    ("deputy released", _LEAVE),
    ("deputy elsewhere", _LEAVE),
    (
        "round moved",
        {
            "round_key": "2023-Q1",
            "before": "2023-03-15",
            "after": "2023-03-18",
            "effective": "2023-03-20",
        },
    ),
    (
        "reported instead",
        {
            "deputy": "Người thay",
            "department_id": 7,
            "department": "Tư pháp",
            "round_key": "2023-Q1",
        },
    ),
    (
        "reported instead",
        {"deputy": "Người thay", "department": "Tổ kiểm tra", "round_key": "2023-M3"},
    ),
    (
        "colleague sent",
        {
            "department_id": 7,
            "department": "Tư pháp",
            "round_key": "2023-Q1",
            "colleague": "Công chức",
            "opens": "/baocao 4 7",
        },
    ),
    ("report sent", _SENT),
    ("report sent", {**_SENT, "by": "Người thay", "away": "Người nghỉ", "leader": None}),
    ("report passed", {**_PLACE, "count": 5, "points": "2.25", "scored": 1, "with_points": 2}),
    ("report passed", {**_PLACE, "count": 5, "points": "2.25"}),
    ("report passed", {**_PLACE, "count": 5, "points": None, "scored": 0, "with_points": 0}),
    ("answer returned", _RETURNED),
    ("answer returned", {**_RETURNED, "verdict": "explain", "codes": ["1.2"]}),
    ("answer mended", {**_PLACE, "code": "1.2", "by": "Công chức", "leader": None}),
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
    (
        "joined",
        {
            "grant_id": 12,
            "name": "Công chức",
            "role": "official",
            "department": "Tư pháp",
            "invited_by": None,
            "invited_at": "2023-03-01T08:00:00+07:00",
            "can_remove": True,
        },
    ),
    (
        "joined",
        {
            "grant_id": 12,
            "name": "Công chức",
            "role": "leader",
            "department": None,
            "invited_by": "Nội vụ",
            "invited_at": "2023-03-01T08:00:00+07:00",
            "can_remove": False,
        },
    ),
    ("named", {"before": "Văn phòng xã", "name": "Công chức"}),
    ("code waits", {"id": 5, "by": "Nội vụ", "expires_at": "2023-03-08T01:00:00+00:00"}),
    ("code approved", _CODE),
    ("code refused", _CODE),
    ("role removed", {"name": "A", "role": "official", "department": "Tư pháp", "by": "Nội vụ"}),
    (
        "mutual",
        {"first": "A", "second": "B", "by_first": 2, "by_second": 3, "is_invited": False},
    ),
    ("case to handle", _CASE),
    ("case to handle", {**_CASE, "leader": None}),
    ("case to handle", _without(_CASE, "task_id")),
    ("case to handle", {**_CASE, "task_id": None, "task_code": None}),
    ("case step", {**_CASE, "act": "answered", "words": "Sẽ thêm người", "leader": None}),
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
    (
        "handing over",
        {"name": "A", "departments": ["Tư pháp"], "owed": 1, "open": 2, "alone": ["Tư pháp"]},
    ),
    (
        "evidence withdrawn",
        {
            "by": "Công chức",
            "department": "Tư pháp",
            "round_key": "2023-Q1",
            "code": "1.2",
            "reason": "secret",
            "sha256": "0" * 64,
        },
    ),
    (
        "archive stale",
        {
            "by": "Công chức",
            "department": "Tư pháp",
            "round_key": "2023-Q1",
            "code": "",
            "reason": "Gửi nhầm tệp",
            "sha256": "0" * 64,
        },
    ),
    ("words mended", _WORDS_MENDED),
    ("words mended", {**_WORDS_MENDED, "is_own": True}),
    ("words mended", _without(_WORDS_MENDED, "is_own", "id", "office")),
    ("copies left", {"count": 2}),
    ("shortfall declared", {**_SHORTFALL, "reason": "Chưa làm"}),
    ("shortfall lifted", _SHORTFALL),
    ("words passed on", {"name": "A", "department": "", "words": "Xin báo cáo"}),
)
"""Kind → facts, as they stand in the table of those who update."""
