"""Notices of reviews to reviewers and departments."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from markupsafe import Markup

from core.wording import formats
from core.wording.formats import scored_of
from core.wording.says import plain, says
from models import Verdict


@says(
    "Báo cáo {round_key:round} của {department:bold}: nội dung <b>{codes:joined}</b> được trả lại "
    "để sửa.\nLý do: {reason}\n"
    "Đề nghị đồng chí sửa và xác nhận lại chậm nhất ngày <b>{due_on:day_of_week}</b>. "
    "(Đồng chí {by} duyệt.)",
    "To the department: answers were returned to be mended.",
)
def returned_to_mend(
    round_key: str, department: str, *, codes: Sequence[str], reason: str, due_on: date, by: str
) -> Markup: ...
@says(
    "Báo cáo {round_key:round} của {department:bold}: nội dung <b>{codes:joined}</b> cần giải "
    "trình.\nĐiều cần giải trình: {reason}\n"
    "Đề nghị đồng chí giải trình và xác nhận lại chậm nhất ngày <b>{due_on:day_of_week}</b>. "
    "(Đồng chí {by} duyệt.)",
    "To the department: answers need an explanation.",
)
def returned_to_explain(
    round_key: str, department: str, *, codes: Sequence[str], reason: str, due_on: date, by: str
) -> Markup: ...


def returned_notice(
    value: Verdict,
    department: str,
    round_key: str,
    *,
    codes: Sequence[str],
    reason: str,
    by: str,
    due_on: date,
) -> Markup:
    """To the department: answers were returned."""
    says_it = returned_to_explain if value == Verdict.EXPLAIN else returned_to_mend
    return says_it(round_key, department, codes=codes, reason=reason, due_on=due_on, by=by)


mend_now = plain("Mở báo cáo", "The button that opens the report.")


@says(
    "Báo cáo {round_key:round} của {department:bold} đã được duyệt: {count}/{count} nội dung đạt. "
    "Trân trọng cảm ơn đồng chí.",
    "To the department: its whole report was accepted.",
)
def passed_without_points(round_key: str, department: str, count: int) -> Markup: ...
@says(
    "Báo cáo {round_key:round} của {department:bold} đã được duyệt: {count}/{count} nội dung đạt. "
    "Tổng điểm thẩm định: {points}. Trân trọng cảm ơn đồng chí.",
    "The same with the sum of the reviewer's scores.",
)
def passed_with_points(round_key: str, department: str, count: int, points: str) -> Markup: ...


def passed_notice(department: str, round_key: str, count: int, points: str | None) -> Markup:
    """To the department: its whole report was accepted."""
    if points:
        return passed_with_points(round_key, department, count, points)
    return passed_without_points(round_key, department, count)


def points(verified: Decimal, scored: int, tasks: int) -> str:
    """A sum of scores with its number of tasks: 2,25 (đã chấm 1/2 nội dung)."""
    return f"{formats.number(verified)} ({scored_of(scored, tasks)})"


@says("Có <b>{count:count}</b> báo cáo chờ thẩm định.", "To a reviewer: what waits for them.")
def waits(count: int) -> Markup: ...
@says(
    "Kính báo cáo đồng chí {leader}: có <b>{count:count}</b> báo cáo chờ thẩm định, kính đề nghị "
    "đồng chí duyệt.",
    "To a leader: what waits for a review.",
)
def waits_for_leader(leader: str, count: int) -> Markup: ...


def waiting(count: int, leader: str | None) -> Markup:
    """The number of reports that wait for a review; `leader` is how a leader is addressed."""
    return waits_for_leader(leader, count) if leader else waits(count)
