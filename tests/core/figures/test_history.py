"""The log for people, pure: which lines are folded, compared and shown."""

from datetime import UTC, datetime, timedelta

import pytest

from core.history.log_lines import FieldChange, Logged, LogLine, changes, fold
from core.history.words import history as texts
from core.screen import plain

NOON = datetime(2023, 3, 9, 5, tzinfo=UTC)


def logged(number, action="draft written", minutes=0, **more):
    facts = {
        "subject": "answer",
        "subject_id": 1,
        "person_id": 1,
        "before": None,
        "after": None,
        "who": "Cán bộ",
        "round_key": "2023-Q1",
        "task_id": 7,
        "task_code": "1.1",
    }
    happened_at = NOON + timedelta(minutes=minutes)
    return Logged(id=number, happened_at=happened_at, action=action, **{**facts, **more})


def shown(line, **more):
    return plain(texts.line(line, NOON, with_task=False, **more))


def unknown(action, subject, **facts):
    return LogLine(NOON, None, action, subject, (1,), None, None, changes(None, facts))


def test_drafts_in_succession_are_one_line_from_the_first_to_the_last_value():
    found = fold(
        [
            logged(1, after={"progress": 25}),
            logged(2, minutes=1, before={"progress": 25}, after={"progress": 50, "result": "a"}),
            logged(
                3,
                minutes=2,
                before={"progress": 50, "result": "a"},
                after={"progress": 50, "result": "b"},
            ),
        ]
    )
    assert [line.changes for line in found] == [
        (FieldChange("progress", None, 50), FieldChange("result", None, "b"))
    ]


def test_another_person_or_another_hour_starts_a_new_line():
    found = fold(
        [
            logged(1, after={"progress": 25}),
            logged(2, person_id=2, before={"progress": 25}, after={"progress": 50}),
            logged(3, person_id=2, minutes=60, before={"progress": 50}, after={"progress": 75}),
        ]
    )
    assert [line.changes for line in found] == [
        (FieldChange("progress", 50, 75),),
        (FieldChange("progress", 25, 50),),
        (FieldChange("progress", None, 25),),
    ]


def test_a_confirmed_answer_is_compared_with_the_last_one_that_counted_in_any_round():
    found = fold(
        [
            logged(1, "answer confirmed", after={"progress": 50, "result": "Đã rà soát"}),
            logged(2, "answer confirmed", 90, subject_id=2, after={"progress": 50, "result": "Đủ"}),
            logged(
                3,
                "answer confirmed",
                9000,
                subject_id=3,
                round_key="2023-Q2",
                after={"progress": 75, "result": ""},
            ),
        ]
    )
    assert [line.changes for line in found] == [
        (FieldChange("progress", 50, 75),),
        (FieldChange("result", "Đã rà soát", "Đủ"),),
        (FieldChange("progress", None, 50), FieldChange("result", None, "Đã rà soát")),
    ]


def test_successive_changes_of_one_plan_entry_are_one_line():
    found = fold(
        [
            logged(1, "measure written", subject="measure", after={"solution": "a"}),
            logged(
                2,
                "measure written",
                subject="measure",
                before={"solution": "a"},
                after={"solution": "a", "responsible": "b"},
            ),
        ]
    )
    assert [line.changes for line in found] == [
        (FieldChange("solution", None, "a"), FieldChange("responsible", None, "b"))
    ]


def test_a_draft_after_a_confirmation_shows_only_its_own_change():
    found = fold(
        [
            logged(1, "answer confirmed", after={"progress": 50, "result": "a"}),
            logged(2, minutes=1, subject_id=2, after={"progress": 50, "result": "b"}),
        ]
    )
    assert found[0].changes == (FieldChange("result", "a", "b"),)


def test_files_sent_in_succession_are_one_line_with_every_name():
    found = fold(
        [
            logged(1, "evidence added", subject="evidence", after={"file_name": "a.jpg"}),
            logged(
                2,
                "evidence added",
                subject="evidence",
                subject_id=2,
                after={"file_name": "b.jpg", "sha256": "00", "task_id": 7},
            ),
        ]
    )
    (line,) = found
    assert line.subject_ids == (1, 2)
    assert "Tệp: a.jpg; b.jpg" in shown(line)
    assert "sha256" not in shown(line)


def test_a_removed_value_is_shown_as_removed_and_context_is_not():
    assert changes({"words": "a"}, None) == (FieldChange("words", "a", None),)
    beside = changes({"due_on": "2023-03-16"}, {"granted_on": "2023-03-20"})
    assert beside == (
        FieldChange("due_on", None, "2023-03-16"),
        FieldChange("granted_on", None, "2023-03-20"),
    )


def test_long_values_are_shortened_to_where_they_differ():
    before = "Đã rà soát văn bản. " * 20
    (change,) = changes({"result": before}, {"result": before + "Thêm 5 văn bản."})
    line = shown(LogLine(NOON, "A", "draft written", "answer", (1,), None, None, (change,)))
    assert "Thêm 5 văn bản." in line
    assert len(line) < 400


def test_values_are_shown_in_the_offices_words():
    line = unknown(
        "answer returned",
        "review",
        verdict="returned",
        verified_score="1.50",
        due_on="2023-03-20",
        progress=75,
        is_urgent=True,
        acknowledged_at="2023-03-20T08:00:00",
        cooperation_said=True,
    )
    assert "2023-03-20T" not in shown(line)
    assert "Thông tin khác: có" in shown(line)
    for words in ("Kết luận: trả lại để sửa", "Điểm thẩm định: 1,5", "Hạn: 20/03/2023", "75%"):
        assert words in shown(line)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (unknown("difficulty passed on", "difficulty"), "Khó khăn, vướng mắc: chuyển lãnh đạo"),
        (
            unknown("measure frobbed", "measure", due_on="soon"),
            "Khung kế hoạch\nHạn: soon",
        ),
        (
            unknown("x", "thing", strange_fact=[1, {"a": None}]),
            "Việc khác\nThông tin khác: 1, Thông tin khác:",
        ),
        (unknown("review", "review", self_score="NaN?"), "Thẩm định\nĐiểm tự đánh giá: NaN?"),
    ],
)
def test_an_unknown_action_is_shown(line, words):
    assert words in shown(line)
