"""Notices of a report that was sent: to reviewers, colleagues, and the absent person."""

from typing import NamedTuple

from markupsafe import Markup

from core.reporting.words import subjects
from core.wording import departments, formats
from core.wording.says import plain, says


class SentTasks(NamedTuple):
    """Counts of a sent report's tasks: all, those done, those with a difficulty."""

    tasks: int
    done: int
    difficult: int


@says(
    "{whose} đã gửi báo cáo {round_key:round}{instead}: {counts}.\nĐề nghị đồng chí duyệt.",
    "To reviewers: a report was sent; `counts` says how many tasks are done.",
)
def asks_to_review(whose: Markup, round_key: str, instead: str, counts: str) -> Markup: ...
@says(
    "Kính báo cáo đồng chí {leader}: {whose} đã gửi báo cáo {round_key:round}{instead}: {counts}.\n"
    "Kính đề nghị đồng chí duyệt.",
    "The same to a leader.",
)
def asks_leader_to_review(
    leader: str, whose: Markup, round_key: str, instead: str, counts: str
) -> Markup: ...


def sent_notice(
    department: str, round_key: str, counts: SentTasks, leader: str | None, instead: str
) -> Markup:
    """A report was sent; `leader` is how a leader is addressed, None for others.

    `instead` says who sent it for another person.
    """
    tasks, done, difficult = counts
    hard = f", có khó khăn {difficult}" if difficult else ""
    finished = f"hoàn thành {done}" if done else "chưa hoàn thành nội dung nào"
    said = f"{tasks} nội dung, {finished}{hard}"
    whose = departments.bold(department, at_start=not leader)
    if leader:
        return asks_leader_to_review(leader, whose, round_key, instead, said)
    return asks_to_review(whose, round_key, instead, said)


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
