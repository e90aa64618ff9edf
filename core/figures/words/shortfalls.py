"""Declaring a task not done at the year's end, and taking that back."""

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
    """The task that is spoken of."""

    department: str
    code: str
    title: str
    year: int


def details(judged: ShortfallTask, task: TaskFigures, told: str) -> Markup:
    """The task whole, and how it stands; `told`: by which report."""
    return Markup("<b>NỘI DUNG {}</b> – {}, năm {}\n{}\nTình trạng: <b>{}</b>\n{}").format(
        judged.code,
        departments.bold(judged.department),
        judged.year,
        formats.sentence(task.title),
        completion.standing(task),
        told,
    )


def declared_by(by: str, at: datetime, reason: str) -> Markup:
    """Who declared it not done and why; `at` is local."""
    return Markup("Đồng chí {} xác định không hoàn thành lúc {}. Lý do: “{}”").format(
        by, formats.moment(at), formats.clipped(reason, _SHOWN)
    )


@says("{sentence}", "Why it cannot be declared now, to somebody who may.")
def why_not(sentence: str) -> Markup: ...


declare = plain("Xác định không hoàn thành", "The button that begins it.")
lift = plain("Bỏ xác định", "The button that takes it back.")
keep = plain("Xác định", "The button that confirms it.")


def ask_reason(judged: ShortfallTask) -> Markup:
    """Why is it not done?"""
    return Markup(
        "Nội dung <b>{}</b> của {} không hoàn thành năm {}.\n"
        "Đề nghị đồng chí gõ lý do; ngành được báo và xem được lý do này."
    ).format(judged.code, departments.bold(judged.department), judged.year)


def confirm(judged: ShortfallTask, reason: str) -> Markup:
    """As it will be kept."""
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
    """Is it to be taken back?"""
    return Markup(
        "Bỏ xác định không hoàn thành đối với nội dung <b>{}</b> của {}? Ngành được báo ngay."
    ).format(judged.code, departments.bold(judged.department))


def declared(told: int) -> Markup:
    """It was kept; `told` is how many of the department hear of it."""
    return Markup("Đã ghi nội dung không hoàn thành. {}").format(_told(told))


def lifted(told: int) -> Markup:
    """It was taken back."""
    return Markup("Đã bỏ xác định không hoàn thành. {}").format(_told(told))


def _told(told: int) -> str:
    if told:
        return "Ngành được báo."
    return "Ngành chưa có cán bộ nào nhận được tin: đề nghị đồng chí báo trực tiếp."


def declared_notice(judged: ShortfallTask, by: str, reason: str) -> Markup:
    """The department is told."""
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
    """The department is told that it was taken back."""
    return Markup(
        "Đồng chí {} đã bỏ xác định không hoàn thành đối với nội dung {}. {} của {}, năm {}."
    ).format(
        by,
        judged.code,
        formats.shortened(judged.title, 80),
        departments.bold(judged.department),
        judged.year,
    )


open_task = plain("Xem nội dung", "The button under such a notice.")
