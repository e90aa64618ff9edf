"""Sentences for declaring a task not done at the year's end, and for undoing that."""

from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from core.figures.figures import TaskFigures
from core.figures.words import completion
from core.wording import departments, formats
from core.wording.says import plain, says

_SHOWN = 600  # characters of a reason


@dataclass(frozen=True)
class ShortfallTask:
    """The task that a sentence is about."""

    department: str
    code: str
    title: str
    year: int


def details(judged: ShortfallTask, task: TaskFigures, told: str) -> Markup:
    """The task in full, with its state; `told` names the report that it comes from."""
    return Markup("<b>NỘI DUNG {}</b> – {}, năm {}\n{}\nTình trạng: <b>{}</b>\n{}").format(
        judged.code,
        departments.bold(judged.department),
        judged.year,
        formats.sentence(task.title),
        completion.standing(task),
        told,
    )


def declared_by(by: str, at: datetime, reason: str) -> Markup:
    """Who declared the task not done and why; `at` is local."""
    return Markup("Đồng chí {} xác định không hoàn thành lúc {}. Lý do: “{}”").format(
        by, formats.moment(at), formats.clipped(reason, _SHOWN)
    )


@says("{sentence}", "Says why the task cannot be declared not done now.")
def why_not(sentence: str) -> Markup: ...


declare = plain("Xác định không hoàn thành", "The button that begins the declaration.")
lift = plain("Bỏ xác định", "The button that undoes the declaration.")
keep = plain("Xác định", "The button that confirms the declaration.")


def ask_reason(judged: ShortfallTask) -> Markup:
    """Asks for the reason of the declaration."""
    return Markup(
        "Nội dung <b>{}</b> của {} không hoàn thành năm {}.\n"
        "Đề nghị đồng chí gõ lý do; ngành được báo và xem được lý do này."
    ).format(judged.code, departments.bold(judged.department), judged.year)


def confirm(judged: ShortfallTask, reason: str) -> Markup:
    """Shows the declaration and asks for confirmation."""
    return Markup(
        "Xác định nội dung <b>{}</b> của {} không hoàn thành năm {}, lý do: “{}”\n"
        "Ngành được báo ngay. Ghi như vậy?"
    ).format(
        judged.code,
        departments.bold(judged.department),
        judged.year,
        formats.clipped(reason, _SHOWN),
    )


def confirm_lifting(judged: ShortfallTask) -> Markup:
    """Asks whether to undo the declaration."""
    return Markup(
        "Bỏ xác định không hoàn thành đối với nội dung <b>{}</b> của {}? Ngành được báo ngay."
    ).format(judged.code, departments.bold(judged.department))


def declared(told: int) -> Markup:
    """The task was declared not done; `told` is the number of people notified."""
    return Markup("Đã ghi nội dung không hoàn thành. {}").format(_told(told))


def lifted(told: int) -> Markup:
    """The declaration was undone; `told` is the number of people notified."""
    return Markup("Đã bỏ xác định không hoàn thành. {}").format(_told(told))


def _told(told: int) -> str:
    if told:
        return "Ngành được báo."
    return "Ngành chưa có cán bộ nào nhận được tin: đề nghị đồng chí báo trực tiếp."


def declared_notice(judged: ShortfallTask, by: str, reason: str) -> Markup:
    """To the department: its task was declared not done."""
    return Markup(
        "Đồng chí {} xác định nội dung {}. {} của {} <b>không hoàn thành</b> "
        "năm {}.\nLý do: “{}”\nNếu ngành có ý kiến khác, đề nghị trao đổi với đồng chí {}."
    ).format(
        by,
        judged.code,
        formats.shortened(judged.title, 80),
        departments.bold(judged.department),
        judged.year,
        formats.clipped(reason, _SHOWN),
        by,
    )


def lifted_notice(judged: ShortfallTask, by: str) -> Markup:
    """To the department: the declaration was undone."""
    return Markup(
        "Đồng chí {} đã bỏ xác định không hoàn thành đối với nội dung {}. {} của {}, năm {}."
    ).format(
        by,
        judged.code,
        formats.shortened(judged.title, 80),
        departments.bold(judged.department),
        judged.year,
    )


open_task = plain("Xem nội dung", "The button in these notices that opens the task.")
