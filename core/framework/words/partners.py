"""Departments that cooperate in others' tasks: choosing them, telling them, listing their tasks."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from markupsafe import Markup

from core.wording import departments, formats
from core.wording.says import fixed, plain, plainly

_SHOWN_TITLE = 80  # characters


def partner_button(name: str, *, is_chosen: bool) -> str:
    """The button of a department that may cooperate."""
    return f"{'✓' if is_chosen else '○'} {name}"


@plainly("Xong ({count} ngành)", "The button that stores the chosen departments.")
def partners_done(count: int) -> str: ...


no_partners = plain("Không phối hợp", "The button for no cooperating department.")


WORDS_FOR_DONE = frozenset({"xong", "da xong", "du roi", "ok", "oke"})
"""What people type when they have chosen the departments, unaccented."""

WORDS_FOR_NOBODY = frozenset({"khong", "khong co", "ko", "ko co", "khong co nganh nao", "khong ai"})
"""What people type when nobody cooperates, unaccented."""


class TaskToShare(NamedTuple):
    """A task in which another department is to cooperate, and its finish date."""

    code: str
    title: str
    finish_on: date | None


def notice(lead: str, department: str, round_key: str, tasks: Sequence[TaskToShare]) -> Markup:
    """A department hears that another's plan names it."""
    heading = Markup("{} đã gửi {}, đề nghị {} phối hợp thực hiện:").format(
        departments.bold(lead, at_start=True),
        formats.round_name(round_key),
        departments.bold(department),
    )
    return Markup("\n").join([heading, *(Markup("• {}").format(_task(task)) for task in tasks)])


see_shared = plain("Việc của tôi", "The button that lists the shared tasks.")
heading = fixed(
    "<b>Phối hợp với ngành khác</b>",
    "The heading of other departments' tasks in which the person's own cooperate.",
)


def shared_line(code: str, title: str, lead: str, finish_on: date | None) -> Markup:
    """One shared task, with the department that leads it."""
    return Markup("• {} (chủ trì: {})").format(_task(TaskToShare(code, title, finish_on)), lead)


def _task(task: TaskToShare) -> str:
    day = f": hoàn thành trước {formats.day(task.finish_on)}" if task.finish_on else ""
    return f"{task.code} {formats.shortened(task.title, _SHOWN_TITLE)}{day}"
