"""How a task stands that is to be finished by a day."""

from markupsafe import Markup

from core.calendar.ladder import Deadline
from core.figures.figures import TaskFigures
from core.figures.returned import Returned
from core.reporting.completion import Completion
from core.reporting.words.report import distance, moved
from core.reporting.words.review_results import verdict
from core.wording import formats
from core.wording.says import plain
from models import Verdict

_WORDS = {
    Completion.NOT_BEGUN: "Chưa thực hiện",
    Completion.UNDER_WAY: "Đang thực hiện - trong hạn",
    Completion.UNDER_WAY_LATE: "Đang thực hiện - quá hạn",
    Completion.NOT_BEGUN_LATE: "Chưa thực hiện - quá hạn",
    Completion.DONE: "Hoàn thành đúng hạn",
    Completion.DONE_LATE: "Hoàn thành quá hạn",
}


def word(value: Completion) -> str:
    """How it stands."""
    return _WORDS[value]


def status(task: TaskFigures) -> str:
    """How a task stands, or that a person declared it not done."""
    return not_done() if task.shortfall else word(task.completion)


def standing(task: TaskFigures) -> str:
    """The same with what it does not tell: how far it is, and what a reviewer returned as done.

    Đang thực hiện - trong hạn (50%); Đang thực hiện - trong hạn (báo cáo 100%, trả lại để sửa);
    Hoàn thành đúng hạn (kết quả quý I/2023; báo cáo quý II/2023: trả lại để sửa).
    """
    words = status(task)
    if task.shortfall:
        return words
    said = []
    if task.verdict and task.verdict is not Verdict.PASSED:
        said.append(f"báo cáo {task.progress}%, {verdict(task.verdict)}")
    elif task.is_under_way and task.progress:
        said.append(f"{task.progress}%")
    if task.is_carried and task.result_key:
        said.append(f"kết quả {formats.round_name(task.result_key)}")
    if task.returned:
        said.append(f"{_later(task.returned)}: {verdict(task.returned.verdict)}")
    return f"{words} ({'; '.join(said)})" if said else words


def _later(returned: Returned) -> str:
    """Which report a reviewer returned."""
    return f"báo cáo {formats.round_name(returned.round_key)}"


not_done = plain("Không hoàn thành", "What a person alone may say of a task, at the year's end.")


def finish_line(far: Deadline, value: Completion) -> Markup:
    """By when a task is to be finished, how far off that is, and how it stands."""
    is_done = value in {Completion.DONE, Completion.DONE_LATE}
    return Markup("→ Hoàn thành trước {}{}{}: <b>{}</b>").format(
        formats.day(far.effective_on),
        moved(far),
        "" if is_done else f", {distance(far)}",
        _WORDS[value],
    )
