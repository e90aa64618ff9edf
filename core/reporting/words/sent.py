"""Notices of a report that was sent: to reviewers, colleagues, and the absent person."""

from typing import NamedTuple

from markupsafe import Markup

from core.reporting.words import subjects
from core.wording import departments, formats
from core.wording.says import plain


class SentTasks(NamedTuple):
    """Counts of a sent report's tasks: all, those done, those with a difficulty."""

    tasks: int
    done: int
    difficult: int


def sent_notice(
    department: str, round_key: str, counts: SentTasks, leader: str | None, instead: str
) -> Markup:
    """A report was sent; `leader` is how a leader is addressed, None for others.

    `instead` says who sent it for another person.
    """
    opening = Markup("Kính báo cáo đồng chí {}: ").format(leader) if leader else ""
    asking = "Kính đề nghị đồng chí duyệt." if leader else "Đề nghị đồng chí duyệt."
    tasks, done, difficult = counts
    hard = f", có khó khăn {difficult}" if difficult else ""
    finished = f", hoàn thành {done}" if done else ", chưa hoàn thành nội dung nào"
    return Markup("{}{} đã gửi báo cáo {}{}: {} nội dung{}{}.\n{}").format(
        opening,
        departments.bold(department, at_start=not leader),
        formats.round_name(round_key),
        instead,
        tasks,
        finished,
        hard,
        asking,
    )


def instead_of(person: str | None, by: str) -> str:
    """Who sent it for whom."""
    if person is None:
        return f" (đồng chí {by} báo cáo thay)"
    return f" (đồng chí {by} báo cáo thay đồng chí {person})"


open_review = plain("Duyệt báo cáo", "The button that opens the report.")


def mended_notice(department: str, round_key: str, code: str, by: str) -> Markup:
    """To reviewers: an answer that they reviewed was changed."""
    return Markup(
        "{} đã sửa nội dung <b>{}</b> (báo cáo {}), đồng chí {} gửi lại. "
        "Đề nghị đồng chí duyệt lại."
    ).format(departments.bold(department, at_start=True), code, formats.round_name(round_key), by)


def colleague_sent(colleague: str, department: str, round_key: str) -> Markup:
    """To the department's other officials: a colleague sent the shared report."""
    return Markup(
        "Đồng chí <b>{}</b> đã gửi {} của {}. Đồng chí không phải gửi nữa; cần bổ sung thì mở "
        "báo cáo để sửa."
    ).format(colleague, subjects.of_key(round_key), departments.body_of(department))


see_what_was_sent = plain("Xem báo cáo", "The button that opens what was sent.")


def reported_instead(deputy: str, department: str, round_key: str) -> Markup:
    """To an absent person: the deputy reported."""
    return Markup("Đồng chí <b>{}</b> đã gửi thay đồng chí {} ({}).").format(
        deputy, subjects.of_key(round_key), department
    )
