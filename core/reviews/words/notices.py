"""Notices of reviews to reviewers and departments."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from markupsafe import Markup

from core.wording import departments, formats
from core.wording.formats import scored_of
from core.wording.says import plain
from models import Verdict


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
    explains = value == Verdict.EXPLAIN
    return Markup(
        "Báo cáo {} của {}: nội dung <b>{}</b> {}.\n{}: {}\n"
        "Đề nghị đồng chí {} và xác nhận lại chậm nhất ngày <b>{}</b>. (Đồng chí {} duyệt.)"
    ).format(
        formats.round_name(round_key),
        departments.bold(department),
        ", ".join(codes),
        "cần giải trình" if explains else "được trả lại để sửa",
        "Điều cần giải trình" if explains else "Lý do",
        reason,
        "giải trình" if explains else "sửa",
        formats.day_of_week(due_on),
        by,
    )


mend_now = plain("Mở báo cáo", "The button that opens the report.")


def passed_notice(department: str, round_key: str, count: int, points: str | None) -> Markup:
    """To the department: its whole report was accepted."""
    score = f" Tổng điểm thẩm định: {points}." if points else ""
    return Markup(
        "Báo cáo {} của {} đã được duyệt: {}/{} nội dung đạt.{} Trân trọng cảm ơn đồng chí."
    ).format(formats.round_name(round_key), departments.bold(department), count, count, score)


def points(verified: Decimal, scored: int, tasks: int) -> str:
    """A sum of scores with its number of tasks: 2,25 (đã chấm 1/2 nội dung)."""
    return f"{formats.number(verified)} ({scored_of(scored, tasks)})"


def waiting(count: int, leader: str | None) -> Markup:
    """The number of reports that wait for a review; `leader` is how a leader is addressed."""
    if leader:
        return Markup(
            "Kính báo cáo đồng chí {}: có <b>{}</b> báo cáo chờ thẩm định, kính đề nghị đồng chí "
            "duyệt."
        ).format(leader, formats.count(count))
    return Markup("Có <b>{}</b> báo cáo chờ thẩm định.").format(formats.count(count))
