"""The summary's first screen, from figures made by hand: its words and its length."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from core.dialogue.paging import cut
from core.figures.change import change_since
from core.figures.figures import Sending
from core.figures.snapshots import Edition
from core.figures.summary import Summary
from core.figures.words import departments as summary_departments
from core.figures.words import periods as summary_periods
from core.figures.words import summary as texts
from core.reporting.completion import Completion
from core.reporting.words import buttons as task_buttons
from core.screen import Choice, Item, Limits, Screen, length, plain
from tests.figures import AS_OF, department, figures, large, mixed, passed, task


def shown(found, **more):
    known = {
        "figures": found,
        "before": None,
        "edition": None,
        "editions": (),
        "past_day": None,
    }
    return Summary(**{**known, **more})


def first(found, **more):
    summary = shown(found, **more)
    return plain(texts.first_screen(summary, change_since(summary.before, found)))


def test_points_are_shown_for_the_scored_year_and_the_maximum_with_the_number_scored():
    said = first(mixed())
    assert "Điểm năm 2022: 7,5/15. Tự đánh giá: 7 (đã chấm 4/5 nội dung)." in said
    assert "Thẩm định: 2,5 (đã chấm 1/5 nội dung; năm 2022 các nội dung này 1,5)." in said
    assert "Chờ thẩm định 2 nội dung; phải sửa hoặc giải trình 1 nội dung." in said


def test_tasks_without_a_verified_score_show_none():
    said = first(figures(department(1, "Tư pháp", Sending.ON_TIME, task("1.1"), task("1.2"))))
    assert "Tự đánh giá: 3,5 (đã chấm 2/2 nội dung)" in said
    assert "Thẩm định: chưa chấm (đã chấm 0/2 nội dung)." in said


def test_late_tasks_are_counted_only_where_the_four_counts_do_not_show_them():
    late = task("1.1", 100, completion=Completion.DONE_LATE)
    under_way = task("1.2", 50, completion=Completion.UNDER_WAY_LATE)
    said = first(figures(department(1, "Tư pháp", Sending.ON_TIME, late, under_way)))
    assert "Trong đó: hoàn thành quá hạn 1; đang thực hiện - quá hạn 1." in said
    assert "Trong đó:" not in first(mixed())


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({}, "(đến 17:00 ngày 16/03/2023)"),
        ({"past_day": AS_OF.date()}, "(số liệu ngày 16/03/2023)"),
        (
            {"past_day": date(2023, 5, 4), "edition": Edition(1, AS_OF)},
            "(số liệu ngày 04/05/2023: bản chốt ngày 16/03/2023)",
        ),
        ({"edition": Edition(1, AS_OF)}, "(bản chốt ngày 16/03/2023)"),
        ({"edition": Edition(2, AS_OF)}, "(bổ sung lần 1, ngày 16/03/2023)"),
        ({"editions": (Edition(1, AS_OF),)}, "có bổ sung sau bản chốt)"),
    ],
)
def test_the_shown_day_or_edition_is_always_named(more, words):
    assert words in first(mixed(), **more)
    assert words.strip("()") in plain(summary_periods.heading(shown(mixed(), **more)))


def test_the_change_counts_only_reported_tasks():
    before = figures(
        department(1, "A", Sending.ON_TIME, passed(task("1.1", 50), "1.5"), task("1.2", 100)),
        department(2, "B", Sending.ON_TIME, task("2.1", 100)),
        round_key="2022-Q4",
    )
    now = figures(
        department(1, "A", Sending.ON_TIME, passed(task("1.1", 100), "2.5"), task("1.2", 50)),
        department(2, "B", Sending.WAITING, task("2.1", None)),
    )
    change = change_since(before, now)
    assert change is not None
    assert (change.done, change.verified) == (0, Decimal(1))
    said = first(now, before=before)
    assert "So với quý IV/2022, các nội dung đã báo cáo: hoàn thành không đổi" in said
    assert "điểm thẩm định +1." in said
    assert change_since(before, figures(department(1, "A", Sending.WAITING))) is None
    assert change_since(None, now) is None
    assert change_since(figures(), now) is None
    worse = change_since(now, replace(before, round_key="2023-Q2"))
    assert worse is not None
    assert (worse.done, worse.verified) == (1, Decimal(-1))
    unscored = figures(department(1, "A", Sending.ON_TIME, task("1.1", 0, self_score=None)))
    change = change_since(before, unscored)
    assert change is not None
    assert change.self_assessed is None


def test_departments_in_trouble_are_listed_first_beginning_with_the_latest():
    found = figures(
        department(1, "Đủ", Sending.ON_TIME, task("1.1", 100)),
        department(2, "Trả lại", Sending.ON_TIME, replace(mixed().task_figures[2])),
        department(3, "Chậm", Sending.OVERDUE, days_overdue=1),
        department(4, "Rất chậm", Sending.OVERDUE, days_overdue=9),
        department(5, "Chưa", Sending.WAITING),
    )
    order = [one.name for one in texts.worst_first(found)]
    assert order == ["Rất chậm", "Chậm", "Chưa", "Trả lại", "Đủ"]
    line = plain(texts.department_line(found.departments[1]))
    assert line.endswith("(0/1 hoàn thành, 1 đang thực hiện, 1 phải sửa hoặc giải trình)")


@pytest.mark.parametrize("limits", [Limits(4096, 12), Limits(2000, 9, has_buttons=False)])
def test_forty_departments_with_long_names_are_all_listed(limits):
    found = large()
    screen = Screen(
        texts.first_screen(shown(found), None),
        items=(
            *(Item(texts.department_line(one)) for one in texts.worst_first(found)),
            *(
                Item(texts.department_line(found.departments[0]), Choice(f"k{n}", "Tệp"))
                for n in range(6)
            ),
        ),
        lead=(Choice("a", texts.by_department()), Choice("b", texts.other_periods())),
        choices=(Choice("c", texts.refresh()), Choice("d", "Menu")),
    )
    seen, number, keys = "", 0, set()
    while True:
        page, at, _ = cut(screen, number, limits)
        if at < number:
            break
        assert length(page.text) + limits.room_of(page.choices) <= limits.text
        assert len(page.choices) <= limits.choices
        seen += plain(page.text)
        keys |= {choice.key for choice in page.choices}
        number += 1
    assert all(f"{one.name}:" in seen for one in found.departments)
    assert {f"k{place}" for place in range(6)} <= keys


def test_a_list_that_fits_one_page_is_not_split():
    items = tuple(Item(texts.not_read(), Choice(f"k{place}", "x")) for place in range(8))
    screen = Screen(texts.not_read(), items=items, choices=(Choice("a", "a"), Choice("b", "b")))
    page = cut(screen, 0, Limits(4096, 10)).page
    assert len(page.choices) == 10
    assert len(cut(screen, 0, Limits(4096, 9))[0].choices) <= 9


def test_a_tasks_screen_shows_everything_reported_and_reviewed():
    one = task(
        "1.1",
        50,
        difficulty="Thiếu máy <scan>",
        explanation="Đang in",
        documents=("15/QĐ-UBND",),
        files=2,
        finish_on=date(2023, 9, 30),
        note="20% chưa hoàn thành",
        is_mended=True,
    )
    said = [plain(line) for line in summary_departments.task_details(passed(one), 2022)]
    assert said == [
        "Tình trạng: Đang thực hiện - trong hạn (50%)",
        "Hoàn thành trước: 30/09/2023 (khung kế hoạch)",
        "Điểm: năm 2022: 1,5 → tự đánh giá: 1,75 → thẩm định: 1,75; tối đa: 3",
        "Ghi chú của kế hoạch: 20% chưa hoàn thành",
        "Kết quả: Đã thực hiện 50% nội dung 1.1",
        "Khó khăn, vướng mắc: Thiếu máy <scan>",
        "Giải trình: Đang in",
        "Tài liệu kiểm chứng: 2 tệp; 15/QĐ-UBND",
        "Ngành xác nhận lúc 17:00 ngày 16/03/2023, sửa sau khi gửi báo cáo",
        "Thẩm định: đạt",
    ]
    late = summary_departments.task_details(replace(one, is_added_late=True), 2022)
    assert "bổ sung sau khi khóa kỳ" in plain(late[-2])


def test_an_unreported_task_is_marked_and_shows_its_percentage():
    one = task("3.1", None, score=None, max_score=None, percent=Decimal(90))
    said = [plain(line) for line in summary_departments.task_details(one, 2022)]
    assert said[-2:] == ["Điểm: năm 2022: 90%", "Ngành chưa gửi báo cáo nội dung này."]
    assert summary_departments.task_button(one) == task_buttons.button(
        "3.1", one.title, "chưa có báo cáo", "○"
    )
    bare = task("5.1", None, score=None, max_score=None)
    assert "Điểm" not in plain(summary_departments.task_line(bare, 2022))
